"""What stands behind authors and year: title, what it appeared in, volume and pages, place and publisher."""

import re
from dataclasses import dataclass

from publisher.language import dates
from publisher.language.citation.words import any_of, holds, is_named, opens_with
from publisher.language.tokens import sentences

_QUOTED = re.compile(r"[“\"«‘']{1,2}(?P<title>[^“”\"«»]{2,400}?)[.,]?[”\"»’']{1,2}(?=[.,;\s)]|$)[.,]?\s*(?P<rest>.*)", re.DOTALL)
_PLACE = re.compile(r"(?P<place>[^\W\d_][\w .’'-]{1,40}(?:,\s[^\W\d_][\w .]{1,25})?)\s?:\s(?P<publisher>[^:]{2,120})")
_PAGES = re.compile(rf"(?:(?<!\w)(?:{any_of('pages')})\s?|:\s?)(?P<pages>\w?\d{{1,5}}(?:\s?[-–—]\s?\w?\d{{1,5}})?)(?!\w)", re.IGNORECASE)
_RANGE = re.compile(r"(?<![\d(/-])(?P<pages>\d{1,5}\s?[-–—]\s?\d{1,5})(?![\d)])")
_NUMBERS = re.compile(
    rf"(?:(?:,\s?|\s|\()(?:{any_of('volume')})\s?|,\s|\s)(?P<volume>\d{{1,4}}|[IVXLC]{{1,7}})(?!\w)"
    rf"(?:\s?\((?:(?:{any_of('issue')})\s?)?(?P<bracketed>[\w–-]{{1,9}})\)|,?\s(?:{any_of('issue')})\s?(?P<issue>\w{{1,6}}))?",
    re.IGNORECASE,
)
_VANCOUVER = re.compile(
    r"\s(?P<year>\d{4})(?:\s\w{3}(?:\s\d{1,2})?)?;\s?(?P<volume>\d{1,4})(?:\((?P<issue>[\w–-]{1,9})\))?(?::(?P<pages>\w?\d{1,5}(?:[-–]\w?\d{1,5})?))?"
)
_IMPRINT = re.compile(r"\.\s(?=[^\W\d_][\w ’'-]{1,30}\s?:\s[^:]{2,80}$)")
_YEAR = re.compile(r"[,(;]?\s?(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)[a-z]?\)?")
_BRACKETS = re.compile(
    r"\s*[\[(](?:video|blog|online|daring|internet|skripsi|tesis|disertasi|thesis|unpublished|e-book)[^\])]{0,60}[\])]",
    re.IGNORECASE,
)
_LONG = 600


@dataclass(frozen=True, slots=True)
class Publication:
    """A reference without its authors, date and address; absent values are empty."""

    title: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    place: str = ""
    publisher: str = ""
    quoted: bool = False


def publication(text: str, emphasised: str) -> Publication:
    """The parts of `text`; `emphasised` are the words that the source set in italics, "" if none."""
    bare = _BRACKETS.sub("", text[:_LONG]).strip(" .,;")
    title, rest, quoted = _title(bare, emphasised)
    title, inner = _chapter(re.sub(r",\s(?:1[5-9]|20)\d\d$", "", title))
    return _behind(title, f"{inner} {rest}".strip(), emphasised, quoted=quoted)


def _title(text: str, emphasised: str) -> tuple[str, str, bool]:
    """The title, what follows it, whether it stood in quotation marks."""
    quoted = _QUOTED.match(text)
    if quoted:
        return quoted["title"].strip(" .,"), quoted["rest"], True
    at = text.find(emphasised) if emphasised else -1
    if at == 0:
        return emphasised.strip(" .,"), text[len(emphasised) :].lstrip(" .,;"), False
    if at > 0 and text[:at].rstrip(' “"(')[-1:] in {".", "?", "!", ",", ":", "”"} and len(text[:at].split()) >= 2:
        return text[:at].strip(" .,:"), text[at:], False
    end = (sentences(text) or [(0, 0)])[0][1]
    imprint = _IMPRINT.search(text[:end])
    opening, end = (text[: imprint.start()], imprint.end()) if imprint else (text[:end], end)
    if end == len(text):
        opening, end = _cut_at_comma(text)
    return opening.strip(" .,") if not opening.rstrip().endswith(("?", "!")) else opening.strip(), text[end:].lstrip(" .,;"), False


def _cut_at_comma(text: str) -> tuple[str, int]:
    """The title of an entry whose parts stand behind commas: cut before a journal's volume or "Place: Publisher"."""
    for comma in re.finditer(r",\s", text):
        behind = text[comma.end() :]
        if (_PLACE.match(behind) and is_named(behind.split(":")[0])) or opens_with(behind, "volume"):
            return text[: comma.start()], comma.end()
    return text, len(text)


def _chapter(title: str) -> tuple[str, str]:
    """A title that runs on into what holds it ("Bab dalam Buku"): only behind a comma or full stop, as "dalam" is an ordinary word."""
    found = re.search(rf"[.,]\s(?=(?:{any_of('in')}):?\s[A-Z])", title)
    return (title[: found.start()], title[found.end() :]) if found and title[found.end()].isupper() else (title, "")


def _behind(title: str, rest: str, emphasised: str, *, quoted: bool) -> Publication:
    """The parts that follow a title."""
    dated = _VANCOUVER.search(rest)
    if dated:
        pages = re.sub(r"[-–]", "–", dated["pages"] or "")
        return Publication(title, _bare(rest[: dated.start()]), dated["volume"], dated["issue"] or "", pages, quoted=quoted)
    rest, pages = _pages(rest)
    inner = re.match(rf"(?:{any_of('in')})\s?:?\s(?=\S)", rest, re.IGNORECASE)
    if inner and (rest[inner.end()].isupper() or rest[inner.end()] in '“"'):
        container, beyond = _held(rest[inner.end() :], emphasised)
        place, publisher = _publisher(beyond)
        return Publication(title, container, pages=pages, place=place, publisher=publisher, quoted=quoted)
    container, volume, issue, beyond = _journal(rest, emphasised, quoted=quoted or bool(pages))
    place, publisher = _publisher(beyond)
    if not container and publisher and not place and quoted:
        container, publisher = publisher, ""
    return Publication(title, container, volume, issue, pages, place, publisher, quoted=quoted)


def _pages(rest: str) -> tuple[str, str]:
    """`rest` without the pages, and the pages ("45-60", always with an en dash)."""
    for shape in (_PAGES, _RANGE):
        found = shape.search(rest)
        if found:
            before, after = rest[: found.start()].rstrip(" (,:"), rest[found.end() :].lstrip(" ).,;")
            left = f"{before.rstrip('.')}. {after}" if before and after else before or after
            return left, re.sub(r"\s?[-–—]\s?", "–", found["pages"])
    return rest, ""


def _journal(rest: str, emphasised: str, *, quoted: bool) -> tuple[str, str, str, str]:
    """(container, volume, issue, what is left). A name with numbers behind it is a journal."""
    numbers = next((found for found in _NUMBERS.finditer(rest) if not _is_year(found["volume"])), None)
    if numbers and (head := rest[: numbers.start()].strip(" .,;(")) and _is_periodical(head, numbers, quoted=quoted):
        issue = numbers["bracketed"] or numbers["issue"] or ""
        return _bare(head), numbers["volume"], issue, rest[numbers.end() :].lstrip(" ).,;:")
    if emphasised and rest.startswith(emphasised):
        return emphasised.strip(" .,"), "", "", rest[len(emphasised) :].lstrip(" .,;")
    first = rest[: (sentences(rest) or [(0, 0)])[0][1]]
    if first and (quoted or holds(first, "journal")) and not _PLACE.match(first):
        return _bare(first), "", "", rest[len(first) :].lstrip(" .,;")
    return "", "", "", rest


def _is_periodical(head: str, numbers: re.Match[str], *, quoted: bool) -> bool:
    told = bool(numbers["bracketed"] or numbers["issue"]) or opens_with(numbers[0].lstrip(" ,("), "volume")
    return len(head) <= 160 and ":" not in head.split(" ", 1)[0] and (told or quoted or holds(head, "journal"))


def _is_year(number: str) -> bool:
    return re.fullmatch(r"1[5-9]\d\d|20\d\d", number) is not None


def _held(text: str, emphasised: str) -> tuple[str, str]:
    """The work that holds a chapter, without the editors before or behind it, and what follows it."""
    bare = re.sub(rf"^[^“\"]{{2,120}}?\((?:{any_of('editors')})\)[.,]?\s|^(?:{any_of('editors')})\s", "", text, flags=re.IGNORECASE)
    if emphasised and emphasised in bare:
        return emphasised.strip(" .,"), bare.split(emphasised, 1)[1].lstrip(" .,;()")
    end = (sentences(bare) or [(0, len(bare))])[0][1]
    if end == len(bare):
        cut, end = _cut_at_comma(bare)
        return _bare(cut), bare[end:]
    return _bare(bare[:end]), bare[end:].lstrip(" .,;")


def _publisher(rest: str) -> tuple[str, str]:
    """(place, publisher) of "Jakarta: Balai Pustaka, 2010", or the publisher alone."""
    bare = _bare(rest)
    found = _PLACE.search(bare)
    if found and is_named(found["place"]):
        return found["place"].rsplit(". ", 1)[-1].strip(" .,("), _bare(found["publisher"])
    pieces = [piece for start, end in sentences(bare) if (piece := _bare(bare[start:end]))]
    named = [piece for piece in pieces if len(piece.split()) <= 10 and is_named(piece) and not piece.isdecimal()]
    told = next((piece for piece in named if holds(piece, "publisher")), None)
    return "", told or next(iter(named), "")


def _bare(text: str) -> str:
    """A part without the year and the punctuation around it."""
    kept = text if not dates.parse(text) else re.sub(r"[,(]?\s?\d{1,2}\s\w+\s\d{4}\)?|[,(]?\s?\w+\s\d{1,2},\s\d{4}\)?", "", text)
    return _YEAR.sub("", kept).strip(' .,;:()[]“”"—–-') if not _is_year(kept.strip()) else ""
