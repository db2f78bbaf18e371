"""English names at the end of a condition: "When demand exceeds supply, there is a shortage", "If it goes at the front it's a prefix"."""

from dataclasses import dataclass

from publisher.glossary.english.kinds import Named, is_passing, may_be_named, named_here, own_kind, situation
from publisher.glossary.forms.anaphora import Before
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.generic import is_generic
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import as_told
from publisher.language.tokens import Token, words

_TRUST = 1.4
_SHORTEST, _LONGEST = 4, 42
"""Words of the condition."""
_LONGEST_TAIL = 9
_NEAR = 5
"""Words of a condition among which its subject ends."""
_OPENERS = ("when", "whenever", "if", "where", "once", "wherever")
_IT = ("it is", "it's")


@dataclass(frozen=True, slots=True)
class _Tail:
    """What follows the condition: the name, and how it is brought in ("it is", "we get", "forms")."""

    named: Named
    lead: str
    form: str


def conditional(part: Clause, passage: Passage, before: Before) -> Candidate | None:
    """What is named behind the condition that the statement opens with."""
    known = passage.words
    if part.run[0] not in _OPENERS or not is_generic(part.text, known):
        return None
    for cut, tail_start in _cuts(part):
        tail = _tail(part.text[tail_start:].rstrip(" .!?"), known)
        if tail is None:
            continue
        clause = part.text[part.tokens[1].start : cut].strip()
        told = _told(part.run[0], clause, tail, before, known)
        if not told or not may_be_named(tail.named.subject, known):
            return None
        return candidate(tail.named.subject, as_told(told, known), _TRUST, "clause", passage, part.place)
    return None


def _cuts(part: Clause) -> list[tuple[int, int]]:
    """(end of the condition, start of what follows) at each comma, and before an "it's" without one."""
    commas = [(place, place + 2) for place in range(len(part.text)) if part.text.startswith(", ", place)]
    bare = [
        (token.start, token.start)
        for number, token in enumerate(part.tokens)
        if number >= _SHORTEST and token.text.casefold() in {"it's", "that's"}
    ]
    return commas + [cut for cut in bare if not part.text[: cut[0]].rstrip().endswith(",")]


def _tail(text: str, known: Words) -> _Tail | None:
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    if not 1 < len(run) <= _LONGEST_TAIL:
        return None
    for form in ("situation", "result"):
        length = known.phrase_at(f"{form}_tails", run)
        if 0 < length < len(run):
            named = named_here(text[tokens[length].start :], known)
            sure = named is not None and (named.article or _is_noun(fold(named.subject.headword), known))
            passing = named is not None and (is_passing(named, known) if form == "result" else _is_several(named, run, known))
            return _Tail(named, " ".join(run[:length]), form) if named is not None and sure and not passing else None
    length = known.phrase_ends("forming_verbs", run)
    if 0 < length < len(run):
        named = named_here(text[: tokens[-length].start], known)
        return _Tail(named, " ".join(run[-length:]), "forms") if named is not None else None
    return None


def _is_several(named: Named, run: tuple[str, ...], known: Words) -> bool:
    """As in "…, we have candles": things that are there, and no situation."""
    return not named.article and is_plural(fold(named.subject.headword)[-1], known) and run[0] != "these"


def _is_noun(run: tuple[str, ...], known: Words) -> bool:
    """Whether a name without article is a noun by its ending or number; "dark" in "it is dark" is none."""
    return len(run) > 1 or is_plural(run[-1], known) or run[-1].endswith(tuple(known.single["name_endings"]))


def _told(opener: str, clause: str, tail: _Tail, before: Before, known: Words) -> str:
    """The condition as a definition; "" where it does not say what the thing is."""
    tokens = words(clause)
    run = tuple(token.text.casefold() for token in tokens)
    if not _SHORTEST - 1 <= len(run) <= _LONGEST:
        return ""
    name = tail.named.subject
    if known.has("stand_ins", run[0]):
        kind = before.defined.subject.headword if before.defined is not None and run[0] == "it" and tail.lead in _IT else ""
        return f"{kind} {known.that_link} {clause[tokens[1].start :]}" if kind and len(fold(kind)) == 1 else ""
    if known.has("demonstratives", run[0]) or run[0] in {"they", "there"} or tail.named.article == "the":
        return ""
    if tail.lead in _IT and (turned := _turned(clause, tokens, run, own_kind(name, known), known)):
        return turned
    if tail.form == "situation":
        return situation(name, clause, known)
    verb = _verb_of(tail)
    return situation(name, f"{verb} {opener} {clause}", known, acts=True)


def _verb_of(tail: _Tail) -> str:
    """As in "(what) you get (when …)", "(lake that) forms (when …)", "(rock that) results (when …)"."""
    if tail.form == "forms":
        return tail.lead
    words_of_lead = tail.lead.split()
    return tail.lead if words_of_lead[-1] in {"get", "gets"} else "results"


def _turned(clause: str, tokens: list[Token], run: tuple[str, ...], kind: str, known: Words) -> str:
    """Of "the clause can stand alone" and "main clause" "clause that can stand alone"; "" where another thing is told of."""
    start = 1 if known.has("articles", run[0]) else 0
    for position in range(start, min(_NEAR, len(run) - 1)):
        if run[position] == kind:
            return f"{clause[tokens[start].start : tokens[position].end]} {known.that_link} {clause[tokens[position + 1].start :]}"
    return ""
