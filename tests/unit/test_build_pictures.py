"""Pictures by value, and what is refused."""

import pytest

from publisher.build.pictures import outside_names, settled, usable
from publisher.model.block import Decorative, Figure, LearningBlock, ResourceName
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.span import SourceId, Span

SPAN = Span(SourceId("a.md"), 3, 3)
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def showing(*names: str) -> tuple[Chapter, ...]:
    blocks = tuple(Figure(ResourceName(name), Decorative.DECORATIVE, SPAN) for name in names)
    nested = (LearningBlock("example", blocks, SPAN),)
    return (Chapter(id=ChapterId("a"), title=(), source=SPAN.source, span=SPAN, blocks=nested),)


def svg(inside: str = "", attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inside}</svg>'.encode()


def test_pictures_inside_blocks_are_found_once() -> None:
    assert outside_names(showing("a.png", "b.png", "a.png"), {"b.png": PNG}) == ("a.png",)


def test_a_good_picture_is_used_and_a_missing_one_left_to_assembly() -> None:
    result = usable(showing("a.png", "b.png"), {}, {"a.png": PNG, "b.png": None})
    assert dict(result.value) == {"a.png": PNG}
    assert result.diagnostics == ()


def test_a_picture_that_is_not_beside_its_saved_page_is_lost_and_its_words_stay() -> None:
    there, gone, silent = (
        Figure(ResourceName(name), words, SPAN)
        for name, words in (("a.png", "Kapal"), ("b.png", "Layar"), ("c.png", Decorative.DECORATIVE))
    )
    page = Chapter(id=ChapterId("a"), title=(), source=SourceId("a.html"), span=SPAN, blocks=(there, gone, silent))
    result = settled((page,), {"a.png": PNG, "b.png": None, "c.png": None})
    assert result.value[0].blocks == (there, Figure(None, "Layar", SPAN))
    assert [told.code for told in result.diagnostics] == ["SRC023", "SRC023"]


def test_a_picture_that_an_editor_names_stays_named() -> None:
    assert settled(showing("a.png"), {"a.png": None}).value == showing("a.png")


def test_a_picture_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publisher.build.pictures.MEGABYTE", 1)
    assert [told.code for told in usable(showing("a.png"), {}, {"a.png": PNG}).diagnostics] == ["BLD051"]


@pytest.mark.parametrize(("name", "data"), [("a.png", b"<html>"), ("a.jpg", PNG), ("a.gif", b""), ("a.exe", b"MZ")])
def test_bytes_that_are_not_what_the_name_says_are_told(name: str, data: bytes) -> None:
    assert [told.code for told in usable(showing(name), {}, {name: data}).diagnostics] == ["BLD052"]


@pytest.mark.parametrize(
    "drawing",
    [
        svg('<rect width="3" height="3" fill="url(#g)"/>'),
        svg('<use href="#a"/><style>.a { fill: url("#g") }</style>'),
        svg('<image xlink:href="data:image/png;base64,AAAA"/>'),
        svg("<!-- a comment --><title>Sel</title>"),
    ],
)
def test_a_drawing_that_stands_alone_is_used(drawing: bytes) -> None:
    assert "a.svg" in usable(showing("a.svg"), {}, {"a.svg": drawing}).value


@pytest.mark.parametrize(
    "drawing",
    [
        svg("<script>alert(1)</script>"),
        svg("<g><foreignObject/></g>"),
        svg('<rect onclick="a()"/>'),
        svg('<image href="https://example.org/a.png"/>'),
        svg('<image xlink:href="file:///etc/passwd"/>'),
        svg('<a href="javascript:alert(1)"/>'),
        svg("<style>@import 'a.css';</style>"),
        svg("<style>.a { fill: url(a.svg#b) }</style>"),
        svg('<rect style="fill: url(https://example.org/x)"/>'),
        svg("<style>.a { fill: u\\72l(a.svg) }</style>"),
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b'<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        svg('<?xml-stylesheet href="a.css"?>'),
        b"<svg",
        b"<html/>",
        b"",
    ],
)
def test_a_drawing_that_runs_or_loads_something_is_refused(drawing: bytes) -> None:
    result = usable(showing("a.svg"), {}, {"a.svg": drawing})
    assert dict(result.value) == {}
    assert [told.code for told in result.diagnostics] == ["BLD053"]
