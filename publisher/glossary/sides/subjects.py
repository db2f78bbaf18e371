"""The left side of a definition: a term, with the other names beside it, or nothing that a glossary wants."""

import re
from dataclasses import dataclass, replace

from publisher.glossary.abbreviations.acronyms import parts_of
from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.grammar.openers import MARKS, behind_emphasis, without_openers
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.refusals.indonesian import is_notice
from publisher.glossary.refusals.subjects import is_no_name
from publisher.language.tokens import words

_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_ASIDE = re.compile(r"\s[–—]\s[^–—()]{3,80}\s[–—]\s*\Z")
"""As in "Shrinkflation – gabungan kata shrink dan inflation – (merujuk pada …)"."""
_TOLD_OF = re.compile(r"\A[^()]{3,60}(\([^()]{2,60}\)) yang [^,()]{3,60}\Z")
_SYMBOL = re.compile(r"[A-Za-zα-ωΑ-Ω](?:[a-z]|[\d₀-₉])|[a-zα-ω][\d₀-₉]{2}")
_MOST_WORDS = 6
_LETTERS = 2
"""A single letter is the symbol of a quantity."""
_MOST_WORDS_OF_A_NAME = 9
_DESCRIBED = 4
"""Words among which "yang" comes in "cara bertani yang diwariskan": said of the subject by the way."""
_TOLD = 2
_ITSELF = "sendiri"
"""As in "Enkripsi sendiri sebetulnya …": the subject ends there."""
_ALIAS_WORDS = 5
_CLAUSAL = ("finite", "relatives")
"""Small words inside a name: "potential of hydrogen"."""


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


def subject_of(left: str, known: Words, *, label: bool = False, named: bool = False) -> Subject | None:
    """The subject that `left` is, None if it is none: a pronoun, a clause, two things, a purpose, a country.

    `label` says that it stands before a colon, where capitals say nothing; `named` that the text says it is a name.
    """
    opened = _so_called(without_openers(behind_emphasis(left, known), known), known)
    bare, slashed = _without_slash(_up_to_relative(opened, known))
    bare = _ASIDE.sub("", bare) if known.language == "id" else bare
    brackets = [found[1] for found in _BRACKET.finditer(bare)]
    core, asides = _without_asides(_BRACKET.sub("", bare).strip(MARKS), known)
    if core is None:
        return None
    core, openings = _stripped(_after_field(core, known), known)
    names = _alternatives(core, known)
    article = bool(openings & 1)
    head = names[0] if names else ""
    introduced = any(is_short_form(content.strip()) for content in brackets)
    weak = _weakness(head, known, label=label, named=named or openings > 1 or (introduced and len(fold(head)) > 1))
    if weak is None or not all(_is_alias(name, known) for name in (*names[1:], *asides)):
        return None
    shorts = [slashed] if slashed else []
    glosses: list[str] = []
    for content in brackets:
        inside_shorts, inside_longs = parts_of(content, known)
        shorts += inside_shorts
        glosses += [long for long in inside_longs if _is_gloss(long, known)]
    for name in (*names[1:], *asides):
        (shorts if is_short_form(name) else glosses).append(name)
    verbal = is_verb(fold(head)[0], known) if known.prefixes else False
    return Subject(head, tuple(dict.fromkeys(shorts)), tuple(dict.fromkeys(glosses)), weak=weak, verbal=verbal, article=article)


def _up_to_relative(text: str, known: Words) -> str:
    """Of "Kode OTP (one-time password) yang dikirim bank" what stands before the "yang": the bracket introduces the term."""
    found = _TOLD_OF.search(text)
    return text[: found.end(1)] if found is not None and known.language == "id" else text


def _so_called(text: str, known: Words) -> str:
    """Of "The attackers used so-called ransomware" "ransomware"; of "Enkripsi sendiri sebetulnya barang baik" "Enkripsi"."""
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(1, len(run)):
        length = known.phrase_at("so_called", run, position)
        if 0 < length < len(run) - position:
            return text[tokens[position + length].start :]
        if known.phrase_at("owned_up", run, position):
            return text[: tokens[position].start].strip(MARKS)
    return text


def _without_slash(text: str) -> tuple[str, str]:
    """("total fertility rate", "TFR") of "total fertility rate/TFR"."""
    long, _, short = text.rstrip(MARKS).rpartition("/")
    return (long, short) if " " in long and is_short_form(short) else (text, "")


def _without_asides(text: str, known: Words) -> tuple[str | None, list[str]]:
    """(subject, other names) of "X, yang juga disebut Z," or "X, or Y,"; (None, []) if the commas list several things."""
    first, *rest = [part.strip(MARKS) for part in text.split(",")]
    aliases: list[str] = []
    for part in rest:
        run = fold(part)
        if not run:
            continue
        if known.has("other_names", run[0]) and len(run) > 1 and not known.has("relatives", run[1]):
            aliases.append(_stripped(part[words(part)[1].start :], known)[0])
        elif known.has("alternatives", run[0]):
            aliases.append(part[words(part)[1].start :] if len(run) > 1 else "")
        elif length := known.phrase_at("abbreviators", run):
            aliases += [part[words(part)[length].start :].strip(MARKS)] if length < len(run) else []
        elif known.has("relatives", run[0]) or known.phrase_at("namers", run):
            aliases += [alias for alias in _also_called(part, known) if _is_alias(alias, known) and not is_verb(fold(alias)[0], known)]
        elif not _is_aside(run, known):
            return None, []
    return first, [alias for alias in aliases if alias]


def _is_aside(run: Phrase, known: Words) -> bool:
    """Whether words between commas only say when, where or how: "menurut undang-undang", "dibentuk tahun 2003", "a word made popular …"."""
    word = len(run) > 1 and known.has("articles", run[0]) and known.has("word_nouns", run[1])
    if word or known.phrase_at("parentheses", run) or (known.language == "en" and known.phrase_at("language_labels", run)):
        return True
    done = run[0].startswith("di") and is_verb(run[0], known)
    told = (known.has("reporting", run[0]) and len(run) > 1) or (known.language == "id" and known.phrase_at("danglers", run) > 0)
    described = known.language == "id" and any(known.has("relatives", word) for word in run[1:_DESCRIBED])
    return (
        done
        or told
        or described
        or any(known.has(kind, run[0]) for kind in ("prepositions", "phrase_openers"))
        or known.phrase_at("subject_closers", run) > 0
    )


def _also_called(part: str, known: Words) -> list[str]:
    """Other names in a relative clause: "yang juga dikenal sebagai penyandian" → ["penyandian"]."""
    tokens = words(part)
    run = tuple(token.text.casefold() for token in tokens)
    for position in range(len(run)):
        length = known.phrase_at("namers", run, position)
        if length and position + length < len(tokens):
            return [part[tokens[position + length].start :].strip(MARKS)]
    return []


def _after_field(core: str, known: Words) -> str:
    """Of "In music a refrain" "a refrain": English tells by the article where the opening phrase without a comma ends."""
    tokens = words(core)
    if known.language == "id" and tokens:
        return _after_this_text(core, known)
    if known.language != "en" or not tokens or not known.has("adjunct_prepositions", tokens[0].text.casefold()):
        return core
    return next((core[token.start :] for token in tokens[2:4] if known.has("articles", token.text.casefold())), core)


def _after_this_text(core: str, known: Words) -> str:
    """Of "dalam makalah ini kolonialisme" "kolonialisme"."""
    tokens = words(core)
    run = tuple(token.text.casefold() for token in tokens[:4])
    if not known.has("circumstance_openers", run[0]):
        return core
    pointer = next((position for position in (2, 3) if position < len(run) and known.has("near_pointers", run[position])), 0)
    following = tokens[pointer + 1].text.casefold() if 0 < pointer < len(tokens) - 1 else ""
    told = is_verb(following, known) or known.has("finite", following) if following else True
    return core if told else core[tokens[pointer + 1].start :]


def _stripped(core: str, known: Words) -> tuple[str, int]:
    """`core` without "istilah", articles, "sendiri" …; the number's bits: an article stood there, "yang dimaksud dengan" did."""
    article = 0
    before = None
    while core and core != before:
        before = core
        tokens = words(core)
        run = tuple(token.text.casefold() for token in tokens)
        opening = known.phrase_at("subject_openers", run) if run and not known.phrase_at("compounds", run) else 0
        article |= _TOLD if opening > 1 else 0
        opening += known.phrase_at("language_labels", run, opening) if opening else 0
        if not opening and len(run) > 1 and (known.has("articles", run[0]) or run[0] == "satu"):
            article, opening = article | 1, 1
        if 0 < opening < len(run):
            core = core[tokens[opening].start :].strip(MARKS)
            continue
        closing = max(known.phrase_ends("subject_closers", run), known.phrase_ends("adjuncts", run))
        if 0 < closing < len(run):
            core = core[: tokens[-closing].start].strip(MARKS)
    return _without_adjunct(core, known), article


def _without_adjunct(core: str, known: Words) -> str:
    """Of "Konvensi dalam hukum tata negara" "Konvensi": without the field in which the word has this meaning."""
    tokens = words(core)
    run = tuple(token.text.casefold() for token in tokens)
    if known.language == "id" and _ITSELF in run[1:-1]:
        return core[: tokens[run.index(_ITSELF, 1)].start].strip(MARKS)
    for position in range(1, min(len(run) - 1, 4)):
        if known.language == "en" and run[position] == "of" and known.has("indefinite_articles", run[position + 1]):
            return core[: tokens[position].start].strip(MARKS)
        if known.language == "id" and known.has("articles", run[position]):
            return core[: tokens[position].start].strip(MARKS)
        own = known.has("pointers", run[-1]) or run[-1].endswith("nya")
        if known.has("adjunct_prepositions", run[position]) and not own:
            return core[: tokens[position].start].strip(MARKS)
    return core


def _alternatives(core: str, known: Words) -> list[str]:
    """The names joined by "atau"; an article before a name does not belong to it."""
    names: list[str] = []
    start = 0
    for token in words(core):
        if known.has("alternatives", token.text):
            names.append(core[start : token.start])
            start = token.end
    names.append(core[start:])
    names[1:] = [(_also_called(name, known) or [_abbreviated(name, known)])[0] for name in names[1:]]
    return [_stripped(name.strip(MARKS), known)[0] for name in names if name.strip(MARKS)]


def _abbreviated(name: str, known: Words) -> str:
    """Of "disingkat LHO" "LHO"."""
    tokens = words(name)
    length = known.phrase_at("abbreviators", tuple(token.text.casefold() for token in tokens))
    return name[tokens[length].start :].strip(MARKS) if 0 < length < len(tokens) else name


def _weakness(head: str, known: Words, *, label: bool, named: bool) -> bool | None:
    """False for a good term, True for one that needs a good definition, None for no term."""
    run = fold(head)
    if not run or "\x00" in head or head.count("(") != head.count(")"):
        return None
    if (sum(letter.isalpha() for letter in head) < _LETTERS and not is_short_form(head)) or _is_symbol(head, label=label):
        return None
    name = is_name(head, known) and not label
    if (
        len(run) > (_MOST_WORDS_OF_A_NAME if name else _MOST_WORDS)
        or is_no_name(run, known, name=name, named=named)
        or (label and is_notice(run, known))
    ):
        return None
    if known.has("relational", run[0]) and not named and (label or len(run) > 1):
        return _relational_weakness(run, known)
    return known.has("relational_weak", run[0]) and len(run) > 1


def _is_symbol(head: str, *, label: bool) -> bool:
    """Whether a label is the symbol of a quantity in the key of a formula: "Fa", "Vt", "m1", but not "G20"."""
    return label and _SYMBOL.fullmatch(head) is not None


def _relational_weakness(run: Phrase, known: Words) -> bool | None:
    """The same of a noun that says whose or of what something is: "tujuan", "faktor", "effect"."""
    if len(run) == 1 and known.has("relational_weak", run[0]):
        return True
    if known.language == "en" and len(run) > 1 and not (known.has("ordinals", run[0]) or _is_of(run[1], known)):
        return False
    return None if known.phrase_at("compounds", run) == 0 else False


def _is_of(word: str, known: Words) -> bool:
    return word == "of" or known.has("prepositions", word)


def is_name(head: str, known: Words) -> bool:
    """Whether every word of several begins with a capital, but for the small ones."""
    parts = head.split()
    return len(parts) > 1 and all(part[:1].isupper() or known.has("name_links", part) for part in parts)


def _is_alias(name: str, known: Words) -> bool:
    run = fold(name)
    inner = any(known.has("pronouns", word) for word in run[1 if known.language == "en" else len(run) :])
    small = any(known.has("pronouns", word) and not known.has("alias_links", word) for word in run)
    closed = small or any(known.has(kind, word) for word in run for kind in (*_CLAUSAL, "prepositions"))
    return 0 < len(run) <= _ALIAS_WORDS and not closed and not (inner and known.has("alias_links", run[0]))


def _is_gloss(long: str, known: Words) -> bool:
    """Whether what stands in the bracket is another name: no year, no symbol, no clause."""
    run = fold(long)
    if not run or len(long) < 3 or len(run) > 10 or any(character.isdigit() for character in long):
        return False
    if known.phrase_at("danglers", run) or known.phrase_at("openers", run):
        return False
    return not known.has("phrase_openers", run[0]) and not any(known.has(kind, word) for word in run for kind in _CLAUSAL)


def with_headword(subject: Subject, headword: str) -> Subject:
    """`subject` under another name."""
    return replace(subject, headword=headword)
