"""An abstract over both columns, the columns below it and a side note are each joined at their own width."""

import textwrap

import pytest

from publisher.model.inline import Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock
from publisher.structure.unwrap import unwrap

SOURCE = SourceId("artikel.txt")
REEF = (
    "Terumbu karang dibangun oleh hewan kecil yang hidup berkelompok dan mengeluarkan kapur. Dalam seratus tahun sebuah koloni "
    "tumbuh tidak lebih dari satu meter, sehingga jangkar yang jatuh sekali saja merusak hasil kerja puluhan tahun."
)
FISH = (
    "Di antara cabang karang bersembunyi ikan muda yang kelak pindah ke laut lepas. Nelayan yang menjaga terumbu di depan desanya "
    "biasanya memperoleh lebih banyak ikan di luar batas yang mereka jaga."
)
HEAT = (
    "When the water stays too warm for some weeks, the coral throws out the algae that feed it and turns white. If the heat passes "
    "soon enough the algae come back, but a reef that bleaches every other year has no time to recover."
)
SAND = (
    "Parrot fish bite off pieces of dead coral and grind them to sand. A single fish makes as much as a hundred kilograms a year, "
    "and many white beaches of the tropics have gone through the bodies of fish."
)
NOTE = "Karang bukan batu dan bukan pula tumbuhan, melainkan hewan yang bertubuh lunak."


def lines_of(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width, break_on_hyphens=False))


def ended(text: str, *widths: int) -> str:
    """The text with more words, so that its last line is short at each width: nothing else tells that a paragraph ends there."""
    while any(len(lines_of(text, width).split("\n")[-1]) > width // 2 for width in widths):
        text = text[:-1] + " ini."
    return text


def unwrapped(*parts: str) -> list[str]:
    lines = "\n".join(parts).split("\n")
    blocks = [CapturedBlock(content=(Text(line),), span=Span(SOURCE, place, place)) for place, line in enumerate(lines, 1)]
    return [plain_text(block.content) for block in unwrap(blocks).blocks]


@pytest.mark.parametrize("column", [36, 42, 48, 56])
@pytest.mark.parametrize("page", [84, 96, 108])
def test_an_abstract_over_two_columns(column: int, page: int) -> None:
    over = [ended(REEF, page), "Kata kunci: karang, laut", ended(HEAT, page), "PENDAHULUAN"]
    columns = [ended(text, column) for text in (FISH, SAND, REEF, HEAT)]
    broken = [*(lines_of(text, page) for text in over), *(lines_of(text, column) for text in columns)]
    assert unwrapped(*broken) == [*over, *columns]


@pytest.mark.parametrize("width", [22, 26, 30])
def test_a_side_note(width: int) -> None:
    text = [ended(one, 72) for one in (REEF, FISH, SAND, HEAT)]
    lines = [lines_of(one, 72) for one in text]
    note = ended(NOTE, width)
    assert unwrapped(*lines[:2], lines_of(note, width), *lines[2:]) == [*text[:2], note, *text[2:]]


def test_a_wider_last_part() -> None:
    narrow, wide = [ended(text, 44) for text in (REEF, FISH, SAND)], [ended(text, 90) for text in (HEAT, SAND)]
    broken = [*(lines_of(text, 44) for text in narrow), *(lines_of(text, 90) for text in wide)]
    assert unwrapped(*broken) == [*narrow, *wide]


def test_short_items_in_small_letters_make_no_width_of_their_own() -> None:
    items = [
        "jaring dengan mata yang lebar sekali",
        "perahu yang tidak memakai jangkar",
        "batas yang disepakati seluruh desa",
        "papan larangan di tepi pantai desa",
    ]
    text = [ended(one, 72) for one in (REEF, FISH, SAND)]
    broken = [lines_of(one, 72) for one in text]
    assert unwrapped(*broken[:2], *items, broken[2]) == [*text[:2], *items, text[2]]


def test_whole_paragraphs_are_left_alone() -> None:
    assert unwrapped(REEF, FISH, SAND, HEAT, REEF, FISH) == [REEF, FISH, SAND, HEAT, REEF, FISH]
