"""An entry put into the text of `glossary.toml`, or changed there; its comments, its order and all other entries stay."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from publisher.build.edited_toml import BOM, rewritten, set_key
from publisher.glossary.editor.ids import id_of
from publisher.glossary.editor.verdicts import Fact, Facts, is_renamed
from publisher.language.slug import slug

if TYPE_CHECKING:
    from tomlkit.items import Item
    from tomlkit.toml_document import TOMLDocument

TABLE = "entry"
_WRITTEN = frozenset({"id", "term", "status", "definition", "source", "fingerprint", "reason"})
"""Keys that the program writes of itself: an entry without others holds nothing that a person added."""
_NAMED = "id"
"""Begins each entry that the program wrote; it stands further below, or not at all, in one that was written by hand."""
_FORMER = "variants"
"""Holds the former headword of an entry that was renamed: the program wrote it if it stands there alone."""


def with_entries(data: bytes, changes: Mapping[str, Facts], heading: str) -> bytes:
    """The file with the facts set in the entries of these ids; an id that no entry has gets a new entry at the end.

    `data` is TOML that can be read as a glossary, b"" for a new file, which begins with the comment `heading`. Line ends and a
    byte order mark stay as they are.
    """
    import tomlkit

    def changed(text: str) -> str:
        document = tomlkit.parse(text)
        tables = {_id_of(table): table for table in reversed(list(_tables(document)))}
        new = [facts for entry_id, facts in changes.items() if entry_id not in tables]
        for entry_id, facts in changes.items():
            for key, fact in facts.items() if entry_id in tables else ():
                _set(tables[entry_id], key, fact)
        return _with_new(document, new)

    return rewritten(data, heading, changed)


def without_entry(data: bytes, entry_id: str) -> bytes | None:
    """The file without an entry that the program wrote; None for one that a person wrote, or added anything to.

    A comment in the line above an entry is about it. Comments between it and the next entry stay.
    """
    import tomlkit

    text = data.decode("utf-8-sig")
    tables = list(_tables(tomlkit.parse(text)))
    listed = [_id_of(table) for table in tables]
    lines = data.decode("utf-8").split("\n")
    starts = [number for number, line in enumerate(lines) if line.lstrip().startswith(f"[[{TABLE}]]")]
    if listed.count(entry_id) != 1 or len(starts) != len(listed) or _is_touched(tables[listed.index(entry_id)]):
        return None
    first = starts[listed.index(entry_id)]
    if first and lines[first - 1].lstrip().startswith("#"):
        return None
    stop = next((start for start in starts if start > first), len(lines))
    last = next(number for number in range(stop - 1, first - 1, -1) if lines[number].strip() and not lines[number].lstrip().startswith("#"))
    after = lines[last + 1 :]
    left = "\n".join([*lines[:first], *(after[1:] if len(after) > 1 and not after[0].strip() else after)])
    rest = [_id_of(table) for table in _tables(tomlkit.parse(left.removeprefix(BOM)))]
    return left.encode("utf-8") if rest == [one for one in listed if one != entry_id] else None


def _tables(document: "TOMLDocument") -> Iterator[Any]:
    listed: Any = document.get(TABLE)
    yield from (listed if listed is not None else ())


def _is_touched(table: Any) -> bool:  # noqa: ANN401 - a table of TOML
    """Whether an entry was written by hand, or holds keys, names or comments that the program does not write."""
    body = list(table.value.body)
    while body and body[-1][0] is None:
        body.pop()
    comments = ((key is None and bool(item.as_string().strip())) or bool(item.trivia.comment) for key, item in body)
    named = is_renamed(str(table.get(_NAMED)), str(table.get("term", "")), [str(name) for name in table.get(_FORMER, ())])
    own = set(table) - _WRITTEN - ({_FORMER} if named else set())
    return any(comments) or bool(table.trivia.comment) or next(iter(table), "") != _NAMED or bool(own)


def _id_of(table: Any) -> str:  # noqa: ANN401 - a table of TOML, inline or not
    written = str(table.get("id", "")).strip()
    return slug(written) if written else str(id_of(" ".join(str(table.get("term", "")).split())))


def _set(table: Any, key: str, fact: Fact) -> None:  # noqa: ANN401 - a table of TOML, inline or not
    """Sets a key, or takes it out where there is nothing to say; a list that only grows keeps how it is written."""
    if fact is None or fact in ((), ""):
        if key in table:
            table.remove(key)
    elif isinstance(fact, tuple) and key in table and tuple(table[key]) == fact[: len(table[key])]:
        for one in fact[len(table[key]) :]:
            table[key].append(one)
    else:
        set_key(table, key, list(fact) if isinstance(fact, tuple) else fact)


def _item(fact: Fact) -> "Item":
    import tomlkit

    return tomlkit.item(list(fact) if isinstance(fact, tuple) else fact)


def _with_new(document: "TOMLDocument", entries: Sequence[Facts]) -> str:
    """The text of the file with new entries behind the others, an empty line before each."""
    import tomlkit
    from tomlkit.items import AoT

    listed: Any = document.get(TABLE)
    if listed is not None and not isinstance(listed, AoT):
        for facts in entries:
            listed.append(_filled(tomlkit.inline_table(), facts))
        return str(tomlkit.dumps(document))
    written = str(tomlkit.dumps(document))
    for facts in entries:
        written += "" if written.endswith("\n") or not written else "\n"
        written += "" if written.endswith("\n\n") or not written else "\n"
        written += f"[[{TABLE}]]\n{_filled(tomlkit.table(), facts).as_string()}"
    return written


def _filled(table: Any, facts: Facts) -> Any:  # noqa: ANN401 - a table of TOML, inline or not
    for key, fact in facts.items():
        if fact is not None and fact not in ((), ""):
            table.add(key, _item(fact))
    return table
