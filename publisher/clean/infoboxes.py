"""The box of facts beside the opening of a wiki's article: rows of a name and its value, pasted above or below the first paragraph."""

from collections.abc import Sequence

from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.patterns import words
from publisher.clean.wikis import WIKIS
from publisher.source import Hint

_ROWS = 3
_NAME = 5
_VALUE = 24
_BETWEEN = 6
"""Lines between two rows that may belong to the box: values on lines of their own, names of its parts."""
_ABOVE = 6
_BELOW = 8
_SHORT = 12


def infobox(page: Page) -> Finding:
    """The lines of the box, from its heading to the last value, around the first sentences of the article."""
    if not page.profiles & WIKIS:
        return Finding()
    rows = _rows(page)
    if len(rows) < (_ROWS if not any(_is_heading(page.lines[i]) for i in page.kept(0, page.first)) else _ROWS - 1):
        return Finding()
    box = range(_start(page, rows[0]), _stop(page, rows[-1]))
    return Finding({i: Drop("sidebar", "infobox") for i in page.kept(box.start, box.stop)})


def _rows(page: Page) -> Sequence[int]:
    """The first rows in one piece: other lines of the box may stand between, but no sentence and no heading."""
    found: list[int] = []
    sentences = 0
    for i in page.kept():
        line = page.lines[i]
        if _is_row(line):
            found.append(i)
        elif found and (is_prose(line) or i - found[-1] > _BETWEEN or _is_section(line)):
            return found
        elif is_prose(line):
            sentences += 1
            if sentences > 1:
                return found
    return found


def _start(page: Page, row: int) -> int:
    """The heading and picture text above the first row, to the title, a sentence or a line that is gone."""
    name = page.metadata.title.casefold()
    start = row
    for i in range(row - 1, max(-1, row - 1 - _ABOVE), -1):
        line = page.lines[i]
        if i in page.drops or is_prose(line) or line.block.hint is Hint.TITLE or line.words > _SHORT or line.folded == name:
            break
        start = i
    if not name:  # then the title may be among these lines
        start = next((i for i in range(start, row) if _is_heading(page.lines[i])), row)
    return next((i for i in range(row - 1, start - 1, -1) if _is_section(page.lines[i])), start - 1) + 1


def _stop(page: Page, row: int) -> int:
    """What stands below the last row and above the next sentence belongs to the box."""
    for i in range(row + 1, min(row + 1 + _BELOW, len(page.lines))):
        if _is_section(page.lines[i]):
            return row + 1
        if is_prose(page.lines[i]):
            return i if i <= page.first else row + 1
    return row + 1


def _is_row(line: Line) -> bool:
    """A name, a tab, a value; a line of more columns is one of a table."""
    cells = [cell for cell in line.text.split("\t") if cell.strip()]
    if not line.text_only or len(cells) != 2 or line.listed:
        return False
    return len(cells[0].split()) <= _NAME and len(cells[1].split()) <= _VALUE


def _is_heading(line: Line) -> bool:
    return any(line.folded.startswith(name) for name in words("infobox_headings"))


def _is_section(line: Line) -> bool:
    """The heading of a section, with its links to edit it or by its format."""
    return line.block.hint is Hint.HEADING or (line.folded.endswith("]") and "[" in line.folded and not line.folded[-2:-1].isdigit())
