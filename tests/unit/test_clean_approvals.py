"""The block below a lesson plan in which the school approves it; an example of one stays. Numbers of slides in a viewer."""

import pytest

from tests.unit.clean_capture import cleaned

PLAN = [
    "Guru menunjukkan dua daun dan meminta siswa menyebutkan bedanya. Jawaban ditulis di papan.",
    "Siswa menggambar tulang daun dan memberi nama setiap bagian dengan pensil berwarna.",
]


@pytest.mark.parametrize(
    "block",
    [
        ["Mengetahui,\t\t\tEnde, …………… 2023", "Kepala Sekolah\t\tGuru Kelas", "(…………………)\t\t(…………………)"],
        ["Ende, 3 Juli 2023", "Menyetujui", "Kepala SD Negeri 3", "..........................", "NIP."],
        ["Approved by,\tPrepared by,", "Head teacher\tClass teacher", "______________\t______________"],
    ],
    ids=["two columns", "place and day, number not filled in", "English"],
)
def test_approval(block: list[str]) -> None:
    assert cleaned("\n".join([*PLAN, *block])) == PLAN


@pytest.mark.parametrize("lead", ["Contoh penutup surat:", "Surat itu ditutup dengan bagian berikut"])
def test_an_example_of_an_approval_stays(lead: str) -> None:
    example = [lead, "Mengetahui,", "Kepala Sekolah", "NIP 19700101 199501 1 001"]
    assert cleaned("\n".join([*PLAN, *example])) == [*PLAN, *example]


def test_sentences_below_show_that_it_is_none() -> None:
    below = ["Mengetahui,", "Kepala Sekolah", "NIP 19700101 199501 1 001", "Jabatan ditulis sebelum nama, dan nomor ditulis paling bawah."]
    assert cleaned("\n".join([*PLAN, *below])) == [*PLAN, *below]


SLIDES = ["1.", "Leaves", "For class 5", "2.", "Veins", *PLAN[:1], "3.", "Edges", *PLAN[1:]]


def test_numbers_of_slides_in_a_viewer() -> None:
    assert cleaned("\n".join(["Leaves", "1 of 3", *SLIDES, "No notes for slide"]))[-4:] == ["Veins", PLAN[0], "Edges", PLAN[1]]


def test_the_same_numbers_elsewhere_stay() -> None:
    assert [line for line in cleaned("\n".join(["Leaves", *SLIDES])) if line in {"1.", "2.", "3."}] == ["1.", "2.", "3."]
