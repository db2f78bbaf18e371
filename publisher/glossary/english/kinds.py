"""The kind that an English name gives itself, and definitions put together of that kind and a clause.

"covalent bond" is a bond, "erosion" a process; of other names a clause tells a situation.
"""

from dataclasses import dataclass, replace

from publisher.glossary.english.named_last import last_name
from publisher.glossary.forms.anaphora import link_of
from publisher.glossary.grammar.english import singular
from publisher.glossary.grammar.generic import is_everyday, is_plain_description
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.sides.candidates import Candidate
from publisher.glossary.sides.subjects import Subject
from publisher.language.tokens import words

_NO_NAMES = ("judgements", "images", "vague", "situational", "humans", "person_genus", "particular", "relating", "pronouns")
_PROCESS, _SITUATION = "process", "situation"
_WHATEVER, _ANY = "what", "one"
_SHORTEST_CLAUSE = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the article that stood before it, "" for none."""

    subject: Subject
    article: str


def named_here(right: str, known: Words) -> Named | None:
    """The name that `right` begins with and ends soon with: "a filibuster.", "deflation, and …"; None for anything longer."""
    run = fold(right[:40])
    subject = last_name(right, known) if run else None
    if subject is None or (known.has("possessives", run[0]) and not known.has("articles", run[0])):
        return None
    return Named(subject, run[0] if known.has("articles", run[0]) else "")


def may_be_named(name: Subject, known: Words) -> bool:
    """Whether the name may be a term: no judgement, no everyday thing, nothing that relates to something else."""
    run = fold(name.headword)
    if known.phrase_at("compounds", run) == len(run):
        return True
    if len(run) == 1 and not name.article and _is_adjective(run[0], known):
        return False
    if is_everyday(run, known) or name.weak or is_plain_description(run[0], known):
        return False
    closed = any(known.has(kind, singular(word, known)) for word in (run[0], run[-1]) for kind in _NO_NAMES[:3])
    judged = any(known.has(kind, run[0]) for kind in ("judged", "wished"))
    alone = judged or (len(run) == 1 and any(known.has(kind, singular(run[0], known)) for kind in (*_NO_NAMES, "events")))
    return not (closed or alone)


def _is_adjective(word: str, known: Words) -> bool:
    """As in "(This process is) reversible": no name of anything, by its ending."""
    if known.has("predicate_adjectives", word):
        return True
    return word.endswith((*known.single["adjective_endings"], *known.single["describing_endings"])) and not known.has("genus", word)


def is_passing(named: Named, known: Words) -> bool:
    """As in "the result is a steep-sided valley", "a loss of trust": it says how the one thing looks, or whose it is."""
    run = fold(named.subject.headword)
    first = run[0]
    looks = (first.endswith("y") or (first.endswith("ed") and "-" in first)) and not known.has("genus", first)
    return bool(named.article) and len(run) > 1 and (looks or "of" in run)


def own_kind(name: Subject, known: Words) -> str:
    """The noun of a name of several words: "covalent bond" → "bond", "conflict of interest" → "conflict"; "" for single words."""
    run = fold(name.headword)
    if len(run) > 2 and run[1] == "of":
        return singular(run[0], known)
    inner = any(known.has("prepositions", word) or word == "of" for word in run)
    if len(run) > 1 and not inner:
        return singular(run[-1], known)
    return run[-1].rpartition("-")[2] if len(run) == 1 and "-" in run[0] and len(run[0].rpartition("-")[2]) > 3 else ""


def situation(name: Subject, clause: str, known: Words, *, acts: bool = False) -> str:
    """`clause` as what `name` means: "bond in which …", "process in which …"; with `acts` it begins with a verb: "what forms when …"."""
    kind = own_kind(name, known)
    if acts:
        return f"{kind} {known.that_link} {clause}" if kind else f"{_WHATEVER} {clause}"
    kind = kind or (_PROCESS if is_process(fold(name.headword), known) else _SITUATION)
    return f"{kind} {link_of(kind, known)} {clause}"


def is_process(run: Phrase, known: Words) -> bool:
    """Whether one word names a process by its ending: "erosion", "tempering"."""
    return len(run) == 1 and run[0].endswith(tuple(known.single["deed_endings"]))


def is_brought_up(name: Phrase, passage: Passage, previous: str) -> bool:
    """Whether a heading above or the end of the sentence before has the name, or the paragraph has it again."""
    above = any(_has(fold(heading), name) for heading in passage.headings)
    again = passage.text.casefold().count(" ".join(name)) > 1
    return above or again or _has(fold(previous or passage.before)[-len(name) - 2 :], name)


def _has(run: Phrase, name: Phrase) -> bool:
    return any(run[place : place + len(name)] == name for place in range(len(run) - len(name) + 1))


def as_noun_phrase(found: Candidate, passage: Passage) -> Candidate:
    """`found`, from `passage`, with a definition that names a kind: "when a gas turns liquid" of condensation → "process in which …"."""
    known = passage.words
    run = fold(found.definition)
    told = words(found.definition)
    if known.language != "en" or len(run) < _SHORTEST_CLAUSE:
        return found
    if known.has("instruments_do", run[0]) and found.reason == "does":
        text = f"{own_kind(found.subject, known) or _ANY} {known.that_link} {found.definition}"
    elif known.has("condition_openers", run[0]):
        text = situation(found.subject, found.definition[told[1].start :], known)
    elif known.phrase_at("happening_verbs", run):
        text = _that_happens(found, run, known)
    elif clause := _meant(found.definition, passage.text):
        text = situation(found.subject, clause, known)
    else:
        return found
    return replace(found, definition=text, composed=True)


def _meant(definition: str, text: str) -> str:
    """The clause behind "means that" whose article the definition has lost; "" where no such words stand before it."""
    for opened in ("", "the ", "a ", "an "):
        if f"means that {opened}{definition}" in text:
            return opened + definition
    return ""


def _that_happens(found: Candidate, run: Phrase, known: Words) -> str:
    """As in "(deficit) that arises when …", "(what) happens when …"; "unemployment due to …", "ion formed when …"."""
    length = known.phrase_at("made_by", run)
    kind = own_kind(found.subject, known)
    if kind and length:
        return f"{kind} {found.definition[words(found.definition)[1].start :]}"
    several = run[0] == "are" or not run[0].endswith("s")
    verb = "is" if run[0] == "are" else f"{run[0]}s" if several else run[0]
    return situation(found.subject, f"{verb} {found.definition[words(found.definition)[1].start :]}", known, acts=True)
