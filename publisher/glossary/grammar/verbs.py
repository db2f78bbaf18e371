"""Telling Indonesian verbs from other words by their prefixes."""

from publisher.glossary.grammar.words import Words

_SHORTEST_DEED = 6
"""Letters; "peran" is none."""


def is_deed(word: str, known: Words) -> bool:
    """Whether an Indonesian word is what is done, by its form: "pemecahan", "perubahan"."""
    return known.language == "id" and len(word) > _SHORTEST_DEED and word.startswith("pe") and word.endswith("an")


def is_verb(word: str, known: Words) -> bool:
    """Whether an Indonesian word is a verb by its prefix ("membuat", "dibuat", "berlari", "terlihat")."""
    if known.has("not_verbs", word) or len(word) < 5 or "-" in word or word.endswith("nya"):
        return False
    return word.startswith(known.prefixes) if known.prefixes else False
