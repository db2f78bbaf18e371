"""An article with the lines that name other articles of its book: cleaning took them out, an editor's file keeps them as references."""

from collections.abc import Sequence
from dataclasses import replace

from publisher.crossref.returned import named_article
from publisher.crossref.titles import body_of, clear_ids, titles_of
from publisher.diagnostics import Change
from publisher.language import labels
from publisher.model.block import Blocks, Paragraph
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId, CrossRef, Text
from publisher.model.walk import all_sections


def taken_back(chapter: Chapter, others: Sequence[Chapter], changes: Sequence[Change], language: str) -> Chapter:
    """`chapter` with a paragraph for each article among `others` that a line names which `changes` took out: "Baca juga: [Title]".

    It stands in the place of the line, or below the paragraph from which it was cut; each article is named once.
    """
    whole = (chapter, *others)
    titles = titles_of(body_of(whole), clear_ids(whole))
    named: dict[AnchorId, Paragraph] = {}
    for change in sorted(changes, key=lambda one: one.span.first_line):
        article = named_article(change, titles) if change.span.source == chapter.source else None
        if article is not None and article.target != AnchorId(chapter.id) and article.target not in named:
            lead = article.lead or labels(language)["read_also"].capitalize()
            content = (Text(f"{lead}: "), CrossRef(article.target, (Text(article.title),)))
            named[article.target] = Paragraph(content, change.span)
    return _with(chapter, tuple(named.values())) if named else chapter


def _with(chapter: Chapter, paragraphs: Sequence[Paragraph]) -> Chapter:
    """The chapter with each paragraph in the innermost section that its line stands in."""
    sections = [section for section in all_sections(chapter.sections) if section.span.source == chapter.source]
    of_section: dict[int, list[Paragraph]] = {}
    own: list[Paragraph] = []
    for paragraph in paragraphs:
        above = [section for section in sections if section.span.first_line <= paragraph.span.first_line]
        (of_section.setdefault(id(above[-1]), []) if above else own).append(paragraph)

    def section(old: Section) -> Section:
        inner = tuple(section(each) for each in old.sections)
        return replace(old, blocks=_placed(old.blocks, of_section.get(id(old), ())), sections=inner)

    return replace(chapter, blocks=_placed(chapter.blocks, own), sections=tuple(section(each) for each in chapter.sections))


def _placed(blocks: Blocks, paragraphs: Sequence[Paragraph]) -> Blocks:
    """The blocks with each paragraph behind the last of them that begins on its line or before it."""
    placed = list(blocks)
    for paragraph in paragraphs:
        line = paragraph.span.first_line
        at = next((place for place in reversed(range(len(placed))) if placed[place].span.first_line <= line), -1)
        placed.insert(at + 1, paragraph)
    return tuple(placed)
