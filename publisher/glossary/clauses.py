"""Sentences cut into statements: "X adalah A, sedangkan Y adalah B" says two things."""

import re
from dataclasses import dataclass

from publisher.glossary.verbs import is_verb
from publisher.glossary.words import Phrase, Words
from publisher.language.tokens import Token, words

_LOOK_AHEAD = 7
"""Words behind a comma that tell whether a statement begins."""
_BREAK = re.compile(r"[;,]\s+")


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement: `text` stands at `start` of its paragraph; `opens` says that it begins its sentence."""

    text: str
    start: int
    opens: bool
    tokens: tuple[Token, ...]
    run: Phrase

    @property
    def place(self) -> tuple[int, int]:
        """(start, end) of the statement in its paragraph."""
        return self.start, self.start + len(self.text)

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
        following = tuple(token.text.casefold() for token in words(text[found.end() : min(end, found.end() + 60)])[:_LOOK_AHEAD])
        if found[0].startswith(";") or (following and _begins_statement(following, known)):
            cuts.append(found.end())
    return [clause(text[begin:stop], begin, opens=begin == start) for begin, stop in zip(cuts, [*cuts[1:], end], strict=True)]


def _begins_statement(run: Phrase, known: Words) -> bool:
    """Whether a comma before `run` ends a statement: "sedangkan Y …", "and bases are substances that …", but not "tetapi dipatuhi …"."""
    length = known.phrase_at("clause_breaks", run)
    if length:
        return length >= len(run) or not is_verb(run[length], known)
    if not known.has("conjunctions", run[0]):
        return False
    for position in range(2, len(run) - 1):
        if known.has("relatives", run[position]):
            return False
        if any(run[position : position + len(one.words)] == one.words for one in known.definitors.get(run[position], ())):
            return True
    return False


def clause(text: str, start: int, *, opens: bool) -> Clause:
    """`text` as one statement."""
    tokens = tuple(words(text))
    return Clause(text, start, opens, tokens, tuple(token.text.casefold() for token in tokens))
