"""The figures and tables of a chapter as its text may speak of them: by the number their article gave them, by their place."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from publisher.crossref.mentions import Thing
from publisher.language.slug import slug
from publisher.language.tokens import words
from publisher.model.block import Block, Blocks, Figure, Table
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.span import Span
from publisher.model.walk import all_blocks, all_sections, map_blocks, plain_text, rewrite_each_block

_LEAD = 80
"""Characters of a caption that are looked at for its number."""
_NEAR = 3
"""Blocks between a text and what it says is above or below."""


@dataclass(slots=True)
class Things:
    """The figures and tables that one chapter prints, with an id for each that is spoken of.

    `numbers` gives what the article's own numbers lead to; `taken` are the ids of the book.
    """

    chapter: Chapter
    taken: set[str]
    numbers: dict[tuple[Thing, str], list[Figure | Table]]
    given: dict[tuple[Thing, Span], AnchorId] = field(default_factory=dict)

    def numbered(self, thing: Thing, number: str) -> AnchorId | None:
        """The one figure or table that the article itself gave this number; None where it has none, or several."""
        found = self.numbers.get((thing, number), [])
        return self.anchor(found[0]) if len(found) == 1 else None

    def has_any(self, thing: Thing) -> bool:
        """Whether the chapter prints any figure, or any table."""
        blocks = [self.chapter.blocks, *(section.blocks for section in all_sections(self.chapter.sections))]
        return any(kind_of(block) is thing for some in blocks for block in all_blocks(some))

    def near(self, thing: Thing, blocks: Blocks, place: int, step: int) -> AnchorId | None:
        """The figure or table nearest to the block at `place` in one direction, if it is near but not right beside it."""
        others = blocks[place + 1 : place + 1 + _NEAR] if step > 0 else blocks[max(0, place - _NEAR) : place][::-1]
        found = next(((away, block) for away, block in enumerate(others) if kind_of(block) is thing), None)
        return self.anchor(found[1]) if found and found[0] and isinstance(found[1], Figure | Table) else None

    def anchor(self, block: Figure | Table) -> AnchorId:
        """The id of a figure or table; one that has none gets one from its caption, as the numbering gives it."""
        kind = Thing.FIGURE if isinstance(block, Figure) else Thing.TABLE
        if block.id is not None:
            return block.id
        if (kind, block.span) not in self.given:
            made = wanted = f"{self.chapter.id}-{slug(plain_text(block.caption) or kind)}"
            again = 2
            while made in self.taken:
                made, again = f"{wanted}-{again}", again + 1
            self.taken.add(made)
            self.given[kind, block.span] = AnchorId(made)
        return self.given[kind, block.span]

    def with_ids(self, chapter: Chapter) -> Chapter:
        """`chapter` with the ids that were given to its figures and tables."""

        def named(block: Block) -> Block:
            kind = kind_of(block)
            if not isinstance(block, Figure | Table) or block.id is not None or kind is None:
                return block
            return replace(block, id=self.given.get((kind, block.span)))

        return map_blocks(chapter, lambda blocks: rewrite_each_block(blocks, named)) if self.given else chapter


def kind_of(block: Block) -> Thing | None:
    """Whether a block is a figure that is printed, or a table."""
    if isinstance(block, Figure):
        return Thing.FIGURE if block.resource is not None else None
    return Thing.TABLE if isinstance(block, Table) else None


def things_of(chapter: Chapter, taken: set[str]) -> Things:
    """The figures and tables of a chapter, with the numbers that their article gave them."""
    numbers: dict[tuple[Thing, str], list[Figure | Table]] = {}
    for block in _all(chapter):
        kind = kind_of(block)
        if isinstance(block, Figure | Table) and kind is not None:
            number = block.number or _written(plain_text(block.caption))
            if number:
                numbers.setdefault((kind, number.replace(",", ".")), []).append(block)
    return Things(chapter, taken, numbers)


def _all(chapter: Chapter) -> Iterator[Block]:
    yield from all_blocks(chapter.blocks)
    for section in all_sections(chapter.sections):
        yield from all_blocks(section.blocks)


def _written(caption: str) -> str:
    """The number that still stands in a caption ("Gambar 3 Kawah bulan"), "" where there is none."""
    tokens = words(caption[:_LEAD])
    return tokens[1].text if len(tokens) > 1 and tokens[1].text[:1].isdigit() else ""
