"""Wording of interfaces: every example in the files is a test, and no line of the articles is taken for it."""

import json
import tomllib
from pathlib import Path

import pytest

from publisher.clean import clean, patterns
from publisher.clean.framed import framed
from publisher.clean.keys import folded_text, key_of, masked_key
from publisher.clean.page import Line, Page, line_of
from publisher.clean.recognise import matches_of
from publisher.language.packaged import toml
from publisher.model.inline import Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import Capture, CapturedBlock

CORPORA = sorted(Path(__file__).parents[1].joinpath("quality").glob("corpus*"))
STEMS = sorted(patterns.interface())


def line(text: str) -> Line:
    return line_of(CapturedBlock(content=(Text(text),), span=Span(SourceId("a.txt"), 1, 1)))


def rule_of(text: str) -> str:
    found = matches_of(Page((line(text),)), ())[0]
    return found.rule if found else ""


def cleaned(lines: list[str]) -> list[str]:
    blocks = tuple(CapturedBlock(content=(Text(text),), span=Span(SourceId("a.txt"), i, i)) for i, text in enumerate(lines, start=1))
    return [plain_text(block.content) for block in clean(Capture(source=SourceId("a.txt"), blocks=blocks)).value.blocks]


def key(entry: str) -> str:
    return masked_key(key_of(folded_text(entry.replace("#", "0"))))


def examples(side: str) -> list[object]:
    listed = {stem: toml("publisher.clean", "data", "interface", f"{stem}.toml")["examples"] for stem in STEMS}
    return [pytest.param(stem, text, id=f"{stem}: {text[:40]}") for stem in STEMS for text in listed[stem][side]]


@pytest.mark.parametrize(("stem", "text"), examples("yes"))
def test_wording_is_known(stem: str, text: str) -> None:
    assert rule_of(text), stem


@pytest.mark.parametrize(("stem", "text"), examples("no"))
def test_line_is_no_wording(stem: str, text: str) -> None:
    assert not rule_of(text).startswith(f"lexicon {stem}/")


def test_every_class_is_known() -> None:
    raw = {stem: toml("publisher.clean", "data", "interface", f"{stem}.toml") for stem in STEMS}
    assert {kind for table in raw.values() for kind in table} <= {*patterns.codes(), "examples"}
    assert {zone for kinds in patterns.interface().values() for zones in kinds.values() for zone in zones} <= {
        "any",
        "edge",
        "head",
        "tail",
        "run",
    }


def test_each_wording_has_one_hole_at_most() -> None:
    every = [entry for kinds in patterns.interface().values() for zones in kinds.values() for all_ in zones.values() for entry in all_]
    assert not [entry for entry in every if entry.count("{") > 1]


def test_a_rule_of_its_own_goes_before_the_wording_of_interfaces() -> None:
    assert "dari wikipedia bahasa indonesia, ensiklopedia bebas" in patterns.lexicon()
    assert not rule_of("Dari Wikipedia bahasa Indonesia, ensiklopedia bebas").startswith("lexicon ")


def test_words_of_a_player_go_within_the_article_only_beside_more_of_it() -> None:
    prose = "Air laut menguap karena panas matahari lalu naik ke udara sebagai uap yang tidak terlihat oleh mata kita."
    beside = cleaned([prose, prose, "Video Player is loading.", "Subtitles", prose, prose])
    alone = cleaned([prose, prose, "Subtitles", prose, prose])
    assert "Subtitles" not in beside
    assert "Subtitles" in alone


def test_each_wording_stands_in_one_file() -> None:
    seen: dict[str, str] = {}
    for stem, kinds in patterns.interface().items():
        for entry in (entry for zones in kinds.values() for entries in zones.values() for entry in entries):
            assert seen.setdefault(key(entry), stem) == stem, entry


def test_no_heading_of_lessons_is_listed() -> None:
    listed = {
        key(entry) for kinds in patterns.interface().values() for zones in kinds.values() for all_ in zones.values() for entry in all_
    }
    assert not listed & (patterns.words("references") | patterns.words("headings"))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Reply to Rani Kartika", "lexicon comments/comment"),
        ("Reply to @rani_k", "lexicon comments/comment"),
        ("Reply to the letter above", ""),
        ("Reply to", ""),
        ("Share “Why Rivers Bend” on Facebook", "lexicon share/share"),
        ("Share the bread on Facebook", ""),
        ("» Balas ke Budi", "lexicon comments/comment"),
    ],
)
def test_a_hole_is_filled_with_what_it_is_named_after(text: str, rule: str) -> None:
    found = framed(line(text))
    assert (found.rule if found else "") == rule


def open_articles() -> list[object]:
    """The pasted ones; the lines of a saved page are those of its import."""
    sets = [
        (folder, tomllib.loads(folder.joinpath("sets.toml").read_text())) for folder in CORPORA if folder.joinpath("sets.toml").is_file()
    ]
    return [
        pytest.param(folder, name, id=f"{folder.name}: {name}")
        for folder, listed in sets
        for name in listed.get("open", ())
        if folder.joinpath("raw", f"{name}.txt").is_file()
    ]


@pytest.mark.parametrize(("folder", "name"), open_articles())
def test_no_line_of_an_article_is_certain_wording(folder: Path, name: str) -> None:
    lines = folder.joinpath("raw", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    told = json.loads(folder.joinpath("labels", f"{name}.json").read_text(encoding="utf-8"))
    records = told["lines"] if isinstance(told, dict) else told
    own = [
        lines[one["line"] - 1]
        for one in records
        if one["label"] not in {"boilerplate", "metadata", "image-credit"} and not one.get("optional")
    ]
    taken = [
        text
        for text in own
        if (found := matches_of(Page((line(text),)), ())[0]) and found.rule.startswith("lexicon ") and found.zone == "any"
    ]
    assert taken == []
