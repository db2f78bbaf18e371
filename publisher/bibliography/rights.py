"""Whether the articles a book prints may be used as it is meant to be: what their licences allow, and what an editor must do."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from publisher.bibliography.doubles import plain_address
from publisher.bibliography.licences import licence_of, names
from publisher.bibliography.listing import uses
from publisher.diagnostics import Diagnostic, Result, error, warning
from publisher.model.book import Rights, Use
from publisher.model.chapter import Chapter
from publisher.model.licence import Licence
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.model.work import UsedAs, Work

NO_RIGHTS: Mapping[SourceId, Rights] = MappingProxyType({})
_PRINTED = (UsedAs.EDITED, UsedAs.VERBATIM)
_FAMILY = "cc"
"""How the ids of the Creative Commons licences begin, whose names are the same in any language."""
_SHOWN = 80
_WRITTEN = ".md"
"""Ending of the files that an editor writes; what names no site there is the editor's own."""


@dataclass(frozen=True, slots=True)
class _Article:
    """A chapter, what the register says of its article, and its licence as it is written."""

    chapter: Chapter
    record: Work | None
    written: str

    @property
    def licence(self) -> Licence | None:
        return licence_of(self.written) if self.written else None

    @property
    def named(self) -> str:
        """The licence as a message quotes it: one of the family by its name, any other as it is written."""
        licence = self.licence
        known = licence.name if licence and licence.id.startswith(_FAMILY) else " ".join(self.written.split())
        return known if len(known) <= _SHOWN else f"{known[:_SHOWN].rstrip()} …"

    @property
    def is_edited(self) -> bool:
        """Whether its words were changed: each text goes through cleaning and spelling, unless the editor says that nothing was done."""
        return self.record is None or self.record.used_as is not UsedAs.VERBATIM

    @property
    def is_own(self) -> bool:
        """Whether the text was written for the book."""
        known = self.chapter.metadata
        return self.record is None and not (known.url or known.site or self.written) and self.chapter.source.endswith(_WRITTEN)

    @property
    def title(self) -> str:
        return plain_text(self.chapter.title)


def rights(
    chapters: Sequence[Chapter],
    works: Sequence[Work],
    license: str,  # noqa: A002 -- the key's name
    use: Use,
    language: str = "id",
) -> Result[Mapping[SourceId, Rights]]:
    """What is known of the rights in each article, by its file, and what keeps it from the `use`.

    A licence that is unknown, not understood, or does not allow the use is an error where the book is given to anyone or sold, and
    a warning where it stays in the classroom. `license` is that of the book, against which "share alike" is held; `language` the book's,
    in which licences are named.
    """
    articles = [_article(chapter, works) for chapter in chapters]
    told = [finding for article in articles if not _is_left_out(article, use) for finding in _findings(article, license, use)]
    known = {article.chapter.source: _rights(article, language) for article in articles if article.record or article.written}
    return Result(known, tuple(_together(told) if use is Use.CLASSROOM else told))


def _is_left_out(article: _Article, use: Use) -> bool:
    """Own texts; and in the classroom those that name nobody they could be of (ASM003 tells them)."""
    known = article.chapter.metadata
    is_nobodys = not (article.record or article.written or known.author or known.site or known.url)
    return article.is_own or (use is Use.CLASSROOM and is_nobodys)


def _together(told: Sequence[Diagnostic]) -> list[Diagnostic]:
    """What is told for a classroom: several articles of which nothing is known are one finding, since nothing is refused there."""
    unknown = [one for one in told if one.code == "LIC001"]
    if len(unknown) < 2:
        return list(told)
    files = ", ".join(str(dict(one.values)["file"]) for one in unknown)
    rest = [one for one in told if one.code != "LIC001"]
    return [*rest, warning("LIC008", unknown[0].span, count=len(unknown), names=files)]


def _article(chapter: Chapter, works: Sequence[Work]) -> _Article:
    record = next((work for work in works if _is_of(work, chapter)), None)
    return _Article(chapter, record, (record.license if record else "") or chapter.metadata.license)


def _is_of(work: Work, chapter: Chapter) -> bool:
    """Whether the register speaks of the very article: it has the same address, or is said to be printed in that file."""
    url = chapter.metadata.url
    same = bool(work.url and url and plain_address(work.url) == plain_address(url))
    return (same and work.used_as in (None, *_PRINTED)) or (work.used_as in _PRINTED and uses(work, chapter.source))


def _rights(article: _Article, language: str) -> Rights:
    licence, record = article.licence, article.record
    name = licence and (licence.english if language == "en" and licence.english else licence.name)
    return Rights(
        license=name or article.written,
        url=licence.url if licence else "",
        permission=record.permission if record else "",
        changes=record.changes if record else "",
        changed=article.is_edited,
    )


def _findings(article: _Article, of_book: str, use: Use) -> list[Diagnostic]:
    if article.record and article.record.permission:
        return []
    licence = article.licence
    if licence is None:
        return [_unclear(article, use)]
    found = [_tell(code, article, use, license=article.named) for code in _forbidden(licence, use, is_edited=article.is_edited)]
    place, values = article.chapter.span, {"file": str(article.chapter.source), "title": article.title, "license": article.named}
    if licence.share_alike and article.is_edited and not _shares_alike(licence, of_book):
        found.append(warning("LIC006", place, **values, book=of_book or "–"))
    if licence.attribution and not _is_attributed(article):
        found.append(warning("LIC007", place, **values))
    return found


def _unclear(article: _Article, use: Use) -> Diagnostic:
    """A licence that nobody told, or that is written so that it may be several."""
    if not article.written:
        return _tell("LIC001", article, use)
    close = difflib.get_close_matches(article.written, names(), n=1, cutoff=0.3)
    return _tell("LIC002", article, use, license=article.written, suggestion=close[0] if close else names()[0])


def _tell(code: str, article: _Article, use: Use, **values: str) -> Diagnostic:
    severe = warning if use is Use.CLASSROOM else error
    return severe(code, article.chapter.span, file=str(article.chapter.source), title=article.title, use=str(use), **values)


def _forbidden(licence: Licence, use: Use, *, is_edited: bool) -> list[str]:
    """The codes of what the licence does not allow; one for the classroom alone allows that."""
    if not licence.publish:
        return ["LIC003"] if use is not Use.CLASSROOM or not licence.adapt else []
    selling = ["LIC004"] if use is Use.SALE and not licence.sell else []
    return [*selling, *(["LIC005"] if is_edited and not licence.adapt else [])]


def _shares_alike(licence: Licence, of_book: str) -> bool:
    book = licence_of(of_book)
    return book is not None and book.id == licence.id


def _is_attributed(article: _Article) -> bool:
    known = article.chapter.metadata
    return bool(known.author or known.site or (article.record and article.record.authors))


def completed(chapters: Sequence[Chapter], works: Sequence[Work]) -> tuple[Chapter, ...]:
    """`chapters` with what the register knows of their articles and their own metadata leave out."""
    articles = [_article(chapter, works) for chapter in chapters]
    return tuple(_completed(one.chapter, one.record) if one.record else one.chapter for one in articles)


def _completed(chapter: Chapter, record: Work) -> Chapter:
    people = [" ".join(part for part in (person.given, person.family, person.suffix) if part) for person in record.authors]
    told = {
        "author": ", ".join(people),
        "title": record.title,
        "site": record.container,
        "date": record.date,
        "updated": record.updated,
        "url": record.url,
        "license": record.license,
    }
    left_out = {key: value for key, value in told.items() if value and not getattr(chapter.metadata, key)}
    return replace(chapter, metadata=replace(chapter.metadata, **left_out))  # type: ignore[arg-type]
