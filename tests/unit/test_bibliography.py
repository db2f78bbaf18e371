"""`sources.toml`: strict reading, doubles, names, and what a book lists in which order."""

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from publisher.bibliography import listed, register, works_of
from publisher.diagnostics import Diagnostic
from publisher.errors import ConfigurationError, ExitCode
from publisher.language.names import name
from publisher.model.book import Role
from publisher.model.work import Name, Work, WorkKind
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, para

FILES = ("01-air.txt", "02-tanah.md", "03-hutan.txt")
COMPLETE = """
[hidrologi]
kind = "book"
authors = ["Kusuma, Dr. Rini Ayu, M.Hum.", "Badan Meteorologi"]
title = "Hidrologi untuk Sekolah"
container = "Seri Air"
publisher = "Hulu"
place = "Bandung"
date = 2019
url = "https://contoh.example/hidrologi"
accessed = 2025-07-14
license = "CC BY 4.0"
volume = 2
issue = "3"
pages = "1-20"
used_in = ["01-air.txt", "02-tanah.md"]
"""


def problems(text: str) -> list[tuple[str, dict[str, str | int]]]:
    with pytest.raises(ConfigurationError) as raised:
        register(text.encode(), "sources.toml", FILES)
    assert raised.value.exit_code is ExitCode.CONFIGURATION
    return list(raised.value.problems)


def works(text: str) -> tuple[Work, ...]:
    return register(text.encode(), "sources.toml", FILES).value


def told(text: str) -> tuple[Diagnostic, ...]:
    return register(text.encode(), "sources.toml", FILES).diagnostics


def work(key: str, title: str, *authors: str, **facts: str | tuple[str, ...]) -> Work:
    return Work(id=key, kind=WorkKind.BOOK, title=title, authors=tuple(name(author) for author in authors), **facts)  # type: ignore[arg-type]


def order(*given: Work) -> list[str]:
    return [f"{one.id}{one.letter}" for one in listed(given, [chapter("air", "Air", para("Air."))], "id").value]


def test_a_work_is_read_with_all_its_fields() -> None:
    (found,) = works(COMPLETE)
    assert found == Work(
        id="hidrologi",
        kind=WorkKind.BOOK,
        title="Hidrologi untuk Sekolah",
        authors=(Name("Kusuma", "Rini Ayu"), Name("Badan Meteorologi")),
        container="Seri Air",
        publisher="Hulu",
        place="Bandung",
        date="2019",
        url="https://contoh.example/hidrologi",
        accessed="2025-07-14",
        license="CC BY 4.0",
        volume="2",
        issue="3",
        pages="1-20",
        used_in=("01-air.txt", "02-tanah.md"),
    )


def test_an_empty_file_has_no_works() -> None:
    assert works("") == ()


def test_broken_toml_is_told_with_file_and_line() -> None:
    with pytest.raises(ConfigurationError) as raised:
        register(b'[a]\nkind = "book"\ntitle = Air\n', "sources.toml", FILES)
    assert (raised.value.values["file"], raised.value.values["line"]) == ("sources.toml", 3)


def test_a_key_given_twice_is_broken_toml() -> None:
    with pytest.raises(ConfigurationError) as raised:
        register(b"[a]\n[b]\n[a]\n", "sources.toml", FILES)
    assert raised.value.values["line"] == 3


def test_an_unknown_key_is_told_with_line_and_suggestion() -> None:
    assert problems('[air]\nkind = "book"\ntitle = "Air"\nautors = ["Ani"]\n') == [
        ("CFG002", {"file": "sources.toml", "key": "air.autors", "line": 4, "suggestion": "authors"})
    ]


def test_an_unknown_kind_is_told_with_a_suggestion() -> None:
    ((code, values),) = problems('[air]\nkind = "web-page"\ntitle = "Air"\n')
    assert (code, values["line"], values["suggestion"]) == ("BIB003", 2, "webpage")


def test_a_work_needs_kind_and_title() -> None:
    assert [(code, values["key"]) for code, values in problems("[air]\n")] == [("BIB002", "air.kind"), ("BIB002", "air.title")]


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [('"27 Desember 2023"', "2023-12-27"), ('"2023-13"', "2023, 2023-12, 2023-12-27"), ('"2023-02-30"', "2023, 2023-12, 2023-12-27")],
)
def test_what_is_no_date_is_told_with_the_right_form(written: str, suggestion: str) -> None:
    ((code, values),) = problems(f'[air]\nkind = "book"\ntitle = "Air"\naccessed = {written}\n')
    assert (code, values["key"], values["suggestion"]) == ("BIB001", "air.accessed", suggestion)


def test_all_problems_come_together_in_their_lines() -> None:
    found = problems('[air]\nkind = "buku"\ntitle = 3\nwarna = "biru"\nurl = "contoh.example"\nauthors = 4\n[tanah]\nkind = "book"\n')
    assert [(code, values["line"]) for code, values in found] == [
        ("CFG003", 4),
        ("CFG004", 3),
        ("BIB003", 2),
        ("CFG007", 5),
        ("CFG004", 6),
        ("BIB002", 7),
    ]


def test_a_work_that_is_no_table_is_told() -> None:
    assert problems('[[air]]\nkind = "book"\n')[0][1]["example"] == "[air]"


def test_a_file_that_does_not_exist_is_told_with_the_nearest() -> None:
    (finding,) = told('[air]\nkind = "book"\ntitle = "Air"\nused_in = ["01-air.text"]\n')
    assert (finding.code, finding.span and finding.span.first_line) == ("BIB010", 4)
    assert dict(finding.values)["suggestion"] == "01-air.txt"


def test_works_with_one_address_are_merged_and_told() -> None:
    text = """
    [satu]
    kind = "webpage"
    title = "Air tanah"
    url = "https://www.contoh.example/air/?utm_source=wa#isi"
    used_in = ["01-air.txt"]
    [dua]
    kind = "webpage"
    title = "Tentang air tanah"
    url = "http://contoh.example/air"
    date = 2020
    used_in = ["02-tanah.md", "01-air.txt"]
    """
    (found,) = works(text)
    assert (found.id, found.title, found.date, found.used_in) == ("satu", "Air tanah", "2020", ("01-air.txt", "02-tanah.md"))
    (finding,) = told(text)
    assert (finding.code, dict(finding.values)["double"], finding.span and finding.span.first_line) == ("BIB011", "dua", 7)


def test_works_with_one_title_and_year_are_merged() -> None:
    assert (
        len(works('[a]\nkind = "book"\ntitle = "Air: Kita"\ndate = 2020\n[b]\nkind = "book"\ntitle = "AIR KITA"\ndate = "2020-05"\n')) == 1
    )


@pytest.mark.parametrize(
    "difference",
    ["date = 2021", 'date = 2020\nauthors = ["Sari, D."]', 'date = 2020\nurl = "https://lain.example/"\ncontainer = "Lain"'],
)
def test_works_that_differ_stay_two(difference: str) -> None:
    first = (
        '[a]\nkind = "book"\ntitle = "Air"\ndate = 2020\nauthors = ["Kusuma, R."]\nurl = "https://contoh.example/"\ncontainer = "Contoh"\n'
    )
    assert len(works(f'{first}[b]\nkind = "book"\ntitle = "Air"\n{difference}\n')) == 2


def test_chapters_of_one_book_share_its_address() -> None:
    one = '[{0}]\nkind = "chapter"\ntitle = "Bab {0}"\nurl = "https://contoh.example/buku.pdf"\n'
    assert len(works(one.format("a") + one.format("b"))) == 2


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("Kusuma, Rini", "Kusuma", "Rini"),
        ("Haris", "Haris", ""),
        ("Haris, S.Pd.", "Haris", ""),
        ("Rahman, M. A.", "Rahman", "M. A."),
        ("Rahman, Budi, M.A.", "Rahman", "Budi"),
        ("Prof. Dr. Kusuma, Rini, S. Pd., M.Hum", "Kusuma", "Rini"),
        ("Kusuma, Dra. Rini M.Si.", "Kusuma", "Rini"),
        ("Kementerian Kebudayaan, dan Teknologi", "Kementerian Kebudayaan, dan Teknologi", ""),
        ("Kementerian Pendidikan, Riset, dan Teknologi", "Kementerian Pendidikan, Riset, dan Teknologi", ""),
    ],
)
def test_names_lose_their_degrees_and_organisations_keep_their_commas(written: str, family: str, given: str) -> None:
    assert name(written) == Name(family, given)


def test_works_stand_in_the_order_of_the_alphabet() -> None:
    found = order(
        work("4", "Zat cair"),
        work("3", "Sungai", "Wardhana, L."),
        work("2", "Air", "Kusuma, R.", "Sari, D.", date="2001"),
        work("1", "Udara", "Kusuma, R.", date="2020"),
        work("0", "Api", "Kusuma, R."),
    )
    assert found == ["0", "1", "2", "3", "4"]


def test_works_of_one_author_and_year_get_letters() -> None:
    found = order(
        work("tanah", "Tanah", "Kusuma, R.", date="2018"),
        work("air", "Air", "Kusuma, R.", date="2018"),
        work("lain", "Lain", "Kusuma, R.", "Sari, D.", date="2018"),
        work("x", "X", "WHO"),
        work("y", "Y", "WHO"),
    )
    assert found == ["aira", "tanahb", "lain", "xa", "yb"]


def test_a_day_that_is_not_printed_does_not_count() -> None:
    laws = [
        Work(id=key, kind=WorkKind.LAW, title=f"Undang-Undang Nomor {key}", date=date)
        for key, date in (("7", "2014-03-11"), ("26", "2014"))
    ]
    authored = [replace(law, authors=(Name("Republik Indonesia"),)) for law in laws]
    assert order(*authored) == ["7a", "26b"]


def test_only_works_that_the_chapters_use_are_listed_and_the_others_told() -> None:
    given = [work("a", "A", used_in=("air.html",)), work("b", "B"), work("c", "C", used_in=("tanah.txt",))]
    found = listed(given, [chapter("air", "Air", para("Air."))], "id")
    assert [one.id for one in found.value] == ["a", "b"]
    (finding,) = found.diagnostics
    assert (finding.code, dict(finding.values)["names"]) == ("BIB012", "c")


def test_an_article_of_the_book_is_not_repeated() -> None:
    given = [work("a", "A", url="https://contoh.example/a"), work("b", "B")]
    found = listed(given, [chapter("air", "Air", para("Air."), url="http://www.contoh.example/a/?utm_source=x")], "id")
    assert [one.id for one in found.value] == ["b"]
    assert [finding.code for finding in found.diagnostics] == ["BIB013"]


def test_a_chapter_alone_has_its_own_works_with_the_letters_of_the_book() -> None:
    first = work("a", "A", "Kusuma, R.", date="2018", used_in=("air.txt",))
    second = work("b", "B", "Kusuma, R.", date="2018", used_in=("tanah.txt",))
    whole = listed([first, second], [chapter("air", "Air"), chapter("tanah", "Tanah")], "id").value
    assert [one.letter for one in whole] == ["a", "b"]
    assert [(one.id, one.letter) for one in works_of(whole, "tanah.txt")] == [("b", "b")]


PAGE = Path(__file__).parents[2] / "docs" / "reference" / "sources.md"


def test_the_reference_page_names_each_key_and_kind() -> None:
    text = PAGE.read_text(encoding="utf-8")
    keys = [each.name for each in fields(Work) if each.name not in {"id", "letter", "written", "others"}]
    assert [key for key in (*keys, *WorkKind) if f"`{key}`" not in text] == []


def test_the_example_of_the_reference_page_prints_as_it_says() -> None:
    text = PAGE.read_text(encoding="utf-8")
    example = text.partition("```toml\n")[2].partition("```")[0]
    given = register(example.encode(), "sources.toml", ("01-daur-air.txt", "02-sungai.md", "03-hutan.txt"))
    assert given.diagnostics == ()
    whole = replace(book([chapter("air", "Air", para("Air."))]), works=given.value)
    body = next(document.body for document in write(whole, Medium.HTML).documents if document.role is Role.BIBLIOGRAPHY)
    items = [re.sub(r"<[^>]+>", "", re.sub(r"</?cite>", "*", item)) for item in re.findall(r"<li[^>]*>(.*?)</li>", body, re.DOTALL)]
    assert [item.replace("\u00a0", " ") for item in items] == [
        line.removeprefix("> ") for line in text.split("\n") if line.startswith("> ")
    ]


def test_an_unknown_way_of_use_is_told_with_a_suggestion() -> None:
    ((code, values),) = problems('[air]\nkind = "book"\ntitle = "Air"\nused_as = "citation"\n')
    assert (code, values["line"], values["suggestion"]) == ("BIB004", 4, "cited")


def test_keys_have_other_names_and_one_author_needs_no_list() -> None:
    (found,) = works(
        '[a]\nkind = "webpage"\ntitle = "Air"\nauthor = "Sari, Dewi"\nsite = "Hulu"\npublished = 2020-03-01\nlicence = "CC BY"\n'
    )
    assert (found.authors, found.container, found.date, found.license) == ((Name("Sari", "Dewi"),), "Hulu", "2020-03-01", "CC BY")


def test_a_fault_is_told_under_the_name_that_was_written() -> None:
    ((_, values),) = problems('[a]\nkind = "webpage"\ntitle = "Air"\nauthor = 3\n')
    assert (values["key"], values["line"]) == ("a.author", 4)


def test_a_key_given_under_both_names_is_told() -> None:
    assert problems('[a]\nkind = "webpage"\ntitle = "Air"\nsite = "Hulu"\ncontainer = "Hilir"\n')[0][1]["key"] == "a.site"


def test_a_doi_is_kept_without_its_resolver_and_told_where_it_is_none() -> None:
    (found,) = works('[a]\nkind = "article"\ntitle = "Air"\ndoi = "https://doi.org/10.1234/air.5"\n')
    assert (found.doi, found.address) == ("10.1234/air.5", "https://doi.org/10.1234/air.5")
    assert problems('[a]\nkind = "article"\ntitle = "Air"\ndoi = "air"\n')[0][0] == "CFG007"


def test_works_stand_by_printed_initials_and_edited_books_by_their_editors() -> None:
    full = work("a", "Hutan", "Santoso, Budi", date="2019")
    both = work("b", "Sungai", "Santoso, B.", "Dewi, S.", date="2018")
    edited = replace(work("c", "Muara", date="2000"), editors=(name("Sapto, A."),))
    assert order(both, full, edited) == ["a", "b", "c"]
    assert order(replace(edited, editors=(name("Aji, A."),)), both) == ["c", "b"]
    twice = replace(edited, id="d", title="Muara lagi")
    assert order(edited, twice) == ["ca", "db"]


@pytest.mark.parametrize(("title", "count"), [("The Bangkok Declaration of Friends", 1), ("The Declaration", 2)])
def test_organisations_have_two_names_where_the_title_is_telling(title: str, count: int) -> None:
    given = '[{0}]\nkind = "treaty"\ntitle = "{1}"\nauthors = ["{2}"]\ndate = 1967\n'
    assert len(works(given.format("a", title, "ASEAN") + given.format("b", title, "Perhimpunan Asia Tenggara"))) == count
