"""*Lihat juga* proposed in labelled groups of articles: how many pairs are right, how many of those wanted are there."""

import json
import os
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from publisher.build import pipeline
from publisher.build.order import natural_key
from publisher.config import Settings
from publisher.crossref import link
from publisher.crossref.related import proposed, related
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId
from publisher.model.span import SourceId
from publisher.model.walk import all_sections, plain_text
from publisher.source import SourceFile

HERE = Path(__file__).parent / "crossref"
SETS: dict[str, Any] = tomllib.loads((HERE / "sets.toml").read_text(encoding="utf-8"))
GROUPS = (*SETS["open"], *SETS["held_out"])
CORPUS = os.environ.get("PUBLISHER_CORPUS", "")
RIGHT, FOUND = 0.85, 0.40
"""Shares of the pairs proposed that are right, and of the pairs wanted that are proposed."""
MOST = 3
Pair = frozenset[AnchorId]


def chapters_of(files: Sequence[Path]) -> tuple[Chapter, ...]:
    """The linked chapters of these articles."""
    sources = [SourceFile(SourceId(file.name), "txt", file.read_bytes()) for file in files]
    read = pipeline.read_chapters(sources, Settings()).value
    terms = pipeline.make_glossary(read, Settings(), ()).value
    linked = link(read.chapters, terms, Settings().glossary.threshold).value
    return related(linked.chapters, linked.glossary.entries, threshold=Settings().see_also.threshold).value


def pairs_in(chapters: Sequence[Chapter]) -> Iterator[Pair]:
    for chapter in chapters:
        parts: tuple[Chapter | Section, ...] = (chapter, *all_sections(chapter.sections))
        for part in parts:
            assert len(part.see_also) <= MOST
            yield from (frozenset((AnchorId(part.id), one.target)) for one in part.see_also)


def group(name: str) -> tuple[dict[str, Any], tuple[Chapter, ...]]:
    gold = json.loads((HERE / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    return gold, chapters_of([HERE / "raw" / name / file for file in gold["order"]])


def place(end: dict[str, Any], chapters: Sequence[Chapter]) -> AnchorId:
    """The section that a label names."""
    chapter = next(chapter for chapter in chapters if chapter.source == end["file"])
    return next((one.id for one in all_sections(chapter.sections) if plain_text(one.title) == end["heading"]), AnchorId(chapter.id))


@pytest.mark.parametrize("name", GROUPS)
def test_proposals_are_right_and_enough(name: str) -> None:
    gold, chapters = group(name)
    labelled = [(frozenset(place(one[end], chapters) for end in ("from", "to")), one.get("optional", False)) for one in gold["see_also"]]
    wanted, allowed = {pair for pair, optional in labelled if not optional}, {pair for pair, _ in labelled}
    found = set(pairs_in(chapters))
    assert len(found & wanted) / len(wanted) >= FOUND, found & wanted
    counted = found - (allowed - wanted)
    assert len(counted & wanted) / len(counted) >= RIGHT, counted - wanted


@pytest.mark.parametrize("name", GROUPS)
def test_few_false_friends_are_proposed(name: str) -> None:
    gold, chapters = group(name)
    false = {frozenset(place(one[end], chapters) for end in ("from", "to")) for one in gold["false_friends"]}
    assert not set(pairs_in(chapters)) & false


def test_sections_of_one_chapter_and_neighbours_are_never_proposed() -> None:
    for name in GROUPS:
        _, chapters = group(name)
        order = [one.id for chapter in chapters for one in all_sections(chapter.sections)]
        home = {one.id: chapter.id for chapter in chapters for one in all_sections(chapter.sections)}
        for pair in proposed(chapters, ()):
            assert home.get(pair.first, pair.first) != home.get(pair.second, pair.second)
            if pair.first in order and pair.second in order:
                assert abs(order.index(pair.first) - order.index(pair.second)) > 1


@pytest.mark.skipif(not CORPUS, reason="no sample articles (PUBLISHER_CORPUS)")
def test_proposals_in_the_samples_are_right_and_enough() -> None:
    chapters = chapters_of(sorted(Path(CORPUS, "seeds").glob("*.txt"), key=lambda file: natural_key(file.name)))
    gold = json.loads(Path(CORPUS, "seeds-gold", "glossary.json").read_text(encoding="utf-8"))
    wanted, allowed = (samples_pairs(gold, chapters, mere_mentions=mentions) for mentions in (False, True))
    found = {frozenset(qualified(end, chapters) for end in pair) for pair in pairs_in(chapters)}
    assert len(found & wanted) / len(wanted) >= FOUND
    counted = found - (allowed - wanted)
    assert len(counted & wanted) / len(counted) >= RIGHT, counted - wanted


def samples_pairs(gold: dict[str, Any], chapters: Sequence[Chapter], *, mere_mentions: bool) -> set[Pair]:
    """The pairs of sections of different articles in the labelled groups; of those that only name one thing if `mere_mentions`."""
    pairs: set[Pair] = set()
    for labelled in gold["near_duplicates"]:
        if mere_mentions or labelled["kind"] != "same-entity":
            ends = {home_of(one, chapters) for one in labelled["refs"]}
            pairs |= {frozenset((one, other)) for one in ends for other in ends if one.partition("/")[0] != other.partition("/")[0]}
    return pairs


def home_of(ref: dict[str, Any], chapters: Sequence[Chapter]) -> AnchorId:
    """Source and section of the line that a label names."""
    chapter = next(chapter for chapter in chapters if chapter.source == ref["source"])
    above = [one.id for one in all_sections(chapter.sections) if one.span.first_line <= ref["line"]]
    return AnchorId(f"{chapter.source}/{above[-1] if above else chapter.id}")


def qualified(anchor: AnchorId, chapters: Sequence[Chapter]) -> AnchorId:
    home = next(chapter for chapter in chapters if anchor in (chapter.id, *(one.id for one in all_sections(chapter.sections))))
    return AnchorId(f"{home.source}/{anchor}")
