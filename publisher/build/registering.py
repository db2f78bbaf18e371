"""The glossary of a project as its editor works on it: listed with what was decided, decided upon, written to `glossary.toml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from publisher.build import outputs, pipeline
from publisher.build.glossary_file import with_entries, without_entry
from publisher.build.manuscript import choose
from publisher.build.module import settings_of
from publisher.build.project import GLOSSARY, read_project
from publisher.build.reading import authored_entries
from publisher.diagnostics import Result
from publisher.errors import UsageError
from publisher.glossary.editor.choosing import meant
from publisher.glossary.editor.verdicts import Deed, Facts, Known, facts_of
from publisher.language.collation import sort_key
from publisher.model.glossary import Glossary, GlossaryEntry, Status
from publisher.model.inline import EntryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All terms of a project: `glossary` as harvested and decided, `own` what `glossary.toml` has, by id.

    `entries` are all in alphabetical order, those rejected, those not printed and those whose `see` leads nowhere (`lost`) too.
    `file` is the glossary.toml, there or not, `data` its bytes; terms below `threshold` (0-1) are not printed.
    """

    glossary: Glossary
    entries: tuple[GlossaryEntry, ...]
    own: Mapping[EntryId, GlossaryEntry]
    lost: frozenset[EntryId]
    file: Path
    data: bytes
    threshold: float

    def is_weak(self, entry: GlossaryEntry) -> bool:
        """Whether a term is not printed because nobody approved it and its definition is too uncertain."""
        return entry.status is Status.PROPOSED and not entry.is_printed(self.threshold)

    def known(self, entry: GlossaryEntry) -> Known:
        """A term with its entry of the file."""
        return Known(entry=entry, own=self.own.get(entry.id), is_lost=entry.id in self.lost)


def register_of(paths: tuple[Path, ...], language: str = "") -> Result[Register]:
    """The terms of a project; `language` is that of its articles, "" to take the settings' or guess.

    Raises UsageError and ConfigurationError for what cannot be read.
    """
    project = read_project(paths)
    settings = settings_of(project)
    settings = replace(settings, book=replace(settings.book, language=language)) if language else settings
    manuscript = choose(project, settings)
    chapters = pipeline.read_chapters(manuscript.value.sources, settings)
    authored = authored_entries(project)
    built = pipeline.make_glossary(chapters.value, settings, authored.value)
    spoken = chapters.value.language
    everything = sorted(
        (*built.value.entries, *built.value.lost, *built.value.rejected), key=lambda entry: (sort_key(entry.headword, spoken), entry.id)
    )
    register = Register(
        glossary=built.value,
        entries=tuple(everything),
        own={entry.id: entry for entry in authored.value},
        lost=frozenset(entry.id for entry in built.value.lost),
        file=project.folder / GLOSSARY,
        data=project.glossary or b"",
        threshold=settings.glossary.threshold,
    )
    return Result(register).after(manuscript, chapters, authored, built)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to become of a term, named by headword, short form or id; `words` are its new definition or headword."""

    term: str
    deed: Deed
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A wish that was carried out; `changed` is False where the file said so already."""

    deed: Deed
    entry: GlossaryEntry
    words: str
    changed: bool = True


@dataclass(slots=True)
class _Pending:
    """The changes of one call, none written until all are known to be possible."""

    register: Register
    reason: str
    facts: dict[str, Facts] = field(default_factory=dict)
    undone: list[str] = field(default_factory=list)
    asked: dict[EntryId, list[Wish]] = field(default_factory=dict)
    named: dict[str, GlossaryEntry] = field(default_factory=dict)
    """New headword, folded → the term that is to have it."""
    ids: Mapping[str, GlossaryEntry] = field(init=False)

    def __post_init__(self) -> None:
        self.ids = {entry.id: entry for entry in self.register.entries}

    def add(self, wish: Wish) -> Decided:
        entry = self.ids.get(wish.term) or meant(wish.term, self.register.entries)
        known = self.register.known(entry)
        said = _plain(wish)
        earlier = self.asked.setdefault(entry.id, [])
        if any(_plain(other) == said for other in earlier):
            return Decided(deed=wish.deed, entry=entry, words=" ".join(wish.words.split()), changed=False)
        self._refuse(wish, known)
        earlier.append(wish)
        if wish.deed is Deed.UNDO:
            self.undone.append(entry.id)
            return Decided(deed=wish.deed, entry=entry, words="")
        facts = facts_of(known, wish.deed, wish.words, self.reason)
        changed = known.own is None or not all(_says(known.own, key, fact) for key, fact in facts.items())
        if changed:
            self.facts[entry.id] = {**self.facts.get(entry.id, {}), **facts}
        words = facts.get("term") if wish.deed is Deed.RENAME else facts.get("definition") or entry.definition
        return Decided(deed=wish.deed, entry=entry, words=str(words or ""), changed=changed)

    def _refuse(self, wish: Wish, known: Known) -> None:
        """Raises UsageError for two decisions about one term, one about nothing, and a name another term has or is to have."""
        entry = known.entry
        for other in self.asked[entry.id]:
            if {other.deed, wish.deed} != {Deed.EDIT, Deed.RENAME}:
                raise UsageError("GLO025", term=entry.headword, one=_shown(other), other=_shown(wish))
        if wish.deed is Deed.UNDO and known.own is None:
            raise UsageError("GLO028", term=entry.headword)
        if wish.deed is Deed.RENAME:
            name = " ".join(wish.words.casefold().split())
            named = (one for one in self.register.entries if one.headword.casefold() == name)
            for one in (*named, *([self.named[name]] if name in self.named else [])):
                if one.id != entry.id:
                    raise UsageError("GLO029", term=entry.headword, name=" ".join(wish.words.split()), id=one.id)
            self.named[name] = entry


def _plain(wish: Wish) -> tuple[Deed, str]:
    """What is asked for, whatever spelling names the term."""
    return wish.deed, " ".join(wish.words.split())


def _shown(wish: Wish) -> str:
    return f"{wish.deed} “{' '.join(wish.words.split())}”" if wish.words else str(wish.deed)


def _says(own: GlossaryEntry, key: str, fact: object) -> bool:
    """Whether an entry of the file has this value already."""
    basis = own.basis
    has = {
        "id": own.id,
        "term": own.headword,
        "status": str(own.status),
        "definition": own.definition,
        "see": own.see,
        "variants": own.variants,
        "source": basis.source if basis else "",
        "fingerprint": basis.fingerprint if basis else "",
        "reason": basis.reason if basis else "",
    }
    return has[key] == fact


def decide(register: Register, wishes: Sequence[Wish], reason: str, heading: str) -> tuple[Decided, ...]:
    """Writes decisions about terms into glossary.toml; a new file begins with the comment `heading`. All of the wishes or none.

    Raises UsageError for a term that is not there or not clear and a decision that cannot be (GLO022 to GLO029), RenderError where
    the file cannot be written.
    """
    pending = _Pending(register, reason)
    decided = tuple(pending.add(wish) for wish in wishes)
    data = register.data
    for entry_id in pending.undone:
        left = without_entry(data, entry_id)
        if left is None:
            pending.facts[entry_id] = {"status": str(Status.PROPOSED)}
        data = data if left is None else left
    if pending.facts:
        data = with_entries(data, pending.facts, heading)
    if data != register.data:
        outputs.write(register.file, data)
    return decided


def sure(register: Register, confidence: float) -> tuple[Wish, ...]:
    """The wish to approve each proposed term of at least this confidence (0-1)."""
    proposed = (entry for entry in register.entries if entry.status is Status.PROPOSED and entry.id not in register.own)
    return tuple(Wish(term=str(entry.id), deed=Deed.APPROVE) for entry in proposed if entry.confidence >= confidence)
