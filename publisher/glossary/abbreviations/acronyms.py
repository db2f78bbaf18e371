"""Pairs of short and long forms in running text, in both orders and across languages.

"Dana Moneter Internasional (IMF)", "ASEAN (Association of …)", "(World Trade Organization/WTO)", "produk domestik bruto
atau PDB", "UNESCO stands for …".
"""

import re
from collections.abc import Iterator

from publisher.glossary.abbreviations.letters import (
    is_begun_by_syllables,
    is_blend,
    is_figured,
    is_link,
    is_spelled_by,
    is_spread,
    is_syllabic,
    is_translated,
    names_small,
    resembles,
    spelled,
)
from publisher.glossary.abbreviations.long_forms import LONGEST_CONTEXT, Pair, long_form, long_name, phrase_of
from publisher.glossary.abbreviations.mixed import mixed_before, mixed_with
from publisher.glossary.abbreviations.organisations import organisation_of
from publisher.glossary.abbreviations.short_forms import is_doubtful, is_short_form, long_form_before
from publisher.glossary.abbreviations.told_pairs import spelled_out
from publisher.glossary.grammar.tongues import is_foreign, tongue_of
from publisher.glossary.grammar.words import Words, fold
from publisher.language.tokens import Token, words

_BRACKET = re.compile(r"\(([^()]{2,160})\)")
_PARTS = re.compile(r"\s*[/;=]\s*|\s*,\s*(?=[A-Z0-9]{2,10}\s*(?:$|[,;/])|[^,:;]{3,30}:)|\s+(?:atau|or)\s+")
_SHORT_FIRST = re.compile(r"\s*([A-Z]{2,8}s?)\s*,\s*(?=\S)")
"""As in "(UMKM, usaha mikro dan kecil)", "(SST, in degrees)"."""
_PARTED = re.compile(r"[A-Z]{1,3}(?:/[A-Z]{1,3}){1,2}")
"""As in "letter of credit (L/C)"."""
_CITATION = re.compile(r",\s*(?:1[5-9]|20)\d\d[a-z]?\b")
"""As in "7,2 juta ton (KKP, 2022)": who is cited stands there, and only a name before it is a long form."""
_SENTENCE_END = re.compile(r"[.;:!?]\s")
_MOST_SYLLABLES = 4
_MOST_WORDS = 10
_PAIR = 2
_SHORTEST_SMALL, _SHORTEST_BLEND, _LONGEST_BLEND = 3, 5, 12
"""Letters of a short form in small letters, made of syllables ("ormas", "puskesmas")."""


def pairs(text: str, known: Words, small: frozenset[str]) -> list[Pair]:
    """The pairs in `text`, in reading order; `small` are words the book uses in small letters."""
    found = [pair for bracket in _BRACKET.finditer(text) for pair in _of_bracket(text, bracket, known, small)]
    found += spelled_out(text, known, small)
    unique = {(pair.short, pair.long): pair for pair in reversed(found)}
    return sorted(unique.values(), key=lambda pair: (pair.start, pair.short, pair.long))


def explained(term: str, text: str, known: Words, small: frozenset[str]) -> Iterator[Pair]:
    """The pair of a row or a label that explains a short form by its words: "PDB", "Produk domestik bruto, nilai seluruh …"."""
    if not (is_short_form(term) or is_doubtful(term)):
        return
    tokens = words(text[:LONGEST_CONTEXT])
    for last in range(1, min(len(tokens), 2 * len(term) + 2)):
        long = text[tokens[0].start : tokens[last].end]
        behind = text[tokens[last].end :].lstrip()[:1]
        if is_spelled_by(long, spelled(term), known) and (not behind or not behind.isalnum()):
            yield Pair(term, long, tongue_of(long, known, small), 0, tokens[last].end)
            return


def _of_bracket(text: str, bracket: re.Match[str], known: Words, small: frozenset[str]) -> Iterator[Pair]:
    shorts, longs = parts_of(bracket[1], known)
    before = text[max(0, bracket.start() - LONGEST_CONTEXT) : bracket.start()].rstrip()
    whole = bracket[1].strip()
    parted = _parted_before(whole.split("/"), before, known) if _PARTED.fullmatch(whole) else ""
    several = (whole, mixed_before(whole, before, known) or parted)
    several = several if several[1] else mixed_with(before, longs, known)
    if all(several):
        yield Pair(*several, tongue_of(several[1], known, small, native=True), bracket.start() - len(before), bracket.end())
        return
    outer = _short_before(before, longs, known)
    # With a short form inside, what stands before is a long form that happens to end in another one ("… PBB (…/UNESCO)").
    doubtful = [word for word in longs if is_doubtful(word) and long_form(word, before, known)]
    if outer and not (shorts or doubtful):
        yield from _glossed(outer, longs, (bracket.start() - len(outer), bracket.end()), known, small)
        yield from _other_name(text, bracket, outer, known)
        return
    blended = [word for word in longs if word.isalpha() and _SHORTEST_SMALL <= len(word) <= _LONGEST_BLEND and word not in doubtful]
    cited = _CITATION.search(bracket[1]) is not None
    for short in (*shorts, *doubtful, *blended):
        name = _long_of_small(short, before, known) if short in blended else long_form(short, before, known)
        if cited and not name[:1].isupper():
            continue
        place = (bracket.start() - len(before) + before.rfind(name) if name else bracket.start(), bracket.end())
        if name:
            yield Pair(short, name, tongue_of(name, known, small, native=True), *place)
            yield from _named_before(Pair(short, name, tongue_of(name, known, small), *place), before[: len(before) - len(name)], known)
        if short in shorts:
            others = [spelled(other) for other in shorts if other != short]
            own = [long for long in longs if not any(is_spelled_by(long, letters, known) for letters in others)]
            yield from _glossed(short, own, place, known, small)


def _parted_before(parts: list[str], before: str, known: Words) -> str:
    """The end of `before` whose words give the letters of `parts`: "letter of credit" (L/C); a slash may be a word ("menurut", TB/U)."""
    if long := long_form_before("".join(parts), before, known):
        return long
    tokens = words(before)
    end = len(tokens)
    for part in reversed(parts):
        first = next((end - less - len(part) for less in (0, 1) if _gives(tokens, end - less - len(part), part)), -1)
        if first < 0:
            return ""
        end = first
    return before[tokens[end].start :]


def _gives(tokens: list[Token], first: int, letters: str) -> bool:
    """Whether the words from `first` on begin with `letters`."""
    return first >= 0 and all(token.text[:1].upper() == letter for token, letter in zip(tokens[first:], letters, strict=False))


def _named_before(pair: Pair, before: str, known: Words) -> Iterator[Pair]:
    """The name before the long form: "Organisasi Kesehatan Dunia atau (World Health Organization, WHO)".

    In small letters it has as many words as the foreign long form: "model bahasa besar atau large language model (LLM)".
    """
    tokens = words(before)
    if tokens and known.has("alternatives", tokens[-1].text.casefold()) and before[tokens[-1].end :].isspace():
        bare = before[: tokens[-1].start].rstrip(" ,")
        name = long_name(bare, known) or (phrase_of(len(fold(pair.long)), bare, known) if is_foreign(pair.language, known) else "")
        if name:
            yield Pair(pair.short, name, known.language, pair.start, pair.end)


def _long_of_small(short: str, before: str, known: Words) -> str:
    """The long form of a short form in small letters: "bagian per juta (bpj)", "organisasi masyarakat (ormas)"."""
    name = long_form_before(short, before, known) or _syllables_before(short, before) or _letters_before(short, before, known)
    if _SENTENCE_END.search(name):
        return ""
    by_letters = bool(name) and len(name.split()) == len(short)
    return name if by_letters or len(short) > _SHORTEST_SMALL else ""


def _letters_before(short: str, before: str, known: Words) -> str:
    """The three or four words at the end of `before` whose letters, each initial among them, give `short`: "pilkada"."""
    tokens = words(before)
    phrases = (before[token.start :].rstrip() for token in reversed(tokens[-_MOST_SYLLABLES:]))
    return next((phrase for phrase in phrases if not set(",.;:") & set(phrase) and names_small(short.casefold(), phrase, known)), "")


def _syllables_before(short: str, before: str) -> str:
    """The two to four words at the end of `before` each of which gives `short` a syllable: "kelompok sadar wisata (pokdarwis)"."""
    tokens = words(before)
    for count in range(2, _MOST_SYLLABLES + 1):
        phrase = before[tokens[-count].start :] if count <= len(tokens) else ""
        if phrase and all(mark not in phrase for mark in ",.;:") and is_syllabic(short, fold(phrase)):
            return phrase.rstrip()
    return ""


def _glossed(short: str, longs: list[str], place: tuple[int, int], known: Words, small: frozenset[str]) -> Iterator[Pair]:
    return (Pair(short, long, tongue_of(long, known, small), *place) for long in longs if _may_be_long(short, long, known))


def parts_of(content: str, known: Words) -> tuple[list[str], list[str]]:
    """(short forms, other phrases) inside a bracket; labels such as "Inggris:" or "disingkat" are dropped."""
    shorts: list[str] = []
    longs: list[str] = []
    first = _SHORT_FIRST.match(content)
    if first and is_short_form(first[1]) and not content[first.end()].isdigit():
        shorts.append(first[1])
        content = content[first.end() :]
        content = "" if known.has("prepositions", content.split()[0].casefold()) else content
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
    bare = part.strip(" \t,“”\"'")
    first, _, rest = bare.partition(" ")
    return rest if known.has("articles", first.casefold()) and is_short_form(rest) else bare


def _short_before(before: str, longs: list[str], known: Words) -> str:
    """The short form at the end of `before`: by its letters, or because it blends what stands in the bracket."""
    tokens = words(before[-LONGEST_CONTEXT:])
    if not tokens or before.rstrip("”\"' ")[-len(tokens[-1].text) :] != tokens[-1].text:
        return ""
    word = tokens[-1].text
    return word if is_short_form(word) or any(_is_short_by(word, long, known) for long in longs if " " in long) else ""


def _is_short_by(word: str, long: str, known: Words) -> bool:
    """Whether the letters of `word`, which is not written as a short form, are those of `long`."""
    if is_doubtful(word):
        return is_spelled_by(long, spelled(word), known) or is_figured(word, long)
    if len(word) < _SHORTEST_SMALL or not word.isalpha() or not word[1:].islower():
        return False
    letters, run = word.casefold(), fold(long)
    if run[0].startswith(letters):
        return False
    if word.istitle() and is_spelled_by(long, letters, known):
        return True
    blended = len(word) >= _SHORTEST_BLEND and (is_blend(word, long, known) or (run[0] != letters and is_begun_by_syllables(letters, run)))
    return blended or names_small(word, long, known)


def _may_be_long(short: str, long: str, known: Words) -> bool:
    """Whether a phrase beside `short` names the same thing, and does not just say something of it."""
    run = fold(long)
    counted = sum(not is_link(word, known) for word in run)
    if not run or counted > _MOST_WORDS or any(known.has("relatives", word) for word in run):
        return False
    if is_spelled_by(long, spelled(short), known) and len(run) > _PAIR:
        return True
    return not any(known.has("finite", word) for word in run) and (_agrees(short, long, known) or _may_name(short, long))


def _agrees(short: str, long: str, known: Words) -> bool:
    """Whether the letters of `short` are those of `long` in some way, or of what it is in another language."""
    if is_spelled_by(long, spelled(short), known) or is_figured(short, long):
        return True
    translated = known.language == "id" and is_translated(short, long, known)
    return translated or any(agrees(short, long, known) for agrees in (_is_short_by, is_blend, is_spread, resembles))


def _may_name(short: str, long: str) -> bool:
    """Whether `long` is written like a name or a long chemical word, whose letters may be of another language."""
    run = fold(long)
    if any(character.isdigit() for character in long):
        return False
    if len(run) == 1:
        # One long word, as in chemistry: "DDT (diklorodifeniltrikloroetana)".
        return len(long) > 12 and long[0].casefold() == short[0].casefold()
    capitals = sum(word[:1].isupper() for word in long.split())
    named = len(run) > _PAIR or organisation_of(short) is not None or bool({word[0] for word in run} & set(spelled(short)))
    return named and capitals >= _PAIR and capitals * 2 >= len(run)


def twins(text: str, found: list[Pair], known: Words) -> list[tuple[str, str]]:
    """Short forms that name the same: "PDB atau gross domestic product (GDP)" → ("PDB", "GDP")."""
    same: list[tuple[str, str]] = []
    for pair in found:
        before = words(text[max(0, pair.start - LONGEST_CONTEXT) : pair.start])
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
