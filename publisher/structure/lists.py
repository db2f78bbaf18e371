"""Lines that are items → nested lists."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from publisher.model.block import Block, BulletList, ListItem, OrderedList, Paragraph
from publisher.model.inline import Inlines, NoteRef, Strong, Text
from publisher.structure.inlines import cut, joined, plain_if_bold
from publisher.structure.line import Line
from publisher.structure.marker import numbering_of
from publisher.structure.series import Series
from publisher.structure.signs import bullets_of

_DEEPEST = 6
"""Lists within lists; what lies deeper stays in the innermost."""


@dataclass(slots=True)
class _Item:
    line: Line
    more: list[Line] = field(default_factory=list)
    inner: list["_List"] = field(default_factory=list)


@dataclass(slots=True)
class _List:
    """A list being built: its series (None for bullets), the sign of its bullets, how deep its markers stand."""

    series: Series | None
    sign: str
    depth: int
    items: list[_Item] = field(default_factory=list)
    number: int = 0
    is_steps: bool = False
    """Without signs, but announced as steps."""


def lists_of(rows: Sequence[tuple[Line, Sequence[Line]]], series: Mapping[int, Series], *, steps: bool = False) -> list[Block]:
    """The lists that a row of items makes; each item comes with the lines that continue it.

    `steps` says that items without signs were announced as steps and are numbered.
    """
    finished: list[_List] = []
    stack: list[_List] = []
    signs = bullets_of([line for line, _ in rows], series)
    for line, more in rows:
        _place(_Item(line, list(more)), stack, finished, series.get(line.index), signs.get(line.index, ("", 0)))
    for one in finished:
        one.is_steps = steps and all(item.line.marker is None for item in one.items)
    return [_block(one) for one in finished]


def _place(item: _Item, stack: list[_List], finished: list[_List], series: Series | None, bullet: tuple[str, int]) -> None:
    line = item.line
    sign, deeper = bullet
    depth = line.level * 100 + line.indent + deeper
    while stack and not _belongs(stack[-1], series, sign, depth) and not _goes_below(stack[-1], item, series, sign, depth):
        stack.pop()
    if not stack or (len(stack) < _DEEPEST and not _belongs(stack[-1], series, sign, depth)):
        opened = _List(series, sign, depth, number=_number(line, series))
        (stack[-1].items[-1].inner if stack else finished).append(opened)
        stack.append(opened)
    stack[-1].items.append(item)


def _number(line: Line, series: Series | None) -> int:
    return series.members[bisect_left(series.members, (line.index, 0))][1] if series is not None else 0


def _belongs(one: _List, series: Series | None, sign: str, depth: int) -> bool:
    if series is not None or one.series is not None:
        return one.series is series
    return one.sign == sign and abs(one.depth - depth) <= 1


def _goes_below(one: _List, item: _Item, series: Series | None, sign: str, depth: int) -> bool:
    """Whether an item of another list lies inside the last item of `one`.

    It does if it stands deeper, between two numbers of `one`, or is of the kind that lies inside the earlier items.
    """
    line = item.line
    if depth > one.depth + 1:
        return True
    if depth < one.depth - 1 or one.series is None:
        return False
    if one.series.last_index > line.index:
        return series is not one.series
    inside = [inner for earlier in one.items[:-1] for inner in earlier.inner]
    if series is None:
        return any(inner.series is None and inner.sign == sign for inner in inside)
    return any(inner.series is not None and inner.series.style == series.style for inner in inside)


def _block(one: _List) -> Block:
    with_terms = sum(item.line.term_end > 0 for item in one.items)
    terms = with_terms >= 2 and with_terms * 2 > len(one.items)
    items = tuple(_item(item, terms=terms) for item in one.items)
    span = one.items[0].line.span.to(_last(one).span)
    if one.is_steps:
        return OrderedList(items, span)
    if one.series is None:
        return BulletList(items, span)
    return OrderedList(items, span, start=one.number, numbering=numbering_of(one.series.style))


def _last(one: _List) -> Line:
    item = one.items[-1]
    return _last(item.inner[-1]) if item.inner else (item.more[-1] if item.more else item.line)


def _item(item: _Item, *, terms: bool) -> ListItem:
    line = item.line
    content = with_term(line) if terms and line.term_end else line.content
    blocks = (
        Paragraph(content, line.span),
        *(Paragraph(more.content, more.span) for more in item.more),
        *(_block(inner) for inner in item.inner),
    )
    last = _last(item.inner[-1]) if item.inner else (item.more[-1] if item.more else line)
    return ListItem(blocks, line.span.to(last.span))


def with_term(line: Line) -> Inlines:
    """The content of "Term: explanation" with the term and its colon set strong."""
    name = line.text[: line.term_end].removesuffix(":")
    if name != name.rstrip():
        term = joined((cut(line.content, 0, len(name.rstrip())), (Text(":"),)))
        return (Strong(plain_if_bold(term)), *cut(line.content, line.term_end, len(line.text)))
    term = plain_if_bold(cut(line.content, 0, line.term_end))
    if len(term) == 1 and isinstance(term[0], Strong):
        return line.content
    if any(isinstance(inline, NoteRef) for inline in term):
        return line.content
    return (Strong(term), *cut(line.content, line.term_end, len(line.text)))
