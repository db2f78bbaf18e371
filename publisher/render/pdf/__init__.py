"""The publication as a print-ready PDF."""

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import unquote

from publisher.diagnostics import Diagnostic, Result, error, warning
from publisher.model.book import FRONT, Paper, Publication
from publisher.render import math
from publisher.render.pdf.layout import layout
from publisher.render.pdf.own_style import Sheets, lines_before
from publisher.render.pdf.tail import Opening, Tail, paged, parted
from publisher.render.theme import Theme
from publisher.render.xhtml.margins import MARGIN_DEFINITION, MARGIN_PAPERS

STYLE_SHEETS = ("geometry.css", "text.css", "matter.css", "furniture.css")
FOOTNOTE = re.compile(r'<span class="footnote" id="([^"]+)" data-number="(\d+)">')
NO_GLYPH = ".notdef glyph rendered"
CODE_POINT = re.compile(r"\(U\+([0-9A-F]{4,6})\)")
OLD_LIBRARY = "Using fontTools instead of HarfBuzz-Subset"
"""Said on systems with an older HarfBuzz; the file is as good."""
DANGLING = re.compile(r"No anchor #(\S+) for internal URI reference")
PICTURE = re.compile(r"Failed to load image at '?(?:https://book\.invalid/)?([^' ]+)")


def pdf(publication: Publication, theme: Theme, paper: Paper = Paper.A4, further: tuple[str, ...] = ()) -> Result[bytes]:
    """The PDF file of `publication`, which must have been written for `Medium.PRINT`; findings on formulas, letters, layout.

    Raises:
        ToolMissingError: WeasyPrint or Pango is not on this machine (ENV001).
        RenderError: the layout failed (OUT007).
    """
    stylesheet = _stylesheet(publication, theme, paper, further)
    head, behind = parted(publication)
    document = _printed(head, stylesheet, theme)

    def tail(folios: Mapping[str, int], opening: Opening) -> str:
        return _printed(replace(publication, documents=paged(behind, folios)), stylesheet + opening.style(), theme)

    late = Tail(behind[0].anchor, tail) if behind else None
    laid = layout(document, publication.resources, _body_start(publication), late)
    found = (
        *math.findings(publication),
        *(error("OUT003", page=page) for page in laid.lost_text),
        *(error("OUT008", number=number) for anchor, number in FOOTNOTE.findall(document) if anchor not in laid.anchors),
        *_told(laid.remarks, Sheets(theme, _sheets(publication, paper, further), lines_before(document, stylesheet))),
    )
    return Result(laid.pdf, found)


def _stylesheet(publication: Publication, theme: Theme, paper: Paper, further: tuple[str, ...]) -> str:
    return theme.stylesheet(*_sheets(publication, paper, further))


def _sheets(publication: Publication, paper: Paper, further: tuple[str, ...]) -> tuple[str, ...]:
    return (*STYLE_SHEETS, f"paper-{paper}.css", *_margin_sheets(publication, paper), *further)


def _printed(publication: Publication, stylesheet: str, theme: Theme) -> str:
    return theme.render(
        "print.xhtml.jinja",
        metadata=publication.metadata,
        labels=publication.labels,
        stylesheet=stylesheet,
        front=[document for document in publication.documents if document.role in FRONT],
        main=[document for document in publication.documents if document.role not in FRONT],
    )


def _margin_sheets(publication: Publication, paper: Paper) -> tuple[str, ...]:
    """The style sheet that opens the outer margin, where the paper has room for one and the book writes in it."""
    written = any(MARGIN_DEFINITION in document.body for document in publication.documents)
    return (f"margin-{paper}.css",) if written and paper in MARGIN_PAPERS else ()


def _body_start(publication: Publication) -> str:
    return next((document.anchor for document in publication.documents if document.role not in FRONT), "")


def _told(remarks: tuple[str, ...], sheets: Sheets) -> tuple[Diagnostic, ...]:
    """What the layout logged, as findings: letters no font has (all in one), dangling links, lost pictures, its own words."""
    letters = dict.fromkeys(chr(int(code, 16)) for remark in remarks if NO_GLYPH in remark for code in CODE_POINT.findall(remark))
    missing = (warning("OUT002", letters=" ".join(sorted(letters)), count=len(letters)),) if letters else ()
    others = (remark for remark in remarks if NO_GLYPH not in remark and not remark.startswith(OLD_LIBRARY))
    return tuple(dict.fromkeys((*missing, *(sheets.finding(remark) or _finding(remark) for remark in others))))


def _finding(remark: str) -> Diagnostic:
    if match := DANGLING.match(remark):
        return warning("OUT004", anchor=match[1])
    if match := PICTURE.match(remark):
        return error("OUT005", picture=unquote(match[1]))
    return warning("OUT006", remark=remark)
