"""What readers wrote: lines under a name with a moment ("Dewi 12 Oktober 2018 07.14", "Tutor Ellie 2 months ago", "Jane says:")."""

import re
from collections.abc import Iterator

from publisher.clean.page import Line, Page, read_once
from publisher.clean.patterns import words
from publisher.clean.recognise import Matches
from publisher.clean.values import date_line

_STAMP = 12
_NAME = 4
_AGO = re.compile(
    r"(?:(?P<name>.{2,40}?)[\s·•|,–-]{1,4})?(?:pada )?(?:about |sekitar )?(?:\d{1,3}|an?|satu|one)\s?"
    r"(?:detik|menit|jam|hari|minggu|bulan|tahun|s(?:econd|ec)s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|[smhdwy])"
    r"(?: (?:yang )?(?:lalu|ago))(?: \((?:edited|diedit)\))?"
)
_SAYS = re.compile(r".{1,60} (?:mengatakan|berkata|says|said) ?(?:\.\.\.|…|:)")
_PAST = frozenset({"ago", "lalu"})
_SAYING = frozenset({"mengatakan", "berkata", "says", "said"})
_TELLING = _PAST | _SAYING
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d\d\b")
_PUBLISHING = re.compile(
    r"(?:by|oleh|asked|answered|published|updated|posted|modified|diperbarui|dijawab|ditanyakan|diterbitkan|edited|viewed)\b"
)
"""With what the stamp of an article opens, or of an answer."""
_BODY = 8
"""Lines of one post at most."""


def posted(page: Page, matches: Matches, start: int = 0) -> frozenset[int]:
    """The lines from `start` on that stand under a name with a moment, to the next line of page chrome."""
    found: set[int] = set()
    for i in page.kept(start):
        if is_head(page, i):
            found.update(_body(page, i, matches))
    return frozenset(found)


def _body(page: Page, head: int, matches: Matches) -> Iterator[int]:
    yield head
    for i in range(head + 1, min(head + 1 + _BODY, len(page.lines))):
        match = matches[i]
        known = match is not None and match.zone != "run" and match.rule not in {"minutes-ago", "page-speech"}
        if known or is_head(page, i) or page.lines[i].key in words("references"):
            return
        yield i


def is_head(page: Page, index: int) -> bool:
    """Whether a line is the head of a post: a name with a moment, or a moment under a name."""
    line = page.lines[index]
    if _is_named_moment(line):
        return True
    return _is_moment(line) and index > 0 and _is_name(page.lines[index - 1])


@read_once
def _is_named_moment(line: Line) -> bool:
    if not _may_be(line):
        return False
    ago = _ago(line)
    if ago is not None:
        return bool(ago["name"])
    says = not _SAYING.isdisjoint(line.told) and _SAYS.fullmatch(line.folded) is not None
    return says or (_rest(line) not in {None, ""} and line.flat[:1].isupper())


@read_once
def _is_moment(line: Line) -> bool:
    return _may_be(line) and (_ago(line) is not None or _rest(line) == "")


def _ago(line: Line) -> re.Match[str] | None:
    return _AGO.fullmatch(line.folded) if not _PAST.isdisjoint(line.told) else None


def _may_be(line: Line) -> bool:
    """A short line with a figure or with a word that moments and posts have; what was published has another stamp."""
    if not line.text_only or not line.folded or line.words > _STAMP:
        return False
    return (line.has_figure or not _TELLING.isdisjoint(line.told)) and _PUBLISHING.match(line.folded) is None


def _rest(line: Line) -> str | None:
    """What stands beside a day with a clock, None where a line has not both; a name is all that may stand there."""
    dated = date_line(line.flat) if line.has_figure and _CLOCK.search(line.flat) is not None else None
    if dated is None:
        return None
    rest = dated.rest.strip(" |·•,–-@")
    return rest if len(rest.split()) <= _NAME and "|" not in rest else None


@read_once
def _is_name(line: Line) -> bool:
    return line.text_only and 1 <= line.words <= _NAME and not line.closed and not line.listed and not line.flat.endswith(":")
