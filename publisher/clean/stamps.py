"""Lines that are dates, with what stands beside a date: a byline, a site, a section, the words of counters."""

import re

from publisher.clean.credited import byline, filed, named_site
from publisher.clean.page import Line, Zone, merged
from publisher.clean.patterns import words
from publisher.clean.signatures import before_job, named_house
from publisher.clean.values import DateLine, date_line, person
from publisher.model.chapter import Metadata


def stamp(line: Line, zone: Zone) -> Metadata | None:
    """What a line with a date says of the article; None if the date is another's or more stands in the line."""
    dated = date_line(line.flat)
    if dated is None or not _is_stamp(dated, line, zone) or line.folded.split()[0].strip(":") in words("not_published"):
        return None
    metadata = Metadata(date=dated.date, updated=dated.updated)
    if not dated.rest:
        return metadata
    rest = _residue_value(dated, line.flat)
    return merged(metadata, rest) if rest is not None else None


def _is_stamp(dated: DateLine, line: Line, zone: Zone) -> bool:
    """A date by itself is the article's only in the head; one of long ago is history ("17 Agustus 1945")."""
    year = int((dated.date or dated.updated)[:4])
    recent = year >= 1996
    return recent and (zone is Zone.HEAD or dated.certain) and (dated.certain or year >= 2000 or line.words <= 4)


def _residue_value(dated: DateLine, flat: str) -> Metadata | None:
    """What stands beside a date: a byline, a site, or a name; None when it is something else."""
    text = dated.rest.strip(" |-–·,")
    pieces = [piece.strip(" -–·,") for piece in re.split(r"\s?[|·•]\s?|\s/\s", text) if piece.strip(" -–·,/")]
    metadata = Metadata()
    for piece in pieces:
        value = byline(re.sub(r"\s?:\s", " ", piece, count=1)) or named_site(piece) or filed(piece) or named_house(piece)
        if value is None and " " in piece and (before_job(piece) or person(piece)):
            value = Metadata(author=before_job(piece) or person(piece))
        if value is None and flat.startswith(piece) and _may_be_site(piece):
            value = Metadata(site=piece)
        if piece.casefold() in words("rubrics") or (len(pieces) > 1 and piece.casefold() in words("post_kinds")):
            value = Metadata(category=piece)
        if value is None and (
            piece.casefold().startswith("admin")
            or piece.casefold() in words("nobody")
            or (len(piece.split()) <= 3 and (dated.certain or len(pieces) > 1))
        ):
            value = Metadata()  # a department or a counter's word: it says nothing, and the date is certain without it
        if value is None:
            return None
        metadata = merged(metadata, value)
    return metadata


def _may_be_site(text: str) -> bool:
    """A name in front of the date ("Warta Sekolah - 18/09/2023"), perhaps written like a domain."""
    named = text[:1].isupper() and len(text.split()) <= 4 and bool(person(text, labelled=True))
    return named or re.fullmatch(r"[A-Z][\w-]{2,30}\.[a-z]{2,10}", text) is not None
