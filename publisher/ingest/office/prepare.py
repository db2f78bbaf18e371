"""What pandoc would pass over in silence is made visible to it, or left out and told: the document is written anew before it is read.

Pandoc gets an archive of our own making, with the text and nothing else. Tabs and runs of spaces travel as signs of their own,
each picture as a numbered stand-in, and a paragraph that is only indented is no quotation.
"""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from posixpath import dirname, join

from publisher.ingest.office.containers import fields_of_contents, join_titles, open_containers
from publisher.ingest.office.package import Package
from publisher.ingest.office.prepared import SPACE, TAB, Prepared
from publisher.ingest.office.show import show_pictures
from publisher.ingest.office.styles import show_headings, styles_of
from publisher.ingest.office.top import title_below_head
from publisher.ingest.office.xml import Element, added, declare_above, dropped, is_on, parsed, tag, value, words, written
from publisher.model.span import SourceId

_NOTES = ("footnotes.xml", "endnotes.xml")
_READ = re.compile(r"(?:styles|numbering|footnotes|endnotes|comments|settings|fontTable)\.xml\Z")
"""Parts that pandoc reads beside the text."""
_PAPER = re.compile(r"(?:header|footer)\d{0,4}\.xml\Z")
_SPACES = re.compile("  +")
_WIDEST = 60
"""Columns that one cell may take."""
_CONTENTS = ("table of contents", "daftar isi")


def prepared(package: Package, source: SourceId) -> Prepared:
    """The document as pandoc gets it. SourceError for XML that cannot be read."""
    found = Prepared(source)
    folder = dirname(package.main)
    parts = {name: data for name, data in package.parts.items() if _is_read(name, package)}
    stylesheet = parsed(parts[f"{folder}/styles.xml"], "styles.xml", source) if f"{folder}/styles.xml" in parts else None
    for name in (package.main, *(f"{folder}/{note}" for note in _NOTES)):
        if name in parts:
            _prepare(name, parts, package, stylesheet, found)
    if stylesheet is not None:
        parts[f"{folder}/styles.xml"] = written(stylesheet)
    for name in sorted(package.parts):
        if dirname(name) == folder and _PAPER.match(name.rpartition("/")[2]):
            text = words(parsed(package.parts[name], name, source))
            found.said(text, "footer" if "footer" in name else "header")
    found.data = _archive(parts, [join(folder, name) for name in found.pictures])
    return found


def _is_read(name: str, package: Package) -> bool:
    folder, _, last = name.rpartition("/")
    if name in ("[Content_Types].xml", "_rels/.rels", package.main):
        return True
    if last.endswith(".rels"):
        return folder == join(dirname(package.main), "_rels")
    return folder == dirname(package.main) and _READ.match(last) is not None


def _prepare(name: str, parts: dict[str, bytes], package: Package, stylesheet: Element | None, found: Prepared) -> None:
    """One part with text, written anew in `parts`, with its relations."""
    root = parsed(parts[name], name, found.source)
    styles = styles_of(stylesheet)
    for fallback in list(root.iter(tag("mc:Fallback"))):
        if fallback.getprevious() is not None:
            dropped(fallback)
    _open_text_boxes(root)
    for box in list(root.iter(tag("w:sdt"))):
        gallery = box.find(f"{tag('w:sdtPr')}/{tag('w:docPartObj')}")
        if (value(gallery, "w:docPartGallery") or "").casefold() in _CONTENTS:
            _left_out(box, "contents", found)
    for paragraph in [*fields_of_contents(root), *[one for one in root.iter(tag("w:p")) if styles.paragraph(one).name.startswith("toc")]]:
        if paragraph.getparent() is not None:
            _left_out(paragraph, "contents", found)
    open_containers(root)
    join_titles(root, {identity: style.name for identity, style in styles.of.items()})
    _leave_out_hidden(root, found)
    embedded = len(list(root.iter(tag("w:altChunk"))))
    if embedded:
        found.warn("SRC078", count=embedded)
    _tell_merged(root, found)
    found.title = found.title or title_below_head(root, styles)
    _unquote_indented(root)
    _complete_grids(root)
    show_headings(root, styles, stylesheet)
    relations = package.relations(name)
    parts[relations] = show_pictures(root, name, package, found.pictures, found.source)
    _keep_white_space(root)
    declare_above(root)
    parts[name] = written(root)


def _left_out(element: Element, rule: str, found: Prepared) -> None:
    """Takes an element out of the document and says so."""
    found.said(words(element), rule)
    dropped(element)


def _leave_out_hidden(root: Element, found: Prepared) -> None:
    for run in list(root.iter(tag("w:r"))):
        if is_on(run.find(tag("w:rPr")), "w:vanish"):
            _left_out(run, "hidden", found)


def _open_text_boxes(root: Element) -> None:
    """The paragraphs of a text box, after the paragraph that it is anchored to: a book has no place beside the text."""
    for box in list(root.iter(tag("w:txbxContent"))):
        anchor = next((one for one in box.iterancestors(tag("w:p"))), None)
        if anchor is None:
            continue
        for paragraph in reversed(list(box)):
            anchor.addnext(paragraph)
        frame = next(box.iterancestors(tag("w:drawing"), tag("w:pict")), None)
        if frame is not None and next(frame.iter(tag("a:blip"), tag("v:imagedata"), tag("w:t")), None) is None:
            dropped(frame)


def _tell_merged(root: Element, found: Prepared) -> None:
    """Cells that go on from the one above show nothing, whatever they hold."""
    for cell in root.iter(tag("w:tc")):
        if value(cell.find(tag("w:tcPr")), "w:vMerge") in ("", "continue"):
            found.said(words(cell), "hidden")


def _unquote_indented(root: Element) -> None:
    """Pandoc takes any indented paragraph for a quotation; one that is indented on both sides may be one."""
    for indent in list(root.iter(tag("w:ind"))):
        sides = [indent.get(tag(name), "0") for name in ("w:right", "w:end")]
        if not any(side.isdecimal() and int(side[:6]) for side in sides):
            dropped(indent)


def _complete_grids(root: Element) -> None:
    """Pandoc drops the cells beyond the columns that a table announces: each gets a column."""
    for table in root.iter(tag("w:tbl")):
        rows = [_width(row) for row in table.iter(tag("w:tr")) if next(row.iterancestors(tag("w:tbl"))) is table]
        grid = table.find(tag("w:tblGrid"))
        if grid is None:
            grid = added(table, "w:tblGrid", 1 if table.find(tag("w:tblPr")) is not None else 0)
        for _ in range(len(grid), max(rows, default=0)):
            added(grid, "w:gridCol")
        for column in grid.iterchildren(tag("w:gridCol")):
            if not column.get(tag("w:w"), "").isdecimal():
                column.set(tag("w:w"), "1000")


def _width(row: Element) -> int:
    """Columns that the cells of a row take; a cell that says it takes more than a page has is cut."""
    width = 0
    for cell in row.iter(tag("w:tc")):
        if next(cell.iterancestors(tag("w:tr"))) is not row:
            continue
        spanned = cell.find(f"{tag('w:tcPr')}/{tag('w:gridSpan')}")
        said = spanned.get(tag("w:val"), "") if spanned is not None else ""
        wide = min(int(said), _WIDEST) if said.isdecimal() and len(said) < 12 else 1
        if spanned is not None:
            spanned.set(tag("w:val"), str(max(1, wide)))
        width += max(1, wide)
    return width


def _keep_white_space(root: Element) -> None:
    for run in root.iter(tag("w:r")):
        for part in run:
            if part.tag in (tag("w:tab"), tag("w:ptab")):
                part.tag = tag("w:t")
                part.attrib.clear()
                part.text = TAB
            elif part.tag == tag("w:t") and part.text:
                kept = part.text.replace("\t", TAB)
                part.text = _SPACES.sub(_signs, kept)


def _signs(spaces: re.Match[str]) -> str:
    """Signs for all spaces but the first, at which a line may be broken; at the start of a line for that too."""
    count = len(spaces[0])
    return " " + SPACE * (count - 1) if spaces.start() else SPACE * count


def _archive(parts: Mapping[str, bytes], pictures: list[str]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        for name in pictures:
            archive.writestr(name, b"x")
    return data.getvalue()
