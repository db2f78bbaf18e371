"""A labelled caption and a labelled credit, one below the other, are one figure whose picture was lost."""

import pytest

from publisher.clean import clean
from publisher.diagnostics import Result
from publisher.model.block import Figure
from publisher.model.walk import plain_text
from publisher.source import Article
from tests.unit.clean_capture import captured, cleaned

TEXT = "Bees find their way home by the sun. On cloudy days they read the pattern of the light in the sky instead."
MORE = "A bee that has found flowers dances on the comb. The others follow it in the dark and feel which way it points."
BOTH = ("A bee on a comb in June", "Ana Sol")


def result(*lines: str) -> Result[Article]:
    return clean(captured("\n".join([TEXT, "", *lines, "", MORE])))


def figures(*lines: str) -> list[tuple[str, str]]:
    found = [block.block for block in result(*lines).value.blocks]
    assert [block for block in result(*lines).value.blocks if block.block is None][-1].content
    return [(plain_text(one.caption), plain_text(one.credit)) for one in found if isinstance(one, Figure)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Image source, Ana Sol", "Image caption, A bee on a comb in June"],
        ["Image source: Ana Sol", "", "Image caption: A bee on a comb in June"],
        ["Image caption: A bee on a comb in June", "Image source: Ana Sol"],
        ["Image source, Ana Sol", "Image caption,", "A bee on a comb in June"],
        ["Image source,", "Ana Sol", "Image caption,", "A bee on a comb in June"],
        ["Sumber gambar, Ana Sol", "Keterangan gambar, A bee on a comb in June"],
        ["Keterangan gambar : A bee on a comb in June", "Sumber gambar : Ana Sol"],
        ["Photo caption: A bee on a comb in June", "Photo credit: Ana Sol"],
        ["Keterangan foto: A bee on a comb in June", "Sumber foto: Ana Sol"],
    ],
)
def test_caption_and_credit_become_one_figure(lines: list[str]) -> None:
    assert figures(*lines) == [BOTH]
    assert cleaned("\n".join([TEXT, *lines, MORE]))[::2] == [TEXT, MORE]


def test_the_lines_that_go_and_the_missing_picture_are_told() -> None:
    done = result("Image source, Ana Sol", "Image caption, A bee on a comb in June")
    assert [(one.code, one.span.first_line) for one in done.changes] == [("CLN023", 4)]
    assert [(one.code, one.span.first_line) for one in done.diagnostics if one.span] == [("CLN104", 3)]


def test_two_pairs_are_two_figures() -> None:
    pairs = ["Image source, Ana Sol", "Image caption, A bee on a comb in June", "", "Image source, Ben Roe", "Image caption, A hive"]
    assert figures(*pairs) == [BOTH, ("A hive", "Ben Roe")]


def test_a_caption_without_a_credit_loses_its_label() -> None:
    assert figures("Keterangan gambar, Seekor lebah di sarangnya") == [("Seekor lebah di sarangnya", "")]
    assert figures("Image caption, A hive") == [("A hive", "")]


def test_a_credit_without_a_caption_loses_its_label() -> None:
    assert figures("Image source, Ana Sol") == [("", "Ana Sol")]


def test_the_description_above_the_pair_is_what_the_missing_picture_shows() -> None:
    lines = ["A bee dancing on a comb among other bees", "Image source, Ana Sol", "Image caption, The dance of June"]
    (figure,) = [block.block for block in result(*lines).value.blocks if isinstance(block.block, Figure)]
    assert (figure.alternative, plain_text(figure.caption)) == (lines[0], "The dance of June")


@pytest.mark.parametrize("apart", ["\n\n", "\n"])
def test_a_paragraph_above_a_credit_stays(apart: str) -> None:
    opening = "The bees of the northern valleys dance on the comb when they come home."
    paragraph = opening if apart == "\n\n" else f"{opening} They do so in June."
    assert paragraph in cleaned(f"{TEXT}\n{paragraph}{apart}Image source, Ana Sol\nImage caption, A hive\n{MORE}")


@pytest.mark.parametrize(
    "lines",
    [
        ["Keterangan gambar: a = ratu, b = pekerja"],
        ["Keterangan gambar itu ditulis oleh guru."],
        ["Image captions tell what a picture shows."],
    ],
)
def test_what_explains_the_letters_of_a_figure_or_speaks_of_captions_stays(lines: list[str]) -> None:
    assert figures(*lines) == []
    assert lines[0] in cleaned("\n".join([TEXT, *lines, MORE]))
