"""Lines such as "Baca juga: …" that cleaning took out although they name an article of the same book: they come back as references."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.crossref.see_also import Named
from publisher.crossref.titles import Titles, body_of, clear_ids, fold, titles_of
from publisher.diagnostics import Change, Diagnostic, Result, note
from publisher.language.packaged import toml
from publisher.language.tokens import Token, words
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.walk import all_sections, chapter_blocks

_LONGEST = 400
_CLEANED = "CLN"
_FEWEST = 2
"""Words of a title by which a line without "read also" before it is known."""


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """The article that a removed line names: what the title leads to, the title as written, and the words before it, "" for none."""

    target: AnchorId
    title: str
    lead: str


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
        article = named_article(change, titles) if chapter is not None else None
        if chapter is None or article is None or article.target == AnchorId(chapter.id):
            continue
        target = article.target
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


def named_article(change: Change, titles: Titles) -> NamedArticle | None:
    """The article that a removed line names: by its title alone, or behind "Baca juga" and the like."""
    line = _removed(change) if change.code.startswith(_CLEANED) and len(change.before) <= _LONGEST else ""
    tokens = words(line)
    for position in range(min(len(tokens), _lead_words() + 1)):
        found = titles.at(tokens, position)
        if found is None or position + found[0] != len(tokens):
            continue
        leads = _leads(tokens[:position])
        if not leads and (position > 0 or found[0] < _FEWEST):
            return None
        title = line[tokens[position].start : tokens[-1].end]
        return NamedArticle(found[1], title, line[tokens[0].start : tokens[position - 1].end] if leads else "")
    return None


def lead_to_articles(changes: Sequence[Change]) -> bool:
    """Whether one of the removed lines has words before a title, or stands alone above titles: "Baca juga:"."""
    lines = (_removed(change) for change in changes if change.code.startswith(_CLEANED) and len(change.before) <= _LONGEST)
    return any(_leads(words(line)[: _lead_words()]) for line in lines)


def _leads(tokens: Sequence[Token]) -> bool:
    leads = toml("publisher.crossref", "mentions.toml")["leads"]
    return any(fold(token.text) in leads for token in tokens)


def _lead_words() -> int:
    most: int = toml("publisher.crossref", "mentions.toml")["lead_words"]
    return most


def _place(chapter: Chapter, line: int) -> AnchorId:
    """The section that holds a line of the article; the chapter where nothing of it stands below."""
    last = max((block.span.last_line for block in chapter_blocks(chapter) if block.span.source == chapter.source), default=0)
    sections = [one for one in all_sections(chapter.sections) if one.span.source == chapter.source]
    above = bisect_right([one.span.first_line for one in sections], line) - 1
    return sections[above].id if above >= 0 and line <= last else AnchorId(chapter.id)
