"""The report: grouped, escaped, offline, deterministic."""

import itertools
import json
import re
from pathlib import Path

import pytest
from lxml import html

from publisher.decisions import decisions_in
from publisher.diagnostics import Change, error, note, warning
from publisher.model.chapter import Metadata
from publisher.model.decision import Decision, Verdict
from publisher.model.pieces import Piece, Role
from publisher.model.span import SourceId, Span
from publisher.render.report import FORMAT, Report, ReportedArticle, report_json, report_pages, worst_first
from publisher.render.review import ReviewedLine

SOURCE = SourceId("1 sel.txt")


def at(line: int, last: int = 0) -> Span:
    return Span(SOURCE, line, last or line)


def lines() -> tuple[ReviewedLine, ...]:
    def piece(role: Role, text: str, line: int, **more: int) -> Piece:
        return Piece(role=role, text=text, span=at(line), **more)

    return (
        ReviewedLine(line=1, last_line=1, text="Sel & Jaringan", fingerprint="a1", became=(piece(Role.TITLE, "Sel & Jaringan", 1),)),
        ReviewedLine(
            line=3,
            last_line=3,
            text="2. Kerjasama sel",
            fingerprint="a2",
            became=(piece(Role.HEADING, "Kerja Sama Sel", 3, level=3),),
            changes=(
                Change("STR001", at(3), "2. Kerjasama sel", "Kerjasama sel", "heading"),
                Change("BLD061", at(3), "Kerjasama", "Kerja Sama", "r1"),
            ),
            told=(warning("STR021", at(3), text="Kerjasama sel"),),
        ),
        ReviewedLine(
            line=7,
            last_line=7,
            text="<script>alert(1)</script>",
            fingerprint="a3",
            kept=False,
            removal=Change("CLN003", at(7), "<script>alert(1)</script>", "", "buttons"),
            fields=("author",),
        ),
        ReviewedLine(line=8, last_line=9, text='Bagikan "ini"', fingerprint="a4", occurrence=2, kept=False),
        ReviewedLine(
            line=10, last_line=10, text="Sel itu kecil", fingerprint="a5", became=(piece(Role.PARAGRAPH, "Sel itu kecil sekali.", 10),)
        ),
        ReviewedLine(line=11, last_line=11, text="sekali.", fingerprint="a6", joined=True),
        ReviewedLine(
            line=12,
            last_line=12,
            text="Inti",
            fingerprint="a7",
            became=(piece(Role.NUMBERED, "Inti", 12, level=2, number=4),),
            decision=Decision(verdict=Verdict.LIST, span=at(1)),
        ),
    )


def report(**changed: object) -> Report:
    values: dict[str, object] = {
        "title": "Sel <Hewan>",
        "articles": (
            ReportedArticle(
                source=SOURCE, chapter="sel", title="Sel & Jaringan", metadata=Metadata(author="Ani", tags=("a", "b")), lines=lines()
            ),
            ReportedArticle(source="2.md", chapter="dua", title="Dua", metadata=Metadata(), edited=True),
        ),
        "diagnostics": (
            note("ENV003"),
            warning("BLD013", None, names="x.xlsx", count=1),
            error("BLD018", at(8), file=SOURCE),
            warning("DEC003", Span(SourceId("1 sel.decisions.toml"), 4, 4), text="Baris lama", do="keep"),
        ),
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


def page_of(made: Report, language: str) -> bytes:
    (page,) = report_pages(made, language).values()
    return page


def rows(language: str = "id") -> list[str]:
    page = html.document_fromstring(page_of(report(), language))
    return [" ".join(row.text_content().split()) for row in page.xpath("//ol[@class='lines']/li")]


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
    page = page_of(report(), language).decode("utf-8")
    assert not re.search(r"(?:src|href)=\"(?!#)|@import|url\(", page)
    assert "<script" not in page
    assert f'<html lang="{language}">' in page
    assert "&lt;script&gt;" in page


def test_the_page_is_well_formed_enough_to_navigate() -> None:
    page = html.document_fromstring(page_of(report(), "id"))
    targets = {link.get("href")[1:] for link in page.iter("a")}
    assert targets <= {element.get("id") for element in page.iter() if element.get("id")}
    levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_each_line_stands_beside_what_became_of_it() -> None:
    shown = rows()
    assert len(shown) == len(lines())
    assert shown[0] == "1 Sel & Jaringan judul bab Sel & Jaringan".replace("bab Sel", "babSel")
    assert "judul bagian tingkat 3Kerja Sama Sel" in shown[1]
    assert "Diubah: 2. STR001; Kerjasama → Kerja Sama BLD061" in shown[1]
    assert "Periksa." in shown[1]
    assert "paragraf" in shown[4]
    assert shown[5] == "11 sekali. Disambung ke baris di atasnya"
    assert "› butir bernomor 4" in shown[6]
    assert "Keputusan penyunting: list" in shown[6]


def test_a_removed_line_is_struck_out_with_reason_and_rule() -> None:
    page = html.document_fromstring(page_of(report(), "en"))
    (row,) = page.xpath("//li[@class='gone'][.//span='7']")
    assert [one.text for one in row.iter("del")] == ["<script>alert(1)</script>"]
    text = " ".join(row.text_content().split())
    assert "Removed." in text
    assert "CLN003 · rule buttons" in text
    assert "Read from here: Author" in text
    (link,) = (one.get("href") for one in row.iter("a"))
    assert page.xpath(f"//*[@id='{link[1:]}']")[0].text == "CLN003 (1)"


def test_each_removed_line_has_a_decision_to_paste_that_is_understood() -> None:
    page = html.document_fromstring(page_of(report(), "id"))
    pasted = "\n".join(one.text for one in page.iter("pre"))
    assert [(one.spelled, one.line, one.fingerprint, one.occurrence) for one in decisions_in(pasted.encode(), "x")] == [
        ("keep", "<script>alert(1)</script>", "a3", 0),
        ("keep", 'Bagikan "ini"', "a4", 2),
    ]


def test_metadata_name_the_line_they_came_from() -> None:
    page = html.document_fromstring(page_of(report(), "id"))
    (author,) = page.xpath("//dt[.='Penulis']/following-sibling::dd[1]")
    assert " ".join(author.text_content().split()) == "Ani baris 7"
    text = " ".join(page.text_content().split())
    assert "Judul, Terbit, Alamat, Lisensi." in text
    assert "title:, date:, url:, license:" in text
    assert "jenis berkas ini tidak dapat dibaca" in text


def test_findings_lead_to_their_line_and_stale_decisions_stand_with_their_article() -> None:
    page = html.document_fromstring(page_of(report(), "id"))
    (link,) = page.xpath("//section[@aria-labelledby='look']//a")
    (row,) = page.xpath(f"//li[@id='{link.get('href')[1:]}']")
    assert row.xpath("string(span)") == "8–9"
    assert "Baris lama" in page.xpath("string(//section[@aria-labelledby='a1'])")


def test_back_quotes_become_code_and_stay_text() -> None:
    page = html.document_fromstring(page_of(report(), "id"))
    assert "publisher show" in [one.text for one in page.iter("code")]
    assert "`" not in page.text_content()


def test_a_large_book_has_a_page_for_each_article() -> None:
    many = tuple(
        ReportedArticle(source=f"{n}.txt", chapter=f"bab-{n}", title=f"Bab {n}", metadata=Metadata(), lines=lines() * 130)
        for n in (1, 2, 3)
    )
    made = report_pages(report(articles=many), "id")
    assert list(made) == ["index.html", "001-bab-1.html", "002-bab-2.html", "003-bab-3.html"]
    pages = {name: html.document_fromstring(page) for name, page in made.items()}
    anchors = {name: set(page.xpath("//@id")) for name, page in pages.items()}
    for name, page in pages.items():
        for link in page.xpath("//a/@href"):
            file, _, anchor = link.partition("#")
            assert (file or name) in pages, link
            assert not anchor or anchor in anchors[file or name], link
    assert len(made["index.html"]) < 15_000


def test_the_data_have_every_line_with_all_that_is_known_of_it() -> None:
    first, second, third, *_ = json.loads(report_json(report(), "en"))["articles"][0]["lines"]
    assert first["became"] == [{"role": "title", "level": 0, "number": 0, "text": "Sel & Jaringan"}]
    assert second["findings"][0]["code"] == "STR021"
    assert [(one["before"], one["after"]) for one in second["changes"]][1] == ("Kerjasama", "Kerja Sama")
    assert (third["kept"], third["code"], third["rule"], third["fingerprint"]) == (False, "CLN003", "buttons", "a3")


def documented(page: str, heading: str) -> set[str]:
    part = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE))


def test_the_form_of_the_data_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "report.md").read_text(encoding="utf-8")
    data = json.loads(report_json(report(), "en"))
    article = data["articles"][0]
    line = article["lines"][1]
    assert data["format"] == FORMAT
    assert f"`format` | {FORMAT}" in page
    assert documented(page, "The whole") == set(data)
    assert documented(page, "An article") == set(article)
    assert documented(page, "A line") == set(line)
    assert documented(page, "What a line became") == set(line["became"][0])
    assert documented(page, "A finding") == set(data["findings"][0]) == set(line["findings"][0])
    assert documented(page, "A change of words") == set(article["changed"][0])
    assert set(line["changes"][0]) <= documented(page, "A change of words")
    assert documented(page, "A removal") == set(article["removed"][0])


def test_the_same_report_has_the_same_bytes() -> None:
    assert report_pages(report(), "id") == report_pages(report(), "id")
    assert report_json(report(), "en") == report_json(report(), "en")
