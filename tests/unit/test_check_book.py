"""The lint on the shape of chapters, on whole books, on standards; figures of readability."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.assemble import Plan, assemble
from publisher.check import check
from publisher.check.addresses import is_address, is_isbn, of_works
from publisher.check.quantities import Quantity, quantities
from publisher.check.readability import fry, syllables
from publisher.check.standard import missing, standards
from publisher.cli import run
from publisher.crossref import link
from publisher.glossary import build
from publisher.model.block import (
    BulletList,
    Cell,
    Decorative,
    Figure,
    LearningBlock,
    ListItem,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    ResourceName,
    Table,
)
from publisher.model.book import BookMetadata, Edition
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary
from publisher.model.inline import AnchorId, NoteId, Text
from publisher.model.span import SourceId, Span
from publisher.model.work import Work, WorkKind
from tests.unit.glossary_text import chapter_of

SPAN = Span(SourceId("a.txt"), 1, 1)
WORDS = "pedagang membawa barang dari desa ke pasar lalu pulang pada sore hari "


def codes(*chapters: Chapter, language: str = "id", glossary: Glossary | None = None) -> list[str]:
    return [one.code for one in check(chapters, language, glossary).diagnostics]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),), SPAN)


def items(*texts: str) -> tuple[ListItem, ...]:
    return tuple(ListItem((paragraph(text),), SPAN) for text in texts)


def with_blocks(*blocks: object) -> Chapter:
    return replace(chapter_of("Pasar itu ramai.", "a.txt"), blocks=blocks)  # type: ignore[arg-type]


def test_a_term_that_two_articles_define_is_told_once() -> None:
    one = chapter_of("Inflasi adalah kenaikan harga barang dan jasa yang berlangsung lama.", "a.txt")
    two = chapter_of("Inflasi adalah keadaan ketika nilai uang terus menurun di suatu negara.", "b.txt")
    assert codes(one, two, glossary=build([one, two], (), "id").value).count("CHK405") == 1
    assert "CHK405" not in codes(one, one, glossary=build([one, one], (), "id").value)


def test_long_footnotes_paragraphs_and_sentences_are_told() -> None:
    sentence = WORDS.strip().capitalize() + ". "
    long = replace(chapter_of("Pasar.", "a.txt"), notes=(Note(NoteId("1"), (paragraph(sentence * 10),), SPAN),))
    assert codes(long).count("CHK502") == 1
    assert codes(with_blocks(paragraph(sentence * 20))).count("CHK503") == 1
    assert codes(with_blocks(paragraph(WORDS * 5 + "."))).count("CHK504") == 1
    calm = codes(with_blocks(paragraph(sentence * 5)))
    assert not {"CHK502", "CHK503", "CHK504"} & set(calm)


def test_a_list_of_one_is_told_but_not_a_numbered_task() -> None:
    single = BulletList(items("beras dari desa"), SPAN)
    assert "CHK505" in codes(with_blocks(single))
    assert "CHK505" not in codes(with_blocks(OrderedList(items("Hitunglah."), SPAN, start=3)))
    assert "CHK505" not in codes(with_blocks(LearningBlock("exercise", (single,), SPAN)))
    assert "CHK505" not in codes(with_blocks(BulletList(items("beras", "garam"), SPAN)))


def test_a_picture_without_alternative_is_told() -> None:
    picture = Figure(ResourceName("pasar.png"), "", SPAN)
    assert "CHK506" in codes(with_blocks(picture))
    assert "CHK506" not in codes(with_blocks(replace(picture, alternative="Orang berjual beli di pasar.")))


def test_english_has_two_grades() -> None:
    text = "The farmers bring their rice to the market every morning and sell it to the people of the town. " * 8
    told = [one for one in check([chapter_of(text, "a.txt", "en")], "en").diagnostics if one.code == "CHK602"]
    assert len(told) == 1
    assert {"grade", "kincaid", "mean"} <= dict(told[0].values).keys()
    assert "CHK602" not in codes(chapter_of("The farmers bring their rice to the market.", "a.txt", "en"), language="en")


def test_what_is_counted_is_named_as_the_article_writes_it() -> None:
    chapter = with_blocks(
        paragraph("Indonesia terbagi atas tiga zona waktu. Orang mengenalnya sejak lama."),
        paragraph("Menurut buku itu, Indonesia terbagi atas Empat zona waktu."),
    )
    told = [dict(one.values) for one in check([chapter], "id").diagnostics if one.code == "CHK402"]
    assert [(one["subject"], one["words"], one["other"]) for one in told] == [("Indonesia", "Empat zona waktu", "tiga zona waktu")]


def test_what_a_standard_asks_for() -> None:
    chapter = with_blocks(paragraph("Pasar itu ramai."))
    linked = link([chapter], Glossary(), 0.0).value
    book = assemble(linked, Plan(metadata=BookMetadata(title="Pasar", slug="pasar"), edition=Edition())).value
    told = list(missing(book, "pusbuk"))
    assert [one.code for one in told].count("CHK701") == 6
    assert {"CHK702", "CHK703"} <= {one.code for one in told}
    assert str(dict(told[-1].values)["parts"]).count(",") == 2
    whole = with_blocks(*(LearningBlock(kind, (), SPAN) for kind in ("objectives", "activity", "summary")))
    facts = BookMetadata(
        title="Pasar", slug="pasar", authors=("Tim",), publisher="Balai", year="2025", level="SMP", subject="IPS", license="CC BY 4.0"
    )
    told = list(missing(replace(book, chapters=(whole,), metadata=facts), "pusbuk"))
    assert not {"CHK701", "CHK704"} & {one.code for one in told}
    assert [dict(one.values)["part"] for one in told if one.code == "CHK702"] == ["foreword", "about_authors"]
    assert standards() == ("pusbuk",)


def test_a_standard_asks_for_captions_sources_and_a_cover() -> None:
    figure = Figure(None, "Pasar pagi.", SPAN, id=AnchorId("pasar"))
    table = Table((), ((Cell((Text("1"),)),),), SPAN)
    named = replace(figure, caption=(Text("Pasar pagi"),), credit=(Text("Foto: penulis"),), id=AnchorId("dua"))
    chapter = with_blocks(figure, table, named, replace(figure, alternative=Decorative.DECORATIVE, id=AnchorId("tiga")))
    plan = Plan(metadata=BookMetadata(title="Pasar", slug="pasar"), edition=Edition())
    book = replace(assemble(link([chapter], Glossary(), 0.0).value, plan).value, chapters=(chapter,))
    found = [(one.code, dict(one.values).get("what")) for one in missing(book, "pusbuk") if one.code >= "CHK705"]
    assert found == [("CHK705", "figure"), ("CHK706", "figure"), ("CHK705", "table")]
    bare = replace(book, chapters=(), style=replace(book.style, cover=False))
    assert [one.code for one in missing(bare, "pusbuk") if one.code >= "CHK705"] == ["CHK707"]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("pulau", 2),
        ("baik", 2),
        ("laut", 2),
        ("multilateral", 5),
        ("negara-negara", 6),
        ("PBB", 3),
        ("1990", 4),
        ("mempunyai", 3),
        ("pers", 1),
    ],
)
def test_syllables_of_indonesian(word: str, count: int) -> None:
    assert syllables(word, "id") == count


@pytest.mark.parametrize(
    ("word", "count"), [("market", 2), ("people", 2), ("bridge", 1), ("walked", 1), ("tables", 2), ("rhythm", 1), ("reading", 2)]
)
def test_syllables_of_english(word: str, count: int) -> None:
    assert syllables(word, "en") == count


def test_grades_rise_with_length_and_agree_with_plotted_passages() -> None:
    assert fry(157, 7.8) == 9
    assert fry(120, 20) == 1
    assert fry(182, 3) == 17
    assert [fry(150, count) for count in (12, 8, 5, 3.5)] == sorted(fry(150, count) for count in (12, 8, 5, 3.5))


def test_bounds_are_taken_into_a_quantity() -> None:
    text = "lebih dari dua negara, tiga atau lebih negara, tiga negara atau lebih, sepuluh tahun, minimal 5 orang"
    assert list(quantities(text, "id")) == [
        Quantity(3, "negara", open=True),
        Quantity(3, "negara", open=True),
        Quantity(3, "negara", open=True),
        Quantity(10, "tahun"),
        Quantity(5, "orang", open=True),
    ]


def test_forms_of_numbers_and_addresses() -> None:
    assert is_isbn("978-3-16-148410-0")
    assert is_isbn("0-8044-2957-X")
    assert not is_isbn("0-8044-2957-1")
    assert not is_isbn("12345")
    assert is_address("https://contoh.id/a?b=c#d")
    assert not is_address("https://contoh .id")
    assert not is_address("http://https://contoh.id")
    bad = Work(id="a", kind=WorkKind.BOOK, title="Pasar", isbn="978-3-16-148410-1", doi="11.1/a", url="contoh.id")
    assert [one.code for one in of_works((bad,))] == ["CHK801", "CHK802", "CHK803"]


def test_the_sign_that_ends_a_sentence_is_no_part_of_an_address() -> None:
    text = "Pasar Desa\n\nLihat htttp://pasar.contoh.id/data. Artikelnya ada di (doi:1234/pasar). Semua orang boleh membacanya."
    told = check([chapter_of(text, "a.txt")], "id").diagnostics
    assert [dict(one.values) for one in told if one.code in ("CHK802", "CHK803")] == [
        {"number": "1234/pasar"},
        {"address": "htttp://pasar.contoh.id/data"},
    ]


def test_a_standard_is_asked_for_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pasar.txt").write_text("Pasar\n\nPasar itu ramai setiap pagi karena banyak orang datang.\n", encoding="utf-8")
    assert run(["check", str(tmp_path), "--standard", "pusbuk", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {"CHK701", "CHK702", "CHK703", "CHK704"} <= {one["code"] for one in told}
    assert {one["values"]["key"] for one in told if one["code"] == "CHK701"} >= {"authors", "publisher", "license"}
    run(["check", str(tmp_path), "--format", "json"])
    assert not [one for one in json.loads(capsys.readouterr().out) if one["code"].startswith("CHK7")]


def test_points_that_head_paragraphs_are_no_lists_of_one() -> None:
    point = [BulletList(items(name), SPAN) for name in ("Suhu", "Cahaya")]
    text = paragraph("Air menguap lebih cepat pada siang yang panas.")
    assert "CHK505" not in codes(with_blocks(point[0], text, point[1], text))
    assert "CHK505" in codes(with_blocks(point[0], text))


def test_a_quotation_is_shown_in_one_pair_of_marks() -> None:
    quoted = with_blocks(paragraph("Sungai itu panjang."), Quotation((paragraph("“Air yang bersih mengalir.”"),), SPAN))
    found = check([quoted], "id").diagnostics
    assert [dict(one.values)["text"] for one in found if one.code == "CHK101"] == ["Air yang bersih mengalir."]
