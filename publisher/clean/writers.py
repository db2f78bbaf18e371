"""Who wrote an article that no label names: by the degree behind the name, a follow button, the team, the note about the author."""

import re

from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.patterns import words
from publisher.clean.values import date_line, has_degree, person
from publisher.model.chapter import Metadata
from publisher.source import Hint

_NEAR = 4
_FOLLOW_NEAR = 3
_TEAM_LINES = 8
_ABOUT_LINES = 3
_LONGEST = 100
_LONGEST_JOB = 8
_FEWEST = 2
_MOST = 5
_EDITOR = re.compile(r"(?:editor|penyunting|redaktur)\s?:?\s?(?=[A-Z])(.{4,50})", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|dan|&)\s")
_TEACHER = re.compile(r"(?:dosen|guru|pengajar|pemateri|instructor|lecturer|teacher|presenter)\s?:\s?(.{4,60})", re.IGNORECASE)
_OPENING_NAME = re.compile(
    r"(?:penulis[: ,]+)?((?:[A-Z][\w.'’-]*,? ){1,4}?[A-Z][\w.'’-]*)"
    r"(?:,? (?:adalah|merupakan|ialah|lahir|mengajar|menulis|is|was|has|writes|teaches|covers|lives|works|holds)\b)"
)
_HONOURED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Drs|Dra|Prof|Ir)\.\s[A-Z]")
_FOLLOW = frozenset({"ikuti", "follow", "following", "mengikuti", "subscribe"})


def writer(page: Page) -> Finding:
    """The author by place and shape, with the lines that say it; nothing where the author is known already."""
    if page.metadata.author:
        return Finding()
    title = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE or _is_title_again(page, i)), None)
    heads = (_degreed, _followed, _dated_above, _profile_above, _told_below) if title is not None and title <= page.first else (_followed,)
    taught = _taught(page, title if title is not None and title <= page.first else -1)
    if taught is not None:
        return taught
    for reading in heads:
        index = reading(page, title if title is not None and title <= page.first else -1)
        if index is not None:
            return Finding({index: Drop("metadata", "name-by-place")}, metadata=Metadata(author=person(page.lines[index].flat)))
    team = _team(page)
    if team.metadata.author:
        return team
    told = _about(page)
    return told if told.metadata.author else _carded(page)


def _is_writer(line: Line) -> bool:
    """A line that is the name of one person, or of two."""
    plain = line.text_only and not line.listed and line.block.hint in {Hint.LINE, Hint.PARAGRAPH} and _FEWEST <= line.words <= 2 * _MOST
    return plain and bool(person(line.flat)) and line.key not in words("rubrics")


def _taught(page: Page, title: int) -> Finding | None:
    """A line "Dosen: NAME" right under the title of notes for a lesson: who teaches wrote them."""
    for i in page.kept(title + 1, min(title + 2 + _FOLLOW_NEAR, page.first)):
        found = _TEACHER.fullmatch(page.lines[i].flat[: _LONGEST + 1])
        if found and person(found[1]):
            return Finding({i: Drop("metadata", "name-by-place")}, metadata=Metadata(author=person(found[1])))
    return None


def _degreed(page: Page, title: int) -> int | None:
    """A name with a degree or an address of honour ("Ani Wijaya, S.H.", "Ms. Ani Wijaya") right under the title."""
    near = page.kept(title + 1, min(title + 1 + _FOLLOW_NEAR, len(page.lines)))
    return next(
        (i for i in near if _is_writer(page.lines[i]) and (has_degree(page.lines[i].flat) or _HONOURED.match(page.lines[i].flat))), None
    )


def _followed(page: Page, title: int) -> int | None:
    """A name between title and text with the button to follow that person right below it."""
    return next((i for i in range(title + 1, page.first) if followed_name(page, i)), None)


def followed_name(page: Page, index: int) -> bool:
    """Whether a line is a name with the button to follow that person right below it."""
    below = [j for j in range(index + 1, min(index + _FOLLOW_NEAR, len(page.lines))) if any(map(str.isalpha, page.lines[j].flat))]
    return bool(below) and page.lines[below[0]].key in _FOLLOW and _is_writer(page.lines[index])


def _is_title_again(page: Page, index: int) -> bool:
    return index in page.drops and page.drops[index].rule == "title-repeated"


def _dated_above(page: Page, title: int) -> int | None:
    """A name above the title, right beside the date."""
    for i in range(title - 1, max(-1, title - 1 - _NEAR), -1):
        beside = [j for j in (i - 1, i + 1) if 0 <= j < title and j in page.drops and page.drops[j].rule == "date"]
        alone = [j for j in beside if (stamp := date_line(page.lines[j].flat)) is not None and not stamp.rest]
        if alone and _is_writer(page.lines[i]) and page.lines[i].words <= _MOST:
            return i
    return None


def _profile_above(page: Page, title: int) -> int | None:
    """A name above the title with a sentence below it that opens with a job ("Teacher of …")."""
    for i in range(max(0, title - 2 * _NEAR), title - 1):
        below = page.lines[i + 1]
        job = below.folded.split(maxsplit=1)[0].strip(",.") if below.folded else ""
        told = job in words("affiliation") and below.words >= _FEWEST and (is_prose(below) or below.words <= 2 * _MOST)
        if told and _is_writer(page.lines[i]) and page.lines[i].words <= _MOST:
            return i
    return None


def _told_below(page: Page, title: int) -> int | None:
    """A name right under the title of whom a sentence below the article says who this is ("NAME is a teacher")."""
    for i in page.kept(title + 1, min(title + 1 + _FOLLOW_NEAR, page.first)):
        names = _AND.split(page.lines[i].folded) if _is_writer(page.lines[i]) else []
        below = page.lines[max(page.first + 1, page.after - 1) :]
        if any(line.folded.startswith(f"{name} {verb} ") for name in names for verb in words("bio_verbs") for line in below):
            return i
    return None


def _team(page: Page) -> Finding:
    """Below the article, "Editorial Team" with names under it: who is not called its editor wrote it."""
    start = next((i for i in range(page.after, len(page.lines)) if page.lines[i].key in words("teams")), None)
    if start is None:
        return Finding()
    lines = page.lines[start + 1 : start + 1 + _TEAM_LINES]
    editors = [found[1] for line in lines if (found := _EDITOR.fullmatch(line.flat)) and person(found[1])]
    names = []
    for line in lines:
        called = _EDITOR.fullmatch(line.flat) is not None
        if not called and not _is_writer(line) and line.key not in {"editor", "writer", "penulis"}:
            break
        names += [person(line.flat)] if not called and _is_writer(line) else []
    writers = list(dict.fromkeys(name for name in names if name not in editors))
    if not editors or len(writers) != 1:
        return Finding()
    return Finding(metadata=Metadata(author=writers[0], editor=editors[0]))


def _about(page: Page) -> Finding:
    """Below the article, the note about the author: a name alone under its heading, or the name that its first sentence opens with."""
    start = next((i for i in range(page.after, len(page.lines)) if page.lines[i].key in words("about_author")), None)
    for line in page.lines[start + 1 : start + 1 + _ABOUT_LINES] if start is not None else ():
        if _is_writer(line) and line.words <= _MOST:
            return Finding(metadata=Metadata(author=person(line.flat)))
        opening = _OPENING_NAME.match(line.flat[:200])
        if opening and person(opening[1]):
            return Finding(metadata=Metadata(author=person(opening[1])))
    return Finding()


def _carded(page: Page) -> Finding:
    """Below the article, the card of who wrote it: a label such as "Profile", a name, and below it the work of a writer."""
    for i in range(page.after, len(page.lines) - 2):
        name, job = page.lines[i + 1], page.lines[i + 2]
        labelled = page.lines[i].key in words("card_labels") and _is_writer(name) and name.words <= _MOST
        if labelled and job.words <= _LONGEST_JOB and not job.closed and not words("card_jobs").isdisjoint(job.told):
            return Finding(metadata=Metadata(author=person(name.flat)))
    return Finding()
