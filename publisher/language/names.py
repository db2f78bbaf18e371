"""Names of authors: "Family, Given" is a person, anything else an organisation or a person of one name."""

import re
from collections.abc import Sequence
from functools import cache

from publisher.language.packaged import toml
from publisher.model.work import Name

_JOINED = re.compile(r"(?:dan|serta|and|&)\s", re.IGNORECASE)
"""Opens the last of several words joined by commas, as in the name of a ministry."""

_SUFFIX = re.compile(r"[JS]r\.?|II|III|IV")
_WITH_SUFFIX = re.compile(rf"(?P<rest>.+?),?\s(?P<suffix>{_SUFFIX.pattern})")
_INITIALS = re.compile(r"(?:[A-Z]\.[\s-]?){1,4}")

_DEGREE = re.compile(r"[A-Z][a-z]{0,2}\.[A-Z][A-Za-z]{0,5}(?:\.[A-Z][A-Za-z]{0,4})?")
"""The form of a degree, its last full stop left out."""


def name(written: str) -> Name:
    """An author as `sources.toml` and reference lists have it.

    Titles and degrees are dropped ("Dr.", "S.Pd."). With one comma it is a person, family name first; with more, or with
    "dan" behind the comma ("Kementerian Kebudayaan, dan Teknologi"), an organisation, kept as it is. "Jr." behind a second comma, or
    at the end of the given or the family name, is the suffix of a person.
    """
    whole = " ".join(written.split())
    first, *rest = without_degrees([part.strip() for part in whole.split(",")])
    family = _bare(first)
    if not rest:
        return Name(family)
    if len(rest) == len(("given", "suffix")) and is_suffix(rest[1]):
        return Name(family, _bare(rest[0]), _stopped(rest[1]))
    if len(rest) == len(("suffix", "given")) and is_suffix(rest[0]):
        return Name(family, _bare(rest[1]), _stopped(rest[0]))
    if len(rest) > 1 or _JOINED.match(rest[0]) or is_suffix(rest[0]):
        return Name(whole)
    given = _bare(rest[0])
    for part, other in ((given, family), (family, given)):
        found = _WITH_SUFFIX.fullmatch(part)
        if found:
            bare = found["rest"]
            return Name(other if part is given else bare, bare if part is given else other, _stopped(found["suffix"]))
    return Name(family, given)


def are_others(part: str) -> bool:
    """Whether a name stands for those whom a list leaves out ("dkk.", "others")."""
    return part.strip().casefold() in _others()


@cache
def _others() -> frozenset[str]:
    return frozenset((*toml("publisher.language", "data", "citations.toml")["others"], "others"))


def is_suffix(part: str) -> bool:
    """Whether a part of a name tells a son from his father ("Jr.", "III")."""
    return _SUFFIX.fullmatch(part.strip()) is not None


def _stopped(suffix: str) -> str:
    return f"{suffix}." if suffix in ("Jr", "Sr") else suffix


def without_degrees(parts: Sequence[str]) -> list[str]:
    """The parts of a name between its commas without the degrees behind the first ("S.Pd.").

    What may be initials as well ("M.A.") is a degree behind a given name, or where the first part is a full name already. What stands
    before initials is a family name ("Apt, J.").
    """
    first, *rest = parts
    following = (*rest[1:], "")
    rest = [
        part
        for part, before, after in zip(rest, parts, following, strict=False)
        if part and (not _is_degree(part, before) or _is_family(part, before, after))
    ]
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


def _is_family(part: str, before: str, after: str) -> bool:
    """Whether what looks like a degree without its full stop is the name of the next author, whose initials follow."""
    is_word = part.isalpha() and not part.isupper() and _folded(before) not in _degrees("after")
    return is_word and _INITIALS.fullmatch(after) is not None and _folded(after) not in _degrees("initials")


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
