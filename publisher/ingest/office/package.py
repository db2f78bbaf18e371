"""The archive that a Word document is, checked before anything in it is read: what it is, how large it grows, what it asks for."""

import lzma
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath

from publisher.errors import SourceError
from publisher.ingest.decoding import kind_of, refuse_large
from publisher.ingest.office.xml import Element, parsed
from publisher.ingest.pictures import LARGEST as LARGEST_PICTURE
from publisher.language.packaged import toml
from publisher.source import MEGABYTE, SourceFile

MOST_PARTS = 2_000
MOST_BYTES = 200 * MEGABYTE
"""Bytes of all parts together, unpacked."""
LARGEST_XML = 40 * MEGABYTE
"""Bytes of one part of XML: a novel has two million."""
MOST_GROWTH = 150
"""Times an archive above `_SMALL` may grow when unpacked. Word's own repetitive tables reach 50."""
_SMALL = 10 * MEGABYTE
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, EOFError, ValueError, RuntimeError, OSError, IndexError)
"""What the zip module raises on hostile bytes (an unknown method of packing and a password among them)."""
_DOCUMENT = "/officeDocument"
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word document that passed. `main` names the one with the text; `large` are pictures above the limit, in bytes."""

    main: str
    parts: Mapping[str, bytes]
    large: Mapping[str, int]

    def relations(self, part: str) -> str:
        """Name of the part that holds the relations of `part`."""
        return join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")

    def target(self, part: str, written: str) -> str:
        """Name of the part that a relation of `part` points to."""
        return normpath(join(dirname(part), written)) if not written.startswith("/") else written[1:]


def opened(source: SourceFile) -> Package:
    """The document's parts. SourceError, each with its own code, for anything that is not a Word document of bearable size."""
    refuse_large(source)
    if source.data.startswith(_OLD):
        raise SourceError("SRC062" if _ENCRYPTED in source.data else "SRC061", file=source.id)
    if not source.data.strip():
        raise SourceError("SRC003", file=source.id)
    if not source.data.startswith(b"PK"):
        kind = kind_of(source.data)
        raise SourceError("SRC060", file=source.id, kind=kind) if kind else SourceError("SRC080", file=source.id)
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive:
            _weigh(archive, source)
            parts, large = _parts(archive, source)
    except _BROKEN:
        raise SourceError("SRC063", file=source.id, part="ZIP") from None
    return Package(_main(parts, source), parts, large)


def _weigh(archive: zipfile.ZipFile, source: SourceFile) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        raise SourceError("SRC065", file=source.id, count=len(entries), limit=MOST_PARTS)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise SourceError("SRC062", file=source.id)
    whole = sum(entry.file_size for entry in entries)
    allowed = min(MOST_BYTES, max(_SMALL, MOST_GROWTH * len(source.data)))
    if whole > allowed:
        raise SourceError("SRC064", file=source.id, size=_megabytes(whole), limit=allowed // MEGABYTE)


def _parts(archive: zipfile.ZipFile, source: SourceFile) -> tuple[dict[str, bytes], dict[str, int]]:
    """The parts that may be needed: XML, and pictures up to the limit. Not one byte more than an entry says is unpacked."""
    parts: dict[str, bytes] = {}
    large: dict[str, int] = {}
    for entry in archive.infolist():
        name = entry.filename
        is_xml = name.lower().endswith((".xml", ".rels")) or name == "mimetype"
        if not is_xml and "/media/" not in name:
            continue
        if is_xml and entry.file_size > LARGEST_XML:
            raise SourceError("SRC064", file=source.id, size=_megabytes(entry.file_size), limit=LARGEST_XML // MEGABYTE)
        if entry.file_size > LARGEST_PICTURE and not is_xml:
            large[name] = entry.file_size
            continue
        with archive.open(entry) as stream:
            parts[name] = stream.read(entry.file_size + 1)
        if is_xml:
            parts[name] = _plain(parts[name], name, source)
    return parts, large


def _plain(data: bytes, name: str, source: SourceFile) -> bytes:
    """XML without declarations of its own, in the names that all programs know. Zeros are left out to look into UTF-16 too."""
    bare = data.replace(b"\0", b"")
    if any(declaration in bare for declaration in _DECLARATIONS):
        raise SourceError("SRC066", file=source.id, part=name)
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, usual in toml("publisher.ingest", "data", "office.toml")["package"]["strict"].items():
            data = data.replace(strict.encode("ascii"), usual.encode("ascii"))
    return data


def _main(parts: Mapping[str, bytes], source: SourceFile) -> str:
    """Name of the part with the text, as the package says it; SourceError for an archive of another kind."""
    named = [_named(relation) for relation in _relations(parts, source) if relation.get("Type", "").endswith(_DOCUMENT)]
    for name in (*named, "word/document.xml"):
        if name in parts and parsed(parts[name], name, source.id).tag == _TEXT:
            return name
    kinds = toml("publisher.ingest", "data", "office.toml")["package"]["kinds"]
    raise SourceError("SRC060", file=source.id, kind=next((kind for part, kind in kinds.items() if part in parts), "ZIP"))


def _relations(parts: Mapping[str, bytes], source: SourceFile) -> list[Element]:
    data = parts.get("_rels/.rels", b"")
    return list(parsed(data, "_rels/.rels", source.id)) if data else []


def _named(relation: Element) -> str:
    return normpath(relation.get("Target", "").lstrip("/"))


def _megabytes(size: int) -> int:
    return -(-size // MEGABYTE)
