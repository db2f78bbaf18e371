"""Making the book of a module and writing its outputs: chapters, pictures, book, each target, the report."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import publisher
from publisher.build import outputs, pictures, pipeline, plan, tools
from publisher.build.extract import chapter_only
from publisher.build.guard import broken
from publisher.build.manuscript import Manuscript
from publisher.build.metadata import modified_from
from publisher.build.outputs import REPORT_DATA, REPORT_PAGE
from publisher.build.plan import Request, Target
from publisher.build.progress import Progress, Silence
from publisher.build.project import GLOSSARY, Project
from publisher.build.store import Store
from publisher.build.targets import artefact
from publisher.config import Settings
from publisher.diagnostics import Change, Diagnostic, Result, Severity, error, warning
from publisher.errors import ExitCode, PublisherError, RenderError, ToolMissingError
from publisher.ingest import is_edited
from publisher.model.book import Audience, Book
from publisher.model.chapter import Chapter
from publisher.model.glossary import GlossaryEntry
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


def make(job: Job, manuscript: Result[Manuscript]) -> Made:
    """Make and write everything asked for; what cannot be made is told and the rest is written.

    Raises UsageError for a chapter that is not there, and RenderError where the program itself fails on the whole book.
    """
    made = Made(diagnostics=list(manuscript.diagnostics))
    job.progress.at("reading", str(len(manuscript.value.sources)))
    chapters = pipeline.read_chapters(manuscript.value.sources, job.settings)
    made.chapters = len(chapters.value.chapters)
    if made.chapters < len(manuscript.value.sources) + len(job.project.unreadable):
        made.exit_codes.add(ExitCode.SOURCE)
    book = _book(job, chapters, made) if made.chapters else None
    if book is not None:
        _write_targets(job, book, made)
    _write_report(job, manuscript.value, chapters.value, book, made)
    return made


def authored_entries(project: Project) -> Result[tuple[GlossaryEntry, ...]]:
    """The entries of glossary.toml, none where there is no such file. Raises ConfigurationError for a broken one."""
    from publisher import glossary

    return Result(()) if project.glossary is None else glossary.authored(project.glossary, GLOSSARY)


def _book(job: Job, chapters: Result[pipeline.Chapters], made: Made) -> Book:
    brought = chapters.value.resources
    found = pictures.pictures_in(job.project.folder, chapters.value.chapters, brought)
    usable = pictures.usable(chapters.value.chapters, brought, found)
    authored = authored_entries(job.project)
    modified = modified_from(job.request.epoch)
    whole = replace(chapters.value, resources=usable.value)
    try:
        book = pipeline.make_book(whole, job.settings, authored.value, job.request.edition, modified)
    except PublisherError:
        raise
    except Exception as failure:
        told = broken(failure, None)
        raise RenderError(told.code, **dict(told.values)) from failure
    made.pictures = plan.picture_digests(found)
    refused = {dict(told.values)["name"] for told in usable.diagnostics}
    for step in (chapters, usable, authored, book):
        made.diagnostics.extend(told for told in step.diagnostics if not _is_told_already(told, refused))
    made.changes = chapters.changes + book.changes
    return chapter_only(book.value, job.request.chapter) if job.request.chapter else book.value


def _is_told_already(told: Diagnostic, refused: set[str | int]) -> bool:
    """A picture that was refused is missing from the book for the reason that is told already."""
    return told.code == "ASM001" and dict(told.values).get("name") in refused


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


def _write_report(job: Job, manuscript: Manuscript, chapters: pipeline.Chapters, book: Book | None, made: Made) -> None:
    """Writes the report; a report that cannot be written does not stop the build."""
    passed_over = [(name, str(reason)) for name, reason in job.project.passed_over]
    report = Report(
        title=book.metadata.title if book else "",
        articles=tuple(_reported(chapter, manuscript) for chapter in chapters.chapters),
        diagnostics=tuple(made.diagnostics),
        changes=made.changes,
        passed_over=(*passed_over, *((name, "shadowed") for name in manuscript.shadowed)),
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


def _reported(chapter: Chapter, manuscript: Manuscript) -> ReportedArticle:
    edited = any(source.id == chapter.source and is_edited(source) for source in manuscript.sources)
    title = plain_text(chapter.title)
    return ReportedArticle(source=chapter.source, chapter=chapter.id, title=title, metadata=chapter.metadata, edited=edited)
