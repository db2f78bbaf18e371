"""Inlines → text of the dialect."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from publisher.model.inline import (
    Code,
    CrossRef,
    Emphasis,
    Foreign,
    IndexMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Math,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    TermRef,
    Text,
    UnknownInline,
)
from publisher.render.markdown.emphasis import emphasised
from publisher.render.markdown.escape import at_heading_end, at_line_end, at_line_start, entity, escaped, quoted

_AUTOLINK = re.compile(r"https?://[!-;=?-Z_a-z~]+\Z")
_PLAIN_ADDRESS = re.compile(r"[!#-'*-;=?-Z_a-z~]+\Z")
SEPARATOR = "[]{}"
"""Parts two marks that would run together."""
_RUN_TOGETHER = (Emphasis, Strong, Superscript, Subscript, Math, Code)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where inlines are written: from the start of a line, on one line only, between raising signs, inside a link."""

    line_start: bool = False
    one_line: bool = False
    shifted: bool = False
    linked: bool = False
    in_cell: bool = False

    def raw(self, text: str) -> str:
        """Text that takes no escapes, ready for this place: only the bars of a table cell are marked."""
        return text.replace("|", "\\|") if self.in_cell else text


def lines(content: Inlines) -> list[str]:
    """The lines of a paragraph: one, and one more after each break the author wants."""
    return at_line_end(_written(content, _Place(line_start=True))).split("\n")


def line(content: Inlines) -> str:
    """Inlines that fill a line of their own: a term, a line of verse. A formula alone on a line would be a block."""
    text = at_line_end(_written(content, _Place(line_start=True, one_line=True)))
    return SEPARATOR + text if text.startswith("$$") else text


def one_line(content: Inlines, *, in_cell: bool = False) -> str:
    """Inlines behind something else on the same line: titles, captions, attributes."""
    text = _written(content, _Place(one_line=True, in_cell=in_cell))
    return at_line_end(entity(text[0]) + text[1:] if text[:1].isspace() else text)


def heading(content: Inlines) -> str:
    """The words of a heading."""
    return at_heading_end(one_line(content))


def cell(content: Inlines) -> str:
    """The words of a table cell; every bar is escaped, also in code and formulas, as the table reader wants it."""
    return one_line(content, in_cell=True)


def _written(content: Inlines, place: _Place) -> str:
    inlines = tuple(_flat(content))
    inner = replace(place, line_start=False)
    pieces = [_inline(inline, inner) for inline in inlines]
    text = ""
    for position, (inline, piece) in enumerate(zip(inlines, pieces, strict=True)):
        before = inlines[position - 1] if position else None
        following = pieces[position + 1] if position + 1 < len(pieces) else ""
        starts_line = text.endswith("\\\n") or (place.line_start and not text)
        match inline:
            case Text():
                text += at_line_start(piece) if starts_line else _beside(piece, before)
            case LineBreak():
                text = (at_line_end(text) if piece == "\\\n" and not starts_line else text) + (piece if following else "[]{.br}")
            case Emphasis() | Strong():
                text += _parted(inline, before) + emphasised(inline, piece, text[-1:], following[:1])
            case Math(display=True) if starts_line and before is not None:
                text += SEPARATOR + piece
            case _:
                text += _parted(inline, before) + piece
    return text


def _flat(content: Inlines) -> Iterator[Inline]:
    """Links to the glossary and marks of the index are made at each build: only their words are written."""
    for inline in content:
        if isinstance(inline, TermRef | IndexMark):
            yield from _flat(inline.content)
        else:
            yield inline


def _parted(inline: Inline, before: Inline | None) -> str:
    return SEPARATOR if isinstance(inline, _RUN_TOGETHER) and isinstance(before, _RUN_TOGETHER) else ""


def _beside(piece: str, before: Inline | None) -> str:
    """Text after a mark that its first character would change."""
    if isinstance(before, NoteRef) and piece[:1] in ("(", ":"):
        return "\\" + piece
    if isinstance(before, Math) and piece[:1].isdecimal():
        return entity(piece[0]) + piece[1:]
    return piece


def _inline(inline: Inline, place: _Place) -> str:  # noqa: C901, PLR0911, PLR0912 -- one case per kind of inline
    match inline:
        case Text(content):
            return _spaces_kept(escaped(content)) if place.shifted else escaped(content)
        case Code(content):
            return place.raw(_code(content))
        case Math(tex, display):
            return place.raw(_formula(tex, "$$" if display else "$"))
        case LineBreak():
            return "[]{.br}" if place.one_line or place.shifted else "\\\n"
        case NoteRef(note):
            return f"[^{note}]"
        case Link() | CrossRef():
            return _link(inline, place)
        case Superscript(content):
            return _shifted(content, "^", "sup", place)
        case Subscript(content):
            return _shifted(content, "~", "sub", place)
        case Emphasis(content) | Strong(content) | TermRef(content) | IndexMark(content):
            return _written(content, place)
        case Foreign(content, language):
            return f"[{_written(content, place)}]{{lang={language}}}"
        case Marked():
            return f"[{_written(inline.content, place)}]{{{place.raw(_marks(inline))}}}"
        case UnknownInline(content, name):
            return f"[{_written(content, place)}]{{.unknown name={place.raw(quoted(name))}}}"
        case _:
            assert_never(inline)


def _marks(inline: Marked) -> str:
    index = f"index={quoted(inline.index)}" if inline.index else ""
    return " ".join(part for part in ("" if inline.linked else ".nolink", index) if part)


def _spaces_kept(text: str) -> str:
    return "".join("\\ " if letter == " " else entity(letter) if letter.isspace() else letter for letter in text)


def _shifted(content: Inlines, sign: str, name: str, place: _Place) -> str:
    written = _written(content, replace(place, shifted=True))
    if written and not written.startswith("["):
        return f"{sign}{written}{sign}"
    return f"[{_written(content, place)}]{{.{name}}}" if written else ""


def _link(link: Link | CrossRef, place: _Place) -> str:
    content = _written(link.content, replace(place, linked=True))
    if place.linked:
        return content
    if isinstance(link, CrossRef):
        return f"[{content}](#{link.target})"
    if link.content == (Text(link.address),) and _AUTOLINK.match(link.address):
        return place.raw(f"<{link.address}>")
    return f"[{content}]({place.raw(address(link.address))})"


def address(text: str) -> str:
    """The destination of a link or picture."""
    plain = text.replace("&", "\\&")
    if _PLAIN_ADDRESS.match(text):
        return plain
    return "<" + re.sub(r"([<>\\&])", r"\\\1", " ".join(text.split("\n"))) + ">"


def _code(content: str) -> str:
    content = " ".join(content.split("\n"))
    longest = max((len(run) for run in re.findall("`+", content)), default=0)
    shortest = next(length for length in range(1, longest + 2) if length not in {len(run) for run in re.findall("`+", content)})
    is_padded = content.startswith("`") or content.endswith("`") or (content[:1] == content[-1:] == " " and content.strip(" ") != "")
    padded = f" {content} " if is_padded else content
    return f"{'`' * shortest}{padded}{'`' * shortest}" if content else ""


def _formula(tex: str, sign: str) -> str:
    plain = re.sub(r"(?<!\\)\$", r"\\$", " ".join(tex.split()))
    return f"{sign}{plain}{sign}" if plain else ""
