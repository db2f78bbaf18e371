"""Definitions that a pointer fetches from the sentence before: "Proses ini disebut X", "Bagian laba inilah yang dinamakan X"."""

from publisher.glossary.forms.anaphora import link_of
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.predicates import Predicate, as_told, begun_small, predicate_of
from publisher.language.tokens import words

_WHEN = "ketika"
_SHORTEST = 3
"""Words of a clause that tells something."""
_POINTING = 4
"""Words of "sehingga peristiwa itu", "so this process"."""
_CIRCUMSTANCE = 6
_LONGEST_CLAUSE = 40
"""Words: longer sentences tell a story."""


def from_previous(phrase: str, previous: str, known: Words) -> Predicate | None:
    """The definition that "proses" or "pigmen hijau" (itu) stands for, from the sentence before."""
    previous = _without_history(previous, known)
    run = [word for word in fold(phrase) if not known.has("pointers", word) and not known.has("articles", word)]
    if not run or not previous or "\x00" in previous:
        return None
    again = _phrase_again(run, previous, known) or _noun_again(run, previous, known)
    if again is not None:
        return again
    if not _is_event(run[0], known) and not _is_event(run[-1], known):
        return None
    told = _told(previous, known)
    if not told:
        return None
    link = _WHEN if len(run) > 1 and known.language == "id" else link_of(run[-1], known)
    described = " ".join(part for part in (" ".join(run), link, told) if part)
    return as_told(described, known)


def of_consequence(left: str, known: Words) -> tuple[bool, Predicate | None]:
    """Of "Uap mengembun sehingga peristiwa itu" (disebut X) what happens; None for "sehingga tahun itu", which nothing is told of.

    The first value says whether `left` has this form.
    """
    tokens = words(left)
    for position in range(len(tokens) - 1, max(_SHORTEST, len(tokens) - _POINTING) - 1, -1):
        if known.has("consequents", tokens[position].text.casefold()):
            clause, noun = left[: tokens[position].start].rstrip(" ,"), left[tokens[position].end :].strip(" ,")
            happens = any(_is_event(word, known) for word in fold(noun))
            return True, from_previous(noun, clause, known) if happens else None
    return False, None


def _without_history(previous: str, known: Words) -> str:
    """The sentence before without who found it: "Berkurangnya kepuasan dikemukakan oleh Gossen" → "Berkurangnya kepuasan"."""
    tokens = words(previous)
    for position in range(_SHORTEST, len(tokens) - 1):
        found, by, before = (tokens[place].text.casefold() for place in (position, position + 1, position - 1))
        if known.has("discoveries", found) and known.has("discovered_by", by) and not known.has("relatives", before):
            return previous[: tokens[position].start].rstrip(" ,")
    return previous


def _is_event(word: str, known: Words) -> bool:
    return known.has("events", word) or word.endswith(tuple(known.single["event_endings"]))


def told_before(previous: str, known: Words) -> str:
    """The sentence `previous` as a clause; "" where it points outside or speaks of somebody."""
    told = _told(previous, known) if "\x00" not in previous else ""
    return told if len(fold(told)) > _SHORTEST else ""


def _told(previous: str, known: Words) -> str:
    """The sentence before as a clause; a subordinate clause at its start is put behind: "bila C, D" → "D bila C"."""
    clause = without_openers(previous.strip(" .!?;,"), known)
    run = fold(clause)
    if not run or len(run) > _LONGEST_CLAUSE or (known.language == "id" and known.has("pointers", run[0])):
        return ""
    begun = fold(previous.strip(" .!?"))
    if known.has("subordinators", begun[0]):
        first, comma, rest = previous.strip(" .!?;,").partition(", ")
        clause = f"{rest} {begun_small(first)}" if comma else ""
    elif known.has("stand_ins", run[0]) or (_is_pronoun(run[0], known) and not known.has("quantifiers", run[0])):
        return ""
    clause = _with_circumstance(clause, previous, begun, known)
    return begun_small(_without_addition(clause, known))


def _without_addition(clause: str, known: Words) -> str:
    """A clause without the word that joins it to what was said before: "Plants also give off …"; "not only … but also" stays whole."""
    tokens = words(clause)
    run = [token.text.casefold() for token in tokens]
    for place in range(1, len(run) - 1):
        if known.has("also", run[place]):
            is_contrast = known.has("clause_breaks", run[place - 1]) or known.has("conjunctions", run[place - 1])
            return clause if is_contrast else f"{clause[: tokens[place].start]}{clause[tokens[place + 1].start :]}"
    return clause


def _is_pronoun(word: str, known: Words) -> bool:
    return known.has("subject_pronouns" if known.language == "en" else "pronouns", word)


def _with_circumstance(clause: str, previous: str, begun: tuple[str, ...], known: Words) -> str:
    """Of "Pada suhu rendah, hambatan hilang" "hambatan hilang pada suhu rendah", Indonesian."""
    first, comma, rest = previous.strip(" .!?;,").partition(", ")
    placed = known.has("circumstance_openers", begun[0]) and bool(comma) and rest.strip() == clause.strip()
    return f"{clause} {begun_small(first)}" if placed and len(fold(first)) <= _CIRCUMSTANCE else clause


def verbatim(left: str, previous: str, known: Words) -> Predicate | None:
    """As in "Inilah yang dinamakan X": the sentence before as it stands."""
    told = told_before(previous, known) if known.phrase_at("whole_pointers", fold(left)) else ""
    return Predicate(told, genus=True, differentia=False, pointer=True) if told else None


def _subject_of_condition(position: int, length: int, previous: str, known: Words) -> Predicate | None:
    """As in "Jika sumur menembus akuifer, air memancar": "sumur yang menembus akuifer, sehingga air memancar"."""
    tokens = words(previous)
    first, comma, rest = previous.strip(" .!?").partition(", ")
    if position != 1 or not comma or known.language != "id" or not known.has("subordinators", tokens[0].text.casefold()):
        return None
    noun = previous[tokens[1].start : tokens[length].end]
    return Predicate(f"{noun} yang {first[tokens[length].end :].strip()} sehingga {rest}", genus=True, differentia=True, pointer=False)


def _noun_again(phrase: list[str], previous: str, known: Words) -> Predicate | None:
    """As in "… laba dibagikan kepada pemegang saham. Bagian laba (inilah)": "bagian laba yang dibagikan …"."""
    if known.language != "id" or len(phrase) == 1:
        return None
    tokens = words(previous)
    for position, token in enumerate(tokens[1:], 1):
        acting = token.text.casefold()
        if acting.startswith(("di", "ter")) and is_verb(acting, known) and tokens[position - 1].text.casefold() == phrase[-1]:
            return predicate_of(f"{' '.join(phrase)} yang {previous[token.start :]}", known)
    return None


def _phrase_again(phrase: list[str], previous: str, known: Words) -> Predicate | None:
    """The words of `phrase` where the sentence before introduced them, with what follows there."""
    tokens = words(previous)
    run = [token.text.casefold() for token in tokens]
    for position in range(len(run) - len(phrase) + 1):
        if run[position : position + len(phrase)] == phrase:
            turned = _subject_of_condition(position, len(phrase), previous, known)
            if turned is not None:
                return turned
            after = position + len(phrase)
            if after < len(run) and is_verb(run[after], known):
                return predicate_of(f"{' '.join(phrase)} yang {previous[tokens[after].start :]}", known)
            predicate = predicate_of(previous[tokens[position].start :], known)
            if predicate is not None and predicate.differentia:
                return predicate
            text = previous[tokens[position].start : tokens[position + len(phrase) - 1].end]
            return Predicate(text, genus=True, differentia=False, pointer=False) if len(phrase) > 1 else None
    return None
