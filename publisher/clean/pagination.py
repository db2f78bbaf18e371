"""Articles on several pages: page selectors, "next page", and what they tell about text that is missing."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from publisher.clean.page import Drop, Finding, Line, Page, Zone, is_prose
from publisher.clean.patterns import INLINE_LEAD, leads, words
from publisher.diagnostics import Diagnostic, warning
from publisher.source import Hint

_NUMBERS = re.compile(
    r"[\d\s|,.>»›«-]{1,60}"
    r"(?:(?:selanjutnya|berikutnya|next|semua|all|(?:tampilkan|lihat) semua|(?:show|view|see) all|last|terakhir)[\s»›>]*)?",
    re.IGNORECASE,
)
_ONLY_PAGES = re.compile(
    r"(?:\d{1,3}[.)]?\s+)?(?:\d{1,3}|selanjutnya|berikutnya|next|all|semua|(?:tampilkan|lihat) semua|(?:show|view|see) all|"
    r"last|terakhir|prev|sebelumnya|»|›|>)"
)
_FEW_WORDS = 5
_NEXT = 8
"""Lines of the next page among which its first heading stands."""
_COUNTER = re.compile(r"\W*(?:halaman|hal\.?|laman|page) (\d{1,3}) ?(?:dari|of|/) ?(\d{1,3})\W*")
_CONTINUES = re.compile(
    r"halaman (?:selanjutnya|berikutnya|berikut)|next page|selengkapnya|read more|continue reading|full (?:article|story)|lanjutkan membaca"
)


def page_selector(page: Page) -> tuple[Finding, tuple[int, int] | None]:
    """A page selector with its numbers, and (line, last page) of the first one."""
    drops: dict[int, Drop] = {}
    first: tuple[int, int] | None = None
    for i in page.kept():
        line = page.lines[i]
        if i in drops or not line.folded or not line.text_only:
            continue
        numbers = _inline_pages(line)
        taken: list[int] = []
        if numbers is None and any(lead.takes == "pages" for lead in leads().get(line.key, ())):
            taken, numbers = _page_lines(page, i)
        if numbers:
            drops.update({j: Drop("pagination", "page-selector") for j in (i, *taken)})
            drops.update({j: Drop("pagination", "next-heading") for j in _announced(page, i, (i, *taken)[-1])})
            first = first or (i, max(numbers))
    return Finding(drops), first


def _announced(page: Page, index: int, last: int) -> list[int]:
    """The heading of the next page above a selector, below "Halaman Selanjutnya", where it comes again on that page."""
    line = page.lines[index - 1] if index > 1 else None
    if line is None or not line.text_only or is_prose(line) or not _CONTINUES.fullmatch(page.lines[index - 2].key):
        return []
    below = [page.lines[j].folded for j in page.kept(last + 1, last + 1 + _NEXT)]
    return [index - 1] if line.folded in below else []


def _inline_pages(line: Line) -> list[int] | None:
    found = INLINE_LEAD.match(line.flat) if line.words <= 20 and line.has_figure and ":" in line.flat else None
    if not found or not any(lead.takes == "pages" for lead in leads().get(found[1].casefold().strip(), ())):
        return None
    rest = line.flat[found.end() :]
    numbers = [int(number) for number in re.findall(r"\d{1,3}", rest)]
    return numbers if _NUMBERS.fullmatch(rest) and numbers[:2] == [1, 2] else None


def _page_lines(page: Page, index: int) -> tuple[list[int], list[int]]:
    """The numbers below a page selector ("1. 1", "2. 2", "Selanjutnya")."""
    taken: list[int] = []
    numbers: list[int] = []
    for j in page.kept(index + 1, index + 16):
        line = page.lines[j]
        several = line.words > 1 and not line.number and _NUMBERS.fullmatch(line.flat) is not None
        if not line.text_only or not (several or _ONLY_PAGES.fullmatch(line.key or line.folded)):
            break
        taken.append(j)
        numbers += [int(number) for number in re.findall(r"\d{1,3}", line.flat)[0 if several else -1 :]]
    return (taken, numbers) if numbers and numbers[0] == 1 else ([], [])


def missing_pages(before: Page, after: Page, selector: tuple[int, int] | None) -> tuple[Diagnostic, ...]:
    """What is told of text that is missing: `before` any rule ran, `after` all of them."""
    selectors = _selectors(after)
    if selector:
        _, last = selector
        ends = [i for i in selectors if not _goes_on(after, i, selectors)]
        read = 1 + len(selectors) - len(ends)
        return (warning("CLN101", before.lines[ends[-1]].block.span, page=read, pages=last),) if ends and read < last else ()
    counted = _page_counter(after)
    if counted and not _goes_on(after, counted[0], selectors):
        index, page, last = counted
        return (warning("CLN101", before.lines[index].block.span, page=page, pages=last),)
    kept = [i for i in after.kept() if after.lines[i].text_only]
    if not kept:
        return ()
    sign = _continuation(after, kept[-1], selectors)
    if sign is not None:
        return (warning("CLN102", after.lines[sign].block.span, words=after.lines[sign].flat[:80]),)
    last_line = after.lines[kept[-1]]
    return (warning("CLN103", last_line.block.span, words=_ending(last_line)),) if _is_cut_off(after, kept) else ()


def _selectors(page: Page) -> list[int]:
    """The first line of each page selector that went."""
    of = [i for i, drop in sorted(page.drops.items()) if drop.rule == "page-selector"]
    return [i for i in of if i - 1 not in page.drops or page.drops[i - 1].rule != "page-selector"]


def _goes_on(page: Page, index: int, selectors: Sequence[int]) -> bool:
    """Whether the text goes on below a page selector that stands in it: the next page was pasted too, up to its own selector."""
    following = bisect_right(selectors, index)
    end = selectors[following] if following < len(selectors) else page.after
    below = [i for i in page.kept(index + 1, end) if is_prose(page.lines[i])]
    return bool(below) and any(is_prose(page.lines[i]) for i in page.kept(0, index))


def _page_counter(page: Page) -> tuple[int, int, int] | None:
    """(line, page, last page) of the highest "Halaman 1 dari 3" that went, None where it is the last page or there is none."""
    lines = (i for i, drop in page.drops.items() if drop.kind in {"pagination", "page-furniture"})
    found = [(int(counted[1]), int(counted[2]), i) for i in lines if (counted := _COUNTER.fullmatch(page.lines[i].folded))]
    reached, last, index = max(found, default=(0, 0, 0))
    return (index, reached, last) if 0 < reached < last else None


def _continuation(page: Page, last: int, selectors: Sequence[int]) -> int | None:
    """A dropped line that sends the reader on: to another page, or to the rest right after the last words."""
    for i, drop in page.drops.items():
        line = page.lines[i]
        if drop.kind not in {"pagination", "related"} or not _CONTINUES.search(line.folded):
            continue
        if drop.kind == "pagination" and ("halaman" in line.folded or "page" in line.folded) and not _goes_on(page, i, selectors):
            return i
        leads_titles = i + 1 in page.drops and page.drops[i + 1].rule == drop.rule
        if i == last + 1 and line.words <= _FEW_WORDS and not leads_titles:
            return i
    return None


def _is_cut_off(page: Page, kept: list[int]) -> bool:
    """The last line is running text without an end: no item, no reference, no title."""
    line = page.lines[kept[-1]]
    if line.closed or line.listed or line.block.hint not in {Hint.LINE, Hint.PARAGRAPH} or page.zone(kept[-1]) is Zone.TAIL:
        return False
    if any(page.lines[i].key in words("references") for i in kept[-40:]) or "http" in line.folded or (not line.folded and line.words < 12):
        return False
    return is_prose(line) and line.words >= 12 and line.flat[-1:].isalpha() and not _after_list_lead(page, kept)


def _after_list_lead(page: Page, kept: list[int]) -> bool:
    """A list without marks may end without a full stop."""
    return any(page.lines[i].flat.endswith(":") for i in kept[-6:-1])


def _ending(line: Line) -> str:
    return "… " + " ".join(line.flat[-80:].split()[1:] or [line.flat[-40:]])
