"""Pages on which the article goes on behind page chrome: its text stays, what really is the page's goes.

The pages stand in tests/pages: "~" opens a line that goes, "?" one that either may happen to.
"""

from pathlib import Path

import pytest

from publisher.clean import clean
from publisher.ingest import capture
from publisher.model.span import SourceId
from publisher.source import SourceFile

PAGES = Path(__file__).parents[1] / "pages"


def _kept(marked: list[str]) -> set[int]:
    text = "\n".join(line.removeprefix("~").removeprefix("?") for line in marked)
    article = clean(capture(SourceFile(SourceId("page.txt"), "txt", text.encode())).value).value
    return {block.span.first_line for block in article.blocks}


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.txt")))
def test_the_article_stays_and_the_page_goes(name: str) -> None:
    marked = (PAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    kept = _kept(marked)
    own = {number for number, line in enumerate(marked, 1) if line and line[0] not in "~?"}
    foreign = {number for number, line in enumerate(marked, 1) if line.startswith("~")}
    assert [marked[number - 1] for number in sorted(own - kept)] == []
    assert [marked[number - 1] for number in sorted(foreign & kept)] == []
