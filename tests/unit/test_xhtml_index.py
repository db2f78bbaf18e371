"""The index on paper and on screens."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.model.book import Document, Role
from publisher.model.index import IndexEntry, Place
from publisher.model.inline import AnchorId, IndexMark, Text
from publisher.render.epub import landmarks
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, everything, para, section


def place(anchor: str, of: str = "air", section_: str = "", *, main: bool = False) -> Place:
    return Place(AnchorId(anchor), AnchorId(of), main=main, section=AnchorId(section_) if section_ else None)


def document(lines: Sequence[IndexEntry], medium: Medium = Medium.EPUB) -> Document:
    marked = [para(IndexMark((Text("x"),), AnchorId(f"m{number}"))) for number in range(9)]
    air = chapter("air", "Air", *marked, section("air-a", "Hulu"), section("air-b", "Hilir"), section("air-soal", "Soal"))
    made = book([air, chapter("api", "Api", para("x"))])
    numbers = {anchor: number for anchor, number in made.numbers.items() if anchor != "air-soal"}
    written = write(replace(made, index=tuple(lines), numbers=numbers), medium)
    return next(document for document in written.documents if document.role is Role.INDEX)


def locators(lines: Sequence[Place], medium: Medium = Medium.EPUB) -> str:
    body = document([IndexEntry(headword="padi", places=tuple(lines))], medium).body
    return re.sub("<[^>]+>", "", body[body.index("padi") :]).replace("\u00a0", " ").strip()


def test_a_book_without_lines_has_no_index() -> None:
    assert all(document.role is not Role.INDEX for document in write(book([chapter("air", "Air", para("x"))]), Medium.EPUB).documents)


def test_a_place_is_named_by_chapter_and_section() -> None:
    assert locators([place("m1", section_="air-a"), place("m2", section_="air-b"), place("m3", "api")]) == "padi, Bab 1 A, B; Bab 2"


def test_places_of_one_section_are_one_link_to_the_main_one() -> None:
    lines = [IndexEntry(headword="padi", places=(place("m1", section_="air-a"), place("m2", section_="air-a", main=True)))]
    body = document(lines).body
    assert 'class="main" href="chapter-air.xhtml#m2"' in body
    assert "#m1" not in body


def test_what_stands_apart_at_the_end_of_a_chapter_is_not_named_after_its_sections() -> None:
    assert locators([place("m1"), place("m2", section_="air-a")]) == "padi, Bab 1, A"
    assert locators([place("m1", section_="air-a"), place("m2", section_="air-soal")]) == "padi, Bab 1 A"
    assert locators([place("m2", section_="air-soal")]) == "padi, Bab 1"


def test_a_letter_alone_says_its_chapter_to_a_screen_reader() -> None:
    body = document([IndexEntry(headword="padi", places=(place("m1", section_="air-a"), place("m2", section_="air-b")))]).body
    assert 'aria-label="Bab 1 B"' in body
    assert 'aria-label="Bab 1 A"' not in body


def test_lines_stand_under_their_letters() -> None:
    lines = [IndexEntry(headword=word, places=(place("m1"),)) for word in ("3R", "abrasi", "Éufrat", "zat")]
    assert re.findall(r"<h2[^>]*>([^<]*)</h2>", document(lines).body) == ["0–9", "A", "E", "Z"]


def test_other_names_lead_to_their_headword() -> None:
    lines = [
        IndexEntry(headword="PBB", see="Perserikatan Bangsa-Bangsa"),
        IndexEntry(headword="Perserikatan Bangsa-Bangsa", places=(place("m1"),), see_also=("resolusi",)),
        IndexEntry(headword="resolusi", places=(place("m2"),)),
    ]
    body = document(lines).body
    assert '<span class="see">, <i>lihat</i> <a href="#index.list.1" epub:type="index-xref-preferred">Perserikatan' in body
    assert '<li id="index.list.1" epub:type="index-entry"><span class="index-term" epub:type="index-term">Perserikatan' in body
    assert '; <i>lihat juga</i> <a href="#index.list.2" epub:type="index-xref-related">resolusi</a>' in body


def test_print_leaves_a_place_for_each_number() -> None:
    body = document([IndexEntry(headword="padi", places=(place("m1", main=True), place("m2")))], Medium.PRINT).body
    assert '<a class="place main" href="#m1" data-part="Bab 1"></a><a class="place" href="#m2" data-part="Bab 1"></a>' in body
    assert "letters" not in body
    assert "dicetak tebal" in body
    assert "dicetak tebal" not in document([IndexEntry(headword="padi", places=(place("m1"),))], Medium.PRINT).body


def test_sub_entries_stand_inside_their_line() -> None:
    inner = IndexEntry(headword="gogo", places=(place("m2"),))
    body = document([IndexEntry(headword="padi", places=(place("m1"),), entries=(inner,))]).body
    assert re.search(r"padi</span>.*\n<ul[^>]*>\n<li[^>]*>.*gogo.*\n</ul>\n</li>", body)


def test_an_index_is_a_landmark_and_marks_are_targets() -> None:
    publication = write(everything(), Medium.EPUB)
    assert [mark.title for mark in landmarks(publication) if mark.kind == "index"] == ["Indeks"]
    body = next(document.body for document in publication.documents if document.name == "chapter-daur-air")
    assert re.search(r'<span id="mark\.daur-air\.1"><a class="term"[^>]*>daur air</a></span>', body)


def test_a_place_on_a_screen_says_the_title_of_its_section() -> None:
    body = document([IndexEntry(headword="padi", places=(place("m1", section_="air-b"), place("m2", "api")))]).body
    assert 'title="Hilir"' in body
    assert 'title="Api"' in body
    assert "title=" not in document([IndexEntry(headword="padi", places=(place("m1"),))], Medium.PRINT).body.partition("<ul")[2]


def test_a_sub_entry_prints_what_narrows_its_heading_and_can_be_led_to() -> None:
    below = tuple(
        IndexEntry(headword=f"hak {name}", short=name, places=(place(f"m{number}", main=True),))
        for number, name in enumerate(["angket", "veto"])
    )
    body = document([IndexEntry(headword="hak", entries=below), IndexEntry(headword="interpelasi", see="hak veto")]).body
    assert re.findall(r'index-term">([^<]+)<', body) == ["hak", "angket", "veto", "interpelasi"]
    target = re.search(r'href="#(index.list.\d+)" epub:type="index-xref-preferred">hak veto<', body)
    assert target is not None
    assert f'<li id="{target[1]}" epub:type="index-entry"><span class="index-term" epub:type="index-term">veto<' in body
