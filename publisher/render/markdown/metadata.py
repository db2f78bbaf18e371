"""Metadata → YAML, one line a value, so that simple readers understand it too."""

import re
from collections.abc import Iterator

from publisher.model.chapter import Chapter
from publisher.model.walk import plain_text
from publisher.render.markdown.inlines import one_line

_BEFORE_TAGS = ("author", "date", "updated", "site", "category")
_AFTER_TAGS = ("url", "license", "language", "editor", "bio", "affiliation")
_PLAIN = re.compile(r"[^\W_](?:[\w ./()&+;%…–—’‘“”!?-]|,(?= )|:(?=//))*\Z")
"""A value that needs no quotation marks; less than YAML would allow, for readers that split at commas and colons."""
_WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))
_NUMBER = re.compile(r"[\d.,_:eExXoOaAbBcCdDfF+-]*\Z")
"""What YAML could read as a number or a time."""
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?\Z")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def metadata_lines(chapter: Chapter) -> Iterator[str]:
    """The metadata between their fences, in fixed order, absent values left out."""
    metadata = chapter.metadata
    yield "---"
    yield from _line("title", one_line(chapter.title))
    for key in _BEFORE_TAGS:
        yield from _line(key, getattr(metadata, key))
    if metadata.tags:
        yield f"tags: [{', '.join(_item(tag) for tag in metadata.tags)}]"
    for key in _AFTER_TAGS:
        yield from _line(key, getattr(metadata, key))
    if metadata.title != plain_text(chapter.title):
        yield from _line("source_title", metadata.title)
    for key, value in metadata.extra:
        yield from _line(_scalar(key), value)
    yield "---"


def _line(key: str, value: str) -> Iterator[str]:
    if value:
        yield f"{key}: {_scalar(value)}"


def _scalar(text: str) -> str:
    """A YAML scalar on one line, in quotation marks where it could be read as something else."""
    is_plain = _PLAIN.match(text) and not text.endswith(" ") and "  " not in text and text.casefold() not in _WORDS
    if is_plain and (_DATE.match(text) or not _NUMBER.match(text)):
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTABLE.sub(_code, escaped) + '"'


def _code(unprintable: re.Match[str]) -> str:
    return f"\\u{ord(unprintable[0]):04x}"


def _item(tag: str) -> str:
    return _quoted(tag) if "," in tag else _scalar(tag)
