"""The lint of the manuscript: where each finding stands, and what happens when there are many of a kind."""

from publisher.check import check
from publisher.check.summary import MOST, REST, summarised
from publisher.diagnostics import Diagnostic, note
from publisher.model.span import SourceId, Span
from tests.unit.glossary_text import chapter_of

UNDATED = "Perserikatan itu beranggotakan 64 negara. Kantornya di tepi sungai."


def found(source: str, code: str, count: int) -> list[Diagnostic]:
    return [note(code, Span(SourceId(source), line, line), text="x") for line in range(1, count + 1)]


def test_what_is_too_much_is_summed_up_by_chapter() -> None:
    for code, rest in REST.items():
        told = list(summarised([found("a.txt", code, 18), found("b.txt", code, 14)]))
        assert [one.code for one in told] == [code] * 10 + [rest] + [code] * 10 + [rest]
        assert dict(told[10].values) == {"count": 8, "lines": "11, 12, 13, 14, 15, 16, 17, 18"}
        assert told[-1].span == Span(SourceId("b.txt"), 11, 11)


def test_what_is_not_too_much_is_told_in_full() -> None:
    told = list(summarised([found("a.txt", "CHK104", MOST)]))
    assert [one.code for one in told] == ["CHK104"] * MOST


def test_a_paragraph_has_one_finding_of_a_kind() -> None:
    text = f"{UNDATED} Di sana ada 70 anggota. Kini semua sibuk, dan sekarang pun begitu."
    told = check([chapter_of(text, "a.txt")], "id").diagnostics
    assert sorted(one.code for one in told) == ["CHK104", "CHK105"]


def test_the_line_of_the_word_is_told() -> None:
    told = check([chapter_of(f"Kantor itu tenang.\n\n{UNDATED}", "a.txt")], "id").diagnostics
    assert [(one.code, one.span.first_line) for one in told if one.span] == [("CHK104", 3)]


def test_a_text_without_full_stops_costs_no_more_than_its_length() -> None:
    """Only as much of a sentence is read for each word as lies around it: the year at its far end is not seen any more."""
    near, far = ("Tahun 1999 " + "air " * count + "dan kini" for count in (10, 2000))
    told = [[one.code for one in check([chapter_of(text, "a.txt")], "id").diagnostics] for text in (near, far)]
    assert [codes.count("CHK105") for codes in told] == [0, 1]


def test_the_rest_of_usage_is_one_finding_that_names_its_code() -> None:
    told = list(summarised([found("a.txt", "CHK304", MOST + 3)]))
    assert [one.code for one in told] == ["CHK304"] * MOST + ["CHK399"]
    assert dict(told[-1].values) == {"code": "CHK304", "count": 3, "lines": "21, 22, 23"}
