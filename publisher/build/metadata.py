"""What the title page says: the settings, and for what they leave open the content; nothing is invented."""

import datetime as dt
import uuid
from collections.abc import Sequence

from publisher.assemble.parts import is_matter
from publisher.config import BookSettings, LayoutSettings
from publisher.errors import ConfigurationError
from publisher.language.slug import slug
from publisher.language.topics import propose_book_title
from publisher.model.book import BookMetadata, Headings, Style
from publisher.model.chapter import Chapter
from publisher.model.walk import plain_text

UNDATED = "2000-01-01T00:00:00Z"
"""Time stamp of an edition where SOURCE_DATE_EPOCH is not set: the clock would make each build another book."""


def modified_from(epoch: str) -> str:
    """UTC time stamp of the edition from SOURCE_DATE_EPOCH (seconds). Raises ConfigurationError if it is no such number."""
    if not epoch:
        return UNDATED
    try:
        moment = dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigurationError("CFG010", value=epoch) from None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def book_metadata(settings: BookSettings, chapters: Sequence[Chapter], language: str, modified: str) -> BookMetadata:
    """Metadata of the book; title proposed from the chapters, identifier made from the title and their ids."""
    body = [chapter for chapter in chapters if not is_matter(chapter)] or chapters
    title = settings.title or propose_book_title([plain_text(chapter.title) for chapter in body], language)
    return BookMetadata(
        title=title,
        slug=slug(title),
        language=language,
        subtitle=settings.subtitle,
        authors=settings.authors,
        publisher=settings.publisher,
        year=settings.year,
        subject=settings.subject,
        level=settings.level,
        license=settings.license,
        description=settings.description,
        identifier=settings.identifier or _identifier(title, chapters),
        modified=modified,
    )


def style_of(settings: LayoutSettings) -> Style:
    """What the book shows and how it counts."""
    return Style(
        headings=Headings(settings.headings),
        cover=settings.cover,
        key_terms=settings.key_terms,
        margin_definitions=settings.margin_definitions,
    )


def _identifier(title: str, chapters: Sequence[Chapter]) -> str:
    """A URN that stays the same as long as title and chapters do."""
    name = "\n".join((title, *(chapter.id for chapter in chapters)))
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, name)}"
