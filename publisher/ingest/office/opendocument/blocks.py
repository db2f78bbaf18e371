"""The blocks of an OpenDocument text → XHTML. What is not known is read for the blocks in it."""

from collections.abc import Callable, Iterable, Iterator

from publisher.ingest.office.opendocument.document import Document
from publisher.ingest.office.opendocument.drawings import drawn
from publisher.ingest.office.opendocument.inlines import pieces, words
from publisher.ingest.office.opendocument.lists import Level, level_of, number
from publisher.ingest.office.opendocument.styles import Style, Values, is_hidden
from publisher.ingest.office.page import CAPTION, TITLE, Piece, line_of, stands_out, styled
from publisher.ingest.office.xml import Element, short, tag

_CONTENTS = (
    "text:table-of-content",
    "text:alphabetical-index",
    "text:illustration-index",
    "text:table-index",
    "text:object-index",
    "text:user-index",
)
_SILENT = (
    "office:forms",
    "text:sequence-decls",
    "text:variable-decls",
    "text:user-field-decls",
    "svg:title",
    "svg:desc",
    "draw:glue-point",
)
_QUOTED = ("quotation", "quote", "block text", "block quot", "blockquote", "kutipan")
_WIDEST = 60
"""Columns that one row may have."""


def blocks(document: Document, element: Element) -> list[str]:
    """The blocks in an element, in order."""
    found: list[str] = []
    with document.found.deeper():
        for one in element:
            made = _block(document, one)
            if found and made and found[-1].endswith("</pre>") and made[0].startswith("<pre>"):
                found[-1] = found[-1].removesuffix("</pre>") + "\n" + made.pop(0).removeprefix("<pre>")
            found += made
    return found


def _block(document: Document, one: Element) -> list[str]:
    name = short(one)
    if name in _SILENT:
        return []
    if name in _CONTENTS:
        document.found.said(words(one), "contents")
        return []
    if name.startswith("draw:"):
        return _written(document, _drawn(document, one, {}), Style())
    return _READERS.get(name, blocks)(document, one)


def _deleted(document: Document, one: Element) -> list[str]:
    """The words that an editor took out; who did it, and when, stands before them."""
    for deleted in one.iter(tag("text:deletion")):
        signed = sum(len(words(info).split()) for info in deleted.iterchildren(tag("office:change-info")))
        document.found.said(" ".join(words(deleted).split()[signed:]), "deletion")
    return []


def _titled(document: Document, one: Element) -> list[str]:
    return _heading(document, one, number(one.get(tag("text:outline-level")), 1))


def _paragraph(document: Document, one: Element) -> list[str]:
    style = document.styles.paragraph(one.get(tag("text:style-name"), ""))
    if is_hidden(style.values):
        document.found.said(words(one), "hidden")
        return []
    if style.is_named("contents ", "index "):
        document.found.said(words(one), "contents")
        return []
    if style.outline and words(one):
        return _heading(document, one, style.outline)
    if style.is_named("preformatted text"):
        text = line_of([Piece(inner.written) for inner in pieces(document, one, style.values, _drawn)])
        return [f"<pre>{text.replace('<br>', chr(10))}</pre>", *document.taken_beside()]
    return _written(document, pieces(document, one, style.values, _drawn), style)


def _written(document: Document, found: list[Piece], style: Style) -> list[str]:
    """A paragraph of those pieces and what stands beside it."""
    document.found.ordinal += 1
    shown = [one for one in found if one.written.strip()]
    if not shown:
        return [*(["<hr>"] if style.is_named("horizontal line") else []), *document.taken_beside()]
    is_styled = _is_caption(style) or "title" in style.names
    line = line_of(styled(found)) if is_styled else line_of(found, bold=stands_out(found, document.usual) or None)
    if len(shown) == 1 and shown[0].written.startswith("<math"):
        line = line.replace("<math", '<math display="block"', 1)
    return [_as_named(line, shown, style), *document.taken_beside()]


def _is_caption(style: Style) -> bool:
    return any(name.endswith("caption") for name in style.names)


def _as_named(line: str, shown: list[Piece], style: Style) -> str:
    """A paragraph as its style says."""
    pictures = [one.written for one in shown if one.written.startswith("<img")]
    if _is_caption(style):
        rest = line
        for one in pictures:
            rest = rest.replace(one, "")
        caption = f"<p>{rest}</p>" if any(one.letters for one in shown) else ""
        if pictures:
            return f"<figure>{''.join(pictures)}<figcaption>{caption}</figcaption></figure>"
        return f'<div class="{CAPTION}">{caption}</div>'
    if "title" in style.names:
        return f'<div class="{TITLE}"><p>{line}</p></div>'
    if style.is_named(*_QUOTED) or style.is_set_in:
        return f"<blockquote><p>{line}</p></blockquote>"
    return f"<p>{line}</p>"


def _heading(document: Document, one: Element, level: int) -> list[str]:
    style = document.styles.paragraph(one.get(tag("text:style-name"), ""))
    document.found.ordinal += 1
    line = line_of(styled(pieces(document, one, style.values, _drawn)), bold=False)
    kind = min(6, max(1, level))
    return [f"<h{kind}>{line}</h{kind}>", *document.taken_beside()]


def _drawn(document: Document, one: Element, _: Values) -> list[Piece]:
    """A note or a drawing in the text."""
    if short(one) != "text:note":
        return drawn(document, one, blocks)
    place = document.page.reserve_note()
    with document.apart():
        body = one.find(tag("text:note-body"))
        inner = blocks(document, body) if body is not None else []
    return [document.page.call(place, "".join(inner))]


def _listed(document: Document, listed: Element) -> list[str]:
    depth = len(document.lists)
    style = listed.get(tag("text:style-name")) or (document.lists[-1] if document.lists else "")
    level = level_of(document.styles.lists, style, depth)
    following = document.counters.start(listed, style, depth, level)
    document.lists.append(style)
    found: list[str] = []
    entries: list[str] = []
    first = following
    for item in listed:
        said = item.get(tag("text:start-value"))
        inner = blocks(document, item)
        if said or _is_apart(item):
            found += [*_list_of(entries, level, first)]
            following = number(said, following)
            entries, first = [], following
        if _is_apart(item):
            found += inner
            continue
        entries.append(f"<li>{''.join(inner)}</li>")
        following += next((1 for one in item if short(one) == "text:p"), 0)
    document.lists.pop()
    document.counters.ended(listed, style, depth, following)
    return [*found, *_list_of(entries, level, first)]


def _is_apart(item: Element) -> bool:
    """A heading that is numbered as a list is, and the head of a list, are no items."""
    return short(item) == "text:list-header" or any(short(one) == "text:h" for one in item.iter())


def _list_of(entries: list[str], level: Level, first: int) -> Iterator[str]:
    if not entries:
        return
    inside = "".join(entries)
    yield f'<ol type="{level.kind}" start="{first}">{inside}</ol>' if level.kind else f"<ul>{inside}</ul>"


def _table(document: Document, table: Element) -> list[str]:
    head = "".join(_row(document, row) for row, is_head in _rows(table) if is_head)
    body = "".join(_row(document, row) for row, is_head in _rows(table) if not is_head)
    return [f"<table>{f'<thead>{head}</thead>' if head else ''}<tbody>{body}</tbody></table>"]


def _rows(table: Iterable[Element], *, is_head: bool = False) -> Iterator[tuple[Element, bool]]:
    for one in table:
        match short(one):
            case "table:table-row":
                yield one, is_head
            case "table:table-header-rows":
                yield from _rows(one, is_head=True)
            case "table:table-rows" | "table:table-row-group":
                yield from _rows(one, is_head=is_head)
            case _:
                pass


def _row(document: Document, row: Element) -> str:
    cells: list[str] = []
    for cell in row:
        if short(cell) == "table:covered-table-cell":
            document.found.said(words(cell), "hidden")
        if short(cell) != "table:table-cell":
            continue
        wide = _times(cell, "table:number-columns-spanned")
        high = _times(cell, "table:number-rows-spanned")
        with document.apart():
            inner = "".join([*blocks(document, cell), *document.taken_beside()])
        repeated = min(_times(cell, "table:number-columns-repeated"), _WIDEST - len(cells)) if not inner else 1
        cells += [f'<td colspan="{wide}" rowspan="{high}">{inner}</td>'] * max(1, repeated)
    return f"<tr>{''.join(cells)}</tr>"


def _times(cell: Element, name: str) -> int:
    return max(1, min(number(cell.get(tag(name)), 1), _WIDEST))


_READERS: dict[str, Callable[[Document, Element], list[str]]] = {
    "text:p": _paragraph,
    "text:h": _titled,
    "text:list": _listed,
    "table:table": _table,
    "text:tracked-changes": _deleted,
}
