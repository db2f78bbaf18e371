"""Whether English words say how things of a kind are at any time, and tell no story."""

import re

from publisher.glossary.grammar.english import singular
from publisher.glossary.grammar.words import Phrase, Words, fold

_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_EARLY = 8
"""Words among which the verb of a story stands: "The north tower of the old mill collapsed in"."""
NO_PAST = ("need", "feed", "speed", "breed", "exceed", "proceed", "succeed", "seed", "bed", "red", "weed", "shed", "embed", "bleed")
"""Words in -ed that are no past forms."""
_PRESENT = ("is", "are", "has", "have", "can", "does", "do", "may", "must", "cannot")


def is_generic(text: str, known: Words) -> bool:
    """Whether `text` is in the present and of nobody's own: no "he", no year, no past form before any present one, no doubt."""
    run = fold(text)
    if "\x00" in text or _YEAR.search(text) or any(known.has(kind, word) for word in run for kind in ("story_pronouns", "doubts")):
        return False
    return not _is_past(run, known)


def _is_past(run: Phrase, known: Words) -> bool:
    if any(known.has("past_forms", word) for word in run):
        return True
    for position, word in enumerate(run[:_EARLY]):
        if word in _PRESENT:
            return False
        if position and _is_past_verb(run, position, known):
            return True
    return False


def _is_past_verb(run: Phrase, position: int, known: Words) -> bool:
    """As in "the tower collapsed in", "they carried the": a verb in -ed that no later verb makes a participle."""
    word, before = run[position], run[position - 1]
    if not word.endswith("ed") or word in NO_PAST or known.has("articles", before) or known.has("prepositions", before):
        return False
    if position + 1 < len(run) and not _begins_object(run[position + 1], known):
        return False
    later = range(position + 1, len(run))
    return not any(run[place] in _PRESENT or _is_verb_at(run, place, known) for place in later)


def _begins_object(word: str, known: Words) -> bool:
    return any(known.has(kind, word) for kind in ("articles", "possessives", "prepositions", "subject_pronouns", "numerals"))


def _is_verb_at(run: Phrase, position: int, known: Words) -> bool:
    """Whether the word there is a verb of the present by its form and what follows: "combines with", "turns the"."""
    return run[position].endswith("s") and position + 1 < len(run) and _begins_object(run[position + 1], known)


def is_everyday(head: Phrase, known: Words) -> bool:
    """Whether every reader knows the thing ("dog", "broken leg"): one common noun, perhaps with a plain adjective."""
    common = any(known.has(kind, singular(head[-1], known)) for kind in ("everyday", "humans", "person_genus"))
    return common and (len(head) == 1 or all(is_plain_description(word, known) for word in head[:-1]))


def is_plain_description(word: str, known: Words) -> bool:
    """Whether an adjective says how a thing is, and makes no kind of it: "crowded (bus)", "well-known (firm)"."""
    if word.startswith("well-"):
        return True
    if known.has("mild_judgements", word):
        return False
    kinds = ("plain_descriptions", "sized", "judgements", "story_adjectives", "comparatives", "ordinals", "numerals", "quantifiers")
    return any(known.has(kind, word) for kind in kinds) or (len(word) > _EARLY - 2 and word.endswith("est"))
