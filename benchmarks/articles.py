"""What an article costs to import: pasted text by itself, web pages beside the three extractors that vote on them.

    python -m benchmarks.articles [--articles 100] [--words 600] [--runs 3] [--pages FOLDER] [--format table|json]

One process, one core. Seconds are those of the processor, of the fastest run; ratios are what to compare. Nothing here passes or
fails by a time.
"""

import argparse
import html
import json
import logging
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import chain
from pathlib import Path

import justext
import readability
import trafilatura

from benchmarks.chapters import Plan, captured
from benchmarks.environment import versions
from publisher.build.pipeline import import_chapter
from publisher.config import Settings
from publisher.ingest import capture
from publisher.language import guess
from publisher.model.span import SourceId
from publisher.source import SourceFile

_SEED = 1
_STOP_LISTS = {"id": "Indonesian", "en": "English"}
_LINKS = 40
"""Links in the menu, beside the text and below it, as many as a small news site has."""


@dataclass(frozen=True, slots=True)
class Row:
    """One system over all articles of one kind: seconds of its fastest run, and times the baseline of that kind (None without one)."""

    label: str
    articles: int
    words: int
    seconds: float
    times: float | None = None

    @property
    def milliseconds(self) -> float:
        """Time of one article."""
        return 1000 * self.seconds / self.articles


def pasted(count: int, length: int) -> Iterator[SourceFile]:
    """Articles of about `length` words as pasted from pages, always the same ones."""
    for number in range(1, count + 1):
        text = captured(Plan(seed=_SEED, number=number, words=length))
        yield SourceFile(SourceId(f"{number}.txt"), "txt", text.encode())


def web_page(article: SourceFile) -> SourceFile:
    """The same as a saved web page: its lines as paragraphs, links around them, a script before them."""
    text = "".join(f"<p>{html.escape(line)}</p>" for line in article.data.decode().splitlines() if line.strip())
    links = "".join(f"<li><a href='/{number}'>Judul berita lain nomor {number}</a></li>" for number in range(_LINKS))
    sides = f"<nav><ul>{links}</ul></nav>", f"<aside><ul>{links}</ul></aside><footer><ul>{links}</ul></footer>"
    head = "<head><meta charset='utf-8'><title>Artikel</title><script>var a = 1;</script></head>"
    page = f"<html lang='id'>{head}<body>{sides[0]}<div class='article'>{text}</div>{sides[1]}</body></html>"
    return SourceFile(SourceId(article.id.replace(".txt", ".html")), "html", page.encode())


def pages_in(folder: Path) -> tuple[SourceFile, ...]:
    """The web pages of a folder and of those in it, by name."""
    return tuple(SourceFile(SourceId(path.name), "html", path.read_bytes()) for path in sorted(folder.rglob("*.html")))


def imported(article: SourceFile) -> None:
    """Bytes to chapter, as `publisher import` does it, without writing the file."""
    import_chapter(article, Settings())


def read(page: SourceFile) -> None:
    """Bytes to captured blocks: the vote on the article and its conversion, before cleaning and structure."""
    capture(page)


def extractors() -> Mapping[str, Callable[[SourceFile], object]]:
    """The three extractors as anybody calls them, each with the bytes of a page."""
    lists = {code: justext.get_stoplist(name) for code, name in _STOP_LISTS.items()}

    def paragraphs(page: SourceFile) -> object:
        return justext.justext(page.data, lists.get(guess(page.data.decode("utf-8", errors="replace")), lists["id"]))

    return {
        "trafilatura": lambda page: trafilatura.extract(page.data, include_comments=False),
        "readability-lxml": lambda page: readability.Document(page.data.decode("utf-8", errors="replace")).summary(),
        "jusText": paragraphs,
    }


def measured(articles: Sequence[SourceFile], systems: Mapping[str, Callable[[SourceFile], object]], runs: int) -> dict[str, float]:
    """Seconds of the processor that each system takes for all articles, in its fastest run; the systems take turns at each article."""
    for system in systems.values():
        system(articles[0])
    turns = [dict.fromkeys(systems, 0.0) for _ in range(runs)]
    for taken in turns:
        for article in articles:
            for label, system in systems.items():
                started = time.process_time()
                system(article)
                taken[label] += time.process_time() - started
    return {label: min(taken[label] for taken in turns) for label in systems}


def rows_of(texts: Sequence[SourceFile], pages: Sequence[SourceFile], runs: int) -> Iterator[Row]:
    """The rows of the table: pasted articles, then pages beside the three together."""
    count = partial(_row, texts)
    yield from (count(label, seconds) for label, seconds in measured(texts, {"publisher: pasted articles": imported}, runs).items())
    ours = {"publisher: web pages": imported, "of these the reading alone": read}
    seconds = measured(pages, {**ours, **extractors()}, runs)
    together = sum(taken for label, taken in seconds.items() if label not in ours)
    rest = {"the three together": together, **seconds}
    yield from (_row(pages, label, taken, together) for label, taken in rest.items())


def _row(articles: Sequence[SourceFile], label: str, seconds: float, baseline: float | None = None) -> Row:
    words = sum(len(article.data.split()) for article in articles)
    return Row(label, len(articles), words, seconds, seconds / baseline if baseline else None)


def as_text(rows: Iterable[Row]) -> str:
    """A Markdown table."""
    head = ("| | articles | words | seconds | each | time × |", "|---|--:|--:|--:|--:|--:|")
    lines = (
        f"| {row.label} | {row.articles} | {row.words} | {row.seconds:.2f} | {row.milliseconds:.1f} ms | "
        f"{'–' if row.times is None else f'{row.times:.2f}'} |"
        for row in rows
    )
    return "\n".join(chain(head, lines))


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.articles", description="Measure the import of articles.")
    parser.add_argument("--articles", type=int, default=100, help="how many articles (default: 100)")
    parser.add_argument("--words", type=int, default=600, help="words of an article, about (default: 600)")
    parser.add_argument("--runs", type=int, default=3, help="how often all are measured (default: 3)")
    parser.add_argument("--pages", type=Path, metavar="FOLDER", help="web pages to measure in place of made ones")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    texts = tuple(pasted(chosen.articles, chosen.words))
    pages = pages_in(chosen.pages) if chosen.pages else tuple(map(web_page, texts))
    rows = tuple(rows_of(texts, pages, chosen.runs))
    found = versions(("trafilatura", "readability-lxml", "justext"))
    if chosen.format == "json":
        sys.stdout.write(json.dumps({"environment": dict(found), "rows": [asdict(row) for row in rows]}, indent=1) + "\n")
    else:
        sys.stdout.write(f"{as_text(rows)}\n\n{', '.join(f'{name} {value}' for name, value in found.items())}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
