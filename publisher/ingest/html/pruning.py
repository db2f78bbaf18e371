"""A page without what is never text of an article: programs, controls, navigation, hidden elements, furniture."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from lxml import etree

from publisher.diagnostics import Change, Result
from publisher.ingest.html.chrome import is_chrome, leads_elsewhere
from publisher.ingest.html.tree import Element, line_of, removed, words_of
from publisher.language.packaged import toml
from publisher.model.span import SourceId, Span

_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_FEWEST_IN_BOX = 12
"""Words of a box of text; fewer are a label."""
_MOST_LINKED = 0.3
_MOST_IN_ADVERT = 60
"""Words of an advertisement; what holds more is a part of the page."""
_KEPT = frozenset(("html", "body", "main", "article"))


def pruned(root: Element, source: SourceId) -> Result[Element]:
    """The tree without scripts, controls, navigation and hidden elements; lost words are Changes."""
    changes: list[Change] = []
    doomed: list[tuple[Element, str]] = []
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        reason = _reason(element)
        if reason:
            doomed.append((element, reason))
            walk.skip_subtree()
    for element, reason in doomed:
        words = "" if reason == "silent" else words_of(element)
        if words:
            code = "SRC020" if reason == "hidden" else "SRC021"
            changes.append(Change(code, Span(source, line_of(element), line_of(element)), words, rule=reason))
        removed(element)
    return Result(root, changes=tuple(changes))


def _reason(element: Element) -> str:
    """Why an element goes: "silent", "hidden", or its name where its words are the page's; "" if it stays."""
    rules = _rules()
    tag = str(element.tag)
    if tag in _KEPT:
        return ""
    if tag in rules["silent"]:
        return "silent"
    said = {str(name): str(value) for name, value in element.items()}
    names = said["class"].lower().split() if "class" in said else []
    if said and _is_hidden(said, names):
        return "hidden"
    if (tag in rules["told"] and not (tag == "aside" and _is_box(element))) or (tag in rules["outside"] and not _is_in_article(element)):
        return tag
    role = said.get("role", "").strip().lower()
    if role in rules["roles"]:
        return role
    named = next((name for name in (*names, said.get("id", "").lower()) if name in rules["furniture"]), "")
    return named or _advert(element, names) or ("related" if leads_elsewhere(element) else "")


def _advert(element: Element, names: Sequence[str]) -> str:
    """The class that names an element of few words as an advertisement, "" if none does."""
    named = next((name for name in names if name in _rules()["adverts"]), "")
    return named if named and len(words_of(element).split()) <= _MOST_IN_ADVERT else ""


def _is_hidden(said: Mapping[str, str], names: Sequence[str]) -> bool:
    """Whether its attributes hide an element; `names` are its classes in lower case."""
    if "hidden" in said or said.get("aria-hidden", "").strip().lower() == "true":
        return True
    return bool(_HIDDEN.search(said.get("style", ""))) or not _rules()["unseen"].isdisjoint(names)


@cache
def _rules() -> Mapping[str, frozenset[str]]:
    return {kind: frozenset(names) for kind, names in toml("publisher.ingest", "data", "html.toml")["drop"].items()}


def _is_box(aside: Element) -> bool:
    """Whether an aside holds running text beside the article's, and not lists of links or a form."""
    if is_chrome(aside) or next(aside.iter("form", "input", "ul", "nav", "button"), None) is not None:
        return False
    words = words_of(aside).split()
    linked = sum(len(words_of(link).split()) for link in aside.iter("a"))
    return len(words) >= _FEWEST_IN_BOX and linked <= len(words) * _MOST_LINKED


def _is_in_article(element: Element) -> bool:
    return any(ancestor.tag in ("article", "main", "blockquote", "figure") for ancestor in element.iterancestors())
