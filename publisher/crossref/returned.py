"""Lines such as "Baca juga: …" that cleaning took out although they name an article of the same book: they come back as references."""

from bisect import bisect_right
from collections.abc import Sequence

from publisher.crossref.see_also import Named
from publisher.crossref.titles import Titles, body_of, clear_ids, fold, titles_of
from publisher.diagnostics import Change, Diagnostic, Result, note
from publisher.language.packaged import toml
from publisher.language.tokens import words
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.walk import all_sections, chapter_blocks

_LONGEST = 400
_CLEANED = "CLN"
_FEWEST = 2
"""Words of a title by which a line without "read also" before it is known."""


def returned(chapters: Sequence[Chapter], changes: Sequence[Change]) -> Result[tuple[Named, ...]]:
    """The removed lines among `changes` that name another article of the book, each told, with the section they belonged to.

    A line behind all text of its article belongs to the article as a whole.
    """
    body = body_of(chapters)
    titles = titles_of(body, clear_ids(chapters))
    by_source = {chapter.source: chapter for chapter in body}
    named: dict[tuple[AnchorId, AnchorId], Named] = {}
    told: list[Diagnostic] = []
    for change in changes:
        chapter = by_source.get(change.span.source)
        target = _named(change, titles) if chapter is not None else None
        if chapter is None or target is None or target == AnchorId(chapter.id):
            continue
        at = _place(chapter, change.span.first_line)
        if (at, target) not in named:
            named[at, target] = Named(at=at, target=target, span=change.span)
            told.append(note("REF024", change.span, line=_removed(change), id=str(target)))
    return Result(tuple(named.values()), tuple(told))


def _removed(change: Change) -> str:
    """What a change took away: all of a line, or its end."""
    whole = " ".join(change.before.split())
    left = " ".join(change.after.split())
    return whole[len(left) :].strip() if left and whole.startswith(left) else "" if left else whole


def _named(change: Change, titles: Titles) -> AnchorId | None:
    """The article that a removed line names: by its title alone, or behind "Baca juga" and the like."""
    line = _removed(change) if change.code.startswith(_CLEANED) and len(change.before) <= _LONGEST else ""
    tokens = words(line)
    lists = toml("publisher.crossref", "mentions.toml")
    for position in range(min(len(tokens), lists["lead_words"] + 1)):
        found = titles.at(tokens, position)
        if found is None or position + found[0] != len(tokens):
            continue
        leads = any(fold(token.text) in lists["leads"] for token in tokens[:position])
        return found[1] if leads or (position == 0 and found[0] >= _FEWEST) else None
    return None


def _place(chapter: Chapter, line: int) -> AnchorId:
    """The section that holds a line of the article; the chapter where nothing of it stands below."""
    last = max((block.span.last_line for block in chapter_blocks(chapter) if block.span.source == chapter.source), default=0)
    sections = [one for one in all_sections(chapter.sections) if one.span.source == chapter.source]
    above = bisect_right([one.span.first_line for one in sections], line) - 1
    return sections[above].id if above >= 0 and line <= last else AnchorId(chapter.id)
