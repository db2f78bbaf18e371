"""Damage that text takes on its way: wrong encodings, letters printed several times, zeros, old line ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import SourceError
from publisher.ingest import capture
from publisher.ingest.mojibake import repaired
from publisher.ingest.shadows import single
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import SourceFile

SENTENCES = [
    "“Negara-negara” itu – kata dia… naïve café",
    "Ibu’s rumah — 5 °C ± 2 × 3 ½ © ™ € £",
    "emoji 👍 dan 🌱",
    "H₂O, CO₂, x² ≤ 10",
    "π ≈ 3,14 dan α + β",
    "Łódź Žižek Čapek",
]


def misread(text: str, encoding: str) -> str:
    return "".join(bytes([byte]).decode(encoding, errors="ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("layers", [["cp1252"], ["latin-1"], ["latin-1", "cp1252"]])
def test_sentences_come_back(sentence: str, layers: list[str]) -> None:
    damaged = sentence
    for encoding in layers:
        damaged = misread(damaged, encoding)
    assert repaired(damaged) == sentence


@pytest.mark.parametrize("encoding", ["cp437", "mac_roman"])
def test_quotation_marks_of_dos_and_old_macs(encoding: str) -> None:
    assert repaired(misread("“Kata” – itu…", encoding)) == "“Kata” – itu…"


def test_arabic_words_come_back() -> None:
    assert repaired(misread("kata العلم berarti ilmu", "cp1252")) == "kata العلم berarti ilmu"


@pytest.mark.parametrize(
    "line",
    [*SENTENCES, "GÃ DAN", "CAFÉ», «CAFÉ»", "Ø 5 mm", "Île-de-France", "√π dan ‚kutip‘", "├── cabang │ ranting", "ÂNGELA", "ÄRZTE"],
)
def test_whole_text_is_left_alone(line: str) -> None:
    assert repaired(line) == line


@pytest.mark.parametrize(
    ("line", "once"),
    [
        ("BBBuuukkkuuu SSSiiissswwwaaa", "Buku Siswa"),
        ("PPPeeelllaaajjjaaarrraaannn   111000", "Pelajaran 10"),
        ("BBuukkuu SSiisswwaa", "Buku Siswa"),
        ("KKKeeemmmeeennnttteeerrriiiaaannn", "Kementerian"),
        ("maaaaf", "maaaaf"),
        ("zzz", "zzz"),
        ("aabb", "aabb"),
        ("1100 2200 3300", "1100 2200 3300"),
        ("Buku Siswa", "Buku Siswa"),
        ("......", "......"),
    ],
)
def test_letters_printed_several_times(line: str, once: str) -> None:
    assert single(line) == once


def lines(data: bytes) -> list[str]:
    return [plain_text(block.content) for block in capture(SourceFile(SourceId("a.txt"), "txt", data)).value.blocks]


def test_what_is_repaired_is_a_change() -> None:
    found = capture(SourceFile(SourceId("a.txt"), "txt", "BBBuuukkkuuu SSSiiissswwwaaa\nItu â€œbukuâ€\x9d.".encode()))
    assert [plain_text(block.content) for block in found.value.blocks] == ["Buku Siswa", "Itu “buku”."]
    assert [change.code for change in found.changes] == ["SRC128", "SRC005"]


def test_a_lost_zero_among_words_is_taken_out() -> None:
    data = ("Sungai itu mengalir tenang sepanjang tahun.\n" * 5).encode() + b"Sawah\0 itu subur."
    found = capture(SourceFile(SourceId("a.txt"), "txt", data))
    assert plain_text(found.value.blocks[-1].content) == "Sawah itu subur."
    assert [change.code for change in found.changes] == ["SRC006"]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\u2028", "\x85"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_line_ends_and_encodings(end: str, encoding: str) -> None:
    assert lines(f"Sungai Kita{end}Airnya jernih, ikannya banyak.{end}".encode(encoding)) == [
        "Sungai Kita",
        "Airnya jernih, ikannya banyak.",
    ]


@given(st.text(max_size=200))
def test_any_text_is_repaired_to_text_that_stays(text: str) -> None:
    once = repaired(text)
    assert repaired(once) == once or len(repaired(once)) < len(once)
    assert single(single(text)) == single(text) or len(single(single(text))) < len(single(text))


@given(st.binary(max_size=300))
def test_any_bytes_are_lines_or_refused(data: bytes) -> None:
    try:
        found = capture(SourceFile(SourceId("a.txt"), "txt", data))
    except SourceError:
        return
    assert all(plain_text(block.content).strip() for block in found.value.blocks)
