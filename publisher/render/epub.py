"""EPUB 3.3 from the publication: package document, navigation, one document per part, a zip with the same bytes each time.

Written by hand rather than by pandoc: docs/decisions/0001-own-epub-writer.md says why. Follows EPUB 3.3 (W3C, 2023) and the
EPUB Accessibility 1.1 metadata; what is claimed of accessibility is computed from the content, never a constant.
"""

import io
import re
import zipfile
from dataclasses import dataclass

from publisher.model.book import Document, Publication, Role
from publisher.render.theme import Theme
from publisher.render.xhtml.cover import PICTURE
from publisher.render.xhtml.pictures import MEDIA_TYPES

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
LANDMARKS = {
    Role.COVER: "cover",
    Role.TITLE_PAGE: "titlepage",
    Role.COPYRIGHT_PAGE: "copyright-page",
    Role.FIGURES: "loi",
    Role.TABLES: "lot",
    Role.CHAPTER: "bodymatter",
    Role.GLOSSARY: "glossary",
    Role.BIBLIOGRAPHY: "bibliography",
    Role.INDEX: "index",
}
NAV = "nav"
# The date of a zip entry cannot be before 1980 (APPNOTE 4.4.6); a fixed one keeps the bytes the same.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_IMAGE = re.compile(r"<img[^>]*>")
_DESCRIBED = re.compile(r'\salt="[^"]*[^"\s]|\srole="presentation"')


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the manifest."""

    id: str
    href: str
    media_type: str
    properties: str = ""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place that a reading system offers by its kind."""

    kind: str
    href: str
    title: str


def epub(publication: Publication, theme: Theme) -> bytes:
    """The EPUB file of `publication`, which must have been written for `Medium.EPUB`.

    Raises:
        KeyError: a picture has an ending that is no core media type of EPUB.
    """
    files = {"META-INF/container.xml": CONTAINER.encode()}
    for document in publication.documents:
        files[f"EPUB/{document.name}.xhtml"] = _document(publication, document, theme).encode()
    for name, data in publication.resources.items():
        files[f"EPUB/{name}"] = data
    values = {"publication": publication, "metadata": publication.metadata, "labels": publication.labels}
    files["EPUB/style.css"] = theme.files["epub.css"].encode()
    files[f"EPUB/{NAV}.xhtml"] = theme.render("nav.xhtml.jinja", **values, landmarks=landmarks(publication)).encode()
    package = theme.render("package.opf.jinja", **values, items=items(publication), spine=spine(publication), **accessibility(publication))
    files["EPUB/package.opf"] = package.encode()
    return _zipped(files)


def _document(publication: Publication, document: Document, theme: Theme) -> str:
    return theme.render(
        "epub.xhtml.jinja",
        title=document.title,
        language=publication.metadata.language,
        stylesheet="style.css",
        body=document.body,
        role=document.role,
    )


def items(publication: Publication) -> tuple[Item, ...]:
    """The manifest, sorted by file name: each file of the publication once."""
    listed = [Item("nav", f"{NAV}.xhtml", "application/xhtml+xml", "nav"), Item("css", "style.css", "text/css")]
    for document in publication.documents:
        properties = " ".join(name for name, holds in (("mathml", document.has_math), ("svg", document.has_svg)) if holds)
        listed.append(Item(f"doc-{document.name}", f"{document.name}.xhtml", "application/xhtml+xml", properties))
    for number, name in enumerate(sorted(publication.resources), start=1):
        properties = "cover-image" if name == PICTURE else ""
        listed.append(Item(f"res-{number}", name, MEDIA_TYPES[name.rsplit(".", 1)[-1].lower()], properties))
    return tuple(sorted(listed, key=lambda item: item.href))


def spine(publication: Publication) -> tuple[str, ...]:
    """Manifest ids in reading order; the contents stand before the first chapter, as in print."""
    order = [f"doc-{document.name}" for document in publication.documents]
    first = next((i for i, document in enumerate(publication.documents) if document.role is Role.CHAPTER), len(order))
    return (*order[:first], "nav", *order[first:])


def landmarks(publication: Publication) -> tuple[Landmark, ...]:
    """One landmark a kind, the first document of that kind."""
    labels = publication.labels
    found: dict[str, Landmark] = {"toc": Landmark("toc", f"{NAV}.xhtml#toc", labels["contents"])}
    for document in publication.documents:
        kind = LANDMARKS.get(document.role)
        if kind and kind not in found:
            title = labels["start_of_text"] if document.role is Role.CHAPTER else document.title
            found[kind] = Landmark(kind, f"{document.name}.xhtml#{document.anchor}", title)
    return tuple(found.values())


def accessibility(publication: Publication) -> dict[str, list[str]]:
    """schema.org accessibility values that the content bears out (EPUB Accessibility 1.1, 2.2)."""
    # A cover alone does not make a book one to be looked at: its words stand on the title page too.
    inside = [document for document in publication.documents if document.role is not Role.COVER]
    images = [image for document in inside for image in _IMAGE.findall(document.body)]
    pictures = bool(images) or any(document.has_svg for document in inside)
    # A picture that says of itself that it only adorns needs no words.
    described = all(_DESCRIBED.search(image) for image in images)
    math = any(document.has_math for document in publication.documents)
    features = ["displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"]
    features += ["alternativeText"] if pictures and described else []
    features += ["MathML"] if math else []
    of_pictures = "accessibility_pictures" if described else "accessibility_undescribed"
    summary = [publication.labels[key] for key in ("accessibility_summary", *([of_pictures] if pictures else []))]
    modes = ["textual", "visual"] if pictures else ["textual"]
    sufficient = "textual" if described else "textual,visual"
    return {"modes": modes, "sufficient": [sufficient], "features": sorted(features), "summary": summary}


def _zipped(files: dict[str, bytes]) -> bytes:
    """The container: `mimetype` first and stored (OCF 4.2), the rest sorted, one time stamp, no extra fields."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _put(archive, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        for name in sorted(files):
            _put(archive, name, files[name], zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _put(archive: zipfile.ZipFile, name: str, data: bytes, method: int) -> None:
    info = zipfile.ZipInfo(name, ZIP_EPOCH)
    info.compress_type = method
    info.create_system = 3  # the same on every system
    info.external_attr = 0o644 << 16
    archive.writestr(info, data, compresslevel=9)
