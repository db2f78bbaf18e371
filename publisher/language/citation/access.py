"""The clauses that tell when and where a page was opened, and that a copy of it was archived."""

import re
from dataclasses import dataclass
from functools import cache

from publisher.language.citation.when import full_date, iso, month_date
from publisher.language.citation.words import any_of, listed

ADDRESS = "\ue002"
"""Stands where an address stood."""

_TIME = re.compile(r"\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?!\d)")
_GAP = re.compile(rf"[\s,:;{ADDRESS}<>–-]*")
_PART = re.compile(rf"[^\s,:;.()\[\]{ADDRESS}]+\.?")
_SITE = re.compile(rf"[^,;:()\[\]{ADDRESS}\d][^,;:()\[\]{ADDRESS}]{{1,60}}?(?=[,;:()\[\]{ADDRESS}]|\.\s|\.?$|\s(?:pada|on|tanggal)\s)")
_MLA = re.compile(r"(?:^|(?<=[.,]\s))web\.?,?\s(?=\d{1,2}\s)", re.IGNORECASE)
_STOPS = f'.,;:)]?!”"’{ADDRESS}'
_FURTHEST = 12


@dataclass(frozen=True, slots=True)
class Access:
    """When a page was opened (ISO 8601) and the site that is named there; empty where untold."""

    day: str = ""
    site: str = ""


def without_access(text: str) -> tuple[str, Access]:
    """`text` without the clause of access wherever it stands, and what it told."""
    for found in _word().finditer(text):
        end, told, is_clause = _clause(text, found.end())
        is_apart = not text[: found.start()].strip() or found[0][0] in "[(" or text[: found.start()].rstrip()[-1:] in _STOPS
        if is_clause and (told.day or ADDRESS in text or (is_apart and found.start() > 0)):
            return _joined(text[: found.start()], text[end:]), told
    mla = _MLA.search(text)
    day = full_date().match(text, mla.end()) if mla else None
    if mla and day:
        return _joined(text[: mla.start()], text[day.end() :]), Access(iso(day[0]))
    return text, Access()


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[\[(]?(?<![\w-])(?:{any_of('accessed')})(?![\w-])\s?:?", re.IGNORECASE)


def _clause(text: str, start: int) -> tuple[int, Access, bool]:
    """Where the clause that opens before `start` ends, what it tells, whether it is one ("Dikutip sebagai contoh" is none)."""
    at, day, site, last = start, "", "", ""
    for _ in range(_FURTHEST):
        at = _over(_GAP, text, at)
        dated = full_date().match(text, at) or month_date().match(text, at)
        part = _PART.match(text, at)
        if dated and not day:
            at, day, last = dated.end(), iso(dated[0]), ""
        elif timed := _TIME.match(text, at):
            at, last = timed.end(), ""
        elif part and part[0].casefold().rstrip(".") in listed("around_access"):
            at, last = part.end(), part[0].casefold()
        elif last in listed("opened_from") and not site and (named := _SITE.match(text, at)) and ADDRESS not in text[start:at]:
            at, site, last = named.end(), _bare_site(named[0]), ""
        else:
            break
        if text[at - 1 : at] == "." and not day:
            break
    is_clause = at > start + 1 or bool(day) or text[start:].strip(" .)]") in {"", ADDRESS}
    return at, Access(day, site), is_clause and bool(day or site or ADDRESS in text[start:at] or not text[at:].strip(" .)]"))


def _bare_site(written: str) -> str:
    return " ".join(word for word in written.split() if word.casefold().strip(".") not in listed("around_access"))


def _over(shape: re.Pattern[str], text: str, at: int) -> int:
    found = shape.match(text, at)
    return found.end() if found else at


def _joined(before: str, after: str) -> str:
    after = after.lstrip(").],;: ")
    return f"{before.rstrip(' (,;[')} {after}".strip() if after else before.rstrip(" (,;[")


def without_archive(text: str) -> str:
    """`text` without the clause that tells of an archived copy ("Archived from the original on 2 May 2018.")."""
    pattern = rf"(?:(?:versi|salinan)\s)?(?<!\w)(?:{any_of('archived')})(?!\w)[^.\]]{{0,90}}(?:\.(?=\s[A-Z“\"]|$)|\]|$|(?=\.))"
    return re.sub(pattern, " ", text, flags=re.IGNORECASE)
