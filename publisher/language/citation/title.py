"""The title of an entry: in quotation marks, in italics, or up to the first full stop or sure sign of what follows."""

import re
from dataclasses import dataclass

from publisher.language.citation.imprint import by_commas, is_place, is_publisher, placed
from publisher.language.citation.statements import BREAK, Stated, stated
from publisher.language.citation.when import YEAR, full_date
from publisher.language.citation.words import any_of, holds, is_named, opens_with
from publisher.language.tokens import sentences

QUOTES = "“\"«„‘'"
_QUOTED = re.compile(
    r"(?:(?P<double>[“\"«„]{1,2}|‘‘|'')|(?P<single>[‘']))(?P<title>(?(double)[^“”\"«»]|[^“”\"«»‘]){2,400}?)[.,]?"
    r"(?(double)(?:[”\"»“]{1,2}|’’|'')|[’'](?=[.,;\s]))(?=[.,;:?!\s)(]|$)[.,]?\s*(?P<rest>.*)",
    re.DOTALL,
)
_IMPRINT = re.compile(rf"[.,]?\s\((?=(?!(?i:studi\skasus|case\sstudy))[^()]{{2,100}},\s{YEAR}\))")
_PAGE = re.compile(rf"(?:{any_of('pages')})\s?(?:\d|$)", re.IGNORECASE)
_IMPRINT_STOP = re.compile(r"\.\s(?=(?P<place>[^\W\d_][\w ’'-]{1,30})\s?:\s[^:]{2,80}(?:[.,]|$))")


@dataclass(frozen=True, slots=True)
class Titled:
    """A title, what follows it, and what statements between them told."""

    title: str
    rest: str
    quoted: bool
    stated: Stated


def titled(text: str, emphasised: str) -> Titled:
    """`text` cut behind its title. `emphasised` are the words that were set in italics, "" if none."""
    quoted = _QUOTED.match(text)
    if quoted:
        return Titled(quoted["title"].strip(" .,"), quoted["rest"], quoted=True, stated=Stated(""))
    told = stated(text.strip(" .,;"))
    title, rest = _by_italics(told.text, emphasised) or _plain(told.text)
    title, date = _dated(title)
    rest = f"{date}{BREAK}{rest}" if date else rest
    return Titled(_trimmed(title), rest, quoted=False, stated=told)


def _dated(title: str) -> tuple[str, str]:
    """A title and the date that a comma parts from it."""
    found = re.search(rf",\s({YEAR})[.\s]*$", title)
    day = next(full_date().finditer(title), None) if not found else None
    if day and (opened := re.search(r"(?:,\s|\s\((?:[a-z]+\s){0,3})$", title[: day.start()])) and not title[day.end() :].strip(" .)"):
        return title[: opened.start()], day[0]
    return (title[: found.start()], found[1]) if found else (title, "")


def _trimmed(title: str) -> str:
    return title.strip(f" .,:;{BREAK}") if not title.rstrip().endswith(("?", "!")) else title.strip()


def _by_italics(text: str, emphasised: str) -> tuple[str, str] | None:
    at = text.find(emphasised) if emphasised else -1
    if at == 0:
        return emphasised, text[len(emphasised) :]
    if at > 0 and text[:at].rstrip(f' “"({BREAK}')[-1:] in {".", "?", "!", ",", ":", "”"} and len(text[:at].split()) >= 2:
        return text[:at], text[at:]
    return None


def _plain(text: str) -> tuple[str, str]:
    """The title up to the first sentence end, statement, imprint or comma before what is no title."""
    first = text.split(BREAK, 1)[0]
    end = _question(first, sentences(first) or [(0, len(first))])
    for stop in (_IMPRINT_STOP.search(first[:end]), _IMPRINT.search(first[:end])):
        end = min(end, stop.start()) if stop else end
    inner = re.search(rf"[.,]\s(?=(?i:{any_of('in')}):?\s[A-Z“\"])", first[:end])
    if inner and (first[inner.end()].isupper() or first[inner.end() - 2] == "."):
        end = inner.start()
    printed = re.search(rf"[.,]?\s\(?(?={any_of('gazette')})", first[:end], re.IGNORECASE) if opens_with(first, "law") else None
    end = printed.start() if printed else end
    is_last = not text[end:].strip(" .")
    end = _comma(first[:end], is_last=is_last, is_whole=not is_last and end < len(first)) or end
    return text[:end], text[end:].lstrip(" .,;")


def _question(text: str, parts: list[tuple[int, int]]) -> int:
    """Where the first sentence ends; a question takes along the sentence that explains it ("Why twice? Boosters in plain words")."""
    first = parts[0][1]
    if len(parts) < 2 or text[first - 1] not in "?!":
        return first
    start, end = parts[1]
    explains = not is_named(text[start:end]) and ":" not in text[start:end] and not re.search(r"\d|\(|,", text[start:end])
    return end if explains and (text[end - 1] in ".?!" or end == len(text)) else first


def _comma(text: str, *, is_last: bool, is_whole: bool) -> int:
    """Where commas part a title from what follows it: a volume, an imprint, a publishing house; 0 if they do not.

    `is_last` tells that nothing follows `text`, `is_whole` that a full stop ends it: then the number of a tome belongs to it.
    """
    for comma in list(re.finditer(r",\s", text))[:12]:
        behind = text[comma.end() :]
        part = behind.split(", ", 1)[0]
        if (
            _PAGE.match(behind)
            or (opens_with(behind, "volume") and not (is_whole and opens_with(behind, "tome")))
            or opens_with(part, "journal")
            or _is_imprint(behind)
        ):
            return comma.start()
        if is_last and comma.start() > 2 and (_is_house(part) or (by_commas(_undated(behind)) is not None and is_named(behind))):
            return comma.start()
        if is_last and re.fullmatch(rf"{YEAR}", behind.strip(" .").rsplit(", ", 1)[-1]) and is_place(part):
            return comma.start()
    return 0


def _undated(text: str) -> str:
    return re.sub(rf",\s{YEAR}.*$", "", text)


def _is_house(part: str) -> bool:
    return opens_with(part, "publisher") or (is_publisher(part) and holds(part, "publisher"))


def _is_imprint(text: str) -> bool:
    place, colon, _ = text.partition(":")
    return bool(colon) and placed(f"{place}: X", after_title=True) is not None and "," not in place
