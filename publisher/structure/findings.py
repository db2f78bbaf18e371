"""What an editor should know of a structured chapter."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, note, warning
from publisher.model.block import Blocks, Paragraph
from publisher.model.chapter import Chapter, Section
from publisher.model.walk import all_sections, chapter_blocks, plain_text
from publisher.structure import cues

_LONG = 800
"""Words that an article may have without a heading."""


def findings_of(chapter: Chapter) -> tuple[Diagnostic, ...]:
    """Findings in reading order: announced lists that do not come, a long text without headings."""
    return (*_without_headings(chapter), *_unfinished(chapter))


def _without_headings(chapter: Chapter) -> Iterator[Diagnostic]:
    if chapter.sections:
        return
    count = sum(len(plain_text(block.content).split()) for block in chapter_blocks(chapter) if isinstance(block, Paragraph))
    if count > _LONG:
        yield note("STR023", chapter.span, count=count)


def _unfinished(chapter: Chapter) -> Iterator[Diagnostic]:
    """A section that ends by announcing a list, with nothing below it."""
    parts: list[tuple[Blocks, tuple[Section, ...]]] = [(chapter.blocks, chapter.sections)]
    parts += [(section.blocks, section.sections) for section in all_sections(chapter.sections)]
    for blocks, inner in parts:
        last = blocks[-1] if blocks else None
        if (
            isinstance(last, Paragraph)
            and not inner
            and cues.is_lead_in(plain_text(last.content))
            and plain_text(last.content).endswith(":")
        ):
            yield warning("STR024", last.span, text=plain_text(last.content)[-80:])
