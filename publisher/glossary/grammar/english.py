"""English grammar that the harvest needs: number of nouns, and the object of a verb."""

from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.language.tokens import words

_SHORTEST_PLURAL = 4
_NO_PLURALS = ("ss", "us", "is", "as", "less", "ous")
_AFTER_HISS = ("ches", "shes", "sses", "xes", "zes")
_LONGEST_OBJECT = 3
_SHORTEST, _NEAR = 3, 6


def is_plural(word: str, known: Words) -> bool:
    """Whether an English noun in small letters is a plural by its form ("rocks", "people"; not "useless", "virus", "mathematics")."""
    if known.language != "en":
        return False
    if word in known.plurals:
        return True
    ends = word.endswith("s") and not word.endswith(_NO_PLURALS)
    return ends and len(word) >= _SHORTEST_PLURAL and not known.has("always_plural", word)


def singular(word: str, known: Words) -> str:
    """The singular of an English plural: "rocks" → "rock", "cities" → "city"; other words as they are."""
    if not is_plural(word.casefold(), known):
        return word
    folded = word.casefold()
    if folded in known.plurals:
        return known.plurals[folded]
    if folded.endswith("ies") and len(folded) > len("ties"):
        return word[:-3] + "y"
    if folded.endswith(_AFTER_HISS) or (folded.endswith("oes") and len(folded) > len("shoes")):
        return word[:-2]
    return word[:-1]


def object_start(run: Phrase, known: Words) -> int | None:
    """Where the object begins in "divers fear narcosis", "the baker adds yeast", None where no such verb is seen.

    English verbs are not told by their form; here the subject shows them: a plural is followed by a bare verb, an article
    with its noun by a verb in -s.
    """
    if known.language != "en" or len(run) < _SHORTEST:
        return None
    several = [is_plural(word, known) for word in run[:_SHORTEST]]
    if known.has("articles", run[0]):
        start = 3 if len(run) > _SHORTEST and several[2] and not several[1] else 0
    else:
        start = 2 if (several[0] and not several[1]) or (several[1] and several[2]) else 0
    if not start:
        return None
    return start if len(run) - start <= _LONGEST_OBJECT else None


def acts_on(run: Phrase, known: Words) -> bool:
    """Whether a verb follows an articled noun: "the water leaves through …", whose last words only are described."""
    if known.language != "en" or len(run) <= _SHORTEST or not known.has("articles", run[0]):
        return False
    return is_plural(run[2], known) and not is_plural(run[1], known) and known.has("prepositions", run[3])


def is_verb_of_plural(run: Phrase, position: int, known: Words) -> bool:
    """Whether the word there is a bare verb because a plural stands before it: "the roots take in nitrogen"."""
    if known.language != "en" or not position or not is_plural(run[position - 1], known):
        return False
    word = run[position]
    closed = any(
        known.has(kind, word) for kind in ("clause_stops", "differentia", "conjunctions", "alternatives", "bare_links", "participles")
    )
    return not closed and not word.endswith(("ed", "ing", "ly")) and not is_plural(word, known) and not known.has("genus", word)


def begins_bare(run: Phrase, known: Words, *, genus: bool) -> bool:
    """Whether English words may be a noun phrase without an article: "proteins that …", "molten rock beneath the surface"; no "found in".

    `genus` says that a kind was found in them.
    """
    first = run[0]
    if (
        first.endswith("ed")
        and len(run) > _SHORTEST_PLURAL
        and known.has("genus", singular(run[1], known))
        and known.has("clause_stops", run[2])
    ):
        return True
    if len(run) < _SHORTEST or (first.endswith(("ed", "ing", "ly")) and not known.has("genus", first)):
        return _is_mass(run, known)
    return _begins_plural(run, known, genus=genus) or _is_mass(run, known)


def _begins_plural(run: Phrase, known: Words, *, genus: bool) -> bool:
    """By the first word that sets the kind apart and the noun before it; behind a verb stands an article: "tracks the …"."""
    for position, word in enumerate(run[:_NEAR]):
        plural = any(is_plural(noun, known) for noun in run[:position])
        if position and (known.has("bare_links", word) or (word.endswith("ed") and plural)):
            return is_plural(run[position - 1], known) or known.has("genus", run[position - 1])
        if position and known.has("relatives", word):
            kind = known.has("genus", run[position - 1]) or known.has("masses", run[position - 1])
            return plural or (genus and kind)
        if position and known.has("articles", word) and not known.has("predeterminers", run[position - 1]):
            return False
        if position and known.has("prepositions", word):
            return plural and is_plural(run[position - 1], known)
    return False


def _is_mass(run: Phrase, known: Words) -> bool:
    """As in "clay mixed with water until …": a noun that needs no article, and what sets it apart."""
    stop = next((position for position, word in enumerate(run[:4]) if known.has("clause_stops", word) or word.endswith("ed")), 0)
    return 0 < stop < len(run) - 2 and known.has("masses", run[stop - 1]) and not any(known.has("finite", word) for word in run[:stop])


def last_noun_phrase(text: str, known: Words) -> str:
    """Of "supply and demand set the price at which …" "the price at which …": from the last article before a clause; else all of it."""
    if known.language != "en":
        return text
    run = fold(text)
    stop = next((position for position, word in enumerate(run) if position and known.has("relatives", word)), len(run))
    said = max((position for position, word in enumerate(run[:stop]) if known.has("finite", word)), default=-1)
    if said < 0:
        stop = next((position for position, word in enumerate(run) if position and known.has("clause_stops", word)), len(run))
    start = max((position for position, word in enumerate(run[:stop]) if known.has("articles", word)), default=0)
    return text[words(text)[start].start :] if start else text
