"""One word or name spelt in two ways across the book: told where the rarer spelling first stands.

Spellings are compared through keys, so that a book costs what its length costs: letters that vary are folded, hyphens, spaces and
accents left out, and of longer names one word at a time may differ by a letter.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise

from publisher.check.mentions import Mentions, Uses
from publisher.check.texts import Kind, Piece
from publisher.diagnostics import Diagnostic, note
from publisher.language.packaged import toml

_NUMBERED = re.compile(r"[A-Z][A-Za-z]{0,9}-?\d{1,3}")
_SEQUENCE = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[-'’][^\W_]+)*(?:[ ‑][^\W\d_a-z][^\W\d_]*(?:[-'’][^\W_]+)*){0,5}")
_ENDINGS = ("nya", "lah", "kah")
_MOST = 40
"""Forms of one key that are compared with each other: more are a pattern of the text, no slips."""
_LONG = 6
"""Letters from which a word of a name may have lost, got or changed one."""
Table = Mapping[str, Uses]


def variants(pieces: Sequence[Piece], used: Mentions, language: str) -> Iterator[Diagnostic]:
    """Pairs of spellings in a book: names with numbers (in titles of references too), words, names of people and places."""
    small = _small(used.own)
    named = _named(pieces)
    known = _explained(pieces)
    yield from _told(_same_key({**used.cited, **_only(used.own, _NUMBERED)}, _unhyphened, _NUMBERED), known)
    respelt = _doublets(small) if language == "id" else _same_key(small, _american)
    yield from _told(_as_written(respelt, used.own), known)
    yield from _told(_same_key(named, _joined), known)
    yield from _told(_slips(named), known)
    yield from _told(_same_key(_single(named), _new_spelling), known)


Pair = tuple[str, Uses, str, Uses]
Explained = frozenset[frozenset[str]]


def _explained(pieces: Iterable[Piece]) -> Explained:
    """The two spellings, in small letters, that a text itself sets side by side: "salinisation (also spelt salinization)"."""
    found = (match for piece in pieces for match in _both().finditer(piece.text))
    return frozenset(frozenset((match["one"].casefold(), match["other"].casefold())) for match in found)


@cache
def _both() -> re.Pattern[str]:
    said = "|".join(re.escape(phrase) for phrase in toml("publisher.check", "data", "variants.toml")["both"]["phrases"])
    return re.compile(rf"(?P<one>[\w-]+)[\s,(–—]{{1,3}}(?:{said})\s[“\"'‘]?(?P<other>[\w-]+)", re.IGNORECASE)


def _as_written(pairs: Iterable[Pair], table: Table) -> Iterator[Pair]:
    """`pairs` of forms in small letters, those that the book only has with a capital as it writes them."""
    for one, first, other, second in pairs:
        yield _written(one, table), first, _written(other, table), second


def _written(form: str, table: Table) -> str:
    return form if form in table else form[:1].upper() + form[1:]


def _told(pairs: Iterable[Pair], explained: Explained) -> Iterator[Diagnostic]:
    """A finding for each two spellings; a longer name adds nothing to what its words say."""
    told: set[frozenset[str]] = set(explained)
    for one, first, other, second in sorted(pairs, key=lambda pair: len(pair[0])):
        differing = frozenset(one.casefold().split()) ^ frozenset(other.casefold().split())
        if differing in told:
            continue
        told.add(differing)
        (rare, uses), (often, others) = sorted(((one, first), (other, second)), key=lambda form: (form[1].count, form[0]))
        yield note("CHK205", uses.first, form=rare, other=often, file=others.first.source, line=others.first.first_line)


def _small(table: Table) -> dict[str, Uses]:
    """The words of `table` in small letters, one at the start of a sentence counted with its like."""
    found: dict[str, Uses] = {}
    for form, uses in table.items():
        folded = form[:1].lower() + form[1:]
        if folded.islower():
            other = found.get(folded)
            found[folded] = Uses(other.first if other else uses.first, uses.count + (other.count if other else 0))
    return found


def _only(table: Table, pattern: re.Pattern[str]) -> Table:
    return {form: uses for form, uses in table.items() if pattern.fullmatch(form)}


def _same_key(table: Table, key: Callable[[str], str], pattern: re.Pattern[str] | None = None) -> Iterator[Pair]:
    """Pairs of forms with one key that are not the same but for capitals."""
    groups: dict[str, dict[str, str]] = {}
    for form in table:
        if pattern is None or pattern.fullmatch(form):
            groups.setdefault(key(form), {}).setdefault(form.casefold(), form)
    for group in groups.values():
        if 1 < len(group) <= _MOST:
            for one, other in combinations(group.values(), 2):
                yield one, table[one], other, table[other]


def _unhyphened(form: str) -> str:
    return form.replace("-", "").casefold()


def _joined(name: str) -> str:
    """A name without hyphens, spaces and accents."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return re.sub(r"[\s'’‑-]", "", plain).casefold()


def _new_spelling(name: str) -> str:
    folded = name.casefold()
    for old, new in toml("publisher.check", "data", "variants.toml")["old"]["letters"]:
        folded = folded.replace(old, new)
    return folded


def _american(word: str) -> str:
    table = toml("publisher.check", "data", "variants.toml")["en"]
    if word not in table["same_word"]:
        for british, american in table["endings"]:
            if word == british or (word.endswith(british) and len(word) > len(british) + 1):
                return f"{word.removesuffix(british)}{american}"
    return word


def _doublets(table: Table) -> Iterator[Pair]:
    """Indonesian words that differ by one letter of those that vary ("kelembapan", "kelembaban")."""
    roots: dict[str, str] = {}
    for form in table:
        root = next((form.removesuffix(ending) for ending in _ENDINGS if form.endswith(ending) and len(form) > len(ending) + 4), form)
        if root not in roots or form == root:
            roots[root] = form
    for word, form in roots.items():
        for other in _respelt(word):
            if other in roots and word < other and (word, other) not in _different():
                yield form, table[form], roots[other], table[roots[other]]


def _respelt(word: str) -> Iterator[str]:
    """Other spellings of `word`, each with one letter changed."""
    for one, other, least, where in toml("publisher.check", "data", "variants.toml")["id"]["doublets"]:
        if len(word) < least or "-" in word:
            continue
        for at, letter in enumerate(word):
            if letter in (one, other) and (where == "any" or word[at + 1 :] in ("", "an")):
                yield word[:at] + (other if letter == one else one) + word[at + 1 :]


@cache
def _different() -> frozenset[tuple[str, str]]:
    listed = toml("publisher.check", "data", "variants.toml")["id"]["different"]
    return frozenset(pair for one, other in listed for pair in ((one, other), (other, one)))


def _named(pieces: Iterable[Piece]) -> dict[str, Uses]:
    """Names of running text: words with capitals inside a sentence, with their neighbours."""
    found: dict[str, Uses] = {}
    for piece in pieces:
        if piece.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        starts = {start for start, _ in piece.passage().sentences}
        for match in _SEQUENCE.finditer(piece.text):
            for offset, name in _names(match[0], opens=match.start() in starts):
                uses = found.setdefault(name, Uses(piece.place(match.start() + offset)))
                uses.count += 1
    return found


def _names(sequence: str, *, opens: bool) -> Iterator[tuple[int, str]]:
    """The sequence, the pairs of its words and its words; the first word of a sentence has its capital from there."""
    parts = [(found.start(), found[0]) for found in re.finditer(r"[^ ]+", sequence)]
    parts = parts[1:] if opens else parts
    whole = [sequence[parts[0][0] :]] if len(parts) > 2 else []
    yield from ((parts[0][0], name) for name in whole)
    for (start, one), (_, other) in pairwise(parts):
        yield start, f"{one} {other}"
    yield from parts


def _single(named: Table) -> Table:
    return {name: uses for name, uses in named.items() if " " not in name and len(name) > 4 and not name.isupper()}


def _slips(named: Table) -> Iterator[Pair]:
    """Names of two or more words, one of which differs by a letter."""
    groups: dict[tuple[int, int, str], list[str]] = {}
    for name in named:
        words = name.split(" ")
        for at, word in enumerate(words):
            if len(words) > 1 and len(word) >= _LONG:
                rest = " ".join((*words[:at], *words[at + 1 :]))
                groups.setdefault((at, len(words), rest.casefold()), []).append(name)
    for (at, _, _), names in groups.items():
        if len(names) <= _MOST:
            for one, other in combinations(names, 2):
                if _is_slip(one.split(" ")[at].casefold(), other.split(" ")[at].casefold()):
                    yield one, named[one], other, named[other]


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out or changed."""
    short, long = sorted((one, other), key=len)
    if short == long or len(long) - len(short) > 1:
        return False
    at = next((at for at, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short))
    return short[at:] == long[at + 1 :] or (len(short) == len(long) and short[at + 1 :] == long[at + 1 :])
