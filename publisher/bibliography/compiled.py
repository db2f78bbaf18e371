"""One bibliography from the register and the reference lists of all chapters: of the whole book, or of each chapter."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.bibliography.doubles import unified
from publisher.bibliography.entries import Entry, entries_of
from publisher.bibliography.listing import lettered, listed, stem
from publisher.bibliography.relisted import with_anchors, with_list, without_lists
from publisher.diagnostics import Change, Diagnostic, Result, note
from publisher.model.book import Lists
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.walk import plain_text
from publisher.model.work import Citable, Work, work_anchor

_SHOWN = 3
"""Works that a note names; the others are counted."""
_TITLE = 60
"""Characters of a title in a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bibliography:
    """What a book lists of works, and what its chapters may cite.

    `chapters` are those given, their reference lists taken out or set anew; `works` the list of the whole book in its printed
    order; `citable`, for each chapter in turn, what its text may cite, `shared` what all may.
    """

    chapters: tuple[Chapter, ...]
    works: tuple[Work, ...] = ()
    citable: tuple[tuple[Citable, ...], ...] = ()
    shared: tuple[Citable, ...] = ()

    @property
    def anchors(self) -> frozenset[AnchorId]:
        """The entries of all lists."""
        return frozenset(one.anchor for chapter in (*self.citable, self.shared) for one in chapter)


def compiled(works: Sequence[Work], chapters: Sequence[Chapter], language: str, lists: Lists = Lists.BOOK) -> Result[Bibliography]:
    """One bibliography from `works` (the register) and the lists of `chapters`, each work once; where works met is told.

    What the register says of a work counts; its doubles add what it leaves out. An entry that could not be read to its last word
    stays as it was written, in its place in the alphabet. With `Lists.BOOK` the lists leave the chapters (a Change for each entry),
    but for those whose numbers the text cites; with `Lists.CHAPTER` each chapter has its own, and the book lists what belongs to
    no chapter.
    """
    read = tuple(entries_of(chapter) for chapter in chapters)
    once = unified(_named_apart([*works, *(entry.work for own in read for entry in own)]))
    places = iter(zip(once.places[len(works) :], once.doubles[len(works) :], strict=True))
    found = [_Listed(entry, once.works[place].id, is_double) for own in read for entry in own for place, is_double in (next(places),)]
    printed = listed(once.works, chapters, language, frozenset(one.work for one in found))
    whole = _Whole.of(printed.value)
    lists_of = list(zip(chapters, _by_chapter(read, found), strict=True))
    if lists is Lists.BOOK:
        parts = [_moved(chapter, own, whole) for chapter, own in lists_of]
        of_book = whole.printed
    else:
        parts = [_kept(chapter, own, whole, language) for chapter, own in lists_of]
        of_book = lettered(whole.of_file.get("", ()))
    told = [told for chapter, own in lists_of for told in _told(chapter, own, whole)]
    made = Bibliography(
        chapters=tuple(part.chapter for part in parts),
        works=of_book,
        citable=tuple(part.citable for part in parts),
        shared=tuple(_as_cited(work, None, work_anchor(work.id)) for work in of_book),
    )
    return Result(made, (*printed.diagnostics, *told), tuple(change for part in parts for change in part.changes))


@dataclass(frozen=True, slots=True)
class _Whole:
    """The printed works in their order, by id, and by the file that uses them (its name without ending; "" for the book's own)."""

    printed: tuple[Work, ...]
    by_id: Mapping[str, Work]
    of_file: Mapping[str, Sequence[Work]]

    @classmethod
    def of(cls, printed: tuple[Work, ...]) -> "_Whole":
        of_file: dict[str, list[Work]] = defaultdict(list)
        for work in printed:
            for name in dict.fromkeys(stem(file) for file in work.used_in) or ("",):
                of_file[name].append(work)
        return cls(printed, {work.id: work for work in printed}, of_file)


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry of a chapter's list, the id of its work, and whether the register or an earlier list had it already."""

    entry: Entry
    work: str
    is_double: bool


@dataclass(frozen=True, slots=True)
class _Part:
    chapter: Chapter
    citable: tuple[Citable, ...]
    changes: tuple[Change, ...] = ()


def _named_apart(works: Sequence[Work]) -> list[Work]:
    """The works, each under an id of its own."""
    taken: dict[str, int] = {}
    named = []
    for work in works:
        taken[work.id] = taken.get(work.id, 0) + 1
        named.append(work if taken[work.id] == 1 else replace(work, id=f"{work.id}--{taken[work.id]}"))
    return named


def _by_chapter(read: Sequence[Sequence[Entry]], found: Sequence[_Listed]) -> list[tuple[_Listed, ...]]:
    own, start = [], 0
    for entries in read:
        own.append(tuple(found[start : start + len(entries)]))
        start += len(entries)
    return own


def _moved(chapter: Chapter, own: Sequence[_Listed], whole: _Whole) -> _Part:
    """The chapter without its lists: its works stand in that of the book."""
    anchors = {one.work: work_anchor(one.work) for one in own}
    if _is_numbered(own):
        return _numbered(chapter, own, whole.by_id, anchors)
    changes = tuple(Change("BIB020", one.entry.reference.span, plain_text(one.entry.reference.content)) for one in own)
    return _Part(without_lists(chapter), _citable(own, whole.by_id, anchors), changes)


def _kept(chapter: Chapter, own: Sequence[_Listed], whole: _Whole, language: str) -> _Part:
    """The chapter with one list of all works it rests on."""
    works = lettered(whole.of_file.get(stem(str(chapter.source)), ()))
    known = {work.id: work for work in works}
    anchors = {work.id: work_anchor(work.id, str(chapter.id)) for work in works}
    if _is_numbered(own):
        return _numbered(chapter, own, known, anchors)
    reset = [one.entry.reference for one in own if not one.entry.unread]
    changes = tuple(Change("BIB021", reference.span, plain_text(reference.content)) for reference in reset)
    new = with_list(chapter, [(anchors[work.id], work) for work in works], language)
    return _Part(new, _citable(own, known, anchors), changes)


def _is_numbered(own: Sequence[_Listed]) -> bool:
    """Whether the text cites the numbers of the list, which then have to stay where they are."""
    return any(one.entry.number for one in own)


def _numbered(chapter: Chapter, own: Sequence[_Listed], known: Mapping[str, Work], anchors: dict[str, AnchorId]) -> _Part:
    """The chapter with its numbered list as it is, and with an anchor for each entry."""
    here = {place: work_anchor(one.entry.number, str(chapter.id)) for place, one in enumerate(own) if one.entry.number}
    led = anchors | {one.work: here[place] for place, one in enumerate(own) if place in here}
    return _Part(with_anchors(chapter, here), _citable(own, known, led))


def _citable(own: Sequence[_Listed], known: Mapping[str, Work], anchors: Mapping[str, AnchorId]) -> tuple[Citable, ...]:
    """What a chapter may cite: the works of its own list, then the others that it rests on."""
    named = {one.work: one.entry for one in reversed(own) if one.work in known}
    order = dict.fromkeys((*(one.work for one in own if one.work in known), *(id_ for id_ in anchors if id_ in known)))
    return tuple(_as_cited(known[id_], named.get(id_), anchors[id_]) for id_ in order)


def _as_cited(work: Work, entry: Entry | None, anchor: AnchorId) -> Citable:
    people = work.authors or work.editors
    return Citable(
        anchor=anchor,
        names=tuple(person.family for person in people),
        year=work.date[:4],
        title=work.title,
        letter=work.letter,
        written_letter=entry.letter if entry else "",
        number=entry.number if entry else "",
        line=entry.reference.span.first_line if entry else 0,
    )


def _told(chapter: Chapter, own: Sequence[_Listed], whole: _Whole) -> list[Diagnostic]:
    """What an editor may like to know of a chapter's list: works that others have as well, entries that stay as written."""
    doubles = [whole.by_id[one.work].title for one in own if one.is_double and not one.entry.is_short and one.work in whole.by_id]
    written = [one.entry for one in own if not one.entry.is_short and one.work in whole.by_id and whole.by_id[one.work].written]
    told = []
    if doubles:
        told.append(note("BIB014", chapter.span, file=str(chapter.source), count=len(doubles), names=_some(doubles)))
    if written:
        span = written[0].reference.span
        names = _some([plain_text(entry.reference.content) for entry in written])
        told.append(note("BIB015", span, file=str(chapter.source), count=len(written), names=names))
    return told


def _some(titles: Sequence[str]) -> str:
    """The first few of the titles, shortened."""
    shown = [title if len(title) <= _TITLE else f"{title[:_TITLE].rstrip()} …" for title in titles[:_SHOWN]]
    return "; ".join(f"“{title}”" for title in shown) + (" …" if len(titles) > _SHOWN else "")
