"""English statements about any one of a kind: "A firewall blocks …", "Enzymes speed up …", "Botany studies …".

English verbs are not told by their form alone: behind "a" with its noun a word in -s is one, behind a plural a bare word.
"""

import re
from dataclasses import dataclass

from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.generic import NO_PAST
from publisher.glossary.grammar.words import Phrase, Words
from publisher.language.tokens import words

_LONGEST_NAME = 3
_ASIDE = re.compile(r"(?<=\w)(?<!\bIn),\s(?:such as|also (?:called|known as)|or|for example|like)\s[^,;:]{2,60},\s")
"""Between a name and its verb: "Omnivores, such as badgers, eat both"."""
_CLOSED = (
    *("articles", "definite", "pronouns", "prepositions", "conjunctions", "alternatives", "relatives", "auxiliaries", "negations"),
    *("quantifiers", "numerals", "subordinators", "demonstratives", "subject_pronouns", "possessives"),
)
_NO_VERBS = ("ss", "us", "is", "ous", "ics")
_PASSIVE = ("is", "are", "has", "have")
_BEFORE_VERB = ("also", "only", "always", "usually", "mainly", "often", "simply", "typically", "generally")


@dataclass(frozen=True, slots=True)
class Statement:
    """A name, with what is told of it (`told`, beginning with its verb); `several` that the name is a plural."""

    name: str
    told: str
    verb: str
    several: bool
    article: bool


def statement_of(text: str, known: Words) -> Statement | None:
    """`text` as a statement about any one of a kind, None where it is none or its verb cannot be told."""
    text = _ASIDE.sub(" ", text, count=1)
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    if len(run) < _LONGEST_NAME:
        return None
    start = 1 if known.has("indefinite_articles", run[0]) else 0
    for position in range(start + 1, min(start + _LONGEST_NAME + 2, len(run) - 1)):
        if any(mark in text[tokens[position - 1].end : tokens[position].start] for mark in ",;:(–—"):
            return None
        end = position - 1 if run[position - 1] in _BEFORE_VERB and position - 1 > start else position
        if _is_verb(run, position, end, known, article=bool(start)):
            several = is_plural(run[end - 1], known)
            name = text[tokens[start].start : tokens[end - 1].end]
            return Statement(name, text[tokens[position].start :], run[position], several=several, article=bool(start))
        if _is_closed(run[position - 1], known) and run[position - 1] not in _BEFORE_VERB:
            return None
    return None


def _is_closed(word: str, known: Words) -> bool:
    return any(known.has(kind, word) for kind in _CLOSED)


def _is_verb(run: Phrase, position: int, end: int, known: Words, *, article: bool) -> bool:
    """Whether the word there is the verb of the noun that ends at `end`."""
    word, noun, after = run[position], run[end - 1], run[position + 1]
    if word in _PASSIVE and not _is_closed(noun, known):
        made = after.endswith("ed") or known.has("bare_links", after) if word in {"is", "are"} else known.has("articles", after)
        return made and (article or is_plural(noun, known)) and (word in {"are", "have"}) == is_plural(noun, known)
    if _is_closed(noun, known) or _is_closed(word, known) or word.endswith(("ly", "ing")) or "'" in word:
        return False
    if (word.endswith("ed") and word not in NO_PAST) or known.has("always_plural", word):
        return False
    if is_plural(noun, known) and not article:
        return not is_plural(word, known) and _may_follow(after, known)
    third = word.endswith("s") and not word.endswith(_NO_VERBS) and len(word) > _LONGEST_NAME
    if not third:
        return False
    discipline = noun.endswith(tuple(known.single["discipline_endings"]))
    return article or _begins_object(after, known) or (discipline and is_plural(after, known))


def _begins_object(word: str, known: Words) -> bool:
    kinds = ("articles", "prepositions", "possessives", "numerals", "clause_openers", "quantifiers", "subject_pronouns")
    return any(known.has(kind, word) for kind in kinds) or word in {"only", "how", "what", "when", "where", "which", "them", "it"}


def _may_follow(word: str, known: Words) -> bool:
    """Whether behind a bare verb this may follow: no other verb."""
    return not any(known.has(kind, word) for kind in ("auxiliaries", "relatives"))
