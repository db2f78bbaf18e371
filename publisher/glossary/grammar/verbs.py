"""Telling Indonesian verbs from other words by their prefixes."""

from publisher.glossary.grammar.commonness import degree
from publisher.glossary.grammar.words import Words

_SHORTEST_DEED = 6
"""Letters; "peran" is none."""
_PREFIXES = ("", "ber", "ter", "me", "mem", "men", "meng", "pe", "pem", "peng", "di", "se", "ke", "per")
_VOWELS = "aeiou"
_DOING = ("pem", "pen", "pel", "per", "pew", "peny")


def is_deed(word: str, known: Words) -> bool:
    """Whether an Indonesian word is what is done, by its form: "pemecahan", "perubahan"."""
    return known.language == "id" and len(word) > _SHORTEST_DEED and word.startswith("pe") and word.endswith("an")


def is_made_noun(word: str) -> bool:
    """Whether an Indonesian word is a deed or a state made a noun: "pelunasan", "kekeruhan"."""
    return len(word) > _SHORTEST_DEED and word.startswith(("pe", "ke")) and word.endswith("an")


def is_doer(word: str, known: Words) -> bool:
    """Whether an Indonesian word is who or what does it, by its form: "pengikat" (oksigen), "perusak" (tanaman), "penahan" (air)."""
    if known.language != "id" or len(word) < _SHORTEST_DEED or known.has("not_doers", word):
        return False
    return known.has("doers_in_an", word) or (word.startswith(_DOING) and not word.endswith(("an", "nya", "i")))


def is_command(word: str, known: Words) -> bool:
    """Whether an Indonesian word that opens a sentence is a command or a verb with "-lah": "pakai", "sediakan", "muncullah"."""
    if known.language != "id":
        return False
    bare = word.removesuffix("lah")
    said = bare != word and any(known.has(kind, bare) for kind in ("plain_verbs", "happenings", "finite"))
    ordered = known.has("particles", word) or known.has("commands", word) or is_ordered(word)
    return ordered or said or (bare != word and is_verb(bare, known))


def is_emphasised(word: str, known: Words) -> bool:
    """Whether an Indonesian word has "-lah" behind it, so that it is of the sentence and of no name: "susunlah", "sinilah", "hanyalah"."""
    bare = word.removesuffix("lah")
    if known.language != "id" or len(word) < _SHORTEST_DEED or bare == word or _is_of_root_in_lah(word, known):
        return False
    return bare[-1] not in _VOWELS or degree(bare, known.language) > 0 or is_verb(bare, known) or is_command(word, known)


def _is_of_root_in_lah(word: str, known: Words) -> bool:
    """As in "(ber)salah", "(peng)olah": the root ends so."""
    return any(word.startswith(prefix) and known.has("roots_in_lah", word.removeprefix(prefix)) for prefix in _PREFIXES)


def is_ordered(word: str) -> bool:
    """Whether it ends like "urutkan": before "-kan" a noun ("gesekan") has a vowel."""
    return len(word) >= _SHORTEST_DEED and word.endswith("kan") and word[-4] not in _VOWELS


def is_verb(word: str, known: Words) -> bool:
    """Whether an Indonesian word is a verb by its prefix ("membuat", "dibuat", "berlari", "terlihat")."""
    first, hyphen, again = word.partition("-")
    if hyphen:
        return first != again and "-" not in again and is_verb(first, known)
    if known.has("not_verbs", word) or len(word) < 5 or word.endswith("nya"):
        return False
    if word.endswith(tuple(known.single["learned_nouns"])):
        return False
    return word.startswith(known.prefixes) if known.prefixes else False
