"""Text within a block as XHTML."""

from dataclasses import replace
from typing import assert_never

from publisher.model.block import Note
from publisher.model.book import Kind, Number
from publisher.model.inline import (
    Code,
    CrossRef,
    Emphasis,
    Foreign,
    IndexMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Math,
    NoteRef,
    Strong,
    Subscript,
    Superscript,
    TermRef,
    Text,
    UnknownInline,
)
from publisher.model.walk import plain_text
from publisher.model.work import is_work_anchor
from publisher.render.markup import address, attributes, characters, hard, identifier, language_attributes, running_text
from publisher.render.math import formula
from publisher.render.typography import held, joined
from publisher.render.xhtml.notes import runs
from publisher.render.xhtml.setting import Medium, Setting

LONGEST_FOOTNOTE = 1200
"""Characters; about a quarter of a page."""


def inlines(content: Inlines, setting: Setting) -> str:
    """`content` as XHTML phrasing content."""
    if (
        setting.medium is not Medium.PRINT
        or setting.bracketed
        or not any(isinstance(inline, Text) and "(" in inline.content for inline in content)
    ):
        return "".join(_inline(inline, setting) for inline in content)
    written, depth = [], 0
    for inline in content:
        written.append(_inline(inline, replace(setting, bracketed=True) if depth else setting))
        depth = _depth(plain_text((inline,)), depth)
    return "".join(written)


def _depth(text: str, depth: int) -> int:
    """How many brackets are open behind `text`."""
    for sign in text:
        depth += (sign == "(") - (sign == ")" and depth > 0)
    return depth


def _inline(inline: Inline, setting: Setting) -> str:  # noqa: C901, PLR0911, PLR0912 -- one case per kind of inline
    match inline:
        case Text(content):
            return running_text(content, lambda words: _words(words, setting))
        case Emphasis(content):
            return f"<em>{inlines(content, setting)}</em>"
        case Strong(content):
            return f"<strong>{inlines(content, setting)}</strong>"
        case Superscript(content):
            return f"<sup>{inlines(content, setting)}</sup>"
        case Subscript(content):
            return f"<sub>{inlines(content, setting)}</sub>"
        case Link():
            return _link(inline, setting)
        case Foreign(content, language):
            return f"<i{language_attributes(language)}>{inlines(content, replace(setting, language=language))}</i>"
        case TermRef():
            return _term(inline, setting)
        case IndexMark(content, anchor):
            return f"<span{attributes(id=identifier(anchor))}>{inlines(content, setting)}</span>"
        case Marked(content):
            return inlines(content, setting)
        case CrossRef():
            return _reference(inline, setting)
        case NoteRef():
            return _note_call(inline, setting)
        case Math():
            return formula(inline, drawn=setting.medium is Medium.PRINT)
        case Code(content):
            return f"<code>{characters(content)}</code>"
        case LineBreak():
            return "<br/>"
        case UnknownInline(content):
            return inlines(content, setting)
        case _:
            assert_never(inline)


def _words(text: str, setting: Setting) -> str:
    """Text with its spaces held; in print a word with a hyphen of its own is marked, so that it breaks there and nowhere else."""
    text = held(text, setting.language or setting.book.metadata.language)
    if setting.medium is not Medium.PRINT:
        return characters(text)
    return "".join(f'<span class="{kind}">{characters(part)}</span>' if kind else characters(part) for part, kind in joined(text))


def _link(link: Link, setting: Setting) -> str:
    """A link out of the book; its text alone where the address is not safe to follow."""
    href = address(link.address)
    written = inlines(link.content, setting)
    return f"<a{attributes(href=href)}>{written}</a>" if href else written


def _term(term: TermRef, setting: Setting) -> str:
    """A mention linked to its entry; its words alone where the edition does not print that entry."""
    written = inlines(term.content, setting)
    if entry_anchor(term.entry) not in setting.places:
        return written
    anchor = identifier(term.anchor) if term.anchor else None
    shared = {"class_": "term", "id": anchor, "href": setting.link(entry_anchor(term.entry))}
    semantics = {} if setting.medium is Medium.PRINT else {"role": "doc-glossref"}
    if setting.medium is Medium.EPUB:
        semantics["epub__type"] = "glossref"
    return f"<a{attributes(**shared, **semantics)}>{written}</a>"


def entry_anchor(entry: str) -> str:
    """Where the glossary entry of that id stands; the dot keeps it apart from the ids of the manuscript."""
    return f"term.{entry}"


def _reference(reference: CrossRef, setting: Setting) -> str:
    """A reference by kind and number, or in the author's words; in print also by page, unless it leads to the same section."""
    number = setting.number(reference.target)
    written = inlines(reference.content, setting) or (f"{hard(number.reference)}{_elsewhere(number, reference, setting)}" if number else "")
    if reference.target not in setting.places:
        return written
    if is_work_anchor(reference.target):
        return _citation(reference, written, setting)
    by_page = setting.medium is Medium.PRINT and reference.target not in setting.near
    page = {"data_page": setting.book.labels["page_short"]} if by_page else {}
    # In a bracket of the text a bracket of its own would be closed twice.
    kind = "ref named" if reference.content and not setting.bracketed else "ref"
    kind += " roman" if setting.in_front(reference.target) else ""
    return f"<a{attributes(class_=kind, href=setting.link(reference.target), **page)}>{written}</a>"


def _elsewhere(number: Number, reference: CrossRef, setting: Setting) -> str:
    """The chapter of a section that is counted by letters, where another chapter refers to it: "Subbab A, Bab 2"."""
    chapter = setting.chapter_of(reference.target) if number.kind is Kind.SECTION and number.text else None
    return f", {hard(chapter.reference)}" if chapter is not None and "." not in number.text else ""


def _citation(reference: CrossRef, written: str, setting: Setting) -> str:
    """A citation in the author's words, led to its entry among the references; no page, for these stand in the alphabet."""
    semantics = {} if setting.medium is Medium.PRINT else {"role": "doc-biblioref"}
    if setting.medium is Medium.EPUB:
        semantics["epub__type"] = "biblioref"
    return f"<a{attributes(class_='cited', **semantics, href=setting.link(reference.target))}>{written}</a>"


def _note_call(call: NoteRef, setting: Setting) -> str:
    """On paper the note itself, which the style sheet takes to the foot of the page; on screen, or if long, a link to it."""
    note = setting.notes.get(call.note)
    if note is None:
        return ""
    number, again = setting.calls.call(call.note)
    here, there = note_anchors(setting, number)
    if stands_at_foot(note, setting) and not again:
        apart = replace(setting, bracketed=False)
        text = "".join(f'<span class="run">{inlines(run, apart)}</span> ' for run in runs(note.blocks) if run)
        return f"<span{attributes(class_='footnote', id=there, data_number=str(number))}>{text.rstrip()}</span>"
    semantics = {} if setting.medium is Medium.PRINT else {"role": "doc-noteref"}
    if setting.medium is Medium.EPUB:
        semantics["epub__type"] = "noteref"
    return f"<a{attributes(class_='call', id=None if again else here, href=f'#{there}', **semantics)}>{number}</a>"


def stands_at_foot(note: Note, setting: Setting) -> bool:
    """Whether a note is printed at the foot of its page: a footnote cannot be divided, so a long one stands at the chapter's end."""
    return setting.medium is Medium.PRINT and sum(len(plain_text(run)) for run in runs(note.blocks)) <= LONGEST_FOOTNOTE


def note_anchors(setting: Setting, number: int) -> tuple[str, str]:
    """Where the note of that number is called, and where it stands."""
    chapter = identifier(setting.anchor)
    return f"{chapter}.call-{number}", f"{chapter}.note-{number}"
