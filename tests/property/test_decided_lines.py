"""Whatever the editor decides, no line is lost, none is taken twice, and cleaning twice changes nothing."""

import string
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publisher.build.decision_file import Noted, with_decision, without_decision
from publisher.build.tracing import traced
from publisher.clean import clean
from publisher.decisions import applied, decisions_in
from publisher.diagnostics import Result
from publisher.model.decision import SPELLINGS, Decision, Verdict, fingerprint, folded, opening
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import Article, Capture
from publisher.structure import structure
from tests.property.test_clean import CHROME, CONTENT, LETTERS, again, letters, text_of
from tests.unit.clean_capture import captured

LINES = st.lists(st.one_of(st.sampled_from([*CHROME, *CONTENT]), st.text(alphabet=LETTERS, max_size=50)), max_size=30)
WISHES = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(sorted(SPELLINGS)), st.integers(0, 2)), max_size=12)
QUIET = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def decided(lines: list[str], wishes: list[tuple[int, str, int]]) -> Result[Capture]:
    """A capture of the lines with decisions about some of them, by whole words."""
    capture = captured("\n".join(lines))
    decisions = []
    for place, spelled, occurrence in wishes:
        if place < len(capture.blocks):
            verdict, level = SPELLINGS[spelled]
            words = capture.blocks[place].words
            at = Span(SourceId("x.decisions.toml"), 1, 1)
            decisions.append(Decision(line=words, verdict=verdict, level=level, occurrence=occurrence, span=at))
    return applied(Result(capture), decisions)


@QUIET
@given(LINES, WISHES)
def test_kept_and_removed_are_the_input_in_order(lines: list[str], wishes: list[tuple[int, str, int]]) -> None:
    capture = decided(lines, wishes).value
    result = clean(capture)
    pieces: dict[int, str] = {}
    for block in result.value.blocks:
        pieces[block.span.first_line] = pieces.get(block.span.first_line, "") + text_of(block)
    for change in result.changes:
        pieces[change.span.first_line] = pieces.get(change.span.first_line, "") + change.before
    for block in capture.blocks:
        assert letters(pieces[block.span.first_line]) == letters(block.words)
    numbers = [block.number for block in result.value.blocks]
    assert numbers == sorted(set(numbers))


@QUIET
@given(LINES, WISHES)
def test_each_decision_is_followed(lines: list[str], wishes: list[tuple[int, str, int]]) -> None:
    capture = decided(lines, wishes).value
    kept = {block.number for block in clean(capture).value.blocks}
    for block in capture.blocks:
        if block.decision is not None:
            assert (block.number in kept) is (block.decision.verdict is not Verdict.DROP)


@QUIET
@given(LINES, WISHES)
def test_cleaning_twice_changes_nothing(lines: list[str], wishes: list[tuple[int, str, int]]) -> None:
    once = clean(decided(lines, wishes).value).value
    twice = clean(again(once))
    assert twice.value.blocks == once.blocks
    assert twice.changes == ()


@QUIET
@given(LINES, WISHES)
def test_without_chrome_only_the_editor_removes(lines: list[str], wishes: list[tuple[int, str, int]]) -> None:
    assert {change.code for change in clean(decided(lines, wishes).value, chrome=False).changes} <= {"DEC001"}


@QUIET
@given(LINES, WISHES)
def test_the_chapter_has_the_words_of_the_article(lines: list[str], wishes: list[tuple[int, str, int]]) -> None:
    capture = decided(lines, wishes)
    cleaned = clean(capture.value)
    made = structure(cleaned.value, "id")
    reviewed = traced(
        _with_received(cleaned.value, capture.value),
        made.value,
        (*cleaned.changes, *made.changes),
        (*capture.diagnostics, *made.diagnostics),
    )
    assert [line.line for line in reviewed] == [block.span.first_line for block in capture.value.blocks]
    assert [line.text for line in reviewed] == [block.words for block in capture.value.blocks]
    assert [line.kept for line in reviewed] == [
        block.number in {one.number for one in cleaned.value.blocks} for block in capture.value.blocks
    ]
    assert all(line.removal is not None for line in reviewed if not line.kept)


def _with_received(article: Article, capture: Capture) -> Article:
    from dataclasses import replace

    return replace(article, received=capture.blocks)


@QUIET
@given(st.text(alphabet=LETTERS, max_size=200), st.sampled_from(["upper", "spaces", "quotes", "soft"]))
def test_a_line_is_known_again(words: str, change: str) -> None:
    altered = {
        "upper": words.casefold(),
        "spaces": "  ".join(f" {words}\u00a0".split(" ")),
        "quotes": f"“{words}”" if any(character.isalnum() for character in words) else words,
        "soft": f"\ufeff{words}\u200b",
    }[change]
    assert folded(folded(words)) == folded(words)
    assert fingerprint(altered) == fingerprint(words)


@QUIET
@given(st.lists(st.tuples(st.text(alphabet=LETTERS, min_size=1, max_size=160), st.sampled_from(sorted(SPELLINGS))), max_size=6))
def test_what_is_written_is_read_again(noted: list[tuple[str, str]]) -> None:
    wanted = {fingerprint(words): (words, do) for words, do in noted if folded(words)}
    written = ""
    for words, do in wanted.values():
        written = with_decision(written, Noted(words=words, do=do))
    read = decisions_in(written.encode(), "x")
    assert Counter((one.fingerprint, one.spelled) for one in read) == Counter((mark, do) for mark, (_, do) in wanted.items())
    for words, _ in wanted.values():
        written = without_decision(written, Noted(words=words))
    assert decisions_in(written.encode(), "x") == ()


@QUIET
@given(st.text(alphabet=LETTERS, max_size=400))
def test_opening_words_lead_to_the_line(words: str) -> None:
    if not folded(words):
        return
    at = Span(SourceId("x.decisions.toml"), 1, 1)
    decision = Decision(line=opening(words), fingerprint=fingerprint(words), verdict=Verdict.DROP, span=at)
    result = applied(Result(captured(words)), (decision,))
    if [plain_text(block.content) for block in result.value.blocks] == [words.strip()]:
        assert [block.decision for block in result.value.blocks] == [decision]


@pytest.mark.parametrize("line", ["a" * 200_000, "( " * 100_000, "·" * 200_000, "\u0301" * 50_000, " " * 200_000], ids=range(5))
def test_hostile_lines_end_soon(line: str) -> None:
    at = Span(SourceId("x.decisions.toml"), 1, 1)
    wishes = [Decision(line=f"{letter} …", verdict=Verdict.DROP, span=at) for letter in string.ascii_letters]
    assert len(applied(Result(captured("\n".join([line] * 20))), wishes).value.blocks) <= 20
