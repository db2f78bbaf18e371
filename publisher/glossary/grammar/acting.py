"""English verbs before their object, told by their list and by what stands before them: "many towns now face …", "the baker adds …"."""

from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.words import Phrase, Words

_LONGEST_OBJECT = 5
_BEFORE_NOUNS = ("articles", "possessives", "prepositions", "demonstratives", "numerals")
_BEFORE_VERBS = ("subject_pronouns", "modals", "subject_closers", "quantified")


def behind_verb(run: Phrase, known: Words) -> int:
    """Where the object begins that `run` ends with, behind the last verb before it; 0 where none is seen.

    A verb that has the form of a noun is one behind a plural, an adverb, a pronoun ("towns now face"), with -s behind another
    noun ("the baker adds").
    """
    if known.language != "en":
        return 0
    for position in range(len(run) - 2, max(0, len(run) - 2 - _LONGEST_OBJECT), -1):
        if any(known.has(kind, run[position]) for kind in ("prepositions", "relatives", "conjunctions")):
            return 0
        if _is_verb(run, position, known):
            return position + 1
    return 0


def _is_verb(run: Phrase, position: int, known: Words) -> bool:
    word, before = run[position], run[position - 1]
    if any(known.has(kind, before) for kind in _BEFORE_NOUNS):
        return False
    if known.has("pasts", word) or (
        word.endswith("ed") and _may_have_acted(before, known) and not known.has("prepositions", run[position + 1])
    ):
        return True
    if known.has("transitives", word):
        several = is_plural(before, known) and not known.has("transitives", _base(before, known))
        return several or before.endswith("ly") or any(known.has(kind, before) for kind in _BEFORE_VERBS) or before == "to"
    return _base(word, known) != word and not is_plural(before, known)


def _base(word: str, known: Words) -> str:
    """Of "adds", "carries" the verb without its ending, if it is one of the list; else the word."""
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and known.has("transitives", word.removesuffix(ending) + instead):
            return word.removesuffix(ending) + instead
    return word


def _may_have_acted(word: str, known: Words) -> bool:
    """Whether a form in -ed behind `word` tells what somebody did: "attackers used"; no "newly painted wall"."""
    return is_plural(word, known) or known.has("subject_pronouns", word)
