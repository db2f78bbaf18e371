"""The left side of a definition: a term, with the other names beside it, or nothing that a glossary wants."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from publisher.glossary.acronyms import is_verb, parts_of
from publisher.glossary.short_forms import is_short_form
from publisher.glossary.words import Phrase, Words, fold
from publisher.language.tokens import words

_ENUMERATOR = re.compile(r"^\s*(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4})[.)]\s+")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_MARKS = " \t,;:–—-“”\"'‘’*_"
_MOST_WORDS = 6
_MOST_WORDS_OF_A_NAME = 9
_ALIAS_WORDS = 5
_CLAUSAL = ("finite", "relatives")
_NOT_IN_NAMES = (*_CLAUSAL, "pronouns", "prepositions")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is defined: the headword as it stands in the text, and its other names there.

    `glosses` are names in brackets or after "atau" whose language is not known yet. `weak` says that the head noun
    ("faktor", "fungsi") makes a term only with a definition in good order; `article` that an article stood before it.
    """

    headword: str
    abbreviations: tuple[str, ...] = ()
    glosses: tuple[str, ...] = ()
    weak: bool = False
    verbal: bool = False
    article: bool = False


def subject_of(left: str, known: Words, *, label: bool = False) -> Subject | None:
    """The subject that `left` is, None if it is none: a pronoun, a clause, two things, a purpose, a country.

    `label` says that it stands before a colon, where capitals say nothing.
    """
    bare = without_openers(left, known)
    brackets = [found[1] for found in _BRACKET.finditer(bare)]
    core, asides = _without_asides(_BRACKET.sub("", bare).strip(_MARKS), known)
    if core is None:
        return None
    core, openings = _stripped(core, known)
    names = _alternatives(core, known)
    article = bool(openings & 1)
    head = names[0] if names else ""
    weak = _weakness(head, known, label=label)
    if weak is None or not all(_is_alias(name, known) for name in (*names[1:], *asides)):
        return None
    shorts: list[str] = []
    glosses: list[str] = []
    for content in brackets:
        inside_shorts, inside_longs = parts_of(content, known)
        shorts += inside_shorts
        glosses += [long for long in inside_longs if _is_gloss(long, known)]
    for name in (*names[1:], *asides):
        (shorts if is_short_form(name) else glosses).append(name)
    verbal = is_verb(fold(head)[0], known) if known.prefixes else False
    return Subject(head, tuple(dict.fromkeys(shorts)), tuple(dict.fromkeys(glosses)), weak=weak, verbal=verbal, article=article)


def without_openers(left: str, known: Words) -> str:
    """`left` without what only leads up to the subject: "Jadi,", "Menurut para ahli,", "Adapun", "… menyatakan bahwa"."""
    text = _after_saying(_ENUMERATOR.sub("", left), known)
    while True:
        shorter = _one_opener_less(text.lstrip(_MARKS), known)
        if shorter == text:
            return text
        text = shorter


def _after_saying(text: str, known: Words) -> str:
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    ends = [position + length for position in range(len(run)) if (length := known.phrase_at("sayings", run, position))]
    return text[tokens[ends[-1]].start :] if ends and ends[-1] < len(tokens) else text


def _one_opener_less(text: str, known: Words) -> str:
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens[:12])
    if not run:
        return text
    length = known.phrase_at("openers", run)
    if 0 < length < len(tokens):
        return text[tokens[length].start :]
    return _after_phrase(text, known) if known.phrase_at("phrase_openers", run) else text


def _after_phrase(text: str, known: Words) -> str:
    """What follows the comma that ends an opening phrase: the last one, because names in the phrase may hold commas."""
    commas = _commas_outside_brackets(text)
    for comma in reversed(commas):
        run = fold(text[comma + 1 :])
        if run and not known.has("alternatives", run[0]) and not known.has("relatives", run[0]):
            return text[comma + 1 :]
    return text


def _commas_outside_brackets(text: str) -> list[int]:
    depth = 0
    commas: list[int] = []
    for position, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if character == "," and depth <= 0:
            commas.append(position)
    return commas


def _without_asides(text: str, known: Words) -> tuple[str | None, list[str]]:
    """(subject, other names) of "X, yang juga disebut Z," or "X, or Y,"; (None, []) if the commas list several things."""
    first, *rest = [part.strip(_MARKS) for part in text.split(",")]
    aliases: list[str] = []
    for part in rest:
        run = fold(part)
        if not run:
            continue
        if known.has("alternatives", run[0]):
            aliases.append(part[words(part)[1].start :] if len(run) > 1 else "")
        elif known.has("relatives", run[0]):
            aliases += _also_called(part, known)
        elif not (known.has("prepositions", run[0]) or known.has("phrase_openers", run[0]) or known.phrase_at("subject_closers", run)):
            return None, []
    return first, [alias for alias in aliases if alias]


def _also_called(part: str, known: Words) -> list[str]:
    """Other names in a relative clause: "yang juga dikenal sebagai penyandian" → ["penyandian"]."""
    tokens = words(part)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(len(run)):
        length = known.phrase_at("namers", run, position)
        if length and position + length < len(tokens):
            return [part[tokens[position + length].start :].strip(_MARKS)]
    return []


def _stripped(core: str, known: Words) -> tuple[str, int]:
    """`core` without "istilah", articles, "sendiri", "dapat" …; the number's first bit says whether an article stood there."""
    article = 0
    before = None
    while core and core != before:
        before = core
        tokens = words(core)
        run = tuple(token.text.casefold() for token in tokens)
        opening = known.phrase_at("subject_openers", run) if run else 0
        if not opening and len(run) > 1 and (known.has("articles", run[0]) or run[0] == "satu"):
            article, opening = 1, 1
        if 0 < opening < len(run):
            core = core[tokens[opening].start :].strip(_MARKS)
            continue
        closing = max(known.phrase_ends("subject_closers", run), known.phrase_ends("adjuncts", run))
        if 0 < closing < len(run):
            core = core[: tokens[-closing].start].strip(_MARKS)
    return core, article


def _alternatives(core: str, known: Words) -> list[str]:
    """The names joined by "atau"; an article before a name does not belong to it."""
    names: list[str] = []
    start = 0
    for token in words(core):
        if known.has("alternatives", token.text):
            names.append(core[start : token.start])
            start = token.end
    names.append(core[start:])
    names[1:] = [(_also_called(name, known) or [name])[0] for name in names[1:]]
    return [_stripped(name.strip(_MARKS), known)[0] for name in names if name.strip(_MARKS)]


def _weakness(head: str, known: Words, *, label: bool) -> bool | None:
    """False for a good term, True for one that needs a good definition, None for no term."""
    run = fold(head)
    if not run or "\x00" in head or not any(letter.isalpha() for letter in head):
        return None
    name = is_name(head, known) and not label
    if len(run) > (_MOST_WORDS_OF_A_NAME if name else _MOST_WORDS) or any(refuses(run, known, name=name) for refuses in _REFUSALS):
        return None
    if known.has("relational", run[0]) and (label or len(run) > 1):
        return None if known.phrase_at("compounds", run) == 0 else False
    return known.has("relational_weak", run[0]) and len(run) > 1


def is_name(head: str, known: Words) -> bool:
    """Whether every word of several begins with a capital, but for the small ones."""
    parts = head.split()
    return len(parts) > 1 and all(part[:1].isupper() or known.has("name_links", part) for part in parts)


def _is_pronominal(run: Phrase, known: Words, *, name: bool) -> bool:
    del name
    if known.phrase_at("phrase_openers", run):
        return True
    return known.has("pronouns", run[0]) or known.has("demonstratives", run[-1]) or (len(run) == 1 and known.has("numerals", run[0]))


def _is_clause(run: Phrase, known: Words, *, name: bool) -> bool:
    if any(known.has(kind, word) for word in run for kind in ("finite", "relatives", "negations")):
        return True
    if name:
        return False
    inside = run[1:-1] if len(run) > 1 else run
    return any(known.has("prepositions", word) for word in (run[0], *inside))


def _is_several(run: Phrase, known: Words, *, name: bool) -> bool:
    return not name and any(known.has("conjunctions", word) for word in run)


def _is_particular(run: Phrase, known: Words, *, name: bool) -> bool:
    """A country, a quantity, somebody's or something's own ("fungsinya")."""
    del name
    own = known.language == "id" and run[-1].endswith("nya") and len(run[-1]) > 5
    return own or " ".join(run) in known.places or known.has("numerals", run[0])


def _is_deed(run: Phrase, known: Words, *, name: bool) -> bool:
    """As in "Menggunakan kata sandi yang kuat": a verb phrase; one or two words may name an activity ("Membaca", "Berpikir kritis").

    A verb that acts behind a noun makes a sentence of it ("Empati menurun"); others describe it ("tumbuhan berbiji").
    """
    del name
    return (len(run) > 2 and is_verb(run[0], known)) or any(word.startswith("me") and is_verb(word, known) for word in run[1:])


_REFUSALS: tuple[Callable[..., bool], ...] = (_is_pronominal, _is_clause, _is_several, _is_particular, _is_deed)


def _is_alias(name: str, known: Words) -> bool:
    run = fold(name)
    return 0 < len(run) <= _ALIAS_WORDS and not any(known.has(kind, word) for word in run for kind in _NOT_IN_NAMES)


def _is_gloss(long: str, known: Words) -> bool:
    """Whether what stands in the bracket is another name: no year, no symbol, no clause."""
    run = fold(long)
    if not run or len(long) < 3 or len(run) > 10 or any(character.isdigit() for character in long):
        return False
    return not known.has("phrase_openers", run[0]) and not any(known.has(kind, word) for word in run for kind in _CLAUSAL)


def with_headword(subject: Subject, headword: str) -> Subject:
    """`subject` under another name."""
    return replace(subject, headword=headword)
