"""Sentences cut into statements: "X adalah A, sedangkan Y adalah B" says two things."""

import re
from dataclasses import dataclass

from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Phrase, Words
from publisher.language.tokens import Token, words

_LOOK_AHEAD = 7
"""Words behind a comma that tell whether a statement begins."""
_NAMING_AHEAD = 10
"""The same where "… itu disebut" tells it."""
_SHORTEST_NAMING = 5
_NAMING = 160
"""Characters behind a comma among which a thing is described and named."""
_BREAK = re.compile(r"[;,:]\s+(?:where\s(?=(?:the|an?)\s))?")


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement: `text` stands at `start` of its paragraph; `opens` says that it begins its sentence."""

    text: str
    start: int
    opens: bool
    tokens: tuple[Token, ...]
    run: Phrase

    @property
    def place(self) -> tuple[int, int]:
        """(start, end) of the statement in its paragraph."""
        return self.start, self.start + len(self.text)

    def is_bracketed(self, token: int) -> bool:
        """Whether the token at that position stands in brackets."""
        before = self.text[: self.tokens[token].start]
        return before.count("(") > before.count(")")

    def before(self, token: int) -> str:
        """The text up to the token at that position."""
        return self.text[: self.tokens[token].start] if token < len(self.tokens) else self.text

    def after(self, token: int) -> str:
        """The text from the token at that position on, with the quotation mark that opens there."""
        if token >= len(self.tokens):
            return ""
        start = self.tokens[token].start
        return self.text[start - (self.text[start - 1 : start] in {"“", '"'}) :]


def clauses(text: str, start: int, end: int, known: Words) -> list[Clause]:
    """The statements of the sentence `text[start:end]`, in order; what has no word ("---", "👍") is none."""
    cuts = [start]
    for found in _BREAK.finditer(text, start, end):
        following = tuple(token.text.casefold() for token in words(text[found.end() : min(end, found.end() + 100)])[:_NAMING_AHEAD])
        before = text[cuts[-1] : found.start()]
        if found[0].startswith(":") or "where" in found[0]:
            if following and known.language == "en" and _is_defining(before, following, known):
                cuts.append(found.end())
            continue
        rest = text[found.end() : min(end, found.end() + _NAMING)]
        if found[0].startswith(";") or (following and (_is_parallel(before, following, known) or _is_anew(before, following, rest, known))):
            cuts.append(found.end())
    parts = (clause(text[begin:stop], begin, opens=begin == start) for begin, stop in zip(cuts, [*cuts[1:], end], strict=True))
    return [part for part in parts if part.run]


def _is_defining(before: str, run: Phrase, known: Words) -> bool:
    """Whether behind a colon (or ", where") a thing is defined: "…: the unit of charge is the charge of …"; before is no label."""
    said = any(known.has("auxiliaries", word.text.casefold()) or word.text.endswith("s") for word in words(before)[1:])
    if not said or not known.has("articles", run[0]):
        return False
    for position in range(2, len(run) - 1):
        if known.has("relatives", run[position]) or known.has("subordinators", run[position]):
            return False
        if known.has("presenters", run[position]):
            return known.has("articles", run[position + 1])
    return False


def _is_anew(before: str, following: Phrase, rest: str, known: Words) -> bool:
    """Whether a statement of its own follows the comma."""
    return _is_told(before, following, known) and (_begins_statement(following, known) or _begins_naming(rest, known))


def _is_parallel(before: str, following: Phrase, known: Words) -> bool:
    """As in "Kalau emas adalah logam yang …, air adalah cairan yang …": a comma between two statements with a copula each."""
    if known.language != "id" or not following:
        return False
    first = tuple(token.text.casefold() for token in words(before))
    copula = next((place for place, word in enumerate(following[:_SHORTEST_NAMING]) if known.has("copulas", word)), 0)
    names = following[:copula]
    plain = not any(
        known.has(kind, word) for word in names for kind in ("relatives", "finite", "conjunctions", "alternatives", "prepositions")
    )
    imagined = bool(first) and known.has("images_openers", first[0])
    return copula > 0 and plain and not imagined and any(known.has("copulas", word) for word in first[1:_SHORTEST_NAMING])


def _begins_statement(run: Phrase, known: Words) -> bool:
    """Whether a comma before `run` ends a statement: "sedangkan Y …", "and bases are substances that …", but not "tetapi dipatuhi …"."""
    length = known.phrase_at("clause_breaks", run)
    if length:
        return length >= len(run) or not is_verb(run[length], known)
    if not known.has("conjunctions", run[0]):
        return False
    if _names_what_is_told(run, known):
        return True
    run = run[:_LOOK_AHEAD]
    for position in range(2, len(run) - 1):
        if known.has("relatives", run[position]):
            return False
        found = [one for one in known.definitors.get(run[position], ()) if run[position : position + len(one.words)] == one.words]
        if any(not one.article or _may_be_noun(run[position + len(one.words) :], known) for one in found):
            return True
    return False


def _may_be_noun(run: Phrase, known: Words) -> bool:
    """Whether behind "are" a kind may stand: no "almost equally long"."""
    return known.language != "en" or not run or not (known.has("particular", run[0]) or run[0].endswith("ly"))


def _begins_naming(text: str, known: Words) -> bool:
    """Whether "and" begins what names another thing: "…, and a program that fetches them is called a browser", "… is its value"."""
    run = tuple(token.text.casefold() for token in words(text))
    if known.language != "en" or len(run) < _SHORTEST_NAMING or not known.has("conjunctions", run[0]):
        return False
    said = False
    for position in range(1, len(run)):
        if position > 1 and known.phrase_at("namers", run, position) > 1:
            return True
        equated = known.has("equators", run[position]) and position > _SHORTEST_NAMING - 2 and len(run) - position <= _SHORTEST_NAMING
        if equated and known.has("articles", run[1]) and position + 1 < len(run) and known.has("naming_articles", run[position + 1]):
            return True
        said = said or known.has("relatives", run[position])
        if known.has("finite", run[position]) and not said:
            return False
    return False


def _is_told(before: str, following: Phrase, known: Words) -> bool:
    """Whether what stands before ", dan X adalah" says something; of "Grasi, amnesti, dan abolisi adalah" it does not."""
    if known.language != "id" or not known.has("conjunctions", following[0]):
        return True
    run = tuple(token.text.casefold() for token in words(before))
    return any(
        known.has("finite", word) or is_verb(word, known) or word in known.definitors or known.phrase_at("namers", run, position)
        for position, word in enumerate(run)
    )


def _names_what_is_told(run: Phrase, known: Words) -> bool:
    """As in "…, dan jarak ke titik itu disebut jarak fokus", "…, dan yang menggugat disebut penggugat"."""
    elliptic = known.has("relatives", (*run[1:2], "")[0])
    return any(
        (elliptic or known.has("pointers", run[position - 1])) and known.phrase_at("namers", run, position)
        for position in range(3, len(run))
    )


def clause(text: str, start: int, *, opens: bool) -> Clause:
    """`text` as one statement."""
    tokens = tuple(words(text))
    return Clause(text, start, opens, tokens, tuple(token.text.casefold() for token in tokens))
