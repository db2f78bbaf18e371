"""What an edition shows, how it is numbered, which pictures and sources it has."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from publisher.assemble import Plan, assemble
from publisher.assemble.numbering import _letters
from publisher.diagnostics import Result, Severity
from publisher.model.block import (
    Block,
    BulletList,
    Decorative,
    Figure,
    LearningBlock,
    ListItem,
    MathBlock,
    Note,
    Paragraph,
    Reference,
    ReferenceList,
    ResourceName,
    Table,
)
from publisher.model.book import Audience, Book, BookMetadata, Edition, Kind, Number
from publisher.model.chapter import Chapter, ChapterId, Metadata, Section
from publisher.model.glossary import Glossary, GlossaryEntry, Locator, Origin, Status
from publisher.model.index import IndexEntry
from publisher.model.inline import AnchorId, CrossRef, EntryId, NoteId, NoteRef, TermRef, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import all_blocks, chapter_blocks, plain_text
from tests.unit.glossary_text import chapter_of

SPAN = Span(SourceId("a.txt"), 4, 4)
STUDENT = Edition()
TEACHER = Edition(audience=Audience.TEACHER)


@dataclass(frozen=True)
class Linked:
    chapters: tuple[Chapter, ...]
    glossary: Glossary = Glossary()  # noqa: RUF009 - a frozen value
    index: tuple[IndexEntry, ...] = ()


def chapter(*blocks: Block, name: str = "sawah", **facts: object) -> Chapter:
    known = {"metadata": Metadata(author="Tim Penyusun", language="id")} | facts
    return replace(chapter_of("", f"{name}.txt"), id=ChapterId(name), blocks=blocks, **known)  # type: ignore[arg-type]


def assembled(
    *chapters: Chapter,
    edition: Edition = STUDENT,
    entries: tuple[GlossaryEntry, ...] = (),
    resources: Mapping[str, bytes] | None = None,
    language: str = "id",
) -> Result[Book]:
    metadata = BookMetadata(title="Modul", slug="modul", language=language)
    return assemble(Linked(chapters, Glossary(entries)), Plan(metadata=metadata, edition=edition, resources=resources or {}))


def paragraph(*inlines: object) -> Paragraph:
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in inlines), SPAN)  # type: ignore[misc]


def section(name: str, *sections: Section, blocks: tuple[Block, ...] = ()) -> Section:
    return Section(id=AnchorId(name), title=(Text(name),), span=SPAN, blocks=blocks or (paragraph("Isi."),), sections=sections)


def text_of(book: Book) -> str:
    return " ".join(plain_text(block.content) for one in book.chapters for block in chapter_blocks(one) if isinstance(block, Paragraph))


def test_chapters_and_sections_are_numbered_by_depth() -> None:
    deep = section("s1", section("s11", section("s111", section("s1111", section("s11111", section("s111111"))))))
    book = assembled(chapter(sections=(deep, section("s2"))), chapter(name="ladang")).value
    assert book.numbers[AnchorId("ladang")] == Number(Kind.CHAPTER, "2", "Bab 2")
    assert book.numbers[AnchorId("s1")] == Number(Kind.SECTION, "A", "Subbab A")
    assert book.numbers[AnchorId("s11")] == Number(Kind.SECTION, "1", "Subbab A.1")
    assert book.numbers[AnchorId("s111")] == Number(Kind.SECTION, "a", "Subbab A.1.a")
    assert book.numbers[AnchorId("s1111")] == Number(Kind.SECTION, "1)", "Subbab A.1.a.1")
    assert book.numbers[AnchorId("s11111")] == Number(Kind.SECTION, "a)", "Subbab A.1.a.1.a")
    assert "s111111" not in book.numbers
    assert book.numbers[AnchorId("s2")].text == "B"


def test_a_reference_list_has_a_name_and_no_number() -> None:
    works = ReferenceList((Reference((Text("Buku Air"),), SPAN),), SPAN)
    book = assembled(chapter(sections=(section("s1"), section("Daftar Pustaka", blocks=(works,)), section("s2")))).value
    assert book.numbers[AnchorId("Daftar Pustaka")] == Number(Kind.SECTION, "", "Daftar Pustaka")
    assert book.numbers[AnchorId("s2")].text == "B"


def test_letters_go_on_after_z() -> None:
    assert [_letters(number, "A") for number in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "AZ", "BA"]


def test_figures_tables_equations_and_exercises_are_numbered_by_chapter() -> None:
    figure = Figure(ResourceName("p.png"), "peta", SPAN, caption=(Text("Peta desa"),))
    blocks = (
        figure,
        Table((), (), SPAN, caption=(Text("Panen"),)),
        replace(figure, caption=(Text("Peta"),)),
        MathBlock("x", SPAN, id=AnchorId("luas")),
        LearningBlock("exercise", (paragraph("Soal"),), SPAN),
    )
    book = assembled(chapter(name="awal"), chapter(*blocks), resources={"p.png": b"x"}).value
    wanted = ["Gambar 2.1", "Tabel 2.1", "Gambar 2.2", "Persamaan 2.1", "Latihan 2.1"]
    assert [number.reference for number in book.numbers.values()][2:] == wanted
    assert all(block.id in book.numbers for block in book.chapters[1].blocks)  # type: ignore[union-attr]


def test_english_books_use_english_words() -> None:
    book = assembled(chapter(sections=(section("s"),)), language="en").value
    assert [number.reference for number in book.numbers.values()] == ["Chapter 1", "Section A"]
    assert book.labels["contents"] == "Contents"


def test_ids_made_for_numbers_are_stable_and_never_double() -> None:
    figure = Figure(ResourceName("p.png"), "peta", SPAN, caption=(Text("Peta"),))
    book = assembled(chapter(figure, figure), resources={"p.png": b"x"}).value
    assert [block.id for block in book.chapters[0].blocks] == ["sawah-peta", "sawah-peta-2"]  # type: ignore[union-attr]


def test_students_get_no_teachers_matter_nor_what_only_it_calls() -> None:
    note = Note(NoteId("n"), (paragraph("Rahasia guru."),), SPAN)
    key = LearningBlock("answer-key", (paragraph("Jawab: 5", NoteRef(NoteId("n"))),), SPAN, id=AnchorId("kunci"))
    item = BulletList((ListItem((key,), SPAN),), SPAN)
    one = chapter(paragraph("Lihat ", CrossRef(AnchorId("kunci"))), item, notes=(note,), sections=(section("hanya-guru", blocks=(key,)),))
    student = assembled(one)
    assert student.value.chapters[0].notes == ()
    assert student.value.chapters[0].sections == ()
    assert [finding.code for finding in student.diagnostics] == ["ASM002"]
    assert text_of(student.value) == "Lihat Kunci Jawaban"
    teacher = assembled(one, edition=TEACHER).value
    keys = [block for part in teacher.answers for block in all_blocks(part.blocks) if isinstance(block, Paragraph)]
    assert [plain_text(block.content) for block in keys] == ["Jawab: 5", "Jawab: 5"]


def entry(name: str, origin: Origin, status: Status = Status.PROPOSED) -> GlossaryEntry:
    locator = Locator(ChapterId("sawah"), AnchorId(f"ref-sawah-{name}"))
    return GlossaryEntry(id=EntryId(name), headword=name, definition="d", origin=origin, status=status, locators=(locator,))


def test_a_release_prints_only_what_somebody_approved() -> None:
    entries = (
        entry("padi", Origin.HARVESTED),
        entry("gabah", Origin.HARVESTED, Status.APPROVED),
        entry("beras", Origin.AUTHORED, Status.APPROVED),
    )
    text = paragraph(TermRef((Text("Padi"),), EntryId("padi"), AnchorId("ref-sawah-padi")), " kering")
    draft = assembled(chapter(text), entries=entries).value
    release = assembled(chapter(text), entries=entries, edition=Edition(release=True)).value
    assert [one.headword for one in draft.glossary] == ["beras", "gabah", "padi"]
    assert [one.headword for one in release.glossary] == ["beras", "gabah"]
    assert release.chapters[0].blocks == (paragraph("Padi", " kering"),)
    assert draft.chapters[0].blocks == (text,)


def test_locators_lead_only_to_what_is_shown() -> None:
    text = paragraph(TermRef((Text("Padi"),), EntryId("padi"), AnchorId("ref-sawah-padi")))
    hidden = LearningBlock("teacher-note", (text,), SPAN)
    assert assembled(chapter(hidden), entries=(entry("padi", Origin.AUTHORED),)).value.glossary[0].locators == ()
    assert len(assembled(chapter(text), entries=(entry("padi", Origin.AUTHORED),)).value.glossary[0].locators) == 1


def test_only_pictures_that_are_shown_are_kept() -> None:
    figure = Figure(ResourceName("p.png"), "peta", SPAN)
    result = assembled(chapter(figure), resources={"p.png": b"x", "q.png": b"y"})
    assert result.value.resources == {"p.png": b"x"}
    assert result.diagnostics == ()


def test_pictures_get_names_that_any_reading_system_takes() -> None:
    figures = [Figure(ResourceName(name), "peta", SPAN) for name in ("gambar/Peta Désa.PNG", "gambar/peta-desa.png")]
    result = assembled(chapter(*figures), resources={"gambar/Peta Désa.PNG": b"x", "gambar/peta-desa.png": b"y"}).value
    assert sorted(result.resources.values()) == [b"x", b"y"]
    assert all(re.fullmatch(r"[a-z0-9-]+\.png", name) for name in result.resources)
    shown = [block.resource for block in result.chapters[0].blocks if isinstance(block, Figure)]
    assert [result.resources[name] for name in shown if name] == [b"x", b"y"]


def test_a_capture_of_unknown_source_is_told_and_an_edited_file_is_not() -> None:
    unknown = chapter(paragraph("Padi tumbuh di sawah."), metadata=Metadata(language="id"))
    assert [told.code for told in assembled(unknown).diagnostics] == ["ASM003"]
    assert assembled(replace(unknown, source=SourceId("sawah.md"))).diagnostics == ()


def test_a_missing_picture_is_told_and_gives_its_words() -> None:
    figure = Figure(ResourceName("hilang.png"), "Peta desa kami", SPAN, caption=(Text("Peta"),))
    result = assembled(chapter(figure))
    (finding,) = result.diagnostics
    assert (finding.code, finding.severity, finding.span, dict(finding.values)) == ("ASM001", Severity.ERROR, SPAN, {"name": "hilang.png"})
    assert text_of(result.value) == "Peta desa kami Peta"


def test_a_reference_to_a_figure_without_its_picture_is_told_as_that() -> None:
    figure = Figure(ResourceName("hilang.png"), "Peta desa kami", SPAN, id=AnchorId("gbr-peta"))
    result = assembled(chapter(paragraph("Lihat ", CrossRef(AnchorId("gbr-peta")), "."), figure))
    assert [told.code for told in result.diagnostics] == ["ASM001", "ASM014"]
    assert text_of(result.value).startswith("Lihat Gambar.")


def test_figures_that_lost_their_picture_are_left_out() -> None:
    lost = Figure(None, Decorative.DECORATIVE, SPAN, caption=(Text("Peta"),), id=AnchorId("peta"))
    result = assembled(chapter(paragraph("Padi."), lost))
    assert (result.value.chapters[0].blocks, result.diagnostics) == ((paragraph("Padi."),), ())
    assert "peta" not in result.value.numbers


def test_sources_are_the_chapters_of_which_something_is_known() -> None:
    known = chapter(metadata=Metadata(site="Kompas", language="id"))
    unknown = chapter(name="ladang", metadata=Metadata(title="Ladang", language="id"))
    (source,) = assembled(known, unknown).value.sources
    assert (source.chapter, source.metadata.site, source.changed) == ("sawah", "Kompas", True)
