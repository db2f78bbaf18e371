"""English definitions whose term stands behind "is": "The number of waves that pass in a second is the frequency"."""

from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.set_apart import set_apart_at
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.refusals.predicates import is_superlative
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_EQUATED = 1.7
_SHORTEST = 4
_LONG = 8
"""Words of a description that needs no clause: "the point on the surface directly above the focus"."""
_OPENING = 4
_LONGEST_NAME = 4
_ARTICLED = 2
_EVERYDAY = ("genus", "humans", "person_genus", "situational")
_NO_NAMES = ("judgements", "images", "vague", "particular")


def equated_last(part: Clause, passage: Passage) -> Candidate | None:
    """As in "The number of waves that pass in one second is the frequency": a described thing, then its name behind "is the"."""
    known = passage.words
    if not part.opens and not known.has("articles", part.run[0]) and not known.has("openers", part.run[0]):
        return None
    for position in range(len(part.run) - 2, _SHORTEST - 1, -1):
        if known.has("equators", part.run[position]) and (
            known.has("naming_articles", part.run[position + 1])
            or _is_process_named(part, position, known)
            or _are_named(part, position, known)
        ):
            return _equation(part, position, passage)
    return None


def _is_process_named(part: Clause, position: int, known: Words) -> bool:
    """As in "The process by which sediment turns into rock is lithification": a name by its ending, at the end."""
    described = any(known.has("relatives", word) for word in part.run[2:5])
    if known.has("disciplines", part.run[1]) and part.run[2] == "of":
        described = part.run[-1].endswith(tuple(known.single["discipline_endings"]))
    return described and position + 2 == len(part.run) and part.run[-1].endswith(tuple(known.single["name_endings"]))


def _are_named(part: Clause, position: int, known: Words) -> bool:
    """As in "Plants with one seed leaf are monocotyledons": a plural at the end that is no everyday word for a kind."""
    name = part.run[position + 1 :]
    bare = name[: len(name) - known.phrase_ends("of_one_another", name)] if name else ()
    described = is_plural(part.run[0], known) or known.has("articles", part.run[0])
    if part.run[position] != "are" or not described or not 0 < len(bare) <= _ARTICLED or not is_plural(bare[-1], known):
        return False
    kind = singular(bare[-1], known)
    everyday = len(bare) == 1 == len(name) and any(known.has(listed, kind) for listed in _EVERYDAY)
    return not everyday and not any(known.has(listed, word) for word in (*bare, kind) for listed in _NO_NAMES)


def _equation(part: Clause, position: int, passage: Passage) -> Candidate | None:
    known = passage.words
    left = _not_every(without_openers(part.before(position).rstrip(" ,"), known), known)
    articled = known.has("naming_articles", part.run[position + 1])
    name = last_name(part.text[part.tokens[position + 1].end if articled else part.tokens[position + 1].start :], known)
    predicate = predicate_of(left, known)
    if name is None or predicate is None or not _may_name(part, position, fold(left), name, known):
        return None
    its = _is_its(part.run[position + 1], known)
    ordered = predicate.differentia and (predicate.genus or its) and len(fold(predicate.text)) >= _SHORTEST
    if not ordered or ("," in left and not _lists_examples(left, known)) or (not its and _is_about_another(fold(predicate.text), known)):
        return None
    if not _describes_enough(part, position, fold(left), fold(predicate.text), known):
        return None
    return candidate(name, predicate, _EQUATED, "named at the end", passage, part.place)


def _not_every(left: str, known: Words) -> str:
    """Of "Each step of the chain" "a step of the chain"."""
    tokens = words(left[:60])
    each = len(tokens) > 1 and known.has("distributives", tokens[0].text.casefold()) and tokens[0].text.casefold() != "all"
    return f"a {left[tokens[1].start :]}" if each else left


def _may_name(part: Clause, position: int, run: tuple[str, ...], name: Subject, known: Words) -> bool:
    """Whether what stands on both sides of "is" allows a name on its right: no "The shop that … is a bakery", which tells of one shop."""
    articled = known.has("naming_articles", part.run[position + 1])
    if not _is_description(run, known, plural=not articled):
        return False
    if not known.has("indefinite_articles", part.run[position + 1]):
        return True
    ranked = is_superlative(run[1], known) or known.has("measures", run[1])
    of_one = known.has("definite", run[0]) and not ranked
    return not of_one and _is_of_kind(run, name, known) and "of" not in part.run[position + 2 :]


def _is_its(word: str, known: Words) -> bool:
    return known.has("possessives", word) and not known.has("articles", word)


def _describes_enough(part: Clause, position: int, run: tuple[str, ...], told: tuple[str, ...], known: Words) -> bool:
    """Whether the description sets the thing apart as no passing mention does, and is no rank."""
    ranked = any(is_superlative(word, known) for word in run[:_OPENING])
    if ranked and not (run[3:4] == ("of",) and known.has("indefinite_articles", run[4])):
        return False
    its = _is_its(part.run[position + 1], known)
    long = (part.run[position + 1] == "the" and len(run) >= _LONG) or _are_named(part, position, known)
    return its or long or known.has("distributives", part.run[0]) or _sets_apart(run, known) or known.has("disciplines", told[0])


def _is_description(run: tuple[str, ...], known: Words, *, plural: bool) -> bool:
    """Whether the words before "is" may be what a thing is: "the point where …", "half the height", "plants with …"."""
    if known.has("articles", run[0]) or run[0] in known.indefinite or known.has("distributives", run[0]):
        return True
    return (known.has("predeterminers", run[0]) and known.has("articles", run[1])) or (plural and is_plural(run[0], known))


def _lists_examples(left: str, known: Words) -> bool:
    """As in "Plants with one seed leaf, such as grasses and lilies,": the commas hold examples."""
    return known.phrase_at("danglers", fold(left.partition(",")[2][:40])) > 0 and left.count(",") == 1


def _is_of_kind(run: tuple[str, ...], name: Subject, known: Words) -> bool:
    """Whether "A … is a …" names a kind: "A frog that feeds on slugs is a secondary consumer" gives an example of one."""
    stop = next((position for position, word in enumerate(run) if position and known.has("clause_stops", word)), len(run))
    head = singular(run[stop - 1], known)
    if not known.has("indefinite_articles", run[0]) or head in fold(name.headword) or run[stop : stop + 1] == ("of",):
        return True
    return any(known.has(listed, head) for listed in ("genus", "masses", "humans"))


def _is_about_another(run: tuple[str, ...], known: Words) -> bool:
    """As in "purpose of the trip"; "number of deaths" is a measure, and "price at which …" a kind of its own."""
    own = known.has("measures", run[0]) or any(known.has("relatives", word) for word in run[1:3])
    return known.has("relational", run[0]) and not own


def _sets_apart(run: tuple[str, ...], known: Words) -> bool:
    """Whether the description has a clause or a measure of its own, as a passing mention has not."""
    restricted = any(known.has("relatives", word) for word in run[2:]) or set_apart_at(run[1:], known) > 0
    return restricted or any(known.has("measures", word) for word in run[:3])


def _without_one_another(text: str, known: Words) -> str:
    """Of "isotopes of one another" "isotopes"."""
    length = known.phrase_ends("of_one_another", fold(text))
    return text[: words(text)[-length].start].rstrip() if 0 < length < len(fold(text)) else text


def last_name(right: str, known: Words) -> Subject | None:
    """The name at the end: short, in small letters but for its short form, and nothing behind it but a new statement."""
    tokens = words(right[:80])
    end = len(right)
    for mark in (". ", ", ", "; ", ": ", " (", " – "):
        found = right.find(mark)
        end = min(end, found) if found >= 0 else end
    text = _without_one_another(right[:end].strip(" .!?:"), known)
    bracket = right[end:].lstrip()
    subject = subject_of(text + (" " + bracket[: bracket.find(")") + 1] if bracket.startswith("(") else ""), known)
    listed = right[end : end + 2] == ", " and any(known.has("articles", word) for word in fold(right[end : end + 20])[:1])
    if subject is None or len(fold(subject.headword)) > _LONGEST_NAME or not tokens or listed:
        return None
    if any(word[:1].isupper() and not is_short_form(word) for word in subject.headword.split()):
        return None
    return subject
