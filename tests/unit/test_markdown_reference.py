"""The examples of the reference page are read as it says, without a finding, and come back from the writer."""

import re
from pathlib import Path

import pytest

from publisher.ingest import chapter
from publisher.language.learning import kind_of, kinds
from publisher.model.chapter import Chapter
from publisher.model.span import SourceId
from publisher.render.markdown import write
from publisher.source import SourceFile

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "markdown.md"
EXAMPLE = re.compile(r"^(`{3,})markdown ?([A-Za-z ]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
EXAMPLES = [(found[2].split(), found[3]) for found in EXAMPLE.finditer(PAGE.read_text(encoding="utf-8"))]


def source(text: str) -> SourceFile:
    return SourceFile(SourceId("05_archimedes.md"), "md", text.encode())


def kinds_in(found: Chapter) -> list[str]:
    return [type(block).__name__ for block in found.blocks] + [type(section).__name__ for section in found.sections]


def test_the_page_has_examples() -> None:
    assert len(EXAMPLES) > 12


@pytest.mark.parametrize(("names", "text"), EXAMPLES, ids=[text.strip().split("\n")[0] for _, text in EXAMPLES])
def test_an_example_is_what_it_says(names: list[str], text: str) -> None:
    result = chapter(source(text))
    assert result.diagnostics == ()
    assert kinds_in(result.value) == (names or ["Paragraph"])
    written = write(result.value)
    again = chapter(source(written))
    assert again.diagnostics == ()
    assert kinds_in(again.value) == kinds_in(result.value)
    assert write(again.value) == written


def test_the_page_names_every_kind_of_learning_block() -> None:
    rows = re.findall(r"^\| (`[^|]*) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    named = {kind_of(name) for row in rows for name in re.findall(r"`([a-z-]+)`", row)}
    assert set(kinds()) <= named
