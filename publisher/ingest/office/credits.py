"""Who made a picture, as word processors' documents say it: in brackets behind the caption, or in a line of its own below."""

import re
from dataclasses import replace
from functools import cache

from publisher.ingest.inlines import stripped
from publisher.language.packaged import toml
from publisher.model.block import Figure
from publisher.model.inline import Inlines, Text
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint

_NUMBERED = re.compile(r"(?:gambar|figure|foto|grafik|bagan|diagram|peta|ilustrasi)\s+\d{1,3}", re.IGNORECASE)
_LONGEST = 200
"""Characters of a line that may be a credit."""
_SHORT = 120
"""Characters of a line right below a picture that is a caption without saying so."""
_LINES = (Hint.PARAGRAPH, Hint.LINE, Hint.CAPTION)


def credited(blocks: tuple[CapturedBlock, ...]) -> tuple[CapturedBlock, ...]:
    """The same with the credit of each picture in its figure. The words only change their place: both are printed."""
    found: list[CapturedBlock] = []
    for block in blocks:
        place = _figure(found, block)
        figure = found[place].block if place is not None else None
        if place is None or not isinstance(figure, Figure) or figure.credit:
            found.append(block)
            continue
        caption, credit = _parted(block.content, is_caption=_is_caption(block))
        if credit:
            found[place] = replace(found[place], block=replace(figure, credit=credit))
        if caption or not credit:
            found.append(replace(block, content=caption))
    return tuple(found)


def _figure(before: list[CapturedBlock], block: CapturedBlock) -> int | None:
    """Where the figure stands that a line may belong to: before it, or before the caption above it."""
    if block.hint not in _LINES or block.block is not None or not before:
        return None
    last = len(before) - 1
    if isinstance(before[last].block, Figure):
        return last
    is_below = last > 0 and _is_caption(before[last]) and isinstance(before[last - 1].block, Figure)
    return last - 1 if is_below and _opens()[0].match(plain_text(block.content)[:_LONGEST]) else None


def _is_caption(block: CapturedBlock) -> bool:
    return block.hint is Hint.CAPTION or _NUMBERED.match(plain_text(block.content)[:_LONGEST]) is not None


def _parted(content: Inlines, *, is_caption: bool) -> tuple[Inlines, Inlines]:
    """The words of a line without its credit, and the credit. A bracket may belong to a sentence where the line is no caption."""
    alone, behind = _opens()
    whole = plain_text(content)
    if len(whole) <= _LONGEST and alone.match(whole):
        return (), _bare(content)
    if not is_caption and len(whole) > _SHORT:
        return content, ()
    for place in range(len(content) - 1, -1, -1):
        inline = content[place]
        opening = behind.search(inline.content[-_LONGEST:]) if isinstance(inline, Text) else None
        if not isinstance(inline, Text) or opening is None:
            continue
        start = max(0, len(inline.content) - _LONGEST) + opening.start()
        rest = (Text(inline.content[start + 1 :]), *content[place + 1 :])
        if plain_text(rest).rstrip(" .").endswith(")") and plain_text(rest).count("(") + 1 == plain_text(rest).count(")"):
            return stripped((*content[:place], Text(inline.content[:start]))), _bare(rest)
    return content, ()


def _bare(credit: Inlines) -> Inlines:
    """A credit without the brackets and the full stop around it."""
    credit = stripped(credit)
    if isinstance(credit[0], Text) and credit[0].content.startswith("("):
        credit = (Text(credit[0].content[1:]), *credit[1:])
    last = credit[-1]
    if isinstance(last, Text) and last.content.rstrip(" .").endswith(")") and last.content.count("(") < last.content.count(")"):
        credit = (*credit[:-1], Text(last.content.rstrip(" .")[:-1]))
    return tuple(one for one in stripped(credit) if one != Text(""))


@cache
def _opens() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A line that is a credit; a bracket that opens one."""
    known = toml("publisher.ingest", "data", "office.toml")["credit"]
    sure = "|".join(re.escape(one) for one in known["sure"])
    alone, behind = ("|".join(re.escape(one) for one in labels) for labels in (known["labels"], [*known["labels"], *known["bracketed"]]))
    return (
        re.compile(rf"\(?(?:(?:{alone})\s?:|{sure})\s?\S", re.IGNORECASE),
        re.compile(rf"\((?:(?:{behind})\s?:|{sure})(?:\s?\S|\s?\Z)", re.IGNORECASE),
    )
