"""Entries of reference lists: each field of the work that an entry names."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.language.citation import work_of
from publisher.model.work import Name, Work

FOLDER = Path(__file__).parent / "citations"
SETS = ("seen", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
MOST_SECONDS = 0.25  # a loaded machine; some 10 ms on an idle one
FIELDS = ("title", "container", "publisher", "place", "date", "url", "accessed", "volume", "issue", "pages")


def entries(name: str) -> list[dict[str, Any]]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["entry"]  # type: ignore[no-any-return]


def facts(work: Work) -> dict[str, object]:
    """What is known of a work, absent values left out."""
    told: dict[str, object] = {field: value for field in FIELDS if (value := getattr(work, field))}
    names = [", ".join(filter(None, (author.family, author.given))) for author in work.authors]
    return told | {"kind": work.kind.value} | ({"authors": names} if names else {})


@pytest.mark.parametrize("entry", [entry for name in SETS for entry in entries(name)], ids=lambda entry: entry["text"][:40])
def test_each_field_of_an_entry(entry: dict[str, Any]) -> None:
    work = work_of(entry["text"])
    assert work is not None
    assert facts(work) == {key: value for key, value in entry.items() if key != "text"}


@pytest.mark.parametrize(
    "text",
    [
        "Aa Aa, " * 200,
        "A. " * 400,
        "Aa, B., " * 160,
        "(2020) " * 170,
        "diakses pada " * 90,
        "Aa & " * 240,
        "“" * 1200,
        "' " * 600,
        "1(2) " * 240,
        "Aa: " * 300,
        "[" * 600 + "]" * 600,
        "Edisi 2. " * 130,
        "Terj. Aa Bb. " * 90,
        "skripsi " * 150,
        "van " * 300,
        "' , " * 300,
        "1-2, " * 240,
        "10.1234/" * 150,
        "a.b/" * 300,
        "Aa Bb Cc. Dalam " * 75,
    ],
    ids=lambda text: text[:12],
)
def test_an_entry_of_hostile_shape_takes_little_time(text: str) -> None:
    work_of(text)
    start = time.perf_counter()
    work_of(text)
    assert time.perf_counter() - start < MOST_SECONDS


def test_words_in_italics_part_title_and_container() -> None:
    journal = work_of("Anwar, B. 2019. Tanah yang hilang, Majalah Bumi 4 (2), 12-14.", "Majalah Bumi")
    book = work_of("Anwar, B. 2019. Tanah yang Hilang: Sebuah Kajian Jakarta: Hulu.", "Tanah yang Hilang: Sebuah Kajian")
    assert journal is not None
    assert book is not None
    assert (journal.title, journal.container, journal.volume, journal.pages) == ("Tanah yang hilang", "Majalah Bumi", "4", "12–14")
    assert (book.title, book.place, book.publisher) == ("Tanah yang Hilang: Sebuah Kajian", "Jakarta", "Hulu")


@pytest.mark.parametrize("text", ["", "   ", "[1]", "^", "1."])
def test_no_work_without_words(text: str) -> None:
    assert work_of(text) is None


@given(st.text(alphabet='Aa.,() “”"1290:;-[]&/\u00a0dan', max_size=300))
def test_any_entry_is_read_or_left(text: str) -> None:
    work = work_of(text)
    assert work is None or work.title


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("King, M. L., Jr. (1963). Strength to love. Harper.", [("King", "M. L.", "Jr.")]),
        ("Smith, A., & King, M. L., III (1963). Strength to love. Harper.", [("Smith", "A.", ""), ("King", "M. L.", "III")]),
        (
            "Lal, R., Apt, J., & Cole, M. G. (2004). Managing soil. Science, 304(5669), 393.",
            [("Lal", "R."), ("Apt", "J."), ("Cole", "M. G.")],
        ),
        ("Nurul, S., S.Farm., Apt. (2010). Obat di rumah. Penerbit Hulu.", [("Nurul", "S.")]),
        ("Somad, A., Lc., M.A. (2010). Air dan wudu. Penerbit Hulu.", [("Somad", "A.")]),
    ],
)
def test_suffixes_are_kept_and_degrees_are_not(text: str, authors: list[tuple[str, ...]]) -> None:
    work = work_of(text)
    assert work is not None
    assert list(work.authors) == [Name(*one) for one in authors]
