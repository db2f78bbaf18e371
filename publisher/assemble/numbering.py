"""Numbers of everything that has one, and how running text names it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from publisher.assemble.blocks import kept_blocks
from publisher.assemble.selection import anchors_of
from publisher.language import labels, learning
from publisher.language.slug import slug
from publisher.model.block import Block, Blocks, Figure, LearningBlock, MathBlock, ReferenceList, Table
from publisher.model.book import Headings, Kind, Number
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId
from publisher.model.walk import map_blocks, plain_text


@dataclass(frozen=True, slots=True)
class Numbered:
    """Chapters in which everything numbered has an id, and the numbers by id."""

    chapters: tuple[Chapter, ...]
    numbers: dict[AnchorId, Number]


@dataclass(slots=True)
class _Numbering:
    """Numbers given so far; `counts` start anew in each chapter."""

    language: str
    taken: set[str]
    numbers: dict[AnchorId, Number] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    ordinal: int = 0

    def give(self, anchor: AnchorId, kind: Kind, text: str, label: str) -> None:
        self.numbers[anchor] = Number(kind, text, f"{labels(self.language)[label]} {text}")

    def next(self, label: str) -> str:
        self.counts[label] += 1
        return f"{self.ordinal}.{self.counts[label]}"

    def free_id(self, chapter: Chapter, words: str) -> AnchorId:
        """A new id made from `words`; numbered on only where the same words come again."""
        wanted = candidate = f"{chapter.id}-{slug(words)}"
        again = 2
        while candidate in self.taken:
            candidate = f"{wanted}-{again}"
            again += 1
        self.taken.add(candidate)
        return AnchorId(candidate)


def numbered(chapters: Sequence[Chapter], language: str, headings: Headings = Headings.LETTERS) -> Numbered:
    """Chapters 1, 2 …; sections A, 1, a by depth; figures, tables, equations and numbered learning blocks "2.1" by chapter.

    A section that is a reference list has a name and no number. Figures and tables are numbered where they have a caption
    or an id, equations where they have an id. What is numbered and has no id gets one from its words.
    """
    numbering = _Numbering(language, set(anchors_of(chapters)))
    done: list[Chapter] = []
    for ordinal, chapter in enumerate(chapters, 1):
        numbering.ordinal, numbering.counts = ordinal, Counter()
        numbering.give(AnchorId(chapter.id), Kind.CHAPTER, str(ordinal), "chapter")
        _number_sections(numbering, chapter.sections, ())
        done.append(_with_numbers(numbering, chapter))
    return Numbered(tuple(done), numbering.numbers)


def _number_sections(numbering: _Numbering, sections: tuple[Section, ...], above: tuple[str, ...]) -> None:
    depth = len(above)
    if depth >= 3:
        return
    ordinal = 0
    for section in sections:
        if _lists_references(section):
            # The reference list is a part of the back matter of its chapter: it has a name and no number.
            numbering.numbers[section.id] = Number(Kind.SECTION, "", plain_text(section.title))
            continue
        ordinal += 1
        text = str(ordinal) if depth == 1 else _letters(ordinal, "A" if depth == 0 else "a")
        # The bare number is printed at the heading; running text names the way to it: "Subbab A.1".
        path = ".".join((*above, text))
        numbering.numbers[section.id] = Number(Kind.SECTION, text, f"{labels(numbering.language)['section']} {path}")
        _number_sections(numbering, section.sections, (*above, text))


def _lists_references(section: Section) -> bool:
    return bool(section.blocks) and all(isinstance(block, ReferenceList) for block in section.blocks) and not section.sections


def _letters(ordinal: int, first: str) -> str:
    """1 → A, 26 → Z, 27 → AA."""
    letters = ""
    while ordinal:
        ordinal, rest = divmod(ordinal - 1, 26)
        letters = chr(ord(first) + rest) + letters
    return letters


def _with_numbers(numbering: _Numbering, chapter: Chapter) -> Chapter:
    def number(block: Block) -> Blocks:
        match block:
            case Figure(caption=caption, id=anchor) if caption or anchor:
                return (_given(numbering, chapter, block, Kind.FIGURE, "figure", plain_text(caption)),)
            case Table(caption=caption, id=anchor) if caption or anchor:
                return (_given(numbering, chapter, block, Kind.TABLE, "table", plain_text(caption)),)
            case MathBlock(id=anchor) if anchor:
                return (_given(numbering, chapter, block, Kind.EQUATION, "equation", ""),)
            case LearningBlock(kind=kind, title=title) if _is_numbered(kind):
                label = learning.kinds()[kind].label
                return (_given(numbering, chapter, block, Kind.LEARNING, label, plain_text(title) or kind),)
            case _:
                return (block,)

    return map_blocks(chapter, lambda blocks: kept_blocks(blocks, number))


def _is_numbered(kind: str) -> bool:
    return kind in learning.kinds() and learning.kinds()[kind].numbered


def _given(
    numbering: _Numbering, chapter: Chapter, block: Figure | Table | MathBlock | LearningBlock, kind: Kind, label: str, words: str
) -> Block:
    anchor = block.id or numbering.free_id(chapter, words)
    numbering.give(anchor, kind, numbering.next(label), label)
    return replace(block, id=anchor)
