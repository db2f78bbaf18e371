"""Inline tokens → inlines."""

import re
from dataclasses import dataclass, field

from markdown_it.token import Token

from publisher.diagnostics import error, note, warning
from publisher.ingest.inlines import is_language
from publisher.ingest.markdown.attributes import Attributes
from publisher.ingest.markdown.reading import Reading
from publisher.model.inline import (
    AnchorId,
    Code,
    CrossRef,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Math,
    NoteId,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    Text,
    UnknownInline,
)
from publisher.model.span import Span
from publisher.model.walk import plain_text

ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
"""A link that may leave the book."""
_MARKS: dict[str, type[Emphasis | Strong | Superscript | Subscript]] = {
    "em": Emphasis,
    "strong": Strong,
    "sup": Superscript,
    "sub": Subscript,
}
_UNLINKED = ("nolink", "tanpa-tautan")
"""Classes of words that are not to be linked to the glossary."""
_DEEPEST = 12
"""Levels of nested inline mark-up; what is deeper keeps its words and loses its mark-up."""


@dataclass(slots=True)
class _Open:
    """An element not yet closed."""

    token: Token | None = None
    content: list[Inline] = field(default_factory=list)


@dataclass(slots=True)
class _Inlines:
    reading: Reading
    span: Span
    stack: list[_Open]
    length: int = 0
    breaks: list[tuple[int, int]] = field(default_factory=list)

    def add(self, inline: Inline, length: int = 0) -> None:
        content = self.stack[-1].content
        if isinstance(inline, Text) and content and isinstance(content[-1], Text):
            content[-1] = Text(content[-1].content + inline.content)
        else:
            content.append(inline)
        self.length += length

    def add_all(self, inlines: Inlines) -> None:
        for inline in inlines:
            self.add(inline)

    def line_break(self, inline: Inline) -> None:
        self.add(inline, 1)
        line = self.breaks[-1][1] + 1 if self.breaks else self.span.first_line + 1
        self.breaks.append((self.length, line))


def inlines_of(tokens: list[Token], reading: Reading, span: Span) -> tuple[Inlines, tuple[tuple[int, int], ...]]:
    """The inlines, and for a text of several lines the (offset, line) pairs of a span."""
    state = _Inlines(reading, span, [_Open()])
    for token in tokens:
        if token.nesting > 0:
            state.stack.append(_Open(token))
        elif token.nesting < 0:
            _close(state)
        else:
            _leaf(state, token)
    starts = ((0, span.first_line), *state.breaks) if state.breaks else ()
    return tuple(state.stack[0].content), starts


def _leaf(state: _Inlines, token: Token) -> None:
    match token.type:
        case "text":
            if token.content:
                state.add(Text(_unescaped_spaces(state, token.content)), len(token.content))
        case "softbreak" | "hardbreak":
            state.line_break(Text(" ") if token.type == "softbreak" else LineBreak())
        case "code_inline":
            state.add(Code(token.content), len(token.content))
        case "math":
            state.add(Math(token.content, display=token.meta["display"]), len(token.content))
        case "footnote_ref":
            _note_call(state, token)
        case _:
            _picture(state, token)


def _picture(state: _Inlines, token: Token) -> None:
    """A picture in the middle of a paragraph: only its description stays."""
    state.reading.diagnostics.append(warning("SRC047", state.span, picture=str(token.attrs.get("src", ""))))
    alternative, _ = inlines_of(token.children or [], state.reading, state.span)
    state.add(UnknownInline(alternative, "image"), len(plain_text(alternative)))


def _unescaped_spaces(state: _Inlines, content: str) -> str:
    r"""Between raising signs a space is written `\ `."""
    is_shifted = any(frame.token is not None and frame.token.type in ("sup_open", "sub_open") for frame in state.stack)
    return content.replace("\\ ", " ") if is_shifted else content


def _note_call(state: _Inlines, token: Token) -> None:
    label = token.meta.get("label")
    if label is None:
        label = f"inline-{token.meta['id'] + 1}"
    elif label not in state.reading.env["defined"]:
        state.reading.diagnostics.append(error("SRC045", state.span, note=label))
        state.add(Text(f"[^{label}]"), len(label) + 3)
        return
    state.reading.calls.setdefault(label, state.span)
    state.add(NoteRef(NoteId(label)))


def _close(state: _Inlines) -> None:
    frame = state.stack.pop()
    token, content = frame.token, tuple(frame.content)
    if token is None:
        msg = "the parser closed what it never opened"
        raise AssertionError(msg)
    kind = token.type.removesuffix("_open")
    if kind == "link":
        _link(state, str(token.attrs.get("href", "")), content)
    elif kind == "span":
        _span(state, token.meta["attributes"], content)
    else:
        _mark(state, kind, content)


def _mark(state: _Inlines, kind: str, content: Inlines) -> None:
    is_doubled = any(_kind_of(frame) == kind for frame in state.stack)
    if is_doubled or not content or len(state.stack) > _DEEPEST:
        state.add_all(content)
    else:
        state.add(_MARKS[kind](content))


def _kind_of(frame: _Open) -> str:
    if frame.token is None:
        return ""
    if frame.token.type == "span_open":
        classes = frame.token.meta["attributes"].classes
        return str(classes[0]) if classes else ""
    return frame.token.type.removesuffix("_open")


def _link(state: _Inlines, address: str, content: Inlines) -> None:
    if address.startswith("#") and len(address) > 1:
        state.add(CrossRef(AnchorId(address[1:]), content))
    elif ADDRESS.match(address):
        state.add(Link(content or (Text(address),), address), 0 if content else len(address))
    else:
        state.reading.diagnostics.append(warning("SRC043", state.span, address=address[:200]))
        state.add_all(content)


def _is_mark(attributes: Attributes, name: str) -> bool:
    """Whether the braces say nothing but what glossary and index are to do with the words."""
    strange = attributes.without(("index",), _UNLINKED)
    return not strange and (name in _UNLINKED or bool(attributes.value("index").strip()))


def _span(state: _Inlines, attributes: Attributes, content: Inlines) -> None:
    name = attributes.classes[0] if attributes.classes else ""
    language = attributes.value("lang")
    if name in _MARKS:
        _mark(state, name, content)
    elif name == "br":
        state.add(LineBreak(), 1)
    elif name == "label":
        state.add(UnknownInline(content, name))
    elif is_language(language) and len(state.stack) <= _DEEPEST:
        state.add(Foreign(content, language))
    elif _is_mark(attributes, name) and len(state.stack) <= _DEEPEST:
        state.add(Marked(content, linked=name not in _UNLINKED, index=" ".join(attributes.value("index").split())))
    elif attributes == Attributes():
        state.add_all(content)
    else:
        name = attributes.value("name") or " ".join((*attributes.classes, *(f"{key}={value}" for key, value in attributes.pairs)))
        state.reading.diagnostics.append(note("SRC044", state.span, name=name or f"#{attributes.id}"))
        state.add(UnknownInline(content, name or f"#{attributes.id}"))
