"""The index: what it lists, where its places are, which one explains the word, and what an edition keeps of it."""

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest

from publisher.assemble import Plan, assemble
from publisher.assemble.index import index_of
from publisher.crossref import link
from publisher.model.block import (
    Block,
    BulletList,
    Definition,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    Reference,
    ReferenceList,
)
from publisher.model.book import Audience, BookMetadata, Edition
from publisher.model.chapter import Chapter, Section
from publisher.model.glossary import Acronym, Glossary, GlossaryEntry, Origin
from publisher.model.index import IndexEntry, Named
from publisher.model.inline import AnchorId, Code, CrossRef, Emphasis, EntryId, IndexMark, Inline, Inlines, Link, NoteId, TermRef, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text, rewrite_blocks, rewrite_each_inline
from publisher.render.xhtml import Medium, write
from tests.unit.glossary_text import chapter_of

SPAN = Span(SourceId("a.txt"), 1, 1)
UN = Named(headword="Perserikatan Bangsa-Bangsa", variants=("United Nations",), abbreviations=("PBB", "UN"))


def entry(headword: str, **facts: object) -> GlossaryEntry:
    found = GlossaryEntry(id=EntryId(headword.lower().replace(" ", "-")), headword=headword, definition="sesuatu", origin=Origin.AUTHORED)
    return replace(found, **facts)  # type: ignore[arg-type]


def paragraph(*content: str | Inline, line: int = 1) -> Paragraph:
    inlines = tuple(Text(part) if isinstance(part, str) else part for part in content)
    return Paragraph(inlines, Span(SourceId("a.txt"), line, line))


def chapter(*blocks: Block, sections: Sequence[Section] = (), name: str = "a.txt") -> Chapter:
    return replace(chapter_of("", name, "id"), blocks=blocks, sections=tuple(sections))


def index(
    *chapters: Chapter, entries: Sequence[GlossaryEntry] = (), names: Sequence[Named] = (), acronyms: Sequence[Acronym] = ()
) -> tuple[IndexEntry, ...]:
    return link(chapters, Glossary(tuple(entries), tuple(acronyms), tuple(names)), 0.6).value.index


def lines(found: Sequence[IndexEntry]) -> list[tuple[str, str, int]]:
    return [(line.headword, line.see, 0 if line.see else len(line.places)) for line in found]


def marks(of: Chapter) -> list[tuple[str, str]]:
    """(words, anchor) of each mark in the blocks of a chapter."""
    found: list[tuple[str, str]] = []

    def noted(inline: Inline) -> Inlines:
        if isinstance(inline, IndexMark):
            found.append((plain_text(inline.content), inline.anchor))
        return (inline,)

    rewrite_blocks(of.blocks, lambda inlines: rewrite_each_inline(inlines, noted))
    return found


def test_each_paragraph_that_names_a_word_is_one_place() -> None:
    found = index(chapter(paragraph("Padi dan padi."), paragraph("Sawah."), paragraph("Padinya.")), entries=[entry("padi")])
    assert lines(found) == [("padi", "", 2)]


LEFT: list[Block] = [
    Quotation((paragraph("Padi menunduk."),), SPAN),
    Label((Text("Padi:"),), SPAN),
    Figure(None, "padi", SPAN, caption=(Text("Padi"),)),
    ReferenceList((Reference((Text("Padi dan Sawah"),), SPAN),), SPAN),
    LearningBlock("key-terms", (paragraph("padi"),), SPAN),
    LearningBlock("answer-key", (paragraph("padi"),), SPAN),
    LearningBlock("example", (), SPAN, title=(Text("Padi"),)),
    paragraph(Code("padi")),
]


@pytest.mark.parametrize("block", LEFT, ids=lambda block: type(block).__name__)
def test_quotations_captions_references_titles_keys_and_code_are_no_places(block: Block) -> None:
    assert index(chapter(block), entries=[entry("padi")]) == ()


def test_a_word_named_again_lines_further_on_is_another_place() -> None:
    near, far = "Ekspor naik. " + "Kapal berlayar. " * 3, "Ekspor naik. " + "Kapal berlayar. " * 30
    assert lines(index(chapter(paragraph(near + "Ekspor turun.")), entries=[entry("ekspor")])) == [("ekspor", "", 1)]
    assert lines(index(chapter(paragraph(far + "Ekspor turun. Ekspor tetap.")), entries=[entry("ekspor")])) == [("ekspor", "", 2)]


@pytest.mark.parametrize(
    ("before", "between", "behind", "count"),
    [(0, 12, 8, 2), (8, 6, 8, 2), (0, 3, 20, 1), (20, 3, 0, 1), (0, 60, 0, 2)],
    ids=["over the end of a page", "further down", "in the first two lines", "in the last two lines", "lines further on"],
)
def test_the_last_mention_in_a_paragraph_has_a_place_where_a_page_may_end_before_it(
    before: int, between: int, behind: int, count: int
) -> None:
    filled = ("Kapal berlayar. " * number for number in (before, between, behind))
    text = "{}Ekspor naik. {}Ekspor turun. {}".format(*filled)
    assert lines(index(chapter(paragraph(text)), entries=[entry("ekspor")])) == [("ekspor", "", count)]


@pytest.mark.parametrize(("title", "item", "count"), [("Soal", "Sebutkan jenis padi.", 0), ("Latihan", "Padi.", 0), ("Panen", "Padi.", 1)])
def test_sections_that_only_ask_are_no_places(title: str, item: str, count: int) -> None:
    asked = BulletList((ListItem((paragraph(item),), SPAN),), SPAN)
    section = Section(id=AnchorId("s"), title=(Text(title),), span=SPAN, blocks=(asked,), sections=())
    assert len(index(chapter(sections=[section]), entries=[entry("padi")])) == count


def test_titles_and_notes_are_no_places() -> None:
    section = Section(id=AnchorId("s"), title=(Text("Padi"),), span=SPAN, blocks=(paragraph("Sawah."),), sections=())
    made = replace(chapter(sections=[section]), title=(Text("Padi"),), notes=(Note(NoteId("n"), (paragraph("Padi."),), SPAN),))
    assert index(made, entries=[entry("padi")]) == ()


def test_lists_explanations_and_boxes_are_places_in_reading_order() -> None:
    listed = BulletList((ListItem((paragraph("Padi."),), SPAN),), SPAN)
    explained = DefinitionList((Definition((Text("Padi"),), ((paragraph("Gabah itu padi."),),), SPAN),), SPAN)
    boxed = LearningBlock("example", (paragraph("Padi."),), SPAN)
    made = link([chapter(listed, explained, boxed)], Glossary((entry("padi"),)), 0.6).value
    (line,) = made.index
    assert [place.anchor for place in line.places] == [f"mark.a.{number}" for number in (1, 2, 3, 4)]
    assert [anchor for _, anchor in marks(made.chapters[0])] == [place.anchor for place in line.places]


WRAPPED: list[tuple[tuple[str | Inline, ...], str]] = [
    (("Ia menanam ", Emphasis((Text("padi gogo"),)), "."), "padi"),
    (("Ia menulis ", Link((Text("tentang padi"),), "https://example.org"), "."), "tentang padi"),
    (("Lihat ", CrossRef(AnchorId("a"), (Text("padi"),)), "."), "padi"),
    (("Ia menanam pa", Emphasis((Text("di"),)), "."), "pa"),
]


@pytest.mark.parametrize(("content", "marked"), WRAPPED)
def test_a_mark_stands_where_the_word_begins_and_never_inside_a_link(content: tuple[str | Inline, ...], marked: str) -> None:
    made = link([chapter(paragraph(*content))], Glossary((entry("padi"),)), 0.6).value.chapters[0]
    assert [words for words, _ in marks(made)] == [marked]
    assert not any(isinstance(inline, Link | TermRef) and "IndexMark" in repr(inline.content) for inline in made.blocks[0].content)  # type: ignore[union-attr]


def test_marks_change_no_word() -> None:
    before = chapter(paragraph("Padi, ", Emphasis((Text("padi ladang"),)), " dan PBB ", Code("padi"), " untuk padi ladang."))
    after = link([before], Glossary((entry("padi"), entry("padi ladang")), names=(UN,)), 0.6).value.chapters[0]
    assert plain_text(after.blocks[0].content) == plain_text(before.blocks[0].content)  # type: ignore[union-attr]


def test_short_forms_and_other_names_in_use_lead_to_the_full_name() -> None:
    found = index(chapter(paragraph("PBB berunding. United Nations!")), names=[UN])
    assert lines(found) == [
        ("PBB", "Perserikatan Bangsa-Bangsa", 0),
        ("Perserikatan Bangsa-Bangsa", "", 1),
        ("United Nations", "Perserikatan Bangsa-Bangsa", 0),
    ]


def test_a_short_form_and_its_plural_are_one_line() -> None:
    goals = Named(headword="Tujuan Pembangunan", abbreviations=("SDGs", "SDG"))
    for text in ("SDGs penting.", "SDGs penting, dan tiap SDG dihitung."):
        assert lines(index(chapter(paragraph(text)), names=[goals])) == [("SDGs", "Tujuan Pembangunan", 0), ("Tujuan Pembangunan", "", 1)]


def test_a_short_form_that_means_many_things_needs_its_long_form_beside_it() -> None:
    assert index(chapter(paragraph("Soal UN sulit.")), names=[UN]) == ()
    acronym = Acronym("UN", "United Nations", "en", SPAN)
    assert lines(index(chapter(paragraph("Sidang UN dibuka.")), names=[UN], acronyms=[acronym]))[1] == (
        "UN",
        "Perserikatan Bangsa-Bangsa",
        0,
    )


def test_a_short_form_that_the_text_explains_otherwise_is_not_the_known_one() -> None:
    acronym = Acronym("PBB", "Paguyuban Bumi Batur", "id", SPAN)
    found = index(chapter(paragraph("Warga PBB bertemu.")), names=[UN], acronyms=[acronym])
    assert lines(found) == [("Paguyuban Bumi Batur", "", 1), ("PBB", "Paguyuban Bumi Batur", 0)]


def test_names_of_a_glossary_entry_are_the_same_headword() -> None:
    term = entry("Perserikatan Bangsa-Bangsa")
    found = index(chapter(paragraph("PBB."), paragraph("Perserikatan Bangsa-Bangsa.")), entries=[term], names=[UN])
    assert lines(found) == [("PBB", "Perserikatan Bangsa-Bangsa", 0), ("Perserikatan Bangsa-Bangsa", "", 2)]


def test_of_two_entries_that_are_names_of_one_the_known_name_has_the_short_form() -> None:
    terms = [entry("United Nations"), entry("Perserikatan Bangsa-Bangsa")]
    found = index(chapter(paragraph("PBB.")), entries=terms, names=[UN])
    assert lines(found) == [("PBB", "Perserikatan Bangsa-Bangsa", 0), ("Perserikatan Bangsa-Bangsa", "", 1)]


def test_long_forms_in_two_languages_are_one_headword_in_the_language_of_the_book() -> None:
    acronyms = [Acronym("BLA", "Water Board", "en", SPAN), Acronym("BLA", "Balai Lestari Air", "id", SPAN)]
    found = index(chapter(paragraph("BLA dan Water Board.")), acronyms=acronyms)
    assert lines(found) == [
        ("Balai Lestari Air", "", 1),
        ("BLA", "Balai Lestari Air", 0),
        ("Water Board", "Balai Lestari Air", 0),
    ]


def test_nobody_is_sent_from_one_spelling_to_the_next_or_from_a_verb() -> None:
    term = entry("ekspor", variants=("mengekspor", "ekspor-ekspor"))
    assert lines(index(chapter(paragraph("Kita mengekspor kopi. Ekspor-ekspor naik.")), entries=[term])) == [("ekspor", "", 1)]


def test_an_entry_that_only_leads_on_is_listed_with_its_target_only() -> None:
    terms = [entry("kementerian"), entry("jawatan", definition="", see=EntryId("kementerian"))]
    assert lines(index(chapter(paragraph("Kementerian itu.")), entries=terms)) == [("jawatan", "kementerian", 0), ("kementerian", "", 1)]
    assert index(chapter(paragraph("Sawah.")), entries=terms) == ()


def test_the_paragraph_of_the_definition_is_the_main_place() -> None:
    term = entry("abrasi", definition="pengikisan pantai", span=Span(SourceId("a.txt"), 2, 2))
    made = index(chapter(paragraph("Abrasi."), paragraph("Abrasi adalah pengikisan pantai.", line=2)), entries=[term])
    assert [place.main for place in made[0].places] == [False, True]


def test_a_word_defined_in_the_glossary_only_has_its_first_mention_for_pupils_as_main_place() -> None:
    note = LearningBlock("teacher-note", (paragraph("Padi."),), SPAN)
    made = index(chapter(note, paragraph("Padi."), paragraph("Padi.")), entries=[entry("padi")])
    assert [place.main for place in made[0].places] == [False, True, False]
    acronym = index(chapter(paragraph("PBB.")), names=[UN])
    assert not any(place.main for line in acronym for place in line.places)


def test_places_know_their_section_of_the_first_level() -> None:
    inner = Section(id=AnchorId("s-dalam"), title=(), span=SPAN, blocks=(paragraph("Padi."),), sections=())
    outer = Section(id=AnchorId("s"), title=(), span=SPAN, blocks=(), sections=(inner,))
    made = index(chapter(paragraph("Padi."), sections=[outer]), entries=[entry("padi")])
    assert [place.section for place in made[0].places] == [None, "s"]


def test_lines_come_in_the_order_of_the_alphabet() -> None:
    terms = [entry("zat"), entry("abrasi"), entry("3R"), entry("Éufrat")]
    assert [line.headword for line in index(chapter(paragraph("Zat, abrasi, 3R, Éufrat.")), entries=terms)] == [
        "3R",
        "abrasi",
        "Éufrat",
        "zat",
    ]


def test_an_edition_keeps_the_places_it_shows_and_the_lines_that_still_lead_somewhere() -> None:
    note = LearningBlock("teacher-note", (paragraph("PBB dan padi."),), SPAN)
    terms = [entry("padi"), entry("sawah", see_also=(EntryId("padi"),))]
    found = index(chapter(note, paragraph("Sawah.")), entries=terms, names=[UN])
    assert [line.headword for line in found] == ["padi", "PBB", "Perserikatan Bangsa-Bangsa", "sawah"]
    shown = index_of(found, frozenset({"mark.a.3"}), [EntryId("sawah"), EntryId("padi")])
    assert [(line.headword, line.see, line.see_also) for line in shown] == [("sawah", "", ())]
    everything = index_of(found, frozenset({"mark.a.1", "mark.a.2", "mark.a.3"}), [EntryId("sawah"), EntryId("padi")])
    assert [(line.headword, line.see, len(line.places)) for line in everything] == [
        ("padi", "", 1),
        ("PBB", "Perserikatan Bangsa-Bangsa", 0),
        ("Perserikatan Bangsa-Bangsa", "", 1),
        ("sawah", "", 1),
    ]
    assert index_of(found, frozenset({"mark.a.3"}), []) == ()


@pytest.mark.parametrize(("audience", "expected"), [(Audience.STUDENT, ["sawah"]), (Audience.TEACHER, ["padi", "sawah"])])
def test_a_book_leads_to_nothing_that_its_edition_does_not_show(audience: Audience, expected: list[str]) -> None:
    note = LearningBlock("teacher-note", (paragraph("Padi."),), SPAN)
    key = LearningBlock("answer-key", (paragraph("Gabah."),), SPAN)
    made = link([chapter(note, key, paragraph("Sawah."))], Glossary((entry("padi"), entry("sawah"), entry("gabah"))), 0.6).value
    plan = Plan(metadata=BookMetadata(title="Air", slug="air"), edition=Edition(audience))
    result = assemble(made, plan).value
    assert [line.headword for line in result.index] == expected
    bodies = "".join(document.body for document in write(result, Medium.HTML).documents)
    assert all(f'id="{place.anchor}"' in bodies for line in result.index for place in line.places)


def test_a_release_leaves_out_lines_of_entries_nobody_approved() -> None:
    harvested = entry("padi", origin=Origin.HARVESTED)
    made = link([chapter(paragraph("Padi dan sawah."))], Glossary((harvested, entry("sawah"))), 0.6).value
    plan = Plan(metadata=BookMetadata(title="Air", slug="air"), edition=Edition(release=True))
    assert [line.headword for line in assemble(made, plan).value.index] == ["sawah"]


def test_many_mentions_take_linear_time() -> None:
    blocks = [paragraph("padi nomor satu dan PBB " * 20) for _ in range(2000)]
    start = time.process_time()
    index(chapter(*blocks), entries=[entry("padi"), *(entry(f"padi {number}") for number in range(2000))], names=[UN])
    assert time.process_time() - start < 20
