"""What a target left in the output folder, and how much paper it takes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Part:
    """One file; `pages` is 0 for a format without pages."""

    path: Path
    pages: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """The files of one target.

    `folder` holds them where a target makes several, and `archive` is a file with all of them. `pages_per_sheet` counts
    both sides; `signatures` are how many booklets are folded one by one, 0 where nothing is folded.
    """

    parts: tuple[Part, ...]
    folder: Path | None = None
    archive: Path | None = None
    pages_per_sheet: int = 2
    signatures: int = 0

    @property
    def path(self) -> Path:
        """What to open: the file, or the folder."""
        return self.folder or self.parts[0].path

    @property
    def pages(self) -> int:
        """All pages."""
        return sum(part.pages for part in self.parts)

    @property
    def sheets(self) -> int:
        """Sheets of paper for one copy printed on both sides; each part starts on a sheet of its own."""
        return sum(-(-part.pages // self.pages_per_sheet) for part in self.parts)


def fields_of(product: Product, root: Path) -> dict[str, Any]:
    """A product as JSON values, its paths relative to the folder `root`."""

    def name(path: Path | None) -> str | None:
        return path.relative_to(root).as_posix() if path else None

    return {
        "parts": [[name(part.path), part.pages] for part in product.parts],
        "folder": name(product.folder),
        "archive": name(product.archive),
        "pages_per_sheet": product.pages_per_sheet,
        "signatures": product.signatures,
    }


def product_from(fields: dict[str, Any], root: Path) -> Product:
    """The product of `fields_of` in the folder `root`. Raises KeyError, TypeError or ValueError for anything else."""

    def path(name: str | None) -> Path | None:
        return root / name if name else None

    return Product(
        parts=tuple(Part(root / name, pages) for name, pages in fields["parts"]),
        folder=path(fields["folder"]),
        archive=path(fields["archive"]),
        pages_per_sheet=fields["pages_per_sheet"],
        signatures=fields["signatures"],
    )
