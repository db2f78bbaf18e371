"""Definitions in the outer margin: what a term means, beside its first mention in a chapter.

Only print has them, on papers whose margin has room. In the document they stand behind the block that mentions the term, so that
no sentence is interrupted for those who listen; the layout takes each to the height of its mention.
"""

from collections.abc import Iterator

from publisher.model.block import Block, BulletList, OrderedList, Paragraph
from publisher.model.book import Paper
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import Inlines, TermRef
from publisher.model.walk import children, plain_text
from publisher.render.markup import attributes, characters, identifier
from publisher.render.typography import sentences
from publisher.render.xhtml.setting import Medium, Setting

MARGIN_DEFINITION = "margin-definition"
"""Class of a definition in the margin; `data-for` names the place of the mention."""
MARGIN_PAPERS = frozenset({Paper.A4, Paper.F4})
"""Papers whose outer margin has room for definitions."""
LONGEST = 180
"""Characters that a definition of several sentences may have; beyond, it ends with a sentence before."""
TOO_LONG = 320
"""Characters from which a single sentence is too long for the margin: it is left to the glossary."""
COMPARED = 40
"""Characters of a definition by which the text beside it is known to give it already."""


def definitions(block: Block, setting: Setting) -> str:
    """Margin definitions of the terms that `block` is the first of the chapter's running text to mention, "" where there are none."""
    if not (setting.medium is Medium.PRINT and setting.book.style.margin_definitions and setting.paper in MARGIN_PAPERS):
        return ""
    written = [_definition(term, block, setting) for term in _mentions(block)]
    notes = "\n".join(note for note in written if note)
    return f'<div class="{MARGIN_DEFINITION}s">\n{notes}\n</div>' if notes else ""


def _mentions(block: Block) -> Iterator[TermRef]:
    """The mentions in a paragraph or a list of the running text; nothing in boxes, tables and quotations is explained."""
    match block:
        case Paragraph(content=content):
            yield from _terms(content)
        case BulletList() | OrderedList():
            for inner in children(block):
                yield from _mentions(inner)
        case _:
            return


def _terms(inlines: Inlines) -> Iterator[TermRef]:
    for inline in inlines:
        if isinstance(inline, TermRef):
            yield inline
        else:
            inner = getattr(inline, "content", ())
            yield from _terms(inner) if isinstance(inner, tuple) else ()


def _definition(term: TermRef, block: Block, setting: Setting) -> str:
    entry = _defined(term, setting)
    if entry is None or not term.anchor or not setting.calls.define(entry.id):
        return ""
    definition = short(entry.definition)
    if not definition or _is_given(definition, block):
        return ""
    stop = "" if definition.endswith((".", "?", "!", "…")) else "."
    opening = attributes(class_=MARGIN_DEFINITION, data_for=identifier(term.anchor))
    return f"<p{opening}><b>{characters(entry.headword)}</b> {characters(definition)}{stop}</p>"


def _defined(term: TermRef, setting: Setting) -> GlossaryEntry | None:
    """The entry that defines a term, which may be the one its own entry points to."""
    entry = setting.entries.get(term.entry)
    return setting.entries.get(entry.see) if entry and entry.see else entry


def short(definition: str) -> str:
    """`definition` with as many of its sentences as a margin holds, "" where not even the first fits."""
    kept = ""
    for sentence in sentences(definition):
        longer = f"{kept} {sentence}".strip()
        if kept and len(longer) > LONGEST:
            break
        kept = longer
    return kept if len(kept) <= TOO_LONG else ""


def _is_given(definition: str, block: Block) -> bool:
    """Whether the text beside gives the definition in the same words, as where it was taken from."""
    inner = (block, *children(block))
    said = " ".join(plain_text(part.content) for part in inner if isinstance(part, Paragraph))
    return definition.casefold()[:COMPARED] in said.casefold()
