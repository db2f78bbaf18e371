"""Emphasis by asterisks where every reader sees it, by a span where the letters beside the asterisks forbid it.

CommonMark decides by the characters on both sides of an asterisk whether it can open or close; see its section on
emphasis. Letters and digits inside are always safe; punctuation inside needs white space or punctuation outside.
"""

import unicodedata

from publisher.model.inline import Emphasis, Strong


def emphasised(inline: Emphasis | Strong, content: str, before: str, after: str) -> str:
    """`content` marked as `inline` asks; `before` and `after` are the neighbouring characters, "" for none."""
    if not content:
        return ""
    sign = "**" if isinstance(inline, Strong) else "*"
    content = _apart(inline, content)
    edge = content.strip("*") if sign == "*" else content
    if _has_plain_edges(inline, content) and _is_safe(edge[0], before) and _is_safe(edge[-1], after):
        return f"{sign}{content}{sign}"
    return f"[{content}]{{.{'strong' if sign == '**' else 'em'}}}"


def _apart(inline: Emphasis | Strong, content: str) -> str:
    """Emphasis that fills strong text takes underscores, so that the signs can be told apart."""
    match inline:
        case Strong((Emphasis(),)) if content.startswith("*"):
            return f"_{content[1:-1]}_"
        case _:
            return content


def _has_plain_edges(inline: Emphasis | Strong, content: str) -> bool:
    """Whether no signs run together: none at the edges, or those of the one mark inside."""
    match inline.content:
        case (Emphasis() | Strong(),):
            return content[0] in "*_" and type(inline) is not type(inline.content[0])
        case (Emphasis() | Strong(), *_) | (*_, Emphasis() | Strong()):
            return False
        case _:
            return True


def _is_safe(inside: str, outside: str) -> bool:
    if inside.isalnum():
        return True
    return _is_punctuation(inside) and (outside == "" or outside.isspace() or _is_punctuation(outside))


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character).startswith("P") or (character.isascii() and not character.isalnum() and not character.isspace())
