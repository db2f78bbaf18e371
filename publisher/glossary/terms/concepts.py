"""One concept from all the names and definitions the book has for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from publisher.glossary.abbreviations.long_forms import Pair
from publisher.glossary.abbreviations.organisations import Organisation, organisation_of
from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.grammar.keys import key
from publisher.glossary.grammar.words import fold, words_of
from publisher.glossary.sides.candidates import Alias, Candidate
from publisher.glossary.sides.subjects import with_headword
from publisher.model.span import Span

_SIMILAR = 0.5
"""Share of words that two long forms of one short form must have in common to be a slip and not another thing."""


@dataclass(frozen=True, slots=True)
class Found:
    """A pair of short and long form with its source lines."""

    pair: Pair
    span: Span


@dataclass(frozen=True, slots=True)
class ShortForms:
    """The pairs that name one thing, and in alphabetical order the short forms of several ("KKP", a ministry and a park)."""

    same: tuple[Pair, ...]
    ambiguous: tuple[str, ...]


@dataclass(slots=True)
class Concept:
    """Everything that names or defines one thing; `names` are forms in the order met."""

    candidates: list[Candidate] = field(default_factory=list)
    pairs: list[Found] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    glosses: list[str] = field(default_factory=list)
    organisation: Organisation | None = None


class _Union:
    """Joins keys; the earliest key of a group stands for it."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, one: str) -> str:
        self._parent.setdefault(one, one)
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, one: str, other: str) -> None:
        first, second = self.root(one), self.root(other)
        if first != second:
            self._parent[second] = first


def name_key(form: str) -> str:
    """Key of a name: short forms count as they are written, everything else without its inflection."""
    bare = form.strip()
    plural = bare.removesuffix("s")
    if is_short_form(bare):
        return "§" + (plural if is_short_form(plural) else bare)
    return key(bare)


def concepts(candidates: Sequence[Candidate], aliases: Sequence[Alias], pairs: Sequence[Found], forms: ShortForms) -> list[Concept]:
    """Groups of what names the same thing, in the order of their first candidate or pair; `forms` are those of `pairs`."""
    union = _Union()
    settled = adjectives_settled(candidates)
    shared = {name_key(short) for short in forms.ambiguous}
    for found in settled:
        own = (short for short in found.subject.abbreviations if name_key(short) not in shared)
        _join_all(union, (found.subject.headword, *own, *found.subject.glosses))
    for alias in aliases:
        union.join(name_key(alias.name), name_key(alias.other))
    for same in forms.same:
        union.join(name_key(same.short), name_key(same.long))
    _join_organisations(union, settled, pairs)
    groups: dict[str, Concept] = {}
    for found in settled:
        concept = groups.setdefault(union.root(name_key(found.subject.headword)), Concept())
        concept.candidates.append(found)
        concept.names.append(found.subject.headword)
        concept.glosses += found.subject.glosses
    for one in pairs:
        concept = groups.setdefault(union.root(name_key(one.pair.long)), Concept())
        concept.pairs.append(one)
    for alias in aliases:
        concept = groups.get(union.root(name_key(alias.name)), Concept())
        concept.glosses += (alias.name, alias.other)
    for concept in groups.values():
        concept.organisation = _organisation(concept)
    return list(groups.values())


def _join_all(union: _Union, forms: Iterable[str]) -> None:
    first, *others = [name_key(form) for form in forms]
    for other in others:
        union.join(first, other)


def adjectives_settled(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, a definition of an adjective given to its noun phrase where the book has one.

    "Fiskal adalah kebijakan yang …" defines "kebijakan fiskal" when that is a term of its own.
    """
    headwords = {key(found.subject.headword): found.subject.headword for found in candidates}
    return [_settled(found, headwords) for found in candidates]


def _settled(found: Candidate, headwords: dict[str, str]) -> Candidate:
    term = key(found.subject.headword)
    run = fold(found.definition)
    if " " in term or len(run) < 3:
        return found
    start = int(words_of("id").has("sorts", run[0]))
    for length in (2, 1):
        longer = key(" ".join(run[start : start + length])) + " " + term
        if longer in headwords:
            return replace(found, subject=with_headword(found.subject, headwords[longer]))
    return found


def short_forms(pairs: Sequence[Found]) -> ShortForms:
    """The pairs parted: of long forms in one language that differ much, only the first keeps the short form."""
    kept: dict[tuple[str, str], list[str]] = {}
    same: dict[Pair, None] = {}
    for pair in (one.pair for one in pairs):
        rivals = kept.setdefault((name_key(pair.short), pair.language), [])
        if not rivals or any(are_similar(pair.long, rival) for rival in rivals):
            rivals.append(pair.long)
            same[pair] = None
    return ShortForms(tuple(same), tuple(sorted({one.pair.short for one in pairs if one.pair not in same})))


def are_similar(one: str, other: str) -> bool:
    """Whether two long forms are one name with a slip in it."""
    first, second = set(key(one).split()), set(key(other).split())
    return len(first & second) >= _SIMILAR * max(len(first), len(second))


def _join_organisations(union: _Union, candidates: Sequence[Candidate], pairs: Sequence[Found]) -> None:
    anchors: dict[Organisation, str] = {}
    forms = [found.subject.headword for found in candidates]
    for one in pairs:
        if _agrees_with_table(one.pair):
            forms += [one.pair.long, one.pair.short]
    for form in forms:
        organisation = organisation_of(form)
        if organisation is not None:
            union.join(anchors.setdefault(organisation, name_key(form)), name_key(form))


def _agrees_with_table(pair: Pair) -> bool:
    """Whether the pair's two sides are not known to be different things."""
    short, long = organisation_of(pair.short), organisation_of(pair.long)
    return short is None or short is long or (long is None and any(are_similar(pair.long, name) for _, name in short.names))


def _organisation(concept: Concept) -> Organisation | None:
    forms = [*concept.names, *(one.pair.long for one in concept.pairs), *(one.pair.short for one in concept.pairs)]
    return next((found for form in forms if (found := organisation_of(form)) is not None), None)
