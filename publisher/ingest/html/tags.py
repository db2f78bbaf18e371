"""Tags with more attributes than any page has: a parser compares each attribute with all others of its tag."""

import re

_TAG = re.compile(r"<[A-Za-z][^\s<>/]*")
_ATTRIBUTE = re.compile(r"[\s/]*[^\s<>/=][^\s>/=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']*))?")
_MOST = 500
_SMALL = 50_000
"""Characters of a page that is parsed soon whatever its tags are."""


def with_few_attributes(text: str) -> str:
    """`text` of a page without the attributes of tags that have more than five hundred; its lines stay lines."""
    if len(text) <= _SMALL:
        return text
    pieces: list[str] = []
    done = end = 0
    for tag in _TAG.finditer(text):
        if tag.start() < end:
            continue
        end, count = _read(text, tag.end())
        if count > _MOST:
            pieces += (text[done : tag.end()], "\n" * text.count("\n", tag.end(), end))
            done = end
    return "".join((*pieces, text[done:]))


def _read(text: str, position: int) -> tuple[int, int]:
    """Where the attributes that begin at `position` end, and how many they are."""
    count = 0
    while (found := _ATTRIBUTE.match(text, position)) is not None:
        position = found.end()
        count += 1
    return position, count
