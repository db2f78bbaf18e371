"""Names of authors: "Family, Given" is a person, anything else an organisation or a person of one name."""

import re
from collections.abc import Sequence
from functools import cache

from publisher.language.packaged import toml
from publisher.model.work import Name

_JOINED = re.compile(r"(?:dan|serta|and|&)\s", re.IGNORECASE)
"""Opens the last of several words joined by commas, as in the name of a ministry."""

_DEGREE = re.compile(r"[A-Z][a-z]{0,2}\.[A-Z][A-Za-z]{0,5}(?:\.[A-Z][A-Za-z]{0,4})?")
"""The form of a degree, its last full stop left out."""


def name(written: str) -> Name:
    """An author as `sources.toml` and reference lists have it.

    Titles and degrees are dropped ("Dr.", "S.Pd."). With one comma it is a person, family name first; with more, or with
    "dan" behind the comma ("Kementerian Kebudayaan, dan Teknologi"), an organisation, kept as it is.
    """
    whole = " ".join(written.split())
    first, *rest = without_degrees([part.strip() for part in whole.split(",")])
    family = _bare(first)
    if not rest:
        return Name(family)
    if len(rest) > 1 or _JOINED.match(rest[0]):
        return Name(whole)
    return Name(family, _bare(rest[0]))


def without_degrees(parts: Sequence[str]) -> list[str]:
    """The parts of a name between its commas without the degrees behind the first ("S.Pd.").

    What may be initials as well ("M.A.") is a degree behind a given name, or where the first part is a full name already.
    """
    first, *rest = parts
    rest = [part for part, before in zip(rest, parts, strict=False) if part and not _is_degree(part, before)]
    is_full = len(_bare(first).split()) > 1
    return [
        first,
        *(part for number, part in enumerate(rest) if (number == 0 and not is_full) or _folded(part) not in _degrees("initials")),
    ]


def _is_degree(part: str, before: str) -> bool:
    """Whether `part` is a degree: a known one, or one written like it behind a known one ("S.P., M.P.")."""
    known = _degrees("after")
    follows = _folded(before) in known | _degrees("initials") and _DEGREE.fullmatch(_folded(part)) is not None
    return _folded(part) in known or follows


def _bare(part: str) -> str:
    """A part of a name without the titles before it and the degrees behind it."""
    words = part.split()
    is_titled = False
    while len(words) > 1 and (_folded(words[0]) in _degrees("before") or (is_titled and _is_pilgrim(words))):
        words, is_titled = words[1:], True
    while len(words) > 1 and _folded(words[-1]) in _degrees("after"):
        words = words[:-1]
    return " ".join(words)


def _is_pilgrim(words: Sequence[str]) -> bool:
    """Whether "H." behind a title means that its bearer was in Mecca ("Drs. H. Zainal Mustofa"), and is no initial."""
    return len(words) > 2 and words[0] == "H." and not words[1].endswith(".")


@cache
def _degrees(place: str) -> frozenset[str]:
    return frozenset(_folded(degree) for degree in toml("publisher.language", "data", "degrees.toml")[place])


def _folded(degree: str) -> str:
    return degree.replace(" ", "").removesuffix(".")
