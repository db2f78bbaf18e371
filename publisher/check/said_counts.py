"""What sentences count: "Hujan dibagi menjadi tiga jenis", "… dibagi menjadi empat, yaitu …", "soils have four main horizons: …".

A word for kinds, steps or parts behind the number counts after any verb that may say so. Of things that no such word names, only
statements of how a thing is made up count: a verb that divides it, or a row of all its parts behind the number. Not what people are
divided into, what is measured, supposed, or was so at another time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from publisher.check.lexicon import alternatives, any_of
from publisher.check.quantities import listed, number, number_pattern, words_of
from publisher.check.sourced import has_year
from publisher.language.tokens import spelled

_LONGEST = 5
"""Words of the name of what is counted."""
_MOST_PARTS, _MOST_PLACED = 3, 3
"""Words of the name of parts that no word for kinds names, and of where they are."""
_LARGEST = 20
_AUXILIARY = frozenset(("dapat", "bisa", "is", "are", "can", "be", "was", "were"))


@dataclass(frozen=True, slots=True)
class Said:
    """A number at `start` of a sentence: `value` of `subject`, in a class of units or by the parts' own name; `words` show it."""

    value: int
    subject: str
    unit: int | str
    words: str
    start: int


def said_counts(sentence: str, language: str) -> Iterator[Said]:
    """What a sentence says there are so many of; the names are as it writes them."""
    if sentence.endswith("?"):
        return
    for found in _counted(language).finditer(sentence):
        unit: int | str
        if found["parts"]:
            subject, unit = _with_parts(sentence, found, language), _parted(found["parts"], language)[0].casefold()
        else:
            subject, unit = _with_kinds(sentence, found, language), unit_class(found["unit"], language) if found["unit"] else 0
        if subject:
            named = found["unit"] or found["parts"]
            words = f"{found['number']} {named}" if named else found[0]
            yield Said(number(found["number"], language), subject, unit, words, found.start())


def _with_kinds(sentence: str, found: re.Match[str], language: str) -> str:
    """What has kinds: named behind their word, else before the verb; "" where the verb says no such thing, or joins no several things."""
    before = sentence[: found.start()]
    joins = _is_among(found["verb"], "joined", language)
    if not (f" {listed(language, 'and')[0]} " in before and found["unit"] if joins else _is_among(found["verb"], "verbs", language)):
        return ""
    named, points = name_behind(sentence[found.end() :], language) if found["unit"] else ("", False)
    return "" if points else named if named or joins else name_before(before, language)


def _with_parts(sentence: str, found: re.Match[str], language: str) -> str:
    """What has parts of another name: named before the verb, else the parts themselves where they are; "" where nothing like it is said."""
    divides, exists, has = (_is_among(found["verb"], kind, language) for kind in ("divides", "exists", "has"))
    named, place = _parted(found["parts"], language)
    is_whole = found["listing"] or (divides and not place)
    if not (named and is_whole and (divides or exists or has)) or number(found["number"], language) > _LARGEST:
        return ""
    before = "" if exists else sentence[: found.start()]
    subject = name_before(before, language) if before.strip() else place and f"{named} {place}"
    of_people = any(word in listed(language, "people") for word in subject.casefold().split())
    return "" if of_people or named.casefold().split()[0] in units(language) or _is_of_another_time(sentence, language) else subject


def _is_among(verb: str, kind: str, language: str) -> bool:
    return " ".join(verb.casefold().split()) in listed(language, kind)


def _is_of_another_time(sentence: str, language: str) -> bool:
    bare = re.sub(r"\([^()]*\)", "", sentence)
    return has_year(bare, language) or _elsewhen(language).search(bare) is not None


def name_behind(rest: str, language: str) -> tuple[str, bool]:
    """The name at the start of `rest`, up to a mark or a word that ends it; and whether it points to one known already."""
    found = re.match(r"\s(?:of\s)?([\w' -]{3,80})", rest)
    kept: list[str] = []
    for word in spelled(found[1]) if found else ():
        if word.casefold() in listed(language, "pointing"):
            return " ".join(kept), True
        if word.casefold() in listed(language, "ends") or len(kept) == _LONGEST:
            break
        kept.append(word)
    return " ".join(kept), False


def name_before(text: str, language: str) -> str:
    """The subject of a clause: the last words before its verb."""
    clause = re.split(r"[,;:(]", text)[-1].strip()
    for opener in map(re.escape, listed(language, "openers")):
        clause = re.sub(rf"^{opener}\s|\s{opener}$", "", clause, flags=re.IGNORECASE)
    kept = spelled(clause)
    if (
        not kept
        or len(kept) > _LONGEST
        or kept[0].casefold() in listed(language, "ends")
        or kept[-1].casefold() in listed(language, "pointing")
    ):
        return ""
    while kept and kept[-1].casefold() in _AUXILIARY:
        kept.pop()
    return " ".join(kept)


def _parted(words: str, language: str) -> tuple[str, str]:
    """The name of what is counted and the place behind it; "" for what is measured or is no plain name."""
    kept = spelled(words)
    at = next((place for place, word in enumerate(kept) if word.casefold() in listed(language, "where")), len(kept))
    named = [word for word in kept[:at] if word.casefold() not in listed(language, "main")]
    closed = any(word.casefold() in listed(language, kind) for word in named for kind in ("measures", "ends", "pointing"))
    if not 0 < len(named) <= _MOST_PARTS or len(kept) - at - 1 > _MOST_PLACED or closed:
        return "", ""
    return " ".join(named), " ".join(kept[at:])


@cache
def units(language: str) -> dict[str, int]:
    """The words for kinds, steps or parts, each with the number of its class: words of one class count alike."""
    table = words_of(language)["units"]
    return {str(word): place for place, group in enumerate(table) for word in group} if isinstance(table, list) else {}


def unit_class(unit: str, language: str) -> int:
    """The class of a word of `units`, however it is written."""
    return units(language)[unit.casefold()]


@cache
def _counted(language: str) -> re.Pattern[str]:
    """A verb and a number, with a word for kinds, with a list right behind them, or before any name up to a list or the sentence's end."""
    verbs = alternatives(word for kind in ("verbs", "joined", "divides", "has", "exists") for word in listed(language, kind))
    listing = rf",?\s{alternatives(listed(language, 'listing'))}\b"
    name = r"[^\W\d_][\w'-]*(?:\s[^\W\d_][\w'-]*){0,6}?"
    return re.compile(
        rf"\b(?P<verb>{verbs})\s(?P<number>{number_pattern(language)})"
        rf"(?:\s(?:main\s)?(?P<unit>{alternatives(units(language))})\b|(?=:|{listing})"
        rf"|(?=\s(?P<parts>{name})(?:(?P<listing>\s?:|{listing})|[.!;]?\Z)))",
        re.IGNORECASE,
    )


@cache
def _elsewhen(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(language, 'supposed')}|{alternatives(listed(language, 'elsewhen'))})\b", re.IGNORECASE)
