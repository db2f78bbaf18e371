"""What a screen reader finds in the PDF: sections and paragraphs whole, in reading order, without what is only ornament."""

import pypdfium2
import pytest

from publisher.model.block import BulletList, Decorative, Figure, ResourceName
from publisher.model.inline import Foreign
from publisher.render.pdf import pdf
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from tests.builders import SPAN, book, chapter, item, para
from tests.builders import words as inlines
from tests.sample import RAIN, all_parts, png
from tests.structure import Tag, tags, words

pytestmark = pytest.mark.pango


@pytest.fixture(scope="module")
def data() -> bytes:
    return pdf(write(all_parts(), Medium.PRINT), default()).value


@pytest.fixture(scope="module")
def document(data: bytes) -> Tag:
    return tags(data)


def before(document: Tag, tag: Tag) -> Tag:
    """The tag that is read before `tag` and does not hold it."""
    holder = next(one for one in document.walk() if any(kid is tag for kid in one.tags))
    place = next(number for number, kid in enumerate(holder.tags) if kid is tag)
    return holder.tags[place - 1]


def test_running_heads_folios_and_leaders_are_not_read(data: bytes, document: Tag) -> None:
    ornament = [page.get(-1, "") for page in words(data)]
    heads = [text.replace("\u00a0", " ") for text in ornament]
    assert any(head.startswith("Bab 1 Air di Sekitar Kita") for head in heads)
    assert sum(head[-1:].isdecimal() for head in heads) > 8
    assert any(". . . . ." in text for text in ornament)
    assert ". . ." not in document.text


def test_each_chapter_is_one_section_of_one_main_part(document: Tag) -> None:
    (main,) = document.all("Part")
    titles = [section.all("H1")[0].text for section in main.tags]
    assert [title.split(" ")[0] for title in titles[:5]] == ["Daur", "Sungai", "Mengukur", "Angka-angka", "Glosarium"]


def test_a_paragraph_that_goes_on_overleaf_is_one() -> None:
    long = chapter("hujan", "Hujan", *(para(f"Alinea {number}. {RAIN}") for number in range(10, 30)))
    made = pdf(write(book([long]), Medium.PRINT), default()).value
    paragraphs = [tag for tag in tags(made).all("P") if "Alinea" in tag.text]
    assert [tag.text.split(".")[0] for tag in paragraphs] == [f"Alinea {number}" for number in range(10, 30)]
    assert all(tag.text.endswith("bawah tanah.") for tag in paragraphs)


def test_each_heading_is_read_once(document: Tag) -> None:
    headings = document.all("H1", "H2", "H3", "H4")
    assert [tag.text for tag in headings].count("Kata Pengantar") == 1
    assert not any(inner is not tag for tag in headings for inner in tag.all("H1", "H2", "H3", "H4"))


def test_a_note_is_read_behind_the_paragraph_that_calls_it(document: Tag) -> None:
    notes = document.all("Note")
    assert len(notes) == 3
    assert len({note.says["ID"] for note in notes}) == 3
    for note in notes:
        caller = before(document, note)
        assert caller.kind == "P"
        assert [note.text.split(" ")[0] == call.text for call in caller.all("Reference")] == [True]


def test_contents_hold_parts_and_sections(document: Tag) -> None:
    contents, *_ = document.all("TOC")
    first = next(item for item in contents.tags if item.text.replace("\u00a0", " ").startswith("Bab 1 "))
    assert {item.kind for item in contents.tags} == {"TOCI"}
    assert [tag.kind for tag in first.tags] == ["Link", "TOC"]
    assert [item.kind for item in first.all("TOC")[0].tags] == ["TOCI", "TOCI"]


def test_lists_have_labels_bodies_and_lists_within(document: Tag) -> None:
    lists = document.all("L")
    assert {item.kind for listing in lists for item in listing.tags} == {"LI"}
    assert {part.kind for listing in lists for item in listing.tags for part in item.tags} == {"Lbl", "LBody"}
    outer = next(listing for listing in lists if listing.text.startswith("1. Penguapan"))
    assert str(outer.says["ListNumbering"]) == "/Decimal"
    assert [tag.kind for tag in outer.tags[-1].tags] == ["Lbl", "LBody"]
    assert [item.tags[1].text for item in outer.tags[-1].all("L")[0].tags] == ["hujan orografis", "hujan zenital"]
    terms = next(listing for listing in lists if listing.text.startswith("akuifer"))
    assert [[part.kind for part in item.tags] for item in terms.tags] == [["Lbl", "LBody"], ["Lbl", "LBody", "LBody"]]


def test_an_item_of_several_paragraphs_has_one_body() -> None:
    question = item(para("Mengapa hujan turun?"), para("Pilihlah."), BulletList((item("awan"), item("angin")), SPAN))
    made = pdf(write(book([chapter("air", "Air", BulletList((question,), SPAN, tight=False))]), Medium.PRINT), default()).value
    outer = next(listing for listing in tags(made).all("L") if "Mengapa" in listing.text)
    assert [[part.kind for part in one.tags] for one in outer.tags] == [["Lbl", "LBody"]]
    assert [part.kind for part in outer.tags[0].tags[1].tags] == ["P", "P", "L"]


def test_header_cells_say_what_they_head(document: Tag) -> None:
    heads = document.all("TH")
    assert len(heads) > 8
    assert {str(head.says["Scope"]) for head in heads} == {"/Column"}


def test_formulas_and_pictures_have_words(document: Tag) -> None:
    assert len(document.all("Formula")) == 4
    assert all(tag.says["Alt"] for tag in document.all("Formula", "Figure"))


def test_a_picture_is_said_to_be_where_it_is(data: bytes, document: Tag) -> None:
    (picture,) = (tag for tag in document.all("Figure") if tag.says["Alt"] == "Lereng di pagi hari")
    with pypdfium2.PdfDocument(data) as file:
        bounds = [item.get_bounds() for page in file for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])]
    assert [round(float(edge)) for edge in picture.says["BBox"]] in [[round(edge) for edge in box] for box in bounds]


def test_a_link_is_read_once_with_its_own_words(document: Tag) -> None:
    assert not any(inner is not link for link in document.all("Link") for inner in link.all("Link"))


def test_words_in_another_language_say_so() -> None:
    english = chapter("air", "Air", para("Istilahnya ", Foreign(inlines("water cycle"), "en"), "."))
    found = tags(pdf(write(book([english]), Medium.PRINT), default()).value)
    assert [tag.text for tag in found.all("Span") if tag.says.get("Lang") == "en"] == ["water cycle"]


def test_a_picture_without_meaning_is_ornament() -> None:
    silent = Figure(ResourceName("hiasan.png"), Decorative.DECORATIVE, SPAN)
    made = pdf(write(book([chapter("air", "Air", silent, para("Isi."))], resources={"hiasan.png": png()}), Medium.PRINT), default())
    assert made.diagnostics == ()
    assert [tag for tag in tags(made.value).all("Figure") if not tag.says["Alt"].startswith("Sampul.")] == []
    assert "Isi." in tags(made.value).text
