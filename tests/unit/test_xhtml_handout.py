"""A chapter to hand out: its head, its parts and their order, its way back to the article."""

from dataclasses import replace

import pytest

from publisher.build.extract import chapter_only
from publisher.model.block import Reference, ReferenceList
from publisher.model.book import Answers, Audience, Book, Edition, Publication, Role
from publisher.model.glossary import GlossaryEntry, Locator, Origin
from publisher.model.inline import AnchorId, EntryId, TermRef
from publisher.model.work import Work, WorkKind
from publisher.render.xhtml.handout import handout
from tests.builders import SPAN, book, box, chapter, para, words

ADDRESS = "https://example.org/artikel/daur-air"


def module(audience: Audience = Audience.STUDENT, source: str = f"{ADDRESS}?utm_source=wa") -> Book:
    """Two chapters, each with a term of its own; the first was taken from an address."""
    terms = [TermRef(words(term), EntryId(term), AnchorId(f"{term}-1")) for term in ("awan", "tajuk")]
    entries = [
        GlossaryEntry(
            id=term.entry,
            headword=term.entry,
            definition=f"arti {term.entry}",
            origin=Origin.AUTHORED,
            locators=(Locator(each, AnchorId(term.anchor or "")),),
        )
        for term, each in zip(terms, (chapter("air", "Air").id, chapter("hutan", "Hutan").id), strict=True)
    ]
    return book(
        [
            chapter("air", "Daur Air", para(terms[0]), site="Situs", url=source),
            chapter("hutan", "Hutan", para(terms[1]), author="Tim Penyusun"),
        ],
        entries,
        edition=Edition(audience=audience),
        title="Alam Kita",
        subject="IPA",
        level="Kelas VIII",
    )


def made(wanted: str = "air", whole: Book | None = None) -> Publication:
    return handout(chapter_only(whole or module(), wanted))


def body(publication: Publication) -> str:
    return "\n".join(document.body for document in publication.documents)


def test_a_long_title_of_the_module_is_cut_at_the_foot_and_whole_at_the_head() -> None:
    long = " ".join(["Perjalanan Air dari Hulu ke Hilir"] * 5)
    text = body(made(whole=replace(module(), metadata=replace(module().metadata, title=long))))
    assert 'data-module="Perjalanan Air dari Hulu ke Hilir …"' in text
    assert f">{long} ·" in text


def test_a_handout_has_no_front_matter_and_its_own_glossary_and_sources() -> None:
    publication = made()
    assert [document.role for document in publication.documents] == [Role.CHAPTER, Role.GLOSSARY, Role.SOURCES]
    assert "arti awan" in body(publication)
    assert "tajuk" not in body(publication)
    assert "Hutan" not in body(publication)


def test_its_head_names_the_module_and_has_lines_to_fill_in() -> None:
    first = made().documents[0].body
    assert "Alam Kita · IPA · Kelas VIII" in first
    assert [first.index(f">{label}</span>") for label in ("Nama", "Kelas", "No. Absen", "Tanggal")] == sorted(
        first.index(f">{label}</span>") for label in ("Nama", "Kelas", "No. Absen", "Tanggal")
    )
    assert body(made()).count('class="fields"') == 1
    assert "Bab\u00a01" in first


def test_the_foot_counts_the_pages_of_the_chapter() -> None:
    first = made("hutan").documents[0].body
    assert 'data-module="Alam Kita"' in first
    assert 'data-before="Bab 2 · hlm. "' in first
    assert 'data-between=" dari "' in first


def test_the_way_back_stands_at_the_end_and_tracks_nobody() -> None:
    documents = made().documents
    assert ADDRESS in documents[-1].body.split("way-back")[1]
    assert "utm_source" not in "".join(document.body for document in documents)
    assert 'class="qr"' in documents[-1].body
    assert all("way-back" not in document.body for document in documents[:-1])


@pytest.mark.parametrize("source", ["", "mailto:guru@example.org", "Buku Paket"])
def test_a_chapter_without_an_address_of_the_web_has_no_code(source: str) -> None:
    assert "way-back" not in body(made(whole=module(source=source)))


def test_the_answers_stand_last_in_the_teachers_handout_behind_the_way_back() -> None:
    whole = module(Audience.TEACHER)
    keyed = replace(
        whole,
        answers=tuple(Answers(AnchorId(c.id), (box("answer-key", para(f"Kunci {c.id}"), anchor=f"{c.id}-k"),)) for c in whole.chapters),
    )
    publication = made(whole=keyed)
    assert publication.documents[-1].role is Role.ANSWERS
    assert "Kunci air" in publication.documents[-1].body
    assert "Kunci hutan" not in body(publication)
    assert "way-back" in publication.documents[-2].body
    assert "Edisi Guru" in publication.documents[0].body


def test_works_the_chapter_lists_itself_are_not_listed_again() -> None:
    whole = module()
    listed = ReferenceList((Reference(words("Rahma. (2020). Daur Air Kita. Bandung."), SPAN),), SPAN)
    first = replace(whole.chapters[0], blocks=(*whole.chapters[0].blocks, listed))
    works = tuple(Work(id=title, kind=WorkKind.BOOK, title=title) for title in ("Daur air kita", "Laut Lepas"))
    publication = handout(replace(chapter_only(whole, "air"), chapters=(first,), works=works))
    (bibliography,) = (document.body for document in publication.documents if document.role is Role.BIBLIOGRAPHY)
    assert "Laut Lepas" in bibliography
    assert "Daur air kita" not in bibliography


def test_the_title_is_the_chapters() -> None:
    assert made().metadata.title == "Daur Air"
