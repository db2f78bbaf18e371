"""Writing a book: each target asked for, and the report."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import publisher
from publisher.build import outputs, plan, tools
from publisher.build.extract import chapter_only
from publisher.build.guard import broken
from publisher.build.manuscript import Manuscript
from publisher.build.outputs import REPORT_DATA, REPORT_PAGE
from publisher.build.plan import Request, Target
from publisher.build.progress import Progress, Silence
from publisher.build.project import Project
from publisher.build.reading import ReadBook, read_book
from publisher.build.store import Store
from publisher.build.targets import artefact
from publisher.config import Settings
from publisher.diagnostics import Change, Diagnostic, Severity, error, warning
from publisher.errors import ExitCode, RenderError, ToolMissingError
from publisher.ingest import is_edited
from publisher.model.book import Audience, Book
from publisher.model.chapter import Chapter
from publisher.model.walk import plain_text
from publisher.render import theme
from publisher.render.report import Report, ReportedArticle, report_html, report_json
from publisher.render.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A build that has something to do: from what, with which settings, for which request, into which folder."""

    project: Project
    settings: Settings
    request: Request
    folder: Path
    progress: Progress = field(default_factory=Silence)


@dataclass(slots=True)
class Made:
    """What has been made so far. `exit_codes` hold one code for each thing that went wrong."""

    files: dict[Target, Path] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    changes: tuple[Change, ...] = ()
    exit_codes: set[ExitCode] = field(default_factory=set)
    pictures: Mapping[str, str] = field(default_factory=dict)
    chapters: int = 0
    report: Path | None = None
    lacking: bool = False
    """Whether something asked for is missing, so that the next build has to try again."""

    @property
    def exit_code(self) -> ExitCode:
        """The worst that happened."""
        found = {ExitCode.FINDINGS} if any(told.severity is Severity.ERROR for told in self.diagnostics) else {ExitCode.OK}
        return max(self.exit_codes | found)

    @property
    def counts(self) -> dict[str, int]:
        """How many chapters, changes, and findings of each severity."""
        severities = Counter(str(told.severity) for told in self.diagnostics)
        return {"chapters": self.chapters, "changes": len(self.changes), **{str(level): severities[level] for level in Severity}}


def make(job: Job) -> Made:
    """Make and write everything asked for; what cannot be made is told and the rest is written.

    Raises ConfigurationError, UsageError for a chapter that is not there, and RenderError where the whole book fails.
    """
    job.progress.at("reading", str(len(job.project.articles)))
    read = read_book(job.project, job.settings, job.request.edition, job.request.epoch)
    made = Made(diagnostics=list(read.diagnostics), changes=read.changes, pictures=read.pictures, chapters=len(read.chapters.chapters))
    if read.unreadable:
        made.exit_codes.add(ExitCode.SOURCE)
    if read.book is not None:
        _write_targets(job, chapter_only(read.book, job.request.chapter) if job.request.chapter else read.book, made)
    _write_report(job, read, made)
    return made


def _write_targets(job: Job, book: Book, made: Made) -> None:
    kept = Store(job.folder / outputs.STATE / "store")
    look = theme.default()
    for target in job.request.targets:
        job.progress.at("rendering", target.upper())
        try:
            _write_target(job, book, target, look, kept, made)
        except ToolMissingError as failure:
            made.lacking = True
            tell = error if job.request.named else warning
            made.diagnostics.append(tell(failure.code, None, **{"command": tools.pango_command(), **failure.values}))
            if job.request.named:
                made.exit_codes.add(ExitCode.TOOL)
        except RenderError as failure:
            _fail(made, error(failure.code, None, **failure.values))
        except Exception as failure:  # noqa: BLE001 - the other outputs are still written; the finding names this one
            _fail(made, broken(failure, None))


def _write_target(job: Job, book: Book, target: Target, look: Theme, kept: Store, made: Made) -> None:
    made_of = artefact(target, book, look, kept)
    made.diagnostics.extend(made_of.diagnostics)
    path = job.folder / f"{output_stem(book)}.{target}"
    outputs.write(path, made_of.value)
    made.files[target] = path
    made.digests[path.name] = plan.digest(made_of.value)


def output_stem(book: Book) -> str:
    """Name of the outputs without ending: the slug, and the audience where it is not the student."""
    audience = book.edition.audience
    parts = [book.metadata.slug, *([] if audience is Audience.STUDENT else [str(audience)]), *(["release"] if book.edition.release else [])]
    return "-".join(parts)


def _fail(made: Made, told: Diagnostic) -> None:
    made.lacking = True
    made.diagnostics.append(told)
    made.exit_codes.add(ExitCode.RENDER)


def _write_report(job: Job, read: ReadBook, made: Made) -> None:
    """Writes the report; a report that cannot be written does not stop the build."""
    passed_over = [(name, str(reason)) for name, reason in job.project.passed_over]
    report = Report(
        title=read.book.metadata.title if read.book else "",
        articles=tuple(_reported(chapter, read.manuscript) for chapter in read.chapters.chapters),
        diagnostics=tuple(made.diagnostics),
        changes=read.changes,
        passed_over=(*passed_over, *((name, "shadowed") for name in read.manuscript.shadowed)),
        versions={"publisher": publisher.__version__, **tools.library_versions()},
    )
    language = job.request.ui_language
    try:
        for name, data in ((REPORT_PAGE, report_html(report, language)), (REPORT_DATA, report_json(report, language))):
            outputs.write(job.folder / name, data)
            made.digests[name] = plan.digest(data)
        made.report = job.folder / REPORT_PAGE
    except RenderError as failure:
        _fail(made, error(failure.code, None, **failure.values))
    except Exception as failure:  # noqa: BLE001 - the book is written already; the finding names what failed
        _fail(made, broken(failure, None))


def _reported(chapter: Chapter, manuscript: Manuscript) -> ReportedArticle:
    edited = any(source.id == chapter.source and is_edited(source) for source in manuscript.sources)
    title = plain_text(chapter.title)
    return ReportedArticle(source=chapter.source, chapter=chapter.id, title=title, metadata=chapter.metadata, edited=edited)
