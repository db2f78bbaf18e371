"""Place and publisher: "Jakarta: Balai Pustaka, 2010", "Balai Pustaka, Jakarta", "Universitas Negeri Malang"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.language.citation.numbers import PAGES
from publisher.language.citation.statements import BREAK
from publisher.language.citation.words import any_of, holds, is_named, listed
from publisher.language.tokens import sentences

_PLACE = re.compile(r"(?P<place>[^\W\d_][\w .,’'/&-]{1,48}?)\s?:\s(?P<publisher>[^:]{2,120})\Z")
_HARD = re.compile(rf"[{BREAK}{PAGES};]|\s?[()\[\]](?!\w\))\s?")
_EDGES = ' .,;:()[]“”"—–-'
_MOST_WORDS = 12
_LONGEST_PLACE = 60
_LONGEST_HOUSE = 160


@dataclass(frozen=True, slots=True)
class Imprint:
    """Where and by whom a work was published; empty where untold."""

    place: str = ""
    publisher: str = ""


def pieces(text: str) -> list[str]:
    """The parts of what follows a title, cut at sentence ends, brackets and where dates, pages and statements stood."""
    found: list[str] = []
    for hard in _HARD.split(text):
        found.extend(piece for sentence in _whole(hard) for piece in _at_imprint(sentence) if _trimmed(piece))
    return [_trimmed(piece) for piece in found]


def _whole(text: str) -> list[str]:
    """The sentences of a text, those that only an abbreviation of a journal's name ended joined ("Proc. Int. Conf. on …")."""
    found: list[str] = []
    for start, end in sentences(text):
        last = found[-1].rsplit(" ", 1)[-1].casefold() if found else ""
        if last in listed("abbreviated") and not placed(text[start:end], after_title=True):
            found[-1] = f"{found[-1]} {text[start:end]}"
        else:
            found.append(text[start:end])
    return found


def _at_imprint(piece: str) -> list[str]:
    """A piece whose abbreviation hid a sentence end before "Place: Publisher"."""
    cut = re.search(r"\.\s(?=([^\W\d_][\w ’'-]{1,30})\s?:\s[^:]{2,80}$)", piece)
    return [piece[: cut.start()], piece[cut.end() :]] if cut and is_place(cut[1]) else [piece]


def _trimmed(piece: str) -> str:
    bare = re.sub(rf"^(?:{any_of('published_by')})\s", "", piece.strip(_EDGES), flags=re.IGNORECASE)
    dotted = f"{bare}."
    is_short = dotted.rsplit(" ", 1)[-1].casefold() in listed("abbreviated") or re.search(r"\b(?:[A-Z]|Co|Inc|Ltd|Corp|Tbk)\.\Z", dotted)
    return dotted if is_short and dotted in piece and " " in bare else bare


def is_place(text: str) -> bool:
    """Whether `text` is surely the name of a town, alone or with its country or state."""
    if len(text) > _LONGEST_PLACE:
        return False
    first, *rest = (part.strip().casefold() for part in text.split(","))
    return text.strip().casefold() in listed("places") or (first in listed("places") and len(rest) == 1 and _is_region(rest[0]))


def _is_region(part: str) -> bool:
    return part.rstrip(".") in {country.rstrip(".") for country in listed("countries")} or part in listed("places") or len(part) <= 3


def placed(piece: str, *, after_title: bool) -> Imprint | None:
    """`piece` read as "Place: Publisher". A place that is not known is believed only behind a title in plain letters."""
    found = _PLACE.match(piece)
    if not found:
        return None
    place = found["place"].strip()
    if is_place(found["publisher"]) and is_publisher(place) and not is_place(place):
        return Imprint(found["publisher"].strip(_EDGES), place)
    is_short = len(place.split()) <= 4 and is_named(place) and not _has_small_words(place)
    if is_place(place) or (after_title and is_short):
        return Imprint(place.strip(" ,"), _without_tail(found["publisher"].strip(_EDGES)))
    return None


def _has_small_words(place: str) -> bool:
    return any(word in listed("small") for word in place.split())


def _without_tail(publisher: str) -> str:
    """A publisher without what a second comma brings behind it in small letters ("Pustaka Hulu, cet. 2")."""
    first, *rest = publisher.split(", ")
    return ", ".join([first, *(part for part in rest if is_named(part))])


def by_commas(piece: str) -> Imprint | None:
    """Publisher and town parted by a comma, in either order: sure where one of them is a known house or town."""
    parts = [part.strip(_EDGES) for part in piece.split(", ")]
    if len(parts) < 2 or len(parts) > 4:
        return None
    head, tail = ", ".join(parts[:-1]), parts[-1]
    if is_publisher(head) and (is_place(tail) or (is_named(tail) and len(tail.split()) <= 3 and not is_publisher(tail))):
        return Imprint(tail, head)
    if len(parts) > 2 and is_place(", ".join(parts[-2:])) and is_named(", ".join(parts[:-2])):
        return Imprint(", ".join(parts[-2:]), ", ".join(parts[:-2]))
    if is_place(tail) and is_named(head):
        return Imprint(tail, head)
    if is_place(parts[0]) and is_named(", ".join(parts[1:])):
        return Imprint(parts[0], ", ".join(parts[1:]))
    return None


def is_publisher(text: str) -> bool:
    """Whether `text` is named like a publishing house, an office or a school."""
    is_short = len(text) <= _LONGEST_HOUSE and len(text.split()) <= _MOST_WORDS
    return is_short and is_named(text.removeprefix("penerbit ")) and (holds(text, "publisher") or holds(text, "institution"))


def of_school(parts: Sequence[str]) -> Imprint:
    """The university a thesis was handed in to and its town; its faculty and institute are left out."""
    imprint = next((found for piece in parts if (found := placed(piece, after_title=True))), None)
    if imprint and not _is_faculty(imprint.publisher):
        return imprint
    split = [[part.strip(_EDGES) for part in re.split(r",\s|:\s", piece)] for piece in parts]
    listed_parts = [part for piece in split for part in piece]
    school, place = "", ""
    for part, is_behind_school in ((part, school in piece) for piece in split for part in piece if part):
        opened = re.search(rf"(?<!\w)(?:{any_of('university')})(?!\w)", part, re.IGNORECASE)
        if opened and not school:
            school = part[opened.start() :] if _is_faculty(part[: opened.start()]) else part
        elif not place and (is_place(part) or (is_behind_school and is_named(part) and len(part.split()) <= 3 and not _is_faculty(part))):
            place = part
    house = next((part for part in listed_parts if is_named(part) and part != place and not _is_faculty(part)), "")
    return Imprint(place, school or house)


def _is_faculty(text: str) -> bool:
    return re.match(rf"(?:(?:pada|di|at|in)\b\s?)?(?:{any_of('faculty')}|$)(?!\w)", text, re.IGNORECASE) is not None


def assigned(parts: Sequence[str], *, after_title: bool) -> tuple[Imprint, tuple[str, ...]]:
    """Place and publisher from the pieces, and the pieces that are neither."""
    place, publisher, free = "", "", list[str]()
    has_sure = any(placed(piece, after_title=False) for piece in parts)
    for number, piece in enumerate(parts):
        found = (
            None
            if publisher or is_place(piece)
            else placed(piece, after_title=not has_sure and (after_title or number > 0)) or by_commas(piece)
        )
        if found and found.publisher:
            place, publisher = place or found.place, found.publisher
        elif not place and is_place(piece):
            place = piece
        elif piece.rsplit(" ", 1)[-1].casefold() in listed("small"):
            continue
        elif not publisher and is_publisher(piece):
            publisher = piece
        else:
            free.append(piece)
    return Imprint(place, publisher), tuple(free)
