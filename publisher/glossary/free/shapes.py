"""What might be a definition by its shape alone: far more than is one. Learnt weights tell which (`signs`)."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from publisher.glossary.free.lines import Line, Stretch, connectors, pieces, reaches, terms_before, terms_from
from publisher.glossary.free.proposed import Proposal, Text, is_refused
from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words

_MOST_COPULAS = 3
_FAR = 25
"""Words of a sentence among which its copula stands."""
_LEAD_IN = 7
"""Words: where less stands before "is called", the sentence before may tell what is."""
_POINTING = 6
"""Words among which "angka ini" points at what was said before."""
_LONGEST_SENTENCE = 150
"""Words."""
_BESIDE = (",", "(", ":", "–", "—", "=", "→")
_SHORT_NAME = 3
_LONGEST_OF_LIST = 3
"""Words of a thing in a row."""
_MOST_ALONE = 4
"""Words of a sentence that is a name and nothing more: "Indeks bias. Perbandingan antara …"."""


def proposals(text: Text, ruled: frozenset[int]) -> Iterator[Proposal]:
    """All that might define something in `text`, but in the sentences `ruled`, which rules have read; one term may have several."""
    for number in range(len(text.lines) - (text.heading >= 0)):
        if 1 < len(text.lines[number].run) <= _LONGEST_SENTENCE:
            linking = connectors(text.lines[number], text.known)
            for form in (_next,) if number in ruled else _FORMS.values():
                free = (one for one in form(text, number) if one.meaning.line not in ruled)
                named = (one for one in free if one.term.line != number or one.term.first not in linking)
                yield from (one for one in named if not is_refused(one, text))


def _stated(text: Text, number: int) -> Iterator[Proposal]:
    """As in "Supply, by contrast, is the quantity that …"."""
    run, known = text.lines[number].run, text.known
    found = 0
    for place in range(1, min(len(run) - 1, _FAR)):
        length = _copula_at(run, place, known)
        if not length or found == _MOST_COPULAS:
            continue
        joint = " ".join(run[place : place + length])
        meanings = list(reaches(text.lines[number], place + length, marks=False))
        for variant, end in _ends_of_subject(text.lines[number], place):
            for term in terms_before(text.lines[number], end, known):
                for reach, meaning in meanings:
                    yield Proposal("stated", joint, f"{variant} {found} {reach}", term, meaning)
        found += 1


def _copula_at(run: tuple[str, ...], place: int, known: Words) -> int:
    lengths = [len(one.words) for one in known.definitors.get(run[place], ()) if run[place : place + len(one.words)] == one.words]
    return max(lengths, default=0) or known.phrase_at("loose_copulas", run, place)


def _ends_of_subject(line: Line, place: int) -> Iterator[tuple[str, int]]:
    """Where a subject may end: before its verb, and before what is put between them."""
    yield "next", place
    if "," in line.gaps[place] or "–" in line.gaps[place]:
        opening = next((before for before in range(place - 1, 0, -1) if line.is_broken(before)), 0)
        if opening:
            yield "inserted", opening


def _does(text: Text, number: int) -> Iterator[Proposal]:
    """As in "Herbivores eat only plants": what such things do."""
    line, known = text.lines[number], text.known
    for start in pieces(line, known):
        for term in terms_from(line, start, known, len(line.run) - 1):
            verb = term.end
            if "(" in line.gaps[verb]:
                verb = next((place for place in range(verb, len(line.run)) if ")" in line.gaps[place]), verb)
            word = line.run[verb] if verb < len(line.run) else ""
            if word and _may_be_verb(word, line.run[term.end - 1], known) and not _copula_at(line.run, verb, known):
                for reach, meaning in reaches(line, verb, marks=True):
                    yield Proposal("does", _ending(word, known), f"{'first' if not start else 'later'} {reach}", term, meaning)


def _may_be_verb(word: str, before: str, known: Words) -> bool:
    if known.language == "en":
        return known.has("loose_verbs", word) or is_plural(before, known) != word.endswith("s")
    return is_verb(word, known) or any(known.has(kind, word) for kind in ("loose_verbs", "finite", "negations", "degrees", "helpers"))


def _ending(word: str, known: Words) -> str:
    """The kind of verb that `word` is."""
    if known.language == "en":
        return "s" if word.endswith("s") else "plain"
    return next((prefix for prefix in ("me", "di", "ber", "ter") if word.startswith(prefix)), "plain")


def _within(text: Text, number: int) -> Iterator[Proposal]:
    """As in "In a proxy war, the major powers do not fight", "Under cash accounting you write down …"."""
    line, known = text.lines[number], text.known
    for start in pieces(line, known):
        if known.has("prepositions", line.run[start]):
            for term in terms_from(line, start + 1, known, len(line.run) - 1):
                for reach, meaning in reaches(line, term.end, marks=False):
                    comma = "comma" if "," in line.gaps[term.end] else "none"
                    yield Proposal("within", line.run[start], f"{comma} {reach}", term, meaning)


def _named(text: Text, number: int) -> Iterator[Proposal]:
    """As in "Geologists call the process solution", "the work of many rivers, known as …"."""
    run, known = text.lines[number].run, text.known
    place = 1
    while place < len(run):
        length = max(known.phrase_at(kind, run, place) for kind in ("namers", "loose_namers"))
        if length:
            for variant, meaning in _told_before(text, number, place):
                for term in terms_from(text.lines[number], place + length, known):
                    yield Proposal("named", " ".join(run[place : place + length]), variant, term, meaning)
        place += max(1, length)


def _told_before(text: Text, number: int, place: int) -> Iterator[tuple[str, Stretch]]:
    """What may be said of the name: all before it, the last statement there, and the sentence before where little stands there."""
    yield "whole", Stretch(number, 0, place)
    starts = [start for start in pieces(text.lines[number], text.known) if 0 < start < place - 1]
    if starts:
        yield "last", Stretch(number, starts[-1], place)
    if number and place <= _LEAD_IN:
        yield "before", Stretch(number - 1, 0, len(text.lines[number - 1].run))


def _beside(text: Text, number: int) -> Iterator[Proposal]:
    """As in "identified it as a cog, a broad ship with …", "retrieval cues: any stimulus that …"."""
    line = text.lines[number]
    for place in range(1, len(line.run)):
        mark = next((one for one in _BESIDE if one in line.gaps[place]), "")
        if mark == "(":
            end = next((stop for stop in range(place + 1, len(line.run) + 1) if ")" in line.gaps[stop]), 0)
            for term in terms_before(line, place, text.known) if end else ():
                yield Proposal("beside", mark, "bracket", term, Stretch(number, place, end))
        elif mark and not (mark == "," and _is_of_list(line, place, text.known)):
            terms = [term for term in terms_before(line, place, text.known) if mark != ":" or not _is_of_deed(term, line, text.known)]
            for reach, meaning in reaches(line, place, marks=True):
                yield from (Proposal("beside", mark, reach, term, meaning) for term in terms)


def _is_of_list(line: Line, place: int, known: Words) -> bool:
    """As in "(vinegar), lemon juice, and stomach acid": behind the comma the things go on that stand in a row with the term."""
    begin = place
    for behind in range(place + 1, len(line.run)):
        if line.is_broken(behind):
            if "," not in line.gaps[behind] or behind - begin > _LONGEST_OF_LIST:
                return False
            if any(known.has(kind, line.run[behind]) for kind in ("conjunctions", "alternatives")):
                return True
            begin = behind
    return False


def _is_of_deed(term: Stretch, line: Line, known: Words) -> bool:
    """Whether it belongs to a label that says what is done: "(Menjaga) kebugaran: …", "(Purifying) copper: …"; not "melebur: …"."""
    opening = line.run[0]
    if known.language == "en":
        return opening.endswith("ing") and term.first > 0
    return opening.startswith("me") and is_verb(opening, known) and term.end > 1


def _renamed(text: Text, number: int) -> Iterator[Proposal]:
    """As in "the sum you put in (the principal)", "a regular pattern, or lattice": the name stands behind."""
    line, known = text.lines[number], text.known
    for place in range(2, len(line.run)):
        mark = next((one for one in _BESIDE if one in line.gaps[place]), "")
        if not mark or mark == "=":
            continue
        other = known.has("alternatives", line.run[place])
        end = next((stop for stop in range(place + 1, len(line.run)) if line.is_broken(stop)), len(line.run))
        if end - place > _SHORT_NAME + 2:
            continue
        for term in terms_from(line, place + other, known, end):
            if term.end != end:
                continue
            for variant, first in _beginnings(line, place, known):
                yield Proposal("renamed", mark, f"{variant} {'or' if other else 'bare'}", term, Stretch(number, first, place))


def _beginnings(line: Line, end: int, known: Words) -> Iterator[tuple[str, int]]:
    """Where a description that ends before word `end` may begin."""
    mark = next((place for place in range(end - 1, 0, -1) if line.is_broken(place)), 0)
    if end - mark > 1:
        yield "mark", mark
    article = next((place for place in range(end - 2, mark, -1) if known.has("articles", line.run[place])), 0)
    if article:
        yield "article", article
    preposition = next((place + 1 for place in range(end - 3, mark, -1) if known.has("prepositions", line.run[place])), 0)
    if preposition:
        yield "preposition", preposition


def _next(text: Text, number: int) -> Iterator[Proposal]:
    """As in "Pilihlah makanan dengan indeks glikemik rendah. Angka ini menunjukkan …": the sentence behind tells."""
    if number + 1 >= len(text.lines) - (text.heading >= 0):
        return
    line, known, run = text.lines[number], text.known, text.lines[number + 1].run
    if not run:
        return
    length = known.phrase_at("explainers", run) or known.phrase_at("loose_pointers", run)
    pointed = next((place for place in range(1, min(_POINTING, len(run))) if known.has("near_pointers", run[place])), 0)
    asked, alone = line.text.endswith("?"), len(line.run) <= _MOST_ALONE
    if not (length or pointed or asked or alone):
        return
    joint = "?" if asked else " ".join(run[:length]) if length else run[pointed] if pointed else "."
    start = length or pointed + 1 if length or pointed else 0
    copula = _copula_at(run, start, known) if 0 < start < len(run) else 0
    terms = [("last", term) for term in terms_before(line, len(line.run), known)]
    terms += [("first", term) for term in terms_from(line, 0, known, len(line.run))]
    for reach, meaning in reaches(text.lines[number + 1], start + copula, marks=True):
        for variant, term in terms:
            yield Proposal("next", joint, f"{variant} {reach}{' is' if copula else ''}", term, meaning)


def _final(text: Text, number: int) -> Iterator[Proposal]:
    """As in "Positive ions are cations", "… Itulah morfem terikat": the name stands at the end of its statement."""
    line, known = text.lines[number], text.known
    starts = [*pieces(line, known), len(line.run)]
    for begin, end in pairwise(starts):
        for term in terms_before(line, end, known):
            joint = term.first - 1
            if joint >= begin and any(known.has(kind, line.run[joint]) for kind in ("articles", "possessives")):
                joint -= 1
            if joint < begin or term.end - term.first > _SHORT_NAME or not known.has("presenting", line.run[joint]):
                continue
            if joint - begin > 1:
                yield Proposal("final", line.run[joint], "own", term, Stretch(number, begin, joint))
            if number and joint <= _LEAD_IN:
                yield Proposal("final", line.run[joint], "before", term, Stretch(number - 1, 0, len(text.lines[number - 1].run)))


def _if(text: Text, number: int) -> Iterator[Proposal]:
    """As in "A reaction is exothermic if it gives out heat", "Data are valid when …"."""
    line, known = text.lines[number], text.known
    for place in range(2, len(line.run)):
        if known.has("subordinators", line.run[place]):
            for term in terms_before(line, place, known):
                if term.end - term.first <= _SHORT_NAME:
                    for reach, meaning in reaches(line, place + 1, marks=True):
                        yield Proposal("if", line.run[place], reach, term, meaning)


def _headed(text: Text, number: int) -> Iterator[Proposal]:
    """The first sentence below a heading, or behind a label."""
    if text.heading >= 0 and number == 0 and text.lines[text.heading].run:
        heading = text.lines[text.heading]
        term = Stretch(text.heading, 0, len(heading.run))
        for reach, meaning in reaches(text.lines[0], 0, marks=False):
            yield Proposal("headed", "", reach, term, meaning)


_FORMS: dict[str, Callable[[Text, int], Iterator[Proposal]]] = {
    "stated": _stated,
    "does": _does,
    "within": _within,
    "named": _named,
    "beside": _beside,
    "renamed": _renamed,
    "next": _next,
    "final": _final,
    "if": _if,
    "headed": _headed,
}
FORM_NAMES = tuple(_FORMS)
