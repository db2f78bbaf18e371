"""`glossary.toml`: the entries an editor wrote, approved or rejected. Read strictly, all problems at once."""

from collections.abc import Callable, Mapping
from typing import Any

from publisher.diagnostics import Result
from publisher.glossary.editor.ids import id_of
from publisher.language.slug import slug
from publisher.model.glossary import Basis, GlossaryEntry, Origin, Status
from publisher.model.inline import EntryId
from publisher.model.span import SourceId, Span
from publisher.settings_file import Sheet, line_of, sheet_of, unknown

_TEXTS = ("id", "term", "definition", "see", "status", "source", "fingerprint", "reason")
LISTS = ("variants", "abbreviations", "foreign", "see_also")
_ENTRY = "entry"
_STATES = (Status.APPROVED.value, Status.REJECTED.value, Status.PROPOSED.value)


def authored(data: bytes, name: str) -> Result[tuple[GlossaryEntry, ...]]:
    """The entries of a `glossary.toml`.

    It holds tables `[[entry]]` with `term` and, as wanted, `id`, `definition`, `variants`, `abbreviations`, `foreign`,
    `see`, `see_also`, `link` (false: mentions are not linked), `status` ("approved", the default, "rejected" or "proposed") and
    `reason`; `source` and `fingerprint` say which harvested definition the editor decided upon.

    `name` is the file's, for messages. Raises ConfigurationError with every problem found.
    """
    sheet = sheet_of(data, name, _ENTRY)
    entries = [_entry(facts, (_ENTRY, str(number)), sheet) for number, facts in enumerate(sheet.tables, 1)]
    _tell_doubles(entries, sheet)
    sheet.close()
    return Result(tuple(entries))


def _entry(facts: Mapping[str, Any], place: tuple[str, ...], sheet: Sheet) -> GlossaryEntry:
    known = (*_TEXTS, *LISTS, "link")
    sheet.problems.extend(unknown((*place, key), known, sheet.lines) for key in facts if key not in known)
    text = {key: _typed(facts, (*place, key), sheet, _is_text, "") for key in _TEXTS}
    lists = {key: tuple(_typed(facts, (*place, key), sheet, _is_list, [])) for key in LISTS}
    link = _typed(facts, (*place, "link"), sheet, _is_truth, default=True)
    term = " ".join(text["term"].split())
    _tell_faults(text, term, place, sheet)
    proposed = text["status"] == Status.PROPOSED
    at = line_of(place, sheet.lines)
    return GlossaryEntry(
        id=EntryId(slug_of(text["id"])) if slug_of(text["id"]) else id_of(term),
        headword=term,
        definition="" if text["see"] else _normal(text["definition"]),
        variants=lists["variants"],
        abbreviations=lists["abbreviations"],
        foreign=lists["foreign"],
        see=id_of(text["see"]) if text["see"] else None,
        see_also=tuple(id_of(other) for other in lists["see_also"]),
        origin=Origin.HARVESTED if proposed else Origin.AUTHORED,
        status=Status(text["status"]) if text["status"] in _STATES else Status.APPROVED,
        reason="authored",
        link=link,
        basis=Basis(
            source=text["source"].strip(),
            fingerprint=text["fingerprint"].strip().casefold(),
            reason=text["reason"].strip(),
            span=Span(SourceId(sheet.name), at, at),
            references=tuple((id_of(name), " ".join(name.split())) for name in (text["see"], *lists["see_also"]) if name.strip()),
        ),
    )


def _tell_faults(text: Mapping[str, str], term: str, place: tuple[str, ...], sheet: Sheet) -> None:
    if not term:
        sheet.tell("GLO014", (*place, "term"))
    if text["status"] and text["status"] not in _STATES:
        sheet.tell("GLO015", (*place, "status"), value=text["status"], wanted=", ".join(_STATES))
    if text["see"] and text["definition"]:
        sheet.tell("GLO016", (*place, "see"), term=term)


def slug_of(text: str) -> str:
    """The id of a term; "" for an empty one."""
    return slug(text) if text.strip() else ""


def _typed(facts: Mapping[str, Any], path: tuple[str, ...], sheet: Sheet, fits: Callable[[object], bool], default: Any) -> Any:  # noqa: ANN401 - TOML values are of any type until checked here
    value = facts.get(path[-1], default)
    if fits(value):
        return value
    shown = "false" if default is True else '"…"' if default == "" else '["…", "…"]'
    sheet.tell("CFG004", path, example=f"{path[-1]} = {shown}")
    return default


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _normal(definition: str) -> str:
    return " ".join(definition.split()).removesuffix(".")


def _tell_doubles(entries: list[GlossaryEntry], sheet: Sheet) -> None:
    seen: dict[str, int] = {}
    for number, entry in enumerate(entries, 1):
        if entry.id and entry.id in seen:
            first = line_of((_ENTRY, str(seen[entry.id]), "term"), sheet.lines)
            sheet.tell("GLO017", (_ENTRY, str(number), "term"), id=entry.id, first=first)
        seen.setdefault(entry.id, number)
