"""Works that stand twice in the register become one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from publisher.diagnostics import Result, warning
from publisher.model.span import Span
from publisher.model.work import Name, Work, WorkKind

_OPENING = re.compile(r"https?://(?:www\.)?")
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id)=[^&]*&?")

_TELLING = 4
"""Words of a title that two works of a year hardly share."""
_NAME_WORD = re.compile(r"[^\W\d_]+")


def merged(works: Sequence[Work], spans: Mapping[str, Span]) -> Result[tuple[Work, ...]]:
    """Each work once, where it stood first, with what only its doubles knew and with the files of all; each double is told.

    `spans` are the places of the works by id.
    """
    once = unified(works)
    told = tuple(
        warning("BIB011", spans.get(work.id), double=work.id, first=once.works[place].id, title=once.works[place].title)
        for work, place, is_double in zip(works, once.places, once.doubles, strict=True)
        if is_double
    )
    return Result(once.works, told)


@dataclass(frozen=True, slots=True)
class Unified:
    """Works each once; `places` and `doubles` say of each given work which of them it is, and whether another stood there before."""

    works: tuple[Work, ...]
    places: tuple[int, ...]
    doubles: tuple[bool, ...]


def unified(works: Sequence[Work]) -> Unified:
    """Each work once, where it stood first. Compared are only those that share an address or a title: linear in their number."""
    kept: list[Work] = []
    places: list[int] = []
    known: dict[str, list[int]] = {}
    for work in works:
        shared = signs(work)
        candidates = sorted({number for sign in shared for number in known.get(sign, ())})
        place = next((number for number in candidates if is_same(work, kept[number])), len(kept))
        kept[place : place + 1] = [joined(kept[place], work) if place < len(kept) else work]
        places.append(place)
        for sign in shared:
            if place not in known.setdefault(sign, []):
                known[sign].append(place)
    return Unified(tuple(kept), tuple(places), _repeated(places))


def _repeated(places: Sequence[int]) -> tuple[bool, ...]:
    """For each number whether it came before."""
    first: dict[int, int] = {}
    return tuple(first.setdefault(place, number) != number for number, place in enumerate(places))


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
    """Whether the first authors may be one: lists are cut short ("dkk."), given names to their initials.

    Organisations have short and long names ("ASEAN"), so theirs may differ where the title is too long to be that of two works.
    """
    if not one.authors or not other.authors:
        return True
    are_offices = not one.authors[0].given and not other.authors[0].given
    if are_offices and one.date and other.date and len(one.title.split()) >= _TELLING:
        return True
    (family, given), (other_family, other_given) = plain_name(one.authors[0]), plain_name(other.authors[0])
    return family == other_family and (given.startswith(other_given) or other_given.startswith(given))


def _years_agree(one: Work, other: Work) -> bool:
    is_signed = bool(one.authors and other.authors)
    return one.date[:4] == other.date[:4] or (is_signed and not (one.date and other.date))


def signs(work: Work) -> tuple[str, ...]:
    """What its doubles share with a work, one of them at least."""
    address = (f"at {plain_address(work.address)}",) if work.address else ()
    return (*address, f"named {plain_title(work.title)}")


def joined(first: Work, double: Work) -> Work:
    """A work with what only its double knows, and with the files of both.

    A longer list of authors wins, and what could be read over what stays as it was written.
    """
    files = tuple(dict.fromkeys((*first.used_in, *double.used_in)))
    if first.written and not double.written:
        return replace(double, id=first.id, used_in=files)
    if double.written:
        return replace(first, used_in=files)
    known = {each.name: getattr(first, each.name) or getattr(double, each.name) for each in fields(Work)}
    longer = double if len(double.authors) > len(first.authors) else first
    return replace(first, **{**known, "authors": longer.authors, "others": longer.others, "used_in": files})
