"""The entries of a chapter's own reference lists: what each names, the number it has, whether it can be printed in another form."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.bibliography.particulars import unread, with_particulars
from publisher.bibliography.remarks import by_author_and_year, called_for_short, is_numbered, is_remark
from publisher.language.citation.words import opens_with
from publisher.language.slug import slug
from publisher.model.block import Reference, ReferenceList
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import Inlines, Text
from publisher.model.walk import all_sections, plain_text
from publisher.model.work import Work, WorkKind

_NUMBER = re.compile(r"\s*\[(\d{1,3})\]\s*")
_LETTERED = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d([a-z])(?!\w)")
_NAMED_ONLY = re.compile(r"https?://|www\.")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a chapter's list. `number` is what stands in brackets before it, `letter` behind its year; "" without.

    `unread` are the words that keep it from being printed in the form of the book.
    """

    reference: Reference
    work: Work
    number: str
    letter: str
    unread: tuple[str, ...]
    is_short: bool = False
    """Whether it only names another entry of its list, for short."""


def lists_of(part: Chapter | Section) -> Iterator[ReferenceList]:
    """The reference lists of a chapter or section itself, not those inside boxes and quotations."""
    return (block for block in part.blocks if isinstance(block, ReferenceList))


def entries_of(chapter: Chapter) -> tuple[Entry, ...]:
    """All entries of the chapter's lists, in their order; without remarks that name no work, unless the list is numbered."""
    parts: tuple[Chapter | Section, ...] = (chapter, *all_sections(chapter.sections))
    lists = [block for part in parts for block in lists_of(part)]
    keeps_all = is_numbered(lists, _NUMBER)
    references = (reference for block in lists for reference in block.references)
    entries = [_entry(reference, chapter) for reference in references if keeps_all or not is_remark(reference)]
    known = by_author_and_year(entry.work for entry in entries)
    return tuple(_in_full(entry, known) for entry in entries)


def _in_full(entry: Entry, known: Mapping[tuple[str, str], Sequence[Work]]) -> Entry:
    """An entry that names another one of the list for short stands for that one's work."""
    text = _NUMBER.sub("", " ".join(plain_text(entry.reference.content).split()), count=1)
    work = called_for_short(text, known)
    return replace(entry, work=work, unread=(), is_short=True) if work is not None and work is not entry.work else entry


def _entry(reference: Reference, chapter: Chapter) -> Entry:
    text = " ".join(plain_text(reference.content).split())
    found = _NUMBER.match(text)
    bare = text[found.end() :] if found else text
    lettered = _LETTERED.search(bare)
    work, left = _read(reference.work, bare)
    if left:
        work = replace(work, written=_without_number(reference.content))
    named = replace(work, used_in=(str(chapter.source),))
    return Entry(reference, named, found[1] if found else "", lettered[1] if lettered else "", left)


def _read(work: Work | None, text: str) -> tuple[Work, tuple[str, ...]]:
    """The work of an entry, and what of its words could not be placed: all of them where it names no author, date or place."""
    if work is None or _NAMED_ONLY.match(work.title):
        host = re.sub(r"\A(?:https?://)?(?:www\.)?", "", text)
        return Work(id=slug(text[:60]), kind=WorkKind.WEBPAGE, title=host, url=work.url if work else ""), (text,)
    known = with_particulars(work, text)
    if not known.authors:
        known = replace(known, id=slug(f"{known.title[:50]} {known.date[:4]}"))
    if opens_with(known.title, "accessed"):
        return known, (text,)
    is_bare = not (known.authors or known.editors or known.date or known.container or known.publisher or known.address)
    return known, (text,) if is_bare else unread(known, text)


def _without_number(content: Inlines) -> Inlines:
    first = content[0] if content else None
    if not isinstance(first, Text):
        return content
    return (Text(_NUMBER.sub("", first.content, count=1) if _NUMBER.match(first.content) else first.content), *content[1:])
