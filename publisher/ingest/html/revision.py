"""What jusText makes of paragraphs that say little of themselves: what stands around them decides, in one look over the page.

Method: jusText, revise_paragraph_classification. Its own function looks from each such paragraph to the next one that says more, so
that its time grows with the square of a run of them; menus and tables are such runs.
"""

from collections.abc import Iterable, Iterator, Sequence

from publisher.ingest.html.runs import Run

_SURE = frozenset(("good", "bad"))
_FARTHEST = 200
"""Characters between a heading and the text that it heads; jusText's own measure."""


def revise(paragraphs: Sequence[Run]) -> None:
    """Write into `class_type` of each paragraph whether it is "good" or "bad", by its `cf_class` and those around it."""
    for paragraph, revised in zip(paragraphs, _revised([one.cf_class for one in paragraphs]), strict=True):
        paragraph.class_type = revised
    _take_headings(paragraphs)


def _revised(classes: Sequence[str]) -> Iterator[str]:
    """Each class made "good" or "bad": short ones first, then those nearly good unless both neighbours are bad."""
    long = list(_lengthened(classes))
    before = "bad"
    for own, (after, _) in zip(long, _before(reversed(long))[::-1], strict=True):
        before = own if own in _SURE else "bad" if before == after == "bad" else "good"
        yield before


def _lengthened(classes: Sequence[str]) -> Iterator[str]:
    """The classes, in place of each "short" that of its neighbours; where these differ, "good" if one nearly good parts it from the bad."""
    for own, (before, above), (after, below) in zip(classes, _before(classes), _before(reversed(classes))[::-1], strict=True):
        is_near = (before == "bad" and above == "neargood") or (after == "bad" and below == "neargood")
        told = before if before == after else "good" if is_near else "bad"
        yield told if own == "short" else own


def _before(classes: Iterable[str]) -> list[tuple[str, str]]:
    """For each class the last one before it that is sure, and the last one that is not "short"; "bad" where there is none."""
    found: list[tuple[str, str]] = []
    sure = near = "bad"
    for one in classes:
        found.append((sure, near))
        sure = one if one in _SURE else sure
        near = one if one != "short" else near
    return found


def _take_headings(paragraphs: Sequence[Run]) -> None:
    """Headings with a good paragraph soon below them are good as well."""
    for place, paragraph in enumerate(paragraphs):
        if paragraph.heading and paragraph.class_type == "bad" != paragraph.cf_class and _heads_good(paragraphs, place):
            paragraph.class_type = "good"


def _heads_good(paragraphs: Sequence[Run], place: int) -> bool:
    distance = 0
    for following in paragraphs[place + 1 : place + 2 + _FARTHEST]:
        if following.class_type == "good":
            return True
        distance += len(following.text)
        if distance > _FARTHEST:
            return False
    return False
