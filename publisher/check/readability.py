"""How hard the text of a chapter is to read: lengths of sentences and words, a grade by Fry's graph. Information, never a fault.

Indonesian: Fry's graph with the syllables times 0.6, as teachers there use it. English: Fry's graph, and the grade after Kincaid,
Fishburne, Rogers and Chissom (1975), 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.check.texts import Kind, Piece
from publisher.diagnostics import Diagnostic, note
from publisher.language.packaged import toml
from publisher.language.tokens import sentences, spelled
from publisher.model.span import Span

LEAST = 100
"""Words a chapter must have to be measured: Fry's passages have as many."""
_SHORTEST = 3
"""Words of a line that counts as a sentence: shorter ones are labels."""
_VOWELS = re.compile(r"[aeiouéè]", re.IGNORECASE)
_GROUPS = re.compile(r"[aeiouy]+", re.IGNORECASE)
_DIPHTHONG = re.compile(r"(?:ai|au|oi|ei)\Z", re.IGNORECASE)
_SILENT = re.compile(r"[^aeiouyl]e\Z|[^aeiouytd]ed\Z|(?<![^aeiouy]l)(?<=[^aeiouyszxg])es\Z", re.IGNORECASE)
_HARDEST = 17
_REMEMBERED = 20_000
"""Words whose syllables are remembered."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts of a text. `syllables` are those counted, not yet multiplied; `lengths` the words of each sentence, in order."""

    words: int
    syllables: int
    lengths: tuple[int, ...]
    language: str

    @property
    def mean(self) -> float:
        """Words of a sentence."""
        return self.words / len(self.lengths)

    @property
    def syllables_of_hundred(self) -> float:
        """Syllables of 100 words, as they go into Fry's graph."""
        factor = float(toml("publisher.check", "data", "fry.toml")["factor"]) if self.language == "id" else 1.0
        return 100 * self.syllables / self.words * factor

    @property
    def fry(self) -> int:
        """The grade (1 to 17) by Fry's graph."""
        return fry(self.syllables_of_hundred, 100 / self.mean)

    @property
    def kincaid(self) -> float:
        """The grade after Kincaid and others, which holds for English alone."""
        return 0.39 * self.mean + 11.8 * self.syllables / self.words - 15.59


def measured(pieces: Iterable[Piece], language: str) -> Measures | None:
    """The measures of running text (paragraphs, items, no quotations); None for less than a hundred words."""
    words = syllable_count = 0
    lengths: list[int] = []
    for piece in pieces:
        if piece.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        for start, end in sentences(piece.text):
            found = spelled(piece.text[start:end])
            if len(found) >= _SHORTEST:
                lengths.append(len(found))
                words += len(found)
                syllable_count += sum(syllables(word, language) for word in found)
    return Measures(words, syllable_count, tuple(lengths), language) if words >= LEAST else None


def readability(pieces: Sequence[Piece], language: str) -> Iterator[Diagnostic]:
    """One note for a chapter that is long enough."""
    found = measured(pieces, language)
    if found is None:
        return
    place = Span(pieces[0].span.source, pieces[0].span.first_line, pieces[0].span.first_line)
    values: dict[str, int | str] = {
        "words": found.words,
        "sentences": len(found.lengths),
        "mean": round(found.mean),
        "longest": max(found.lengths),
        "long": sum(length > _LONG for length in found.lengths),
        "syllables": round(found.syllables_of_hundred),
        "grade": found.fry,
    }
    if language == "id":
        yield note("CHK601", place, **values)
    else:
        yield note("CHK602", place, **values, kincaid=round(found.kincaid))


_LONG = 25
"""Words from which a sentence is long for a reader at school."""


@lru_cache(maxsize=_REMEMBERED)
def syllables(word: str, language: str) -> int:
    """Syllables of a word. A number has one for each figure, an abbreviation one for each letter (after Fry's directions)."""
    if word.isupper() and len(word) > 1 and word.isalpha():
        return len(word)
    figures = sum(letter.isdigit() for letter in word)
    if figures:
        return figures
    return max(1, sum(_parts(part, language) for part in re.split(r"[-‐‑'’]", word)))


def _parts(part: str, language: str) -> int:
    if language == "id":
        # A final ai or au is one syllable in a root (pulau, pantai); inside a word two vowels are two (ba-ik, la-ut).
        return len(_VOWELS.findall(part)) - bool(_DIPHTHONG.search(part))
    return max(len(_GROUPS.findall(part)) - bool(_SILENT.search(part)), 1 if part else 0)


def fry(syllable_count: float, sentence_count: float) -> int:
    """The grade of a passage with so many syllables and sentences in 100 words: 1 and a grade for each line left of it."""
    length = 100 / sentence_count
    return min(1 + sum(syllable_count > _at(line, length) for line in _lines()), _HARDEST)


def _at(line: tuple[tuple[float, float], tuple[float, float]], length: float) -> float:
    """Syllables at which a line stands for sentences of `length` words; beyond its ends it goes on straight."""
    (one, first), (other, last) = line
    start, end = 100 / first, 100 / last
    return one + (length - start) / (end - start) * (other - one)


@cache
def _lines() -> tuple[tuple[tuple[float, float], tuple[float, float]], ...]:
    table = toml("publisher.check", "data", "fry.toml")["lines"]
    return tuple(((one[0], one[1]), (other[0], other[1])) for one, other in table)
