"""Works as CSL-JSON, the form in which reference managers exchange them, and back (citationstyles.org, schema 1.0.2)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from publisher.bibliography.bare_text import bare_address, bare_text
from publisher.bibliography.particulars import edition_of
from publisher.bibliography.register import ADDRESS, DOI, is_date
from publisher.language import dates
from publisher.language.names import are_others
from publisher.language.packaged import toml
from publisher.language.slug import slug
from publisher.model.walk import plain_text
from publisher.model.work import Name, Work, WorkKind

Facts = dict[str, Any]
"""What `sources.toml` may say of a work: texts, and lists of texts."""
_OWN = ("updated", "permission", "changes")
_CUSTOM = "sources.toml"
"""Under this name of the field "custom" stands what CSL has no field for."""
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]{1,80}")
_OTHERS = "dkk."
"""Stands last in a list of authors that is cut short."""
_SET_ASIDE = frozenset(("id", "type", "custom", "citation-key", "citation-label", "system_id", "categories"))


@dataclass(frozen=True, slots=True)
class Item:
    """An item of CSL-JSON as facts for `sources.toml`.

    `approximated` is its type where that is printed like another, `undated` the dates that could not be read, `dropped` the
    fields for which `sources.toml` has no place. `is_cut` where it does not name all its people ("and others").
    """

    id: str
    facts: Facts
    approximated: str = ""
    undated: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    is_cut: bool = False


@cache
def _table() -> dict[str, Any]:
    return toml("publisher.bibliography", "data", "csl.toml")


def as_csl(work: Work) -> dict[str, Any]:
    """A work as an item of CSL-JSON; what CSL has no field for stands under "custom", so that nothing is lost on the way back."""
    if work.written:
        return {"id": work.id, "type": "document", "title": plain_text(work.written)}
    item: dict[str, Any] = {"id": work.id, "type": _table()["types"][work.kind.value]}
    for key, name in _table()["texts"].items():
        value = getattr(work, key)
        if value:
            item["number" if _is_number(key, work.kind) else name] = value
    for key, name in _table()["people"].items():
        people = getattr(work, key)
        if people:
            item[name] = [_person(one) for one in people]
            item[name] += [{"literal": _OTHERS}] if key == "authors" and work.others else []
    for key, name in _table()["dates"].items():
        value = getattr(work, key)
        if value:
            item[name] = {"date-parts": [[int(part) for part in value.split("-")]]}
    own: dict[str, Any] = {key: getattr(work, key) for key in _OWN if getattr(work, key)}
    own |= {"used_as": str(work.used_as)} if work.used_as else {}
    own |= {"used_in": list(work.used_in)} if work.used_in else {}
    return {**item, **({"custom": {_CUSTOM: own}} if own else {})}


def _is_number(key: str, kind: WorkKind) -> bool:
    """Whether the number of a work is that of itself, not of an issue it is in."""
    return key == "issue" and kind in (WorkKind.REPORT, WorkKind.LAW, WorkKind.TREATY)


def _person(one: Name) -> dict[str, str]:
    if not one.given:
        return {"literal": one.family}
    return {"family": one.family, "given": one.given} | ({"suffix": one.suffix} if one.suffix else {})


def from_csl(item: Mapping[str, Any]) -> Item:
    """An item of CSL-JSON as facts for `sources.toml`; mark-up in its texts is taken off."""
    item = _with_address(item)
    kind, approximated = _kind(item)
    facts: Facts = {"kind": kind}
    is_cut = False
    taken = set(_SET_ASIDE)
    undated = []
    for key, name in _table()["people"].items():
        people = [written for one in item.get(name) or () if (written := _written_name(one))]
        taken.add(name)
        named = [one for number, one in enumerate(people) if number == 0 or not are_others(one)]
        if named != people:
            is_cut = True
            named += [_OTHERS] if key == "authors" else []
        facts |= {key: named} if named else {}
    for key, name in _table()["texts"].items():
        names = [name, *_table()["instead"].get(key, ())]
        found = next((one for one in names if bare_text(item.get(one))), "")
        taken.add(found)
        facts |= {key: bare_text(item[found])} if found else {}
    for key, name in _table()["dates"].items():
        day = _date(item.get(name))
        taken.add(name)
        facts |= {key: day} if day else {}
        undated += [name] if name in item and not day else []
    facts |= _own(item) | _site(facts) | ({"language": _language(facts["language"])} if "language" in facts else {})
    facts |= {"edition": edition_of(facts["edition"])} if "edition" in facts else {}
    wrong = _without_wrong(facts)
    dropped = tuple(sorted({*wrong, *(name for name, value in item.items() if name not in taken and value)}))
    return Item(_id(str(item.get("id", "")), facts), _in_order(facts), approximated, tuple(undated), dropped, is_cut)


def _with_address(item: Mapping[str, Any]) -> Mapping[str, Any]:
    r"""An item whose address stands where its publisher would ("howpublished = {\url{https://…}}"), with the address as its own."""
    written = bare_address(bare_text(item.get("publisher")))
    if item.get("URL") or not ADDRESS.fullmatch(written):
        return item
    return {**item, "URL": written, "publisher": ""}


def _without_wrong(facts: Facts) -> list[str]:
    """Takes out an address and a DOI that are none, and says which; an address that only lacks its scheme gets it."""
    url = bare_address(str(facts.get("url", "")))
    facts |= {"url": url} if url else {}
    if url and not ADDRESS.fullmatch(url) and ADDRESS.fullmatch(f"https://{url}"):
        facts["url"] = f"https://{url}"
    wrong = [key for key, shape in (("url", ADDRESS), ("doi", DOI)) if facts.get(key) and not shape.fullmatch(str(facts[key]))]
    for key in wrong:
        del facts[key]
    return [_table()["texts"][key] for key in wrong]


def _kind(item: Mapping[str, Any]) -> tuple[str, str]:
    """The kind of an item, and its type where that is printed like another kind."""
    written = str(item.get("type", ""))
    exact = {name: kind for kind, name in _table()["types"].items()}
    if written in exact:
        return exact[written], ""
    unnamed = "webpage" if item.get("URL") else "book"
    return _table()["read_as"].get(written, unnamed), written if written not in ("", "document", "article", "post-weblog") else ""


def _written_name(one: object) -> str:
    """A name as `sources.toml` has it: "Family, Given"."""
    if not isinstance(one, dict):
        return ""
    if one.get("literal"):
        return bare_text(one["literal"])
    particles = (one.get("non-dropping-particle"), one.get("dropping-particle"), one.get("family"))
    family = " ".join(bare_text(part) for part in particles if part)
    given = bare_text(one.get("given"))
    suffix = bare_text(one.get("suffix"))
    if not (family and given):
        return " ".join(part for part in (given or family, suffix) if part)
    return ", ".join(part for part in (family, given, suffix) if part)


def _date(value: object) -> str:
    """A date in ISO 8601, of a span its beginning; "" for none that can be read."""
    if not isinstance(value, dict):
        return dates.parse(bare_text(value))
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and all(str(part).strip().isdecimal() for part in parts[0]):
        numbers = [int(part) for part in parts[0][:3]]
        made = "-".join([f"{number:02}" for number in numbers]) if numbers else ""
        return made if is_date(made) else ""
    raw = bare_text(value.get("raw") or value.get("literal"))
    return raw if is_date(raw) else dates.parse(raw)


def _site(facts: Facts) -> Facts:
    """The site of what stands on one, where an item gives it as the publisher."""
    on_site = facts["kind"] in ("webpage", "video", "audio") and "container" not in facts and "publisher" in facts
    return {"container": facts["publisher"], "publisher": ""} if on_site else {}


def _language(written: str) -> str:
    """A language as its tag: "indonesian" and "id-ID" are "id"."""
    return str(_table()["languages"].get(written.casefold(), written.partition("-")[0] if "-" in written else written))


def _own(item: Mapping[str, Any]) -> Facts:
    custom = item.get("custom")
    own = custom.get(_CUSTOM) if isinstance(custom, dict) else None
    return {key: own[key] for key in (*_OWN, "used_as", "used_in") if key in own} if isinstance(own, dict) else {}


def _id(written: str, facts: Facts) -> str:
    """The item's own id where it can be the name of a table, else one made of author, year and title."""
    if _BARE_KEY.fullmatch(written):
        return written
    author = str((facts.get("authors") or [""])[0]).partition(",")[0]
    return slug(" ".join(part for part in (author, str(facts.get("date", ""))[:4], str(facts.get("title", ""))[:40]) if part))


def _in_order(facts: Facts) -> Facts:
    """The facts as an editor would write them: what it is, whose, called what, where, when."""
    order = ("kind", "authors", "title", "editors", "translators", "container", "publisher", "place", "date")
    return {key: facts[key] for key in (*order, *(key for key in facts if key not in order)) if facts.get(key)}


def facts_of(work: Work) -> Facts:
    """A work as facts for `sources.toml`."""
    made = from_csl(as_csl(work)).facts
    return made | ({"kind": "webpage" if work.url else "book"} if work.written else {})
