"""Definitions that come before their term: "Hewan yang memakan tumbuhan disebut herbivora", "Proses ini dinamakan …"."""

from collections.abc import Iterator
from dataclasses import replace

from publisher.glossary.english.calling import as_process, by_agent, calls_this_process, counted, gapped, has_agent
from publisher.glossary.forms.anaphora import Before, described_when, elliptic, kind_divided, of_defined
from publisher.glossary.forms.retold import from_previous, of_consequence, verbatim
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.english import acts_on, is_verb_of_plural, last_noun_phrase
from publisher.glossary.grammar.openers import without_every, without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_deed, is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.reading.namers import adverbs_before, is_proper, length_at, start_of_calling
from publisher.glossary.refusals.predicates import is_happening
from publisher.glossary.sides.candidates import Alias, Candidate, candidate
from publisher.glossary.sides.named_term import deed_also_called, is_described, name_at_start, told_after_colon
from publisher.glossary.sides.predicates import Predicate, begun_small, predicate_of, tells_clause
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_NAMED = 2.3
_NAMED_SHORT = 1.5
_DESCRIBED = 1.5
_CLAUSE = 1.3
_VERBATIM = 1.0
_SHORTEST_DEFINITION = 3
_OWN_WORDS = 4
"""Words from which on what "ini" or "itu" points at is described by the phrase itself: "masuknya air ke dalam tanah ini"."""
_FIELD = 5
"""Words of "ini dalam dunia medis"."""
_THAT = "yang"
_EARLY = 4
"""Words among which an event has its verb: "gerak Bumi berputar pada porosnya"."""


def named(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate | Alias]:
    """What the statement names; `before` is what stands before it, which "Proses itu dinamakan X" speaks of."""
    known = passage.words
    for position in range(1, len(part.run)):
        length = length_at(part, position, known)
        if (
            not length
            or is_proper(part, position, length, known)
            or calls_this_process(part.run, position + length, known)
            or (known.has("callings", part.run[position - 1]) and known.has("equators", part.run[position]))
            or (known.phrase_at("participles", part.run, position) == length and known.has("relatives", part.run[position - 1]))
        ):
            continue
        name = name_at_start(part.after(position + length), known)
        if name is None:
            return
        also = any(known.has("also", word) for word in part.run[adverbs_before(part.run, position, known) : position + length])
        left = part.before(start_of_calling(part.run, position, known))
        if also:
            deed = deed_also_called(left.rstrip(" ,"), known)
            if deed is not None:
                yield candidate(name, deed, _NAMED_SHORT, "named", passage, part.place)
                return
            subject = subject_of(left.rstrip(" ,"), known)
            speaking = known.phrase_at("speakings", part.run, position) > 0
            if subject is not None and not speaking and not is_described(part.after(position + length), name, known):
                yield Alias(subject.headword, name.headword)
            return
        found = told_after_colon(part, position + length, name, known)
        found = found or _told_before(part, (position, length), left, name, before, known)
        if found is not None and not known.phrase_in("namers", fold(found[0].text), 1):
            yield candidate(name, found[0], found[1], found[2], passage, part.place)
        yield from gapped(part, position + length, left, passage)
        return
    yield from counted(part, passage)


def _told_before(
    part: Clause, namer: tuple[int, int], left: str, name: Subject, before: Before, known: Words
) -> tuple[Predicate, float, str] | None:
    """(definition, trust, name of the pattern) in `left`, before the `namer` (position, number of words) of the statement."""
    position, length = namer
    if has_agent(left, part.run[position], known):
        agent = by_agent(left, known)
        return (agent, _DESCRIBED, "clause") if agent is not None else None
    if known.has("calls", part.run[position]) and known.has("whole_pointers", part.run[position + length - 1]) and before.text:
        predicate = verbatim(part.run[position + length - 1], before.text, known)
        return (as_process(predicate, name.headword, known), _VERBATIM, "sentence before") if predicate is not None else None
    if known.phrase_at("participles", part.run, position) == length:
        return _of_participle(left, known)
    follows, told = of_consequence(left, known)
    if follows:
        return (told, _DESCRIBED, "clause") if told is not None else None
    found = _definition(left, known, before) or _of_own_kind(left, name, known)
    return found if found is None or found[1] != _VERBATIM else (as_process(found[0], name.headword, known), *found[1:])


def _definition(left: str, known: Words, before: Before) -> tuple[Predicate, float, str] | None:
    """(definition, trust, name of the pattern) that stands before a namer."""
    opened = without_openers(left, known)
    when = described_when(left, known)
    if when is not None:
        return when, _CLAUSE, "clause"
    relative, bare, singled = _bare(_main_piece(without_every(opened, known), known), known)
    whole, pointed = (bare, True) if singled else _without_pointer(bare, known)
    run = fold(whole)
    if pointed and run and _is_certain(run[0], known):
        return None
    whole, bare = (_with_place(text, before, known) for text in (whole, bare))
    again = _completed(whole if pointed else "", bare, before, known)
    if again is not None:
        return again, _NAMED_SHORT, "named"
    if not pointed or len(run) >= _OWN_WORDS or _is_told_whole(run, known):
        predicate = _phrase(whole, known, relative=relative, pointed=pointed)
        if predicate is not None:
            return predicate, _NAMED if predicate.differentia else _NAMED_SHORT, "named"
    if pointed and run:
        predicate = from_previous(whole, before.text, known)
        return (predicate, _DESCRIBED, "sentence before") if predicate is not None else None
    predicate = verbatim(opened, before.text, known)
    return (predicate, _VERBATIM, "sentence before") if predicate is not None else None


def _of_own_kind(left: str, name: Subject, known: Words) -> tuple[Predicate, float, str] | None:
    """As in "Yang kita tinggalkan dengan sengaja disebut jejak aktif": a "jejak", its name says."""
    run = fold(name.headword)
    bare = _bare(_main_piece(without_openers(left, known), known), known)[1] if len(run) > 1 and known.language == "id" else ""
    predicate = elliptic(bare, f"{run[0]} {_THAT}", known) if bare else None
    return (predicate, _NAMED_SHORT, "named") if predicate is not None else None


def _with_place(text: str, before: Before, known: Words) -> str:
    """Of "bilangan di dalamnya" "bilangan di dalam barisan", which was defined just before."""
    if before.defined is None:
        return text
    for token in words(text):
        place = token.text.casefold().removesuffix("nya")
        if place != token.text.casefold() and known.has("locatives", place):
            name = before.defined.subject.headword
            return f"{text[: token.start]}{place} {begun_small(name)}{text[token.end :]}"
    return text


def _is_told_whole(run: tuple[str, ...], known: Words) -> bool:
    """As in "selisih yang tetap (tersebut)", "keadaan turunnya trombosit (ini)": what is meant is said there."""
    return len(run) > 1 and (known.has("relatives", run[1]) or is_happening(run[1:], known))


def _completed(pointing: str, bare: str, before: Before, known: Words) -> Predicate | None:
    """A definition half of which stands before: "jarak ke titik itu", "yang mengandung banyak pasir"."""
    linked = of_defined(pointing, before.defined, known) if pointing and before.defined is not None else None
    if linked is not None:
        return linked
    kind = kind_divided(before.text, known) or (before.defined.definition if before.defined is not None else "")
    return elliptic(bare, kind, known) if kind else None


def _is_certain(head: str, known: Words) -> bool:
    """As in "Pemuda yang menolong nenek itu disebut pahlawan": somebody or some place, once."""
    return any(known.has(kind, head) for kind in ("humans", "person_genus", "place_genus")) and head not in known.indefinite.values()


def _main_piece(left: str, known: Words) -> str:
    """Of "pola seperti itu, perkawinan dari golongan yang sama, dalam antropologi" the piece that describes."""
    pieces = left.rstrip(" ,").split(", ")
    if len(pieces) > 1 and known.phrase_ends("trailing_pointers", fold(pieces[0])):
        pieces = pieces[1:]
    last = fold(pieces[-1]) or ("",)
    last = last[1:] if known.language == "id" and known.has("relatives", last[0]) and len(last) > 1 else last
    if len(pieces) > 1 and len(last) <= _OWN_WORDS and any(known.has("prepositions", word) for word in last[:1]):
        pieces = pieces[:-1]
    return ", ".join(pieces)


def _of_participle(left: str, known: Words) -> tuple[Predicate, float, str] | None:
    """As in "Poetry without rhyme, known as X", "Lost packets are sent again, a process known as X"."""
    clause, comma, noun = left.rstrip(" ,").rpartition(", ")
    if comma and len(fold(noun)) <= _OWN_WORDS - 1 and known.has("articles", fold(noun)[0]):
        predicate = from_previous(noun, clause, known)
        return (predicate, _DESCRIBED, "clause") if predicate is not None else None
    whole = without_openers(left, known)
    if acts_on(fold(whole), known):
        return None
    nearest = last_noun_phrase(whole, known) if whole.rstrip().endswith(",") else whole
    predicate = _phrase(_bare(_main_piece(nearest, known), known)[1], known, relative=False, pointed=False)
    return (predicate, _NAMED, "named") if predicate is not None and predicate.in_good_order else None


def _bare(left: str, known: Words) -> tuple[bool, str, bool]:
    """(whether a "yang" stood before the namer, `left` without "lazim", "inilah yang" …, whether "inilah" singled it out)."""
    text = left.rstrip(" ,–—")
    relative = singled = False
    while True:
        tokens = words(text)
        run = tuple(token.text.casefold() for token in tokens)
        length = max((known.phrase_ends(kind, run) for kind in ("subject_closers", "adjuncts", "relatives")), default=0) if run else 0
        if not 0 < length < len(run) or (length == 1 and known.has("reflexives", run[-1])):
            return relative and not singled, text, singled
        singled = singled or known.has("singlers", run[-length])
        relative = relative or known.has("relatives", run[-1])
        text = text[: tokens[-length].start].rstrip(" ,–—")


def _without_pointer(bare: str, known: Words) -> tuple[str, bool]:
    """`bare` without "ini", "seperti itu" at its end or "this" at its start, and whether one stood there."""
    tokens = words(bare)
    run = tuple(token.text.casefold() for token in tokens)
    length = known.phrase_ends("trailing_pointers", run) if run else 0
    if 0 < length < len(run):
        return bare[: tokens[-length].start].rstrip(" ,"), True
    for position in range(max(_OWN_WORDS - 1, len(run) - _FIELD), len(run) - 1):
        if known.language == "id" and known.has("pointers", run[position]) and known.has("adjunct_prepositions", run[position + 1]):
            return bare[: tokens[position].start].rstrip(" ,"), True
    if len(run) > 1 and known.has("demonstratives", run[0]) and known.has("pointers", run[0]):
        return bare[tokens[1].start :], True
    return bare, False


def _phrase(bare: str, known: Words, *, relative: bool, pointed: bool) -> Predicate | None:
    """`bare` as a definition: a noun phrase with what sets it apart, no clause and no name."""
    run = fold(bare)
    if len(run) < _SHORTEST_DEFINITION or (relative and "," not in bare and known.language == "id" and _is_clause(run, known)):
        return None
    acting = _is_activity(run, bare, known) and not pointed and not relative
    predicate = predicate_of(bare, known, verb=acting, label=True) or _of_trade(bare, run, known)
    if acting and predicate is not None:
        return replace(predicate, genus=True)
    if predicate is None or any(known.has("copulas", word) for word in _before_relative(run, known)):
        return None
    event = pointed or (known.language == "id" and any(word.endswith("nya") for word in run[:2]))
    if (event and predicate.genus) or (event and run[0].endswith("nya")):
        return predicate
    if not predicate.differentia:
        return predicate if predicate.genus and known.language == "id" and not _is_clause(run, known) else None
    loose = predicate.genus and not relative and known.language == "id" and not known.has("actors", run[0])
    return None if _is_clause(run, known, loose=loose) else predicate


def _of_trade(bare: str, run: tuple[str, ...], known: Words) -> Predicate | None:
    """As in "Pemain yang khusus bertahan disebut libero": a trade of people, where "adalah" would tell of a person."""
    if (
        known.language != "id"
        or len(run) < _SHORTEST_DEFINITION
        or not (known.has("person_genus", run[0]) and known.has("relatives", run[1]))
    ):
        return None
    person = known.indefinite["seseorang"]
    predicate = predicate_of(person + bare[len(run[0]) :], known, label=True)
    return replace(predicate, text=run[0] + predicate.text[len(person) :]) if predicate is not None else None


def _is_activity(run: tuple[str, ...], bare: str, known: Words) -> bool:
    """As in "Menutup bagian kain dengan malam (dinamakan mencanting)": what one does, and nobody who does it."""
    return known.language == "id" and run[0].startswith("me") and is_verb(run[0], known) and "," not in bare


def _before_relative(run: tuple[str, ...], known: Words) -> tuple[str, ...]:
    return run[: next((position for position, word in enumerate(run) if known.has("relatives", word)), len(run))]


def _is_clause(run: tuple[str, ...], known: Words, *, loose: bool = False) -> bool:
    """Whether a verb comes before anything that could make it part of a noun phrase.

    With `loose` any preposition could: "perubahan wujud dari padat menjadi cair".
    """
    if tells_clause(run, known):
        return False
    for position, word in enumerate(run):
        if known.has("clause_stops", word) or (loose and known.has("differentia", word)):
            return position == 0 and not known.has("genus", word)
        if known.has("nominal_links", word) and position and is_deed(run[0], known):
            return False
        told = position == 1 or (position < _EARLY and known.language == "id" and not known.has("stating", word))
        if told and (known.has("events", run[0]) or known.has("deed_heads", run[0])) and is_verb(word, known):
            continue
        if known.has("finite", word) or (position and (is_verb(word, known) or is_verb_of_plural(run, position, known))):
            return True
    return known.has("prepositions", run[0])
