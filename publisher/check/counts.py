"""How many kinds, steps or parts of a thing the book says there are: two answers, or a list that is longer or shorter than announced."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from publisher.check.lexicon import alternatives
from publisher.check.quantities import listed, number, number_pattern, words_of
from publisher.check.said_counts import said_counts
from publisher.check.texts import Kind, Piece
from publisher.diagnostics import Diagnostic, warning
from publisher.language.tokens import sentences, spelled
from publisher.model.block import Block, BulletList, OrderedList
from publisher.model.span import Span

_LONGEST = 5
"""Words of the name of what is counted."""
_FEWEST, _MOST = 2, 12


@dataclass(frozen=True, slots=True)
class Count:
    """A statement of how many there are: of what, in which class of units or by what own name, by what criterion ("" for none)."""

    value: int
    of: str
    unit: int | str
    criterion: str
    words: str
    span: Span


def contradictions(chapters: Sequence[tuple[str, Sequence[Piece]]]) -> Iterator[Diagnostic]:
    """A warning for each second number that the book gives for one thing; each chapter comes with its language."""
    first: dict[tuple[str, int | str], list[Count]] = {}
    for language, pieces in chapters:
        for one in counts(pieces, language):
            known = first.setdefault((one.of, one.unit), [])
            other = next((old for old in known if old.value != one.value and _may_differ_from(one, old)), None)
            if other and all(old.value != one.value for old in known):
                values = {"words": one.words, "other": other.words, "subject": one.of}
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
    named, points = _named(piece.text[found.end() :], language) if found else ("", False)
    if found and named and not points:
        yield _count(found, named, "", piece, language, 0)


def _in_sentences(piece: Piece, language: str) -> Iterator[Count]:
    for start, end in sentences(piece.text):
        sentence = piece.text[start:end]
        for found in _counted(language).finditer(sentence):
            subject, criterion = _subject_of(sentence, found, language), _criterion(sentence[: found.start()], language)
            if subject and not sentence.endswith("?"):
                yield _count(found, subject, criterion, piece, language, start)
        for found in _bare(language).finditer(sentence):
            subject = _before(sentence[: found.start()], language)
            if subject:
                yield Count(number(found["number"], language), subject, 0, "", found[0].casefold(), piece.place(start + found.start()))
        for said in said_counts(sentence, language):
            subject = _before(said.before, language) if said.before.strip() else said.place and f"{said.named} {said.place}"
            criterion = _criterion(sentence[: said.start], language)
            if subject and said.named.split()[0] not in _classes(language) and not _is_of_people(subject, language):
                yield Count(said.value, subject, said.named, criterion, said.words, piece.place(start + said.start))


def _is_of_people(subject: str, language: str) -> bool:
    """Whether people are counted off or somebody's own things are told: every class and every family has its number."""
    return any(word in listed(language, "people") for word in subject.split())


def _subject_of(sentence: str, found: re.Match[str], language: str) -> str:
    """What is counted: named behind the unit, else before the verb; "" where it is not named or the verb joins nothing."""
    before = sentence[: found.start()]
    if found["joined"] and f" {listed(language, 'and')[0]} " not in before:
        return ""
    named, points = _named(sentence[found.end() :], language)
    if points or named or found["joined"]:
        return "" if points else named
    return _before(before, language)


def _named(rest: str, language: str) -> tuple[str, bool]:
    """The name at the start of `rest`, up to a mark or a word that ends it; and whether it points to one known already."""
    found = re.match(r"\s(?:of\s)?([\w' -]{3,80})", rest)
    kept: list[str] = []
    for word in spelled(found[1].casefold()) if found else ():
        if word in listed(language, "pointing"):
            return " ".join(kept), True
        if word in listed(language, "ends") or len(kept) == _LONGEST:
            break
        kept.append(word)
    return " ".join(kept), False


def _before(text: str, language: str) -> str:
    """The subject of a clause: the last words before its verb."""
    clause = re.split(r"[,;:(]", text)[-1].casefold().strip()
    for opener in listed(language, "openers"):
        clause = clause.removeprefix(f"{opener} ").removesuffix(f" {opener}")
    kept = spelled(clause)
    if not kept or len(kept) > _LONGEST or kept[0] in listed(language, "ends") or kept[-1] in listed(language, "pointing"):
        return ""
    auxiliary = {"dapat", "bisa", "is", "are", "can", "be", "was", "were"}
    while kept and kept[-1] in auxiliary:
        kept.pop()
    return " ".join(kept)


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
    subject, points = _named(last[found.end() :], language)
    if len(said) > 1 and points:
        above = re.match(rf"(.{{3,60}}?)\s{alternatives(listed(language, 'defines'))}\b", piece.text[slice(*said[-2])])
        subject = " ".join(spelled(above[1].casefold())) if above else ""
    if subject:
        yield Count(size, subject, _class(found["unit"], language), "", f"{size} {found['unit'].casefold()}", piece.place(said[-1][0]))


def _count(found: re.Match[str], subject: str, criterion: str, piece: Piece, language: str, offset: int) -> Count:
    value = number(found["number"], language)
    shown = f"{found['number']} {found['unit']}".casefold()
    return Count(value, subject, _class(found["unit"], language), criterion, shown, piece.place(offset + found.start()))


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
            yield warning("CHK403", piece.place(said[-1][0]), words=" ".join(found[0]).casefold(), count=size)


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


def _class(unit: str, language: str) -> int:
    return _classes(language)[unit.casefold()]


@cache
def _classes(language: str) -> dict[str, int]:
    table = words_of(language)["units"]
    return {str(word): place for place, group in enumerate(table) for word in group} if isinstance(table, list) else {}


@cache
def _counted(language: str) -> re.Pattern[str]:
    verbs, joined, unit = (
        alternatives(listed(language, "verbs")),
        alternatives(listed(language, "joined")),
        alternatives(_classes(language)),
    )
    return re.compile(
        rf"\b(?:{verbs}|(?P<joined>{joined}))\s(?P<number>{number_pattern(language)})\s(?:main\s)?(?P<unit>{unit})\b", re.IGNORECASE
    )


@cache
def _bare(language: str) -> re.Pattern[str]:
    """As in "Ekosistem pesisir dibagi menjadi tiga: …", "… dibagi menjadi empat, yaitu …": kinds, though no word says so."""
    verbs, listing = alternatives(listed(language, "verbs")), alternatives(listed(language, "listing"))
    return re.compile(rf"\b{verbs}\s(?P<number>{number_pattern(language)})(?=:|,?\s{listing}\b)", re.IGNORECASE)


@cache
def _heading(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{number_pattern(language)})\s(?P<unit>{alternatives(_classes(language))})\b", re.IGNORECASE)


@cache
def _unit_first(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<unit>{alternatives(_classes(language))})(?:-(?P=unit))?(?=\s)", re.IGNORECASE)


@cache
def _announced(language: str) -> re.Pattern[str]:
    units = alternatives((*_classes(language), *listed(language, "listed")))
    return re.compile(rf"(?<![\w-])({number_pattern(language)})\s({units})\b", re.IGNORECASE)
