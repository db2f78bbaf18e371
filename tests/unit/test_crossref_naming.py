"""Mentions of other articles, chapters, figures and tables become references; what fits nothing is told."""

from dataclasses import replace

import pytest

from publisher.crossref import naming
from publisher.crossref.mentions import Thing, spoken_of
from publisher.crossref.titles import Titles
from publisher.diagnostics import Result
from publisher.model.block import Block, Figure, Paragraph, ResourceName
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId, CrossRef, Inline, Inlines, Link, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import chapter_blocks, rewrite_blocks, rewrite_each_inline
from tests.builders import chapter, para, section, table, words

AIR = "Uap air naik dari laut, mengembun menjadi awan, lalu jatuh sebagai hujan yang mengisi sungai."
MARKET = "Pedagang sayur di pasar menata cabai dan tomat; pembeli menawar harga sebelum membayar belanjaan."
SKY = "Bintang dan planet bergerak di langit malam; teropong memperlihatkan kawah bulan dan cincin Saturnus."


def book(*content: Block | str, title: str = "Langit Malam") -> tuple[Chapter, ...]:
    """Chapter 1 on water, 2 on the market, and 3 with the content asked for."""
    third = [para(one) if isinstance(one, str) else one for one in content]
    return (
        chapter("air", "Siklus Air di Bumi", section("air-awan", "Awan dan Hujan", para(AIR))),
        chapter("pasar", "Pasar Pagi", para(MARKET)),
        chapter("langit", title, section("langit-a", "Bintang", para(SKY), *third)),
    )


def references(result: Result[tuple[Chapter, ...]]) -> list[tuple[str, str]]:
    """The target and the words of each reference in the last chapter."""
    found: list[tuple[str, str]] = []

    def noted(inline: Inline) -> Inlines:
        if isinstance(inline, CrossRef):
            found.append((inline.target, "".join(one.content for one in inline.content if isinstance(one, Text))))
        return (inline,)

    rewrite_blocks(result.value[-1].sections[0].blocks, lambda inlines: rewrite_each_inline(inlines, noted))
    return found


def told(result: Result[tuple[Chapter, ...]]) -> list[tuple[str, str]]:
    return [(one.code, str(dict(one.values)["said"])) for one in result.diagnostics]


@pytest.mark.parametrize(
    ("text", "words_"),
    [
        ("Penjelasannya ada dalam artikel “Siklus Air di Bumi”.", "“Siklus Air di Bumi”"),
        ('Lihat juga artikel "Siklus Air di Bumi" itu.', '"Siklus Air di Bumi"'),
        ("Kita sudah membahas “siklus air di bumi” kemarin.", "“siklus air di bumi”"),
        ("Seperti dibahas pada artikel Siklus Air di Bumi, hujan berulang.", "Siklus Air di Bumi"),
        ("Baca juga: Siklus Air di Bumi", "Siklus Air di Bumi"),
    ],
)
def test_the_title_of_an_article_leads_to_it(text: str, words_: str) -> None:
    result = naming(book(text))
    assert references(result) == [("air", words_)]
    assert result.diagnostics == ()


def test_the_title_of_a_section_leads_to_it_behind_a_word_for_it() -> None:
    assert references(naming(book("Lihat subbab “Awan dan Hujan”."))) == [("air-awan", "“Awan dan Hujan”")]


@pytest.mark.parametrize(
    "text",
    [
        "Kami berbelanja di pasar pagi.",
        "Artikel tentang pasar pagi sudah terbit.",
        "Kami bertemu di Pasar Pagi yang ramai.",
        "Tulisan “Langit Malam” ini selesai.",
        "Lihat “Awan dan Hujan” di kota itu.",
    ],
)
def test_words_that_only_look_like_a_title_stay(text: str) -> None:
    assert references(naming(book(text))) == []


def test_a_title_that_two_articles_have_leads_nowhere() -> None:
    one, other, third = book("Lihat artikel “Siklus Air di Bumi”.")
    assert references(naming((one, replace(other, title=one.title), third))) == []


MAIN = "Hutan Hujan: Paru-Paru Dunia"


@pytest.mark.parametrize(
    ("text", "words_"),
    [
        ("Lihat Hutan Hujan.", "Hutan Hujan"),
        ("Uap itu kembali (lihat Hutan Hujan) ke awan.", "Hutan Hujan"),
        ("Baca “Hutan Hujan”, lalu jawab.", "“Hutan Hujan”"),
        ("Uap itu kembali (bdk. Hutan Hujan: Paru-Paru Dunia).", MAIN),
        ("Air kembali (cf. Hutan Hujan).", "Hutan Hujan"),
    ],
)
def test_a_title_without_its_subtitle_leads_to_its_article_where_a_word_announces_it(text: str, words_: str) -> None:
    one, other, third = book(text)
    assert references(naming((replace(one, title=words(MAIN)), other, third))) == [("air", words_)]


@pytest.mark.parametrize(
    "text",
    [
        "Kami berjalan di Hutan Hujan.",
        "Ia menyebutnya “Hutan Hujan”.",
        "Lihat hutan hujan itu.",
        "Baca Hutan Hujan Tropis karya orang lain.",
    ],
)
def test_words_before_a_subtitle_are_no_title_by_themselves(text: str) -> None:
    one, other, third = book(text)
    assert references(naming((replace(one, title=words(MAIN)), other, third))) == []


def test_a_beginning_that_two_titles_have_leads_nowhere() -> None:
    one, other, third = book("Lihat Hutan Hujan.")
    two = (replace(one, title=words(MAIN)), replace(other, title=words("Hutan Hujan: Obat Masa Depan")), third)
    assert references(naming(two)) == []


def linking(words_: str, address: str) -> tuple[Chapter, ...]:
    """The book whose third chapter links to the web; its first comes from contoh.id."""
    one, other, third = book(para("Lihat ", Link((Text(words_),), address), "."))
    return (replace(one, metadata=replace(one.metadata, url="https://www.contoh.id/siklus-air/")), other, third)


@pytest.mark.parametrize(
    ("words_", "address", "target"),
    [
        ("Siklus Air di Bumi", "https://contoh.id/2020/air", "air"),
        ("tulisan kami", "http://contoh.id/siklus-air", "air"),
        ("“Pasar Pagi”", "https://lain.example/pasar", "pasar"),
    ],
)
def test_a_link_that_names_an_article_of_the_book_leads_to_it(words_: str, address: str, target: str) -> None:
    result = naming(linking(words_, address))
    assert references(result) == [(target, words_)]
    assert [(one.code, one.before) for one in result.changes] == [("REF035", address)]


@pytest.mark.parametrize(
    ("words_", "address"),
    [
        ("Siklus Air di Bumi", "https://lain.example/siklus"),
        ("tulisan kami", "https://contoh.id/"),
        ("siklus air", "https://contoh.id/siklus"),
        ("Langit Malam", "https://contoh.id/langit"),
    ],
)
def test_a_link_to_something_else_stays(words_: str, address: str) -> None:
    result = naming(linking(words_, address))
    assert references(result) == []
    assert result.changes == ()


def test_headings_and_links_are_left_alone() -> None:
    linked = para(Link((Text("artikel “Siklus Air di Bumi”"),), "https://contoh.id"))
    titled = replace(book(linked)[2], title=words("Setelah artikel “Siklus Air di Bumi”"))
    result = naming((*book()[:2], titled))
    assert references(result) == []
    assert result.value[-1].title == titled.title


@pytest.mark.parametrize(
    ("text", "target", "words_"),
    [
        ("Hujan dan awan diterangkan pada Bab 1.", "air", "Bab 1"),
        ("Hujan dan awan diterangkan pada Bab I.", "air", "Bab I"),
        ("How clouds bring hujan and awan: see Chapter 1.", "air", "Chapter 1"),
        ("Cara menawar harga sayur dibahas pada bab sebelumnya.", "pasar", "bab sebelumnya"),
    ],
)
def test_a_chapter_by_its_number_or_place(text: str, target: str, words_: str) -> None:
    result = naming(book(text))
    assert references(result) == [(target, words_)]
    assert result.diagnostics == ()


def test_the_words_around_decide_for_a_short_sentence() -> None:
    assert references(naming(book("Awan membawa hujan. Lihat Bab 1."))) == [("air", "Bab 1")]


def test_a_number_that_fits_another_chapter_is_told_and_no_reference() -> None:
    result = naming(book("Hujan dan awan diterangkan pada Bab 2."))
    assert references(result) == []
    (one,) = result.diagnostics
    values = dict(one.values)
    assert (one.code, values["number"], values["meant"], values["id"]) == ("REF028", 2, 1, "air")


def test_a_number_that_fits_nothing_is_told_and_no_reference() -> None:
    result = naming(book("Roket berbahan bakar cair meluncur cepat, lihat Bab 2."))
    assert (references(result), told(result)) == ([], [("REF027", "Bab 2")])


@pytest.mark.parametrize("text", ["Hujan dibahas pada Bab 9.", "Awan dan hujan dibahas pada bab selanjutnya."])
def test_a_chapter_that_is_not_there_is_told(text: str) -> None:
    result = naming(book(text))
    assert references(result) == []
    assert [code for code, _ in told(result)] == ["REF026"]


@pytest.mark.parametrize(
    "text",
    [
        "Kedaulatan diatur dalam Bab I UUD 1945.",
        "Ceritanya ada pada Bab 2 novel itu.",
        "Hujan dalam Bab 1 buku Fisika.",
        "Pada Bab 3 ini kita melihat bintang.",
        "Pada Bab 3 kita melihat bintang.",
        "Babak 2 dimulai.",
    ],
)
def test_chapters_of_other_works_and_the_own_one_are_left_alone(text: str) -> None:
    result = naming(book(text))
    assert (references(result), result.diagnostics) == ([], ())


def test_a_book_of_one_chapter_has_no_other_to_tell_of() -> None:
    assert naming(book("Hujan dibahas pada Bab 9.")[2:]).diagnostics == ()


def at(line: int) -> Span:
    return Span(SourceId("langit.txt"), line, line)


def picture(line: int, caption: str = "", number: str = "") -> Figure:
    return Figure(ResourceName("bulan.png"), "bulan", at(line), words(caption), number=number)


def test_a_figure_is_found_by_the_number_its_article_gave_it_and_named_by_the_books() -> None:
    result = naming(book("Kawah tampak pada Gambar 3.", picture(7, "Kawah bulan", "3"), picture(9, "Cincin", "4")))
    assert references(result) == [("langit-kawah-bulan", "")]
    assert [block.id for block in chapter_blocks(result.value[-1]) if isinstance(block, Figure)] == ["langit-kawah-bulan", None]
    (change,) = result.changes
    assert (change.code, change.before, change.after) == ("REF029", "Gambar 3", "[](#langit-kawah-bulan)")


def test_a_table_keeps_its_own_id() -> None:
    kept = replace(table(("Planet",), ("Mars",), anchor="planet"), number="2.1")
    assert references(naming(book("Lihat Tabel 2.1 itu.", kept))) == [("planet", "")]


def test_a_number_that_still_stands_in_a_caption_counts() -> None:
    assert references(naming(book("Kawah tampak pada Gambar 3.", picture(7, "Gambar 3 Kawah bulan")))) == [
        ("langit-gambar-3-kawah-bulan", "")
    ]


def test_a_figure_that_is_not_there_is_told() -> None:
    lost = replace(picture(7, "Kawah bulan", "3"), resource=None)
    assert told(naming(book("Kawah tampak pada Gambar 3.", lost))) == [("REF025", "Gambar 3")]
    assert told(naming(book("Perhatikan tabel di bawah ini."))) == [("REF025", "tabel di bawah ini")]


def test_two_figures_of_one_number_are_told() -> None:
    assert told(naming(book("Lihat Gambar 3.", picture(7, "Kawah", "3"), picture(9, "Cincin", "3")))) == [("REF025", "Gambar 3")]


def test_a_table_near_by_is_found_by_its_place() -> None:
    far = naming(book(picture(3, "Kawah"), "Teks lain.", "Pada gambar di atas tampak kawah."))
    assert references(far) == [("langit-kawah", "gambar di atas")]
    beside = naming(book(picture(3, "Kawah"), "Pada gambar di atas tampak kawah."))
    assert (references(beside), beside.diagnostics) == ([], ())


@pytest.mark.parametrize(
    "text", ["Gambar 3 segitiga di bukumu!", "Kakak gambar 2 bunga.", "Siapkan kertas. Gambar 4 lingkaran.", "tabel periodik"]
)
def test_what_is_to_be_drawn_is_no_figure(text: str) -> None:
    assert naming(book(text)).diagnostics == ()


@pytest.mark.parametrize(
    "text", ["Gambar 3 menunjukkan kawah.", "Kawah itu (Gambar 3) besar.", "Lihat gambar 3!", "Figure 3 shows craters."]
)
def test_what_is_shown_is_a_figure(text: str) -> None:
    assert [one.thing for one in spoken_of(text, Titles(), Titles())] == [Thing.FIGURE]


def test_a_reference_stands_where_the_mention_stood() -> None:
    result = naming(book("Hujan dan awan (lihat Bab 1) berulang."))
    paragraph = result.value[-1].sections[0].blocks[1]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        Text("Hujan dan awan (lihat "),
        CrossRef(AnchorId("air"), (Text("Bab 1"),)),
        Text(") berulang."),
    )
