"""Short forms of several words, some of which are written out: "UUD Tahun 1945", "limbah B3", "PPh Pasal 21", "ATR/BPN"."""

from publisher.glossary.abbreviations.letters import is_mixed, is_spelled_by, spelled, without_marks
from publisher.glossary.abbreviations.long_forms import capital_name
from publisher.glossary.abbreviations.short_forms import is_doubtful, is_short_form, long_form_before
from publisher.glossary.grammar.words import Words
from publisher.language.tokens import words

_MOST_WORDS, _MOST_LONG = 5, 16


def mixed_before(short: str, before: str, known: Words) -> str:
    """The end of `before` that `short`, of several words, is short for; "" if none."""
    if "/" in short:
        return _joined_before(short, before, known)
    if not _may_be_mixed(short) or known.has("articles", words(short)[0].text.casefold()):
        return ""
    if dated := _dated_before(short, before, known):
        return dated
    tokens = words(before)
    starts = range(len(tokens) - 2, max(-1, len(tokens) - _MOST_LONG - 1), -1)
    phrases = (before[tokens[first].start :].strip() for first in starts)
    return next((phrase for phrase in phrases if is_mixed(short, phrase, known)), "")


def _dated_before(short: str, before: str, known: Words) -> str:
    """As in "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", UUD 1945: the first words give letters, and the year stays."""
    form, _, year = short.rpartition(" ")
    if not (year.isdigit() and before.endswith(f" {year}") and is_short_form(form)):
        return ""
    name = capital_name(before.removesuffix(year).rstrip(), known)
    tokens = words(name)
    starts = (
        first.start
        for at, first in enumerate(tokens)
        for last in tokens[at:]
        if is_spelled_by(name[first.start : last.end], spelled(form), known)
    )
    return next((f"{name[start:]} {year}" for start in starts), "")


def mixed_with(before: str, longs: list[str], known: Words) -> tuple[str, str]:
    """The end of `before`, of several words, that is short for one of `longs`, and that one; empty texts if none."""
    tokens = words(before[-60:])
    for count in range(2, min(_MOST_WORDS, len(tokens)) + 1):
        short = before[-60:][tokens[-count].start :].strip()
        long = next((long for long in longs if _may_be_mixed(short) and is_mixed(short, long, known)), "")
        if long:
            return short, long
    return "", ""


def _may_be_mixed(short: str) -> bool:
    tokens = words(short)
    bare = all(letter.isalnum() or letter in " -" for letter in without_marks(short))
    return bare and 1 < len(tokens) <= _MOST_WORDS and any(is_short_form(token.text) or is_doubtful(token.text) for token in tokens)


def _joined_before(short: str, before: str, known: Words) -> str:
    """As in "Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional", ATR/BPN: two bodies that are one."""
    first, _, second = (part.strip() for part in short.partition("/"))
    left, slash, right = before.rpartition("/")
    if not (slash and is_short_form(first) and is_short_form(second) and is_spelled_by(right, spelled(second), known)):
        return ""
    own = long_form_before(first, left, known)
    name = capital_name(left, known)
    whole = name if own and name.endswith(own) else own
    return f"{whole}/{right.strip()}" if whole else ""
