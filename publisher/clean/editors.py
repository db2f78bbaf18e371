"""What was copied along from the program a document is written or read in: its menus, comments in the margin, blanks of a form."""

import re

from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.patterns import words

_FIRST_LINES = 16
"""Lines at the start of a document among which the menu of the program stands."""
_FEWEST_MENUS = 4
_BELOW = 24
_STATE = re.compile(
    r"last edit(?:ed)? (?:was )?.{2,40}|(?:terakhir )?(?:diedit|diubah) .{2,40}(?:lalu|kemarin|ini)|"
    r"(?:all changes )?saved (?:to|in) .{2,20}|(?:semua perubahan )?(?:telah )?disimpan (?:di|ke) .{2,20}|"
    r"\d{1,3} ?%|\d{1,2}|\d{1,4} ?/ ?\d{1,4}|(?:of|dari) \d{1,4}"
)
_MOMENT = re.compile(
    r"(?:\d{1,2}[:.]\d\d (?:[ap]m )?(?:today|yesterday|hari ini|kemarin|(?:\d{1,2} )?[a-z]{3,9}(?: \d{1,2})?)|"
    r"(?:today|yesterday|hari ini|kemarin),? (?:at |pukul )?\d{1,2}[:.]\d\d(?: [ap]m)?)(?: \(edited\)| \(diedit\))?"
)
_SETTLED = frozenset({"resolve", "selesaikan", "mark as resolved", "tandai sebagai selesai", "tandai selesai", "mark as done"})
_COMMENT_LINES = 8
_NAME_WORDS = 5
_BLANK = re.compile(r"(?:[._…·-]\s?){4,}|…{2,}")
_LONGEST_FORM = 240


def program_menus(page: Page) -> Finding:
    """The bar of menus of the program, the name of the file above it, what the program says of itself below it."""
    bar = next((i for i in page.kept(0, _FIRST_LINES) if _is_bar(page.lines[i])), None)
    if bar is None:
        return Finding()
    above = [i for i in page.kept(0, bar) if not is_prose(page.lines[i])]
    below = []
    for i in page.kept(bar + 1, bar + 1 + _BELOW):
        if not _is_of_program(page.lines[i]):
            break
        below.append(i)
    return Finding({i: Drop("doc-viewer", "program-menu") for i in (*above, bar, *below)})


def _is_bar(line: Line) -> bool:
    named = line.folded.split()
    menus = words("program_menus")
    return line.text_only and _FEWEST_MENUS <= len(named) <= _FIRST_LINES and sum(word in menus for word in named) * 10 >= 9 * len(named)


def _is_of_program(line: Line) -> bool:
    return line.text_only and bool(line.key) and (line.key in words("program_lines") or _STATE.fullmatch(line.key[:80]) is not None)


def margin_comments(page: Page) -> Finding:
    """Comments in the margin of a document: who, when, what, and the button that settles them."""
    drops: dict[int, Drop] = {}
    for i in page.kept():
        if page.lines[i].key not in _SETTLED:
            continue
        moment = next((j for j in range(i - 1, max(i - _COMMENT_LINES, 0), -1) if _MOMENT.fullmatch(page.lines[j].folded[:60])), None)
        if moment is not None and page.lines[moment - 1].words <= _NAME_WORDS:
            drops.update({j: Drop("comment", "margin-comment") for j in page.kept(moment - 1, i + 1)})
    return Finding(drops)


def form_blanks(page: Page) -> Finding:
    """Lines above the text of a worksheet where a pupil writes name, class and date."""
    drops: dict[int, Drop] = {}
    for i in page.kept():
        if _is_form(page.lines[i]):
            drops[i] = Drop("front-matter", "form-blanks")
        elif is_prose(page.lines[i]):
            break
    return Finding(drops)


def _is_form(line: Line) -> bool:
    """Whether a line is nothing but blanks to fill in, with what goes there before each."""
    if not line.text_only or not line.folded or len(line.folded) > _LONGEST_FORM or _BLANK.search(line.folded) is None:
        return False
    labels = [part.strip(" :./_-…·|") for part in _BLANK.split(line.folded)]
    named = [label for label in labels if label]
    return bool(named) and all(label in words("form_labels") for label in named)
