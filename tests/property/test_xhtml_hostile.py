"""Whatever people paste, the writer's documents are well-formed and their text is what was written."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from publisher.model.block import CodeBlock, Figure, Quotation
from publisher.model.inline import Code, Emphasis, Foreign, Inline, Link, Math, Text
from publisher.render.markup import ILLEGAL, identifier
from publisher.render.xhtml import Medium, write
from tests.builders import SPAN, book, chapter, para, section, words

TEXTS = st.text(max_size=40)
INLINES: st.SearchStrategy[Inline] = st.one_of(
    TEXTS.map(Text),
    TEXTS.map(Code),
    TEXTS.map(Math),
    TEXTS.map(lambda text: Emphasis(words(text))),
    st.tuples(TEXTS, TEXTS).map(lambda pair: Foreign(words(pair[0]), pair[1])),
    st.tuples(TEXTS, TEXTS).map(lambda pair: Link(words(pair[0]), pair[1])),
)
NAMESPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


@given(st.lists(INLINES, max_size=5), TEXTS, st.sampled_from(Medium))
@example([], "\r", Medium.PRINT)
@example([], "& ,\t", Medium.EPUB)
def test_documents_are_well_formed(content: list[Inline], text: str, medium: Medium) -> None:
    blocks = (para(*content), CodeBlock(text, SPAN), Quotation((para(text),), SPAN, words(text)), Figure(None, text, SPAN, words(text)))
    one = book([chapter("air", text, *blocks, section("air-s", text), author=text, site=text, url=text)], title=text)
    for document in write(one, medium).documents:
        etree.fromstring(f"<body {NAMESPACES}>{document.body}</body>")


@given(TEXTS)
def test_text_comes_back(text: str) -> None:
    body = write(book([chapter("air", "Air", para(text))]), Medium.HTML).documents[3].body
    paragraph = etree.fromstring(f"<body {NAMESPACES}>{body}</body>").findall(".//{*}p")[-1]
    written = "".join(paragraph.itertext())
    assert re.sub(r"\s", "", written) == re.sub(r"\s", "", ILLEGAL.sub("", text))


@given(st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
def test_ids_are_names_and_different_for_different_anchors(one: str, other: str) -> None:
    assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", identifier(one))
    assert (identifier(one) == identifier(other)) is (one == other)
