"""Synthetic manuscripts: the same from the same seed, with all constructs, and good enough to build without an error."""

import re
from pathlib import Path

import pytest

from benchmarks.chapters import Plan, captured, edited
from benchmarks.commands import commands
from benchmarks.commands import edited as with_one_more_sentence
from benchmarks.constructs import CONSTRUCTS
from benchmarks.dice import Dice
from benchmarks.manuscripts import manuscript, write
from benchmarks.matter import book_of, html, pandoc_markdown
from benchmarks.measure import run as run_process
from benchmarks.prose import all_terms, chapter_title, terms_of
from publisher.cli import run
from publisher.render.xhtml import Medium
from publisher.render.xhtml import write as publication_of

MARKS = {
    "sections of three levels": r"^## .*(?s:.*)^### .*(?s:.*)^#### ",
    "bullet list": r"^- ",
    "numbered list with one inside": r"^1\. .*(?s:.*)^    a\. ",
    "table with a caption": r"^: .* \{#tabel-",
    "figure": r"^!\[.+\]\(gambar/.+\.svg \".+\"\)\{#gambar-",
    "footnote": r"\[\^\w+\](?!:)",
    "footnote text": r"^\[\^\w+\]: ",
    "note in the line": r"\^\[",
    "quotation with who said it": r"^> -- ",
    "definition list": r"^:   ",
    "formula in the line": r"\$A\$",
    "formula": r"^\$\$ \{#rumus-",
    "code": r"^```python",
    "verse": r"^\| [^|]+$",
    "break": r"^\* \* \*$",
    "label": r"\{\.label\}",
    "foreign words": r"\{lang=en\}",
    "link": r"\]\(https://example\.org/",
    "reference to a chapter": r"melanjutkan \[\]\(#",
    "reference to a block": r"\[\]\(#contoh-",
    "references": r"^::: daftar-pustaka",
    "metadata": r"\A---\ntitle: ",
}
BLOCKS = (
    "tujuan", "apersepsi", "istilah", "rangkuman", "latihan", "kunci", "refleksi", "catatan-guru", "contoh", "tahukah-kamu", "aktivitas",
)  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("synthetic")
    write(folder, chapters=4, words=400, seed=3, captures=25)
    return folder


@pytest.fixture(scope="module")
def markdown() -> str:
    """Enough chapters for each construct to have its turn."""
    return "\n".join(edited(Plan(seed=3, number=number, words=400)) for number in range(1, 6))


def test_dice_fall_the_same_everywhere() -> None:
    """Figures of one machine can be compared with another's only if the manuscripts are the same bytes."""
    unseeded, seeded = Dice(), Dice(1, 2)
    assert [unseeded.below(1 << 64) for _ in range(3)] == [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]  # published values
    assert [seeded.below(1000) for _ in range(6)] == [936, 436, 653, 417, 959, 635]
    assert sorted({Dice(seed).below(6) for seed in range(60)}) == [0, 1, 2, 3, 4, 5]


def test_the_same_seed_gives_the_same_manuscript() -> None:
    assert list(manuscript(5, 300, 1)) == list(manuscript(5, 300, 1))
    assert edited(Plan(seed=1, number=2, words=300)) != edited(Plan(seed=2, number=2, words=300))
    assert captured(Plan(seed=1, number=2, words=300)) != captured(Plan(seed=2, number=2, words=300))


def test_a_larger_manuscript_begins_with_the_smaller_one() -> None:
    smaller, larger = dict(manuscript(5, 300, 1)), dict(manuscript(9, 300, 1))
    assert {name: text for name, text in larger.items() if name in smaller and name != "book.toml"} == {
        name: text for name, text in smaller.items() if name != "book.toml"
    }


@pytest.mark.parametrize("captures", [0, 20, 50, 100])
def test_as_many_chapters_are_pasted_as_asked_for(captures: int) -> None:
    names = [name for name, _ in manuscript(10, 200, 1, captures)]
    assert sum(name.endswith(".txt") for name in names) == captures // 10
    assert sum(name.endswith((".txt", ".md")) for name in names) == 10


def test_titles_and_terms_are_not_used_twice() -> None:
    assert len({chapter_title(number) for number in range(1, 1001)}) == 1000
    own = [term for number in range(1, len(all_terms()) // 5 + 1) for term in terms_of(number)]
    assert len(own) == len(set(own)) > 300


@pytest.mark.parametrize("mark", MARKS)
def test_all_constructs_of_the_dialect_are_there(markdown: str, mark: str) -> None:
    assert re.search(MARKS[mark], markdown, re.MULTILINE), mark


def test_all_learning_blocks_are_there(markdown: str) -> None:
    assert set(re.findall(r"^::: ([\w-]+)", markdown, re.MULTILINE)) >= set(BLOCKS)
    assert len(CONSTRUCTS) == 14


def test_a_capture_has_page_chrome_around_and_within() -> None:
    text = captured(Plan(seed=3, number=5, words=800))
    assert text.startswith("Langsung ke konten\n")
    assert re.search(r"^(?:Baca juga: |Baca Juga:$|Iklan$|ADVERTISEMENT$)", text, re.MULTILINE)
    assert "Artikel Terkait" in text
    assert not re.search(r"\{\w+\}", text)


def test_the_manuscript_builds_without_an_error(project: Path, tmp_path: Path) -> None:
    assert run(["build", str(project), "-o", str(tmp_path), "-t", "epub", "-t", "html", "--quiet"]) == 0
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.is_file()) == [".epub", ".html"]


def test_the_book_has_a_glossary_notes_and_no_page_chrome(project: Path) -> None:
    book = book_of(project)
    own = {term.name for number in range(1, 5) for term in terms_of(number)}
    assert len(own & {entry.headword for entry in book.glossary}) > len(own) * 3 // 5
    page = html(publication_of(book, Medium.PRINT))
    assert 'class="footnote"' in page
    assert "Artikel Terkait" not in page


def test_the_matter_for_pandoc_has_one_text_for_each_note_and_no_teachers_block(project: Path) -> None:
    text = pandoc_markdown(book_of(project))
    labels = re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE)
    assert len(labels) == len(set(labels)) > 1
    assert {label.partition("-")[0] for label in labels} <= {"1", "2", "3", "4"}
    assert re.findall(r"^# .*\{#([\w-]+)\}$", text, re.MULTILINE) == [Plan(seed=3, number=n, words=1).id for n in range(1, 5)]
    assert "`#pageof(<" in text
    assert "kunci" not in re.findall(r"^:::+ \{?\.?([\w-]+)", text, re.MULTILINE)


def test_a_section_named_like_a_chapter_gets_no_label_of_the_chapter(project: Path, tmp_path: Path) -> None:
    """Typst refuses a label that stands twice."""
    name = Plan(seed=3, number=1, words=1).title
    (tmp_path / "book.md").write_text(pandoc_markdown(book_of(project)) + f"\n## {name}\n\nIsi.\n", encoding="utf-8")
    convert = next(command for command in commands(project, tmp_path, tmp_path) if command.key == "pandoc")
    assert run_process(convert.arguments, tmp_path).exit_code == 0
    typst = (tmp_path / "book.typ").read_text(encoding="utf-8")
    assert f"== {name}" in typst
    labels = re.findall(r"^<([\w-]+)>$", typst, re.MULTILINE)
    assert len(labels) == len(set(labels)) >= 4


def test_an_edit_adds_a_sentence_to_one_paragraph() -> None:
    before = edited(Plan(seed=3, number=1, words=300))
    first, second = with_one_more_sentence(before, 1), with_one_more_sentence(before, 2)
    changed = [(old, new) for old, new in zip(before.split("\n"), first.split("\n"), strict=True) if old != new]
    assert len(changed) == 1
    assert changed[0][1].startswith(changed[0][0] + " ")
    assert first != second
