"""The block below a lesson plan in which the school approves it: who knew and who made it, blanks to sign in, numbers of staff."""

import re
from functools import cache

from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.patterns import words

_SIGNERS = 16
"""Lines of such a block at most, and how near the end of the document it opens."""
_SHORT = 14
_NUMBER = re.compile(
    r"\b(?:nip|nuptk|nbm|niy|nik|nrks|nuks)\b\.?\s?:?\s?(?:[\d. -]{6,40}|[._…\s-]{0,80}$|[._…\s-]{0,60}(?:nip|nuptk|nbm|niy|nik)\b)"
)
_BLANK = re.compile(r"(?:[([]\s?)?(?:[._…-]\s?){3,80}[)\]]?(?:\s+[([]?\s?(?:[._…-]\s?){3,80}[)\]]?){0,3}")
_PLACE_AND_DAY = re.compile(r"[a-z' .]{3,40}, ?(?:\d{1,2}|[._…]{1,30}) ?(?:[a-z]{3,9}|[._…]{2,30}) ?(?:(?:19|20)\d\d|20[._…]{2,20})")
_GAP = re.compile(r",|\s{2,}|\t")


def approval(page: Page) -> Finding:
    """The lines of the block, from its first word or the place and day above it, to the last blank or number of staff.

    An example of such a block, which a sentence leads in or which sentences follow, is left alone.
    """
    end = len(page.lines)
    start = next((i for i in range(max(0, end - _SIGNERS), end) if _opens(page.lines[i])), None)
    if start is None or (start and page.lines[start - 1].announces and page.lines[start - 1].words > 1):
        return Finding()
    signs = [i for i in range(start, end) if _is_sign(page.lines[i])]
    if not signs or any(is_prose(line) for line in page.lines[signs[-1] + 1 :]):
        return Finding()
    if any(is_prose(line) and line.words > _SHORT for line in page.lines[start : signs[-1]]):
        return Finding()
    first = start - (start > 0 and _PLACE_AND_DAY.fullmatch(page.lines[start - 1].folded[:120]) is not None)
    return Finding({i: Drop("front-matter", "approval") for i in range(first, signs[-1] + 1)})


@cache
def _first_words() -> tuple[str, ...]:
    return tuple(sorted(words("approval")))


def _opens(line: Line) -> bool:
    """The first words of the block; what stands beside them in a second column does not count."""
    if not line.folded.startswith(_first_words()):
        return False
    named = _GAP.split(line.text[:240], maxsplit=1)[0].strip(" :.").casefold()
    return line.text_only and named in words("approval")


def _is_sign(line: Line) -> bool:
    """A blank to sign in, or the number of a member of staff, also one that is not filled in."""
    return bool(line.folded) and (_NUMBER.search(line.folded) is not None or _BLANK.fullmatch(line.folded[:240]) is not None)
