"""OpenDocument texts (.odt) → a page of XHTML for pandoc.

Pandoc has a reader of its own for them, which passes over formulas, descriptions of pictures, fields, tables in lists and every
element it does not know; here nothing is passed over. OASIS OpenDocument 1.3.
"""

from collections import Counter

from publisher.errors import SourceError
from publisher.ingest.office.archive import Use, other_kind, refuse_declarations, unpacked
from publisher.ingest.office.metadata import Properties, said_by
from publisher.ingest.office.opendocument.blocks import blocks
from publisher.ingest.office.opendocument.document import Document
from publisher.ingest.office.opendocument.inlines import words
from publisher.ingest.office.opendocument.styles import Styles, Values, points, styles_of
from publisher.ingest.office.package import Package
from publisher.ingest.office.prepared import Prepared
from publisher.ingest.office.xml import Element, parsed, short, tag
from publisher.model.span import SourceId
from publisher.source import SourceFile

_CONTENT = "content.xml"
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"
_META = "meta.xml"
_SAID = ("dc:title", "dc:creator", "dc:language", "dc:subject", "meta:initial-creator", "meta:keyword")
_PICTURES = ("Pictures/", "media/", "ObjectReplacements/", "Object")
_PAPER = ("style:header", "style:footer")


def opened(source: SourceFile) -> Package:
    """The document's parts. SourceError, each with its own code, for anything that is not a text of bearable size without a password."""
    parts, large = unpacked(source, _use)
    for name, data in parts.items():
        if _use(name) is Use.TEXT:
            refuse_declarations(data, name, source)
    manifest = parsed(parts[_MANIFEST], _MANIFEST, source.id) if _MANIFEST in parts else None
    if manifest is not None and next(manifest.iter(tag("manifest:encryption-data")), None) is not None:
        raise SourceError("SRC062", file=source.id)
    if _CONTENT not in parts or _text(parsed(parts[_CONTENT], _CONTENT, source.id)) is None:
        raise other_kind(source)
    return Package(_CONTENT, parts, large)


def prepared(package: Package, source: SourceFile) -> Prepared:
    """The document as pandoc gets it. SourceError for XML that cannot be read."""
    found = Prepared(source.id)
    roots = [parsed(package.parts[name], name, source.id) for name in (_STYLES, _CONTENT) if name in package.parts]
    document = Document(package, styles_of(roots), found)
    body = _text(roots[-1])
    if body is None:
        raise SourceError("SRC063", file=source.id, part=_CONTENT)
    sizes: Counter[float] = Counter()
    _measure(body, {}, document.styles, sizes)
    document.usual = sizes.most_common(1)[0][0] if sizes else 0
    document.page.blocks = blocks(document, body)
    found.ordinal = 1
    for one in roots[0].iter():
        if short(one).startswith(_PAPER):
            found.said(words(one), "header" if short(one).startswith("style:header") else "footer")
    found.data = document.page.written()
    return found


def properties_of(package: Package, source: SourceId) -> Properties:
    """The properties of `meta.xml` that mean something. Who saved the file last is not its author."""
    if _META not in package.parts:
        return Properties()
    root = parsed(package.parts[_META], _META, source)
    said = {name: [" ".join((one.text or "").split()) for one in root.iter(tag(name))] for name in _SAID}
    first = {name: next(iter(values), "") for name, values in said.items()}
    creator = first["meta:initial-creator"] or first["dc:creator"]
    return said_by(first["dc:title"], creator, first["dc:language"], (*said["meta:keyword"], first["dc:subject"]))


def _use(name: str) -> Use:
    if name in (_CONTENT, _STYLES, _META, _MANIFEST) or name.endswith("/content.xml"):
        return Use.TEXT
    return Use.PICTURE if name.startswith(_PICTURES) else Use.NONE


def _text(root: Element) -> Element | None:
    body = root.find(tag("office:body"))
    return body.find(tag("office:text")) if body is not None else None


def _measure(element: Element, values: Values, styles: Styles, sizes: Counter[float]) -> None:
    """Counts the letters of each size."""
    for one in element:
        match short(one):
            case "text:p" | "text:h":
                own = styles.paragraph(one.get(tag("text:style-name"), "")).values
            case "text:span":
                own = styles.text(one.get(tag("text:style-name"), ""), values)
            case _:
                own = values
        sizes[points(own.get("fo:font-size", ""))] += len((one.text or "").strip())
        sizes[points(values.get("fo:font-size", ""))] += len((one.tail or "").strip())
        _measure(one, own, styles, sizes)
