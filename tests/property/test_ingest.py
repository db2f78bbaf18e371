"""Hostile input: any bytes under any ending, deep nesting, long lines, and references to files and addresses."""

import socket
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.ingest import capture, chapter, is_edited
from publisher.model.span import SourceId
from publisher.model.walk import all_blocks, plain_text
from publisher.source import FORMATS, SourceFile

ENDINGS = sorted({*FORMATS} - {"docx", "odt", "rtf", "epub", "pdf"})
QUICK = 10.0
"""Seconds on a slow and busy machine; the text itself needs a second or two."""
LONG = 20_000
BLOCKS = "---\n|title: a\n|# |- |1. |a. |> |: |::: |:::\n|```\n|$$|[^1]: |<!-- |-->|Table: |    |\t"
MARKS = '[^1]|^[|![|](|){#a}|[|]{|*|**|_|`|$|^|~|\\|"}'
HTML = "<p>|</p>|<table><tr><td>|<ul><li>|<pre>|<blockquote>|<img src=x alt=y>|<br>|<dl><dd>|<article>|<b>|</b>|<a href='//[x'>"
PIECES = st.sampled_from(
    [*BLOCKS.split("|"), *MARKS.split("|"), *HTML.split("|"), "|", "|---|\n", "\n", "\n\n", "kata ", '{#x .y z="', "&#0;", "\u2028"]
)


def read(data: bytes, ending: str) -> Result[object] | SourceError:
    """What reading gives; any other exception is a crash."""
    source = SourceFile(SourceId(f"naskah.{ending}"), ending, data)
    try:
        return chapter(source) if is_edited(source) else capture(source)
    except SourceError as refused:
        return refused


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(ENDINGS))
@example(b"---\nstate: capture\n---\n", "md")
@example(b"---\n&a [*a]: x\n---\nkata", "md")
@example("\ud800".encode("utf-8", "surrogatepass"), "html")
def test_any_bytes_are_read_or_refused(data: bytes, ending: str) -> None:
    read(data, ending)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(ENDINGS))
def test_any_mark_up_is_read_or_refused(text: str, ending: str) -> None:
    read(text.encode(), ending)


LINES = {
    "opening brackets": "[" * LONG,
    "pairs of brackets": "[" * LONG + "]" * LONG,
    "links left open": "[x](" * (LONG // 4),
    "pictures left open": "![" * (LONG // 2),
    "notes left open": "^[" * (LONG // 2),
    "note calls": "[^" * (LONG // 2),
    "asterisks": "*a " * LONG,
    "prices": "$1 " * LONG,
    "backticks": " ".join("`" * (length % 100) for length in range(600)),
    "raised": "^a " * LONG,
    "spans left open": "[a]{" * (LONG // 4),
    "attributes": "# a {" * LONG,
    "tags": "<b>" * LONG,
    "comments": "<!--" * LONG,
    "blanks": " " * 1_000_000 + "a",
    "backslashes": "\\" * LONG,
    "entities": "&#" * LONG,
    "damage": "â€" * LONG,
    "verse": "| a\n" * LONG,
    "fences": "::: info\n" * LONG,
    "formulas": "$$\na\n" * LONG,
    "terms": "a\n: b\n" * (LONG // 4),
}


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_long_lines_are_quick(text: str, ending: str) -> None:
    before = time.process_time()
    read(text.encode(), ending)
    assert time.process_time() - before < QUICK


@pytest.mark.parametrize("text", ["> " * 5_000 + "a", "- " * 5_000 + "a", "1. " * 5_000 + "a", "::: info\n" * 5_000, "> - " * 2_500 + "a"])
def test_deep_nesting_ends_in_a_finding(text: str) -> None:
    refused = read(text.encode(), "md")
    assert isinstance(refused, SourceError)
    assert refused.code == "SRC012"


@pytest.mark.parametrize("text", ["*a _b " * 5_000, "[a " * 5_000 + "](x)" * 5_000, "[^1]: " * 5_000 + "a"])
def test_deep_mark_up_in_a_line_keeps_its_words(text: str) -> None:
    result = read(text.encode(), "md")
    assert isinstance(result, Result) or result.code == "SRC012"


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "span lang=en"])
def test_deep_elements_end_in_a_finding(tag: str) -> None:
    refused = read((f"<article>{f'<{tag}>' * LONG}kata").encode(), "html")
    assert isinstance(refused, SourceError)
    assert refused.code == "SRC012"
    assert isinstance(read((f"<article>{f'<{tag}>' * 500}kata").encode(), "html"), Result)


def test_elements_of_bearable_depth_keep_their_words() -> None:
    found = capture(SourceFile(SourceId("a.html"), "html", (f"<article>{'<b><i><div>' * 300}kata").encode())).value
    assert [plain_text(block.content) for block in found.blocks] == ["kata"]


def test_metadata_cannot_grow() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n" for before, name in zip("abcdefghijk", "bcdefghijkl", strict=True)
    )
    result = read(f"---\n{bomb}---\nkata".encode(), "md")
    assert isinstance(result, Result)
    deep = read(f"---\na: {'[' * 5_000}\n---\nkata".encode(), "md")
    assert isinstance(deep, SourceError)
    assert deep.code == "SRC010"


def test_entities_of_a_page_stay_small() -> None:
    entities = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 12))
    page = f'<!DOCTYPE html [<!ENTITY a0 "kata">{entities}]><html><body><p>&a11;</p></body></html>'
    found = read(page.encode(), "html")
    assert isinstance(found, Result)


@pytest.fixture
def canary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that must not be read, and a machine without a network."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the network was used")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    path = tmp_path / "burung.txt"
    path.write_text("KENARI", encoding="utf-8")
    return path


PAGE = """<!DOCTYPE html [<!ENTITY burung SYSTEM "{address}">]><html><head><link rel="stylesheet" href="{address}"><base href="http://contoh.invalid/">
</head><body><article><p>Kata &burung; <img src="{address}" alt="gambar"><img src="http://contoh.invalid/x.png" alt="lain"></p>
<object data="{address}"></object><iframe src="{address}"></iframe><xi:include href="{address}" parse="text"/></article></body></html>"""
MANUSCRIPT = """---
title: Kata
---

![gambar]({address}) dan ![lain](http://contoh.invalid/x.png)

![gambar]({address})

[tautan]({address})

<img src="{address}">

!include {address}
"""


@pytest.mark.parametrize(("ending", "text"), [("html", PAGE), ("md", MANUSCRIPT), ("txt", MANUSCRIPT)])
def test_no_file_and_no_address_is_opened(canary: Path, ending: str, text: str) -> None:
    found = read(text.replace("{address}", canary.as_uri()).encode(), ending)
    assert isinstance(found, Result)
    assert "KENARI" not in repr(found)


def test_all_words_of_a_manuscript_stay() -> None:
    text = "Satu *dua*.\n\n::: latihan\ntiga\n:::\n\n- empat\n\n> lima\n\nenam\n: tujuh\n"
    found = chapter(SourceFile(SourceId("a.md"), "md", text.encode())).value
    words = " ".join(str(block) for block in all_blocks(found.blocks))
    assert all(word in words for word in ("Satu", "dua", "tiga", "empat", "lima", "enam", "tujuh"))
