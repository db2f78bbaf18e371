"""No word stands alone on a line because the space behind the text is all that finds no room."""

import io
import sys
from contextlib import nullcontext

import pypdfium2
import pytest

from publisher.render.pdf.layout import layout

pytestmark = pytest.mark.pango

TEXT = "Sepuluh tangkai padi terikat di dalam lingkaran merah, di atas kain biru. Itulah bendera "
WIDTHS = [width / 4 for width in range(1700, 1900)]
"""In points, by quarters: in some of them the text is as wide as the line, and its last space is not."""


def rest_of_first_lines() -> list[str]:
    """What stands behind the first word on the first line, for each width."""
    blocks = "".join(f'<p style="width: {width}pt">{TEXT}<b>ASEAN</b>. Setiap tahun harinya diperingati.</p>' for width in WIDTHS)
    style = '@page { size: 700pt 900pt; margin: 20pt } p { font: 11.5pt/16pt "Spectral"; margin: 0 0 16pt; hyphens: none }'
    laid = layout(f'<html lang="id"><style>{style}</style><body id="start">{blocks}</body></html>', {}, "start")
    with pypdfium2.PdfDocument(io.BytesIO(laid.pdf)) as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document).replace("\r", "")
    return [part.partition("\n")[0] for part in text.split("Sepuluh")[1:]]


def test_a_line_full_but_for_its_last_space_is_full() -> None:
    found = rest_of_first_lines()
    assert len(found) == len(WIDTHS)
    assert all(rest.strip() for rest in found)


def test_without_it_the_first_word_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, WeasyPrint lets the space hang by itself, and the module can go."""
    monkeypatch.setattr(sys.modules["publisher.render.pdf.layout"], "hanging_spaces", nullcontext)
    assert not all(rest.strip() for rest in rest_of_first_lines())
