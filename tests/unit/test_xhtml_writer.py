"""The content writer: well-formed, unique ids, links that lead somewhere, and the closed list in which media differ."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from lxml import etree

from publisher.language import labels
from publisher.model.block import BulletList, Figure, Numbering, OrderedList, Paragraph, ResourceName, Table
from publisher.model.book import Audience, Document, Edition, Kind, Number, Publication, Role, Use
from publisher.model.chapter import ChapterId, Metadata
from publisher.model.glossary import GlossaryEntry, Locator, Status
from publisher.model.inline import AnchorId, CrossRef, EntryId, Foreign, Link, NoteId, NoteRef, TermRef, Text
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from tests.builders import SPAN, book, box, chapter, everything, item, note, para, section, table

EPUB = "{http://www.idpf.org/2007/ops}"
NAMESPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


def tree(document: Document) -> etree._Element:
    return etree.fromstring(f"<body {NAMESPACES}>{document.body}</body>")


def body(publication: Publication, role: Role = Role.CHAPTER) -> str:
    return next(document.body for document in publication.documents if document.role is role)


def written(*content: Paragraph | BulletList | OrderedList | Figure | Table, medium: Medium = Medium.HTML, **resources: bytes) -> str:
    return body(write(book([chapter("air", "Air", *content)], resources={f"{k}.png": v for k, v in resources.items()}), medium))


@pytest.mark.parametrize("medium", Medium)
def test_each_document_is_well_formed_and_is_one_element_with_its_anchor(medium: Medium) -> None:
    for document in write(everything(), medium).documents:
        (element,) = tree(document)
        assert element.get("id") == document.anchor


@pytest.mark.parametrize("medium", Medium)
def test_no_id_stands_twice_in_the_publication(medium: Medium) -> None:
    ids = Counter(
        element.get("id") for document in write(everything(), medium).documents for element in tree(document).iter() if element.get("id")
    )
    assert [anchor for anchor, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("medium", Medium)
def test_each_link_in_the_book_has_a_target(medium: Medium) -> None:
    publication = write(everything(), medium)
    ids = {document.name: {e.get("id") for e in tree(document).iter()} for document in publication.documents}
    everywhere = set().union(*ids.values())
    links = [(document.name, e.get("href", "")) for document in publication.documents for e in tree(document).iter() if e.get("href")]
    inner = [(name, href) for name, href in links if not href.startswith("http")]
    assert len(inner) >= 20
    for name, href in inner:
        place, _, anchor = href.rpartition("#")
        targets = ids[place.removesuffix(".xhtml") or name] if medium is Medium.EPUB else everywhere
        assert anchor in targets, href


def test_documents_stand_in_reading_order_and_an_epub_has_its_contents_elsewhere() -> None:
    front = [Role.COVER, Role.TITLE_PAGE, Role.COPYRIGHT_PAGE]
    lists = [Role.FIGURES, Role.HOW_TO_USE]
    rest = [Role.CHAPTER, Role.CHAPTER, Role.CHAPTER, Role.GLOSSARY, Role.SOURCES, Role.CREDITS, Role.INDEX, Role.COLOPHON]
    assert [d.role for d in write(everything(), Medium.PRINT).documents] == [*front, Role.CONTENTS, *lists, *rest]
    assert [d.role for d in write(everything(), Medium.EPUB).documents] == [*front, *lists, *rest]


def test_the_contents_are_two_levels_deep_with_numbers() -> None:
    figures, use, first, *_, sources, credits_, last = write(everything(), Medium.EPUB).contents
    assert (first.number, first.document, first.anchor) == ("Bab 1", "chapter-daur-air", "daur-air")
    assert [(entry.number, entry.title) for entry in first.entries] == [("A.", "Tahap-tahap daur air"), ("B.", "Peran hutan")]
    assert all(not entry.entries for entry in first.entries)
    named = [figures.title, use.title, sources.title, credits_.title, last.title]
    assert named == ["Daftar Gambar", "Petunjuk Penggunaan Modul", "Daftar Sumber", "Daftar Kredit Gambar", "Indeks"]


def test_only_the_epub_speaks_of_epub_types() -> None:
    for medium in Medium:
        text = "".join(document.body for document in write(everything(), medium).documents)
        assert ("epub:type" in text) is (medium is Medium.EPUB)


def test_text_is_escaped_and_characters_xml_forbids_are_left_out() -> None:
    assert "<p>a &lt;script&gt; &amp; b\u00e9</p>" in written(para("a <script> & b\x00\x0b\ufffe\u00e9"))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "file://host/x",
        "data:text/html,x",
        "https://",
        "http://a b/c<",
        "//x.example",
        "HTTPS ://x",
    ],
)
def test_an_address_that_is_not_safe_leaves_the_words(address: str) -> None:
    text = written(para(Link((Text("kata"),), address)))
    assert "kata" in text
    assert "href" not in text
    assert "<script" not in text


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (" https://x.example/a\n b?c=1&d=é", "https://x.example/a%20b?c=1&amp;d=%C3%A9"),
        ("HTTP://X.example/", "http://X.example/"),
        ('https://x.example/"onmouseover="', "https://x.example/%22onmouseover=%22"),
        ("mailto:a@x.example", "mailto:a@x.example"),
        ("https://x.example/100%", "https://x.example/100%"),
    ],
)
def test_a_safe_address_is_written_as_a_valid_one(address: str, expected: str) -> None:
    assert f'<a href="{expected}">kata</a>' in written(para(Link((Text("kata"),), address)))


def test_foreign_words_carry_their_language_and_a_false_tag_is_left_out() -> None:
    assert '<i lang="en" xml:lang="en">rain</i>' in written(para(Foreign((Text("rain"),), "en")))
    assert "<i>rain</i>" in written(para(Foreign((Text("rain"),), 'en" onclick="x')))


def test_an_id_that_is_no_name_is_made_one_for_target_and_link_alike() -> None:
    wrong = AnchorId('1 "x"')
    one = book([chapter("air", "Air", para(CrossRef(wrong)), section(str(wrong), "Sifat"))])
    ids = [e.get("id") for e in tree(write(one, Medium.HTML).documents[3]).iter() if (e.get("id") or "").startswith("id.")]
    assert len(ids) == 1
    assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", ids[0] or "")
    assert f'href="#{ids[0]}"' in body(write(one, Medium.HTML))


def test_a_reference_names_kind_and_number_without_a_break_and_by_page_in_print() -> None:
    one = book([chapter("air", "Air", para(CrossRef(AnchorId("api")))), chapter("api", "Api")])
    assert '<a class="ref" href="chapter-api.xhtml#api">Bab\u00a02</a>' in body(write(one, Medium.EPUB))
    assert '<a class="ref" href="#api">Bab\u00a02</a>' in body(write(one, Medium.HTML))
    assert '<a class="ref" href="#api" data-page="hlm.">Bab\u00a02</a>' in body(write(one, Medium.PRINT))


def test_a_reference_in_a_bracket_opens_no_second_one_for_its_page() -> None:
    named = CrossRef(AnchorId("api"), (Text("“Api”"),))
    one = book([chapter("air", "Air", para("Api (lihat ", named, ") dan ", named, ".")), chapter("api", "Api")])
    printed = body(write(one, Medium.PRINT))
    assert '(lihat <a class="ref" href="#api" data-page="hlm.">“Api”</a>) dan <a class="ref named" ' in printed
    assert printed.count("ref named") == body(write(one, Medium.HTML)).count("ref named") - 1


def test_a_reference_to_nowhere_keeps_its_words() -> None:
    assert "<p>lihat sana</p>" in written(para("lihat ", CrossRef(AnchorId("hilang"), (Text("sana"),))))


def test_a_note_is_in_the_line_for_print_and_behind_a_link_on_screen() -> None:
    one = book(
        [chapter("air", "Air", para("Air", NoteRef(NoteId("x")), " dan", NoteRef(NoteId("x"))), notes=[note("x", "catatan", "kedua")])]
    )
    printed = body(write(one, Medium.PRINT))
    assert (
        '<span class="footnote" id="air.note-1" data-number="1"><span class="run">catatan</span> <span class="run">kedua</span></span>'
        in printed
    )
    assert '<a class="call" href="#air.note-1">1</a>' in printed
    screen = body(write(one, Medium.EPUB))
    call = 'href="#air.note-1" role="doc-noteref" epub:type="noteref">1</a>'
    assert f'<a class="call" id="air.call-1" {call} dan<a class="call" {call}' in screen
    assert '<aside class="note" epub:type="footnote" role="doc-footnote" id="air.note-1">' in screen
    assert 'href="#air.call-1" role="doc-backlink" aria-label="Kembali ke teks">' in screen


def test_a_long_note_stands_at_the_end_of_the_chapter_in_print_too() -> None:
    one = book([chapter("air", "Air", para("Air", NoteRef(NoteId("x"))), notes=[note("x", "Panjang sekali. " * 200)])])
    printed = body(write(one, Medium.PRINT))
    assert "footnote" not in printed
    assert '<a class="call" id="air.call-1" href="#air.note-1">1</a>' in printed
    assert '<aside class="note" id="air.note-1">' in printed


def test_a_note_called_by_a_note_is_written_too_and_a_missing_one_is_not_called() -> None:
    from publisher.model.block import Note

    inner = Note(NoteId("x"), (para("lihat", NoteRef(NoteId("y"))),), SPAN)
    one = book([chapter("air", "Air", para("Air", NoteRef(NoteId("x")), NoteRef(NoteId("tidak-ada"))), notes=[inner, note("y", "dalam")])])
    screen = body(write(one, Medium.HTML))
    assert screen.count('role="doc-footnote"') == 2
    assert screen.count('role="doc-noteref"') == 2


def test_a_term_links_to_its_entry_and_back() -> None:
    publication = write(everything(), Medium.EPUB)
    assert (
        '<a class="term" id="daur-air-istilah-1" href="glossary.xhtml#term.daur-air" role="doc-glossref" epub:type="glossref">daur air</a>'
        in body(publication)
    )
    glossary = body(publication, Role.GLOSSARY)
    assert '<a role="doc-backlink" href="chapter-daur-air.xhtml#daur-air-istilah-1">Bab\u00a01</a>' in glossary
    assert re.search(r'<section class="matter glossary" epub:type="glossary" role="doc-glossary"', glossary)


def test_an_unchecked_definition_has_a_mark_that_is_explained_once_and_a_checked_one_has_none() -> None:
    glossary = body(write(everything(), Medium.HTML), Role.GLOSSARY)
    assert glossary.count(labels("id")["definition_harvested"]) == 1
    assert "<dfn>daur air</dfn></dt>" in glossary
    assert '<dfn>daerah aliran sungai</dfn> (DAS)\u2060<span class="mark">°</span></dt>' in glossary
    assert "<dfn>siklus hidrologi</dfn></dt>" in glossary


def test_a_harvested_definition_that_a_person_approved_has_no_mark() -> None:
    entry = GlossaryEntry(id=EntryId("air"), headword="air", definition="zat cair", status=Status.APPROVED)
    glossary = body(write(book([chapter("a", "A", para("x"))], glossary=[entry]), Medium.HTML), Role.GLOSSARY)
    assert "°" not in glossary
    assert "<p>zat cair.</p>" in glossary


def test_a_term_the_edition_does_not_print_is_plain_text_and_a_mention_elsewhere_is_not_listed() -> None:
    assert "<p>air</p>" in written(para(TermRef((Text("air"),), EntryId("air"), AnchorId("a-1"))))
    entry = GlossaryEntry(id=EntryId("air"), headword="air", definition="zat cair", locators=(Locator(ChapterId("lain"), AnchorId("x")),))
    glossary = body(write(book([chapter("a", "A", para("x"))], glossary=[entry]), Medium.HTML), Role.GLOSSARY)
    assert "locators" not in glossary


def test_a_lost_picture_keeps_its_place_with_words_and_a_found_one_is_quoted() -> None:
    lost = Figure(None, "Peta sungai", SPAN)
    assert f'<p class="missing">{labels("id")["picture_missing"]} Peta sungai</p>' in written(lost)
    found = Figure(ResourceName('a"b c.png'), 'peta "besar" <satu>', SPAN)
    one = book([chapter("air", "Air", found)], resources={'a"b c.png': b"x"})
    assert '<img src="a%22b%20c.png" alt="peta &quot;besar&quot; &lt;satu&gt;"/>' in body(write(one, Medium.EPUB))
    assert '<img src="data:image/png;base64,eA==" alt=' in body(write(one, Medium.HTML))


def test_a_decorative_picture_is_silent_on_screen() -> None:
    assert ' alt="" role="presentation"/>' in body(write(everything(), Medium.EPUB)) + "".join(
        d.body for d in write(everything(), Medium.EPUB).documents
    )


def test_head_cells_head_their_columns_and_short_columns_keep_their_lines() -> None:
    text = written(table(("Nama", "Uraian"), ("Solo", "sungai yang sangat panjang di pulau Jawa")))  # type: ignore[arg-type]
    assert '<th scope="col">Nama</th>' in text
    assert '<td class="short">Solo</td><td>sungai' in text


def test_a_reference_names_the_page_unless_it_leads_to_its_own_section() -> None:
    rain = table(("Bulan", "Curah"), ("Januari", "312"), caption="Curah hujan.", anchor="tabel-hujan")
    here, there = para(CrossRef(AnchorId("tabel-hujan")), " di sini"), para(CrossRef(AnchorId("tabel-hujan")), " di sana")
    one = book([chapter("air", "Air", section("a", "A", here, rain), section("b", "B", there))])
    text = body(write(one, Medium.PRINT))
    assert '<a class="ref" href="#tabel-hujan">Tabel\u00a01.1</a> di sini' in text
    assert '<a class="ref" href="#tabel-hujan" data-page="hlm.">Tabel\u00a01.1</a> di sana' in text


def test_a_word_wider_than_its_column_may_break() -> None:
    text = written(table(("Nama", "Alamat"), ("Solo", "https://contoh.example/" + "a" * 30)))  # type: ignore[arg-type]
    assert text.count('class="endless"') == 1
    assert ".endless {\n  overflow-wrap: anywhere;" in default().files["text.css"]


def test_a_box_is_labelled_by_a_heading_below_the_one_above_it() -> None:
    one = book([chapter("air", "Air", box("exercise", para("x")), section("s", "S", box("did-you-know", para("y"), anchor="tahu")))])
    text = body(write(one, Medium.EPUB))
    assert '<section class="box box-exercise" epub:type="assessment" id="air.box-1" aria-labelledby="air.box-1.label">' in text
    assert '<h2 class="box-label" id="air.box-1.label">Latihan</h2>' in text
    assert '<aside class="box box-did-you-know" id="tahu" aria-labelledby="tahu.label">' in text
    assert '<h3 class="box-label" id="tahu.label">Tahukah Kamu?</h3>' in text


def test_tight_items_hold_bare_text_and_loose_ones_paragraphs() -> None:
    tight, loose = BulletList((item("a"),), SPAN), BulletList((item("a"),), SPAN, tight=False)
    assert "<li>a</li>" in written(tight)
    assert '<ul class="loose">\n<li><p>a</p></li>' in written(loose)


def test_empty_fields_are_not_printed() -> None:
    publication = write(book([chapter("air", "Air", para("x"))]), Medium.HTML)
    front = body(publication, Role.TITLE_PAGE) + body(publication, Role.COPYRIGHT_PAGE)
    assert not re.search(r"<(p|dd|li|ul|ol|dl)\b[^>]*>\s*</", front)
    assert "Penerbit" not in front
    assert [document.role for document in publication.documents].count(Role.BIBLIOGRAPHY) == 0


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"author": "A", "title": "T", "site": "s", "date": "2023-12-27"}, "Disunting dari “T” oleh A, s, 27\u00a0Desember\u00a02023"),
        ({"site": "s"}, "Disunting dari “Air”, s"),
        ({"author": "A"}, "Oleh A"),
        ({"date": "2023"}, None),
        ({"author": "{site} & B", "site": "s"}, "Disunting dari “Air” oleh {site} &amp; B, s"),
    ],
)
def test_the_source_line_says_what_is_known(facts: dict[str, str], expected: str | None) -> None:
    text = body(write(book([chapter("air", "Air", para("x"), **facts)]), Medium.HTML))
    found = re.search(r'<p class="source">(.*)</p>', text)
    assert (found[1] if found else None) == expected


def test_the_teacher_edition_and_the_use_are_stated() -> None:
    facts = {"author": "A", "site": "s"}
    teacher = write(book([chapter("air", "Air", para("x"), **facts)], edition=Edition(Audience.TEACHER, Use.PUBLIC)), Medium.HTML)
    assert "Edisi Guru" in body(teacher, Role.TITLE_PAGE)
    assert labels("id")["public_notice"] in body(teacher, Role.COPYRIGHT_PAGE)
    assert labels("id")["classroom_notice"] not in body(teacher, Role.COPYRIGHT_PAGE)


def test_a_chapter_in_another_language_says_so() -> None:
    text = body(write(book([chapter("water", "Water", para("x"), language="en")]), Medium.HTML))
    assert text.splitlines()[0].endswith('lang="en" xml:lang="en">')
    assert Metadata().language == ""


def test_hostile_depth_and_length_end_in_text() -> None:
    text = written(para("[" * 20_000))
    assert "[" * 20_000 in text


def test_an_address_in_the_text_may_break_but_is_not_hyphenated() -> None:
    text = written(para("Lihat https://contoh.example/a-b?c=1&d=2 dan www.contoh.example."))
    assert '<span class="address">https://contoh.example/a-b?c=1&amp;d=2</span> dan' in text
    assert text.count('class="address"') == 2


def test_a_long_title_is_set_smaller_and_its_running_head_fits_one_line() -> None:
    long = "Peluang dan hambatan pengelolaan sungai besar di daerah padat penduduk serta cara mengatasinya bersama"
    printed = body(write(book([chapter("air", long, para("x"))]), Medium.PRINT))
    head = re.search(r'<h1 id="air.title" class="long" data-bookmark="Bab 1 [^"]+" data-head="([^"]+) …">', printed)
    assert head
    assert long.startswith(head[1])
    assert len(head[1]) <= 80
    assert "data-head" not in body(write(book([chapter("air", long, para("x"))]), Medium.HTML))


def test_a_long_title_leaves_its_subtitle_out_of_the_running_head() -> None:
    long = "Sungai dan Kota: Bagaimana Air Menghubungkan Orang di Hulu dengan Orang di Hilir"
    assert 'data-head="Sungai dan Kota"' in body(write(book([chapter("air", long, para("x"))]), Medium.PRINT))
    assert 'data-head="Air: Asal dan Guna"' in body(write(book([chapter("air", "Air: Asal dan Guna", para("x"))]), Medium.PRINT))


@pytest.mark.parametrize(
    ("numbering", "last", "paired"),
    [
        (Numbering.LOWER_ALPHA, "laut", True),
        (Numbering.DECIMAL, "laut", False),
        (Numbering.LOWER_ALPHA, "air yang mengalir dari gunung ke laut", False),
    ],
)
def test_choices_of_a_few_words_are_marked_to_stand_two_by_two(numbering: Numbering, last: str, *, paired: bool) -> None:
    choices = OrderedList((item("hujan"), item("sungai"), item(last)), SPAN, numbering=numbering)
    assert ('class="paired"' in written(choices)) is paired


def test_no_space_stands_between_text_and_a_block_after_it() -> None:
    for medium in Medium:
        text = "".join(document.body for document in write(everything(), medium).documents)
        assert not re.search(r"[^\s>]\s+<(?:ul|ol|p|div|table|figure)\b", text)


def test_a_section_without_a_number_has_a_bare_heading() -> None:
    volume = book([chapter("air", "Air", section("air-pustaka", "Daftar Pustaka", para("Buku.")))])
    named = replace(volume, numbers={**volume.numbers, AnchorId("air-pustaka"): Number(Kind.SECTION, "", "Daftar Pustaka")})
    assert "<h2>Daftar Pustaka</h2>" in body(write(named, Medium.HTML))


def test_a_short_table_stays_on_one_page_and_a_long_one_may_break() -> None:
    short, long = (written(table(["Kota"], *[["Bogor"]] * rows)) for rows in (3, 30))
    assert 'class="table whole"' in short
    assert 'class="table"' in long
