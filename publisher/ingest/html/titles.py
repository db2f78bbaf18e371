"""The article's title and the site's name: told apart where the page's title element says both."""

import re
from dataclasses import dataclass
from itertools import islice

from publisher.ingest.html.tree import Element, path_to, selected, words_of
from publisher.language.packaged import toml
from publisher.model.alike import QUOTES_AND_DASHES, alike

_SEPARATOR = re.compile(r"\s+[|–—·»«•~:-]+\s+|:+\s+|\s+::+|::+\s*")
_SEPARATOR_STRONG = re.compile(r"\s+[|–—·»«•]\s+")
_BRACKETED = re.compile(r"\s\([^()]{1,40}\)(?=\s|$)")
"""What a title element adds in brackets ("(A2)", "(with answers)")."""
_EDGES = " |–—·»«•:~-"
_LONGEST = 400
_MOST_WORDS = 30
"""Words of a title; more is a text."""
_SITE_WORDS = 8
"""Words of a name of a site; more is a sentence."""
_TELLING = 4
"""Words of a title that no other has."""
_MOST_BRANDS = 5
_CLASSED = path_to(attributes=("class",))
_BRANDED = ("a", "div", "p", "span", "strong", "h1")
_FEWEST = 2
"""Words of an element that is taken for the title by its class alone."""

_FEWEST_PARTS = 2
_SHOWING = ("div", "td", "p", "span", "font", "b", "strong", "center")
"""Elements that show a title on pages without headings."""


@dataclass(frozen=True, slots=True)
class Titles:
    """The title of the article and the name of the site, "" where unknown."""

    title: str
    site: str


@dataclass(frozen=True, slots=True)
class _Heading:
    words: str
    rank: int
    """Lower is likelier the title: named as the title of an entry, any heading, one that leads to the start page."""
    inside: bool = False
    """Stands in an element that is marked as the article."""


def titles_of(root: Element, declared: str, site: str) -> Titles:
    """Title and site from what the page declares ("" for nothing), its title element, its headings and elements named as a title."""
    whole = next((words_of(element) for element in root.iter("title")), "")[:_LONGEST]
    headings = _headings(root)
    title = _matched(declared, headings, site) if declared else _matched(whole, headings, site)
    if not title and declared:
        title = _without_site(declared, site)
    named = next((heading.words for heading in headings if heading.rank == 0), "")
    longer = _begun(title or _without_site(whole, site), headings)
    alone = _shown(whole, root) if not (longer or title or named or site) else ""
    title = longer or title or named or alone or _without_site(whole, site) or next((heading.words for heading in headings), "")
    return Titles(title, site or _rest(whole, title) or brand(root))


def brand(root: Element) -> str:
    """The name of the site as the head of the page shows it: an element named as its brand, or its link to the start page."""
    known = toml("publisher.ingest", "data", "html.toml")["title"]
    names = frozenset(known["brands"])
    classed = (one for one in selected(_CLASSED, root) if one.tag in _BRANDED)
    marked = (one for one in classed if names & {*one.get("class", "").lower().split()} or _is_logo(one))
    heads = (link for head in root.iter("header", "nav") for link in head.iter("a") if _leads_home(link))
    for element in (*islice(marked, _MOST_BRANDS), *islice(heads, _MOST_BRANDS)):
        name = words_of(element).strip(_EDGES)
        if 0 < len(name.split()) <= _SITE_WORDS and name[:1].isupper() and name.casefold() not in known["no_brands"]:
            return name
    return ""


def _is_logo(element: Element) -> bool:
    """Whether an element that some prefix and "logo" name leads to the start page with words."""
    classes = element.get("class", "").lower()
    return "logo" in classes and any(name.endswith(("-logo", "_logo")) for name in classes.split()) and _leads_home(element)


def _shown(whole: str, root: Element) -> str:
    """The part of the title element that the page shows last: the site stands at its head, the title above the text.

    For pages that have no headings; "" where fewer than two parts are shown, each alone in an element.
    """
    parts = {part.strip(_EDGES) for part in _SEPARATOR_STRONG.split(whole)}
    if len(parts) < _FEWEST_PARTS:
        return ""
    shown = dict.fromkeys(words for element in root.iter(*_SHOWING) if len(element) == 0 and (words := words_of(element)) in parts)
    return [*shown][-1] if len(shown) >= _FEWEST_PARTS else ""


def _begun(named: str, headings: list[_Heading]) -> str:
    """The only heading that says what `named` says and goes on: some pages shorten their title for the window."""
    begin = _SEPARATOR_STRONG.split(named, maxsplit=1)[0].rstrip(" .…")
    going_on = {one.words for one in headings if one.rank <= 1 and alike(one.words).startswith(f"{alike(begin)} ")}
    exact = any(alike(one.words) in (alike(named), alike(begin)) for one in headings)
    return going_on.pop() if len(begin.split()) >= _TELLING and len(going_on) == 1 and not exact else ""


def _headings(root: Element) -> list[_Heading]:
    """Headings in the order of the page, and elements that are named as the title; a class that several have names no title."""
    names = frozenset(toml("publisher.ingest", "data", "html.toml")["title"]["names"])
    found: list[tuple[_Heading, str]] = []
    for element in root.iter("h1", "h2", "h3", "div", "td", "p", "span", "font"):
        classes = element.get("class", "").lower().split()
        is_named = not names.isdisjoint(classes) or element.get("itemprop", "") == "headline"
        if not is_named and element.tag not in ("h1", "h2", "h3"):
            continue
        words = words_of(element)
        count = len(words.split())
        if 0 < count <= _MOST_WORDS and (count >= _FEWEST or element.tag[0] == "h"):
            rank = 0 if is_named else 2 if _leads_home(element) else 1
            inside = any(around.tag in ("article", "main") for around in element.iterancestors())
            found.append((_Heading(words, rank, inside), " ".join(classes)))
    often = [classes for heading, classes in found if heading.rank == 0]
    return [heading if heading.rank or often.count(classes) == 1 else _Heading(heading.words, 3) for heading, classes in found]


def _leads_home(element: Element) -> bool:
    link = next(element.iter("a"), None)
    home = ("", "/", "./", "index.html", "index.php", "/index.php")
    return link is not None and (re.sub(r"\Ahttps?://[^/]+", "", link.get("href", "#")) in home or link.get("rel", "") == "home")


def _matched(named: str, headings: list[_Heading], site: str) -> str:
    """The likeliest heading that `named` consists of, or that is a part of it between separators."""
    fitting = [heading for heading in headings if alike(heading.words) != alike(site) and _fits(heading, named)]
    best = min(
        fitting,
        key=lambda heading: (heading.rank, not heading.inside, not alike(named).startswith(alike(heading.words)), -len(heading.words)),
        default=None,
    )
    return best.words if best is not None else ""


def _fits(heading: _Heading, named: str) -> bool:
    """Whether `named` says the heading; of one that is named as the title, it may say more behind it ("… Halaman 2 - Site")."""
    begins = heading.rank == 0 and len(heading.words.split()) >= _TELLING and alike(named).startswith(f"{alike(heading.words)} ")
    return begins or _is_part(heading.words, named) or (heading.rank <= 1 and _is_part(heading.words, _BRACKETED.sub("", named)))


def _is_part(words: str, named: str) -> bool:
    before, found, behind = alike(named).partition(alike(words))
    before, behind = before.rstrip(), behind.lstrip()
    return bool(found) and (not before or before[-1] in _EDGES) and (not behind or behind[0] in _EDGES)


def _without_site(named: str, site: str) -> str:
    """`named` without the site's name at one of its ends; without the last part where the site is not known."""
    for part in (site, *([] if not site else [site.partition(" ")[0]])):
        cut = re.fullmatch(rf"(?:{re.escape(part)}\s*[|–—·»:-]+\s+)?(.*?)(?:\s+[|–—·»:-]+\s*{re.escape(part)})?", named) if part else None
        if cut and cut[1] != named and cut[1]:
            return cut[1]
    if site:
        return named.strip(_EDGES)
    parts = [*re.finditer(r"\s+[|–—·»-]\s+", named)]
    behind = named[parts[-1].end() :] if parts else ""
    return named[: parts[-1].start()] if parts and len(behind.split()) <= _SITE_WORDS else named.strip(_EDGES)


def _rest(whole: str, title: str) -> str:
    """What the title element says besides the title, as far as it can be the name of a site."""
    if not title:
        return ""
    place = whole.translate(QUOTES_AND_DASHES).find(title.translate(QUOTES_AND_DASHES))
    if place < 0:
        return _of_a_site(whole)
    before, behind = whole[:place], whole[place + len(title) :]
    if before.strip(_EDGES) and behind.strip(_EDGES) and "|" not in before and behind.lstrip().startswith("|"):
        before = ""  # a number or the name of a course stands before the title, the site behind the bar
    if bool(before.strip(_EDGES)) == bool(behind.strip(_EDGES)):
        return ""
    parts = [named for part in _SEPARATOR.split(f" {before or behind} ") if (named := part.strip(_EDGES))]
    name = (parts[0] if before.strip(_EDGES) else parts[-1]) if parts else ""
    return (_of_a_site(name) or name) if 0 < len(name.split()) <= _SITE_WORDS and name[-1] not in ".?!" else ""


def _of_a_site(whole: str) -> str:
    """The name behind words such as "Official website of", "" where there are none."""
    opening = toml("publisher.ingest", "data", "html.toml")["title"]["site_words"]
    name, folded = whole.strip(_EDGES), whole.strip(_EDGES).casefold()
    start = max((len(words) for words in opening if folded.startswith(f"{words} ")), default=0)
    name = name[start:].strip(_EDGES)
    return name if start and 0 < len(name.split()) <= _SITE_WORDS else ""
