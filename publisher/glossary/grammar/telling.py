"""Whether words tell what happens, and not what something is: "pedagang memperkenalkan barang baru", "money melts like butter"."""

from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.statements import statement_of
from publisher.glossary.grammar.verbs import is_made_noun, is_verb
from publisher.glossary.grammar.words import Words
from publisher.language.tokens import words

_TAKING_VERBS = ("events", "deed_heads", "clausal")
"""Nouns that a verb may follow: "proses mengubah …", "hak memilih …"."""
_OPENING = ("relatives", "clause_stops", "subordinators", "prepositions")
"""Behind them stands a clause with a verb of its own."""
_JOINING = ("conjunctions", "alternatives", "clause_breaks", "negations", "helpers", "governing_verbs", "subordinators")
"""Behind them a verb goes on with the one before."""
_SAYING = ("helpers", "negations", "copulas")
_SEEMING = ("adverbs_of_degree", "particles", "feeling_verbs")


def is_statement(text: str, known: Words) -> bool:
    """Whether `text` has a main verb, as far as this can be told without knowing the words."""
    if known.language == "id":
        return _tells(text, known)
    return is_whole_sentence(text, known) or statement_of(text, known) is not None


def _tells(text: str, known: Words) -> bool:
    """The same of an Indonesian text: a verb behind its subject, or a second one behind a clause ("sampah yang menumpuk membusuk")."""
    tokens = words(text)
    run = [token.text.casefold() for token in tokens]
    if not run or is_verb(run[0], known):
        return False
    within = is_made_noun(run[0]) or any(known.has(kind, run[0]) for kind in _TAKING_VERBS)
    said = governed = False
    for position, word in enumerate(run[1:], 1):
        governed = governed or known.has("governing_verbs", run[position - 1])
        bare = not within and position + 1 < len(run)
        if known.has("plain_prepositions", word):
            continue
        if any(known.has(kind, word) for kind in _OPENING):
            within, said = True, False
        elif bare and any(known.has(kind, word) for kind in _SEEMING):
            return True
        elif _is_main_verb(word, known):
            goes_on = any(known.has(kind, run[position - 1]) for kind in _JOINING)
            goes_on = goes_on or "," in text[tokens[position - 1].end : tokens[position].start]
            if bare or (said and not (goes_on or governed)):
                return True
            said = True
    return False


def _is_main_verb(word: str, known: Words) -> bool:
    if known.has("resulting_verbs", word):
        return False
    return (word.startswith(("me", "di")) and is_verb(word, known)) or any(known.has(kind, word) for kind in _SAYING)
