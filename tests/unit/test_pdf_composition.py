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
ON_PAPER = [("everything", paper) for paper in Paper] + [("sample module", paper) for paper in (Paper.A4, Paper.A5)]
"""Every construct on every paper; the long book on the widest page and on the narrowest. Each is laid out once for all tests."""
each_book_on_each_paper = pytest.mark.parametrize(("name", "paper"), ON_PAPER)


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
def test_a_page_begins_on_its_first_line(name: str, paper: Paper) -> None:
    """Space above a heading is left out at the head of a page; half a line within it stays, for the grid."""
    for page in pages(name, paper):
        first = page.lines[0] if page.lines else None
        if first and first.tag in LEADS - {"h1"} and not first.around & {"copyright-page", "colophon", "box-label"}:
            assert first.top - page.top < first.leading, first.text


@each_book_on_each_paper
def test_dots_of_the_contents_stand_behind_words(name: str, paper: Paper) -> None:
    lines = [line for page in pages(name, paper) for line in page.lines if line.around & {"contents", "illustrations"}]
    assert lines
    assert [line.text for line in lines if not any(letter.isalpha() for letter in line.text)] == []


@each_book_on_each_paper
def test_titles_have_lines_of_about_one_length(name: str, paper: Paper) -> None:
    """The last line of a title is no lonely word: it is at least a third as long as the longest."""
    titles: dict[Any, list[str]] = defaultdict(list)
    for page in pages(name, paper):
        for line in page.lines:
            if line.tag in {"h1", "h2", "h3"}:
                titles[line.element].append(line.text.strip())
    assert titles
    assert [lines for lines in titles.values() if 1 < len(lines) <= 4 and len(lines[-1]) * 3 < max(map(len, lines))] == []


@each_book_on_each_paper
def test_a_question_stands_on_the_page_of_its_choices(name: str, paper: Paper) -> None:
    places: dict[Any, set[int]] = defaultdict(set)
    for number, page in enumerate(pages(name, paper)):
        for question in page.elements("li"):
            if question.findall("ol") and "paired" in classes(question.find("ol")):
                places[question].add(number)
    assert places or name != "sample module"
    assert all(len(found) == 1 for found in places.values())


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


@each_book_on_each_paper
def test_lines_are_as_long_as_reads_well(name: str, paper: Paper) -> None:
    """60 to 72 characters (Bringhurst, 2.1.2: 45 to 75), on the average of lines that are filled."""
    full = []
    for page in pages(name, paper):
        lines = [line for line in page.lines if line.tag == "p" and "chapter" in line.around and not classes(line.element)]
        full += [len(line.text) for line, after in pairwise(lines) if line.element is after.element]
    assert 60 <= sum(full) / len(full) <= 72
