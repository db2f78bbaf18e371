"""Hostile PDF files: cut, with bytes changed, with words anywhere; they are read or refused, and all their words are kept or told."""

import time
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.ingest import capture
from publisher.model.block import Paragraph, Table
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import Capture, SourceFile
from tests.pdf import FONTS, Words, column, pdf

TEXT = "Sungai itu mengalir tenang sepanjang tahun dan menjadi sumber air.\nPada musim kemarau airnya surut, tetapi tidak pernah kering."
PIECES = st.builds(
    Words,
    st.floats(-50, 650),
    st.floats(-50, 900),
    st.text("abc ijk.12-()•", min_size=1, max_size=30),
    st.sampled_from([0.5, 6.0, 11.0, 12.0, 30.0, 200.0]),
    st.sampled_from([name for name in FONTS if name != "private"]),
    st.sampled_from([0, 0, 0, 45, 90]),
)


@cache
def whole() -> bytes:
    return pdf([column(TEXT), column(TEXT)], {"Title": "Sungai"})


def read(data: bytes) -> Result[Capture] | SourceError:
    try:
        return capture(SourceFile(SourceId("a.pdf"), "pdf", data))
    except SourceError as refused:
        return refused


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(whole())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(1, 20))] = data.draw(st.binary(max_size=20))
    read(bytes(damaged))
    read(bytes(damaged[: data.draw(st.integers(0, len(damaged)))]))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=25), min_size=1, max_size=4))
def test_words_anywhere_are_kept_or_told(sheets: list[list[Words]]) -> None:
    result = read(pdf(sheets))
    if isinstance(result, SourceError):
        return
    found = [plain_text(block.content) for block in result.value.blocks]
    for table in (block.block for block in result.value.blocks if isinstance(block.block, Table)):
        found += [plain_text(cell.content) for row in (table.head, *table.rows) for cell in row]
    for note in result.value.notes:
        found += [plain_text(block.content) for block in note.blocks if isinstance(block, Paragraph)]
    found += [change.before for change in result.changes if change.code != "SRC125"]
    inside = [
        one
        for words in sheets
        for one in words
        if one.turn == 0 and 0 < one.left < 400 and 60 < one.base < 800 and one.size in (11.0, 12.0)
    ]
    letters = "".join(found)
    assert all(letter in letters for one in inside for letter in one.text if letter.isalnum())


def test_the_same_bytes_give_the_same_capture() -> None:
    first = read(whole())
    assert isinstance(first, Result)
    assert first == read(whole())


@pytest.mark.parametrize(
    "words",
    [
        [Words(72, 100, "a" * 200, 0.5) for _ in range(300)],
        [Words(72 + number % 500, 100 + number % 3, "b", 11) for number in range(4000)],
        [Words(72, 100 + 0.01 * number, "kata", 6 + number % 7) for number in range(3000)],
        [Words(72 + 90 * (number % 2) + number % 3, 10 + 0.4 * (number // 2), "kata", 0.3) for number in range(4000)],
    ],
    ids=["tiny", "one line", "on top of each other", "two thousand rows"],
)
def test_crowded_pages_are_quick(words: list[Words]) -> None:
    before = time.process_time()
    read(pdf([words]))
    assert time.process_time() - before < 20
