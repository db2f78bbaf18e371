"""Indonesian definitions that follow the sentence in which their term stands.

"Di antaranya ada semikonduktor. Bahan ini menghantarkan listrik …"; "Sistem Peringatan Dini dipasang. Sistem ini memberitahukan …";
"Mereka menuntut X. Artinya, …". What is told in general defines; what happened once does not.
"""

import re
from collections.abc import Iterator

from publisher.glossary.forms.anaphora import Before
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.openers import heading_term, without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import is_event, kind_in
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import restricted_name
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import Predicate, as_told, begun_small, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import Token, words

_BESIDE = re.compile(r",\s+(?:artinya|maksudnya)(?:\s+(?:ialah|adalah))?\s+")
_SIMPLY = re.compile(r"\A(?:[\w-]+ ){0,2}(?:saja|begini|mudah|gampang|sederhana|lebih)(?: saja| ini)?: ", re.IGNORECASE)
"""As in "Artinya sederhana saja: menyebar uang …"."""
_TOLD = 1.3
_MEANT = 1.6
_LONGEST_NAME = 5
_LONGEST_HEAD = 3
_SHORTEST, _LONGEST = 3, 32
"""Words of what is told."""
_FAR = 12
_NOUN_PHRASE = 4
"""Words from which on the phrase before "ini" describes by itself: "pungutan atas setiap ton karbon dioksida ini"."""


def onward(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """What the statement tells of the term that the sentence before introduced, at most one."""
    known = passage.words
    if known.language != "id" or not part.opens or len(part.run) < _SHORTEST:
        return
    found = _meant_beside(part, known)
    previous = before.text or (passage.headings[-1] if passage.opens and passage.headings else "")
    if found is None and previous and "\x00" not in previous:
        found = _meant(part, previous, known) or _inside(part, previous, known) or _pointed(part, previous, known)
        found = found or _named_again(part, previous, known)
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
        if known.has("copulas", run[position]) and (told := _kind_told(previous[: tokens[position].start], known)) is not None:
            return None if ending else told
        start = end = position + length + known.has("subject_closers", run[position + length])
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


def _kind_told(left: str, known: Words) -> Subject | None:
    """Of "Talasemia adalah penyakit keturunan" the left side, a term; "Salah satu sarananya adalah …" has none there."""
    subject = subject_of(without_openers(left, known), known)
    return subject if subject is not None and not subject.weak and not subject.verbal else None


def _same_head(previous: str, head: str, known: Words) -> Subject | None:
    """The phrase at the end of the sentence, or the heading, whose first word is `head`: "… anemia megaloblastik. Anemia ini …"."""
    bare = previous.rstrip(" .!?")
    tokens = words(bare)
    places = [position for position, token in enumerate(tokens) if token.text.casefold() == head]
    if not places or not 1 < len(tokens) - places[-1] <= _LONGEST_NAME + 1:
        return None
    subject = subject_of(bare[tokens[places[-1]].start :], known, named=True)
    return subject if subject is not None and " " in subject.headword and "," not in bare[tokens[places[-1]].start :] else None


def _ends(text: str, tokens: list[Token], position: int, start: int, known: Words) -> bool:
    """Whether the name has ended before the token at `position`; "dari mulut ke mulut" goes on."""
    word = tokens[position].text.casefold()
    between = text[tokens[position - 1].end : tokens[position].start] if position > start else ""
    if 0 < position < len(tokens) - 1 and tokens[position - 1].text == tokens[position + 1].text:
        return False
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
    rest = _SIMPLY.sub("", part.after(length).lstrip(" ,"))
    predicate = predicate_of(rest, known)
    if predicate is None or not predicate.in_good_order:
        predicate = _clause(rest, known)
    return (subject, predicate, _MEANT) if predicate is not None else None


def _meant_beside(part: Clause, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Bank itu mendorong pensiun dini PLTU, artinya penghentian operasi pembangkit …"."""
    found = _BESIDE.search(part.text)
    if found is None:
        return None
    left, rest = part.text[: found.start()], part.text[found.end() :]
    predicate = predicate_of(rest, known)
    subject = introduced(left, known, ending=True)
    if subject is None and predicate is not None and predicate.in_good_order and not is_event(rest, fold(rest), known):
        subject = noun_phrase_before(left, known)
    if subject is None:
        return None
    predicate = predicate if predicate is not None and predicate.in_good_order else _clause(rest, known)
    return (subject, predicate, _MEANT) if predicate is not None else None


def _clause(text: str, known: Words) -> Predicate | None:
    """A clause as it stands, where it tells no single event."""
    told = text.strip(" .!?;,")
    run = fold(told)
    if not _SHORTEST < len(run) <= _LONGEST or is_event(told, run, known):
        return None
    return as_told(begun_small(told), known, differentia=False)


def _inside(part: Clause, previous: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Dokter menyarankan aspirasi. Dalam prosedur ini, sedikit cairan diambil …": "prosedur ketika …"."""
    run = part.run
    if (
        not known.has("ways_in", run[0])
        or len(run) <= _LONGEST_HEAD + 1
        or not known.has("near_pointers", run[2])
        or known.has("writings", run[1])
    ):
        return None
    if not (known.has("genus", run[1]) or known.has("events", run[1])):
        return None
    subject = introduced(previous, known)
    told = _clause(part.after(3).lstrip(" ,"), known)
    if subject is None or told is None or known.has("personal", run[3]):
        return None
    link = known.that_link if known.has("rules", run[1]) else "ketika"
    return subject, Predicate(f"{run[1]} {link} {told.text}", genus=True, differentia=True, pointer=told.pointer), _TOLD


def _pointed(part: Clause, previous: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Bahan ini menghantarkan listrik …", "Pungutan atas setiap ton karbon ini …"."""
    pointer = next((place for place, word in enumerate(part.run[:_FAR]) if place and known.has("near_pointers", word)), 0)
    if (
        not pointer
        or pointer + 2 >= len(part.run)
        or (
            part.run[pointer + 1] in known.definitors
            and not (known.has("rules", part.run[0]) and known.has("law_verbs", part.run[pointer + 1]))
        )
    ):
        return None
    head = tuple(word for word in part.run[:pointer] if not known.has("fillers", word))
    if not head:
        return _told_of_it(part, pointer, previous, known)
    subject = _meant_by(head[0], previous, known)
    if subject is None:
        return None
    if len(head) >= _NOUN_PHRASE:
        whole = predicate_of(part.before(pointer), known)
        fresh = head[0] != fold(subject.headword)[0]
        return (subject, whole, _TOLD) if whole is not None and whole.in_good_order and fresh else None
    told = _told(part, pointer, known)
    predicate = predicate_of(f"{' '.join(head)} yang {told}", known) if told else None
    return (subject, predicate, _TOLD) if predicate is not None else None


def _told_of_it(part: Clause, pointer: int, previous: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Nah, kalau yang ini menghubungkan induk kalimat dengan anak kalimat" under its heading."""
    subject, told = _alone(previous, known), _told(part, pointer, known)
    return (subject, Predicate(told, genus=True, differentia=True, pointer=False), _TOLD) if subject is not None and told else None


def _named_again(part: Clause, previous: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Kebalikannya adalah hiperbola. Hiperbola melebih-lebihkan sesuatu …": the term just presented, and what it does."""
    subject = introduced(previous, known) or _alone(previous, known)
    head = fold(subject.headword) if subject is not None else ()
    if subject is None or part.run[: len(head)] != head or len(part.run) < len(head) + _NOUN_PHRASE:
        return None
    told = _told(part, len(head) - 1, known)
    kind = kind_in(subject.headword, known)
    text = f"{kind} yang {told}" if kind else told
    return (subject, Predicate(text, genus=True, differentia=True, pointer=False), _TOLD) if told else None


def _meant_by(head: str, previous: str, known: Words) -> Subject | None:
    """The term that "bahan ini", "anemia ini" stands for in the sentence before, or in the heading."""
    if known.has("writings", head):
        return None
    same, told = _same_head(previous, head, known), introduced(previous, known)
    general = known.has("genus", head) or known.has("events", head)
    if same is None and not (general or (told is not None and head in fold(told.headword))):
        return None
    copular = any(known.has("copulas", word) for word in fold(previous))
    return ((told or same) if copular else (same or told)) or _alone(previous, known)


def _alone(previous: str, known: Words) -> Subject | None:
    """The term that is a whole heading or a sentence of its own: "2. Metafora. Majas ini membandingkan …"."""
    bare = previous.strip(" .:")
    subject = subject_of(heading_term(bare, known), known, label=True) if len(fold(bare)) <= _LONGEST_HEAD else None
    named = subject is not None and not subject.weak and not subject.verbal and not known.has("bare_headings", fold(subject.headword)[0])
    return subject if named else None


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
    law = known.has("law_verbs", verb) and known.has("rules", part.run[0])
    if not acting or (known.has("not_telling", verb) and not law) or not _SHORTEST <= len(run) <= _LONGEST or is_event(text, run, known):
        return ""
    return text
