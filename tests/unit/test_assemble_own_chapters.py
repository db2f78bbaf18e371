"""Chapters that an article has of its own, inside a chapter of the book."""

import pytest

from publisher.assemble.own_chapters import without_own_chapters
from publisher.model.inline import Emphasis, Text
from publisher.model.walk import plain_text
from tests.builders import chapter, para, section


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("BAB I PENDAHULUAN", "PENDAHULUAN"),
        ("Bab 2: Pembahasan", "Pembahasan"),
        ("Chapter IV. Results", "Results"),
        ("BAB III – PENUTUP", "PENUTUP"),
    ],
)
def test_the_number_of_an_articles_own_chapter_is_not_printed(title: str, printed: str) -> None:
    result = without_own_chapters([chapter("air", "Air", section("air-satu", title, para("Cair.")))])
    (only,) = result.value[0].sections
    assert (only.id, plain_text(only.title)) == ("air-satu", printed)
    (change,) = result.changes
    assert (change.code, change.before, change.after) == ("ASM013", title, printed)


@pytest.mark.parametrize(
    "title", ["BAB I", "Bab Perkawinan", "Babak I Lakon", "Unit 3 Energy", "Bab di Alkitab", "Chapter One of Many", "BAB IVX SALAH"]
)
def test_other_headings_stay(title: str) -> None:
    before = [chapter("air", "Air", section("air-satu", title, para("Cair.")))]
    result = without_own_chapters(before)
    assert (result.value, result.changes) == (tuple(before), ())


def test_words_in_other_type_stay_in_it() -> None:
    part = section("air-satu", "x", para("Cair."))
    part = type(part)(id=part.id, title=(Text("BAB II "), Emphasis((Text("Water"),))), span=part.span, blocks=part.blocks)
    result = without_own_chapters([chapter("air", "Air", part)])
    assert result.value[0].sections[0].title == (Emphasis((Text("Water"),)),)
