"""The comments below an article: from their lead to the end of the page."""

from publisher.clean.page import Drop, Finding, Page, is_prose
from publisher.clean.patterns import Match, leads, leads_at, words
from publisher.clean.recognise import Matches

_ENOUGH = 40
"""Words of running text before comments can start."""


def comment_section(page: Page, matches: Matches) -> Finding:
    """From the lead of the comments to the end, when most of the article lies before and page chrome confirms it."""
    prose = {i: page.lines[i].words for i in page.kept() if is_prose(page.lines[i]) and matches[i] is None}
    total, before = sum(prose.values()), 0
    for i in page.kept():
        before += prose.get(i, 0)
        if before < _ENOUGH or before * 2 < total:
            continue
        key = page.lines[i].masked
        lead = next((lead for lead in leads_at(page.lines[i]) if lead.takes == "end"), None)
        match = matches[i]
        if lead is None and match is not None and match.rule == "comment-heading":
            lead = leads()["leave a reply"][0]
        if lead is None or not _confirmed(page, i, matches, ordinary=key in lead.ordinary):
            continue
        end = next((j for j in page.kept(i) if page.lines[j].key in words("references")), len(page.lines))
        return Finding({j: _comment(matches[j], lead.match.rule) for j in page.kept(i, end) if page.lines[j].text_only})
    return Finding()


def _comment(match: Match | None, rule: str) -> Drop:
    return Drop(match.kind, match.rule) if match else Drop("comment", rule)


def _confirmed(page: Page, index: int, matches: Matches, *, ordinary: bool) -> bool:
    near = [matches[j] for j in range(index + 1, min(len(page.lines), index + 9))]
    if ordinary:
        return any(match is not None and match.kind == "comment" for match in near)
    told = sum(match is not None and match.zone != "run" and match.rule != "page-speech" for match in near)
    return told >= 1 or index >= len(page.lines) - 3
