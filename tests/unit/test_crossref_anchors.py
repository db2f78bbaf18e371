"""Ids are unique, references and note calls lead somewhere."""

from dataclasses import replace

import pytest

from publisher.crossref import link
from publisher.crossref.anchors import nearest
from publisher.diagnostics import Result, Severity
from publisher.model.block import Block, BulletList, Figure, ListItem, MathBlock, Note, Paragraph, Table
from publisher.model.chapter import Chapter, ChapterId, Section
from publisher.model.glossary import Glossary
from publisher.model.inline import AnchorId, CrossRef, Emphasis, NoteId, NoteRef, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import chapter_blocks, plain_text
from tests.unit.glossary_text import chapter_of


def span(line: int, source: str = "a.txt") -> Span:
    return Span(SourceId(source), line, line)


def chapter(*blocks: Block, notes: tuple[Note, ...] = (), sections: tuple[Section, ...] = ()) -> Chapter:
    return replace(chapter_of("", "a.txt"), blocks=blocks, notes=notes, sections=sections)


def linked(*chapters: Chapter) -> Result[tuple[Chapter, ...]]:
    result = link(chapters, Glossary(), 0.6)
    return Result(result.value.chapters, result.diagnostics)


def paragraph(*inlines: object, line: int = 1) -> Paragraph:
    return Paragraph(inlines, span(line))  # type: ignore[arg-type]


def test_a_doubled_id_is_told_with_both_places_and_the_book_stays_valid() -> None:
    one = Figure(None, "peta", span(3), id=AnchorId("peta"))
    other = Table((), (), span(9), id=AnchorId("peta"))
    result = linked(chapter(one, other))
    (finding,) = result.diagnostics
    assert (finding.code, finding.severity, finding.span) == ("REF001", Severity.ERROR, span(9))
    assert dict(finding.values) == {"id": "peta", "file": "a.txt", "line": 3}
    assert [block.id for block in result.value[0].blocks if isinstance(block, Figure | Table)] == ["peta", "peta-2"]


def test_two_chapters_of_one_name_and_a_section_are_told() -> None:
    section = Section(id=AnchorId("a"), title=(Text("A"),), span=span(5))
    result = linked(chapter(sections=(section,)), chapter())
    assert [finding.code for finding in result.diagnostics] == ["REF008", "REF001"]
    assert len({result.value[0].id, result.value[1].id, result.value[0].sections[0].id}) == 3


def test_two_files_of_one_name_but_for_the_number_are_two_chapters() -> None:
    section = Section(id=AnchorId("bentuk-contoh"), title=(Text("Contoh"),), span=span(5))
    first = replace(chapter(sections=(section,)), id=ChapterId("bentuk"), source=SourceId("02-bentuk.txt"), span=span(1, "02-bentuk.txt"))
    second = replace(first, source=SourceId("04-bentuk.docx"), span=span(1, "04-bentuk.docx"))
    result = linked(first, second)
    assert [(told.code, told.severity, dict(told.values)["file"]) for told in result.diagnostics] == [
        ("REF008", Severity.NOTE, "02-bentuk.txt")
    ]
    assert [(made.id, made.sections[0].id) for made in result.value] == [("bentuk", "bentuk-contoh"), ("bentuk-2", "bentuk-2-contoh")]


def test_a_reference_to_nothing_becomes_its_text_and_is_told_with_a_suggestion() -> None:
    equation = MathBlock("x", span(2), id=AnchorId("rumus-luas"))
    text = paragraph(
        Text("Lihat "), CrossRef(AnchorId("rumus-lus"), (Text("rumus itu"),)), Text(" dan "), CrossRef(AnchorId("rumus-luas")), line=4
    )
    result = linked(chapter(equation, text))
    (finding,) = result.diagnostics
    assert (finding.code, finding.span, dict(finding.values)) == ("REF002", span(4), {"id": "rumus-lus", "suggestion": "rumus-luas"})
    assert plain_text(text.content) == plain_text(result.value[0].blocks[1].content)  # type: ignore[union-attr]
    assert CrossRef(AnchorId("rumus-luas")) in result.value[0].blocks[1].content  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sifat-air", "air-sifat-air"),
        ("Sifat Air", "air-sifat-air"),
        ("sfat-air", "air-sifat-air"),
        ("air-sifat-ari", "air-sifat-air"),
        ("xyz", ""),
    ],
)
def test_an_id_is_known_by_the_title_it_was_made_from(written: str, meant: str) -> None:
    assert nearest(written, ["air", "air-sifat-air", "api", "api-unggun"]) == meant


def test_a_reference_to_nothing_like_it_has_no_suggestion() -> None:
    (finding,) = linked(chapter(paragraph(CrossRef(AnchorId("xyz")), line=4))).diagnostics
    assert (finding.code, dict(finding.values)) == ("REF007", {"id": "xyz"})


def test_a_reference_without_text_prints_the_id() -> None:
    result = linked(chapter(paragraph(Emphasis((CrossRef(AnchorId("hilang")),)))))
    assert plain_text(result.value[0].blocks[0].content) == "hilang"  # type: ignore[union-attr]


def test_the_line_of_a_list_item_is_named() -> None:
    items = tuple(ListItem((paragraph(CrossRef(AnchorId(f"x{line}")), line=line),), span(line)) for line in (7, 8))
    assert [finding.span for finding in linked(chapter(BulletList(items, span(7)))).diagnostics] == [span(7), span(8)]


def test_references_lead_to_other_chapters_and_sections() -> None:
    section = Section(id=AnchorId("a-isi"), title=(Text("Isi"), CrossRef(AnchorId("a"))), span=span(5))
    assert linked(chapter(paragraph(CrossRef(AnchorId("a-isi"))), sections=(section,))).diagnostics == ()


def test_calls_without_note_and_notes_without_call_are_told() -> None:
    note = Note(NoteId("satu"), (paragraph(Text("Isi.")),), span(9))
    result = linked(chapter(paragraph(Text("Kata"), NoteRef(NoteId("dua"))), notes=(note,)))
    assert [(finding.code, dict(finding.values)) for finding in result.diagnostics] == [
        ("REF003", {"note": "dua"}),
        ("REF004", {"note": "satu"}),
    ]
    assert all(not isinstance(inline, NoteRef) for block in chapter_blocks(result.value[0]) for inline in getattr(block, "content", ()))


def test_a_called_note_is_in_order() -> None:
    note = Note(NoteId("satu"), (paragraph(Text("Isi.")),), span(9))
    assert linked(chapter(paragraph(Text("Kata"), NoteRef(NoteId("satu"))), notes=(note,))).diagnostics == ()
