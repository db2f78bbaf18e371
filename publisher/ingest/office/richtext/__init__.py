"""Rich text (.rtf) → a page of XHTML for pandoc.

Pandoc has a reader of its own for it, which its authors call unfinished: it passes over descriptions of pictures, merged cells,
code pages and each group it does not know. Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from publisher.errors import SourceError
from publisher.ingest.decoding import kind_of
from publisher.ingest.office.archive import refuse_other
from publisher.ingest.office.metadata import Properties, said_by
from publisher.ingest.office.package import Package
from publisher.ingest.office.prepared import Prepared
from publisher.ingest.office.richtext.reader import Reader
from publisher.ingest.pictures import LARGEST
from publisher.source import SourceFile

_USUAL = 12.0


def prepared(source: SourceFile) -> tuple[Package, Prepared, Properties]:
    """The file as pandoc gets it, with its pictures and what it says of itself. SourceError for what is no rich text."""
    refuse_other(source)
    data = source.data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data.startswith(b"{\\rtf"):
        kind = kind_of(source.data)
        wrong: dict[str, str] = {"file": source.id, "ending": source.format}
        raise SourceError("SRC060", **wrong, kind=kind) if kind else SourceError("SRC080", **wrong)
    counted = Reader(Prepared(source.id))
    counted.read(data)
    usual = counted.sizes.most_common(1)[0][0] if counted.sizes else 0
    reader = Reader(Prepared(source.id), usual or _USUAL)
    reader.read(data)
    reader.found.data = reader.page.written()
    large = {name: len(one) for name, one in reader.parts.items() if len(one) > LARGEST}
    info = reader.info
    known = said_by(info.get("title", ""), info.get("author", ""), "", (info.get("keywords", ""), info.get("subject", "")))
    return Package("", {name: one for name, one in reader.parts.items() if name not in large}, large), reader.found, known
