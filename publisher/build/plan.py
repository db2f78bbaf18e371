"""Is there anything to do? Compares what a build would consume with what the last one consumed, by content.

Nothing here imports a stage: a build with nothing to do ends before that.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import publisher
from publisher.build import outputs, tools
from publisher.build.project import GLOSSARY, PAIRS, SETTINGS, SOURCES, Project, read_pictures
from publisher.model.book import Edition, Paper, Use
from publisher.render.shell_faults import FOLDER

_FORMAT = 1
"""Form of a record; one of another form counts as no record."""
_ABSENT = "absent"


class Target(StrEnum):
    """A kind of output. The value is the ending of its file; handouts are a folder with a file for each chapter, and a zip of it."""

    PDF = "pdf"
    EPUB = "epub"
    HTML = "html"
    HANDOUTS = "handouts"
    BOOKLET = "booklet"


DEFAULT_TARGETS = (Target.PDF, Target.EPUB, Target.HTML)
"""What is made where nothing is asked for by name."""
ON_CHOSEN_PAPER = frozenset({Target.PDF, Target.HANDOUTS})
"""Targets whose pages have the size asked for; a booklet is A5 on A4 always."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked of a build, besides the manuscript.

    `targets` are those to make; `named` says that they were asked for by name, so that a missing tool is an error.
    `chapter` is an id or a number, "" for the whole book. `use` and `paper` are None where the settings choose them. `epoch` is
    SOURCE_DATE_EPOCH, "" if unset.
    """

    targets: tuple[Target, ...] = DEFAULT_TARGETS
    named: bool = False
    chapter: str = ""
    edition: Edition = field(default_factory=Edition)
    use: Use | None = None
    paper: Paper | None = None
    ui_language: str = "id"
    epoch: str = ""

    def key(self) -> str:
        """Name of the record of this request: builds of other editions, chapters or papers do not disturb it."""
        edition = f"{self.edition.audience}-{self.use or ''}-{'release' if self.edition.release else 'draft'}"
        return digest("/".join((*self.targets, self.chapter, edition, self.chosen_paper)).encode())[:16]

    @property
    def chosen_paper(self) -> str:
        """The paper asked for, "" where nothing asked for has pages of that size."""
        return str(self.paper) if self.paper and ON_CHOSEN_PAPER & set(self.targets) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Digests of everything a build consumes. `files` are articles, settings, glossary, sources and decisions by name."""

    files: Mapping[str, str]
    options: Mapping[str, str]
    program: str
    version: str
    libraries: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a build consumed and left behind.

    `pictures` are the names articles refer to, with the digest found ("absent" for none). `outputs` are written files,
    relative to the output folder, with their digests. `complete` is False when something asked for is missing.
    `summary` is what the closing lines say.
    """

    snapshot: Snapshot
    pictures: Mapping[str, str]
    outputs: Mapping[str, str]
    complete: bool
    summary: Mapping[str, Any]


class Cause(StrEnum):
    """Why a build has something to do."""

    FIRST = "first"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    ORDER = "order"
    OPTION = "option"
    PROGRAM = "program"
    LIBRARY = "library"
    PICTURE = "picture"
    OUTPUT_MISSING = "output-missing"
    OUTPUT_CHANGED = "output-changed"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause with what it is about: a file, an option, a library with its versions."""

    cause: Cause
    what: str = ""
    before: str = ""
    after: str = ""


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def snapshot(project: Project, request: Request) -> Snapshot:
    """What a build of `project` for `request` would consume, pictures excepted."""
    files = {name: digest(data) for name, data in project.articles.items()}
    named = ((SETTINGS, project.settings), (GLOSSARY, project.glossary), (SOURCES, project.sources), (PAIRS, project.pairs))
    files.update({name: digest(data) for name, data in named if data is not None})
    files.update({name: digest(data) for name, data in project.decisions.items()})
    files.update({f"{FOLDER}/{name}": digest(data) for name, data in project.templates.files.items()})
    options = {
        "targets": " ".join(request.targets) + (" (named)" if request.named else ""),
        "chapter": request.chapter,
        "edition": " ".join((request.edition.audience, str(request.use or ""), "release" if request.edition.release else "draft")),
        "paper": request.chosen_paper,
        "ui-lang": request.ui_language,
        "SOURCE_DATE_EPOCH": request.epoch,
        "order": "\n".join(project.articles),
        "passed-over": "\n".join(f"{name} {reason}" for name, reason in (*project.passed_over, *project.unreadable)),
        "templates": "\n".join(str(dict(told.values)["file"]) for told in project.templates.diagnostics),
    }
    return Snapshot(
        files=files,
        options=options,
        program=tools.program_digest(),
        version=publisher.__version__,
        libraries=tools.library_versions(),
    )


def picture_digests(pictures: Mapping[str, bytes | None]) -> dict[str, str]:
    """Digest of each picture, "absent" for one that is not there: a picture that turns up later is a change."""
    return {name: _ABSENT if data is None else digest(data) for name, data in pictures.items()}


def reasons(old: Record | None, new: Snapshot, folder: Path, into: Path) -> tuple[Reason, ...]:
    """Why a build has to be made: nothing means that all outputs stand as they should.

    `folder` is the manuscript folder, where the pictures of the last build are looked at again; `into` the output folder.
    """
    if old is None:
        return (Reason(Cause.FIRST),)
    return (
        *_file_changes(old.snapshot.files, new.files),
        *_option_changes(old.snapshot, new),
        *_tool_changes(old.snapshot, new),
        *_picture_changes(old, folder),
        *_output_changes(old, into),
        *(() if old.complete else (Reason(Cause.INCOMPLETE),)),
    )


def _file_changes(old: Mapping[str, str], new: Mapping[str, str]) -> Iterable[Reason]:
    yield from (Reason(Cause.ADDED, name) for name in new if name not in old)
    yield from (Reason(Cause.REMOVED, name) for name in old if name not in new)
    yield from (Reason(Cause.CHANGED, name) for name in new if name in old and new[name] != old[name])


def _option_changes(old: Snapshot, new: Snapshot) -> Iterable[Reason]:
    for name in new.options:
        before, after = old.options.get(name, ""), new.options[name]
        if before == after:
            continue
        if name != "order":
            yield Reason(Cause.OPTION, name, before, after)
        elif sorted(before.split("\n")) == sorted(after.split("\n")):
            yield Reason(Cause.ORDER)


def _tool_changes(old: Snapshot, new: Snapshot) -> Iterable[Reason]:
    if old.program != new.program:
        yield Reason(Cause.PROGRAM, "publisher", old.version, new.version)
    for name in sorted({*old.libraries, *new.libraries}):
        before, after = old.libraries.get(name, ""), new.libraries.get(name, "")
        if before != after:
            yield Reason(Cause.LIBRARY, name, before, after)


def _picture_changes(old: Record, folder: Path) -> Iterable[Reason]:
    now = picture_digests(read_pictures(folder, old.pictures))
    yield from (Reason(Cause.PICTURE, name) for name in now if now[name] != old.pictures[name])


def _output_changes(old: Record, into: Path) -> Iterable[Reason]:
    for name, expected in old.outputs.items():
        try:
            found = digest((into / name).read_bytes())
        except OSError:
            yield Reason(Cause.OUTPUT_MISSING, name)
            continue
        if found != expected:
            yield Reason(Cause.OUTPUT_CHANGED, name)


def recall(into: Path, request: Request) -> Record | None:
    """The record of the last build for this request, None if there is none that can be read."""
    return _read(_record_path(into, request))


def recall_all(into: Path) -> tuple[Record, ...]:
    """The records of all builds into a folder."""
    found = (_read(path) for path in sorted((into / outputs.STATE).glob("build-*.json")))
    return tuple(record for record in found if record is not None)


def remember(into: Path, request: Request, record: Record) -> None:
    """Writes down what a build consumed and left behind. Raises RenderError where that is not allowed."""
    text = json.dumps({"format": _FORMAT, **asdict(record)}, ensure_ascii=False, sort_keys=False, indent=1)
    outputs.write(_record_path(into, request), text.encode("utf-8"))


def _record_path(into: Path, request: Request) -> Path:
    return into / outputs.STATE / f"build-{request.key()}.json"


def _read(path: Path) -> Record | None:
    """A record, None where the file is absent, damaged or of another form: then there is simply more to do."""
    try:
        fields = json.loads(path.read_bytes())
        if fields.pop("format") != _FORMAT:
            return None
        return Record(**{**fields, "snapshot": Snapshot(**fields["snapshot"])})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
