"""Answer keys at the end of the teacher's edition; notes for the editor, and where they stand."""

from dataclasses import replace

from lxml import etree

from publisher.assemble import Plan, assemble
from publisher.assemble.editing import GROUPS
from publisher.build.extract import chapter_only
from publisher.diagnostics import Diagnostic, note, warning
from publisher.language import labels, messages
from publisher.model.block import BulletList, Figure, LearningBlock, ResourceName
from publisher.model.book import Audience, Book, BookMetadata, Edition
from publisher.model.chapter import Chapter, Section
from publisher.model.glossary import Glossary
from publisher.model.inline import AnchorId, CrossRef, NoteId, NoteRef
from publisher.model.span import SourceId, Span
from publisher.model.walk import all_blocks, plain_text
from publisher.render.xhtml import Medium, write
from publisher.render.xhtml.editing import marked_spans
from tests.builders import SPAN, box, chapter, item, para, section, words
from tests.builders import note as footnote
from tests.unit.test_assemble_book import Linked

TEACHER = Edition(audience=Audience.TEACHER)
EDITOR = Edition(audience=Audience.EDITOR)


def made(*chapters: Chapter, edition: Edition = TEACHER, told: tuple[Diagnostic, ...] = (), **resources: bytes) -> Book:
    pictures = {f"{name}.png": data for name, data in resources.items()}
    plan = Plan(metadata=BookMetadata(title="Air", slug="air"), edition=edition, resources=pictures, told=told)
    return assemble(Linked(chapters, Glossary()), plan).value


def pages(book: Book, medium: Medium = Medium.PRINT) -> dict[str, str]:
    return {document.name: document.body for document in write(book, medium).documents}


def keyed() -> Chapter:
    return chapter(
        "sungai",
        "Sungai",
        box("exercise", para("Satu?"), box("answer-key", para("Jawab satu."))),
        box("exercise", para("Dua?"), anchor="lat-dua"),
        BulletList((item(box("answer-key", para("Jawab dua.", NoteRef(NoteId("n"))), anchor="kunci-dua")),), SPAN),
        para("Lihat ", CrossRef(AnchorId("kunci-dua")), "."),
        section("kunci", "Kunci Jawaban", box("answer-key", para("Umum."), title="Penilaian")),
        notes=(footnote("n", "Dibulatkan."),),
    )


def test_a_key_is_named_after_its_exercise_and_stands_at_the_end() -> None:
    book = made(keyed())
    (part,) = book.answers
    names = [book.numbers[block.id].reference for block in part.blocks if isinstance(block, LearningBlock) and block.id]
    assert names == ["Kunci Latihan 1.1", "Kunci Latihan 1.2", "Kunci Jawaban"]
    assert dict(part.exercises) == {"sungai-exercise.key-1": "sungai-exercise", "kunci-dua": "lat-dua"}
    assert book.chapters[0].sections == ()
    inside = pages(book)
    assert "Jawab satu" not in inside["chapter-sungai"]
    assert inside["answers"].index("Jawab satu.") < inside["answers"].index("Jawab dua.") < inside["answers"].index("Umum.")


def test_exercise_and_key_lead_to_each_other_and_references_to_a_key_work() -> None:
    for medium, elsewhere in ((Medium.PRINT, ""), (Medium.EPUB, "answers.xhtml")):
        inside = pages(made(keyed()), medium)
        assert f'href="{elsewhere}#sungai-exercise.key-1"' in inside["chapter-sungai"]
        assert f'href="{elsewhere}#kunci-dua"' in inside["chapter-sungai"].partition("Lihat")[2]
        back = "chapter-sungai.xhtml" if elsewhere else ""
        assert f'href="{back}#lat-dua"' in inside["answers"]
        assert 'id="kunci-dua"' in inside["answers"]


def test_a_note_called_in_a_key_stands_with_the_key() -> None:
    inside = pages(made(keyed()), Medium.HTML)
    assert "Dibulatkan." in inside["answers"]
    assert "Dibulatkan." not in inside["chapter-sungai"]


def test_pictures_of_keys_stay_in_the_book_and_in_a_chapter_alone() -> None:
    figure = Figure(ResourceName("a b.png"), "peta", SPAN)
    one = chapter("sungai", "Sungai", box("exercise", para("Di mana?"), box("answer-key", figure)))
    book = made(one, chapter("laut", "Laut", para("Asin.")), **{"a b": b"x"})
    assert set(book.resources) == {"a-b.png"}
    alone = chapter_only(book, "sungai")
    assert set(alone.resources) == {"a-b.png"}
    assert len(alone.answers) == 1
    assert chapter_only(book, "laut").answers == ()


def test_editions_number_alike() -> None:
    def figure(name: str) -> Figure:
        return Figure(ResourceName("p.png"), name, SPAN, words(name), id=AnchorId(name))

    one = chapter(
        "sungai",
        "Sungai",
        box("teacher-note", figure("guru"), box("exercise", para("Untuk guru?"), anchor="lat-guru")),
        figure("murid"),
        box("exercise", para("Untuk murid?"), anchor="lat-murid"),
        section("untuk-guru", "Persiapan", box("teacher-note", para("Siapkan tali."))),
        section("isi", "Isi", para("Air.")),
    )
    teacher, student = (made(one, edition=edition, p=b"x").numbers for edition in (TEACHER, Edition()))
    for anchor in ("murid", "lat-murid", "isi"):
        assert teacher[AnchorId(anchor)] == student[AnchorId(anchor)]
    assert teacher[AnchorId("guru")].text == "1.2"


def test_students_read_no_id_of_what_is_left_out() -> None:
    note_ = box("teacher-note", Figure(ResourceName("p.png"), "peta", SPAN, words("Peta"), id=AnchorId("rahasia")))
    book = made(chapter("sungai", "Sungai", para("Lihat ", CrossRef(AnchorId("rahasia")), "."), note_), edition=Edition(), p=b"x")
    texts = [plain_text(block.content) for block in all_blocks(book.chapters[0].blocks) if hasattr(block, "content")]
    assert texts == ["Lihat Gambar."]


def lines(first: int, last: int) -> Span:
    return Span(SourceId("sungai.txt"), first, last)


def with_lines() -> Chapter:
    whole = chapter("sungai", "Sungai", replace(para("Istilah."), span=lines(1, 9)), replace(para("Awal."), span=lines(3, 4)))
    inner = Section(
        id=AnchorId("hulu"), title=words("Hulu"), span=lines(6, 6), blocks=(replace(para("Saat ini jernih."), span=lines(8, 9)),)
    )
    return replace(whole, sections=(inner,))


FOUND = (
    note("CHK105", lines(8, 8), text="Saat ini jernih.", word="saat ini"),
    warning("CLN101", lines(9, 9), page=1, pages=2),
    note("SRC004", lines(1, 1), encoding="utf-8"),
    note("CHK105", lines(8, 8), text="Saat ini jernih.", word="saat ini"),
    note("ASM003", Span(SourceId("lain.txt"), 1, 1)),
)


def test_the_editor_sees_what_concerns_the_words_by_group_and_place() -> None:
    notes = made(with_lines(), edition=EDITOR, told=FOUND).editing_notes
    assert [(one.code, one.anchor) for one in notes[:2]] == [("CHK105", "hulu"), ("CLN101", "hulu")]
    assert {one.code for one in notes} == {"CHK105", "CLN101", "ASM003"}
    assert made(with_lines(), told=FOUND).editing_notes == ()


def test_a_note_on_what_is_no_paragraph_leads_to_the_one_before_it_in_its_section() -> None:
    whole = replace(with_lines(), span=lines(1, 14), blocks=(replace(para("Istilah."), span=lines(1, 14)), *with_lines().blocks[1:]))
    told = tuple(warning("CLN101", lines(line, line), page=1, pages=2) for line in (1, 5, 7, 12))
    book = made(whole, edition=EDITOR, told=told)
    marked = {span: [book.editing_notes[number - 1].span for number in numbers] for span, numbers in marked_spans(book).items()}
    assert marked == {lines(3, 4): [lines(5, 5)], lines(8, 9): [lines(12, 12)]}


def test_notes_and_places_in_the_text_lead_to_each_other() -> None:
    book = made(with_lines(), edition=EDITOR, told=FOUND)
    inside = pages(book)
    assert '<p><a class="editing-mark" id="editing.mark-1" href="#editing.note-1">1</a>' in inside["chapter-sungai"]
    assert 'href="#editing.mark-1"' in inside["editing-notes"]
    assert 'id="editing.note-1"' in inside["editing-notes"]
    assert "sungai.txt" in inside["chapter-sungai"]
    assert "DRAF" in inside["titlepage"]
    released = pages(replace(book, edition=replace(EDITOR, release=True)))
    assert "DRAF" not in released["titlepage"]


def test_the_editors_pages_are_well_formed_and_no_id_comes_twice() -> None:
    for medium in Medium:
        bodies = pages(made(with_lines(), edition=EDITOR, told=FOUND), medium).values()
        trees = [etree.fromstring(f'<div xmlns:epub="http://www.idpf.org/2007/ops">{body}</div>') for body in bodies]
        ids = [element.get("id") for tree in trees for element in tree.iter() if element.get("id")]
        assert len(ids) == len(set(ids))


def test_no_other_edition_knows_of_editing() -> None:
    inside = pages(made(with_lines(), told=FOUND))
    assert "editing-notes" not in inside
    assert "editing" not in inside["chapter-sungai"]
    assert "source-line" not in inside["chapter-sungai"]


def test_each_group_of_the_catalogue_has_a_heading() -> None:
    used = {messages.editing_group(code) for code in messages.codes()} - {""}
    assert used == set(GROUPS)
    for language in ("id", "en"):
        assert all(labels(language)[f"editing_{group}"] for group in GROUPS)
