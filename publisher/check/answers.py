"""Answers that every edition would print: under a heading of their own instead of in a block for teachers."""

from collections.abc import Iterator

from publisher.check.lexicon import answer_titles, answer_titles_behind, exercise_titles
from publisher.diagnostics import Diagnostic, warning
from publisher.language import learning
from publisher.model.block import Block, Label, LearningBlock, Paragraph
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import Inlines
from publisher.model.walk import all_blocks, all_sections, plain_text


def open_answers(chapter: Chapter) -> Iterator[Diagnostic]:
    """Sections and labels that call what follows an answer key while it stands open to students."""
    asked = False
    for section in all_sections(chapter.sections):
        if (_names_answers(section.title) or (asked and _answers_what_is_asked(section.title))) and not _is_covered(section):
            yield warning("CHK106", section.span, text=plain_text(section.title))
        asked = asked or _asks(section.title)
    for block in _open_blocks(chapter):
        if isinstance(block, Label) and _names_answers(block.content):
            yield warning("CHK106", block.span, text=plain_text(block.content))


def _names_answers(title: Inlines) -> bool:
    return _plain(title) in answer_titles()


def _answers_what_is_asked(title: Inlines) -> bool:
    """Whether a heading behind exercises is that of their answers, which elsewhere would be a word like any other."""
    return _plain(title) in answer_titles_behind()


def _asks(title: Inlines) -> bool:
    """Whether exercises stand below the heading."""
    words = _plain(title).split()
    return any(" ".join(words[:count]) in exercise_titles() for count in range(1, 4))


def _plain(title: Inlines) -> str:
    return plain_text(title).strip(" :.–-").casefold()


def _is_covered(section: Section) -> bool:
    """Whether all text of the section is teachers' matter already."""
    own = [block for inner in (section, *all_sections(section.sections)) for block in inner.blocks]
    return all(learning.is_for_teachers(block) for block in own)


def _open_blocks(chapter: Chapter) -> Iterator[Block]:
    """Blocks of the body that students see; a label within an example may well say "Jawaban:"."""
    for blocks in (chapter.blocks, *(section.blocks for section in all_sections(chapter.sections))):
        for block in blocks:
            if not isinstance(block, LearningBlock | Paragraph):
                yield from all_blocks((block,))
