"""Laid-out pages for tests: lines, pictures and edges, read from the boxes of the layout."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from publisher import config
from publisher.build.project import read_project
from publisher.build.reading import read_book
from publisher.model.book import Book, Edition, Paper
from publisher.render.pdf import pdf
from publisher.render.pdf.pages import pages_with_lost_text
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write

MILLIMETRE = 96 / 25.4
POINT = 96 / 72
"""In pixels of the layout."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of text: where it stands (pixels), the element whose block it belongs to, tags and classes around it, its characters."""

    top: float
    bottom: float
    leading: float
    element: Any
    tag: str
    around: frozenset[str]
    text: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page: its size, its lines from top to bottom without notes and margin, and all boxes on it."""

    width: float
    height: float
    top: float
    lines: tuple[Line, ...]
    boxes: tuple[Any, ...]

    def elements(self, *tags: str) -> set[Any]:
        return {box.element for box in self.boxes if box.element_tag in tags}

    def has_class(self, name: str) -> bool:
        return any(name in classes(box.element) for box in self.boxes if box.element is not None)


def sample_module() -> Book:
    """The book of the sample manuscript that comes with the program."""
    project = read_project((Path(__file__).parents[1],))
    book = read_book(project, config.load(project.settings or b""), Edition(), "").book
    assert book is not None
    return book


def laid_out(book: Book, paper: Paper) -> list[Page]:
    """The pages of `book`, with no finding on them."""
    seen: list[Any] = []

    def keep(pages: list[Any]) -> tuple[int, ...]:
        seen[:] = pages
        return pages_with_lost_text(pages)

    with patch.object(sys.modules["publisher.render.pdf.layout"], "pages_with_lost_text", keep):
        made = pdf(write(book, Medium.PRINT, paper), default(), paper)
    assert [told for told in made.diagnostics if told.code.startswith("OUT")] == []
    return [_page(page) for page in seen]


def classes(element: Any) -> frozenset[str]:  # noqa: ANN401 -- the boxes are those of WeasyPrint, which ships no types
    return frozenset((element.get("class") or "").split()) if element is not None else frozenset()


def _page(page: Any) -> Page:  # noqa: ANN401 -- as above
    box = page._page_box
    lines = sorted(_lines(box.children[0], frozenset()), key=lambda line: (line.top, line.bottom))
    return Page(
        width=page.width, height=page.height, top=box.content_box_y(), lines=tuple(lines), boxes=tuple(box.descendants(placeholders=True))
    )


def _lines(box: Any, around: frozenset[str]) -> Iterator[Line]:  # noqa: ANN401 -- as above
    """The lines in a box of the text area; what is taken out of it (notes, definitions in the margin) is not among them."""
    around |= classes(box.element) | {box.element_tag}
    if "margin-definitions" in around or box.element_tag in {"::footnote-call", "svg"}:
        return
    if type(box).__name__ == "LineBox":
        text = "".join(getattr(part, "text", "") for part in box.descendants())
        if text.strip():
            leading = box.style["line_height"].value
            yield Line(
                top=box.position_y,
                bottom=box.position_y + box.height,
                leading=leading,
                element=box.element,
                tag=box.element_tag,
                around=around,
                text=text,
            )
        return
    for child in getattr(box, "children", ()):
        yield from _lines(child, around)
