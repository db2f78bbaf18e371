"""Each line by itself: which rule of the lexicon or of the shapes fits it, and which site the page comes from."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from publisher.clean.framed import framed
from publisher.clean.menus import menu_row
from publisher.clean.offers import offered
from publisher.clean.page import Line, Page
from publisher.clean.patterns import Match, Profile, Shape, leads_at, lexicon, recognised, shape_of
from publisher.clean.speech import spoken
from publisher.source import Hint

Matches = Sequence[Match | None]
Remembered = dict[tuple[str, Hint], Match | None]
"""What fitted a line of these words and this hint."""

_EDGE_LINES = 400
_LONGEST_ENTRY = 60
_GLUED = 5
"""Letters of a button that is known also where the next one is glued to it."""
_OPENING = 4
"""Letters that buttons and menu words are looked up by."""
_SEPARATORS = " |·•/,-–—>»›:+&()[]"
_COMPOSED = frozenset({"share", "navigation", "engagement", "access", "legal", "comment", "promo"})


def active_profiles(lines: Sequence[Line]) -> tuple[Profile, ...]:
    """The sites and platforms whose marks are found near either end of the article."""
    ends = lines if len(lines) <= 2 * _EDGE_LINES else [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]
    return recognised(ends)


def named_sites(lines: Sequence[Line], active: Iterable[Profile]) -> tuple[str, ...]:
    """The names of the sites among the active profiles that the page itself mentions outside its running text."""
    short = [line.folded for line in lines if line.words <= 40]
    return tuple(profile.site for profile in active if profile.site and any(profile.marks in folded for folded in short))


def matches_of(page: Page, active: Iterable[Profile], seen: Remembered | None = None) -> Matches:
    """The first rule that fits each line, in whatever zone; profiles before the general rules.

    `seen` keeps what was found for a line, for the next time that the same profiles are asked.
    """
    found: Remembered = {} if seen is None else seen
    own = {key: match for profile in reversed(tuple(active)) for key, match in profile.lexicon.items()}
    own_shapes = tuple(shape for profile in active for shape in profile.shapes)
    for line in page.lines:
        if line.text_only and line.folded and (line.flat, line.block.hint) not in found:
            found[line.flat, line.block.hint] = _match(line, own, own_shapes)
    says = {**spoken(page.lines), **offered(page.lines)}
    return [_surer(found.get((line.flat, line.block.hint)) if line.text_only else None, says.get(i)) for i, line in enumerate(page.lines)]


def _surer(one: Match | None, said: Match | None) -> Match | None:
    """What fits a line by itself, unless what it says of the page counts in more places."""
    return said if one is None or (said is not None and (_is_interface(one) or said.zone == "any" != one.zone)) else one


def _is_interface(match: Match) -> bool:
    """Wording of `data/interface`: what other rules know of a line is more, so they go before it."""
    return match.rule.startswith("lexicon ")


def _match(line: Line, own: Mapping[str, Match], own_shapes: Sequence[Shape]) -> Match | None:
    if line.block.hint is Hint.TITLE:
        return None
    table = lexicon()
    exact = own.get(line.masked) or table.get(line.masked)
    known = exact if exact and not _is_interface(exact) else None
    surest = known if known and known.zone == "any" else _bare_lead(line) if known is None else None
    if surest:
        return surest
    menu = menu_row(line)
    if menu is not None:  # before the path from the start page, which it looks like
        return menu
    shape = next((one for one in own_shapes if one.fits(line)), None) or shape_of(line)
    if shape and (known is None or shape.match.zone == "any"):
        return shape.match
    return exact or framed(line) or (_composed(line.masked) if line.words <= 60 and len(line.masked) <= 400 else None)


def _bare_lead(line: Line) -> Match | None:
    """A lead alone on its line whose words can be nothing else; a page selector needs its numbers."""
    found = (lead for lead in leads_at(line) if line.masked not in lead.ordinary and lead.takes != "pages")
    return next((lead.match for lead in found), None)


def _composed(key: str) -> Match | None:
    """A line made of several entries of the lexicon and nothing else ("Home | About | Contact", "ShareTweetPin")."""
    pieces: list[Match] = []
    position = 0
    while position < len(key):
        if key[position] in _SEPARATORS:
            position += 1
            continue
        piece = _entry_at(key, position)
        if piece is None:
            return None
        pieces.append(piece[0])
        position = piece[1]
    if len(pieces) < 2:
        return None
    ordinary = all(piece.zone == "run" for piece in pieces)
    if ordinary and len(pieces) < 3:
        return None
    return Match(pieces[0].kind, "composed", "run" if ordinary else "edge")


def _entry_at(key: str, position: int) -> tuple[Match, int] | None:
    """The longest entry of the lexicon at `position` that is a button or menu word, and where it ends."""
    entries, lengths = _buttons(), _lengths()
    for letters in range(_OPENING, 0, -1):
        for length in lengths.get(key[position : position + letters], ()):
            match = entries.get(key[position : position + length])
            end = min(position + length, len(key))
            if match is not None and (length >= _GLUED or end == len(key) or key[end] in _SEPARATORS + "!"):
                return match, end + (key[end : end + 1] == "!")
    return None


@cache
def _buttons() -> Mapping[str, Match]:
    """The entries of the lexicon that lines are composed of."""
    return {key: match for key, match in lexicon().items() if match.kind in _COMPOSED and key != "#" and len(key) <= _LONGEST_ENTRY}


@cache
def _lengths() -> Mapping[str, Sequence[int]]:
    """First letters → how long the buttons and menu words are that open with them, the longest first; shorter ones as a whole."""
    found: dict[str, set[int]] = {}
    for key in _buttons():
        found.setdefault(key[:_OPENING], set()).add(len(key))
    return {opening: sorted(lengths, reverse=True) for opening, lengths in found.items()}
