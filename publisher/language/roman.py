"""Roman numerals in lower case, as lists are numbered with."""

from itertools import pairwise

_NUMERALS = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(number: int) -> str:
    """`number` (1-399) as a Roman numeral."""
    numeral = ""
    for value, letters in _NUMERALS:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral


def value_of(numeral: str) -> int:
    """Value of a Roman numeral in its regular form up to 399; 0 if it is none."""
    values = [_VALUES.get(letter, 0) for letter in numeral]
    total = sum(-value if value < following else value for value, following in pairwise([*values, 0]))
    return total if total > 0 and roman(total) == numeral else 0
