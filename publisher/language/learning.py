"""Kinds of learning blocks: objectives, example, exercise, answer key … They are data, `data/learning.toml`."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TypeGuard

from publisher.language.packaged import toml
from publisher.model.block import Block, BulletList, LearningBlock, ListItem, OrderedList, Paragraph
from publisher.model.chapter import Chapter, Section
from publisher.model.walk import chapter_blocks, plain_text


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningKind:
    """A kind of learning block.

    `label` is a key of the labels, `use` that of a sentence that tells a pupil what the block is for; `audience` is "all" or
    "teacher" and says which edition shows the block; `numbered` blocks can be referred to by number; `names` are the words an
    author may write after `:::`.
    """

    name: str
    label: str
    use: str
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
                use=facts["use"],
                audience=facts["audience"],
                numbered=facts.get("numbered", False),
                names=tuple(facts["names"]),
            )
            for name, facts in toml("publisher.language", "data", "learning.toml").items()
        }
    )


FEWEST_TO_EXPLAIN = 2
"""Kinds of blocks from which a page that explains them is worth its paper."""


def kinds_in(chapters: Iterable[Chapter]) -> list[LearningKind]:
    """The kinds of blocks that stand in the chapters, in the order in which a chapter has them."""
    present = {block.kind for chapter in chapters for block in chapter_blocks(chapter) if isinstance(block, LearningBlock)}
    return [kind for name, kind in kinds().items() if name in present]


def kind_of(word: str) -> str | None:
    """The kind that an author's word means ("latihan" → "exercise"), None for an unknown word. Case does not matter."""
    return _names().get("-".join(word.casefold().split()))


def teachers_kind_like(word: str) -> str | None:
    """The kind for teachers whose name is nearly `word` ("kuncci"), None where none is: a slip must not show answers to students."""
    names = {name: kind.name for kind in kinds().values() if kind.audience == "teacher" for name in (kind.name, *kind.names)}
    near = difflib.get_close_matches("-".join(word.casefold().split()), names, n=1, cutoff=0.8)
    return names[near[0]] if near else None


@cache
def _names() -> Mapping[str, str]:
    return {word: kind.name for kind in kinds().values() for word in (kind.name, *kind.names)}


def is_for_teachers(block: Block) -> TypeGuard[LearningBlock]:
    """Whether a block is shown to teachers and editors alone."""
    return isinstance(block, LearningBlock) and block.kind in kinds() and kinds()[block.kind].audience == "teacher"


def is_conclusion(title: str) -> bool:
    """Whether an article's own heading says that its text is summed up below it ("Kesimpulan", "In conclusion:")."""
    return _plain(title) in _endings("summary")


def is_back_heading(title: str) -> bool:
    """Whether a heading opens what stands behind the summary of a chapter: exercises, reflection, reference list."""
    plain = _plain(title)
    return kind_of(plain) in _BEHIND or plain in _endings("references")


def is_exercise(section: Section) -> bool:
    """Whether a section has exercises or their answers: by its heading, or under one such as "Questions", whose items ask something."""
    title = plain_text(section.title)
    if kind_of(title) in ("exercise", "answer-key"):
        return True
    if _plain(title) not in _endings("questions"):
        return False
    items = [_asks(item) for block in section.blocks if isinstance(block, BulletList | OrderedList) for item in block.items]
    items = items or [_is_task(plain_text(block.content)) for block in section.blocks if isinstance(block, Paragraph)]
    return bool(items) and 2 * sum(items) >= len(items)


def _asks(item: ListItem) -> bool:
    """Whether what an item says first asks or bids, or answers to choose from stand below it."""
    first = next((plain_text(inner.content) for inner in item.blocks if isinstance(inner, Paragraph)), "")
    return _is_task(first) or any(isinstance(inner, BulletList | OrderedList) for inner in item.blocks)


def _is_task(text: str) -> bool:
    return text.rstrip().endswith(_ASKING) or commands(text.partition(" ")[0])


def commands(word: str) -> bool:
    """Whether an exercise may open with a word that bids pupils do something ("Jelaskanlah", "Explain")."""
    return word.casefold().strip(",").removesuffix("lah") in _endings("tasks")


def is_back_kind(kind: str) -> bool:
    """Whether a learning block stands behind the summary of a chapter."""
    return kind in _BEHIND


def is_named_by_box(section: Section, printed: Mapping[str, str]) -> bool:
    """Whether a section has the name of the box it begins with, as `printed` (the labels) has it: its label is the heading."""
    first = section.blocks[0] if section.blocks else None
    if not isinstance(first, LearningBlock) or first.kind not in kinds():
        return False
    kind = kinds()[first.kind]
    return not kind.numbered and plain_text(section.title).casefold() == printed[kind.label].casefold()


_ASKING = ("?", "!", "…", "...", "?)", "!)")
"""Ends of what asks or bids a pupil."""
_BEHIND = frozenset({"exercise", "activity", "reflection", "answer-key", "teacher-note"})


def _plain(title: str) -> str:
    return " ".join(title.casefold().split()).strip(" :.…-–—")


@cache
def _endings(key: str) -> frozenset[str]:
    return frozenset(toml("publisher.language", "data", "endings.toml")[key])
