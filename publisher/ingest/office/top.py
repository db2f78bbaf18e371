"""The title below a letterhead: what the document sets as its title is told by style or by size, not by standing first."""

from itertools import takewhile

from publisher.ingest.office.styles import Styles, size_of, usual_size
from publisher.ingest.office.xml import Element, tag, value, words
from publisher.language.packaged import toml

_TOP = 12
"""Paragraphs at the start of a document among which its title is looked for."""
_MOST_WORDS = 20
_LARGER = 1.15


def title_below_head(root: Element, styles: Styles) -> tuple[str, ...]:
    """The lines of the title where others stand above it: those with the style Title, else the largest of the first short lines.

    Empty where nothing stands above the title, and where no line is larger than all the others.
    """
    body = root.find(tag("w:body"))
    paragraphs = [one for one in body.iterchildren(tag("w:p")) if words(one).strip()][:_TOP] if body is not None else []
    styled = [one for one in paragraphs if _is_title(one, styles)]
    if styled:
        return _lines(styled[:1]) if styled[0] is not paragraphs[0] else ()
    top = list(takewhile(_is_short, paragraphs))
    if any(styles.paragraph(one).is_known for one in top):
        return ()
    sizes = {place: size_of(one, styles) for place, one in enumerate(top) if not _names_house(words(one))}
    largest = max(sizes.values(), default=0)
    first = next((place for place, size in sizes.items() if size == largest), 0)
    title = list(takewhile(lambda place: sizes.get(place) == largest, range(first, len(top))))
    alone = len(title) == sum(size == largest for size in sizes.values()) < len(top)
    is_larger = largest >= usual_size(root, styles) * _LARGER
    return _lines([top[place] for place in title]) if first and alone and is_larger and len(top) < len(paragraphs) else ()


def _is_title(paragraph: Element, styles: Styles) -> bool:
    """Whether a paragraph has the style Title, also where the document does not say what that is."""
    identity = value(paragraph.find(tag("w:pPr")), "w:pStyle") or ""
    return (styles.of[identity].name if identity in styles.of else identity.casefold()) == "title"


def _lines(paragraphs: list[Element]) -> tuple[str, ...]:
    """The words of paragraphs, line by line."""
    found: list[str] = []
    for paragraph in paragraphs:
        line = ""
        for one in paragraph.iter(tag("w:t"), tag("w:br")):
            if one.tag == tag("w:br"):
                found.append(line)
                line = ""
            line += one.text or ""
        found.append(line)
    return tuple(" ".join(line.split()) for line in found if line.strip())


def _is_short(paragraph: Element) -> bool:
    """A line without the end of a sentence."""
    said = words(paragraph).strip()
    return len(said.split()) <= _MOST_WORDS and not said.endswith((".", ";", ","))


def _names_house(line: str) -> bool:
    """Whether a line opens with the kind of a school, an office or a foundation, as letterheads do."""
    opening = line.casefold().split(maxsplit=1)[:1]
    return bool(opening) and opening[0].strip(".,:") in toml("publisher.ingest", "data", "office.toml")["houses"]["openings"]
