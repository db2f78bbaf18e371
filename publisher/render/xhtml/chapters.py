"""A chapter as one XHTML document."""

from dataclasses import replace
from textwrap import shorten

from publisher.language import learning
from publisher.model.block import Blocks, Figure, LearningBlock, MathBlock, Note, Table
from publisher.model.book import Document, Role, Source
from publisher.model.chapter import Chapter, Section
from publisher.model.walk import all_blocks, plain_text
from publisher.render.markup import attributes, characters, hard, identifier, language_attributes
from publisher.render.xhtml.blocks import blocks, running_blocks
from publisher.render.xhtml.editing import manuscript_line
from publisher.render.xhtml.inlines import inlines, note_anchors, stands_at_foot
from publisher.render.xhtml.see_also import see_also
from publisher.render.xhtml.setting import Calls, Medium, Setting, document
from publisher.render.xhtml.sources import source_line

DEEPEST_HEADING = 6
LONG_TITLE = 60
"""Characters from which a title is set smaller."""
RUNNING_HEAD = 80
"""Characters that fit on one line at the head of a page."""
ARROW_BACK = "↩\ufe0e"
"""Arrow that takes a reader back, with the selector that keeps it a letter and no emoji."""


def chapter_document(chapter: Chapter, source: Source | None, setting: Setting) -> Document:
    """The document of `chapter`: opening, blocks, sections, and on screen its notes."""
    inside = replace(
        setting,
        document=setting.places[chapter.id],
        anchor=chapter.id,
        language=chapter.metadata.language,
        notes={note.id: note for note in chapter.notes},
        calls=Calls(),
    )
    anchor = identifier(chapter.id)
    semantics = {"epub__type": "chapter"} if setting.medium is Medium.EPUB else {}
    role = None if setting.medium is Medium.PRINT else "doc-chapter"
    language = language_attributes(chapter.metadata.language, setting.book.metadata.language)
    body = f"{_opening(chapter, source, inside)}\n{content_of(chapter, inside)}"
    opening = attributes(class_="chapter", **semantics, role=role, id=anchor, aria_labelledby=f"{anchor}.title")
    number = setting.number(chapter.id)
    title = f"{number.reference} {plain_text(chapter.title)}" if number else plain_text(chapter.title)
    return document(inside.document, Role.CHAPTER, title, anchor, f"<section{opening}{language}>\n{body}\n</section>")


def content_of(chapter: Chapter, setting: Setting, closing: str = "") -> str:
    """What stands below the title: blocks, sections, `closing`, and the notes that do not stand at the foot of a page."""
    parts = [
        running_blocks(chapter.blocks, _beside(chapter.blocks, setting), 1),
        *(_section(section, setting, 2) for section in chapter.sections),
        see_also(chapter.see_also, setting, "read_also"),
        closing,
        end_notes(setting),
    ]
    return "\n".join(part for part in parts if part)


def _opening(chapter: Chapter, source: Source | None, setting: Setting) -> str:
    number = setting.number(chapter.id)
    title = plain_text(chapter.title)
    marks = {"class_": "long"} if len(title) > LONG_TITLE else {}
    if setting.medium is Medium.PRINT:
        marks |= {
            "data_bookmark": f"{number.reference} {title}" if number else title,
            "data_head": _running_head(title),
        }
    lines = [f'<p class="chapter-number">{hard(number.reference)}</p>'] if number else []
    lines.append(f"<h1{attributes(id=f'{identifier(chapter.id)}.title', **marks)}>{inlines(chapter.title, setting)}</h1>")
    origin = source_line(chapter, source, setting)
    lines += [f'<p class="source">{origin}</p>'] if origin else []
    lines.append(manuscript_line(chapter.span, setting))
    return '<header class="opening">\n' + "\n".join(filter(None, lines)) + "\n</header>"


def _running_head(title: str) -> str:
    """The title as it stands at the head of a page: without its subtitle where it is long."""
    main, _, _ = title.partition(": ") if len(title) > LONG_TITLE else (title, "", "")
    return shorten(main, RUNNING_HEAD, placeholder=" …")


def section_number(text: str) -> str:
    """How a section's number stands before its title: "A." but "2.1" and "1)"; "" for a section that has a name only."""
    return text if "." in text or text.endswith(")") or not text else f"{text}."


def _section(section: Section, setting: Setting, level: int) -> str:
    heading = min(level, DEEPEST_HEADING)
    if learning.is_named_by_box(section, setting.book.labels):
        return _boxed(section, setting, heading)
    number = setting.number(section.id)
    before = f'<span class="number">{characters(section_number(number.text))}</span> ' if number and number.text else ""
    head = f"<h{heading}>{before}{inlines(section.title, setting)}</h{heading}>"
    parts = [head, manuscript_line(section.span, setting), *_inside(section, setting, heading)]
    return f"<section{attributes(id=identifier(section.id))}>\n" + "\n".join(filter(None, parts)) + "\n</section>"


def _boxed(section: Section, setting: Setting, heading: int) -> str:
    """A section whose heading is the label of the box it begins with, at the level that the heading would have."""
    box, rest = section.blocks[:1], replace(section, blocks=section.blocks[1:])
    parts = [blocks(box, _beside(section.blocks, setting), heading - 1), *_inside(rest, setting, heading)]
    return f"<section{attributes(class_='boxed', id=identifier(section.id))}>\n" + "\n".join(parts) + "\n</section>"


def _inside(section: Section, setting: Setting, heading: int) -> list[str]:
    own = running_blocks(section.blocks, _beside(section.blocks, setting), heading)
    written = [own, see_also(section.see_also, setting), *(_section(inner, setting, heading + 1) for inner in section.sections)]
    return [part for part in written if part]


def _beside(content: Blocks, setting: Setting) -> Setting:
    """The setting of blocks that stand together; what is numbered among them needs no page where they refer to it."""
    numbered = (block for block in all_blocks(content) if isinstance(block, Figure | Table | MathBlock | LearningBlock))
    return replace(setting, near=frozenset(block.id for block in numbered if block.id))


def end_notes(setting: Setting) -> str:
    """The notes that stand at the end of the chapter, in the order of their calls."""
    written: list[str] = []
    for number, called in enumerate(setting.calls.order, start=1):  # grows while it is read: a note may call another
        note = setting.notes[called]
        if not stands_at_foot(note, setting):
            written.append(_note(note, number, setting))
    if not written:
        return ""
    semantics = {"epub__type": "footnotes"} if setting.medium is Medium.EPUB else {}
    opening = attributes(class_="notes", **semantics, aria_label=setting.book.labels["footnotes"])
    return f"<section{opening}>\n" + "\n".join(written) + "\n</section>"


def _note(note: Note, number: int, setting: Setting) -> str:
    here, there = note_anchors(setting, number)
    text = blocks(note.blocks, setting, DEEPEST_HEADING)
    semantics = {"epub__type": "footnote"} if setting.medium is Medium.EPUB else {}
    if setting.medium is not Medium.PRINT:
        semantics["role"] = "doc-footnote"
        back = attributes(class_="back", href=f"#{here}", role="doc-backlink", aria_label=setting.book.labels["back_to_text"])
        ending = text.removesuffix("</p>")
        text = f"{ending} <a{back}>{ARROW_BACK}</a>{text[len(ending) :]}"
    opening = attributes(class_="note", **semantics, id=there)
    return f'<aside{opening}>\n<span class="number">{number}</span>\n{text}\n</aside>'
