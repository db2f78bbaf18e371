"""Inline rules of our own: spans with attributes, raised and lowered text, mathematics."""

import re
from collections.abc import Callable

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from publisher.ingest.markdown.attributes import parsed

_CALL = re.compile(r"\[\^([^\s\[\]]{1,200})\]")
_LONGEST_FORMULA = 4_000
"""Characters of a formula inside a line."""
_MOST_TRIES = 20
"""Dollar signs tried as the end of a formula: a line of prices must not take minutes."""


def span(state: StateInline, silent: bool) -> bool:
    """Rule: `[text]{.class key=value}`."""
    start, limit = state.pos, state.posMax
    if state.src[start] != "[" or state.src.find("]{", start, limit) < 0:
        return False
    end = state.md.helpers.parseLinkLabel(state, start)
    found = parsed(state.src, end + 1, limit) if end >= 0 else None
    if found is None:
        return False
    if not silent:
        token = state.push("span_open", "span", 1)
        token.meta["attributes"] = found[0]
        state.pos, state.posMax = start + 1, end
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
    state.pos, state.posMax = found[1], limit
    return True


def shifted(sign: str, name: str) -> Callable[[StateInline, bool], bool]:
    """The rule for text between two `sign` without unescaped white space or closing bracket (`^2^`, `~2~`)."""

    def rule(state: StateInline, silent: bool) -> bool:
        start, limit = state.pos, state.posMax
        if state.src[start] != sign:
            return False
        end = _closing(state, sign)
        state.pos = start
        if end < 0:
            return False
        if not silent:
            state.push(f"{name}_open", name, 1)
            state.pos, state.posMax = start + 1, end
            state.md.inline.tokenize(state)
            state.push(f"{name}_close", name, -1)
        state.pos, state.posMax = end + 1, limit
        return True

    return rule


def _closing(state: StateInline, sign: str) -> int:
    """Offset of the sign that closes the one at `state.pos`, -1 for none."""
    first = state.pos = state.pos + 1
    while state.pos < state.posMax:
        character = state.src[state.pos]
        if character == sign:
            return state.pos if state.pos > first else -1
        if character.isspace() or character == "]":
            return -1
        state.md.inline.skipToken(state)
    return -1


def math(state: StateInline, silent: bool) -> bool:
    """Rule: `$x$` where the dollars touch the formula and no digit follows, as pandoc has it; `$$x$$` for a display."""
    if state.src[state.pos] != "$":
        return False
    sign = "$$" if state.src.startswith("$$", state.pos) else "$"
    first = state.pos + len(sign)
    end = _formula_end(state, sign, first)
    if end < 0:
        return False
    if not silent:
        token = state.push("math", "math", 0)
        token.content = " ".join(state.src[first:end].split("\n")).strip()
        token.meta["display"] = sign == "$$"
    state.pos = end + len(sign)
    return True


def _formula_end(state: StateInline, sign: str, first: int) -> int:
    limit = min(state.posMax, first + _LONGEST_FORMULA)
    if first >= limit or (sign == "$" and state.src[first].isspace()):
        return -1
    end = first
    for _ in range(_MOST_TRIES):
        end = state.src.find(sign, end, limit)
        if end < 0 or _closes(state, sign, first, end):
            return end
        end += 1
    return -1


def _closes(state: StateInline, sign: str, first: int, end: int) -> bool:
    if end == first or (sign == "$" and state.src[end - 1].isspace()):
        return False
    if sign == "$" and state.src[end + 1 : min(end + 2, state.posMax)].isdecimal():
        return False
    before = state.src[first:end]
    return bool(before.strip()) and (len(before) - len(before.rstrip("\\"))) % 2 == 0


def note_call(state: StateInline, silent: bool) -> bool:
    """Rule: `[^label]`, whether or not the note is there; the plugin's own takes long on a line of brackets."""
    found = _CALL.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": found[1]}
    state.pos = found.end()
    return True


def inline_note(state: StateInline, silent: bool) -> bool:
    """Rule: `^[text]`, a footnote written in place. Stored as the footnote plugin stores its own."""
    if not state.src.startswith("^[", state.pos):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    if not silent:
        notes = state.env.setdefault("footnotes", {"refs": {}, "list": {}})["list"]
        number, tokens = len(notes), list[Token]()
        text = state.src[state.pos + 2 : end]
        notes[number] = {"content": text, "tokens": tokens}
        state.md.inline.parse(text, state.md, state.env, tokens)
        state.push("footnote_ref", "", 0).meta = {"id": number}
    state.pos = end + 1
    return True
