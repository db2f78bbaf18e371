"""Writing a book: each target asked for, and the report."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import assert_never

import publisher
from publisher.build import outputs, plan, tools
from publisher.build.extract import chapter_only
from publisher.build.guard import broken
from publisher.build.handouts import Handout, archive, handouts
from publisher.build.letters import placed
from publisher.build.outputs import REPORT_DATA, REPORT_FOLDER, REPORT_PAGE
from publisher.build.own_theme import look
from publisher.build.plan import ON_CHOSEN_PAPER, Request, Target
from publisher.build.products import Part, Product
from publisher.build.progress import Progress, Silence
from publisher.build.project import Project
from publisher.build.reading import ReadBook, read_book
from publisher.build.store import Store
from publisher.build.targets import artefact
from publisher.build.tracing import traced
from publisher.config import Settings
from publisher.diagnostics import Change, Diagnostic, Severity, error, warning
from publisher.errors import ExitCode, RenderError, ToolMissingError
from publisher.model.book import Audience, Book, Paper, Use
from publisher.model.chapter import Chapter
from publisher.model.walk import plain_text
from publisher.render.pdf.imposition import PAGES_PER_SHEET, page_count, signatures
from publisher.render.report import Report, ReportedArticle, report_json, report_pages
from publisher.render.theme import Theme

LICENCE_CODES = frozenset({"LIC001", "LIC002", "LIC003", "LIC004", "LIC005"})
"""Findings that, as errors, keep a book from being written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A build that has something to do: from what, with which settings, for which request, into which folder."""

    project: Project
    settings: Settings
    request: Request
    folder: Path
    progress: Progress = field(default_factory=Silence)

    @property
    def paper(self) -> Paper:
        """The paper asked for, else that of the settings."""
        return self.request.paper or Paper(self.settings.layout.paper)


@dataclass(slots=True)
class Made:
    """What has been made so far. `exit_codes` hold one code for each thing that went wrong."""

    files: dict[Target, Product] = field(default_factory=dict)
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
    edition = replace(job.request.edition, use=job.request.use or Use(job.settings.book.use))
    read = read_book(job.project, job.settings, edition, job.request.epoch)
    read = replace(read, diagnostics=_concerning(read, job.request.chapter))
    made = Made(diagnostics=list(read.diagnostics), changes=read.changes, pictures=read.pictures, chapters=len(read.chapters.chapters))
    if read.unreadable:
        made.exit_codes.add(ExitCode.SOURCE)
    if read.book is not None and not _is_refused(read.diagnostics):
        _write_targets(job, read.book, made)
    _write_report(job, read, made)
    return made


def _concerning(read: ReadBook, chapter: str) -> tuple[Diagnostic, ...]:
    """What is told of a book; where one chapter is made, of licences only what concerns that chapter."""
    if read.book is None or not chapter:
        return tuple(read.diagnostics)
    wanted = {one.source for one in chapter_only(read.book, chapter).chapters}
    return tuple(one for one in read.diagnostics if not one.code.startswith("LIC") or one.span is None or one.span.source in wanted)


def _is_refused(told: Sequence[Diagnostic]) -> bool:
    """Whether a licence forbids what the book is for."""
    return any(one.code in LICENCE_CODES and one.severity is Severity.ERROR for one in told)


def _write_targets(job: Job, book: Book, made: Made) -> None:
    chosen = chapter_only(book, job.request.chapter) if job.request.chapter else book
    dressed = look(job.project.templates)
    _tell(made, dressed.diagnostics)
    press = Press(job, dressed.value, Store(job.folder / outputs.STATE / "store"))
    for target in job.request.targets:
        with _told(job, made):
            if target is Target.HANDOUTS:
                _write_handouts(press, book, made)
            else:
                job.progress.at("rendering", target.upper())
                _write_target(press, chosen, target, made)


@contextmanager
def _told(job: Job, made: Made) -> Iterator[None]:
    """What keeps one output from being made is told; the others are still made."""
    try:
        yield
    except ToolMissingError as failure:
        made.lacking = True
        tell = error if job.request.named else warning
        code = failure.code if failure.code != "ENV001" or Target.HTML in job.request.targets else "ENV011"
        _tell(made, (tell(code, None, **{"command": tools.pango_command(), **failure.values}),))
        if job.request.named:
            made.exit_codes.add(ExitCode.TOOL)
    except RenderError as failure:
        _fail(made, error(failure.code, None, **failure.values))
    except Exception as failure:  # noqa: BLE001 - the other outputs are still written; the finding names this one
        _fail(made, broken(failure, None))


@dataclass(frozen=True, slots=True)
class Press:
    """What outputs are made with."""

    job: Job
    look: Theme
    kept: Store

    def write(self, name: str, data: bytes, made: Made) -> Path:
        """Writes an output file by its name in the output folder, and notes it as made."""
        path = self.job.folder / name
        outputs.write(path, data)
        made.digests[name] = plan.digest(data)
        return path


def _write_target(press: Press, book: Book, target: Target, made: Made) -> None:
    made_of = artefact(target, book, press.look, press.kept, press.job.paper)
    _tell(made, placed(made_of.diagnostics, book.chapters))
    path = press.write(file_name(book, target, press.job.paper), made_of.value, made)
    made.files[target] = _product(target, path, made_of.value)


def _product(target: Target, path: Path, data: bytes) -> Product:
    match target:
        case Target.PDF | Target.HANDOUTS:
            return Product(parts=(Part(path, page_count(data)),))
        case Target.BOOKLET:
            pages = 2 * page_count(data)
            return Product(parts=(Part(path, pages),), pages_per_sheet=PAGES_PER_SHEET, signatures=len(signatures(pages)))
        case Target.EPUB | Target.HTML:
            return Product(parts=(Part(path),))
        case _:
            assert_never(target)


def _write_handouts(press: Press, book: Book, made: Made) -> None:
    """A file for each chapter, and an archive of them unless one chapter was asked for; one that fails does not stop the others."""
    wanted = press.job.request.chapter
    folder = file_name(book, Target.HANDOUTS, press.job.paper)
    parts: list[Part] = []
    files: dict[str, bytes] = {}
    chosen = handouts(book, wanted)
    for count, handout in enumerate(chosen, start=1):
        press.job.progress.at("rendering", f"{handout.name} ({count}/{len(chosen)})")
        try:
            data = _handout(press, handout, made)
            parts.append(Part(press.write(f"{folder}/{handout.name}", data, made), page_count(data)))
        except RenderError as failure:
            _fail(made, handout.failed(failure))
        else:
            files[handout.name] = data
    if parts:
        packed = None if wanted else press.write(f"{folder}.zip", archive(files), made)
        made.files[Target.HANDOUTS] = Product(parts=tuple(parts), folder=None if wanted else press.job.folder / folder, archive=packed)


def _handout(press: Press, handout: Handout, made: Made) -> bytes:
    """The file of a handout. Raises RenderError, also for a mistake of the program, and ToolMissingError."""
    try:
        made_of = artefact(Target.HANDOUTS, handout.book, press.look, press.kept, press.job.paper)
    except (RenderError, ToolMissingError):
        raise
    except Exception as failure:
        told = broken(failure, None)
        raise RenderError(told.code, **dict(told.values)) from failure
    told_of = placed(made_of.diagnostics, handout.book.chapters)
    _tell(made, (handout.about(told) for told in (*told_of, *handout.oversize(len(made_of.value)))))
    return made_of.value


def file_name(book: Book, target: Target, paper: Paper) -> str:
    """Name of an output: the slug, the audience where it is not the student, the paper where it is not A4; of handouts their folder's."""
    audience = book.edition.audience
    parts = [book.metadata.slug, *([] if audience is Audience.STUDENT else [str(audience)]), *(["release"] if book.edition.release else [])]
    if target in ON_CHOSEN_PAPER and paper is not Paper.A4:
        parts.append(str(paper))
    match target:
        case Target.PDF | Target.EPUB | Target.HTML:
            return f"{'-'.join(parts)}.{target}"
        case Target.HANDOUTS:
            return "-".join((*parts, str(target)))
        case Target.BOOKLET:
            return f"{'-'.join((*parts, str(target)))}.pdf"
        case _:
            assert_never(target)


def _tell(made: Made, told: Iterable[Diagnostic]) -> None:
    """Adds findings, each once: outputs made from the same files have the same to say."""
    made.diagnostics.extend(one for one in dict.fromkeys(told) if one not in made.diagnostics)


def _fail(made: Made, told: Diagnostic) -> None:
    made.lacking = True
    _tell(made, (told,))
    made.exit_codes.add(ExitCode.RENDER)


def _write_report(job: Job, read: ReadBook, made: Made) -> None:
    """Writes the report; a report that cannot be written does not stop the build."""
    passed_over = [(name, str(reason)) for name, reason in job.project.passed_over]
    report = Report(
        title=read.book.metadata.title if read.book else "",
        articles=_reported(read),
        diagnostics=tuple(made.diagnostics),
        changes=read.changes,
        passed_over=(*passed_over, *((name, "shadowed") for name in read.manuscript.shadowed)),
        versions={"publisher": publisher.__version__, **tools.library_versions()},
    )
    language = job.request.ui_language
    try:
        pages = {f"{REPORT_FOLDER}/{name}": data for name, data in report_pages(report, language).items()}
        for name, data in {**pages, REPORT_DATA: report_json(report, language)}.items():
            outputs.write(job.folder / name, data)
            made.digests[name] = plan.digest(data)
        made.report = job.folder / REPORT_PAGE
    except RenderError as failure:
        _fail(made, error(failure.code, None, **failure.values))
    except Exception as failure:  # noqa: BLE001 - the book is written already; the finding names what failed
        _fail(made, broken(failure, None))


def _reported(read: ReadBook) -> tuple[ReportedArticle, ...]:
    """The articles of the book with their lines."""
    articles = {article.source: article for article in read.chapters.articles}
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    told: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for change in read.changes:
        changes[change.span.source].append(change)
    for diagnostic in read.diagnostics:
        told[diagnostic.span.source if diagnostic.span else ""].append(diagnostic)
    return tuple(
        ReportedArticle(
            source=chapter.source,
            chapter=chapter.id,
            title=plain_text(chapter.title),
            metadata=chapter.metadata,
            edited=isinstance(articles.get(chapter.source, chapter), Chapter),
            lines=traced(articles.get(chapter.source, chapter), chapter, changes[chapter.source], told[chapter.source]),
        )
        for chapter in read.chapters.chapters
    )
