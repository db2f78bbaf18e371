"""Pictures by value: what the chapters show, found among what their files brought along and in the manuscript folder."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.build.project import read_pictures
from publisher.diagnostics import Diagnostic, Result, error, warning
from publisher.model.block import Block, Blocks, Decorative, Figure
from publisher.model.chapter import Chapter
from publisher.model.span import Span
from publisher.model.walk import chapter_blocks, map_blocks, rewrite_each_block
from publisher.source import LARGEST_PICTURE, MEGABYTE

if TYPE_CHECKING:
    from lxml import etree

_SIGNATURES: Mapping[str, tuple[bytes, ...]] = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}
_PAGES = (".html", ".htm")
_ACTIVE_ELEMENTS = ("script", "foreignobject", "handler", "iframe", "embed", "object", "audio", "video")
_REACHES_OUT = re.compile(r"@import|\\|url\(\s*[\"']?(?!#|[\"'\s])", re.IGNORECASE)
"""Style that loads something, or hides what it says behind escapes."""
_INSIDE = ("#", "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp")


def figures(chapters: Sequence[Chapter]) -> Iterator[tuple[str, Span]]:
    """Name and place of each picture that the chapters show, each name once."""
    seen: set[str] = set()
    for chapter in chapters:
        for block in chapter_blocks(chapter):
            if isinstance(block, Figure) and block.resource is not None and block.resource not in seen:
                seen.add(block.resource)
                yield block.resource, block.span


def outside_names(chapters: Sequence[Chapter], brought: Mapping[str, bytes]) -> tuple[str, ...]:
    """Names of the pictures that no file brought along: they are looked for in the manuscript folder."""
    return tuple(name for name, _ in figures(chapters) if name not in brought)


def usable(chapters: Sequence[Chapter], brought: Mapping[str, bytes], found: Mapping[str, bytes | None]) -> Result[Mapping[str, bytes]]:
    """The pictures that can go into the book, by name; each that is too large or not what it should be is told.

    One that is missing is told where the book is put together.
    """
    resources: dict[str, bytes] = {}
    told: list[Diagnostic] = []
    for name, span in figures(chapters):
        data = brought.get(name, found.get(name))
        if data is None:
            continue
        if code := _refusal(name, data):
            told.append(error(code, span, name=name, limit=LARGEST_PICTURE))
        else:
            resources[name] = data
    return Result(resources, tuple(told))


def pictures_in(folder: Path, chapters: Sequence[Chapter], brought: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """The pictures of the manuscript folder that the chapters show, None for one that is not there."""
    return read_pictures(folder, outside_names(chapters, brought))


def settled(chapters: Sequence[Chapter], found: Mapping[str, bytes | None]) -> Result[tuple[Chapter, ...]]:
    """The chapters, those from saved web pages without the pictures that do not lie beside the page: told, their words stay.

    A page names every picture by a path, also where it was saved without them; an editor who names one means it.
    """
    told: list[Diagnostic] = []

    def page(blocks: Blocks) -> Blocks:
        kept = rewrite_each_block(blocks, figure)
        return tuple(block for block in kept if not (isinstance(block, Figure) and _says_nothing(block)))

    def figure(block: Block) -> Block:
        if not isinstance(block, Figure) or block.resource is None or found.get(block.resource, b"") is not None:
            return block
        words = "" if isinstance(block.alternative, Decorative) else block.alternative
        told.append(warning("SRC023", block.span, picture=(words or block.resource)[:120]))
        return replace(block, resource=None, alternative=words)

    whole = tuple(map_blocks(chapter, page) if chapter.source.casefold().endswith(_PAGES) else chapter for chapter in chapters)
    return Result(whole, tuple(told))


def _says_nothing(figure: Figure) -> bool:
    return figure.resource is None and not figure.alternative and not figure.caption


def _refusal(name: str, data: bytes) -> str:
    """Code of the reason why a picture cannot be used, "" if it can."""
    if len(data) > LARGEST_PICTURE * MEGABYTE:
        return "BLD051"
    ending = name.rpartition(".")[2].casefold()
    if ending == "svg":
        return "" if _is_safe_drawing(data) else "BLD053"
    return "" if data.startswith(_SIGNATURES.get(ending, ())) else "BLD052"


def _is_safe_drawing(data: bytes) -> bool:
    """Whether an SVG is well-formed and neither runs a program nor refers to anything outside itself."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return False
    if root.getroottree().docinfo.internalDTD is not None or _local(root.tag) != "svg" or root.getprevious() is not None:
        return False
    return all(isinstance(element.tag, str) and _is_safe(element) for element in root.iter())


def _is_safe(element: "etree._Element") -> bool:
    if _local(element.tag) in _ACTIVE_ELEMENTS or _REACHES_OUT.search(element.text or ""):
        return False
    return not any(_is_active(_local(name), str(value)) for name, value in element.attrib.items())


def _is_active(attribute: str, value: str) -> bool:
    if attribute in ("href", "src"):
        return not value.startswith(_INSIDE)
    return attribute.startswith("on") or bool(_REACHES_OUT.search(value)) or "javascript:" in value.casefold()


def _local(tag: object) -> str:
    """The name of an element or attribute without its namespace, in lower case."""
    return str(tag).rpartition("}")[2].casefold()
