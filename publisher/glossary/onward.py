"""Indonesian definitions that follow the sentence in which their term stands.

"Di antaranya ada semikonduktor. Bahan ini menghantarkan listrik …"; "Sistem Peringatan Dini dipasang. Sistem ini memberitahukan …";
"Mereka menuntut X. Artinya, …". What is told in general defines; what happened once does not.
"""

from collections.abc import Iterator

from publisher.glossary.anaphora import Before
from publisher.glossary.candidates import Candidate, candidate
from publisher.glossary.clauses import Clause
from publisher.glossary.named_term import restricted_name
from publisher.glossary.passages import Passage
from publisher.glossary.predicates import Predicate, predicate_of
from publisher.glossary.short_forms import is_short_form
from publisher.glossary.subjects import Subject, subject_of
from publisher.glossary.verbs import is_verb
from publisher.glossary.words import Words, fold
from publisher.language.tokens import Token, words

_TOLD = 1.3
_MEANT = 1.6
_LONGEST_NAME = 5
_LONGEST_HEAD = 3
_SHORTEST, _LONGEST = 3, 32
"""Words of what is told."""
_NOUN_PHRASE = 4
"""Words from which on the phrase before "ini" describes by itself: "pungutan atas setiap ton karbon dioksida ini"."""


def onward(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """What the statement tells of the term that the sentence before introduced, at most one."""
    known = passage.words
    if known.language != "id" or not part.opens or not before.text or "\x00" in before.text or len(part.run) < _SHORTEST:
        return
    found = _meant(part, before.text, known) or _inside(part, before.text, known) or _pointed(part, before.text, known)
    if found is not None:
        yield candidate(found[0], found[1], found[2], "sentence after", passage, part.place)


def introduced(previous: str, known: Words, *, ending: bool = False) -> Subject | None:
    """The term that the sentence presents: what follows its last "ada", "menganut", "disebut" up to a preposition or mark.

    With `ending` the sentence must end with it.
    """
    tokens = words(previous)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(len(run) - 2, -1, -1):
        length = known.phrase_at("introducers", run, position)
        if not length or position + length >= len(run):
            continue
        start = end = position + length
        while end < len(run) and end - start <= _LONGEST_NAME and not _ends(previous, tokens, end, start, known):
            end += 1
        rest = previous[tokens[end - 1].end :].lstrip() if end > start else ""
        bracket = rest[: rest.find(")") + 1] if rest.startswith("(") else ""
        name = f"{previous[tokens[start].start : tokens[end - 1].end]} {bracket}".strip() if end > start else ""
        subject = (restricted_name(name, known) or subject_of(name, known, named=True)) if name else None
        if ending and rest[len(bracket) :].strip():
            return None
        return subject if subject is not None and not _is_certain(subject.headword, known) else None
    return None


def _ends(text: str, tokens: list[Token], position: int, start: int, known: Words) -> bool:
    """Whether the name has ended before the token at `position`."""
    word = tokens[position].text.casefold()
    between = text[tokens[position - 1].end : tokens[position].start] if position > start else ""
    return bool(between.strip(" “”\"'")) or any(known.has(kind, word) for kind in ("prepositions", "conjunctions", "subordinators"))


def _is_certain(headword: str, known: Words) -> bool:
    run = fold(headword)
    number = any(character.isdigit() for character in headword)
    return number or any(known.has(kind, run[0]) for kind in ("humans", "trades", "person_genus", "quantifiers", "numerals", "times"))


def _meant(part: Clause, previous: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Mereka menuntut X. Maksudnya ialah …", "Negara itu menganut X. Artinya, …"."""
    length = known.phrase_at("explainers", part.run)
    if not length or length >= len(part.run):
        return None
    subject = introduced(previous, known)
    if subject is None:
        return None
    rest = part.after(length).lstrip(" ,")
    predicate = predicate_of(rest, known)
    if predicate is None or not predicate.in_good_order:
        predicate = _clause(rest, known)
    return (subject, predicate, _MEANT) if predicate is not None else None


def _clause(text: str, known: Words) -> Predicate | None:
    """A clause as it stands, where it tells no single event."""
    told = text.strip(" .!?;,")
    run = fold(told)
    if not _SHORTEST < len(run) <= _LONGEST or is_event(told, run, known):
        return None
    return Predicate(told[:1].lower() + told[1:], genus=True, differentia=False, pointer=any(known.has("pointers", word) for word in run))


def is_event(told: str, run: tuple[str, ...], known: Words) -> bool:
    """Whether it happened once, to somebody, or is thought by somebody: "telah", a figure, a name, "kami"."""
    if any(known.has(kind, word) for word in run for kind in ("past_marks", "first_person", "colloquial", "advising")):
        return True
    if any(known.phrase_at("deictic", run, position) for position in range(len(run))):
        return True
    shown = [token.text for token in words(told)[1:] if not known.has("personal", token.text.casefold())]
    return "\x00" in told or any(word[0].isdigit() or (word[0].isupper() and not is_short_form(word)) for word in shown)


def _inside(part: Clause, previous: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Dokter menyarankan aspirasi. Dalam prosedur ini, sedikit cairan diambil …": "prosedur ketika …"."""
    run = part.run
    if not known.has("ways_in", run[0]) or len(run) <= _LONGEST_HEAD + 1 or not known.has("near_pointers", run[2]):
        return None
    if not (known.has("genus", run[1]) or known.has("events", run[1])):
        return None
    subject = introduced(previous, known)
    told = _clause(part.after(3).lstrip(" ,"), known)
    if subject is None or told is None:
        return None
    link = known.that_link if known.has("rules", run[1]) else "ketika"
    return subject, Predicate(f"{run[1]} {link} {told.text}", genus=True, differentia=True, pointer=told.pointer), _TOLD


def _pointed(part: Clause, previous: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Bahan ini menghantarkan listrik …", "Pungutan atas setiap ton karbon ini …"."""
    pointer = next((place for place, word in enumerate(part.run[:12]) if place and known.has("near_pointers", word)), 0)
    if not pointer or pointer + 2 >= len(part.run):
        return None
    head = part.run[:pointer]
    if not (known.has("genus", head[0]) or known.has("events", head[0])) and head[0] != _head_of(previous, known):
        return None
    subject = introduced(previous, known)
    if subject is None:
        return None
    if len(head) >= _NOUN_PHRASE:
        whole = predicate_of(part.before(pointer), known)
        return (subject, whole, _TOLD) if whole is not None and whole.in_good_order else None
    told = _told(part, pointer, known)
    own = head[0] in fold(subject.headword) or known.has("genus", head[0])
    if not told or not own:
        return None
    predicate = predicate_of(f"{head[0]} yang {told}", known)
    return (subject, predicate, _TOLD) if predicate is not None else None


def _head_of(previous: str, known: Words) -> str:
    subject = introduced(previous, known)
    return fold(subject.headword)[0] if subject is not None else ""


def _told(part: Clause, pointer: int, known: Words) -> str:
    """What is told of the thing behind "ini": "menghantarkan listrik …", the clause between commas of "ini, yang memutar turbin, …"."""
    text = part.after(pointer + 1).strip(" .!?;")
    gap = part.text[part.tokens[pointer].end : part.tokens[pointer + 1].start]
    run = fold(text)
    if "," in gap:
        if not known.has("relatives", run[0]):
            return ""
        text = text[words(text)[1].start :].partition(", ")[0]
        run = run[1:]
    verb = next((word for word in run[:3] if not known.has("tellable_adverbs", word)), "")
    acting = is_verb(verb, known) or known.has("tellable", verb)
    if not acting or known.has("not_telling", verb) or not _SHORTEST <= len(run) <= _LONGEST or is_event(text, run, known):
        return ""
    return text
