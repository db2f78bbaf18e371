"""A labelled table of sentences: which words lead to a term, and which only look as if they did."""

import time
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publisher.crossref import link
from publisher.crossref.derived import derived
from publisher.crossref.surfaces import mentions, surfaces
from publisher.model.block import Block, LearningBlock, ListItem, Numbering, OrderedList
from publisher.model.chapter import Section
from publisher.model.glossary import Glossary, LinkScope
from publisher.model.index import Named
from publisher.model.inline import AnchorId
from publisher.model.walk import plain_text
from tests.builders import table
from tests.unit.test_crossref_terms import SPAN, chapter, entry, linked, paragraph, references

PAIRS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("mentions.toml").read_text(encoding="utf-8"))["pair"]
FEWEST = 120


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair['term']}: {pair['text']}" for pair in PAIRS])
def test_what_is_linked(pair: dict[str, Any]) -> None:
    term = entry(pair["term"], variants=tuple(pair.get("variants", ())), abbreviations=tuple(pair.get("short", ())))
    found = linked(pair["text"], term, language=pair.get("language", "id"))
    assert [words for words, _ in found] == ([pair["linked"]] if pair["linked"] else [])


def test_the_table_has_enough_of_both() -> None:
    assert len(PAIRS) >= FEWEST
    assert min(sum(bool(pair["linked"]) is wanted for pair in PAIRS) for wanted in (True, False)) >= FEWEST // 3


def ordered(*items: Block, numbering: Numbering = Numbering.DECIMAL) -> OrderedList:
    return OrderedList(tuple(ListItem((item,), SPAN) for item in items), SPAN, numbering=numbering)


def test_exercises_and_answers_to_choose_from_are_left() -> None:
    choices = ordered(paragraph("padi"), paragraph("jagung"), numbering=Numbering.UPPER_ALPHA)
    asked = OrderedList((ListItem((paragraph("Apa yang ditanam di sawah?"), choices), SPAN),), SPAN)
    told = OrderedList((ListItem((paragraph("Yang ditanam di sawah:"), choices), SPAN),), SPAN)
    assert linked(asked, entry("padi")) == []
    assert linked(LearningBlock("exercise", (paragraph("Apa itu padi?"),), SPAN), entry("padi")) == []
    assert linked(told, entry("padi")) == [("padi", "padi")]


@pytest.mark.parametrize("title", ["Latihan", "Uji Kompetensi", "Kunci Jawaban"])
def test_sections_of_exercises_are_left(title: str) -> None:
    section = Section(id=AnchorId("s"), title=paragraph(title).content, span=SPAN, blocks=(paragraph("Padi."),), sections=())
    result = link([replace(chapter(), sections=(section,))], Glossary((entry("padi"),)), 0.6)
    assert references(result.value.chapters[0]) == []


@pytest.mark.parametrize("title", ["Questions", "Pertanyaan", "Soal Latihan", "Review questions"])
def test_sections_that_ask_are_left_and_those_that_tell_are_not(title: str) -> None:
    def found(*items: str) -> int:
        asked = ordered(*(paragraph(item) for item in items))
        section = Section(id=AnchorId("s"), title=paragraph(title).content, span=SPAN, blocks=(asked,), sections=())
        result = link([replace(chapter(), sections=(section,))], Glossary((entry("padi"),)), 0.6)
        return len(references(result.value.chapters[0]))

    assert found("Apa itu padi?", "Sebutkan jenis padi!") == 0
    assert found("Jelaskan pengertian padi.", "Sebutkanlah tiga jenis padi.", "Explain what padi is.") == 0
    assert found("Padi ditanam dua kali.", "Padi dipanen.", "Siapa menanamnya?") == 1


def test_lines_beside_a_table_and_labels_of_the_next_paragraph_are_left() -> None:
    shown = table(["Tahun"], ["2020"])
    told = paragraph("Padi ditanam.")
    sentence = paragraph("Bagian yang basah sepanjang tahun.")
    for blocks in (
        (shown, paragraph("Sumber: Dinas padi")),
        (paragraph("Tabel 1. Panen padi"), shown),
        (paragraph("Ladang padi basah"), sentence),
    ):
        made = link([chapter(*blocks, told)], Glossary((entry("padi"),)), 0.6).value.chapters[0]
        assert [plain_text(one.content) for one in references(made)] == ["Padi"]


@pytest.mark.parametrize("text", ["Sumber: Dinas padi", "Tabel 1. Panen padi", "Ladang padi basah"])
def test_the_same_words_in_running_text_are_linked(text: str) -> None:
    assert linked(text, entry("padi")) == [("padi", "padi")]


@pytest.mark.parametrize(("scope", "count"), [(LinkScope.CHAPTER, 1), (LinkScope.SECTION, 3), (LinkScope.ALL, 6)])
def test_the_editor_says_how_often(scope: LinkScope, count: int) -> None:
    inner = Section(id=AnchorId("t"), title=(), span=SPAN, blocks=(paragraph("Padi."),), sections=())
    sections = tuple(
        Section(id=AnchorId(name), title=(), span=SPAN, blocks=(paragraph("Padi dan padi."),), sections=inside)
        for name, inside in (("s", (inner,)), ("u", ()))
    )
    made = replace(chapter(paragraph("Padi.")), sections=sections)
    result = link([made], Glossary((entry("padi"),)), 0.6, scope=scope).value
    found = references(result.chapters[0])
    assert len(found) == count
    assert len({ref.anchor for ref in found}) == count
    assert [locator.anchor for locator in result.glossary.entries[0].locators] == [ref.anchor for ref in found]


def test_a_term_inside_the_name_of_an_organisation_is_none() -> None:
    named = Named(headword="Bank Dunia")
    result = link([chapter(paragraph("Bank Dunia memberi utang."))], Glossary((entry("bank"),), names=(named,)), 0.6)
    assert references(result.value.chapters[0]) == []


def test_a_written_form_goes_before_one_made_by_rule() -> None:
    assert linked("Botol didaur ulang.", entry("daur ulang"), entry("didaur ulang")) == [("didaur ulang", "didaur-ulang")]


def test_forms_are_words() -> None:
    forms = set(derived(("kerja", "sama")))
    assert {("bekerja", "sama"), ("kerjasama",), ("mengerjasamakan",), ("pengerjasamaan",)} <= forms
    assert all(word for form in forms for word in form)


def test_a_short_form_with_stops_is_no_form_of_several_words() -> None:
    known = surfaces([entry("padi", abbreviations=("K.POD",)), entry("k pembanding")], ())
    assert list(mentions("Rumus k. Pod itu tidak dikenal.", known, "id")) == []


def test_twice_the_terms_cost_no_more_per_word() -> None:
    text = "Petani menanam padi di sawah dan bekerja sama mengatur air. " * 400

    def seconds(count: int) -> float:
        known = surfaces([entry(f"istilah{number} lain") for number in range(count)] + [entry("padi")], ())
        rounds = []
        for _ in range(3):
            start = time.process_time()
            assert sum(1 for _ in mentions(text, known, "id")) == 400
            rounds.append(time.process_time() - start)
        return min(rounds)

    assert seconds(4000) < 2 * seconds(1000) + 0.05
