"""How much of what a group of articles contradicts, repeats and leaves to grow old the lint finds, and how much it says besides."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from publisher.build import pipeline
from publisher.check import check
from publisher.config import Settings
from publisher.diagnostics import Change, Diagnostic
from publisher.language.tokens import spelled
from publisher.model.block import Quotation
from publisher.model.span import SourceId
from publisher.model.walk import chapter_blocks, plain_text
from publisher.model.words import words_of
from publisher.source import SourceFile

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "conflicts.toml").read_text(encoding="utf-8"))
SETS = tomllib.loads((HERE / "crossref" / "sets.toml").read_text(encoding="utf-8"))
TOLD_BY = {
    "definition": {"CHK404", "CHK405"},
    "expansion": {"GLO001", "CHK201"},
    "count": {"CHK402", "CHK403", "CHK406"},
    "spelling": {"CHK205", "NRM003"},
    "name": {"CHK202", "CHK205"},
    "year": {"CHK406"},
    "fact": {"CHK406", "CHK404"},
}
"""Codes that tell a kind of conflict; a spelling that is set right is told by its change."""
DATED = {"CHK104", "CHK105", "CHK107"}
INFORMATION = {"CHK601", "CHK602"}


@dataclass(frozen=True)
class Said:
    """All that the pipeline says of a group, and how many words it has."""

    told: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]
    words: int
    attributions: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def sources(self, stem: str) -> list[str]:
        """The files whose names start so."""
        return [file for file in self.files if file.startswith(stem)]

    def at(self, codes: set[str], file: str, line: int) -> bool:
        """Whether one of `codes` was told or done at that line."""
        places = [*((one.code, one.span) for one in self.told), *((one.code, one.span) for one in self.changes)]
        return any(code in codes and span and (span.source, span.first_line) == (file, line) for code, span in places)

    def noise(self) -> float:
        """Findings of the lint on 1,000 words, information apart."""
        lint = [one for one in self.told if one.code.startswith("CHK") and one.code not in INFORMATION]
        return 1000 * len(lint) / self.words


def said(paths: list[Path]) -> Said:
    sources = [SourceFile(SourceId(path.name), path.suffix[1:], path.read_bytes()) for path in paths]
    read = pipeline.read_chapters(sources, Settings())
    terms = pipeline.make_glossary(read.value, Settings(), ())
    told = check(read.value.chapters, read.value.language, terms.value).diagnostics
    words = sum(len(spelled(words_of(block))) for chapter in read.value.chapters for block in chapter_blocks(chapter))
    quoted = [block for chapter in read.value.chapters for block in chapter_blocks(chapter) if isinstance(block, Quotation)]
    attributions = tuple(plain_text(block.attribution) for block in quoted)
    files = tuple(path.name for path in paths)
    return Said((*read.diagnostics, *terms.diagnostics, *told), read.changes, max(words, 1), attributions, files)


@cache
def group(name: str) -> tuple[Said, dict[str, Any]]:
    gold: dict[str, Any] = json.loads((HERE / "crossref" / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    return said([HERE / "crossref" / "raw" / name / file for file in gold["order"]]), gold


def conflicts(found: Said, gold: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    for one in gold["conflicts"]:
        places = [where for value in one["values"] for where in value["where"]]
        yield one["subject"], any(found.at(TOLD_BY[one["kind"]], where["file"], where["line"]) for where in places)


def duplicates(found: Said, gold: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    for one in gold["duplicates"]:
        yield one["refs"][0]["anchor"], any(found.at({"CHK401"}, ref["file"], ref["line"]) for ref in one["refs"])


def dated(found: Said, gold: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    for one in gold["dated"]:
        if not one.get("optional"):
            yield one["anchor"], found.at(DATED, one["file"], one["line"])


MEASURES = {"conflicts": conflicts, "duplicates": duplicates, "dated": dated}


@pytest.mark.parametrize("kind", ["open", "held_out"])
@pytest.mark.parametrize("measure", list(MEASURES))
def test_what_is_labelled_is_told(kind: str, measure: str) -> None:
    found = [one for name in SETS[kind] for one in MEASURES[measure](*group(name))]
    share = sum(hit for _, hit in found) / len(found)
    missed = [subject for subject, hit in found if not hit] if kind == "open" else "not shown"
    assert share >= FLOORS[kind][measure], (share, missed)


@pytest.mark.parametrize("kind", ["open", "held_out"])
def test_not_much_is_told_besides(kind: str) -> None:
    noise = [group(name)[0].noise() for name in SETS[kind]]
    assert max(noise) <= FLOORS[kind]["noise"], noise


def test_single_articles_are_left_in_peace() -> None:
    names = tomllib.loads((HERE / "corpus" / "sets.toml").read_text(encoding="utf-8"))["open"]
    paths = [path for name in names for path in (HERE / "corpus" / "raw").glob(f"{name}.*")]
    found = [said([path]) for path in paths]
    told = sum(one.noise() * one.words for one in found) / sum(one.words for one in found)
    assert told <= FLOORS["articles"]["noise"], told
