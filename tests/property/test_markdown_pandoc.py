"""What we write has the same headings, lists, tables, notes and divs under pandoc's own Markdown reader."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from publisher import pandoc
from publisher.model.block import (
    BulletList,
    CodeBlock,
    DefinitionList,
    LearningBlock,
    LineBlock,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.model.chapter import Chapter
from publisher.model.inline import NoteId, NoteRef, Text
from publisher.model.walk import all_sections, chapter_blocks
from publisher.render.markdown import write
from tests.property.test_markdown_round_trip import SPAN, Sample, a_chapter, with_blocks, with_sections

NAMES: dict[type, str] = {
    BulletList: "BulletList",
    OrderedList: "OrderedList",
    DefinitionList: "DefinitionList",
    Quotation: "BlockQuote",
    Table: "Table",
    CodeBlock: "CodeBlock",
    LineBlock: "LineBlock",
    LearningBlock: "Div",
    UnknownBlock: "Div",
    ReferenceList: "Div",
    Rule: "HorizontalRule",
}


def ours(chapter: Chapter) -> Counter[str]:
    """How many blocks of each kind the chapter has, in pandoc's names; a reference list is a list in a div."""
    found = Counter(NAMES[type(block)] for block in chapter_blocks(chapter) if type(block) in NAMES)
    found["BulletList"] += sum(isinstance(block, ReferenceList) for block in chapter_blocks(chapter))
    found["Header"] = sum(1 for _ in all_sections(chapter.sections))
    return +found


def theirs(tree: dict[str, Any]) -> Counter[str]:
    found: Counter[str] = Counter()
    waiting = [tree["blocks"]]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            found[node.get("t", "")] += 1
            waiting.append(node.get("c"))
        elif isinstance(node, list):
            waiting.extend(node)
    return Counter({name: found[name] for name in {*NAMES.values(), "Header"} if found[name]})


def check(sample: Sample) -> None:
    chapter = replace(sample.chapter, notes=())  # pandoc leaves out notes that are not called
    tree = pandoc.read(write(chapter).encode(), "markdown", "sel.md")
    assert theirs(tree) == ours(chapter), json.dumps(tree["blocks"])[:3000]


@settings(max_examples=25, deadline=None)
@given(with_blocks())
def test_blocks_are_the_same_under_pandoc(sample: Sample) -> None:
    check(sample)


@settings(max_examples=15, deadline=None)
@given(with_sections())
def test_sections_are_the_same_under_pandoc(sample: Sample) -> None:
    check(sample)


def test_a_called_note_is_a_note_under_pandoc() -> None:
    note = Note(NoteId("1"), (Paragraph((Text("Isi catatan."),), SPAN), Paragraph((Text("Lagi."),), SPAN)), SPAN)
    chapter = a_chapter((Paragraph((Text("Kata"), NoteRef(note.id), Text(" (dan lagi).")), SPAN),), notes=(note,))
    tree = pandoc.read(write(chapter).encode(), "markdown", "sel.md")
    called = tree["blocks"][0]["c"][1]
    assert called["t"] == "Note"
    assert [block["t"] for block in called["c"]] == ["Para", "Para"]
