"""English clauses behind a label: "Heat exhaustion: the body loses more water than it takes in"."""

from publisher.glossary.english.kinds import own_kind, situation
from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.generic import is_everyday, is_generic, is_plain_description
from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.sides.predicates import Predicate, as_told, begun_small
from publisher.glossary.sides.subjects import Subject

_SHORTEST, _LONGEST = 5, 40
_NEAR = 4
"""Words among which the verb of such a clause comes."""
_TIMES, _SECOND = ("at", "until"), 2
_NO_VERBS = ("ss", "us", "is", "ous", "ics")


def tells_what_happens(text: str, known: Words) -> bool:
    """Whether `text` is a clause with a subject and a verb: "the group meets at the station", "the vessels are damaged"."""
    if known.language != "en":
        return False
    run = fold(text)
    if len(run) < _SHORTEST or not (known.has("articles", run[0]) or is_plural(run[0], known)):
        return False
    return is_whole_sentence(text, known) or any(_is_verb(run, position, known) for position in range(2, min(_NEAR, len(run) - 1)))


def _is_verb(run: Phrase, position: int, known: Words) -> bool:
    word, noun, after = run[position], run[position - 1], run[position + 1]
    third = word.endswith("s") and not word.endswith(_NO_VERBS) and not known.has("always_plural", word) and not is_plural(noun, known)
    if not third or any(known.has(kind, word) for kind in ("clause_stops", "relatives", "pronouns", "prepositions", "possessives")):
        return False
    if any(known.has(kind, one) for one in run[1:position] for kind in ("clause_stops", "relatives", "prepositions")):
        return False
    object_follows = any(known.has(kind, after) for kind in ("articles", "possessives", "numerals", "comparatives")) or is_plural(
        after, known
    )
    common = is_everyday((noun,), known) or known.has("situational", noun) or known.has("groups", noun)
    timed = after in _TIMES and position == _SECOND
    return object_follows or timed or (common and after != "of")


def meaning_of_clause(subject: Subject, text: str, known: Words) -> Predicate | None:
    """The clause `text` behind the label `subject` as what it means: "exhaustion in which the body …"; None where it names no kind."""
    bare = text.strip(" .!?;")
    name = fold(subject.headword)
    if not _SHORTEST <= len(fold(bare)) <= _LONGEST or not is_generic(bare, known) or "\x00" in bare:
        return None
    plain = is_plain_description(name[0], known) or is_everyday(name, known) or is_plural(name[-1], known) or name[0].endswith("ing")
    placed = any(known.has(listed, name[-1]) for listed in ("everyday", "situational", "place_genus"))
    ours = placed or any(known.has("personal", word) for word in fold(bare))
    if not own_kind(subject, known) or plain or ours or _is_state(fold(bare), known):
        return None
    return as_told(situation(subject, begun_small(bare), known), known)


def _is_state(run: Phrase, known: Words) -> bool:
    """As in "the target is two per cent", "all bearings are true": how a thing is, where "are damaged" tells what happens to it."""
    for position, word in enumerate(run[:-1]):
        if known.has("relatives", word):
            return False
        if known.has("presenters", word):
            after = run[position + 1]
            return not (after.endswith("ed") or known.has("bare_links", after) or known.has("negations", after))
    return False
