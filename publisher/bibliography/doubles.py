"""Works that stand twice in the register become one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from publisher.diagnostics import Diagnostic, Result, warning
from publisher.model.span import Span
from publisher.model.work import Name, Work, WorkKind

_OPENING = re.compile(r"https?://(?:www\.)?")
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id)=[^&]*&?")

_NAME_WORD = re.compile(r"[^\W\d_]+")


def merged(works: Sequence[Work], spans: Mapping[str, Span]) -> Result[tuple[Work, ...]]:
    """Each work once, where it stood first, with what only its doubles knew and with the files of all.

    Two are the same if they have one address, or one title and year and no different authors. Chapters of a book may share
    its address, and then count by title. `spans` are the places of the works by id.
    """
    kept: list[Work] = []
    told: list[Diagnostic] = []
    places: dict[str, list[int]] = {}
    for work in works:
        signs = _signs(work)
        candidates = sorted({number for sign in signs for number in places.get(sign, ())})
        place = next((number for number in candidates if is_same(work, kept[number])), None)
        if place is None:
            kept.append(work)
            place = len(kept) - 1
        else:
            told.append(warning("BIB011", spans.get(work.id), double=work.id, first=kept[place].id, title=kept[place].title))
            kept[place] = joined(kept[place], work)
        for sign in signs:
            places.setdefault(sign, []).append(place)
    return Result(tuple(kept), tuple(told))


def plain_address(url: str) -> str:
    """An address for comparison: without scheme, "www.", fragment, tracking parameters and the slash at its end."""
    bare = _TRACKING.sub("", _OPENING.sub("", url.strip()).partition("#")[0])
    host, slash, path = bare.partition("/")
    return f"{host.casefold()}{slash}{path}".rstrip("/?&")


def plain_title(title: str) -> str:
    """A title for comparison: its letters and digits."""
    return "".join(character for character in title.casefold() if character.isalnum())


def plain_name(name: Name) -> tuple[str, str]:
    """A name for comparison: family name and the initials of the given ones, so that "Kusuma, Rini Ayu" is "Kusuma, R. A."."""
    return plain_title(name.family), "".join(word[0] for word in _NAME_WORD.findall(name.given.casefold()))


def is_same(one: Work, other: Work) -> bool:
    """Whether two are one work: one address (chapters of a book may share it), or one title, year and first author."""
    same_title = plain_title(one.title) == plain_title(other.title)
    if one.address and plain_address(one.address) == plain_address(other.address):
        return same_title or WorkKind.CHAPTER not in (one.kind, other.kind)
    # Two sites may well have a page "About us" each.
    apart = one.url and other.url and plain_title(one.container) != plain_title(other.container)
    return same_title and _authors_agree(one, other) and _years_agree(one, other) and not apart


def _authors_agree(one: Work, other: Work) -> bool:
    """Whether the first authors may be one: lists are cut short ("dkk."), and given names to their initials."""
    if not one.authors or not other.authors:
        return True
    (family, given), (other_family, other_given) = plain_name(one.authors[0]), plain_name(other.authors[0])
    return family == other_family and (given.startswith(other_given) or other_given.startswith(given))


def _years_agree(one: Work, other: Work) -> bool:
    is_signed = bool(one.authors and other.authors)
    return one.date[:4] == other.date[:4] or (is_signed and not (one.date and other.date))


def _signs(work: Work) -> tuple[str, ...]:
    """What its doubles share with a work, one of them at least."""
    address = (f"at {plain_address(work.address)}",) if work.address else ()
    return (*address, f"named {plain_title(work.title)}")


def joined(first: Work, double: Work) -> Work:
    """A work with what only its double knows, and with the files of both. A longer list of authors wins."""
    known = {each.name: getattr(first, each.name) or getattr(double, each.name) for each in fields(Work)}
    authors = double.authors if len(double.authors) > len(first.authors) else first.authors
    return replace(first, **{**known, "authors": authors, "used_in": tuple(dict.fromkeys((*first.used_in, *double.used_in)))})
