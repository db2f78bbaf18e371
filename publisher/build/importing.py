"""Writing an article out once as Markdown, for an editor to own from then on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from publisher import config
from publisher.build import outputs, pictures, pipeline
from publisher.build.beside import Beside
from publisher.build.guard import broken, unreadable
from publisher.build.inspection import only_source
from publisher.build.paths import inside
from publisher.build.pipeline import Chapters
from publisher.build.project import CHAPTERS, SETTINGS, read_pictures, read_project
from publisher.config import Settings
from publisher.crossref import lead_to_articles, taken_back
from publisher.diagnostics import Change, Diagnostic, Result, Severity, error
from publisher.errors import ConfigurationError, ExitCode, RenderError, SourceError
from publisher.model.chapter import Chapter
from publisher.model.span import SourceId
from publisher.source import SourceFile


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of one article: the file written (None if none was), what was said and done."""

    written: Path | None
    diagnostics: tuple[Diagnostic, ...] = ()
    changes: tuple[Change, ...] = ()
    exit_code: ExitCode = ExitCode.OK


def settings_for(into: Path) -> Settings:
    """The settings of the project that `into` belongs to. Raises ConfigurationError."""
    root = into.parent if into.name == CHAPTERS else into
    file = root / SETTINGS
    return config.load(file.read_bytes()) if file.is_file() else Settings()


def import_article(path: Path, into: Path, settings: Settings, beside: Beside) -> Imported:
    """Writes the article at `path` to `into` as Markdown, its pictures beside it; a file that is there is never overwritten.

    A removed line that names an article of `beside` ("Baca juga: …") becomes a link to its chapter.

    Raises UsageError for a path that is no article, ConfigurationError for decisions about it that cannot be read. An article
    that cannot be read is an error finding.
    """
    project = read_project((path,))
    try:
        return _written(only_source(project), path.parent, into, settings, beside)
    except SourceError as failure:
        return Imported(None, (unreadable(failure, SourceId(path.name)),), exit_code=ExitCode.SOURCE)
    except RenderError as failure:
        return Imported(None, (error(failure.code, None, **failure.values),), exit_code=ExitCode.RENDER)
    except ConfigurationError:
        raise
    except Exception as failure:  # noqa: BLE001 - the other articles are still imported; the finding names this one
        return Imported(None, (broken(failure, SourceId(path.name)),), exit_code=ExitCode.SOURCE)


def _written(source: SourceFile, folder: Path, into: Path, settings: Settings, beside: Beside) -> Imported:
    from publisher.render import markdown

    target = into / f"{source.stem}.md"
    if target.exists():
        return Imported(None, (error("BLD060", None, file=target.as_posix()),), exit_code=ExitCode.FINDINGS)
    imported = pipeline.import_chapter(source, settings)
    chapters, brought = _with_references(imported, beside), imported.value.resources
    outside = read_pictures(folder, pictures.outside_names(chapters, brought))
    settled = pictures.settled(chapters, outside)
    usable = pictures.usable(settled.value, brought, outside)
    if not outputs.write_new(target, markdown.write(settled.value[0]).encode("utf-8")):
        return Imported(None, (error("BLD060", None, file=target.as_posix()),), exit_code=ExitCode.FINDINGS)
    refused = tuple(_pictures_refused(usable.value, into))
    told = (*imported.diagnostics, *settled.diagnostics, *usable.diagnostics, *refused)
    wrong = any(one.severity is Severity.ERROR for one in told)
    return Imported(target, told, imported.changes, ExitCode.FINDINGS if wrong else ExitCode.OK)


def _with_references(imported: Result[Chapters], beside: Beside) -> tuple[Chapter, ...]:
    """The chapter, with links to those beside it that its removed lines name."""
    chapters, language = imported.value.chapters, imported.value.language
    if not lead_to_articles(imported.changes):
        return chapters
    return tuple(taken_back(chapter, beside.chapters(chapter.id), imported.changes, language) for chapter in chapters)


def _pictures_refused(resources: Mapping[str, bytes], into: Path) -> Iterator[Diagnostic]:
    """Writes the pictures beside the article; a finding for each name that belongs to another picture already."""
    for name, data in resources.items():
        picture = into / name
        if not inside(picture, into):
            continue
        if not outputs.write_new(picture, data) and picture.read_bytes() != data:
            yield error("BLD060", None, file=picture.as_posix())
