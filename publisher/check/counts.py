"""How many kinds, steps or parts of a thing the book says there are: two answers, or a list that is longer or shorter than announced."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from publisher.check.lexicon import alternatives
from publisher.check.quantities import listed, number, number_pattern
from publisher.check.said_counts import name_behind, said_counts, unit_class, units
from publisher.check.texts import Kind, Piece
from publisher.diagnostics import Diagnostic, warning
from publisher.language.tokens import sentences, spelled
from publisher.model.block import Block, BulletList, OrderedList
from publisher.model.span import Span

_FEWEST, _MOST = 2, 12


@dataclass(frozen=True, slots=True)
class Count:
    """A statement of how many there are: of what, as written, in which class of units or by what name, by what criterion ("" for none)."""

    value: int
    subject: str
    unit: int | str
    criterion: str
    words: str
    span: Span


def contradictions(chapters: Sequence[tuple[str, Sequence[Piece]]]) -> Iterator[Diagnostic]:
    """A warning for each second number that the book gives for one thing; each chapter comes with its language."""
    first: dict[tuple[str, int | str], list[Count]] = {}
    for language, pieces in chapters:
        for one in counts(pieces, language):
            known = first.setdefault((one.subject.casefold(), one.unit), [])
            other = next((old for old in known if old.value != one.value and _may_differ_from(one, old)), None)
            if other and all(old.value != one.value for old in known):
                values = {"words": one.words, "other": other.words, "subject": one.subject}
                yield warning("CHK402", one.span, **values, file=other.span.source, line=other.span.first_line)
            known.append(one)


def _may_differ_from(one: Count, other: Count) -> bool:
    """Whether they do not name different criteria."""
    return not (one.criterion and other.criterion and one.criterion != other.criterion)


def counts(pieces: Sequence[Piece], language: str) -> Iterator[Count]:
    """What the texts of a chapter in `language` count."""
    for piece in pieces:
        if piece.kind is Kind.HEADING:
            yield from _in_heading(piece, language)
        elif piece.is_own and piece.kind is not Kind.CELL:
            yield from _in_sentences(piece, language)
            yield from _of_list(piece, language)


def _in_heading(piece: Piece, language: str) -> Iterator[Count]:
    found = _heading(language).match(piece.text)
    named, points = name_behind(piece.text[found.end() :], language) if found else ("", False)
    if found and named and not points:
        yield Count(number(found["number"], language), named, unit_class(found["unit"], language), "", found[0], piece.place(0))


def _in_sentences(piece: Piece, language: str) -> Iterator[Count]:
    for start, end in sentences(piece.text):
        sentence = piece.text[start:end]
        for said in said_counts(sentence, language):
            criterion = _criterion(sentence[: said.start], language)
            yield Count(said.value, said.subject, said.unit, criterion, said.words, piece.place(start + said.start))


def _criterion(before: str, language: str) -> str:
    before = before.replace(" & ", f" {listed(language, 'and')[0]} ")
    found = re.search(rf"\b{alternatives(listed(language, 'sides'))}\s([\w' -]{{3,60}})", before, re.IGNORECASE)
    return found[1].casefold().strip() if found else ""


def _of_list(piece: Piece, language: str) -> Iterator[Count]:
    """A list that stands behind "Bentuk kerja sama ini meliputi:" counts as well."""
    size = _size(piece.follows)
    said = sentences(piece.text)
    if not said or not _FEWEST <= size <= _MOST or not piece.text.rstrip().endswith(":"):
        return
    last = piece.text[slice(*said[-1])]
    found = _unit_first(language).match(last)
    if not found or any(word in last.casefold() for word in listed(language, "partly")):
        return
    subject, points = name_behind(last[found.end() :], language)
    if len(said) > 1 and points:
        above = re.match(rf"(.{{3,60}}?)\s{alternatives(listed(language, 'defines'))}\b", piece.text[slice(*said[-2])])
        subject = " ".join(spelled(above[1])) if above else ""
    if subject:
        yield Count(size, subject, unit_class(found["unit"], language), "", f"{size} {found['unit']}", piece.place(said[-1][0]))


def miscounted(pieces: Sequence[Piece], language: str) -> Iterator[Diagnostic]:
    """Lists that have more or fewer items than the sentence above them announces."""
    for piece in pieces:
        size = _size(piece.follows)
        said = sentences(piece.text) if piece.is_own and size else []
        if not said:
            continue
        last = piece.text[slice(*said[-1])]
        found = _announced(language).findall(last) or _following(last, language)
        numbers = re.findall(rf"(?<![\w-]){number_pattern(language)}(?![\w-])", last, re.IGNORECASE)
        if len(found) == 1 == len(numbers) and (announced := number(found[0][0], language)) != size and announced >= _FEWEST:
            yield warning("CHK403", piece.place(said[-1][0]), words=" ".join(found[0]), count=size)


def _following(sentence: str, language: str) -> list[tuple[str, str]]:
    """What a sentence says follows, whatever it is: "tiga alat berikut"; not what the list only asks about."""
    found = _said_to_follow(language).search(sentence)
    if found is None or any(word in listed(language, "shown") for word in spelled(sentence.casefold())):
        return []
    named = (found["named"] or found["other"]).strip()
    measured = any(word in listed(language, "measures") for word in spelled(named.casefold()))
    return [] if measured else [(found["number"] or found["count"], named)]


@cache
def _said_to_follow(language: str) -> re.Pattern[str]:
    count, follows, before = (
        number_pattern(language),
        alternatives(listed(language, "follows")),
        alternatives(listed(language, "following")),
    )
    name = r"[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*){0,2}?"
    return re.compile(
        rf"(?<![\w-])(?:(?P<number>{count})\s(?P<named>{name})\s{follows}|{before}\s(?P<count>{count})\s(?P<other>{name}))\s*[.:]\s*\Z",
        re.IGNORECASE,
    )


def _size(block: Block | None) -> int:
    return len(block.items) if isinstance(block, BulletList | OrderedList) else 0


@cache
def _heading(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{number_pattern(language)})\s(?P<unit>{alternatives(units(language))})\b", re.IGNORECASE)


@cache
def _unit_first(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<unit>{alternatives(units(language))})(?:-(?P=unit))?(?=\s)", re.IGNORECASE)


@cache
def _announced(language: str) -> re.Pattern[str]:
    named = alternatives((*units(language), *listed(language, "listed")))
    return re.compile(rf"(?<![\w-])({number_pattern(language)})\s({named})\b", re.IGNORECASE)
