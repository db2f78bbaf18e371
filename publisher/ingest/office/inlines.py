"""Pandoc's inlines → inlines of the book."""

import re
from collections.abc import Callable

from publisher.ingest.inlines import is_language
from publisher.ingest.office import tree
from publisher.ingest.office.prepared import SPACE, TAB
from publisher.ingest.office.reading import Reading
from publisher.ingest.office.tree import Node
from publisher.model.block import Blocks, Note
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
    UnknownInline,
)
from publisher.model.walk import plain_text, text
from publisher.pandoc import Json

SIGNS = str.maketrans({TAB: "\t", SPACE: " "})
_ADDRESS = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_UNSAFE = re.compile(r"[\s\x00-\x1f]+")
_QUOTES = {"SingleQuote": ("\u2018", "\u2019"), "DoubleQuote": ("\u201c", "\u201d")}
_WRAPPERS: dict[str, Callable[[Inlines], Inline]] = {
    "Emph": Emphasis,
    "Underline": Emphasis,
    "Strong": Strong,
    "Superscript": Superscript,
    "Subscript": Subscript,
}
"""Underlining is what typewriters had for italics."""

_LEAVES = ("Str", "Space", "SoftBreak", "LineBreak", "Code", "Math")
_HOLDERS: dict[str, int | None] = dict.fromkeys((*_WRAPPERS, "SmallCaps", "Strikeout")) | {"Quoted": 1, "Link": 1, "Span": 1, "Cite": 1}
"""Kinds that hold inlines, and where: in one of their places, or nowhere else (None)."""

BlocksOf = Callable[[Reading, Json], Blocks]


def inlines(reading: Reading, value: Json, blocks_of: BlocksOf) -> Inlines:
    """The inlines of a list of nodes. Pictures are put aside in `reading`; notes are read with `blocks_of`."""
    found: list[Inline] = []
    after_picture = False
    with reading.deeper():
        for one in tree.nodes(value):
            if one.kind == "Space" and found and after_picture:
                continue
            after_picture = one.kind == "Image" and _ends_in_space(found)
            found.extend(_converted(reading, one, blocks_of))
    return _joined(found)


def _joined(found: list[Inline]) -> Inlines:
    """The same with neighbouring texts as one: pandoc gives each word apart."""
    result: list[Inline] = []
    texts: list[str] = []
    for inline in found:
        if isinstance(inline, Text):
            texts.append(inline.content)
            continue
        result += text("".join(texts))
        texts = []
        result.append(inline)
    return (*result, *text("".join(texts)))


def _ends_in_space(found: list[Inline]) -> bool:
    return bool(found) and isinstance(found[-1], Text) and found[-1].content.endswith(" ")


def _converted(reading: Reading, one: Node, blocks_of: BlocksOf) -> Inlines:
    """The inlines of one node; what is not known is kept as its words and told."""
    if one.kind in _LEAVES:
        return _leaf(one)
    if one.kind == "Image":
        reading.waiting.append(tree.string(tree.part(one.part(2), 0)))
        return ()
    if one.kind == "Note":
        return _note(reading, one.content, blocks_of)
    if one.kind in _HOLDERS:
        place = _HOLDERS[one.kind]
        return _held(reading, one, inlines(reading, one.content if place is None else one.part(place), blocks_of))
    reading.warn("SRC077", name=one.kind)
    words = text(words_of(one.content))
    return (UnknownInline(words, one.kind),) if words else ()


def _held(reading: Reading, one: Node, content: Inlines) -> Inlines:
    """`content` as the node around it says."""
    match one.kind:
        case "Quoted":
            opening, closing = _QUOTES[tree.node(one.part(0)).kind]
            return (Text(opening), *content, Text(closing))
        case "Link":
            return _link(reading, content, tree.string(tree.part(one.part(2), 0)))
        case "Span":
            return _span(reading, tree.attributes(one.part(0)), content)
        case "Strikeout":
            reading.warn("SRC077", name=one.kind)
            return (UnknownInline(content, one.kind),) if content else ()
        case _:
            wrapper = _WRAPPERS.get(one.kind)
            return _wrapped(wrapper, content) if wrapper is not None else content


def _leaf(one: Node) -> Inlines:
    match one.kind:
        case "Str":
            return text(tree.string(one.content).translate(SIGNS))
        case "LineBreak":
            return (LineBreak(),)
        case "Code":
            return (Code(tree.string(one.part(1)).translate(SIGNS)),)
        case "Math":
            return (Math(tree.string(one.part(1)), display=tree.node(one.part(0)).kind == "DisplayMath"),)
        case _:
            return (Text(" "),)


def _wrapped(wrapper: Callable[[Inlines], Inline], content: Inlines) -> Inlines:
    """Mark-up around words; around white space alone it means nothing."""
    has_more = any(isinstance(inline, NoteRef) for inline in content)
    return (wrapper(content),) if plain_text(content).strip() and not has_more else content


def _link(reading: Reading, content: Inlines, address: str) -> Inlines:
    """A link out of the book; one inside the document leads nowhere in a book, one of another kind is refused and told."""
    if address.startswith("#") or not address.strip():
        return content
    if not _ADDRESS.match(address):
        reading.warn("SRC043", address=address[:200])
        return content
    return (Link(content, _UNSAFE.sub("%20", address.strip())),) if plain_text(content).strip() else content


def _span(reading: Reading, attributes: tree.Attributes, content: Inlines) -> Inlines:
    if "deletion" in attributes.classes or "comment-start" in attributes.classes:
        reading.left_out(plain_text(content), "deletion" if "deletion" in attributes.classes else "comment")
        return ()
    language = attributes.values.get("lang", "")
    if is_language(language) and plain_text(content).strip():
        return (Foreign(content, language),)
    return content


def _note(reading: Reading, value: Json, blocks_of: BlocksOf) -> Inlines:
    identity = NoteId(str(len(reading.notes) + 1))
    place = len(reading.notes)
    reading.notes.append(Note(identity, (), reading.span))
    reading.notes[place] = Note(identity, blocks_of(reading, value), reading.span)
    return (NoteRef(identity),)


def words_of(value: Json) -> str:
    """The characters anywhere in a part of the tree that is not understood; mark-up of other formats as it stands."""
    found: list[str] = []
    waiting: list[Json] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            waiting.append(" " if one.get("t") in ("Space", "SoftBreak", "LineBreak") else one.get("c"))
    return "".join(found).translate(SIGNS)
