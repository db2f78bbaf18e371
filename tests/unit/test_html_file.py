"""The one-file HTML: complete, offline, readable without a script."""

import re

import tinyhtml5

from publisher.render.html import html
from publisher.render.theme import default
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, everything, para


def text() -> str:
    return html(write(everything(), Medium.HTML), default()).decode()


def test_it_is_one_parseable_file_with_title_and_language() -> None:
    tree = tinyhtml5.parse(text(), namespace_html_elements=False)
    assert tree.get("lang") == "id"
    assert tree.findtext("head/title") == "Air di Sekitar Kita"
    assert len(tree.findall(".//section[@class='chapter']")) == 3
    assert len(tree.findall(".//{http://www.w3.org/1998/Math/MathML}math")) == 4


def test_it_needs_nothing_from_elsewhere() -> None:
    assert "<script" not in text()
    assert not re.search(r'<link|\bsrc="(?!data:)|url\(|@import', text())
    assert text().count('src="data:image/') == 2


def test_its_contents_and_skip_link_lead_into_it() -> None:
    ids = set(re.findall(r' id="([^"]+)"', text()))
    inner = re.findall(r' href="#([^"]+)"', text())
    assert len(inner) > 30
    assert set(inner) <= ids


def test_what_people_write_stays_text() -> None:
    hostile = book([chapter("air", "</title><script>", para("</style><script>alert(1)</script>"))], title="</title><script>x")
    assert "<script" not in html(write(hostile, Medium.HTML), default()).decode()


def test_the_same_book_gives_the_same_bytes() -> None:
    assert html(write(everything(), Medium.HTML), default()) == html(write(everything(), Medium.HTML), default())
