"""When two spellings are one term."""

import re

from publisher.glossary.words import fold

_HYPHENS = re.compile(r"[‐‑–]")
_ANTAR = re.compile(r"\bantar[ -](?=[^\W\d_])")
_NON = re.compile(r"\bnon[ -](?=[^\W\d_])")
_JOINED = ((re.compile(r"\bkerjasama\b"), "kerja sama"), (re.compile(r"\bantara bangsa\b"), "antarbangsa"))
_LEADING = ("the", "a", "an")


def key(form: str) -> str:
    """`form` without what does not make another term: case, hyphens of prefixes, doubled plurals, English plural endings."""
    text = _HYPHENS.sub("-", form.casefold())
    text = _NON.sub("non", _ANTAR.sub("antar", text))
    for joined, apart in _JOINED:
        text = joined.sub(apart, text)
    run = fold(text)
    run = run[1:] if len(run) > 1 and run[0] in _LEADING else run
    single = [_single(word) for word in run]
    if single:
        single[-1] = _singular(single[-1])
    return " ".join(single)


def _single(word: str) -> str:
    first, hyphen, second = word.partition("-")
    return first if hyphen and first == second else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os")) and len(word) > 4 else word
