"""What the title page says where nobody said it."""

from dataclasses import replace

import pytest

from publisher.build.metadata import UNDATED, book_metadata, modified_from
from publisher.config import BookSettings
from publisher.errors import ConfigurationError
from publisher.model.chapter import Chapter, ChapterId, Metadata
from publisher.model.inline import Text
from publisher.model.span import SourceId, Span

SPAN = Span(SourceId("a.txt"), 1, 1)


def chapters(*titles: str) -> tuple[Chapter, ...]:
    return tuple(Chapter(id=ChapterId(f"c{n}"), title=(Text(title),), source=SPAN.source, span=SPAN) for n, title in enumerate(titles))


def test_the_title_comes_from_the_settings_or_from_the_chapters() -> None:
    given = book_metadata(BookSettings(title="Alam Kita"), chapters("Air"), "id", UNDATED)
    proposed = book_metadata(BookSettings(), chapters("Pencernaan Manusia", "Pencernaan Sapi"), "id", UNDATED)
    assert (given.title, given.slug) == ("Alam Kita", "alam-kita")
    assert proposed.title == "Pencernaan"


def test_a_book_of_one_chapter_has_its_title() -> None:
    assert book_metadata(BookSettings(), chapters("Siklus Air"), "id", UNDATED).title == "Siklus Air"


def test_the_identifier_stays_as_long_as_title_and_chapters_do() -> None:
    one = book_metadata(BookSettings(title="A"), chapters("Air"), "id", UNDATED).identifier
    same = book_metadata(BookSettings(title="A"), chapters("Udara"), "en", UNDATED).identifier
    other = book_metadata(BookSettings(title="A"), chapters("Air", "Udara"), "id", UNDATED).identifier
    assert one.startswith("urn:uuid:")
    assert (one == same, one == other) == (True, False)
    assert book_metadata(BookSettings(identifier="urn:isbn:9"), chapters("Air"), "id", UNDATED).identifier == "urn:isbn:9"


def test_nothing_is_invented() -> None:
    metadata = book_metadata(BookSettings(), chapters("Air"), "id", UNDATED)
    assert (metadata.year, metadata.publisher, metadata.authors, metadata.license) == ("", "", (), "")


def test_the_time_stamp_is_the_newest_date_that_the_book_names() -> None:
    dated = [
        replace(one, metadata=Metadata(date=date)) for one, date in zip(chapters("Air", "Udara"), ("2023-05", "tahun lalu"), strict=True)
    ]
    assert book_metadata(BookSettings(), dated, "id", "").modified == "2023-05-01T00:00:00Z"
    assert book_metadata(BookSettings(year="2024"), dated, "id", "").modified == "2024-01-01T00:00:00Z"
    assert book_metadata(BookSettings(year="2024"), dated, "id", "2025-02-03T00:00:00Z").modified == "2025-02-03T00:00:00Z"
    assert book_metadata(BookSettings(), chapters("Air"), "id", "").modified == UNDATED


def test_the_time_stamp_is_the_epochs_or_none() -> None:
    assert modified_from("") == ""
    assert modified_from("86400") == "1970-01-02T00:00:00Z"


@pytest.mark.parametrize("epoch", ["besok", "1.5", "9" * 30])
def test_an_epoch_that_is_no_number_is_told(epoch: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        modified_from(epoch)
    assert caught.value.code == "CFG010"
