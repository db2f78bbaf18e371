"""Formulas: one reading of the TeX, MathML for screens, a drawing for paper, its TeX where it cannot be read."""

import pytest
from lxml import etree

from publisher.model.inline import Math
from publisher.render.math import findings, formula
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, para


@pytest.mark.parametrize(
    "tex", [r"\frac{a}{b}", "x^2 + 1 < y", r"\sqrt[3]{x}", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\text{luas} = \pi r^2"]
)
@pytest.mark.parametrize("drawn", [True, False])
def test_a_formula_is_well_formed_and_says_its_tex(tex: str, drawn: bool) -> None:
    element = etree.fromstring(formula(Math(tex), drawn=drawn))
    assert element.tag.endswith("}svg" if drawn else "}math")
    assert element.get("aria-label" if drawn else "alttext") == tex


def test_a_drawing_stands_on_the_line_and_has_no_ids() -> None:
    svg = formula(Math("y"), drawn=True)
    assert "vertical-align:-0." in svg
    assert ' id="' not in svg


@pytest.mark.parametrize("tex", [r"\href{javascript:alert(1)}{x}", r"\style{background:url(http://x.example)}{x}", r"\class{a}{x}"])
def test_a_formula_brings_no_links_and_no_styles(tex: str) -> None:
    text = formula(Math(tex), drawn=False)
    assert not {"href", "style", "class"} & set(etree.fromstring(text).attrib)
    assert ' href="' not in text
    assert ' style="' not in text


@pytest.mark.parametrize(
    "tex", ["", r"\frac{a}", r"{" * 500, "x" * 5000, r"\begin{matrix} a", r"\left( x", "<script>alert(1)</script>&", "\x00"]
)
@pytest.mark.parametrize("drawn", [True, False])
def test_bad_tex_never_stops_the_book(tex: str, drawn: bool) -> None:
    text = formula(Math(tex), drawn=drawn)
    assert "<script" not in text
    etree.fromstring(text)


@pytest.mark.parametrize("medium", Medium)
def test_a_formula_that_cannot_be_read_is_told_and_printed_as_tex(medium: Medium) -> None:
    publication = write(book([chapter("air", "Air", para(Math(r"\frac{a}"), " dan ", Math(r"\frac{a}"), " tetapi ", Math("b")))]), medium)
    assert '<code class="tex">\\frac{a}</code>' in "".join(document.body for document in publication.documents)
    assert [(told.code, dict(told.values)["tex"]) for told in findings(publication)] == [("OUT001", r"\frac{a}")]
