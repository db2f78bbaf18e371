"""Sentences cut into statements: "X adalah A, sedangkan Y adalah B" says two things."""

import re
from dataclasses import dataclass

from publisher.glossary.words import Phrase, Words
from publisher.language.tokens import Token, words

_BREAK = re.compile(r"[;,]\s+")


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement: `text` stands at `start` of its paragraph; `opens` says that it begins its sentence."""

    text: str
    start: int
    opens: bool
    tokens: tuple[Token, ...]
    run: Phrase

    def before(self, token: int) -> str:
        """The text up to the token at that position."""
        return self.text[: self.tokens[token].start] if token < len(self.tokens) else self.text

    def after(self, token: int) -> str:
        """The text from the token at that position on."""
        return self.text[self.tokens[token].start :] if token < len(self.tokens) else ""


def clauses(text: str, start: int, end: int, known: Words) -> list[Clause]:
    """The statements of the sentence `text[start:end]`, in order."""
    cuts = [start]
    for found in _BREAK.finditer(text, start, end):
        following = tuple(token.text.casefold() for token in words(text[found.end() : found.end() + 60])[:3])
        if found[0].startswith(";") or (following and known.phrase_at("clause_breaks", following)):
            cuts.append(found.end())
    return [clause(text[begin:stop], begin, opens=begin == start) for begin, stop in zip(cuts, [*cuts[1:], end], strict=True)]


def clause(text: str, start: int, *, opens: bool) -> Clause:
    """`text` as one statement."""
    tokens = tuple(words(text))
    return Clause(text, start, opens, tokens, tuple(token.text.casefold() for token in tokens))
