"""What became of each line: the lines received beside the pieces of the chapter."""

from publisher.build import pipeline
from publisher.build.tracing import traced
from publisher.config import Settings
from publisher.model.pieces import Role
from publisher.model.span import SourceId
from publisher.render.review import ReviewedLine
from publisher.source import SourceFile

SAMBIL = """Cara Bekerjasama di Kelas

Penulis: Rini Wardani

Siswa bekerjasama supaya tugas yang berat selesai lebih cepat dan lebih baik.

Baca juga: Harga Cabai Naik Lagi Menjelang Akhir Tahun

Langkah Kerja

1. Bagi tugas.
2. Susun jadwal.

Hasilnya dibahas bersama di depan kelas, dan setiap kelompok memperbaiki kekurangannya.
"""
WRAPPED = """Terasering

Terasering adalah cara menanam di lereng dengan membuat undak-undakan dari
tanah. Setiap undakan menahan air hujan sehingga tanah yang subur tidak ha-
nyut ke sungai. Petani di banyak daerah membuat terasering sejak lama, dan
hasil panennya tetap baik walaupun lahannya curam serta jauh dari sungai
yang besar. Cara itu memerlukan kerja sama karena dinding undakan harus di-
perbaiki setiap tahun oleh semua pemilik lahan yang ada di lereng tersebut.
"""


def lines_of(text: str, name: str = "a.txt") -> list[ReviewedLine]:
    source = SourceFile(SourceId(name), name.rpartition(".")[2], text.encode())
    read = pipeline.read_chapters([source], Settings())
    (article,), (chapter,) = read.value.articles, read.value.chapters
    return list(traced(article, chapter, read.changes, read.diagnostics))


def by_text(lines: list[ReviewedLine], start: str) -> ReviewedLine:
    (line,) = (one for one in lines if one.text.startswith(start))
    return line


def roles(line: ReviewedLine) -> list[Role]:
    return [piece.role for piece in line.became]


def test_the_title_is_known_in_the_spelling_of_the_house() -> None:
    first = lines_of(SAMBIL)[0]
    assert roles(first) == [Role.TITLE]
    assert first.became[0].text == "Cara Bekerja Sama di Kelas"
    assert [(change.before, change.after) for change in first.changes] == [("Bekerjasama", "Bekerja Sama")]


def test_each_line_has_its_role_or_the_reason_why_it_went() -> None:
    lines = lines_of(SAMBIL)
    assert [line.line for line in lines] == [1, 3, 5, 7, 9, 11, 12, 14]
    gone = [line.line for line in lines if not line.kept]
    assert gone == [3, 7]
    assert all((line.removal is None) is line.kept for line in lines)
    assert roles(by_text(lines, "Langkah")) == [Role.HEADING]
    item = by_text(lines, "2. Susun")
    assert roles(item) == [Role.NUMBERED]
    assert item.became[0].number == 2
    assert roles(by_text(lines, "Hasilnya")) == [Role.PARAGRAPH]


def test_metadata_stand_with_the_line_they_were_read_from() -> None:
    lines = lines_of(SAMBIL)
    assert by_text(lines, "Penulis:").fields == ("author",)


def test_joined_lines_point_to_the_first() -> None:
    lines = lines_of(WRAPPED)
    first, *rest = lines[1:]
    assert roles(first) == [Role.PARAGRAPH]
    assert "hanyut" in first.became[0].text
    assert all(line.joined and not line.became for line in rest)


PAGE = (
    "<html><head><title>Pasar Desa</title><meta name='author' content='Rini Wardani'></head><body><nav><a href='/'>Beranda</a></nav>"
    "<article><h1>Pasar Desa</h1><p>{0}</p><h2>Jenis Pasar</h2><ul><li>pasar pagi</li><li>pasar malam</li></ul><p>{0}</p>"
    "<p>Rini Wardani menutup lapaknya setelah magrib, lalu pulang ke rumah bersama anak-anaknya.</p></article></body></html>"
).format("Pasar desa buka dua kali seminggu, dan setiap pedagang mempunyai tempatnya sendiri di sana.")


def test_lines_of_a_page_on_one_line_are_told_apart_by_their_words() -> None:
    lines = lines_of(PAGE, "a.html")
    assert {line.line for line in lines} == {1}
    kept = [line for line in lines if line.kept]
    assert [roles(line) for line in kept] == [
        [Role.TITLE],
        [Role.PARAGRAPH],
        [Role.HEADING],
        [Role.ITEM],
        [Role.ITEM],
        [Role.PARAGRAPH],
        [Role.PARAGRAPH],
    ]
    assert [line.occurrence for line in kept if line.text.startswith("Pasar desa buka")] == [1, 2]
    assert not any(line.joined for line in kept)


def test_what_the_reader_left_out_stands_there_with_its_reason() -> None:
    gone = [line for line in lines_of(PAGE, "a.html") if not line.kept]
    assert any("Beranda" in line.text and line.removal is not None and line.removal.code.startswith("SRC") for line in gone)


def test_a_line_that_merely_holds_a_name_is_not_where_a_format_said_it() -> None:
    assert [line.fields for line in lines_of(PAGE, "a.html") if line.text.startswith("Rini")] == [()]


def test_an_edited_file_has_a_line_for_each_piece() -> None:
    lines = lines_of("# Pasar\n\nTeks pertama.\n\n## Jenis\n\n- satu\n- dua\n", "a.md")
    assert [(line.line, *roles(line)) for line in lines] == [
        (1, Role.TITLE),
        (3, Role.PARAGRAPH),
        (5, Role.HEADING),
        (7, Role.ITEM),
        (8, Role.ITEM),
    ]
