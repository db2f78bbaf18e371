"""When two spellings are one term."""

import re
from collections.abc import Mapping
from functools import cache

from publisher.glossary.grammar.words import fold
from publisher.language.packaged import toml

_PACKAGE = "publisher.glossary"
_CHANGED = ("compounds.toml", "spelling.toml")

_HYPHENS = re.compile(r"[‐‑–]")
_ANTAR = re.compile(r"\bantar[ -](?=[^\W\d_])")
_NON = re.compile(r"\bnon[ -](?=[^\W\d_])")
_LEADING = ("the", "a", "an")


def key(form: str) -> str:
    """`form` without what does not make another term: case, hyphens of prefixes, doubled plurals, English plural endings."""
    text = _HYPHENS.sub("-", form.casefold())
    text = _NON.sub("non", _ANTAR.sub("antar", text))
    spelled = _spellings()
    text = " ".join(spelled.get(word, word) for word in text.split(" "))
    for written, other in toml(_PACKAGE, "data", "spellings.toml")["same"].items():
        text = f" {text} ".replace(f" {written} ", f" {other} ").strip()
    run = fold(text)
    run = run[1:] if len(run) > 1 and run[0] in _LEADING else run
    single = [_single(word) for word in run]
    if single:
        single[-1] = _singular(single[-1])
    return " ".join(single)


@cache
def _spellings() -> Mapping[str, str]:
    """Spellings that are changed all over the book → the standard ones: the lists of the stage that changes them."""
    groups = (group for file in _CHANGED for group in toml("publisher.normalise", "data", file)["group"])
    return {word: after for group in groups for word, after in group.get("words", {}).items()}


def _single(word: str) -> str:
    first, hyphen, second = word.partition("-")
    return first if hyphen and first == second else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os")) and len(word) > 4 else word
