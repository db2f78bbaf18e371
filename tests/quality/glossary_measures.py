"""How well a harvested glossary agrees with a labelled one: terms, definitions, short forms, and traps fallen into.

A labelled text (`gold/*.json`) lists its terms with weight `must` (1), `nice` (0.5) or `optional` (0: neither rewarded nor
punished), the definitions an editor would accept, the pairs of short and long form, and its traps: sentences that look like
definitions and are none. A second entry for one term counts as wrong.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from pathlib import PurePath
from typing import Any, Self

Record = dict[str, Any]

_WEIGHTS = {"must": 1.0, "nice": 0.5, "optional": 0.0}
_DASHES = re.compile(r"[‐-―−]")
_MARKS = re.compile(r"[*_`\"'‘’“”]")
_SPELLED = (
    (re.compile(r"\bkerjasama\b"), "kerja sama"),
    (re.compile(r"\b(?:bekerjasama|berkerjasama)\b"), "bekerja sama"),
    (re.compile(r"\bantar negara\b"), "antarnegara"),
    (re.compile(r"\bseringkali\b"), "sering kali"),
    (re.compile(r"\bnon-(?=[a-z])"), "non"),
    (re.compile(r"\bdataran eropa\b"), "daratan eropa"),
)
_SPEAKS_FOR_ITSELF = 0.5
"""Agreement of a definition from which on the entry is the wanted one, though a trap has the same words."""


@dataclass(slots=True)
class Figures:
    """Counts, added up over texts; the measures are shares of them. `weight` is that of all labelled terms.

    What is missed and invented stays out of the representation, so that a failing test shows nothing of held-out texts.
    """

    right: int = 0
    wrong: int = 0
    weight: float = 0.0
    soft_right: float = 0.0
    soft_weight: float = 0.0
    pairs_right: int = 0
    pairs_wrong: int = 0
    pairs_missed: int = 0
    traps: int = 0
    missed: list[str] = field(default_factory=list, repr=False)
    invented: list[str] = field(default_factory=list, repr=False)

    def add(self, other: Self) -> None:
        """Counts of further texts."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    @property
    def precision(self) -> float:
        """Share of the entries that are wanted; 1 where there is none."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def soft_f1(self) -> float:
        """Harmonic mean of precision and recall, each entry counted by the agreement of its definition; 1 where nothing is due."""
        if not self.weight and not self.wrong:
            return 1.0
        return _harmonic(_share(self.soft_right, self.right + self.wrong), _share(self.soft_weight, self.weight))

    @property
    def acronym_f1(self) -> float:
        """The same of pairs of short and long form."""
        right, found = self.pairs_right, self.pairs_right + self.pairs_wrong
        due = self.pairs_right + self.pairs_missed
        return _harmonic(_share(right, found), _share(right, due)) if found or due else 1.0


def measured(labelled: Record, found: Record) -> Figures:
    """The figures of one text: `labelled` is its gold, `found` what `publisher glossary --format json` writes."""
    return _Comparison(labelled, found).figures()


@dataclass(frozen=True, slots=True)
class _Hit:
    entry: Record
    agreement: float


class _Comparison:
    """One labelled text beside the glossary harvested from it."""

    def __init__(self, labelled: Record, found: Record) -> None:
        self._terms: list[Record] = labelled["terms"]
        self._labelled = labelled
        self._found = found
        self._surfaces: dict[str, int] = {}
        for number, term in enumerate(self._terms):
            for form in _forms(term):
                self._surfaces.setdefault(folded(form), number)
        self._surfaces |= {folded(term["term"]): number for number, term in enumerate(self._terms)}
        self._best: dict[int, _Hit] = {}
        self._invented: list[Record] = []
        self._doubled = 0
        for entry in found["terms"]:
            self._place(entry)

    def figures(self) -> Figures:
        weights = [_WEIGHTS[term["weight"]] for term in self._terms]
        hits = {number: hit for number, hit in self._best.items() if weights[number]}
        figures = Figures(
            right=len(hits),
            wrong=len(self._invented) + self._doubled,
            weight=sum(weights),
            soft_right=sum(hit.agreement for hit in hits.values()),
            soft_weight=sum(weights[number] * hit.agreement for number, hit in hits.items()),
            traps=sum(map(self._is_trapped, self._found["terms"])),
            missed=[term["term"] for number, term in enumerate(self._terms) if weights[number] and number not in hits],
            invented=[entry["term"] for entry in self._invented],
        )
        figures.pairs_right, figures.pairs_wrong, figures.pairs_missed = self._pairs()
        return figures

    def _term_of(self, entry: Record) -> int | None:
        for form in _with_bracket(entry["term"]):
            if form in self._surfaces:
                return self._surfaces[form]
        for short in map(folded, entry["abbreviations"]):
            number = self._surfaces.get(short)
            if number is not None and short in map(folded, self._terms[number].get("abbreviations", ())):
                return number
        return None

    def _place(self, entry: Record) -> None:
        number = self._term_of(entry)
        if entry.get("see") and (number is not None or folded(entry["see"]) in self._surfaces):
            return
        if number is None:
            self._invented.append(entry)
            return
        accepted = self._terms[number]["definitions"]
        hit = _Hit(entry, max((agreement(entry["definition"] or "", one["text"]) for one in accepted), default=1.0))
        before = self._best.get(number)
        self._doubled += before is not None and _WEIGHTS[self._terms[number]["weight"]] > 0
        if before is None or (hit.agreement > before.agreement and _WEIGHTS[self._terms[number]["weight"]] > 0):
            self._best[number] = hit

    def _is_trapped(self, entry: Record) -> bool:
        """Whether the entry comes from a sentence that is labelled as no definition."""
        number = self._term_of(entry)
        hit = self._best.get(number) if number is not None else None
        if hit is not None and hit.entry is entry and hit.agreement >= _SPEAKS_FOR_ITSELF:
            return False
        files = {_stem(place.rpartition(":")[0]) for place in entry["source"]}
        traps = (trap for trap in self._labelled.get("traps", ()) if not files or _stem(trap["source"]) in files)
        return is_of_trap(entry["term"], (trap["anchor"] for trap in traps))

    def _pairs(self) -> tuple[int, int, int]:
        """(right, wrong, missed); pairs of a labelled term that are not listed apart are neither, and so are labelled slips."""
        due = {_pair(one) for one in self._labelled.get("acronyms", ()) if one.get("status") != "error"}
        neutral = {_pair(one) for one in self._labelled.get("acronyms", ()) if one.get("status") == "error"}
        for term in self._terms:
            longs = (term["term"], *term.get("variants", ()), *term.get("foreign", ()))
            neutral |= {(folded(short), folded(long)) for short in term.get("abbreviations", ()) for long in longs}
        right: set[tuple[str, str]] = set()
        wrong = 0
        for short, longs in sorted(self._groups()):
            group = {(short, long) for long in longs}
            right |= group & due
            wrong += not group & (due | neutral)
        return len(right), wrong, len(due - right)

    def _groups(self) -> set[tuple[str, tuple[str, ...]]]:
        groups: set[tuple[str, tuple[str, ...]]] = {(folded(one["short"]), (folded(one["long"]),)) for one in self._found["acronyms"]}
        for entry in self._found["terms"]:
            forms = (entry["term"], *entry["variants"], *entry["foreign"], *entry["expansions"])
            longs = [*map(folded, forms), *_with_bracket(entry["term"])]
            for short in map(folded, entry["abbreviations"]):
                others = tuple(dict.fromkeys(long for long in longs if long and long != short))
                groups |= {(short, others)} if others else set()
        return {group for group in groups if group[0]}


def folded(text: str) -> str:
    """`text` without what makes no difference to a reader: case, quotation marks, kinds of dash, an English article, house spelling."""
    plain = _MARKS.sub("", _DASHES.sub("-", unicodedata.normalize("NFKC", text).casefold()))
    plain = " ".join(plain.split()).strip(" \t.,;:!?-()[]")
    for written, usual in _SPELLED:
        plain = written.sub(usual, plain)
    return re.sub(r"\A(?:the|an|a|its) (?=\w)", "", plain)


def agreement(one: str, other: str) -> float:
    """F1 of the words that two definitions have in common."""
    first, second = (Counter(re.findall(r"\w+(?:-\w+)*", folded(text))) for text in (one, other))
    common = sum((first & second).values())
    return _harmonic(_share(common, sum(first.values())), _share(common, sum(second.values())))


def micro(figures: Iterable[Figures]) -> Figures:
    """The figures of all texts together, each term with the same say."""
    total = Figures()
    for one in figures:
        total.add(one)
    return total


def is_of_trap(term: str, anchors: Iterable[str]) -> bool:
    """Whether `term` stands in one of the sentences that look like definitions and are none, each given by its first words."""
    name = folded(term)
    return bool(name) and any(name in anchor or anchor.startswith(name[: max(8, len(anchor) // 2)]) for anchor in map(folded, anchors))


def _forms(term: Record) -> Sequence[str]:
    return (term["term"], *term.get("variants", ()), *term.get("abbreviations", ()), *term.get("foreign", ()))


def _with_bracket(form: str) -> list[str]:
    """`form` folded; of "X (Y)" also X and Y."""
    parts = re.match(r"\A(.*?)\s*\(([^()]*)\)\s*\Z", form)
    return [key for key in map(folded, (form, *(parts.groups() if parts else ()))) if key]


def _pair(one: Record) -> tuple[str, str]:
    return folded(one["short"]), folded(one["long"])


def _stem(name: str) -> str:
    return PurePath(name).stem


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
