"""Parts of a book that an editor may write before and behind the chapters. They are data, `data/parts.toml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from publisher.language.packaged import toml
from publisher.language.slug import slug
from publisher.model.book import Role
from publisher.model.chapter import Metadata

_NUMBER = re.compile(r"^[\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A kind of front or back matter.

    `label` is a key of the labels, the title of a part that has none; `epub` and `aria` are its words in the EPUB Structural
    Semantics Vocabulary and in DPUB-ARIA, "" where these have none; `names` are the words an editor may write, also as the
    name of a file.
    """

    name: str
    role: Role
    label: str
    epub: str
    aria: str
    names: tuple[str, ...]


@cache
def parts() -> Mapping[str, Part]:
    """All parts by name, in the order of the file."""
    return MappingProxyType(
        {
            name: Part(
                name=name,
                role=Role(facts["role"]),
                label=facts["label"],
                epub=facts.get("epub", ""),
                aria=facts.get("aria", ""),
                names=tuple(facts["names"]),
            )
            for name, facts in toml("publisher.language", "data", "parts.toml").items()
        }
    )


def part_named(word: str) -> Part | None:
    """The part that an editor's word means ("Kata Pengantar" → foreword), None for an unknown word. Case does not matter."""
    return _names().get("-".join(word.casefold().replace("_", " ").split()))


def part_of(source: str, metadata: Metadata) -> Part | None:
    """The part that an article is, by its metadata or else the name of its file; None for a chapter and for an unknown word."""
    written = dict(metadata.extra).get("part", "")
    part = part_named(written) if written else part_of_file(source)
    return part if part and part.role is not Role.CHAPTER else None


def names_part(heading: str) -> bool:
    """Whether a heading is the name of a part ("Kata Pengantar")."""
    part = part_named(heading.strip(" :"))
    return part is not None and part.role is not Role.CHAPTER


def part_of_file(source: str) -> Part | None:
    """The part that a file is by its name, without number and ending ("00-prakata.docx" → preface); None for a chapter."""
    stem = source.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    bare = _NUMBER.sub("", stem)
    return _names().get(slug(bare)) if bare else None


def known_names() -> tuple[str, ...]:
    """Every word that means a part, for a suggestion."""
    return tuple(_names())


@cache
def _names() -> Mapping[str, Part]:
    return {word: part for part in parts().values() for word in (part.name, *part.names)}
