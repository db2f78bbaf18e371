"""English grammar that the harvest needs: number of nouns, and the object of a verb."""

from publisher.glossary.words import Phrase, Words

_SHORTEST_PLURAL = 4
_NO_PLURALS = ("ss", "us", "is", "as", "less", "ous")
_AFTER_HISS = ("ches", "shes", "sses", "xes", "zes")
_LONGEST_OBJECT = 3


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
    if known.language != "en":
        return None
    if len(run) > 2 and is_plural(run[0], known) and not any(is_plural(word, known) for word in run[1:2]):
        start = 2
    elif len(run) > 3 and known.has("articles", run[0]) and is_plural(run[2], known) and not is_plural(run[1], known):
        start = 3
    else:
        return None
    return start if len(run) - start <= _LONGEST_OBJECT else None


def is_verb_of_plural(run: Phrase, position: int, known: Words) -> bool:
    """Whether the word there is a bare verb because a plural stands before it: "the roots take in nitrogen"."""
    if known.language != "en" or not position or not is_plural(run[position - 1], known):
        return False
    word = run[position]
    closed = any(
        known.has(kind, word) for kind in ("clause_stops", "differentia", "conjunctions", "alternatives", "bare_links", "participles")
    )
    return not closed and not word.endswith(("ed", "ing", "ly")) and not is_plural(word, known) and not known.has("genus", word)
