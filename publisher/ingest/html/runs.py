"""Paragraphs of a page in the form jusText weighs: runs of text between block elements, with the share that stands in links."""

from collections.abc import Collection
from dataclasses import dataclass, field

from lxml import etree

from publisher.ingest.html.tree import Element

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MOST = 4000
"""Paragraphs of a page that are weighed; no article has more."""


@dataclass(slots=True)
class Run:
    """One paragraph. Its names are those that jusText asks for; it writes its judgement into `cf_class` and `class_type`."""

    is_heading: bool
    pieces: list[str] = field(default_factory=list)
    chars_count_in_links: int = 0
    text: str = ""
    heading: bool = False
    cf_class: str = ""
    class_type: str = ""
    dom_path: str = ""

    def __len__(self) -> int:
        """Characters."""
        return len(self.text)

    def stopwords_density(self, stop_words: frozenset[str]) -> float:
        """Share (0-1) of function words."""
        words = self.text.lower().split()
        return sum(map(stop_words.__contains__, words)) / len(words) if words else 0.0

    def links_density(self) -> float:
        """Share of the characters that stand in links."""
        return self.chars_count_in_links / len(self.text) if self.text else 0.0


def paragraphs_of(body: Element, blocks: Collection[str]) -> list[Run]:
    """The paragraphs of `body`, parted by the elements named in `blocks` and by double line breaks."""
    segmented = _Segmented()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            segmented.begin(element, is_block=element.tag in blocks)
        else:
            segmented.end(element, is_block=element.tag in blocks)
    segmented.part()
    return segmented.runs[:_MOST]


class _Segmented:
    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.headings = 0
        self.links = 0
        self.after_break = False
        self.open = Run(is_heading=False)

    def part(self) -> None:
        run = self.open
        run.text = " ".join("".join(run.pieces).split())
        if run.text:
            self.runs.append(run)
        self.open = Run(self.headings > 0)

    def begin(self, element: Element, *, is_block: bool) -> None:
        is_break = element.tag == "br"
        self.headings += element.tag in _HEADINGS
        self.links += element.tag == "a"
        if is_block or (is_break and self.after_break):
            self.part()
        elif is_break:
            self.open.pieces.append(" ")
        self.after_break = is_break and not self.after_break
        self._add(element.text)

    def end(self, element: Element, *, is_block: bool) -> None:
        self.headings -= element.tag in _HEADINGS
        self.links -= element.tag == "a"
        if is_block:
            self.part()
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text or text.isspace():
            return
        self.after_break = False
        self.open.pieces.append(text)
        self.open.chars_count_in_links += len(text) if self.links else 0
