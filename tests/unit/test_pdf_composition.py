"""What a reader of printed pages expects: no heading at a foot, no lonely lines, whole figures, one grid, nothing at the edges."""

from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from publisher.model.book import Book, Paper
from tests.pages import MILLIMETRE, POINT, Page, classes, laid_out, sample_module
from tests.sample import everything

pytestmark = pytest.mark.pango
BOOKS = {"everything": everything, "sample module": sample_module}
LEADS = {"h1", "h2", "h3", "h4", "h5", "h6", "caption"}
"""What belongs to what follows it."""
LEADING_CLASSES = {"label", "box-title", "box-label"}
SMALL = {"sup", "sub", "span::footnote-call"}
each_book_on_each_paper = pytest.mark.parametrize(("name", "paper"), [(name, paper) for name in BOOKS for paper in Paper])


@cache
def book(name: str) -> Book:
    return BOOKS[name]()


@cache
def pages(name: str, paper: Paper) -> list[Page]:
    return laid_out(book(name), paper)


def opens_a_part(page: Page) -> bool:
    return not page.lines or any(line.tag == "h1" for line in page.lines) or page.has_class("index")


@each_book_on_each_paper
def test_no_heading_or_label_is_the_last_line_of_a_page(name: str, paper: Paper) -> None:
    laid = pages(name, paper)
    for page, following in pairwise(laid):
        bottom = max((line.bottom for line in page.lines), default=0.0)
        last = [line for line in page.lines if line.bottom > bottom - line.leading / 2]
        if last and not opens_a_part(following):
            assert any(line.tag not in LEADS and not LEADING_CLASSES & classes(line.element) for line in last), last


@each_book_on_each_paper
def test_a_page_has_three_lines_unless_it_ends_a_part(name: str, paper: Paper) -> None:
    laid = pages(name, paper)
    for page, following in pairwise(laid):
        if not opens_a_part(following) and not page.has_class("cover") and page.lines:
            assert len(page.lines) >= 3 or page.elements("img", "{http://www.w3.org/2000/svg}svg"), [line.text for line in page.lines]


@each_book_on_each_paper
def test_a_paragraph_is_parted_with_two_lines_on_each_side(name: str, paper: Paper) -> None:
    lines: dict[Any, Counter[int]] = defaultdict(Counter)
    words: dict[Any, str] = {}
    for number, page in enumerate(pages(name, paper)):
        for line in page.lines:
            if line.tag == "p":
                lines[line.element][number] += 1
                words.setdefault(line.element, line.text)
    parted = {words[element]: dict(found) for element, found in lines.items() if len(found) > 1}
    assert {text: found for text, found in parted.items() if min(found.values()) < 2} == {}


@each_book_on_each_paper
def test_nothing_stands_within_ten_millimetres_of_an_edge(name: str, paper: Paper) -> None:
    nearest = 10 * MILLIMETRE - 1
    for number, page in enumerate(pages(name, paper), start=1):
        if page.has_class("cover"):
            continue
        for box in page.boxes:
            if (getattr(box, "text", "") or "").strip() or box.element_tag == "img":
                edges = (
                    box.position_x,
                    box.position_y,
                    page.width - box.position_x - box.width,
                    page.height - box.position_y - box.height,
                )
                assert min(edges) >= nearest, (number, getattr(box, "text", box.element_tag), edges)


@each_book_on_each_paper
def test_a_caption_stands_on_the_page_of_its_figure(name: str, paper: Paper) -> None:
    figures, captions = defaultdict(set), defaultdict(set)
    for number, page in enumerate(pages(name, paper)):
        for figure in page.elements("figure"):
            figures[figure].add(number)
        for caption in page.elements("figcaption"):
            captions[caption].add(number)
    assert figures
    assert all(len(found) == 1 for found in figures.values())
    assert all(found == figures[caption_of] for caption_of in figures for c, found in captions.items() if c in set(caption_of.iter()))


@each_book_on_each_paper
def test_rows_of_a_table_are_whole(name: str, paper: Paper) -> None:
    rows = Counter(row for page in pages(name, paper) for row in page.elements("tr") if not row.findall("th"))
    assert rows
    assert set(rows.values()) == {1}


@each_book_on_each_paper
def test_nothing_is_smaller_than_eight_points(name: str, paper: Paper) -> None:
    for page in pages(name, paper):
        for box in page.boxes:
            if (getattr(box, "text", "") or "").strip() and box.element_tag not in SMALL and "call" not in classes(box.element):
                assert box.style["font_size"] >= 8 * POINT - 0.01, box.text


@each_book_on_each_paper
def test_running_text_stands_on_the_grid(name: str, paper: Paper) -> None:
    """Paragraphs of chapters, not those within lists, boxes and the glossary, which stand between two lines of the grid."""
    off = []
    for page in pages(name, paper):
        for line in page.lines:
            if line.tag == "p" and "chapter" in line.around and not line.around & {"box", "notes", "li", "dd", "opening", "figure"}:
                steps = (line.top - page.top) / line.leading
                if abs(steps - round(steps)) > 0.05:
                    off.append(line.text)
    assert not off, off


@pytest.mark.parametrize("paper", Paper)
def test_lines_are_as_long_as_reads_well(paper: Paper) -> None:
    """60 to 72 characters (Bringhurst, 2.1.2: 45 to 75), on the average of lines that are filled."""
    full = []
    for page in pages("sample module", paper):
        lines = [line for line in page.lines if line.tag == "p" and "chapter" in line.around and not classes(line.element)]
        full += [len(line.text) for line, after in pairwise(lines) if line.element is after.element]
    assert 60 <= sum(full) / len(full) <= 72
