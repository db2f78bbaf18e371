"""Decisions of the editor: read strictly, found by the words of their line, followed by cleaning and structure."""

from dataclasses import replace
from pathlib import Path

import pytest

from publisher.build import pipeline, plan
from publisher.build.inspection import inspected
from publisher.build.manuscript import choose
from publisher.build.plan import Request
from publisher.build.project import read_project
from publisher.config import Settings
from publisher.decisions import applied, decisions_in
from publisher.diagnostics import Change, Result
from publisher.errors import ConfigurationError
from publisher.model.block import BulletList, Cell, Label, OrderedList, Paragraph, Table
from publisher.model.chapter import Chapter, Metadata
from publisher.model.decision import Decision, Verdict, fingerprint
from publisher.model.inline import Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import all_sections, chapter_blocks, plain_text
from publisher.source import Article, Capture, CapturedBlock, Hint, SourceFile
from publisher.structure import structure
from tests.unit.clean_capture import captured

NAME = "air.decisions.toml"
AIR = """Siklus Air

Baca juga: Menanam Padi di Sawah Tadah Hujan

Air menguap dari laut, naik ke langit, lalu turun kembali sebagai hujan di pegunungan.

Penguapan

Panas matahari mengubah air menjadi uap yang ringan dan naik bersama udara hangat.

Bagikan

Pengembunan

Uap yang mendingin di atas berubah menjadi butir air kecil yang tampak sebagai awan.

Bagikan
"""


def chapter_of(text: str, decisions: str = "", name: str = "air.txt") -> Result[Chapter]:
    decided = decisions_in(decisions.encode(), NAME)
    source = SourceFile(SourceId(name), name.rpartition(".")[2], text.encode(), decided)
    article = pipeline.read_article(source, Settings())
    return pipeline.chapter_from(article.value, "id").after(article)


def article_of(text: str, decisions: str = "") -> Result[Article]:
    source = SourceFile(SourceId("air.txt"), "txt", text.encode(), decisions_in(decisions.encode(), NAME))
    article = pipeline.read_article(source, Settings())
    assert isinstance(article.value, Article)
    return article  # type: ignore[return-value]


def words(article: Article) -> list[str]:
    return [block.words for block in article.blocks]


def one(line: str, do: str, more: str = "") -> str:
    return f'[[decision]]\nline = "{line}"\ndo = "{do}"\n{more}\n'


def headings(chapter: Chapter) -> list[str]:
    return [plain_text(section.title) for section in all_sections(chapter.sections)]


def codes(result: Result[object]) -> list[str]:
    return [told.code for told in result.diagnostics if told.code.startswith("DEC")]


def problems(text: str) -> list[tuple[str, int]]:
    with pytest.raises(ConfigurationError) as told:
        decisions_in(text.encode(), NAME)
    return [(code, int(values["line"])) for code, values in told.value.problems]


def test_a_removed_line_is_kept_by_its_words_alone() -> None:
    assert "Bagikan" not in words(article_of(AIR).value)
    kept = article_of(AIR, one("baca juga:  menanam padi di sawah tadah hujan", "keep"))
    assert words(kept.value)[1].startswith("Baca juga")
    assert not any("Baca juga" in change.before for change in kept.changes)


def test_a_dropped_line_is_a_change() -> None:
    result = article_of(AIR, one("Penguapan", "drop"))
    assert "Penguapan" not in words(result.value)
    assert [change.before for change in result.changes if change.code == "DEC001"] == ["Penguapan"]


def test_opening_words_name_one_line() -> None:
    result = article_of(AIR, one("Panas matahari …", "drop"))
    assert not any(line.startswith("Panas") for line in words(result.value))


def test_opening_words_end_at_a_word() -> None:
    assert codes(article_of(AIR, one("Panas mata …", "drop"))) == ["DEC002"]


def test_opening_words_of_several_lines_are_refused() -> None:
    text = AIR + "\nUap yang naik ke langit bertemu udara dingin dan berubah menjadi awan yang putih.\n"
    result = article_of(text, one("Uap yang …", "drop"))
    assert codes(result) == ["DEC007"]
    assert sum(line.startswith("Uap yang") for line in words(result.value)) == 2


def test_the_fingerprint_alone_is_enough() -> None:
    result = article_of(AIR, f'[[decision]]\nfingerprint = "{fingerprint("Penguapan").upper()}"\ndo = "drop"\n')
    assert "Penguapan" not in words(result.value)


@pytest.mark.parametrize(
    "same",
    [
        "baca  juga: menanam PADI",
        "Baca\u00a0juga: Menanam Padi",
        "Baca ju\u00adga – Menanam Padi\u200b",
        "“Baca juga”: Menanam Padi…",
        "Ｂaca juga Menanam Padi",
    ],
)
def test_the_fingerprint_survives_what_repair_changes(same: str) -> None:
    assert fingerprint(same) == fingerprint("Baca juga: Menanam Padi")


@pytest.mark.parametrize("other", ["Baca juga: Menanam Pada", "Baca juga: Menanam Padi 2", "Menanam Padi", ""])
def test_the_fingerprint_tells_other_words(other: str) -> None:
    assert fingerprint(other) != fingerprint("Baca juga: Menanam Padi")


def test_the_fingerprint_tells_formulas_and_signs() -> None:
    assert len({fingerprint(line) for line in ("a + b = c", "a = b + c", "a × b = c", "***", "---", "…")}) == 6


def test_the_fingerprint_is_what_it_was() -> None:
    assert fingerprint("Baca juga: Menanam Padi") == "e17780ed1b"


def test_an_occurrence_is_one_of_the_lines_of_these_words() -> None:
    both = article_of(AIR, one("Bagikan", "keep"))
    second = article_of(AIR, one("Bagikan", "keep", "occurrence = 2"))
    assert words(both.value).count("Bagikan") == 2
    assert words(second.value)[-1] == "Bagikan"
    assert words(second.value).count("Bagikan") == 1


def test_one_occurrence_goes_before_all_of_them() -> None:
    result = article_of(AIR, one("Bagikan", "keep") + one("Bagikan", "drop", "occurrence = 1"))
    assert words(result.value).count("Bagikan") == 1
    assert codes(result) == []


def test_an_occurrence_that_is_not_there_is_told() -> None:
    assert codes(article_of(AIR, one("Bagikan", "keep", "occurrence = 3"))) == ["DEC008"]


def test_a_stale_decision_is_told_with_the_nearest_line() -> None:
    result = article_of(AIR, one("Panas surya mengubah air menjadi uap yang ringan dan naik.", "drop"))
    (told,) = (one for one in result.diagnostics if one.code == "DEC002")
    assert str(dict(told.values)["suggestion"]).startswith("Panas matahari mengubah")
    assert (told.span and (told.span.source, told.span.first_line)) == (NAME, 1)


def test_a_stale_decision_without_any_like_line_is_told() -> None:
    assert codes(article_of(AIR, one("Fotosintesis pada tumbuhan hijau", "drop"))) == ["DEC003"]


def test_a_fingerprint_of_another_line_is_stale() -> None:
    assert codes(article_of(AIR, one("Penguapan", "drop", 'fingerprint = "0000000000"'))) == ["DEC002"]


def test_contradictory_decisions_are_errors() -> None:
    assert problems(one("Penguapan", "drop") + one("PENGUAPAN", "keep")) == [("DEC004", 5)]
    other = article_of(AIR, one("Penguapan", "drop") + one("Penguapan …", "heading 2"))
    assert codes(other) == ["DEC004"]


def test_the_same_decision_twice_is_no_matter() -> None:
    assert codes(article_of(AIR, one("Penguapan", "drop") * 2)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[decision]]\nline = "x"\ndo = "entah apa ini"\n', ("CFG007", 3)),
        ('[[decision]]\ndo = "keep"\n', ("DEC005", 1)),
        ('[[decision]]\nline = "x"\ndo = "keep"\noccurrence = 0\n', ("CFG004", 4)),
        ('[[decision]]\nline = 3\nfingerprint = "a"\ndo = "keep"\n', ("CFG004", 2)),
        ('[[decision]]\nbaris = "x"\nline = "x"\ndo = "keep"\n', ("CFG002", 2)),
        ('[[decision]]\nline = "x"\ndo = "keep"\nwarna = "biru"\n', ("CFG003", 4)),
        ('[[keputusan]]\nline = "x"\n', ("CFG002", 1)),
        ("decision = 1\n", ("CFG004", 1)),
    ],
)
def test_mistakes_in_the_file_are_told_with_their_line(text: str, told: tuple[str, int]) -> None:
    assert problems(text) == [told]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("simpan", "keep"), ("Buang", "drop"), ("judul 3", "heading 3"), ("heading", "heading 2"), ("heading 7", "heading")],
)
def test_a_decision_in_another_word_is_told_with_the_right_one(written: str, meant: str) -> None:
    with pytest.raises(ConfigurationError) as told:
        decisions_in(one("x", written).encode(), NAME)
    ((code, values),) = told.value.problems
    assert code == "DEC006"
    assert str(values["suggestion"]).startswith(meant)


def test_a_heading_of_the_level_asked_for() -> None:
    plain = chapter_of(AIR).value
    assert headings(plain) == ["Penguapan", "Pengembunan"]
    decided = chapter_of(AIR, one("Pengembunan", "heading 3")).value
    assert [plain_text(section.title) for section in decided.sections] == ["Penguapan"]
    assert [plain_text(section.title) for section in decided.sections[0].sections] == ["Pengembunan"]


def test_a_sentence_as_heading_and_a_heading_as_paragraph() -> None:
    decided = chapter_of(AIR, one("Air menguap dari laut …", "heading 2") + one("Penguapan", "paragraph")).value
    assert headings(decided)[0].startswith("Air menguap dari laut")
    assert "Penguapan" in [plain_text(block.content) for block in chapter_blocks(decided) if isinstance(block, Paragraph)]


def test_a_removed_line_as_heading_is_kept() -> None:
    assert "Bagikan" in headings(chapter_of(AIR, one("Bagikan", "heading 2", "occurrence = 1")).value)


def test_the_title_as_paragraph_leaves_a_title_proposed() -> None:
    decided = chapter_of(AIR, one("Siklus Air", "paragraph")).value
    assert isinstance(decided.blocks[0], Paragraph)
    assert plain_text(decided.blocks[0].content) == "Siklus Air"


def test_the_title_as_heading_leaves_a_title_proposed() -> None:
    decided = chapter_of(AIR, one("Siklus Air", "heading 2")).value
    assert headings(decided)[0] == "Siklus Air"
    assert decided.title


def test_lines_as_a_list() -> None:
    decided = chapter_of(AIR, one("Penguapan", "list") + one("Panas matahari …", "list")).value
    (made,) = (block for block in chapter_blocks(decided) if isinstance(block, BulletList))
    assert len(made.items) == 2


NUMBERED = """Siklus Air

Air di bumi berputar terus dan tidak pernah habis, karena matahari menggerakkannya setiap hari.

1. Penguapan

Panas matahari mengubah air menjadi uap yang ringan dan naik bersama udara hangat.

2. Pengembunan

Uap yang mendingin di atas berubah menjadi butir air kecil yang tampak sebagai awan.

3. Hujan

Butir air yang besar jatuh ke bumi sebagai hujan, lalu mengalir ke sungai dan laut.
"""


def test_a_numbered_heading_as_item_keeps_its_number() -> None:
    assert headings(chapter_of(NUMBERED).value) == ["Penguapan", "Pengembunan", "Hujan"]
    decided = chapter_of(NUMBERED, one("2. Pengembunan", "list")).value
    assert headings(decided) == ["Penguapan", "Hujan"]
    (made,) = (block for block in chapter_blocks(decided) if isinstance(block, OrderedList))
    assert made.start == 2


def test_a_numbered_heading_as_paragraph_keeps_its_number() -> None:
    decided = chapter_of(NUMBERED, one("2. Pengembunan", "paragraph")).value
    assert headings(decided) == ["Penguapan", "Hujan"]
    assert "2. Pengembunan" in [plain_text(block.content) for block in chapter_blocks(decided) if isinstance(block, Paragraph)]


def test_a_numbered_item_as_heading_loses_its_number() -> None:
    lead = "Pasar\n\nJenis pasar dapat dibedakan menurut jumlah penjual di dalamnya, yaitu:\n\n"
    text = f"{lead}1. pasar bebas\n2. pasar tertutup\n3. pasar lelang\n"
    decided = chapter_of(text, one("2. pasar tertutup", "heading 2")).value
    assert headings(decided) == ["pasar tertutup"]


def test_scaffolding_that_is_kept_is_not_left_out() -> None:
    opening = "Air\n\nPembukaan:\nAir adalah sumber hidup bagi semua makhluk yang ada di muka bumi.\n\n"
    text = f"{opening}Isi:\nAir menguap dari laut, lalu turun kembali sebagai hujan di pegunungan.\n"
    assert any(change.code == "STR004" for change in chapter_of(text).changes)
    kept = chapter_of(text, one("Isi:", "keep"))
    assert "Isi:" in [plain_text(block.content) for block in chapter_blocks(kept.value) if isinstance(block, Label)]


def table(*cells: str) -> CapturedBlock:
    made = Table((), (tuple(Cell((Text(cell),)) for cell in cells),), Span(SourceId("a.html"), 9, 9))
    return CapturedBlock(content=(), span=made.span, hint=Hint.BLOCK, block=made)


def decision(line: str, verdict: Verdict, level: int = 0) -> Decision:
    return Decision(line=line, verdict=verdict, level=level, span=Span(SourceId(NAME), 1, 1))


def test_a_table_can_be_dropped_by_its_cells() -> None:
    capture = Capture(source=SourceId("a.html"), blocks=(table("Tahun", "Hasil"),))
    result = applied(Result(capture), (decision("Tahun | Hasil", Verdict.DROP),))
    assert result.value.blocks[0].decision is not None
    assert result.diagnostics == ()


def test_a_table_cannot_be_a_heading() -> None:
    capture = Capture(source=SourceId("a.html"), blocks=(table("Tahun", "Hasil"),))
    result = applied(Result(capture), (decision("tahun hasil", Verdict.HEADING, 2),))
    assert [told.code for told in result.diagnostics] == ["DEC009"]
    assert not result.value.blocks[0].is_settled


def test_what_the_reader_left_out_is_put_back_in_its_place() -> None:
    capture = captured("satu\ndua\ntiga")
    left_out = Change("SRC022", Span(capture.source, 2, 2), "Kotak info", "", "aside")
    result = applied(Result(capture, (), (left_out,)), (decision("kotak info", Verdict.HEADING, 2),))
    assert [block.words for block in result.value.blocks] == ["satu", "dua", "Kotak info", "tiga"]
    assert [block.number for block in result.value.blocks] == [1, 2, 3, 4]
    assert result.changes == ()
    assert result.diagnostics == ()


def test_decisions_are_read_beside_the_article_and_are_an_input_of_the_build(tmp_path: Path) -> None:
    (tmp_path / "air.txt").write_text(AIR, encoding="utf-8")
    before = plan.snapshot(read_project((tmp_path,)), Request())
    (tmp_path / NAME).write_text(one("Penguapan", "drop"), encoding="utf-8")
    project = read_project((tmp_path,))
    after = plan.snapshot(project, Request())
    assert set(after.files) - set(before.files) == {NAME}
    assert choose(project, Settings()).value.sources[0].decisions[0].verdict is Verdict.DROP
    assert "Penguapan" not in headings(inspected(tmp_path / "air.txt").chapter.value)


def test_decisions_about_an_edited_file_are_told_and_not_used(tmp_path: Path) -> None:
    (tmp_path / "air.md").write_text("# Air\n\nAir mengalir.\n", encoding="utf-8")
    (tmp_path / NAME).write_text(one("Air mengalir.", "drop"), encoding="utf-8")
    result = choose(read_project((tmp_path,)), Settings())
    assert [told.code for told in result.diagnostics] == ["DEC010"]


def headed(*rows: tuple[str, int]) -> Article:
    """An article of a format that names headings: (words, level), level 0 for a paragraph."""
    blocks = tuple(
        CapturedBlock(
            content=(Text(words),), span=Span(SourceId("a.html"), line, line), hint=Hint.HEADING if level else Hint.PARAGRAPH, level=level
        )
        for line, (words, level) in enumerate(rows, 1)
    )
    return Article(source=SourceId("a.html"), blocks=blocks, metadata=Metadata())


LONG = "Kalimat panjang ini menerangkan sesuatu tentang pasar, dan karena itu bukan judul."


def test_a_decided_heading_leaves_the_title_and_the_levels_of_the_format_alone() -> None:
    article = headed(("Pasar Desa", 1), (LONG, 0), ("Jenis", 2), (LONG, 0), ("Catatan kecil", 0), (LONG, 0), ("Letak", 2), (LONG, 0))
    plain = structure(article, "id").value
    decided = tuple(
        replace(block, decision=decision(block.words, Verdict.HEADING, 3)) if block.words == "Catatan kecil" else block
        for block in article.blocks
    )
    made = structure(replace(article, blocks=decided), "id").value
    assert plain_text(made.title) == plain_text(plain.title) == "Pasar Desa"
    assert [plain_text(section.title) for section in made.sections] == ["Jenis", "Letak"]
    assert [plain_text(section.title) for section in made.sections[0].sections] == ["Catatan kecil"]


def test_decided_headings_do_not_hide_those_that_only_their_look_tells() -> None:
    text = AIR + "\nMenyimpan Air\n\nWarga menampung hujan di kolam kecil supaya sumur tidak kering di musim kemarau.\n"
    decided = headings(chapter_of(text, one("Penguapan", "heading 2") + one("Pengembunan", "heading 2")).value)
    assert decided == ["Penguapan", "Pengembunan", "Menyimpan Air"]
