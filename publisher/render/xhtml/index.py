"""The index as one XHTML document.

In print each place is an empty link, which the layout fills with its page once it knows it (`render.pdf.locators`). On a screen
there are no pages: a place is named by its chapter and section, and places in one section are one link, as places on one page
are one number.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from publisher.language.collation import sort_key
from publisher.model.book import Document, Role
from publisher.model.index import IndexEntry, Place
from publisher.model.inline import AnchorId
from publisher.model.walk import plain_text
from publisher.render.markup import attributes, characters, hard
from publisher.render.xhtml.setting import Medium, Setting, document

NAME = "index"
ANCHOR = "index.list"
_DIGITS = "0–9"
_FEWEST_LETTERS = 6
"""Letters from which a row of them at the head saves a reader on a phone some scrolling."""


def index_document(setting: Setting) -> Document | None:
    """The index, None where it has no entries."""
    lines = setting.book.index
    if not lines:
        return None
    inside = replace(setting, document=NAME)
    title = setting.book.labels["index"]
    semantics = {"epub__type": "index"} if setting.medium is Medium.EPUB else {}
    role = None if setting.medium is Medium.PRINT else "doc-index"
    opening = attributes(class_="matter index", **semantics, role=role, id=ANCHOR, aria_labelledby=f"{ANCHOR}.title")
    known = _Known(_targets(lines), _titles(setting))
    groups = [
        (letter, list(group)) for letter, group in groupby(lines, lambda line: _letter(line.headword, setting.book.metadata.language))
    ]
    parts = [
        f'<h1 id="{ANCHOR}.title">{characters(title)}</h1>',
        _note(lines, inside),
        _letters([letter for letter, _ in groups], inside),
        '<div class="groups">',
        *(_group(number, letter, group, known, inside) for number, (letter, group) in enumerate(groups, start=1)),
        "</div>",
    ]
    body = "\n".join(part for part in parts if part)
    return document(NAME, Role.INDEX, title, ANCHOR, f"<section{opening}>\n{body}\n</section>")


@dataclass(frozen=True, slots=True)
class _Known:
    """Ids of the headwords that other lines lead to, and the titles of the sections that places are in."""

    targets: Mapping[str, str]
    titles: Mapping[AnchorId, str]


def _titles(setting: Setting) -> Mapping[AnchorId, str]:
    """Titles of chapters and of their sections of the first level."""
    chapters = {AnchorId(chapter.id): plain_text(chapter.title) for chapter in setting.book.chapters}
    return chapters | {section.id: plain_text(section.title) for chapter in setting.book.chapters for section in chapter.sections}


def _targets(lines: Sequence[IndexEntry]) -> Mapping[str, str]:
    """Ids of the headwords that another line sends the reader to."""
    everything = [one for line in lines for one in (line, *line.entries)]
    sought = {name for line in everything for name in (line.see, *line.see_also) if name}
    named = [line.headword for line in everything if not line.see and line.headword in sought]
    return {name: f"{ANCHOR}.{number}" for number, name in enumerate(named, start=1)}


def _letter(headword: str, language: str) -> str:
    """The letter under which a headword stands."""
    words, *_ = sort_key(headword, language)
    if not words:
        return headword[:1]
    _, _, first = words[0][0]
    return _DIGITS if first.isdecimal() else first[0].upper()


def _note(lines: Sequence[IndexEntry], setting: Setting) -> str:
    """What bold type means, where there is any."""
    if not any(place.main for line in lines for one in (line, *line.entries) for place in one.places):
        return ""
    semantics = {"epub__type": "index-headnotes"} if setting.medium is Medium.EPUB else {}
    key = "index_note_pages" if setting.medium is Medium.PRINT else "index_note_places"
    return f"<p{attributes(class_='about', **semantics)}>{setting.label(key)}</p>"


def _letters(letters: Sequence[str], setting: Setting) -> str:
    if setting.medium is Medium.PRINT or len(letters) < _FEWEST_LETTERS:
        return ""
    links = (f'<a href="#{ANCHOR}.letter-{number}">{characters(letter)}</a>' for number, letter in enumerate(letters, start=1))
    return f'<p class="letters">{" ".join(links)}</p>'


def _group(number: int, letter: str, lines: Sequence[IndexEntry], known: _Known, setting: Setting) -> str:
    epub = setting.medium is Medium.EPUB
    opening = attributes(epub__type="index-group" if epub else None, aria_labelledby=f"{ANCHOR}.letter-{number}")
    entries = _entries(lines, known, setting)
    return f'<section{opening}>\n<h2 id="{ANCHOR}.letter-{number}">{characters(letter)}</h2>\n{entries}\n</section>'


def _entries(lines: Sequence[IndexEntry], known: _Known, setting: Setting) -> str:
    opening = attributes(class_="index-entries", epub__type="index-entry-list" if setting.medium is Medium.EPUB else None)
    items = "\n".join(_entry(line, known, setting) for line in lines)
    return f"<ul{opening}>\n{items}\n</ul>"


def _entry(line: IndexEntry, known: _Known, setting: Setting) -> str:
    epub = setting.medium is Medium.EPUB
    own = None if line.see else known.targets.get(line.headword)
    opening = attributes(id=own, epub__type="index-entry" if epub else None)
    words = characters(line.short or line.headword)
    term = f"<span{attributes(class_='index-term', epub__type='index-term' if epub else None)}>{words}</span>"
    parts = [
        _reference("see", "index-xref-preferred", (line.see,), known, setting) if line.see else "",
        _places(line.places, known, setting) if line.places else "",
        _reference("see_also", "index-xref-related", line.see_also, known, setting) if line.see_also else "",
        f"\n{_entries(line.entries, known, setting)}\n" if line.entries else "",
    ]
    return f"<li{opening}>{term}{''.join(parts)}</li>"


def _reference(label: str, kind: str, names: Sequence[str], known: _Known, setting: Setting) -> str:
    """The other headwords a line sends the reader to, each a link: in place of places, or after them."""
    epub = setting.medium is Medium.EPUB
    links = ", ".join(
        f"<a{attributes(href=f'#{known.targets[name]}', epub__type=kind if epub else None)}>{characters(name)}</a>" for name in names
    )
    before = ", " if label == "see" else "; "
    return f'<span class="see">{before}<i>{setting.label(label)}</i> {links}</span>'


def _places(places: Sequence[Place], known: _Known, setting: Setting) -> str:
    if setting.medium is Medium.PRINT:
        empty = "".join(_unpaged(place, setting) for place in places)
        return f'<span class="places">{empty}</span>'
    epub = setting.medium is Medium.EPUB
    chapters = "; ".join(_chapters(places, known, setting))
    opening = attributes(class_="places", epub__type="index-locator-list" if epub else None)
    return f"<span{opening}>, {chapters}</span>"


def _unpaged(place: Place, setting: Setting) -> str:
    kind = "place main" if place.main else "place again" if place.again else "place"
    return f"<a{attributes(class_=kind, href=setting.link(place.anchor), data_part=_chapter_name(place, setting))}></a>"


@dataclass(frozen=True, slots=True)
class _Stop:
    """A place on a screen: how it is named alone, and after another one of its chapter.

    `apart` says that it stands in no numbered section: at the head of the chapter, or in what sums up and asks at its end.
    """

    name: str
    short: str
    place: Place
    apart: bool = False


def _chapters(places: Sequence[Place], known: _Known, setting: Setting) -> Iterator[str]:
    """The links to the places in each chapter: one a section, to its main place or else its first; what is apart only as the first."""
    for _, group in groupby(places, lambda place: place.chapter):
        stops: dict[str, _Stop] = {}
        for place in group:
            stop = _stop(place, setting)
            before = stops.get(stop.name)
            if stops and before is None and stop.apart and not place.main:
                continue
            if before is None or (place.main and not before.place.main):
                stops[stop.name] = stop
        yield ", ".join(_link(stop, known, setting, first=number == 0) for number, stop in enumerate(stops.values()))


def _stop(place: Place, setting: Setting) -> _Stop:
    """A place by its chapter and the number of its section ("Bab 2 A", "2.1"), by its chapter alone where that has none."""
    chapter = _chapter_name(place, setting)
    number = setting.number(place.section)
    if number is None or not number.text:
        return _Stop(chapter, chapter, place, apart=True)
    name = number.text if "." in number.text else f"{chapter} {number.text}"
    return _Stop(name, number.text, place)


def _chapter_name(place: Place, setting: Setting) -> str:
    number = setting.number(place.chapter)
    if number is not None:
        return number.reference
    return next((plain_text(chapter.title) for chapter in setting.book.chapters if AnchorId(chapter.id) == place.chapter), "")


def _link(stop: _Stop, known: _Known, setting: Setting, *, first: bool) -> str:
    text = stop.name if first else stop.short
    of = stop.place.chapter if stop.apart else stop.place.section
    title = known.titles.get(of, "") if of is not None else ""
    facts = {
        "class_": "main" if stop.place.main else None,
        "href": setting.link(stop.place.anchor),
        "epub__type": "index-locator" if setting.medium is Medium.EPUB else None,
        "title": title or None,
        "aria_label": None if text == stop.name else stop.name,
    }
    return f"<a{attributes(**facts)}>{hard(text)}</a>"
