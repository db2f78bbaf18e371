"""Short passages by authors who knew no rule, each with the terms it defines; two in five define nothing.

A file of `glossary_passages` lists passages of one language (`id-open.toml`: rules are written with them in sight; `id-held.toml`: only
measured; a second author's have "second" in their names). Each is read as an article of its own. A first line by itself is a heading.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publisher import glossary
from publisher.config import Settings
from publisher.model.chapter import Chapter
from tests.quality.glossary_measures import Figures, measured
from tests.unit.glossary_text import chapter_of

FOLDER = Path(__file__).parent / "glossary_passages"
TITLES = {"id": "Artikel", "en": "Article"}


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """A passage, the language it is in, and what a glossary would print of it as labels (`glossary-gold/1`)."""

    text: str
    language: str
    labelled: dict[str, Any]

    @property
    def chapter(self) -> Chapter:
        """The passage as an article."""
        head, gap, rest = self.text.strip().partition("\n\n")
        headed = gap and "\n" not in head and not head.endswith((".", "?", ":", "!"))
        text = f"## {head}\n\n{rest}" if headed else self.text
        return chapter_of(f"# {TITLES[self.language]}\n{text}", "passage.txt", self.language)


def passages_of(name: str) -> Iterator[LabelledPassage]:
    """The passages of the file `name`, in order."""
    language = name.partition("-")[0]
    for passage in tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["passage"]:
        yield LabelledPassage(passage["text"], language, {"terms": [_label(term) for term in passage["terms"]]})


def _label(term: dict[str, Any]) -> dict[str, Any]:
    """The label of a term; a term that was noted in the plural ("isobars") may be printed in the singular, and the other way round."""
    name = term["term"]
    other = name[:-1] if name.endswith("s") else f"{name}s"
    return {
        **term,
        "variants": [*term.get("variants", ()), other],
        "weight": "must",
        "definitions": [{"text": text} for text in term["definitions"]],
    }


def figures_of_passage(passage: LabelledPassage) -> Figures:
    """How well the glossary of the passage alone agrees with its labels; short forms are not labelled."""
    built = glossary.as_records(glossary.build([passage.chapter], (), passage.language).value)
    printed = [entry for entry in built["terms"] if entry["confidence"] >= Settings().glossary.threshold]
    return measured(passage.labelled, {"terms": printed, "acronyms": []})
