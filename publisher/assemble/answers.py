"""The answer keys of a teacher's edition, gathered at its end and named after the exercises they answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from publisher.assemble.blocks import kept_blocks
from publisher.language import labels
from publisher.model.block import Block, Blocks, LearningBlock
from publisher.model.book import Answers, Kind, Number
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId
from publisher.model.walk import chapter_blocks

KEY = "answer-key"
ANSWERED = frozenset({"exercise", "activity"})
"""Kinds of learning blocks that a key answers."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """Chapters without their answer keys, the keys, and what running text calls each of them."""

    chapters: tuple[Chapter, ...]
    answers: tuple[Answers, ...]
    numbers: Mapping[AnchorId, Number]


def gathered(chapters: Sequence[Chapter], numbers: Mapping[AnchorId, Number], language: str) -> Keyed:
    """`chapters` with their answer keys taken out; `numbers` are those of the exercises.

    A key answers the exercise it stands in, else the one before it in the same section, else the only one of its chapter.
    Each key has an id; a reference to it prints "Kunci Latihan 2.1". Sections that held nothing but keys go with them.
    """
    done: list[Chapter] = []
    answers: list[Answers] = []
    named: dict[AnchorId, Number] = {}
    for chapter in chapters:
        gathering = _Gathering(chapter)
        done.append(gathering.without_keys())
        if gathering.keys:
            answers.append(Answers(AnchorId(chapter.id), tuple(gathering.keys), tuple(gathering.answered.items())))
            for key in gathering.keys:
                named[key.id or AnchorId("")] = _name(key, gathering.answered, numbers, language)
    return Keyed(tuple(done), tuple(answers), named)


def _name(key: LearningBlock, answered: Mapping[AnchorId, AnchorId], numbers: Mapping[AnchorId, Number], language: str) -> Number:
    exercise = numbers.get(answered.get(key.id or AnchorId(""), AnchorId("")))
    if exercise is None:
        return Number(Kind.LEARNING, "", labels(language)["answer_key"])
    return Number(Kind.LEARNING, exercise.text, labels(language)["key_to"].format(exercise=exercise.reference))


@dataclass(slots=True)
class _Gathering:
    """The keys found so far in one chapter, and which exercise each answers."""

    chapter: Chapter
    keys: list[LearningBlock] = field(default_factory=list)
    answered: dict[AnchorId, AnchorId] = field(default_factory=dict)
    before: AnchorId | None = None

    def without_keys(self) -> Chapter:
        chapter = self.chapter
        blocks = self.blocks(chapter.blocks)
        sections = self.sections(chapter.sections)
        notes = tuple(replace(note, blocks=self.blocks(note.blocks)) for note in chapter.notes)
        return replace(chapter, blocks=blocks, sections=sections, notes=notes) if self.keys else chapter

    def sections(self, old: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(new for section in old if (new := self.section(section)) is not None)

    def section(self, old: Section) -> Section | None:
        new = replace(old, blocks=self.blocks(old.blocks), sections=self.sections(old.sections))
        emptied = not new.blocks and not new.sections and (old.blocks or old.sections)
        return None if emptied else new

    def blocks(self, old: Blocks) -> Blocks:
        self.before = None
        return kept_blocks(old, self.select)

    def select(self, block: Block) -> Blocks:
        if not isinstance(block, LearningBlock):
            return (block,)
        if block.kind == KEY:
            self.take(block)
            return ()
        if block.kind in ANSWERED:
            self.before = block.id
        return (block,)

    def take(self, key: LearningBlock) -> None:
        exercise = self.before or self.only_exercise()
        anchor = key.id or self.free_id(exercise or AnchorId(self.chapter.id))
        self.keys.append(replace(key, id=anchor))
        if exercise:
            self.answered[anchor] = exercise

    def only_exercise(self) -> AnchorId | None:
        found = [block.id for block in chapter_blocks(self.chapter) if isinstance(block, LearningBlock) and block.kind in ANSWERED]
        return found[0] if len(found) == 1 else None

    def free_id(self, of: AnchorId) -> AnchorId:
        """An id for a key without one; the dot keeps it apart from the ids of the manuscript."""
        taken = {key.id for key in self.keys}
        number = 1
        while AnchorId(f"{of}.key-{number}") in taken:
            number += 1
        return AnchorId(f"{of}.key-{number}")
