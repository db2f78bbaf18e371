"""Works that stand twice in the register become one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from publisher.diagnostics import Diagnostic, Result, warning
from publisher.model.span import Span
from publisher.model.work import Work, WorkKind

_OPENING = re.compile(r"https?://(?:www\.)?")
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id)=[^&]*&?")


def merged(works: Sequence[Work], spans: Mapping[str, Span]) -> Result[tuple[Work, ...]]:
    """Each work once, where it stood first, with what only its doubles knew and with the files of all.

    Two are the same if they have one address, or one title and year and no different authors. Chapters of a book may share
    its address, and then count by title. `spans` are the places of the works by id.
    """
    kept: list[Work] = []
    told: list[Diagnostic] = []
    for work in works:
        place = next((number for number, other in enumerate(kept) if _is_same(work, other)), None)
        if place is None:
            kept.append(work)
            continue
        told.append(warning("BIB011", spans.get(work.id), double=work.id, first=kept[place].id, title=kept[place].title))
        kept[place] = _joined(kept[place], work)
    return Result(tuple(kept), tuple(told))


def plain_address(url: str) -> str:
    """An address for comparison: without scheme, "www.", fragment, tracking parameters and the slash at its end."""
    bare = _TRACKING.sub("", _OPENING.sub("", url.strip()).partition("#")[0])
    host, slash, path = bare.partition("/")
    return f"{host.casefold()}{slash}{path}".rstrip("/?&")


def plain_title(title: str) -> str:
    """A title for comparison: its letters and digits."""
    return "".join(character for character in title.casefold() if character.isalnum())


def _is_same(one: Work, other: Work) -> bool:
    same_title = plain_title(one.title) == plain_title(other.title)
    if one.url and plain_address(one.url) == plain_address(other.url):
        return same_title or WorkKind.CHAPTER not in (one.kind, other.kind)
    agree = one.authors == other.authors or not one.authors or not other.authors
    # Two sites may well have a page "About us" each.
    apart = one.url and other.url and plain_title(one.container) != plain_title(other.container)
    return same_title and agree and one.date[:4] == other.date[:4] and not apart


def _joined(first: Work, double: Work) -> Work:
    known = {each.name: getattr(first, each.name) or getattr(double, each.name) for each in fields(Work)}
    return replace(first, **{**known, "used_in": tuple(dict.fromkeys((*first.used_in, *double.used_in)))})
