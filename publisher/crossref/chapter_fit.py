"""Whether the chapter that a number names is the one that the text means: what both speak of."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.crossref.similar import counted
from publisher.language.tokens import sentences
from publisher.model.block import Label, Paragraph
from publisher.model.chapter import Chapter
from publisher.model.walk import all_sections, chapter_blocks, plain_text

_FEWEST = 3
"""Words of a sentence by which it can be judged; of a shorter one the whole paragraph is."""
_ENOUGH = 0.5
"""Share of what the best chapter has in common with the text that a chapter meant has at least."""
_TITLE = 2.0
"""Weight of a word that stands in a title or heading of a chapter."""


@dataclass(frozen=True, slots=True)
class ChapterFit:
    """The words of each chapter, in order; `rarity` weighs a word by how few chapters have it."""

    chapters: tuple[frozenset[str], ...]
    titles: tuple[frozenset[str], ...]
    rarity: dict[str, float]

    def best(self, evidence: Counter[str], home: int) -> int | None:
        """The place of the chapter, other than `home`, that a text fits best; None where it fits none."""
        scores = self._scores(evidence)
        others = [place for place in range(len(scores)) if place != home and scores[place] > 0]
        return max(others, key=lambda place: (scores[place], -place)) if others else None

    def fits(self, evidence: Counter[str], place: int, home: int) -> bool:
        """Whether a text that stands in the chapter `home` may speak of the chapter `place`."""
        scores = self._scores(evidence)
        most = max((score for other, score in enumerate(scores) if other != home), default=0.0)
        return scores[place] > 0 and scores[place] >= _ENOUGH * most

    def _scores(self, evidence: Counter[str]) -> list[float]:
        return [
            math.fsum(self.rarity[word] * (_TITLE if word in title else 1.0) for word in evidence if word in known)
            for known, title in zip(self.chapters, self.titles, strict=True)
        ]


def chapter_fit(chapters: Sequence[Chapter], languages: Sequence[str]) -> ChapterFit:
    """What each of `chapters`, each in its of `languages`, speaks of."""
    known = tuple(frozenset(counted(_text(one), language)) for one, language in zip(chapters, languages, strict=True))
    titles = tuple(frozenset(counted(_titles(one), language)) for one, language in zip(chapters, languages, strict=True))
    within = Counter(word for words in known for word in words)
    return ChapterFit(known, titles, {word: math.log((len(known) + 1) / times) for word, times in within.items()})


def evidence(text: str, start: int, end: int, language: str) -> Counter[str]:
    """The words around the mention `text[start:end]`: those of its sentence, or of the whole text where these are few."""
    inside = next((text[first:last] for first, last in sentences(text) if first <= start < last), text)
    said = text[start:end]
    own = counted(inside.replace(said, " ", 1), language)
    return own if len(own) >= _FEWEST else counted(text.replace(said, " ", 1), language)


def _titles(chapter: Chapter) -> str:
    return "\n".join(plain_text(title) for title in (chapter.title, *(section.title for section in all_sections(chapter.sections))))


def _text(chapter: Chapter) -> str:
    said = (plain_text(block.content) for block in chapter_blocks(chapter) if isinstance(block, Paragraph | Label))
    return "\n".join((_titles(chapter), *said))
