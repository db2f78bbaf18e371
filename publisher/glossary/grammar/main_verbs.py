"""Whether English words are a sentence of their own: a finite verb that belongs to no relative clause."""

from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.words import Words, fold

_GOING_ON = ("auxiliaries", "conjunctions", "alternatives", "negations", "clause_breaks")
"""Before a helper verb they go on with the verb before: "and is", "has been", "is not"."""


def is_whole_sentence(text: str, known: Words) -> bool:
    """Whether `text` has a main verb: "single bush bought for its berries may turn out …"; "hole that took the stream" has none.

    Only helper verbs and forms of "be" and "have" are known for verbs; False in other languages than English.
    """
    if known.language != "en":
        return False
    pieces = text.split(", ")
    if any(run and known.has("auxiliaries", run[0]) for run in map(fold, pieces[1:])):
        return True
    run = fold(text)
    return _acts(run, known) or _has_main_verb(run, known)


def _acts(run: tuple[str, ...], known: Words) -> bool:
    """As in "a little inflation keeps us …", "a rise in the cost of oil pushes up prices": an object or a particle shows the verb."""
    for position in range(1, len(run) - 1):
        if _opens_clause(run, position, known):
            return False
        followed = known.has("verb_objects", run[position + 1]) or known.has("verb_particles", run[position + 1])
        single = known.has("indefinite_articles", run[0]) or not is_plural(run[position - 1], known)
        if followed and single and run[position].endswith("s") and is_plural(run[position], known):
            return True
    return False


def _has_main_verb(run: tuple[str, ...], known: Words) -> bool:
    waiting = False
    """Whether a relative clause still lacks its verb."""
    said = False
    """Whether the clause has its verb, so that "and is", "has been" go on with it."""
    for position, word in enumerate(run):
        before = _before(run, position, known)
        if _opens_clause(run, position, known):
            waiting, said = not _has_verb_at(run, position + 1, known), True
        elif known.has("auxiliaries", word) and position and before != "to":
            goes_on = any(known.has(kind, before) for kind in _GOING_ON)
            if not waiting and not (said and goes_on):
                return True
            waiting, said = False, True
    return False


def _before(run: tuple[str, ...], position: int, known: Words) -> str:
    """The word before `position`, adverbs apart: "and usually is"."""
    while position and (run[position - 1].endswith("ly") or known.has("subject_closers", run[position - 1])):
        position -= 1
    return run[position - 1] if position else ""


def _opens_clause(run: tuple[str, ...], position: int, known: Words) -> bool:
    """As in "that …", "which …", "what …", and without such a word "the rights he had", "the price a buyer will pay"."""
    word, before = run[position], run[position - 1] if position else ""
    if any(known.has(kind, word) for kind in ("relatives", "clause_openers", "subordinators")):
        return True
    free = bool(before) and not any(known.has(kind, before) for kind in ("prepositions", "conjunctions", "alternatives", "auxiliaries"))
    noun = known.has("genus", before) or known.has("masses", before)
    contact = known.has("subject_pronouns", word) or (known.has("articles", word) and noun)
    return free and contact and before != "of"


def _has_verb_at(run: tuple[str, ...], position: int, known: Words) -> bool:
    """Whether the word behind "that" is its verb ("that took …") and no subject ("that people …", "that the …")."""
    word = run[position] if position < len(run) else ""
    closed = any(known.has(kind, word) for kind in ("articles", "pronouns", "possessives", "subject_pronouns", "genus", "auxiliaries"))
    after = (*run[position + 1 : position + 2], "")[0]
    object_follows = after.isdigit() or any(known.has(kind, after) for kind in ("articles", "possessives", "numerals", "subject_pronouns"))
    acting = is_plural(word, known) and object_follows
    return bool(word) and known.has("subject_relatives", run[position - 1]) and not closed and (acting or not is_plural(word, known))
