"""`publisher import`: a line that cleaning takes out comes back as a link where it names an article of the same book."""

from pathlib import Path

import pytest

from publisher.build.beside import Beside
from publisher.build.importing import import_article, settings_for

FIRST = "Para petani menanam padi di sawah yang diairi dari sungai. Airnya dibagi rata di antara semua petak pada setiap pagi."
MORE = "Setelah empat bulan padi dipanen bersama-sama oleh warga desa. Sebagian gabah disimpan di lumbung untuk musim paceklik."
PLACE = "Lumbung itu dibangun di atas tiang yang tinggi supaya tikus tidak dapat naik. Kuncinya dipegang oleh kepala desa."
BARN = f"Lumbung Desa di Lereng Gunung\n\n{PLACE}\n\n{MORE}\n"


def field(*lines: str) -> str:
    return "\n\n".join(["Sawah di Tepi Sungai", FIRST, *lines, MORE]) + "\n"


def imported(folder: Path, text: str, others: dict[str, str]) -> str:
    into = folder / "chapters"
    into.mkdir()
    for name, other in others.items():
        (into / name).write_text(other, encoding="utf-8")
    source = folder / "sawah.txt"
    source.write_text(text, encoding="utf-8")
    settings = settings_for(into)
    done = import_article(source, into, settings, Beside((source,), into, settings))
    assert done.written is not None
    return done.written.read_text(encoding="utf-8").partition("---\n\n")[2]


@pytest.mark.parametrize("name", ["lumbung.txt", "lumbung.md"])
def test_a_line_that_names_an_article_beside_it_becomes_a_link_in_its_place(tmp_path: Path, name: str) -> None:
    other = BARN if name.endswith("txt") else "---\ntitle: Lumbung Desa di Lereng Gunung\n---\n\n" + BARN.partition("\n\n")[2]
    text = imported(tmp_path, field("Baca juga: Lumbung Desa di Lereng Gunung"), {name: other})
    assert text.split("\n\n")[:3] == [FIRST, "Baca juga: [Lumbung Desa di Lereng Gunung](#lumbung)", MORE + "\n"]


def test_a_line_that_names_no_article_beside_it_goes(tmp_path: Path) -> None:
    text = imported(tmp_path, field("Baca juga: Cara Membuat Terasering di Bukit"), {"lumbung.txt": BARN})
    assert "Baca juga" not in text


def test_a_line_that_names_an_article_imported_with_it_becomes_a_link(tmp_path: Path) -> None:
    into = tmp_path / "chapters"
    into.mkdir()
    files = (tmp_path / "sawah.txt", tmp_path / "lumbung.txt")
    files[0].write_text(field("BACA JUGA: Lumbung Desa di Lereng Gunung"), encoding="utf-8")
    files[1].write_text(BARN, encoding="utf-8")
    beside = Beside(files, into, settings_for(into))
    for file in files:
        import_article(file, into, settings_for(into), beside)
    assert "BACA JUGA: [Lumbung Desa di Lereng Gunung](#lumbung)" in (into / "sawah.md").read_text(encoding="utf-8")
    assert "](#" not in (into / "lumbung.md").read_text(encoding="utf-8")


def test_the_piece_of_a_line_stands_below_its_paragraph(tmp_path: Path) -> None:
    text = imported(tmp_path, field(f"{PLACE} Baca juga: Lumbung Desa di Lereng Gunung"), {"lumbung.txt": BARN})
    assert text.split("\n\n")[1:3] == [PLACE, "Baca juga: [Lumbung Desa di Lereng Gunung](#lumbung)"]


def test_a_title_in_a_list_of_articles_gets_the_words_before_it(tmp_path: Path) -> None:
    titles = "Baca juga:\n- Lumbung Desa di Lereng Gunung\n- Cara Membuat Terasering di Bukit"
    text = imported(tmp_path, field(titles), {"lumbung.txt": BARN})
    assert "\n\nBaca juga: [Lumbung Desa di Lereng Gunung](#lumbung)\n\n" in text
    assert "Terasering" not in text
