"""How well an article was cleaned and structured, against labels made by hand (one label for each non-empty line).

The measures are those usual for main-content extraction (word recall and precision, leaked page chrome) and for block structure (F1
of paragraphs, of headings with their level, of list items and of references, matched by their words). Levels count from 2 (the title is 1).
Metadata are right where they say what the page says and stay empty where it says nothing.
"""

import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path

import yaml

from publisher.model.block import (
    Block,
    BulletList,
    CodeBlock,
    DefinitionList,
    Label,
    LineBlock,
    OrderedList,
    Paragraph,
    ReferenceList,
    Table,
)
from publisher.model.chapter import Chapter, Section
from publisher.model.walk import chapter_blocks, plain_text

NOT_CONTENT = {"boilerplate", "metadata", "caption", "image-credit"}
ITEMS = {"ordered-item", "unordered-item"}
ENUMERATOR = re.compile(r"^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXivx]{1,5}|[A-Za-z])[.)]|[-–—*•▪◦‣►✅]+)\s+")
CALL = re.compile(r"\[\d{1,3}\](?::\d{1,4})?")
BACK = re.compile(r"(?:\d{1,3}\. )?\^ ")
LIKENESS = 0.85


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line of the raw article."""

    words: tuple[str, ...]
    label: str
    level: int
    also_levels: tuple[int, ...]
    optional: bool
    also: str = ""
    """Another label that is as good."""


@dataclass(frozen=True, slots=True)
class Score:
    """Shares from 0 to 1; None where the article has nothing of the kind. `leak` is better the smaller it is."""

    leak: float | None
    recall: float
    precision: float
    paragraphs: float | None
    headings: float | None
    lists: float | None
    references: float | None
    metadata: float | None = None

    @property
    def total(self) -> float:
        """Mean of all that the article has; what leaked counts as its opposite."""
        values: dict[str, float | None] = {field.name: getattr(self, field.name) for field in fields(self)}
        parts = [1 - value if name == "leak" else value for name, value in values.items() if value is not None]
        return sum(parts) / len(parts)


def words_of(text: str) -> tuple[str, ...]:
    """Words in lower case, compatibility forms united."""
    return tuple(w.casefold() for w in re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text)))


def labelled(raw: Path, labels: Path) -> list[Line]:
    """The lines of `raw` with their labels; continuation lines are joined to the line they continue.

    The numbers by which a wiki's text calls its references may stay, to lead there, or go: they count neither way.
    """
    rows = raw.read_text(encoding="utf-8").split("\n")
    lines: list[Line] = []
    counted, numbers = 0, list[str]()
    for entry in json.loads(labels.read_text(encoding="utf-8")):
        text = rows[entry["line"] - 1]
        if raw.suffix == ".html":
            text = html.unescape(re.sub(r"<[^>]+>", " ", text))
        if BACK.match(text):
            counted += 1
            numbers.append(str(counted))
        for strip in entry.get("strip", []):
            text = text.replace(strip, " ")
            numbers += words_of(strip) if CALL.fullmatch(strip) else ()
        if entry["label"] not in NOT_CONTENT and entry["label"] not in {"paragraph", "title"}:
            text = ENUMERATOR.sub("", text)
        words = words_of(text)
        if entry.get("cont") and lines:
            joined = lines.pop()
            words = (
                joined.words + words
                if entry.get("join") != "dehyphenate"
                else (*joined.words[:-1], joined.words[-1] + words[0], *words[1:])
            )
            lines.append(replace(joined, words=words))
            continue
        optional = bool(entry.get("optional") or entry.get("scaffold"))
        also = entry.get("alt_label", "")
        lines.append(Line(words, entry["label"], entry.get("level", 0), tuple(entry.get("alt_levels", ())), optional, also))
    return [*lines, Line(tuple(numbers), "paragraph", 0, (), optional=True)] if numbers else lines


def _texts(chapter: Chapter) -> Iterable[tuple[str, str]]:
    """(kind, text) of each block that holds text itself; the first paragraph of a list item is the item."""
    opens_item: set[int] = set()
    for block in chapter_blocks(chapter):
        if isinstance(block, BulletList | OrderedList):
            openings = [item.blocks[0] for item in block.items if item.blocks and isinstance(item.blocks[0], Paragraph)]
            opens_item |= {id(opening) for opening in openings}
            yield from (("item", plain_text(opening.content)) for opening in openings)
        elif id(block) not in opens_item:
            yield from _own_texts(block)


def _own_texts(block: Block) -> Iterable[tuple[str, str]]:
    match block:
        case DefinitionList(items=definitions):
            yield from (("item", plain_text(definition.term)) for definition in definitions)
        case ReferenceList(references=references):
            yield from (("reference", plain_text(reference.content)) for reference in references)
        case Table(head=head, rows=rows):
            yield from (("row", " ".join(plain_text(cell.content) for cell in row)) for row in (head, *rows))
        case LineBlock(lines=lines):
            yield from (("line", plain_text(line)) for line in lines)
        case Paragraph(content=content) | Label(content=content):
            yield "text", plain_text(content)
        case CodeBlock(content=code):
            yield "text", code
        case _:
            pass


def _headings(sections: tuple[Section, ...], level: int = 2) -> Iterable[tuple[tuple[str, ...], int]]:
    for section in sections:
        yield words_of(ENUMERATOR.sub("", f"{section.number} {plain_text(section.title)}".lstrip())), level
        yield from _headings(section.sections, level + 1)


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return a == b
    return 2 * sum((Counter(a) & Counter(b)).values()) / (len(a) + len(b)) >= LIKENESS


def _f1(gold: list[Line], found: list[tuple[str, ...]], ignored: list[tuple[str, ...]], other: list[tuple[str, ...]]) -> float | None:
    """F1 of a one-to-one matching; found ones that equal an `ignored` line count neither way.

    A line that may as well be something else is right where it stands among the `other` texts.
    """
    left, hits = list(found), 0
    for line in gold:
        match = next((words for words in left if _alike(line.words, words)), None)
        if match is not None:
            left.remove(match)
            hits += 1
        elif line.also and any(_alike(line.words, words) for words in other):
            hits += 1
    wrong = sum(not any(_alike(words, other) for other in ignored) for words in left)
    total = 2 * hits + wrong + (len(gold) - hits)
    return 2 * hits / total if total else None


def score(chapter: Chapter, lines: list[Line]) -> Score:
    """Measures of `chapter` against the labelled `lines` it was read from."""
    texts = [(kind, words_of(text)) for kind, text in _texts(chapter)]
    headings = list(_headings(chapter.sections))
    produced = Counter(w for _, words in texts for w in words) + Counter(w for words, _ in headings for w in words)
    produced += Counter(words_of(plain_text(chapter.title))) if any(line.label == "title" for line in lines) else Counter()
    content = [line for line in lines if line.label not in NOT_CONTENT]
    gold = Counter(w for line in content if not line.optional for w in line.words)
    tolerated = Counter(w for line in lines if line.optional or line.label in NOT_CONTENT - {"boilerplate"} for w in line.words)
    chrome = [line.words for line in lines if line.label == "boilerplate" and line.words]
    standing = Counter(words for _, words in texts) + Counter(words for words, _ in headings)
    wanted = Counter(line.words for line in content)
    leaked = sum(standing[words] > wanted[words] for words in chrome)
    optional = [line.words for line in content if line.optional or line.label in {"label", "dialogue", "footnote"}]
    also_items = [line.words for line in content if line.also in ITEMS]
    items, plain = ([words for kind, words in texts if kind == wanted_kind] for wanted_kind in ("item", "text"))
    return Score(
        leak=leaked / len(chrome) if chrome else None,
        recall=sum((gold & produced).values()) / max(1, sum(gold.values())),
        precision=sum(((gold + tolerated) & produced).values()) / max(1, sum(produced.values())),
        paragraphs=_f1(
            [x for x in content if x.label in {"paragraph", "quote"} and not x.optional and x.words],
            plain,
            [*optional, *(x.words for x in content if x.label in ITEMS | {"heading", "reference"})],
            [*items, *(words for words, _ in headings)],
        ),
        headings=_headings_f1([line for line in content if line.label == "heading" and not line.optional], headings, optional),
        lists=_f1([x for x in content if x.label in ITEMS and not x.optional], items, [*optional, *also_items], plain),
        references=_f1([x for x in content if x.label == "reference"], [w for kind, w in texts if kind == "reference"], [], []),
    )


def _headings_f1(gold: list[Line], found: list[tuple[tuple[str, ...], int]], ignored: list[tuple[str, ...]]) -> float | None:
    """F1 of headings whose level is right as well; the levels may all be shifted by one."""
    best: float | None = None
    for shift in (0, 1, -1):
        levelled = [(*words, str(level + shift)) for words, level in found]
        expected = [
            (*line.words, str(next((lv for lv in (line.level, *line.also_levels) if (*line.words, str(lv)) in levelled), line.level)))
            for line in gold
        ]
        value = _exact_f1(expected, levelled, ignored)
        best = value if best is None or (value is not None and value > best) else best
    return best


def _exact_f1(gold: list[tuple[str, ...]], found: list[tuple[str, ...]], ignored: list[tuple[str, ...]]) -> float | None:
    hits = sum((Counter(gold) & Counter(found)).values())
    wrong = sum(not any(_alike(words[:-1], other) for other in ignored) for words in (Counter(found) - Counter(gold)).elements())
    total = 2 * hits + wrong + (len(gold) - hits)
    return 2 * hits / total if total else None


def metadata_share(chapter: Chapter, gold: Path) -> float:
    """Share of the fields in the front matter of `gold` that the chapter's metadata get right; `null` must stay empty."""
    expected = yaml.safe_load(gold.read_text(encoding="utf-8").split("---\n")[1])
    known = chapter.metadata
    found = {
        "title": plain_text(chapter.title),
        "author": known.author,
        "date": known.date,
        "source": known.site,
        "category": known.category,
        "url": known.url,
    }
    right = [_is_right(name, str(expected[name] or ""), found[name]) for name in found if name in expected]
    return sum(right) / len(right)


def _is_right(name: str, wanted: str, found: str) -> bool:
    if not wanted or not found or name == "url":
        return wanted.rstrip("/") == found.rstrip("/")
    words, others = words_of(wanted), words_of(found)
    match name:
        case "title":
            return _alike(words, others)
        case "date":
            return found.startswith(wanted)
        case "source":
            return set(words) <= set(others) or "".join(words) in "".join(others)
        case "author":
            return set(words) <= set(others) and len(others) <= len(words) + 3
        case _:
            return set(words) <= set(others) or set(others) <= set(words)


def mean(scores: list[Score]) -> dict[str, float]:
    """Mean of each measure over the articles that have it; `total` over all."""
    means = {}
    for field in fields(Score):
        values = [getattr(s, field.name) for s in scores if getattr(s, field.name) is not None]
        means[field.name] = sum(values) / len(values) if values else 1.0
    return means | {"total": sum(one.total for one in scores) / len(scores)}
