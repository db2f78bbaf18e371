"""The comments below an article: from their lead to the end of the page, or to where the article goes on."""

from collections.abc import Iterator

from publisher.clean.answers import QUESTIONS
from publisher.clean.page import Drop, Finding, Page, common_stems, is_prose
from publisher.clean.passages import heading_above, passages
from publisher.clean.patterns import Lead, Match, leads, leads_at, words
from publisher.clean.posts import posted
from publisher.clean.recognise import Matches

_ENOUGH = 40
"""Words of running text before comments can start."""


def comment_section(page: Page, matches: Matches) -> Finding:
    """From the lead of the comments to the end, when most of the article lies before and page chrome confirms it.

    A counter or button of comments may stand above the last part of the article too: what is taken ends at a passage of it. On a
    page of questions each answer has such a button.
    """
    if QUESTIONS in page.profiles:
        return Finding()
    drops: dict[int, Drop] = {}
    for i, lead in _leads(page, matches):
        if i not in drops:
            drops.update({j: _comment(matches[j], lead.match.rule) for j in _section(page, matches, i) if page.lines[j].text_only})
    return Finding({i: _comment(matches[i], "comments") for i in _counters(page, matches)} | drops)


def _counters(page: Page, matches: Matches) -> Iterator[int]:
    """Counts of comments among the buttons of the page, wherever they stand ("Share", "Comments (4)")."""
    buttons = {i for i, match in enumerate(matches) if _is_button(match)}
    for i in page.kept() if buttons else ():
        beside = i - 1 in buttons or i + 1 in buttons
        if beside and any(map(str.isdigit, page.lines[i].folded)) and _lead(page, i, matches) is not None:
            yield i


def _is_button(match: Match | None) -> bool:
    return match is not None and match.kind in {"share", "engagement", "comment"} and match.rule != "page-speech"


def _leads(page: Page, matches: Matches) -> Iterator[tuple[int, Lead]]:
    """The lines that comments may start with, behind the greater part of the running text."""
    leading = {i: lead for i in page.kept() if (lead := _lead(page, i, matches)) is not None}
    if not leading:
        return
    by_readers = posted(page, matches)
    prose = {i: page.lines[i].words for i in page.kept() if is_prose(page.lines[i]) and matches[i] is None and i not in by_readers}
    total, before = sum(prose.values()), 0
    for i in page.kept():
        before += prose.get(i, 0)
        if before < _ENOUGH or before * 2 < total:
            continue
        lead = leading.get(i)
        if lead is not None and _confirmed(page, i, matches, by_readers, ordinary=page.lines[i].masked in lead.ordinary):
            yield i, lead


def _lead(page: Page, index: int, matches: Matches) -> Lead | None:
    lead = next((lead for lead in leads_at(page.lines[index]) if lead.takes == "end"), None)
    match = matches[index]
    return leads()["leave a reply"][0] if lead is None and match is not None and match.rule == "comment-heading" else lead


def _section(page: Page, matches: Matches, start: int) -> Iterator[int]:
    """To the heading of the works cited, or to a passage with the headings above it."""
    stop = next((j for j in page.kept(start) if page.lines[j].key in words("references")), len(page.lines))
    subject = common_stems(page.lines[j] for j in page.kept(0, start) if is_prose(page.lines[j]))
    found = passages(page, matches, page.kept(start + 1, stop), subject)
    return page.kept(start, heading_above(page, matches, found[0].start, range(start + 1, stop)) if found else stop)


def _comment(match: Match | None, rule: str) -> Drop:
    return Drop(match.kind, match.rule) if match else Drop("comment", rule)


def _confirmed(page: Page, index: int, matches: Matches, by_readers: frozenset[int], *, ordinary: bool) -> bool:
    near = range(index + 1, min(len(page.lines), index + 9))
    if any(j in by_readers for j in near[:2]):
        return True
    if ordinary:
        return any(match is not None and match.kind == "comment" for match in (matches[j] for j in near))
    told = sum(match is not None and match.zone != "run" and match.rule != "page-speech" for match in (matches[j] for j in near))
    return told >= 1 or index >= len(page.lines) - 3
