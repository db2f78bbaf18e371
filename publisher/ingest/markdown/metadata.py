"""The YAML at the top of a Markdown file → metadata. Strings stay strings; nothing but text and lists of text is read."""

import re
from dataclasses import dataclass, fields

import yaml

from publisher.diagnostics import Diagnostic, Result, warning
from publisher.errors import SourceError
from publisher.language.dates import parse
from publisher.language.packaged import toml
from publisher.model.chapter import Metadata
from publisher.model.span import SourceId, Span

LARGEST = 100_000
"""Characters of metadata."""
_OPENING = re.compile(r"---[ \t]*\n(?=[^\s])")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KNOWN = frozenset(field.name for field in fields(Metadata)) - {"extra"}
_DATES = ("date", "updated")
_SHOWN = 60
"""Characters of a faulty line that are told."""
_ABSENT = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Head:
    """What the metadata says. `title` is raw (it may hold mark-up), `state` says whether the file is still a capture.

    `metadata.title` is only set where the article was called otherwise at its source (`source_title`).
    """

    metadata: Metadata
    title: str = ""
    state: str = ""


def divided(text: str) -> tuple[str, str, int]:
    """The YAML of a file ("" if none), its body, and the number of lines before the body."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return "", text, 0
    return text[opening.end() : closing.start()], text[closing.end() :], text.count("\n", 0, closing.end())


def head_of(text: str, source: SourceId) -> Result[Head]:
    """The metadata in YAML `text`, which starts on line 2 of the file. SourceError where it is no mapping or a key is doubled."""
    values, told = _values(text, source)
    title, state = values.pop("title", ""), values.pop("state", "")
    tags, source_title = values.pop("tags", ""), values.pop("source_title", "")
    known = {key: values.pop(key) for key in tuple(values) if key in _KNOWN}
    for key in _DATES:
        iso = parse(known.get(key, ""))
        if known.get(key) and not iso:
            told.append(warning("SRC052", Span(source, 1, 1), key=key, value=known[key]))
            values[key] = known.pop(key)
        elif iso:
            known[key] = iso
    metadata = Metadata(
        **known,
        title=source_title,
        tags=tuple(tag for tag in tags.split("\n") if tag),
        extra=tuple(values.items()),
    )
    return Result(Head(metadata, title, state), tuple(told))


def _values(text: str, source: SourceId) -> tuple[dict[str, str], list[Diagnostic]]:
    """All keys with their text; the items of a list of tags are joined by line ends, others by commas."""
    values: dict[str, str] = {}
    told: list[Diagnostic] = []
    aliases = toml("publisher.ingest", "data", "dialect.toml")["keys"]
    for key_node, value_node in _mapping(text, source):
        key = str(key_node.value)
        key = aliases.get(key.casefold(), key.casefold() if key.casefold() in _KNOWN else key)
        line = key_node.start_mark.line + 2
        if key in values:
            raise SourceError("SRC011", file=source, line=line, key=key)
        value = _text(value_node, is_tags=key == "tags")
        if value is None:
            told.append(warning("SRC053", Span(source, line, line), key=key))
        elif value:
            values[key] = value
    return values, told


def _mapping(text: str, source: SourceId) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    if len(text) > LARGEST:
        raise SourceError("SRC010", file=source, line=2, shown=_shown(text, 0))
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
        line = mark.line if mark else 0
        raise SourceError("SRC010", file=source, line=line + 2, shown=_shown(text, line)) from problem
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode) or not all(isinstance(key, yaml.ScalarNode) for key, _ in node.value):
        raise SourceError("SRC010", file=source, line=2, shown=_shown(text, 0))
    return list(node.value)


def _shown(text: str, line: int) -> str:
    """A line (from 0) of the metadata, shortened; the last one with words where there is no such line."""
    lines = text.split("\n")[: line + 1]
    words = " ".join(next((one for one in reversed(lines) if one.strip()), "").split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]} …"


def _text(node: yaml.Node, *, is_tags: bool) -> str | None:
    """The text of a scalar or a list of scalars on one line; None for anything deeper."""
    if isinstance(node, yaml.ScalarNode):
        value = " ".join(str(node.value).split())
        if node.style is None and value in _ABSENT:
            return ""
        return "\n".join(tag.strip() for tag in value.split(",")) if is_tags else value
    if isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in node.value):
        return ("\n" if is_tags else ", ").join(" ".join(str(item.value).split()) for item in node.value)
    return None
