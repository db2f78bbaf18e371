"""Definitions in running text: "X adalah Y", "… kloroplas, yaitu Y", "X, suatu Y, …"."""

from collections.abc import Iterator

from publisher.glossary.acronyms import is_verb
from publisher.glossary.candidates import Alias, Candidate, candidate
from publisher.glossary.clauses import Clause, clauses
from publisher.glossary.named import named
from publisher.glossary.nounphrase import noun_phrase_before
from publisher.glossary.passages import Passage
from publisher.glossary.predicates import Predicate, is_enumeration, predicate_of
from publisher.glossary.subjects import Subject, is_name, subject_of
from publisher.glossary.words import Definitor, Words, fold
from publisher.language.tokens import words

_LONGEST_SENTENCE = 4_000
"""Characters: a longer "sentence" is no prose (and would cost more than it can give)."""
_APPOSITION = 2.0
_APPOSITION_BY_GENUS = 1.6
_IDENTIFIER = 2.4
_IDENTIFIER_MID = 2.2
_IDENTIFIER_BARE = 1.5

Found = Candidate | Alias


def definitions(passage: Passage, start: int = 0) -> Iterator[Found]:
    """Definitions in the sentences of `passage` from `start` on, and names for the same thing."""
    known = passage.words
    previous = ""
    for number, (begin, end) in enumerate(passage.sentences()):
        if begin < start or end - begin > _LONGEST_SENTENCE:
            continue
        for part in clauses(passage.text, begin, end, known):
            yield from _of_clause(part, passage, previous, first=number == 0)
        previous = passage.text[begin:end]


def _of_clause(part: Clause, passage: Passage, previous: str, *, first: bool) -> Iterator[Found]:
    found: list[Found] = [*_forward(part, passage, first=first)]
    if not found:
        found = [*named(part, passage, previous)]
    if not found:
        found = [*_apposition(part, passage)]
    yield from found
    if not any(isinstance(one, Candidate) for one in found):
        yield from _identified(part, passage)


def _forward(part: Clause, passage: Passage, *, first: bool) -> Iterator[Candidate]:
    """As in "X adalah Y": the first definitor decides, because what stands behind it is a predicate."""
    known = passage.words
    for position in range(1, len(part.run)):
        definitor = _definitor_at(part, position, known)
        if definitor is None or known.has("relatives", part.run[position - 1]):
            continue
        subject = subject_of(part.before(position), known) or _headed_subject(part, position, passage, first=first)
        if subject is None:
            return
        right = part.after(position if definitor.keep else position + len(definitor.words))
        if known.has("personal_articles", right.partition(" ")[0]) and is_name(subject.headword, known):
            return
        predicate = predicate_of(right, known, verb=definitor.verb or definitor.keep, article=definitor.article)
        if predicate is not None and _agree(subject, predicate, known) and not _is_about_somebody(part.run[position], predicate):
            yield candidate(subject, predicate, definitor.trust, " ".join(definitor.words), passage, _place(part))
        return


def _place(part: Clause) -> tuple[int, int]:
    return part.start, part.start + len(part.text)


def _definitor_at(part: Clause, position: int, known: Words) -> Definitor | None:
    if position > 1 and known.phrase_at("identifiers", part.run, position - 1) > 1:
        return None
    for definitor in known.definitors.get(part.run[position], ()):
        if part.run[position : position + len(definitor.words)] == definitor.words:
            return None if known.phrase_at("namers", part.run, position) > len(definitor.words) else definitor
    return None


def _agree(subject: Subject, predicate: Predicate, known: Words) -> bool:
    """Whether a doubtful subject ("faktor …", "Membaca") has a definition good enough for it."""
    if subject.verbal and known.has("events", fold(predicate.text)[0]):
        return True
    return predicate.in_good_order if subject.weak or subject.verbal else True


def _is_about_somebody(definitor: str, predicate: Predicate) -> bool:
    """As in "Galileo was an astronomer who …": the past tense tells of a person."""
    return definitor == "was" and "who" in fold(predicate.text)


def _headed_subject(part: Clause, position: int, passage: Passage, *, first: bool) -> Subject | None:
    """As in "Proses ini adalah …" right under a heading speaks of the heading."""
    known = passage.words
    left = part.run[:position]
    if not (first and passage.opens and len(passage.headings) > 1 and any(word in known.single["pointers"] for word in left)):
        return None
    return subject_of(heading_term(passage.headings[-1], known), known, label=True)


def heading_term(heading: str, known: Words) -> str:
    """The term a heading is about: "Pengertian Inflasi" → "Inflasi", "Apa itu abrasi?" → "abrasi"."""
    tokens = words(heading)
    run = tuple(token.text.casefold() for token in tokens)
    length = known.phrase_at("heading_openers", run) if run else 0
    return heading[tokens[length].start :].strip(" ?:") if 0 < length < len(tokens) else heading.strip(" ?:")


def _apposition(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """As in "X, suatu Y, …" at the start of a statement; without the article only where Y starts with a kind of thing."""
    known = passage.words
    left, _, rest = part.text.partition(",")
    rest = rest.lstrip()
    run = fold(rest[:80])
    if not run:
        return
    articled = known.has("articles", run[0])
    subject = subject_of(left, known)
    if subject is None and known.has("apposed", run[0]) and "," not in rest:
        subject = noun_phrase_before(left, known)
    if subject is None or not (articled or (part.opens and _is_kind(run[0], known))):
        return
    right = _apposition_end(rest, known)
    predicate = predicate_of(right, known, article=known.language == "en")
    if predicate is None or is_enumeration(right, known) or not (predicate.in_good_order or (articled and predicate.differentia)):
        return
    yield candidate(subject, predicate, _APPOSITION if articled else _APPOSITION_BY_GENUS, "apposition", passage, _place(part))


def _is_kind(word: str, known: Words) -> bool:
    """Whether an apposition may start with `word` without an article: a kind of thing, in English in the plural."""
    return known.has("genus", word) and (known.language != "en" or word.endswith("s"))


def _apposition_end(rest: str, known: Words) -> str:
    """`rest` up to the comma that closes the apposition; what continues it ("bertujuan untuk …") belongs to it."""
    comma = rest.find(", ")
    while comma >= 0:
        following = fold(rest[comma + 1 : comma + 60])
        if not following or known.has("continuations", following[0]):
            return rest
        if not any(known.has("conjunctions", word) or known.has("alternatives", word) for word in following[:1]):
            return rest[:comma]
        comma = rest.find(", ", comma + 1)
    return rest


def _identified(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """As in "… di dalam kloroplas, yaitu organel yang …": the noun phrase before the comma."""
    known = passage.words
    for position in range(1, len(part.run)):
        length = known.phrase_at("identifiers", part.run, position)
        if not length or position + length >= len(part.tokens):
            continue
        left = part.before(position)
        right = _identifier_end(part.after(position + length), known, opening=subject_of(left.rstrip(" ,"), known) is not None)
        comma = left.rstrip().endswith(",")
        subject, trust = _identified_subject(left.rstrip(" ,"), passage, comma=comma)
        predicate = predicate_of(right, known, article=known.language == "en" and not _starts_noun(right, known))
        if subject is None or predicate is None or is_enumeration(right, known) or not (predicate.genus or predicate.differentia):
            continue
        if len(fold(predicate.text)) >= 3:
            yield candidate(subject, predicate, trust, part.run[position], passage, _place(part))
            return


def _starts_noun(right: str, known: Words) -> bool:
    run = fold(right)
    return bool(run) and known.has("genus", run[0])


def _identifier_end(right: str, known: Words, *, opening: bool) -> str:
    """`right` up to the comma after which the sentence goes on: "X, yakni Y, harus dimulai …".

    `opening` says that X is the subject of the sentence, so that its verb is still to come.
    """
    comma = right.find(", ")
    while comma >= 0:
        run = fold(right[comma + 1 : comma + 60])
        if run and (
            known.has("finite", run[0]) or known.has("subject_closers", run[0]) or (opening and _goes_on(run, right[comma:], known))
        ):
            return right[:comma]
        comma = right.find(", ", comma + 1)
    return right


def _goes_on(run: tuple[str, ...], rest: str, known: Words) -> bool:
    """Whether the sentence's verb comes now, and not a further one of "yang mengolah, menyimpan, dan …"."""
    if known.language == "id":
        return is_verb(run[0], known) and not any(known.has("conjunctions", fold(piece)[0]) for piece in rest.split(",") if fold(piece))
    return not any(known.has(kind, run[0]) for kind in ("conjunctions", "alternatives", "relatives"))


def _identified_subject(left: str, passage: Passage, *, comma: bool) -> tuple[Subject | None, float]:
    known = passage.words
    whole = subject_of(_named_last(left, known), known)
    if whole is not None and not (comma and whole.verbal and " " in whole.headword):
        return whole, _IDENTIFIER if comma else _IDENTIFIER_BARE
    if not comma:
        return None, 0.0
    return noun_phrase_before(left, known), _IDENTIFIER_MID


def _named_last(left: str, known: Words) -> str:
    """What `left` names: of "Kebalikan inflasi disebut deflasi" (…, yaitu …) it is "deflasi"; all of it where it names nothing."""
    tokens = words(left)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(len(run) - 1, 0, -1):
        length = known.phrase_at("namers", run, position)
        if length and position + length < len(tokens):
            return left[tokens[position + length].start :]
    return left
