"""What a document itself tells of its making: the table at the head of a lesson plan, the cover of a paper, place and date at its end."""

import re
from collections.abc import Iterator

from publisher.clean.page import Line, Page, merged, read_once
from publisher.clean.patterns import words
from publisher.clean.values import person
from publisher.language import dates
from publisher.language.packaged import toml
from publisher.model.chapter import Metadata

_TABLE_LINES = 25
_FEWEST_ROWS = 2
_LAST_LINES = 8
_MOST_NAMES = 6
_FIRST_YEAR = 1990
_OTHERS = frozenset({"comment", "related"})
_ROW = re.compile(r"\W{0,3}([A-Za-z][A-Za-z /.-]{2,40}?)\s*[:：]\s*(?:[:：|]\s*)?(\S.{0,119})")
_PLACED = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}, (?:tanggal )?(\d{1,2} [A-Za-z]{3,9} (?:19|20)\d\d)\.?")
_BY = re.compile(r"(?:disusun|ditulis|dibuat|penyusun|oleh|by|submitted by|written by)(?: oleh)?(?: kelompok.{0,20})?\s?:?", re.IGNORECASE)
_NUMBERED_NAME = re.compile(r"\s*(?:\d{1,2}[.)]\s*)?(.{4,50}?)(?:\s*\(?\d{3,20}\)?)?")


def told(page: Page) -> Metadata:
    """Values that stand in lines of the article itself: they are kept there, but known."""
    table = _table(page)
    return merged(merged(table, _cover(page)), Metadata(date=_placed(page)))


def _table(page: Page) -> Metadata:
    """Rows of a label and a value at the head ("Subject: Geography"), where several follow each other."""
    known = toml("publisher.clean", "data", "bylines.toml")["identity"]
    rows = [row for row in (_row(page.lines[i]) for i in range(min(_TABLE_LINES, len(page.lines)))) if row]
    named = [(label, value) for label, value in rows if any(label in listed for listed in known.values())]
    if len(named) < _FEWEST_ROWS:
        return Metadata()
    found = Metadata()
    for label, value in named:
        if label in known["author"]:
            found = merged(found, Metadata(author=person(value.split(" | ")[0], labelled=True)))
        elif label in known["category"] and len(value.split()) <= _MOST_NAMES:
            found = merged(found, Metadata(category=value))
        elif label in known["date"]:
            found = merged(found, Metadata(date=dates.parse(value)))
    return found


@read_once
def _row(line: Line) -> tuple[str, str] | None:
    fits = (":" in line.flat or "：" in line.flat) and len(line.flat) <= 2 * _TABLE_LINES * _MOST_NAMES
    found = _ROW.fullmatch(line.flat) if fits else None
    return (found[1].casefold().strip(), found[2].strip()) if found else None


def _front(page: Page) -> Iterator[Line]:
    return (page.lines[i] for i in sorted(page.drops) if page.drops[i].rule == "before-first-chapter")


def _cover(page: Page) -> Metadata:
    """Names below "Disusun oleh" and the date on the cover of a student paper; the subject it was set for is no section of a site."""
    lines = list(_front(page))
    names: list[str] = []
    start = next((i for i, line in enumerate(lines) if _BY.fullmatch(line.flat[:60])), len(lines))
    for line in lines[start + 1 : start + 1 + _MOST_NAMES]:
        bare = _NUMBERED_NAME.fullmatch(line.flat[:80])
        text = bare[1].strip(" .-–:") if bare else ""
        name = person(text.title() if text.isupper() else text)
        if not name or words("institutions") & set(line.folded.split()) or line.words > _MOST_NAMES:
            break
        names.append(name)
    placed = next((date for line in lines if (date := _date_at_place(line))), "")
    return Metadata(author=", ".join(names), date=placed)


def _placed(page: Page) -> str:
    """The date of a line "Town, 4 May 2021" that closes the text, or under which only a name stands."""
    text = [i for i in page.kept(0, len(page.lines)) if page.lines[i].text_only]
    start = max(0, len(text) - _LAST_LINES)
    for position, i in enumerate(text[start:], start):
        date = _date_at_place(page.lines[i])
        if not date:
            continue
        below = [page.lines[j] for j in text[position + 1 : position + 3]]
        if not all(bool(person(line.flat, labelled=True)) or line.key in {"penulis", "hormat saya", "author"} for line in below) and (
            i + 1 < len(page.lines) and i + 1 not in page.drops
        ):
            continue
        return date
    last = text[-1] if text else 0
    near = (i for i in range(last + 1, min(last + 3, len(page.lines))) if i in page.drops)
    gone = (page.lines[i] for i in near if page.drops[i].kind not in _OTHERS)
    return next((date for line in gone if (date := _date_at_place(line))), "")


@read_once
def _date_at_place(line: Line) -> str:
    found = _PLACED.fullmatch(line.flat) if line.has_figure and len(line.flat) <= 80 else None
    date = dates.parse(found[1]) if found else ""
    return date if date and int(date[:4]) >= _FIRST_YEAR else ""
