"""Looking into one article without writing anything."""

from dataclasses import dataclass
from pathlib import Path

from publisher.build import pipeline
from publisher.build.manuscript import choose
from publisher.build.module import settings_of
from publisher.build.project import Project, read_project
from publisher.build.tracing import traced
from publisher.config import Settings
from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.model.chapter import Chapter
from publisher.render.review import ReviewedLine
from publisher.source import Article, SourceFile


@dataclass(frozen=True, slots=True)
class Inspected:
    """One article after cleaning, and as the chapter it becomes; `cleaned` is the same chapter for an edited file.

    `lines` are those received, each with what became of it.
    """

    cleaned: Result[Article | Chapter]
    chapter: Result[Chapter]
    lines: tuple[ReviewedLine, ...]


def inspected(path: Path) -> Inspected:
    """What happens to one article. Raises UsageError or SourceError if it cannot be read."""
    project = read_project((path,))
    settings = settings_of(project)
    source = only_source(project)
    article = pipeline.read_article(source, settings)
    language = pipeline.language_of([article.value], settings)
    chapter = pipeline.chapter_from(article.value, language)
    styled = pipeline.in_house_style(chapter.value, language, settings).after(chapter)
    said = styled.after(article)
    return Inspected(article, styled, traced(article.value, styled.value, said.changes, said.diagnostics))


def only_source(project: Project) -> SourceFile:
    """The article of a project made of one file. Raises SourceError where it may not be read."""
    manuscript = choose(project, Settings())
    if project.unreadable:
        told = manuscript.diagnostics[-1]
        raise SourceError(told.code, **dict(told.values))
    return manuscript.value.sources[0]
