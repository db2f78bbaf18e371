"""The lines above the title: the name of the site, its motto, the section. They are values or page chrome, never content."""

from publisher.clean.page import Drop, Finding, Line, Page, folded_text, is_prose, stems
from publisher.clean.patterns import words
from publisher.clean.recognise import Matches
from publisher.clean.values import site_in
from publisher.model.chapter import Metadata
from publisher.source import Hint

_MOST_WORDS = 10
_NAME_WORDS = 6
_FEW = 3
_HEAD = 80


def page_header(page: Page, matches: Matches) -> Finding:
    """What stands above the title, where other lines of the page prove that this is a page's head.

    The section right above the title becomes the category; a line that the page repeats elsewhere, or that opens a page with
    a menu, the site.
    """
    title = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE), None)
    if title is None or title > page.first:
        return Finding()
    subject = stems(page.lines[i].flat for i in page.kept(page.first, min(page.after, page.first + 200)))
    menu = max((i for i in range(title) if i in page.drops and page.drops[i].kind == "navigation"), default=-1)
    above = [i for i in page.kept(title - _HEAD, title) if _is_header(page.lines[i], subject, before_menu=i < menu)]
    if not above or not any(i in page.drops for i in range(page.first)):
        return Finding()
    category = _category(page, matches, above, title)
    site = next((i for i in above if i != category and _is_site(page, matches, i)), None)
    drops = {i: Drop("navigation", "above-title") for i in above}
    values = Metadata(
        category=page.lines[category].flat if category is not None else "",
        site=page.lines[site].flat if site is not None else "",
    )
    drops.update({i: Drop("metadata", "above-title") for i in (category, site) if i is not None})
    return Finding(drops, metadata=values)


def _is_header(line: Line, subject: frozenset[str], *, before_menu: bool) -> bool:
    """A short line before a menu; else of more than three words only if the article does not speak of the same thing."""
    own = stems([line.flat])
    if line.words > _FEW and not before_menu and own and len(own & subject) * 2 > len(own):
        return False
    return line.text_only and line.words <= _MOST_WORDS and not is_prose(line) and not line.number and line.block.hint is not Hint.QUOTATION


def _category(page: Page, matches: Matches, above: list[int], title: int) -> int | None:
    """The line right above the title, if it is a subject, or a short name that is no button and not the site's."""
    last = above[-1]
    if last != title - 1:
        subjects = [i for i in above if page.lines[i].key in words("rubrics")]
        return subjects[0] if len(subjects) == 1 and not _is_menu(page, matches, subjects[0]) else None
    line = page.lines[last]
    if line.key in words("rubrics"):
        return None if _is_menu(page, matches, last) else last
    known = matches[last] is not None
    lone = len(above) == 1 and last == 0
    return last if not known and not lone and line.words <= 3 and not _named_elsewhere(page, last) and _above(page, last) else None


def _is_menu(page: Page, matches: Matches, last: int) -> bool:
    """Whether the line ends a menu: three and more of its words in a row, or one that is no subject."""
    start = last
    while start > 0 and _is_menu_word(matches, start - 1):
        start -= 1
    return last - start >= 2 or any(page.lines[i].key not in words("rubrics") for i in range(start, last))


def _is_menu_word(matches: Matches, index: int) -> bool:
    match = matches[index]
    return match is not None and match.zone == "run"


def _above(page: Page, index: int) -> bool:
    """Something of the page stands above, and it is no menu that would make this line one more of its words."""
    if index == 0:
        return False
    above = index - 1
    if above not in page.drops or page.drops[above].kind != "navigation" or page.lines[above].key in {"home", "beranda", "depan"}:
        return True
    return "/" in page.drops[above].rule and not page.drops[above].rule.startswith("lexicon")  # a section of the site's own profile


def _is_site(page: Page, matches: Matches, index: int) -> bool:
    """A name that the page itself repeats in its furniture, or the first line of a page with menus."""
    line = page.lines[index]
    if matches[index] is not None or line.words > _NAME_WORDS or line.key in words("rubrics") or line.flat.endswith(("?", "!")):
        return False
    if _named_elsewhere(page, index):
        return True
    menu = sum(i in page.drops and page.drops[i].kind == "navigation" for i in range(page.first))
    first = all(i in page.drops and (page.drops[i].kind in {"loading", "ad", "access"} or _skips(page.lines[i])) for i in range(index))
    return first and menu >= 1 and line.flat[:1].isupper()


def _skips(line: Line) -> bool:
    """A link for assistive technology that stands before everything else ("Skip to content")."""
    return line.key.startswith(("skip to", "lompat ke", "langsung ke", "jump to"))


def _named_elsewhere(page: Page, index: int) -> bool:
    """Whether dropped lines or the dateline say the name too ("Gabung Warta+", "© 2023 Warta", "WARTA.COM - ")."""
    name = page.lines[index].folded
    packed = name.replace(" ", "")
    opening = folded_text(page.lines[page.first].flat[:60]) if page.first < len(page.lines) else ""
    if opening.startswith(name + " -") or (len(packed) > 4 and site_in(opening).casefold().startswith(packed)):
        return True
    return len(name) > 3 and any(i != index and name in page.lines[i].folded for i in page.drops)
