"""Lead lines and what they lead in: related titles, tags, widgets, comments, page selectors.

Lists of related titles look exactly like lists of the lesson; only the lead tells them apart.
"""

import re
from collections.abc import Iterator

from publisher.clean.keys import title_case
from publisher.clean.own import heads_part
from publisher.clean.page import Drop, Finding, Line, Page, is_prose, leads_in, read_once
from publisher.clean.patterns import INLINE_LEAD, Lead, leads, leads_at, words
from publisher.clean.recognise import Matches
from publisher.clean.teasers import boxed_titles, names_house
from publisher.clean.wikis import heads_see_also
from publisher.source import Hint

_MOST_TITLES = 12
_HEADING_WORDS = 3
_ON_SUBJECT = 0.5
_OFF_SUBJECT = 0.3
_MOST_STRAYS = 3
_HEADLINE_WORDS = 4
_TITLED = 0.9
_BARE_INLINE = re.compile(r"(?:Baca Juga|BACA JUGA|Lihat Juga|Read Also|READ ALSO|Simak Juga)\s+(?=\S)")


def related(page: Page, matches: Matches) -> Finding:
    """Leads with what they lead in, and headlines of other articles that stand between paragraphs."""
    drops = _stray_bullets(page)
    for i in page.kept():
        line = page.lines[i]
        if i in drops or not line.folded or not line.text_only or line.block.hint is Hint.TITLE:
            continue
        inline = _inline_lead(line)
        if inline and page.allows(i, inline.match.zone):
            drops[i] = Drop(inline.match.kind, inline.match.rule)
            continue
        lead = lead_of(page, i, matches)
        if lead is None and (boxed := boxed_titles(page, i)):
            drops.update(dict.fromkeys((i, *boxed), Drop("related", "related-box")))
        elif lead and lead.takes not in {"end", "pages"}:
            drops[i] = Drop(lead.match.kind, lead.match.rule)
            drops.update({j: Drop(lead.match.kind, lead.match.rule) for j in _taken(page, i, lead, matches)})
    return Finding(drops)


def _stray_bullets(page: Page) -> dict[int, Drop]:
    """Up to three headlines with bullets after a sentence that leads nothing in: some sites point to other articles so."""
    drops: dict[int, Drop] = {}
    end = next((i for i in page.kept(page.first) if page.lines[i].key in words("references")), page.after)
    for i in page.kept(page.first + 1, min(end, page.after)):
        line = page.lines[i]
        if i in drops or not _is_headline(line) or not page.lines[i - 1].closed or not is_prose(page.lines[i - 1]):
            continue
        run = [i]
        while run[-1] + 1 < len(page.lines) and page.lines[run[-1] + 1].bulleted:
            run.append(run[-1] + 1)
        if len(run) <= _MOST_STRAYS and all(_is_headline(page.lines[j]) for j in run) and not leads_in(page.lines[i - 1]):
            drops.update({j: Drop("related", "stray-headline") for j in run})
    return drops


def _is_headline(line: Line) -> bool:
    """A bulleted line of six words and more in title case, without a full stop; a dash opens who said what is quoted above it."""
    return (
        line.bulleted
        and line.flat[0] != "—"
        and 6 <= line.words <= 25
        and not line.flat.endswith((".", ";", ":"))
        and line.capitals >= 0.75
    )


def lead_of(page: Page, index: int, matches: Matches) -> Lead | None:
    """The lead that is alone on this line and counts where it stands."""
    line = page.lines[index]
    alone = leads_at(line)
    for lead in alone if alone and not heads_see_also(page, index) else ():
        if lead.inline == "headline" and lead.takes == "nothing":
            continue  # alone it is a heading like any other ("Video")
        if (page.allows(index, lead.match.zone) or names_house(page, index, lead)) and (
            line.masked not in lead.ordinary or _has_company(page, index, matches) or _is_label(page, index, lead)
        ):
            return lead
    return None


def _is_label(page: Page, index: int, lead: Lead) -> bool:
    """An ordinary word in the capitals in which sites set the label over their tags, on a page that names its site."""
    return lead.match.kind == "tags" and page.lines[index].flat.isupper() and bool(page.metadata.site or page.metadata.bio)


def _has_company(page: Page, index: int, matches: Matches) -> bool:
    """Another line of page chrome near by, at the same edge."""
    near = range(max(0, index - 4), min(len(page.lines), index + 12))
    zone = page.zone(index)
    return any(j != index and page.zone(j) is zone and (j in page.drops or _is_chrome(matches, j)) for j in near)


def _is_chrome(matches: Matches, index: int) -> bool:
    match = matches[index]
    return match is not None and match.zone != "run"


@read_once
def _inline_lead(line: Line) -> Lead | None:
    """A lead with its rest on the same line ("Baca juga: Judul"); not when it points to a part of the article itself."""
    found = INLINE_LEAD.match(line.flat.lstrip("•·*-–—»›> ([")) if ":" in line.flat and len(line.flat) <= 300 else None
    if found:
        rest = line.flat.lstrip("•·*-–—»›> ([")[found.end() :]
        lead = next((lead for lead in leads().get(found[1].casefold().strip(), ()) if lead.inline != "no"), None)
        if lead and _rest_fits(lead, rest):
            return lead
    bare = _BARE_INLINE.match(line.flat)
    if bare and line.words >= 5 and not line.closed and title_case(line.flat[bare.end() :]) >= 0.6:
        return leads()["baca juga"][0]
    return None


def _rest_fits(lead: Lead, rest: str) -> bool:
    if lead.inline == "numbers" or (lead.inline == "headline" and not _may_be_headline(rest)):
        return False
    opening = rest.casefold().split(maxsplit=1)[0].strip(".,:()") if rest.split() else ""
    if opening in words("own_parts"):
        return False
    if lead.match.kind in {"tags", "share"}:
        return _are_tags(rest)
    return len(rest.split()) <= 30


def _may_be_headline(rest: str) -> bool:
    """A capital, several words, no full stop: the title of another article and no definition."""
    return len(rest.split()) >= _HEADLINE_WORDS and not rest[0].islower() and not rest.endswith((".", ";"))


def _are_tags(rest: str) -> bool:
    """Names in a row: no sentence, few words each."""
    parts = [part for part in re.split(r"[,;|#·•]", rest) if part.strip()]
    return bool(parts) and not rest.endswith(".") and len(rest) <= 300 and all(len(part.split()) <= 5 for part in parts)


def _taken(page: Page, index: int, lead: Lead, matches: Matches) -> list[int]:
    match lead.takes:
        case "titles":
            return _titles(page, index, matches)
        case "short":
            return _shorts(page, index, matches)
        case "widget":
            return list(_widget(page, index, matches))
        case "paragraph":
            return _paragraphs(page, index, matches)
        case _:
            return []


def _ends_run(line: Line) -> bool:
    """What is never part of a run of titles: a heading of the format, of the lexicon, running text, tables."""
    if not line.text_only or line.block.hint in {Hint.HEADING, Hint.TITLE, Hint.QUOTATION}:
        return True
    return line.key in words("references") or line.key in words("headings") or _is_sentence(line)


def _is_sentence(line: Line) -> bool:
    """A long line that reads as text; questions and teasers of up to 25 words may be titles."""
    if line.words > 25:
        return True
    ends = line.flat.rstrip("\"'”’)»")[-1:]
    if ends == "." and line.words >= 5:
        return True
    return line.words >= 8 and (ends in {":", ";"} or (line.words >= 14 and line.capitals < 0.5))


def _titles(page: Page, index: int, matches: Matches) -> list[int]:
    """The related titles after a lead. Decides by the list marks, else by what follows the run of short lines."""
    before = page.previous_kept(index)
    if before is not None and page.lines[before].flat.endswith(":") and not _leads_in(page, before, matches):
        return []  # the list that follows belongs to the sentence before the lead
    run, shut = _run_of_titles(page, index, matches)
    if not run:
        return []
    first = page.lines[run[0]]
    if first.bulleted:
        return _while(page, run, bulleted=True)
    if first.number or first.block.hint is Hint.NUMBERED:
        numbered = _while(page, run, bulleted=False)
        return numbered if len(numbered) > 1 and first.number in {"1", ""} else []
    return _bare_titles(page, run, shut=shut)


def _run_of_titles(page: Page, index: int, matches: Matches) -> tuple[list[int], bool]:
    """The short lines after a lead, and whether something that is no running text shuts the run: chrome, references, the end."""
    run: list[int] = []
    for j in range(index + 1, len(page.lines)):
        line = page.lines[j]
        if j in page.drops or _is_chrome(matches, j) or _leads_in(page, j, matches):
            return run, True
        if len(run) == _MOST_TITLES or _ends_run(line):
            return run, line.key in words("references")  # nothing stands between a heading and the next
        run.append(j)
    return run, True


def _leads_in(page: Page, index: int, matches: Matches) -> bool:
    return lead_of(page, index, matches) is not None or _inline_lead(page.lines[index]) is not None


def _while(page: Page, run: list[int], *, bulleted: bool) -> list[int]:
    taken: list[int] = []
    for j in run:
        line = page.lines[j]
        if (line.bulleted if bulleted else bool(line.number) or line.block.hint is Hint.NUMBERED) is False:
            break
        taken.append(j)
    return taken


def _bare_titles(page: Page, run: list[int], *, shut: bool) -> list[int]:
    """Titles without list marks. A line right before running text is a heading unless it reads as a headline."""
    titles = list(run)
    for position, j in enumerate(run):
        if page.lines[j].listed:
            titles, shut = run[:position], False
            break
    if not titles:
        return []
    if shut:
        return titles
    if not _reads_as_headline(page, titles):
        titles.pop()
    return titles if all(page.lines[j].words >= 2 for j in titles) else []


def _reads_as_headline(page: Page, run: list[int]) -> bool:
    """Whether the last line of the run is a related title too, and not the next heading of the article."""
    last = page.lines[run[-1]]
    if last.flat.endswith(":") or _has_sibling(page, run) or heads_part(last):
        return False
    following = page.lines[run[-1] + 1]
    apart = all(page.lines[j].block.gap == 0 for j in run) and following.block.gap > 0
    share = _share_in(last, following)
    alone = len(run) == 1 and len(last.stems) >= _HEADING_WORDS and not share  # a headline of three words on something else
    if apart or (last.words <= _HEADING_WORDS and not alone):
        return apart  # right below the lead and apart from the text
    if share >= _ON_SUBJECT or (len(run) == 1 and share < _OFF_SUBJECT):
        return share < _ON_SUBJECT and (last.words > _HEADLINE_WORDS or last.capitals >= _TITLED)
    others = [page.lines[j].words for j in run[:-1]]
    if others:
        gaps = [page.lines[j].block.gap for j in run[:-1]]
        if last.block.gap > max(gaps):
            return False
        return last.words >= 6 or last.words * 3 > 2 * sum(others) / len(others)
    return last.words >= 7 or (last.words >= 5 and any(sign in last.flat for sign in ",:?!"))


def _share_in(line: Line, paragraph: Line) -> float:
    """Share (0-1) of the words of a line that the paragraph below it takes up: a heading's do, a foreign headline's do not."""
    own = line.stems
    return len(own & paragraph.stems) / len(own) if own else 0.0


def _has_sibling(page: Page, run: list[int]) -> bool:
    """Whether a numbered line elsewhere opens with the same word as the last of the run ("1. Energi Surya", "Energi Angin")."""
    opening = page.lines[run[-1]].folded.split(maxsplit=1)[:1]
    near = [j for j in range(max(0, run[0] - 80), min(len(page.lines), run[-1] + 80)) if j not in run]
    return any(page.lines[j].number and page.lines[j].words <= 10 and page.lines[j].folded.split()[1:2] == opening for j in near)


def _shorts(page: Page, index: int, matches: Matches) -> list[int]:
    taken: list[int] = []
    for j in page.kept(index + 1):
        line = page.lines[j]
        if line.words > 4 or len(taken) == 20 or page.zone(j) is not page.zone(index) or _ends_run(line) or line.closed:
            break
        if _is_chrome(matches, j):
            break
        taken.append(j)
    return taken


def _widget(page: Page, index: int, matches: Matches) -> Iterator[int]:
    """To the next heading of references, or to running text."""
    for j in page.kept(index + 1):
        line = page.lines[j]
        if not line.text_only or line.key in words("references") or line.block.hint is Hint.TITLE:
            return
        if is_prose(line) and (line.words >= 30 or j < page.after):
            return
        if not _is_chrome(matches, j):  # page chrome goes by its own rule
            yield j


def _paragraphs(page: Page, index: int, matches: Matches) -> list[int]:
    taken: list[int] = []
    for j in page.kept(index + 1, index + 5):
        if matches[j] is not None or not page.lines[j].text_only or page.lines[j].key in words("references") or len(taken) == 3:
            break
        taken.append(j)
    return taken
