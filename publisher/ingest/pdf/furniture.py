"""Running heads, running feet and page numbers: lines that come again at the same height of several pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publisher.ingest.pdf.columns import by_line
from publisher.ingest.pdf.lines import Piece
from publisher.language.roman import value_of

_ZONE = 0.16
"""Share of the height of the page, above and below, where running lines stand."""
_OUTERMOST = 3
"""Lines of each zone that are looked at."""
_HEIGHT = 6.0
"""Points by which the heights of one running line may differ."""
_MOST_WORDS, _FEW_WORDS = 25, 12
"""Words of a running line that stands apart from the text, and of one that does not."""
_LARGE = 1.35
"""Size to that of the text from which on a line is a title and no running head."""
_DIGITS = re.compile(r"\d+")
_BARE = re.compile(
    r"[\W_]*(?:hal(?:aman)?|page|p|pg)?[\W_]*(\d{1,4}|[ivxlc]{1,7})(?:[\W_]*(?:dari|of|/)[\W_]*\d{1,4})?[\W_]*", re.IGNORECASE
)
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its height in points and its pieces."""

    height: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line near the top or the foot of a page."""

    page: int
    top: bool
    base: float
    text: str
    size: float
    apart: float
    """Points to the next line towards the middle of the page."""
    pieces: tuple[Piece, ...]

    @property
    def key(self) -> str:
        """Its words with figures masked."""
        return _DIGITS.sub("#", " ".join(self.text.casefold().split()))

    @property
    def is_small(self) -> bool:
        """Whether it is short enough for a running line."""
        few = _MOST_WORDS if self.apart > 1.6 * self.size else _FEW_WORDS
        return len(self.text.split()) <= few and len(self.text) <= _LONGEST


def running(sheets: Sequence[Sheet], body: float) -> Mapping[int, Sequence[tuple[Piece, ...]]]:
    """The running lines of each page (0-based), `body` being the size of the text in points."""
    edges = [edge for page, sheet in enumerate(sheets) for edge in _edges(page, sheet)]
    usable = [edge for edge in edges if edge.is_small and edge.size <= _LARGE * body]
    sure = [*_repeated(usable, len(sheets)), *_counting(usable, len(sheets))]
    found = {id(edge): edge for edge in (*sure, *_at_their_place(usable, sure))}
    result: defaultdict[int, list[tuple[Piece, ...]]] = defaultdict(list)
    for edge in found.values():
        result[edge.page].append(edge.pieces)
    return {page: lines for page, lines in result.items() if sum(map(len, lines)) < len(sheets[page].pieces)}


def _edges(page: int, sheet: Sheet) -> list[_Edge]:
    lines = by_line(sheet.pieces)
    upper = [line for line in lines[:_OUTERMOST] if line[0].base <= _ZONE * sheet.height]
    lower = [line for line in lines[-_OUTERMOST:] if line[0].base >= (1 - _ZONE) * sheet.height and line not in upper]
    found: list[_Edge] = []
    for top, zone in ((True, upper), (False, lower)):
        for line in zone:
            inner = lines.index(line) + (1 if top else -1)
            apart = abs(lines[inner][0].base - line[0].base) if 0 <= inner < len(lines) else sheet.height
            words = " ".join(piece.text for piece in line)
            found.append(_Edge(page, top, line[0].base, words, max(piece.size for piece in line), apart, line))
    return found


def _repeated(edges: Sequence[_Edge], pages: int) -> list[_Edge]:
    """Lines with the same words at the same height on enough pages."""
    groups: defaultdict[tuple[bool, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        if any(character.isalpha() for character in edge.key):
            groups[edge.top, edge.key].append(edge)
    enough = 2 if pages < 8 else 3
    taken: list[_Edge] = []
    for group in groups.values():
        for level in _by_height(group):
            if len({edge.page for edge in level}) >= enough:
                taken += level
    return taken


def _by_height(edges: Sequence[_Edge]) -> list[list[_Edge]]:
    levels: list[list[_Edge]] = []
    for edge in sorted(edges, key=lambda one: (one.base, one.page)):
        if levels and edge.base - levels[-1][0].base <= _HEIGHT:
            levels[-1].append(edge)
        else:
            levels.append([edge])
    return levels


def _counting(edges: Sequence[_Edge], pages: int) -> list[_Edge]:
    """Bare numbers that go up with the pages; on the only page a bare number that stands well apart at its foot."""
    numbered = [(edge, _number(edge.text)) for edge in edges if _number(edge.text) is not None]
    if pages == 1:
        return [edge for edge, _ in numbered if not edge.top and edge.apart > 2 * edge.size and edge is edges[-1]]
    offsets = Counter((edge.top, number - edge.page) for edge, number in numbered if number is not None)
    good = {offset for offset, times in offsets.items() if times >= 2}
    return [edge for edge, number in numbered if number is not None and (edge.top, number - edge.page) in good]


def _number(text: str) -> int | None:
    found = _BARE.fullmatch(text[:60]) if len(text) <= 60 else None
    if found is None:
        return None
    return int(found[1]) if found[1].isdecimal() else value_of(found[1].casefold()) or None


def _at_their_place(edges: Sequence[_Edge], sure: Sequence[_Edge]) -> list[_Edge]:
    """Lines at a height where most pages have a running line, standing apart from the text: heads that name a section."""
    taken: list[_Edge] = []
    known = {id(edge) for edge in sure}
    for top in (True, False):
        for level in _by_height([edge for edge in edges if edge.top is top]):
            certain = [edge for edge in level if id(edge) in known]
            if len({edge.page for edge in certain}) >= 2 and len(certain) * 2 >= len(level):
                near = [edge for edge in level if id(edge) not in known and any(abs(edge.base - one.base) < 2.0 for one in certain)]
                taken += [edge for edge in near if edge.apart > 1.6 * edge.size and len(edge.text.split()) <= 14]
    return taken
