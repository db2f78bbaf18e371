"""The tags of a PDF with the words they hold, read from the finished file, as a screen reader finds them."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

Marks = list[dict[int, str]]
"""The words of each page by the number of their marked content; -1 holds those of artifacts."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A structure element: its type, its kids (tags and words), and what else it says ("Lang": "en")."""

    kind: str
    kids: "tuple[Tag | str, ...]"
    says: dict[str, Any]

    @property
    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    @property
    def tags(self) -> "tuple[Tag, ...]":
        return tuple(kid for kid in self.kids if isinstance(kid, Tag))

    def all(self, *kinds: str) -> "list[Tag]":
        """The tag and those within it, of these types, in reading order."""
        return [tag for tag in self.walk() if tag.kind in kinds]

    def walk(self) -> Iterator["Tag"]:
        yield self
        for tag in self.tags:
            yield from tag.walk()


def tags(data: bytes) -> Tag:
    """The `Document` of a tagged file. Fails where an element is not what its words or its parent take it for."""
    marks = words(data)
    with pikepdf.open(BytesIO(data)) as file:
        numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
        owners = {int(number): entry for number, entry in zip(numbers[::2], numbers[1::2], strict=True)}
        pages = {page.objgen: (number, owners[int(page.StructParents)]) for number, page in enumerate(file.pages)}
        seen = set[tuple[int, int]]()

        def read(element: Any) -> Tag:  # noqa: ANN401 -- pikepdf gives objects of any kind
            kids: list[Tag | str] = []
            for kid in element.get("/K", []):
                if isinstance(kid, int):
                    page, elements = pages[element.Pg.objgen]
                    assert elements[kid].objgen == element.objgen
                    assert (page, kid) not in seen
                    seen.add((page, kid))
                    kids.append(marks[page].get(kid, ""))
                elif kid.get("/Type") == "/OBJR":
                    assert owners[int(kid.Obj.StructParent)].objgen == element.objgen
                    annotations.append(str(kid.Obj.Contents))
                else:
                    assert kid.P.objgen == element.objgen
                    kids.append(read(kid))
            return Tag(str(element.S)[1:], tuple(kids), _sayings(element))

        annotations: list[str] = []
        document = read(file.Root.StructTreeRoot.K[0])
        assert len(annotations) == sum(len(page.get("/Annots", [])) for page in file.pages)
        assert len(seen) == sum(len(elements) for _, elements in pages.values())
    return document


def _sayings(element: Any) -> dict[str, Any]:  # noqa: ANN401 -- as above
    said = {key: str(element[f"/{key}"]) for key in ("Lang", "Alt", "ID") if f"/{key}" in element}
    return said | {str(key)[1:]: value for key, value in element.get("/A", {}).items()}


def words(data: bytes) -> Marks:
    """The words of each page by the number of their marked content."""
    found: Marks = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text, marks = page.get_textpage(), dict[int, str]()
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                number = raw.FPDFPageObj_GetMarkedContentID(item.raw)
                marks[number] = marks.get(number, "") + _text(item.raw, text.raw)
            found.append(marks)
    return found


def _text(item: Any, page: Any) -> str:  # noqa: ANN401 -- handles of the C library
    size = raw.FPDFTextObj_GetText(item, page, None, 0)
    buffer = ctypes.create_string_buffer(size * 2)
    raw.FPDFTextObj_GetText(item, page, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le").split("\0")[0]
