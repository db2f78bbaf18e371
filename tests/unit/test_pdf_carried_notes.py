"""No footnote is lost where a page that prints a page number is laid out again and the page before it is not."""

import sys
from contextlib import nullcontext

import pytest

from publisher.render.pdf.layout import layout

pytestmark = pytest.mark.pango

STYLE = """@page { size: 90mm 80mm; margin: 10mm; @footnote { margin-top: 4pt } } p { margin: 0; orphans: 2; widows: 2 }
.footnote { float: footnote } .ref::after { content: target-counter(attr(href), page) }"""
WORDS = "Air mengalir dari gunung ke laut dan kembali lagi sebagai hujan. "


def document(lines: int) -> str:
    """A page that `lines` of text fill, a paragraph with a note near its foot, and a page reference on the next page."""
    note = f'<span class="footnote" id="note">{WORDS * 2}</span>'
    before = "".join(f"<p>Baris {number}</p>" for number in range(lines))
    behind = f'<p>Lihat halaman <a class="ref" href="#end"></a>. {WORDS * 12}</p><p id="end">Selesai.</p>'
    return f'<html lang="id"><style>{STYLE}</style><body id="start">{before}<p>{WORDS}{note}{WORDS * 2}</p>{behind}</body></html>'


def lost(lines: range) -> list[int]:
    return [count for count in lines if "note" not in layout(document(count), {}, "start").anchors]


def test_a_note_carried_to_the_next_page_is_printed_there() -> None:
    assert lost(range(1, 12)) == []


def test_without_it_the_layout_forgets_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, WeasyPrint keeps such notes by itself, and the module can go."""
    monkeypatch.setattr(sys.modules["publisher.render.pdf.layout"], "carried_notes", nullcontext)
    assert lost(range(1, 12)) != []
