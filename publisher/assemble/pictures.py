"""Pictures of the book: figures keep theirs, or give way to their words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.assemble.blocks import kept_blocks
from publisher.diagnostics import Diagnostic, error
from publisher.model.block import Block, Blocks, Decorative, Figure, Paragraph
from publisher.model.chapter import Chapter
from publisher.model.walk import chapter_blocks, map_blocks, text


@dataclass(frozen=True, slots=True)
class Pictured:
    """Chapters whose figures all have their picture."""

    value: tuple[Chapter, ...]
    resources: Mapping[str, bytes]
    told: tuple[Diagnostic, ...]

    def resources_in(self, chapters: Sequence[Chapter]) -> dict[str, bytes]:
        """Name and bytes of the pictures that `chapters` show, by name."""
        names = {
            block.resource for chapter in chapters for block in chapter_blocks(chapter) if isinstance(block, Figure) and block.resource
        }
        return {name: self.resources[name] for name in sorted(names)}


def with_pictures(chapters: Sequence[Chapter], resources: Mapping[str, bytes]) -> Pictured:
    """`chapters` without the figures that have no picture; one whose file is missing gives its words instead, and is told."""
    told: list[Diagnostic] = []

    def replaced(block: Block) -> Blocks:
        if not isinstance(block, Figure) or block.resource in resources:
            return (block,)
        if block.resource is None:
            return ()
        told.append(error("ASM001", block.span, name=block.resource))
        return tuple(_words_of(block))

    pictured = tuple(map_blocks(chapter, lambda blocks: kept_blocks(blocks, replaced)) for chapter in chapters)
    return Pictured(pictured, resources, tuple(told))


def _words_of(figure: Figure) -> Iterator[Block]:
    if not isinstance(figure.alternative, Decorative) and figure.alternative:
        yield Paragraph(text(figure.alternative), figure.span)
    if figure.caption:
        yield Paragraph(figure.caption, figure.span)
