"""The drawn cover: every text fits, each title has a field of its own, the picture is small and always the same."""

import hashlib
import io
import itertools
import re
from dataclasses import replace

import pytest
from lxml import etree
from PIL import Image

from publisher.model.book import Audience, Edition, Paper, Role, Style
from publisher.render import xhtml
from publisher.render.cover import MARGIN, Drawing, Facts, draw
from publisher.render.cover.pattern import Draws, Grid, pattern
from publisher.render.cover.png import png
from publisher.render.cover.shapes import Face, Ink, Path
from publisher.render.cover.svg import svg
from publisher.render.xhtml.cover import PICTURE, PROPORTION
from tests.builders import book, chapter, para

LONG = "Membaca Perubahan Iklim di Kepulauan Nusantara: Data, Cerita, dan Tindakan Warga Pesisir"
FIVE = ("Penyusun Pertama", "Penyusun Kedua yang Bernama Panjang", "Penyusun Ketiga", "Penyusun Keempat", "Penyusun Kelima")
GRID = Grid(100.0, 6, 4, 35.0)
FACTS = {
    "short": Facts(title="Air"),
    "long": Facts(title=LONG, subtitle=f"{LONG}, {LONG}", authors=FIVE, audience="Geografi · SMA/MA Kelas XI", imprint="Penerbit · 2025"),
    "edition": Facts(title="Kimia Dapur", authors=FIVE[:1], edition="Edisi Guru"),
    "one word": Facts(title="Pertanggungjawaban", subtitle="Ekonomi"),
    "no break": Facts(title="x" * 90, authors=("y" * 90,), imprint="z" * 200),
    "hostile": Facts(title="<b>&\u0007漢字" * 9, audience="\u202e" * 30),
    "very long": Facts(title=f"{LONG} {LONG} {LONG} {LONG}"),
}


def reach(path: Path) -> list[tuple[float, float]]:
    return [path.start, *(curve.end for curve in path.curves)]


@pytest.mark.parametrize("height", [210 * proportion for proportion in sorted(set(PROPORTION.values()))])
@pytest.mark.parametrize("facts", FACTS.values(), ids=FACTS.keys())
def test_text_stays_within_the_margins_and_apart_from_the_field(facts: Facts, height: float) -> None:
    drawing = draw(facts, height)
    field_top = min(y for path in drawing.paths if path.ink is not Ink.BLACK for _, y in reach(path))
    field_end = max(y for path in drawing.paths for _, y in reach(path))
    assert field_end <= height + 0.01
    for line in drawing.lines:
        assert line.x == MARGIN
        assert line.x + line.width <= drawing.width - MARGIN + 0.01, line
        assert line.y - 0.7 * line.size > 0
        assert line.y + 0.25 * line.size <= height
        assert line.y + 0.25 * line.size < field_top or line.y - 0.75 * line.size > field_end, line


@pytest.mark.parametrize("facts", [FACTS["short"], FACTS["long"], FACTS["edition"]])
def test_all_words_are_on_the_cover_once(facts: Facts) -> None:
    told = " ".join(line.text for line in draw(facts, 297).lines)
    for words in (facts.title, facts.subtitle, facts.audience, facts.edition, facts.imprint, *facts.authors):
        assert words in told
    assert len(draw(facts, 297).lines) > 0


def test_lines_do_not_overlap() -> None:
    for facts in FACTS.values():
        lines = sorted(draw(facts, 297).lines, key=lambda line: line.y)
        for above, below in itertools.pairwise(lines):
            assert above.y < below.y - 0.68 * below.size, (above, below)


def test_a_title_of_ninety_letters_is_legible_at_120_pixels() -> None:
    lines = [line for line in draw(FACTS["long"], 297).lines if line.face is Face.HEAVY]
    assert min(line.size for line in lines) * 120 / 210 >= 9


def test_a_title_stands_in_lines_of_even_length() -> None:
    first, second = (line for line in draw(Facts(title="Bertetangga dengan Dunia"), 297).lines if line.face is Face.HEAVY)
    assert (first.text, second.text) == ("Bertetangga", "dengan Dunia")


def test_each_title_has_a_field_of_its_own_and_always_the_same() -> None:
    fields = {pattern(f"Modul {number}", GRID) for number in range(500)}
    assert len(fields) == 500
    assert pattern("Air  Kita", GRID) == pattern("air kita", GRID)


def test_numbers_are_drawn_evenly() -> None:
    draws = Draws("Air")
    counts = [0] * 5
    for _ in range(5000):
        counts[draws.below(5)] += 1
    assert all(850 < count < 1150 for count in counts)


def test_the_field_is_what_it_was_in_earlier_versions() -> None:
    told = svg(Drawing(210, 297, pattern("Bertetangga dengan Dunia", GRID), ()), "", "")
    assert hashlib.sha256(told.encode()).hexdigest()[:16] == "d8921554edaf1b6a"


def test_the_picture_is_small_and_the_same_each_time() -> None:
    drawing = draw(FACTS["long"], 297)
    data = png(drawing, 800)
    assert data == png(drawing, 800)
    assert len(data) < 60_000
    with Image.open(io.BytesIO(data)) as picture:
        assert (picture.size, picture.mode) == ((566, 800), "P")


def test_the_picture_shows_title_and_field() -> None:
    with Image.open(io.BytesIO(png(draw(Facts(title="Air"), 297), 400))) as picture:
        inks = {pixel for _, pixel in picture.convert("RGB").crop((0, 20, 283, 120)).getcolors(100_000)}
    assert any(blue > 90 and red < 60 for red, _, blue in inks)


def test_the_drawing_is_well_formed_and_keeps_its_text() -> None:
    for facts in FACTS.values():
        root = etree.fromstring(svg(draw(facts, 297), facts.words, "cover-drawing"))
        assert root.get("viewBox") == "0 0 210 297"
        assert root.findall("{*}text")
    root = etree.fromstring(svg(draw(FACTS["edition"], 297), "Sampul", "x"))
    assert [text.text for text in root.findall("{*}text")][:1] == ["Edisi Guru"]
    assert root.findtext("{*}title") == "Sampul"


def written(
    medium: xhtml.Medium, *, cover: bool = True, audience: Audience = Audience.STUDENT, paper: Paper = Paper.A4
) -> xhtml.Publication:
    whole = book([chapter("air", "Air", para("Air."))], title="Air Kita", authors=("Tim Penyusun",), edition=Edition(audience))
    return xhtml.write(replace(whole, style=Style(cover=cover)), medium, paper)


def test_print_opens_with_a_drawing_and_an_epub_with_a_picture() -> None:
    drawn, pictured = written(xhtml.Medium.PRINT), written(xhtml.Medium.EPUB)
    assert drawn.documents[0].role is pictured.documents[0].role is Role.COVER
    assert "<svg" in drawn.documents[0].body
    assert PICTURE not in drawn.resources
    assert re.search(r'<img src="book\.cover\.png" alt="Sampul\. Air Kita\. Tim Penyusun"', pictured.documents[0].body)
    assert pictured.resources[PICTURE].startswith(b"\x89PNG")


@pytest.mark.parametrize("medium", list(xhtml.Medium))
def test_a_book_may_go_without_cover(medium: xhtml.Medium) -> None:
    bare = written(medium, cover=False)
    assert Role.COVER not in {document.role for document in bare.documents}
    assert PICTURE not in bare.resources


def test_the_html_file_begins_with_its_title() -> None:
    assert Role.COVER not in {document.role for document in written(xhtml.Medium.HTML).documents}


def test_the_teachers_edition_says_so() -> None:
    assert "Edisi Guru" in written(xhtml.Medium.PRINT, audience=Audience.TEACHER).documents[0].body
    assert "Edisi" not in written(xhtml.Medium.PRINT).documents[0].body


def test_the_drawing_has_the_proportion_of_the_paper() -> None:
    assert 'viewBox="0 0 210 322.33"' in written(xhtml.Medium.PRINT, paper=Paper.F4).documents[0].body


def test_the_words_of_the_cover_are_sentences() -> None:
    facts = Facts(title="Dari Mana Air?", subtitle="Sebuah pengantar", authors=("A", "B"), imprint="2025.")
    assert facts.words == "Dari Mana Air? Sebuah pengantar. A, B. 2025"
