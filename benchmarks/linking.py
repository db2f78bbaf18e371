"""Seconds that the links to the glossary and the index take: `python -m benchmarks.linking [--terms 2500 5000] [--chapters 50 100]`.

Chapters are synthetic prose of one length; they use the first hundred terms, however many the glossary has. So twice the terms should
cost next to nothing for each chapter, and twice the chapters twice the time. Forms of the terms are made once for a book.
"""

import argparse
import sys
import time
from collections.abc import Sequence

from benchmarks.dice import Dice
from publisher.crossref import link
from publisher.model.block import Paragraph
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.glossary import Glossary, GlossaryEntry, Origin
from publisher.model.inline import EntryId, Text
from publisher.model.span import SourceId, Span

_PARAGRAPHS, _WORDS, _USED = 40, 60, 100
_SYLLABLES = (
    "ba",
    "ca",
    "da",
    "ga",
    "ja",
    "ka",
    "la",
    "ma",
    "na",
    "pa",
    "ra",
    "sa",
    "ta",
    "wa",
    "bi",
    "di",
    "ki",
    "li",
    "mi",
    "ni",
    "ri",
    "si",
)


def _word(dice: Dice) -> str:
    return "".join(dice.of(_SYLLABLES) for _ in range(dice.between(2, 4)))


def terms(count: int) -> tuple[GlossaryEntry, ...]:
    """That many terms of two words, no two alike."""
    dice = Dice(1)
    names = (f"{_word(dice)}{_word(dice)}x {_word(dice)}{number}" for number in range(count))
    return tuple(
        GlossaryEntry(id=EntryId(f"t{number}"), headword=name, definition="x", origin=Origin.AUTHORED) for number, name in enumerate(names)
    )


def chapters(count: int, known: Sequence[GlossaryEntry]) -> tuple[Chapter, ...]:
    """That many chapters of some 2,400 words, in which one word in twenty opens a term."""
    return tuple(_chapter(number, known[:_USED]) for number in range(count))


def _chapter(number: int, known: Sequence[GlossaryEntry]) -> Chapter:
    dice = Dice(2, number)
    source = SourceId(f"{number}.txt")
    text = (" ".join(dice.of(known).headword if dice.chance(5) else _word(dice) for _ in range(_WORDS)) for _ in range(_PARAGRAPHS))
    blocks = tuple(Paragraph((Text(f"{words}."),), Span(source, line, line)) for line, words in enumerate(text, start=1))
    return Chapter(
        id=ChapterId(f"c{number}"), title=(Text(f"Bab {number}"),), source=source, span=Span(source, 1, _PARAGRAPHS), blocks=blocks
    )


def seconds(count: int, of: int) -> float:
    """Processor seconds for `of` chapters with `count` terms."""
    known = terms(count)
    made = chapters(of, known)
    start = time.process_time()
    link(made, Glossary(known), 0.6)
    return time.process_time() - start


def main() -> None:
    """Prints a table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--terms", type=int, nargs="+", default=[2500, 5000])
    arguments.add_argument("--chapters", type=int, nargs="+", default=[50, 100])
    chosen = arguments.parse_args()
    sys.stdout.write("| terms | chapters | seconds | ms a chapter |\n|---:|---:|---:|---:|\n")
    for of in chosen.chapters:
        for count in chosen.terms:
            taken = seconds(count, of)
            sys.stdout.write(f"| {count} | {of} | {taken:.2f} | {1000 * taken / of:.1f} |\n")


if __name__ == "__main__":
    main()
