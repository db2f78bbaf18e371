"""Telling Indonesian verbs from other words by their prefixes."""

from publisher.glossary.words import Words


def is_verb(word: str, known: Words) -> bool:
    """Whether an Indonesian word is a verb by its prefix ("membuat", "dibuat", "berlari", "terlihat")."""
    if known.has("not_verbs", word) or len(word) < 5 or "-" in word or word.endswith("nya"):
        return False
    return word.startswith(known.prefixes) if known.prefixes else False
