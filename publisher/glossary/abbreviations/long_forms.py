"""The long form that stands before a short one: by its letters, as a name, or as a noun phrase."""

import re
from dataclasses import dataclass

from publisher.glossary.abbreviations.letters import is_translated
from publisher.glossary.abbreviations.organisations import organisation_of
from publisher.glossary.abbreviations.short_forms import is_short_form, is_sign, long_form_before, spread_before
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words
from publisher.language.tokens import Token, words

_CLAUSE = re.compile(r"[.;:!?\x00\n]|,(?!\s+[^,()]{1,40},?\s+(?:dan|and)\s)")
LONGEST_CONTEXT = 160
"""Characters before a short form among which its long form stands."""
_LEAST, _MOST = 2, 3
"""Words of a noun phrase whose letters are others than those of its short form: "kecerdasan buatan (AI)"."""
LONG_NAME = 3
"""Words of a name that may be a long form though its letters are others: "Bank Sentral Eropa atau ECB"."""
_CLOSED = (
    *("fields", "prepositions", "conjunctions", "finite", "relatives", "pronouns", "alternatives", "articles", "quantifiers"),
    *("offices", "titles", "person_genus"),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A short form with its long form; `start` and `end` are where the pair stands in the text."""

    short: str
    long: str
    language: str
    start: int
    end: int


def long_form(short: str, before: str, known: Words) -> str:
    """The phrase at the end of `before` that `short` stands for; "" if what stands there is no name of it."""
    known_form = long_form_before(short, before, known) or listed_name(short, before) or spread_before(short, before, known)
    if known_form or is_sign(short) or not is_short_form(short):
        return known_form
    clause = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    tokens = words(clause)
    if not tokens:
        return ""
    return _name_before(clause, tokens, known) or _noun_phrase_before(short, clause, tokens, known)


def listed_name(short: str, before: str) -> str:
    """The end of `before` if the table of organisations has it as a name of `short`."""
    organisation = organisation_of(short)
    names = [name for _, name in organisation.names] if organisation is not None else []
    found = next((name for name in names if before.casefold().endswith(name.casefold())), "")
    return before[len(before) - len(found) :] if found else ""


def long_name(before: str, known: Words) -> str:
    """The name of three words at least at the end of `before`: "Bank Sentral Eropa atau ECB"."""
    name = capital_name(before, known)
    return name if len(name.split()) >= LONG_NAME else ""


def phrase_of(count: int, before: str, known: Words) -> str:
    """The noun phrase of `count` words, two at least, at the end of `before`; "" if there is none."""
    tokens = words(before)[-count:]
    joined = count >= _LEAST and len(tokens) == count and all(_touch(before, tokens, following) for following in range(1, count))
    fits = joined and not before[tokens[-1].end :] and all(_in_noun_phrase(token.text, known) for token in tokens)
    return before[tokens[0].start :] if fits else ""


def capital_name(before: str, known: Words) -> str:
    """The name of two words at least at the end of `before`; "" if there is none."""
    clause = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    return _name_before(clause, words(clause), known)


def _name_before(clause: str, tokens: list[Token], known: Words) -> str:
    """The run of capitalised words at the end of `clause`, without the office before a name; two words at least."""
    first = len(tokens)
    while first and _in_name(tokens[first - 1].text, known) and _touch(clause, tokens, first):
        first -= 1
    first = _behind_another(tokens, first, known)
    while first < len(tokens) and not _starts_name(tokens[first].text, known, first):
        first += 1
    return clause[tokens[first].start :].strip(" (") if len(tokens) - first >= 2 else ""


def _behind_another(tokens: list[Token], first: int, known: Words) -> int:
    """The first word of the last of two names: "the United Kingdom and the Soviet Union"; `first` where there is one."""
    run = [token.text.casefold() for token in tokens]
    pairs = range(len(run) - 2, first, -1)
    return next((at + 1 for at in pairs if known.has("conjunctions", run[at]) and known.has("definite", run[at + 1])), first)


def _in_name(word: str, known: Words) -> bool:
    return word[0].isupper() or known.has("name_links", word)


def _starts_name(word: str, known: Words, position: int) -> bool:
    folded = word.casefold()
    if not word[0].isupper() or known.has("offices", folded) or known.has("titles", folded):
        return False
    return position > 0 or not (known.has("prepositions", folded) or known.has("pronouns", folded) or known.has("phrase_openers", folded))


def _touch(clause: str, tokens: list[Token], following: int) -> bool:
    """Whether only white space stands between the token before `following` and that one."""
    return following >= len(tokens) or clause[tokens[following - 1].end : tokens[following].start].isspace()


def _noun_phrase_before(short: str, clause: str, tokens: list[Token], known: Words) -> str:
    """Two to four words in small letters at the end of `clause` ("adenosina trifosfat"), begun where the first letters agree."""
    first = len(tokens)
    while first and len(tokens) - first < 4 and _in_noun_phrase(tokens[first - 1].text, known) and _touch(clause, tokens, first):
        first -= 1
    for start in range(first, len(tokens) - 1):
        if tokens[start].text[0].casefold() == short[0].casefold():
            return clause[tokens[start].start :].strip()
    translated = (clause[token.start :].strip() for token in tokens[first:-1])
    same = next((phrase for phrase in translated if known.language == "id" and is_translated(short, phrase, known)), "")
    if same:
        return same
    if first < len(tokens) and known.has("numerals", tokens[-1].text.casefold()):
        return ""
    # A field before an organisation, "kesehatan (WHO)", is one word: no name of it. An English phrase has the letters of its short form.
    several = known.language == "id" and short.isupper() and _LEAST <= len(tokens) - first <= _MOST
    return clause[tokens[first].start :].strip() if several else ""


def _in_noun_phrase(word: str, known: Words) -> bool:
    folded = word.casefold()
    owned = known.language == "id" and folded.endswith("nya")
    if owned or any(known.has(kind, folded) for kind in _CLOSED) or not word[0].isalpha():
        return False
    return not is_verb(folded, known)
