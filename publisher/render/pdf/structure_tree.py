"""The structure tree of a PDF before the file is written: its elements, as pydyf holds them, and the pages they mark."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Element = dict[str, Any]
"""A structure element: `S` its type, `K` its kids (references to elements, numbers of marked content), `Pg` its page."""


@dataclass(slots=True)
class Tree:
    """The elements of a file. `boxes` are those of WeasyPrint by the identity of the element made from them."""

    pdf: Any
    boxes: dict[int, Any]
    objects: dict[bytes, Any] = field(init=False)
    root: Element = field(init=False)
    _marks: dict[bytes, list[bytes]] = field(init=False)

    def __post_init__(self) -> None:
        self.objects = {item.reference: item for item in self.pdf.objects}
        top = self.objects[self.pdf.catalog["StructTreeRoot"]]
        self.root = self.objects[top["K"][0]]
        pages = self.pdf.page_references
        numbers = self.objects[top["ParentTree"]]["Nums"]
        self._marks = {pages[page]: marks for page, marks in zip(numbers[::2], numbers[1::2], strict=True) if isinstance(marks, list)}

    def kids(self, element: Element) -> Iterator[Element]:
        """The elements right in `element`."""
        for kid in list(element.get("K", ())):
            if isinstance(kid, bytes) and self.objects[kid].get("Type") == "/StructElem":
                yield self.objects[kid]

    def parent(self, element: Element) -> Element:
        """The element that `element` is a kid of."""
        found: Element = self.objects[element["P"]]
        return found

    def holds_annotation(self, element: Element) -> bool:
        """Whether an annotation, the area of a link, belongs to `element` itself."""
        return any(isinstance(kid, bytes) and self.objects[kid].get("Type") == "/OBJR" for kid in element["K"])

    def adopt(self, parent: Element, element: Element, kid: int | bytes) -> int | bytes:
        """Makes a kid of `element` one of `parent`, but for the list of kids itself."""
        reference = parent.reference  # type: ignore[attr-defined]
        if isinstance(kid, int):
            self._marks[element["Pg"]][kid] = reference
        elif "P" in self.objects[kid]:
            self.objects[kid]["P"] = reference
        return kid

    def new(self, kind: str, parent: Element) -> Element:
        """An element without kids in `parent`, whose list of kids it is not yet in."""
        import pydyf

        parts = {"Type": "/StructElem", "S": kind, "K": pydyf.Array(), "Pg": parent["Pg"], "P": parent.reference}  # type: ignore[attr-defined]
        made: Element = pydyf.Dictionary(parts)
        self.pdf.add_object(made)
        self.objects[made.reference] = made  # type: ignore[attr-defined]
        return made
