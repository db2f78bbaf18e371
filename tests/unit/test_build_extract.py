"""One chapter of a book on its own: what it keeps, and words where it referred to other chapters."""

from dataclasses import replace

from publisher.build.extract import chapter_only
from publisher.model.block import Decorative, Figure, Paragraph, ResourceName
from publisher.model.book import Book
from publisher.model.inline import AnchorId, CrossRef
from publisher.model.walk import chapter_blocks, plain_text
from publisher.model.work import Name, Work, WorkKind
from tests.builders import SPAN, book, chapter, para, section, table, words


def text_of(one: Book) -> str:
    return " ".join(plain_text(block.content) for block in chapter_blocks(one.chapters[0]) if isinstance(block, Paragraph))


def two(*content: CrossRef | str) -> Book:
    """Chapter 1 with `content`; chapter 2 with a section and a table."""
    first = chapter("air", "Air", para(*content), section("air-laut", "Laut"))
    second = chapter("hutan", "Hutan", section("hutan-tajuk", "Tajuk", table(("a", "b"), ("c", "d"), caption="Luas", anchor="luas")))
    return book([first, second])


def test_references_out_of_the_chapter_become_words() -> None:
    whole = two("Lihat ", CrossRef(AnchorId("hutan")), ", ", CrossRef(AnchorId("hutan-tajuk")), " dan ", CrossRef(AnchorId("luas")), ".")
    assert text_of(chapter_only(whole, "air")) == "Lihat Bab\u00a02, Subbab\u00a0A, Bab\u00a02 dan Tabel\u00a02.1."


def test_an_authors_own_words_say_which_chapter_they_mean() -> None:
    whole = two("Baca ", CrossRef(AnchorId("luas"), words("data luas hutan")), ".")
    assert text_of(chapter_only(whole, "air")) == "Baca data luas hutan (Bab\u00a02)."


def test_references_within_the_chapter_stay_links() -> None:
    one = chapter_only(two("Lihat ", CrossRef(AnchorId("air-laut")), "."), "air")
    (paragraph,) = (block for block in chapter_blocks(one.chapters[0]) if isinstance(block, Paragraph))
    assert CrossRef(AnchorId("air-laut")) in paragraph.content


def test_a_decimal_heading_says_its_chapter_itself() -> None:
    whole = two("Lihat ", CrossRef(AnchorId("hutan-tajuk")), ".")
    number = replace(whole.numbers[AnchorId("hutan-tajuk")], text="2.1", reference="Subbab 2.1")
    decimal = replace(whole, numbers={**whole.numbers, AnchorId("hutan-tajuk"): number})
    assert text_of(chapter_only(decimal, "1")) == "Lihat Subbab\u00a02.1."


def test_it_carries_its_own_pictures_alone() -> None:
    def figure(name: str) -> Figure:
        return Figure(ResourceName(name), Decorative.DECORATIVE, SPAN)

    whole = book(
        [chapter("air", "Air", figure("a.png")), chapter("hutan", "Hutan", figure("b.png"))], resources={"a.png": b"a", "b.png": b"b"}
    )
    assert chapter_only(whole, "2").resources == {"b.png": b"b"}


def test_a_chapter_alone_lists_its_own_works_and_has_no_cover() -> None:
    whole = two("Lihat ", CrossRef(AnchorId("hutan")), ".")
    works = [
        Work(id=key, kind=WorkKind.BOOK, title=key.upper(), authors=(Name("Kusuma"),), used_in=used, letter=letter)
        for key, used, letter in (("a", ("air.txt",), "a"), ("b", ("hutan.txt", "air.md"), "b"), ("c", ("hutan.txt",), "c"))
    ]
    one = chapter_only(replace(whole, works=tuple(works)), "air")
    assert [(work.id, work.letter) for work in one.works] == [("a", "a"), ("b", "b")]
    assert whole.style.cover
    assert not one.style.cover
