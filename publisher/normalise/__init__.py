"""Spelling and typography of an article brought to the standard of its language; every edit is a Change.

For Indonesian the words follow EYD V and KBBI, from the closed lists in `data/`; characters, spaces, quotation marks and
ranges are set right in any language. Words are never changed in quotations, names of institutions, titles of works,
reference lists, italics, addresses and code.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from publisher.diagnostics import Change, Diagnostic, Result, note
from publisher.model.block import Block, Note, Quotation, ReferenceList
from publisher.model.inline import Inlines
from publisher.model.span import Span
from publisher.model.walk import all_blocks, plain_text, rewrite_inlines, text
from publisher.normalise import quotes, typography
from publisher.normalise.edit import Edit, Line, edited, line_of, outside_fixed
from publisher.normalise.references import in_references
from publisher.normalise.report import changes_of
from publisher.normalise.words import spelling
from publisher.source import Article, CapturedBlock, Hint

_KEPT = "NRM009"
_CHARACTERS = (typography.invisible, typography.composed, typography.joiners, typography.runs_of_spaces, typography.spaces_at_marks)
"""In this order: a later one sees what an earlier one left."""


def normalise(article: Article, language: str) -> Result[Article]:
    """`article` in standard spelling; its structure and metadata but the title stay as they are.

    Lines in another language than Indonesian get typography only. Doing it twice changes nothing more.
    """
    work = _Work(language.split("-", maxsplit=1)[0])
    references = in_references(article.blocks)
    blocks = tuple(work.captured(block, reference=reference) for block, reference in zip(article.blocks, references, strict=True))
    notes = tuple(work.footnote(footnote) for footnote in article.notes)
    metadata = replace(article.metadata, title=work.title(article))
    value = replace(article, blocks=blocks, notes=notes, metadata=metadata)
    return Result(value, tuple(work.diagnostics), tuple(work.changes))


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is known of a line: whether it is a heading, a quotation, and whether its words may be changed at all."""

    heading: bool = False
    quotation: bool = False
    words: bool = True


@dataclass(slots=True)
class _Work:
    """Goes through the lines of one article and keeps what was done."""

    language: str
    changes: list[Change] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def captured(self, block: CapturedBlock, *, reference: bool) -> CapturedBlock:
        """A block of the article, with the finished block inside it."""
        kind = _Kind(heading=block.hint in {Hint.TITLE, Hint.HEADING}, quotation=block.hint is Hint.QUOTATION, words=not reference)
        line = self.line(block.content, block.span, kind)
        inner = self.block(block.block) if block.block is not None else None
        return replace(block, content=line.inlines, span=line.span, block=inner)

    def block(self, block: Block) -> Block:
        """A finished block; one that holds quotations or references keeps its words."""
        somebody_elses = any(isinstance(inner, Quotation | ReferenceList) for inner in all_blocks((block,)))
        kind = _Kind(words=not somebody_elses)
        place = replace(block.span, starts=())
        return rewrite_inlines(block, lambda inlines: self.line(inlines, place, kind).inlines)

    def footnote(self, footnote: Note) -> Note:
        """A footnote."""
        return replace(footnote, blocks=tuple(self.block(block) for block in footnote.blocks))

    def title(self, article: Article) -> str:
        """The title of the metadata. What the text says in the same words has been told already."""
        title = article.metadata.title
        told = {plain_text(block.content) for block in article.blocks}
        place = article.blocks[0].span.first_line if article.blocks else 1
        span = Span(article.source, place, place)
        work = _Work(self.language) if title in told else self
        return plain_text(work.line(text(title), span, _Kind(heading=True)).inlines)

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
