"""Lines that only stand like headings: a standfirst below the title, the title of a table, a question that an example asks, working."""

import pytest

from publisher import clean, ingest
from publisher.model.span import SourceId
from publisher.source import SourceFile
from publisher.structure import structure
from tests.unit.test_structure_builder import outline, structured

TEXT = "Lebah hidup berkelompok di dalam sarang. Setiap kelompok dipimpin oleh seekor ratu."
MORE = "Madu disimpan di dalam sel lilin. Pada musim hujan persediaan itu dimakan sedikit demi sedikit."


def headings(text: str) -> list[str]:
    return [row for row in outline(structured(text)) if row.startswith("##")]


SECTIONS = f"Sarang\n{TEXT}\nRatu\n{MORE}\nMadu\n{TEXT}\n"


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Serangga kecil yang diam-diam menjaga panen para petani di lereng gunung", False),
        ("What a small insect can teach us about living closely together", False),
        ("Mengenal lebah", True),
        ("Mengapa lebah begitu penting bagi petani di lereng gunung?", True),
    ],
)
def test_a_line_below_the_title_that_is_longer_than_all_headings_is_a_standfirst(line: str, *, stays: bool) -> None:
    assert (f"## {line}" in headings(f"Lebah\n{line}\n{TEXT}\n{SECTIONS}")) is stays


def test_a_long_first_heading_stays_among_long_ones() -> None:
    rows = [
        "Bagaimana lebah menemukan jalan pulang ke sarangnya",
        "Bagaimana lebah membagi tugas di dalam sarangnya",
        "Bagaimana madu disimpan",
    ]
    text = "Lebah\n" + "\n".join(f"{row}\n{TEXT}" for row in [*rows, "Bagaimana lebah menghadapi musim hujan"])
    assert headings(text)[0] == f"## {rows[0]}"


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Tabel hasil panen", False),
        ("Hasil panen (tabel dibulatkan)", False),
        ("Honey of three hives (my own table)", False),
        ("Hasil panen", True),
        ("Tabel", True),
    ],
)
def test_a_line_above_a_table_that_calls_itself_one_is_its_title(line: str, *, stays: bool) -> None:
    table = "Sarang\tMadu (kg)\nA\t12\nB\t9\nC\t14"
    assert (f"## {line}" in headings(f"Lebah\n{TEXT}\n{SECTIONS}{line}\n{table}\nPenutup\n{MORE}")) is stays


def test_the_question_that_an_example_asks_is_no_heading() -> None:
    example = "A hive gives 12 kg of honey each season and a jar holds 0.5 kg.\nHow many jars are filled?\nJars = 12 : 0.5 = 24\n"
    assert headings(f"Honey\n{TEXT}\nThe hive\n{TEXT}\nWorked example\n{example}{MORE}\nThe queen\n{TEXT}") == [
        "## The hive",
        "## Worked example",
        "## The queen",
    ]


@pytest.mark.parametrize("line", ["7 3 9 2 → 3 7 9 2, tukar", "2 4 6 -> 8"])
def test_a_step_of_working_is_no_heading(line: str) -> None:
    assert f"## {line}" not in headings(f"Lebah\n{TEXT}\n{SECTIONS}{line}\n{MORE}")


@pytest.mark.parametrize(
    ("line", "stays"), [("It is all about honey", True), ("AI is watching the hive", True), ("m is the mass of honey", False)]
)
def test_a_heading_may_say_what_something_is_but_not_what_a_sign_stands_for(line: str, *, stays: bool) -> None:
    assert (f"## {line}" in headings(f"Bees\n{TEXT}\n{line}\n{MORE}\n{SECTIONS}")) is stays


def test_a_question_that_an_article_begins_with_is_no_heading_above_two_others() -> None:
    text = f"Lebah\nMengapa lebah selalu menemukan jalan pulang ke sarangnya?\nTubuh Lebah\nKepala\n{TEXT}\nDada\n{MORE}\nSarang\n{TEXT}"
    assert headings(text)[:2] == ["## Tubuh Lebah", "### Kepala"]


@pytest.mark.parametrize(("label", "level"), [("Learning Objectives", "##"), ("Tugas", "##"), ("The queen and her court", "")])
def test_what_boxes_of_lessons_are_headed_by_is_a_heading_of_a_page_although_set_as_a_paragraph(label: str, level: str) -> None:
    row = "<li>Say how bees find their way home</li><li>Name the parts of a hive</li><li>Say what a hive needs in winter</li>"
    page = (
        f"<html><head><title>Bees</title></head><body><article><h1>Bees</h1><p>{TEXT} {MORE}</p><h2>The hive</h2><p>{MORE} {TEXT}</p>"
        f"<h3>Cells</h3><p>{TEXT} {TEXT}</p><p>{label}</p><ul>{row}</ul><h2>Honey</h2><p>{MORE} {MORE}</p></article></body></html>"
    )
    captured = ingest.capture(SourceFile(SourceId("bees.html"), "html", page.encode()))
    rows = outline(structure(clean.clean(captured.value).value, "en").value)
    assert (f"{level} {label}" in rows) is bool(level)


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Sarang lebah hutan di Riau, tempat madu sialang dipanen", False),
        ("Wild nests under a cliff in Nepal, home of the largest bees", False),
        ("Sarang lebah hutan, lebah madu, dan lebah tanah di Riau", True),
        ("Sarang di hutan", True),
    ],
)
def test_a_long_name_with_what_it_is_right_below_a_heading_is_a_caption(line: str, *, stays: bool) -> None:
    found = headings(f"Lebah\n{TEXT}\n{SECTIONS}Panen\n\n{line}\n{MORE}\nPenjualan\n{TEXT}\nPenutup\n{MORE}")
    assert any(row.endswith(line) for row in found) is stays


@pytest.mark.parametrize(
    "farewell",
    [
        "Salam dari kebun belakang,\nRatih Wulandari",
        "Salam hangat\n\nPak Joko Santoso\nGuru IPA di Wonosobo",
        "Warmly,\nEdith Marlow",
        "With thanks from the valley,\nThe Hive Keepers",
    ],
)
def test_who_takes_leave_at_the_end_heads_nothing(farewell: str) -> None:
    text = f"Lebah\n{TEXT}\n{SECTIONS}\n{farewell}\n\nReferensi:\nSubekti, R. (2019). Lebah di Kebun Kita. Jakarta: Pustaka Tani."
    assert [row for row in headings(text) if "Madu" not in row and "Ratu" not in row and "Sarang" not in row] == ["## Referensi"]


def test_a_heading_below_a_sentence_of_thanks_stays() -> None:
    text = f"Lebah\n{TEXT}\n{SECTIONS}\nTerima kasih kepada para petani di lereng gunung.\n\nPanen Madu\n{MORE}"
    assert any(row.endswith("# Panen Madu") for row in headings(text))
