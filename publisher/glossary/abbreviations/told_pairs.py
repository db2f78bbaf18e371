"""Pairs without brackets: "X atau PDB", "X, disingkat PDB", "PDB singkatan dari X", "World Trade Organization/WTO"."""

import re
from collections.abc import Iterator

from publisher.glossary.abbreviations.letters import is_blend, is_link, is_spelled_by, is_spread, is_syllabic, resembles, spelled
from publisher.glossary.abbreviations.long_forms import LONG_NAME, LONGEST_CONTEXT, Pair, listed_name, long_form, long_name, phrase_of
from publisher.glossary.abbreviations.mixed import mixed_before
from publisher.glossary.abbreviations.short_forms import is_doubtful, is_short_form, long_form_before, spread_before
from publisher.glossary.grammar.tongues import is_foreign, tongue_of
from publisher.glossary.grammar.words import Words, fold
from publisher.language.tokens import Token, words

_SENTENCE_END = re.compile(r"[.;:!?](?=\s)")
_SHORTEST_SAID = 2
"""Letters of a short form whose long form may stand behind "is": "HPHT ialah hari pertama haid terakhir"."""
_GAP = 9
"""Words that may stand between a short form and "is an acronym for"."""
_SMALL = 4
"""Letters of a short form in small letters ("ppm")."""
_LONGEST_WORD = 6
"""Letters of a short form that is written like a word: "Nato", "Unesco"."""
_SHORTEST_BLEND, _LONGEST_BLEND = 4, 12
_MOST_OF_MIXED = 5
_MOST_PARTS = 3
_LONGEST_CLAUSE = 5
"""Words of a clause that says who uses the short form."""
_NEVER_SHORT = ("prepositions", "locatives", "articles", "pronouns", "relatives")
"""Words that are short for nothing: "diambil dari atas"."""
_MIXED = re.compile(r"[a-z][A-Z]{1,5}")
"""Short forms that begin small: "pH", "mRNA"."""


def spelled_out(text: str, known: Words, small: frozenset[str]) -> Iterator[Pair]:
    """Pairs without brackets: "X atau PDB", "X, disingkat PDB", "PDB singkatan dari X", "World Trade Organization/WTO"."""
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    explains = known.phrase_in("abbreviators", run)
    for position in range(len(tokens)):
        told = explains and _is_told(tokens, run, position, known)
        if not (told or _may_be_short(tokens, run, position) or _is_other_name(text, tokens, position, known)):
            continue
        found = (*_long_follows(text, tokens, run, position, known, small), *_long_precedes(text, tokens, position, known, small))
        yield from (pair for pair in found if _is_shorter(pair, known))


def _is_shorter(pair: Pair, known: Words) -> bool:
    """Whether the short form has fewer letters than the words of the long one; "P and Q stand for sentences" explains no "sentences"."""
    return len(pair.short) < sum(len(word) for word in fold(pair.long) if not is_link(word, known))


def _is_told(tokens: list[Token], run: tuple[str, ...], position: int, known: Words) -> bool:
    """Whether the text says that the word is short for something, however it is written."""
    told = _is_told_short(run, position, known) or _is_explained_blend(tokens, run, position, known)
    return told or _is_explained_small(run, position, known)


def _may_be_short(tokens: list[Token], run: tuple[str, ...], position: int) -> bool:
    word = tokens[position].text
    named = word.istitle() and _SMALL <= len(word) <= _LONGEST_WORD and run[position + 1 : position + 2] == ("the",)
    return named or (is_doubtful(word) and not word.istitle()) or is_short_form(word) or _MIXED.fullmatch(word) is not None


def _is_other_name(text: str, tokens: list[Token], position: int, known: Words) -> bool:
    """As in "Pemilihan umum, atau pemilu, adalah": set apart as another name, which may be a short one."""
    word, before, behind = tokens[position].text, text[: tokens[position].start].rstrip(), text[tokens[position].end :]
    either = position > 0 and known.has("alternatives", tokens[position - 1].text)
    apart = either and before.removesuffix(tokens[position - 1].text).rstrip().endswith(",") and behind.startswith(",")
    return apart and word.isalpha() and _SHORTEST_BLEND <= len(word) <= _LONGEST_BLEND


def _is_told_short(run: tuple[str, ...], position: int, known: Words) -> bool:
    """As in "parts per million, disingkat ppm": small letters, but the text says that it is short."""
    told = known.phrase_ends("abbreviators", run[max(0, position - 4) : position])
    closed = any(known.has(kind, run[position]) for kind in _NEVER_SHORT)
    return told > 0 and run[position].isalpha() and len(run[position]) <= _LONGEST_BLEND and not closed


def _is_explained_blend(tokens: list[Token], run: tuple[str, ...], position: int, known: Words) -> bool:
    """As in "Setelur, kependekan dari Sedekah Telur": a name by its capital, its long form behind."""
    text = tokens[position].text
    return text[0].isupper() and len(text) >= _SHORTEST_BLEND and known.phrase_at("abbreviators", run, position + 1) > 0


def _is_explained_small(run: tuple[str, ...], position: int, known: Words) -> bool:
    """As in "the word laser is an acronym of": in small letters, its long form behind."""
    after = position + 1 + (position + 1 < len(run) and known.has("finite", run[position + 1]))
    told = known.phrase_at("abbreviators", run, position + 1) or known.phrase_at("abbreviators", run, after)
    return told > 0 and len(run[position]) >= _SHORTEST_BLEND and run[position].isalpha()


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
    beside = position + 1 < len(run) and text[tokens[position].end : tokens[position + 1].start].strip() in {",", "–", "—", "/", ":", "="}
    identified = known.phrase_at("identifiers", run, position + 1)
    is_the = known.phrase_at("is_the", run, position + 1)
    said = len(short) > _SHORTEST_SAID and after < len(run) and known.has("presenters", run[position + 1])
    begin = (
        after + length
        if length
        else position + 1 + (identified or is_the or alternative or said or (beside and known.has("articles", run[position + 1])))
    )
    if not (length or alternative or beside or is_the or said) or begin >= len(tokens):
        return
    fewest = begin if length and "-" in tokens[begin].text else begin + 1
    for last in range(min(begin + 2 * len(short) + 2, len(tokens)) - 1, fewest - 1, -1):
        long = text[tokens[begin].start : tokens[last].end]
        told, named = bool(length), beside and not length
        if (
            "(" not in long
            and ")" not in long
            and not _SENTENCE_END.search(long)
            and not (is_link(tokens[last].text, known) or known.has("relatives", run[last]))
            and _is_spelled_out(short, long, known, told=told, named=named)
        ):
            pair = Pair(short, long, tongue_of(long, known, small), tokens[position].start, tokens[last].end)
            yield pair
            yield from _translated_behind(pair, text, known)
            return
    chosen = position > 0 and known.has("choosing", run[position - 1])
    same = alternative and not chosen and short.isupper() and len(short) >= LONG_NAME
    name = _name_from(text, tokens, begin, known) if same else ""
    if name:
        yield Pair(short, name, tongue_of(name, known, small), tokens[position].start, tokens[begin].start + len(name))


def _translated_behind(pair: Pair, text: str, known: Words) -> Iterator[Pair]:
    """The name behind a foreign long form: "cognitive behavioral therapy, atau terapi perilaku kognitif", of as many words."""
    count = len(fold(pair.long))
    behind = words(text[pair.end : pair.end + LONGEST_CONTEXT])[: count + 1]
    named = len(behind) == count + 1 and known.has("alternatives", behind[0].text) and is_foreign(pair.language, known)
    name = text[pair.end + behind[1].start : pair.end + behind[-1].end] if named else ""
    if phrase_of(count, name, known):
        yield Pair(pair.short, name, known.language, pair.start, pair.end + behind[-1].end)


def _name_from(text: str, tokens: list[Token], begin: int, known: Words) -> str:
    """The name of three words at least that begins there: "FAO atau Organisasi Pangan dan Pertanian Dunia"; "" for none."""
    last = begin
    while last < len(tokens) and (tokens[last].text[0].isupper() or known.has("name_links", tokens[last].text.casefold())):
        if last > begin and not text[tokens[last - 1].end : tokens[last].start].isspace():
            break
        last += 1
    while last > begin and not tokens[last - 1].text[0].isupper():
        last -= 1
    own = last > begin and text[tokens[last - 1].end :].lstrip().startswith("(")
    named = last - begin >= LONG_NAME and tokens[begin].text[0].isupper() and not own
    return text[tokens[begin].start : tokens[last - 1].end] if named else ""


def _is_spelled_out(short: str, long: str, known: Words, *, told: bool, named: bool) -> bool:
    """Whether `long` is the long form: by its initials; where the text says so, by syllables; "HTTP, the Hypertext …" nearly."""
    if is_spelled_by(long, spelled(short), known):
        return True
    blended = is_blend(short, long, known) or is_spread(short, long, known) or is_syllabic(short.casefold(), fold(long))
    if told and "," not in long and blended:
        return True
    if named and short.isupper() and len(short) > _SHORTEST_SAID and "," not in long and is_spread(short, long, known):
        return True
    capitals = long[:1].isupper() and long.rsplit(maxsplit=1)[-1][:1].isupper()
    return named and capitals and "," not in long and len(long.split()) >= LONG_NAME and resembles(short, long, known)


def _long_precedes(text: str, tokens: list[Token], position: int, known: Words, small: frozenset[str]) -> Iterator[Pair]:
    token = tokens[position]
    before = text[max(0, token.start - LONGEST_CONTEXT) : token.start]
    bare = before.rstrip()
    behind = tuple(following.text.casefold() for following in tokens[position + 1 : position + 4])
    tail = fold(bare[-40:])
    told = known.phrase_ends("abbreviators", tail)
    link = max(known.phrase_ends("alternatives", tail), told)
    tailed = bool(behind) and known.phrase_at("short_tails", behind) > 0
    shared = behind[0] if len(behind) > 1 and known.phrase_at("short_tails", behind, 1) else ""
    if bare.endswith("/"):
        bare = bare[:-1]
    elif shared and link and (own := _without_last(shared, bare[: words(bare)[-link].start])):
        bare = own
    elif tailed:
        bare = bare.rstrip(" ,.")
    elif link:
        bare = bare[: words(bare)[-link].start].rstrip(" ,")
        bare = _without_adverbs(bare, known) if told else bare
    elif bare[-1:] in {"–", "—"} or (called := known.phrase_ends("called_short", tail)):
        bare = bare.rstrip(" –—") if bare[-1:] in {"–", "—"} else bare[: words(bare)[-called].start].rstrip(" ,")
    else:
        return
    bare = bare.rstrip(" (.")
    several = _several(text, tokens, position, bare, known) if told else None
    if several:
        yield Pair(*several, tongue_of(several[1], known, small), token.start, token.start + len(several[0]))
        return
    long = long_form_before(token.text, bare, known) or listed_name(token.text, bare) or (long_name(bare, known) if link else "")
    long = long or spread_before(token.text, bare, known)
    long = long or (long_form(token.text, bare, known) if told and known.language == "id" else "")
    long = long or (_by_inner_letters(token.text, bare, known) if tailed else "")
    if len(long.replace("-", " ").split()) > 1 and not known.has("pronouns", fold(long)[-1]):
        yield Pair(token.text, long, tongue_of(long, known, small), token.start - len(before) + before.rfind(long), token.end)


def _without_last(word: str, before: str) -> str:
    """`before` without its last word if that is `word`: "an energy-from-waste plant, or EfW plant for short"; else ""."""
    tokens = words(before)
    return before[: tokens[-1].start].rstrip() if tokens and tokens[-1].text.casefold() == word else ""


def _without_adverbs(before: str, known: Words) -> str:
    """`before` without how often or by whom it is called so: "…, (usually) abbreviated to", "…, (yang oleh banyak ibu) disingkat"."""
    bare = before.rstrip(" ,")
    while bare and (run := fold(bare[-40:])) and any(known.has(kind, run[-1]) for kind in ("naming_adverbs", "relatives")):
        bare = bare[: words(bare)[-1].start].rstrip(" ,")
    main, comma, clause = bare.rpartition(",")
    by_whom = fold(clause)
    said = bool(comma and by_whom) and known.has("relatives", by_whom[0]) and len(by_whom) <= _LONGEST_CLAUSE
    return main if said else bare


def _several(text: str, tokens: list[Token], position: int, before: str, known: Words) -> tuple[str, str] | None:
    """A short form of several words and its long form: "disingkat UUD NRI Tahun 1945"."""
    for last in range(min(position + _MOST_OF_MIXED, len(tokens)) - 1, position, -1):
        short = text[tokens[position].start : tokens[last].end]
        long = mixed_before(short, before, known)
        if long:
            return short, long
    return None


def _by_inner_letters(short: str, before: str, known: Words) -> str:
    """The two or three words at the end of `before` whose letters, first ones among them, give `short`: "polyethylene glycol", PEG.

    For where the text says that one is short for the other; else too much agrees by chance.
    """
    tokens = words(before)
    letters = spelled(short)
    for first in range(max(0, len(tokens) - _MOST_PARTS), len(tokens) - 1):
        phrase = before[tokens[first].start :]
        rest = iter(phrase.casefold())
        agrees = phrase[0].casefold() == letters[:1] and all(letter in rest for letter in letters)
        if agrees and "," not in phrase and resembles(short, phrase, known):
            return phrase
    return ""
