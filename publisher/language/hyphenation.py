"""Where a word may be broken at the end of a line.

Indonesian is broken by rule, after EYD (edition V, I.F "Pemenggalan Kata"): between vowels, before a consonant that stands between
vowels, after the first of several consonants; ng, ny, sy and kh are one consonant, ai, au, ei and oi one vowel; affixes are kept
whole. The common patterns (hyph_id, made from a word list) break one word in ten in the wrong place (be-l-a-jar, kesu-l-itan), so
they are only asked where the rules cannot know whether a letter belongs to the stem. Where it stays open, there is no break.

English is broken by the patterns. For both, words of the exception list stand above all; words in capitals are never broken, nor
are names, as far as a capital tells them.
"""

import re
from collections.abc import Collection
from functools import cache
from itertools import pairwise

from publisher.language.packaged import toml

_VOWELS = "aeiou"
_SOUNDS = re.compile(r"ng|ny|sy|kh|ai|au|ei|oi|[a-z]")
_DIPHTHONGS = frozenset({"ai", "au", "ei", "oi"})
_PREFIX_BEFORE_VOWEL = re.compile(rf"(?:mem|di|ke|se|pem)?(?:ber|ter|per|meng|peng)(?=[{_VOWELS}])")
"""Prefixes whose last letter may belong to a stem: ber-ubah, but be-runding."""
_OPEN_PREFIX = re.compile(r"(?:di|ke|se|me|pe)(?=[bcdgkpt][lr]|s[kpt])")
"""Prefixes that a loan with two consonants may follow: di-program, not dip-rogram."""
_SUFFIX_AN = re.compile(rf"[{_VOWELS}](?:ng|ny|[b-df-hj-np-tv-z])an(?:nya|mu|ku|lah|kah|pun)?\Z")
"""A last syllable that is the suffix -an with a letter of the stem: ma-kan-an, not ma-ka-nan."""
_SUFFIX_KAN = re.compile(rf"[{_VOWELS}]kan(?:nya|lah|kah)?\Z")
"""The suffix -kan, or -an after a stem that ends in k; in a noun made with pe- or ke- it is -an."""
_SUFFIX_I = re.compile(rf"[{_VOWELS}]ngi(?:nya|lah)?\Z")
_NOUN = re.compile(r"pe|ke")
_ALIEN = re.compile(r"th|sh|ph|(?<!n)gh|ck|ee|oo(?!r)|ou|ea[^u]|([b-dfhjlmpqrstvwxyz])\1|[qx]|w[^aeiou]|tion|ment\Z|[cjvz]\Z|[^a-z]")
"""What Indonesian words do not have: such a word is of another language, whose rules are not known."""
_NATIVE_EA = re.compile(r"kea|sea|bea")
_DERIVED = re.compile(r"(?:ber|ter|per|pem|pen|peng|mem|men|meng|ke[^aeiou]\w+an)\w*\Z")


def breaks(word: str, language: str, patterns: Collection[int] = ()) -> tuple[int, ...]:
    """Positions in `word` where it may be broken, in order; how short a part may be is the style sheet's business.

    `language` is "id" or "en"; `patterns` are the positions that the common hyphenation patterns propose.
    """
    lower = word.casefold()
    if word.isupper() or len(lower) != len(word):
        return ()
    listed = _exceptions(language).get(lower)
    if listed is not None:
        return listed
    if language != "id":
        return tuple(sorted(patterns))
    if word[:1].isupper() and not _DERIVED.match(lower):
        return ()
    return _indonesian(lower, frozenset(patterns))


@cache
def _exceptions(language: str) -> dict[str, tuple[int, ...]]:
    """The words of the list of a language, each with its positions."""
    written: list[str] = toml("publisher.language", "data", "hyphenation.toml").get(language, {}).get("exceptions", [])
    return {word.replace("-", ""): _positions(word) for word in written}


def _positions(written: str) -> tuple[int, ...]:
    """Positions of the hyphens of a word, counted in the word without them."""
    ends: list[int] = []
    for part in written.split("-")[:-1]:
        ends.append((ends[-1] if ends else 0) + len(part))
    return tuple(ends)


def _indonesian(word: str, patterns: frozenset[int]) -> tuple[int, ...]:
    if _ALIEN.search(_NATIVE_EA.sub("ka", word)):
        return ()
    found = set(_syllables(word))
    if prefix := _PREFIX_BEFORE_VOWEL.match(word):
        found -= {prefix.end() - 1, prefix.end() - 2}
        if prefix.end() in patterns:
            found = (found - {prefix.end() + 1}) | {prefix.end()}
    if prefix := _OPEN_PREFIX.match(word):
        found -= {prefix.end() + 1}
    if suffix := _SUFFIX_KAN.search(word):
        found -= {suffix.start() + 1} - (frozenset() if _NOUN.match(word) else patterns)
    elif suffix := _SUFFIX_I.search(word) or _SUFFIX_AN.search(word):
        found -= {suffix.start() + 1}
    return tuple(sorted(found))


def _syllables(word: str) -> list[int]:
    """Where the syllables of a stem end: after a vowel before one consonant or a vowel, after the first of several consonants."""
    sounds = [(match.start(), match[0]) for match in _SOUNDS.finditer(word)]
    nuclei = [number for number, (_, sound) in enumerate(sounds) if sound in _DIPHTHONGS or sound in _VOWELS]
    ends = []
    for here, after in pairwise(nuclei):
        between = after - here - 1
        onset = here + 1 if between < 2 else here + 2
        if between > 2 and sounds[here + 2][1] == "s":
            onset += 1
        ends.append(sounds[onset][0])
    return ends
