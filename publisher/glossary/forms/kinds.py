"""Whether Indonesian words begin with a kind of thing, whatever noun it is, and the kind that a class mark leads up to."""

from publisher.glossary.grammar.verbs import is_command, is_verb
from publisher.glossary.grammar.words import Words

_OPENING_NO_NOUN = ("openers", "subject_closers", "tail_breaks", "clause_breaks", "danglers", "subordinators")
_AT_ONCE = ("dari", "yang", "berisi", "berbentuk", "berupa", "tempat")
_NO_NOUNS = (
    "prepositions",
    "finite",
    "negations",
    "quantifiers",
    "numerals",
    "humans",
    "trades",
    "person_genus",
    "place_genus",
    "commands",
    "particles",
    "plain_verbs",
    "happenings",
    "judgements",
    "judged",
    "weighing",
    "extremes",
    "fillers",
    "pronouns",
    "colloquial",
    "times",
)
"""Lists of words that begin no kind of thing."""
_EARLY = 4
"""Words among which any noun has what sets it apart."""


def is_plain_kind(run: tuple[str, ...], known: Words) -> bool:
    """As in "(siger,) mahkota pengantin dari kuningan": any noun, and early on what sets the thing apart."""
    apart = next((position for position, word in enumerate(run) if position and known.has("differentia", word)), 0)
    near = apart > 1 or (apart == 1 and run[1] in _AT_ONCE)
    return begins_kind(run, known) and near and apart <= _EARLY and len(run) - apart > 1


def begins_kind(run: tuple[str, ...], known: Words) -> bool:
    """Whether Indonesian words begin with a noun that may be a kind: no small word, verb, command, person, place, nothing of somebody's."""
    opened = any(known.phrase_at(kind, run) for kind in _OPENING_NO_NOUN)
    closed = opened or any(known.has(kind, run[0]) for kind in _NO_NOUNS) or any(known.has("personal", word) for word in run)
    return not (closed or is_verb(run[0], known) or is_command(run[0], known) or run[0].endswith("nya"))


def after_class_mark(left: str, known: Words) -> str:
    """Of "Anggrek termasuk epifit" "epifit": what follows explains the class."""
    for mark in sorted(known.single["class_marks"]):
        before, found, name = left.rpartition(f" {mark} ")
        if found and before:
            return name
    return left


def points_outside(run: tuple[str, ...], known: Words) -> bool:
    """As in "(camat,) pejabat yang membawahi tujuh desa itu", Indonesian; "… titik itu" may mean a "titik" named within."""
    return known.language == "id" and known.has("near_pointers", run[-1]) and run[-2] not in run[:-2]
