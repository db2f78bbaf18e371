"""Attributes in braces: `{#id .class key=value key="a value"}`, as pandoc writes them."""

import re
from dataclasses import dataclass

_PART = re.compile(
    r"""\s*(?:
      \#(?P<id>[^\s{}"'=]+)
    | \.(?P<class>[^\s{}"'=.]+)
    | (?P<key>[A-Za-z_][\w:.-]*)=(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s{}"']+))
    )(?=[\s}])""",
    re.VERBOSE | re.DOTALL,
)
_END = re.compile(r"\s*\}")
_ESCAPE = re.compile(r'\\([\\"])')
_LONGEST = 10_000
"""Characters; longer braces are no attributes."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stood in the braces; absent values are empty."""

    id: str = ""
    classes: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    def value(self, key: str) -> str:
        """The last value of `key`, "" where it is absent."""
        return dict(self.pairs).get(key, "")

    def without(self, keys: tuple[str, ...], classes: tuple[str, ...] = ()) -> tuple[str, ...]:
        """What is left, as written, when these keys and classes and the id have been understood."""
        strange = [f".{name}" for name in self.classes if name not in classes]
        return (*strange, *(key for key, _ in self.pairs if key not in keys))


def parsed(text: str, start: int, end: int | None = None) -> tuple[Attributes, int] | None:
    """The attributes whose brace opens at `start`, and the offset after the closing brace; None if there are none."""
    if text[start : start + 1] != "{":
        return None
    limit = min(len(text) if end is None else end, start + _LONGEST)
    identifier, classes, pairs, position = "", [], [], start + 1
    while part := _PART.match(text, position, limit):
        position = part.end()
        if part["id"]:
            identifier = part["id"]
        elif part["class"]:
            classes.append(part["class"])
        else:
            value = part["bare"] if part["quoted"] is None else _ESCAPE.sub(r"\1", part["quoted"])
            pairs.append((part["key"], value))
    closing = _END.match(text, position, limit)
    if closing is None:
        return None
    return Attributes(identifier, tuple(classes), tuple(pairs)), closing.end()


def at_end(text: str, *, behind: str = "") -> tuple[str, Attributes]:
    """`text` without the attributes it ends in, and these.

    They stand at the start, after white space or directly behind a character of `behind`: behind any other character
    they belong to what that character closes.
    """
    start = text.rfind("{")
    while start >= 0:
        found = parsed(text, start)
        if found and found[1] == len(text) and (start == 0 or text[start - 1].isspace() or text[start - 1] in behind):
            return text[:start].rstrip(), found[0]
        start = text.rfind("{", max(0, len(text) - _LONGEST), start)
    return text, Attributes()
