"""The parts of a Word document: an archive that passed, in the names that all programs know."""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from publisher.ingest.office.archive import Use, other_kind, refuse_declarations, unpacked
from publisher.ingest.office.xml import Element, parsed
from publisher.language.packaged import toml
from publisher.source import SourceFile

_DOCUMENT = "/officeDocument"
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a document that passed. `main` names the one with the text; `large` are pictures above the limit, in bytes."""

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
    parts, large = unpacked(source, _use)
    for name, data in parts.items():
        if _use(name) is Use.TEXT:
            refuse_declarations(data, name, source)
            parts[name] = _usual(data)
    return Package(_main(parts, source), parts, large)


def _use(name: str) -> Use:
    if name.lower().endswith((".xml", ".rels")) or name == "mimetype":
        return Use.TEXT
    return Use.PICTURE if "/media/" in name else Use.NONE


def _usual(data: bytes) -> bytes:
    """XML in the names that all programs know."""
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
    raise other_kind(source)


def _relations(parts: Mapping[str, bytes], source: SourceFile) -> list[Element]:
    data = parts.get("_rels/.rels", b"")
    return list(parsed(data, "_rels/.rels", source.id)) if data else []


def _named(relation: Element) -> str:
    return normpath(relation.get("Target", "").lstrip("/"))
