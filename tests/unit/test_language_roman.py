"""Roman numerals."""

import pytest

from publisher.language.roman import roman, value_of


def test_numerals_are_written_in_their_regular_form() -> None:
    assert [roman(value) for value in (1, 4, 9, 14, 40, 99, 399)] == ["i", "iv", "ix", "xiv", "xl", "xcix", "cccxcix"]


def test_what_is_written_is_read_again() -> None:
    assert all(value_of(roman(value)) == value for value in range(1, 400))


@pytest.mark.parametrize("letters", ["", "iiii", "ic", "vx", "mix", "di", "cd", "X"])
def test_other_letters_are_no_numeral(letters: str) -> None:
    assert value_of(letters) == 0
