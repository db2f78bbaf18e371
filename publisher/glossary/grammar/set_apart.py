"""What sets the head of an English noun phrase apart, by its form alone, so that any noun may be the kind in a definition.

"Sleeve at the end of a shoelace", "throb you feel", "number greater than 1": behind a noun and its adjectives a preposition, a participle,
a relative clause with or without its pronoun, or a comparison.
"""

from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.words import Phrase, Words

_CORE = 5
"""Words of a noun with its adjectives."""
_VERB_OF_CONTACT = 4
"""Words of "a business takes": who does it and what he does."""
_DONE = ("by", "of")
"""Behind a form in -ed they show what was done with a thing: "wall built by", where "moved to" may be the verb of a sentence."""
_SHORTEST_DEED = 6
"""Letters of "making": a shorter word in -ing is a thing, a king or a ring."""
_MASS = 3
"""Words of a noun without article, with its adjectives."""
_NO_CORE = (
    "auxiliaries",
    "finite",
    "subject_pronouns",
    "relatives",
    "subordinators",
    "conjunctions",
    "demonstratives",
    "negations",
    "anyone",
)


def set_apart_at(run: Phrase, known: Words, *, said: bool = False) -> int:
    """Position of the first word behind the noun that sets it apart; 0 where none does, and in other languages than English.

    `said` says that the sentence has its verb already, so that "moved to" can be none.
    "Of" sets apart only with a deed: "pride of the town" has the form of "wall of a cell".
    """
    if known.language != "en" or not run or known.has("prepositions", run[0]):
        return 0
    for position, word in enumerate(run[: _CORE + 1]):
        if not said and known.has("parting_words", word):
            return 0
        if position and _sets_apart(run, position, known, said=said):
            return position
        if word == "of" or _is_no_noun(word, known) or (position and known.has("articles", word)):
            return 0
    return 0


def _is_no_noun(word: str, known: Words) -> bool:
    pronoun = known.has("pronouns", word) and not (known.has("genus", word) or known.has("plain_adjectives", word))
    return pronoun or any(known.has(kind, word) for kind in _NO_CORE)


def _sets_apart(run: Phrase, position: int, known: Words, *, said: bool) -> bool:
    word = run[position]
    if position + 1 >= len(run):
        return False
    if _is_of_deed(run, position):
        return True
    if known.has("relatives", word) or (word != "of" and known.has("prepositions", word) and word != "than"):
        return not run[position - 1].endswith("ly")
    return _is_participle(run, position, known, said=said) or _is_contact(run, position, known) or _is_compared(run, position, known)


def _is_of_deed(run: Phrase, position: int) -> bool:
    """As in "habit of judging others", "cost of making one more": "of" with a deed and what it is done to."""
    deed = run[position + 1]
    return run[position] == "of" and deed.endswith("ing") and len(deed) >= _SHORTEST_DEED and position + 2 < len(run)


def _is_participle(run: Phrase, position: int, known: Words, *, said: bool) -> bool:
    """As in "stones carried downstream", "ring made of", "line joining places"; no "long held notes"."""
    word, later = run[position], run[position + 1]
    linked = known.has("prepositions", later) or known.has("subordinators", later) or later in {"to", "of"} or later.endswith("ly")
    if word.endswith("ed") or (known.has("bare_links", word) and not known.has("prepositions", word) and word != "of"):
        return linked and (said or later in _DONE)
    return word.endswith("ing") and (known.has("articles", later) or is_plural(later, known))


def _is_contact(run: Phrase, position: int, known: Words) -> bool:
    """As in "throb you feel", "path one body follows", "money a business takes in": a relative clause without its pronoun."""
    word = run[position]
    if known.has("subject_pronouns", word) or (word == "there" and known.has("auxiliaries", run[position + 1])):
        return True
    if not (known.has("articles", word) or known.has("possessives", word) or word == "your"):
        return False
    if known.has("predeterminers", run[position - 1]):
        return False
    behind = run[position + 2 : position + 2 + _VERB_OF_CONTACT]
    return any(known.has("modals", one) or known.has("finite", one) or _is_third_person(one) for one in behind)


def _is_third_person(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))


def _is_compared(run: Phrase, position: int, known: Words) -> bool:
    """As in "number greater than 1", "bowl big enough to bathe in", "rope too short to tie"."""
    if known.has("amounts", run[0]):
        return False
    later = run[position + 1 : position + 3]
    compared = run[position].endswith("er") or known.has("comparatives", run[position]) or run[position] in {"no", "not"}
    return (compared and "than" in later) or run[position + 1] == "enough" or run[position] == "too"


def _clings(word: str, known: Words) -> bool:
    """Whether `word` behind one word in -s shows a noun: no "sleeps on the nets", "keeps the units"."""
    return known.has("noun_prepositions", word) or not (
        known.has("prepositions", word) or known.has("articles", word) or known.has("possessives", word)
    )


def is_plural_set_apart(run: Phrase, known: Words, *, said: bool = False) -> bool:
    """As in "long held notes beneath changing harmonies": one plural, which needs no article, and what sets it apart at once.

    A plural before it would be who does something with it: "farmers grow crops in winter".
    """
    position = set_apart_at(run, known, said=said)
    if not position or run[0].endswith(("ing", "ly")) or known.has("subject_closers", run[0]):
        return False
    if position == 1 and not known.has("genus", run[0]) and not _clings(run[1], known):
        return False
    kind = run[position - 1]
    several = is_plural(kind, known) or known.has("always_plural", kind)
    told = known.has("masses", kind) and (known.has("subject_pronouns", run[position]) or position == 1)
    return (several or told) and not any(is_plural(word, known) for word in run[: position - 1])


def is_mass_set_apart(run: Phrase, known: Words, *, said: bool) -> bool:
    """As in "paint made with egg yolk", "proof that you were somewhere else": a noun without article, and no adjective that goes on.

    What was done with it sets it apart only behind the verb of the sentence (`said`); "careful with", "sure that" are no nouns.
    """
    position = set_apart_at(run, known, said=said)
    if not 0 < position <= _MASS or any(_is_no_mass(word, known) for word in run[:position]):
        return False
    kind, link = run[position - 1], run[position]
    if kind.endswith(tuple(known.single["no_kind_endings"])) or known.has("thinking", kind) or is_plural(kind, known):
        return False
    if known.has("relatives", link):
        return known.has("subject_relatives", link)
    made = link.endswith("ed") or (known.has("bare_links", link) and not known.has("prepositions", link))
    return made and said


def _is_no_mass(word: str, known: Words) -> bool:
    adverb = word.endswith("ly") or known.has("subject_closers", word) or known.has("small_adverbs", word)
    return adverb or any(known.has(kind, word) for kind in ("transitives", "pasts", "particular", "degrees"))
