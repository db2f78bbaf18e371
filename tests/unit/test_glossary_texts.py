"""Whole articles of many subjects: what is found, what is wrongly found. Floors stand a little below what was measured."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from publisher import glossary
from publisher.glossary.free.reading import REASON
from publisher.glossary.grammar.keys import key
from publisher.model.glossary import Glossary, GlossaryEntry
from tests.unit.glossary_text import agreement, chapter_of, texts

TEXTS = texts()
FOUND_FLOOR = 0.8
DEFINITION_FLOOR = 0.9


def built(name: str) -> Glossary:
    """What the rules find: of what is read freely beside them `tests/quality` tells the share that is right."""
    text = TEXTS[name]
    whole = glossary.build([chapter_of(text["text"], f"{name}.txt", text["language"])], (), text["language"]).value
    return replace(whole, entries=tuple(entry for entry in whole.entries if entry.reason != REASON))


def names(term: dict[str, Any]) -> set[str]:
    return {key(form) for form in (term["term"], *term.get("variants", ()), *term.get("abbreviations", ()))}


def entry_for(term: dict[str, Any], found: Glossary) -> GlossaryEntry | None:
    return next((entry for entry in found.entries if key(entry.headword) in names(term)), None)


def wanted(name: str) -> Iterator[dict[str, Any]]:
    return (term for term in TEXTS[name].get("term", ()) if term.get("weight") != "optional")


@pytest.mark.parametrize("name", TEXTS)
def test_most_terms_are_found_with_their_definitions(name: str) -> None:
    found = built(name)
    pairs = [(term, entry_for(term, found)) for term in wanted(name)]
    hits = [(term, entry) for term, entry in pairs if entry is not None]
    assert len(hits) >= FOUND_FLOOR * len(pairs), [term["term"] for term, entry in pairs if entry is None]
    weak = [entry.definition for term, entry in hits if agreement(entry.definition, term["definition"]) < DEFINITION_FLOOR]
    assert not weak


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_invented(name: str) -> None:
    known = set().union(*(names(term) for term in TEXTS[name].get("term", ())))
    assert [entry.headword for entry in built(name).entries if key(entry.headword) not in known] == []


@pytest.mark.parametrize("name", TEXTS)
def test_short_forms_get_their_long_forms(name: str) -> None:
    found = built(name)
    pairs = {(acronym.short, key(acronym.long)) for acronym in found.acronyms}
    pairs |= {
        (short, key(form))
        for entry in found.entries
        for short in entry.abbreviations
        for form in (entry.headword, *entry.foreign, *entry.variants)
    }
    assert {(short, key(long)) for short, long in TEXTS[name]["acronyms"]} <= pairs


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if text.get("term")])
def test_each_entry_says_where_its_definition_stands(name: str) -> None:
    lines = TEXTS[name]["text"].split("\n")
    for entry in built(name).entries:
        assert entry.span is not None
        words = entry.definition.split()
        assert words[-1].strip(",.") in lines[entry.span.first_line - 1] or words[-1].strip(",.") in lines[entry.span.first_line - 2]
