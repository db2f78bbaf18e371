"""The licence that a page names for its text, and the address at which it wants to be named."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from publisher.clean.page import Page, Zone
from publisher.clean.values import address
from publisher.language.packaged import toml
from publisher.model.chapter import Metadata

_LEGAL = "legal"
_OF_OTHERS = frozenset({"comment", "related", "caption", "ad", "chat"})
"""Kinds of lines that speak of something other than the article."""
_LONGEST = 1200
_LAST = 4
"""Lines at the end of the text among which one may say under which licence it stands."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_DEED = re.compile(
    r"(?:https?://)?(?:www\.)?creativecommons\.org/(?:licenses/by(?:-[a-z]{2}){0,2}/\d\.\d|publicdomain/zero/1\.0)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")


def licensing(page: Page) -> Metadata:
    """The licence of the article as the lines around it name it, and where it is to be had for free."""
    lines = list(_around(page))
    reserved = (named_in(flat) for flat, kind in lines if kind == _LEGAL)
    named = next(filter(None, (_granted(flat) for flat, _ in lines)), "") or next(filter(None, reserved), "")
    return Metadata(license=named, url=next(filter(None, (_free_at(flat) for flat, _ in lines)), ""))


def named_in(flat: str) -> str:
    """The licence that a line names for the text, in its own words; "" for none. One that gives rights goes before one that keeps them."""
    return _granted(flat) or _first(_reserved(), flat)


def _around(page: Page) -> Iterator[tuple[str, str]]:
    """The lines above and below the article, each with the kind it was left out for ("" if it was not)."""
    last = set(list(page.kept(page.first, page.after))[-_LAST:])
    for i, line in enumerate(page.lines):
        drop = page.drops.get(i)
        kind = drop.kind if drop else ""
        is_around = kind == _LEGAL or page.zone(i) is not Zone.BODY or (i in last and _speaks_of_itself(line.flat))
        if is_around and kind not in _OF_OTHERS and len(line.flat) <= _LONGEST:
            yield line.flat, kind


def _speaks_of_itself(flat: str) -> bool:
    told = set(_WORD.findall(flat.casefold()))
    return bool(told & _set("grants")) and bool(told & _set("texts"))


def _granted(flat: str) -> str:
    folded = flat.casefold()
    if "creative" not in folded and "cc" not in folded:
        return ""
    return next((name for sentence in _SENTENCE.split(flat) if (name := _creative_commons(sentence))), "")


def _creative_commons(sentence: str) -> str:
    for found in (*_DEED.finditer(sentence), *_name().finditer(sentence)):
        name = found[0].strip(" -,/(")
        told = {word.casefold() for word in _WORD.findall(name)}
        is_whole = _DEED.fullmatch(name) is not None or (bool(told & _set("parts")) and bool({"creative", "cc"} & told))
        before = {word.casefold() for word in _WORD.findall(sentence[: found.start()])}
        if is_whole and not (before & _set("pictures") and not before & _set("texts")):
            return name
    return ""


def _free_at(flat: str) -> str:
    found = _leads().search(flat)
    return address(flat[found.end() :]) if found else ""


def _first(pattern: re.Pattern[str], flat: str) -> str:
    found = pattern.search(flat)
    return found[0] if found else ""


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(toml("publisher.clean", "data", "licences.toml")[key])


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s").replace(r"\-", "[ ‐‑–-]") for word in longest_first)


@cache
def _name() -> re.Pattern[str]:
    """Several words of the name of a licence and its version in a row; the letters of a port stand behind a version alone."""
    word = rf"(?:{_any_of(_set('marks') | _set('parts') | _set('others'))})(?!\w)|\d\.\d(?!\d)(?:\s(?:ID|US|UK|MY|AU|NL|IGO)(?!\w))?"
    return re.compile(rf"(?<!\w)(?:(?:{word})[\s‐‑–/-]{{0,2}}){{2,14}}", re.IGNORECASE)


@cache
def _reserved() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of(_set('reserved'))})(?!\w)", re.IGNORECASE)


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of(_set('free_at'))})\s?:?\s", re.IGNORECASE)
