"""Captions and credits of pictures that were lost in pasting: the pair becomes one figure without picture, which is told."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from publisher.clean.caption_lines import COUNTED, Captioned, bracketed, captioned, left_by_wiki, lines_like, placeholder, shows
from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.patterns import Match
from publisher.clean.picture_labels import LONGEST_CAPTION, labelled, may_be_caption
from publisher.clean.recognise import Matches
from publisher.diagnostics import Diagnostic, warning
from publisher.model.block import Figure
from publisher.model.walk import text
from publisher.source import CapturedBlock, Hint

_BUTTONS_BETWEEN = 3
_LONGEST_UNSIGNED = 25
_FEWEST = 6
"""Words of a description of a picture, at least."""
_LONGEST_ALTERNATIVE = 120
_HEADING_CASE = 0.8
_INNER_STOP = re.compile(r"[a-z0-9)][.!?]\s+[A-Z]")
_LABELS = frozenset({"", "image credit", "photo", "image", "foto", "gambar", "credit", "kredit", "sumber", "picture"})
_BUTTONS = frozenset({"lihat foto", "perbesar", "view gallery", "lihat gambar", "enlarge image", "click to enlarge", "image source"})


def _caption_below(page: Page, index: int) -> dict[int, Drop]:
    """What goes where a caption stands below the place of a picture: that line, or the place itself above "Figure 2. …".

    A caption with a number is told as that of a lost picture by itself.
    """
    if placeholder(page.lines[index]) and _is_counted_below(page, index):
        return {index: Drop("caption", "above-caption")}
    named = _below_file(page, index) if left_by_wiki(page.lines[index]) else None
    return {} if named is None else {named: Drop("caption", "below-file")}


def _below_file(page: Page, index: int) -> int | None:
    """The caption right below the name of a file: a short line that nothing but the next paragraph follows."""
    below = index + 1
    if below >= len(page.lines) or below in page.drops or not may_be_caption(page.lines[below]):
        return None
    line = page.lines[below]
    apart = below + 1 == len(page.lines) or page.lines[below + 1].block.gap > 0 or is_prose(page.lines[below + 1])
    return below if not line.block.gap and apart and line.words <= _LONGEST_UNSIGNED and not line.flat.endswith(":") else None


def _is_counted_below(page: Page, index: int) -> bool:
    """Whether the line right below opens with the number of a figure."""
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    return below is not None and may_be_caption(below) and COUNTED.match(below.flat) is not None


def captions(page: Page, matches: Matches) -> Finding:
    """Pairs of alternative text and the same text with its credit, and lines that are a caption by their credit."""
    drops: dict[int, Drop] = {}
    blocks: dict[int, CapturedBlock] = {}
    told: list[Diagnostic] = []
    for i in page.kept():
        line = page.lines[i]
        if i in drops or i in blocks or not may_be_caption(line) or not (matches[i] is None or _is_button(matches[i])):
            continue
        labels = labelled(page, i)
        found = Captioned(labels.caption, labels.credit, sure=True) if labels else _found(page, i, blocks)
        if found is None:
            continue
        drops.update({j: Drop("caption", "labelled") for j in labels.lines[1:]} if labels else {})
        twins = [j for j in _neighbours(page, i, matches) if j not in blocks and _same_words(page.lines[j], line, found)]
        if not twins and not _stands_alone(page, i, found):
            continue
        drops.update({j: Drop("caption", "repeated") for j in twins})
        if not twins:
            found, used = _with_description(page, i, found, blocks, has_labels=bool(labels))
            drops.update(used)
        above = _bare_figure(page, i)
        if above is not None:  # that the picture is missing is told already where it was looked for
            blocks[i - 1] = _with_caption(page.lines[i - 1].block, above, found)
            drops[i] = Drop("caption", "of-figure")
            continue
        goes = _caption_below(page, i)
        drops.update(goes)
        if i in goes:
            continue
        found = next((replace(found, caption=page.lines[j].flat) for j in goes), found)
        blocks[i] = figure_of(line, found)
        told.append(warning("CLN104", line.block.span, caption=_short(found.caption or found.credit)))
    return Finding(drops, blocks, diagnostics=tuple(told))


def _found(page: Page, index: int, blocks: Mapping[int, CapturedBlock]) -> Captioned | None:
    """What the line says of a picture, by its own words or by the button above it."""
    line = page.lines[index]
    found = placeholder(line) or left_by_wiki(line) or bracketed(line) or captioned(line.flat, line.folded)
    return found or _under_button(page, index, blocks) or _described(page, index)


def _under_button(page: Page, index: int, blocks: Mapping[int, CapturedBlock]) -> Captioned | None:
    """Under "Lihat foto" and a line that is only a credit, the next line is the caption. Without the credit it may be text."""
    line = page.lines[index]
    above = blocks[index - 1].block if index - 1 in blocks else None
    if (
        not isinstance(above, Figure)
        or above.caption
        or page.lines[index - 2].key not in _BUTTONS
        or not 3 <= line.words <= _LONGEST_UNSIGNED
    ):
        return None
    return Captioned(line.flat, "", sure=True)


def _neighbours(page: Page, index: int, matches: Matches) -> Sequence[int]:
    """The lines before and after, looking past buttons such as "Lihat foto"."""
    found = []
    for step in (-1, 1):
        j = index + step
        while 0 <= j < len(page.lines) and abs(j - index) <= _BUTTONS_BETWEEN and (j in page.drops or _is_button(matches[j])):
            j += step
        if 0 <= j < len(page.lines) and j not in page.drops:
            found.append(j)
    return found


def _is_button(match: Match | None) -> bool:
    return match is not None and match.kind in {"media-ui", "loading", "ad"}


def _same_words(other: Line, line: Line, found: Captioned) -> bool:
    """Whether `other` says the caption of `line` once more, with or without the credit."""
    if not may_be_caption(other) or not found.caption:
        return False
    bare = found.caption.casefold().strip(" .")
    return other.flat.casefold().strip(" .") in {bare, line.flat.casefold().strip(" .")}


def _stands_alone(page: Page, index: int, found: Captioned) -> bool:
    """A credit that proves a caption by itself; one that could belong to a sentence needs a picture's button beside it."""
    line = page.lines[index]
    caption_is_sentence = line.words > 25 and is_prose(line)
    if found.sure and not caption_is_sentence:
        return True
    beside = [j for j in (index - 1, index + 1) if 0 <= j < len(page.lines)]
    return any(page.lines[j].key in _BUTTONS for j in beside)


def _description(page: Page, index: int, found: Captioned) -> int | None:
    """The line right above a credit that says what the picture shows: it opens as descriptions do, is no heading and no paragraph.

    Above a caption only one whose labels show where it begins.
    """
    is_alone = found.caption.casefold().strip(" :") in _LABELS or labelled(page, index) is not None
    if not is_alone or not index or index - 1 in page.drops:
        return None
    above = page.lines[index - 1]
    plain = above.text_only and above.block.hint in {Hint.LINE, Hint.PARAGRAPH, Hint.CAPTION} and not above.block.bold and not above.listed
    shown = plain and _FEWEST <= above.words <= LONGEST_CAPTION and not above.flat.endswith((":", "?")) and shows().match(above.folded)
    is_paragraph = is_prose(above) and above.closed and (page.lines[index].block.gap > 0 or _INNER_STOP.search(above.flat) is not None)
    return index - 1 if shown and above.capitals < _HEADING_CASE and not is_paragraph else None


def _with_description(
    page: Page, index: int, found: Captioned, blocks: Mapping[int, CapturedBlock], *, has_labels: bool
) -> tuple[Captioned, dict[int, Drop]]:
    """A caption with what the line right above says of the picture, and that line, which goes."""
    described = _description(page, index, found)
    if described is not None and described not in blocks:
        shown = page.lines[described].flat
        told = replace(found, shown=shown) if has_labels and found.caption else replace(found, caption=shown)
        return told, {described: Drop("caption", "above-credit")}
    alternative = _alternative(page, index) if described is None else None
    if alternative is not None and alternative not in blocks:
        return replace(found, shown=page.lines[alternative].flat), {alternative: Drop("caption", "alternative")}
    return found, {}


def _alternative(page: Page, index: int) -> int | None:
    """The line right above a numbered caption that says in words what the picture shows, for those who do not see it."""
    above = page.lines[index - 1] if index and index - 1 not in page.drops else None
    if above is None or not COUNTED.match(page.lines[index].flat) or above.block.bold or above.listed or not above.text_only:
        return None
    plain = above.block.hint in {Hint.LINE, Hint.PARAGRAPH, Hint.CAPTION} and not above.flat.endswith((":", "?"))
    told = plain and _FEWEST <= above.words <= _LONGEST_ALTERNATIVE and lines_like("alternative").match(above.folded)
    return index - 1 if told else None


def _described(page: Page, index: int) -> Captioned | None:
    """A numbered caption without a credit, below its alternative text."""
    return Captioned(page.lines[index].flat, "", sure=True) if _alternative(page, index) is not None else None


def _bare_figure(page: Page, index: int) -> Figure | None:
    """The figure without a caption that stands right above a line."""
    above = page.lines[index - 1].block.block if index else None
    return above if isinstance(above, Figure) and not above.caption and not above.credit else None


def _with_caption(block: CapturedBlock, figure: Figure, found: Captioned) -> CapturedBlock:
    caption = found.caption or (figure.alternative if isinstance(figure.alternative, str) else "")
    return replace(block, block=replace(figure, caption=text(caption), credit=text(found.credit)))


def figure_of(line: Line, found: Captioned) -> CapturedBlock:
    """The line as a figure whose picture is missing, with the number that its caption opens with."""
    counted = COUNTED.match(found.caption)
    caption = found.caption[counted.end() :] if counted else found.caption
    figure = Figure(
        resource=None,
        alternative=found.shown or caption or found.credit,
        span=line.block.span,
        caption=text(caption),
        credit=text(found.credit),
        number=counted["number"] if counted else "",
    )
    return replace(line.block, content=text(found.caption or found.credit), hint=Hint.BLOCK, block=figure)


def _short(caption: str) -> str:
    return caption if len(caption) <= 80 else caption[:79].rstrip() + "…"
