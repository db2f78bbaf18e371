"""How the book writes its words: which of them are names."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.language.tokens import words

_CHANCE = 2
"""Capitals that may come from a label or a careless writer."""


@dataclass(frozen=True, slots=True)
class Casing:
    """Words by how they are written in the middle of a sentence, and all prose for looking up phrases.

    `small` and `capital` are those that mostly are written so, `names` those that are never small.
    """

    small: frozenset[str]
    capital: frozenset[str]
    names: frozenset[str]
    prose: str

    def headword(self, phrase: str, known: Words, *, abbreviated: bool = False) -> str:
        """`phrase` as a glossary heads its entry: in small letters, unless it is a name or a short form.

        `abbreviated`: it has a short form, as names have.
        """
        if self._is_name(phrase, known, abbreviated=abbreviated):
            return phrase
        if known.language == "en" and " " not in phrase and phrase.casefold() not in self.small and self.in_mid_sentence(phrase):
            return phrase
        first, *others = phrase.split(" ")
        kept = bool(others) and self._stands_in_prose(phrase)
        return " ".join((self._small(first, known), *(other if kept else self._small(other, known) for other in others)))

    def definition(self, text: str, known: Words) -> str:
        """`text` with a small first letter, unless its first word is a name or a short form."""
        first = words(text[:80])[:2]
        if not first or first[0].start or self._stays(first[0].text, known):
            return text
        if first[0].text[0].isupper() and len(first) > 1 and self.in_mid_sentence(text[: first[1].end]):
            return text
        return text[0].lower() + text[1:]

    def _is_name(self, phrase: str, known: Words, *, abbreviated: bool) -> bool:
        parts = phrase.split()
        if not any(part[:1].isupper() for part in parts) or len(parts) < 2 or phrase.lower() in self.prose:
            return False
        if self.in_mid_sentence(phrase) and parts[0][:1].isupper():
            return True
        if known.has("eponymous", parts[0].casefold()):
            return False
        if self._stands_in_prose(phrase) and all(part[:1].isupper() or known.has("name_links", part) for part in parts):
            return True
        if parts[0].endswith(("'s", "’s")) and known.has("laws", parts[-1].casefold()):
            return parts[0].casefold() not in self.small
        likely = abbreviated or known.has("name_nouns", parts[0].casefold())
        return likely and all(part[:1].isupper() or known.has("name_links", part) for part in parts)

    def _stands_in_prose(self, phrase: str) -> bool:
        """Whether sentences have the phrase with these capitals, and not only a label before a colon or a dash."""
        position = self.prose.find(phrase)
        while position >= 0:
            after = self.prose[position + len(phrase) : position + len(phrase) + 3].lstrip()
            if after[:1].isalpha() or after[:1] in {",", ".", "("}:
                return True
            position = self.prose.find(phrase, position + 1)
        return False

    def in_mid_sentence(self, phrase: str) -> bool:
        """Whether a sentence has `phrase`, as it is written here, behind its first word."""
        position = self.prose.find(phrase)
        while position >= 0:
            before = self.prose[max(0, position - 3) : position].rstrip(" ")
            if before and before[-1] not in '.!?:…\n“"*_':
                return True
            position = self.prose.find(phrase, position + 1)
        return False

    def _small(self, word: str, known: Words) -> str:
        if self._stays(word, known):
            return word
        return "-".join(part[:1].lower() + part[1:] for part in word.split("-")) if word[1:].lower() == word[1:] or "-" in word else word

    def _stays(self, word: str, known: Words) -> bool:
        folded = word.casefold()
        if folded in self.small:
            return False
        if is_short_form(word) or (len(word) > 1 and word.isupper()) or folded in known.places:
            return True
        return folded in self.capital and not known.has("genus", folded) and not known.has("name_nouns", folded)


def casing_of(passages: Iterable[Passage]) -> Casing:
    """What the prose of the book shows; labels and the first words of sentences show nothing."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    prose: list[str] = []
    for passage in passages:
        if passage.kind in {Kind.PROSE, Kind.HEADED}:
            prose.append(passage.text)
        for begin, end in passage.sentences():
            sentence = passage.text[begin:end]
            label = sentence.find(": ") if passage.kind is Kind.ITEM else -1
            skip = len(fold(sentence[:label])) + 1 if label >= 0 else 1
            for token in words(sentence)[skip:]:
                (capital if token.text[0].isupper() else small)[token.text.casefold()] += 1
    return Casing(
        frozenset(word for word, count in small.items() if count >= capital[word]),
        frozenset(word for word, count in capital.items() if count > max(small[word], _CHANCE)),
        frozenset(capital.keys() - small.keys()),
        "\n".join(prose),
    )
