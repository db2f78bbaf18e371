"""The only doorway to WeasyPrint: a document and its resources in, PDF bytes and what the layout had to say out.

WeasyPrint reads fonts through Pango and fontconfig, which takes its settings from a file named by the environment. Layout
runs under a file of our own that lists our two font families and nothing else, so that the book looks the same on each
machine. Nothing is fetched: a picture is one of the resources handed in, or it is missing.
"""

import io
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from typing import Any

from publisher.errors import RenderError, ToolMissingError
from publisher.render.pdf.balance import balanced_titles
from publisher.render.pdf.carried_notes import carried_notes
from publisher.render.pdf.conformance import tags_for_readers
from publisher.render.pdf.fonts import own_fonts
from publisher.render.pdf.grid import on_the_grid
from publisher.render.pdf.hyphenation import own_hyphenation
from publisher.render.pdf.line_ends import hanging_spaces
from publisher.render.pdf.margins import settle_margins
from publisher.render.pdf.page_heads import page_heads
from publisher.render.pdf.pages import finisher, folios, pages_with_lost_text
from publisher.render.pdf.tail import Opening, Tail

BASE = "https://book.invalid/"
"""Address that names of pictures are resolved against; the host cannot exist (RFC 2606) and is never asked."""
OPTIONS = {"pdf_variant": "pdf/ua-1", "optimize_images": True, "presentational_hints": True}
"""Tagged PDF; `start` and `type` of lists count as in a browser."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A document laid out: the PDF file, the ids that stand on its pages, pages with text off the paper (from 1), what was logged."""

    pdf: bytes
    anchors: frozenset[str]
    lost_text: tuple[int, ...]
    remarks: tuple[str, ...]


def layout(document: str, resources: Mapping[str, bytes], body_start: str, tail: Tail | None = None) -> Layout:
    """Lays out `document` (HTML with its style sheets inside); pictures come from `resources` by name.

    Pages before the anchor `body_start` are labelled in roman, those from it on from 1. `tail` is written once these pages are
    known, and its pages replace those from its anchor on.

    Raises:
        ToolMissingError: WeasyPrint or Pango is not on this machine (ENV001).
        RenderError: WeasyPrint gave up (OUT007).
    """
    with own_fonts(), _heard() as remarks:
        weasyprint, fonts = _weasyprint()
        try:

            def render(html: str) -> Any:  # noqa: ANN401 -- a class of WeasyPrint, which ships no types
                source = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=_fetcher(resources))
                return source.render(font_config=fonts, **OPTIONS)

            with page_heads(), on_the_grid(), balanced_titles(), own_hyphenation(), carried_notes(), hanging_spaces():
                laid = render(document)
                if tail is not None:
                    _replace_tail(laid, tail, body_start, render)
            settle_margins(laid.pages)
            lost = pages_with_lost_text(laid.pages)
            anchors = frozenset(anchor for page in laid.pages for anchor in page.anchors)
            with tags_for_readers(laid.pages):
                pdf: bytes = laid.write_pdf(finisher=finisher(laid.pages, body_start), **OPTIONS)
        except Exception as failure:
            raise RenderError("OUT007", reason=f"{type(failure).__name__}: {failure}") from failure
    return Layout(pdf, anchors, lost, tuple(remarks))


def _replace_tail(laid: Any, tail: Tail, body_start: str, render: Callable[[str], Any]) -> None:  # noqa: ANN401 -- as above
    """Puts the pages of `tail` in the place of those from its anchor on."""
    start = next(number for number, page in enumerate(laid.pages) if tail.anchor in page.anchors)
    known = folios(laid.pages, body_start)
    opening = Opening(known[tail.anchor], recto=start % 2 == 0)
    laid.pages[start:] = render(tail.write(known, opening)).pages


def _weasyprint() -> tuple[Any, Any]:
    """The library and a font configuration read under the current environment."""
    try:
        # Without Pango the library prints advice of its own on the terminal; ours is told by code.
        with redirect_stdout(io.StringIO()):
            import weasyprint
            from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError) as missing:
        raise ToolMissingError("ENV001", reason=str(missing)) from missing
    return weasyprint, FontConfiguration()


def _fetcher(resources: Mapping[str, bytes]) -> Any:  # noqa: ANN401 -- a class of WeasyPrint, which ships no types
    """A fetcher that knows the resources by name and nothing else: no file, no network, no redirect."""
    from urllib.parse import unquote

    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Resources(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 -- the library's signature
            name = unquote(url.removeprefix(BASE))
            if not url.startswith(BASE) or name not in resources:
                raise ValueError(url)
            return URLFetcherResponse(url, resources[name])

    return Resources()


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What the layout logs from WARNING up, in order, once each; nothing reaches the program's own log."""
    remarks: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            text = record.getMessage()
            if text not in remarks:
                remarks.append(text)

    logger, listener = logging.getLogger("weasyprint"), Listener(logging.WARNING)
    before = logger.propagate
    logger.addHandler(listener)
    logger.propagate = False
    try:
        yield remarks
    finally:
        logger.removeHandler(listener)
        logger.propagate = before
