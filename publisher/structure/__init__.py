"""Lines → sections, lists, quotations, captions, references: the lost structure of an article found again.

Each line gets a role from what its format says, what it looks like and what stands around it; the headings get levels; then
the lines are hung into a tree of sections. Words are altered only where a `Change` says so.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.diagnostics import Change, Diagnostic, Result, note
from publisher.language import labels
from publisher.language.parts import part_of
from publisher.language.topics import propose_title
from publisher.model.block import Paragraph
from publisher.model.chapter import Chapter, Metadata
from publisher.model.inline import Inlines, LineBreak
from publisher.model.span import SourceId, Span
from publisher.model.walk import all_sections, chapter_blocks, plain_text, text
from publisher.source import Article, CapturedBlock, Hint
from publisher.structure.adorned import unadorned
from publisher.structure.blocks import Setting, blocks_of
from publisher.structure.breaks import with_breaks
from publisher.structure.decided import hinted
from publisher.structure.definitions import with_definitions
from publisher.structure.feet import without_feet
from publisher.structure.findings import findings_of
from publisher.structure.footnotes import Footnoted, footnoted
from publisher.structure.inlines import plain_if_bold, split_at_breaks
from publisher.structure.levels import levels_of
from publisher.structure.line import Line, line_of
from publisher.structure.marker import marker_of
from publisher.structure.numbers import with_markers
from publisher.structure.parts import with_parts
from publisher.structure.references import with_works
from publisher.structure.role import Role
from publisher.structure.roles import roles_of
from publisher.structure.tails import with_tails
from publisher.structure.task import without_task
from publisher.structure.title import title_line
from publisher.structure.tree import Ids, chapter_id, drafted, sections_of
from publisher.structure.unwrap import unwrap
from publisher.structure.works import with_sources

_CITATION = re.compile(r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,10}\]")
_HIGHEST_NUMBER = 999
_MUCH = 8000
"""Characters of running text that a title is proposed from."""


def structure(article: Article, language: str) -> Result[Chapter]:
    """The chapter of a cleaned article. Any article gives one, also an empty one; `language` is that of a proposed title."""
    article = without_task(article)
    parted = with_breaks(article.blocks)
    listed = with_definitions(_split(unadorned([hinted(block) for block in parted.blocks])))
    feet = without_feet(listed.blocks) if not article.notes else Footnoted(listed.blocks)
    unwrapped = unwrap(feet.blocks)
    noted = footnoted(unwrapped.blocks) if not article.notes and not feet.notes else Footnoted(unwrapped.blocks, feet.notes, feet.changes)
    blocks = noted.blocks
    lines = [line_of(block, index) for index, block in enumerate(block for block in blocks if block.content or block.block is not None)]
    own_title = title_line(lines, article.metadata.title)
    own_title = None if own_title is not None and lines[own_title].is_settled else own_title
    title = plain_if_bold(lines[own_title].content) if own_title is not None else text(article.metadata.title)
    lines = with_sources(with_tails(with_markers(with_parts(_below_title(lines, own_title)))))
    roles = roles_of(lines)
    setting = Setting(roles.lines, roles.of, {index: one for one in roles.series for index, _ in one.members}, _cited(roles.lines))
    levels = levels_of(roles.lines, roles.of, roles.series, plain_text(title))
    root = drafted(roles.lines, levels, setting)
    identity = chapter_id(article.source)
    sections = sections_of(root.inner, Ids(identity, setting))
    chapter = Chapter(
        id=identity,
        title=title or _named(article.source, article.metadata, language) or _proposed(roles.lines, roles.of, language),
        source=article.source,
        span=_span(article),
        metadata=article.metadata,
        blocks=blocks_of(root.lines, setting),
        sections=sections,
        notes=article.notes or noted.notes,
    )
    told = (_told_title(chapter),) if not title else ()
    changes = parted.changes + unwrapped.changes + noted.changes + tuple(setting.changes)
    return Result(
        with_works(chapter), _in_order((*told, *listed.diagnostics, *setting.diagnostics, *findings_of(chapter))), _by_line(changes)
    )


def _below_title(lines: Sequence[Line], title: int | None) -> list[Line]:
    """The lines but the title; those that stand above it are marked."""
    above = title or 0
    return [replace(line, is_above_title=True) if line.index < above else line for line in lines if line.index != title]


def titled(chapter: Chapter, language: str) -> Result[Chapter]:
    """An edited chapter with its references read, and a title proposed from its content where its file gives none."""
    chapter = with_works(chapter)
    if chapter.title:
        return Result(chapter)
    headings = [plain_text(section.title) for section in all_sections(chapter.sections)]
    running = "\n".join(plain_text(block.content) for block in chapter_blocks(chapter) if isinstance(block, Paragraph))
    title = _named(chapter.source, chapter.metadata, language) or text(propose_title(headings, running[:_MUCH], language))
    named = replace(chapter, title=title)
    return Result(named, (_told_title(named),))


def _split(blocks: Sequence[CapturedBlock]) -> list[CapturedBlock]:
    """Blocks whose lines were parted by line breaks and begin with list markers, as one block a line."""
    result: list[CapturedBlock] = []
    for block in blocks:
        is_broken = block.block is None and block.hint in {Hint.PARAGRAPH, Hint.LINE} and LineBreak in map(type, block.content)
        pieces = split_at_breaks(block.content) if is_broken else []
        marked = sum(marker_of(plain_text(piece)[:40]) is not None for piece in pieces)
        if len(pieces) > 1 and marked >= 2:
            result.extend(replace(block, content=piece, gap=block.gap if position == 0 else 0) for position, piece in enumerate(pieces))
        else:
            result.append(block)
    return result


def _cited(lines: Sequence[Line]) -> frozenset[str]:
    """All numbers in square brackets, if one or several at once ("[2, 3]") stand within the text and not at its start.

    A list keeps its numbers all or none: one without would be counted wrong.
    """
    is_numbered = any(_CITATION.search(line.text, 1) for line in lines)
    return frozenset(f"[{number}]" for number in range(1, _HIGHEST_NUMBER + 1)) if is_numbered else frozenset()


def _named(source: SourceId, metadata: Metadata, language: str) -> Inlines:
    """The name of the part of the book that a file is ("Kata Pengantar"), nothing for a chapter."""
    part = part_of(source, metadata)
    return text(labels(language)[part.label]) if part else ()


def _proposed(lines: Sequence[Line], roles: dict[int, Role], language: str) -> Inlines:
    headings = [line.text for line in lines if roles.get(line.index) is Role.HEADING]
    running = "\n".join(line.text for line in lines[:60] if roles.get(line.index) is not Role.HEADING)
    return text(propose_title(headings, running[:_MUCH], language))


def _told_title(chapter: Chapter) -> Diagnostic:
    return note("STR020", chapter.span, title=plain_text(chapter.title))


def _span(article: Article) -> Span:
    if not article.blocks:
        return Span(article.source, 1, 1)
    return article.blocks[0].span.to(article.blocks[-1].span)


def _in_order(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda one: (one.span.first_line if one.span else 0, one.code)))


def _by_line(changes: Sequence[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda one: one.span.first_line))
