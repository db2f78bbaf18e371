"""How names, titles of works and foreign words are set: what stands upright or in small letters and should not."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from publisher.check.lexicon import alternatives
from publisher.check.texts import Kind, Piece, set_off
from publisher.diagnostics import Diagnostic, note
from publisher.language import guess
from publisher.language.lexicon import stop_words
from publisher.language.packaged import toml
from publisher.language.tokens import Token, words
from publisher.model.index import Named

_LEAST = 2
"""Words of a foreign phrase, and how many of them must be spelt as no Indonesian word is."""
_REMEMBERED = 20_000
"""Words whose spelling is remembered: those of a long book, each judged once."""
_READ = (Kind.PARAGRAPH, Kind.ITEM, Kind.LABEL, Kind.CAPTION)


def upright(piece: Piece, language: str) -> Iterator[Diagnostic]:
    """Titles of works and foreign words of a text that are not in italics, each as written."""
    if language != "id" or piece.kind not in _READ or guess(piece.text) != "id":
        return
    italics, quoted = set_off(piece), piece.passage()
    for code, found in (("CHK306", titles), ("CHK305", foreign)):
        for start, end in found(piece.text):
            if start not in italics and not quoted.is_quoted(start):
                yield note(code, piece.place(start), text=piece.text[start:end])


def titles(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what is written like the title of a book of reference, a book or a newspaper."""
    told: set[str] = set()
    for found in _titles().finditer(text):
        title = found["reference"] or found["kind"] or found["cited"]
        group = "reference" if found["reference"] else "kind" if found["kind"] else "cited"
        if title in told or (group == "cited" and not _names_author(text[: found.start()])):
            continue
        told.add(title)
        yield found.span(group)


def _names_author(before: str) -> bool:
    sentence = re.split(r"[.!?]\s", before[-200:])[-1].casefold()
    return any(re.search(rf"\b{word}\b", sentence) for word in _lists("titles")["authors"])


@cache
def _titles() -> re.Pattern[str]:
    known = _lists("titles")
    small = alternatives(known["small"])
    name = rf"[A-Z][\w-]*(?:\s(?:{small}\s){{0,2}}[A-Z][\w-]*)"
    opening, works = alternatives(known["opening"]), alternatives(known["reference"])
    latin = alternatives(word for word in known["reference"] if word[-1] in "ya")
    following = rf"(?:\s(?:{small}\s){{0,2}}[A-Z][\w-]*){{1,6}}"
    reference = rf"\b(?!{opening}\s)(?P<reference>(?:[A-Z][\w-]*\s){{0,4}}{works}{following}"
    english = rf"|(?:[A-Z][\w-]*\s){{1,4}}{latin})"
    kind = rf"|\b{alternatives(known['kinds'])}\s(?!{alternatives(known['not_titles'])}\b)(?P<kind>{name}{{1,8}})"
    cited = rf"|\bdalam\s(?!{alternatives(known['events'])}\b)(?P<cited>{name}{{2,10}})(?=\s\((?:1[5-9]|20)\d\d\))"
    return re.compile(reference + english + kind + cited)


def foreign(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of English words and phrases in a text in Indonesian, each once."""
    told: set[str] = set()
    for start, end in (*_phrases(text), *_listed(text)):
        phrase = text[start:end].casefold()
        if not any(phrase in other for other in told):
            told.add(phrase)
            yield start, end


def _listed(text: str) -> Iterator[tuple[int, int]]:
    for found in _words().finditer(text):
        yield found.span()


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/@.-]){alternatives(_lists('foreign')['words'])}(?![\w/@-]|\.\w)")


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    run: list[Token] = []
    for token in (*words(text), None):
        if token is not None and _may_be_english(token.text) and (not run or text[run[-1].end : token.start] == " "):
            run.append(token)
            continue
        if len(run) >= _LEAST and sum(_is_english(one.text) for one in run) >= _LEAST:
            yield run[0].start, run[-1].end
        run = [token] if token is not None and _may_be_english(token.text) else []


@lru_cache(maxsize=_REMEMBERED)
def _may_be_english(word: str) -> bool:
    known = _lists("foreign")
    parts = word.split("-")
    if not word.islower() or not word.isascii() or set(parts) & set(known["indonesian"]):
        return False
    return _is_english(word) or word in stop_words("en") - stop_words("id") or parts[0] in known["weak"] or word.endswith("ing")


@lru_cache(maxsize=_REMEMBERED)
def _is_english(word: str) -> bool:
    """Whether it is spelt as English words are and Indonesian ones are not."""
    known = _lists("foreign")
    if not word.islower() or not word.isascii() or word in known["indonesian"]:
        return False
    parts = [part for part in word.split("-") if part not in known["indonesian"]]
    return any(_is_spelt_so(part, tuple(known["endings"]), known["letters"]) for part in parts)


def _is_spelt_so(word: str, endings: tuple[str, ...], letters: Sequence[str]) -> bool:
    return len(word) > 3 and (word.endswith(endings) or any(run in word for run in letters))


def in_small_letters(piece: Piece, names: Sequence[Named], language: str) -> Iterator[Diagnostic]:
    """Names of known organisations written without capitals."""
    if language != "id" or piece.kind not in _READ:
        return
    known = _small_names(tuple(name for one in names for name in (one.headword, *one.variants)))
    for found in known.finditer(piece.text) if known else ():
        yield note("CHK307", piece.place(found.start()), before=found[0], after=_capitals(names)[found[0]])


@cache
def _small_names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    common = set(_lists("capitals")["common"])
    small = [name.lower() for name in names if len(name.split()) > 1 and name.lower() not in common and not name.isupper()]
    return re.compile(rf"(?<![\w-]){alternatives(small)}(?![\w-])") if small else None


def _capitals(names: Sequence[Named]) -> dict[str, str]:
    return {name.lower(): name for one in names for name in (one.headword, *one.variants)}


def _lists(table: str) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = toml("publisher.check", "data", "names.toml")[table]
    return lists
