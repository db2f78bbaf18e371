"""What stands in a list of works and is none: a sentence of the author's, a work named for short ("Santoso 2019, hlm. 7")."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from publisher.language.citation.words import any_of
from publisher.model.block import Reference, ReferenceList
from publisher.model.walk import plain_text
from publisher.model.work import Work

_LONGEST = 300
_SUBJECT = r"[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|van|von|de|der|bin|binti|of|the)){0,5}"
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"


def is_numbered(lists: Sequence[ReferenceList], number: re.Pattern[str]) -> bool:
    """Whether the entries have numbers by which the text may call them; then all of them stay where they are."""
    return any(number.match(plain_text(reference.content)) for one in lists for reference in one.references)


def is_remark(reference: Reference) -> bool:
    """Whether an entry tells something instead of naming a work: a sentence, with nothing that a work would have."""
    work = reference.work
    if work is None or work.authors or work.date or work.container or work.publisher or work.place or work.address or work.pages:
        return False
    text = " ".join(plain_text(reference.content)[: _LONGEST + 1].split())
    return len(text) <= _LONGEST and text.endswith((".", "!")) and _sentence().match(text) is not None


@cache
def _sentence() -> re.Pattern[str]:
    """A subject with capitals and a verb in small letters: "De Kock menjabat …", "The fort was …"."""
    return re.compile(rf"{_SUBJECT}\s(?:{any_of('verbs')}|(?:me[mnlr]|meng|meny|ber|di|ter)[a-z]{{3,14}})\s")


def by_author_and_year(works: Iterable[Work]) -> Mapping[tuple[str, str], Sequence[Work]]:
    """The works by the family name of their first author and their year."""
    found: dict[tuple[str, str], list[Work]] = {}
    for work in works:
        if work.authors and work.date:
            found.setdefault((work.authors[0].family, work.date[:4]), []).append(work)
    return found


def called_for_short(text: str, known: Mapping[tuple[str, str], Sequence[Work]]) -> Work | None:
    """The work of the list that `text` names by its authors and year alone, perhaps with pages; None where it does not."""
    found = _short().fullmatch(text[:_LONGEST])
    named = known.get((found["first"], found["year"][:4]), ()) if found else ()
    return named[0] if len(named) == 1 else None


@cache
def _short() -> re.Pattern[str]:
    name = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?"
    others = rf"(?:(?:,|\s(?:dan|and|&))\s{name}|,?\s(?:{any_of('others')})){{0,3}}"
    pages = rf"(?:,?\s?(?:{any_of('pages')})\s?[\d\s,–-]{{1,30}}|[,:]\s?\d[\d\s,–-]{{0,30}})?"
    return re.compile(rf"(?:(?:Lihat|See|Cf\.)\s)?(?P<first>{name}){others},?\s\(?(?P<year>{_YEAR})\)?{pages}\.?\s?")
