"""How the places of a message are filled."""

import re

import pytest

from publisher.language import labels
from publisher.language.messages import message, places
from publisher.language.parts import part_named, parts
from publisher.model.book import Role


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "The table a.csv: 1 thing must be put right. Nothing was written."),
        (2, "The table a.csv: 2 things must be put right. Nothing was written."),
    ],
)
def test_one_thing_is_no_plural(count: int, text: str) -> None:
    assert message("GLO040", {"file": "a.csv", "count": count}, "en").text == text


def test_a_place_without_a_value_stays_visible() -> None:
    assert message("GLO040", {}, "en").text == "The table {file}: {count} things must be put right. Nothing was written."
    assert places("GLO040") == {"file", "count"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_part_that_a_standard_misses_is_named_as_a_file_may_call_it(language: str) -> None:
    for part in parts().values():
        if part.role is not Role.CHAPTER:
            told = message("CHK702", {"standard": "pusbuk", "part": part.label}, language)
            assert labels(language)[part.label] in told.text
            found = re.search(r"`part: ([^`]*)`", told.hint)
            assert found is not None
            assert part_named(found[1]) == part


def test_parts_of_a_book_are_named_in_the_language_of_the_message() -> None:
    values = {"standard": "pusbuk", "title": "Air", "parts": "objectives, summary"}
    assert "Tujuan Pembelajaran, Rangkuman" in message("CHK704", values, "id").text
    assert "Tujuan" not in message("CHK704", values, "en").text
    assert message("CHK705", {"standard": "pusbuk", "what": "figure"}, "en").text == "Standard pusbuk: this figure has no caption."
