"""Definitions set as list items and definition lists: "Produsen: organisme yang …"."""

import re
from collections.abc import Iterator

from publisher.glossary.english.kinds import as_noun_phrase
from publisher.glossary.english.label_clauses import meaning_of_clause, tells_what_happens
from publisher.glossary.english.labels import meaning_behind_label
from publisher.glossary.english.run_in import run_in
from publisher.glossary.forms.appositions import is_sentence
from publisher.glossary.grammar.acting import behind_verb
from publisher.glossary.grammar.english import begins_bare
from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.openers import heading_term
from publisher.glossary.grammar.passages import Kind, Passage
from publisher.glossary.grammar.verbs import is_deed, is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.labels import for_what, headless, inside, is_kind_of_heading, is_one_kind, principle, short_told, untold
from publisher.glossary.reading.definitions import definitions
from publisher.glossary.refusals.predicates import has_genus
from publisher.glossary.sides.candidates import Alias, Candidate, candidate
from publisher.glossary.sides.predicates import Predicate, is_enumeration, predicate_of, tells_clause
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import sentences

_SEPARATOR = re.compile(r":\s+|\s+[-–—=]\s+|(?<=\))\s*[-–—]\s+|\s*(?:->|=>|→|\t)\s*")
_NOTED = re.compile(r"\s*(?:[=–—-]|->|=>|→|\t)\s*")
"""Separators that stand in notes: "Peran (role) = aspek dinamis dari kedudukan"."""
_INSERTED = re.compile(r"\s[–—-]\s")
"""A second dash: what stands between is put into a sentence."""
_LONGEST_LABEL = 90
_LABELLED = 2.3
_LISTED = 2.8
_CLAUSE = 1.4
_PROSE_LABEL = 1.9
_ARGUING = 0.5
_WITH_TERM = {Kind.EXPLANATION: (_LISTED, "definition list"), Kind.ROW: (2.3, "table"), Kind.HEADED: (2.2, "heading")}
"""Trust and name of the pattern where the term stands apart from what explains it."""
_POINTED = 6
"""Words among which "gaya bahasa yang satu ini" points at what the heading names."""
_SHORTEST = 3
_OPENING = 5
"""Words among which a plural without article has its relative clause: "small animals that …"."""


def found_in(passage: Passage) -> Iterator[Candidate | Alias]:
    """All definitions and aliases of `passage`, whatever its kind."""
    for found in _found_in(passage):
        yield as_noun_phrase(found, passage) if isinstance(found, Candidate) else found


def _found_in(passage: Passage) -> Iterator[Candidate | Alias]:
    if passage.kind in _WITH_TERM:
        explained = list(_explained(passage))
        if explained or passage.kind is not Kind.HEADED:
            yield from explained
            return
    label = _SEPARATOR.search(passage.text, 0, _LONGEST_LABEL)
    if label is None and passage.words.language == "en":
        yield from run_in(passage)
    purpose = for_what(passage.text, passage.words) if label is None and passage.kind is Kind.ITEM else None
    if purpose is not None:
        yield candidate(*purpose, _LABELLED, "label", passage, (0, len(passage.text)))
        return
    if label is not None and len(sentences(passage.text[: label.start()])) > 1:
        label = None
    if label is None or (passage.kind is not Kind.ITEM and not passage.text[label.end() :].strip()):
        yield from definitions(passage)
        return
    labelled = list(_labelled(passage, label))
    yield from labelled
    if passage.kind is not Kind.ITEM and not labelled:
        yield from definitions(passage)
        return
    yield from definitions(_rest(passage, label.end(), skip_first=bool(labelled)), label.end())


def _rest(passage: Passage, start: int, *, skip_first: bool) -> Passage:
    """`passage` with its label blanked out, so that its sentences can be read alone."""
    blank = start
    if skip_first:
        blank = start + sentences(passage.text[start:])[0][1]
    return Passage(
        text=" " * blank + passage.text[blank:],
        span=passage.span,
        kind=passage.kind,
        words=passage.words,
        headings=passage.headings,
        opens=False,
        closing=passage.closing,
        before=passage.before,
    )


def _explained(passage: Passage) -> Iterator[Candidate | Alias]:
    known = passage.words
    term = heading_term(passage.term, known) if passage.kind is Kind.HEADED else passage.term
    subject = subject_of(term, known, label=True)
    parts = passage.sentences()
    if subject is not None and parts:
        begin, end = parts[0]
        sentence = passage.text[begin:end]
        bare = headless(sentence, known) or short_told(subject, sentence, known) or untold(subject, sentence, passage)
        if bare is not None:
            yield candidate(subject, bare, _LISTED, _WITH_TERM[passage.kind][1], passage, (begin, end))
            yield from definitions(passage, end)
            return
        colon = passage.text[begin:end].startswith(":")
        predicate = predicate_of(passage.text[begin + colon : end], known, verb=passage.kind is Kind.EXPLANATION, label=True)
        if predicate is not None and not _is_statement(subject, predicate, known) and _explains(passage, subject, predicate, colon=colon):
            yield candidate(
                subject, predicate, _LISTED if colon else _WITH_TERM[passage.kind][0], _WITH_TERM[passage.kind][1], passage, (begin, end)
            )
            yield from definitions(passage, end)
            return
    if passage.kind is not Kind.HEADED:
        yield from definitions(passage)


def _explains(passage: Passage, subject: Subject, predicate: Predicate, *, colon: bool) -> bool:
    """Whether a phrase under a heading or in a table is what the term means, and not just a phrase about it."""
    if passage.kind is Kind.EXPLANATION or colon:
        return True
    if passage.kind is Kind.HEADED and passage.words.language == "en" and not _begins_noun(fold(passage.text), passage.words):
        return False
    run = fold(predicate.text)
    told = passage.kind is Kind.HEADED
    if told and _is_about_something(run, fold(passage.term), passage.words):
        return False
    if told and _is_told(predicate.text, passage.words):
        return False
    if subject.verbal or (is_enumeration(predicate.text, passage.words) and not predicate.in_good_order):
        return False
    return predicate.genus and (predicate.differentia or passage.kind is Kind.ROW)


def _is_told(text: str, known: Words) -> bool:
    """Whether the words below a heading are a sentence."""
    run = fold(text)
    return _has_verb_after_relative(run, known) or is_sentence(run, known) or _says_what_is(run, known) or is_whole_sentence(text, known)


def _has_verb_after_relative(run: tuple[str, ...], known: Words) -> bool:
    """As in "bahasa yang dipakai orang sibuk suka memendek": behind the clause of "yang" comes the verb of the sentence."""
    relative = next((position for position, word in enumerate(run) if known.has("relatives", word)), len(run))
    return known.language == "id" and any(
        known.has("wishing_verbs", run[position]) and is_verb(run[position + 1], known) for position in range(relative + 3, len(run) - 1)
    )


def _begins_noun(run: tuple[str, ...], known: Words) -> bool:
    """As in "The wearing away of …", "Organisms that eat …": English needs an article or a plural there."""
    if known.has("articles", run[0]):
        return True
    restricted = any(known.has("relatives", word) for word in run[1:_OPENING])
    return restricted and begins_bare(run, known, genus=has_genus(run, known))


def _is_about_something(run: tuple[str, ...], heading: tuple[str, ...], known: Words) -> bool:
    """As in "Pengertian", "Bab III Pembahasan", and what opens a sentence or tells where a word comes from."""
    stop = next((position for position, word in enumerate(run) if known.has("relatives", word)), len(run))
    pointed = known.language == "id" and "ini" in run[:_POINTED]
    opened = pointed or (known.language == "id" and known.phrase_at("phrase_openers", run) > 0)
    return opened or known.has("bare_headings", heading[0]) or any(known.has("etymologies", word) for word in run[:stop])


def _says_what_is(run: tuple[str, ...], known: Words) -> bool:
    """Whether a definitor comes before any "yang", or "disebut" anywhere: a whole sentence with a subject of its own."""
    if known.phrase_in("namers", run, 1):
        return True
    stop = next((position for position, word in enumerate(run) if known.has("relatives", word)), len(run))
    return any(
        run[position : position + len(one.words)] == one.words
        for position in range(1, stop)
        for one in known.definitors.get(run[position], ())
    )


def _labelled(passage: Passage, label: re.Match[str]) -> Iterator[Candidate]:
    known = passage.words
    noted = _NOTED.fullmatch(label[0]) is not None
    listed = passage.kind is Kind.ITEM
    if noted and not listed and (_INSERTED.search(passage.text, label.end()) or _is_dateline(passage.text, label)):
        return
    if not listed and behind_verb(fold(passage.text[: label.start()]), known):
        return
    subject = subject_of(passage.text[: label.start()], known, label=not noted or listed)
    rest = passage.text[label.end() :]
    parts = sentences(rest)
    if subject is None or not parts or subject.verbal:
        return
    begin, end = parts[0]
    clausal = (listed or noted) and tells_what_happens(rest[begin:end], known)
    found = (_of_clause if clausal else _of_label)(subject, rest[begin:end], passage, noted=noted)
    if found is not None:
        trust = (_LABELLED if listed or noted else _PROSE_LABEL) - _arguing(passage, known)
        place = (label.end() + begin, label.end() + end)
        yield candidate(subject, found, _CLAUSE if clausal else trust, "clause" if clausal else "label", passage, place)


def _of_clause(subject: Subject, text: str, passage: Passage, *, noted: bool) -> Predicate | None:
    """What a clause behind the label says that the thing is; nothing below a heading that argues."""
    del noted
    return None if _arguing(passage, passage.words) else meaning_of_clause(subject, text, passage.words)


def _of_label(subject: Subject, text: str, passage: Passage, *, noted: bool) -> Predicate | None:
    """What a phrase behind the label says that the thing is."""
    known, listed = passage.words, passage.kind is Kind.ITEM
    found = _english(text, passage, noted=noted) or principle(subject, text, passage)
    if found is None and not (listed and known.language == "en"):
        found = _noun_phrase(text, subject, passage, noted=noted)
    if found is None and listed:
        found = untold(subject, text, passage) or inside(subject, text, passage)
    return found


def _english(text: str, passage: Passage, *, noted: bool) -> Predicate | None:
    """What English words behind a label mean by themselves; nothing below a heading that argues."""
    if passage.words.language != "en" or _arguing(passage, passage.words):
        return None
    return meaning_behind_label(text, passage.words, listed=passage.kind is Kind.ITEM or noted)


def _noun_phrase(text: str, subject: Subject, passage: Passage, *, noted: bool) -> Predicate | None:
    """The words `text` behind the label of `subject` as what it is; None for a list, a sentence, and what names no kind."""
    known, listed = passage.words, passage.kind is Kind.ITEM
    predicate = predicate_of(text, known, article=known.language == "en", label=True)
    if predicate is None or len(fold(predicate.text)) < _SHORTEST or _is_statement(subject, predicate, known):
        return None
    listing = is_enumeration(predicate.text, known) and not (noted and is_one_kind(predicate.text, known))
    loose = listing or subject.weak or not (listed or noted)
    told = not listed and (is_whole_sentence(predicate.text, known) or (noted and is_sentence(fold(predicate.text), known)))
    if told or (loose and not predicate.in_good_order):
        return None
    kind = predicate.genus or is_kind_of_heading(predicate, passage) or (predicate.differentia and known.language != "id")
    return predicate if kind else None


def _is_dateline(text: str, label: re.Match[str]) -> bool:
    """As in "SEMARANG – Harga beras naik": a place in capitals before the first sentence of a report."""
    return text[: label.start()].strip().isupper() and text[label.end() : label.end() + 1].isupper()


def _arguing(passage: Passage, known: Words) -> float:
    """How much less to trust a label under "Manfaat …" or "Tantangan …"."""
    heading = fold(passage.headings[-1]) if passage.headings else ()
    if known.phrase_in("defining_headings", heading):
        return 0.0
    return _ARGUING if known.phrase_in("arguing_headings", heading, end=2) else 0.0


def _has_helper_after_relative(run: tuple[str, ...], known: Words) -> bool:
    """As in "kebudayaan yang berbeda akan melebur": the helper is not the one of the "yang"."""
    relative = next((position for position, word in enumerate(run) if known.has("relatives", word)), len(run))
    for position in range(relative + 2, len(run)):
        before = run[position - 1]
        linked = before.endswith("nya") or any(
            known.has(kind, before) for kind in ("finite", "negations", "conjunctions", "alternatives", "relatives")
        )
        if known.has("helpers", run[position]) and not linked:
            return True
    return False


def _is_statement(subject: Subject, predicate: Predicate, known: Words) -> bool:
    """Whether the text after the label is a sentence about it and no definition of it."""
    run = fold(predicate.text)
    label = fold(subject.headword)
    if run[: len(label)] == label or (known.has("numerals", run[0]) and not known.has("genus", run[0])):
        return True
    # Behind a kind of thing a verb belongs to the noun phrase ("proses mengubah …"), a helper verb never does.
    if (helped := _has_helper_after_relative(run, known)) or tells_clause(run, known):
        return helped
    kind = predicate.genus and known.language == "id" and "-" not in run[0] and not known.has("actors", run[0])
    for position, word in enumerate(run):
        deed = known.has("nominal_links", word) and is_deed(run[0], known)
        linked = known.language == "id" and word == known.that_link
        if position and (deed or linked or known.has("clause_stops", word) or _begins_short_clause(word, known)):
            return False
        if known.language == "en" and position and word.endswith("ed") and run[position - 1].endswith("s"):
            return True
        described = position == 1 and kind and known.has("attributive", word)
        if (known.has("finite", word) and not described) or (position and is_verb(word, known) and (not kind or word.startswith("di"))):
            return True
    return False


def _begins_short_clause(word: str, known: Words) -> bool:
    """As in "the time it takes": English leaves out "that" before a pronoun."""
    return known.language == "en" and (known.has("stand_ins", word) or known.has("personal", word))
