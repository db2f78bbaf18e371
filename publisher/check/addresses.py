"""Numbers and addresses whose form says that they are wrong: ISBN, DOI, URL."""

import re
from collections.abc import Iterator, Sequence

from publisher.check.texts import Piece
from publisher.diagnostics import Diagnostic, warning
from publisher.model.inline import Inlines, Link
from publisher.model.work import Work

_ISBN = re.compile(r"\bISBN(?:-1[03])?[:\s]{0,3}(?P<number>\d[\d‐‑–-]{8,18}[\dXx])(?![\d-])")
_DOI = re.compile(r"(?:\bdoi:\s?|doi\.org/)(?P<doi>[^\s,;)\]]{2,120})", re.IGNORECASE)
_GOOD_DOI = re.compile(r"10\.\d{4,9}/\S+")
_SCHEME_SLIPS = r"\bhttps?:/(?=\w)|\bhttps?//\w|\bh*t+p+s*(?<!\bhttp)(?<!\bhttps)://|\bhttps?://https?[:/]+|\bhttps?;//|\bhttps?:\\\\"
_BAD_URL = re.compile(rf"(?:{_SCHEME_SLIPS})\S*|\bhttps?://\s(?=\w+\.\w)")


def misformed(piece: Piece) -> Iterator[Diagnostic]:
    """ISBNs with a wrong check digit, DOIs and addresses of a form that leads nowhere, of a text and its links."""
    for found in _ISBN.finditer(piece.text):
        if not is_isbn(found["number"]):
            yield warning("CHK801", piece.place(found.start()), number=found["number"])
    for found in _DOI.finditer(piece.text):
        if not _GOOD_DOI.match(found["doi"]):
            yield warning("CHK802", piece.place(found.start()), number=_without_stop(found["doi"]))
    for bad in _BAD_URL.finditer(piece.text):
        yield warning("CHK803", piece.place(bad.start()), address=_without_stop(bad[0]))
    for address in _links(piece.content):
        if address not in piece.text and not is_address(address):
            yield warning("CHK803", piece.place(0), address=address)


def _without_stop(written: str) -> str:
    """An address without the signs that end its sentence or its bracket."""
    plain = written.rstrip(".,;:!?”\"'")
    return plain.removesuffix(")") if plain.count(")") > plain.count("(") else plain


def of_works(works: Sequence[Work]) -> Iterator[Diagnostic]:
    """The same of the works an editor noted."""
    for work in works:
        if work.isbn and not is_isbn(work.isbn):
            yield warning("CHK801", None, number=work.isbn)
        if work.doi and not _GOOD_DOI.match(work.doi):
            yield warning("CHK802", None, number=work.doi)
        if work.url and not is_address(work.url):
            yield warning("CHK803", None, address=work.url)


def is_isbn(number: str) -> bool:
    """Whether `number` is an ISBN of ten or thirteen figures with the right check digit (ISO 2108)."""
    figures = [10 if figure in "Xx" else int(figure) for figure in re.sub(r"[^\dXx]", "", number)]
    if len(figures) == len("0123456789"):
        return sum((10 - at) * figure for at, figure in enumerate(figures)) % 11 == 0
    if len(figures) != 13 or 10 in figures:
        return False
    return sum(figure * (3 if at % 2 else 1) for at, figure in enumerate(figures)) % 10 == 0


def is_address(address: str) -> bool:
    """Whether `address` is a web or mail address by its form."""
    return bool(re.fullmatch(r"https?://[^\s/.]+(?:\.[^\s/.]+)*(?::\d+)?(?:[/?#]\S*)?|mailto:\S+@\S+", address)) and not _BAD_URL.match(
        address
    )


def _links(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Link):
            yield inline.address
        elif hasattr(inline, "content") and isinstance(inline.content, tuple):
            yield from _links(inline.content)
