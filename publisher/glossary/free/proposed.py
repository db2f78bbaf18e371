"""A term and what may be its meaning, the passage they stand in, and what is never a definition whatever its words."""

import re
from dataclasses import dataclass

from publisher.glossary.forms.appositions import is_sentence
from publisher.glossary.free.lines import Line, Stretch, line_of
from publisher.glossary.grammar.openers import heading_term
from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.words import Phrase, Words

_ROW = 5
"""Words among which the thing before stands in a row: "semangkuk bakso, menumpang ojek daring, atau …"."""
_OPEN_ENDS = ("consequents", "subordinators")
_TOLD_BEHIND, _TOLD_BEFORE = ("stated", "does", "beside"), ("named", "final")
_AGE = re.compile(r"\s*\(\s?\d{1,2}(?:\s?(?:tahun|thn|th|years?|yrs?)\b[^()]{0,20})?\s?\)", re.IGNORECASE)
_JOINTS = ("conjunctions", "alternatives")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A term, what may be its meaning, and how they stand to each other: `form`, the word or mark that joins them, and `variant`."""

    form: str
    joint: str
    variant: str
    term: Stretch
    meaning: Stretch


@dataclass(frozen=True, slots=True)
class Text:
    """A passage as lines; the last one is its heading where that may be a term, and `heading` tells its number (-1 for none)."""

    lines: tuple[Line, ...]
    heading: int
    known: Words


def text_of(passage: Passage) -> Text:
    """`passage` as lines."""
    lines = [line_of(number, passage.text[begin:end], (begin, end)) for number, (begin, end) in enumerate(passage.sentences())]
    term = heading_term(passage.term, passage.words) if passage.kind is Kind.HEADED else passage.term
    headed = bool(term) and bool(lines)
    return Text((*lines, *((line_of(len(lines), term, (0, 0)),) if headed else ())), len(lines) if headed else -1, passage.words)


def is_refused(found: Proposal, text: Text) -> bool:
    """Whether `found` cannot be a definition: no words, half or a main clause, a row of things, hearsay, one of several, a question."""
    line, known = text.lines[found.meaning.line], text.known
    run = line.run[found.meaning.first : found.meaning.end]
    if not run or _is_left_open(found, run, known):
        return True
    if found.form in _TOLD_BEHIND and (known.phrase_in("hearsay", run) or _has_age(found, text)):
        return True
    if found.form in _TOLD_BEFORE and known.phrase_at("told_of_each", run):
        return True
    if found.form == "final":
        return text.lines[found.term.line].text.endswith("?")
    if found.form == "beside" and found.joint == ",":
        return _is_in_row(found, line, known) or _is_main_clause(found, text, run)
    return False


def _is_main_clause(found: Proposal, text: Text, run: Phrase) -> bool:
    """As in "Jika gempa merobohkan (toko penjual), penjual dapat …"; not "…, yang mengelompokkan …"."""
    return is_behind_clause(found, text) and is_sentence(run, text.known) and not text.known.has("relatives", run[0])


def is_behind_clause(found: Proposal, text: Text) -> bool:
    """As in "Sebelum dinyatakan (lalai), debitur …": the comma before the meaning ends a clause that is put in front."""
    line = text.lines[found.meaning.line]
    if found.joint != "," or not text.known.has("subordinators", line.run[0]):
        return False
    return sum("," in gap for gap in line.gaps[1 : found.meaning.first + 1]) == 1


def _is_left_open(found: Proposal, run: Phrase, known: Words) -> bool:
    """As in "(tidak dapat melakukannya sehingga) disebut heterotrof": what is told before the name ends in a joint."""
    return found.form in _TOLD_BEFORE and found.variant != "before" and any(known.has(kind, run[-1]) for kind in _OPEN_ENDS)


def _has_age(found: Proposal, text: Text) -> bool:
    """As in "Ani (16 tahun) membeli …": a person."""
    line = text.lines[found.term.line]
    return _AGE.match(line.text, line.tokens[found.term.end - 1].end) is not None


def _is_in_row(found: Proposal, line: Line, known: Words) -> bool:
    """As in "semangkuk bakso, menumpang (ojek daring), atau …": a row of things goes on behind the comma."""
    joined = any(known.has(kind, line.run[found.meaning.first]) for kind in _JOINTS)
    return joined and any("," in line.gaps[place] for place in range(max(1, found.term.first - _ROW), found.term.first + 1))
