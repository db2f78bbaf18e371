"""What an e-book says of itself: its documents in order, which of them are no text of the author, title, authors, date.

EPUB 3.3 (W3C): package document, navigation document, landmarks; EPUB 2.0.1: guide.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from publisher.errors import SourceError
from publisher.ingest.office.archive import other_kind
from publisher.ingest.office.ebook.markup import local, root_of, said
from publisher.ingest.office.metadata import Properties, said_by
from publisher.ingest.office.xml import Element
from publisher.language.dates import parse
from publisher.language.packaged import toml
from publisher.source import SourceFile

CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_SCRAMBLED_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_RIGHTS = ("META-INF/rights.xml", "META-INF/license.lcpl")
_AUTHOR = ("", "aut", "cre", "author")
_TIME = re.compile(r"T\d.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The documents in reading order by the names of their parts, the kind of those that are no text, the book's properties."""

    documents: tuple[str, ...]
    kinds: Mapping[str, str]
    properties: Properties


def catalogue_of(parts: Mapping[str, bytes], source: SourceFile) -> Catalogue:
    """The catalogue of an e-book. SourceError for an archive that is none, or is locked."""
    if CONTAINER not in parts:
        raise other_kind(source)
    _refuse_locked(parts, source)
    container = root_of(parts[CONTAINER], CONTAINER, source.id)
    name = next((normpath(said(one, "full-path")) for one in container.iter() if local(one) == "rootfile"), "")
    if name not in parts:
        raise SourceError("SRC063", file=source.id, part=name or CONTAINER)
    package = root_of(parts[name], name, source.id)
    folder = dirname(name)
    manifest = {said(one, "id"): one for one in package.iter() if local(one) == "item"}
    named = [manifest[said(one, "idref")] for one in package.iter() if local(one) == "itemref" and said(one, "idref") in manifest]
    documents = tuple(dict.fromkeys(resolved(folder, said(one, "href")) for one in named))
    kinds = dict(_declared(package, folder))
    for navigation in [one for one, kind in kinds.items() if kind == "toc" and one in parts]:
        kinds |= {address: kind for address, kind in _landmarks(parts, navigation, source) if address not in kinds}
    return Catalogue(documents, kinds, _properties(package))


def resolved(folder: str, address: str) -> str:
    """The name of the part that an address in a document of `folder` means."""
    return normpath(join(folder, unquote(address.partition("#")[0]))).lstrip("/")


def furniture() -> Mapping[str, str]:
    """The kinds of parts that are no text of the author → the rule that leaves them out."""
    known: Mapping[str, str] = toml("publisher.ingest", "data", "office.toml")["ebook"]["furniture"]
    return known


def _refuse_locked(parts: Mapping[str, bytes], source: SourceFile) -> None:
    if any(name in parts for name in _RIGHTS):
        raise SourceError("SRC081", file=source.id)
    if _ENCRYPTION not in parts:
        return
    for one in root_of(parts[_ENCRYPTION], _ENCRYPTION, source.id).iter():
        if local(one) == "encryptionmethod" and said(one, "Algorithm") not in _SCRAMBLED_FONTS:
            raise SourceError("SRC081", file=source.id)


def _declared(package: Element, folder: str) -> Iterator[tuple[str, str]]:
    """The kinds that the package itself tells: its navigation, and what the guide of EPUB 2 names."""
    known = furniture()
    for one in package.iter():
        if local(one) == "item" and "nav" in said(one, "properties").split():
            yield resolved(folder, said(one, "href")), "toc"
        if local(one) == "reference" and said(one, "type").lower() in known:
            yield resolved(folder, said(one, "href")), said(one, "type").lower()


def _landmarks(parts: Mapping[str, bytes], name: str, source: SourceFile) -> Iterator[tuple[str, str]]:
    known = furniture()
    for navigation in root_of(parts[name], name, source.id).iter():
        if local(navigation) != "nav" or "landmarks" not in said(navigation, "type").split():
            continue
        for one in navigation.iter():
            kind = said(one, "type").lower()
            if local(one) == "a" and kind in known and "#" not in said(one, "href"):
                yield resolved(dirname(name), said(one, "href")), kind


def _properties(package: Element) -> Properties:
    found: dict[str, list[str]] = {name: [] for name in ("title", "creator", "language", "subject", "publisher", "date")}
    roles = {said(one, "refines").lstrip("#"): (one.text or "").strip() for one in package.iter() if said(one, "property") == "role"}
    for one in package.iter():
        name = local(one)
        value = " ".join((one.text or "").split())
        if name not in found or not value:
            continue
        if name == "creator" and (said(one, "role") or roles.get(said(one, "id"), "")).lower() not in _AUTHOR:
            continue
        if name == "date" and said(one, "event") not in ("", "publication", "original-publication"):
            continue
        found[name].append(value)
    first = {name: next(iter(values), "") for name, values in found.items()}
    known = said_by(first["title"], "; ".join(_straight(name) for name in found["creator"]), first["language"], found["subject"])
    return Properties(known.title, known.author, known.language, known.tags, parse(_TIME.sub("", first["date"])), first["publisher"])


def _straight(name: str) -> str:
    """A name as it is spoken: "Wirawan, Made" → "Made Wirawan"."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and given.strip() and "," not in given else name
