"""Persons, places and organisations in the index of labelled articles: how many listed are right, how many of the wanted are there."""

import tomllib
from functools import cache
from pathlib import Path

from publisher.build import pipeline
from publisher.config import Settings
from publisher.crossref import link
from publisher.model.glossary import Glossary
from publisher.model.span import SourceId
from publisher.source import SourceFile

HERE = Path(__file__).parent
LABELLED = tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))
RIGHT, FOUND = 0.98, 0.81
"""Shares over all articles: of the names listed, of the names wanted."""


@cache
def listed(folder: str, name: str) -> frozenset[str]:
    """Headwords of the index of one article without the terms of a glossary."""
    source = SourceFile(SourceId(f"{name}.txt"), "txt", (HERE / folder / "raw" / f"{name}.txt").read_bytes())
    chapters = pipeline.read_chapters([source], Settings())
    names = pipeline.make_glossary(chapters.value, Settings(), ()).value.names
    index = link(chapters.value.chapters, Glossary(names=names), 0.6, chapters.value.language).value.index
    return frozenset(line.headword for line in index if not line.see)


def shares() -> tuple[float, float, list[str]]:
    """(share of right ones, share of wanted ones found, what is wrong or missing)."""
    right = wrong = found = missing = 0
    said: list[str] = []
    for folder, articles in LABELLED.items():
        for name, labels in articles.items():
            have, wanted = listed(folder, name), set(labels["wanted"])
            strange = have - wanted - set(labels.get("allowed", ()))
            right, wrong = right + len(have) - len(strange), wrong + len(strange)
            found, missing = found + len(have & wanted), missing + len(wanted - have)
            said += [f"{name}: + {one}" for one in sorted(strange)] + [f"{name}: - {one}" for one in sorted(wanted - have)]
    return right / (right + wrong), found / (found + missing), said


def test_what_is_listed_is_a_name() -> None:
    right, _, said = shares()
    assert right >= RIGHT, said


def test_what_is_named_is_listed() -> None:
    _, found, said = shares()
    assert found >= FOUND, said
