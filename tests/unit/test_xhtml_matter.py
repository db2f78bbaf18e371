"""Front and back matter as XHTML: each part where it has content, none where it has none."""

import re
from dataclasses import replace

import pytest

from publisher import __version__
from publisher.language import labels
from publisher.model.block import BulletList, Figure, ResourceName
from publisher.model.book import Audience, Book, Edition, Entry, Headings, Matter, Role, Style, Use
from publisher.model.glossary import GlossaryEntry, Locator, Origin
from publisher.model.inline import AnchorId, CrossRef, EntryId, Link, Text
from publisher.render.epub import landmarks
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from publisher.render.xhtml.colophon import CODE_TYPEFACE, TYPEFACES
from publisher.render.xhtml.imprint import isbn, license_address
from tests.builders import SPAN, book, box, chapter, everything, item, para, section, table, words
from tests.sample import all_parts

LABELS = labels("id")


def body(made: Book, role: Role, medium: Medium = Medium.HTML) -> str:
    return next((document.body for document in write(made, medium).documents if document.role is role), "")


def figure(name: str, caption: str, credit: str = "") -> Figure:
    return Figure(ResourceName(f"{name}.png"), "peta", SPAN, words(caption), words(credit) if credit else (), AnchorId(name))


def illustrated(*figures: Figure, **more: str) -> Book:
    return book([chapter("air", "Air", *figures)], resources={f"{one.id}.png": b"x" for one in figures}, **more)


THREE = (figure("a", "Peta desa."), figure("b", "Peta kota."), figure("c", "Peta " * 40))


# -- lists


def test_the_list_of_figures_leads_to_each_by_number_and_short_caption() -> None:
    text = body(illustrated(*THREE), Role.FIGURES)
    assert f'<h1 id="figures.title">{LABELS["list_figures"]}</h1>' in text
    assert '<li><a href="#a"><span class="number">Gambar\u00a01.1</span> <span class="title">Peta desa</span></a></li>' in text
    assert re.search(r'<span class="title">(Peta ?){20,22} …</span>', text)
    assert 'epub:type="loi"' in body(illustrated(*THREE), Role.FIGURES, Medium.EPUB)
    assert 'href="chapter-air.xhtml#a"' in body(illustrated(*THREE), Role.FIGURES, Medium.EPUB)


def test_fewer_than_three_illustrations_make_no_list() -> None:
    assert body(illustrated(*THREE[:2]), Role.FIGURES) == ""
    two = [table(("x",), ("y",), caption="T", anchor=f"t{number}") for number in range(2)]
    assert body(book([chapter("air", "Air", *two)]), Role.TABLES) == ""


def test_a_short_list_of_tables_follows_that_of_figures_on_its_page() -> None:
    tables = [table(("x",), ("y",), caption="Debit", anchor=f"t{number}") for number in range(3)]
    alone = book([chapter("air", "Air", *tables)])
    both = replace(illustrated(*THREE), chapters=(chapter("air", "Air", *THREE, *tables),), numbers={})
    both = replace(both, numbers=book([both.chapters[0]]).numbers)
    assert 'class="matter illustrations"' in body(alone, Role.TABLES)
    assert 'class="matter illustrations follows"' in body(both, Role.TABLES)
    many = replace(both, chapters=(chapter("air", "Air", *THREE, *(replace(tables[0], id=AnchorId(f"u{n}")) for n in range(30))),))
    many = replace(many, numbers=book([many.chapters[0]]).numbers)
    assert "follows" not in body(many, Role.TABLES)


# -- credits


def test_credits_are_listed_with_their_figure_and_without_the_word_source() -> None:
    text = body(illustrated(figure("a", "Peta desa.", "Sumber: arsip desa"), figure("b", "Peta kota.")), Role.CREDITS)
    assert '<span class="title">Peta desa</span></a><div class="credit">arsip desa</div>' in text
    assert "Peta kota" not in text


@pytest.mark.parametrize("caption", ["Peta desa (Sumber: arsip desa)", "Peta desa. Sumber: arsip desa", "Peta desa | sumber: arsip desa."])
def test_a_source_in_the_caption_is_a_credit_and_not_in_the_lists(caption: str) -> None:
    text = body(illustrated(figure("a", caption)), Role.CREDITS)
    assert '<span class="title">Peta desa</span></a><div class="credit">arsip desa</div>' in text


def test_a_word_that_ends_like_source_is_none() -> None:
    assert body(illustrated(figure("a", "Letak mata air dan bersumber: hulu sungai")), Role.CREDITS) == ""


def test_a_figure_without_a_number_is_found_through_its_chapter() -> None:
    bare = Figure(ResourceName("a.png"), "peta lama", SPAN, (), words("arsip"))
    text = body(book([chapter("air", "Air", bare)], resources={"a.png": b"x"}), Role.CREDITS)
    assert '<a href="#air"><span class="number">Bab\u00a01</span> <span class="title">peta lama</span></a>' in text


def test_no_credit_no_page() -> None:
    assert body(illustrated(*THREE), Role.CREDITS) == ""


# -- how to use


def taught(*kinds: str, **more: object) -> Book:
    return replace(book([chapter("air", "Air", *(box(kind, para("x")) for kind in kinds))]), **more)  # type: ignore[arg-type]


def test_how_to_use_explains_each_kind_of_box_that_is_there_and_no_other() -> None:
    text = body(taught("summary", "objectives"), Role.HOW_TO_USE)
    assert re.findall(r"<dt>(.*?)</dt>", text) == [LABELS["objectives"], LABELS["summary"]]
    assert LABELS["use_objectives"] in text
    assert LABELS["use_marks"] not in text


def test_one_kind_of_box_needs_no_explanation_and_an_editors_page_takes_the_place() -> None:
    assert body(taught("objectives"), Role.HOW_TO_USE) == ""
    own = Matter(Role.HOW_TO_USE, chapter("cara", "Cara Memakai", para("Bacalah.")), "how-to-use")
    made = taught("objectives", "summary", matter=(own,))
    assert [document.title for document in write(made, Medium.HTML).documents if document.role is Role.HOW_TO_USE] == ["Cara Memakai"]


def test_how_to_use_says_where_to_look_things_up() -> None:
    place = Locator(chapter("air", "Air").id, AnchorId("air"))
    entry = GlossaryEntry(id=EntryId("uap"), headword="uap", definition="air yang menguap", locators=(place,))
    drafted = body(taught("objectives", "summary", glossary=(entry,)), Role.HOW_TO_USE, Medium.PRINT)
    assert '<a class="ref named" href="#glossary.list" data-page="hlm.">Glosarium</a>' in drafted
    assert "<dt>°</dt>" in drafted
    assert LABELS["use_term"] in drafted
    checked = body(taught("objectives", "summary", glossary=(replace(entry, origin=Origin.AUTHORED, locators=()),)), Role.HOW_TO_USE)
    assert "<dt>°</dt>" not in checked
    assert LABELS["use_term"] not in checked
    assert 'href="glossary.xhtml#glossary.list"' in body(taught("objectives", "summary", glossary=(entry,)), Role.HOW_TO_USE, Medium.EPUB)


# -- copyright page and colophon


def test_the_copyright_page_names_holder_year_licence_and_isbn() -> None:
    facts = {"year": "2025", "authors": ("Tim Hulu",), "license": "CC BY-SA 4.0", "identifier": "ISBN 978-602-8519-93-9"}
    text = body(book([chapter("air", "Air", para("x"))], **facts), Role.COPYRIGHT_PAGE)
    assert '<p class="fact">© 2025 Tim Hulu</p>' in text
    assert '<p class="fact">ISBN: 978-602-8519-93-9</p>' in text
    assert 'Lisensi: CC BY-SA 4.0 (<a href="https://creativecommons.org/licenses/by-sa/4.0/">' in text
    assert "Tahun" not in text
    assert LABELS["classroom_notice"] not in text


def test_the_classroom_notice_stands_where_others_hold_the_rights_or_no_licence_says_otherwise() -> None:
    assert LABELS["classroom_notice"] in body(book([chapter("air", "Air", para("x"))]), Role.COPYRIGHT_PAGE)
    sourced = book([chapter("air", "Air", para("x"), author="A", site="s")], license="CC BY 4.0")
    assert LABELS["classroom_notice"] in body(sourced, Role.COPYRIGHT_PAGE)


def test_a_draft_says_so_and_a_release_does_not() -> None:
    pages = [Role.COPYRIGHT_PAGE, Role.COLOPHON]
    one = [chapter("air", "Air", para("x"))]
    draft, release = (book(one, edition=Edition(Audience.TEACHER, Use.CLASSROOM, done)) for done in (False, True))
    assert all('<p class="fact">Edisi Guru, draf</p>' in body(draft, role) for role in pages)
    assert all('<p class="fact">Edisi Guru</p>' in body(release, role) for role in pages)
    assert LABELS["draft_disclaimer"] in body(draft, Role.COPYRIGHT_PAGE)
    assert LABELS["draft_disclaimer"] not in body(release, Role.COPYRIGHT_PAGE)


@pytest.mark.parametrize(
    ("identifier", "found"),
    [
        ("9786028519939", "9786028519939"),
        ("urn:isbn:978-602-8519-93-9", "978-602-8519-93-9"),
        ("ISBN 0-306-40615-2", "0-306-40615-2"),
        ("080442957X", "080442957X"),
        ("9786028519930", ""),
        ("urn:uuid:0f3c0001-0000-4000-8000-000000000000", ""),
        ("X000000000", ""),
        ("", ""),
    ],
)
def test_an_identifier_is_an_isbn_if_its_check_digit_is_right(identifier: str, found: str) -> None:
    assert isbn(identifier) == found


def test_only_creative_commons_licences_have_a_known_deed() -> None:
    assert license_address("CC BY-NC-SA 4.0 (Atribusi-NonKomersial-BerbagiSerupa)").endswith("/by-nc-sa/4.0/")
    assert license_address("Hak cipta dilindungi") == ""
    assert license_address("CC BYE 4.0") == ""


def test_the_colophon_states_facts_and_in_print_the_typefaces() -> None:
    printed, screen = (body(everything(), Role.COLOPHON, medium) for medium in (Medium.PRINT, Medium.HTML))
    assert f"publisher {__version__}" in printed
    assert "Spectral, Fira Sans, IBM Plex Mono (SIL Open Font License 1.1)" in printed
    assert "Spectral" not in screen
    assert CODE_TYPEFACE not in body(book([chapter("air", "Air", para("x"))]), Role.COLOPHON, Medium.PRINT)


def test_the_typefaces_named_are_those_of_the_style_sheets() -> None:
    names = set(re.findall(r'font(?:-family)?:[^;"{}]*"([^"]+)"', default().stylesheet("text.css", "matter.css", "furniture.css")))
    assert names == {*TYPEFACES, CODE_TYPEFACE}


# -- an editor's parts


def test_a_foreword_has_its_notes_figures_and_sections_and_no_numbers() -> None:
    printed, screen = (body(all_parts(), Role.FOREWORD, medium) for medium in (Medium.PRINT, Medium.EPUB))
    assert '<span class="footnote" id="kata-pengantar.note-1" data-number="1">' in printed
    assert '<aside class="note" epub:type="footnote" role="doc-footnote" id="kata-pengantar.note-1">' in screen
    assert (
        '<figure id="tempat">\n<img src="lereng.png" alt="Lereng di pagi hari"/>\n<figcaption>Tempat kami belajar.</figcaption>' in screen
    )
    assert "<h2>Terima kasih</h2>" in screen
    assert 'href="chapter-sungai.xhtml#sungai"' in screen


def test_parts_say_what_they_are() -> None:
    documents = [d for d in write(all_parts(), Medium.EPUB).documents if d.role in {Role.FOREWORD, Role.ABOUT_AUTHORS}]
    opened = [document.body.partition(">")[0] for document in documents]
    assert 'epub:type="foreword" role="doc-foreword" id="kata-pengantar" aria-labelledby="kata-pengantar.title"' in opened[0]
    assert 'epub:type="preface" role="doc-preface"' in opened[1]
    assert 'epub:type="contributors" id=' in opened[2]
    assert "role=" not in body(all_parts(), Role.FOREWORD, Medium.PRINT).partition(">")[0]


def test_a_foreword_is_signed_once() -> None:
    first, second = (d.body for d in write(all_parts(), Medium.HTML).documents if d.role is Role.FOREWORD)
    assert '<p class="signature">14\u00a0Juli\u00a02025<br/>R. Kusuma</p>' in first
    assert first.index("signature") < first.index('class="notes"')
    assert "signature" not in second
    assert second.count("Tim Penyusun Modul") == 1
    assert "signature" not in body(all_parts(), Role.ABOUT_AUTHORS)


def test_parts_stand_in_the_contents_with_roman_folios_before_the_chapters_only() -> None:
    printed = body(all_parts(), Role.CONTENTS, Medium.PRINT)
    assert re.findall(r'<li class="part roman"><a href="#([^"]+)">', printed) == [
        "kata-pengantar",
        "prakata",
        "figures.list",
        "tables.list",
        "use.page",
    ]
    assert '<li class="part"><a href="#profil-penyusun">' in printed
    assert "roman" not in body(all_parts(), Role.CONTENTS, Medium.HTML)


def test_a_reference_to_a_foreword_has_a_roman_folio() -> None:
    refers = chapter("air", "Air", para(CrossRef(AnchorId("pembuka"), words("Kata Pengantar"))))
    made = replace(book([refers]), matter=(Matter(Role.FOREWORD, chapter("pembuka", "Kata Pengantar", para("x")), "foreword"),))
    assert '<a class="ref named roman" href="#pembuka" data-page="hlm.">' in body(made, Role.CHAPTER, Medium.PRINT)
    assert 'href="matter-pembuka.xhtml#pembuka"' in body(made, Role.CHAPTER, Medium.EPUB)


# -- chapters


def test_a_section_named_like_its_box_has_the_label_for_its_heading() -> None:
    text = body(book([chapter("air", "Air", section("air-akhir", "Rangkuman", box("summary", para("x")), para("y")))]), Role.CHAPTER)
    assert '<section class="boxed" id="air-akhir">\n<section class="box box-summary" id="air.box-1"' in text
    assert '<h2 class="box-label" id="air.box-1.label">Rangkuman</h2>' in text
    assert text.count("Rangkuman") == 1
    assert text.index("<p>x</p>") < text.index("<p>y</p>")


def test_a_section_of_another_name_keeps_its_heading() -> None:
    text = body(book([chapter("air", "Air", section("s", "Latihan", box("exercise", para("x"))))]), Role.CHAPTER)
    assert "Latihan</h2>" in text


def test_decimal_numbers_stand_in_the_contents() -> None:
    from publisher.assemble.numbering import numbered

    one = chapter("air", "Air", section("s", "Sifat", BulletList((item("x"),), SPAN), section("t", "Warna", para("y"))))
    made = replace(book([one]), style=Style(headings=Headings.DECIMAL), numbers=numbered([one], "id", Headings.DECIMAL).numbers)
    (entry, *_) = (entry for entry in write(made, Medium.PRINT).contents if entry.document == "chapter-air")
    assert isinstance(entry, Entry)
    assert [inner.number for inner in entry.entries] == ["1.1"]
    assert '<nav class="contents decimal"' in body(made, Role.CONTENTS, Medium.PRINT)
    assert '<span class="number">1.1.1</span> Warna</h3>' in body(made, Role.CHAPTER)


def test_a_credit_keeps_its_link() -> None:
    linked = replace(figure("a", "Peta"), credit=(Text("Sumber: "), Link(words("arsip"), "https://contoh.example/")))
    assert '<div class="credit"><a href="https://contoh.example/">arsip</a></div>' in body(illustrated(linked), Role.CREDITS)


def test_the_lists_are_landmarks_of_the_epub() -> None:
    kinds = [landmark.kind for landmark in landmarks(write(all_parts(), Medium.EPUB))]
    assert kinds.index("loi") < kinds.index("lot") < kinds.index("bodymatter")
