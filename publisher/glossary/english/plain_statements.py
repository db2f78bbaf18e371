"""What "X is a Y" in English argues or tells and does not define: contrasts, history, parts of a book."""

import re
from itertools import pairwise

from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.set_apart import set_apart_at
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.refusals.predicates import has_genus, is_superlative
from publisher.glossary.sides.predicates import Predicate

_MEMBER = re.compile(r"(?:a|an|the)\s(?:\w+\s)?(?:member|part)\sof\s(?:the\s)?[A-Z]")
_NEGATED = re.compile(r",\s+(?:(?:and|but)\s+)?(?:not|never|no|is|are|was|were)\s")
_BRACKET = re.compile(r"\([^()]*\)")
_DATED = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_ARTICLED = 2
_UNIT = 3
"""Words of "one light year"."""
_NEAR = 6
"""Words of a kind that a contrast follows: "a pair, not a single protocol"."""
_LEAD = 3
_LONG = 8
"""Words of what "the" may introduce in the past: "Oak was the wood that shipwrights preferred" is shorter."""


def is_argued(part: Clause, position: int, predicate: Predicate, known: Words) -> bool:
    """Whether "is" at `position` states something of a thing: "Jazz is a conversation, not a lecture", "In 1911 the harbour was …"."""
    left, right = part.run[:position], part.after(position)
    told = fold(predicate.text)
    if any(known.has("book_parts", word) and following.isdigit() for word, following in pairwise(left)):
        return True
    if _is_of_one(part, position, told, known) or _is_price_of(part, position, told, known) or _MEMBER.match(right) is not None:
        return True
    contrast = _NEGATED.search(right)
    if contrast is not None and len(fold(right[: contrast.start()])) <= _NEAR:
        return True
    apart = predicate.differentia or told[0].endswith("ed")
    if not apart or _is_counted(predicate, known) or _is_placed(part, predicate, known):
        return True
    if left[0] == "one" and not (known.has("measures", told[0]) or "one" in told or _has_number(told, known)):
        return True
    return known.has("past_copulas", part.run[position]) and _is_history(part, position, predicate, known)


def _is_of_one(part: Clause, position: int, told: tuple[str, ...], known: Words) -> bool:
    """As in "The village green is what is left of the commons": one thing behind "the"."""
    free = known.has("clause_openers", told[0])
    process = part.run[position - 1].endswith(tuple(known.single["deed_endings"])) and position <= _ARTICLED
    if told[0] == "how" and not (process or known.has("extents", told[1]) or told[1].endswith("ly")):
        return True
    return known.has("definite", part.run[0]) and (free or _is_one_thing(part, position, told, known))


def _is_price_of(part: Clause, position: int, told: tuple[str, ...], known: Words) -> bool:
    """As in "Taxes are the price we pay": what several things are to us, if one of another kind stands for them."""
    apart = set_apart_at(told, known, said=True)
    if part.run[position] not in {"are", "were"} or not apart or known.has("prepositions", told[apart]):
        return False
    kind = told[apart - 1]
    whole = any(known.has(listed, word) for listed in ("composites", "groups", "part_nouns") for word in told[:apart])
    return known.has("definite", part.run[position + 1]) and not (whole or is_plural(kind, known) or known.has("always_plural", kind))


def _is_one_thing(part: Clause, position: int, told: tuple[str, ...], known: Words) -> bool:
    """As in "The buffet is a trolley with two shelves", "The aim is a city without cars": a kind that no list has, or whose it is."""
    single = position == _ARTICLED and known.has("indefinite_articles", part.run[position + 1])
    return single and (known.has("relational", part.run[1]) or not has_genus(told, known))


def names_kind(part: Clause, position: int, predicate: Predicate, known: Words) -> bool:
    """Whether a kind that no list has stands behind "is": "An anion is a negatively charged ion, formed when …", "a jacket with …".

    The subject must be any one of its kind, and what was done with the thing or what it has must set it apart.
    """
    run = fold(predicate.text)
    if part.run[0] == "one" and position <= _UNIT and known.has("articles", part.run[position + 1]):
        return _has_number(run, known)
    if _is_part_of_any(part, position, run, known) or _is_of_uncounted(part, position, run, known):
        return True
    if not (known.has("indefinite_articles", part.run[0]) and known.has("articles", part.run[position + 1])):
        return False
    stop = next((place for place, word in enumerate(run) if place and _sets_apart(run, place, known)), 0)
    return 0 < stop <= _LEAD + 1


def _is_of_uncounted(part: Clause, position: int, run: tuple[str, ...], known: Words) -> bool:
    """As in "Succession is the gradual shift in …", "Marginal cost is the extra cost of making …": what has no article is one of no row."""
    bare = not any(known.has(kind, part.run[0]) for kind in ("articles", "possessives", "demonstratives", "pronouns", "numerals"))
    if part.run[position] != "is" or position > _LEAD or not bare or not known.has("articles", part.run[position + 1]):
        return False
    stop = set_apart_at(run, known, said=True)
    return 0 < stop <= _LEAD and not any(is_superlative(word, known) for word in run[:stop])


def _has_number(run: tuple[str, ...], known: Words) -> bool:
    """As in "One fathom is the depth of six feet of water"."""
    return any(known.has("numerals", word) or word.isdigit() for word in run[1:])


def _sets_apart(run: tuple[str, ...], position: int, known: Words) -> bool:
    """As in "ion, formed when", "jacket with", "ring made of"."""
    made = known.has("bare_links", run[position]) and run[position] != "of"
    return made or (run[position].endswith("ed") and position + 1 < len(run) and known.has("prepositions", run[position + 1]))


def _is_counted(predicate: Predicate, known: Words) -> bool:
    """As in "A car is a mass of 900 kg on four wheels": the figures of one thing."""
    run = fold(predicate.text)
    return any(word.isdigit() for word in run[:_NEAR]) and not any(known.has("relatives", word) for word in run)


def _is_placed(part: Clause, predicate: Predicate, known: Words) -> bool:
    """As in "Water is a liquid at room temperature": where or when a substance is so."""
    run = fold(predicate.text)
    free = known.has("anythings", run[0]) or known.has("clause_openers", run[0])
    if free or known.has("measures", run[0]) or any(word.endswith("ed") for word in run[1:_LEAD]):
        return False
    place = next((at for at, word in enumerate(run) if at and (known.has("clause_stops", word) or known.has("differentia", word))), 0)
    stop = run[place] if place and not known.has("events", run[place - 1]) else ""
    restricted = any(known.has("relatives", word) for word in run)
    return known.has("placings", stop) and not (restricted or known.has("articles", part.run[0]))


def is_consequence(part: Clause, position: int, predicate: Predicate, known: Words) -> bool:
    """Whether "means" tells what follows from a thing: "The strike means that …", "A late frost means trouble for the growers"."""
    if not known.has("meaning_verbs", part.run[position]):
        return False
    told = known.phrase_in("subject_openers", part.run, end=position)
    run = part.run[position + 1 :]
    acting = run[0] in {"to", "that"} or run[0].endswith("ing")
    if run[0] == "that" and any(known.has("prescriptive", word) for word in run[:_NEAR]):
        return True
    first = part.run[1 if known.has("conjunctions", part.run[0]) else 0]
    certain = known.has("definite", first) or known.has("comparatives", first) or known.has("comparatives", run[0])
    return not told and (certain or not (predicate.genus or acting))


def _is_of_name(part: Clause, position: int) -> bool:
    """Whether the subject is a name of several words: "The Marshall Plan was a programme of …"."""
    return sum(token.text[:1].isupper() for token in part.tokens[1:position]) > 1


def _is_history(part: Clause, position: int, predicate: Predicate, known: Words) -> bool:
    """As in "Coal was a source of wealth", "In 1911 …": in the past, with a date or without a clause that sets the thing apart."""
    if _DATED.search(_BRACKET.sub("", part.before(position))):
        return True
    run = fold(predicate.text)
    if run[0].endswith("ing") and run[1] == "of":
        return False
    if known.has("definite", part.run[position + 1]) and len(run) < _LONG:
        return True
    relative = next((place for place, word in enumerate(run) if place and known.has("relatives", word)), len(run))
    made = any(word.endswith(("ed", "ing")) for word in run[1 : _LEAD + 2])
    story = part.run[0] == "the" and part.before(position).strip()[4:5].islower()
    when = relative < len(run) and run[relative] == "when" and not known.has("genus", run[relative - 1])
    return (
        when
        or not (relative < len(run) or made or _is_of_name(part, position))
        or (story and not any(known.has("genus", singular(word, known)) for word in run[:2]) and not _is_office(part, position, run, known))
    )


def _is_office(part: Clause, position: int, run: tuple[str, ...], known: Words) -> bool:
    """As in "The reeve was the villager who spoke for the others"; "The guide was a student who …" tells of one."""
    held = known.has("definite", part.run[position + 1]) and "who" in run[:_LEAD]
    return held and not any(known.has(kind, word) for word in run[:_LEAD] for kind in ("humans", "person_genus"))


def _points_at_one(part: Clause, position: int, known: Words) -> bool:
    """As in "The title refers to a street in …": what one thing of a text speaks of; "The greenhouse effect refers to …" explains."""
    told = part.run[position : position + 3]
    return part.run[0] == "the" and position == _ARTICLED and told[:2] == ("refers", "to") and known.has("indefinite_articles", told[-1])


def _presents_name(before: tuple[str, ...], right: str, known: Words) -> bool:
    """As in "A broader gauge is the price deflator, an index that …": the name stands behind "is", described in its turn."""
    name, comma, told = right.partition(", ")
    run, behind = fold(name), fold(told[:20])
    if known.language != "en" or not comma or not behind or not 1 < len(run) <= _NEAR:
        return False
    described = known.has("indefinite_articles", behind[0]) or behind[:2] == ("in", "which")
    if any(known.has("relating", word) or known.has("particular", word) for word in run[1:]):
        return False
    first = known.has("indefinite_articles", run[0]) and any(is_superlative(word, known) or known.has("relating", word) for word in before)
    return (run[0] == "the" or first) and described and not set_apart_at(run[1:], known, said=True) and "of" not in run


def _is_part_of_any(part: Clause, position: int, run: tuple[str, ...], known: Words) -> bool:
    """As in "The bow is the front of a ship", "Ratification is the approval of treaties"; "the work of a child" is somebody's."""
    if part.run[position + 1] != "the" or "of" not in run[:_LEAD]:
        return False
    deed = position == 1 and part.run[0].endswith(tuple(known.single["event_endings"]))
    behind = run[run.index("of") + 1 : run.index("of") + 1 + _NEAR]
    any_one = part.run[0] == "the" and known.has("indefinite_articles", (*behind, "")[0])
    any_one = any_one or (not known.has("definite", part.run[0]) and any(known.has("indefinite_articles", word) for word in behind[1:]))
    if not (deed or any_one):
        return False
    head = run[run.index("of") - 1]
    return not any(known.has(kind, head) for kind in ("relational", "particular", "images", "vague", "persons_deeds"))


def speaks_of_another(part: Clause, position: int, right: str, known: Words) -> bool:
    """Whether the sentence only leads to another name, speaks of a text, or has "covers" of no word."""
    if _points_at_one(part, position, known) or _presents_name(part.run[:position], right, known):
        return True
    return known.has("of_terms", part.run[position]) and not _is_told_of_term(part, position, known)


def _is_told_of_term(part: Clause, position: int, known: Words) -> bool:
    """As in "The term dowry (covers)": the sentence speaks of a word."""
    opened = any(known.phrase_at("subject_openers", part.run, start) > 1 for start in range(position))
    return opened and not known.has("word_nouns", part.run[position - 1])
