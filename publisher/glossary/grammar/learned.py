"""Words that by their form come from science, medicine or a trade and not from the kitchen: "artralgia", "isolator", "phishing"."""

from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Phrase, Words, fold

_SHORTEST = 5
"""Letters: "kursi" and "puisi" are everyday words."""


def is_learned(name: str, known: Words) -> bool:
    """Whether the last word of `name` has a learned ending, or letters that Indonesian words do not have."""
    run = fold(name)
    if not run:
        return False
    word = run[-1]
    if len(word) < _SHORTEST or known.has("not_learned", word):
        return False
    return word.endswith(tuple(known.single["learned_endings"])) or any(letters in word for letters in known.single["foreign_letters"])


def is_native(run: Phrase, known: Words) -> bool:
    """Whether Indonesian words describe something: a small word, a verb or a noun made of one stands among them."""
    return any(
        is_verb(word, known)
        or any(known.has(kind, word) for kind in ("prepositions", "relatives", "finite", "genus", "weighing", "happenings", "plain_verbs"))
        or (len(word) > _SHORTEST and word.startswith(("ke", "pe")) and word.endswith("an"))
        for word in run
    )
