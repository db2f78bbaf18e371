"""What the harvest finds in the open labelled texts of the glossary, and whether it is right: what `weigh_terms.py` learns from.

The rules were written with these texts in sight, so hardly any error of theirs is left to learn from. Each text is therefore read
twice: as it is always read, and with the refusals of judgements, facts about one thing and people switched off. What they
refuse is of the kind that they overlook elsewhere, in other words. And `mistakes.toml` keeps what was wrongly found in texts that
nobody had read yet.
"""

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from publisher.build import pipeline
from publisher.config import Settings
from publisher.glossary.grammar.passages import Passage, passages
from publisher.glossary.harvest import defined_in
from publisher.glossary.sides.candidates import Candidate
from publisher.glossary.sides.subjects import Subject
from publisher.glossary.terms.casing import Casing, casing_of
from publisher.glossary.terms.manner import manner_of
from publisher.glossary.terms.traits import surroundings, traits_of
from publisher.model.chapter import Chapter
from publisher.model.span import SourceId
from publisher.source import SourceFile
from tests.quality.glossary_measures import agreement, folded, is_of_trap
from tests.quality.labelled_passages import FOLDER as PASSAGES_FOLDER
from tests.quality.labelled_passages import passages_of
from tests.unit import test_glossary_traps
from tests.unit.glossary_text import FOLDER, chapter_of

HERE = Path(__file__).parent
SETS = ("glossary", *(f"glossary{number}" for number in range(2, 18)))
SHORT = "units"
"""The texts of the unit tests: learnt from, and never measured."""
PASSAGES = "glossary_passages"
SENTENCES = "sentences"
"""Short passages, and single sentences of the unit tests: learnt from, but for how much of a text defines, which they cannot show."""
SWITCHED_OFF = (
    "publisher.glossary.sides.predicates.is_refused",
    "publisher.glossary.reading.definitions.is_certain_one",
    "publisher.glossary.forms.stories.is_certain_one",
    "publisher.glossary.forms.identified.is_certain_one",
    "publisher.glossary.reading.definitions.is_about_one",
    "publisher.glossary.reading.definitions.is_consequence",
    "publisher.glossary.reading.definitions.is_argued",
    "publisher.glossary.harvest._is_of_one",
)
MISTAKES = HERE / "mistakes.toml"
OF_SUBJECT = ("weak", "verbal", "article")
FLAGS = ("genus", "differentia", "pointer", "closing", "headed", "introduced", "composed", *OF_SUBJECT)
"""What a note keeps of a candidate, and of its subject."""
ANOTHER = 0.4
"""Below this agreement with all accepted definitions it is not known whether a definition of a labelled term is right."""


@dataclass(frozen=True, slots=True)
class Text:
    """A labelled text: its set, its name, its chapters, and its labels (`glossary-gold/1`)."""

    group: str
    name: str
    chapters: Sequence[Chapter]
    language: str
    labelled: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A definition found in a text, and whether it is right; `usual` says that it is found with all refusals switched on.

    `trap` says that it is wrong and comes from a sentence that is labelled as a look-alike.
    """

    text: Text
    traits: tuple[str, ...]
    right: bool
    usual: bool
    trap: bool = False


def texts() -> Iterator[Text]:
    """The open texts of all sets, the open passages, then those of the unit tests."""
    for name in SETS:
        folder = HERE / name
        listed = folder / "sets.toml"
        stems = tomllib.loads(listed.read_text(encoding="utf-8"))["open"] if listed.exists() else ()
        for path in [folder / "gold" / f"{stem}.json" for stem in stems] or sorted(folder.glob("*.json")):
            yield _text(name, path)
    for path in sorted(PASSAGES_FOLDER.glob("*-open.toml")):
        for number, passage in enumerate(passages_of(path.stem), 1):
            yield Text(PASSAGES, f"{path.stem}-{number}", [passage.chapter], passage.language, passage.labelled)
    yield from _sentences()
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        language = table.get("language", "id")
        terms = [{"weight": "must", **term, "definitions": _meanings(term)} for term in table.get("term", ())]
        yield Text(SHORT, path.stem, [chapter_of(table["text"], f"{path.stem}.txt", language)], language, {"terms": terms})


def _sentences() -> Iterator[Text]:
    """The sentences that only look like definitions, and the true ones of the same form: all or nothing that is found is right."""
    for kind, defines in (("traps", False), ("true", True)):
        for text, language in test_glossary_traps.sentences(kind):
            chapter = test_glossary_traps.article(text, language)
            yield Text(SENTENCES, f"{kind}-{text}", [chapter], language, {"terms": [], "defines": defines})


def _text(group: str, path: Path) -> Text:
    labelled = json.loads(path.read_text(encoding="utf-8"))
    folder = HERE / "corpus" if group == "glossary" else HERE / group
    raw = folder / "raw" / labelled["documents"][0]
    chapters = pipeline.read_chapters([SourceFile(SourceId(raw.name), raw.suffix[1:], raw.read_bytes())], Settings()).value
    return Text(group, path.stem, chapters.chapters, chapters.language, labelled)


def _meanings(term: Mapping[str, Any]) -> list[dict[str, str]]:
    return [{"text": term["definition"]}] if "definition" in term else []


def examples(read: Iterable[Text]) -> list[Example]:
    """What is found in the texts as they are always read, and what else without the refusals."""
    found: list[Example] = []
    noted = mistakes()
    for text in read:
        known: set[tuple[str, str]] = set()
        found += _examples(text, known, usual=True)
        with ExitStack() as stack:
            for name in SWITCHED_OFF:
                stack.enter_context(patch(name, lambda *_, **__: False))
            found += _examples(text, known, usual=False)
        found += _noted(text, noted.get(f"{text.group}/{text.name}", ()), known)
    return found


def _examples(text: Text, known: set[tuple[str, str]], *, usual: bool) -> Iterator[Example]:
    terms = _terms(text)
    for chapter, casing in chapters_of(text):
        for found, traits in defined_in(chapter, casing, manner_of(chapter))[0]:
            place = (found.subject.headword, found.definition)
            right = _is_right(found.definition, terms.get(folded(found.subject.headword)))
            right = text.labelled.get("defines", right)
            if right is not None and place not in known:
                shown = tuple(trait for trait in traits if text.group not in (PASSAGES, SENTENCES) or not trait.startswith("text:"))
                yield Example(text, shown, right, usual, trap=not right and is_trap_of(text, found.subject.headword))
            known.add(place)


def is_trap_of(text: Text, term: str) -> bool:
    """Whether `term` stands in a sentence of `text` that is labelled as a look-alike."""
    return is_of_trap(term, (trap["anchor"] for trap in text.labelled.get("traps", ())))


def chapters_of(text: Text) -> list[tuple[list[Passage], Casing]]:
    """The passages of each chapter, and how the book writes its words."""
    read = [list(passages(chapter, text.language)) for chapter in text.chapters]
    casing = casing_of(passage for chapter in read for passage in chapter)
    return [(chapter, casing) for chapter in read]


def _terms(text: Text) -> dict[str, Mapping[str, Any]]:
    """The labels by each form of their terms."""
    terms: dict[str, Mapping[str, Any]] = {}
    for term in text.labelled["terms"]:
        for form in (term["term"], *term.get("variants", ()), *term.get("abbreviations", ()), *term.get("foreign", ())):
            terms.setdefault(folded(form), term)
    return terms


def mistakes() -> dict[str, list[Mapping[str, Any]]]:
    """What was wrongly found in texts that nobody had read, by text."""
    listed: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for one in tomllib.loads(MISTAKES.read_text(encoding="utf-8")).get("mistake", ()) if MISTAKES.exists() else ():
        listed[one["text"]].append(one)
    return listed


def _noted(text: Text, noted: Iterable[Mapping[str, Any]], known: set[tuple[str, str]]) -> Iterator[Example]:
    """The mistakes in `text` that are not found any more."""
    for one in noted:
        for chapter, casing in chapters_of(text):
            place = next((passage for passage in chapter if one["definition"] in passage.text), None)
            if place is None or (one["headword"], one["definition"]) in known:
                continue
            start = place.text.index(one["definition"])
            shown = one["shown"]
            subject = Subject(one["headword"], weak="weak" in shown, verbal="verbal" in shown, article="article" in shown)
            found = Candidate(
                subject=subject,
                definition=one["definition"],
                trust=one["trust"],
                reason=one["form"],
                span=place.span,
                place=(start, start + len(one["definition"])),
                **{flag: True for flag in shown if flag not in OF_SUBJECT},
            )
            around = surroundings(chapter, len(defined_in(chapter, casing, manner_of(chapter))[0]), casing, manner_of(chapter))
            yield Example(text, traits_of(found, place, place.sentences(), around), right=False, usual=False)


def notes_on(text: Text) -> Iterator[str]:
    """What is wrongly found in `text` now, as entries of `mistakes.toml`."""
    terms = _terms(text)
    for chapter, casing in chapters_of(text):
        for found, _ in defined_in(chapter, casing, manner_of(chapter))[0]:
            if _is_right(found.definition, terms.get(folded(found.subject.headword))) is False:
                shown = [name for name in FLAGS if getattr(found.subject if name in OF_SUBJECT else found, name)]
                facts: dict[str, object] = {
                    "text": f"{text.group}/{text.name}",
                    "headword": found.subject.headword,
                    "definition": found.definition,
                }
                facts |= {"form": found.reason, "trust": found.trust, "shown": shown}
                yield "\n".join(["[[mistake]]", *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items()), ""])


def _is_right(definition: str, term: Mapping[str, Any] | None) -> bool | None:
    """Whether an editor would print it, None where that is not known."""
    if term is None:
        return False
    agreed = max((agreement(definition, one["text"]) for one in term["definitions"]), default=1.0)
    return True if term["weight"] != "optional" and agreed >= ANOTHER else None
