"""What the layout has to tell: letters no font has, text off the paper, dangling links, damaged pictures, bad rules."""

import sys
from dataclasses import replace

import pypdfium2
import pytest

from publisher.diagnostics import Diagnostic, Severity
from publisher.errors import RenderError, ToolMissingError
from publisher.model.block import Figure, ResourceName
from publisher.model.book import Book
from publisher.model.inline import NoteId, NoteRef
from publisher.render.pdf import pdf
from publisher.render.theme import Theme, default
from publisher.render.xhtml import Medium, write
from tests.builders import SPAN, book, chapter, note, para

pytestmark = pytest.mark.pango


def told(one: Book, theme: Theme | None = None) -> tuple[Diagnostic, ...]:
    return pdf(write(one, Medium.PRINT), theme or default()).diagnostics


def test_a_plain_book_has_nothing_to_tell() -> None:
    assert told(book([chapter("air", "Air", para("Air mengalir.", NoteRef(NoteId("x"))), notes=[note("x", "pendek")])])) == ()


def test_letters_no_font_has_are_told_once() -> None:
    (finding,) = told(book([chapter("air", "Air ماء", para("الماء dan 水, lagi 水. Tanda \u00ad\u200b\ufe0f tidak."))]))
    assert finding.code == "OUT002"
    assert "水" in str(dict(finding.values)["letters"])
    assert "ا" in str(dict(finding.values)["letters"])


def test_text_off_the_paper_is_told() -> None:
    theme = default()
    wide = theme.overlaid({"text.css": theme.files["text.css"] + ".chapter > p { white-space: nowrap }"})
    found = told(book([chapter("air", "Air", para("Kalimat ini panjang sekali dan tidak berhenti. " * 9))]), wide)
    assert [(finding.code, finding.severity, finding.values) for finding in found] == [("OUT003", Severity.ERROR, (("page", 7),))]


def test_notes_longer_than_a_page_together_go_on_to_the_next_pages() -> None:
    calls = [NoteRef(NoteId(str(n))) for n in range(12)]
    notes = [note(str(n), f"Catatan ke-{n}. " + "Kalimat ini panjang sekali dan tidak berhenti. " * 23) for n in range(12)]
    made = pdf(write(book([chapter("air", "Air", para("Air", *calls), para("Teks biasa. " * 90), notes=notes)]), Medium.PRINT), default())
    assert made.diagnostics == ()
    with pypdfium2.PdfDocument(made.value) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert [n for n in range(12) if f"Catatan ke-{n}." not in text] == []


def test_a_footnote_that_finds_no_room_is_told() -> None:
    theme = default()
    hidden = theme.overlaid({"text.css": theme.files["text.css"] + ".footnote { float: none; display: none }"})
    found = told(book([chapter("air", "Air", para("Air", NoteRef(NoteId("x"))), notes=[note("x", "pendek")])]), hidden)
    assert [(finding.code, finding.values) for finding in found] == [("OUT008", (("number", "1"),))]


def test_a_dangling_link_is_told() -> None:
    publication = write(book([chapter("air", "Air", para("x"))]), Medium.PRINT)
    linked = '<p><a href="#hilang">x</a></p>'
    documents = tuple(replace(document, body=document.body.replace("<p>x</p>", linked)) for document in publication.documents)
    (finding,) = pdf(replace(publication, documents=documents), default()).diagnostics
    assert (finding.code, dict(finding.values)) == ("OUT004", {"anchor": "hilang"})


def test_a_damaged_picture_is_told() -> None:
    figure = Figure(ResourceName("peta desa.png"), "Peta", SPAN)
    (finding,) = told(book([chapter("air", "Air", figure)], resources={"peta desa.png": b"no picture"}))
    assert (finding.code, dict(finding.values)) == ("OUT005", {"picture": "peta desa.png"})


def test_a_bad_rule_of_the_theme_is_told() -> None:
    theme = default()
    found = told(book([chapter("air", "Air", para("x"))]), Theme({**theme.files, "text.css": "p { mudah: ya }"}))
    assert [finding.code for finding in found] == ["OUT006"]
    assert "mudah" in str(found[0].values)


def test_a_layout_that_fails_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import weasyprint

    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(weasyprint.HTML, "render", fail)
    with pytest.raises(RenderError) as raised:
        told(book([chapter("air", "Air", para("x"))]))
    assert raised.value.code == "OUT007"


def test_without_pango_the_tool_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(ToolMissingError) as raised:
        told(book([chapter("air", "Air", para("x"))]))
    assert raised.value.code == "ENV001"
