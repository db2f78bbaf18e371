"""References at the end of sections, and by number, on paper and on screens, in each edition."""

import re
from dataclasses import replace

from publisher.assemble.selection import shown
from publisher.build.extract import chapter_only
from publisher.model.book import Audience, Book, Edition, Role
from publisher.model.chapter import SeeAlso
from publisher.model.inline import AnchorId, CrossRef
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, para, section

AWAN = SeeAlso(target=AnchorId("langit-awan"), title="Awan & Kabut", score=0.314, shared=("hujan", "uap"))
PASAR = SeeAlso(target=AnchorId("langit"), title="Langit")


def made(*references: SeeAlso, edition: Edition | None = None) -> Book:
    """Two chapters; the first section of the first refers to what is asked for."""
    rain = replace(section("air-hujan", "Hujan", para("x", CrossRef(AnchorId("langit-awan")))), see_also=references)
    return book(
        [
            chapter("air", "Air", rain, section("air-laut", "Laut", para("y"))),
            chapter("langit", "Langit", section("langit-awan", "Awan", para("z"))),
        ],
        edition=edition,
    )


def body(whole: Book, medium: Medium) -> str:
    return next(one.body for one in write(whole, medium).documents if one.role is Role.CHAPTER)


def lines(whole: Book, medium: Medium = Medium.HTML) -> list[str]:
    found = re.findall(r'<p class="related">(.*?)</p>', body(whole, medium))
    return [re.sub("<[^>]+>", "", line).replace("\u00a0", " ") for line in found]


def test_a_line_names_title_and_numbers_of_each_place() -> None:
    assert lines(made(AWAN, PASAR)) == ["Lihat juga: Awan &amp; Kabut (Subbab A, Bab 2); Langit (Bab 2)"]
    assert 'href="chapter-langit.xhtml#langit-awan"' in body(made(AWAN), Medium.EPUB)


def test_it_stands_behind_the_text_of_its_section() -> None:
    assert re.search(r'class="related">.*?</p>\n</section>\n<section id="air-laut">', body(made(AWAN), Medium.HTML), re.DOTALL)


def test_on_paper_the_style_sheet_puts_the_page_into_the_bracket() -> None:
    written = body(made(AWAN), Medium.PRINT)
    assert 'class="ref within"' in written
    assert lines(made(AWAN), Medium.PRINT) == ["Lihat juga: Awan &amp; Kabut (Subbab A, Bab 2"]
    assert 'data-page="hlm."' in re.search(r'<p class="related">.*?</p>', written)[0]  # type: ignore[index]


def test_a_section_without_references_has_no_line() -> None:
    assert lines(made()) == []


def test_the_end_of_a_chapter_has_a_line_of_its_own() -> None:
    whole = made()
    first = replace(whole.chapters[0], see_also=(PASAR,))
    written = lines(replace(whole, chapters=(first, whole.chapters[1])))
    assert written == ["Baca juga: Langit (Bab 2)"]


def test_only_the_editor_sees_how_alike_two_sections_are() -> None:
    assert lines(made(AWAN, PASAR, edition=Edition(Audience.EDITOR))) == [
        "Lihat juga: Awan &amp; Kabut (Subbab A, Bab 2) [0,31: hujan, uap]; Langit (Bab 2)"
    ]
    assert lines(made(AWAN, edition=Edition(Audience.TEACHER))) == ["Lihat juga: Awan &amp; Kabut (Subbab A, Bab 2)"]


def test_what_an_edition_does_not_show_is_not_named() -> None:
    gone = replace(AWAN, target=AnchorId("kunci"))
    (first, _) = shown(made(gone, AWAN).chapters, Edition(), frozenset(), "id").value
    assert first.sections[0].see_also == (AWAN,)


def test_a_handout_names_no_other_chapters() -> None:
    assert lines(chapter_only(made(AWAN), "air")) == []


def test_a_section_of_another_chapter_is_named_with_that_chapter() -> None:
    (reference,) = re.findall(r'<a class="ref"[^>]*>(.*?)</a>', body(made(), Medium.HTML))
    assert reference.replace("\u00a0", " ") == "Subbab A, Bab 2"
