"""Inline elements of a page → inlines, built as the elements open and close."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from publisher.ingest.html.footnotes import CALL
from publisher.ingest.html.mathematics import formula_of, typed_in
from publisher.ingest.html.tree import Element
from publisher.ingest.inlines import is_language, stripped
from publisher.language.packaged import toml
from publisher.model.inline import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Math,
    NoteId,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from publisher.model.walk import plain_text

_KINDS = {
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "cite": "em",
    "dfn": "em",
    "sup": "sup",
    "sub": "sub",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "a": "link",
    "q": "q",
}
INLINE = frozenset(toml("publisher.ingest", "data", "html.toml")["inline"]["names"])
"""Elements that stand inside a line."""
LEAVES = frozenset((CALL, "math", "img"))
"""Elements within a line whose inside is not text."""
_SPACES = " \t\r\n\f"
_WHITE = re.compile(f"[{_SPACES}]+")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_DEEPEST = 12
_WRAPPERS: dict[str, Callable[[Inlines], Inline]] = {
    "strong": Strong,
    "em": Emphasis,
    "sup": Superscript,
    "sub": Subscript,
    "code": lambda content: Code(plain_text(content)),
}


_APART = ("a", "time", "label", "output")
"""Elements that stand apart from their like although nothing is written between them."""


@dataclass(slots=True)
class _Open:
    kind: str
    value: str = ""
    content: list[Inline] = field(default_factory=list)


@dataclass(slots=True)
class InlineBuilder:
    """Inlines in the making. `base` is the page's address, "" if unknown; `language` that of the page; `refused` links lost."""

    base: str = ""
    language: str = ""
    refused: list[str] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=lambda: [_Open("")])

    def start(self, element: Element) -> None:
        """An inline element opens. Mark-up inside mark-up of its own kind, or too deep, is left out; words never are."""
        kind, value = self._kind(element)
        if _touches(element):
            self.text(" ")
        if len(self.stack) > _DEEPEST or any(frame.kind == kind for frame in self.stack[1:]):
            kind = ""
        self.stack.append(_Open(kind, value))
        if kind == "q":
            self.text("“")

    def end(self) -> None:
        """The inline element opened last closes."""
        if len(self.stack) == 1:
            return
        if self.stack[-1].kind == "q":
            self.text("”")
        frame = self.stack.pop()
        self._add_all(self._wrapped(frame))

    def text(self, words: str) -> None:
        """Characters; runs of white space count as one space, TeX between its delimiters is a formula."""
        if not words.strip(_SPACES):
            self._words(" " if words else "")
            return
        for plain, tex, display in typed_in(words):
            self._words(plain)
            if tex:
                self._add(Math(tex, display))

    def _words(self, words: str) -> None:
        if len(words) > 1:
            words = _WHITE.sub(" ", words)
        if words.startswith(" ") and self._ends_in_space():
            words = words[1:]
        if words:
            self._add(Text(words))

    def leaf(self, element: Element) -> bool:
        """A formula or the call of a note, taken whole; False, and nothing done, for any other element."""
        if element.tag == CALL:
            self._add(NoteRef(NoteId(element.get("note", ""))))
            return True
        formula = formula_of(element) if element.tag in ("math", "img") else None
        if formula and formula[0]:
            self._add(Math(*formula))
        return formula is not None

    def line_break(self) -> None:
        """The author's line break."""
        self._add(LineBreak())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take."""
        return not any(frame.content for frame in self.stack)

    def taken(self) -> Inlines:
        """All inlines so far, white space at the edges stripped; open elements stay open for what follows."""
        frames = self.stack
        content: list[Inline] = []
        for frame in reversed(frames):
            frame.content.extend(content)
            content = list(self._wrapped(frame)) if frame.kind else frame.content
        self.stack = [_Open(frame.kind, frame.value) for frame in frames]
        return stripped(tuple(content))

    def _kind(self, element: Element) -> tuple[str, str]:
        language = element.get("lang", "").strip()
        kind = "" if _is_work(element) else _KINDS.get(str(element.tag), "")
        if kind == "link":
            return kind, element.get("href", "").strip()
        if is_language(language) and self.language and language[:2].lower() != self.language[:2].lower():
            return "foreign", language
        style = element.get("style", "")
        if not kind and style:
            kind = "strong" if _BOLD.search(style) else "em" if _ITALIC.search(style) else ""
        return kind, ""

    def _wrapped(self, frame: _Open) -> Inlines:
        content = tuple(frame.content)
        if not content or not frame.kind or frame.kind == "q":
            return content
        if frame.kind == "link":
            address = self._address(frame.value)
            return (Link(content, address),) if address and plain_text(content).strip() else content
        if frame.kind == "foreign":
            return (Foreign(content, frame.value),)
        return (_WRAPPERS[frame.kind](content),) if plain_text(content).strip() else content

    def _address(self, href: str) -> str:
        """The address of a link out of the book, "" for anything else; what is neither is remembered as refused."""
        if not href or href.startswith("#"):
            return ""
        try:
            address = urljoin(self.base, href) if self.base else href
            scheme = urlsplit(address).scheme.lower()
        except ValueError:
            scheme = "?"
            address = href
        if scheme in ("http", "https", "mailto"):
            return re.sub(r"[\s\x00-\x1f]+", "%20", address)
        if scheme:
            self.refused.append(address[:200])
        return ""

    def _ends_in_space(self) -> bool:
        for frame in reversed(self.stack):
            if frame.content:
                last = frame.content[-1]
                return isinstance(last, LineBreak) or (last.content if isinstance(last, Text) else plain_text((last,))).endswith(" ")
        return True

    def _add_all(self, inlines: Inlines) -> None:
        for inline in inlines:
            self._add(inline)

    def _add(self, inline: Inline) -> None:
        content = self.stack[-1].content
        if isinstance(inline, Text) and content and isinstance(content[-1], Text):
            content[-1] = Text(content[-1].content + inline.content)
        else:
            content.append(inline)


def _touches(element: Element) -> bool:
    """Whether one of `_APART` begins where its like ends."""
    before = element.getprevious() if element.tag in _APART else None
    return before is not None and before.tag == element.tag and not before.tail


def _is_work(element: Element) -> bool:
    """Whether a `cite` is a whole entry of a list of works, not a title."""
    return element.tag == "cite" and (
        "citation" in element.get("class", "").split() or next(element.iterdescendants("i", "em"), None) is not None
    )
