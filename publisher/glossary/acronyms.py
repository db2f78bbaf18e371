"""Pairs of short and long forms in running text, in both orders and across languages.

"Dana Moneter Internasional (IMF)", "ASEAN (Association of …)", "(World Trade Organization/WTO)", "produk domestik bruto
atau PDB", "UNESCO stands for …".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.glossary.organisations import organisation_of
from publisher.glossary.short_forms import is_blend, is_short_form, is_spelled_by, long_form_before, resembles, spelled
from publisher.glossary.tongues import tongue_of
from publisher.glossary.words import Words, fold
from publisher.language.tokens import Token, words

_BRACKET = re.compile(r"\(([^()]{2,160})\)")
_PARTS = re.compile(r"\s*[/;=]\s*|\s*,\s*(?=[A-Z0-9]{2,10}\s*(?:$|[,;/])|[^,:;]{3,30}:)|\s+(?:atau|or)\s+")
_CLAUSE_END = re.compile(r"[.;:!?](?=\s)")
_CLAUSE = re.compile(r"[.;:!?\x00\n]|,(?!\s+[^,()]{1,40},?\s+(?:dan|and)\s)")
_LONGEST_CONTEXT = 160
_LONG_NAME = 3
_MOST_WORDS = 10
_LONGEST_BLEND = 12
_SHORTEST_SMALL = 3
_GAP = 6
"""Words that may stand between a short form and "is an acronym for"."""
_MIXED = re.compile(r"[a-z][A-Z]{1,5}")
"""Short forms that begin small: "pH", "mRNA"."""
"""Letters of a short form in small letters, made of syllables ("ormas", "puskesmas")."""
_CLOSED = ("fields", "prepositions", "conjunctions", "finite", "relatives", "pronouns", "alternatives", "articles", "quantifiers")


@dataclass(frozen=True, slots=True)
class Pair:
    """A short form with its long form; `start` and `end` are where the pair stands in the text."""

    short: str
    long: str
    language: str
    start: int
    end: int


def pairs(text: str, known: Words, small: frozenset[str]) -> list[Pair]:
    """The pairs in `text`, in reading order; `small` are words the book uses in small letters."""
    found = [pair for bracket in _BRACKET.finditer(text) for pair in _of_bracket(text, bracket, known, small)]
    found += _spelled_out(text, known, small)
    unique = {(pair.short, pair.long): pair for pair in reversed(found)}
    return sorted(unique.values(), key=lambda pair: (pair.start, pair.short, pair.long))


def _of_bracket(text: str, bracket: re.Match[str], known: Words, small: frozenset[str]) -> Iterator[Pair]:
    shorts, longs = parts_of(bracket[1], known)
    before = text[max(0, bracket.start() - _LONGEST_CONTEXT) : bracket.start()].rstrip()
    outer = _short_before(before, longs, known)
    # With a short form inside, what stands before is a long form that happens to end in another one ("… PBB (…/UNESCO)").
    if outer and not shorts:
        yield from _glossed(outer, longs, (bracket.start() - len(outer), bracket.end()), known, small)
        yield from _other_name(text, bracket, outer, known)
        return
    for short in (*shorts, *(word for word in longs if word.isalpha() and _SHORTEST_SMALL <= len(word) <= _LONGEST_BLEND)):
        name = long_form(short, before, known) if short in shorts else _long_of_small(short, before, known)
        place = (bracket.start() - len(before) + before.rfind(name) if name else bracket.start(), bracket.end())
        if name:
            yield Pair(short, name, tongue_of(name, known, small, native=True), *place)
        if short in shorts:
            yield from _glossed(short, longs, place, known, small)


def _long_of_small(short: str, before: str, known: Words) -> str:
    """The long form of a short form in small letters: "bagian per juta (bpj)", "organisasi masyarakat (ormas)"."""
    name = long_form_before(short, before, known)
    by_letters = bool(name) and len(name.split()) == len(short)
    return name if by_letters or len(short) > _SHORTEST_SMALL else ""


def _glossed(short: str, longs: list[str], place: tuple[int, int], known: Words, small: frozenset[str]) -> Iterator[Pair]:
    return (Pair(short, long, tongue_of(long, known, small), *place) for long in longs if _may_be_long(short, long, known))


def parts_of(content: str, known: Words) -> tuple[list[str], list[str]]:
    """(short forms, other phrases) inside a bracket; labels such as "Inggris:" or "disingkat" are dropped."""
    shorts: list[str] = []
    longs: list[str] = []
    for part in _PARTS.split(content):
        bare = without_label(part, known)
        if is_short_form(bare):
            shorts.append(bare)
        elif bare:
            longs.append(bare)
    return shorts, longs


def without_label(part: str, known: Words) -> str:
    """`part` of a bracket without what it says of itself: "Inggris: force" → "force", "disingkat BPS" → "BPS"."""
    label, colon, rest = part.partition(":")
    if colon and known.has("language_labels", label.strip().casefold()):
        part = rest
    run = fold(part)
    for kind in ("language_labels", "abbreviators"):
        length = known.phrase_at(kind, run) if run else 0
        if 0 < length < len(run):
            part = part[words(part)[length].start :]
            run = fold(part)
    return part.strip(" \t,“”\"'")


def _short_before(before: str, longs: list[str], known: Words) -> str:
    """The short form at the end of `before`: by its letters, or because it blends what stands in the bracket."""
    tokens = words(before[-_LONGEST_CONTEXT:])
    if not tokens or before.rstrip("”\"' ")[-len(tokens[-1].text) :] != tokens[-1].text:
        return ""
    word = tokens[-1].text
    return word if is_short_form(word) or (len(word) > 4 and any(is_blend(word, long, known) for long in longs if " " in long)) else ""


def _may_be_long(short: str, long: str, known: Words) -> bool:
    """Whether a phrase beside `short` names the same thing, and does not just say something of it."""
    run = fold(long)
    if not run or len(run) > _MOST_WORDS or any(known.has("finite", word) or known.has("relatives", word) for word in run):
        return False
    if is_spelled_by(long, spelled(short), known) or is_blend(short, long, known) or resembles(short, long, known):
        return True
    if any(character.isdigit() for character in long):
        return False
    if len(run) == 1:
        # One long word, as in chemistry: "DDT (diklorodifeniltrikloroetana)".
        return len(long) > 12 and long[0].casefold() == short[0].casefold()
    capitals = sum(word[:1].isupper() for word in long.split())
    return capitals >= 2 and capitals * 2 >= len(run)


def long_form(short: str, before: str, known: Words) -> str:
    """The phrase at the end of `before` that `short` stands for; "" if what stands there is no name of it."""
    spelled_out = long_form_before(short, before, known) or _listed_name(short, before)
    if spelled_out:
        return spelled_out
    clause = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    tokens = words(clause)
    if not tokens:
        return ""
    return _name_before(clause, tokens, known) or _noun_phrase_before(short, clause, tokens, known)


def _listed_name(short: str, before: str) -> str:
    """The end of `before` if the table of organisations has it as a name of `short`."""
    organisation = organisation_of(short)
    names = [name for _, name in organisation.names] if organisation is not None else []
    found = next((name for name in names if before.casefold().endswith(name.casefold())), "")
    return before[len(before) - len(found) :] if found else ""


def _name_before(clause: str, tokens: list[Token], known: Words) -> str:
    """The run of capitalised words at the end of `clause`, without the office before a name; two words at least."""
    first = len(tokens)
    while first and _in_name(tokens[first - 1].text, known) and _touch(clause, tokens, first):
        first -= 1
    while first < len(tokens) and not _starts_name(tokens[first].text, known, first):
        first += 1
    return clause[tokens[first].start :].strip() if len(tokens) - first >= 2 else ""


def _long_name(before: str, known: Words) -> str:
    """The name of three words at least at the end of `before`: "Bank Sentral Eropa atau ECB"."""
    clause = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    name = _name_before(clause, words(clause), known)
    return name if len(name.split()) >= _LONG_NAME else ""


def _in_name(word: str, known: Words) -> bool:
    return word[0].isupper() or known.has("name_links", word)


def _starts_name(word: str, known: Words, position: int) -> bool:
    folded = word.casefold()
    if not word[0].isupper() or known.has("offices", folded):
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
    # A field before an organisation, "kesehatan (WHO)", is one word: no name of it.
    return clause[tokens[first].start :].strip() if len(tokens) - first >= 2 and short.isupper() and len(tokens) - first <= 3 else ""


def _in_noun_phrase(word: str, known: Words) -> bool:
    folded = word.casefold()
    if any(known.has(kind, folded) for kind in _CLOSED) or not word[0].isalpha():
        return False
    return not is_verb(folded, known)


def is_verb(word: str, known: Words) -> bool:
    """Whether an Indonesian word is a verb by its prefix ("membuat", "dibuat", "berlari", "terlihat")."""
    if known.has("not_verbs", word) or len(word) < 5 or "-" in word or word.endswith("nya"):
        return False
    return word.startswith(known.prefixes) if known.prefixes else False


def twins(text: str, found: list[Pair], known: Words) -> list[tuple[str, str]]:
    """Short forms that name the same: "PDB atau gross domestic product (GDP)" → ("PDB", "GDP")."""
    same: list[tuple[str, str]] = []
    for pair in found:
        before = words(text[max(0, pair.start - _LONGEST_CONTEXT) : pair.start])
        if len(before) > 1 and known.has("alternatives", before[-1].text) and is_short_form(before[-2].text):
            same.append((before[-2].text, pair.short))
    return same


def _other_name(text: str, bracket: re.Match[str], short: str, known: Words) -> Iterator[Pair]:
    """As in "EU (European Union) atau Uni Eropa": the name after the bracket."""
    after = text[bracket.end() : bracket.end() + 80]
    tokens = words(after)
    if not tokens or not known.has("alternatives", tokens[0].text):
        return
    last = 1
    while last < len(tokens) and tokens[last].text[0].isupper() and after[tokens[last - 1].end : tokens[last].start].isspace():
        last += 1
    if last > 2:
        name = after[tokens[1].start : tokens[last - 1].end]
        yield Pair(short, name, known.language, bracket.start() - len(short), bracket.end() + tokens[last - 1].end)


def _spelled_out(text: str, known: Words, small: frozenset[str]) -> Iterator[Pair]:
    """Pairs without brackets: "X atau PDB", "X, disingkat PDB", "PDB singkatan dari X", "World Trade Organization/WTO"."""
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    for position, token in enumerate(tokens):
        if not (is_short_form(token.text) or _MIXED.fullmatch(token.text) or _is_explained_blend(tokens, run, position, known)):
            continue
        yield from _long_follows(text, tokens, run, position, known, small)
        yield from _long_precedes(text, tokens, position, known, small)


def _is_explained_blend(tokens: list[Token], run: tuple[str, ...], position: int, known: Words) -> bool:
    """As in "Setelur, kependekan dari Sedekah Telur": a name by its capital, its long form behind."""
    text = tokens[position].text
    return text[0].isupper() and len(text) > _SHORTEST_SMALL and known.phrase_at("abbreviators", run, position + 1) > 0


def _long_follows(
    text: str, tokens: list[Token], run: tuple[str, ...], position: int, known: Words, small: frozenset[str]
) -> Iterator[Pair]:
    short = tokens[position].text
    after = position + 1
    while after < len(run) and (known.has("finite", run[after]) or known.has("articles", run[after])) and after < position + 3:
        after += 1
    starts = (after, *range(position + 1, min(position + _GAP, len(run))))
    after = next((start for start in starts if known.phrase_at("abbreviators", run, start)), position + 1)
    length = known.phrase_at("abbreviators", run, after)
    alternative = position + 1 < len(run) and known.has("alternatives", run[position + 1])
    begin = after + length if length else position + 2
    if not (length or alternative) or begin >= len(tokens):
        return
    for last in range(min(begin + 2 * len(short) + 2, len(tokens)) - 1, begin, -1):
        long = text[tokens[begin].start : tokens[last].end]
        if (
            "(" not in long
            and not _CLAUSE_END.search(long)
            and (is_spelled_by(long, spelled(short), known) or (length and is_blend(short, long, known)))
        ):
            yield Pair(short, long, tongue_of(long, known, small), tokens[position].start, tokens[last].end)
            return


def _long_precedes(text: str, tokens: list[Token], position: int, known: Words, small: frozenset[str]) -> Iterator[Pair]:
    token = tokens[position]
    before = text[max(0, token.start - _LONGEST_CONTEXT) : token.start]
    bare = before.rstrip()
    behind = tuple(following.text.casefold() for following in tokens[position + 1 : position + 4])
    tail = fold(bare[-40:])
    link = max(known.phrase_ends("alternatives", tail), known.phrase_ends("abbreviators", tail))
    if bare.endswith("/"):
        bare = bare[:-1]
    elif behind and known.phrase_at("short_tails", behind):
        bare = bare.rstrip(" ,")
    elif link:
        bare = bare[: words(bare)[-link].start].rstrip(" ,")
    else:
        return
    long = long_form_before(token.text, bare, known) or _listed_name(token.text, bare) or (_long_name(bare, known) if link else "")
    if len(long.split()) > 1:
        yield Pair(token.text, long, tongue_of(long, known, small), token.start - len(before) + before.rfind(long), token.end)
