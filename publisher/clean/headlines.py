"""How well a line of a page's head serves as the title of its article."""

import re

from publisher.clean.channels import channel_name
from publisher.clean.page import Line, Page
from publisher.clean.patterns import words
from publisher.clean.standfirsts import in_menu
from publisher.clean.values import person
from publisher.clean.writers import followed_name
from publisher.source import Hint

_CREDIT = re.compile(r"[A-Z][\w-]{2,20}(?: (?:and|dan|&) \w{3,20})? (?:by|oleh):? (.{3,60})")
"""Who made the pictures or the words: "Photographs by NAME"."""
ENTRY = re.compile(r"([1-9]\d?(?:\.\d{1,2}){0,2})\s+[A-Z]")
"""A line of the contents of a book, numbered without a full stop."""
_RIGHTS = ("©", "(c)", "copyright", "hak cipta")
_MENU_WORDS = 12
_FEWEST = 2
_MOST_JOB_WORDS = 4
_HEADWORDS = 4
_LEAST = 3
_HEAD = 80
_TIE = 0.1
_FOOT_OF_HEAD = 4
"""Lines at the top of a page; where a menu stands among them, the first is the site's name."""
_NEAR = 9
"""Lines before the running text among which the title is looked for."""


def score_of(page: Page, index: int, subject: frozenset[str]) -> float:
    """How well a line serves as the title of what speaks of `subject`; nothing absolute, only to compare the lines of one head."""
    line = page.lines[index]
    own = line.stems
    opens = _opens_text(page, line)
    score = 5 * len(own & subject) / (len(own) + 1)
    score += 2 if line.words >= 4 else 0
    score += 1 if line.capitals >= 0.7 else 0
    score += 4 if opens else 0
    score -= 3 if (line.words == 1 and not opens) or line.key in words("rubrics") else 0
    score -= 6 if _is_entry(page, index) or _is_with_job(page, index) else 0
    score -= 3 if own - subject and line.folded.split()[0] in words("search_verbs") else 0
    asks = line.words >= _HEADWORDS and line.flat.endswith("?")  # no entry of a menu does
    score -= 2 if index + 1 in page.drops and page.drops[index + 1].kind == "navigation" and not asks else 0
    score += 2 if line.block.hint is Hint.HEADING and line.block.level == 1 else 0
    score -= 3 if own - subject and _is_signature(line) else 0
    score -= 3 if not own & subject and words("institutions") & set(line.folded.split()) else 0
    score -= 2 if index and page.lines[index - 1].key in words("home") else 0
    score -= 3 if line.words < _HEADWORDS and line.folded.split()[0] in words("readers_own") else 0
    score += 1 if own & subject and _belongs_below(page, index) else 0
    score += 1 if index and index - 1 in page.drops and page.drops[index - 1].rule == "date" else 0
    score -= 1 if not index and any(j in page.drops and page.drops[j].kind == "navigation" for j in range(1, _FOOT_OF_HEAD)) else 0
    score += 3 if _ends_path(page, line) else 0
    score -= 9 if line.folded == channel_name(page).casefold() else 0
    dropped = [page.drops[j].kind if j in page.drops else "" for j in range(index + 1, index + _NEAR)]
    score += 2 if "metadata" in dropped[:3] else 1 if "metadata" in dropped else 0
    score -= _TIE if index + 1 < page.first and page.lines[index + 1].key in words("rubrics") else 0
    repeated = sum(
        line.folded in other.folded for other in page.lines[max(0, index - _HEAD) : index + 3] + page.lines[page.after : page.after + 200]
    )
    score += 2 if dropped[:1] == ["metadata"] and own & subject and line.words == 1 and line.key not in words("rubrics") else 0
    again = any(page.lines[j].folded == line.folded for j in (index - 1, *range(index + 1, min(index + _NEAR, page.first))) if j >= 0)
    score += 4 if again and own & subject and line.key not in words("rubrics") and not in_menu(page, index) else 0
    score += 4 if index and index - 1 in page.drops and page.drops[index - 1].rule == "listed-in" else 0
    score += 3 if followed_name(page, index + 1) else 0
    score -= 4 if _holds_rights(page, line) else 0
    return score + (3 if repeated > 1 and line.words >= 4 else 0)


def _holds_rights(page: Page, line: Line) -> bool:
    """Whether the foot of the page says that the rights are held by what the line names: it is the site."""
    foot = (other.folded for other in page.lines[max(page.after, len(page.lines) - _HEAD) :])
    return line.words >= _FEWEST and any(line.folded in said and any(sign in said for sign in _RIGHTS) for said in foot)


def _belongs_below(page: Page, index: int) -> bool:
    """Whether the line below names what the line is a part of ("Part of Biology")."""
    below = page.lines[index + 1].folded.split() if index + 1 < page.first else []
    return " ".join(below[:2]) in words("belongs")


def _opens_text(page: Page, line: Line) -> bool:
    """Whether the running text opens with these words as with its headword ("tide, the rise and fall …", "Tide (…) is")."""
    opening = page.lines[page.first].flat[: len(line.flat) + 2].casefold() if page.first < len(page.lines) else ""
    return line.words <= _HEADWORDS and opening in {f"{line.folded}, ", f"{line.folded} (", f"{line.folded}: "}


def _is_with_job(page: Page, index: int) -> bool:
    """A name with the job of that person right below it."""
    line = page.lines[index]
    named = _FEWEST <= line.words <= _MOST_JOB_WORDS and index + 1 < page.first and bool(person(line.flat))
    return named and page.lines[index + 1].text_only and is_writer_job(page.lines[index + 1])


def _is_entry(page: Page, index: int) -> bool:
    """A chapter in the contents of a book: a bare number before its name, the number before it above or the number after it below."""
    own = ENTRY.match(page.lines[index].flat[:40])
    if own is None or "." in own[1]:
        return False
    number = int(own[1])
    above = _counts(page, max(0, index - _MENU_WORDS), index)
    return number - 1 in above or number + 1 in _counts(page, index + 1, min(page.first, index + _MENU_WORDS))


def _counts(page: Page, start: int, stop: int) -> set[int]:
    """The bare numbers before names in some lines of the head, dates and the like apart."""
    lines = (page.lines[i] for i in range(start, stop) if i not in page.drops or page.drops[i].kind != "metadata")
    return {int(found[1]) for line in lines if (found := ENTRY.match(line.flat[:40])) and "." not in found[1]}


def _ends_path(page: Page, line: Line) -> bool:
    """Whether the path from the start page ends in these words."""
    paths = [page.lines[i].folded for i in range(page.first) if i in page.drops and page.drops[i].rule == "breadcrumb"]
    return any(path.endswith((f" {line.folded}", f"/{line.folded}", f">{line.folded}")) and path != line.folded for path in paths)


def _is_signature(line: Line) -> bool:
    """A name of two to four words, a school with a comma, or words that only stand before a name ("Reviewed by", "Part of")."""
    opening = line.folded.replace(":", "").split(maxsplit=2)[:2]
    school = "," in line.flat and any(word in words("schools") for word in line.folded.replace(",", " ").split())
    credit = _CREDIT.fullmatch(line.flat) if line.words <= _MENU_WORDS else None
    if credit and person(credit[1], labelled=True):
        return True
    pair = {"and", "dan", "&"} & set(line.folded.split())
    two = [name.split() for name in re.split(r"\s(?:and|dan|&)\s", line.flat)]
    names = not pair or all(2 <= len(name) <= _LEAST for name in two)
    return (
        school
        or (2 <= line.words <= 7 and names and (line.words <= 4 or bool(pair)) and bool(person(line.flat)))
        or " ".join(opening) in words("before_names")
    )


def is_writer_job(line: Line) -> bool:
    """A job that nobody has but who writes for a site ("Verified Writer", "Science correspondent")."""
    return line.words >= _FEWEST and line.folded.split()[-1] in words("writing_jobs")
