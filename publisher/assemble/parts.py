"""Chapters, and the parts before and behind them that an editor wrote."""

import difflib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from publisher.diagnostics import Diagnostic, Result, warning
from publisher.language.parts import known_names, part_named, part_of
from publisher.model.block import Figure, LearningBlock, MathBlock, Table
from publisher.model.book import Matter
from publisher.model.chapter import Chapter
from publisher.model.inline import CrossRef, IndexMark, Inline, Inlines, TermRef
from publisher.model.walk import all_sections, chapter_blocks, map_blocks, plain_text, rewrite_blocks, rewrite_each_inline, text


@dataclass(frozen=True, slots=True)
class Parts:
    """The chapters of the body, and the front and back matter."""

    chapters: tuple[Chapter, ...]
    matter: tuple[Matter, ...] = ()


def divided(chapters: Sequence[Chapter]) -> Result[Parts]:
    """`chapters` with those that are front or back matter set apart: by `part` in their metadata, else by the name of their file.

    Front and back matter has no links to the glossary; its figures and sections have names and no numbers, so a reference to
    one prints its name. An unknown `part` is told and the chapter stays one, as all do in a book of nothing else. A chapter of
    nothing but a title is told and stays; front or back matter of that kind is told and left out.
    """
    told = tuple(finding for chapter in chapters for finding in (*_unknown(chapter), *_empty(chapter)))
    found = [(chapter, part_of(chapter.source, chapter.metadata)) for chapter in chapters]
    if all(part for _, part in found):
        return Result(Parts(tuple(chapters)), told)
    names = {anchor: name for chapter, part in found if part for anchor, name in _names(chapter).items()}
    body = tuple(_with_names(chapter, names) for chapter, part in found if part is None)
    written = [(chapter, part) for chapter, part in found if part and _has_content(chapter)]
    matter = tuple(Matter(part.role, _unlinked(_with_names(chapter, names)), part.name) for chapter, part in written)
    return Result(Parts(body, matter), told)


def is_matter(chapter: Chapter) -> bool:
    """Whether a chapter is front or back matter by its metadata or the name of its file."""
    return part_of(chapter.source, chapter.metadata) is not None


def _unknown(chapter: Chapter) -> Iterator[Diagnostic]:
    written = dict(chapter.metadata.extra).get("part", "")
    if written and part_named(written) is None:
        names = known_names()
        near = difflib.get_close_matches(written.casefold(), names, n=1, cutoff=0.5)
        yield warning("ASM010", chapter.span, value=written, suggestion=near[0] if near else names[0])


def _has_content(chapter: Chapter) -> bool:
    return bool(chapter.blocks or chapter.sections)


def _empty(chapter: Chapter) -> Iterator[Diagnostic]:
    if not _has_content(chapter):
        yield warning("ASM012", chapter.span)


def _names(chapter: Chapter) -> dict[str, str]:
    """What to call each place of a part that nothing numbers: title of the part and its sections, caption of a figure."""
    title = plain_text(chapter.title)
    names: dict[str, str] = {chapter.id: title}
    names |= {section.id: plain_text(section.title) for section in all_sections(chapter.sections)}
    for block in chapter_blocks(chapter):
        match block:
            case Figure(id=anchor, caption=caption) | Table(id=anchor, caption=caption) if anchor:
                names[anchor] = plain_text(caption) or title
            case LearningBlock(id=anchor) | MathBlock(id=anchor) if anchor:
                names[anchor] = title
            case _:
                pass
    return names


def _with_names(chapter: Chapter, names: dict[str, str]) -> Chapter:
    """`chapter` with the name of its target in each reference that has no words of its own and leads to what has no number."""

    def named(inline: Inline) -> Inlines:
        match inline:
            case CrossRef(target=target, content=()) if target in names:
                return (replace(inline, content=text(names[target])),)
            case _:
                return (inline,)

    return _in_blocks(chapter, named) if names else chapter


def _unlinked(chapter: Chapter) -> Chapter:
    """`chapter` with mentions of terms and places of the index as plain words."""

    def plain(inline: Inline) -> Inlines:
        return inline.content if isinstance(inline, TermRef | IndexMark) else (inline,)

    return _in_blocks(chapter, plain)


def _in_blocks(chapter: Chapter, change: Callable[[Inline], Inlines]) -> Chapter:
    return map_blocks(chapter, lambda blocks: rewrite_blocks(blocks, lambda inlines: rewrite_each_inline(inlines, change)))
