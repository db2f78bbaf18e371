"""`see` and `see_also` of the entries, led to entries that are explained."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from publisher.diagnostics import Diagnostic, warning
from publisher.glossary.editor.ids import id_of
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import EntryId

_ARROW = " → "


@dataclass(frozen=True, slots=True)
class Referred:
    """Entries whose references lead somewhere, those whose `see` does not (as they were), and what is to be told."""

    entries: tuple[GlossaryEntry, ...]
    lost: tuple[GlossaryEntry, ...]
    told: tuple[Diagnostic, ...]


def referred(entries: Sequence[GlossaryEntry]) -> Referred:
    """The entries with `see` and `see_also` leading to one that is explained, over others that refer to it if need be.

    Findings: GLO003 and GLO004 a reference that leads nowhere, GLO007 a `see` that goes round in a circle.
    """
    reading = _Reading(entries)
    linked: list[GlossaryEntry] = []
    lost: list[GlossaryEntry] = []
    for entry in entries:
        also = [reading.end(entry, other) for other in entry.see_also]
        see = reading.end(entry, entry.see) if entry.see else None
        if entry.see is None or see is not None:
            linked.append(replace(entry, see=see, see_also=tuple(dict.fromkeys(one for one in also if one is not None))))
        else:
            lost.append(entry)
    return Referred(tuple(linked), tuple(lost), tuple(reading.told))


def doubtful(kept: Sequence[GlossaryEntry], entries: Sequence[GlossaryEntry], threshold: float) -> tuple[Diagnostic, ...]:
    """GLO008 for each entry of `kept` whose `see` leads to one of `entries` that is too doubtful to be printed, or not kept."""
    printed = {one.id for one in kept if one.is_printed(threshold)}
    names = {one.id: one.headword for one in entries if one.id not in printed}
    return tuple(_warned("GLO008", one, see=names[one.see]) for one in kept if one.see in names)


def _warned(code: str, entry: GlossaryEntry, **values: str) -> Diagnostic:
    place = entry.basis.span if entry.basis is not None else None
    return warning(code, place, term=entry.headword, **values)


@dataclass(slots=True)
class _Reading:
    entries: Sequence[GlossaryEntry]
    told: list[Diagnostic] = field(default_factory=list)
    named: dict[str, GlossaryEntry] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """What a reference may say of each entry; an entry that is explained goes before one that refers."""
        for entry in sorted(self.entries, key=lambda one: one.see is not None):
            for form in (entry.id, id_of(entry.headword), *(id_of(form) for form in (*entry.abbreviations, *entry.variants))):
                self.named.setdefault(str(form), entry)

    def end(self, entry: GlossaryEntry, name: EntryId) -> EntryId | None:
        """The explained entry that a reference of `entry` leads to; None, and told, where there is none."""
        way = [entry]
        while (found := self.named.get(name)) is not None:
            if found.see is None:
                return found.id
            if found in way:
                self.told.append(_warned("GLO007", entry, way=_ARROW.join(one.headword for one in (*way, found))))
                return None
            way.append(found)
            name = found.see
        near = difflib.get_close_matches(name, self.named, n=1)
        typed = way[-1].typed(name)
        nearest = {"suggestion": self.named[near[0]].headword} if near else {}
        self.told.append(_warned("GLO003" if near else "GLO004", entry, see=typed, **nearest))
        return None
