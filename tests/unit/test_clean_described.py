"""Alternative text above a credit alone becomes the caption of the figure; a heading there stays a heading."""

import re

import pytest

from publisher.clean import clean
from publisher.clean.captions import shows
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


def test_description_and_credit_become_one_figure() -> None:
    article = clean(captured(f"{TEXT}\nA bee dancing on a comb among other bees\n(Image credit: Pictoria/Ana Sol)\n{MORE}")).value
    figures = [block.block for block in article.blocks if isinstance(block.block, Figure)]
    assert [plain_text(figure.caption) for figure in figures] == ["A bee dancing on a comb among other bees"]
    assert len(article.blocks) == 3


def test_a_heading_above_a_credit_stays() -> None:
    assert "How the dance is read" in cleaned(f"{TEXT}\nHow the dance is read\n(Image credit: Pictoria/Ana Sol)\n{MORE}")


def test_the_pattern_is_bounded() -> None:
    assert not re.search(r"[^\\][*+]", DATA["shows"].replace(r"\w+", "w"))
