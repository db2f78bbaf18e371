"""A heading as it is compared with the others: its words, its form, its type, the text below it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from publisher.language.packaged import toml
from publisher.model.block import Figure
from publisher.model.inline import Emphasis, Inlines, Strong
from publisher.model.once import once
from publisher.structure import cues, list_cues, tallies
from publisher.structure.counted import counted
from publisher.structure.cues import WORD
from publisher.structure.line import Line
from publisher.structure.parallel import form, stems_of, words_of
from publisher.structure.role import Role

_READ = 12
"""Lines of a section searched for what it announces."""
_MUCH = 2000
_BRIEF = 2
"""Lines of a section of hardly any text."""
_ENDING = 4
"""Letters that words of one ending share."""
_ARTICLES = frozenset({"the", "a", "an"})
_AND = re.compile(r",\s{0,3}(?:(?:dan|serta|and|&)\s)?|\s(?:dan|serta|and|&)\s")


@dataclass(frozen=True, kw_only=True)
class Head:
    """A heading. `own` are the lines of text right below it, at most the last twelve; `is_bare` says that there are none.

    `holds` says that a row of numbers lies below it, `listed` how many items of lists are among `own`.
    """

    line: Line
    own: Sequence[Line]
    is_bare: bool
    next_line: Line | None = None
    holds: bool = False
    listed: int = 0

    @once
    def traits(self) -> frozenset[str]:
        """What it is, by name: what groups are asked of all or of any of their headings."""
        found = {
            "question": self.line.is_question,
            "side": self.names_side,
            "name": self.is_name,
            "one word": len(self.words) == 1,
            "list": cues.heads_list(self.line.text),
            "with list": self.listed > 0,
            "examples": self.names_examples,
            "standard": self.is_standard,
            "counted": self.counted is not None,
            "uncounted": self.counted is None,
            "brief": len(self.own) <= _BRIEF and not self.is_bare,
            "holding": self.holds,
        }
        return frozenset([name for name, is_so in found.items() if is_so])

    @once
    def compared(self) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...], str, tuple[bool, bool, bool], bool | None]:
        """Its traits, first word, last word, form, type and whether it has capitals: what a group puts together."""
        return (self.traits, self.words[:1], self.words[-1:], self.form, self.type, self.is_titled)

    @once
    def key(self) -> int:
        """What it is known by among the headings of an article: its line and whether it holds others."""
        return 2 * self.line.index + self.holds

    @once
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, without an article before them."""
        found = words_of(self.line.text)
        return found[1:] if len(found) > 1 and found[0] in _ARTICLES else found

    @once
    def wording(self) -> str:
        """Its words without punctuation, between single spaces."""
        return cues.wording(self.line.text[:200])

    @once
    def told(self) -> str:
        """The words of its text, in order, between spaces."""
        return f" {' '.join(cues.wording(line.text[:_MUCH]) for line in self.own)} "

    @once
    def stems(self) -> frozenset[str]:
        """Its longer words without plural endings and doubling."""
        return stems_of(self.line.text)

    @once
    def rest(self) -> frozenset[str]:
        """The stems of its longer words after the first."""
        return frozenset().union(*(stems_of(word) for word in self.words[1:] if len(word) > 3))

    @once
    def parts(self) -> list[frozenset[str]]:
        """The stems of the things that it puts together ("Terapung, Melayang, dan Tenggelam"), none if it names but one."""
        pieces = [piece for piece in _AND.split(self.line.text[:_MUCH]) if piece.strip()]
        return [stems_of(piece) for piece in pieces] if len(pieces) > 1 else []

    @once
    def form(self) -> str:
        """The form of its first word: an affix, "do" for an order in English, "" where it shows none."""
        asks = self.line.is_question or len(self.words) < 2
        if not asks and (self.words[0] in words("imperatives") or cues.is_instruction(self.line.text)):
            return "do"
        if len(self.words) > 1 and self.words[0] in words("prepositions"):
            return "at"
        return form(self.line.text)

    @once
    def makes(self) -> list[tuple[str, str]]:
        """Of a short heading that names no side: its first word and its last, with its length."""
        if not 2 <= len(self.words) <= 4 or self.names_side or self.line.is_question:
            return []
        return [(f"first {len(self.words)}", self.words[0]), (f"last {len(self.words)}", self.words[-1])]

    @once
    def names_side(self) -> bool:
        """Whether it names a side of the subject."""
        return cues.names_side(self.line.text)

    @once
    def is_standard(self) -> bool:
        """Whether it is one that stands beside the sections of an article, or opens it."""
        return self.is_outermost or self.opens

    @once
    def opens(self) -> bool:
        """Whether it opens an article and holds nothing below it."""
        return cues.is_opening(self.line.text)

    @once
    def closes(self) -> bool:
        """Whether it closes an article."""
        return cues.is_closing(self.line.text)

    @once
    def is_outermost(self) -> bool:
        """Whether it is one of those that stand beside the sections of an article."""
        return cues.is_outermost(self.line.text)

    @once
    def names_kinds(self) -> bool:
        """Whether it names kinds or parts of something."""
        return cues.names_kinds(self.line.text)

    @once
    def says_several(self) -> bool:
        """Whether the last line of its text says that there are several kinds, ways or the like."""
        return self.last is not None and tallies.says_several(self.last.text)

    @once
    def ending(self) -> str:
        """Its last letters if it is of one word, "" of any other."""
        return self.words[0][-_ENDING:] if len(self.words) == 1 else ""

    @once
    def names_examples(self) -> bool:
        """Whether it is that of examples."""
        return list_cues.names_examples(self.line.text)

    @once
    def is_name(self) -> bool:
        """Whether it is no more than three words and neither asks, names a side of the subject nor closes the article."""
        acts = self.form in {"me", "ber", "do"} and len(self.words) > 1
        short = len(self.words) <= 3 or (len(self.words) <= 5 and bool(set(self.words[1:]) & words("prepositions")))
        return short and not (acts or self.line.is_question or self.names_side or self.closes)

    @once
    def type(self) -> tuple[bool, bool, bool]:
        """Whether it is set in capitals, bold, italic."""
        return (self.line.is_caps, self.line.bold or _is_set(self.line.content, Strong), _is_set(self.line.content, Emphasis))

    @once
    def is_titled(self) -> bool | None:
        """Whether its longer words have capitals; None where it has too few to tell."""
        telling = [word for word in WORD.findall(self.line.text[:_MUCH])[1:] if len(word) > 3 and word.casefold() not in words("small")]
        if not telling or self.line.is_caps:
            return None
        return bool(sum(word[:1].isupper() for word in telling) * 3 >= len(telling) * 2)

    @once
    def counted(self) -> tuple[str, int] | None:
        """What it numbers in its own words, and the number ("Contoh Soal 2" → "contoh soal", 2)."""
        for row in _ordinals():
            if self.words and self.words[0] in row:
                return (row[0], row.index(self.words[0]) + 1)
        return counted(self.line.text)

    @once
    def labels_box(self) -> bool:
        """Whether it is the label of a box set into a lesson, over the title of the box."""
        return self.is_bare and self.wording in words("boxes")

    @once
    def is_taken_up(self) -> bool:
        """Whether the text right below it begins with a word of it."""
        if self.next_line is None:
            return False
        return bool({word for word in self.words if len(word) > 3} & set(words_of(self.next_line.text)[:4]))

    @once
    def size(self) -> int:
        """How many words its text has."""
        return sum(len(line.words) for line in self.own)

    @once
    def text_stems(self) -> frozenset[str]:
        """The stems of the words of its text."""
        return frozenset().union(*(stems_of(line.text) for line in self.own))

    @once
    def last(self) -> Line | None:
        """The last line of its text."""
        return self.own[-1] if self.own else None


def _is_set(content: Inlines, kind: type) -> bool:
    """Whether all of the content is set in one kind of type, within others or not."""
    inlines = [inline for inline in content if not (hasattr(inline, "content") and inline.content == " ")]
    if len(inlines) != 1 or not isinstance(inlines[0], Strong | Emphasis):
        return False
    return isinstance(inlines[0], kind) or _is_set(inlines[0].content, kind)


@dataclass(frozen=True, slots=True)
class Text:
    """The lines of an article and which of them are headings."""

    lines: Sequence[Line]
    roles: Mapping[int, Role]
    ends: Mapping[int, int] = field(default_factory=dict)
    """For each heading the line of the next one, or the end."""
    heads: dict[tuple[int, bool], Head] = field(default_factory=dict)
    """Headings that were asked for already, by line and whether they hold others."""

    def head(self, line: Line, *, holds: bool = False) -> Head:
        """The heading with its text; the same one whenever it is asked for, so that it is read once."""
        key = (line.index, holds)
        if key not in self.heads:
            self.heads[key] = self._head(line, holds=holds)
        return self.heads[key]

    def _head(self, line: Line, *, holds: bool) -> Head:
        end = self.ends.get(line.index, len(self.lines))
        own = self.lines[max(line.index + 1, end - _READ) : end]
        following = self.lines[line.index + 1] if line.index + 1 < end else None
        bare = end == line.index + 1 < len(self.lines) and not holds
        listed = sum([self.roles.get(one.index) is Role.ITEM for one in own])
        return Head(line=line, own=own, is_bare=bare, next_line=following, holds=holds, listed=listed)

    def is_filled(self, head: Head) -> bool:
        """Whether the text of a heading ends with a list or a table."""
        return head.last is not None and self.roles.get(head.last.index) in {Role.ITEM, Role.TABLE_ROW, Role.FINISHED, Role.REFERENCE}

    def is_pictured(self, head: Head) -> bool:
        """Whether the text of a heading is nothing but pictures and captions."""
        return bool(head.own) and all(isinstance(line.block, Figure) or self.roles.get(line.index) is Role.CAPTION for line in head.own)

    def ends_in_table(self, head: Head) -> bool:
        """Whether the text of a heading ends with a table."""
        last = head.last
        is_block = last is not None and self.roles.get(last.index) is Role.FINISHED and not isinstance(last.block, Figure)
        return is_block or (last is not None and self.roles.get(last.index) is Role.TABLE_ROW)


@cache
def words(kind: str) -> frozenset[str]:
    """One of the word lists of levels.toml."""
    return frozenset(_data()["words"][kind])


@cache
def _ordinals() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in _data()["words"]["ordinals"])


def opinions() -> Mapping[str, float]:
    """What the signs of a group weigh in the opinion of levels.toml."""
    found: Mapping[str, float] = _data()["opinions"]
    return found


@cache
def weights() -> Mapping[str, float]:
    """What the signs of a group weigh, by their names (weights.toml)."""
    found: Mapping[str, float] = toml("publisher.structure", "data", "weights.toml")["weights"]
    return found


@cache
def _data() -> Mapping[str, Any]:
    return toml("publisher.structure", "data", "levels.toml")
