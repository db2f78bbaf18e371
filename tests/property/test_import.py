"""From bytes to chapter: whatever comes is read or refused, and of a web page no word goes unseen."""

from collections import Counter, defaultdict

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publisher import clean, ingest
from publisher.build.pipeline import import_chapter
from publisher.config import Settings
from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.model.span import SourceId
from publisher.source import Capture, SourceFile
from tests.property.test_clean import CHROME, CONTENT, again, letters, text_of

QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TAGS = (
    "<p>|</p>|<div>|</div>|<h2>|</h2>|<ul><li>|<ol><li>|</li>|</ul>|<table><tr><td>|<th>|<td>|<pre>|<blockquote>|<br>|<br><br>|<hr>"
    "|<article>|<b>|</b>|<sup>1</sup>|<sup><a href='#n1'>1</a></sup>|<li id='n1'>|<figure><img src=x alt=y><figcaption>|</figure>"
    "|<dl><dt>|<dd>"
    "|<a href='/x'>|</a>|<nav>|</nav>|<aside class=related>|</aside>|<math><mi>x</mi></math>|<span>|&nbsp;|&#8203;|<!-- x -->|<h1>|</h1>"
    "|<details><summary>"
)
ODD = ["\u200b", "\ufeff", "\u00ad", "\x0b", "\u2028", "\ufffd", "[1]", "^", "|", "\t", "- ", "1. ", "a) ", "...", "“", '"', ":", "*"]
LINES = st.one_of(st.sampled_from([*CHROME, *CONTENT]), st.sampled_from(ODD), st.text(max_size=30))
MARK_UP = st.lists(st.one_of(st.sampled_from(TAGS.split("|")), LINES), max_size=40)


def imported(data: bytes, ending: str) -> str:
    """The title of the chapter, or the code of the refusal; any other exception is a crash."""
    try:
        return str(import_chapter(SourceFile(SourceId(f"a.{ending}"), ending, data), Settings()).value.chapters[0].title)
    except SourceError as refused:
        return refused.code


@QUIET
@given(st.lists(LINES, max_size=40).map("\n".join), st.sampled_from(["txt", "html"]))
def test_any_lines_become_a_chapter(text: str, ending: str) -> None:
    assert imported(text.encode("utf-8", "surrogatepass"), ending)


@QUIET
@given(MARK_UP.map("".join))
@example("".join(f"<sup><a href='#n{n}' id='r{n}'>{n}</a></sup>" for n in range(200)))
def test_any_page_becomes_a_chapter(text: str) -> None:
    assert imported(text.encode("utf-8", "surrogatepass"), "html")


@QUIET
@given(st.binary(max_size=300), st.sampled_from(["txt", "html"]))
def test_any_bytes_become_a_chapter_or_are_refused(data: bytes, ending: str) -> None:
    assert imported(data, ending)


PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=40)
PRINTED = st.lists(st.one_of(st.sampled_from([*CHROME, *CONTENT]), PRINTABLE), max_size=40).map("\n".join)


def paged(text: str) -> Result[Capture]:
    """A page with each line of `text` as a paragraph."""
    body = "\n".join(f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>" for line in text.split("\n") if line.strip())
    page = f"<html lang=id><body><article>{body}\n<p>Batuan beku terbentuk dari magma yang mendingin.</p></article></body></html>"
    return ingest.capture(SourceFile(SourceId("a.html"), "html", page.encode()))


@QUIET
@given(PRINTED)
def test_of_a_page_kept_and_removed_are_the_input(text: str) -> None:
    capture = paged(text).value
    result = clean.clean(capture)
    assert all(change.after == "" for change in result.changes)
    kept = [block.span.first_line for block in result.value.blocks]
    assert kept == sorted(set(kept))
    pieces: dict[int, str] = defaultdict(str)
    for line, words in (
        *((block.span.first_line, text_of(block)) for block in result.value.blocks),
        *((change.span.first_line, change.before) for change in result.changes),
    ):
        pieces[line] += words
    received = {block.span.first_line: letters(text_of(block)) for block in capture.blocks}
    assert {line: letters(words) for line, words in pieces.items()} == received


@QUIET
@given(PRINTED)
def test_cleaning_a_page_twice_changes_nothing(text: str) -> None:
    once = clean.clean(paged(text).value).value
    twice = clean.clean(again(once))
    assert twice.value.blocks == once.blocks
    assert twice.changes == ()


@QUIET
@given(PRINTED)
def test_each_word_of_a_page_is_captured_or_told(text: str) -> None:
    read = paged(text)
    said = [*(block.words for block in read.value.blocks), *(change.before for change in read.changes)]
    assert not Counter(letters(text)) - Counter(letters(" ".join(said)))
