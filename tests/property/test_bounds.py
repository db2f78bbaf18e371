"""Hostile articles cost what their length costs: four times the text takes about four times as long, ten megabytes end.

Nothing is timed against the clock: the time for a text is compared with that for a text four times as long, by the same processor
right after it. A square would take sixteen times as long.
"""

import time
from collections.abc import Callable

import pytest

from publisher import clean, ingest, structure
from publisher.errors import SourceError
from publisher.ingest.decoding import lines_of, mended
from publisher.ingest.plaintext import text_capture
from publisher.model.span import SourceId
from publisher.source import LARGEST_ARTICLE, MEGABYTE, SourceFile

SMALL = 5_000
"""Characters of the shorter text."""
TIMES = 4
MOST = 10.0
"""Times the shorter text's time that the longer one may take: between four, its length, and sixteen, a square."""
TRIES = 4
SENTENCE = "Batuan beku terbentuk dari magma yang mendingin, baik di dalam maupun di permukaan bumi."
LINES = {
    "words": "kata\n",
    "letters": "a\n",
    "names": "Jenis Batuan\n",
    "sentences": f"{SENTENCE}\n",
    "brackets": "[[[[[[[[[[[\n",
    "pairs of brackets": "(a) [b] {c}\n",
    "quotation marks": '"kata" “kata” \'a\n',
    "dots": "Bab 1 ........ 12\n",
    "spaces": "     a     b     \n",
    "numbers alone": "1. \n",
    "one number": "1. Batuan beku\n",
    "letters as numbers": "a) kata\n",
    "leads": "Baca juga: Cara Menanam Padi\n",
    "leads alone": "Baca juga:\nCara Menanam Padi\n",
    "dates": "Selasa, 07 Mar 2023 09:15 WIB\n",
    "bylines": "Penulis: Budi Santoso\n",
    "addresses": "https://example.org/a?b=c\n",
    "hyphens at the end": "hutan yang luas itu membentang dari timur ke barat tanpa mem-\n",
    "dashes": "--\n",
    "combining characters": "a\u0301\u0301\n",
    "stamps of mail": "On Tue, 7 Mar 2023 at 09:15, Budi <budi@contoh.id> wrote:\n> halo\n",
    "stamps of a chat": "03/02/24 07.10 - Bu Sari: Halo semua\n",
    "pipes": "|a|b|c|\n",
    "tabs": "a\tb\tc\n",
    "columns": "Jenis      Luas     Isi\n",
    "terms": "Pohon: tumbuhan berkayu yang tinggi\n",
    "lead-ins": "Contoh hutan:\n- kayu\n",
    "bullets": "- kayu\n",
    "questions": "Apa itu hutan?\n",
    "capitals": "PENDAHULUAN\n",
    "works": "Salim (2010). Hutan. Jakarta: Rimba.\n",
    "calls of notes": "Hutan itu luas [1] dan tua.\n",
    "notes": "[1] Catatan pertama.\n",
    "headings and text": f"Jenis Batuan\n{SENTENCE}\n{SENTENCE}\n",
    "running heads": f"Pengantar Geologi 12\n{SENTENCE}\n",
    "verse": "Ke hutan kami mencari madu,\npulang petang membawa kayu.\nKepada guru kami merindu,\nhutan dijaga jangan layu.\n\n",
    "menus": "Home\nBerita\nOlahraga\n",
    "pages": "HALAMAN :\n1. 1\n2. 2\n",
    "letters with a shadow": "BBBuuukkkuuu\n",
}
LONG = {
    "words": "kata ",
    "one word": "abcdefgh",
    "sentences": f"{SENTENCE} ",
    "brackets": "[",
    "pairs of brackets": "(a) [b] {c} ",
    "quotation marks": '"',
    "open quotations": ' "kata “',
    "dots": ".",
    "dots and spaces": ". ",
    "blanks": " \t",
    "numbers": "1. a) ",
    "leads": "Baca juga: ",
    "dates": "Selasa, 07 Mar 2023 09:15 WIB ",
    "bylines": "Penulis: ",
    "addresses": "https://example.org/a?b=c ",
    "one address": "https://example.org/a/b/c/",
    "hyphens": "-",
    "combining characters": "\u0301",
    "mail": "budi@contoh.id ",
    "signs of mail": "a@",
    "pipes": "|",
    "colons": ":",
    "damage": "â€",
    "deep damage": "Ã¢â‚¬â„¢ ",
    "soft hyphens": "a\u00ad",
    "lost characters": "\ufffd",
    "tags": "<a <b <c ",
    "entities": "&amp;&#65;&",
}
PAGES = {
    "paragraphs": f"<p>{SENTENCE}</p>\n",
    "open paragraphs": "<p>kata",
    "breaks": "kata<br>",
    "double breaks": f"{SENTENCE}<br><br>",
    "items": "<li>kata</li>",
    "lists": f"<ul><li>{SENTENCE}</li></ul>",
    "bold words": "<b>kata</b>",
    "tables": "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
    "cells": "<td>a",
    "links": "<p><a href='/x'>Judul lain di sini</a></p> ",
    "spans": "<span>a</span>",
    "headings": f"<h2>Judul</h2><p>{SENTENCE}</p>",
    "pictures": "<figure><img src=x><figcaption>Foto: A</figcaption></figure>",
    "terms": "<dl><dt>a<dd>b</dl>",
    "quotations": "<blockquote>kata</blockquote>",
    "comments": "<!-- x -->a",
    "open comments": "<!--",
    "scripts": "<script>x</script>a",
    "open scripts": "<script>",
    "open tags": "<a <b <c ",
    "open attributes": "<a href='x ",
    "entities": "&amp;&#65;&nbsp;",
    "broken entities": "&#",
    "formulas": "<math><mi>x</mi></math>",
    "metadata": '<meta property="og:title" content="x">',
    "data": '<script type="application/ld+json">{"@type":"Article","headline":"x"}</script>',
}


def repeated(unit: str, length: int) -> str:
    """`unit` again and again, `length` characters and more."""
    return unit * (length // len(unit) + 1)


def through(text: str, ending: str) -> None:
    """The text as an article of that format, to the end or to its refusal."""
    try:
        capture = ingest.capture(SourceFile(SourceId(f"a.{ending}"), ending, text.encode())).value
    except SourceError:
        return
    structure.structure(clean.clean(capture).value, "id")


def seconds(work: Callable[[], object]) -> float:
    """Time of the processor that a piece of work takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def growth(text: str, longer: str, ending: str) -> float:
    """How many times the time of the one the other takes: the least of some tries, since other work may disturb one."""
    least = float("inf")
    for _ in range(TRIES):
        before = seconds(lambda: through(text, ending))
        least = min(least, seconds(lambda: through(longer, ending)) / max(before, 0.005))
        if least <= MOST:
            break
    return least


@pytest.mark.parametrize("unit", LINES.values(), ids=LINES.keys())
def test_time_grows_with_the_number_of_lines(unit: str) -> None:
    assert growth(repeated(unit, SMALL), repeated(unit, SMALL * TIMES), "txt") <= MOST


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG.keys())
def test_time_grows_with_the_length_of_a_line(unit: str) -> None:
    assert growth(repeated(unit, 10 * SMALL), repeated(unit, 10 * SMALL * TIMES), "txt") <= MOST


@pytest.mark.parametrize("unit", PAGES.values(), ids=PAGES.keys())
def test_time_grows_with_the_length_of_a_page(unit: str) -> None:
    assert growth(repeated(unit, SMALL), repeated(unit, SMALL * TIMES), "html") <= MOST


@pytest.mark.parametrize(
    "page",
    [
        lambda size: f"<p class='{'x ' * size}'>kata</p>",
        lambda size: f"<p {' '.join(f'a{number}=1' for number in range(size // 4))}>kata</p>",
        lambda size: f"<title>{'kata ' * (size // 4)}</title><p>kata</p>",
        lambda size: f"<script type='application/ld+json'>{'[' * size}</script><p>kata</p>",
        lambda size: f"<p>{'<b>' * (size // 100)}kata</p>",
        lambda size: f"<pre>{'kata ' * (size // 4)}</pre>",
    ],
    ids=["classes", "attributes", "title", "data", "depth", "code"],
)
def test_time_grows_with_one_piece_of_a_page(page: Callable[[int], str]) -> None:
    assert growth(page(10 * SMALL), page(10 * SMALL * TIMES), "html") <= MOST


@pytest.mark.parametrize("ending", LARGEST_ARTICLE)
def test_what_is_too_large_is_refused_unread(ending: str) -> None:
    source = SourceFile(SourceId(f"a.{ending}"), ending, b"[" * (LARGEST_ARTICLE[ending] * MEGABYTE + 1))
    with pytest.raises(SourceError) as refused:
        ingest.capture(source)
    assert refused.value.code == "SRC002"


@pytest.mark.parametrize("unit", ["[", '"', "Baca juga: ", "|", "a@"])
def test_ten_megabytes_of_hostile_lines_end(unit: str) -> None:
    """A thousand lines of ten thousand characters, also where no file of a format may be as large."""
    text = "\n".join([repeated(unit, 10 * MEGABYTE // 1_000)] * 1_000)
    capture = text_capture(SourceId("a.txt"), lines_of(mended(text, SourceId("a.txt")).value))
    chapter = structure.structure(clean.clean(capture).value, "id").value
    assert len(text) >= 10 * MEGABYTE
    assert chapter.id


@pytest.mark.parametrize("unit", ["[", " ", "kata ", "Baca juga: ", "<a "])
def test_one_line_as_long_as_a_file_may_be(unit: str) -> None:
    through(unit * (LARGEST_ARTICLE["txt"] * MEGABYTE // len(unit)), "txt")
