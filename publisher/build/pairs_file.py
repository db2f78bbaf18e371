"""A pair put into the text of `see-also.toml`, changed there or taken out; comments, order and all other pairs stay."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from publisher.build.edited_toml import rewritten, set_key
from publisher.crossref import Verdict
from publisher.crossref.pairs import PAIR

if TYPE_CHECKING:
    from tomlkit.toml_document import TOMLDocument

_STATUS, _REASON = "status", "reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairChange:
    """What is to be written of a pair; `verdict` is None for one to be taken out, `reason` "" where none is given."""

    ends: tuple[str, str]
    verdict: Verdict | None
    reason: str = ""


def with_pairs(data: bytes, changes: Sequence[PairChange], heading: str) -> bytes:
    """The file after `changes`; a pair that it does not have yet comes last.

    `data` is TOML that can be read as such a file, b"" for a new one, which begins with the comment `heading`. Line ends and a byte
    order mark stay as they are.
    """

    def changed(text: str) -> str:
        for change in changes:
            text = _without(text, change) if change.verdict is None else _with(text, change)
        return text

    return rewritten(data, heading, changed)


def _tables(document: "TOMLDocument") -> Iterator[Any]:
    listed: Any = document.get(PAIR)
    yield from (listed if listed is not None else ())


def _is_about(table: Any, ends: tuple[str, str]) -> bool:  # noqa: ANN401 - a table of TOML
    return {str(one).strip().removeprefix("#") for one in table.get("sections", ())} == set(ends)


def _with(text: str, change: PairChange) -> str:
    import tomlkit

    document = tomlkit.parse(text)
    table = next((one for one in _tables(document) if _is_about(one, change.ends)), None)
    if table is None:
        return _with_new(text, change)
    set_key(table, _STATUS, str(change.verdict))
    if change.reason:
        set_key(table, _REASON, change.reason)
    return str(tomlkit.dumps(document))


def _with_new(text: str, change: PairChange) -> str:
    import tomlkit
    from tomlkit.items import AoT

    facts = {"sections": list(change.ends), _STATUS: str(change.verdict), **({_REASON: change.reason} if change.reason else {})}
    document = tomlkit.parse(text)
    listed: Any = document.get(PAIR)
    if listed is not None and not isinstance(listed, AoT):
        inline = tomlkit.inline_table()
        inline.update(facts)
        listed.append(inline)
        return str(tomlkit.dumps(document))
    table = tomlkit.table()
    for key, fact in facts.items():
        table.add(key, fact)
    text += "" if text.endswith("\n") else "\n"
    text += "" if text.endswith("\n\n") else "\n"
    return f"{text}[[{PAIR}]]\n{table.as_string()}"


def _without(text: str, change: PairChange) -> str:
    """The text without a pair: its own lines go, comments among and behind them stay."""
    import tomlkit

    document = tomlkit.parse(text)
    tables = list(_tables(document))
    about = [number for number, table in enumerate(tables) if _is_about(table, change.ends)]
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if line.lstrip().startswith(f"[[{PAIR}]]")]
    if not about or len(starts) != len(tables):
        for number in reversed(about):
            listed: Any = document[PAIR]
            del listed[number]
        return str(tomlkit.dumps(document))
    first = starts[about[0]]
    stop = next((start for start in starts if start > first), len(lines))
    last = next(number for number in range(stop - 1, first - 1, -1) if lines[number].strip() and not lines[number].lstrip().startswith("#"))
    comments = [line for line in lines[first : last + 1] if line.lstrip().startswith("#")]
    after = lines[last + 1 :]
    left = [*lines[:first], *comments, *(after[1:] if len(after) > 1 and not after[0].strip() else after)]
    return "\n".join(left)
