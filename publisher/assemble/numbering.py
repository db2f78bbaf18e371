"""Numbers of everything that has one, and how running text names it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from publisher.assemble.selection import anchors_of
from publisher.language import labels, learning
from publisher.language.slug import slug
from publisher.model.block import Block, Figure, LearningBlock, MathBlock, ReferenceList, Table
from publisher.model.book import Headings, Kind, Number
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId
from publisher.model.walk import all_sections, map_blocks, map_inside, plain_text, rewrite_each_block


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


def numbered(
    chapters: Sequence[Chapter], language: str, headings: Headings = Headings.LETTERS, taken: frozenset[str] = frozenset()
) -> Numbered:
    """Chapters 1, 2 …; sections by depth; figures, tables, equations and numbered learning blocks "2.1" by chapter.

    Sections count A, 1, a, 1), a), as the rules for Indonesian textbooks ask (Pusat Perbukuan, evaluation of companion books),
    or 2.1, 2.1.1 … after the chapter; below the fifth level they have no number. A section has a name and no number if it is a
    reference list or for teachers alone, or if its heading is the label of its box. Figures and tables are numbered where they
    have a caption or an id, equations where they have an id. What is numbered and has no id gets one from its words.
    """
    numbering = _Numbering(language, {*anchors_of(chapters), *taken})
    done: list[Chapter] = []
    for ordinal, chapter in enumerate(chapters, 1):
        numbering.ordinal, numbering.counts = ordinal, Counter()
        numbering.give(AnchorId(chapter.id), Kind.CHAPTER, str(ordinal), "chapter")
        above = (str(ordinal),) if headings is Headings.DECIMAL else ()
        _number_sections(numbering, chapter.sections, above, _Scheme(headings))
        done.append(_with_numbers(numbering, chapter))
    return Numbered(tuple(done), numbering.numbers)


DEEPEST = 5
"""Levels of sections that have a number."""
_MARKS: tuple[tuple[Callable[[int], str], str], ...] = (
    (lambda ordinal: _letters(ordinal, "A"), ""),
    (str, ""),
    (lambda ordinal: _letters(ordinal, "a"), ""),
    (str, ")"),
    (lambda ordinal: _letters(ordinal, "a"), ")"),
)
"""How each level counts in letters, and the mark that is a part of its number: A, 1, a, 1), a)."""


@dataclass(frozen=True, slots=True)
class _Scheme:
    """How sections are counted: by what their number is made of, and what of it is printed at the heading."""

    headings: Headings

    def count(self, ordinal: int, depth: int) -> str:
        return str(ordinal) if self.headings is Headings.DECIMAL else _MARKS[depth][0](ordinal)

    def printed(self, path: tuple[str, ...], depth: int) -> str:
        """The number at a heading: the whole way to it, or in letters its own step alone."""
        return ".".join(path) if self.headings is Headings.DECIMAL else path[-1] + _MARKS[depth][1]


def _number_sections(numbering: _Numbering, sections: tuple[Section, ...], above: tuple[str, ...], scheme: _Scheme, depth: int = 0) -> None:
    if depth >= DEEPEST:
        return
    printed = labels(numbering.language)
    ordinal = 0
    for section in sections:
        if _lists_references(section) or _is_for_teachers(section) or learning.is_named_by_box(section, printed):
            # It belongs to the back matter of its chapter: it has a name and no number.
            numbering.numbers[section.id] = Number(Kind.SECTION, "", plain_text(section.title))
            continue
        ordinal += 1
        path = (*above, scheme.count(ordinal, depth))
        # Running text names the way to a section: "Subbab A.1".
        reference = f"{printed['section']} {'.'.join(path)}"
        numbering.numbers[section.id] = Number(Kind.SECTION, scheme.printed(path, depth), reference)
        _number_sections(numbering, section.sections, path, scheme, depth + 1)


def _is_for_teachers(section: Section) -> bool:
    """Whether other editions leave the section out: a number of its own would shift those behind it."""
    own = [block for inner in (section, *all_sections(section.sections)) for block in inner.blocks]
    return bool(own) and all(learning.is_for_teachers(block) for block in own)


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
    """`chapter` with its numbers; what is for teachers counts behind the rest, so that all editions number alike."""

    def number(block: Block) -> Block:
        match block:
            case Figure(caption=caption, id=anchor) if caption or anchor:
                return _given(numbering, chapter, block, Kind.FIGURE, "figure", plain_text(caption))
            case Table(caption=caption, id=anchor) if caption or anchor:
                return _given(numbering, chapter, block, Kind.TABLE, "table", plain_text(caption))
            case MathBlock(id=anchor) if anchor:
                return _given(numbering, chapter, block, Kind.EQUATION, "equation", "")
            case LearningBlock(kind=kind, title=title) if _is_numbered(kind):
                label = learning.kinds()[kind].label
                return _given(numbering, chapter, block, Kind.LEARNING, label, plain_text(title) or kind)
            case _:
                return block

    def number_inside(block: Block) -> Block:
        if not learning.is_for_teachers(block):
            return map_inside(block, number_inside, lambda inlines: inlines)
        return replace(block, blocks=rewrite_each_block(block.blocks, number))

    shared = map_blocks(chapter, lambda blocks: rewrite_each_block(blocks, number, lambda block: not learning.is_for_teachers(block)))
    return map_blocks(shared, lambda blocks: tuple(number_inside(block) for block in blocks))


def _is_numbered(kind: str) -> bool:
    return kind in learning.kinds() and learning.kinds()[kind].numbered


def _given(
    numbering: _Numbering, chapter: Chapter, block: Figure | Table | MathBlock | LearningBlock, kind: Kind, label: str, words: str
) -> Block:
    anchor = block.id or numbering.free_id(chapter, words)
    numbering.give(anchor, kind, numbering.next(label), label)
    return replace(block, id=anchor)
