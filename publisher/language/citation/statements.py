"""What stands between the title and the imprint and is neither: editions, translators, editors, extent, kind of copy, kind of thesis."""

import re
from dataclasses import dataclass
from functools import cache

from publisher.language.citation.words import any_of

BREAK = "\ue000"
"""Stands where a statement stood, and parts what is before it from what is behind it."""

_START = rf"(?:(?<=[.,;!?”\"’')\]{BREAK}])\s?|(?<=[(\[]))"
_OUTSIDE = rf"(?<=[.,;!?”\"’')\]{BREAK}])\s?"
_END = rf"(?=\s?(?:[.,;)\]{BREAK}]|$)|\s\()"
_TITLE_WORD = r"(?:Dr|Prof|Drs|Dra|Ir|Mr|Mrs|H|Hj)\."
_NAME_WORD = rf"(?:{_TITLE_WORD}|[A-ZÀ-Þ][\w’'-]*(?:(?<=\b[A-Z])\.)?(?:[A-Z]\.)*|bin|binti|van|von|de|der|dan|and|&|dkk\.?|et\sal\.?)"
_NAMES = rf"{_NAME_WORD}(?:\s{_NAME_WORD}){{0,8}}"
_SQUARE = re.compile(r"\[[^\[\]]{1,80}\]")


@dataclass(frozen=True, slots=True)
class Stated:
    """An entry with `BREAK` where statements stood."""

    text: str
    is_thesis: bool = False
    is_online: bool = False


def stated(text: str) -> Stated:
    """`text` without its statements, and what they tell of the work."""
    online = re.search(r"[\[(](?:internet|online|daring|on-line|video|blog|blog post)\b", text, re.IGNORECASE) is not None
    text, theses = _thesis().subn(_kind, text)
    text = _SQUARE.sub(_square, text)
    for pattern in _patterns():
        text = pattern.sub(BREAK, text)
    text = re.sub(rf"[(\[]\s?{BREAK}[.,;\s]*(?:{BREAK}[.,;\s]*)*", BREAK, text)
    return Stated(re.sub(rf"[.,;\s]*{BREAK}(?:[.,;:\s)\]]*{BREAK})*[.,;:\s)\]]*", BREAK, text), bool(theses), online)


def _kind(found: re.Match[str]) -> str:
    return f"{BREAK}in" if found["presented"] or found["at"] else BREAK


def _square(found: re.Match[str]) -> str:
    """Square brackets tell of the kind of copy; a school that a thesis was handed in to stays."""
    inner = found[0][1:-1]
    return f"{BREAK}{inner}{BREAK}" if re.search(rf"(?<!\w)(?:{any_of('university')}|{BREAK})(?!\w)", inner, re.IGNORECASE) else BREAK


@cache
def _thesis() -> re.Pattern[str]:
    """The words by which a thesis or report calls itself, as a part of its own or before the school."""
    before = rf"(?:(?:{any_of('thesis_before')})\s){{0,3}}"
    behind = rf"(?:,?\s\(?(?:{any_of('thesis_behind')})\)?){{0,3}}"
    number = r"(?:\s(?:no\.?|nomor)\s[\w/.-]{1,12})?"
    school = rf"(?=\s(?:(?:pada|di|at|in)\s)?(?:{any_of('university')}|{any_of('faculty')})(?!\w))"
    presented = r"(?P<presented>\s(?:yang\s)?(?:di)?(?:sajikan|sampaikan|presentasikan)\s(?:dalam|pada|di)(?=\s))"
    shape = rf"{_START}{before}(?<!\w)(?:{any_of('thesis')})(?!\w)(?:{presented}|{behind}{number}(?:{_END}|{school}))"
    copy = rf"{_START}(?:publication|publikasi|order|catalog(?:ue)?)\s(?:no\.?|number|nomor)\s[\w-]{{1,15}}{_END}"
    paper = rf"{_START}paper\spresent(?:ation{_END}|ed\s(?P<at>at|to)(?=\s))"
    report = rf"{_START}(?:[\w-]{{1,20}}\s){{0,2}}(?:report|laporan|paper)\s(?:no\.?|nomor|number)\s[\w/.-]{{1,15}}{_END}"
    return re.compile(f"{shape}|{paper}|{report}|{copy}", re.IGNORECASE)


@cache
def bracketed_edition() -> re.Pattern[str]:
    """An edition in brackets, which belongs to a title (APA) but not to the name of a journal or a collection."""
    kinds, ranks = any_of("edition"), any_of("ordinal")
    return re.compile(rf"\s?\([^()]{{0,20}}(?<!\w)(?:{kinds}|{ranks})(?!\w)[^()]{{0,20}}\)\Z", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    kind = rf"(?:{any_of('edition')})"
    rank = rf"(?:(?:ke\s?-?\s?)?\d{{1,3}}|{any_of('ordinal')})"
    year = r"(?:\s?,?\s\(?(?:1[5-9]|20)\d\d\)?)?"
    edition = (
        rf"(?:{kind}\s?(?:ke\s?-?\s?)?{rank}(?:\s\(?(?:{any_of('ordinal')})\)?)?"
        rf"|(?:\d{{1,3}}(?:st|nd|rd|th)|{any_of('ordinal')})\s(?:rev\.?\s|revised\s)?{kind})"
    )
    outside, inside = rf"{_OUTSIDE}{edition}{year}{_END}", rf"(?<=[(\[]){edition}(?=\s?,)"
    by = rf"{_START}(?i:{any_of('credits')})\s?:?\s{_NAMES}{_END}"
    alone = rf"{_START}(?:terjemahan|translation|terj\.|e-book|ebook){_END}"
    extent = rf"{_START}(?:[ivxlc]{{1,7}}\s?[+,]\s?)?\d{{1,4}}\s?(?:{any_of('pages')}){_END}"
    medium = rf"{_START}(?:{any_of('medium')}){_END}"
    language = rf"\s?\((?:(?:(?:dalam|in)\s)?bahasa\s\w{{3,12}}|in\s(?:{any_of('languages')}))\)"
    return (
        re.compile(by),
        *(re.compile(one, re.IGNORECASE) for one in (outside, inside, alone, extent, language, medium)),
    )
