"""Letters without a shape are told where they stand, and once although book and handouts are laid out apart."""

from publisher.build.letters import placed
from publisher.diagnostics import warning
from publisher.model.span import SourceId, Span
from tests.unit.glossary_text import chapter_of

TOLD = (warning("OUT002", letters="☂ ⛵", count=2), warning("OUT004", anchor="b"))


def test_letters_are_told_by_chapter_at_the_line_of_the_first() -> None:
    sea, rain = chapter_of("Perahu ⛵ berlayar.", "laut.txt"), chapter_of("Hujan ☂ turun di laut ⛵.", "hujan.txt")
    found = list(placed(TOLD, (sea, rain)))
    assert [(one.code, one.span and one.span.source, dict(one.values).get("letters")) for one in found] == [
        ("OUT002", "laut.txt", "⛵"),
        ("OUT002", "hujan.txt", "☂ ⛵"),
        ("OUT004", None, None),
    ]
    assert all(one in found for one in placed(TOLD[:1], (rain,)))


def test_what_stands_in_no_chapter_is_told_without_a_line() -> None:
    plain = chapter_of("Perahu berlayar.", "laut.txt")
    assert list(placed(TOLD[:1], (plain,))) == [TOLD[0]]
    settled = warning("OUT002", Span(SourceId("a.txt"), 3, 3), letters="x", count=1)
    assert list(placed((settled,), (plain,))) == [settled]
