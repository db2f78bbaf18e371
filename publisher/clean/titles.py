"""The title of the article, and its author where only the place of the name tells."""

import re
from dataclasses import replace
from itertools import takewhile

from publisher.clean.bars import barred_rows, says_nothing
from publisher.clean.headlines import ENTRY, is_writer_job, score_of
from publisher.clean.overlines import lines_of_title, opening_title
from publisher.clean.page import Drop, Finding, Line, Page, common_stems, is_prose
from publisher.clean.patterns import words
from publisher.clean.recognise import Matches
from publisher.clean.rubrics import is_path, section
from publisher.clean.scholarly import paper_head
from publisher.clean.segments import opens_byline
from publisher.clean.standfirsts import byline_above, over_standfirst
from publisher.clean.stanzas import stanzas
from publisher.clean.values import person
from publisher.clean.writers import writer
from publisher.language.typed_signs import words_within
from publisher.model.alike import alike
from publisher.model.chapter import Metadata
from publisher.source import Hint

_LONGEST = 30
_PASSAGE = 15
_SENTENCES = re.compile(r"[^\W\d_]{4}[.!?] [A-Z]")
"""The end of a sentence and the start of the next: so many words are no title."""
_SITE_TAIL = re.compile(r"(.{12,200}?)\s(?:[-–|•»]\s(?:halaman all|[\w.& ]{2,40}))+", re.IGNORECASE)
_NUMBERED = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,2}\s?[:.]?\s(?=[A-Z])")
"""The number of a section of a textbook before its name."""
_UNIT = re.compile(
    r"(?:kegiatan (?:pembelajaran|belajar)|bab|unit|chapter|modul|module|lesson|pertemuan|topik|topic|section|part|handout|"
    r"worksheet|pelajaran|lembar kerja|week|minggu)\s(?:ke-?)?(?:\d{1,3}|[ivx]{1,5})"
)
_BODY_LINES = 200
_MENU_WORDS = 12
_CAPITALS = 0.8
_GOOD = 4
_FEWEST = 2
_MOST_JOB_WORDS = 4
_LEAST = 3
_HEAD = 80
_AGAIN = 3
"""Lines of the running text among which the title may come again, below a standfirst."""
_NEAR = 9
"""Lines before the running text among which the title is looked for."""


def title(page: Page, matches: Matches, known: int | None) -> Finding:
    """The line of the title, marked as such; its repetitions at the head are dropped. `known` is what a template named."""
    if any(line.block.hint is Hint.TITLE for line in page.lines):
        return Finding()
    paper = paper_head(page)
    if paper.metadata.title:
        return paper
    tabbed = above_tabs(page)
    index = next((i for i in (known, tabbed) if i is not None), None)
    index = _title_line(page, matches) if index is None else index
    parts = lines_of_title(page, index) if index is not None else opening_title(page)
    if not parts:
        return Finding()
    index = parts[0]
    line = page.lines[index]
    written = words_within(line.flat) or line.flat
    name = _NUMBERED.sub("", written if len(parts) == 1 else " ".join(page.lines[i].flat for i in parts))
    again = (i for i in page.kept(0, page.first + _AGAIN) if i != index and _repeats(page.lines[i], name) and not _is_heading(page, i))
    drops = {i: Drop("metadata", "title-repeated") for i in again}
    if index == tabbed:  # what stands above the title of a wiki is its menus and the contents list, whatever it says
        menus = (i for i in page.kept(0, index) if page.lines[i].text_only and page.lines[i].words <= _MENU_WORDS)
        drops.update({i: Drop("navigation", "above-title") for i in menus})
    if name != written:  # the title is known as a whole; its lines as written are none of the article's paragraphs
        drops.update({i: Drop("metadata", "title-over-lines") for i in parts})
    block = replace(line.block, hint=Hint.TITLE)
    return Finding(drops, {index: block}, Metadata(title=name))


def above_tabs(page: Page) -> int | None:
    """The line above the tabs of a wiki page ("Halaman", "Pembicaraan"): its title, whatever contents list stands before it.

    Where that line was taken for the last title of a list, the same words below the tabs are the title.
    """
    for i in range(1, min(len(page.lines) - 1, _BODY_LINES)):
        if page.lines[i].key in words("article_tabs") and page.lines[i + 1].key in words("talk_tabs"):
            above = i - 2 if page.lines[i - 1].masked in words("languages_of_page") else i - 1
            may_be = above >= 0 and page.lines[above].text_only and 1 <= page.lines[above].words <= _LONGEST
            if not may_be or above not in page.drops:
                return above if may_be else None
            again = (j for j in page.kept(above, page.first + 1) if page.lines[j].folded == page.lines[above].folded)
            return next(again, None)
    return None


def _is_heading(page: Page, index: int) -> bool:
    """Whether a line stands over running text within the article: there the words of the title are those of a section."""
    return index >= page.first and index + 1 < len(page.lines) and is_prose(page.lines[index + 1])


def _repeats(line: Line, name: str) -> bool:
    """The title once more, also with the site's name behind it."""
    if not line.text_only:
        return False
    wanted = alike(name)
    if alike(line.flat) == wanted:
        return True
    tail = _SITE_TAIL.fullmatch(line.flat) if len(line.flat) <= 300 else None
    return tail is not None and alike(tail[1]) == wanted


def _title_line(page: Page, matches: Matches) -> int | None:
    """The line of the head that is the title.

    The one the format's metadata names; else the best of those that can be one: its words come back in the article, a line
    of metadata follows, the page repeats it. The first of equals.
    """
    wanted = alike(page.metadata.title)
    if wanted:
        return next((i for i in page.kept(0, min(len(page.lines), page.first + 1)) if alike(page.lines[i].flat) == wanted), None)
    verse = stanzas(page)
    above = (i for i in page.kept(page.first - _HEAD, _outline(page, matches)) if i not in verse)
    head = [i for i in above if _may_be_title(page.lines[i]) and not _is_chrome(matches, i) and not _is_after_role(page, i)]
    sources = [i for i in range(page.first) if i in page.drops and page.drops[i].rule == "wiki-source-line"]
    head = [i for i in head if not sources or i < sources[0]] or head
    rows = barred_rows(page)
    head = [i for i in head if i not in rows]
    if not head or not any(i in page.drops and not says_nothing(page.lines[i]) for i in range(page.first)):
        return None  # nothing of a page's head: whether the first line is a title is a question of structure
    body = page.kept(page.first, min(page.after, page.first + _BODY_LINES))
    subject = common_stems(page.lines[i] for i in takewhile(lambda i: page.lines[i].key not in words("references"), body))
    lone = _lone(page, head, subject)
    scores = {i: score_of(page, i, subject) + (i == lone) for i in head}
    best = max(head, key=lambda i: (scores[i], -i))
    over = [i for i in head if i < byline_above(page, best) and scores[i] >= _GOOD and page.lines[i].words >= _GOOD]
    best = max(over or [best], key=lambda i: (scores[i], -i))
    best = best - 1 if best - 1 in scores and over_standfirst(page.lines[best - 1], page.lines[best], subject) else best
    return best if (scores[best] >= _LEAST and page.lines[best].words >= 2) or scores[best] >= _GOOD else None


def _outline(page: Page, matches: Matches) -> int:
    """Where, below all menus and bylines, an outline without sentences starts: at a heading of every article, or at numbers."""
    gone = [(i, page.drops[i]) for i in range(page.first) if i in page.drops]
    menus = max((i for i, drop in gone if drop.kind == "navigation" or drop.rule in {"date", "byline"}), default=-1)
    for i in page.kept(max(menus, page.first - _HEAD), page.first):
        line = page.lines[i]
        numbered = bool(line.number) and i + 1 < page.first and bool(page.lines[i + 1].number)
        if matches[i] is None and (line.key in words("headings") or numbered) and not _in_book_contents(page, i):
            return i
    return page.first


def _in_book_contents(page: Page, index: int) -> bool:
    """Whether a line stands among the contents of a book: a numbered line near it comes again, word for word, above the text."""
    near = page.lines[max(0, index - _MENU_WORDS) : index + _MENU_WORDS]
    listed = {line.folded for line in near if ENTRY.match(line.flat[:40])}
    below = [line.folded for line in page.lines[index : page.first + 1]] if listed else []
    return any(below.count(entry) > 1 for entry in listed)


def _lone(page: Page, head: list[int], subject: frozenset[str]) -> int | None:
    """The only line of several words that speaks of the subject: the others are menus and mottos."""
    on = [i for i in head if page.lines[i].words >= _FEWEST and page.lines[i].stems & subject]
    return on[0] if len(on) == 1 else None


def _is_after_role(page: Page, index: int) -> bool:
    """Whether the line above announces a name or a section ("Fact-checked by", "Part of")."""
    return index > 0 and page.lines[index - 1].key in words("before_names")


def _is_chrome(matches: Matches, index: int) -> bool:
    match = matches[index]
    return match is not None and (match.zone != "run" or match.rule == "composed")


def _may_be_title(line: Line) -> bool:
    """Few words, no item, sentence, path, byline, form to fill in or heading that every article has, not ending in a colon."""
    if "___" in line.flat or "...." in line.flat or _UNIT.fullmatch(line.folded) or (is_path(line) and "|" not in line.flat):
        return False
    if not line.text_only or not 1 <= line.words <= _LONGEST or _is_item(line) or line.flat.endswith((":", ",", ";")):
        return False
    if any(line.key in words(name) for name in ("headings", "references", "contents", "before_names")) or opens_byline(line.flat):
        return False
    sentence = line.flat.rstrip("\"'”’)")[-1:] == "." and line.capitals < 0.8
    sentence = sentence or (line.words > _PASSAGE and _SENTENCES.search(line.flat) is not None)
    return (
        not sentence
        and any(character.isalpha() for character in line.flat)
        and line.block.hint in {Hint.LINE, Hint.HEADING, Hint.PARAGRAPH}
    )


def _is_item(line: Line) -> bool:
    """A list item or a numbered heading."""
    return line.listed and line.block.hint is not Hint.HEADING


def placed_author(page: Page) -> Finding:
    """A name alone on its line between the title and a line of metadata is the author's."""
    if page.metadata.author:
        return Finding()
    start = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE), None)
    if start is None or start >= page.first:
        return writer(page)
    for i in page.kept(start + 1, page.first):
        line = page.lines[i]
        if line.block.hint not in {Hint.LINE, Hint.PARAGRAPH} or not 2 <= line.words <= 5 or line.listed:
            continue
        if not person(line.flat):
            continue
        job = i + 1 if i + 1 < page.first and (_is_job(page.lines[i + 1]) or _is_house(page.lines[i + 1])) else None
        told = job and (_beside_metadata(page, job, start) or is_writer_job(page.lines[job]) or _is_house(page.lines[job]))
        if _beside_metadata(page, i, start, buttons=i <= start + 2) or told:
            drops = dict.fromkeys((i, job or i), Drop("metadata", "name-by-place"))
            return Finding(drops, metadata=Metadata(author=person(line.flat)))
    return writer(page)


def _is_job(line: Line) -> bool:
    """A job alone on its line ("Science correspondent", "Peneliti Pusat Studi Contoh")."""
    opening = [word.strip(",.") for word in line.folded.split(maxsplit=2)[:2]]
    if {"".join(opening[:1]), " ".join(opening)} & words("affiliation") and 2 <= line.words <= 2 * _MOST_JOB_WORDS and not line.closed:
        return True
    return 1 <= line.words <= _MOST_JOB_WORDS and line.folded.split()[-1] in words("jobs")


def _is_house(line: Line) -> bool:
    """The university or college of a writer, alone on its line."""
    school = bool(words("schools") & set(line.folded.split())) and line.capitals >= _CAPITALS
    return school and line.text_only and _FEWEST <= line.words <= _MOST_JOB_WORDS + 1 and not line.closed


def placed_category(page: Page) -> Finding:
    """A subject alone on its line between the title and the text, beside a line of metadata, is the section."""
    start = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE), None)
    if start is None or start >= page.first:
        return section(page)
    for i in page.kept(start + 1, page.first):
        subject = page.lines[i].key in words("rubrics") or page.lines[i].key in words("post_kinds")
        menu = i > start + 1 and page.lines[i - 1].key in words("rubrics")
        if subject and not menu and page.lines[i].text_only and _beside_metadata(page, i, start, buttons=True):
            return Finding({i: Drop("metadata", "section-by-place")}, metadata=Metadata(category=page.lines[i].flat))
    return section(page)


def _beside_metadata(page: Page, index: int, start: int, *, buttons: bool = False) -> bool:
    """A neighbour that is dropped as metadata (or as a button), so that the name stands in the byline and not over a section."""
    kinds = {"metadata"} | ({"access", "engagement", "share"} if buttons else set())
    near = [j for j in (index - 1, index + 1) if start < j < page.first]
    return any(j in page.drops and page.drops[j].kind in kinds for j in near)
