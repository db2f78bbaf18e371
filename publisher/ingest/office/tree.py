"""Pandoc's syntax tree with types: what each place of it must hold. Its grammar: the module Text.Pandoc.Definition of pandoc-types 1.23."""

from dataclasses import dataclass

from publisher.pandoc import Json


class ShapeError(ValueError):
    """The tree is not built as pandoc builds them."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node: the name of its kind ("Para") and what it holds."""

    kind: str
    content: Json

    def part(self, index: int) -> Json:
        """One of the things it holds."""
        return part(self.content, index)


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes that many nodes have."""

    classes: tuple[str, ...]
    values: dict[str, str]


def node(value: Json) -> Node:
    """A value as a node."""
    if not isinstance(value, dict):
        raise ShapeError
    return Node(string(value.get("t")), value.get("c"))


def nodes(value: Json) -> list[Node]:
    """A list of nodes."""
    return [node(one) for one in items(value)]


def items(value: Json) -> list[Json]:
    """A list of anything."""
    if not isinstance(value, list):
        raise ShapeError
    return value


def part(value: Json, index: int) -> Json:
    """One place of a list."""
    found = items(value)
    if index >= len(found):
        raise ShapeError
    return found[index]


def string(value: Json) -> str:
    """A string."""
    if not isinstance(value, str):
        raise ShapeError
    return value


def number(value: Json) -> int:
    """A whole number."""
    if not isinstance(value, int):
        raise ShapeError
    return value


def attributes(value: Json) -> Attributes:
    """The triple of id, classes and pairs."""
    pairs = {string(part(pair, 0)): string(part(pair, 1)) for pair in items(part(value, 2))}
    return Attributes(tuple(string(one) for one in items(part(value, 1))), pairs)
