"""Which of many phrases a line may hold, told from its words: a phrase is looked for only where its longest word stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from publisher.clean.page import WORD, Line

_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases in lower case: `by_word` has those without figures, each under its longest word; `figured` has the others."""

    by_word: Mapping[str, tuple[str, ...]]
    words: frozenset[str]
    figured: tuple[re.Pattern[str], ...]

    def may_be_in(self, line: Line) -> bool:
        """Whether the line holds one of the phrases, at the limits of words or not."""
        folded = line.folded
        if any(phrase in folded for word in self.words.intersection(line.told) for phrase in self.by_word[word]):
            return True
        return line.has_figure and any(phrase.search(folded) for phrase in self.figured)


def phrases(listed: Iterable[str]) -> Phrases:
    """The phrases `listed`, made ready to be looked for; each figure in them stands for any number."""
    by_word: dict[str, tuple[str, ...]] = {}
    figured: list[re.Pattern[str]] = []
    for phrase in listed:
        if _FIGURES.search(phrase):
            figured.append(re.compile(_FIGURES.sub(r"\\d+", re.escape(phrase))))
            continue
        longest = max(WORD.findall(phrase), key=len)
        by_word[longest] = (*by_word.get(longest, ()), phrase)
    return Phrases(by_word, frozenset(by_word), tuple(figured))
