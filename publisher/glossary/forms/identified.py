"""Definitions behind "yaitu", "yakni", "that is": "… di dalam kloroplas, yaitu organel yang …"."""

from collections.abc import Iterator

from publisher.glossary.grammar.acting import behind_verb
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.english import object_start
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.set_apart import is_plural_set_apart
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.refusals.predicates import has_genus, is_certain_one, is_happening
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import restricted_name
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import Predicate, is_enumeration, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_ONE = "satu"
_NAMED_ALONE = 2
"""Words of "(Yang) membaca, yaitu …"; of "Tokoh itu berbicara dalam monolog, yaitu …" the verb is no term."""
_ONE_WORD = 1
"""Words of "yaitu"."""
_IDENTIFIER = 2.4
_IDENTIFIER_MID = 2.2
_IDENTIFIER_BARE = 1.5


def identified(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """As in "… di dalam kloroplas, yaitu organel yang …": the noun phrase before the comma."""
    known = passage.words
    for position in range(1, len(part.run)):
        length = known.phrase_at("identifiers", part.run, position) or _is_described_otherwise(part, position, known)
        if not length or position + length >= len(part.tokens):
            continue
        left = part.before(position)
        comma = left.rstrip().endswith(",") or known.has("alternatives", part.run[position])
        right = _identifier_end(
            _not_owned(part.after(position + length), known), known, opening=subject_of(left.rstrip(" ,"), known) is not None
        )
        subject, trust = _identified_subject(left.rstrip(" ,"), right, passage, comma=comma)
        if known.language == "id" and subject is not None and _is_narrower(subject, (part.run[position], fold(right)), known, length):
            continue
        if known.language == "en" and _only_tells(part, (position, length), fold(right), subject, known):
            continue
        articled = known.has("articles", part.run[position + length - 1])
        whole = f"{part.run[position + length - 1]} {right}" if articled and known.language == "en" else right
        predicate = predicate_of(whole, known, article=known.language == "en" and not articled and not _starts_noun(right, subject, known))
        if predicate is not None and articled and not (predicate.in_good_order and _is_kind(predicate, known)):
            continue
        if (
            subject is None
            or predicate is None
            or (is_enumeration(right, known) and not is_happening(fold(right), known))
            or not (predicate.genus or predicate.differentia)
        ):
            continue
        if len(fold(predicate.text)) >= 3:
            yield candidate(subject, predicate, trust, " ".join(part.run[position : position + length]), passage, part.place)
            return


def _is_narrower(subject: Subject, told: tuple[str, tuple[str, ...]], known: Words, length: int) -> bool:
    """As in "awan, yaitu awan kumulonimbus yang tinggi": one of the kind; "benda atau peristiwa yang …": two kinds.

    `told` is the word that introduces the description, and the description; `length` words introduce it, and "dalam hal ini" says
    who is meant of all but a term of one word.
    """
    link, run = told
    alone = fold(subject.headword)
    if length > _ONE_WORD and len(alone) > 1:
        return True
    if known.has("alternatives", link):
        return len(alone) == 1 and known.has("genus", alone[0])
    return len(alone) == 1 and len(run) > 1 and run[0] == alone[0] and not known.has("differentia", run[1])


def _is_described_otherwise(part: Clause, position: int, known: Words) -> int:
    """1 for the "atau" of "mengalami anomie atau keadaan tanpa norma", 0 where none of that kind stands there."""
    following = part.run[position + 1 : position + 3]
    described = (
        len(following) > 1
        and known.has("describing_events", following[0])
        and (known.has("differentia", following[1]) or is_verb(following[1], known))
    )
    return int(known.language == "id" and known.has("alternatives", part.run[position]) and described)


def _only_tells(part: Clause, place: tuple[int, int], run: tuple[str, ...], subject: Subject | None, known: Words) -> bool:
    """As in "the shop closed, meaning that …", "the strike, which was a protest against …": what happened, or one thing of a story."""
    position, length = place
    first, last = part.run[position], part.run[position + length - 1]
    repeated = bool(run) and subject is not None and run[0] == fold(subject.headword)[-1]
    several = first == "meaning" and is_plural_set_apart(run, known) and any(known.has("relatives", word) for word in run)
    if (first == "meaning" or last in {"means", "to"}) and not (run and (known.has("articles", run[0]) or repeated or several)):
        return True
    if first == "meaning" and (part.run[position - 1].endswith("ed") or not part.before(position).rstrip().endswith(",")):
        return True
    left = part.before(position)
    if known.has("relatives", first) and known.has("bidding", part.run[0]) and known.has("definite", part.run[1]):
        return True
    return subject is not None and known.has("articles", last) and is_certain_one(left, f"a {' '.join(run)}", subject.headword, known)


def _is_kind(predicate: Predicate, known: Words) -> bool:
    """Whether a kind stands before what sets it apart: no "comfort to anyone who …"."""
    run = fold(predicate.text)
    stop = next((position for position, word in enumerate(run) if position and known.has("clause_stops", word)), len(run))
    return has_genus(run[: stop + 1], known)


def _not_owned(right: str, known: Words) -> str:
    """Of "its resistance to scratching" all but "its"."""
    tokens = words(right[:40])
    owned = len(tokens) > 1 and known.has("possessives", tokens[0].text.casefold()) and not known.has("articles", tokens[0].text.casefold())
    return right[tokens[1].start :] if owned else right


def _starts_noun(right: str, subject: Subject | None, known: Words) -> bool:
    """As in "rock that …", and in "(core inflation, meaning) inflation with …"."""
    run = fold(right)
    again = subject is not None and bool(run) and run[0] == fold(subject.headword)[-1]
    return bool(run) and (known.has("genus", run[0]) or again)


def _identifier_end(right: str, known: Words, *, opening: bool) -> str:
    """`right` up to the comma after which the sentence goes on: "X, yakni Y, harus dimulai …".

    `opening` says that X is the subject of the sentence, so that its verb is still to come.
    """
    comma = right.find(", ")
    while comma >= 0:
        run = fold(right[comma + 1 : comma + 60])
        if run and (
            _begins_next(run, right, known)
            or known.has("finite", run[0])
            or known.has("subject_closers", run[0])
            or (opening and _goes_on(run, right[comma:], known))
        ):
            return right[:comma]
        comma = right.find(", ", comma + 1)
    return right


def _begins_next(run: tuple[str, ...], right: str, known: Words) -> bool:
    """As in "(X, yakni) gerak yang …, dan gerak yang tidak beraturan": the other kind, behind the definition of the first."""
    again = len(run) > 2 and known.has("conjunctions", run[0]) and run[1] == fold(right[:40])[0]
    return again and known.language == "id" and known.has("relatives", run[2])


def _goes_on(run: tuple[str, ...], rest: str, known: Words) -> bool:
    """Whether the sentence's verb comes now, and not a further one of "yang mengolah, menyimpan, dan …"."""
    if known.language == "id":
        return is_verb(run[0], known) and not any(known.has("conjunctions", fold(piece)[0]) for piece in rest.split(",") if fold(piece))
    return not any(known.has(kind, run[0]) for kind in ("conjunctions", "alternatives", "relatives"))


def _identified_subject(left: str, right: str, passage: Passage, *, comma: bool) -> tuple[Subject | None, float]:
    known = passage.words
    left = _last_example(_not_spelled_out(left, known), known)
    same = _of_same_kind(left, right, known) if comma else None
    if same is not None:
        return same, _IDENTIFIER_MID
    done = _done_with(left, known)
    if done:
        return noun_phrase_before(done, known), _IDENTIFIER_MID
    whole = subject_of(_named_last(left, known), known)
    if known.language == "en" and (object_start(fold(left), known) or behind_verb(fold(left), known)):
        whole = None
    if whole is not None and not (comma and whole.verbal and (" " in whole.headword or len(fold(left)) > _NAMED_ALONE)):
        return whole, _IDENTIFIER if comma else _IDENTIFIER_BARE
    if not comma:
        return None, 0.0
    return noun_phrase_before(left, known), _IDENTIFIER_MID


def _done_with(left: str, known: Words) -> str:
    """Of "For that purpose a signature is required" what stands before "is required"; "" where no participle ends it."""
    tokens = words(left)
    run = [token.text.casefold() for token in tokens[-2:]]
    if known.language != "en" or len(tokens) <= len(run) or not (known.has("auxiliaries", run[0]) and run[1].endswith("ed")):
        return ""
    return left[: tokens[-2].start].rstrip()


def _not_spelled_out(left: str, known: Words) -> str:
    """Of "FOMO adalah kependekan dari fear of missing out" "FOMO": what follows explains the short form."""
    tokens = words(left)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(1, len(run)) if known.language == "id" else ():
        length = known.phrase_at("abbreviators", run, position)
        if length and known.has("copulas", run[position]) and position + length < len(run):
            return left[: tokens[position].start].rstrip()
    return left


def _last_example(left: str, known: Words) -> str:
    """Of "aset lancar, misalnya piutang" "piutang": what follows explains the example."""
    _, comma, last = left.rpartition(", ")
    length = known.phrase_at("danglers", fold(last)) if comma and known.language == "id" else 0
    return last[words(last)[length].start :] if 0 < length < len(fold(last)) else left


def _of_same_kind(left: str, right: str, known: Words) -> Subject | None:
    """As in "… berembus angin laut pada siang hari, yakni angin dari laut": the phrase whose kind the definition repeats."""
    tokens = words(left)
    run = tuple(token.text.casefold() for token in tokens)
    kind = fold(right[:40])[:1]
    if known.language != "id" or not kind or kind[0] not in run[1:]:
        return None
    start = max(position for position, word in enumerate(run) if word == kind[0])
    end = next((position for position in range(start + 1, len(run)) if known.has("prepositions", run[position])), len(run))
    before = run[start - 1]
    several = (
        before.isdigit()
        or before == _ONE
        or known.has("articles", before)
        or known.has("numerals", before)
        or (known.has("quantifiers", before) and not known.has("plenty", before))
    )
    if start + 1 >= end or several:
        return None
    name = left[tokens[start].start : tokens[end].start if end < len(run) else len(left)]
    return restricted_name(left[tokens[start].start :], known) or subject_of(name, known)


def _named_last(left: str, known: Words) -> str:
    """What `left` names: of "Kebalikan inflasi disebut deflasi" (…, yaitu …) it is "deflasi"; all of it where it names nothing."""
    tokens = words(left)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(len(run) - 1, 0, -1):
        length = known.phrase_at("namers", run, position) or known.phrase_at("topic_marks", run, position)
        if (
            length
            and position + length < len(tokens)
            and left.count("(", 0, tokens[position].start) == left.count(")", 0, tokens[position].start)
        ):
            return left[tokens[position + length].start :]
    return left
