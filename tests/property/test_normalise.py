"""What holds for any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.model.block import Paragraph, Quotation
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.inline import Code, Emphasis, Inline, Inlines, LineBreak, Math, NoteId, NoteRef, Strong, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.normalise import normalise

WORDS = (
    "kerjasama Kerjasama KERJASAMA antar negara Negara non- praktek-praktek diatas walau pun satupun resikonya Perjanjian buku "
    "Rp 1.000 1945 1949 hlm. 12.30 the https://a.id/kerjasama Jum'at 5 a e ..."
)
MARKS = "-–.,;:?()[]\"\"''“”‘’«»    \u00a0\u200b\u00ad\u0301é\ufb01\t\u200d\u202a={\ue000\n"
PIECES = st.sampled_from([*WORDS.split(), *MARKS, ". . .", "  "])
LINES = st.lists(PIECES, max_size=24).map("".join) | st.text(max_size=40)


@st.composite
def inlines(draw: st.DrawFn) -> Inlines:
    run: list[Inline] = []
    for content in draw(st.lists(LINES, min_size=1, max_size=3)):
        kind = draw(st.integers(0, 7))
        wrapped: tuple[Inline, ...] = (Text(content),) if content else ()
        other: tuple[Inline, ...] = (Emphasis(wrapped), Strong(wrapped), Code(content), Math(content), LineBreak(), NoteRef(NoteId("1")))
        run += (other[kind],) if kind < len(other) else wrapped
    return tuple(run)


def chapter(content: Inlines) -> Chapter:
    """The same run as title, paragraph and quotation."""
    span = Span(SourceId("a.txt"), 1, 1)
    paragraph = Paragraph(content, span)
    blocks = (paragraph, Quotation((paragraph,), span))
    return Chapter(id=ChapterId("a"), title=content, source=span.source, span=span, blocks=blocks)


def paragraph(content: Inlines) -> Chapter:
    """The run as the only paragraph."""
    span = Span(SourceId("a.txt"), 1, 1)
    return Chapter(id=ChapterId("a"), title=(), source=span.source, span=span, blocks=(Paragraph(content, span),))


@settings(max_examples=600, deadline=None)
@given(inlines(), st.sampled_from(["id", "en"]))
def test_normalising_twice_changes_nothing_more(content: Inlines, language: str) -> None:
    once = normalise(chapter(content), language)
    again = normalise(once.value, language)
    assert again.value == once.value
    assert again.changes == ()


@settings(max_examples=300, deadline=None)
@given(inlines())
def test_nothing_changes_without_a_change(content: Inlines) -> None:
    result = normalise(paragraph(content), "id")
    after = "".join(plain_text(block.content) for block in result.value.blocks if isinstance(block, Paragraph))
    assert (after == plain_text(content)) == (not result.changes)
    assert all(change.before != change.after for change in result.changes)


HOSTILE = {
    "brackets": "(" * 20_000,
    "marks": '"' * 20_000,
    "apostrophes": "' " * 20_000,
    "openers": "‘" * 20_000 + "’a" * 20_000,
    "spaces": " " * 200_000 + "x",
    "letters": "a " * 50_000 + ",",
    "one word": "a" * 1_000_000,
    "words": "kerjasama " * 10_000,
    "capitals": "Kerjasama " * 10_000,
    "quoted words": '"kerjasama ' * 10_000,
    "hyphens": "Kerjasama-" * 20_000,
    "years": "1945-" * 20_000,
    "stops": ". " * 50_000,
    "accents": "e\u0301" * 50_000,
    "references": "(2019). " * 10_000,
}


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_line_is_read_in_linear_time(line: str) -> None:
    start = time.process_time()
    normalise(paragraph((Text(line),)), "id")
    assert time.process_time() - start < 5
