"""What Indonesian texts tell of a label or heading without a subject, by its short form, or as a clause."""

import re

from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.verbs import is_deed, is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import composed, doing, is_general, kind_in, that_does, without_more
from publisher.glossary.sides.predicates import Predicate, begun_small, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_PURPOSE = re.compile(
    r"([\w-]{2,30}(?: [\w-]{2,30}){1,5}(?: \([^()]{2,40}\))?), "
    r"((?:untuk|guna|dipakai|digunakan|ditulis|dibuat|terbuat|dilakukan) .{10,300})"
)
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


def untold(subject: Subject, sentence: str, passage: Passage) -> Predicate | None:
    """As in "Tumbuh menggumpal ke atas …" under "Awan Kumulus", "Tanah gambut: terbentuk dari …": the kind stands in the term."""
    known = passage.words
    kind = kind_in(subject.headword, known) if known.language == "id" and not (subject.weak or subject.verbal) else ""
    acting = any(known.has(listed, kind) for listed in ("teams", "human_stand_ins", "actors")) if kind else True
    if acting or not doing(fold(sentence), known) or not _is_shown(kind, fold(sentence)[0], passage):
        return None
    return that_does(kind, begun_small(sentence), known)


def _is_shown(kind: str, verb: str, passage: Passage) -> bool:
    """Whether the label is one of kinds: a heading names their kind ("Jenis Tanah"), or the verb tells how they come about."""
    known, above = passage.words, fold(passage.headings[-1]) if passage.headings else ()
    if known.phrase_in("arguing_headings", above, end=2):
        return False
    named = any(kind in fold(heading) for heading in passage.headings)
    return passage.kind is not Kind.ITEM or named or known.has("telling_verbs", verb)


def for_what(text: str, known: Words) -> tuple[Subject, Predicate] | None:
    """As in "Tes gula darah (TGD), untuk mengukur kadar gula" in a list: "tes untuk mengukur …"."""
    found = _PURPOSE.match(text) if known.language == "id" else None
    subject = subject_of(found[1], known, label=True) if found is not None else None
    kind = kind_in(subject.headword, known) if subject is not None else ""
    told = without_more(found[2]) if found is not None else ""
    if subject is None or not kind or subject.weak or not is_general(told, known):
        return None
    joined = "" if fold(told)[0] in {"untuk", "guna"} else "yang "
    return subject, composed(f"{kind} {joined}{told}", known)


def inside(subject: Subject, sentence: str, passage: Passage) -> Predicate | None:
    """As in "Pasar monopoli: hanya ada satu penjual" under "Jenis Pasar": "pasar yang di dalamnya hanya ada satu penjual"."""
    known, kind = passage.words, kind_in(subject.headword, passage.words)
    told, run = without_more(sentence), fold(without_more(sentence))
    above = any(kind in fold(heading) for heading in passage.headings) if kind else False
    if known.language != "id" or not above or subject.weak or not run or not is_general(told, known):
        return None
    said = any(is_verb(word, known) or known.has("finite", word) or known.has("happenings", word) for word in run[:_CLAUSE])
    closed = any(known.has(listed, run[0]) for listed in ("stand_ins", "particles", "personal", "relatives")) or is_verb(run[0], known)
    if not said or closed or any(known.has(listed, word) for word in run for listed in ("prescriptive", "helpers")):
        return None
    link = "ketika" if known.has("events", kind) or is_deed(kind, known) or not known.has("genus", kind) else "yang di dalamnya"
    return composed(f"{kind} {link} {begun_small(told)}", known)


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
