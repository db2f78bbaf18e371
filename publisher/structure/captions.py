"""Captions of pictures that stayed behind when the text was copied, known by their number or by the credit that they end in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from publisher.model.block import Figure, Paragraph, Table
from publisher.model.inline import Text
from publisher.model.walk import plain_text
from publisher.source import Hint
from publisher.structure import cues, list_cues
from publisher.structure.inlines import between
from publisher.structure.line import Line
from publisher.structure.role import Role

_MUCH = 600
_MOST_WORDS = 40
_MOST_CREDITED = 25
"""Words of a caption that only its credit shows to be one."""
_LONGEST_SOURCE = 220
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_BRACKETED = re.compile(r"\s*\(([^()]{2,80})\)$")
_NAMED = re.compile(r"(?:^|(?<=[.!?])|\s[-–—|])\s*([^\W\d_][^:.()]{2,30})\s?:\s*[^:]{2,60}$")
_SENTENCE = re.compile(r"[.!?]\s+[A-Z“\"]")

Roles = Mapping[int, Role]


def captions_of(lines: Sequence[Line], given: Roles) -> dict[int, Role]:
    """The lines that are captions of pictures, or of a table beside them; `given` are roles known already."""
    roles: dict[int, Role] = {}
    for line in lines:
        if line.index in given or line.hint not in {Hint.LINE, Hint.PARAGRAPH} or line.is_item or len(line.words) > _MOST_WORDS:
            continue
        if cues.figure_pattern().match(line.text[:_MUCH]) or _is_credited(line) or _names_table(line, given):
            roles[line.index] = Role.CAPTION
    return roles


def _names_table(line: Line, given: Roles) -> bool:
    beside = any(given.get(index) in {Role.TABLE_ROW, Role.FINISHED} for index in (line.index - 1, line.index + 1))
    return beside and cues.table_pattern().match(line.text[:_MUCH]) is not None


def _is_credited(line: Line) -> bool:
    start = credit_start(line.text)
    few = len(line.words) <= _MOST_CREDITED and not line.ends_in_colon
    return start > 0 and few and len(_SENTENCE.findall(line.text[:start])) == 0


def credit_start(text: str) -> int:
    """Offset of the credit that ends a caption ("… (Foto: Ani Lestari)", "… Foto: Arsip sekolah"), 0 where there is none."""
    if len(text) > _MUCH:
        return 0
    bracketed = _BRACKETED.search(text, max(0, len(text) - 90)) if text.endswith(")") else None
    if bracketed is not None and list_cues.names_picture_source(bracketed[1]):
        return bracketed.start()
    named = _NAMED.search(text) if ":" in text else None
    return named.start() if named is not None and named.start() > 0 and list_cues.labels_picture_source(named[1]) else 0


def given_number(lead: str) -> str:
    """The number in what a caption begins with ("Gambar 2.1. " → "2.1"), "" where it has none."""
    found = _NUMBER.search(lead)
    return found[0] if found is not None else ""


_MARKED_NUMBER = r"(?i)^\s*(?:{0})\.?\s+\d{{1,3}}(?:\.\d{{1,3}})*(?:\s*[.:|–—-]\s*(?=[^\s\d])|\s+(?=(?-i:[A-Z“\"])))"
"""The kind and number that begin what the format itself calls a caption; a capital after them is sign enough."""


def without_number(block: Figure | Table) -> Figure | Table:
    """A figure or table whose caption the format gave, with the number that stood in the caption held apart."""
    kind = "figures" if isinstance(block, Figure) else "tables"
    words = plain_text(block.caption)
    found = cues.pattern_of(kind, _MARKED_NUMBER).match(words[:_MUCH]) if block.caption and not block.number else None
    if found is None:
        return block
    return replace(block, caption=between(block.caption, found.end(), len(words)), number=given_number(found[0]))


_TABLE_SOURCE = re.compile(
    r"\(?((?:Sumber|Source|Sources|Data source|Sumber data|Diolah dari|Adapted from|Disadur dari)\s?:\s?\S[^\n]{2,200}?)[.)]?",
    re.IGNORECASE,
)


def with_source(table: Table, below: Paragraph) -> Table | None:
    """A captioned table with the source that a line right below it names, behind its caption; None where that line names none."""
    words = plain_text(below.content)
    found = _TABLE_SOURCE.fullmatch(words) if table.caption and len(words) <= _LONGEST_SOURCE else None
    if found is None:
        return None
    source = between(below.content, found.start(1), found.end(1))
    return replace(table, caption=(*table.caption, Text(" ("), *source, Text(")")), span=table.span.to(below.span))


def credit_of(text: str) -> tuple[int, int, int]:
    """(end of the caption, start and end of the credit) in a caption; the credit is empty where it names none."""
    start = credit_start(text)
    if not start:
        return len(text), len(text), len(text)
    inner = start + len(text[start:]) - len(text[start:].lstrip(" –—|-("))
    return start, inner, len(text) - text.endswith(")")
