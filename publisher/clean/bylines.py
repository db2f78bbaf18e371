"""Lines at the edges that say who wrote the article, when, and where it stands: they become values of the metadata."""

import re
from collections.abc import Iterator
from dataclasses import replace

from publisher.clean.page import Drop, Finding, Line, Page, Zone, merged
from publisher.clean.patterns import lexicon, words
from publisher.clean.segments import segmented
from publisher.clean.signatures import before_job, named_house, signature, without_house
from publisher.clean.values import DateLine, address, date_line, field_of, host, labelled, person, plain_labels, site_in
from publisher.language import dates
from publisher.model.chapter import Metadata
from publisher.source import Hint

_LONGEST = 220
_NEAR, _NAME_WORDS = 6, 2
_JOINED = re.compile(r"\s(?:dan|and|&)\s")
_OPENING = 6  # lines of the running text among which a reporter's line may stand
_NAME_SITE = re.compile(r"(.{3,60}?)\s[-–|,]\s(.{3,30})")
_PREFIXED_NAME = re.compile(
    r"(?:laporan wartawan|laporan jurnalis|wartawan|reporter|kontributor)\s[^,:]{2,40}[,:]\s?(.{3,60})", re.IGNORECASE
)
_AT_TIME = re.compile(
    r"[\s,]+(?:di|at|pada|on|pukul|@)?\s*(?:\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?\s*(?:WIB|WITA|WIT|[AaPp]\.?[Mm]\.?)?\s*"
    r"(?:(?:\d{1,5}|[Tt]idak ada|[Nn]o)\s(?:[Kk]omentar|[Cc]omments?)\s?:?)?\s*$"
)
_FOLLOWED = re.compile(r"(.{2,40}?)\s?[·•|]\s?(?:follow|ikuti|subscribe)", re.IGNORECASE)
_ROLE_BEHIND = re.compile(r"\s\([^()]{1,60}\)?$")
_GLUED = re.compile(r"[a-z)][A-Z][a-z]+(?: \w|[a-z]*[A-Z])|[a-z]{4}[A-Z][a-z]{4}")
_LICENCE = re.compile(r"\bCC[ -]BY(?:-[A-Z]{2}){0,2}(?: \d\.\d)?\b|\bCC0\b")


def bylines(page: Page) -> Finding:
    """Lines that are metadata by their label or shape, with their values."""
    drops: dict[int, Drop] = {}
    metadata = Metadata()
    stamps: list[Metadata] = []
    late: list[Metadata] = []
    for i in _edges(page):
        line = page.lines[i]
        if len(line.flat) > _LONGEST or not line.text_only or line.block.hint is Hint.TITLE:
            continue
        found = _role_line(page, i, drops) or _name_and_site(page, i) or _values(line, page.zone(i)) or _signed_below(page, i)
        if found is None:
            continue
        lines, values = found
        drops.update({j: Drop("metadata", values[0]) for j in lines or [i]})
        if page.zone(i) is Zone.TAIL:
            late.append(values[1])
        elif values[0] == "date":
            stamps.append(values[1])
        else:
            metadata = merged(_named_better(metadata, values[1]), values[1])
    for known in (*reversed(stamps), *late):  # of dates the one nearest to the text: above the title a page may say what day it is
        metadata = merged(_named_better(metadata, known), known)
    return Finding(drops, metadata=metadata)


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
        i for i in page.kept(page.first, min(page.after, page.first + _OPENING)) if _PREFIXED_NAME.fullmatch(page.lines[i].flat[:_LONGEST])
    )
    below = any(page.lines[i].key in words("references") for i in page.kept(page.first, page.after))
    for i in page.kept(page.after):
        below = below or page.lines[i].key in words("references")
        if not below or not address(page.lines[i].flat):
            yield i


def _values(line: Line, zone: Zone) -> tuple[list[int], tuple[str, Metadata]] | None:
    """What one line says, as (no other lines, (rule, values)); None if it is no line of metadata."""
    readings = (
        ("label", _from_labels(line, zone)),
        ("address", _from_address(line)),
        ("date", _from_date(line, zone)),
        ("byline", _from_name(line)),
        ("signature", signature(line.flat) if zone is Zone.HEAD else None),
    )
    found = next(((rule, metadata) for rule, metadata in readings if metadata is not None), None)
    parts = segmented(line.flat) if zone is Zone.HEAD and (found is None or not found[1].author) else None
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
            licence = _LICENCE.search(value)
            return Metadata(license=licence[0]) if licence else None
        case _:
            return _origin(value, zone)


def _people(field: str, value: str) -> Metadata | None:
    """A person after a label, perhaps with a date ("By A, 3 May 2020"); "Admin" and the like are no author but no content."""
    dated = date_line(value)
    name = dated.rest if dated else value
    name = _ROLE_BEHIND.sub("", name.split(" | ")[0]).strip(" ,|-")
    known = before_job(name) or person(name, labelled=True)
    if not known and len(name.split()) > 5:
        return None
    when = Metadata(date=dated.date, updated=dated.updated) if dated else Metadata()
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


def _from_date(line: Line, zone: Zone) -> Metadata | None:
    dated = date_line(line.flat)
    if dated is None or not _is_stamp(dated, line, zone):
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
        value = _byline(re.sub(r"\s?:\s", " ", piece, count=1)) or _named_site(piece) or _section(piece) or named_house(piece)
        if value is None and " " in piece and person(piece):
            value = Metadata(author=person(piece))
        if value is None and flat.startswith(piece) and _may_be_site(piece):
            value = Metadata(site=piece)
        if piece.casefold() in words("rubrics") or (len(pieces) > 1 and piece.casefold() in words("post_kinds")):
            value = Metadata(category=piece)
        if value is None and (piece.casefold() in words("nobody") or (len(piece.split()) <= 3 and (dated.certain or len(pieces) > 1))):
            value = Metadata()  # a department or a counter's word: it says nothing, and the date is certain without it
        if value is None:
            return None
        metadata = merged(metadata, value)
    return metadata


def _may_be_site(text: str) -> bool:
    """A name in front of the date ("Warta Sekolah - 18/09/2023"), perhaps written like a domain."""
    named = text[:1].isupper() and len(text.split()) <= 4 and bool(person(text, labelled=True))
    return named or re.fullmatch(r"[A-Z][\w-]{2,30}\.[a-z]{2,10}", text) is not None


def _section(text: str) -> Metadata | None:
    """A line such as "in Popular Science", as some themes put it after the date."""
    named = re.fullmatch(r"(?:in|di|dalam|under)\s(?:kategori\s|rubrik\s|category\s)?([A-Z][\w &-]{2,40})", text)
    return Metadata(category=named[1]) if named else None


def _named_site(text: str) -> Metadata | None:
    site = site_in(text)
    return Metadata(site=site) if site and len(text) <= len(site) + 3 else None


def _byline(text: str) -> Metadata | None:
    """A line such as "Oleh NAME", "By NAME", "NAME - Site"."""
    followed = _FOLLOWED.fullmatch(text)
    if followed and person(followed[1], labelled=True):
        return Metadata(author=person(followed[1], labelled=True))
    folded = text.casefold()
    for label in plain_labels():
        if folded.startswith(label + " "):
            rest = _ROLE_BEHIND.sub("", _AT_TIME.sub("", text[len(label) :].split(" | ", maxsplit=1)[0]))
            name, house = without_house(rest)
            name = before_job(name) or name
            if person(name, labelled=True):
                return Metadata(author=person(name, labelled=True), site=house)
            signed_by_nobody = rest.strip().casefold() in words("nobody") or rest.strip().casefold().startswith("admin")
            return Metadata() if signed_by_nobody else None
    return None


def _from_name(line: Line) -> Metadata | None:
    byline = _byline(line.flat)
    if byline:
        return byline
    prefixed = _PREFIXED_NAME.fullmatch(line.flat)
    if prefixed and person(prefixed[1], labelled=True):
        return Metadata(author=person(prefixed[1], labelled=True), site=site_in(line.flat))
    pair = _NAME_SITE.fullmatch(line.flat)
    if pair and person(pair[1], labelled=True) and _named_site(pair[2]):
        return merged(Metadata(author=person(pair[1], labelled=True)), _named_site(pair[2]) or Metadata())
    return None


def _name_and_site(page: Page, index: int) -> tuple[list[int], tuple[str, Metadata]] | None:
    """A line "NAME - Site" right above or below a line that is a date, whatever the site is called."""
    pair = _NAME_SITE.fullmatch(page.lines[index].flat)
    if not pair or not person(pair[1], labelled=True) or len(pair[2].split()) > 3 or page.zone(index) is not Zone.HEAD:
        return None
    near = [j for j in (index - 1, index + 1) if 0 <= j < len(page.lines)]
    dated = any((stamp := date_line(page.lines[j].flat)) is not None and not stamp.rest for j in near)
    return ([index], ("byline", Metadata(author=person(pair[1], labelled=True), site=pair[2]))) if dated else None


def _role_line(page: Page, index: int, drops: dict[int, Drop]) -> tuple[list[int], tuple[str, Metadata]] | None:
    """A role alone on its line ("Penulis"), with the name on the line before or after it."""
    field = field_of(page.lines[index].key)
    if field not in {"author", "editor"} or page.lines[index].words > 3:
        return None
    edge = page.zone(index)
    above = None if page.lines[index].flat.endswith(":") else page.previous_kept(index)
    near = [j for j in (above, page.next_kept(index)) if j is not None and j not in drops and page.zone(j) is edge]
    names = [j for j in near if _may_be_name(page.lines[j])]
    if not names:
        return None
    chosen = names[-1] if _role_above(page, index) else names[0]
    name = person(page.lines[chosen].flat, labelled=True)
    return [index, chosen], ("role", Metadata(author=name) if field == "author" else Metadata(editor=name))


def _role_above(page: Page, index: int) -> bool:
    """Whether this page sets the role above the name: the last role of the run has a name after it."""
    last = index
    for j in page.kept(index, min(index + 8, len(page.lines))):
        if field_of(page.lines[j].key) in {"author", "editor"}:
            last = j
    following = page.next_kept(last)
    return following is not None and page.zone(following) is page.zone(last) and _may_be_name(page.lines[following])


def _may_be_name(line: Line) -> bool:
    parts = _JOINED.split(line.flat)
    if len(parts) > 1 and any(len(part.split()) < _NAME_WORDS for part in parts):
        return False  # "Letak dan Sumber" is a heading; two people have two names each
    short = 2 <= line.words <= 5 or re.fullmatch(r"(?:[A-Z]\.){2,4}", line.flat) is not None
    return short and bool(person(line.flat, labelled=True)) and line.masked not in lexicon()


def site_of(metadata: Metadata, names: tuple[str, ...]) -> Metadata:
    """The name of the site: the first that is known of `names`, else the host of the address."""
    name = next((name for name in names if name), "") or (host(metadata.url) if metadata.url else "")
    return Metadata(site=name)
