"""The editor's entries over the harvested ones."""

import difflib
from collections.abc import Sequence
from dataclasses import replace

from publisher.diagnostics import Diagnostic, note, warning
from publisher.glossary.concepts import name_key
from publisher.model.glossary import GlossaryEntry, Status
from publisher.model.inline import EntryId


def merged(harvested: Sequence[GlossaryEntry], authored: Sequence[GlossaryEntry]) -> tuple[list[GlossaryEntry], list[Diagnostic]]:
    """All entries of the book with unique ids: what an editor wrote replaces, approves or removes what was harvested."""
    told: list[Diagnostic] = []
    entries = list(harvested)
    kept: list[GlossaryEntry] = []
    for own in authored:
        twins = [entry for entry in entries if _are_one(own, entry)]
        entries = [entry for entry in entries if entry not in twins]
        if own.status is Status.REJECTED:
            if not twins:
                told.append(note("GLO002", None, term=own.headword))
            continue
        kept.append(_completed(own, twins))
    everything = _with_unique_ids([*kept, *entries])
    return _with_references(everything, told), told


def _are_one(own: GlossaryEntry, other: GlossaryEntry) -> bool:
    if own.id == other.id:
        return True
    names = {name_key(form) for form in (own.headword, *own.variants)}
    return bool(names & {name_key(form) for form in (other.headword, *other.variants, *other.abbreviations)})


def _completed(own: GlossaryEntry, twins: Sequence[GlossaryEntry]) -> GlossaryEntry:
    """`own` with what the harvest knows besides: other names, sources; its definition if the editor only approved it."""
    if not twins:
        return own
    found = twins[0]
    names = {name_key(own.headword)}
    variants = dict.fromkeys(
        (*own.variants, *(form for twin in twins for form in (twin.headword, *twin.variants) if name_key(form) not in names))
    )
    adopts = not own.definition and own.see is None
    return replace(
        own,
        definition=found.definition if adopts else own.definition,
        variants=tuple(variants),
        abbreviations=own.abbreviations or found.abbreviations,
        foreign=own.foreign or found.foreign,
        expansions=found.expansions,
        span=found.span if adopts else None,
        further=found.further if adopts else ((found.definition, found.span), *found.further) if found.span is not None else found.further,
    )


def _with_unique_ids(entries: Sequence[GlossaryEntry]) -> list[GlossaryEntry]:
    taken: set[str] = set()
    unique: list[GlossaryEntry] = []
    for entry in entries:
        own, number = str(entry.id), 2
        while own in taken:
            own, number = f"{entry.id}-{number}", number + 1
        taken.add(own)
        unique.append(replace(entry, id=EntryId(own)))
    return unique


def _with_references(entries: Sequence[GlossaryEntry], told: list[Diagnostic]) -> list[GlossaryEntry]:
    """The entries with `see` and `see_also` leading to entries that are there; others are told and dropped."""
    ids: dict[str, EntryId] = {}
    for entry in entries:
        if entry.see is None:
            for form in (entry.id, name_key(entry.headword).replace(" ", "-"), *(a.casefold() for a in entry.abbreviations)):
                ids.setdefault(str(form), entry.id)
    linked: list[GlossaryEntry] = []
    for entry in entries:
        see = ids.get(entry.see) if entry.see else None
        also = tuple(ids[other] for other in entry.see_also if other in ids)
        for lost in (other for other in (*entry.see_also, *((entry.see,) if entry.see else ())) if other not in ids):
            near = difflib.get_close_matches(lost, ids, n=1)
            values = {"term": entry.headword, "see": lost}
            told.append(warning("GLO003", None, **values, suggestion=near[0]) if near else warning("GLO004", None, **values))
        if entry.see is None or see is not None:
            linked.append(replace(entry, see=see, see_also=also))
    return linked
