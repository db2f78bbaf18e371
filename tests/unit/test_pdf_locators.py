"""Page numbers of the index: merged, in ranges, by chapter where they are many; and the pages of the index itself."""

import io
import re
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from publisher.model.book import Book, Paper
from publisher.model.index import IndexEntry, Place
from publisher.model.inline import AnchorId, IndexMark, Text
from publisher.render.pdf import pdf
from publisher.render.pdf.locators import Spot, merged, with_pages
from publisher.render.pdf.tail import Opening, parted
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, everything, para


def printed(*pages: int, main: tuple[int, ...] = ()) -> list[tuple[int, ...]]:
    return [tuple(spot.page for spot in run) for run in merged([Spot(page, f"a{page}", page in main) for page in pages])]


CASES: list[tuple[list[int], tuple[int, ...], list[tuple[int, ...]]]] = [
    ([], (), []),
    ([3, 3, 3], (), [(3,)]),
    ([3, 4], (), [(3,), (4,)]),
    ([3, 4, 5], (), [(3, 5)]),
    ([3, 4, 5, 7, 9, 10, 11, 12], (), [(3, 5), (7,), (9, 12)]),
    ([3, 4, 5, 6, 7, 8, 9], (6,), [(3, 5), (6,), (7, 9)]),
    ([3, 4, 5], (4,), [(3,), (4,), (5,)]),
    ([5, 4, 3], (), [(3, 5)]),
]


@pytest.mark.parametrize(("pages", "main", "expected"), CASES)
def test_each_page_comes_once_and_three_in_a_row_are_a_range(
    pages: list[int], main: tuple[int, ...], expected: list[tuple[int, ...]]
) -> None:
    assert printed(*pages, main=main) == expected


def test_two_pages_over_which_one_paragraph_speaks_of_a_word_are_a_range() -> None:
    written = '<span class="places"><a class="place" href="#a" data-part=""></a><a class="place again" href="#b" data-part=""></a></span>'
    assert ">12</a>–<a" in with_pages(written, {"a": 12, "b": 13})
    assert ">12</a></span>" in with_pages(written, {"a": 12, "b": 12})
    assert ">12</a>, <a" in with_pages(written, {"a": 12, "b": 14})
    assert merged([Spot(11, "a"), Spot(13, "b"), Spot(12, "c", again=True)])[0][0].page == 11
    assert [len(run) for run in merged([Spot(12, "a"), Spot(12, "b"), Spot(13, "c", again=True), Spot(13, "d")])] == [2]
    assert [len(run) for run in merged([Spot(12, "a", main=True), Spot(13, "b", again=True)])] == [1, 1]


def test_a_page_leads_to_its_main_place_or_else_its_first() -> None:
    ((first,),) = merged([Spot(3, "a"), Spot(3, "b")])
    assert first.anchor == "a"
    ((main,),) = merged([Spot(3, "a"), Spot(3, "b", main=True), Spot(3, "c")])
    assert main.anchor == "b"


def places(*anchors: str, part: str = "Bab 1") -> str:
    links = "".join(f'<a class="place{" main" if anchor == "m" else ""}" href="#{anchor}" data-part="{part}"></a>' for anchor in anchors)
    return f'<span class="places">{links}</span>'


def test_numbers_are_written_as_links() -> None:
    written = with_pages(places("a", "b", "c", "m", "lost"), {"a": 1, "b": 2, "c": 3, "m": 9})
    assert written == '<span class="places">, <a href="#a">1</a>–<a href="#c">3</a>, <a class="main" href="#m">9</a></span>'


def test_many_numbers_are_set_apart_by_chapter() -> None:
    few, many = range(1, 25, 2), range(1, 27, 2)
    assert "part" not in with_pages(places(*(f"a{n}" for n in few)), {f"a{n}": n for n in few})
    first, second = places("a1", "a3", part="Bab 1"), places(*(f"a{n}" for n in many if n > 3), part="Bab 2")
    body = first.replace("</span>", "") + second.replace('<span class="places">', "")
    assert re.sub("<a[^>]*>|</a>", "", with_pages(body, {f"a{n}": n for n in many})) == (
        '<span class="places"><span class="part">Bab 1: 1, 3</span>'
        '<span class="part">Bab 2: 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25</span></span>'
    )


def test_a_book_without_index_is_laid_out_in_one_go() -> None:
    publication = write(book([chapter("air", "Air", para("Air."))]), Medium.PRINT)
    assert parted(publication) == (publication, ())


def test_the_first_layout_has_the_heading_of_the_index_alone() -> None:
    head, behind = parted(write(everything(), Medium.PRINT))
    assert head.documents[-1].body.endswith("Indeks</h1>\n</section>")
    assert behind[0].role == "index"
    assert "place" in behind[0].body


def test_a_part_opens_on_its_side_and_folio() -> None:
    assert "break-before: left" in Opening(12, recto=False).style()
    assert "counter-reset: page 13" in Opening(13, recto=True).style()


WORDS = ("kambium", "stomata", "xilem", "turgor")


def long_book() -> Book:
    """Words that stand on known paragraphs of many pages, each paragraph marked; one of them named on nearly every page."""
    chapters, found = [], {word: list[Place]() for word in WORDS}
    for number in range(1, 4):
        blocks = []
        for count in range(60):
            word = "turgor" if count % 2 else WORDS[(count // 7 + number) % 3]
            anchor = AnchorId(f"mark.bab-{number}.{count}")
            found[word].append(Place(anchor, AnchorId(f"bab-{number}"), main=count == 20 and number == 2))
            blocks.append(para("Pada tumbuhan hijau ", IndexMark((Text(word),), anchor), " diamati berulang kali setiap hari. " * 6))
        chapters.append(chapter(f"bab-{number}", f"Bagian {number}", *blocks))
    lines = tuple(IndexEntry(headword=word, places=tuple(found[word])) for word in sorted(WORDS))
    made = book(chapters, title="Tumbuhan")
    return replace(made, index=lines)


@pytest.fixture(scope="module", params=[Paper.A4, Paper.A5])
def data(request: pytest.FixtureRequest) -> bytes:
    result = pdf(write(long_book(), Medium.PRINT), default(), request.param)
    assert result.diagnostics == ()
    return result.value


def texts(data: bytes) -> dict[str, str]:
    """The text of each page by its label, and that of its pages from the index on under "index"."""
    with pypdfium2.PdfDocument(data) as document:
        found = {document.get_page_label(number): page.get_textpage().get_text_bounded() for number, page in enumerate(document)}
    start = next(number for number, label in enumerate(found) if found[label].startswith("Indeks"))
    labels = list(found)
    return {label: found[label] for label in labels[:start]} | {"index": "\n".join(found[label] for label in labels[start:])}


def numbers(entry: str) -> set[int]:
    """The pages an entry prints, ranges spelled out."""
    pages: set[int] = set()
    for first, last in re.findall(r"(?<!Bab )\b(\d+)(?:–(\d+))?\b", entry):
        pages |= set(range(int(first), int(last or first) + 1))
    return pages


@pytest.mark.pango
def test_the_index_prints_the_pages_on_which_the_words_stand(data: bytes) -> None:
    pages = texts(data)
    index = pages.pop("index").replace("\r", "").replace("\u00a0", " ")
    for word in WORDS:
        stands_on = {int(label) for label, text in pages.items() if label.isdigit() and re.search(rf"\b{word}\b", text)}
        entry = re.search(rf"\b{word}\b(.*?)(?=\b(?:{'|'.join(WORDS)})\b|\n[A-Z]\n|(?i:kolofon)|\Z)", index, re.DOTALL)
        assert entry is not None
        listed = numbers(re.sub(r"\n\d+\s*(?=\n|\Z)", "", entry[1]))
        assert listed == stands_on, word


@pytest.mark.pango
def test_the_index_counts_on_from_the_page_before(data: bytes) -> None:
    with pypdfium2.PdfDocument(data) as document:
        labels = [document.get_page_label(number) for number in range(len(document))]
        pages = [page.get_textpage().get_text_bounded() for page in document]
    first = next(number for number, text in enumerate(pages) if text.startswith("Indeks"))
    contents = next(text for text in pages if "Daftar Isi" in text)
    assert labels[first].isdigit()
    assert re.search(rf"(?m)^{labels[first]}\s*$", pages[first])
    assert re.search(rf"Indeks[ .\u00a0]+{labels[first]}\b", contents)
    with pikepdf.open(io.BytesIO(data)) as file, file.open_outline() as outline:
        assert outline.root[-1].title == "Indeks"
        assert file.pages.index(pikepdf.Page(outline.root[-1].destination[0])) == first


@pytest.mark.pango
def test_every_number_of_the_index_leads_to_its_page(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as file:
        names = file.Root.Names.Dests.Names
        target = {str(names[n]): file.pages.index(pikepdf.Page(names[n + 1][0])) for n in range(0, len(names), 2)}
        links = [
            str(link.Dest) for page in file.pages for link in page.get("/Annots", []) if str(link.get("/Dest", "")).startswith("mark.")
        ]
        assert len(links) > 20
        assert set(links) <= set(target)
        assert file.Root.StructTreeRoot.K[0].S == "/Document"
        nums = file.Root.StructTreeRoot.ParentTree.Nums
        assert [int(nums[n]) for n in range(0, len(nums), 2)] == list(range(len(nums) // 2))
        assert all(int(page.StructParents) == number for number, page in enumerate(file.pages))
