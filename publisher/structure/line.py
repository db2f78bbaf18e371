"""A line of an article with what can be seen of its shape."""

import re
from dataclasses import dataclass, replace

from publisher.language.tokens import CITED, sentences
from publisher.model.block import Block
from publisher.model.decision import Decision, Verdict
from publisher.model.inline import Inlines
from publisher.model.once import once
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure import cues, list_cues, tallies
from publisher.structure.formula import is_formula, symbol_of
from publisher.structure.inlines import between, stripped
from publisher.structure.marker import Marker, marker_from, marker_of
from publisher.structure.parallel import is_titled

_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’./][^\W_]+)*")
_SENTENCE_END = re.compile(rf"[.!?…][\"'”’»)\]]*(?:\s*{CITED})*$")
_INNER_STOP = re.compile(rf"[a-z0-9)”\"][.!?;](?:{CITED})* +[A-Z“\"]")
_TERM = re.compile(r"[^\s:][^:]{0,119}:\s+(?=\S)")
_DASHED = re.compile(r"([^\s–—-][^–—:.]{0,60}?) [–—-] \S")
_BRACKETED = re.compile(r"\([^()]{0,100}\)")
_CHOICES = re.compile(r"\(?[aA][.)] \s*\S.{0,80}\s\(?[bB][.)] \s*\S.{0,80}\s\(?[cC][.)] ")
"""Answers to choose from, on one line."""
_REPORTED = re.compile(r"\w[,:]? [\"“]\w.*[?!][\"”]$")
"""A question or a call in quotation marks behind the words of who asks."""
_LETTERS = re.compile(r"[^\W\d_]{3}")
_WORKING = re.compile(r"(?:\d{1,6}[\s,]\s*){2,20}\S{0,20}\s*(?:→|⇒|->|=>)")
_INNER_CAPITAL = re.compile(r"[a-z]{1,2}[A-Z]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")

_ENDING = 40
"""Characters at the end of a line that show how it ends."""
LONGEST_HEADING = 12
"""Words. A question may have four more, a title up to 24."""
LONGEST_LABEL = 7
"""Words; one that names a side of the subject may be as long as a heading."""
_LONGEST_ANSWERED = 9
"""Words of a heading that asks and answers."""
_SHORTEST_PROSE = 8
"""Words of a line with more than one sentence that is prose although it does not end like a sentence."""
_MUCH = 400
"""Characters: a longer line is prose whatever else it is; it is not looked at closely."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A captured block with its plain text and its marker. `content` and `text` are without a marker typed in them."""

    index: int
    content: Inlines
    text: str
    span: Span
    hint: Hint
    level: int = 0
    marker: Marker | None = None
    original: Inlines = ()
    """The content with its typed marker, for lines whose marker turns out to be none."""
    gap: int = 0
    indent: int = 0
    bold: bool = False
    block: Block | None = None
    decision: Decision | None = None
    is_above_title: bool = False
    """Whether it stands above the title of the article, as the name of the school or of the series does."""

    @once
    def words(self) -> list[str]:
        """Its words, of a very long line only those of its first part."""
        return _WORD.findall(self.text[:_MUCH])

    @once
    def is_short(self) -> bool:
        """Whether it is no longer than a heading may be and does not end like a sentence."""
        limit = LONGEST_HEADING + (4 if self.is_question else 0)
        return 0 < len(self.words) <= limit and len(self.text) <= 120 and (not self.ends_sentence or self.is_question or self.is_call)

    @once
    def ends_sentence(self) -> bool:
        """Whether it ends with . ! ? … (and what may close after it), or a comma or semicolon."""
        return _SENTENCE_END.search(self.text[-_ENDING:]) is not None or self.text.endswith((",", ";"))

    @once
    def is_stopped_heading(self) -> bool:
        """Whether it is a few words in title case with a full stop, as some number their headings ("A. Jenis Pasar.")."""
        bare = self.text.removesuffix(".")
        few = bare != self.text and 0 < len(self.words) <= 8 and _SENTENCE_END.search(bare[-_ENDING:]) is None and "," not in bare
        return few and (len(self.words) <= 2 or is_titled(bare))

    @once
    def is_question(self) -> bool:
        """Whether it is one question and nothing else."""
        return self.text.rstrip('"”’)').endswith("?") and not self.has_inner_stop

    @once
    def has_inner_stop(self) -> bool:
        """Whether a sentence ends within it and another begins."""
        return _INNER_STOP.search(self.text[:_MUCH]) is not None and len(sentences(self.text[:_MUCH])) > 1

    @once
    def is_answered(self) -> bool:
        """Whether it is a question of a few words and what a title says to it, without a full stop ("Gagal? Ini sebabnya")."""
        asked, sign, rest = self.text[:_MUCH].partition("? ")
        few = sign != "" and len(self.words) <= _LONGEST_ANSWERED and len(_WORD.findall(asked)) <= LONGEST_LABEL
        return few and not self.ends_sentence and _INNER_STOP.search(rest) is None

    @once
    def is_call(self) -> bool:
        """Whether it is a short exclamation set in title case ("Ayo Jaga Bumi!")."""
        return self.text.endswith("!") and len(self.words) <= 8 and sum(word[:1].isupper() for word in self.words) * 2 > len(self.words)

    @once
    def is_prose(self) -> bool:
        """Whether it reads as running text: a sentence of some words, or too long for anything else."""
        if self.hint in {Hint.HEADING, Hint.TITLE, Hint.BLOCK, Hint.CAPTION}:
            return False
        return (
            len(self.words) > 2 * LONGEST_HEADING
            or (self.ends_sentence and not (self.is_question and self.is_short) and len(self.words) >= 4)
            or (self.has_inner_stop and len(self.words) >= _SHORTEST_PROSE)
            or self.is_announcing
        )

    @once
    def is_announcing(self) -> bool:
        """Whether it is a sentence that announces a list or sections."""
        if not cues.is_lead_in(self.text):
            return False
        return not self.ends_in_colon or not self.is_phrase

    @once
    def has_run_in(self) -> bool:
        """Whether it opens with a few words and a full stop before its sentences ("Technology. Better machines …")."""
        found = sentences(self.text[:_MUCH])
        return len(found) > 1 and len(_WORD.findall(self.text[: found[0][1]])) <= 4

    @once
    def is_one_sentence(self) -> bool:
        """Whether it is a single sentence of no more than 18 words that announces nothing."""
        return (
            2 <= len(self.words) <= 18
            and len(sentences(self.text)) == 1
            and self.ends_sentence
            and not self.is_announcing
            and not cues.looks_back(self.text)
        )

    @once
    def is_phrase(self) -> bool:
        """Whether it is a few words without a verb, a clause set off by a comma or a number word, as labels are."""
        if len(self.words) > LONGEST_HEADING or cues.is_sentence_like(self.text):
            return False
        if "," in self.text and not is_titled(self.text):
            return False
        return len(self.words) <= 3 or (
            not tallies.stated_count(self.text) and (len(self.words) <= LONGEST_LABEL or cues.names_side(self.text))
        )

    @once
    def ends_in_colon(self) -> bool:
        """Whether its last sign is a colon."""
        return self.text.rstrip().endswith(":")

    @once
    def is_label(self) -> bool:
        """Whether it is a short line ending in a colon that is no sentence ("Contoh koperasi:")."""
        return self.ends_in_colon and self.is_short and self.is_phrase

    @once
    def is_caps(self) -> bool:
        """Whether all its letters are capitals and it is more than an abbreviation."""
        return self.text.isupper() and (len(self.words) > 1 or len(self.text) >= 7)

    @once
    def opens_large(self) -> bool:
        """Whether it begins with a capital, a digit, or a word that has its capital further in ("mRNA", "pH")."""
        start = self.text.lstrip("\"'“‘«([¿")
        return start[:1].isupper() or start[:1].isdecimal() or _INNER_CAPITAL.match(start) is not None

    @once
    def is_heading_shaped(self) -> bool:
        """Whether nothing in the line itself speaks against a heading."""
        if self.is_above_title or not self.is_short or not self.opens_large or self.is_announcing or self.is_formula:
            return False
        if _CHOICES.match(self.text) or (list_cues.is_marked_right_or_wrong(self.text) and not self.bold) or list_cues.is_given(self.text):
            return False
        if ";" in self.text or (len(symbol_of(self.text)) in (1, 2) and not self.is_question):
            return False
        if self.is_question and (self.term_end or _REPORTED.search(self.text) is not None):
            return False
        if _ADDRESS.search(self.text) is not None or (self.has_inner_stop and not self.is_answered):
            return False
        return not (self.lists_values or cues.greets(self.text) or cues.is_credit(self.text) or cues.asks_reader(self.text))

    @once
    def is_formula(self) -> bool:
        """Whether it is figures and signs and not words, or a step of working ("7 3 9 → 3 7 9, tukar")."""
        return "=" in self.text or _WORKING.match(self.text) is not None or _LETTERS.search(self.text) is None or is_formula(self.text)

    @once
    def term_end(self) -> int:
        """Offset after the colon of "Term: explanation" (term up to eight words besides those in brackets), else 0."""
        found = _TERM.match(self.text[:160])
        if (
            found is None
            or len(_WORD.findall(_BRACKETED.sub(" ", found[0]))) > 8
            or _INNER_STOP.search(found[0])
            or "=" in found[0]
            or "//" in self.text[found.end() - 2 : found.end() + 2]
        ):
            return 0
        return found[0].index(":") + 1

    @once
    def lists_values(self) -> bool:
        """Whether it names three things or more in small letters behind a colon ("Kata kunci: hak, kewajiban, konstitusi")."""
        rest = self.text[self.term_end :].lstrip() if self.term_end else ""
        return rest[:1].islower() and rest.count(",") > 1

    @once
    def opens_with_term(self) -> bool:
        """Whether it is "Term: explanation" or "Term – explanation"."""
        found = _DASHED.match(self.text[:_MUCH])
        return (self.term_end > 0 and not self.ends_in_colon) or (found is not None and len(_WORD.findall(found[1])) <= 5)

    @once
    def typed(self) -> str:
        """The text with its marker, as in the source."""
        return plain_text(self.original)

    @once
    def is_item(self) -> bool:
        """Whether it has a marker, typed or from the format."""
        return self.marker is not None

    @once
    def is_settled(self) -> bool:
        """Whether the editor said what it is, and not only that it stays."""
        return self.decision is not None and self.decision.verdict is not Verdict.KEEP

    @once
    def is_finished(self) -> bool:
        """Whether the format already gave a block."""
        return self.block is not None


def moved(line: Line, index: int) -> Line:
    """The line at another place; what was read off it still holds."""
    if line.index == index:
        return line
    twin = object.__new__(Line)
    vars(twin).update(vars(line), index=index)
    return twin


def unmarked(line: Line) -> Line:
    """The line with what was taken for its marker given back to the text."""
    if line.marker is None:
        return line
    return replace(line, content=line.original, text=line.typed, marker=None)


def line_of(block: CapturedBlock, index: int) -> Line:
    """The line of a captured block; a marker typed at its start is taken off, one given by the format is read."""
    content = original = stripped(block.content)
    text = plain_text(content)
    marker = marker_from(block.marker) if block.marker else None
    if block.block is None and block.hint not in {Hint.QUOTATION, Hint.CAPTION, Hint.TITLE}:
        found = marker_of(text[:40]) if not _CHOICES.match(text[:_MUCH]) else None
        if found is not None and (marker is None or marker.raw == found.raw):
            marker = found
            content = between(content, found.length, len(text))
            text = plain_text(content)
    if marker is None and block.hint in {Hint.BULLET, Hint.NUMBERED}:
        marker = Marker("", 0)
    return Line(
        index=index,
        content=content,
        text=text,
        span=block.span,
        hint=block.hint,
        level=block.level,
        marker=marker,
        original=original,
        gap=block.gap,
        indent=block.indent,
        bold=block.bold,
        block=block.block,
        decision=block.decision if block.is_held else None,
    )
