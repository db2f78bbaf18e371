"""Indonesian definitions put together of a kind and what is told of it: "lembaga yang menjamin simpanan nasabah".

A term of several words begins with its kind ("lembaga penjamin simpanan"), so a clause that tells what it does becomes a noun
phrase behind "yang". What happened once, to somebody, or only now defines nothing.
"""

import re

from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.sides.predicates import Predicate
from publisher.language.tokens import words

_FOREIGN = re.compile(r"ck|sh|th|wh|ph|ee|oo|igh|tion|ity|ous|[xq]|bb|dd|ff|ll|mm|pp|rr|tt|zz|[bgt]le\Z|(?<![aeiou])y\Z|[a-z]ment\Z")
"""Letters that an Indonesian noun has not: of "machine learning" the first word is no kind."""
_NO_KINDS = (
    "pronouns", "prepositions", "negations", "quantifiers", "numerals", "humans", "person_genus", "trades", "titles", "times", "finite",
    "judgements",
)  # fmt: skip
_SHORTEST_KIND = 3
"""Letters."""
_SHORTEST, _LONGEST = 2, 36
"""Words of what is told."""
_EVENT = "keadaan"
_NEAR = 4
"""Words among which "ini" says that the clause goes on with what was told: "mengatur hal ini"."""
_BREAK = re.compile(r";|—| – ")
_MORE = re.compile(
    r",? (?:misalnya|contohnya|umpamanya|antara lain|seperti halnya)\b|, (?:seperti|bahkan|jadi|sehingga|karena itu|makanya)\b"
)


def without_more(told: str) -> str:
    """Of "menarik benda di dekatnya, misalnya paku" what stands before the examples and conclusions."""
    return _MORE.split(_BREAK.split(told)[0])[0].strip(" .!?;,")


def kind_in(headword: str, known: Words) -> str:
    """The kind that a name of several words says itself, small: "lembaga" of "Lembaga Penjamin Simpanan"; "" where it says none."""
    run = fold(headword)
    short = is_short_form(headword.partition(" ")[0])
    return run[0] if len(run) > 1 and is_kind(run[0], known) and not (short or is_loose(headword, known)) else ""


def is_kind(word: str, known: Words) -> bool:
    """Whether an Indonesian word in small letters may be the kind of something: a noun, of no person, not foreign."""
    if len(word) < _SHORTEST_KIND or not word.isalpha() or any(known.has(kind, word) for kind in _NO_KINDS):
        return False
    return known.has("genus", word) or not (is_verb(word, known) or _FOREIGN.search(word))


def doing(run: Phrase, known: Words) -> bool:
    """Whether `run` begins as what a thing does or how it is: "menyerap …", "hanya memakan …", "tidak berubah …", "naik turun …"."""
    place = 0
    while place < len(run) - 1 and (known.has("tellable_adverbs", run[place]) or known.has("negations", run[place])):
        place += 1
    if place >= len(run):
        return False
    word = run[place]
    if not place and is_describing(run, known):
        return False
    moving = known.has("happenings", word) and (place > 0 or known.has("happenings", (*run[1:2], "")[0]))
    acting = is_verb(word.removesuffix("nya"), known) or known.has("tellable", word) or moving
    return acting and (place > 0 or not known.has("not_telling", word)) and not _defines(run, place, known)


def is_describing(run: Phrase, known: Words) -> bool:
    """Whether the verb belongs to a name, as in "(tanah) berpasir meloloskan air": another verb follows it."""
    return run[0].startswith("ber") and len(run) > 1 and is_verb(run[1], known) and run[1].startswith(("me", "di"))


def _defines(run: Phrase, place: int, known: Words) -> bool:
    """Whether a form of its own reads what stands there: "berarti …", "dinamakan …"."""
    stated = any(
        not one.keep and not one.measures and run[place : place + len(one.words)] == one.words
        for one in known.definitors.get(run[place], ())
    )
    return stated or known.phrase_at("namers", run, place) > 0


def owning(run: Phrase, known: Words) -> bool:
    """Whether it begins with something of the thing's own: "arahnya selalu tetap", "kedua sisinya sejajar"."""
    return any(word.endswith("nya") and not is_verb(word.removesuffix("nya"), known) for word in run[:2])


def is_general(told: str, known: Words) -> bool:
    """Whether the clause is of a length that defines, and tells nothing that happened once."""
    run = fold(told)
    sentence = any(known.has("copulas", word) for word in run) or told.rstrip().endswith(":")
    return _SHORTEST <= len(run) <= _LONGEST and not sentence and not is_event(told, run, known)


def is_event(told: str, run: tuple[str, ...], known: Words) -> bool:
    """Whether it happened once, to somebody, or is thought by somebody: "telah", a figure, a name, "kami"."""
    if any(known.has(kind, word) for word in run for kind in ("past_marks", "first_person", "colloquial", "advising")):
        return True
    if known.phrase_in("deictic", run):
        return True
    shown = [token.text for token in words(told)[1:] if not known.has("personal", token.text.casefold())]
    return "\x00" in told or any(word[0].isdigit() or (word[0].isupper() and not is_short_form(word)) for word in shown)


def is_loose(subject: str, known: Words) -> bool:
    """Whether the words before a verb are more than a name: "petugas setempat lalu", "ber- baru bermakna kalau"."""
    return any(known.has(kind, word) for word in fold(subject)[1:] for kind in ("subordinators", "past_marks", "passing_adjectives"))


def that_does(kind: str, told: str, known: Words) -> Predicate | None:
    """The noun phrase "<kind> yang <told>"; None where the clause is none that defines."""
    told = without_more(told)
    run = fold(told)
    pointing = any(known.has("near_pointers", word) for word in run[:_NEAR])
    if not run or not kind or pointing or not (doing(run, known) or owning(run, known)) or not is_general(told, known):
        return None
    return composed(f"{kind} yang {told}", known)


def composed(text: str, known: Words) -> Predicate:
    """A definition put together of a kind and a clause."""
    pointer = any(known.has("pointers", word) for word in fold(text))
    return Predicate(text, genus=True, differentia=True, pointer=pointer)


def arising(headword: str, told: Predicate, known: Words) -> Predicate | None:
    """As in "Gerhana bulan terjadi ketika …": "gerhana yang terjadi ketika …"; None for what happened once ("… tahun lalu")."""
    run = fold(told.text)
    if known.language != "id":
        return told
    if is_event(told.text, run, known) or any(known.has("two_word_images", word) for word in run[2:]):
        return None
    kind = kind_in(headword, known) or (_EVENT if known.has("arising_verbs", run[0]) else "")
    return composed(f"{kind} yang {told.text}", known) if kind else told
