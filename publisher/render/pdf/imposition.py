"""Imposition: the pages of a book two up on sheets twice their size, so that the sheets fold into a booklet (saddle stitch)."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

PAGES_PER_SHEET = 4
LARGEST_SIGNATURE = 20
"""Sheets that are folded together: thicker, the inner pages stand out beyond the outer ones and no stapler reaches through."""
MILLIMETRE = 72 / 25.4
"""In PDF points."""
SHEET = (297 * MILLIMETRE, 210 * MILLIMETRE)
"""A4 across: width and height in points."""
Side = tuple[int, int]
"""Pages (from 1) on the left and the right half of one side of a sheet."""


def signatures(pages: int) -> tuple[int, ...]:
    """Sheets of each signature of a booklet of so many pages: as few signatures as possible, all but equal."""
    sheets = -(-pages // PAGES_PER_SHEET)
    count = max(-(-sheets // LARGEST_SIGNATURE), 1)
    return tuple(sheets // count + (1 if number < sheets % count else 0) for number in range(count))


def sides(pages: int) -> tuple[Side, ...]:
    """The sides of all sheets in printing order, front and back in turn; numbers above `pages` are blank pages.

    Within a signature of n pages: n and 1, 2 and n-1, n-2 and 3, and so on to its middle.
    """
    return tuple(side for first, sheets in _starts(pages) for side in _signature(first, sheets))


def _starts(pages: int) -> Iterator[tuple[int, int]]:
    """First page and number of sheets of each signature."""
    first = 1
    for sheets in signatures(pages):
        yield first, sheets
        first += sheets * PAGES_PER_SHEET


def _signature(first: int, sheets: int) -> Iterator[Side]:
    low, high = first, first + sheets * PAGES_PER_SHEET - 1
    for _ in range(sheets):
        yield high, low
        yield low + 1, high - 1
        low, high = low + 2, high - 2


def imposed(data: bytes) -> bytes:
    """The PDF `data` imposed on A4 sheets, its pages unscaled and centred in their halves, as vectors.

    Title, authors, dates and language are kept; links, outline and tags are not: they mean pages that are no longer there.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as book, pikepdf.new() as sheets:
        forms = [sheets.copy_foreign(page.as_form_xobject()) for page in book.pages]
        for left, right in sides(len(forms)):
            _add_side(sheets, [(number, forms[number - 1] if number <= len(forms) else None) for number in (left, right)])
        for key, value in book.docinfo.items():
            sheets.docinfo[key] = str(value)
        if "/Lang" in book.Root:
            sheets.Root.Lang = pikepdf.String(str(book.Root.Lang))
        # A print dialog that heeds it flips the sheet where a booklet must be flipped and scales nothing.
        sheets.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None")
        )
        buffer = io.BytesIO()
        sheets.save(buffer, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return buffer.getvalue()


def _add_side(sheets: "pikepdf.Pdf", halves: "list[tuple[int, pikepdf.Object | None]]") -> None:
    """Adds one side of a sheet: pages by number, None for a blank one."""
    import pikepdf

    width, height = SHEET
    side = sheets.add_blank_page(page_size=(width, height))
    shown = pikepdf.Dictionary()
    drawn = []
    for half, (number, form) in enumerate(halves):
        if form is None:
            continue
        name = f"/P{number}"
        shown[name] = form
        left, bottom, right, top = (float(edge) for edge in form.BBox)
        across = width / 2 * half + (width / 2 - (right - left)) / 2 - left
        up = (height - (top - bottom)) / 2 - bottom
        drawn.append(f"q 1 0 0 1 {across:.3f} {up:.3f} cm {name} Do Q")
    side.obj.Resources = pikepdf.Dictionary(XObject=shown)
    side.obj.Contents = sheets.make_stream("\n".join(drawn).encode("ascii"))


def page_count(data: bytes) -> int:
    """How many pages a PDF file has."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as file:
        return len(file.pages)
