"""Definitions in running text: "X adalah Y", "… kloroplas, yaitu Y", "X, suatu Y, …"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from publisher.glossary.english.answers import answered
from publisher.glossary.english.behaviours import behaviours
from publisher.glossary.english.calling import called
from publisher.glossary.english.contrasts import contrasts
from publisher.glossary.english.described_beside import described_beside
from publisher.glossary.english.parts import parts_named
from publisher.glossary.english.plain_statements import is_argued, is_consequence, names_kind, speaks_of_another
from publisher.glossary.english.pointed import pointed
from publisher.glossary.english.told import told
from publisher.glossary.english.within import within
from publisher.glossary.forms.anaphora import Before, antecedent, elliptic
from publisher.glossary.forms.appositions import appositions
from publisher.glossary.forms.identified import identified
from publisher.glossary.grammar.clauses import Clause, clauses
from publisher.glossary.grammar.openers import heading_term, without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Definitor, Words, fold
from publisher.glossary.indonesian.answers import answers
from publisher.glossary.indonesian.called_beside import called_beside
from publisher.glossary.indonesian.composing import arising
from publisher.glossary.indonesian.conditions import conditions
from publisher.glossary.indonesian.divided import divided
from publisher.glossary.indonesian.equations import equated
from publisher.glossary.indonesian.functions import functions
from publisher.glossary.indonesian.glosses import glosses
from publisher.glossary.indonesian.inside import within as stated_within
from publisher.glossary.indonesian.listings import listings
from publisher.glossary.indonesian.onward import onward
from publisher.glossary.indonesian.pointing import pointing
from publisher.glossary.indonesian.relatives import relative_definitions
from publisher.glossary.indonesian.speakers import spoken
from publisher.glossary.indonesian.topic_comments import topic_comments
from publisher.glossary.reading.definitors import definitor_at, spans
from publisher.glossary.reading.inverse import inverse
from publisher.glossary.reading.named import named
from publisher.glossary.reading.one_thing import is_about_one, repeats_defined, repeats_head, tells_cause
from publisher.glossary.refusals.predicates import is_certain_one
from publisher.glossary.sides.candidates import Alias, Candidate, candidate
from publisher.glossary.sides.definitor_places import is_measured, is_of_one_scene, is_out_of_place, is_own_deed
from publisher.glossary.sides.predicates import Predicate, is_enumeration, predicate_of
from publisher.glossary.sides.subjects import Subject, is_name, subject_of
from publisher.language.tokens import words

_KIND = 2
"""Words of a description that names a kind and nothing more."""
_CONSEQUENCE = 4
"""Words among which a clause has its helper verb: "para pedagang pasar harus"."""
_SHORTEST = 4
_LONGEST_SENTENCE = 4_000
"""Characters: a longer "sentence" is no prose (and would cost more than it can give)."""
Found = Candidate | Alias


def definitions(passage: Passage, start: int = 0) -> Iterator[Found]:
    """Definitions in the sentences of `passage` from `start` on, and names for the same thing."""
    known = passage.words
    before = Before()
    yield from answered(passage)
    yield from contrasts(passage)
    yield from behaviours(passage)
    yield from divided(passage)
    yield from listings(passage)
    yield from stated_within(passage)
    for number, (begin, end) in enumerate(passage.sentences()):
        if begin < start or end - begin > _LONGEST_SENTENCE:
            continue
        for part in clauses(passage.text, begin, end, known):
            found = list(_of_clause(part, passage, before, first=number == 0))
            yield from found
            defined = {fold(one.subject.headword) for one in found if isinstance(one, Candidate)}
            yield from (one for one in parts_named(part, passage) if fold(one.subject.headword) not in defined)
            last = next((one for one in reversed(found) if isinstance(one, Candidate)), None)
            before = Before(part.text, last or (None if part.opens else before.defined))
        before = Before(passage.text[begin:end], before.defined)


def _of_clause(part: Clause, passage: Passage, before: Before, *, first: bool) -> Iterator[Found]:
    found = next((one for one in map(list, _readings(part, passage, before, first=first)) if one), [])
    yield from found
    if not any(isinstance(one, Candidate) for one in found):
        beside = [
            *identified(part, passage),
            *relative_definitions(part, passage, before),
            *glosses(part, passage),
            *described_beside(part, passage),
        ]
        beside = beside or [*called_beside(part, passage)]
        for form in (answers, conditions, onward, pointing):
            beside = beside or [*form(part, passage, before)]
        yield from beside or functions(part, passage)


def _readings(part: Clause, passage: Passage, before: Before, *, first: bool) -> Iterator[Iterable[Found]]:
    """What each form of definition finds in the statement, the surest form first."""
    yield _forward(part, passage, before, first=first)
    yield _named(part, passage, before)
    yield called(part, passage, before)
    yield spoken(part, passage, before)
    yield inverse(part, passage)
    yield topic_comments(part, passage)
    yield equated(part, passage, before)
    yield told(part, passage, before)
    yield appositions(part, passage)
    yield pointed(part, passage, before)
    yield within(part, passage, before.text)


def _named(part: Clause, passage: Passage, before: Before) -> Iterator[Found]:
    found = [*named(part, passage, before)]
    yield from found
    if found and not any(isinstance(one, Candidate) for one in found):
        yield from appositions(part, passage)


def _forward(part: Clause, passage: Passage, before: Before, *, first: bool) -> Iterator[Candidate]:
    """As in "X adalah Y": the first definitor decides, because what stands behind it is a predicate."""
    known = passage.words
    for position in range(1, len(part.run)):
        definitor = definitor_at(part, position, known)
        if definitor is None or known.has("relatives", part.run[position - 1]):
            continue
        if known.has("heighteners", part.run[position - 1]) or (
            known.has("asking_whether", part.run[0]) and part.text.rstrip().endswith("?")
        ):
            return
        left = part.before(position)
        right = part.after(position if definitor.keep else position + spans(part, position, definitor, known))
        left = _of_anybody(left, right, known)
        subject = subject_of(left, known, named=definitor.words[0] in known.single["explainers"]) or _headed_subject(
            part, position, passage, first=first
        )
        meant = subject or antecedent(left, before.text, known)
        if meant is None or tells_cause(definitor, meant, known) or is_certain_one(left, right, meant.headword, known):
            return
        predicate = _predicate(meant, definitor, (left, right), before, known)
        orderly = predicate is not None and (predicate.in_good_order or subject is not None)
        if predicate is not None and orderly and not is_about_one(meant, part, position, predicate, known):
            if is_consequence(part, position, predicate, known) or speaks_of_another(part, position, right, known):
                return
            kind = predicate.genus or names_kind(part, position, predicate, known)
            if definitor.article and known.language == "en" and (not kind or is_argued(part, position, predicate, known)):
                return
            yield candidate(meant, predicate, definitor.trust, " ".join(definitor.words), passage, part.place)
        return


def _predicate(subject: Subject, definitor: Definitor, sides: tuple[str, str], before: Before, known: Words) -> Predicate | None:
    """What the right one of `sides` says that `subject` is, None where it does not fit it."""
    left, right = sides
    if definitor.measures and not is_measured(subject, right, known):
        return None
    told = fold(right[:60])
    copula = definitor.article or known.has("equators", definitor.words[0])
    one = is_of_one_scene(left, known) if copula else subject.article and known.has("worded", subject.headword.casefold())
    if one or _tells_of_person(subject, right, known) or is_out_of_place(definitor, subject, known):
        return None
    if definitor.verb and told and (known.has("not_meant", told[0]) or _is_consequence(told, known) or is_own_deed(told, left, known)):
        return None
    if definitor.verb and len(told) > 1 and told[0] == known.that_link:
        right = right[words(right)[1].start :]
    defined = before.defined.definition if before.defined is not None else ""
    right = _with_owner(right, left, known) or _with_antecedent(right, before, known)
    again = elliptic(right, defined or f"{fold(subject.headword)[-1]} {told[1]}" if len(told) > 1 else "", known)
    article = definitor.article and not (repeats_head(subject, right) or repeats_defined(before, right))
    gerund = _is_gerund(subject, right, known)
    verb = definitor.verb or definitor.keep or gerund or _is_asked(left, known)
    predicate = again or predicate_of(right, known, verb=verb, article=article and not gerund, said=True)
    if not definitor.verb and known.language == "id" and (_is_contrasted(right, predicate) or _goes_on_at_once(right, known)):
        return None
    if predicate is None or (is_enumeration(predicate.text, known) and not predicate.genus and not definitor.verb):
        return None
    predicate = replace(predicate, genus=predicate.genus or repeats_defined(before, right))
    whole = arising(subject.headword, predicate, known) if definitor.keep else predicate
    return whole if whole is not None and _agree(subject, whole, known) else None


def _tells_of_person(subject: Subject, right: str, known: Words) -> bool:
    """As in "Pangeran Diponegoro merupakan seorang pejuang"."""
    return known.has("personal_articles", right.partition(" ")[0]) and is_name(subject.headword, known)


def _of_anybody(left: str, right: str, known: Words) -> str:
    """Of "Your pulse (is) the throb you feel" "pulse": what the reader has, anybody has."""
    tokens = words(left[:40])
    mine = (
        len(tokens) > 1
        and tokens[0].text.casefold() == "your"
        and (right.startswith("the ") or (right.startswith("a") and len(tokens) > _KIND))
    )
    yours = (
        known.language == "en"
        and mine
        and not any(known.has(kind, word) for word in fold(right)[1:4] for kind in ("humans", "person_genus"))
    )
    return left[tokens[1].start :] if yours else left


def _is_gerund(subject: Subject, right: str, known: Words) -> bool:
    """As in "Coppicing is cutting trees back"; "Smoking is killing people" tells what it does."""
    first = right.partition(" ")[0]
    alone = subject.headword.endswith("ing") and not subject.article and " " not in subject.headword
    return known.language == "en" and alone and first.endswith("ing") and not known.has("progressives", first)


def _with_owner(right: str, left: str, known: Words) -> str:
    """As in "The mass of an object is the amount of matter in it": "… in an object"; "" where nothing like that is said."""
    bare = right.rstrip(" .!?;,")
    owner = re.search(r" of (an? [\w-]+(?: [\w-]+)?)\s*\Z", left)
    if known.language != "en" or owner is None or not bare.endswith(" it") or len(fold(bare)) < _SHORTEST:
        return ""
    return f"{bare.removesuffix(' it')} {owner[1]}"


def _with_antecedent(right: str, before: Before, known: Words) -> str:
    """As in "the epicentre is the point directly above it", behind what defines the focus: "… directly above the focus"."""
    bare = right.rstrip(" .!?;,")
    run = fold(bare)
    if known.language != "en" or before.defined is None or not bare.endswith(" it") or len(run) < _SHORTEST:
        return right
    if not known.has("prepositions", run[-2]) or any(known.has("relatives", word) for word in run):
        return right
    return f"{bare.removesuffix(' it')} the {before.defined.subject.headword}"


def _goes_on_at_once(right: str, known: Words) -> bool:
    """As in "Gawai adalah alat, dan alat bergantung pada pemakainya"."""
    first, comma, rest = right.partition(", ")
    return bool(comma) and len(fold(first)) <= _KIND and any(known.has("conjunctions", word) for word in fold(rest[:20])[:1])


def _is_contrasted(right: str, predicate: Predicate | None) -> bool:
    """As in "Investasi adalah maraton, bukan lari cepat": an image."""
    return ", bukan " in right and (predicate is None or not predicate.in_good_order or right.find(", bukan ") < len(predicate.text))


def _is_asked(left: str, known: Words) -> bool:
    """As in "Yang disebut diversifikasi adalah menyebar investasi …": a deed may explain it."""
    return known.language == "id" and any(known.has("relatives", word) for word in fold(without_openers(left, known)[:20])[:1])


def _is_consequence(run: tuple[str, ...], known: Words) -> bool:
    """As in "… berarti pedagang harus menambah modal": what follows from it."""
    for position, word in enumerate(run[:_CONSEQUENCE]):
        if position and known.has("clause_stops", word):
            return False
        if position and known.has("helpers", word):
            return True
    return False


def _agree(subject: Subject, predicate: Predicate, known: Words) -> bool:
    """Whether a doubtful subject ("faktor …", "Membaca") has a definition good enough for it."""
    if subject.verbal and known.has("events", fold(predicate.text)[0]):
        return True
    return predicate.in_good_order if subject.weak or subject.verbal else True


def _headed_subject(part: Clause, position: int, passage: Passage, *, first: bool) -> Subject | None:
    """As in "Proses ini adalah …" right under a heading speaks of the heading."""
    known = passage.words
    left = part.run[:position]
    if not (first and passage.opens and len(passage.headings) > 1 and any(word in known.single["pointers"] for word in left)):
        return None
    return subject_of(heading_term(passage.headings[-1], known), known, label=True)
