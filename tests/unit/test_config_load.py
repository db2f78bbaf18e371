"""book.toml: strict, all problems at once, each with its key and line."""

import pytest

from publisher.config import Settings, load
from publisher.errors import ConfigurationError, ExitCode


def problems(text: str) -> list[tuple[str, dict[str, str | int]]]:
    with pytest.raises(ConfigurationError) as caught:
        load(text.encode("utf-8"))
    assert caught.value.exit_code is ExitCode.CONFIGURATION
    return list(caught.value.problems)


def test_an_empty_file_means_defaults() -> None:
    assert load(b"") == Settings()


def test_values_arrive_as_they_are_written() -> None:
    settings = load(
        b'[book]\ntitle = "Sel"\nauthors = ["Ani", "Budi"]\nlanguage = "en"\n[cleaning]\nspelling = false\n[glossary]\nthreshold = 1\n'
    )
    assert settings.book.title == "Sel"
    assert settings.book.authors == ("Ani", "Budi")
    assert not settings.cleaning.spelling
    assert settings.glossary.threshold == 1.0


def test_notepad_saves_a_byte_order_mark_and_crlf() -> None:
    assert load(b'\xef\xbb\xbf[book]\r\ntitle = "Sel"\r\n').book.title == "Sel"


def test_broken_toml_is_told_with_its_line() -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(b'[book]\ntitle = "Sel"\nlevel = Kelas X\n')
    assert (caught.value.code, caught.value.values["line"]) == ("CFG014", 3)


def test_an_unknown_key_gets_a_suggestion() -> None:
    assert problems('[book]\nsubjek = "IPA"\n') == [
        ("CFG002", {"file": "book.toml", "key": "book.subjek", "line": 2, "suggestion": "subject"})
    ]


def test_an_unknown_table_gets_a_suggestion() -> None:
    assert problems('title = "a"\n[boook]\n')[-1] == ("CFG002", {"file": "book.toml", "key": "boook", "line": 2, "suggestion": "book"})


@pytest.mark.parametrize(
    ("text", "key", "name", "table"),
    [
        ('judul = "Sel"\n', "judul", "title", "book"),
        ('title = "Sel"\n', "title", "title", "book"),
        ('[book]\nkertas = "a5"\n', "book.kertas", "paper", "layout"),
        ('[layout]\njenjang = "SMA"\n', "layout.jenjang", "level", "book"),
    ],
)
def test_a_key_in_the_wrong_place_is_told_where_it_belongs(text: str, key: str, name: str, table: str) -> None:
    ((code, values),) = problems(text)
    assert (code, values["key"], values["suggestion"], values["table"]) == ("CFG017", key, name, table)


def test_each_key_of_book_toml_is_known_by_an_indonesian_name_where_it_has_one() -> None:
    meant = {"judul": "title", "subjudul": "subtitle", "penulis": "authors", "penerbit": "publisher", "tahun": "year"}
    meant |= {"bahasa": "language", "mapel": "subject", "kelas": "level", "lisensi": "license", "deskripsi": "description"}
    meant |= {"isbn": "identifier", "bab": "chapters"}
    told = problems("[book]\n" + "".join(f'{name} = "x"\n' for name in meant))
    assert [values["suggestion"] for _, values in told] == list(meant.values())


def test_problems_come_in_the_order_of_the_file() -> None:
    assert [values["line"] for _, values in problems('[book]\nyear = 1\njudul = "Sel"\nlevel = 2\n')] == [2, 3, 4]


def test_a_key_like_none_gets_the_list() -> None:
    ((code, values),) = problems("[cleaning]\nxyz = 1\n")
    assert (code, values["known"]) == ("CFG003", "chrome, spelling, drop")


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("[book]\nyear = 2025", 'year = "…"'),
        ('[book]\nauthors = "Ani"', 'authors = ["…", "…"]'),
        ("[book]\nauthors = [1]", 'authors = ["…", "…"]'),
        ('[cleaning]\nchrome = "yes"', "chrome = true"),
        ("[cleaning]\nchrome = 1", "chrome = true"),
        ("[glossary]\nthreshold = true", "threshold = 0.6"),
        ("book = 1", "[book]"),
    ],
)
def test_another_type_is_told_with_an_example(text: str, example: str) -> None:
    ((code, values),) = problems(text)
    assert (code, values["example"]) == ("CFG004", example)


def test_all_problems_come_at_once_with_their_lines() -> None:
    found = problems('[book]\ntitel = "a"\nyear = 1\nlanguage = "fr"\n\n[glossary]\nthreshold = 2.0\n')
    assert [(code, values["key"], values["line"]) for code, values in found] == [
        ("CFG002", "book.titel", 2),
        ("CFG004", "book.year", 3),
        ("CFG007", "book.language", 4),
        ("CFG007", "glossary.threshold", 7),
    ]


def test_the_failure_counts_its_problems() -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(b"[book]\na = 1\nb = 2\n")
    assert (caught.value.code, caught.value.values["count"]) == ("CFG005", 2)


def test_bytes_that_are_not_utf8_are_told_with_their_line() -> None:
    with pytest.raises(ConfigurationError) as caught:
        load('[book]\ntitle = "Énergi"\n'.encode("latin-1"))
    assert (caught.value.code, caught.value.values["line"]) == ("CFG006", 2)


def test_a_chapter_listed_twice_is_told() -> None:
    ((code, values),) = problems('[book]\nchapters = ["a.txt", "b.txt", "a.txt"]\n')
    assert (code, values["value"]) == ("CFG008", "a.txt")


def test_dotted_and_quoted_keys_have_lines_too() -> None:
    assert problems('book.titel = "a"\n')[0][1]["line"] == 1
    assert problems('[book]\n"titel" = "a"\n')[0][1]["line"] == 2


def test_a_hostile_line_takes_no_time() -> None:
    assert problems(f"[book]\ntitel = '{'[' * 200_000}'\n")[0][0] == "CFG002"
