"""`sources.toml` as the program writes it: works added, facts filled in; comments, order and what the editor wrote stay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from publisher.bibliography.csl import Facts, Item
from publisher.bibliography.doubles import is_same, signs
from publisher.bibliography.register import OTHER_NAMES, register
from publisher.build.edited_toml import set_key
from publisher.build.project import SOURCES
from publisher.model.work import Work

if TYPE_CHECKING:
    from tomlkit.items import Table
    from tomlkit.toml_document import TOMLDocument


@dataclass(slots=True)
class Merged:
    """A `sources.toml` with works merged into it: which were added, which filled in, which were there with all their facts.

    `kept` are works with a fact that the editor had told otherwise, which stays.
    """

    text: str = ""
    added: list[str] = field(default_factory=list)
    filled: list[str] = field(default_factory=list)
    there: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def merged(written: str, items: Sequence[Item]) -> Merged:
    """`written`, the text of a `sources.toml` ("" for none), with `items`; a work it has already is only filled in.

    Raises ConfigurationError where `written`, or what comes of it, cannot be read.
    """
    import tomlkit

    document = tomlkit.parse(written)
    known: dict[str, list[Work]] = {}
    for one in _works(written):
        _remember(one, known)
    done = Merged()
    for item in items:
        work = _works(_alone(item))[0]
        same = next((one for sign in signs(work) for one in known.get(sign, ()) if is_same(one, work)), None)
        if same is None:
            key = _free(item.id, document)
            _append(document, key, item.facts)
            _remember(replace(work, id=key), known)
            done.added.append(key)
        elif same.id in document:
            _fill(document[same.id], item.facts, same.id, done)
    done.text = str(tomlkit.dumps(document))
    register(done.text.encode(), SOURCES, _files(done.text))
    return done


def _remember(work: Work, known: dict[str, list[Work]]) -> None:
    for sign in signs(work):
        known.setdefault(sign, []).append(work)


def as_toml(items: Sequence[tuple[str, Facts]]) -> str:
    """Works as a `sources.toml` of their own."""
    import tomlkit

    document = tomlkit.document()
    for key, facts in items:
        _append(document, key, facts)
    return str(tomlkit.dumps(document))


def _works(text: str) -> list[Work]:
    return list(register(text.encode(), SOURCES, _files(text)).value)


def _files(text: str) -> tuple[str, ...]:
    """Whatever files the works name: whether they are there is told when the book is built."""
    import tomllib

    return tuple(file for facts in tomllib.loads(text).values() if isinstance(facts, dict) for file in facts.get("used_in", ()))


def _alone(item: Item) -> str:
    return as_toml([(item.id, item.facts)])


def _free(key: str, document: "TOMLDocument") -> str:
    """`key`, or with a number behind it where another work has it."""
    number = 2
    free = key
    while free in document:
        free, number = f"{key}-{number}", number + 1
    return free


def _append(document: "TOMLDocument", key: str, facts: Facts) -> None:
    import tomlkit

    if len(document.body) and not str(tomlkit.dumps(document)).endswith("\n\n"):
        document.add(tomlkit.nl())
    document.add(tomlkit.key(key), _table(facts))


def _table(facts: Mapping[str, Any]) -> "Table":
    import tomlkit

    table = tomlkit.table()
    for key, value in facts.items():
        table.add(key, value)
    return table


def _fill(table: Any, facts: Facts, key: str, done: Merged) -> None:  # noqa: ANN401 -- a table as tomlkit has it
    """Adds to a table the facts that it lacks; those it has stay as they are."""
    own = {OTHER_NAMES.get(str(name), str(name)): value for name, value in table.items()}
    lacking = {name: value for name, value in facts.items() if name not in own}
    for name, value in lacking.items():
        set_key(table, name, value)
    (done.filled if lacking else done.there).append(key)
    if any(_plain(own[name]) != _plain(value) for name, value in facts.items() if name in own):
        done.kept.append(key)


def _plain(value: Any) -> str:  # noqa: ANN401 -- a value of TOML
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
