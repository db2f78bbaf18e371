"""What lines beside a lost picture say of it: the title of a press photo above its caption."""

import re

from publisher.clean.page import Drop, Finding, Line, Page, is_prose, stems
from publisher.model.block import Figure
from publisher.model.walk import plain_text
from publisher.source import Hint

_FEWEST_STEMS = 2
_SHARED = 0.8
"""Share of the words of a photo's title that its caption says again."""
_LONGEST_TITLE = 20
_SHORTEST_INSIDE = 6
"""Words of such a title below running text, where a heading of a word or two may stand above a picture as well."""
_HEADING_CASE = 0.8
_SHORTEST_HEADLINE = 4
_LONGEST_CAPTION = 45
_SIGNED = re.compile(r"(?P<caption>.{10,300}[.!?)]|.{10,300}\s[-–—|])\s?\(?(?:Foto|Photo|FOTO|PHOTO|Ilustrasi|Dok)\s?[:.]\s?[^:]{2,60}$")
"""A caption in running words and who took the picture, at its end."""


def picture_titles(page: Page) -> Finding:
    """The titles of press photos, each right above the figure whose caption says the same at more length and who took it."""
    inside = False
    drops: dict[int, Drop] = {}
    for i in page.kept():
        line = page.lines[i]
        caption = _caption(line)
        if caption and i and _is_title(page, i - 1, caption, inside=inside):
            drops[i - 1] = Drop("caption", "title-of-picture")
        inside = inside or (is_prose(line) and not caption)
    return Finding(drops)


def _caption(line: Line) -> str:
    """The caption that a line is, without who took the picture; "" for any other line and for one that does not say that."""
    figure = line.block.block
    if isinstance(figure, Figure):
        return plain_text(figure.caption) if figure.credit else ""
    signed = _SIGNED.fullmatch(line.flat) if line.words <= _LONGEST_CAPTION else None
    return signed["caption"] if signed is not None else ""


def _is_title(page: Page, index: int, caption: str, *, inside: bool) -> bool:
    """Whether a line names what the caption below it tells; the title of the article itself is none."""
    line = page.lines[index]
    if index in page.drops or not _is_plain(line) or not _is_below_title(page, index):
        return False
    if inside and (line.words < _SHORTEST_INSIDE or line.capitals >= _HEADING_CASE):
        return False
    own, told = line.stems, stems([caption])
    return len(own) >= _FEWEST_STEMS and len(own & told) >= _SHARED * len(own) and len(told) > len(own)


def _is_below_title(page: Page, index: int) -> bool:
    """Whether the title is known to be another line, or who wrote the article and when stands between it and another line."""
    if page.metadata.title:
        return page.lines[index].flat != page.metadata.title
    signed = next((j for j in range(index) if j in page.drops and page.drops[j].kind == "metadata"), None)
    above = page.previous_kept(signed) if signed is not None else None
    return above is not None and page.lines[above].words >= _SHORTEST_HEADLINE and page.lines[index].capitals < _HEADING_CASE


def _is_plain(line: Line) -> bool:
    """A short line of pasted text that ends no sentence and announces nothing."""
    plain = line.block.hint is Hint.LINE and line.text_only and not line.block.bold and not line.listed
    return plain and line.words <= _LONGEST_TITLE and not line.closed and not line.flat.endswith((":", ","))
