"""Bytes of a text file → lines: encodings, damage from a wrong encoding, characters that are no text."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.diagnostics import Change, Diagnostic, Result, note, warning
from publisher.errors import SourceError
from publisher.ingest.mojibake import repaired
from publisher.ingest.shadows import single
from publisher.model.span import SourceId, Span
from publisher.source import LARGEST_ARTICLE, MEGABYTE, MOST_LINES, SourceFile

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SIGNATURES = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"PK\x03\x04": "ZIP, DOCX, EPUB",
    b"\xd0\xcf\x11\xe0": "DOC, XLS",
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "GZIP",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7Z",
}
_LINE_END = re.compile(r"\r\n|\r|\n")
_SOFT_LINE_END = re.compile("[\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b") | {127})
_CONTROL_SHARE = 0.02
"""More control bytes than this and it is no text."""
_SAMPLE = 4096
LOST = "\ufffd"
"""Stands where a character could not be read (Unicode: replacement character)."""
_LINES_NAMED = 10


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text. `number` is its line in the file, 1-based; lines cut at soft breaks share it."""

    number: int
    text: str


def refuse_large(source: SourceFile) -> None:
    """SourceError for a file above the limit of its format."""
    limit = LARGEST_ARTICLE.get(source.format, LARGEST_ARTICLE["txt"])
    if len(source.data) > limit * MEGABYTE:
        raise SourceError("SRC002", file=source.id, size=-(-len(source.data) // MEGABYTE), limit=limit)


def refuse_long(source: SourceFile, count: int) -> None:
    """SourceError for an article of more lines or elements than one has."""
    if count > MOST_LINES:
        raise SourceError("SRC013", file=source.id, count=count, limit=MOST_LINES)


def text_of(source: SourceFile) -> Result[str]:
    """The characters of a text file. SourceError for one that is too large, empty or no text."""
    refuse_large(source)
    if kind := kind_of(source.data):
        raise SourceError("SRC001", file=source.id, kind=kind)
    text, told = _decoded(source)
    if not text.strip("\ufeff\u200b \t\r\n\v\f\xa0"):
        raise SourceError("SRC003", file=source.id)
    return Result(text, (*told, *lost_characters(text, source.id)))


def kind_of(data: bytes) -> str:
    """The kind of a file that begins as files of that kind do, "" for text and for unknown kinds."""
    return next((kind for signature, kind in _SIGNATURES.items() if data.startswith(signature)), "")


def lost_characters(text: str, source: SourceId) -> tuple[Diagnostic, ...]:
    """A warning, at the first of its lines, for characters that were lost: no encoding gave them, or somebody's program had not."""
    lost = text.count(LOST)
    if not lost:
        return ()
    numbers = [number for number, line in enumerate(_LINE_END.split(text), 1) if LOST in line]
    named = ", ".join(str(number) for number in numbers[:_LINES_NAMED]) + (" …" if len(numbers) > _LINES_NAMED else "")
    return (warning("SRC009", Span(source, numbers[0], numbers[0]), file=source, count=lost, lines=named),)


def _decoded(source: SourceFile) -> tuple[str, tuple[Diagnostic, ...]]:
    data = source.data
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    encoding = _unmarked_utf16(data)
    if encoding:
        return data.decode(encoding, errors="replace"), (note("SRC004", Span(source.id, 1, 1), encoding="UTF-16"),)
    if len(data.translate(None, _CONTROL_BYTES)) < len(data) * (1 - _CONTROL_SHARE):
        raise SourceError("SRC008", file=source.id)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        text = data.decode("cp1252", errors="replace")
        return text, (note("SRC004", Span(source.id, line, line), encoding="Windows-1252"),)


def _unmarked_utf16(data: bytes) -> str:
    """Encoding of UTF-16 without a byte order mark: Latin text has a zero in every other byte."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return ""
    for encoding, zeros, others in (("utf-16-le", sample[1::2], sample[0::2]), ("utf-16-be", sample[0::2], sample[1::2])):
        if zeros.count(0) > half * 0.7 and others.count(0) < half * 0.05:
            return encoding
    return ""


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text; a line holds no line end of any kind."""
    for number, line in enumerate(_LINE_END.split(text), 1):
        for part in _SOFT_LINE_END.split(line):
            yield Line(number, part)


def mended(text: str, source: SourceId) -> Result[str]:
    """`text` without control characters and without the damage of a wrong encoding; each line altered is a Change."""
    lines: list[str] = []
    changes: list[Change] = []
    is_printed = _CONTROL.search(text) is None
    for number, line in enumerate(_LINE_END.split(text), 1):
        plain = line if is_printed else without_controls(line)
        if plain != line:
            changes.append(Change("SRC006", Span(source, number, number), shown_controls(line), plain))
        whole = plain if plain.isascii() else repaired(plain)
        if whole != plain:
            changes.append(Change("SRC005", Span(source, number, number), plain, whole))
        once = single(whole)
        if once != whole:
            changes.append(Change("SRC128", Span(source, number, number), whole, once))
        lines.append(once)
    return Result("\n".join(lines), changes=tuple(changes))


def without_controls(text: str) -> str:
    """`text` without characters that no document may hold; tabs and ends of lines stay."""
    return _CONTROL.sub("", text)


def shown_controls(text: str) -> str:
    """`text` with pictures of its control characters, so that a report stays well-formed."""
    return _CONTROL.sub(_shown, text)


def _shown(control: re.Match[str]) -> str:
    code = ord(control[0])
    return chr(0x2400 + code) if code < 32 else "\ufffd"
