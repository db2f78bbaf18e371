"""Bylines over several lines: a role above or below a name, a name and a site beside a date."""

import re

from publisher.clean.credited import name_and_rest
from publisher.clean.page import Drop, Line, Page, Zone
from publisher.clean.patterns import lexicon, words
from publisher.clean.signatures import before_job
from publisher.clean.values import date_line, field_of, labelled, person, site_in
from publisher.model.chapter import Metadata

_NAME_WORDS = 2
_MOST_NAME_WORDS = 5
_MOST_STAMP_WORDS = 40
_BAR = re.compile(r"\s[|·•]\s")
_JOINED = re.compile(r"\s(?:dan|and|&)\s")


def name_and_site(page: Page, index: int) -> tuple[list[int], tuple[str, Metadata]] | None:
    """A line "NAME - Site" right above or below a line that is a date, whatever the site is called."""
    pair = name_and_rest(page.lines[index].flat)
    if not pair or not person(pair[1], labelled=True) or len(pair[2].split()) > 3 or page.zone(index) is not Zone.HEAD:
        return None
    job = before_job(page.lines[index].flat) and not site_in(pair[2])
    near = [j for j in (index - 1, index + 1) if 0 <= j < len(page.lines)]
    texts = [labelled(page.lines[j].flat).get("date", page.lines[j].flat) for j in near]
    dated = any((stamp := date_line(text)) is not None and not stamp.rest for text in texts)
    return ([index], ("byline", Metadata(author=person(pair[1], labelled=True), site="" if job else pair[2]))) if dated else None


def credited_pair(page: Page, index: int) -> tuple[list[int], tuple[str, Metadata]] | None:
    """A name with a comma, the next name below it, then the line that calls both the team: who wrote and who edited."""
    here = page.lines[index]
    below = page.lines[index + 1 : index + 3]
    team = len(below) > 1 and below[1].key in words("teams") and here.flat.endswith(",")
    if not team or not all(_NAME_WORDS <= line.words <= _MOST_NAME_WORDS and person(line.flat.rstrip(",")) for line in (here, below[0])):
        return None
    found = Metadata(author=person(here.flat.rstrip(",")), editor=person(below[0].flat))
    return [index, index + 1, index + 2], ("byline", found)


def answered(page: Page, index: int) -> tuple[list[int], tuple[str, Metadata]] | None:
    """Over the first answer to a question: "Answered" with a day, and above it who answered, perhaps with what that person is."""
    line = page.lines[index]
    if (
        line.folded.split(" ", 1)[0] not in words("answered")
        or not 1 < line.words <= _MOST_STAMP_WORDS
        or page.zone(index) is not Zone.HEAD
    ):
        return None
    told = index > 1 and page.lines[index - 1].flat.startswith(",")
    name = index - 1 - told
    if name < 0 or not _NAME_WORDS <= page.lines[name].words <= _MOST_NAME_WORDS or not person(page.lines[name].flat):
        return None
    day = date_line(_BAR.split(line.flat, maxsplit=1)[0])
    found = Metadata(author=person(page.lines[name].flat), date=day.date if day else "")
    return list(range(name, index + 1)), ("byline", found)


def role_line(page: Page, index: int, drops: dict[int, Drop]) -> tuple[list[int], tuple[str, Metadata]] | None:
    """A role alone on its line ("Penulis"), with the name on the line before or after it."""
    field = field_of(page.lines[index].key)
    if field not in {"author", "editor"} or page.lines[index].words > 3:
        return None
    edge = page.zone(index)
    above = None if page.lines[index].flat.endswith(":") else page.previous_kept(index)
    near = [j for j in (above, page.next_kept(index)) if j is not None and j not in drops and page.zone(j) is edge]
    names = [j for j in near if _may_be_name(page.lines[j])]
    if not names or (names == [above] and _role_above(page, index)):
        return None
    chosen = names[-1] if _role_above(page, index) else names[0]
    name = person(page.lines[chosen].flat, labelled=True)
    return [index, chosen], ("role", Metadata(author=name) if field == "author" else Metadata(editor=name))


def _role_above(page: Page, index: int) -> bool:
    """Whether this page sets the role above the name: the last role of the run has a name after it."""
    last = index
    for j in page.kept(index, min(index + 8, len(page.lines))):
        if field_of(page.lines[j].key) in {"author", "editor"}:
            last = j
    following = page.next_kept(last)
    return following is not None and page.zone(following) is page.zone(last) and _may_be_name(page.lines[following])


def _may_be_name(line: Line) -> bool:
    parts = _JOINED.split(line.flat)
    if len(parts) > 1 and any(len(part.split()) < _NAME_WORDS for part in parts):
        return False  # "Letak dan Sumber" is a heading; two people have two names each
    short = 2 <= line.words <= 5 or re.fullmatch(r"(?:[A-Z]\.){2,4}", line.flat) is not None
    return short and bool(person(line.flat, labelled=True)) and line.masked not in lexicon()
