"""Pictures of a page. None is fetched: one that the page carries inside becomes a resource, of one beside it the name is kept.

Of all others the words stay.
"""

import base64
import binascii
import re
from dataclasses import dataclass, field
from urllib.parse import unquote, unquote_to_bytes

from publisher.diagnostics import Diagnostic, warning
from publisher.ingest.html.figures import Pictured
from publisher.ingest.html.inline import InlineBuilder
from publisher.ingest.html.tables import content_of
from publisher.ingest.html.tree import Element, removed
from publisher.ingest.pictures import file_name, is_safe_picture
from publisher.model.block import Decorative, Figure, ResourceName
from publisher.model.inline import Inlines
from publisher.model.span import Span

_DATA = re.compile(r"data:image/(?P<kind>png|jpe?g|gif|svg\+xml)(?:;[\w=.-]+){0,3}?(?P<base64>;base64)?,", re.IGNORECASE)
_LATE = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-full-url")
PICTURE_FORMATS = ("png", "jpg", "jpeg", "gif", "webp", "svg")
"""Endings of files that a book can show."""
_SMALLEST = 33
"""Pixels; smaller pictures are signs of the page."""


@dataclass(slots=True)
class Gallery:
    """Pictures on their way into the book: the data of those written into the page, and what is told of the others."""

    builder: InlineBuilder
    resources: list[tuple[str, bytes]] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)

    def figure(self, pictured: Pictured, span: Span) -> Figure | None:
        """The figure of a picture with its caption; None for a picture that says nothing and is not there."""
        credit = content_of(pictured.credit, self.builder) if pictured.credit is not None else ()
        if pictured.credit is not None:
            removed(pictured.credit)
        caption = content_of(pictured.caption, self.builder) if pictured.caption is not None else ()
        return self.picture(pictured.picture, span, caption, credit)

    def picture(self, image: Element, span: Span, caption: Inlines = (), credit: Inlines = ()) -> Figure | None:
        """The figure of one picture; None for a picture that says nothing and is not there."""
        alternative = " ".join(image.get("alt", "").split())
        address = _address(image)
        resource = _written_in(address, self.resources) or _beside(address)
        if _is_sign(image) or (resource is None and not alternative and not caption):
            return None
        if resource is None:
            self.told.append(warning("SRC023", span, picture=(alternative or address)[:120]))
        is_silent = not alternative and image.get("alt") is not None
        return Figure(resource, Decorative.DECORATIVE if is_silent and resource else alternative, span, caption, credit)


def _address(image: Element) -> str:
    """Where the picture is: pages that load pictures late name it in another attribute, with an empty picture in its place."""
    named = [image.get(name, "").strip() for name in _LATE]
    own = image.get("src", "").strip()
    late = next((address for address in named if address), "")
    return late if late and (not own or own.startswith(("data:image/gif", "data:image/svg"))) else own


def _beside(address: str) -> ResourceName | None:
    """The name of a picture file that lies beside the saved page, None for an address of any other kind."""
    bare = unquote(address.partition("?")[0].partition("#")[0])
    name = bare.removeprefix("./")
    parts = name.split("/")
    is_inside = not any(part in ("", "..", ".") for part in parts) and not any(sign in name for sign in ":\\\0")
    return ResourceName(name) if is_inside and name.rpartition(".")[2].lower() in PICTURE_FORMATS and "." in name else None


def _is_sign(image: Element) -> bool:
    sizes = [image.get(name, "").strip().removesuffix("px") for name in ("width", "height")]
    return any(size.isdecimal() and len(size) < 6 and int(size) < _SMALLEST for size in sizes)


def _written_in(address: str, resources: list[tuple[str, bytes]]) -> ResourceName | None:
    """The name of a picture that is written into its address, added to `resources`; None for any other."""
    found = _DATA.match(address)
    if not found:
        return None
    kind = found["kind"].lower().replace("jpeg", "jpg").replace("svg+xml", "svg")
    try:
        text = address[found.end() :]
        data = base64.b64decode(unquote_to_bytes(text)) if found["base64"] else unquote_to_bytes(text)
    except (binascii.Error, ValueError):
        return None
    if not is_safe_picture(data, kind) or sum(len(content) for _, content in resources) > 20_000_000:
        return None
    name = file_name(data, kind)
    if name not in (known for known, _ in resources):
        resources.append((name, data))
    return ResourceName(name)
