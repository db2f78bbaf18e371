"""Author and dates as the page shows them to a reader, for pages that say nothing of them in their head."""

import re
from collections.abc import Iterator
from functools import lru_cache

from publisher.ingest.html.tree import Element, path_to, selected, words_of
from publisher.language.dates import parse
from publisher.language.packaged import toml

_WORD = re.compile(r"[a-z0-9]+(?:[-_]+[a-z0-9]+)*")
_BY = re.compile(
    r"\A(?:(?:di(?:posting|poskan|tulis|terbitkan)\s+)?oleh|(?:nama )?penulis|(?:written |posted |published )?by|author|editor|reporter)"
    r"\s*:?\s+",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:\A|[\s|,·–-])(?:di(?:posting|poskan|tulis|terbitkan)\s+)?(?:oleh|(?:written |posted )?by|penulis)\s?:?\s"
    r"(?P<name>(?-i:[A-Z])[^|,·–:;()]{1,60}(?:,\s(?-i:[A-Z])[\w.]{1,8}\.)*)(?=\s?[|,·–()-]|\s(?:pada|on|at|dibaca|in)\s|\s?\Z)",
    re.IGNORECASE,
)
_EDITED = re.compile(r"(?:last (?:edited|modified|updated) on|terakhir (?:diubah|diperbarui|disunting) pada)\s(.{6,40})", re.IGNORECASE)
_OWN = frozenset(("post", "entry", "article"))
"""Whose foot it is when an element is named as one: the article's foot says who wrote it."""
_LONGEST_NAME = 60
_LONGEST_LINE = 200
"""Characters of a line with a byline in it."""
_MOST_PIECES = 20
_LONGEST_CLASS = 300
_NAMED = path_to(attributes=("class", "id"))
_FEET = ("li", "p", "div", "span")
_MOST_WORDS = 6
"""Words of a name; more is a sentence."""


def shown_author(root: Element) -> str:
    """The name in the first byline outside comments and lists of other articles, "" if there is none."""
    for element in _marked(root, "author"):
        name = _BY.sub("", words_of(element)).strip(" ,|·-")
        if is_name(name):
            return name
    facts = list(_marked(root, "date"))
    return next((name for element in facts if (name := _signed_piece(element) or author_in(words_of(element)))), "")


def _signed_piece(element: Element) -> str:
    """The name behind "oleh" or "by" in one piece of a line of facts, whatever stands in the pieces after it."""
    pieces = [piece for text in element.itertext() if (piece := " ".join(str(text).split()).strip(" |,·•–-"))][:_MOST_PIECES]
    return next(
        (name for piece in pieces if _BY.match(piece) and is_name(name := _BY.sub("", piece).strip(" ,|·-")) and name[:1].isupper()), ""
    )


def author_in(words: str) -> str:
    """The name behind "oleh" or "by" in a line of facts about an article, "" if there is none."""
    found = _WITHIN.search(words) if len(words) <= _LONGEST_LINE else None
    name = found["name"].strip(" ,|·-") if found else ""
    return name if is_name(name) else ""


def author_beside_date(lead: Element, site: str) -> str:
    """The name that stands next to the date in a line of facts above an article, "" if there is none."""
    pieces = [piece for text in lead.itertext() if (piece := " ".join(str(text).split()).strip(" |,·•–-:"))][:_MOST_PIECES]
    dated = [place for place, piece in enumerate(pieces) if parse(piece)]
    beside = [pieces[place] for date in dated for place in (date - 1, date + 1) if 0 <= place < len(pieces)]
    return next((name for piece in beside if is_person(name := _BY.sub("", piece)) and name.casefold() != site.casefold()), "")


def is_person(words: str) -> bool:
    """Whether words can be the name of a person by themselves: two and more, each with a capital."""
    parts = words.split()
    return is_name(words) and len(parts) > 1 and all(part[0].isupper() for part in parts)


def is_name(words: str) -> bool:
    """Whether words can be the name of a person or a body: short, no number, no word that stands for nobody."""
    nobody = toml("publisher.ingest", "data", "html.toml")["byline"]["nobody"]
    short = 0 < len(words) <= _LONGEST_NAME and len(words.split()) <= _MOST_WORDS and not any(map(str.isdigit, words))
    return short and words.casefold().strip(" .") not in nobody and "@" not in words and "://" not in words


def shown_date(root: Element) -> str:
    """The first date the page gives beside its article, ISO 8601, "" if there is none."""
    for element in _marked(root, "date"):
        words = words_of(element)
        found = parse(words) if len(words) <= _LONGEST_LINE else ""
        if found:
            return found
    return ""


def last_edit(root: Element) -> str:
    """The date of the last edit that a wiki shows at its foot, ISO 8601, "" if there is none."""
    for element in selected(_NAMED, root):
        if element.tag in _FEET and len(element) <= 2 and "last" in f"{element.get('id', '')} {element.get('class', '')}".lower():
            found = _EDITED.search(words_of(element)[:_LONGEST_LINE])
            if found:
                return parse(found[1])
    return ""


def timed(root: Element, kinds: frozenset[str]) -> str:
    """The `datetime` of the first `time` element of one of these classes or properties; with none given, of any but an update's."""
    elsewhere = frozenset(toml("publisher.ingest", "data", "html.toml")["byline"]["elsewhere"])
    for element in root.iter("time"):
        named = {
            element.get("itemprop", "").lower(),
            element.get("property", "").rpartition(":")[2].lower(),
            *element.get("class", "").lower().split(),
        }
        if "pubdate" in element.attrib:
            named.add("pubdate")
        wanted = bool(named & kinds) if kinds else "updated" not in named and "datemodified" not in named
        if wanted and not _stands_in(element, elsewhere):
            return str(element.get("datetime", "")) or words_of(element)[:_LONGEST_NAME]
    return ""


def _marked(root: Element, what: str) -> Iterator[Element]:
    """Elements whose class names them as `what`, in document order, none of other people's words."""
    return marked(root, frozenset(toml("publisher.ingest", "data", "html.toml")["byline"][what]))


def marked(root: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """Elements with one of these classes or ids, in document order, outside comments, sidebars and lists of other articles."""
    elsewhere = frozenset(toml("publisher.ingest", "data", "html.toml")["byline"]["elsewhere"])
    for element in selected(_NAMED, root):
        if not wanted.isdisjoint(_classes(element)) and not _stands_in(element, elsewhere):
            yield element


def _classes(element: Element) -> frozenset[str]:
    return _names(f"{element.get('class', '')} {element.get('id', '')}"[:_LONGEST_CLASS])


@lru_cache(maxsize=4096)
def _names(written: str) -> frozenset[str]:
    return frozenset(_WORD.findall(written.lower()))


def _stands_in(element: Element, places: frozenset[str]) -> bool:
    """Whether the element or one around it has a class with one of these words in it."""
    around = [element, *(one for one in element.iterancestors() if one.tag not in ("body", "html", "main", "article"))]
    named = [set(re.split(r"[-_]+", name)) for one in around for name in _classes(one)]
    return any(parts & places and not ("footer" in parts and parts & _OWN) for parts in named)
