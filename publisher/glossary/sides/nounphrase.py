"""The noun phrase at the end of a text, found by walking to the left."""

import re
from collections.abc import Sequence

from publisher.glossary.abbreviations.short_forms import is_short_form, long_form_before
from publisher.glossary.grammar.acting import behind_verb
from publisher.glossary.grammar.english import is_plural, object_start
from publisher.glossary.grammar.verbs import is_command, is_deed, is_emphasised, is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import Token, words

_MOST_WORDS = 5
_OF_A_NAME = 2
"""Words of "koefisien Gini", which is a term; longer phrases belong to the one who is named."""
_BRACKET = re.compile(r"\s*\([^()]*\)\s*\Z")
_CLOSED = ("quantifiers", "prepositions", "conjunctions", "alternatives", "finite", "relatives", "pronouns", "articles", "numerals")


def noun_phrase_before(left: str, known: Words) -> Subject | None:
    """The subject that the last words of `left` are ("… di dalam kloroplas" → kloroplas), None if they are none.

    The walk ends at a preposition, conjunction, verb, digit or punctuation mark, after five words at most. A phrase that
    ends at a number ("tiga lapisan") or at the start of the text lists or presents something.
    """
    bracket = _BRACKET.search(left)
    if bracket is None:
        return _at_end(left, "", known)
    spelled_out = _spelled_out(left[: bracket.start()], bracket[0].strip(" ()"), known)
    if spelled_out is not None:
        return subject_of(spelled_out + bracket[0], known)
    return _at_end(left[: bracket.start()], bracket[0], known)


def _at_end(left: str, bracket: str, known: Words) -> Subject | None:
    """The same of `left` without the `bracket` behind it."""
    tokens = words(left)
    run = tuple(token.text.casefold() for token in tokens)
    verb = behind_verb(run, known)
    first = max(_first_of(left, tokens, known), verb)
    if first == 0 or first == len(tokens) or known.has("small_adverbs", run[-1]) or len(tokens) - first > _MOST_WORDS:
        return None
    stop = run[first - 1]
    if _is_listing(stop, run, known):
        return None
    if known.has("alternatives", stop):
        return _with_other_name(left[: tokens[first - 1].start].rstrip(), left[tokens[first].start :] + bracket, known)
    name = len(tokens) - first > 1 and all(token.text[:1].isupper() for token in tokens[first:])
    if _is_of_story([token.text.casefold() for token in tokens], stop, known, name=name):
        return None
    first = _behind_adverbs([token.text.casefold() for token in tokens], first, known)
    if first < len(tokens) - 1 and _is_before_phrase(stop, tokens[first].text.casefold(), known):
        first += 1
    first = first if verb else _after_english_verb([token.text.casefold() for token in tokens], first, known)
    phrase = left[tokens[first].start :] if first < len(tokens) else ""
    if _is_of_a_name(phrase.split(), stop, known):
        return None
    return subject_of(phrase + bracket, known)


def _is_listing(stop: str, run: Sequence[str], known: Words) -> bool:
    """Whether `stop`, before a phrase, says that several things come or none: "tiga (lapisan)"; English: no "two (consuls)"."""
    if known.has("numerals", stop) and is_plural(run[-1], known):
        return known.has("periods", run[-1])
    if known.language == "en" and stop == "no":
        return False
    return (
        stop.isdigit() or stop == "one" or any(known.has(kind, stop) for kind in ("numerals", "quantifiers", "conjunctions", "negations"))
    )


def _spelled_out(left: str, short: str, known: Words) -> str | None:
    """The end of `left` that an English short form in brackets stands for: "(a) nationally determined contribution (NDC)"."""
    if not is_short_form(short):
        return None
    long = long_form_before(short, left, known)
    if known.language != "en":
        return long if len(long.split()) > 1 else None
    small = long.islower() and len(long.split()) > 1
    return long if small else None


def _is_before_phrase(stop: str, word: str, known: Words) -> bool:
    """Whether `word` behind `stop` is not of the phrase yet: "(di) dalam …", "(can) see …", "(be) offered …", "(had) found …"."""
    inside = known.has("prepositions", stop) and known.has("locatives", word)
    done = word.endswith("ed") or known.has("bare_links", word)
    acting = (known.has("doers", stop) and (stop != "to" or known.has("transitives", word))) or known.has("modals", stop)
    return inside or acting or (known.has("forms_of_be", stop) and word.endswith("ed")) or (known.has("forms_of_have", stop) and done)


def _behind_adverbs(run: Sequence[str], first: int, known: Words) -> int:
    """Where the phrase begins behind the adverbs of an English verb: "(was) still phishing", "(is) usually malaria"."""
    if known.language != "en" or not known.has("finite", run[first - 1]):
        return first
    return next((place for place in range(first, len(run) - 1) if not known.has("subject_closers", run[place])), len(run) - 1)


def behind_carrier(subject: Subject, right: str, known: Words) -> Subject:
    """What `right` explains in `subject`: of "penderita talasemia", "alat pemantau sedimentasi" the disease and the process.

    Somebody who has it, its case or its gauge is no process and no disease itself; what is, goes as it came.
    """
    run, kind = fold(subject.headword), fold(right[:60])[:1]
    length = known.phrase_at("carriers", run)
    happens = bool(kind) and (known.has("events", kind[0]) or is_deed(kind[0], known))
    if not 0 < length < len(run) or kind == run[:1] or not happens:
        return subject
    return subject_of(subject.headword[words(subject.headword)[length].start :], known) or subject


def _is_of_a_name(parts: Sequence[str], stop: str, known: Words) -> bool:
    """Whether the phrase is a time ("siang hari"), or what follows says something of a name in it.

    "Budi, yaitu …" says something of Budi, and "bahasa Yunani, yaitu …" of what belongs to a name.
    """
    if any(known.has("times", part.casefold()) for part in parts):
        return True
    named = not known.has("presenters", stop) and any(part[:1].isupper() and not is_short_form(part.strip("()")) for part in parts)
    long = len(parts) > _OF_A_NAME or (bool(parts) and parts[-1].casefold() in known.places)
    return named and (len(parts) == 1 or (not parts[0][:1].isupper() and long))


def _first_of(left: str, tokens: Sequence[Token], known: Words) -> int:
    """Which of `tokens` begins the phrase that they end with."""
    first = len(tokens)
    while first and len(tokens) - first <= _MOST_WORDS and _belongs(left, tokens[first - 1].text, tokens[first - 1].end, known):
        first -= 1
    return first or object_start(tuple(token.text.casefold() for token in tokens), known) or 0


def _with_other_name(left: str, other: str, known: Words) -> Subject | None:
    """The subject at the end of `left` that is also called `other`: "pusat kendali alias Pusdalops"."""
    subject = noun_phrase_before(left, known)
    return subject_of(f"{subject.headword} {max(known.single['alternatives'])} {other}", known) if subject is not None else None


def _is_of_story(run: list[str], stop: str, known: Words, *, name: bool) -> bool:
    """As in "found the wreck, a wooden brig", "An example is the bridge, a …", English: one thing, and no kind."""
    short = known.language == "en" and any(
        known.phrase_ends("abbreviators", tuple(run[:position])) for position in range(len(run) - 2, len(run))
    )
    if known.language == "en" and known.has("relatives", stop) and not known.has("doers", stop):
        return True
    certain = short or (known.has("definite", stop) and not name and _is_certain(run, stop, known))
    shown = known.has("articles", stop) or name
    return certain or (shown and any(known.has("example_nouns", word) for word in run))


def _is_certain(run: list[str], stop: str, known: Words) -> bool:
    """As in "(the) bridge", "(the) old railway": a thing of the story by its noun or its adjective."""
    start = len(run) - run[::-1].index(stop)
    return known.has("situational", run[-1]) or (start < len(run) - 1 and known.has("story_adjectives", run[start]))


def _after_english_verb(run: list[str], first: int, known: Words) -> int:
    """Where the phrase begins behind a past form ("the team used sonar"); its end where a plural says that a verb follows."""
    if known.language != "en":
        return first
    inner = range(first, len(run) - 1)
    if any(run[position].endswith("s") and not run[position].endswith(("ss", "us", "is", "ous")) for position in inner):
        return len(run)
    return max((position + 1 for position in inner if position > first and run[position].endswith("ed")), default=first)


def _belongs(left: str, word: str, end: int, known: Words) -> bool:
    folded = word.casefold()
    closed = any(known.has(kind, folded) for kind in _CLOSED) and not (known.has("finite", folded) and word[0].isupper())
    closed = closed and not known.has("named_so", folded)
    closed = closed or (known.language == "id" and known.has("subject_closers", folded))
    if closed or not word[0].isalpha() or is_emphasised(folded, known):
        return False
    if known.prefixes and (is_verb(folded, known) or (word[0].isupper() and is_command(folded, known))):
        return False
    return not left[end : end + 1].strip() or left[end] == "("
