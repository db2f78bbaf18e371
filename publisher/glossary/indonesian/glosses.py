"""Indonesian words that gloss a term: in brackets before or behind it, behind "alias", behind "atau".

"Insomnia (sulit tidur)", "sesak napas (dispnea)", "cadangan alias salinan data yang …". A bracket may hold anything, so the
term must look like one (`grammar.learned`), or the gloss must name a kind and what sets it apart.
"""

import re
from collections.abc import Iterator

from publisher.glossary.forms.kinds import after_class_mark, is_plain_kind
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.learned import is_learned, is_native
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.verbs import is_deed, is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import Predicate, begun_small, is_enumeration, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_BRACKET = re.compile(r"\s\(([^()]{4,90})\)")
_ITEM = 4
"""Words behind a comma that make an item of a list: "rasa saling curiga"."""
_OTHERWISE = re.compile(r"(,)?\s+(alias|atau)\s+")
_ENDED = re.compile(r"[,.;:!?()“”]|\s[–—-]\s")
_GLOSSED, _NAMED, _ALIAS, _OR = 1.7, 1.5, 1.9, 1.2
_SHORTEST, _LONGEST = 2, 10
"""Words of a gloss."""
_LONGEST_TERM = 3
_WHOLE = 5
"""Words of an item of a list that a term in brackets names: "jantung berdebar (palpitasi)"."""
_DEED = 3


def glosses(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """The terms of the statement that a few words beside them explain."""
    known = passage.words
    if known.language != "id":
        return
    found = (_in_bracket(part, bracket, passage) for bracket in _BRACKET.finditer(part.text))
    otherwise = (_otherwise(part, mark, known) for mark in _OTHERWISE.finditer(part.text))
    for one in (*found, *otherwise):
        if one is not None:
            subject, predicate, trust = one
            yield candidate(subject, predicate, trust, "gloss", passage, part.place)


def _in_bracket(part: Clause, bracket: re.Match[str], passage: Passage) -> tuple[Subject, Predicate, float] | None:
    known = passage.words
    left, inner = part.text[: bracket.start()], bracket[1].strip()
    run = fold(inner)
    if not run or inner != inner.casefold() or not all(letter.isalpha() or letter in " -," for letter in inner):
        return None
    if len(run) == 1:
        return _described_before(left, inner, part, passage)
    if not _SHORTEST <= len(run) <= _LONGEST or "," in inner or not _is_gloss(run, known):
        return None
    subject = _term(left, part, known)
    if subject is None:
        return None
    predicate = predicate_of(inner, known, label=True)
    sound = predicate is not None and len(run) > _SHORTEST and (predicate.genus or is_plain_kind(run, known))
    if not (is_learned(subject.headword, known) or sound):
        return None
    return subject, Predicate(inner, genus=sound, differentia=len(run) > _SHORTEST, pointer=False), _GLOSSED


def _is_gloss(run: tuple[str, ...], known: Words) -> bool:
    """Whether words in a bracket may say what is meant: no example, no other name, no number, no pointer, no remark."""
    opened = any(
        known.phrase_at(kind, run)
        for kind in ("danglers", "openers", "namers", "language_labels", "identifiers", "alternatives", "abbreviators", "other_names")
    )
    closed = any(
        known.has(kind, run[0]) for kind in ("quantifiers", "numerals", "relatives", "pronouns", "particles", "commands", "prescriptive")
    )
    pointing = any(known.has(kind, word) for word in run for kind in ("pointers", "personal", "first_person", "past_marks"))
    return not (opened or closed or pointing) and is_native(run, known)


def _term(left: str, part: Clause, known: Words) -> Subject | None:
    """The term at the end of `left`, or all of it where it opens the statement."""
    left = after_class_mark(left, known)
    whole = subject_of(left, known) if part.opens and "," not in left else None
    subject = whole if whole is not None and len(fold(whole.headword)) <= _LONGEST_TERM else noun_phrase_before(left, known)
    if subject is None and words(left) and is_learned(left, known):
        subject = subject_of(left[words(left)[-1].start :], known)
    if subject is None or subject.weak or subject.verbal or len(fold(subject.headword)) > _LONGEST_TERM:
        return None
    return subject if subject.headword[1:] == subject.headword[1:].casefold() else None


def _described_before(left: str, name: str, part: Clause, passage: Passage) -> tuple[Subject, Predicate, float] | None:
    """As in "sesak napas (dispnea)": a learned word behind the plain ones."""
    known = passage.words
    if not is_learned(name, known):
        return None
    subject = subject_of(name, known, named=True)
    item = passage.kind is Kind.ITEM and part.opens and _SHORTEST <= len(fold(left)) <= _WHOLE
    item = item or (part.opens and len(fold(left)) <= _WHOLE and is_plain_kind(fold(left), known))
    plain = noun_phrase_before(left, known)
    told = without_openers(left, known).strip() if item else plain.headword if plain is not None else ""
    run = fold(told)
    if subject is None or not _SHORTEST <= len(run) <= _WHOLE or is_learned(told, known) or told[1:] != told[1:].casefold():
        return None
    if plain is not None and plain.weak and not item:
        return None
    return subject, Predicate(begun_small(told), genus=False, differentia=True, pointer=False), _NAMED


def _otherwise(part: Clause, mark: re.Match[str], known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "cadangan alias salinan data yang …", "sedimentasi atau pengendapan lumpur"."""
    left, told = part.text[: mark.start()], _up_to_verb(part.text[mark.end() :], known)
    run = fold(told)
    subject = _term(left, part, known)
    if subject is None or not _SHORTEST <= len(run) <= _LONGEST * 2 or told[:1].isupper() or not _is_gloss(run, known):
        return None
    predicate = predicate_of(told, known, label=True)
    if predicate is None or is_enumeration(told, known):
        return None
    if mark[2] == "alias":
        return subject, predicate, _ALIAS
    item = "," in left and len(fold(left.rpartition(",")[2])) <= _ITEM  # "es, kopi, atau minuman yang …": a list
    aside = mark[1] is not None and predicate.in_good_order and not item
    before = fold(left)[: -len(fold(subject.headword))]
    deed = bool(before) and known.has("undergoing", before[-1]) and len(run) >= _DEED and _is_happening(run[0], known)
    return (subject, predicate, _OR) if aside or deed else None


def _is_happening(word: str, known: Words) -> bool:
    """As in "pengendapan", "kekurangan": what is done or is so, in Indonesian words."""
    return is_deed(word, known) or (word.startswith("ke") and word.endswith("an") and known.has("genus_endings", "an"))


def _up_to_verb(text: str, known: Words) -> str:
    """`text` up to the mark or the verb with which the sentence goes on."""
    ended = _ENDED.search(text)
    piece = text[: ended.start()] if ended is not None else text
    tokens = words(piece)
    for token in tokens[1:]:
        word = token.text.casefold()
        if known.has("clause_stops", word) or known.has("differentia", word):
            break
        if known.has("finite", word) or (word.startswith(("me", "di")) and is_verb(word, known)):
            return piece[: token.start].rstrip()
    return piece.strip()
