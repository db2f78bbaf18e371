"""sources.toml on its way from the folder into the book."""

from pathlib import Path

import pytest

from publisher.build.project import read_project
from publisher.build.reading import ReadBook, read_book
from publisher.config import Settings
from publisher.errors import ConfigurationError
from publisher.model.book import Edition

ARTICLE = "Air Tanah\n\nAir tanah adalah air yang tersimpan di bawah permukaan tanah. Air itu mengalir perlahan menuju sungai.\n"


def read(folder: Path, sources: str) -> ReadBook:
    (folder / "01-air.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "sources.toml").write_text(sources, encoding="utf-8")
    return read_book(read_project((folder,)), Settings(), Edition(), "")


def test_the_works_of_the_folder_are_in_the_book(tmp_path: Path) -> None:
    made = read(tmp_path, '[b]\nkind = "book"\ntitle = "B"\nused_in = ["01-air.txt"]\n[a]\nkind = "book"\ntitle = "A"\n')
    assert made.book is not None
    assert [work.id for work in made.book.works] == ["a", "b"]


def test_what_is_told_of_them_comes_with_file_and_line(tmp_path: Path) -> None:
    made = read(tmp_path, '[b]\nkind = "book"\ntitle = "B"\nused_in = ["02-air.txt"]\n')
    found = {told.code: told.span for told in made.diagnostics if told.code.startswith("BIB")}
    assert set(found) == {"BIB010", "BIB012"}
    assert found["BIB010"] is not None
    assert (found["BIB010"].source, found["BIB010"].first_line) == ("sources.toml", 4)


def test_a_broken_file_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        read(tmp_path, "[b]\n")
