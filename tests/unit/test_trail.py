"""`publisher show --trace`: where a sentence comes from, what was done to it, where it is printed."""

import json
from pathlib import Path

import pytest

from publisher.build.trail import MOST, trails
from publisher.cli import run
from publisher.errors import UsageError

PASTED = """Pasar di Kampung Kami

Pasar kampung dibuka dua kali seminggu di lapangan dekat balai desa. Para
pembeli datang dari beberapa desa di sekitarnya sejak pagi. Setiap
pedagang menjaga kerjasama dengan tetangganya, dan hal itu berlangsung
sepanjang hari sampai pasar tutup dan lapangan itu disapu bersih oleh
warga yang tinggal di dekat sana.

Pedagang yang datang lebih awal menata meja untuk semua. Mereka juga yang
mengambil air dari sumur desa, lalu membaginya kepada penjual sayur yang
memerlukannya sepanjang pagi. Menjelang siang tugas itu digantikan oleh
pedagang lain, sehingga tidak ada yang bekerja terus tanpa beristirahat.

Baca juga: Harga Cabai Naik Lagi Menjelang Akhir Tahun

Jenis Pasar

Barter adalah pertukaran barang tanpa uang. Di kampung kami barter masih dipakai.

Bagikan
"""
EDITED = """# Sungai

Sungai mengalir ke laut.

## Hulu

::: {.teacher-note}
Ajak siswa melihat mata air.
:::
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chapters = tmp_path / "chapters"
    chapters.mkdir()
    (chapters / "01-pasar.txt").write_text(PASTED, encoding="utf-8")
    (chapters / "02-sungai.md").write_text(EDITED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_words_of_two_lines_are_followed_with_what_was_done_to_them(module: Path) -> None:
    (trail,) = trails(module, "setiap pedagang menjaga kerja sama")
    assert [line.line for line in trail.lines] == [4, 5]
    assert ("kerjasama", "kerja sama") in [(one.before, one.after) for line in trail.lines for one in line.changes]
    assert trail.piece is not None
    assert (trail.piece.span.first_line, trail.piece.span.last_line) == (3, 7)
    assert trail.editions == ("student", "teacher", "editor")


def test_the_source_spelling_finds_it_too(module: Path) -> None:
    (trail,) = trails(module, "menjaga kerjasama dengan")
    assert [line.line for line in trail.lines] == [5]
    assert trail.piece is not None
    assert "kerja sama" in trail.piece.text


def test_place_terms_and_definition(module: Path) -> None:
    (trail,) = trails(module, "pertukaran barang tanpa uang")
    assert [title for _, title in trail.place] == ["Pasar di Kampung Kami", "Jenis Pasar"]
    assert [number for number, _ in trail.place] == ["1", "A"]
    assert trail.anchor == "pasar-jenis-pasar"
    assert trail.defined == ("barter",)


def test_a_line_that_went_says_why(module: Path) -> None:
    (trail,) = trails(module, "Harga cabai naik lagi")
    assert trail.piece is None
    assert trail.editions == ()
    assert trail.lines[0].removal is not None
    assert trail.lines[0].removal.code.startswith("CLN")


def test_what_only_teachers_see(module: Path) -> None:
    (trail,) = trails(module, "ajak siswa melihat mata air")
    assert trail.editions == ("teacher", "editor")
    assert [title for _, title in trail.place] == ["Sungai", "Hulu"]


def test_a_file_is_followed_in_its_own_book(module: Path) -> None:
    (trail,) = trails(module / "chapters" / "02-sungai.md", "mengalir ke laut")
    assert trail.place[0] == ("2", "Sungai")
    with pytest.raises(UsageError, match="TRC001"):
        trails(module / "chapters" / "02-sungai.md", "xyzzy plugh tidak ada di sini")


def test_words_that_are_nowhere_name_the_nearest(module: Path) -> None:
    with pytest.raises(UsageError) as failure:
        trails(module, "Di kampung kami bartr masih dipakei")
    assert failure.value.code == "TRC003"
    assert str(failure.value.values["place"]).endswith("chapters/01-pasar.txt:18")
    assert failure.value.values["suggestion"] == "Di kampung kami barter masih dipakai."


def test_no_words_are_refused(module: Path) -> None:
    with pytest.raises(UsageError, match="TRC002"):
        trails(module, " … ")


def test_many_places_are_bounded(module: Path) -> None:
    (module / "chapters" / "03-kali.txt").write_text(
        "Kali\n\n" + "\n\n".join(f"Air kali {n} jernih sekali." for n in range(9)), encoding="utf-8"
    )
    assert len(trails(module, "jernih sekali")) == MOST


@pytest.mark.usefixtures("module")
def test_it_is_written_for_people_and_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", ".", "--trace", "menjaga kerja sama"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("chapters/01-pasar.txt:5: pedagang menjaga kerjasama")
    assert "  diubah       kerjasama → kerja sama: " in told
    assert "  disambung    dari baris 3–7\n" in told
    assert run(["show", ".", "--trace", "menjaga kerja sama", "--format", "json"]) == 0
    (data,) = json.loads(capsys.readouterr().out)
    assert (data["file"], data["first_line"], data["editions"]) == ("chapters/01-pasar.txt", 3, ["student", "teacher", "editor"])
