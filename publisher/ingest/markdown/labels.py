"""Where the text of a link, picture or span ends.

In markdown-it-py a link cannot hold anything in brackets; here it can hold what is no link itself: spans and note calls.
"""

from types import SimpleNamespace

from markdown_it import helpers
from markdown_it.rules_inline import StateInline


def label_end(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N803 -- the parser's own name
    """Offset of the bracket that closes the one at `start`, -1 for none, or where a link would hold another link."""
    if state.src.find("]", start, state.posMax) < 0:
        return -1
    position, level = state.pos, 1
    state.pos = start + 1
    end = -1
    while state.pos < state.posMax:
        character, before = state.src[state.pos], state.pos
        if character == "]":
            level -= 1
            if level == 0:
                end = before
                break
        state.md.inline.skipToken(state)
        if character == "[":
            if state.pos == before + 1:
                level += 1
            elif disableNested and _is_link(state.src, before, state.pos):
                break
    state.pos = position
    return end


def _is_link(text: str, start: int, end: int) -> bool:
    return not text.startswith("[^", start) and text[end - 1 : end] != "}"


HELPERS = SimpleNamespace(
    parseLinkLabel=label_end,
    parseLinkDestination=helpers.parseLinkDestination,
    parseLinkTitle=helpers.parseLinkTitle,
)
"""What the parser's rules call."""
