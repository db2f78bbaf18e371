"""Blocks → lines of the dialect."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from publisher.language.learning import kind_of, kinds
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    LineBlock,
    MathBlock,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.render.markdown.escape import quoted
from publisher.render.markdown.figure import figure
from publisher.render.markdown.inlines import SEPARATOR, line, lines, one_line
from publisher.render.markdown.lists import is_tight, markers
from publisher.render.markdown.table import table_lines

REFERENCES = "referensi"
"""Name of the div that holds a reference list."""
_TAKEN = (REFERENCES, "references", "daftar-pustaka", "pustaka", "bibliography", "unknown")
_BETWEEN = "<!-- -->"
_LISTS = (BulletList, OrderedList, DefinitionList)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")


def blocks_lines(blocks: Blocks, *, tight: bool = False) -> list[str]:
    """The lines of `blocks`, an empty line between two; none where `tight`. Lists that would run together are parted."""
    written: list[str] = []
    before: Block | None = None
    for block in blocks:
        block_lines = _lines(block)
        if not block_lines:
            continue
        if before is not None and not tight:
            written.append("")
        if _runs_into(before, block, block_lines):
            written.extend((_BETWEEN, ""))
        written.extend(block_lines)
        before = block
    return written


def _runs_into(before: Block | None, block: Block, written: list[str]) -> bool:
    """Whether `block` would be read as a part of the list before it."""
    if isinstance(before, DefinitionList) and any(text.lstrip().startswith((":", "~")) for text in written[1:3]):
        return True  # its first line would be the next term
    return isinstance(block, _LISTS) and type(before) is type(block)


def note_lines(note: Note) -> list[str]:
    """The text of a footnote."""
    inner = blocks_lines(note.blocks)
    if note.blocks and isinstance(note.blocks[0], Paragraph):
        return list(_hung(inner, f"[^{note.id}]: ", 4))
    return [f"[^{note.id}]:", *_indented(inner, 4)]


def _lines(block: Block) -> list[str]:  # noqa: C901, PLR0911, PLR0912 -- one case per kind of block
    match block:
        case Paragraph(content=content):
            return lines(content) if content else []
        case Label(content=content):
            return [f"[{one_line(content)}]{{.label}}"]
        case BulletList() | OrderedList():
            return _list(block)
        case DefinitionList():
            return _definitions(block)
        case Quotation():
            return _quotation(block)
        case Figure():
            return [figure(block)]
        case Table():
            return table_lines(block)
        case CodeBlock():
            return _code(block)
        case MathBlock(tex=tex, id=identifier):
            return ["$$", *(text for text in tex.strip().split("\n") if text.strip()), "$$" + (f" {{#{identifier}}}" if identifier else "")]
        case LineBlock(lines=verses):
            return [f"| {line(verse)}" if verse else "|" for verse in verses]
        case Rule():
            return ["* * *"]
        case LearningBlock():
            return _learning(block)
        case ReferenceList(references=references):
            items = [_hung(lines(reference.content), "- ", 2) for reference in references]
            return _div(REFERENCES, [text for item in items for text in item], ends_in_line=False)
        case UnknownBlock(name=name, blocks=blocks):
            is_free = _NAME.match(name) and kind_of(name) is None and name not in _TAKEN
            return _div(name if is_free else f"{{.unknown name={quoted(name)}}}", blocks_lines(blocks), _ends_in_line(blocks))
        case _:
            assert_never(block)


def _list(block: BulletList | OrderedList) -> list[str]:
    tight = is_tight(block)
    written: list[str] = []
    for item, marker in zip(block.items, markers(block), strict=True):
        if written and not tight:
            written.append("")
        inner = _behind_marker(item.blocks, tight=tight)
        written.extend(_hung(inner or [SEPARATOR], marker, len(marker)))
    return written


def _behind_marker(blocks: Blocks, *, tight: bool = False) -> list[str]:
    """Blocks of an item; those that pandoc would not see behind a marker stand below it."""
    inner = blocks_lines(blocks, tight=tight)
    return [SEPARATOR, "", *inner] if blocks and isinstance(blocks[0], Table | DefinitionList | LineBlock) else inner


def _definitions(block: DefinitionList) -> list[str]:
    written: list[str] = []
    for item in block.items:
        if written:
            written.append("")
        written.append(line(item.term) or SEPARATOR)
        for explanation in item.explanations:
            written.extend(_hung(_behind_marker(explanation) or [SEPARATOR], ":   ", 4))
    return written


def _quotation(block: Quotation) -> list[str]:
    inner = blocks_lines(block.blocks)
    if block.attribution:
        inner.extend(["", f"-- {one_line(block.attribution)}"] if inner else [f"-- {one_line(block.attribution)}"])
    return [f"> {text}" if text else ">" for text in inner]


def _code(block: CodeBlock) -> list[str]:
    longest = max((len(run) for run in re.findall("`{3,}", block.content)), default=2)
    fence = "`" * (longest + 1)
    return [fence + block.language, *(block.content.split("\n") if block.content else ()), fence]


def _learning(block: LearningBlock) -> list[str]:
    kind = kinds().get(block.kind)
    name = kind.names[0] if kind else block.kind
    identifier = f" #{block.id}" if block.id else ""
    title = f" title={quoted(one_line(block.title))}" if block.title else ""
    return _div(f"{{.{name}{identifier}{title}}}" if identifier or title else name, blocks_lines(block.blocks), _ends_in_line(block.blocks))


def _div(attributes: str, inner: list[str], ends_in_line: bool) -> list[str]:
    """A fenced div; after a list, a table or verse an empty line, or the closing fence would belong to it."""
    return [f"::: {attributes}", *inner, *(() if ends_in_line else ("",)), ":::"]


def _ends_in_line(blocks: Blocks) -> bool:
    return not blocks or isinstance(blocks[-1], Paragraph | Label | LearningBlock | UnknownBlock)


def _hung(inner: Iterable[str], marker: str, indent: int) -> Iterator[str]:
    """Lines behind a marker, the later ones indented."""
    for position, text in enumerate(inner):
        if position == 0:
            yield marker + text
        else:
            yield " " * indent + text if text else ""


def _indented(inner: Iterable[str], indent: int) -> Iterator[str]:
    return (" " * indent + text if text else "" for text in inner)
