"""English definitions by what things of a kind do: "Hinge joints allow …", "Statins lower …" in a list of drugs.

What a thing does defines it only in a place where it is defined: as one of several kinds that the text lists or sets against each other,
behind a name with its short form, or at the start of a paragraph with what sets it apart.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.glossary.english.kinds import is_brought_up, own_kind
from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.generic import is_everyday, is_generic, is_plain_description
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.statements import Statement, statement_of
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import as_told
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_TRUST = 1.3
_SHORTEST, _LONGEST = 2, 40
_CUT = re.compile(r"(?:[,;]|\sand)\s(?:(?:and|while|whereas|but)\s)?")
_SHORT = re.compile(r"\s\([A-Z][A-Za-z&-]{1,9}s?\)")
_SHARED = 4
"""Letters that names of one family have in common: "herbivore", "carnivore"."""
_AHEAD, _NEAR = 90, 14
"""Characters of a piece that tell whether it is a statement, and behind a name among which its short form stands."""
_ENOUGH = 6
_HAVE = ("has", "have")
_NAMED_WITHIN = 7
"""Words from which on what is told may itself name what its last pronoun means."""
_POINTERS = ("it", "them", "they", "this", "these")
_UNKNOWN = {True: "those", False: "one"}
_FIELD = "field"
_PEOPLE = 3
_CLOSED = ("humans", "person_genus", "situational", "judgements", "vague", "place_genus")


@dataclass(frozen=True, slots=True)
class _Side:
    """A statement with its subject, its place in the passage, whether its short form stands beside it; `told`: it tells enough."""

    said: Statement
    subject: Subject
    place: tuple[int, int]
    short: bool
    told: bool
    start: int
    """Where the statement begins in its passage."""

    @property
    def head(self) -> str:
        """The last word of the name."""
        return fold(self.subject.headword)[-1]


def behaviours(passage: Passage) -> Iterator[Candidate]:
    """What the sentences of `passage` say that things of a kind do, where that says what they are; only in English."""
    known = passage.words
    if known.language != "en":
        return
    parts = passage.sentences()
    before = passage.before
    sentences = [(passage.text[begin:end], (begin, end)) for begin, end in parts]
    sides = [list(_sides(text, place, known)) for text, place in sentences]
    for number, ((text, _), found) in enumerate(zip(sentences, sides, strict=True)):
        near = [one for group in sides[max(0, number - 1) : number + 2] for one in group]
        for one in found:
            if not one.told:
                continue
            kind = _kind_of(one, near, found, passage, before)
            if kind:
                yield candidate(one.subject, as_told(f"{kind} that {one.said.told}", known), _TRUST, "does", passage, one.place)
        before = text if not found else before


def _sides(text: str, place: tuple[int, int], known: Words) -> Iterator[_Side]:
    """The statements of a sentence about any one of a kind; a piece that is none goes on with the one before."""
    bare = text.rstrip(" .!?")
    starts = [0]
    for cut in _CUT.finditer(bare):
        piece = bare[cut.end() :]
        said = statement_of(_without_short(piece[:_AHEAD]), known)
        if said is not None and (said.several or said.article or said.name.endswith(tuple(known.single["discipline_endings"]))):
            starts.append(cut.end())
    for start, end in zip(starts, [*starts[1:], len(bare)], strict=True):
        piece = bare[start:end].rstrip(" ,;").removesuffix(" and").removesuffix(" while").removesuffix(" whereas").rstrip(" ,;")
        said = statement_of(_without_short(without_openers(piece, known)), known)
        subject = subject_of(said.name, known) if said is not None else None
        if said is not None and subject is not None and _may_be_kind(subject, known):
            short = _SHORT.search(piece[: len(said.name) + _NEAR]) is not None
            yield _Side(said, subject, place, short=short, told=_is_told(said, known), start=place[0] + start)


def _without_short(text: str) -> str:
    return _SHORT.sub("", text, count=1)


def _may_be_kind(subject: Subject, known: Words) -> bool:
    name = fold(subject.headword)
    closed = is_everyday(name, known) or is_plain_description(name[0], known)
    kinds = _CLOSED if len(name) == 1 else _CLOSED[:_PEOPLE]
    return not closed and not any(known.has(kind, singular(name[-1], known)) for kind in kinds)


def _is_told(said: Statement, known: Words) -> bool:
    """Whether it tells how such things go, and of no thing that stands elsewhere ("it", "them")."""
    run = fold(said.told)
    pointing = any(word in _POINTERS for word in run[:_SHARED]) or (run[-1] in _POINTERS and len(run) < _NAMED_WITHIN)
    counted = len(run) < _SHARED and any(known.has(kind, run[-1]) for kind in ("quantifiers", "numerals"))
    closed = pointing or counted or known.has("stative_verbs", said.verb)
    return _SHORTEST <= len(run) <= _LONGEST and not closed and is_generic(said.told, known)


def _kind_of(one: _Side, near: Sequence[_Side], same: Sequence[_Side], passage: Passage, before: str) -> str:
    """The kind of the thing, "" where nothing shows that its behaviour defines it; "one", "those" where no kind is told."""
    known = passage.words
    own = _own(one, known)
    listed = _kind_listed(before, known)
    if listed and own and singular(own, known) == singular(listed, known):
        return own
    item = passage.kind is Kind.ITEM and (one.said.several or one.said.article)
    if item and listed and one.place[0] == passage.sentences()[0][0] and passage.before.rstrip().endswith(":"):
        return own or (listed if one.said.several else singular(listed, known))
    if own and (one.short or any(_is_kin(one, other, known) for other in near)):
        return own
    if one.said.article and not own and (kind := _kind_before(passage.text[one.place[0] : one.start], known)):
        return kind
    if any(_is_set_against(one, other, known) for other in same):
        discipline = one.head.endswith(tuple(known.single["discipline_endings"]))
        return own or (_FIELD if discipline and not one.said.several else _UNKNOWN[one.said.several])
    return (own or _UNKNOWN[one.said.several]) if _is_introduced(one, own, passage, before) else ""


def _kind_before(text: str, known: Words) -> str:
    """Of "A vowel is a speech sound made with …;" "speech sound": the kind of what the statement is set against."""
    tokens = words(text[:_AHEAD])
    run = tuple(token.text.casefold() for token in tokens)
    copula = next((place for place in range(2, min(_ENOUGH, len(run))) if run[place] == "is"), 0)
    if not (copula and known.has("indefinite_articles", run[0]) and known.has("indefinite_articles", (*run[copula + 1 :], "")[0])):
        return ""
    for end in range(copula + 3, min(copula + _ENOUGH, len(run))):
        if any(known.has(kind, run[end]) for kind in ("clause_stops", "relatives", "bare_links")) or run[end].endswith(("ed", "ing")):
            return text[tokens[copula + 2].start : tokens[end - 1].end]
    return ""


def _is_introduced(one: _Side, own: str, passage: Passage, before: str) -> bool:
    """Whether the paragraph begins with the thing and sets it apart: "Catalysts speed up a reaction without being used up".

    What is done with any one of a kind that its name gives ("A relative clause is introduced by …") needs no more than that the
    text has the name again.
    """
    known = passage.words
    if not (one.said.several or one.said.article):
        return False
    first = one.place[0] == passage.sentences()[0][0]
    name = fold(one.subject.headword)
    if one.said.verb in {"is", "are"}:
        again = is_brought_up(name, passage, before) or name[-1] in {singular(word, known) for word in fold(before)}
        return bool(own) and one.said.article and known.has("genus", singular(own, known)) and (first or again)
    run = fold(one.said.told)
    apart = known.phrase_in("setting_apart", run, 1) and len(run) >= _ENOUGH
    return first and one.said.verb not in _HAVE and apart


def _own(one: _Side, known: Words) -> str:
    """The kind that the name gives, in the number it has there."""
    kind = own_kind(one.subject, known)
    return fold(one.said.name)[-1].rpartition("-")[2] if kind else ""


def _kind_listed(before: str, known: Words) -> str:
    """As in "There are two kinds of twins.", "Joints come in several types.", "Some drugs you may be given:": the plural of the kind."""
    run = fold(before[-160:])
    if not run:
        return ""
    for position in range(len(run) - 1):
        length = known.phrase_at("kinds_listed", run, position)
        if length and position + length < len(run):
            return next((word for word in run[position + length : position + length + 2] if is_plural(word, known)), "")
    if known.phrase_in("listing_verbs", run):
        return next((word for word in run[:_SHARED] if is_plural(word, known)), "")
    kinds = [word for word in run if is_plural(word, known) and _is_kind(singular(word, known), known)]
    return kinds[0] if kinds and before.rstrip().endswith(":") else ""


def _is_kind(noun: str, known: Words) -> bool:
    """Whether a list may be of such things: no stages, no reasons."""
    return known.has("genus", noun) and not any(known.has(kind, noun) for kind in ("events", "relational", "plans", "vague", "everyday"))


def _is_kin(one: _Side, other: _Side, known: Words) -> bool:
    """As in "identical twins" and "fraternal twins", "permanent magnet" and "electromagnet"."""
    first, second = singular(one.head, known), singular(other.head, known)
    different = one.subject.headword.casefold() != other.subject.headword.casefold()
    return different and (
        first == second or (len(first) >= _SHARED and second.endswith(first)) or (len(second) >= _SHARED and first.endswith(second))
    )


def _is_set_against(one: _Side, other: _Side, known: Words) -> bool:
    """As in "Ethics asks …; epistemology asks …", "herbivores eat …, carnivores eat …": single names, one verb or one family."""
    if one.subject.headword.casefold() == other.subject.headword.casefold() or one.said.several != other.said.several:
        return False
    family = singular(one.head, known)[-_SHARED:] == singular(other.head, known)[-_SHARED:]
    return family or one.said.verb == other.said.verb
