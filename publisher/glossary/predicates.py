"""The right side of a definition: what a term is, trimmed as an editor would, or nothing that defines."""

import re
from dataclasses import dataclass

from publisher.glossary.acronyms import is_verb
from publisher.glossary.words import Phrase, Words, fold
from publisher.language.tokens import words

_CITATION = re.compile(r"\s*\([^()]*\b(?:1[5-9]|20)\d\d[a-z]?(?:[:,][^()]*)?\)")
_ENDS = " \t.,;:!?…–—"
_QUOTES = "“”\"'‘’"
_SHORTEST = 2
_LONGEST = 60
"""Words: longer "definitions" are explanations."""
_OPENING = 5
"""Words among which a judgement ("penting") or a superlative makes a statement of the definition."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A definition, trimmed; `genus` and `differentia` say whether it names a kind and what sets the thing apart."""

    text: str
    genus: bool
    differentia: bool
    pointer: bool

    @property
    def in_good_order(self) -> bool:
        """Whether it reads "<kind> that <difference>"."""
        return self.genus and self.differentia


def predicate_of(right: str, known: Words, *, verb: bool = False, article: bool = False) -> Predicate | None:
    """The definition that `right` is, None if it is none: a list, a judgement, a place's fact, a verb where none may stand.

    With `verb` it may start with a verb; with `article` it must start like a noun phrase ("a …", "proteins that …").
    """
    if right.rstrip().endswith(":") or "\x00" in right or right.count("“") != right.count("”") or right.count('"') % 2:
        return None
    text, articled = _trimmed(right, known)
    run = fold(text)
    if not _SHORTEST <= len(run) <= _LONGEST:
        return None
    genus = _has_genus(run, known)
    if _refused(run, known, verb=verb) or (article and not (articled or _bare_plural(run, known, genus=genus))):
        return None
    differentia = any(known.has("differentia", word) for word in run[1:])
    if len(run) < 4 and not genus and not differentia:
        return None
    pointer = any(known.has("pointers", word) for word in run)
    return Predicate(text, genus, differentia, pointer)


def _trimmed(right: str, known: Words) -> tuple[str, bool]:
    """(definition, whether an article or quantity stood before it)."""
    text = _CITATION.sub("", right).strip(_ENDS + _QUOTES)
    articled = False
    while True:
        tokens = words(text)
        run = tuple(token.text.casefold() for token in tokens[:6])
        if len(tokens) < 2:
            return _without_tail(text, known), articled
        length = known.phrase_at("trends", run)
        if known.has("articles", run[0]):
            articled, length = True, 1
        if not 0 < length < len(tokens):
            return _without_tail(text, known), articled
        text = text[tokens[length].start :]


def _without_tail(text: str, known: Words) -> str:
    """`text` without a dangling "dan" of a list and without half a pair of brackets or quotation marks."""
    text = text.partition(";")[0].rstrip(_ENDS)
    tokens = words(text)
    dangling = known.phrase_ends("danglers", tuple(token.text.casefold() for token in tokens[-4:]))
    if 0 < dangling < len(tokens):
        text = text[: tokens[-dangling].start].rstrip(_ENDS)
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].rstrip(_ENDS)
    return text


def _has_genus(run: Phrase, known: Words) -> bool:
    head = run[0]
    single = head.partition("-")[0] if "-" in head else head
    if known.has("genus", head) or known.has("genus", single) or known.has("genus", head.removesuffix("s")):
        return True
    if any(map(head.startswith, known.single["genus_beginnings"])) and len(head) > 6 and head.endswith(tuple(known.single["genus_ending"])):
        return True
    # "natural home of …", "large group of …": the kind comes after its adjective.
    return known.language == "en" and any(known.has("genus", word) or known.has("genus", word.removesuffix("s")) for word in run[1:4])


def _refused(run: Phrase, known: Words, *, verb: bool) -> bool:
    first = run[0]
    if first in known.places:
        return True
    if known.has("particular", first) and not (verb and known.has("prepositions", first)) and not _is_part_that(run, known):
        return True
    if known.has("numerals", first) or known.has("pronouns", first) or known.has("negations", first) or known.has("demonstratives", first):
        return not (known.has("genus", first))
    if not verb and not known.has("genus", first) and is_verb(first, known):
        return True
    opening = _until_differentia(run, known)
    if any(known.has("judgements", word) for word in opening) or _judged_at_once(run, known):
        return True
    return _is_superlative(run, known) or _is_person(run, known)


def _is_part_that(run: Phrase, known: Words) -> bool:
    """As in "bagian komputer yang menjalankan …" says what a thing is, "bagian dari program …" does not."""
    of_the_whole = run[0] == "bagian" and any(known.has("relatives", word) for word in run[2:7])
    if known.has("prepositions", run[1]) and not of_the_whole:
        return False
    return known.has("genus", run[0]) and any(known.has("clause_stops", word) for word in run[2:])


def _until_differentia(run: Phrase, known: Words) -> Phrase:
    opening = run[:_OPENING]
    for position, word in enumerate(opening):
        if position and known.has("clause_stops", word):
            return opening[:position]
    return opening


def _judged_at_once(run: Phrase, known: Words) -> bool:
    """As in "proses yang sangat penting", "topik yang relevan": the difference is a judgement."""
    for position, word in enumerate(run[:_OPENING]):
        if known.has("relatives", word) and position:
            after = run[position + 1 : position + 3]
            only_one = position + 2 == len(run) and known.has("superlatives", run[-1])
            return only_one or any(known.has(kind, later) for kind in ("judgements", "judged") for later in after)
    return False


def _is_superlative(run: Phrase, known: Words) -> bool:
    """As in "danau terbesar di Asia", "the longest river in Africa"."""
    for position, word in enumerate(_until_differentia(run, known)):
        if known.has("superlatives", word):
            after = run[position + 1] if position + 1 < len(run) else ""
            return known.language == "en" or position == 0 or not after or known.has("prepositions", after) or known.has("relatives", after)
    return False


def _is_person(run: Phrase, known: Words) -> bool:
    """As in "tokoh yang …", "penyair yang …"."""
    head = run[0] if known.language == "id" else next((word for word in run[:3] if known.has("person_genus", word)), run[0])
    return known.has("person_genus", head) and not known.has("genus", head)


def is_place(predicate: Predicate, known: Words) -> bool:
    """Whether it says where something is: true of a name, "Jakarta adalah ibu kota …"."""
    return any(known.has("place_genus", word) for word in fold(predicate.text)[: 1 if known.language == "id" else 2])


def _bare_plural(run: Phrase, known: Words, *, genus: bool) -> bool:
    """Whether English words may be a noun phrase without an article: "proteins that …", no "green" and no "found in"."""
    first = run[0]
    if first.endswith(("ed", "ing", "ly")) or len(run) < 3:
        return False
    for position, word in enumerate(run[:6]):
        plural = any(noun.endswith("s") for noun in run[:position])
        if position and (
            known.has("relatives", word) or word in {"used", "made", "of"} or (word == "in" and run[position - 1].endswith("s"))
        ):
            return genus or plural
    return False


def is_enumeration(text: str, known: Words) -> bool:
    """Whether `text` only lists things: "alam, tenaga kerja, dan modal", "tuna dan cakalang"."""
    run = fold(text)
    if any(known.has("relatives", word) or known.has("clause_stops", word) for word in run):
        head = re.split(r",", text)[0]
        first = fold(head)
        if any(known.has("relatives", word) or known.has("clause_stops", word) for word in first):
            return False
        return text.count(",") >= 2 or any(known.has("conjunctions", word) for word in run[:3])
    if text.count(",") >= 2 and all(len(fold(part)) <= 3 for part in text.split(",")):
        return True
    joined = any(known.has("conjunctions", word) or known.has("alternatives", word) for word in run)
    return joined and ("," in text or len(run) <= 7)
