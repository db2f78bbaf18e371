"""English names for what was just told, behind a pointer and "is": "This process is abrasion", "When …, that's a filibuster".

The definition is the clause that tells it, behind the kind of thing that the sentence or the name gives.
"""

from collections.abc import Iterator

from publisher.glossary.english.conditions import conditional
from publisher.glossary.english.kinds import Named, is_brought_up, is_passing, may_be_named, named_here, situation
from publisher.glossary.forms.anaphora import Before
from publisher.glossary.forms.retold import from_previous, told_before
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.generic import is_generic
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate, as_told, predicate_of
from publisher.language.tokens import words

_NAMED = 1.6
_BARE = 1.2
_SHORTEST = 3
_LONGEST_NOUN = 4
_LONGEST_ASIDE = 30
"""Characters of ", dear reader,"."""
_LONGEST_KIND = 5
"""Words between an article and the clause that sets a thing apart: "a small wheel that …"."""
_CONTRACTED = {"that's": "that", "it's": "it"}


def pointed(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """What the statement names by pointing at a clause of its own or at the sentence before; at most one."""
    if passage.words.language != "en" or len(part.run) < _SHORTEST:
        return
    found = conditional(part, passage, before) or _of_pointer(part, passage, before)
    if found is not None:
        yield found


def _of_pointer(part: Clause, passage: Passage, before: Before) -> Candidate | None:
    """As in "This is deflation", "Such an agreement is a cartel", "The result is cheese", "…, and this is the nucleus"."""
    known = passage.words
    start = _pointer_at(part, known)
    if start is None:
        return None
    noun, right = _noun_and_name(part, start, known)
    told = part.before(start).rstrip(" ,–—:").removesuffix(" and").rstrip(" ,") if start > 1 else before.text
    named = named_here(right, known)
    if named is None or not told or told.rstrip().endswith("?") or not may_be_named(named.subject, known) or not is_generic(told, known):
        return None
    pointer = part.run[start]
    if noun:
        predicate, trust = _of_noun(noun, told, named, known), _NAMED
    elif pointer == "the":
        return None
    else:
        predicate, trust = _of_sentence(told, named, passage), _BARE
    return candidate(named.subject, predicate, trust, "sentence before", passage, part.place) if predicate is not None else None


def _pointer_at(part: Clause, known: Words) -> int | None:
    """Where the pointer stands: at the start, or behind ", and" in a statement that tells something before it."""
    run = part.run
    first = 1 if len(run) > 1 and (known.has("conjunctions", run[0]) or run[0] in {"so", "but"}) else 0
    if _points(run, first, known):
        return first
    for position in range(_LONGEST_NOUN, len(run) - 2):
        joined = known.has("conjunctions", run[position - 1]) and part.before(position - 1).rstrip().endswith(",")
        if joined and _points(run, position, known) and run[position] != "the":
            return position
    return None


def _points(run: Phrase, position: int, known: Words) -> bool:
    word = run[position] if position < len(run) else ""
    if known.has("pointing", _CONTRACTED.get(word, word)):
        return True
    following = run[position + 1 : position + 2]
    copula = any(known.has("presenters", one) for one in run[position + 2 : position + 3])
    return word == "the" and copula and any(known.has(kind, one) for one in following for kind in ("results", "events"))


def _noun_and_name(part: Clause, start: int, known: Words) -> tuple[Phrase, str]:
    """(nouns of the pointer, what stands behind its "is"); ((), "") where no "is" follows soon."""
    run = part.run
    if run[start] in _CONTRACTED:
        return (), part.after(start + 1)
    opened = start + 1
    rest = part.text[part.tokens[start].end :]
    if rest.startswith(",") and 0 < rest.find(",", 1) <= _LONGEST_ASIDE:
        opened = next((at for at, token in enumerate(part.tokens) if token.start > part.tokens[start].end + rest.find(",", 1)), len(run))
    for position in range(opened, min(opened + _LONGEST_NOUN + 1, len(run) - 1)):
        if known.has("presenters", run[position]):
            return _bare_noun(run[opened:position], known), part.after(position + 1)
        if known.has("finite", run[position]) or known.has("relatives", run[position]):
            break
    return (), ""


def _bare_noun(noun: Phrase, known: Words) -> Phrase:
    """Of "kind of change" "change", of "an agreement" "agreement"."""
    start = 1 if noun and known.has("articles", noun[0]) else 0
    start += known.phrase_at("kinds_pointed", noun, start)
    return noun[start:]


def _of_noun(noun: Phrase, told: str, named: Named, known: Words) -> Predicate | None:
    name = named.subject
    if known.has("results", noun[-1]):
        if is_passing(named, known):
            return None
        clause = told_before(told, known)
        return as_told(situation(name, f"results when {clause}", known, acts=True), known) if clause else None
    introduced = _introduced(told, known)
    if introduced is not None and noun[-1] in fold(introduced.text)[:_LONGEST_KIND]:
        return introduced
    return from_previous(" ".join(noun), told, known)


def _of_sentence(told: str, named: Named, passage: Passage) -> Predicate | None:
    """What a bare "this" means: the thing that the sentence introduces, else what it tells, of the name of a process alone.

    "That is a compromise" and "That is exaggeration" judge what was told; of a term there is more in the paragraph or above it.
    """
    known = passage.words
    introduced = _introduced(told, known)
    if introduced is not None:
        return introduced
    run = fold(named.subject.headword)
    happening = run[-1].endswith(tuple(known.single["deed_endings"])) or (len(run) > 1 and known.has("events", run[-1]))
    term = happening and not named.article and is_brought_up(run, passage, "")
    clause = told_before(told, known) if term else ""
    return as_told(situation(named.subject, clause, known), known) if clause else None


def _introduced(told: str, known: Words) -> Predicate | None:
    """As in "Every cell has a part that holds its genes", "there is a wheel that …": a thing at the end, with its clause."""
    bare = told.strip(" .!?;")
    tokens = words(bare)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(len(run) - 2, 1, -1):
        if not known.has("relatives", run[position]):
            continue
        for start in range(position - 1, max(-1, position - 2 - _LONGEST_KIND), -1):
            if known.has("indefinite_articles", run[start]) and start:
                phrase = bare[tokens[start].start :]
                predicate = predicate_of(phrase, known, article=True)
                return predicate if predicate is not None and predicate.differentia and _presents(run[:start], known) else None
    return None


def _presents(run: Phrase, known: Words) -> bool:
    """Whether the words before the article only say that there is such a thing: "there is", "every cell has"."""
    return known.phrase_in("part_verbs", run) or run[-1] in {"is", "are"}
