"""`glossary.toml`: the entries an editor wrote, approved or rejected. Read strictly, all problems at once."""

import difflib
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

from publisher.diagnostics import Result
from publisher.errors import ConfigurationError, Problem
from publisher.language.slug import slug
from publisher.model.glossary import GlossaryEntry, Origin, Status
from publisher.model.inline import EntryId

_TEXTS = ("id", "term", "definition", "see", "status")
_LISTS = ("variants", "abbreviations", "foreign", "see_also")
_UNUSABLE = "GLO010"
_STATES = (Status.APPROVED.value, Status.REJECTED.value)


def authored(data: bytes, name: str) -> Result[tuple[GlossaryEntry, ...]]:
    """The entries of a `glossary.toml`.

    It holds tables `[[entry]]` with `term` and, as wanted, `id`, `definition`, `variants`, `abbreviations`, `foreign`,
    `see`, `see_also` and `status` ("approved" or "rejected").

    `name` is the file's, for messages. Raises ConfigurationError with every problem found.
    """
    try:
        document = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as failure:
        raise ConfigurationError(_UNUSABLE, (("GLO011", {"file": name, "reason": str(failure)}),), file=name) from failure
    problems: list[Problem] = [_unknown(key, name, ("entry",)) for key in document if key != "entry"]
    listed = document.get("entry", [])
    if not isinstance(listed, list) or not all(isinstance(facts, dict) for facts in listed):
        problems.append(("GLO013", {"key": f"{name}: entry", "wanted": "[[entry]]"}))
        listed = []
    entries = [_entry(facts, f"{name}: entry[{number}]", problems) for number, facts in enumerate(listed, 1)]
    _tell_doubles(entries, name, problems)
    if problems:
        raise ConfigurationError(_UNUSABLE, tuple(problems), file=name)
    return Result(tuple(entries))


def _unknown(key: str, place: str, wanted: tuple[str, ...]) -> Problem:
    near = difflib.get_close_matches(key, wanted, n=1)
    return "GLO012", {"key": f"{place}: {key}", "suggestion": near[0] if near else ", ".join(wanted)}


def _entry(facts: Mapping[str, Any], place: str, problems: list[Problem]) -> GlossaryEntry:
    problems += [_unknown(key, place, (*_TEXTS, *_LISTS)) for key in facts if key not in (*_TEXTS, *_LISTS)]
    text = {key: _typed(facts, key, place, problems, _is_text, "") for key in _TEXTS}
    lists = {key: tuple(_typed(facts, key, place, problems, _is_list, [])) for key in _LISTS}
    term = text["term"].strip()
    if not slug_of(text["id"] or term) or not term:
        problems.append(("GLO014", {"key": f"{place}: term"}))
    if text["status"] and text["status"] not in _STATES:
        problems.append(("GLO015", {"key": f"{place}: status", "value": text["status"], "wanted": ", ".join(_STATES)}))
    if text["see"] and text["definition"]:
        problems.append(("GLO016", {"key": place, "term": term}))
    return GlossaryEntry(
        id=EntryId(slug_of(text["id"] or term)),
        headword=term,
        definition="" if text["see"] else _normal(text["definition"]),
        variants=lists["variants"],
        abbreviations=lists["abbreviations"],
        foreign=lists["foreign"],
        see=EntryId(slug_of(text["see"])) if text["see"] else None,
        see_also=tuple(EntryId(slug_of(other)) for other in lists["see_also"]),
        origin=Origin.AUTHORED,
        status=Status.REJECTED if text["status"] == Status.REJECTED else Status.APPROVED,
        reason="authored",
    )


def slug_of(text: str) -> str:
    """The id of a term; "" for an empty one."""
    return slug(text) if text.strip() else ""


def _typed(facts: Mapping[str, Any], key: str, place: str, problems: list[Problem], fits: Callable[[object], bool], default: Any) -> Any:  # noqa: ANN401 - TOML values are of any type until checked here
    value = facts.get(key, default)
    if fits(value):
        return value
    problems.append(("GLO013", {"key": f"{place}: {key}", "wanted": '"…"' if default == "" else '["…", "…"]'}))
    return default


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _normal(definition: str) -> str:
    return " ".join(definition.split()).removesuffix(".")


def _tell_doubles(entries: list[GlossaryEntry], name: str, problems: list[Problem]) -> None:
    seen: dict[str, int] = {}
    for number, entry in enumerate(entries, 1):
        if entry.id and entry.id in seen:
            problems.append(("GLO017", {"key": f"{name}: entry[{number}]", "id": entry.id, "first": seen[entry.id]}))
        seen.setdefault(entry.id, number)
