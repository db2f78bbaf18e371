"""Formulas in definitions as the text sets them: a definition is plain words, in which "CO₂" has become "CO2"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from publisher.model.chapter import Chapter
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import Code, Inlines, Link, Math, Subscript, Superscript
from publisher.model.walk import map_blocks, plain_text, rewrite_blocks

_DIGITS = "0123456789"
_LOWERED, _RAISED = "₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_LOWERED, _TO_RAISED = str.maketrans(_DIGITS, _LOWERED), str.maketrans(_DIGITS, _RAISED)
_PLAIN = str.maketrans(_LOWERED + _RAISED, _DIGITS * 2)
_FORMULA = re.compile(rf"(?<!\w)[^\W\d_]\w*[{_LOWERED}{_RAISED}]\w*")
_WORD = re.compile(r"(?<!\w)[^\W\d_]\w*\d\w*")


def with_formulas(entries: Iterable[GlossaryEntry], chapters: Sequence[Chapter]) -> tuple[GlossaryEntry, ...]:
    """`entries` whose definitions write the digits of a formula low or high wherever `chapters` write that formula in one way so."""
    written: dict[str, set[str]] = {}
    for chapter in chapters:
        for text in _texts(chapter):
            for formula in _FORMULA.findall(text):
                written.setdefault(formula.translate(_PLAIN), set()).add(formula)
    known = {plain: next(iter(forms)) for plain, forms in written.items() if len(forms) == 1}
    return tuple(
        replace(entry, definition=_WORD.sub(lambda found: known.get(found[0], found[0]), entry.definition)) if known else entry
        for entry in entries
    )


def _texts(chapter: Chapter) -> Iterator[str]:
    """The runs of text in which something stands low or high, its digits written so."""
    found: list[str] = []

    def noted(inlines: Inlines) -> Inlines:
        text = _set(inlines)
        if text != plain_text(inlines):
            found.append(text)
        return inlines

    map_blocks(chapter, lambda blocks: rewrite_blocks(blocks, noted))
    return iter(found)


def _set(inlines: Inlines) -> str:
    pieces: list[str] = []
    for inline in inlines:
        if isinstance(inline, Subscript | Superscript):
            pieces.append(plain_text(inline.content).translate(_TO_LOWERED if isinstance(inline, Subscript) else _TO_RAISED))
        elif isinstance(getattr(inline, "content", None), tuple) and not isinstance(inline, Code | Math | Link):
            pieces.append(_set(inline.content))  # type: ignore[union-attr, arg-type]
        else:
            pieces.append(plain_text((inline,)))
    return "".join(pieces)
