"""Broken files of settings: the line, and what is most likely wrong with it, never in the words of a library."""

import pytest

from publisher.errors import ConfigurationError
from publisher.settings_file import key_lines, line_of, named_by, parsed, resembled_by

FAULTS = [
    ('title = "Sel', "CFG011", 2),
    ('title = "Sel\nlevel = "Kelas X"', "CFG011", 2),
    ("title = 'Sel", "CFG011", 2),
    ('title = "Sel”', "CFG011", 2),
    ('description = """Satu\ndua', "CFG011", 2),
    ('chapters = ["a.txt",\n  "b.txt"\n[layout]\npaper = "a4"', "CFG012", 2),
    ('chapters = ["a.txt", "b.txt"\nlevel = "X"', "CFG012", 2),
    ("[layout\ncover = true", "CFG012", 2),
    ('title "Sel"', "CFG013", 2),
    ('title: "Sel = hidup"', "CFG013", 2),
    ("Judul Buku", "CFG013", 2),
    ("title = Sel Surya", "CFG014", 2),
    ("title = “Sel”", "CFG014", 2),
    ("authors = [“Guru IPA”]", "CFG014", 2),
    ("year = 2024/2025", "CFG014", 2),
    ('title = "a"\nlevel = "X"\ntitle = "b"', "CFG015", 4),
    ("[layout]\n[book]", "CFG015", 3),
    ("title =", "CFG016", 2),
    ("[layout]\ncover = Ya", "CFG016", 3),
    ('title = "Buku "Sel" baru"', "CFG018", 2),
    ('authors = "Guru IPA", "Guru IPS"', "CFG018", 2),
    ('mata pelajaran = "IPA"', "CFG019", 2),
    ('title = "C:\\Users"', "CFG001", 2),
    ("[layout]]", "CFG001", 2),
]


def failure(text: str) -> ConfigurationError:
    with pytest.raises(ConfigurationError) as raised:
        parsed(text.encode(), "book.toml")
    return raised.value


@pytest.mark.parametrize(("text", "code", "line"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_the_line_and_the_likely_fault(text: str, code: str, line: int) -> None:
    told = failure(f"[book]\n{text}\n")
    assert (told.code, told.values["line"]) == (code, line)
    assert told.values["shown"] == f"[book]\n{text}".split("\n")[line - 1].strip()


@pytest.mark.parametrize(
    ("line", "example"),
    [
        ('title = "Sel', 'title = "Sel"'),
        ('title = "Sel”', 'title = "Sel"'),
        ("title = 'Sel", "title = 'Sel'"),
        ('title = "', 'title = ""'),
        ("title = Sel Surya", 'title = "Sel Surya"'),
        ("title = “Sel”", 'title = "Sel"'),
        ("authors = [“Guru IPA”]", 'authors = ["Guru IPA"]'),
    ],
)
def test_a_line_that_can_be_mended_is_shown_as_it_should_be(line: str, example: str) -> None:
    assert failure(line).values["example"] == example


def test_a_long_line_is_shown_shortened() -> None:
    assert str(failure(f"title = {'Sel ' * 40}").values["shown"]).endswith(" …")


def test_a_setting_written_twice_names_the_first_line() -> None:
    assert failure('[book]\ntitle = "a"\n[layout]\ntitle = "b"\ntitle = "c"\n').values["first"] == 4


def test_the_words_of_a_key_are_joined_to_the_name_they_mean() -> None:
    assert failure('mata pelajaran = "IPA"').values["suggestion"] == "subject"
    assert failure('warna sampul = "biru"').values["suggestion"] == "warna_sampul"


def test_brackets_without_end_do_no_harm() -> None:
    assert failure("[" * 5000).code == "CFG012"
    assert failure("a = " + "[" * 5000).code == "CFG012"


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("judul", ("title", "subtitle"), "title"),
        ("Penulis", ("title", "authors"), "authors"),
        ("tahun", ("title", "date"), "date"),
        ("mata-pelajaran", ("subject",), "subject"),
        ("penulus", ("title", "authors"), "authors"),
        ("titel", ("title", "subtitle"), "title"),
        ("kelas", ("title",), ""),
    ],
)
def test_a_name_is_taken_for_what_it_means(written: str, known: tuple[str, ...], meant: str) -> None:
    assert (named_by(written, known) or resembled_by(written, known)) == meant


def test_a_table_that_is_not_known_is_told_with_its_line() -> None:
    lines = key_lines('[[entry]]\nterm = "a"\n\n[[entris]]\nterm = "b"\n\n[buku.isi]\nx = 1\n')
    assert [line_of(path, lines) for path in (("entris",), ("buku",), ("entry", "1", "status"), ("lain",))] == [4, 7, 1, 1]
