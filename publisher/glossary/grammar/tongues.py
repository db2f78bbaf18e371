"""Which language a name or gloss is in, where it is too short for statistics."""

from publisher.glossary.grammar.commonness import degree
from publisher.glossary.grammar.words import Words, fold, words_of

UNKNOWN = "und"
_DOUBT = 2
"""Signs by which a phrase of the sentence itself must look foreign: one word may belong to both languages."""
_OTHER = {"id": "en", "en": "id"}


def tongue_of(phrase: str, known: Words, small: frozenset[str], *, native: bool = False) -> str:
    """BCP 47 tag of `phrase` in a book whose language is that of `known`: its own, the other one, or "und".

    `small` are words the book uses in small letters, which speak for its own language; `native` says that the phrase
    stands in the sentence itself and not in a bracket, so that nothing but good signs make it foreign.
    """
    run = fold(phrase)
    other = words_of(_OTHER[known.language])
    own_signs, other_signs = _signs(run, known, other), _signs(run, other, known)
    own_signs += sum(word in small and not (other.has("cues", word) or _is_of(word, other, known)) for word in run)
    if other_signs > own_signs + (_DOUBT if native else 0):
        return other.language
    if own_signs or native:
        return known.language
    return UNKNOWN


def is_foreign(tag: str, known: Words) -> bool:
    """Whether `tag`, which `tongue_of` gave, is surely another language than that of the book."""
    return tag not in (known.language, UNKNOWN)


def _signs(run: tuple[str, ...], own: Words, other: Words) -> int:
    return sum(2 * own.has("cues", word) + (_is_of(word, own, other) and not other.has("cues", word)) for word in run)


def _is_of(word: str, own: Words, other: Words) -> bool:
    """Whether `word` ends as words of one language do, or is common in it alone, or much commoner than in the other one."""
    here, there = degree(word, own.language), degree(word, other.language)
    return word.endswith(own.endings) or here > (there + 1 if there else 0)
