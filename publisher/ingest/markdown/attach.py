"""What stands at the edge of a block and belongs to it: attributes, attributions of quotations, captions of tables.

These are read from the raw line, before its inline mark-up is parsed, so that a backslash keeps them as text.
"""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publisher.ingest.markdown.attributes import at_end

ATTRIBUTION = "-- "
_CAPTION = re.compile(r"(?:Table|Tabel)?:[ \t]+|(?:Table|Tabel):$")


def attach(state: StateCore) -> None:
    """Core rule between blocks and inlines."""
    tokens = state.tokens
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            inline = tokens[index + 1]
            inline.content, token.meta["attributes"] = at_end(inline.content)
        elif token.type == "blockquote_close":
            _attribution(tokens, index)
        elif token.type == "paragraph_open":
            inline = tokens[index + 1]
            if inline.content.startswith("!["):
                inline.content, token.meta["attributes"] = at_end(inline.content, behind=")")
            elif _is_beside_table(tokens, index):
                _caption(token, inline)


def _attribution(tokens: list[Token], close: int) -> None:
    """Mark the last line of a quotation's last paragraph when it names who said it."""
    if tokens[close - 1].type != "paragraph_close":
        return
    inline = tokens[close - 2]
    before, _, last = inline.content.rpartition("\n")
    if last.startswith(ATTRIBUTION):
        inline.content = before.rstrip(" \t")
        inline.content = inline.content.removesuffix("\\") if inline.content.endswith("\\") else inline.content
        tokens[close].meta["attribution"] = last[len(ATTRIBUTION) :].strip()


def _is_beside_table(tokens: list[Token], index: int) -> bool:
    before, after = tokens[max(0, index - 1)], tokens[min(index + 3, len(tokens) - 1)]
    return before.type == "table_close" or after.type == "table_open"


def _caption(token: Token, inline: Token) -> None:
    found = _CAPTION.match(inline.content)
    if found:
        inline.content, token.meta["attributes"] = at_end(inline.content[found.end() :])
        token.type = "caption_open"
