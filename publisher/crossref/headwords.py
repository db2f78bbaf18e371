"""What the index lists: entries of the glossary, organisations and other names, and short forms with what they stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from publisher.crossref.derived import Surface
from publisher.crossref.short_forms import is_short_form
from publisher.crossref.surfaces import Surfaces, surface_of, surfaces
from publisher.model.glossary import Acronym, GlossaryEntry
from publisher.model.index import Named, NameKind
from publisher.model.inline import EntryId

_SURE = 3
"""Letters of a short form that means its organisation without the text saying so: "UN" and "MK" mean many things."""
Form = Surface | str


@dataclass(slots=True)
class Headword:
    """A concept of the index under its own name; `others` are all other forms, by what the text may write.

    `id` is unique among the headwords, and the id of the glossary entry where there is one (`entry`).
    """

    id: EntryId
    name: str
    entry: GlossaryEntry | None = None
    others: dict[Form, str] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)
    """Languages its full name is known in."""
    kind: NameKind | None = None
    silent: set[Form] = field(default_factory=set)
    """Forms that the text writes and nobody looks up."""


def form_of(name: str) -> Form:
    """What two writings of one name have in common; short forms count as they are written."""
    return name if is_short_form(name) else surface_of(name)


class Headwords:
    """The concepts of a book. The first one keeps a form that two have in common."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._owners: dict[Form, Headword] = {}
        self.found: list[Headword] = []

    def add_entries(self, entries: Sequence[GlossaryEntry]) -> None:
        """Entries of the glossary; what has a `see` is a form of the entry it points at."""
        whole = [entry for entry in entries if entry.see is None]
        own = {entry.id: self._new(entry.id, entry.headword, entry) for entry in whole}
        for entry in whole:
            own[entry.id].languages.update(expansion.language for expansion in entry.expansions)
            names = (expansion.text for expansion in entry.expansions)
            self._name(own[entry.id], (*entry.variants, *entry.foreign, *entry.abbreviations, *names))
        for entry in entries:
            if entry.see in own:
                self._name(own[entry.see], (entry.headword, *entry.variants, *entry.foreign, *entry.abbreviations))

    def add_names(self, names: Iterable[Named], acronyms: Sequence[Acronym]) -> None:
        """Known names. A short form that the text explains otherwise, or that is too short to be sure of, is not theirs."""
        for number, name in enumerate(names):
            full = tuple(form_of(one) for one in (name.headword, *name.variants))
            explained = {acronym.short for acronym in acronyms if form_of(acronym.long) not in full}
            sure = tuple(short for short in name.abbreviations if short not in explained and len(short) >= _SURE)
            owner = next((self._owners[form] for form in full if form in self._owners), None)
            owner = owner or self._new(EntryId(f"name.{number}"), name.headword)
            owner.languages.update(("id", "en"))
            self._name(owner, (name.headword, *name.variants, *sure))

    def add_bodies(self, names: Iterable[Named]) -> None:
        """Organisations found in the text; what begins with a known one and goes on with another is the known one ("Majelis Umum PBB")."""
        for number, name in enumerate(names):
            words = surface_of(name.headword)
            begun = any(words[:length] in self._owners and self._is_known(words[length:], name) for length in range(1, len(words)))
            if form_of(name.headword) not in self._owners and not begun:
                self._new(EntryId(f"body.{number}"), name.headword)

    def _is_known(self, rest: Surface, name: Named) -> bool:
        last = name.headword.rsplit(maxsplit=1)[-1]
        return rest in self._owners or (len(rest) == 1 and is_short_form(last) and last in self._owners)

    def add_found(self, names: Iterable[Named]) -> None:
        """Names found in the text by their form or place, and persons and places of the tables: meant where they have a capital."""
        for number, name in enumerate(names):
            forms = [form_of(one) for one in (name.headword, *name.written)]
            owner = next((self._owners[form] for form in forms if form in self._owners), None)
            if owner is None:
                owner = self._new(EntryId(f"found.{number}"), name.headword)
                owner.kind = name.kind
            self._name(owner, (*name.variants, *name.written))
            owner.silent.update(form_of(one) for one in name.written)

    def add_acronyms(self, acronyms: Sequence[Acronym]) -> None:
        """Short forms with the long forms found beside them, those in the book's language first."""
        for number, acronym in enumerate(sorted(acronyms, key=lambda one: one.language != self._language)):
            owner = self._owners.get(form_of(acronym.long)) or self._translated(acronym)
            owner = owner or self._new(EntryId(f"acronym.{number}"), acronym.long)
            owner.languages.add(acronym.language)
            self._name(owner, (acronym.long, acronym.short))

    def _translated(self, acronym: Acronym) -> Headword | None:
        """What the short form stands for already, unless that has another full name in the same language."""
        known = self._owners.get(form_of(acronym.short))
        return known if known and acronym.language not in known.languages else None

    def _new(self, own: EntryId, name: str, entry: GlossaryEntry | None = None) -> Headword:
        headword = Headword(own, name, entry, languages=set() if is_short_form(name) else {self._language})
        self.found.append(headword)
        self._owners.setdefault(form_of(name), headword)
        return headword

    def _name(self, headword: Headword, names: Iterable[str]) -> None:
        for name in names:
            form = form_of(name)
            if form and self._owners.setdefault(form, headword) is headword and form != form_of(headword.name):
                headword.others.setdefault(form, name)

    def surfaces(self) -> Surfaces:
        """The forms under which the text mentions the headwords."""
        cased = {headword.id for headword in self.found if headword.kind is not None}
        return surfaces([_as_entry(headword) for headword in self.found], (), cased=cased)


def _as_entry(headword: Headword) -> GlossaryEntry:
    return GlossaryEntry(id=headword.id, headword=headword.name, variants=tuple(headword.others.values()))
