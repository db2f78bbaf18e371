"""Phrases looked for by their longest word: none is missed, and a line with that word alone is none with the phrase."""

import pytest

from publisher.clean.page import line_of
from publisher.clean.phrases import phrases
from tests.unit.clean_capture import captured

LISTED = ("daftar sekarang", "e-mail kami", ".id website", "gratis 0 hari", "24/7")


@pytest.mark.parametrize(
    "text",
    ["Ayo Daftar Sekarang juga", "Kirim e-mail kami.", "Buka .id website itu", "Coba gratis 30 hari", "Buka 7/12", "Coba gratis 0 hari!"],
)
def test_a_line_that_holds_a_phrase_passes(text: str) -> None:
    assert phrases(LISTED).may_be_in(line_of(captured(text).blocks[0]))


@pytest.mark.parametrize("text", ["Sekarang kami daftar", "Website sekolah", "Gratis beberapa hari", "Nilai 24 dan 7"])
def test_a_line_with_some_words_of_a_phrase_does_not(text: str) -> None:
    assert not phrases(LISTED).may_be_in(line_of(captured(text).blocks[0]))
