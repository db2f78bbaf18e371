"""Which elements of an article are a picture with its caption: `figure`, and what sites use in its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile

from publisher.ingest.html.tree import Element, words_of
from publisher.language.packaged import toml

_MOST_ELEMENTS = 40
"""Elements in a picture with its caption; more is something else."""
_HIGHEST = 6
"""Elements between a picture and what holds it with its caption."""
_LONGEST_REST = 100
"""Characters that may stand beside the caption: a credit."""
_TEXT = ("p", "h1", "h2", "h3", "h4", "ul", "ol", "table")
"""Elements that are never part of a figure without being its caption."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture, the element of its caption and that of its credit, None where there is none."""

    picture: Element
    caption: Element | None
    credit: Element | None


def pictured_in(parts: Sequence[Element]) -> dict[Element, Pictured]:
    """The pictures with captions in `parts`, by the largest element that holds nothing else."""
    found: dict[Element, Pictured] = {}
    for picture in [picture for part in parts for picture in part.iter("img")]:
        best: tuple[Element, Pictured] | None = None
        around = takewhile(lambda element: element.tag != "body", picture.iterancestors())
        for holder in islice(around, _HIGHEST):
            pictured = _read(holder, picture)
            if pictured is None:
                break
            if pictured.caption is not None:
                best = holder, pictured
        if best is not None:
            found[best[0]] = best[1]
    return found


def is_caption(element: Element) -> bool:
    """Whether an element says that it is the caption of a picture."""
    return element.tag == "figcaption" or _is_named(element, "caption")


def _is_named(element: Element, kind: str) -> bool:
    return not _names()[kind].isdisjoint(element.get("class", "").lower().split())


def _read(holder: Element, picture: Element) -> Pictured | None:
    """What `holder` says beside its picture, None if it is more than a caption and a credit."""
    inside = list(islice(holder.iterdescendants("*"), _MOST_ELEMENTS + 1))
    if len(inside) > _MOST_ELEMENTS or any(element.tag == "img" and element is not picture for element in inside):
        return None
    captions = [element for element in inside if is_caption(element)]
    credit = next((element for element in inside if _is_named(element, "credit") and element not in captions), None)
    caption = captions[0] if captions else holder if holder.tag == "figure" and words_of(holder) else None
    known = {element for one in (caption, credit) if one is not None for element in one.iter("*")}
    if any(element.tag in _TEXT and element not in known and not known & {*element.iter("*")} for element in inside):
        return None
    said = "".join(words_of(one) for one in (caption, credit) if one is not None)
    if len(words_of(holder)) > len(said) + _LONGEST_REST * (holder.tag == "figure") + 2:
        return None
    return Pictured(picture, caption, credit)


@cache
def _names() -> dict[str, frozenset[str]]:
    return {kind: frozenset(names) for kind, names in toml("publisher.ingest", "data", "html.toml")["figures"].items()}
