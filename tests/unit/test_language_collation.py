"""Alphabetical order and numbers as CLDR has them, on any machine."""

import locale
from itertools import pairwise

import pytest
from babel.numbers import format_decimal

from publisher.cli.console import Console
from publisher.language.collation import sort_key

# The order that the Unicode Collation Algorithm gives with the root table of CLDR (checked with Perl's Unicode::Collate::Locale, id and
# en, punctuation non-ignorable).
ROOT = [
    "Aceh", "adaptasi iklim", "Æsop", "Afrika", "AHA Centre", "angin", "angka", "Angka", "Ångström", "Asia", "Asia Tenggara",
    "Asia-Pacific Economic Cooperation", "Asosiasi", "cote", "Coté", "côte", "éclair", "ekor", "ekornya", "eufrat", "Éufrat", "izin",
    "İzmir",
    "lodi", "Łódź", "lori", "naif", "naïve", "nanas", "ñandu", "œuvre", "orbit", "Øresund", "PBB", "Šibenik", "siku", "Straße", "strata",
    "zat", "zona", "Zona", "Zürich",
]  # fmt: skip


@pytest.mark.parametrize("language", ["id", "en"])
def test_letters_stand_as_in_the_root_table_of_cldr(language: str) -> None:
    assert sorted(sorted(ROOT, reverse=True), key=lambda word: sort_key(word, language)) == ROOT


def test_no_two_words_are_equal() -> None:
    ordered = sorted(ROOT, key=lambda word: sort_key(word, "id"))
    assert all(sort_key(one, "id") < sort_key(other, "id") for one, other in pairwise(ordered))


def test_numbers_stand_by_value_and_hyphens_do_not_count() -> None:
    assert sorted(["10K", "3R", "2D", "e-dagang", "edar", "edafon", "edit"], key=lambda word: sort_key(word, "id")) == [
        "2D",
        "3R",
        "10K",
        "edafon",
        "e-dagang",
        "edar",
        "edit",
    ]


def test_the_locale_of_the_machine_does_not_matter() -> None:
    before = locale.setlocale(locale.LC_COLLATE)
    try:
        locale.setlocale(locale.LC_COLLATE, "C")
        assert sorted(ROOT, key=lambda word: sort_key(word, "id")) == ROOT
    finally:
        locale.setlocale(locale.LC_COLLATE, before)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("number", [0, 7, 999, 1000, 12345, 1234567])
def test_thousands_are_set_apart_as_cldr_has_it(language: str, number: int) -> None:
    console = Console(language, colour=False)
    assert console.count(number) == format_decimal(number, locale=language)
