"""Spelling and typography of a chapter brought to the standard of its language; every edit is a Change.

For Indonesian the words follow EYD V and KBBI, from the closed lists in `data/`; characters, spaces, quotation marks and
ranges are set right in any language. Words are never changed in quotations, names of institutions, titles of works,
reference lists, italics, addresses and code.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from publisher.diagnostics import Change, Diagnostic, Result, note
from publisher.model.block import Block, Blocks, Label, Note, Paragraph, Quotation, ReferenceList
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import Inlines
from publisher.model.span import Span
from publisher.model.walk import map_inside
from publisher.normalise import quotes, typography
from publisher.normalise.edit import Edit, Line, edited, line_of, outside_fixed
from publisher.normalise.report import changes_of
from publisher.normalise.words import spelling

_KEPT = "NRM009"
_CHARACTERS = (typography.invisible, typography.composed, typography.joiners, typography.runs_of_spaces, typography.spaces_at_marks)
"""In this order: a later one sees what an earlier one left."""


def normalise(chapter: Chapter, language: str) -> Result[Chapter]:
    """`chapter` in standard spelling; its structure, ids and metadata stay as they are.

    Lines in another language than Indonesian get typography only. Doing it twice changes nothing more.
    """
    work = _Work(language.split("-", maxsplit=1)[0])
    value = replace(
        chapter,
        title=work.line(chapter.title, replace(chapter.span, starts=()), _HEADING).inlines,
        blocks=work.blocks(chapter.blocks),
        sections=tuple(work.section(section) for section in chapter.sections),
        notes=tuple(work.footnote(footnote) for footnote in chapter.notes),
    )
    return Result(value, tuple(work.diagnostics), tuple(work.changes))


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is known of a line: whether it is a heading, a quotation, and whether its words may be changed at all."""

    heading: bool = False
    quotation: bool = False
    words: bool = True


_RUNNING = _Kind()
_HEADING = _Kind(heading=True)


@dataclass(slots=True)
class _Work:
    """Goes through the lines of one chapter in reading order and keeps what was done."""

    language: str
    changes: list[Change] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def section(self, section: Section) -> Section:
        """A section with all below it."""
        place = Span(section.span.source, section.span.first_line, section.span.first_line)
        return replace(
            section,
            title=self.line(section.title, place, _HEADING).inlines,
            blocks=self.blocks(section.blocks),
            sections=tuple(self.section(inner) for inner in section.sections),
        )

    def blocks(self, blocks: Blocks, kind: _Kind = _RUNNING) -> Blocks:
        """Blocks in order."""
        return tuple(self.block(block, kind) for block in blocks)

    def block(self, block: Block, kind: _Kind) -> Block:
        """A block with all inside it. Quotations are somebody else's words, reference lists other people's titles."""
        match block:
            case Paragraph() | Label():
                line = self.line(block.content, block.span, kind)
                return replace(block, content=line.inlines, span=line.span)
            case Quotation():
                kind = replace(kind, quotation=True)
            case ReferenceList():
                kind = replace(kind, words=False)
            case _:
                pass
        place = replace(block.span, starts=())
        return map_inside(block, lambda inside: self.block(inside, kind), lambda inlines: self.line(inlines, place, kind).inlines)

    def footnote(self, footnote: Note) -> Note:
        """A footnote."""
        return replace(footnote, blocks=self.blocks(footnote.blocks))

    def line(self, inlines: Inlines, span: Span, kind: _Kind) -> Line:
        """A run of inlines: characters first, then words, then marks and numbers."""
        line = line_of(inlines, span)
        for find in _CHARACTERS:
            line = self._made(line, find)
        if kind.words and self.language == "id":
            line = self._spelt(line, kind)
        line = self._made(line, lambda content: quotes.edits(content, self.language))
        return self._made(line, typography.numbers)

    def _made(self, line: Line, find: Callable[[str], list[Edit]]) -> Line:
        edits = outside_fixed(line, find(line.text))
        if not edits:
            return line
        self.changes += changes_of(line, edits)
        return edited(line, edits)

    def _spelt(self, line: Line, kind: _Kind) -> Line:
        found = spelling(line, heading=kind.heading, quotation=kind.quotation)
        for edit in found.kept:
            number = line.span.line_at(edit.start)
            place = Span(line.span.source, number, number)
            self.diagnostics.append(note(_KEPT, place, before=line.text[edit.start : edit.end], after=edit.after))
        edits = outside_fixed(line, found.edits)
        self.changes += changes_of(line, edits)
        return edited(line, edits)
