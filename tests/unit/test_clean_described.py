"""Alternative text above a credit alone becomes the caption of the figure; a heading there stays a heading."""

import re

import pytest

from publisher.clean import clean
from publisher.clean.captions import left_by_wiki, placeholder, shows
from publisher.clean.page import Line, line_of
from publisher.language.packaged import toml
from publisher.model.block import Figure
from publisher.model.walk import plain_text
from tests.unit.clean_capture import captured, cleaned

DATA = toml("publisher.clean", "data", "captions.toml")
TEXT = "Bees find their way home by the sun. On cloudy days they read the pattern of the light in the sky instead."
MORE = "A bee that has found flowers dances on the comb. The others follow it in the dark and feel which way it points."


@pytest.mark.parametrize("line", DATA["shows_yes"])
def test_opens_as_a_description(line: str) -> None:
    assert shows().match(line.casefold()) is not None


@pytest.mark.parametrize("line", DATA["shows_no"])
def test_opens_otherwise(line: str) -> None:
    assert shows().match(line.casefold()) is None


def the_line(words: str) -> Line:
    return line_of(captured(words).blocks[0])


@pytest.mark.parametrize("words", DATA["placeholder_yes"])
def test_stands_in_the_place_of_a_picture(words: str) -> None:
    assert placeholder(the_line(words)) is not None


@pytest.mark.parametrize("words", DATA["placeholder_no"])
def test_only_looks_like_the_place_of_a_picture(words: str) -> None:
    assert placeholder(the_line(words)) is None


@pytest.mark.parametrize("words", DATA["file_yes"])
def test_is_left_of_a_picture_by_a_wiki(words: str) -> None:
    assert left_by_wiki(the_line(words)) is not None


@pytest.mark.parametrize("words", DATA["file_no"])
def test_is_not_left_by_a_wiki(words: str) -> None:
    assert left_by_wiki(the_line(words)) is None


def test_the_caption_below_the_file_of_a_wiki() -> None:
    article = clean(captured(f"{TEXT}\n\nFile:Bee on comb.jpg\nA bee on a comb in June\n\n{MORE}")).value
    assert [plain_text(block.block.caption) for block in article.blocks if isinstance(block.block, Figure)] == ["A bee on a comb in June"]
    assert len(article.blocks) == 3


def test_the_place_of_a_picture_is_a_figure_or_gives_way_to_its_numbered_caption() -> None:
    alone = clean(captured(f"{TEXT}\n\n[Image: A bee on a comb]\n\n{MORE}")).value
    assert [plain_text(block.block.caption) for block in alone.blocks if isinstance(block.block, Figure)] == ["A bee on a comb"]
    caption = "Figure 1. A bee on a comb, seen from above. Photo: Ana Sol"
    assert cleaned(f"{TEXT}\n\n[Image: A bee on a comb]\n{caption}\n\n{MORE}") == [TEXT, caption, MORE]


def test_description_and_credit_become_one_figure() -> None:
    article = clean(captured(f"{TEXT}\nA bee dancing on a comb among other bees\n(Image credit: Pictoria/Ana Sol)\n{MORE}")).value
    figures = [block.block for block in article.blocks if isinstance(block.block, Figure)]
    assert [plain_text(figure.caption) for figure in figures] == ["A bee dancing on a comb among other bees"]
    assert len(article.blocks) == 3


def test_a_heading_above_a_credit_stays() -> None:
    assert "How the dance is read" in cleaned(f"{TEXT}\nHow the dance is read\n(Image credit: Pictoria/Ana Sol)\n{MORE}")


def test_the_pattern_is_bounded() -> None:
    assert not re.search(r"[^\\][*+]", DATA["shows"].replace(r"\w+", "w"))
