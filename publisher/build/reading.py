"""From a project to its book, nothing written: what `build` renders and `check` reports on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.build import ignoring, pictures, pipeline, plan
from publisher.build.guard import broken
from publisher.build.ignoring import Ignored
from publisher.build.manuscript import Manuscript, choose
from publisher.build.metadata import modified_from
from publisher.build.project import GLOSSARY, PAIRS, SOURCES, Project
from publisher.config import Settings
from publisher.crossref import PairDecision
from publisher.diagnostics import Change, Diagnostic, Result
from publisher.errors import PublisherError, RenderError
from publisher.model.book import Book, Edition
from publisher.model.glossary import GlossaryEntry
from publisher.model.ignore import Ignore
from publisher.model.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBook:
    """A book and how it came about. `book` is None where no article could be read.

    `pictures` are digests of the pictures looked for in the manuscript folder; `unreadable` says that an article failed.
    `ignored` are findings that the editor does not want to be told of; `unused` asks for nothing that there is.
    """

    manuscript: Manuscript
    chapters: pipeline.Chapters
    book: Book | None
    pictures: Mapping[str, str]
    unreadable: bool
    diagnostics: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]
    ignored: tuple[Ignored, ...] = ()
    unused: tuple[Ignore, ...] = ()


def read_book(project: Project, settings: Settings, edition: Edition, epoch: str) -> ReadBook:
    """The book of one edition from all articles that can be read; `epoch` is SOURCE_DATE_EPOCH, "" if unset.

    Raises ConfigurationError, and RenderError where the program itself fails on the whole book.
    """
    modified = modified_from(epoch)
    manuscript = choose(project, settings)
    chapters = pipeline.read_chapters(manuscript.value.sources, settings)
    count = len(chapters.value.chapters)
    found = pictures.pictures_in(project.folder, chapters.value.chapters, chapters.value.resources)
    settled = pictures.settled(chapters.value.chapters, found)
    usable = pictures.usable(settled.value, chapters.value.resources, found)
    authored = authored_entries(project)
    works = registered_works(project)
    whole = replace(chapters.value, chapters=settled.value, resources=usable.value)
    registers = pipeline.Registers(entries=authored.value, works=works.value, pairs=decided_pairs(project))
    book = _assembled(replace(chapters, value=whole), settings, registers, edition, modified) if count else Result(None)
    registered = (*authored.diagnostics, *works.diagnostics)
    told = (*manuscript.diagnostics, *chapters.diagnostics, *settled.diagnostics, *usable.diagnostics, *registered, *book.diagnostics)
    divided = ignoring.divided(_each_once(told, usable.diagnostics), whole.ignores, whole.lines)
    return ReadBook(
        manuscript=manuscript.value,
        chapters=whole,
        book=book.value,
        pictures=plan.picture_digests(found),
        unreadable=count < len(manuscript.value.sources) + len(project.unreadable),
        diagnostics=(*divided.told, *ignoring.counted(divided.ignored)),
        changes=(*chapters.changes, *book.changes),
        ignored=divided.ignored,
        unused=divided.unused,
    )


def authored_entries(project: Project) -> Result[tuple[GlossaryEntry, ...]]:
    """The entries of glossary.toml, none where there is no such file. Raises ConfigurationError for a broken one."""
    from publisher import glossary

    return Result(()) if project.glossary is None else glossary.authored(project.glossary, GLOSSARY)


def registered_works(project: Project) -> Result[tuple[Work, ...]]:
    """The works of sources.toml, none where there is no such file. Raises ConfigurationError for a broken one."""
    from publisher import bibliography

    names = (*project.articles, *(name for name, _ in project.unreadable))
    return Result(()) if project.sources is None else bibliography.register(project.sources, SOURCES, names)


def decided_pairs(project: Project) -> tuple[PairDecision, ...]:
    """The pairs of see-also.toml, none where there is no such file. Raises ConfigurationError for a broken one."""
    from publisher.crossref import pair_decisions

    return () if project.pairs is None else pair_decisions(project.pairs, PAIRS)


def _assembled(
    chapters: Result[pipeline.Chapters], settings: Settings, registers: pipeline.Registers, edition: Edition, modified: str
) -> Result[Book]:
    try:
        return pipeline.make_book(chapters, settings, registers, edition, modified)
    except PublisherError:
        raise
    except Exception as failure:
        told = broken(failure, None)
        raise RenderError(told.code, **dict(told.values)) from failure


def _each_once(told: Sequence[Diagnostic], refusals: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Without what assembling says of a picture that was refused: its reason is told already."""
    refused = {dict(refusal.values)["name"] for refusal in refusals}
    return tuple(one for one in told if one.code != "ASM001" or dict(one.values).get("name") not in refused)
