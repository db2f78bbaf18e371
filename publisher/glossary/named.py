"""Definitions that come before their term: "Hewan yang memakan tumbuhan disebut herbivora", "Proses ini dinamakan …"."""

from collections.abc import Iterator

from publisher.glossary.acronyms import is_verb
from publisher.glossary.candidates import Alias, Candidate, candidate
from publisher.glossary.clauses import Clause
from publisher.glossary.passages import Passage
from publisher.glossary.predicates import Predicate, predicate_of
from publisher.glossary.subjects import Subject, subject_of, without_openers
from publisher.glossary.words import Words, fold
from publisher.language.tokens import words

_NAMED = 2.3
_NAMED_SHORT = 1.5
_DESCRIBED = 1.5
_LONGEST_NAME = 5
_SHORTEST_DEFINITION = 3


def named(part: Clause, passage: Passage, previous: str) -> Iterator[Candidate | Alias]:
    """What the statement names; `previous` is the sentence before, which "Proses itu dinamakan X" speaks of."""
    known = passage.words
    for position in range(1, len(part.run)):
        length = known.phrase_at("namers", part.run, position)
        if not length:
            continue
        name = _name(part.after(position + length), known)
        if name is None:
            return
        also = any(known.has("also", word) for word in part.run[max(0, position - 2) : position + length])
        left = part.before(position)
        if also:
            subject = subject_of(left.rstrip(" ,"), known)
            if subject is not None and not _is_described(part.after(position + length), name, known):
                yield Alias(subject.headword, name.headword)
            return
        yield from _definition(left, name, passage, (part.start, part.start + len(part.text)), previous)
        return


def _name(right: str, known: Words) -> Subject | None:
    """The term at the start of `right`: up to punctuation or a word that begins something else."""
    tokens = words(right)
    last = 0
    while last < len(tokens) and last < _LONGEST_NAME + 2 and not known.has("name_ends", tokens[last].text.casefold()):
        if last and any(mark in right[tokens[last - 1].end : tokens[last].start] for mark in ",.;:–—"):
            break
        last += 1
    if last and known.has("possessives", tokens[0].text.casefold()):
        return _name(right[tokens[0].end :], known)
    if last == 0 or _is_then_identified(right[tokens[last - 1].end :], known):
        return None
    if last < len(tokens) and known.has("pointers", tokens[last].text.casefold()):
        return None
    end = tokens[last - 1].end
    bracket = right[end:].startswith(")")
    name = right[: end + bracket].strip(" ,“”\"'")
    subject = subject_of(name, known)
    return subject if subject is not None and len(fold(subject.headword)) <= _LONGEST_NAME else None


def _is_described(right: str, name: Subject, known: Words) -> bool:
    """Whether what follows "disebut juga" describes and does not name: "suatu tatanan …", "tatanan yang …"."""
    run = fold(right)
    after = run[len(fold(name.headword)) :][:1]
    return (known.language == "id" and known.has("articles", run[0])) or any(known.has("relatives", word) for word in after)


def _is_then_identified(rest: str, known: Words) -> bool:
    """As in "Orang yang dikenal sebagai bapak ekonomi adalah …": the name is part of the subject of something else."""
    run = fold(rest[:30])
    return bool(run) and run[0] in known.definitors


def _definition(left: str, name: Subject, passage: Passage, place: tuple[int, int], previous: str) -> Iterator[Candidate]:
    known = passage.words
    relative, bare = _bare(without_openers(left, known), known)
    run = fold(bare)
    if not run:
        return
    if any(known.has("demonstratives", word) and known.has("pointers", word) for word in (run[0], run[-1])):
        predicate, trust = _from_previous(bare, previous, known), _DESCRIBED
    else:
        predicate, trust = _phrase(bare, known, relative=relative), _NAMED
        if predicate is not None and not predicate.differentia:
            trust = _NAMED_SHORT
    if predicate is not None:
        yield candidate(name, predicate, trust, "named", passage, place)


def _bare(left: str, known: Words) -> tuple[bool, str]:
    """(whether a "yang" stood before the namer, `left` without "lazim", "inilah yang", "pada masa itu" …)."""
    text = left.rstrip(" ,")
    relative = False
    while True:
        tokens = words(text)
        run = tuple(token.text.casefold() for token in tokens)
        length = max((known.phrase_ends(kind, run) for kind in ("subject_closers", "adjuncts", "relatives")), default=0) if run else 0
        if not 0 < length < len(run):
            return relative, text
        relative = relative or known.has("relatives", run[-1])
        text = text[: tokens[-length].start].rstrip(" ,")


def _phrase(bare: str, known: Words, *, relative: bool) -> Predicate | None:
    """`bare` as a definition: a noun phrase with what sets it apart, no clause and no name."""
    run = fold(bare)
    if len(run) < _SHORTEST_DEFINITION or (relative and "," not in bare and known.language == "id" and _is_clause(run, known)):
        return None
    predicate = predicate_of(bare, known)
    if predicate is None or not predicate.differentia or any(known.has("copulas", word) for word in run):
        return None
    loose = predicate.genus and not relative and known.language == "id" and not known.has("actors", run[0])
    return None if _is_clause(run, known, loose=loose) else predicate


def _is_clause(run: tuple[str, ...], known: Words, *, loose: bool = False) -> bool:
    """Whether a verb comes before anything that could make it part of a noun phrase.

    With `loose` any preposition could: "perubahan wujud dari padat menjadi cair".
    """
    for position, word in enumerate(run):
        if known.has("clause_stops", word) or (loose and known.has("differentia", word)):
            return position == 0
        if known.has("finite", word) or (position and is_verb(word, known)):
            return True
    return known.has("prepositions", run[0])


def _from_previous(bare: str, previous: str, known: Words) -> Predicate | None:
    """The definition that "Proses itu" or "Pigmen hijau tersebut" stands for, from the sentence before."""
    phrase = [word for word in fold(bare) if not known.has("pointers", word)]
    if not phrase or not previous or "\x00" in previous:
        return None
    again = _phrase_again(phrase, previous, known)
    if again is not None:
        return again
    if not known.has("events", phrase[0]):
        return None
    clause = previous.strip(" .!?")
    if fold(clause)[:1] and known.has("pronouns", fold(clause)[0]):
        return None
    described = " ".join(part for part in (" ".join(phrase), known.event_link, clause[:1].lower() + clause[1:]) if part)
    return Predicate(described, genus=True, differentia=True, pointer=any(known.has("pointers", word) for word in fold(clause)))


def _phrase_again(phrase: list[str], previous: str, known: Words) -> Predicate | None:
    """The words of `phrase` where the sentence before introduced them, with what follows there."""
    tokens = words(previous)
    run = [token.text.casefold() for token in tokens]
    for position in range(len(run) - len(phrase) + 1):
        if run[position : position + len(phrase)] == phrase:
            predicate = predicate_of(previous[tokens[position].start :], known)
            if predicate is not None:
                return predicate
            text = previous[tokens[position].start : tokens[position + len(phrase) - 1].end]
            return Predicate(text, genus=True, differentia=False, pointer=False) if len(phrase) > 1 else None
    return None
