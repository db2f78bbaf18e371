"""Dates in and out."""

import pytest

from publisher.language import dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("27 Desember 2023   16:13", "2023-12-27"),
        ("Kamis, 24 Maret 2022 | 14:00 WIB", "2022-03-24"),
        ("Selasa, 04 Feb 2025 10:21 WITA", "2025-02-04"),
        ("11/12/2019, 16:34 WIB", "2019-12-11"),
        ("SELASA, 08 OKTOBER 2013 | 16:58 WIB", "2013-10-08"),
        ("Selasa, 17 November 2020 – 10:01 WIT", "2020-11-17"),
        ("on 16 Feb 2016 at 09:10 WIB", "2016-02-16"),
        ("21.10.2020", "2020-10-21"),
        ("[12/08/24 07.02.31]", "2024-08-12"),
        ("2023-12-27T16:13:00+07:00", "2023-12-27"),
        ("2023-12-27", "2023-12-27"),
        ("2023/1/5", "2023-01-05"),
        ("17 Pebruari 1999", "1999-02-17"),
        ("3 Nop. 2001", "2001-11-03"),
        ("5 Agt 2019", "2019-08-05"),
        ("5 Agu 2019", "2019-08-05"),
        ("December 27, 2023", "2023-12-27"),
        ("27th Dec 2023", "2023-12-27"),
        ("27-Des-2023", "2023-12-27"),
        ("27-12-2023", "2023-12-27"),
        ("12/27/2023", "2023-12-27"),
        ("Terbit 31 Februari 2020, diperbarui 2 Maret 2020", "2020-03-02"),
        ("27 Desember 2023 Diperbarui: 28 Desember 2023", "2023-12-27"),
        ("Desember 2023", "2023-12"),
        ("2023-12", "2023-12"),
        ("2023", "2023"),
    ],
)
def test_a_date_is_read(text: str, iso: str) -> None:
    assert dates.parse(text) == iso


@pytest.mark.parametrize(
    "text",
    [
        "", "Senin", "16:13", "07.30-09.00", "2015-2020", "2019/20", "10-20", "1.000.000",
        "31/02/2020", "10 Muharram 1445", "versi 1.2.2020.3",
        "2 jam lalu", "kemarin", "5 Mei-7 Juni", "sejak 2015 sampai kini", "0812-3456-7890", "Bab 3 Maret", "2023-13-45", "1200",
    ],
)  # fmt: skip
def test_what_is_no_date_gives_nothing(text: str) -> None:
    assert dates.parse(text) == ""


@pytest.mark.parametrize(
    ("iso", "language", "words"),
    [
        ("2023-12-27", "id", "27 Desember 2023"),
        ("2023-12-27", "en", "27 December 2023"),
        ("2023-02", "id", "Februari 2023"),
        ("2023", "en", "2023"),
        ("t.t.", "id", "t.t."),
        ("2023-02-31", "id", "2023-02-31"),
        ("", "id", ""),
        ("2023-12-27", "en-GB", "27 December 2023"),
    ],
)
def test_a_date_is_shown(iso: str, language: str, words: str) -> None:
    assert dates.display(iso, language) == words


def test_a_long_text_without_a_date_is_read_in_linear_time() -> None:
    assert dates.parse("1/" * 200_000) == ""
    assert dates.parse("12 " * 200_000) == ""
    assert dates.parse("a" * 1_000_000) == ""
