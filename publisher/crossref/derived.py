"""Forms of a term that mean what the term means: what affixes, spelling and hyphens make of it.

A form is made only where the meaning stays. Process nouns and their verbs do ("penguapan", "menguap"; "fermentasi",
"difermentasi"), compounds take an affix whole ("daur ulang", "mendaur ulang", "pendaurulangan"; rules of EYD V, "Kata Turunan"). What an
affix makes of any other noun is another word: "berair" is no mention of "air", nor "pasaran" of "pasar".
"""

from collections.abc import Iterator
from functools import cache

from publisher.language.packaged import toml

Surface = tuple[str, ...]
_VOWELS = "aeiou"
_SHORTEST_ACTION = 6
"""Letters of the shortest noun of action known by its ending: "nasi" is none."""
_SHORTEST_PART = 3
"""Letters of the parts of a compound that may be written as one word."""


def derived(surface: Surface) -> Iterator[Surface]:
    """The other forms of the words of a term, in small letters. Those of Indonesian are never English words and the reverse."""
    yield from _respelled(surface)
    if len(surface) == 1:
        yield from ((form,) for form in _verbs(surface[0]))
        yield from ((form,) for form in _english_spellings(surface[0]))
        return
    first, rest = surface[0], surface[1:]
    for prefixed in _prefixed(first):
        yield (prefixed, *rest)
    if len(rest) == 1 and min(len(first), len(rest[0])) >= _SHORTEST_PART and first.isalpha() and rest[0].isalpha():
        yield from ((form,) for form in _joined(first + rest[0]))


def _respelled(surface: Surface) -> Iterator[Surface]:
    """The same words written together, apart or with a hyphen: "kerjasama", "kerja-sama"; "antar negara", "antar-negara"."""
    closed = tuple(word.replace("-", "") for word in surface if not _is_doubled(word))
    if len(closed) == len(surface) and closed != surface:
        yield closed
        yield tuple(part for word in surface for part in word.split("-"))
    if len(surface) == 2 and min(map(len, surface)) >= _SHORTEST_PART:
        yield ("".join(surface),)
        yield ("-".join(surface),)
    first, *rest = surface
    for prefix in _words("apart"):
        base = first.removeprefix(prefix)
        if base != first and len(base) > _SHORTEST_PART:
            yield (prefix, base, *rest)
            yield (f"{prefix}-{base}", *rest)


def _is_doubled(word: str) -> bool:
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and second.startswith(first)


def _prefixed(word: str) -> Iterator[str]:
    """Verbs that a compound becomes by a prefix at its first word: "bekerja sama", "mendaur ulang", "diuji coba"."""
    yield from (f"ber{word}", f"be{word}", f"di{word}", f"ter{word}")
    yield from _nasal("me", word)


def _joined(compound: str) -> Iterator[str]:
    """A compound between prefix and suffix is one word: "pertanggungjawaban", "didaurulangkan"."""
    yield from (f"di{compound}kan", f"di{compound}i", f"per{compound}an", f"memper{compound}kan", f"diper{compound}kan", f"ke{compound}an")
    for verb in _nasal("me", compound):
        yield from (f"{verb}kan", f"{verb}i")
    yield from (f"{noun}an" for noun in _nasal("pe", compound))


def _verbs(noun: str) -> Iterator[str]:
    """The verbs of a noun that means an action or a process."""
    if _is_action(noun):
        yield from (f"ber{noun}", f"be{noun}", f"di{noun}", f"di{noun}kan", f"ter{noun}")
        for verb in _nasal("me", noun):
            yield from (verb, f"{verb}kan")
    stem = _stems().get(noun)
    if stem is not None:
        yield from (f"di{stem}", f"di{stem}kan", f"di{stem}i", f"ter{stem}", f"ter{stem}kan")
        for verb in _nasal("me", stem):
            yield from (verb, f"{verb}kan", f"{verb}i")
    yield from (f"ber{stem}" for stem in _words("doings") if noun == f"per{stem}an")


def _is_action(noun: str) -> bool:
    borrowed = noun.endswith(_words("action_endings")) and len(noun) > _SHORTEST_ACTION
    return noun in _listed("actions") or (borrowed and noun not in _listed("things"))


@cache
def _stems() -> dict[str, str]:
    """The stem of each noun of a process: "penguapan" → "uap"."""
    return {f"{noun}an": stem for stem in _words("processes") for noun in _nasal("pe", stem)}


def _nasal(prefix: str, stem: str) -> tuple[str, ...]:
    """`stem` behind meN- or peN-: k, p, s and t give way to the nasal but in groups; loans are also written with them."""
    sound = stem[:1]
    group = stem[1:2] not in _VOWELS
    match sound:
        case "k" | "p" | "s" | "t":
            nasal = {"k": "ng", "p": "m", "s": "ny", "t": "n"}[sound]
            kept = f"{prefix}{'n' if sound == 's' else nasal}{stem}"
            return (kept,) if group else (f"{prefix}{nasal}{stem[1:]}", kept)
        case "a" | "e" | "i" | "o" | "u" | "g" | "h" | "q" | "x":
            return (f"{prefix}ng{stem}",)
        case "b" | "f" | "v":
            return (f"{prefix}m{stem}",)
        case "c" | "d" | "j" | "z":
            return (f"{prefix}n{stem}",)
        case _:
            return (f"{prefix}{stem}",)


def _english_spellings(word: str) -> Iterator[str]:
    """British for American spelling and the reverse, by ending: "colour", "organise"."""
    for british, american in _pairs():
        for one, other in ((british, american), (american, british)):
            if word.endswith(one) and len(word) > len(one) + 2:
                yield word.removesuffix(one) + other


def unreduplicated(word: str) -> str:
    """The single form of an Indonesian plural by repetition: "negara-negara" → "negara", "negara-negaranya" → "negaranya".

    What is another word when it stands twice stays: "kura-kura", "mata-mata".
    """
    first, hyphen, second = word.partition("-")
    if not hyphen or not first or not second.startswith(first) or f"{first}-{first}" in _listed("doubles"):
        return word
    return second


def without_clitic(word: str) -> str:
    """`word` without an Indonesian ending that leaves its meaning ("demokrasinya"); "masalah" and "artinya" keep theirs."""
    if word in _listed("whole"):
        return word
    return next((word.removesuffix(clitic) for clitic in _words("clitics") if word.endswith(clitic) and len(word) > len(clitic) + 2), word)


def singular(word: str) -> str:
    """An English word without the ending of a plural or a possessive."""
    bare = word.removesuffix("'s")
    if bare in _irregular():
        return _irregular()[bare]
    if bare.endswith("ies") and len(bare) > 4:
        return bare[:-3] + "y"
    if bare.endswith(("sses", "xes", "ches", "shes", "oes")):
        return bare[:-2]
    return bare[:-1] if bare.endswith("s") and not bare.endswith(("ss", "us", "is")) and len(bare) > 3 else bare


@cache
def _irregular() -> dict[str, str]:
    return dict(_pairs_of("irregular"))


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return _pairs_of("spellings")


def _pairs_of(kind: str) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in toml("publisher.crossref", "words.toml")[kind])


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(toml("publisher.crossref", "words.toml")[kind])


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(_words(kind))
