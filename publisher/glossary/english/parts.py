"""English names of parts beside their description: "a slender neck called the style", "the tip (the stigma)", "its base, or ovary, …".

A sentence that describes a thing names several of its parts in this way, so all of them are read and not the first alone.
"""

import re
from collections.abc import Iterator

from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate, as_told, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_NAME = r"([a-z][a-z-]+(?:\s[a-z][a-z-]+){0,2})"
_BRACKET = re.compile(rf"\s\((?:the|a|an)\s{_NAME}\)")
_PLURALS = re.compile(r"\s\(([a-z][a-z-]+s)\)")
_CALLED = re.compile(
    rf",?\s(?:called|known\sas|termed)\s(?:the\s|a\s|an\s)?[“\"‘']?{_NAME}"
    r"(?=[”\"’']?(?:[,.;:)–]|\s(?:and|which|that|in|on|at|by|where|is|are|has|have|\w+s)\b|\s*\Z))"
)
_OR = re.compile(rf",\sor\s{_NAME},")
_DASHED = re.compile(rf"\s–\sthe\s{_NAME}\s–\s")
_PART = re.compile(rf",\sthe\s{_NAME}(?=,|\.|;|\sand\s|\s*\Z)")
_SEGMENT = re.compile(r"[,:;()–—]\s?|\sand\s(?=(?:a|an|the|one|two|three|its|their)\s)")
_LONGEST, _SHORTEST = 14, 2
_PLAIN = 7
"""Words, its article among them, of a description without a relative clause."""
_NO_PARTS = ("vague", "situational", "humans", "person_genus", "images", "judgements", "superlatives", "pronouns", "relating")
_TRUST = 1.9
_LONGEST_NAME = 3


def parts_named(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """The parts that the statement describes and names, in order."""
    known = passage.words
    if known.language != "en":
        return
    for pattern in (_BRACKET, _PLURALS, _CALLED, _OR, _DASHED, _PART):
        for found in pattern.finditer(part.text):
            if found.start() == 0:
                continue
            described = _described(part.text[: found.start()], known, of_part=pattern is _PART, counted=pattern is _PLURALS)
            name = _name(found[1], known)
            if described is not None and name is not None and not _is_same(name, described):
                yield candidate(name, described, _TRUST, "part", passage, part.place)


def _name(text: str, known: Words) -> Subject | None:
    run = fold(text)
    cut = next((position for position, word in enumerate(run) if position and known.has("name_ends", word)), len(run))
    subject = subject_of(" ".join(text.split()[:cut]), known, named=True)
    if subject is None or len(fold(subject.headword)) > _LONGEST_NAME or subject.weak:
        return None
    last = fold(subject.headword)[-1]
    closed = any(known.has(kind, last) for kind in _NO_PARTS)
    return None if closed or is_whole_sentence(text, known) else subject


def _is_same(name: Subject, described: Predicate) -> bool:
    """Whether the name only says again what stands in the description: "two leaves (leaves)"."""
    return fold(name.headword)[-1] in fold(described.text)[:_LONGEST_NAME] and len(fold(name.headword)) == 1


def _described(left: str, known: Words, *, of_part: bool, counted: bool) -> Predicate | None:
    """The noun phrase that `left` ends with, as a definition; behind a verb that introduces parts, if `of_part`."""
    start = max((found.end() for found in _SEGMENT.finditer(left)), default=0)
    segment = left[start:]
    tokens = words(segment)
    run = tuple(token.text.casefold() for token in tokens)
    begin = _begin(run, known)
    if begin is None or not _SHORTEST < len(run) - begin + 1 <= _LONGEST:
        return None
    if len(run) - begin > _PLAIN and not any(known.has("relatives", word) for word in run[begin:]):
        return None
    if counted and not known.has("numerals", run[begin]):
        return None
    if of_part and not (_has_part_verb(fold(left[:start]) + run[:begin], known) and not known.has("definite", run[begin])):
        return None
    phrase = segment[tokens[begin].start :].strip()
    bare = phrase[tokens[begin + 1].start - tokens[begin].start :] if begin + 1 < len(tokens) else ""
    if not bare or any(token.text[0].isupper() for token in tokens[begin + 1 :]) or is_whole_sentence(bare, known):
        return None
    return _as_definition(phrase, bare, known)


def _as_definition(phrase: str, bare: str, known: Words) -> Predicate | None:
    found = predicate_of(phrase, known, article=True)
    if found is not None:
        return found
    run = fold(bare)
    judged = any(known.has(kind, word) for word in run for kind in ("judgements", "humans", "person_genus", "auxiliaries", "relatives"))
    if judged or len(run) < _SHORTEST or known.has("particular", run[-1]) or any(known.has("finite", word) for word in run):
        return None
    return as_told(bare, known, differentia=False)


def _begin(run: tuple[str, ...], known: Words) -> int | None:
    """Where the noun phrase at the end of `run` begins: at its article, in front of "of the …" and of its relative clause."""
    relative = next((position for position, word in enumerate(run) if position and known.has("relatives", word)), len(run))
    begin = _article_before(run, relative, known)
    while begin and known.has("part_links", run[begin - 1]):
        earlier = _article_before(run, begin - 1, known)
        if earlier is None or (run[begin - 1] != "of" and begin - earlier > _LONGEST_NAME):
            break
        begin = earlier
    return begin


def _article_before(run: tuple[str, ...], end: int, known: Words) -> int | None:
    for position in range(end - 1, -1, -1):
        if any(known.has(kind, run[position]) for kind in ("articles", "numerals", "possessives")) or run[position] == "one":
            return position
        if any(known.has(kind, run[position]) for kind in ("auxiliaries", "finite", "subject_pronouns")):
            return None
    return None


def _has_part_verb(run: tuple[str, ...], known: Words) -> bool:
    return known.phrase_in("part_verbs", run)
