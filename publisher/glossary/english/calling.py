"""English sentences in which somebody calls something by its name: "Linguists call words that sound alike homophones"."""

from collections.abc import Iterator
from dataclasses import replace

from publisher.glossary.forms.anaphora import Before, described_when
from publisher.glossary.forms.retold import from_previous
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate, begun_small, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_CALLED = 2.1
_DESCRIBED = 1.5
_LONGEST_AGENT = 5
_SHORTEST = 3
_EVENT_AND_ARTICLE = 3
"""Where the name begins in "the process the Bessemer process"."""
_LONGEST_NAME = 4
_MARKS = " ,.!?;:–—“”\"'‘’"


def called(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """The thing that the statement says somebody calls by a name: verb, description, name, in this order; at most one."""
    known = passage.words
    for position in range(1, min(_LONGEST_AGENT, len(part.run) - 2)):
        if known.has("calls", part.run[position]):
            if _is_agent(part.run[:position], known):
                found = _named(part.after(position + 1).partition(", or ")[0].strip(_MARKS), known, before)
                if found is not None:
                    subject, predicate, trust = found
                    yield candidate(subject, predicate, trust, "named", passage, part.place)
            return


def _is_agent(run: tuple[str, ...], known: Words) -> bool:
    """As in "geologists", "we", "a carpenter": no "they" or "I", whose names are their own."""
    return is_plural(run[-1], known) or known.has("agents", run[-1]) or known.has("articles", run[0])


def _named(right: str, known: Words, before: Before) -> tuple[Subject, Predicate, float] | None:
    tokens = words(right)
    run = tuple(token.text.casefold() for token in tokens)
    start = _name_start(run, known)
    if start is None or any(mark in right[tokens[start].start :] for mark in ",;:"):
        return None
    subject = subject_of(right[tokens[start].start :].strip(_MARKS), known, named=True)
    if subject is None or len(fold(subject.headword)) > _LONGEST_NAME or _is_abuse(fold(subject.headword), known):
        return None
    told = right[: tokens[start].start].strip(_MARKS)
    if known.has("demonstratives", run[0]) or (run[0] == "the" and start <= _SHORTEST and known.has("events", run[1])):
        told = told[tokens[1].start :]
        if run[start - 1 : start] == run[1:2] or start == _EVENT_AND_ARTICLE:
            again = from_previous(run[1], before.text, known)
            return (subject, again, _DESCRIBED) if again is not None else None
    predicate = predicate_of(told, known)
    if predicate is None or not predicate.differentia or len(fold(predicate.text)) < _SHORTEST:
        return None
    return subject, predicate, _CALLED


def _is_abuse(run: tuple[str, ...], known: Words) -> bool:
    """As in "Many call it a nuisance": what somebody thinks of a thing."""
    judged = any(known.has("judgements", word) and not known.has("mild_judgements", word) for word in run)
    return judged or any(known.has(kind, word) for word in run for kind in ("images", "vague"))


def _name_start(run: tuple[str, ...], known: Words) -> int | None:
    """Where the name begins: behind the last article, else the last word, a plural like what it names; behind "this process"."""
    pointed = known.has("demonstratives", run[0]) or run[0] == "the"
    if len(run) > 2 and pointed and known.has("events", run[1]) and len(run) <= 2 + _LONGEST_NAME:
        return 3 if known.has("articles", run[2]) and len(run) > 3 else 2
    last = next((position for position in range(len(run) - 1, 1, -1) if known.has("articles", run[position])), None)
    described = (
        known.has("articles", run[0]) or known.has("demonstratives", run[0]) or is_plural(run[0], known) or run[0] in known.indefinite
    )
    if last is not None and described and last + 1 < len(run) <= last + 1 + _LONGEST_NAME:
        if known.has("prepositions", run[last - 1]):
            # "… people into the towns rural depopulation": the article belongs to the description.
            return next((position + 1 for position in range(last + 1, len(run) - 1) if is_plural(run[position], known)), None)
        inner = run[last + 1 : -1]
        return last if not any(known.has(kind, word) for word in inner for kind in ("prepositions", "relatives", "finite")) else None
    both = is_plural(run[-1], known) and any(is_plural(word, known) for word in run[:2])
    return len(run) - 1 if both and any(known.has("relatives", word) for word in run[1:4]) else None


def has_agent(left: str, verb: str, known: Words) -> bool:
    """Whether the words behind the last comma of `left` say who calls it so: "…, a process meteorologists (call)"."""
    _, comma, noun = left.rstrip(" ,").rpartition(", ")
    run = fold(noun)
    short = bool(comma) and 2 < len(run) <= _LONGEST_AGENT + 1
    return known.has("calls", verb) and short and known.has("articles", run[0]) and _is_agent(run[-1:], known)


def by_agent(left: str, known: Words) -> Predicate | None:
    """As in "Warm air rises, a process meteorologists (call convection)": the clause before the comma."""
    clause, _, noun = left.rstrip(" ,").rpartition(", ")
    run = fold(noun)
    event = next((word for word in run[1:-1] if known.has("events", word)), "")
    return from_previous(event, clause, known) if event else None


def gapped(part: Clause, start: int, left: str, passage: Passage) -> Iterator[Candidate]:
    """As in "When data are scrambled, the result is called ciphertext and the process encryption": the second name, without its verb."""
    known = passage.words
    clause, comma, _ = left.rstrip(" ,").rpartition(", ")
    for position in range(start + 1, len(part.run) - 3):
        event = part.run[position + 2]
        if known.has("conjunctions", part.run[position]) and known.has("articles", part.run[position + 1]) and known.has("events", event):
            subject = subject_of(part.after(position + 3).strip(_MARKS), known, named=True)
            predicate = described_when(f"{clause}, the {event}", known) if comma else None
            if subject is not None and predicate is not None and len(part.run) - position - 3 <= _LONGEST_NAME:
                yield candidate(subject, predicate, _DESCRIBED, "clause", passage, part.place)
            return


def counted(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """As in "Four lines make a quatrain": how many of a kind are called so."""
    known = passage.words
    if len(part.run) < _SHORTEST + 1 or not known.has("numerals", part.run[0]) or not part.opens:
        return
    for position in range(2, len(part.run) - 1):
        length = known.phrase_at("counters", part.run, position)
        if length and position + length < len(part.run) <= position + length + 2:
            kind = singular(part.run[1], known)
            subject = subject_of(part.after(position + length).strip(_MARKS), known, named=True)
            if subject is not None and kind != part.run[1] and known.has("genus", kind) and position <= _LONGEST_AGENT + 1:
                told = part.before(position).strip()
                predicate = Predicate(begun_small(told), genus=True, differentia=False, pointer=False)
                yield candidate(subject, predicate, _DESCRIBED, "named", passage, part.place)
            return


def calls_this_process(run: tuple[str, ...], end: int, known: Words) -> bool:
    """Whether "call this" (up to `end`) goes on "… process osmosis": "this process" is what is called so."""
    pointed = known.has("demonstratives", run[end - 1]) and known.has("calls", run[end - 2])
    return pointed and end + 1 < len(run) and known.has("events", run[end])


def as_process(told: Predicate, name: str, known: Words) -> Predicate:
    """`told`, a sentence, as what an English name for a process means: "process in which it drops its load"."""
    if known.language != "en" or " " in name or not name.endswith(tuple(known.single["deed_endings"])):
        return told
    return replace(told, text=f"process {known.event_link} {told.text}", differentia=True)
