"""Captions and credits of pictures that were lost in pasting: the pair becomes one figure without picture, which is told."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from publisher.clean.page import Drop, Finding, Line, Page, is_prose, read_once
from publisher.clean.patterns import Match
from publisher.clean.picture_labels import LONGEST_CAPTION, labelled, may_be_caption
from publisher.clean.quick import QuickTests, quick_tests
from publisher.clean.recognise import Matches
from publisher.diagnostics import Diagnostic, warning
from publisher.language.packaged import toml
from publisher.model.block import Figure
from publisher.model.walk import text
from publisher.source import CapturedBlock, Hint

_LONGEST_LINE = 420
_BUTTONS_BETWEEN = 3
_REMEMBERED = 1024
"""Lines of which is known from an earlier round whether they hold a credit."""
_LONGEST_UNSIGNED = 25
_FEWEST = 6
"""Words of a description of a picture, at least."""
_HEADING_CASE = 0.8
_COUNTED = re.compile(r"(?:gambar|figure|fig\.|foto|photo|bagan|peta|map)\s\d{1,3}(?:\.\d{1,3})?\s?[.:–-]\s?\S", re.IGNORECASE)
_INNER_STOP = re.compile(r"[a-z0-9)][.!?]\s+[A-Z]")
_LABELS = frozenset({"", "image credit", "photo", "image", "foto", "gambar", "credit", "kredit", "sumber", "picture"})
_BUTTONS = frozenset({"lihat foto", "perbesar", "view gallery", "lihat gambar", "enlarge image", "click to enlarge", "image source"})


@dataclass(frozen=True, slots=True)
class Credit:
    """A way in which a picture's source is named."""

    sure: bool
    has: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Captioned:
    """A line taken apart into caption and credit; `shown` is what the picture shows where the article says it besides."""

    caption: str
    credit: str
    sure: bool
    shown: str = ""


@cache
def credits_known() -> tuple[Credit, ...]:
    """The shapes of credits, in order."""
    entries = toml("publisher.clean", "data", "captions.toml")["credit"]
    return tuple(
        Credit(entry["sure"], tuple(part.casefold() for part in entry["has"]), re.compile(entry["pattern"], re.IGNORECASE))
        for entry in entries
    )


@cache
def shows() -> re.Pattern[str]:
    """How the description of a picture opens, in lower case."""
    return re.compile(toml("publisher.clean", "data", "captions.toml")["shows"])


@cache
def _placeholder(name: str) -> re.Pattern[str]:
    return re.compile(toml("publisher.clean", "data", "captions.toml")[name], re.IGNORECASE)


@read_once
def placeholder(line: Line) -> Captioned | None:
    """What a line says of the picture in whose place it stands ("[Image: A boat on the lake]"), None for any other line."""
    found = _placeholder("placeholder").fullmatch(line.flat) if line.flat.startswith("[") and len(line.flat) <= _LONGEST_LINE else None
    return Captioned(found["caption"] or found["told"] or line.flat.strip("[]"), "", sure=True) if found else None


@read_once
def left_by_wiki(line: Line) -> Captioned | None:
    """What the name of a file says of the picture that a wiki showed ("File:Gully in field.jpg"), None for any other line."""
    found = _placeholder("file").fullmatch(line.flat) if ":" in line.flat and len(line.flat) <= _LONGEST_LINE else None
    return Captioned(found["caption"].replace("_", " "), "", sure=True) if found else None


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
    return below is not None and may_be_caption(below) and _COUNTED.match(below.flat) is not None


@cache
def _quick_tests() -> QuickTests:
    return quick_tests(shape.has for shape in credits_known())


@lru_cache(maxsize=_REMEMBERED)
def captioned(flat: str, folded: str) -> Captioned | None:
    """Caption and credit of a line, None if it holds no credit."""
    if not folded or len(flat) > _LONGEST_LINE:
        return None
    for shape in (credits_known()[place] for place in _quick_tests().passed(folded)):
        found = shape.pattern.search(flat)
        if found:
            start, end = found.span("credit")
            if found["credit"].endswith((":", ",")):  # only the label "Foto:": the words after it are the caption
                return Captioned(flat, "", shape.sure)
            caption = f"{flat[:start]} {flat[end:]}".strip(" .,|–-()")
            if flat[:start].rstrip().endswith("."):
                caption += "."
            return Captioned(caption, found["credit"].strip("() "), shape.sure)
    return None


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
        described = _description(page, i, found) if not twins else None
        if described is not None and described not in blocks:
            shown = page.lines[described].flat
            found = replace(found, shown=shown) if labels and found.caption else replace(found, caption=shown)
            drops[described] = Drop("caption", "above-credit")
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
    return placeholder(line) or left_by_wiki(line) or captioned(line.flat, line.folded) or _under_button(page, index, blocks)


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


def _bare_figure(page: Page, index: int) -> Figure | None:
    """The figure without a caption that stands right above a line."""
    above = page.lines[index - 1].block.block if index else None
    return above if isinstance(above, Figure) and not above.caption and not above.credit else None


def _with_caption(block: CapturedBlock, figure: Figure, found: Captioned) -> CapturedBlock:
    caption = found.caption or (figure.alternative if isinstance(figure.alternative, str) else "")
    return replace(block, block=replace(figure, caption=text(caption), credit=text(found.credit)))


def figure_of(line: Line, found: Captioned) -> CapturedBlock:
    """The line as a figure whose picture is missing."""
    figure = Figure(
        resource=None,
        alternative=found.shown or found.caption or found.credit,
        span=line.block.span,
        caption=text(found.caption),
        credit=text(found.credit),
    )
    return replace(line.block, content=text(found.caption or found.credit), hint=Hint.BLOCK, block=figure)


def _short(caption: str) -> str:
    return caption if len(caption) <= 80 else caption[:79].rstrip() + "…"
