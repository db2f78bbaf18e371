"""The terms harvested from labelled articles: how many of those that must be found are, how many of those found are wanted."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from publisher import glossary
from publisher.build import pipeline
from publisher.config import Settings
from publisher.model.span import SourceId
from publisher.source import SourceFile

HERE = Path(__file__).parent
GOLD = sorted((HERE / "glossary").glob("*.json"))
MUST_FOUND = 0.80
WANTED = 0.85
"""Shares, means over the articles."""


def folded(name: str) -> str:
    """Case, hyphens and an English article do not make another term."""
    return re.sub(r"\A(?:the|an?) ", "", " ".join(name.casefold().replace("’", "'").replace("-", " ").split()))


def names_of(term: dict[str, Any]) -> set[str]:
    """All forms in which a labelled term may be found."""
    return {folded(name) for name in (term["term"], *term.get("variants", ()), *term.get("abbreviations", ()), *term.get("foreign", ()))}


@cache
def found_and_labelled(path: Path) -> tuple[frozenset[str], tuple[dict[str, Any], ...]]:
    """Headwords that the program would print of the article, and the labelled terms."""
    labelled = json.loads(path.read_text(encoding="utf-8"))
    name = labelled["documents"][0]
    source = SourceFile(SourceId(name), "txt", (HERE / "corpus" / "raw" / name).read_bytes())
    chapters = pipeline.read_chapters([source], Settings())
    built = glossary.build(chapters.value.chapters, (), chapters.value.language)
    printed = (entry for entry in built.value.entries if entry.confidence >= Settings().glossary.threshold)
    return frozenset(folded(entry.headword) for entry in printed), tuple(labelled["terms"])


def test_what_must_be_found_is_found() -> None:
    shares = []
    for path in GOLD:
        found, labelled = found_and_labelled(path)
        must = [term for term in labelled if term["weight"] == "must"]
        shares.append(sum(bool(names_of(term) & found) for term in must) / len(must))
    assert sum(shares) / len(shares) >= MUST_FOUND, shares


def test_what_is_found_is_wanted() -> None:
    shares = []
    for path in GOLD:
        found, labelled = found_and_labelled(path)
        known = {name for term in labelled for name in names_of(term)}
        shares.append(len(found & known) / len(found))
    assert sum(shares) / len(shares) >= WANTED, shares


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_each_article_gives_some_terms(path: Path) -> None:
    found, _ = found_and_labelled(path)
    assert found
