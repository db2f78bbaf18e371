"""Lines with roles → the blocks of a section."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from publisher.diagnostics import Change, Diagnostic, note, warning
from publisher.model.block import (
    Block,
    Cell,
    Figure,
    Label,
    LineBlock,
    Paragraph,
    Quotation,
    Reference,
    ReferenceList,
    Table,
)
from publisher.model.inline import Inlines, Strong, Text
from publisher.model.walk import plain_text
from publisher.structure import cues
from publisher.structure.captions import credit_of, given_number, with_source, without_number
from publisher.structure.columns import cells_of, columns_of, is_rule_row, stacked_width
from publisher.structure.explained import explained
from publisher.structure.inlines import between, joined, plain_if_bold
from publisher.structure.line import Line
from publisher.structure.lists import lists_of
from publisher.structure.ordering import is_ordered
from publisher.structure.quotes import attribution_start, is_attribution
from publisher.structure.role import Role
from publisher.structure.series import Series
from publisher.structure.works import entries_of

_QUATRAIN = 4
"""Lines of a stanza where no empty lines part the stanzas."""


@dataclass(slots=True)
class Setting:
    """What the blocks of an article are made from, and what was said and done in making them."""

    lines: Sequence[Line]
    roles: Mapping[int, Role]
    series: Mapping[int, Series]
    cited: frozenset[str] = frozenset()
    """Numbers of references that the text cites, as "[3]"."""
    changes: list[Change] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def blocks_of(lines: Sequence[Line], setting: Setting) -> tuple[Block, ...]:
    """The blocks that the lines of one section make, in order."""
    blocks: list[Block] = []
    for role, group in groupby(_with_continuations(lines, setting), key=lambda row: setting.roles.get(row[0].index, Role.PARAGRAPH)):
        rows = list(group)
        if role is Role.ITEM:
            _tell_items([line for line, _ in rows], setting)
            blocks.extend(lists_of(rows, setting.series, steps=is_ordered([line for line, _ in rows], setting.lines, setting.roles)))
        else:
            blocks.extend(_MAKERS[role]([line for line, _ in rows], setting))
    joined = _captioned(blocks)
    captions = {line.span for line in lines if setting.roles.get(line.index) is Role.CAPTION}
    lost = [block for block in joined if isinstance(block, Figure) and block.resource is None and block.span in captions]
    setting.diagnostics.extend(warning("STR025", figure.span, text=plain_text(figure.caption)[:80]) for figure in lost)
    return tuple(joined)


def _with_continuations(lines: Sequence[Line], setting: Setting) -> list[tuple[Line, list[Line]]]:
    """Each line with the deeper lines that go on with it, if it is an item, or the paragraph that explains it, if it is but a name."""
    rows: list[tuple[Line, list[Line]]] = []
    owners = explained(lines, setting.roles)
    named = set(owners.values())
    for line in lines:
        if line.index in owners:
            rows[-1][1].append(line)
            continue
        if line.index in named:
            rows.append((replace(line, content=(Strong(plain_if_bold(line.content)),)), []))
            continue
        role = setting.roles.get(line.index, Role.PARAGRAPH)
        owner = rows[-1][0] if rows else None
        is_item = owner is not None and setting.roles.get(owner.index) is Role.ITEM
        if owner is not None and is_item and role is Role.PARAGRAPH and line.gap == 0 and line.indent > owner.indent + 1:
            rows[-1][1].append(line)
        else:
            rows.append((line, []))
    return rows


def _tell_items(lines: Sequence[Line], setting: Setting) -> None:
    lost = [line for line in lines if line.marker is None]
    if lost:
        setting.diagnostics.append(note("STR010", lost[0].span.to(lost[-1].span), count=len(lost), text=lost[0].text[:60]))
    for line in lines:
        if line.marker is not None and line.marker.length:
            kind = "bullet" if line.index not in setting.series else "number"
            setting.changes.append(Change("STR003", line.span, line.typed, line.text, kind))


def _paragraphs(lines: Sequence[Line], _: Setting) -> list[Block]:
    return [Paragraph(line.content, line.span) for line in lines if line.content]


def _labels(lines: Sequence[Line], _: Setting) -> list[Block]:
    """Labels, and headings too deep for a section, which keep their number."""
    return [Label(plain_if_bold(line.original), line.span) for line in lines]


def _finished(lines: Sequence[Line], setting: Setting) -> list[Block]:
    """The blocks that the format gave; the number that a caption begins with is held apart, as the book prints its own."""
    blocks: list[Block] = []
    for block in [line.block for line in lines if line.block is not None]:
        if isinstance(block, Figure | Table) and (bare := without_number(block)) is not block:
            setting.changes.append(Change("STR007", block.span, plain_text(block.caption), plain_text(bare.caption), "caption"))
            blocks.append(bare)
        else:
            blocks.append(block)
    return blocks


def _scaffolding(lines: Sequence[Line], setting: Setting) -> list[Block]:
    setting.changes.extend(Change("STR004", line.span, line.typed, "", "scaffold") for line in lines)
    return []


def _footnotes(_: Sequence[Line], __: Setting) -> list[Block]:
    """Footnotes are not part of the section: they were taken out as notes."""
    return []


def _quotations(lines: Sequence[Line], _: Setting) -> list[Block]:
    quotations: list[Block] = []
    paragraphs: list[Block] = []
    for position, line in enumerate(lines):
        start = attribution_start(line.text)
        attribution: Inlines = ()
        if paragraphs and is_attribution(line):
            attribution = _attribution(line, len(line.text) - len(line.text.lstrip("–—―~- ")))
        elif start:
            quoted = line.text[:start].rstrip().rstrip("(–—―~-").rstrip()
            paragraphs.append(Paragraph(between(line.content, 0, len(quoted)), line.span))
            attribution = _attribution(line, start)
        else:
            paragraphs.append(Paragraph(line.content, line.span))
        if attribution or position == len(lines) - 1:
            span = paragraphs[0].span.to(line.span)
            quotations.append(Quotation(tuple(paragraphs), span, attribution))
            paragraphs = []
    return quotations


def _attribution(line: Line, start: int) -> Inlines:
    whole = line.text.rstrip()
    whole = whole.removesuffix(".").removesuffix(")") if whole[start - 1 : start] == "(" else whole
    last = whole.rsplit(maxsplit=1)[-1] if whole else ""
    is_sentence = last.endswith(".") and "." not in last[:-1] and len(last) > 3
    end = len(whole) - 1 if is_sentence else len(whole)
    return between(line.content, start, end)


def _verse(lines: Sequence[Line], _: Setting) -> list[Block]:
    """A block for each stanza: cut at the empty lines, or every four lines where each line has an empty one before it."""
    is_loose = len(lines) > 1 and all(line.gap for line in lines[1:])
    stanzas: list[list[Line]] = []
    for line in lines:
        is_new = len(stanzas[-1]) == _QUATRAIN and len(lines) % _QUATRAIN == 0 if stanzas and is_loose else bool(line.gap)
        if not stanzas or is_new:
            stanzas.append([])
        stanzas[-1].append(line)
    return [LineBlock(tuple(line.content for line in stanza), stanza[0].span.to(stanza[-1].span)) for stanza in stanzas]


def _references(lines: Sequence[Line], setting: Setting) -> list[Block]:
    works = [_work(entry, setting) for entry in entries_of(lines)]
    return [ReferenceList(tuple(works), works[0].span.to(works[-1].span))]


def _work(entry: Sequence[Line], setting: Setting) -> Reference:
    """A work from the lines of its entry, without the number that no text cites and without its sign."""
    line = entry[0]
    tail = [inlines for more in entry[1:] for inlines in ((Text(" "),), more.content)]
    span = line.span.to(entry[-1].span)
    number = line.typed[: line.typed.find("]") + 1] if line.typed.startswith("[") else ""
    if number and number not in setting.cited:
        rest = between(line.content, len(number), len(line.text))
        setting.changes.append(Change("STR006", line.span, line.text, plain_text(rest), "number"))
        return Reference(joined((rest, *tail)), span)
    if line.marker is not None and line.marker.length:
        setting.changes.append(Change("STR006", line.span, line.typed, line.text, "marker"))
    return Reference(joined((line.content, *tail)), span)


def _captions(lines: Sequence[Line], setting: Setting) -> list[Block]:
    """A figure for each caption, its number taken off and its credit held apart."""
    figures: list[Block] = []
    for line in lines:
        found = cues.figure_pattern().match(line.text[:80]) or cues.table_pattern().match(line.text[:80])
        start = found.end() if found is not None else 0
        end, first, last = credit_of(line.text)
        content = between(line.content, start, max(start, end))
        number = given_number(line.text[:start])
        if start:
            after = plain_text(between(line.content, start, len(line.text)))
            setting.changes.append(Change("STR007", line.span, line.text, after, "caption"))
        credit = between(line.content, first, last) if first < last else ()
        figures.append(Figure(None, plain_text(content), line.span, content, credit, number=number))
    return figures


def _with_caption(last: Figure | Table, caption: Figure) -> Block:
    """A picture or table with the caption beside it, and the credit that the caption had."""
    span = last.span.to(caption.span)
    if isinstance(last, Figure):
        return replace(last, caption=caption.caption, credit=last.credit or caption.credit, span=span, number=caption.number)
    credit = (Text(" ("), *caption.credit, Text(")")) if caption.credit else ()
    return replace(last, caption=(*caption.caption, *credit), span=span, number=caption.number)


def _captioned(blocks: Sequence[Block]) -> list[Block]:
    """Captions joined to the picture or table beside them."""
    result: list[Block] = []
    for block in blocks:
        last = result[-1] if result else None
        if (
            _is_caption(block)
            and isinstance(block, Figure)
            and isinstance(last, Figure | Table)
            and not last.caption
            and not _is_caption(last)
        ):
            result[-1] = _with_caption(last, block)
        elif isinstance(block, Table) and not block.caption and isinstance(last, Figure) and _is_caption(last):
            result[-1] = replace(block, caption=last.caption, span=last.span.to(block.span), number=last.number)
        elif isinstance(last, Table) and isinstance(block, Paragraph) and (sourced := with_source(last, block)) is not None:
            result[-1] = sourced
        else:
            result.append(block)
    return result


def _is_caption(block: Block) -> bool:
    return isinstance(block, Figure) and block.resource is None and bool(block.caption)


def _table(lines: Sequence[Line], _: Setting) -> list[Block]:
    """A table; the first row is its head if it holds only words and names no value, or a rule follows."""
    rows = _cell_rows(lines)
    width = max(len(row) for row in rows)
    padded = [tuple(row + [Cell(())] * (width - len(row))) for row in rows]
    ruled = len(lines) > 1 and is_rule_row(lines[1])
    words = all(cell.content and not plain_text(cell.content)[:1].isdecimal() for cell in padded[0])
    named = all(plain_text(row[0].content).endswith(":") for row in padded)
    head = padded[0] if len(padded) > 1 and (ruled or (words and not named)) else ()
    return [Table(head, tuple(padded[1:] if head else padded), lines[0].span.to(lines[-1].span))]


def _cell_rows(lines: Sequence[Line]) -> list[list[Cell]]:
    """The cells of each row; a colon in a cell of its own goes to the name before it."""
    width, _ = stacked_width(lines) if all(columns_of(line) == 1 for line in lines) else (0, 0)
    if width:
        return [[Cell(line.content) for line in lines[start : start + width]] for start in range(0, len(lines), width)]
    rows: list[list[Cell]] = []
    for line in lines:
        if is_rule_row(line):
            continue
        cells = [Cell(between(line.original, start, end)) for start, end in cells_of(line)]
        if len(cells) > 2 and plain_text(cells[1].content) == ":":
            cells[:2] = [Cell(joined((cells[0].content, cells[1].content)))]
        rows.append(cells)
    return rows


_MAKERS: Mapping[Role, Callable[[Sequence[Line], Setting], list[Block]]] = {
    Role.PARAGRAPH: _paragraphs,
    Role.HEADING: _labels,
    Role.LABEL: _labels,
    Role.QUOTATION: _quotations,
    Role.CAPTION: _captions,
    Role.TABLE_ROW: _table,
    Role.VERSE: _verse,
    Role.REFERENCE: _references,
    Role.FOOTNOTE: _footnotes,
    Role.FINISHED: _finished,
    Role.SCAFFOLD: _scaffolding,
}
