"""Passages that come again, word by word or nearly so, in the same article or in another.

Sentences are compared by their runs of four words (shingles, after Broder 1997) through an index, so that the whole book costs what its
length costs; runs that many sentences share say nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten

from publisher.check.passages import Passage
from publisher.diagnostics import Diagnostic, note
from publisher.language.tokens import spelled
from publisher.model.span import Span

_RUN = 4
_LEAST = 8
"""Words of a sentence that is compared."""
_WORDS = 0.6
"""Share of words made of letters from which a sentence is no calculation."""
_TOLD = 12
"""Words from which what comes again is worth telling."""
_LIKE = 0.5
"""Share of the runs of the shorter sentence that the other must have."""
_COMMON = 6
"""Sentences that have a run, from which it is a phrase of the book."""
_EXCERPT = 80


@dataclass(frozen=True, slots=True)
class _Sentence:
    passage: int
    place: Span
    text: str
    runs: frozenset[str]
    length: int


def repeats(passages: Sequence[Passage]) -> Iterator[Diagnostic]:
    """A note for each passage of the book that stands before already, with the place of the first; sentences in a row are one."""
    said = list(_sentences(passages))
    holders: dict[str, list[int]] = defaultdict(list)
    matches: dict[int, int] = {}
    for number, one in enumerate(said):
        shared = Counter(holder for run in one.runs if len(holders[run]) < _COMMON for holder in holders[run])
        best = min(shared, key=lambda other: (-shared[other], other), default=None)
        if best is not None and shared[best] >= _LIKE * min(len(one.runs), len(said[best].runs)):
            matches[number] = best
        for run in one.runs:
            holders[run].append(number)
    yield from _told(said, matches)


def _sentences(passages: Sequence[Passage]) -> Iterator[_Sentence]:
    for number, passage in enumerate(passages):
        for start, end in passage.sentences:
            words = [word.casefold() for word in spelled(passage.text[start:end])]
            if len(words) >= _LEAST and sum(map(str.isalpha, words)) > _WORDS * len(words) and not passage.is_quoted(start):
                runs = frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
                yield _Sentence(number, passage.place(start), passage.text[start:end], runs, len(words))


def _told(said: Sequence[_Sentence], matches: dict[int, int]) -> Iterator[Diagnostic]:
    done: set[int] = set()
    for number, other in matches.items():
        if number in done:
            continue
        together = [number]
        while matches.get(together[-1] + 1) == other + len(together):
            together.append(together[-1] + 1)
        done.update(together)
        length = sum(said[one].length for one in together)
        if length >= _TOLD:
            place, first = said[number].place, said[other].place
            text = shorten(said[number].text, _EXCERPT, placeholder=" …")
            yield note("CHK401", place, text=text, count=length, file=first.source, line=first.first_line)
