"""First mentions become links; what must not be linked is left."""

import time
from dataclasses import replace

import pytest

from publisher.crossref import link
from publisher.model.block import (
    Block,
    Definition,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    Paragraph,
    Quotation,
    Reference,
    ReferenceList,
)
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.glossary import Acronym, Glossary, GlossaryEntry, Locator, Origin, Status
from publisher.model.inline import AnchorId, Code, Emphasis, EntryId, Foreign, Inline, Inlines, Link, TermRef, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import chapter_blocks, plain_text
from tests.unit.glossary_text import chapter_of

SPAN = Span(SourceId("a.txt"), 1, 1)


def entry(headword: str, **facts: object) -> GlossaryEntry:
    found = GlossaryEntry(id=EntryId(headword.lower().replace(" ", "-")), headword=headword, definition="sesuatu", origin=Origin.AUTHORED)
    return replace(found, **facts)  # type: ignore[arg-type]


def chapter(*blocks: Block, language: str = "id", name: str = "a.txt") -> Chapter:
    return replace(chapter_of("", name, language), blocks=blocks)


def paragraph(text: str | Inlines) -> Paragraph:
    return Paragraph((Text(text),) if isinstance(text, str) else text, SPAN)


def linked(text: str | Block, *entries: GlossaryEntry, language: str = "id", acronyms: tuple[Acronym, ...] = ()) -> list[tuple[str, str]]:
    block = paragraph(text) if isinstance(text, str) else text
    result = link([chapter(block, language=language)], Glossary(entries, acronyms), 0.6)
    return [(plain_text(ref.content), ref.entry) for ref in references(result.value.chapters[0])]


def references(of: Chapter) -> list[TermRef]:
    found: list[TermRef] = []

    def look(inlines: Inlines) -> None:
        for inline in inlines:
            if isinstance(inline, TermRef):
                found.append(inline)
            elif hasattr(inline, "content") and not isinstance(inline.content, str):
                look(inline.content)

    for block in chapter_blocks(of):
        if isinstance(block, Paragraph | Label):
            look(block.content)
    return found


MENTIONS = [
    ("Fotosintesis terjadi di daun.", entry("fotosintesis"), "Fotosintesis"),
    ("Negara-negara berkembang bertemu.", entry("negara berkembang"), "Negara-negara berkembang"),
    ("Begitulah demokrasinya berjalan.", entry("demokrasi"), "demokrasinya"),
    ("Keduanya bekerja sama erat.", entry("kerja sama"), "bekerja sama"),
    ("Ia meneliti subak Bali.", entry("subak", variants=("sistem subak",)), "subak"),
    ("Sidang PBB dibuka.", entry("Perserikatan Bangsa-Bangsa", abbreviations=("PBB",)), "PBB"),
    ("Ia membaca tentang hardware.", entry("perangkat keras", foreign=("hardware",)), "hardware"),
]


@pytest.mark.parametrize(("text", "term", "words"), MENTIONS)
def test_a_mention_is_linked_in_all_its_forms(text: str, term: GlossaryEntry, words: str) -> None:
    assert linked(text, term) == [(words, term.id)]


def test_english_plurals_are_mentions() -> None:
    assert linked("Two food webs were drawn.", entry("food web"), language="en") == [("food webs", "food-web")]


LEFT = [
    ("Masalah itu rumit.", entry("masa")),
    ("Un jour sans pluie.", entry("Perserikatan Bangsa-Bangsa", abbreviations=("UN",))),
    ("Ia berkata, “demokrasi itu mahal”.", entry("demokrasi")),
    ("Kerja, sama seperti doa, perlu waktu.", entry("kerja sama")),
    ("Kata itu berasal dari pasarnyata.", entry("pasar")),
]


@pytest.mark.parametrize(("text", "term"), LEFT)
def test_what_only_looks_like_a_mention_is_left(text: str, term: GlossaryEntry) -> None:
    assert linked(text, term) == []


INLINES: list[Inline] = [
    Link((Text("padi"),), "https://example.org"),
    Foreign((Text("padi"),), "jv"),
    Code("padi"),
]


@pytest.mark.parametrize("inline", INLINES)
def test_links_foreign_words_and_code_are_left(inline: Inline) -> None:
    assert linked(paragraph((Text("Tentang "), inline)), entry("padi")) == []


BLOCKS: list[Block] = [
    Quotation((paragraph("Padi menunduk."),), SPAN),
    Label((Text("Padi:"),), SPAN),
    Figure(None, "padi", SPAN, caption=(Text("Padi"),)),
    ReferenceList((Reference((Text("Padi dan Sawah"),), SPAN),), SPAN),
    LearningBlock("teacher-note", (paragraph("Bahas padi."),), SPAN),
]


@pytest.mark.parametrize("block", BLOCKS)
def test_quotations_labels_captions_references_and_teachers_notes_are_left(block: Block) -> None:
    assert linked(block, entry("padi")) == []


def test_emphasised_words_and_explanations_are_linked() -> None:
    assert linked(paragraph((Emphasis((Text("Padi"),)),)), entry("padi")) == [("Padi", "padi")]
    listed = DefinitionList((Definition((Text("Padi"),), ((paragraph("Gabah itu padi."),),), SPAN),), SPAN)
    assert linked(listed, entry("padi")) == [("padi", "padi")]


def test_only_the_first_mention_of_a_chapter_is_linked_and_the_longest_form_wins() -> None:
    text = "Kerja sama regional dan kerja sama. Kerja sama regional lagi."
    assert linked(text, entry("kerja sama"), entry("kerja sama regional")) == [
        ("Kerja sama regional", "kerja-sama-regional"),
        ("kerja sama", "kerja-sama"),
    ]


def test_the_sentence_of_its_own_definition_is_not_linked() -> None:
    term = entry("abrasi", definition="pengikisan pantai oleh ombak", span=SPAN)
    assert linked("Abrasi adalah pengikisan pantai oleh ombak. Akibat abrasi, rumah hilang.", term) == [("abrasi", "abrasi")]
    result = link([chapter(paragraph("Abrasi adalah pengikisan pantai oleh ombak."))], Glossary((term,)), 0.6)
    assert result.value.glossary.entries[0].locators == (Locator(ChapterId("a"), AnchorId("mark.a.1")),)


CALLED = [
    (
        "Some water soaks into the ground. This process is called infiltration.",
        "infiltration",
        "process in which some water soaks into the ground",
    ),
    ("Some species are endemic, meaning that they are found in one place only.", "endemic", "found in one place only"),
    ("Waterlogging happens when the soil is so full of water that roots die.", "waterlogging", "soil is so full of water that roots die"),
]


@pytest.mark.parametrize(("text", "term", "definition"), CALLED)
def test_a_sentence_that_names_what_was_said_is_not_linked(text: str, term: str, definition: str) -> None:
    known = entry(term, definition=definition, span=SPAN)
    assert linked(f"{text} Much later {term} was forgotten.", known, language="en") == [(term, term)]


def test_the_glossary_leads_to_the_definition_also_where_another_chapter_mentions_the_term() -> None:
    term = entry("abrasi", definition="pengikisan pantai oleh ombak", span=SPAN)
    defined = chapter(paragraph("Abrasi adalah pengikisan pantai oleh ombak."))
    later = replace(chapter(paragraph("Abrasi merugikan."), name="b.txt"), id=ChapterId("b"))
    result = link([defined, later], Glossary((term,)), 0.6)
    assert [one.anchor for one in result.value.glossary.entries[0].locators] == ["mark.a.1", "ref-b-abrasi"]


def test_a_sentence_that_defines_the_term_in_other_words_is_not_linked() -> None:
    elsewhere = Span(SourceId("b.txt"), 9, 9)
    term = entry("abrasi", definition="x", span=elsewhere, further=(("pengikisan pantai oleh ombak laut", SPAN),))
    assert linked("Abrasi ialah pengikisan pantai oleh ombak laut. Akibat abrasi, rumah hilang.", term) == [("abrasi", "abrasi")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Helen Marsh teaches geography.", []),
        ("The Marsh is wide.", [("Marsh", "marsh")]),
        ("Setiap Marsh luas.", [("Marsh", "marsh")]),
        ("Professor Tom Marsh said so.", []),
    ],
)
def test_a_word_is_no_term_in_the_name_of_a_person(text: str, found: list[tuple[str, str]]) -> None:
    assert linked(text, entry("marsh"), language="en") == found


def test_a_see_entry_leads_to_the_entry_it_points_at() -> None:
    ministry = entry("Kementerian Lingkungan")
    assert linked("KLH hadir.", ministry, entry("KLH", definition="", see=ministry.id)) == [("KLH", ministry.id)]


def test_a_short_form_found_anywhere_counts_for_its_entry() -> None:
    acronym = Acronym("BMKG", "Badan Meteorologi", "id", SPAN)
    assert linked("Kata BMKG, besok hujan.", entry("Badan Meteorologi"), acronyms=(acronym,)) == [("BMKG", "badan-meteorologi")]


def test_a_short_form_of_two_things_is_linked_to_what_the_editor_says() -> None:
    park = entry("kawasan konservasi", abbreviations=("KKP",))
    text = chapter(paragraph("Luas KKP bertambah."))
    found = [link([text], Glossary((replace(park, origin=origin),), ambiguous=("KKP",)), 0.6).value for origin in Origin]
    assert {origin: len(references(one.chapters[0])) for origin, one in zip(Origin, found, strict=True)} == {
        Origin.AUTHORED: 1,
        Origin.HARVESTED: 0,
    }
    assert all(one.glossary.entries[0].abbreviations == ("KKP",) for one in found)


def test_entries_below_the_threshold_are_neither_linked_nor_kept() -> None:
    doubtful = entry("padi", origin=Origin.HARVESTED, status=Status.PROPOSED, confidence=0.5)
    result = link([chapter(paragraph("Padi menguning."))], Glossary((doubtful,)), 0.6)
    assert result.value.glossary.entries == ()
    assert references(result.value.chapters[0]) == []
    assert linked("Padi menguning.", replace(doubtful, status=Status.APPROVED)) == [("Padi", "padi")]


def test_locators_come_in_reading_order_with_stable_anchors() -> None:
    chapters = [chapter(paragraph("Padi."), name=name) for name in ("002_sawah.txt", "001_ladang.txt")]
    result = link([replace(one, id=name) for one, name in zip(chapters, ("sawah", "ladang"), strict=True)], Glossary((entry("padi"),)), 0.6)  # type: ignore[arg-type]
    assert [locator.anchor for locator in result.value.glossary.entries[0].locators] == ["ref-sawah-padi", "ref-ladang-padi"]


def test_an_entry_used_nowhere_is_told() -> None:
    result = link([chapter(paragraph("Cuaca cerah."))], Glossary((entry("padi"),)), 0.6)
    assert [(one.code, dict(one.values)) for one in result.diagnostics] == [("REF005", {"term": "padi"})]


def test_a_short_form_without_its_long_form_is_told_once() -> None:
    result = link([chapter(paragraph("Menurut BPS, TV dan abad XIX tidak perlu. BPS benar."))], Glossary(), 0.6)
    assert [(one.code, dict(one.values)) for one in result.diagnostics] == [("REF006", {"short": "BPS"})]


def test_a_long_line_takes_linear_time() -> None:
    start = time.process_time()
    linked("“padi “ " * 60_000 + "(" * 20_000, *(entry(f"padi {number}") for number in range(500)))
    assert time.process_time() - start < 20
