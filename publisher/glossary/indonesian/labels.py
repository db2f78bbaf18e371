"""What Indonesian texts tell of a label or heading without a subject, by its short form, or as a clause."""

from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.predicates import Predicate, begun_small, predicate_of
from publisher.glossary.sides.subjects import Subject
from publisher.language.tokens import words

_PAIR = 2
_CLAUSE = 5
"""Words of the shortest clause that tells what a function does."""


def headless(sentence: str, known: Words) -> Predicate | None:
    """As in "Merupakan penyakit yang …", "Terjadi ketika …", Indonesian: the subject stands in the heading above."""
    tokens = words(sentence)
    run = tuple(token.text.casefold() for token in tokens)
    for definitor in known.definitors.get(run[0], ()) if run and known.language == "id" else ():
        length = len(definitor.words)
        if run[:length] == definitor.words and length < len(run):
            told = sentence if definitor.keep else sentence[tokens[length].start :]
            predicate = predicate_of(told, known, verb=definitor.keep or definitor.verb, label=True)
            return predicate if predicate is None or definitor.keep or predicate.in_good_order else None
    return None


def short_told(subject: Subject, sentence: str, known: Words) -> Predicate | None:
    """As in "PBB dikenakan atas kepemilikan tanah" under "Pajak Bumi dan Bangunan (PBB)": "pajak yang dikenakan …"."""
    tokens = words(sentence)
    run, head = tuple(token.text.casefold() for token in tokens), fold(subject.headword)
    short = len(run) > 1 and run[0] in {name.casefold() for name in subject.abbreviations}
    start = 1 if short else len(head)
    named = short or run[: len(head)] == head
    if known.language != "id" or not named or len(head) < _PAIR or start >= len(run) or not known.has("defining_verbs", run[start]):
        return None
    return predicate_of(f"{head[0]} yang {sentence[tokens[start].start :]}", known)


def principle(subject: Subject, sentence: str, passage: Passage) -> Predicate | None:
    """As in "Fungsi mengatur (regulerend): pajak dipakai untuk mengatur …": a function or law is told by a clause."""
    known, head = passage.words, fold(subject.headword)
    told = sentence.strip(" .!?;,").partition(", misalnya")[0]
    run = fold(told)
    law = known.has("rules", head[0]) and passage.kind in {Kind.PROSE, Kind.HEADED}
    general = (passage.kind is Kind.ITEM or law) and known.has("principled", head[0]) and len(head) > 1
    if (
        not general
        or len(run) < _CLAUSE
        or any(known.has(kind, word) for word in run for kind in ("past_marks", "first_person", "prescriptive"))
    ):
        return None
    verb = any(is_verb(word, known) or known.has("finite", word) for word in run[1:_CLAUSE])
    return Predicate(begun_small(told), genus=True, differentia=True, pointer=False) if verb else None


def is_one_kind(text: str, known: Words) -> bool:
    """As in "→ tanda mulai dan selesai": the list belongs to one kind."""
    run = fold(text)
    joint = next((position for position, word in enumerate(run) if known.has("conjunctions", word)), len(run))
    return known.language == "id" and "," not in text and known.has("genus", run[0]) and joint > 1


def is_kind_of_heading(predicate: Predicate, passage: Passage) -> bool:
    """As in "Emulsi: koloid dengan medium cair" in a list under "Jenis Koloid"."""
    kind = fold(predicate.text)[0]
    return predicate.differentia and passage.kind is Kind.ITEM and any(kind in fold(heading) for heading in passage.headings)
