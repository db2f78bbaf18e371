"""Everything the chapters define and abbreviate."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from publisher.glossary.abbreviations.acronyms import explained, pairs, twins
from publisher.glossary.abbreviations.nearby import told_nearby
from publisher.glossary.free.reading import read_freely
from publisher.glossary.grammar.outside import outside
from publisher.glossary.grammar.passages import Passage, passages
from publisher.glossary.grammar.words import Words, fold, words_of
from publisher.glossary.reading.items import found_in
from publisher.glossary.sides.candidates import Alias, Candidate
from publisher.glossary.sides.predicates import is_place, predicate_of
from publisher.glossary.terms.casing import Casing, casing_of
from publisher.glossary.terms.concepts import Found
from publisher.glossary.terms.manner import Manner, manner_of
from publisher.glossary.terms.traits import Traits, surroundings, traits_of
from publisher.glossary.terms.weigh import FLOOR, weighed
from publisher.language.tokens import spelled
from publisher.model.chapter import Chapter

_SYMBOL = 2
_UNIT = re.compile(r"\([^()\s]{1,6}\)\Z")
"""As in "(m³)"."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """Candidates in reading order, names for the same thing, pairs of short and long form, and how the book writes."""

    candidates: tuple[Candidate, ...]
    aliases: tuple[Alias, ...]
    pairs: tuple[Found, ...]
    casing: Casing


def harvest(chapters: Sequence[Chapter], language: str) -> Harvest:
    """All that `chapters` define, with confidences; `language` is that of chapters that do not say theirs."""
    read = [list(passages(chapter, language)) for chapter in chapters]
    casing = casing_of(passage for chapter in read for passage in chapter)
    candidates: list[Candidate] = []
    aliases: list[Alias] = []
    found: list[Found] = []
    abbreviated: set[str] = set()
    for chapter, source in zip(read, chapters, strict=True):
        told = _of_headings(chapter, casing.small)
        for passage in chapter:
            beside = pairs(passage.whole, passage.words, casing.small)
            told += [Found(pair, passage.span_of(pair.start, pair.end)) for pair in beside]
            aliases += [Alias(one, other) for one, other in twins(passage.whole, beside, passage.words)]
            told += _of_term(passage, casing.small)
        known = words_of(source.metadata.language or language)
        told += [Found(pair, span) for text, span in outside(source) for pair in pairs(text, known, casing.small)]
        abbreviated.update(word for one in told for word in spelled(one.pair.short))
        nearby = list(told_nearby(chapter, abbreviated, casing.small))
        abbreviated.update(pair.short for _, pair in nearby)
        found += [*told, *(Found(pair, passage.span_of(pair.start, pair.end)) for passage, pair in nearby)]
        manner = manner_of(chapter)
        defined, other_names = defined_in(chapter, casing, manner)
        aliases += other_names
        ruled = [weighed(one, traits) for one, traits in defined]
        free = read_freely(chapter, ruled, casing, manner)
        candidates += [replace(one, order=len(candidates) + number) for number, one in enumerate((*ruled, *free))]
    kept = tuple(one for one in candidates if one.confidence >= FLOOR)
    return Harvest(kept, tuple(aliases), tuple(found), casing)


def _of_headings(chapter: Sequence[Passage], small: frozenset[str]) -> list[Found]:
    """The pairs in headings ("Pajak Penghasilan (PPh)"), each at the first passage below it."""
    below: dict[str, Passage] = {}
    for passage in chapter:
        for heading in passage.headings:
            below.setdefault(heading, passage)
    return [Found(pair, passage.span_of(0, 1)) for heading, passage in below.items() for pair in pairs(heading, passage.words, small)]


def _of_term(passage: Passage, small: frozenset[str]) -> list[Found]:
    """The pairs in what a passage explains ("Gross National Product (GNP)"), and "PDB" explained by "produk domestik bruto" alone."""
    place = passage.span_of(0, 1)
    own = [Found(pair, place) for pair in pairs(passage.term, passage.words, small)]
    return own + [Found(pair, place) for pair in explained(passage.term, passage.text, passage.words, small)]


def defined_in(chapter: Sequence[Passage], casing: Casing, manner: Manner) -> tuple[list[tuple[Candidate, Traits]], list[Alias]]:
    """What the passages of a chapter define, each with its traits and not yet weighed, and other names for the same things.

    Forms without any trust ("consists of") only keep others from reading their sentence.
    """
    found = [(one, passage) for passage in chapter for one in found_in(passage)]
    trusted = [(one, passage) for one, passage in found if isinstance(one, Candidate) and one.trust > 0]
    candidates = [(one, passage) for one, passage in trusted if not _is_of_one(one, passage, casing)]
    around = surroundings(chapter, len(candidates), casing, manner)
    return (
        [
            (one, traits_of(one, passage, sentences, around))
            for passage, same in groupby(candidates, lambda pair: pair[1])
            for sentences in [passage.sentences()]
            for one, _ in same
        ],
        [one for one, _ in found if isinstance(one, Alias)],
    )


def _is_of_one(found: Candidate, passage: Passage, casing: Casing) -> bool:
    """Whether the definition says something of one place or person, or reads a letter of a formula."""
    return _is_symbol(found) or _is_of_a_place(found, passage, casing) or _is_of_a_person(found, passage, casing)


def _is_symbol(found: Candidate) -> bool:
    """As in "FA = gaya apung (N)": a letter of a formula and its unit."""
    return len(found.subject.headword) <= _SYMBOL and _UNIT.search(found.definition) is not None


def _is_of_a_person(found: Candidate, passage: Passage, casing: Casing) -> bool:
    """As in "Darto, petani di Desa Mekar": somebody's trade, where the book never writes the name small and says more of one person."""
    run, known = fold(found.definition), passage.words
    trade = known.language == "id" and any(known.has(kind, run[0]) for kind in ("trades", "person_genus"))
    certain = any(character.isdigit() for character in found.definition) or any(part[:1].isupper() for part in found.definition.split()[1:])
    name = found.subject.headword
    return trade and name[:1].isupper() and not set(fold(name)) & casing.small and (certain or casing.in_mid_sentence(name))


def _is_landform_of(definition: str, known: Words) -> bool:
    """As in "dataran tinggi di Jawa Tengah", "a plateau in Central Java": a kind of place, and where this one is."""
    run = fold(definition)
    placed = re.search(r"\s(?:di|in|on|near|of|dekat)\s(?:the\s)?[A-Z]", definition)
    return placed is not None and any(known.has("landforms", word) for word in run[: 1 if known.language == "id" else 3])


def _is_of_a_place(found: Candidate, passage: Passage, casing: Casing) -> bool:
    """As in "Jakarta adalah kota yang …": what a place is, where the book never writes the word small; a short form is no place."""
    predicate = predicate_of(found.definition, passage.words, verb=True)
    headword = found.subject.headword
    capital = headword[:1].isupper() and (passage.words.language == "en" or not found.subject.article)
    named = capital and not set(fold(headword)) & casing.small
    if not (named and predicate is not None and (is_place(predicate, passage.words) or _is_landform_of(predicate.text, passage.words))):
        return False
    return all(pair.short != headword for pair in pairs(passage.text, passage.words, casing.small))
