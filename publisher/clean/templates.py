"""Site templates: the lines at the head of a page in the order in which the site writes them, with the role of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from publisher.clean.page import Drop, Finding, Line, Page, merged
from publisher.clean.patterns import Profile, Step, Template
from publisher.model.chapter import Metadata

_REACH = 12
_START = 30


@dataclass(frozen=True, slots=True)
class _Place:
    step: Step
    index: int
    metadata: Metadata


def from_templates(page: Page, active: Iterable[Profile]) -> tuple[Finding, int | None]:
    """What the first template that fits says of the head, and the line of the title it names (None: none)."""
    for profile in active:
        for template in profile.templates:
            places = _placed(page, template)
            if places:
                return _read(page, template, places)
    return Finding(), None


def _placed(page: Page, template: Template) -> list[_Place]:
    """Each step with its line, in order; empty when a step that must be there is not."""
    places: list[_Place] = []
    position, reach = 0, _START
    for step in template.steps:
        place = _found(page, step, position, position + reach)
        if place is None and not step.optional:
            return []
        if place:
            places.append(place)
            position, reach = place.index + 1, _REACH
    return places


def _found(page: Page, step: Step, start: int, stop: int) -> _Place | None:
    for i in page.kept(start, min(stop, len(page.lines))):
        line = page.lines[i]
        if not line.text_only:
            continue
        if step.pattern is None and line.key == step.key:
            return _Place(step, i, Metadata())
        fits = step.pattern.fullmatch(line.folded) if step.pattern and line.folded else None
        if fits:
            return _Place(step, i, _values(line, fits.groupdict()))
    return None


def _values(line: Line, groups: dict[str, str | None]) -> Metadata:
    """Named parts of a pattern as they are written in the line (the pattern saw it in lower case, of equal length)."""
    values: dict[str, str] = {}
    lowered = line.flat.lower()
    for name, value in groups.items():
        start = lowered.find(value) if value else -1
        if value and start >= 0:
            values[name] = line.flat[start : start + len(value)].strip(" -")
    return Metadata(author=values.get("author", ""), bio=_job(values.get("bio", "")))


def _job(text: str) -> str:
    """The job of a byline that may say it twice ("Mahasiswa - Mahasiswa")."""
    parts = [part.strip() for part in text.split(" - ")]
    return " - ".join(dict.fromkeys(part for part in parts if part))


def _read(page: Page, template: Template, places: Sequence[_Place]) -> tuple[Finding, int | None]:
    drops: dict[int, Drop] = {}
    metadata, job, title = Metadata(), Metadata(), None
    for place, following in zip(places, [*places[1:], None], strict=True):
        if not place.step.keep:
            drops[place.index] = Drop(place.step.kind, template.rule)
        job = merged(job, place.metadata)
        between = list(page.kept(place.index + 1, following.index)) if following else []
        if not all(page.lines[i].text_only for i in between):
            continue
        for i, role in _assigned(place.step.roles, between):
            metadata = _valued(role, page.lines[i].flat, metadata)
            if role == "title":
                title = i
            else:
                drops[i] = Drop("metadata", template.rule)
    return Finding(drops, metadata=merged(metadata, job)), title


def _assigned(roles: Sequence[str], lines: Sequence[int]) -> list[tuple[int, str]]:
    """Lines paired with roles: "?" may be absent, "*" takes what is left over. Nothing when the numbers cannot agree."""
    required = sum(role[-1] not in "?*" for role in roles)
    spare = len(lines) - required
    if spare < 0:
        return []
    pairs: list[tuple[int, str]] = []
    position = 0
    for role in roles:
        take = 1
        if role.endswith("*"):
            take = spare
        elif role.endswith("?"):
            take = min(1, spare)
        if role[-1] in "?*":
            spare -= take
        pairs.extend((line, role.rstrip("?*")) for line in lines[position : position + take])
        position += take
    return pairs if position == len(lines) else []


def _valued(role: str, text: str, known: Metadata) -> Metadata:
    match role:
        case "author":
            return replace(known, author=known.author or text)
        case "bio":
            return replace(known, bio=f"{known.bio} {text}".strip())
        case "category":
            return replace(known, category=text.removesuffix(" Pilihan"))
        case "site":
            return replace(known, site=known.site or text)
        case "tagline":
            return known
        case _:
            return replace(known, title=text)
