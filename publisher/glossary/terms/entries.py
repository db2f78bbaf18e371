"""Glossary entries made from concepts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.tongues import tongue_of
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate
from publisher.glossary.terms.casing import Casing
from publisher.glossary.terms.concepts import Concept, name_key
from publisher.glossary.terms.weigh import rank
from publisher.language.slug import slug
from publisher.model.glossary import Expansion, GlossaryEntry
from publisher.model.inline import EntryId
from publisher.model.span import Span

_SPECIES = re.compile(r"[A-Z][a-z]+(?: [a-z]{3,}){1,2}")
"""A name of a plant or animal, whose first word keeps its capital: "Nypa fruticans"."""
_SECOND_SOURCE = 0.04
_SURE = 0.4
"""Confidence (0-1) from which on something else that the book says of a term counts as another definition of it."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of a concept by what they are."""

    own: tuple[str, ...]
    short: tuple[str, ...]
    foreign: tuple[str, ...]


def entry_of(concept: Concept, casing: Casing, known: Words) -> GlossaryEntry | None:
    """The entry of `concept`, None where the book does not define it."""
    candidates = sorted(concept.candidates, key=rank)
    names = _names(concept, candidates, casing, known)
    name = _headword(concept, candidates, names, casing, known)
    # What is only called by another of its names ("IPCC" by its long form) is not explained.
    called = {name_key(name), *(name_key(one.pair.long) for one in concept.pairs)}
    candidates = [found for found in candidates if name_key(found.definition) not in called]
    if not candidates:
        return None
    best = candidates[0]
    headword = _in_number(name, best.definition, known)
    sources = {found.span.source for found in candidates}
    apart = {name_key(headword)}
    return GlossaryEntry(
        id=EntryId(slug(headword)),
        headword=headword,
        definition=casing.definition(best.definition, known),
        variants=_others(names.own, apart),
        abbreviations=_abbreviations(concept, names, headword),
        expansions=_expansions(concept),
        foreign=_others(names.foreign, apart),
        confidence=min(0.98, round(max(found.confidence for found in candidates) + _SECOND_SOURCE * (len(sources) > 1), 3)),
        reason=best.reason,
        span=best.span,
        further=_further(candidates, casing, known),
    )


def _abbreviations(concept: Concept, names: _Names, headword: str) -> tuple[str, ...]:
    """The short forms, first those that stand beside the headword itself."""
    beside = {one.pair.short for one in concept.pairs if name_key(one.pair.long) == name_key(headword)}
    return tuple(sorted((short for short in names.short if short != headword), key=lambda short: short not in beside))


def _names(concept: Concept, candidates: Sequence[Candidate], casing: Casing, known: Words) -> _Names:
    own: list[str] = []
    short: list[str] = []
    foreign: list[str] = []
    for found in candidates:
        form = found.subject.headword
        named_foreign = any(one.pair.long == form and one.pair.language != known.language for one in concept.pairs)
        (short if is_short_form(form) else foreign if named_foreign else own).append(form)
        short += found.subject.abbreviations
    for one in concept.pairs:
        short.append(one.pair.short)
        (own if one.pair.language == known.language else foreign).append(one.pair.long)
    for gloss in concept.glosses:
        if is_short_form(gloss):
            short.append(gloss)
        else:
            (own if tongue_of(gloss, known, casing.small) == known.language else foreign).append(gloss)
    organisation = concept.organisation
    if organisation is not None:
        named = {name_key(name) for language, name in organisation.names if language != known.language}
        foreign = [*(form for form in own if name_key(form) in named), *foreign]
        own = [form for form in own if name_key(form) not in named]
    species = {gloss for gloss in concept.glosses if _SPECIES.fullmatch(gloss) and gloss.split()[0].casefold() not in casing.small}
    distinct_own = [form if form in species else casing.headword(form, known, abbreviated=bool(short)) for form in own]
    return _Names(
        _unique(distinct_own),
        _unique(short),
        _unique(_foreign(form, casing, known) for form in foreign),
    )


def _foreign(form: str, casing: Casing, known: Words) -> str:
    return form if form[:1].isupper() and " " in form else casing.headword(form, known)


def _unique(forms: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for form in forms:
        seen.setdefault(form if is_short_form(form) else form.casefold(), form)
    return tuple(seen.values())


def _others(forms: Sequence[str], apart: set[str]) -> tuple[str, ...]:
    return tuple(form for form in forms if name_key(form) not in apart)


def _headword(concept: Concept, candidates: Sequence[Candidate], names: _Names, casing: Casing, known: Words) -> str:
    """The name in the book's language if the book has one, else the short form, else what the text says."""
    if names.own:
        return names.own[0]
    organisation = concept.organisation
    if organisation is not None and organisation.name(known.language) and not (organisation.known_by_short and names.short):
        return organisation.name(known.language)
    if names.short:
        return names.short[0]
    return casing.headword(candidates[0].subject.headword, known)


def _in_number(headword: str, definition: str, known: Words) -> str:
    """`headword` in the singular where the text defines many of them: "Marsupials are mammals whose …" → marsupial."""
    first, space, last = headword.rpartition(" ")
    run = fold(definition)
    stop = next((position for position, word in enumerate(run) if position and known.has("clause_stops", word)), len(run))
    several = any(is_plural(word, known) for word in run[:stop])
    if not several or known.language != "en" or last[:1].isupper() or is_short_form(headword):
        return headword
    return first + space + singular(last, known)


def _expansions(concept: Concept) -> tuple[Expansion, ...]:
    found = {one.pair.long.casefold(): Expansion(one.pair.long, one.pair.language, one.span) for one in reversed(concept.pairs)}
    return tuple(sorted(found.values(), key=lambda expansion: (expansion.language, expansion.text)))


def _further(candidates: Sequence[Candidate], casing: Casing, known: Words) -> tuple[tuple[str, Span], ...]:
    seen = {candidates[0].definition.casefold()}
    further: list[tuple[str, Span]] = []
    for found in candidates[1:]:
        if found.confidence >= _SURE and found.definition.casefold() not in seen:
            seen.add(found.definition.casefold())
            further.append((casing.definition(found.definition, known), found.span))
    return tuple(further)
