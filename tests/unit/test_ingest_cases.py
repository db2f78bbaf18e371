"""Codes of reading that need more than one article can hold."""

import pytest

from publisher import ingest
from publisher.errors import SourceError
from publisher.model.span import SourceId
from publisher.source import LARGEST_ARTICLE, MEGABYTE, MOST_LINES, SourceFile

SENTENCE = b"Energi tidak dapat diciptakan atau dimusnahkan.\n"


def sized(name: str, length: int) -> SourceFile:
    """A file of `length` bytes: one sentence, and spaces behind it."""
    return SourceFile(SourceId(name), name.rpartition(".")[2], SENTENCE + b" " * (length - len(SENTENCE)))


@pytest.mark.parametrize("name", ["energi.txt", "energi.html"])
def test_a_file_above_the_limit_of_its_format_is_refused(name: str) -> None:
    limit = LARGEST_ARTICLE[name.rpartition(".")[2]]
    assert ingest.capture(sized(name, limit * MEGABYTE)).value.blocks
    with pytest.raises(SourceError) as refused:
        ingest.capture(sized(name, limit * MEGABYTE + 1))
    assert (refused.value.code, refused.value.values["size"], refused.value.values["limit"]) == ("SRC002", limit + 1, limit)


@pytest.mark.parametrize(
    ("name", "line"), [("energi.txt", b"a\n"), ("energi.html", b"<p>a"), ("energi.html", b"<br>a"), ("energi.md", b"a\n")]
)
def test_more_lines_than_an_article_has_are_refused(name: str, line: bytes) -> None:
    head = b"---\nstate: capture\n---\n" if name.endswith(".md") else b""
    with pytest.raises(SourceError) as refused:
        ingest.capture(SourceFile(SourceId(name), name.rpartition(".")[2], head + line * (MOST_LINES + 2)))
    assert (refused.value.code, refused.value.values["limit"]) == ("SRC013", MOST_LINES)


def test_empty_lines_are_not_counted() -> None:
    assert len(ingest.capture(SourceFile(SourceId("a.txt"), "txt", b"kata\n" + b" \n" * 2 * MOST_LINES + b"kata")).value.blocks) == 2
