"""What the title page says: the settings, and for what they leave open the content; nothing is invented."""

import datetime as dt
import re
import uuid
from collections.abc import Iterable, Sequence

from publisher.assemble.parts import is_matter
from publisher.config import BookSettings, LayoutSettings
from publisher.errors import ConfigurationError
from publisher.language.slug import slug
from publisher.language.topics import propose_book_title
from publisher.model.book import BookMetadata, Headings, Style
from publisher.model.chapter import Chapter
from publisher.model.walk import plain_text

UNDATED = "2000-01-01T00:00:00Z"
"""Time stamp where neither SOURCE_DATE_EPOCH nor a date of the book is known: the clock would make each build another book."""
_ISO = re.compile(r"([12]\d{3})(-\d{2})?(-\d{2})?")


def modified_from(epoch: str) -> str:
    """UTC time stamp of the edition from SOURCE_DATE_EPOCH (seconds), "" if unset. Raises ConfigurationError if it is no such number."""
    if not epoch:
        return ""
    try:
        moment = dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigurationError("CFG010", value=epoch) from None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def book_metadata(settings: BookSettings, chapters: Sequence[Chapter], language: str, modified: str) -> BookMetadata:
    """Metadata of the book; title proposed from the chapters, identifier made from the title and their ids.

    `modified` is the UTC time stamp of the edition, "" for the newest date that the settings and the chapters name.
    """
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
        modified=modified or _newest((settings.year, *(date for chapter in chapters for date in _dates(chapter)))),
    )


def _dates(chapter: Chapter) -> tuple[str, str]:
    return chapter.metadata.date, chapter.metadata.updated


def _newest(dates: Iterable[str]) -> str:
    """The time stamp of the newest of `dates` (ISO 8601; the first day of a month or year): the book cannot be older."""
    known = (found for date in dates if (found := _ISO.fullmatch(date.strip())))
    stamps = (f"{found[1]}{found[2] or '-01'}{found[3] or '-01'}T00:00:00Z" for found in known)
    return max((UNDATED, *stamps))


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
