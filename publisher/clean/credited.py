"""Bylines in words: a label without a colon before a name, a name beside the name of a site, the section after "in"."""

import re
from functools import cache

from publisher.clean.page import Line, merged
from publisher.clean.patterns import words
from publisher.clean.signatures import before_job, without_house
from publisher.clean.values import person, plain_labels, site_in
from publisher.model.chapter import Metadata

_NAME_SITE = re.compile(r"(.{3,60}?)\s[-–|,]\s(.{3,30})")
_PARTING = (" - ", " – ", " | ", " , ")
PREFIXED_NAME = re.compile(
    r"(?:laporan wartawan|laporan jurnalis|wartawan|reporter|kontributor)\s[^,:]{2,40}[,:]\s?(.{3,60})", re.IGNORECASE
)
_AT_TIME = re.compile(
    r"[\s,]+(?:di|at|pada|on|pukul|@)?\s*(?:\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?\s*(?:WIB|WITA|WIT|[AaPp]\.?[Mm]\.?)?\s*"
    r"(?:(?:\d{1,5}|[Tt]idak ada|[Nn]o)\s(?:[Kk]omentar|[Cc]omments?)\s?:?)?\s*$"
)
_BAR = re.compile(r"\s[|·•]\s")
_FOLLOWED = re.compile(r"(.{2,40}?)\s?[·•|]\s?(?:follow|ikuti|subscribe)", re.IGNORECASE)
_BARS = frozenset("·•|")
_IN_SECTION = re.compile(r"(.{3,40}?) (?:in|di kategori|di rubrik) ([A-Z][\w&-]*(?: [\w&-]+){0,3})")
_LISTED_IN = re.compile(
    r"(?:in|di|categories in): ?([A-Z][\w'’&-]*(?: [\w'’&-]+){0,3})(?:, ?[A-Z][\w'’& -]{1,40}){0,12}(?:,? ?(?:and|dan) \d+ .{3,20})?"
)
ROLE_BEHIND = re.compile(r"\s\([^()]{1,60}\)?$|,\s(?:[Kk]elas\s)?(?:[VX]I{0,3}|IX|\d{1,2})(?:[ -][A-Z0-9][\w -]{0,20})?(?:\spada)?$")
"""After a name: a role in brackets, or the class of a pupil."""


def byline(text: str) -> Metadata | None:
    """A line such as "Oleh NAME", "By NAME", "NAME - Site"."""
    followed = _FOLLOWED.fullmatch(text) if not _BARS.isdisjoint(text) else None
    if followed and person(followed[1], labelled=True):
        return Metadata(author=person(followed[1], labelled=True))
    folded = text.casefold()
    for label in plain_labels() if folded.startswith(_openings()) else ():
        if folded.startswith(label + " "):
            rest = ROLE_BEHIND.sub("", _AT_TIME.sub("", _BAR.split(text[len(label) :], maxsplit=1)[0]))
            name, house = without_house(rest)
            name = before_job(name) or name
            placed = _IN_SECTION.fullmatch(name)
            if placed and person(placed[1], labelled=True):
                section = placed[2] if placed[2].casefold() in words("rubrics") else ""
                return Metadata(author=person(placed[1], labelled=True), category=section)
            if person(name, labelled=True):
                return Metadata(author=person(name, labelled=True), site=house)
            signed_by_nobody = rest.strip().casefold() in words("nobody") or rest.strip().casefold().startswith("admin")
            return Metadata() if signed_by_nobody else None
    return None


@cache
def _openings() -> tuple[str, ...]:
    return tuple(f"{label} " for label in plain_labels())


def from_name(line: Line) -> Metadata | None:
    """A line that is a byline: "Oleh NAME", a reporter with a town ("Wartawan Kabar X, NAME"), "NAME - contoh.com"."""
    signed = byline(line.flat)
    if signed:
        return signed
    prefixed = PREFIXED_NAME.fullmatch(line.flat)
    if prefixed and person(prefixed[1], labelled=True):
        return Metadata(author=person(prefixed[1], labelled=True), site=site_in(line.flat))
    pair = name_and_rest(line.flat)
    if pair and person(pair[1], labelled=True) and named_site(pair[2]):
        return merged(Metadata(author=person(pair[1], labelled=True)), named_site(pair[2]) or Metadata())
    return None


def named_site(text: str) -> Metadata | None:
    """A text that is nothing but the name of a site, written like a domain."""
    site = site_in(text)
    return Metadata(site=site) if site and len(text) <= len(site) + 3 else None


def name_and_rest(text: str) -> re.Match[str] | None:
    """A line as two parts with a dash, a bar or a comma set apart between them."""
    return _NAME_SITE.fullmatch(text) if any(sign in text for sign in _PARTING) else None


def listed_in(line: Line) -> Metadata | None:
    """The categories over the title of a wiki ("in: Islands, Birds"): the first is the section."""
    found = _LISTED_IN.fullmatch(line.flat)
    return Metadata(category=found[1]) if found else None


def filed(text: str) -> Metadata | None:
    """A line such as "in Popular Science", as some themes put it after the date."""
    named = re.fullmatch(r"(?:in|di|dalam|under)\s(?:kategori\s|rubrik\s|category\s)?([A-Z][\w &-]{2,40})", text)
    return Metadata(category=named[1]) if named else None
