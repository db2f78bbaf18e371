"""The text of a book as the recognisers of names read it: paragraphs as words, and which words stand alone or in small letters."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from publisher.language import learning
from publisher.language.lexicon import stop_words
from publisher.language.packaged import toml
from publisher.language.tokens import Token, words
from publisher.model.block import Block, Blocks, LearningBlock, Paragraph, Quotation, ReferenceList
from publisher.model.chapter import Chapter
from publisher.model.walk import all_sections, children, plain_text

_STOPS = ".?!:…"
_UNREAD = frozenset({"key-terms", "exercise", "answer-key"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its text, its words, and the language of its chapter."""

    text: str
    tokens: tuple[Token, ...]
    language: str

    def between(self, left: int, right: int) -> str:
        """What stands between two words."""
        return self.text[self.tokens[left].end : self.tokens[right].start]

    def is_capital(self, position: int) -> bool:
        """Whether there is a word at `position` that begins with a capital."""
        return 0 <= position < len(self.tokens) and self.tokens[position].text[:1].isupper()

    def touches(self, left: int, right: int) -> bool:
        """Whether nothing but a space stands between two words that follow one another."""
        return left >= 0 and right < len(self.tokens) and self.between(left, right).isspace()

    def opens(self, position: int) -> bool:
        """Whether a sentence begins with the word at `position`."""
        return position == 0 or any(mark in self.between(position - 1, position) for mark in _STOPS)

    def words(self, first: int, last: int) -> str:
        """The text of the words from `first` up to `last`, spaces made equal."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())


@dataclass(frozen=True, slots=True)
class Book:
    """All passages; words that occur in small letters, and how often words with a capital stand without another beside them."""

    passages: tuple[Passage, ...]
    small: frozenset[str]
    alone: Counter[str]


def book_of(chapters: Sequence[Chapter], languages: Sequence[str]) -> Book:
    """What `chapters`, each in its of `languages`, say in running text."""
    found = tuple(
        passage for chapter, language in zip(chapters, languages, strict=True) for passage in _passages(chapter, language) if passage.tokens
    )
    small = frozenset(token.text for passage in found for token in passage.tokens if token.text.islower())
    alone = Counter(word for passage in found for word in _alone(passage, small))
    return Book(found, small, alone)


def _passages(chapter: Chapter, language: str) -> Iterator[Passage]:
    for blocks in (chapter.blocks, *(section.blocks for section in all_sections(chapter.sections))):
        for paragraph in _paragraphs(blocks):
            text = plain_text(paragraph.content)
            yield Passage(text, tuple(words(text)), language)


def _paragraphs(blocks: Blocks) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif _is_read(block):
            yield from _paragraphs(children(block))


def _is_read(block: Block) -> bool:
    match block:
        case LearningBlock(kind=kind):
            return kind in learning.kinds() and kind not in _UNREAD
        case Quotation() | ReferenceList():
            return False
        case _:
            return True


def _alone(passage: Passage, small: frozenset[str]) -> Iterator[str]:
    for position, token in enumerate(passage.tokens):
        if not token.text[:1].isupper() or passage.opens(position):
            continue
        before = (
            passage.is_capital(position - 1) and passage.touches(position - 1, position) and not _stands_apart(passage, position - 1, small)
        )
        behind = passage.is_capital(position + 1) and passage.touches(position, position + 1)
        if not before and not behind:
            yield token.text


def _stands_apart(passage: Passage, position: int, small: frozenset[str]) -> bool:
    """Whether a word with a capital does not belong to the name behind it: an office, a common word that opens a sentence."""
    word = passage.tokens[position].text
    common = word.casefold() in small or word.casefold() in stop_words(passage.language)
    return is_escort(word) or (common and passage.opens(position))


def is_escort(word: str) -> bool:
    """Whether a word with a capital may stand before a name without being part of it: "Presiden", "Kota"."""
    return word in _escorts()


def makes_no_name(word: str) -> bool:
    """Whether a word in small letters makes a law, a language or a thing of the name behind it: "hukum Newton", "bahasa Jawa"."""
    return word in _eponyms()


@cache
def _eponyms() -> frozenset[str]:
    return frozenset(toml("publisher.crossref", "data", "people.toml")["eponyms"])


@cache
def _escorts() -> frozenset[str]:
    people, places = toml("publisher.crossref", "data", "people.toml"), toml("publisher.crossref", "data", "places.toml")
    offices = (word for office in (*people["titles"], *people["offices"]) for word in office.split())
    return frozenset((*offices, *places["areas"]))
