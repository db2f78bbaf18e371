"""Definitions in the outer margin: which, on which papers, and where on the page."""

from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest

from publisher.model.block import BulletList
from publisher.model.book import Book, Paper, Style
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import AnchorId, EntryId, TermRef
from publisher.render.pdf import pdf
from publisher.render.pdf.margins import APART, Placed, arranged
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from publisher.render.xhtml.margins import LONGEST, short
from tests.builders import SPAN, Words, book, box, chapter, item, para, section, words
from tests.pages import MILLIMETRE, classes, laid_out
from tests.sample import FOREST, RAIN, RIVER

DEFINITIONS = {
    "akuifer": "lapisan batuan yang menyimpan dan meneruskan air",
    "muara": "tempat sungai bertemu laut",
    "serasah": "lapisan daun dan ranting gugur yang menutup tanah hutan",
    "tajuk": "bagian atas pohon dengan cabang dan daunnya",
}


def term(name: str, place: str = "") -> TermRef:
    return TermRef(words(name), EntryId(name), AnchorId(f"ref-{name}{place}"))


def water(*content: Words, style: Style | None = None) -> Book:
    entries = [GlossaryEntry(id=EntryId(name), headword=name, definition=text) for name, text in DEFINITIONS.items()]
    made = book([chapter("air", "Air", para(*content))], glossary=entries)
    return replace(made, style=style or Style(cover=False))


def body(made: Book, paper: Paper = Paper.A4, medium: Medium = Medium.PRINT) -> str:
    return "".join(document.body for document in write(made, medium, paper).documents)


def test_a_definition_follows_the_paragraph_that_first_mentions_its_term() -> None:
    written = body(water("Air tanah tersimpan dalam ", term("akuifer"), "."))
    note = '<p class="margin-definition" data-for="ref-akuifer"><b>akuifer</b> lapisan batuan yang menyimpan dan meneruskan air.</p>'
    assert f'</p>\n<div class="margin-definitions">\n{note}\n</div>' in written


def test_each_term_is_defined_once_in_a_chapter() -> None:
    assert body(water(term("akuifer"), " dan ", term("akuifer", "-2"))).count('"margin-definition"') == 1


def test_a_term_is_not_defined_beside_its_own_definition() -> None:
    assert "margin-definition" not in body(water(term("muara"), " adalah tempat sungai bertemu laut."))


@pytest.mark.parametrize(
    ("paper", "medium"), [(Paper.B5, Medium.PRINT), (Paper.A5, Medium.PRINT), (Paper.A4, Medium.EPUB), (Paper.A4, Medium.HTML)]
)
def test_small_papers_and_screens_have_none(paper: Paper, medium: Medium) -> None:
    assert "margin-definition" not in body(water(term("akuifer")), paper, medium)


def test_a_book_can_do_without() -> None:
    assert "margin-definition" not in body(water(term("akuifer"), style=Style(cover=False, margin_definitions=False)))


def test_lists_are_explained_and_boxes_are_not() -> None:
    made = water()
    inside = box("activity", para(term("muara")))
    listed = BulletList((item("batuan: ", term("akuifer")),), SPAN)
    written = body(replace(made, chapters=(chapter("air", "Air", listed, inside),)))
    assert written.count('"margin-definition"') == 1
    assert 'data-for="ref-akuifer"' in written


def test_a_long_definition_ends_with_a_sentence() -> None:
    first, second = "Kalimat pertama " + "panjang " * 15 + "sekali.", "Kalimat kedua " + "juga panjang " * 5 + "."
    assert short(f"{first} {second}") == first
    assert short("pendek sekali. Dan satu lagi.") == "pendek sekali. Dan satu lagi."
    assert len(first) <= LONGEST
    assert short("kata " * 100) == ""


def place(top: float, height: float = 40.0) -> Placed:
    return Placed(None, height, top)


def test_definitions_stand_at_their_mention_or_below_the_one_before() -> None:
    assert [one.top for one in arranged([place(10), place(20), place(200)], 0, 400)] == [10, 50 + APART, 200]


def test_at_the_foot_of_a_page_they_move_up() -> None:
    assert [one.top for one in arranged([place(340), place(350)], 0, 400)] == [320 - APART, 360]


def test_what_finds_no_room_is_left_out() -> None:
    kept = list(arranged([place(0, 150), place(0, 150), place(0, 150)], 0, 400))
    assert [one.top for one in kept] == [0, 150 + APART]


def crowded() -> Book:
    """A chapter of several pages whose terms fall close together, some at the foot of a page."""
    made = water()
    parts = [section(f"bagian-{n}", "Bagian", para(RAIN), para(RIVER), para(FOREST), para(RAIN)) for n in range(3)]
    mentions = [para(RIVER, " ", *(part for name in DEFINITIONS for part in (term(name, f"-{n}"), " dan "))) for n in range(3)]
    chapters = [chapter(f"air-{n}", "Air", para(RAIN), *([para(RIVER)] * (11 + n)), mentions[n], parts[n]) for n in range(3)]
    return replace(made, chapters=tuple(chapters))


@pytest.mark.pango
@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
def test_on_the_page_they_stand_in_the_outer_margin_and_never_over_each_other(paper: Paper) -> None:
    found = 0
    for number, page in enumerate(laid_out(crowded(), paper)):
        notes = [one for one in page.boxes if classes(one.element) == {"margin-definition"} and type(one).__name__ == "BlockBox"]
        found += len(notes)
        for note in notes:
            left, right = note.content_box_x(), note.content_box_x() + note.width
            assert right <= page.width - 10 * MILLIMETRE
            assert left >= 10 * MILLIMETRE
            assert left > page.width - 54 * MILLIMETRE if number % 2 == 0 else right < 54 * MILLIMETRE
            assert note.position_y + note.height <= page.height - 20 * MILLIMETRE
        ordered = sorted(notes, key=lambda note: note.position_y)
        for upper, lower in pairwise(ordered):
            assert upper.position_y + upper.height <= lower.position_y
    assert found == 12


@pytest.mark.pango
def test_in_the_file_no_sentence_is_interrupted() -> None:
    made = pdf(write(water("Air tanah tersimpan dalam ", term("akuifer"), " di bawah kota."), Medium.PRINT), default())
    with pypdfium2.PdfDocument(made.value) as document:
        text = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert "tersimpan dalam akuifer di bawah kota." in text
    assert text.count("meneruskan air") == 2
    assert "\u00ad" not in text
