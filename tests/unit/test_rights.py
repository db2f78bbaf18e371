"""Licences: what a text names, and whether a book may be used as it is meant to be."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publisher.bibliography import completed, rights
from publisher.bibliography.licences import data, licence_of
from publisher.build.module import build
from publisher.build.plan import Request, Target
from publisher.diagnostics import Severity
from publisher.errors import ExitCode
from publisher.model.book import Use
from publisher.model.chapter import Chapter, Metadata
from publisher.model.span import SourceId
from publisher.model.work import Name, UsedAs, Work, WorkKind
from tests.builders import chapter, para


def article(license: str = "", **known: str) -> Chapter:  # noqa: A002 -- the key's name
    metadata = {"author": "Sari, D.", "site": "Hulu", **known}
    return replace(chapter("air", "Air", para("Air.")), metadata=Metadata(license=license, **metadata))  # type: ignore[arg-type]


def record(**facts: Any) -> Work:  # noqa: ANN401 -- fields of a work
    return Work(**{"id": "air", "kind": WorkKind.WEBPAGE, "title": "Air", "used_in": ("air.txt",), "used_as": UsedAs.EDITED, **facts})


def told(given: Chapter, use: Use, *works: Work, book: str = "") -> list[tuple[str, Severity]]:
    return [(one.code, one.severity) for one in rights([given], works, book, use).diagnostics]


def errors(given: Chapter, use: Use, *works: Work) -> list[str]:
    return [code for code, severity in told(given, use, *works) if severity is Severity.ERROR]


def examples(kind: str) -> list[tuple[str, str]]:
    return [(one["id"], text) for one in data()["licence"] for text in one[kind]]


@pytest.mark.parametrize(("licence", "text"), examples("yes"))
def test_each_licence_is_known_by_its_examples(licence: str, text: str) -> None:
    found = licence_of(text)
    assert found is not None
    assert found.id == licence


@pytest.mark.parametrize(("licence", "text"), examples("no"))
def test_no_licence_is_found_where_it_is_not_named(licence: str, text: str) -> None:
    found = licence_of(text)
    assert found is None or found.id != licence


@pytest.mark.parametrize("text", data()["creative_commons"]["no"])
def test_half_a_name_is_no_licence(text: str) -> None:
    assert licence_of(text) is None


@pytest.mark.parametrize("text", data()["creative_commons"]["yes"])
def test_the_family_is_known_by_its_examples(text: str) -> None:
    found = licence_of(text)
    assert found is not None
    assert found.id.startswith("cc-by")


@pytest.mark.parametrize(
    ("text", "name", "url", "allowed"),
    [
        ("CC BY 4.0", "CC BY 4.0", "by/4.0/", "sell adapt"),
        ("CC BY-SA 3.0 ID", "CC BY-SA 3.0 ID", "by-sa/3.0/id/", "sell adapt share_alike"),
        ("https://creativecommons.org/licenses/by-nc-nd/2.5/id/deed.en", "CC BY-NC-ND 2.5 ID", "by-nc-nd/2.5/id/", ""),
        ("https://creativecommons.org/licenses/by-sa/4.0/deed.id", "CC BY-SA 4.0", "by-sa/4.0/", "sell adapt share_alike"),
        ("Atribusi-NonKomersial-BerbagiSerupa 4.0 Internasional", "CC BY-NC-SA 4.0", "by-nc-sa/4.0/", "adapt share_alike"),
        ("Creative Commons Attribution-NoDerivs 1.0", "CC BY-ND 1.0", "by-nd/1.0/", "sell"),
    ],
)
def test_what_a_creative_commons_licence_allows(text: str, name: str, url: str, allowed: str) -> None:
    found = licence_of(text)
    assert found is not None
    assert (found.name, found.url) == (name, f"https://creativecommons.org/licenses/{url}")
    assert [key for key in ("sell", "adapt", "share_alike") if getattr(found, key)] == allowed.split()


@pytest.mark.parametrize(
    ("license", "classroom", "public", "sale"),
    [
        ("", "LIC001", ["LIC001"], ["LIC001"]),
        ("Bebas dipakai", "LIC002", ["LIC002"], ["LIC002"]),
        ("All rights reserved", "LIC003", ["LIC003"], ["LIC003"]),
        ("Untuk kepentingan pendidikan", "", ["LIC003"], ["LIC003"]),
        ("CC BY-NC 4.0", "", [], ["LIC004"]),
        ("CC BY-ND 4.0", "LIC005", ["LIC005"], ["LIC005"]),
        ("CC BY-NC-ND 4.0", "LIC005", ["LIC005"], ["LIC004", "LIC005"]),
        ("CC BY 4.0", "", [], []),
        ("CC0", "", [], []),
        ("Domain publik", "", [], []),
    ],
)
def test_a_licence_is_held_against_the_use(license: str, classroom: str, public: list[str], sale: list[str]) -> None:  # noqa: A002
    given = article(license)
    assert told(given, Use.CLASSROOM) == ([(classroom, Severity.WARNING)] if classroom else [])
    assert errors(given, Use.PUBLIC) == public
    assert errors(given, Use.SALE) == sale


@pytest.mark.parametrize(
    ("license", "quoted"),
    [("All rights reserved", "All rights reserved"), ("https://creativecommons.org/licenses/by-nc/4.0/", "CC BY-NC 4.0")],
)
def test_a_licence_is_quoted_in_its_own_language(license: str, quoted: str) -> None:  # noqa: A002
    assert dict(rights([article(license)], (), "", Use.SALE).diagnostics[0].values)["license"] == quoted


@pytest.mark.parametrize(
    ("license", "language", "printed"),
    [
        ("© 2020 Harian Hulu", "id", "Hak cipta dilindungi"),
        ("© 2020 Harian Hulu", "en", "All rights reserved"),
        ("own work", "en", "Own work"),
        ("CC BY 4.0", "en", "CC BY 4.0"),
    ],
)
def test_a_licence_is_named_in_the_language_of_the_book(license: str, language: str, printed: str) -> None:  # noqa: A002
    given = article(license)
    assert rights([given], (), "", Use.CLASSROOM, language).value[given.source].license == printed


def test_a_permission_allows_what_the_licence_does_not() -> None:
    assert told(article("All rights reserved"), Use.SALE, record(permission="Redaksi Hulu, 3 Mei 2024, buku cetak")) == []


def test_a_text_that_was_not_changed_may_have_no_derivatives() -> None:
    assert told(article(), Use.SALE, record(license="CC BY-ND 4.0", used_as=UsedAs.VERBATIM)) == []


def test_the_register_speaks_of_an_article_by_its_address_or_file() -> None:
    by_address = record(url="https://hulu.example/air", license="CC BY 4.0", used_as=None, used_in=())
    assert errors(article(url="http://www.hulu.example/air/"), Use.SALE, by_address) == []
    assert errors(article(), Use.SALE, record(license="CC BY 4.0")) == []
    assert errors(article(), Use.SALE, record(license="CC BY 4.0", used_as=UsedAs.CITED)) == ["LIC001"]


def test_a_text_written_for_the_book_needs_no_licence() -> None:
    own = replace(chapter("air", "Air", para("Air.")), source=SourceId("air.md"))
    assert told(own, Use.SALE) == []
    assert errors(chapter("air", "Air", para("Air.")), Use.SALE) == ["LIC001"]


@pytest.mark.parametrize(("book", "expected"), [("CC BY-SA 4.0", []), ("CC BY-SA 3.0", []), ("CC BY 4.0", ["LIC006"]), ("", ["LIC006"])])
def test_share_alike_is_held_against_the_licence_of_the_book(book: str, expected: list[str]) -> None:
    assert [code for code, _ in told(article("CC BY-SA 4.0"), Use.PUBLIC, book=book)] == expected


def test_a_licence_that_asks_for_a_name_needs_one() -> None:
    assert [code for code, _ in told(article("CC BY 4.0", author="", site=""), Use.PUBLIC)] == ["LIC007"]


def test_what_the_register_knows_of_an_article_fills_what_the_page_left_out() -> None:
    known = record(authors=(Name("Putra", "Adi"),), container="Hilir", date="2020", license="CC BY 4.0")
    (done,) = completed([article(author="")], [known])
    assert (done.metadata.author, done.metadata.site, done.metadata.date, done.metadata.license) == (
        "Adi Putra",
        "Hulu",
        "2020",
        "CC BY 4.0",
    )


SOURCES = (
    '[air]\nkind = "webpage"\ntitle = "Air"\nsite = "Hulu"\nlicence = "{}"\n'
    'used_as = "edited"\nchanges = "Dipendekkan."\nused_in = ["air.txt"]\n'
)


@pytest.mark.parametrize(
    ("licence", "use", "code", "made"),
    [
        ("All rights reserved", None, ExitCode.OK, True),
        ("All rights reserved", Use.PUBLIC, ExitCode.FINDINGS, False),
        ("CC BY-NC 4.0", Use.PUBLIC, ExitCode.OK, True),
        ("CC BY-NC 4.0", Use.SALE, ExitCode.FINDINGS, False),
    ],
)
def test_a_book_that_may_not_be_used_so_is_not_written(tmp_path: Path, licence: str, use: Use | None, code: ExitCode, made: bool) -> None:
    (tmp_path / "air.txt").write_text("Air\n\nAir mengalir dari gunung ke laut setiap hari.\n", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(SOURCES.format(licence), encoding="utf-8")
    outcome = build((tmp_path,), None, Request(targets=(Target.HTML,), use=use))
    assert (outcome.exit_code, bool(list(tmp_path.glob("build/*.html")))) == (code, made)


def test_the_settings_say_what_the_book_is_for_and_an_earlier_book_goes(tmp_path: Path) -> None:
    (tmp_path / "air.txt").write_text("Air\n\nAir mengalir dari gunung ke laut setiap hari.\n", encoding="utf-8")
    assert build((tmp_path,), None, Request(targets=(Target.HTML,))).exit_code is ExitCode.OK
    (tmp_path / "book.toml").write_text('[book]\nuse = "sale"\n', encoding="utf-8")
    assert build((tmp_path,), None, Request(targets=(Target.HTML,))).exit_code is ExitCode.FINDINGS
    assert list(tmp_path.glob("build/*.html")) == []


def test_the_list_of_sources_names_title_author_site_and_licence(tmp_path: Path) -> None:
    (tmp_path / "air.txt").write_text("Air\n\nAir mengalir dari gunung ke laut setiap hari.\n", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(SOURCES.format("CC BY-SA 3.0 ID"), encoding="utf-8")
    build((tmp_path,), None, Request(targets=(Target.HTML,)))
    (page,) = tmp_path.glob("build/*.html")
    text = page.read_text(encoding="utf-8")
    assert 'href="https://creativecommons.org/licenses/by-sa/3.0/id/" rel="license">CC BY-SA 3.0 ID</a>.' in text
    assert "Disunting: Dipendekkan." in text


def test_several_unknown_licences_are_one_warning_in_the_classroom_and_an_error_each_elsewhere() -> None:
    given = [article(), replace(article(), source=SourceId("laut.txt"))]
    classroom = rights(given, (), "", Use.CLASSROOM).diagnostics
    assert [(one.code, dict(one.values)["names"]) for one in classroom] == [("LIC008", "air.txt, laut.txt")]
    assert [one.code for one in rights(given, (), "", Use.PUBLIC).diagnostics] == ["LIC001", "LIC001"]


def test_a_text_that_names_nobody_needs_no_licence_in_the_classroom() -> None:
    typed = replace(article(author="", site=""), source=SourceId("air.txt"))
    assert told(typed, Use.CLASSROOM) == []
    assert errors(typed, Use.PUBLIC) == ["LIC001"]
