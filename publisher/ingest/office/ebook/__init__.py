"""E-books (.epub) → a page of XHTML for pandoc: the documents of the book in order, as one article.

Cover, title page, imprint and contents are no text of the article: they are left out, and told. EPUB 3.3 and 2.0.1.
"""

from posixpath import basename

from publisher.errors import SourceError
from publisher.ingest.office.archive import Use, unpacked
from publisher.ingest.office.ebook.catalogue import Catalogue, catalogue_of, furniture, resolved
from publisher.ingest.office.ebook.documents import Book, calls_in, inside, kinds_of
from publisher.ingest.office.ebook.markup import local, refuse_entities, root_of, said, words
from publisher.ingest.office.metadata import Properties
from publisher.ingest.office.package import Package
from publisher.ingest.office.prepared import Prepared
from publisher.ingest.office.xml import Element
from publisher.source import SourceFile

_TEXTS = (".xml", ".opf", ".xhtml", ".html", ".htm", ".xht", ".lcpl")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff")
_LINKED = 0.8
"""Share of its words that links have in a contents page without a name."""
_FEWEST_LINKS = 3


def opened(source: SourceFile) -> tuple[Package, Catalogue]:
    """The book's parts and catalogue. SourceError, each with its own code, for anything that is no e-book of bearable size."""
    parts, large = unpacked(source, _use)
    for name, data in parts.items():
        if _use(name) is Use.TEXT:
            refuse_entities(data, name, source)
    return Package("", parts, large), catalogue_of(parts, source)


def prepared(package: Package, catalogue: Catalogue, source: SourceFile) -> tuple[Package, Prepared]:
    """The book as pandoc gets it, with the drawings that stood in its documents among its parts."""
    found = Prepared(source.id)
    book = Book(dict(package.parts), package.large, found)
    bodies = _bodies(book, catalogue, source)
    rules = {name: _rule(body, name, bodies, catalogue) for name, body in bodies.items()}
    book.is_whole = all(rules.values())
    for name, body in bodies.items():
        for element in body.iter():
            identity = said(element, "id")
            if identity:
                book.targets.setdefault((name, identity), element)
    for book.part, body in bodies.items():
        calls_in(book, body)
    for name, body in bodies.items():
        if rules[name] and not book.is_whole:
            found.said(words(body) or _pictures(body), rules[name])
            continue
        book.part = name
        book.page.blocks.append(f"<div>{inside(book, body)}</div>")
    found.ordinal = 1
    _tell_navigation(package, catalogue, bodies, found)
    found.data = book.page.written()
    return Package("", book.parts, package.large), found


def _use(name: str) -> Use:
    if name.lower().endswith(_TEXTS):
        return Use.TEXT
    return Use.PICTURE if name.lower().endswith(_PICTURES) else Use.NONE


def _bodies(book: Book, catalogue: Catalogue, source: SourceFile) -> dict[str, Element]:
    """The bodies of the documents that are there, in order."""
    found: dict[str, Element] = {}
    for name in catalogue.documents:
        data = book.parts.get(name)
        if data is None or _use(name) is not Use.TEXT:
            book.found.warn("SRC082", part=name[:200])
            continue
        try:
            root = root_of(data, name, source.id)
        except SourceError as problem:
            if problem.code != "SRC063":
                raise
            book.found.warn("SRC082", part=name[:200])
            continue
        found[name] = next((one for one in root.iter() if local(one) == "body"), root)
    return found


def _rule(body: Element, name: str, bodies: dict[str, Element], catalogue: Catalogue) -> str:
    """The rule by which a document is no text of the article: it says so, or holds nothing but links or the book's own data."""
    known = furniture()
    if name in catalogue.kinds:
        return known[catalogue.kinds[name]]
    outer = [body, *[one for one in body if len(body) == 1]]
    declared = next((known[kind.removeprefix("doc-")] for one in outer for kind in kinds_of(one) if kind.removeprefix("doc-") in known), "")
    if declared:
        return declared
    links = [one for one in body.iter() if local(one) == "a" and resolved(name.rpartition("/")[0], said(one, "href")) in bodies]
    count = len(words(body).split())
    if len(links) >= _FEWEST_LINKS and sum(len(words(one).split()) for one in links) >= count * _LINKED:
        return "contents"
    is_before = next(iter(bodies)) == name
    if is_before and not count:
        return "cover"
    return "title-page" if _says_only(body, catalogue.properties) and len(bodies) > 1 else ""


def _says_only(body: Element, known: Properties) -> bool:
    """Whether each word of a document is one of the book's data, and its title is among them."""
    data = f"{known.title} {known.author} {known.publisher} {known.date}".casefold().replace(",", " ").split()
    shown = words(body).casefold().replace(",", " ").split()
    return (
        bool(known.title)
        and bool(shown)
        and set(shown) <= set(data)
        and set(known.title.casefold().replace(",", " ").split()) <= set(shown)
    )


def _pictures(body: Element) -> str:
    """What stands for a page of a picture alone: its description or its name."""
    images = [one for one in body.iter() if local(one) in ("img", "image")]
    return " ".join(said(one, "alt") or basename(said(one, "src") or said(one, "href")) for one in images)


def _tell_navigation(package: Package, catalogue: Catalogue, bodies: dict[str, Element], found: Prepared) -> None:
    for name, kind in catalogue.kinds.items():
        if kind == "toc" and name not in bodies and name in package.parts and _use(name) is Use.TEXT:
            root = root_of(package.parts[name], name, found.source)
            found.said(words(next((one for one in root.iter() if local(one) == "body"), root)), "contents")
