"""Where the authors and the date at the head of a reference end."""

import re
from dataclasses import dataclass

from publisher.language.citation.imprint import by_commas, is_place, is_publisher, pieces
from publisher.language.citation.people import FAMILY, INITIALS, SHORT, WORD, are_people, is_anonymous, people
from publisher.language.citation.rest import imprint_of
from publisher.language.citation.statements import BREAK, stated
from publisher.language.citation.title import QUOTES
from publisher.language.citation.when import YEAR, full_date, is_date, iso
from publisher.language.citation.words import any_of, holds, is_named, listed, opens_with
from publisher.language.slug import slug
from publisher.language.tokens import sentences
from publisher.model.work import Name

_GIVEN = rf"(?:{INITIALS}|{WORD}(?:\s(?:{WORD}|[A-Z]\.)){{0,3}}(?:\s?{INITIALS})?)"
_INVERTED = rf"{FAMILY},\s(?:{_GIVEN})"
_DIRECT = rf"(?:{INITIALS}\s?{FAMILY}|{WORD}(?:\s(?:{WORD}|[A-Z]\.)){{1,3}})"
_LEADING = rf"{INITIALS}\s?{FAMILY}"
_AND = r"(?:,?\s(?:dan|and|&)\s|,\s|;\s)"
_OTHERS = rf"(?:,?\s(?:{any_of('others')}))?"
_EDITORS = rf"(?:,?\s\(?(?:{any_of('editors')})\)?)?"
_HEADS = tuple(
    re.compile(rf"(?P<who>{one}(?:{_AND}(?:{more})){{0,12}}{_OTHERS}{_EDITORS})(?P<end>{end})")
    for one, more, end in (
        (_INVERTED, f"{_INVERTED}|{_DIRECT}", rf"\.?,?\s(?=[{QUOTES}])|\.\s(?=\S)|(?<=\.)\s(?=[A-Z0-9“\"])"),
        (SHORT, SHORT, r"\.\s"),
        (_LEADING, _LEADING, rf",\s(?=[{QUOTES}A-Z])|\.\s|(?<=\.)\s(?=[A-Z])"),
    )
)
_BRACKETED = re.compile(r"\(\s?(?P<date>[^():]{0,30}?(?:1[5-9]|20)\d\d[^():]{0,25})\s?\)")
_BARE_YEAR = re.compile(rf"(?<=[.,;)])\s?(?P<date>{YEAR})[a-z]?\s?[.,:]\s|(?<=[.,;])\s(?P<plain>{YEAR})[a-z]?\s(?=[{QUOTES}])")
_HARVARD_YEAR = re.compile(rf"(?<=\w)\s(?P<date>{YEAR})[a-z]?,\s(?=[A-ZÀ-Þ{QUOTES}])")
_HARVARD = re.compile(rf"{FAMILY},\s[A-Z]{{1,3}}(?:(?:,\s|\s(?:&|and|dan)\s){FAMILY},\s[A-Z]{{1,3}}){{0,8}}\Z")
_UNDATED = re.compile(rf"[(\[]?(?<![\w.])(?:{any_of('undated')})[)\]]?[.,:]?\s", re.IGNORECASE)
_NOTE = re.compile(
    rf"(?P<who>[^,“\"‘(:]{{3,80}}(?:,\s[^,“\"‘(:]{{3,40}}){{0,3}}?),\s(?P<title>[^()“”\"]{{2,250}})\s\((?P<imprint>[^()]{{2,90}},\s{YEAR})\)"
)
_BY = re.compile(
    rf"(?:[.,?!]\s|\s\(|(?<=[”\"])\s)(?i:{any_of('by')})\s?:?\s(?P<who>[A-Z][^.,;:()“\"]{{2,60}}(?:,\s(?:dan|and)\s[^.,;()]{{2,40}})?)(?=[.,;)]|$)"
)
_MOST_AUTHOR_WORDS = 40
_SEARCHED = 500
_FEWEST_PARTS = 4
"""Author, title, publisher and place."""


@dataclass(frozen=True, slots=True)
class Divided:
    """An entry cut at its authors and its date (ISO 8601); `rest` opens with the title."""

    authors: tuple[Name, ...]
    date: str
    rest: str


def divided(text: str, url: str) -> Divided:
    """Authors, date and the rest: the year behind the authors parts them, else the shape of the names does."""
    for shape in (_BRACKETED, _BARE_YEAR, _UNDATED):
        for year in shape.finditer(text[:_SEARCHED]):
            found = _at_year(text, year, is_dated=shape is not _UNDATED)
            if found:
                return found
            if shape is not _BRACKETED:
                break
    return _as_harvard(text) or _by_line(text) or _as_note(text) or _as_commas(text) or _without_early_year(text, url)


def _as_harvard(text: str) -> Divided | None:
    """Names without full stops and a year between blanks: "Bhaskara, W 2018, Title"."""
    year = _HARVARD_YEAR.search(text[:_SEARCHED])
    head = text[: year.start()] if year else ""
    if not year or not (_HARVARD.match(head) or (are_people(head) and head.split(maxsplit=1)[0].casefold() in listed("offices"))):
        return None
    return Divided(people(head), year["date"], text[year.end() :])


def _at_year(text: str, year: re.Match[str], *, is_dated: bool) -> Divided | None:
    """The entry cut at a year near its head, None where it is not the one behind the authors."""
    head, tail = text[: year.start()].strip(), text[year.end() :].lstrip(" .,:;")
    told = year.groupdict()
    written = told.get("date") or told.get("plain") or ""
    if not _opens(head) or (is_dated and not is_date(written)):
        return None
    date = iso(written)
    if is_anonymous(head):
        return Divided((), date, tail)
    if are_people(head) and not _opens_within(tail) and tail.strip(" .") and not (is_dated and _is_imprint(tail)):
        return Divided(people(head), date, tail)
    if not is_dated or (not are_people(head) and len(sentences(head)) > 1 and authors_before(head)):
        return None
    is_whole = len(sentences(head)) == 1 and not re.search(r"[,;]\s*$|\d\s*$|\.\s*\S+,\s", head)
    return Divided((), date, f"{head.rstrip('.')}. {tail}" if tail else head) if is_whole else None


def _is_imprint(tail: str) -> bool:
    """Whether nothing but place and publisher follow the year: then the title stood before it."""
    parts = pieces(stated(tail).text)
    return len(parts) == 1 and ":" in parts[0] and is_place(parts[0].split(":")[0].strip()) and parts[0].count(":") == 1


def _opens_within(tail: str) -> bool:
    return re.match(rf"(?:{any_of('in')})\s?:?\s[A-Z]", tail, re.IGNORECASE) is not None and bool(tail[:1].isupper())


def _opens(head: str) -> bool:
    """Whether a year behind `head` can be the one behind the authors: few words, no title in quotation marks before it."""
    return bool(head.strip()) and len(head.split()) <= _MOST_AUTHOR_WORDS and not re.search(r"[”\"»]|:\s", head)


def authors_before(text: str) -> int:
    """Where the authors at the head of a reference without a year behind them end, 0 if none is certain."""
    for head in _HEADS:
        found = head.match(text[:_SEARCHED])
        if found and not _is_numbered_title(found["who"]):
            return found.end("who")
    return 0


def _is_numbered_title(who: str) -> bool:
    """Whether a single letter counts ("Matematika Kelas X") and is no initial."""
    words = who.split()
    return len(words) > 1 and words[-2].casefold() in listed("counted")


def _by_line(text: str) -> Divided | None:
    """An entry whose title comes first and whose author follows behind "oleh" or "by"."""
    found = _BY.search(text[:_SEARCHED])
    if not found or not is_named(found["who"]) or authors_before(text[: found.start()]):
        return None
    return Divided(people(found["who"]), "", f"{text[: found.start() + 1].rstrip('., (')}{BREAK}{text[found.end() :].lstrip(' .,;)')}")


def _as_commas(text: str) -> Divided | None:
    """An entry of commas alone: "Sukma Wijaya, Ragam Anyaman, Penerbit Rotan, Cirebon, 2014, hal. 67."."""
    year = re.search(rf",\s{YEAR}(?=[.,]|$)", text[:_SEARCHED])
    parts = text[: year.start()].split(", ") if year else []
    if len(parts) < _FEWEST_PARTS or len(sentences(text[: year.start() if year else 0])) > 1 or by_commas(", ".join(parts[-2:])) is None:
        return None
    is_inverted = re.fullmatch(INITIALS, parts[1]) is not None and re.fullmatch(FAMILY, parts[0]) is not None
    is_direct = re.fullmatch(_DIRECT, parts[0]) is not None
    if not (is_inverted and len(parts) > _FEWEST_PARTS) and not is_direct:
        return None
    head = ", ".join(parts[: 2 if is_inverted else 1])
    return Divided(people(head), "", text[len(head) :].lstrip(" ,"))


def _as_note(text: str) -> Divided | None:
    """A footnote: names in the order of speech and the title behind commas, the imprint in brackets."""
    found = _NOTE.match(text[:_SEARCHED])
    if not found:
        return None
    who = found["who"]
    is_sure = is_named(who) and 2 <= len(who.split()) <= 20 and all(len(one.split()) > 1 for one in re.split(r",\s", who))
    if not is_sure or not (":" in found["imprint"] or imprint_of(found["imprint"]).publisher):
        return None
    return Divided(people(who), "", text[found.start("title") :])


def _without_early_year(text: str, url: str) -> Divided:
    quoted = _before_quotation(text)
    if quoted:
        return quoted
    end = authors_before(text)
    if end:
        return Divided(people(text[:end]), "", text[end:].lstrip(" .,;:"))
    parts = [text[start:stop] for start, stop in sentences(text)]
    first, second = parts[0] if parts else "", parts[1] if len(parts) > 1 else ""
    if second and first[0].isalnum() and slug(first) in slug(url) and len(first.split()) <= 5 and not opens_with(first, "law"):
        return Divided((), "", f"{' '.join(parts[1:]).rstrip('.')}. {first}")
    if second and _is_author(first, parts[1:]):
        return Divided(people(first), "", text[len(first) :].lstrip(" ."))
    return Divided((), "", text)


def _is_author(first: str, behind: list[str]) -> bool:
    """Whether the first sentence of an entry without an early year is an author: named, and a title and an imprint follow."""
    if not are_people(first) or opens_with(first, "law") or opens_with(first, "treaty") or len(first.split()) > 8:
        return False
    second = behind[0].strip(" .")
    if opens_with(second, "law"):
        return True
    is_office = first.split(maxsplit=1)[0].casefold() in listed("offices")
    is_title = not (":" in second and is_place(second.split(":")[0].strip())) and not is_place(second) and not _is_stated(second)
    return is_title and (len(behind) > 1 or is_office) and (is_office or not is_publisher(second)) and not is_date(second)


def _is_stated(second: str) -> bool:
    return (
        not stated(f". {second}.").text.strip(f" .{BREAK}")
        or opens_with(second, "edition")
        or opens_with(second, "tome")
        or bool(_opens_within(second))
    )


def _before_quotation(text: str) -> Divided | None:
    """Authors, or a newspaper and its date, before a title in quotation marks."""
    found = re.search(rf"(?:(?<=[.,:;)])|(?<=\w))\s(?=[{QUOTES}][^\s{QUOTES}])", text[:_SEARCHED])
    if not found or not _opens(text[: found.start()]):
        return None
    head, tail = text[: found.start()].strip(), text[found.start() :].strip()
    if _is_paper(head):
        return Divided((), "", f"{tail.rstrip('.')}. {head}")
    day = full_date().search(head)
    names = head[: day.start()].rstrip(" (,") if day else head
    if are_people(names) or re.fullmatch(rf"(?:{_INVERTED}|{_LEADING})\.?,?", names):
        return Divided(people(names), iso(day[0]) if day else "", tail)
    return None


def _is_paper(head: str) -> bool:
    bare = re.sub(full_date(), "", head).strip(" ,.:(")
    return (holds(bare, "journal") or holds(bare, "periodical")) and len(pieces(bare)) <= 2 and not re.match(_INVERTED, bare)
