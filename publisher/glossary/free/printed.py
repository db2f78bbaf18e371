"""A freely read term and its meaning in the words that a glossary prints."""

import re

from publisher.glossary.free.proposed import Proposal, Text
from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.tongues import is_foreign, tongue_of
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.refusals.predicates import has_genus
from publisher.glossary.sides.predicates import Predicate, trimmed
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_BRACKET_BEHIND = re.compile(r"\s*\([^()]{2,40}\)")
_SHORTEST, _LONGEST = 2, 60
"""Words of a meaning."""
_LINKS = ("relatives", "pronouns", "auxiliaries", "definitor_adverbs", "conjunctions", "demonstratives")
_NAMED_BEHIND = ("named", "final", "renamed")
"""Forms in which the term stands behind its meaning."""
_KINDLESS = {True: "those", False: "one"}
_UNCOUNTED = "something"
"""The same for what is named in the singular without an article: "precipitation"."""
_KINDLESS_INDONESIAN = "sesuatu"


def subject_as_printed(found: Proposal, text: Text) -> Subject | None:
    """The term with the names that stand beside it in brackets."""
    line, known = text.lines[found.term.line], text.known
    name = line.said(found.term)
    behind = line.text[line.tokens[found.term.end - 1].end :]
    bracket = _BRACKET_BEHIND.match(behind)
    subject = subject_of(name + bracket[0], known, named=True) if bracket is not None else None
    if subject is not None and subject.headword.casefold() == name.casefold():
        return subject
    return Subject(name) if sum(letter.isalpha() for letter in name) > 1 else None


def predicate_as_printed(found: Proposal, text: Text) -> Predicate | None:
    """The meaning, trimmed as an editor would: "which turns …" and "eat only plants" get a word to stand for the kind."""
    known = text.known
    said = text.lines[found.meaning.line].said(found.meaning)
    run = fold(said)
    length = max((known.phrase_at(kind, run) for kind in ("openers", "loose_openers")), default=0)
    if 0 < length < len(run):
        said = said[words(said)[length].start :]
    told, _ = trimmed(_without_links(said, known) if found.form in _NAMED_BEHIND else said, known)
    run = fold(told)
    if not _SHORTEST <= len(run) <= _LONGEST or "\x00" in told:
        return None
    told = _with_kind(told, found, text)
    differentia = any(known.has("differentia", word) for word in run[1:])
    return Predicate(told, has_genus(run, known), differentia, any(known.has("pointers", word) for word in run))


def _without_links(said: str, known: Words) -> str:
    """`said` without the small words that only lead to the name behind it: "… itulah yang", "… are"."""
    tokens = words(said)
    count = len(tokens)
    while count > _SHORTEST and any(known.has(kind, tokens[count - 1].text.casefold()) for kind in _LINKS):
        count -= 1
    return said if count == len(tokens) else said[: tokens[count - 1].end]


def _with_kind(told: str, found: Proposal, text: Text) -> str:
    """`told` behind a word for the kind, where it begins with a clause or a verb: "eat only plants" → "those that eat only plants"."""
    known, run = text.known, fold(told)
    clause = known.has("relatives", run[0]) and len(run) > _SHORTEST
    if not clause and found.form != "does":
        return told
    rest = told[words(told)[1].start :] if clause else told
    link = known.that_link if known.language == "en" else min(known.single["relatives"])
    return f"{_kind_of(found, text)} {link} {rest}".lstrip()


def _kind_of(found: Proposal, text: Text) -> str:
    """The kind that a term of several words gives ("maritime climate", "panel on climate change", "pajak langsung"), or a word for any.

    A foreign term in an Indonesian text gives none: the kind stands last in "umbrella species", and is no word of the language.
    """
    known, line = text.known, text.lines[found.term.line]
    run = line.run[found.term.first : found.term.end]
    if known.language == "en":
        head = next((place for place in range(1, len(run)) if known.has("prepositions", run[place])), len(run)) - 1
        counted = is_plural(run[-1], known) or (found.term.first > 0 and known.has("articles", line.run[found.term.first - 1]))
        return run[head] if len(run) > 1 else _KINDLESS[is_plural(run[-1], known)] if counted else _UNCOUNTED
    own = len(run) > 1 and not is_foreign(tongue_of(" ".join(run), known, frozenset()), known)
    return run[0] if own else _KINDLESS_INDONESIAN
