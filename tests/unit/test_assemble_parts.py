"""Front and back matter: what an editor's file becomes, and what it is not counted as."""

from dataclasses import replace

import pytest

from publisher.assemble import Plan, assemble
from publisher.assemble.parts import divided
from publisher.build.metadata import book_metadata
from publisher.build.pipeline import Chapters, make_glossary
from publisher.config import BookSettings, Settings
from publisher.crossref import Linked
from publisher.language.parts import part_named, part_of_file, parts
from publisher.model.block import Figure, Paragraph, ResourceName
from publisher.model.book import BookMetadata, Role
from publisher.model.chapter import Chapter, Metadata
from publisher.model.glossary import Glossary, GlossaryEntry, Locator, Origin
from publisher.model.inline import AnchorId, CrossRef, EntryId, TermRef, Text
from publisher.model.span import SourceId
from tests.builders import SPAN, chapter, para, section, table, words

BODY = chapter("sungai", "Sungai", para("Air mengalir."))


def part(name: str, *content: Paragraph | Figure, title: str = "Kata Pengantar", anchor: str = "pembuka") -> Chapter:
    made = chapter(anchor, title, *(content or (para("Selamat membaca."),)))
    return replace(made, source=SourceId("a.md"), metadata=Metadata(extra=(("part", name),)))


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("foreword", Role.FOREWORD),
        ("Kata Pengantar", Role.FOREWORD),
        ("kata_pengantar", Role.FOREWORD),
        ("prakata", Role.FOREWORD),
        ("petunjuk-penggunaan", Role.HOW_TO_USE),
        ("profil-penulis", Role.ABOUT_AUTHORS),
    ],
)
def test_a_part_is_set_apart_by_its_metadata(written: str, role: Role) -> None:
    result = divided([part(written), BODY])
    assert [matter.role for matter in result.value.matter] == [role]
    assert [one.id for one in result.value.chapters] == ["sungai"]
    assert result.diagnostics == ()


@pytest.mark.parametrize("name", ["00-kata-pengantar.txt", "naskah/Prakata.docx", "kata_pengantar.md", "tentang penulis.txt"])
def test_a_part_is_set_apart_by_the_name_of_its_file(name: str) -> None:
    named = replace(part(""), source=SourceId(name), metadata=Metadata())
    assert len(divided([named, BODY]).value.matter) == 1


@pytest.mark.parametrize("name", ["01-pengantar-ekonomi.txt", "pengantar.md", "1.txt", "001.docx"])
def test_other_files_are_chapters(name: str) -> None:
    assert divided([replace(BODY, source=SourceId(name)), BODY]).value.matter == ()


def test_a_file_named_like_a_part_stays_a_chapter_where_its_metadata_says_so() -> None:
    one = replace(part("bab"), source=SourceId("prakata.md"))
    assert divided([one, BODY]).value.chapters == (one, BODY)


def test_an_unknown_part_is_told_with_a_suggestion_and_stays_a_chapter() -> None:
    result = divided([part("kata-penggantar"), BODY])
    (finding,) = result.diagnostics
    assert (finding.code, dict(finding.values)["suggestion"]) == ("ASM010", "kata-pengantar")
    assert len(result.value.chapters) == 2


def test_a_file_of_nothing_but_a_title_is_told() -> None:
    blank = chapter("danau", "Danau")
    result = divided([replace(part("foreword"), blocks=()), BODY, blank])
    assert [finding.code for finding in result.diagnostics] == ["ASM012", "ASM012"]
    assert result.value.matter == ()
    assert result.value.chapters == (BODY, blank)


def test_a_book_of_nothing_but_a_foreword_has_it_as_its_chapter() -> None:
    only = part("foreword")
    assert divided([only]).value.chapters == (only,)


def test_a_part_is_no_article_of_the_book() -> None:
    signed = part("foreword")
    signed = replace(signed, metadata=replace(signed.metadata, author="Tim Penyusun", site="contoh.example"))
    body = replace(BODY, metadata=Metadata(author="L. Wardhana"))
    book = assemble(Linked((signed, body), Glossary()), Plan(metadata=BookMetadata(title="Air", slug="air"))).value
    assert [source.chapter for source in book.sources] == ["sungai"]
    assert [number.text for number in book.numbers.values()] == ["1"]
    proposed = book_metadata(BookSettings(), [signed, body], "id", "2000-01-01T00:00:00Z")
    assert proposed.title == "Sungai"


def test_a_part_has_no_links_to_terms_and_no_locator_leads_there() -> None:
    mention = TermRef(words("air tanah"), EntryId("air-tanah"), AnchorId("ref-pembuka-air-tanah"))
    places = (Locator(part("").id, mention.anchor), Locator(part("").id, AnchorId("pembuka")))
    entry = GlossaryEntry(
        id=EntryId("air-tanah"), headword="air tanah", definition="air di bawah tanah", origin=Origin.AUTHORED, locators=places
    )
    linked = Linked((part("foreword", para("Tentang ", mention, ".")), BODY), Glossary((entry,)))
    book = assemble(linked, Plan(metadata=BookMetadata(title="Air", slug="air"))).value
    assert book.matter[0].chapter.blocks == (para("Tentang ", words("air tanah"), "."),)
    assert book.glossary[0].locators == ()


def test_pictures_of_a_part_are_in_the_book_and_references_to_a_part_have_its_name() -> None:
    figure = Figure(ResourceName("peta.png"), "peta", SPAN, words("Peta kami"), (), AnchorId("peta"))
    opening = part("foreword", para("Lihat ", CrossRef(AnchorId("peta")), " dan ", CrossRef(AnchorId("sungai")), "."), figure)
    body = replace(BODY, blocks=(para("Lihat ", CrossRef(AnchorId("pembuka")), "."),))
    book = assemble(
        Linked((opening, body), Glossary()), Plan(metadata=BookMetadata(title="A", slug="a"), resources={"peta.png": b"x"})
    ).value
    assert book.resources == {"peta.png": b"x"}
    assert "peta" not in book.numbers
    first = book.matter[0].chapter.blocks[0]
    assert first == para("Lihat ", CrossRef(AnchorId("peta"), words("Peta kami")), " dan ", CrossRef(AnchorId("sungai")), ".")
    assert book.chapters[0].blocks == (para("Lihat ", CrossRef(AnchorId("pembuka"), words("Kata Pengantar")), "."),)


def test_sections_and_tables_of_a_part_have_names_too() -> None:
    inner = section("cara", "Cara memakai", table(("a",), ("b",), caption="Tanda", anchor="tanda"))
    opening = replace(part("how-to-use"), sections=(inner,))
    refers = replace(BODY, blocks=(para(CrossRef(AnchorId("cara")), CrossRef(AnchorId("tanda"))),))
    (block,) = divided([opening, refers]).value.chapters[0].blocks
    assert isinstance(block, Paragraph)
    assert [inline.content for inline in block.content if isinstance(inline, CrossRef)] == [(Text("Cara memakai"),), (Text("Tanda"),)]


def test_each_name_means_one_part() -> None:
    names = [name for part in parts().values() for name in part.names]
    assert len(names) == len(set(names))
    assert all(part_named(name) is part and part_of_file(f"{name}.md") is part for part in parts().values() for name in part.names)


def test_an_id_that_a_number_makes_is_not_that_of_a_part() -> None:
    figure = Figure(ResourceName("p.png"), "peta", SPAN, words("Pengantar"))
    body = chapter("kata", "Kata", figure)
    opening = part("foreword", anchor="kata-pengantar")
    book = assemble(Linked((opening, body), Glossary()), Plan(metadata=BookMetadata(title="A", slug="a"), resources={"p.png": b"x"})).value
    assert [block.id for block in book.chapters[0].blocks if isinstance(block, Figure)] == ["kata-pengantar-2"]


def test_a_foreword_defines_no_term() -> None:
    words_of_it = para("Literasi air adalah kemampuan membaca dan memahami peran air dalam kehidupan.")
    opening = part("foreword", words_of_it)
    found = [
        {entry.headword for entry in make_glossary(Chapters(chapters=many, language="id", resources={}), Settings(), ()).value.entries}
        for many in ((opening, BODY), (replace(opening, metadata=Metadata()), BODY))
    ]
    assert found == [set(), {"literasi air"}]
