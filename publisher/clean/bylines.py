"""Lines at the edges that say who wrote the article, when, and where it stands: they become values of the metadata."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from publisher.clean.credited import PREFIXED_NAME, ROLE_BEHIND, from_name, listed_in
from publisher.clean.licence import named_in
from publisher.clean.page import Drop, Finding, Line, Page, Zone, merged
from publisher.clean.patterns import words
from publisher.clean.roles import answered, credited_pair, name_and_site, role_line
from publisher.clean.segments import segmented
from publisher.clean.signatures import before_job, signature
from publisher.clean.stamps import stamp
from publisher.clean.values import address, date_line, host, labelled, person, site_in
from publisher.language import dates
from publisher.model.chapter import Metadata
from publisher.source import Hint

_LONGEST = 220
_NEAR = 6
_OPENING = 6  # lines of the running text among which a reporter's line may stand
_PICTURES = re.compile(
    r"[\s,|/·-]+(?:foto|photos?|fotografer|ilustrasi|illustrations?|infografis|grafis|video)(?: oleh| by)?\s?:", re.IGNORECASE
)
_ZERO = re.compile(r"\bCC0\b")
_GLUED = re.compile(r"[a-z)][A-Z][a-z]+(?: \w|[a-z]*[A-Z])|(?:[a-z]{4}|\d{4})[A-Z][a-z]{4}")


def bylines(page: Page) -> Finding:
    """Lines that are metadata by their label or shape, with their values."""
    drops: dict[int, Drop] = {}
    metadata = Metadata()
    stamps: list[Metadata] = []
    late: list[tuple[str, Metadata]] = []
    for i in _edges(page):
        line = page.lines[i]
        if len(line.flat) > _LONGEST or not line.text_only or line.block.hint is Hint.TITLE:
            continue
        over_lines = role_line(page, i, drops) or credited_pair(page, i) or answered(page, i) or name_and_site(page, i)
        found = over_lines or _values(line, page.zone(i)) or _signed_below(page, i)
        if found is None or i in drops:
            continue
        lines, values = found
        drops.update({j: Drop("metadata", values[0]) for j in lines or [i]})
        if page.zone(i) is Zone.TAIL:
            late.append(values)
        elif values[0] == "date":
            stamps.append(values[1])
        else:
            metadata = merged(_named_better(metadata, values[1]), values[1])
    for known in (
        *reversed(stamps),
        *_of_article(late),
    ):  # of dates the one nearest to the text: above the title a page may say what day it is
        metadata = merged(_named_better(metadata, known), known)
    return Finding(drops, metadata=_without_editor(metadata))


def _of_article(late: list[tuple[str, Metadata]]) -> Iterator[Metadata]:
    """What the lines below the article say of it: several bare bylines or dates there are those of other articles and comments."""
    authors = {known.author for rule, known in late if rule == "byline"} - {""}
    days = {known.date for rule, known in late if rule == "date"} - {""}
    for rule, known in late:
        others = (rule == "byline" and len(authors) > 1) or (rule == "date" and len(days) > 1)
        yield Metadata() if others else known


def _without_editor(metadata: Metadata) -> Metadata:
    """Where one line names two people and another line says that the second is the editor, the first alone is the author."""
    names = [name.strip() for name in metadata.author.split(",")]
    writers = [name for name in names if name.casefold() != metadata.editor.casefold()]
    return replace(metadata, author=", ".join(writers)) if writers and len(writers) < len(names) else metadata


def _signed_below(page: Page, index: int) -> tuple[list[int], tuple[str, Metadata]] | None:
    """Below the article, a name with a school or job, where the name stands alone on another line."""
    found = signature(page.lines[index].flat) if page.zone(index) is Zone.TAIL else None
    if found is None or not found.author or not found.affiliation:
        return None
    known = any(line.folded == found.author.casefold() for line in page.lines[max(page.after, index - _NEAR) : index + _NEAR])
    return ([], ("signature", found)) if known else None


def _named_better(known: Metadata, found: Metadata) -> Metadata:
    """`known` without the name of a user where a line gives the name of a person."""
    user = known.author.islower() and " " not in known.author and " " in found.author
    return replace(known, author="") if user else known


def _edges(page: Page) -> Iterator[int]:
    """Lines of the head, and of the tail down to a heading of references: addresses below it are works cited."""
    yield from page.kept(0, page.first)
    yield from (
        i for i in page.kept(page.first, min(page.after, page.first + _OPENING)) if PREFIXED_NAME.fullmatch(page.lines[i].flat[:_LONGEST])
    )
    below = any(page.lines[i].key in words("references") for i in page.kept(page.first, page.after))
    for i in page.kept(page.after):
        below = below or page.lines[i].key in words("references")
        if not below or not address(page.lines[i].flat):
            yield i


def _values(line: Line, zone: Zone) -> tuple[list[int], tuple[str, Metadata]] | None:
    """What one line says, as (no other lines, (rule, values)); None if it is no line of metadata."""
    readings = ((rule, reading(line, zone)) for rule, reading in _READINGS)
    found = next(((rule, metadata) for rule, metadata in readings if metadata is not None), None)
    parts = segmented(line.flat) if zone is Zone.HEAD and (found is None or not found[1].author or not found[1].editor) else None
    if parts is not None and found is not None and found[1].author:
        return [], (found[0], merged(found[1], parts if parts.author == found[1].author else Metadata()))
    found = ("byline", parts) if parts is not None and (found is None or parts.author) else found
    return ([], found) if found else None


def _from_labels(line: Line, zone: Zone) -> Metadata | None:
    """A line such as "Penulis: A Editor: B". Each value must be what its label asks for; one that is not makes the line content."""
    fields = labelled(line.flat)
    if not fields:
        return None
    metadata = Metadata()
    for field, value in fields.items():
        read = _field(field, value, zone)
        if read is None:
            return None
        metadata = merged(metadata, read)
    return metadata


def _field(field: str, value: str, zone: Zone) -> Metadata | None:
    match field:
        case "author" | "editor":
            return _people(field, value)
        case "date" | "updated":
            iso = dates.parse(value)
            if not iso:
                return None
            return Metadata(date=iso) if field == "date" else Metadata(updated=iso)
        case "category":
            named = re.split(r"\s?[|,;•·]\s?", value)[0] if 0 < len(value) <= 160 and not value.endswith(".") else ""
            glued = _GLUED.search(named) is not None  # the categories of a wiki, run together: none of them is the section
            return Metadata(category="" if glued else named) if named else None
        case "license":
            licence = named_in(value) or ("CC0" if _ZERO.search(value) else "")
            return Metadata(license=licence) if licence else None
        case _:
            return _origin(value, zone)


def _people(field: str, value: str) -> Metadata | None:
    """A person after a label, perhaps with a date ("By A, 3 May 2020"); "Admin" and the like are no author but no content."""
    dated = date_line(value)
    name = dated.rest if dated else value
    name = _PICTURES.split(ROLE_BEHIND.sub("", name.split(" | ")[0]), maxsplit=1)[0].strip(" ,|-")
    known = before_job(name) or person(name, labelled=True)
    if not known and len(name.split()) > 5:
        return None
    when = Metadata(date=dated.date, updated=dated.updated, site=site_in(dated.rest)) if dated else Metadata()
    return replace(when, author=known) if field == "author" else replace(when, editor=known)


def _origin(value: str, zone: Zone) -> Metadata | None:
    """After "Sumber:": an address or a site, "Sumber: Contoh.com": where the article was taken from."""
    url = address(value)
    if url and len(value) - len(url) <= 40:
        return Metadata(url=url)
    site = site_in(value)
    if site and len(value.split()) <= 4 and zone is not Zone.BODY:
        return Metadata(site=site)
    return None


def _from_address(line: Line) -> Metadata | None:
    """A line that is nothing but an address."""
    url = address(line.flat)
    return Metadata(url=url) if url and len(url) >= len(line.flat) - 2 else None


_READINGS: tuple[tuple[str, Callable[[Line, Zone], Metadata | None]], ...] = (
    ("label", _from_labels),
    ("address", lambda line, _: _from_address(line)),
    ("date", stamp),
    ("byline", lambda line, _: from_name(line)),
    ("signature", lambda line, zone: signature(line.flat) if zone is Zone.HEAD else None),
    ("listed-in", lambda line, zone: listed_in(line) if zone is Zone.HEAD else None),
)
"""Rule and reading; the first that finds something holds."""


def site_of(metadata: Metadata, names: tuple[str, ...]) -> Metadata:
    """The name of the site: the first that is known of `names`, else the host of the address."""
    name = next((name for name in names if name), "") or (host(metadata.url) if metadata.url else "")
    return Metadata(site=name)
