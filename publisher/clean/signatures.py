"""Bylines without a label, told by their shape: a name with a job, a school, an address of mail, the name of a paper."""

import re

from publisher.clean.patterns import words
from publisher.clean.values import has_degree, person, site_in
from publisher.model.chapter import Metadata

_LONGEST = 120
_GLUED = re.compile(r"(?:By|Oleh)(?=[A-Z][a-z]+ [A-Z])")
_HANDLE = re.compile(r"@\w{3,30}")
_MAIL = re.compile(r"(.{4,40}?)[\s|,·-]{1,4}[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}")
_MOST_NAME_WORDS = 4
_FEWEST_NAME_WORDS = 2
_FIELDED = 3
"""Words of a name of two with a job of two ("Environment correspondent")."""
_HOUSE = re.compile(r"(.{4,60}?),\s((?:[A-Z]{2,6}|CNN Indonesia|CNBC Indonesia|Associated Press|AP News|BBC News)(?: News)?)")


_WRITING_FOR = re.compile(
    r"(.{4,40}?),? (?:for ((?:The )?[A-Z][\w.'&-]*(?: [A-Z][\w.'&-]*){0,3})|untuk ([\w-]{2,30}\.[\w.]{2,12}|[A-Z]{2,12}(?: [A-Z]\w*)?))"
)
"""After "untuk" the house must be written as a site or in capitals: "Panduan Banjir untuk Sekolah" is a title."""


def named_house(text: str) -> Metadata | None:
    """What stands beside a date as "NAME, Paper": a person, then a few words in capitals that are no job and no degree."""
    name, comma, house = text.partition(", ")
    plain = comma and _named(name) and not _is_job(house) and not has_degree(text) and len(house.split()) <= _MOST_NAME_WORDS
    return Metadata(author=_named(name), site=house) if plain and house[:1].isupper() and "," not in house and not person(house) else None


def signature(text: str) -> Metadata | None:
    """What a line of the page's head says of the author; None if it is no byline."""
    if len(text) > _LONGEST:
        return None
    if _HANDLE.fullmatch(text):
        return Metadata()
    mail = _MAIL.fullmatch(text) if "@" in text else None
    if mail and _named(mail[1]):
        return Metadata(author=_named(mail[1]))
    glued = _GLUED.match(text)
    if glued and _named(text[glued.end() :]):
        return Metadata(author=_named(text[glued.end() :]))
    return _with_house(text) or _with_role(text) or _with_job(text)


def without_house(text: str) -> tuple[str, str]:
    """A byline "NAME, PAPER" as name and paper; the paper is "" where there is none."""
    found = _HOUSE.fullmatch(text.strip()) or _WRITING_FOR.fullmatch(text.strip())
    return (found[1], next(filter(None, found.groups()[1:]))) if found else (text, "")


def before_job(text: str) -> str:
    """The name in "NAME, job" or "NAME - job" as it stands after a label; "" where the rest is no job, school or site."""
    for mark in (", ", " - ", " – ", " / "):
        name, found, rest = text.partition(mark)
        if found and _named(name) and (_is_job(rest) or site_in(rest)):
            return _named(name)
    return ""


def _with_role(text: str) -> Metadata | None:
    """A role before a name without a colon ("Reporter Ani Wijaya")."""
    role, _, name = text.partition(" ")
    written = role.casefold() in {"reporter", "pewarta", "penulis", "wartawan", "jurnalis", "kontributor", "writer", "author"}
    return Metadata(author=_named(name)) if written and _named(name) else None


def _with_house(text: str) -> Metadata | None:
    name, house = without_house(text)
    return Metadata(author=_named(name), site=house) if house and _named(name) else None


def _with_job(text: str) -> Metadata | None:
    """A name, then a job or school: "Ani Wijaya Science correspondent", "Ani Wijaya, Universitas Contoh"."""
    name, comma, rest = text.partition(", ")
    if comma and _named(name) and _is_job(rest) and not site_in(rest):
        return Metadata(author=_named(name), affiliation=rest)
    parts = text.split()
    if not parts or parts[-1].casefold().strip(".") not in words("jobs"):
        return None
    fielded = len(parts) > _FIELDED and any(parts[_FEWEST_NAME_WORDS].casefold() in words(name) for name in ("rubrics", "job_fields"))
    for count in (2, 3) if fielded else (3, 2):
        job = " ".join(parts[count:])
        if job and _named(" ".join(parts[:count]).strip(" |-–·")):
            return Metadata(author=_named(" ".join(parts[:count]).strip(" |-–·")))
    return None


def _named(text: str) -> str:
    """A person's name of two to four words, "" else."""
    name = person(text)
    return name if _FEWEST_NAME_WORDS <= len(name.split()) <= _MOST_NAME_WORDS else ""


def _is_job(text: str) -> bool:
    folded = text.casefold().replace(",", " ").split()
    return len(folded) <= 12 and any(word in words("affiliation") for word in folded)
