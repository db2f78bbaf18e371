"""The way from paper back to the screen: the address of an article as a QR code, without what only tracks its readers."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import unquote, urlsplit

from publisher.language.packaged import toml
from publisher.render.markup import address, attributes, characters

MODULE = 0.6
"""Side of a module in mm: below 0.4 mm a phone fails on the copy of a copy."""
QUIET_ZONE = 4
"""White modules on each side (ISO/IEC 18004, 6.3.8)."""
LONGEST = 500
"""Bytes of an address that is drawn; above, the code is larger than a hand and phones fail on it."""


def source_address(raw: str) -> str:
    """An http or https address as a code should carry it: parameters that track readers removed; "" for anything else."""
    safe = address(raw) or ""
    if not safe.startswith(("http://", "https://")):
        return ""
    query = urlsplit(safe).query
    kept = "&".join(part for part in query.split("&") if not _tracks(part))
    bare, _, fragment = safe.partition("#")
    bare = bare.removesuffix(f"?{query}") if query else bare
    return bare + (f"?{kept}" if kept else "") + (f"#{fragment}" if fragment else "")


def code(carried: str) -> str:
    """An SVG with the QR code of an ASCII address, in mm, quiet zone included; "" for one too long to be read.

    Error correction M (15 % of the code may be lost), higher where the code grows no larger by it.
    """
    if not carried or len(carried) > LONGEST:
        return ""
    rows = modules(carried)
    side = len(rows) + 2 * QUIET_ZONE
    drawn = "".join(_squares(rows))
    shape = f"width:{side * MODULE:g}mm;height:{side * MODULE:g}mm"
    named = attributes(class_="qr", role="img", aria_label=carried, viewBox=f"0 0 {side} {side}", style=shape)
    return f'<svg xmlns="http://www.w3.org/2000/svg"{named}><title>{characters(carried)}</title><path fill="#000000" d="{drawn}"/></svg>'


def modules(carried: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of the code, row by row, True for black, without quiet zone."""
    import segno

    return tuple(tuple(bool(module) for module in row) for row in segno.make_qr(carried, error="m").matrix)


def _squares(rows: Sequence[Sequence[bool]]) -> Iterator[str]:
    """One rectangle for each run of black modules; one path holds them all, so that no seam shows between rows."""
    for y, row in enumerate(rows, start=QUIET_ZONE):
        for run in re.finditer("1+", "".join("1" if black else "0" for black in row)):
            length = run.end() - run.start()
            yield f"M{run.start() + QUIET_ZONE} {y}h{length}v1h-{length}z"


def _tracks(parameter: str) -> bool:
    name = unquote(parameter.partition("=")[0]).casefold()
    names, prefixes = _trackers()
    return name in names or name.startswith(prefixes)


@cache
def _trackers() -> tuple[frozenset[str], tuple[str, ...]]:
    data = toml("publisher.render", "tracking.toml")
    return frozenset(data["names"]), tuple(data["prefixes"])
