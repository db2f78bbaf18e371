"""What stands behind an English label: "Clipping: cutting a word short", "Simple sentence – one main clause", "Heart attack: this is …"."""

import re
from dataclasses import replace

from publisher.glossary.grammar.english import is_plural
from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.predicates import Predicate, as_told, begun_small, predicate_of

_LEAD = re.compile(
    r"(?:(?:also|sometimes|often|better)\s(?:known|called)\s(?:as\s)?[^,:;]{2,60},\s)?"
    r"(?:this|it|these|they)\s(?:is|are|was|were|means?|refers?\sto|describes?|involves?)\s",
    re.IGNORECASE,
)
_EVENT_LEAD = re.compile(r"(?:this|it)\s(?:occurs|happens|arises|takes\splace)\s(?=when\s|if\s|where\s)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:(?:at\sleast\s)?(?:one|two|three|four|five)\s(?:or\smore\s)?|(?:\w+-,?\s(?:or\s)?){1,3})")
_SHORTEST, _SHORTEST_CLAUSE = 3, 4
_OPENING = 5


def meaning_behind_label(text: str, known: Words, *, listed: bool) -> Predicate | None:
    """What the sentence `text` behind a label says that the thing is, None where it says something else of it.

    `listed` says that the label begins an item or a line of notes, where a phrase without article and a clause ("when a gas
    turns into a liquid") are enough.
    """
    lead = _LEAD.match(text) or _EVENT_LEAD.match(text)
    if lead is not None:
        text = text[lead.end() :]
        return _clause(text, known) or predicate_of(text, known, article=True, label=True)
    if not listed:
        return None
    return _clause(text, known) or _counted(text, known) or _bare(text, known)


def _clause(text: str, known: Words) -> Predicate | None:
    """As in "when a gas turns into a liquid"."""
    bare = text.strip(" .!?;")
    run = fold(bare)
    if len(run) < _SHORTEST_CLAUSE or not known.has("event_openers", run[0]) or "," in bare or "\x00" in bare:
        return None
    return as_told(begun_small(bare), known)


def _counted(text: str, known: Words) -> Predicate | None:
    """As in "one main clause", "two or more clauses joined by …", "one- or two-letter abbreviation used …"."""
    number = _NUMBER.match(text)
    if number is None:
        return None
    told = predicate_of(text[number.end() :], known, label=True) if not is_whole_sentence(text, known) else None
    if told is None or not told.genus:
        return None
    return replace(told, text=number[0] + told.text)


def _bare(text: str, known: Words) -> Predicate | None:
    """As in "cutting a word short", "uncharged particle located in the nucleus": a phrase without article, and no advice or sentence."""
    run = fold(text)
    if len(run) < _SHORTEST or is_whole_sentence(text, known) or known.has("conjunctions", run[1]) or _is_told(run, known):
        return None
    gerund = run[0].endswith("ing") and len(run[0]) > _OPENING
    told = predicate_of(text, known, verb=gerund, label=True)
    if told is None:
        return None
    if gerund:
        return replace(told, genus=True)
    ordered = told.in_good_order or (told.differentia and is_plural(run[0], known))
    opened = known.has("articles", run[0]) or run[0] == "any"
    return told if ordered and (opened or not _is_advice(run, known)) else None


def _is_told(run: tuple[str, ...], known: Words) -> bool:
    """As in "a chip turns the signal upside down": a verb before anything that could set a kind apart, or a plural behind "a"."""
    for position, word in enumerate(run):
        if position and known.has("clause_stops", word):
            break
        if known.has("finite", word):
            return True
    single = known.has("indefinite_articles", run[0]) and not is_plural(run[1], known)
    return single and is_plural(run[2], known) and not any(is_plural(word, known) for word in run[3:4])


def _is_advice(run: tuple[str, ...], known: Words) -> bool:
    """As in "cut the paper in half", "ten pounds for adults", "near the old mill"."""
    if (
        any(known.has(kind, run[0]) for kind in ("prepositions", "pronouns", "numerals", "auxiliaries", "subordinators"))
        or run[0].isdigit()
    ):
        return True
    early = run[1:3]
    objects = any(known.has(kind, word) for word in early for kind in ("articles", "possessives", "subject_pronouns", "numerals"))
    return objects and not (run[0].endswith(("ed", "ing", "ly")) or known.has("genus", run[0]))
