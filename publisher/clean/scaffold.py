"""Labels of an essay's parts ("Pembukaan:", "Isi:", "Body:") that only label: dropped where several of the set occur."""

from publisher.clean.page import Drop, Finding, Line, Page
from publisher.clean.patterns import words
from publisher.source import Hint


def scaffold(page: Page) -> Finding:
    """Lines that are a scaffold label with its colon, if at least two different ones occur and one can be nothing else.

    A heading such as "Kesimpulan" or "Conclusion" alone on its line, without the colon, always stays.
    """
    found = [i for i in page.kept() if _is_label(page.lines[i])]
    keys = {page.lines[i].key for i in found}
    if len(keys) < 2 or not keys & words("scaffold_only"):
        return Finding()
    return Finding({i: Drop("scaffold", "essay-label") for i in found})


def _is_label(line: Line) -> bool:
    bare = line.flat.rstrip()
    return bare.endswith(":") and line.key in words("scaffold") and line.block.hint in {Hint.LINE, Hint.PARAGRAPH, Hint.HEADING}
