"""A chapter → the Markdown dialect (docs/reference/markdown.md), as an editor would write it."""

from collections.abc import Iterator

from publisher.language.slug import slug
from publisher.model.chapter import Chapter, Section
from publisher.model.walk import plain_text
from publisher.render.markdown.blocks import blocks_lines, note_lines
from publisher.render.markdown.inlines import heading
from publisher.render.markdown.metadata import metadata_lines

_DEEPEST = 6
"""Levels of headings that Markdown has; the chapter's title is the first."""


def write(chapter: Chapter) -> str:
    """The manuscript of `chapter`: metadata, blocks, sections from `##` down, footnotes.

    Reading it gives the same chapter again up to spans, provided the chapter has nothing the dialect cannot say: text
    with line breaks, neighbouring texts not joined, mark-up directly inside mark-up of its own kind. Links to glossary
    terms are made anew at each build, so only their words are written.
    """
    parts = ["\n".join(metadata_lines(chapter)), *_parts(chapter)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _parts(chapter: Chapter) -> Iterator[str]:
    yield "\n".join(blocks_lines(chapter.blocks))
    for section in chapter.sections:
        yield from _section_parts(section, chapter, 2)
    for note in chapter.notes:
        yield "\n".join(note_lines(note))


def _section_parts(section: Section, chapter: Chapter, level: int) -> Iterator[str]:
    derived = f"{chapter.id}-{slug(plain_text(section.title))}"
    attributes = [*([f"#{section.id}"] if section.id != derived else []), *([".numbered"] if section.number else [])]
    words = f"{section.number} {heading(section.title)}".lstrip()
    yield f"{'#' * min(level, _DEEPEST)} {words}" + (f" {{{' '.join(attributes)}}}" if attributes else "")
    yield "\n".join(blocks_lines(section.blocks))
    for inner in section.sections:
        yield from _section_parts(inner, chapter, level + 1)
