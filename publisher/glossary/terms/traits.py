"""What can be seen of a found definition without knowing its subject: the traits by which its confidence is weighed.

A trait is named "family:value". The families are the form that found it, the definition, the headword, the sentence and the text.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.forms.kinds import is_plain_kind
from publisher.glossary.grammar.commonness import degree
from publisher.glossary.grammar.learned import is_learned
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.telling import is_statement
from publisher.glossary.grammar.verbs import is_doer, is_made_noun
from publisher.glossary.grammar.word_signs import shape
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.refusals.predicates import is_superlative
from publisher.glossary.sides.candidates import Candidate
from publisher.glossary.sides.predicates import is_enumeration
from publisher.glossary.sides.subjects import is_name
from publisher.glossary.terms.above import announced
from publisher.glossary.terms.casing import Casing
from publisher.glossary.terms.manner import Manner
from publisher.language.tokens import words
from publisher.model.span import Span

Traits = tuple[str, ...]
_LENGTHS = (4, 6, 9, 15, 25, 36)
"""Bounds of a definition's length, in words."""
_SENTENCES = (9, 16, 26, 41)
_DEFINING = (5, 12, 25, 40)
"""Bounds of the share of sentences that define, of a hundred."""
_TRUSTS = (1.5, 2.0, 2.3, 2.7, 3.0)
_HUNDRED = 100
_MANY_WORDS, _FEW_WORDS = 4, 3
_EARLY = 5
"""Words among which a definition usually sets its thing apart from the rest of its kind."""
_MARK = re.compile(r"[^\w\s’'-]")
_BEFORE_EXAMPLES = re.compile(r",\s")
_OPENER = 30
"""Characters within which the words stand that open examples."""
_ARTICLE = 8
"""Characters before a definition among which its article stands."""
_MARKS = {",": "comma", ":": "colon", "(": "bracket", "–": "dash", "“": "quotation"}
_JOINTS = ("conjunctions", "alternatives")
_SMALL_WORDS = ("prepositions", "clause_stops", "particular", "pronouns", "negations")
_ORDER = {(True, True): "kind and difference", (True, False): "kind", (False, True): "difference", (False, False): "neither"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The chapter around a candidate.

    `run` are its words, with a bar between paragraphs, `starts` says where each paragraph begins there, `spans` where it stands in the
    article, and `places` where each word stands in `run`; `headings` are the words
    of its headings, with a space around each and a bar between two headings; all in small letters. `defining` is the share of
    sentences that define (of a hundred), `casing` how the book writes its words, `manner` how the chapter tells.
    """

    run: Phrase
    starts: Sequence[int]
    spans: Sequence[Span]
    places: Mapping[str, Sequence[int]]
    headings: str
    defining: int
    casing: Casing
    manner: Manner

    def is_first_in(self, phrase: Phrase, span: Span) -> bool:
        """Whether the chapter has `phrase` for the first time in the passage at `span`."""
        first = next(self._places_of(phrase), None)
        return first is not None and self.spans[bisect_right(self.starts, first) - 1] == span

    def has_again(self, phrase: Phrase) -> bool:
        """Whether the chapter has `phrase` more than once."""
        found = self._places_of(phrase)
        return next(found, None) is not None and next(found, None) is not None

    def _places_of(self, phrase: Phrase) -> Iterator[int]:
        return (place for place in self.places.get(phrase[0], ()) if self.run[place : place + len(phrase)] == phrase)


def surroundings(passages: Sequence[Passage], found: int, casing: Casing, manner: Manner) -> Surroundings:
    """The chapter that consists of `passages`, in which `found` definitions were found; `casing` and `manner` as in `Surroundings`."""
    paragraphs = [(*fold(passage.text), "|") for passage in passages]
    run = tuple(chain.from_iterable(paragraphs))
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(run):
        places[word].append(place)
    sentences = sum(len(passage.sentences()) for passage in passages)
    headings = dict.fromkeys(heading for passage in passages for heading in passage.headings)
    return Surroundings(
        run=run,
        starts=[0, *accumulate(map(len, paragraphs))],
        spans=[passage.span for passage in passages],
        places=places,
        headings=" ".join(["", "|", *(word for heading in headings for word in (*fold(heading), "|")), ""]),
        defining=_HUNDRED * found // max(1, sentences),
        casing=casing,
        manner=manner,
    )


def traits_of(found: Candidate, passage: Passage, sentences: Sequence[tuple[int, int]], around: Surroundings) -> Traits:
    """The traits of `found`, which stands in `passage`, each once, in order; `sentences` are those of the passage (start, end)."""
    families = {
        "form": (found.reason, f"trust {step(found.trust, _TRUSTS)}"),
        "definition": _definition(found, passage.words, around),
        "head": _head(found, passage, around),
        "sentence": _sentence(found, passage, sentences),
        "above": (*(f"{found.reason}, {sign}" for sign in announced(passage)), *around.manner.told_in_list(passage)),
        "text": (f"defining {step(around.defining, _DEFINING)}", *(("report",) if around.manner.report else ())),
    }
    return tuple(dict.fromkeys(f"{family}:{value}" for family, values in families.items() for value in values))


def _definition(found: Candidate, known: Words, around: Surroundings) -> Iterator[str]:
    text, run = found.definition, fold(found.definition)
    own = fold(found.subject.headword)
    yield f"length {step(len(run), _LENGTHS)}"
    yield _ORDER[found.genus, found.differentia]
    yield from _opening(run, known)
    telling = _without_examples(text, known)
    inner = [token.text for token in words(telling)[1:]]
    shown = {
        "name": any(word[:1].isupper() and word.casefold() not in own and word.casefold() not in around.casing.small for word in inner),
        "figure": any(character.isdigit() for character in telling),
        "superlative": any(is_superlative(word, known) for word in run),
        "judgement": _judges(run, known),
        "repeats": not set(own).isdisjoint(run),
        "pointer": found.pointer,
        "any kind": known.language == "id" and bool(run) and is_plain_kind(run, known),
        "deed or state": known.language == "id" and bool(run) and is_made_noun(run[0]),
        "doer": any(is_doer(word, known) for word in run[:2]),
        "composed": found.composed,
        f"statement, {found.reason}": is_statement(telling, known),
        f"list, {found.reason}": is_enumeration(telling, known),
        f"several, {found.reason}": _names_several(run, known),
    }
    yield from (name for name, holds in shown.items() if holds)
    yield from (name for mark, name in _MARKS.items() if mark in telling)


def _names_several(run: Phrase, known: Words) -> bool:
    """As in "silver or figures on a screen": two things before anything could set one apart."""
    joint = next((place for place, word in enumerate(run) if any(known.has(kind, word) for kind in _JOINTS)), 0)
    return joint > 0 and not any(known.has(kind, word) for word in run[:joint] for kind in ("relatives", "clause_stops", "prepositions"))


def _judges(run: Phrase, known: Words) -> bool:
    """Whether a word of it judges, as in "yang luar biasa"; not "dari luar negeri"."""
    told = run if known.language == "en" else (word for before, word in pairwise(run) if known.has("relatives", before))
    return any(known.has("judgements", word) for word in run) or any(known.has("judged", word) for word in told)


def _without_examples(text: str, known: Words) -> str:
    """`text` up to its examples (", misalnya …"): their names, figures and commas say nothing of the definition."""
    for comma in _BEFORE_EXAMPLES.finditer(text):
        if known.phrase_at("example_openers", fold(text[comma.end() : comma.end() + _OPENER])):
            return text[: comma.start()]
    return text


def _opening(run: Phrase, known: Words) -> Iterator[str]:
    """What a definition begins with, and where its clause and its verb come."""
    first = run[:1]
    clause = next((position for position, word in enumerate(run) if position and known.has("relatives", word)), None)
    shown = {
        "listed kind": any(known.has("genus", word) for word in first),
        "begins with a small word": any(known.has(kind, word) for kind in _SMALL_WORDS for word in first),
        "early clause": clause is not None and clause < _EARLY,
        "late clause": clause is not None and clause >= _EARLY,
        "early difference": any(known.has("clause_stops", word) for word in run[1:_EARLY]),
        "early verb": any(known.has("finite", word) for word in run[:_EARLY]),
        "late verb": any(known.has("finite", word) for word in run[_EARLY:]),
    }
    yield from (name for name, holds in shown.items() if holds)


def _head(found: Candidate, passage: Passage, around: Surroundings) -> Iterator[str]:
    known, subject = passage.words, found.subject
    run = fold(subject.headword)
    flat = " ".join(run)
    degrees = [degree(word, known.language) for word in run] or [0]
    yield f"words {min(len(run), _MANY_WORDS)}"
    yield f"first common {degrees[0]}"
    yield f"last common {degrees[-1]}"
    yield f"shape {shape(run[-1 if known.language == 'en' else 0], known.language)}" if run else "shape none"
    yield f"commonest {max(degrees)} of {min(len(run), _FEW_WORDS)}"
    yield "again" if run and around.has_again(run) else "once"
    yield _writing(subject.headword, run, known, around)
    shown = {
        "first mention": bool(run) and around.is_first_in(run, passage.span),
        "in a heading": f" {flat} " in around.headings,
        "is a heading": f" | {flat} | " in around.headings,
        "heading above": found.headed,
        "weak": subject.weak,
        "verbal": subject.verbal,
        "article": subject.article,
        "other names": found.introduced,
        "figure": any(character.isdigit() for character in flat),
        "learned": is_learned(subject.headword, known),
        "mark": _MARK.search(subject.headword) is not None,
        "relational": any(known.has("relational", word) for word in (*run[:1], *run[-1:])),
    }
    yield from (name for name, holds in shown.items() if holds)


def _writing(headword: str, run: Phrase, known: Words, around: Surroundings) -> str:
    """How the book writes a headword."""
    if is_short_form(headword):
        return "short form"
    if is_name(headword, known):
        return "name"
    if not around.casing.small.isdisjoint(run):
        return "small"
    return "never small" if around.casing.names.isdisjoint(run) else "capital within"


def _sentence(found: Candidate, passage: Passage, sentences: Sequence[tuple[int, int]]) -> Iterator[str]:
    before = bisect_right(sentences, found.place[0], key=lambda place: place[0])
    begin, stop = sentences[before - 1] if before else found.place
    run, head = fold(passage.text[begin:stop]), fold(found.subject.headword)
    known = passage.words
    yield f"kind {passage.kind.value}"
    if known.language == "en":
        yield f"{_article_before(found, passage)}, {found.reason}"
    yield f"length {step(len(run), _SENTENCES)}"
    shown = {
        "first under a heading": begin == 0 and passage.opens,
        "first": begin == 0 and not passage.opens,
        "begins with the term": run[: len(head)] == head,
        "past": any(known.has(kind, word) for word in run for kind in ("past_copulas", "pasts")),
        "first person": any(known.has("first_person", word) for word in run),
    }
    yield from (name for name, holds in shown.items() if holds)


def _article_before(found: Candidate, passage: Passage) -> str:
    """Which English article the definition has in its sentence, where it stands there."""
    at = passage.text.find(found.definition, found.place[0])
    before = fold(passage.text[max(0, at - _ARTICLE) : at])[-1:] if at > 0 else ()
    return next((kind for kind in ("indefinite_articles", "articles") if before and passage.words.has(kind, before[0])), "no article")


def step(value: float, bounds: Sequence[float]) -> int:
    """Number of bounds that `value` reaches."""
    return sum(value >= bound for bound in bounds)
