"""The lines above the title: the name of the site, its motto, the section. They are values or page chrome, never content."""

from itertools import pairwise

from publisher.clean.bars import barred_rows, says_nothing
from publisher.clean.page import Drop, Finding, Line, Page, common_stems, is_prose
from publisher.clean.patterns import lexicon, words
from publisher.clean.recognise import Matches
from publisher.model.chapter import Metadata
from publisher.source import Hint

_MOST_WORDS = 10
_NOTICE_WORDS = 60
_CAPITALS = 0.9
_PHRASE = 0.7
_FEW = 3
_HEAD = 80
_LABEL_WORDS = 7
_COMPANY = 3
_PARTS = 2
"""Numbered lines above the text that are parts of a plan: what stands between them is its own."""
_MOST_LABELS = 25
"""Unknown lines between title and text; more are an outline."""
_CRUMBS = 4
_STEP = " / "
_BRAND = 5
"""Letters by which a site's part is known ("detikEdu")."""
_AMONG = frozenset({"title-repeated", "date"})
"""Rules of lines that may stand between the section and the title."""
_NO_MENU = frozenset({"loading", "ad", "share", "promo", "engagement", "access", "metadata"})


def page_header(page: Page, matches: Matches) -> Finding:
    """What stands above the title, where other lines of the page prove that this is a page's head.

    The section right above the title becomes the category.
    """
    title = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE), None)
    if title is None or title > page.first:
        return Finding()
    subject = common_stems(page.lines[i] for i in page.kept(page.first, min(page.after, page.first + 200)))
    menu = max((i for i in range(title) if i in page.drops and page.drops[i].kind == "navigation"), default=-1)
    rows = barred_rows(page)
    above = [i for i in page.kept(title - _HEAD, title) if i not in rows and _is_header(page.lines[i], subject, before_menu=i < menu)]
    if not above or not any(i in page.drops and not says_nothing(page.lines[i]) for i in range(page.first)):
        return Finding()
    path = title - 1 in page.drops and page.drops[title - 1].rule == "breadcrumb"
    category = _category(page, matches, above, title) if not path else None
    drops = {i: Drop("navigation", "above-title") for i in above}
    if category is None:
        return Finding(drops)
    path_to = _path_to(page, category)
    signs = any(not any(map(str.isalnum, page.lines[i].flat)) for i in range(max(0, category - _CRUMBS), category))
    if category != title - 1 and _STEP in path_to and not signs:
        return Finding(drops)  # several steps that do not end in the title are entries of a menu
    drops[category] = Drop("metadata", "above-title")
    return Finding(drops, metadata=Metadata(category=path_to))


def _path_to(page: Page, last: int) -> str:
    """The section with those above it, where the path from the start page is written line by line."""
    path = range(max(0, last - _CRUMBS), last + 1)
    home = max((i for i in path if page.lines[i].key in words("home")), default=last - 1)
    brands = tuple(name.casefold()[:_BRAND] for name in page.profiles)
    steps = [i for i in range(home + 1, last + 1) if any(map(str.isalnum, page.lines[i].flat))]
    crumbs = [page.lines[i].flat for i in steps if i == last or not page.lines[i].folded.startswith(brands)]
    menu = any(line.masked in lexicon() and line.key not in words("rubrics") for line in (page.lines[i] for i in steps[:-1]))
    short = not menu and len(crumbs) <= _FEW and all(0 < len(crumb.split()) <= _FEW + 1 for crumb in crumbs)
    return _STEP.join(dict.fromkeys(crumbs)) if short else page.lines[last].flat


def _is_header(line: Line, subject: frozenset[str], *, before_menu: bool) -> bool:
    """Anything above a menu; else a short line, of more than three words only if the article does not speak of the same thing."""
    heading = line.key in words("headings") and line.key not in words("rubrics")
    if not line.text_only or line.block.hint is Hint.QUOTATION or heading:
        return False
    if before_menu:
        return line.words <= _NOTICE_WORDS
    if line.words <= _NOTICE_WORDS and line.capitals >= _CAPITALS and not line.closed and line.words > _MOST_WORDS:
        return True  # a menu in one line
    own = line.stems
    if line.words > _FEW and own and len(own & subject) * 2 > len(own):
        return False
    return line.words <= _MOST_WORDS and not is_prose(line) and not line.number


def _category(page: Page, matches: Matches, above: list[int], title: int) -> int | None:
    """The line right above the title, if it is a subject, or a short name that is no button and not the site's."""
    last = above[-1]
    if any(i not in page.drops or page.drops[i].rule not in _AMONG for i in range(last + 1, title)):
        subjects = [i for i in above if page.lines[i].key in words("rubrics")]
        lone = len(subjects) == 1 or (subjects and subjects[-1] == last >= title - _FEW)
        return subjects[-1] if lone and not _is_menu(page, matches, subjects[-1]) else None
    line = page.lines[last]
    if line.key in words("rubrics"):
        return None if _is_menu(page, matches, last) else last
    match = matches[last]
    button = match is not None and not _is_own_section(match.rule)
    if button or line.words > _FEW or words("no_sites") & set(line.folded.split()) or line.folded in words("before_names"):
        return None
    return last if _is_section(page, last) else None


def _is_own_section(rule: str) -> bool:
    """Whether the profile of a site knows the line as one of its sections."""
    return rule.endswith("/navigation") and not rule.startswith("lexicon")


def _is_section(page: Page, last: int) -> bool:
    """Whether the line ends a path from the start page, or stands below something that is no menu."""
    path = range(max(0, last - _CRUMBS), last)
    home = max((i for i in path if page.lines[i].key in words("home")), default=None)
    if home is not None:
        return all(page.lines[i].words <= _FEW for i in range(home, last))
    above = page.drops.get(last - 1)
    if last and page.metadata.site and page.lines[last - 1].folded == page.metadata.site.casefold():
        return True
    return above is not None and (above.kind in _NO_MENU or ("/" in above.rule and not above.rule.startswith("lexicon")))


def _is_menu(page: Page, matches: Matches, last: int) -> bool:
    """Whether the line ends a menu: three and more of its words in a row, or one that is no subject."""
    start = last
    if _is_row_of_subjects(page, last):
        return True
    while start > 0 and _is_menu_word(matches, start - 1):
        start -= 1
    return last - start >= 2 or any(page.lines[i].key not in words("rubrics") for i in range(start, last))


def _is_row_of_subjects(page: Page, last: int) -> bool:
    """Three and more subjects in a row, none of which is a part of the one above it as in a path ("Science", "Earth Science")."""
    start = last
    while start > 0 and page.lines[start - 1].key in words("rubrics"):
        start -= 1
    keys = [page.lines[i].key for i in range(start, last + 1)]
    nested = any(above in below.split() for above, below in pairwise(keys))
    return len(keys) >= _FEW and not nested


def _is_menu_word(matches: Matches, index: int) -> bool:
    match = matches[index]
    return match is not None and match.zone == "run"


def under_title(page: Page) -> Finding:
    """Labels and buttons between the title and the text that no rule knows, where several known ones stand.

    A sentence stays, it may be the standfirst; so does the line right above the text, it may be its first heading.
    """
    title = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE), None)
    if title is None or title >= page.first or "Wikipedia" in page.profiles:
        return Finding()  # an encyclopaedia has a box of facts there
    known = [i for i in range(title + 1, page.first) if i in page.drops and page.drops[i].kind != "caption"]
    above = [i for i in range(title) if i in page.drops and page.drops[i].kind == "navigation"]
    between = [i for i in page.kept(title + 1, page.first) if page.lines[i].text_only]
    labels = [i for i in between if _is_label(page.lines[i]) and not page.lines[i].listed]
    tabs = len(above) >= _COMPANY and len(labels) >= _COMPANY and all(page.lines[i].words <= _FEW for i in labels)
    numbered = sum(bool(page.lines[i].number) for i in between) >= _PARTS
    if (len(known) < _COMPANY and not tabs) or len(between) > _MOST_LABELS or numbered:
        return Finding()
    spared = _spared(page, between) | _in_contents(page, between) | _standfirst(page, title)
    return Finding({i: Drop("navigation", "under-title") for i in between if i not in spared and _is_label(page.lines[i])})


def _in_contents(page: Page, between: list[int]) -> frozenset[int]:
    """Lines that a list of contents names: they are headings of the article."""
    named = {page.lines[i].key for i, drop in page.drops.items() if drop.kind == "contents"}
    return frozenset(i for i in between if page.lines[i].key in named)


def _standfirst(page: Page, title: int) -> frozenset[int]:
    """The line right under the title, if it reads as a phrase and not as a label."""
    line = page.lines[title + 1]
    return frozenset({title + 1} if line.words >= _CRUMBS and line.capitals < _PHRASE else ())


def _spared(page: Page, between: list[int]) -> frozenset[int]:
    """The line right above the text unless it says that a list of contents was there, and a list that stands there."""
    spared: set[int] = set()
    for i in reversed(between):
        if (i + 1 != page.first and i + 1 not in spared) or page.lines[i].key in words("contents"):
            break
        if spared and not page.lines[i].listed:
            break
        spared.add(i)
    return frozenset(spared)


def _is_label(line: Line) -> bool:
    """Few words without the end of a sentence; a heading of the format is none."""
    if line.block.hint in {Hint.HEADING, Hint.TITLE, Hint.QUOTATION} or line.block.bold:
        return False
    own = line.listed or line.key in words("headings") or line.key in words("references")
    return line.words <= _LABEL_WORDS and not own and not line.closed and not line.flat.endswith(":")
