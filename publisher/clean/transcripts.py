"""A transcript copied from below a video: the moments at which each piece is said, alone on their lines."""

import re

from publisher.clean.page import Drop, Finding, Page

_MOMENT = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d\d)")
_FEWEST = 3
_FIRST = 60
"""Seconds before which the first moment lies; the hours of a timetable start later."""


def moments(page: Page) -> Finding:
    """The moments, if they count up from the start of the recording with text between them."""
    found: list[tuple[int, int]] = []
    for i in page.kept():
        line = page.lines[i]
        moment = _MOMENT.fullmatch(line.flat) if line.words == 1 and line.text_only else None
        if moment is None:
            continue
        at = int(moment[1] or 0) * 3600 + int(moment[2]) * 60 + int(moment[3])
        if (found and at > found[-1][1] and i - found[-1][0] > 1) or (not found and at < _FIRST):
            found.append((i, at))
    return Finding({i: Drop("media-ui", "moment") for i, _ in found}) if len(found) >= _FEWEST else Finding()
