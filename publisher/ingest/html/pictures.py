"""Pictures of a page. None is fetched: one that the page carries inside becomes a resource, of the others the words stay."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

from publisher.diagnostics import Diagnostic, warning
from publisher.ingest.html.inline import InlineBuilder
from publisher.ingest.html.tables import content_of
from publisher.ingest.html.tree import Element, words_of
from publisher.ingest.pictures import file_name, is_safe_picture
from publisher.model.block import Decorative, Figure, ResourceName
from publisher.model.inline import Inlines
from publisher.model.span import Span

_DATA = re.compile(r"data:image/(?P<kind>png|jpe?g|gif|svg\+xml)(?:;[\w=.-]+){0,3}?(?P<base64>;base64)?,", re.IGNORECASE)
_SMALLEST = 33
"""Pixels; smaller pictures are signs of the page."""


def figure_of(
    element: Element, span: Span, builder: InlineBuilder, resources: list[tuple[str, bytes]], told: list[Diagnostic]
) -> Figure | None:
    """The figure of an element that holds one picture and its caption; None where it holds anything else."""
    pictures = list(element.iter("img"))
    caption = next(element.iter("figcaption"), None)
    words = words_of(caption) if caption is not None else ""
    if len(pictures) != 1 or len(words_of(element)) > len(words) + 2:
        return None
    content = content_of(caption, builder) if caption is not None else ()
    return picture_of(pictures[0], span, resources, told, content)


def picture_of(
    image: Element, span: Span, resources: list[tuple[str, bytes]], told: list[Diagnostic], caption: Inlines = ()
) -> Figure | None:
    """The figure of one picture; None for a picture that says nothing and is not there."""
    alternative = " ".join(image.get("alt", "").split())
    resource = _resource(image.get("src", "").strip(), resources)
    if resource is None and ((not alternative and not caption) or _is_sign(image)):
        return None
    if resource is None:
        told.append(warning("SRC023", span, picture=(alternative or image.get("src", ""))[:120]))
    is_silent = not alternative and image.get("alt") is not None
    return Figure(resource, Decorative.DECORATIVE if is_silent and resource else alternative, span, caption)


def _is_sign(image: Element) -> bool:
    sizes = [image.get(name, "").strip().removesuffix("px") for name in ("width", "height")]
    return any(size.isdecimal() and len(size) < 6 and int(size) < _SMALLEST for size in sizes)


def _resource(address: str, resources: list[tuple[str, bytes]]) -> ResourceName | None:
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
