"""The archive that most office documents are, checked before anything in it is read: what it is, how large it grows, what it asks for."""

import lzma
import zipfile
import zlib
from collections.abc import Callable
from enum import Enum
from io import BytesIO

from publisher.errors import SourceError
from publisher.ingest.decoding import kind_of, refuse_large
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


class Use(Enum):
    """What a part is needed for."""

    NONE = 0
    TEXT = 1
    PICTURE = 2


def unpacked(source: SourceFile, use_of: Callable[[str], Use]) -> tuple[dict[str, bytes], dict[str, int]]:
    """The parts that are needed by their names, and the bytes of the pictures that are too large to be taken.

    SourceError, each with its own code, for anything that is no archive, is locked, or grows unbearably.
    """
    refuse_other(source)
    if not source.data.startswith(b"PK"):
        kind = kind_of(source.data)
        raise SourceError("SRC060", **_named(source), kind=kind) if kind else SourceError("SRC080", **_named(source))
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive:
            _weigh(archive, source)
            return _parts(archive, source, use_of)
    except _BROKEN:
        raise SourceError("SRC063", file=source.id, part="ZIP") from None


def refuse_other(source: SourceFile) -> None:
    """SourceError for a file that is too large or empty, or an old or locked document of Word, whatever it is called."""
    refuse_large(source)
    if source.data.startswith(_OLD):
        raise SourceError("SRC062" if _ENCRYPTED in source.data else "SRC061", file=source.id)
    if not source.data.strip():
        raise SourceError("SRC003", file=source.id)


def other_kind(source: SourceFile) -> SourceError:
    """The refusal of an archive that is of another kind than its name says."""
    kinds = toml("publisher.ingest", "data", "office.toml")["package"]["kinds"]
    with zipfile.ZipFile(BytesIO(source.data)) as archive:
        names = set(archive.namelist())
    return SourceError("SRC060", **_named(source), kind=next((kind for part, kind in kinds.items() if part in names), "ZIP"))


def refuse_declarations(data: bytes, name: str, source: SourceFile) -> None:
    """SourceError for XML with declarations of its own. Zeros are left out to look into UTF-16 too."""
    bare = data.replace(b"\0", b"")
    if any(declaration in bare for declaration in _DECLARATIONS):
        raise SourceError("SRC066", file=source.id, part=name)


def _named(source: SourceFile) -> dict[str, str]:
    return {"file": source.id, "ending": source.format}


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


def _parts(archive: zipfile.ZipFile, source: SourceFile, use_of: Callable[[str], Use]) -> tuple[dict[str, bytes], dict[str, int]]:
    """The parts that are needed. Not one byte more than an entry says is unpacked."""
    parts: dict[str, bytes] = {}
    large: dict[str, int] = {}
    for entry in archive.infolist():
        name, use = entry.filename, use_of(entry.filename)
        if use is Use.NONE:
            continue
        if use is Use.TEXT and entry.file_size > LARGEST_XML:
            raise SourceError("SRC064", file=source.id, size=_megabytes(entry.file_size), limit=LARGEST_XML // MEGABYTE)
        if use is Use.PICTURE and entry.file_size > LARGEST_PICTURE:
            large[name] = entry.file_size
            continue
        with archive.open(entry) as stream:
            parts[name] = stream.read(entry.file_size + 1)
    return parts, large


def _megabytes(size: int) -> int:
    return -(-size // MEGABYTE)
