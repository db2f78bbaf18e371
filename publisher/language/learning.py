"""Kinds of learning blocks: objectives, example, exercise, answer key … They are data, `data/learning.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from publisher.language.packaged import toml


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningKind:
    """A kind of learning block.

    `label` is a key of the labels; `audience` is "all" or "teacher" and says which edition shows the block; `numbered`
    blocks can be referred to by number; `names` are the words an author may write after `:::`.
    """

    name: str
    label: str
    audience: str
    names: tuple[str, ...]
    numbered: bool = False


@cache
def kinds() -> Mapping[str, LearningKind]:
    """All kinds by name, in the order of the file."""
    return MappingProxyType(
        {
            name: LearningKind(
                name=name,
                label=facts["label"],
                audience=facts["audience"],
                numbered=facts.get("numbered", False),
                names=tuple(facts["names"]),
            )
            for name, facts in toml("publisher.language", "data", "learning.toml").items()
        }
    )


def kind_of(word: str) -> str | None:
    """The kind that an author's word means ("latihan" → "exercise"), None for an unknown word. Case does not matter."""
    return _names().get("-".join(word.casefold().split()))


@cache
def _names() -> Mapping[str, str]:
    return {word: kind.name for kind in kinds().values() for word in (kind.name, *kind.names)}
