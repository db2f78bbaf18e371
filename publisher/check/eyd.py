"""What EYD V and good Indonesian ask for and no rule may change unasked: patterns over the author's own words.

The patterns are data (`data/eyd.toml`), each with sentences it finds and sentences it leaves; they look at a few words only, so that
a text costs what its length costs.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from publisher.check.lexicon import alternatives
from publisher.check.passages import Passage
from publisher.check.texts import Kind, Piece, Ranges, addresses, set_off
from publisher.diagnostics import Diagnostic, note
from publisher.language import guess
from publisher.language.packaged import toml

_SHOWN = 80
"""Characters of a find that are shown."""
_TOLD_IN = (Kind.PARAGRAPH, Kind.ITEM, Kind.LABEL, Kind.CAPTION)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of one kind of finding; `after` is what may stand instead, as a template of the match ("" says nothing).

    `swap` are words of the match, or the whole, with those that may stand in their places, where there is no template.
    """

    code: str
    id: str
    pattern: re.Pattern[str]
    after: str
    swap: Mapping[str, str]
    statements: bool
    """Whether it says something of statements alone: sentences that ask are left."""
    running: bool
    """Whether it says something of paragraphs alone."""

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """All places of `text`."""
        return self.pattern.finditer(text)

    def instead(self, found: re.Match[str]) -> str:
        """What may stand there."""
        if self.after or not self.swap:
            return found.expand(self.after)
        whole = self.swap.get(" ".join(found[0].casefold().split()))
        return whole or " ".join(_cased(self.swap.get(word.casefold(), word), word) for word in found[0].split())


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in the order of the file."""
    document = toml("publisher.check", "data", "eyd.toml")
    return tuple(
        Rule(
            code=entry["code"],
            id=entry["id"],
            pattern=re.compile(_filled(entry["find"], document["words"]), re.IGNORECASE if entry.get("fold") else 0),
            after=entry.get("after", ""),
            swap=entry.get("swap", {}),
            statements=entry.get("statements", False),
            running=entry.get("running", False),
        )
        for entry in document["rule"]
    )


def _filled(pattern: str, words: Mapping[str, list[str]]) -> str:
    return re.sub(r"<<(\w+)>>", lambda found: alternatives(words[found[1]]), pattern)


def usage(piece: Piece, language: str) -> Iterator[Diagnostic]:
    """Findings on a text, at most one of a kind: the first place outside quotations, addresses and what is set off."""
    if language != "id" or piece.kind not in _TOLD_IN or guess(piece.text) != "id":
        return
    own = piece.passage()
    kept = (set_off(piece), addresses(piece.text))
    told: set[str] = set()
    for rule in rules():
        if rule.running and piece.kind is not Kind.PARAGRAPH:
            continue
        if rule.code not in told and (found := _first(rule, own, kept)) is not None:
            told.add(rule.code)
            before = " ".join(found[0].split())
            yield note(rule.code, piece.place(found.start()), before=before[:_SHOWN], after=rule.instead(found))


def _first(rule: Rule, passage: Passage, kept: tuple[Ranges, Ranges]) -> re.Match[str] | None:
    for found in rule.find(passage.text):
        at = found.end() - 1
        if passage.is_quoted(at) or any(at in ranges for ranges in kept):
            continue
        if rule.statements and passage.text[slice(*passage.around(*found.span()))].rstrip().endswith("?"):
            continue
        return found
    return None
