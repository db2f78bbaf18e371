"""The report: grouped, escaped, offline, deterministic."""

import itertools
import json
import re

import pytest
from lxml import html

from publisher.diagnostics import Change, error, note, warning
from publisher.model.chapter import Metadata
from publisher.model.span import SourceId, Span
from publisher.render.report import Report, ReportedArticle, report_html, report_json, worst_first

SOURCE = SourceId("1 sel.txt")


def at(line: int, last: int = 0) -> Span:
    return Span(SOURCE, line, last or line)


def report(**changed: object) -> Report:
    values: dict[str, object] = {
        "title": "Sel <Hewan>",
        "articles": (
            ReportedArticle(source=SOURCE, chapter="sel", title="Sel & Jaringan", metadata=Metadata(author="Ani", tags=("a", "b"))),
            ReportedArticle(source="2.md", chapter="dua", title="Dua", metadata=Metadata(), edited=True),
        ),
        "diagnostics": (note("ENV003"), warning("BLD013", None, names="x.xlsx", count=1), error("BLD018", at(1), file=SOURCE)),
        "changes": (
            *(Change("BLD061", at(line), "kerjasama", "kerja sama", "r1") for line in (3, 9, 3)),
            Change("BLD061", at(4), "disekolah", "di sekolah"),
            Change("BLD062", at(7), "<script>alert(1)</script>", "", "buttons"),
            Change("BLD062", at(8, 9), "Bagikan", "", "buttons"),
        ),
        "passed_over": (("x.xlsx", "unsupported"),),
        "versions": {"publisher": "1", "lxml": "6", "Pango": ""},
    }
    return Report(**{**values, **changed})  # type: ignore[arg-type]


def test_equal_changes_are_one_row_with_count_and_lines() -> None:
    article = json.loads(report_json(report(), "id"))["articles"][0]
    assert [(one["before"], one["after"], one["count"], one["lines"]) for one in article["changed"]] == [
        ("kerjasama", "kerja sama", 3, [3, 9, 3]),
        ("disekolah", "di sekolah", 1, [4]),
    ]


def test_each_removed_line_is_there_with_its_place() -> None:
    article = json.loads(report_json(report(), "id"))["articles"][0]
    assert [(one["line"], one["last_line"], one["text"], one["rule"]) for one in article["removed"]] == [
        (7, 7, "<script>alert(1)</script>", "buttons"),
        (8, 9, "Bagikan", "buttons"),
    ]


def test_metadata_found_and_missing() -> None:
    article = json.loads(report_json(report(), "id"))["articles"][0]
    assert article["metadata"] == {"author": "Ani", "tags": ["a", "b"]}
    assert article["missing"] == ["title", "date", "url", "license"]


def test_the_worst_comes_first_and_each_once() -> None:
    told = (note("ENV003"), warning("BLD013"), error("BLD018"), warning("BLD013"))
    assert [one.code for one in worst_first(told)] == ["BLD018", "BLD013", "ENV003"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_needs_nothing_from_outside_and_runs_nothing(language: str) -> None:
    page = report_html(report(), language).decode("utf-8")
    assert not re.search(r"(?:src|href)=\"(?!#)|@import|url\(", page)
    assert "<script" not in page
    assert f'<html lang="{language}">' in page
    assert "&lt;script&gt;" in page


def test_the_page_is_well_formed_enough_to_navigate() -> None:
    page = html.document_fromstring(report_html(report(), "id"))
    targets = {link.get("href")[1:] for link in page.iter("a")}
    assert targets <= {element.get("id") for element in page.iter() if element.get("id")}
    levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_page_shows_count_lines_and_reasons() -> None:
    text = " ".join(html.document_fromstring(report_html(report(), "id")).text_content().split())
    assert "kerjasama → kerja sama" in text
    assert "3 kali" in text
    assert "Baris 3, 9" in text
    assert "jenis berkas ini tidak dapat dibaca" in text
    assert "Judul, Terbit, Alamat, Lisensi." in text
    assert "title:, date:, url:, license:" in text


def test_the_same_report_has_the_same_bytes() -> None:
    assert report_html(report(), "id") == report_html(report(), "id")
    assert report_json(report(), "en") == report_json(report(), "en")


def test_the_page_shows_what_differs_and_the_data_show_all() -> None:
    marks = tuple(Change("STR003", at(line), f"- Butir nomor {line}", f"Butir nomor {line}") for line in (3, 4))
    data = json.loads(report_json(report(changes=marks), "id"))["articles"][0]["changed"]
    assert [one["before"] for one in data] == ["- Butir nomor 3", "- Butir nomor 4"]
    page = report_html(report(changes=marks), "id").decode()
    assert page.count("<del>-</del>") == 1
    assert "Butir nomor" not in page
