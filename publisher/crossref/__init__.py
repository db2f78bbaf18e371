"""Links from mentions to the glossary and back, and the ids and references of the whole book."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from publisher.crossref.anchors import nearest, with_references, with_unique_ids
from publisher.crossref.citations import citing
from publisher.crossref.defining import defined_at, with_locators
from publisher.crossref.index import indexed
from publisher.crossref.naming import naming
from publisher.crossref.pairs import PairDecision, Verdict, pair_decisions
from publisher.crossref.related import proposed, related
from publisher.crossref.returned import lead_to_articles, returned
from publisher.crossref.see_also import Proposal
from publisher.crossref.short_forms import unexpanded
from publisher.crossref.surfaces import surfaces
from publisher.crossref.taken_back import taken_back
from publisher.crossref.terms import TermLinks, language_of, unused
from publisher.diagnostics import Result
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary, GlossaryEntry, LinkScope, Origin
from publisher.model.index import IndexEntry
from publisher.model.inline import AnchorId

__all__ = [
    "Linked",
    "PairDecision",
    "Proposal",
    "Verdict",
    "citing",
    "lead_to_articles",
    "link",
    "naming",
    "nearest",
    "pair_decisions",
    "proposed",
    "related",
    "returned",
    "taken_back",
]


@dataclass(frozen=True, slots=True)
class Linked:
    """The chapters with their links, and the glossary as it may be printed: entries below the threshold are not in it."""

    chapters: tuple[Chapter, ...]
    glossary: Glossary
    index: tuple[IndexEntry, ...] = ()


def link(
    chapters: Sequence[Chapter],
    glossary: Glossary,
    threshold: float,
    language: str = "id",
    works: Collection[AnchorId] = (),
    scope: LinkScope = LinkScope.CHAPTER,
) -> Result[Linked]:
    """Link the mentions of each entry that `scope` says, check ids, references and note calls, and make the index.

    Printed and linked are the entries with at least `threshold` (0-1) confidence, and those an editor wrote or approved.
    The index, in the order of the book's `language`, lists these entries, the glossary's names and its acronyms.
    Ids are unique afterwards and every `CrossRef` and `NoteRef` has its target (an id, or one of `works`, the entries of the
    bibliography): what had none is told and loses its link.
    """
    unique, anchors = with_unique_ids(chapters)
    whole = tuple(with_references(chapter, anchors, works) for chapter in unique)
    entries = _printed(glossary.entries, threshold)
    apart = tuple(name for one in glossary.names for name in (one.headword, *one.variants) if " " in name)
    known = _unambiguous(replace(glossary, entries=entries))
    links = TermLinks(surfaces(known.entries, known.acronyms, apart=apart), {entry.id: entry for entry in entries}, scope)
    linked = tuple(links.chapter(chapter) for chapter in whole)
    marked, index = indexed(linked, [language_of(chapter) for chapter in whole], known.unrejected(), language)
    defined = defined_at(index)
    located = tuple(with_locators(entry, links.locators.get(entry.id, ()), marked, defined.get(entry.id)) for entry in entries)
    explained = {*links.surfaces.exact, *(acronym.short for acronym in glossary.acronyms)}
    told = (*anchors.told, *unused(located), *unexpanded(whole, explained))
    return Result(Linked(marked, replace(glossary, entries=located), index), diagnostics=told)


def _unambiguous(glossary: Glossary) -> Glossary:
    """`glossary` as mentions are looked up in it: a short form of two things leads to the one that the editor gave it, else nowhere."""
    unclear = frozenset(glossary.ambiguous)
    entries = (
        entry
        if entry.origin is Origin.AUTHORED or unclear.isdisjoint(entry.abbreviations)
        else replace(entry, abbreviations=tuple(short for short in entry.abbreviations if short not in unclear))
        for entry in glossary.entries
    )
    acronyms = tuple(acronym for acronym in glossary.acronyms if acronym.short not in unclear)
    return replace(glossary, entries=tuple(entries), acronyms=acronyms)


def _printed(entries: Sequence[GlossaryEntry], threshold: float) -> tuple[GlossaryEntry, ...]:
    kept = [entry for entry in entries if entry.is_printed(threshold)]
    ids = {entry.id for entry in kept if entry.see is None}
    return tuple(
        replace(entry, see_also=tuple(other for other in entry.see_also if other in ids))
        for entry in kept
        if entry.see is None or entry.see in ids
    )
