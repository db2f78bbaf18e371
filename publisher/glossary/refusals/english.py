"""What is no definition in English though it stands behind "is a": images, mild judgements, what somebody does with a thing."""

from itertools import pairwise

from publisher.glossary.grammar.set_apart import set_apart_at
from publisher.glossary.grammar.words import Phrase, Words

_TWO_WORDS = 2
_ANYONE = ("you",)
"""As in "loan that lets you spend more than you have"."""
_NEAR = 4
"""Words among which a kind has its relative clause."""


def has_kind_set_apart(run: Phrase, known: Words) -> bool:
    """As in "addition that changes a will": a noun and a relative clause near the start, or a kind "of" something."""
    if any(known.has("relatives", word) for word in run[1:_NEAR]):
        return True
    return len(run) > 1 and known.has("genus", run[0]) and run[1] == "of"


def is_described(run: Phrase, known: Words) -> bool:
    """Whether the first word, behind an article, is an adjective that judges elsewhere: "a short addition that …"."""
    return known.has("plain_adjectives", run[0]) and (has_kind_set_apart(run[1:], known) or set_apart_at(run[1:], known) > 0)


def is_image(run: Phrase, known: Words) -> bool:
    """As in "silent enemy of every reservoir": the head paints a picture of the thing, and no clause says what it is."""
    stop = next((position for position, word in enumerate(run) if position and known.has("clause_stops", word)), len(run))
    restricted = any(known.has("relatives", word) for word in run[stop:])
    if known.has("vague", run[stop - 1]) and (restricted or stop == len(run)):
        return not (stop + 1 < len(run) and known.has("prepositions", run[stop]))
    return known.has("images", run[stop - 1]) and not restricted


def is_personal(run: Phrase, known: Words) -> bool:
    """As in "a word that we will use", "a word that nobody says": what somebody does with a thing."""
    if known.language != "en":
        return False
    ours = len(run) > 1 and known.has("personal", run[-2]) and run[-2] not in _ANYONE
    if ours or known.phrase_in("about_words", run, 1, _NEAR):
        return True
    if any(known.has("quantifiers", word) and known.has("pointers", run[position + 2]) for position, word in enumerate(run[:-2])):
        return True
    used = any(known.has("personal", word) and known.has("futures", later) for word, later in pairwise(run))
    told = any(known.has("that_nouns", word) for word in run[:_NEAR])
    return used or (not told and any(_is_for_anyone(run, at, known) for at in range(len(run) - 1)))


def _is_for_anyone(run: Phrase, at: int, known: Words) -> bool:
    """As in "that nobody says"; "wrong for which somebody can be sued" says what is done with any such thing."""
    return known.has("relatives", run[at]) and known.has("anyone", run[at + 1]) and not known.has("prepositions", run[at - 1])


def names_nothing(run: Phrase, known: Words, *, name: bool) -> bool:
    """As in "good password", "aims", "opposite case": what somebody wishes, what a lesson is for, what only relates to another thing."""
    if known.language != "en" or name:
        return False
    related = len(run) == _TWO_WORDS and known.has("relating", run[0]) and known.has("related_heads", run[1])
    plans = len(run) == 1 and run[0].endswith("s") and known.has("plans", run[0][:-1])
    related = related or (len(run) == 1 and (known.has("relating", run[0]) or run[0] == "opposite"))
    compared = known.has("comparatives", run[0])
    related = related or known.has("never_heads", run[-1])
    return related or plans or compared or (len(run) > 1 and known.has("wished", run[0]))
