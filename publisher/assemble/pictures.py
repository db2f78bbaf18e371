"""Pictures of the book: figures keep theirs, or give way to their words."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.assemble.blocks import kept_blocks
from publisher.diagnostics import Diagnostic, error
from publisher.language.slug import slug
from publisher.model.block import Block, Blocks, Decorative, Figure, Paragraph, ResourceName
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.walk import chapter_blocks, map_blocks, text


@dataclass(frozen=True, slots=True)
class Pictured:
    """Chapters whose figures all have their picture."""

    value: tuple[Chapter, ...]
    told: tuple[Diagnostic, ...]
    lost: frozenset[AnchorId] = frozenset()
    """Ids of the figures that have none."""


@dataclass(frozen=True, slots=True)
class Published:
    """Chapters that name their pictures as the book does, and those pictures by that name."""

    chapters: tuple[Chapter, ...]
    resources: Mapping[str, bytes]


def published(chapters: Sequence[Chapter], resources: Mapping[str, bytes]) -> Published:
    """The pictures that `chapters` show, under names that any reading system takes: ASCII, without spaces or folders."""
    names = {block.resource for chapter in chapters for block in chapter_blocks(chapter) if isinstance(block, Figure) and block.resource}
    new: dict[str, ResourceName] = {}
    for name in sorted(names):
        new[name] = _published_name(name, resources[name], set(new.values()))

    def renamed(block: Block) -> Blocks:
        if isinstance(block, Figure) and block.resource:
            return (replace(block, resource=new[block.resource]),)
        return (block,)

    changed = tuple(map_blocks(chapter, lambda blocks: kept_blocks(blocks, renamed)) for chapter in chapters)
    return Published(changed, {new[name]: resources[name] for name in sorted(names)})


def _published_name(name: str, data: bytes, taken: set[ResourceName]) -> ResourceName:
    stem, _, ending = name.rpartition(".")
    plain = f"{slug(stem)}.{ending.lower()}"
    if plain in taken:
        plain = f"{slug(stem)}-{hashlib.sha256(name.encode() + data).hexdigest()[:8]}.{ending.lower()}"
    return ResourceName(plain)


def with_pictures(chapters: Sequence[Chapter], resources: Mapping[str, bytes]) -> Pictured:
    """`chapters` without the figures that have no picture; one whose file is missing gives its words instead, and is told."""
    told: list[Diagnostic] = []
    lost: set[AnchorId] = set()

    def replaced(block: Block) -> Blocks:
        if not isinstance(block, Figure) or block.resource in resources:
            return (block,)
        if block.id:
            lost.add(block.id)
        if block.resource is None:
            return ()
        told.append(error("ASM001", block.span, name=block.resource))
        return tuple(_words_of(block))

    pictured = tuple(map_blocks(chapter, lambda blocks: kept_blocks(blocks, replaced)) for chapter in chapters)
    return Pictured(pictured, tuple(told), frozenset(lost))


def _words_of(figure: Figure) -> Iterator[Block]:
    if not isinstance(figure.alternative, Decorative) and figure.alternative:
        yield Paragraph(text(figure.alternative), figure.span)
    if figure.caption:
        yield Paragraph(figure.caption, figure.span)
