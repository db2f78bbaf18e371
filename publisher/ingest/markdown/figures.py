"""A picture alone in its paragraph → a figure: `![what it shows](file.svg "caption"){#fig-x credit="…"}`."""

import re

from markdown_it.token import Token

from publisher.diagnostics import note, warning
from publisher.ingest.markdown.attributes import Attributes
from publisher.ingest.markdown.inlines import inlines_of
from publisher.ingest.markdown.reading import Reading
from publisher.ingest.markdown.tree import Node
from publisher.model.block import Decorative, Figure, ResourceName
from publisher.model.span import Span
from publisher.model.walk import plain_text

_ABROAD = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]|.*(?:^|[/\\])\.\.(?:[/\\]|$)", re.DOTALL)
"""An address, an absolute path or one that leaves the folder of the manuscript."""
_KEYS = ("credit", "decorative", "number")


def is_picture(tokens: list[Token]) -> bool:
    """Whether these inline tokens are one picture and nothing else."""
    return len(tokens) == 1 and tokens[0].type == "image"


def figure(image: Token, node: Node, reading: Reading) -> Figure:
    """The figure of paragraph `node`. No file is read: the resource is a name."""
    span = reading.span(node.token)
    attributes = node.attributes
    strange = attributes.without(_KEYS)
    if strange:
        reading.diagnostics.append(warning("SRC050", span, attributes=", ".join(strange)))
    resource = _resource(str(image.attrs.get("src", "")), reading, span)
    caption, _ = inlines_of(reading.inline_tokens(str(image.attrs.get("title", ""))), reading, span)
    credit, _ = inlines_of(reading.inline_tokens(attributes.value("credit")), reading, span)
    return Figure(
        resource=resource,
        alternative=_alternative(image, attributes, resource, reading, span),
        span=span,
        caption=caption,
        credit=credit,
        id=reading.anchor(attributes.id, span),
        number=attributes.value("number"),
    )


def _alternative(image: Token, attributes: Attributes, resource: ResourceName | None, reading: Reading, span: Span) -> str | Decorative:
    if attributes.value("decorative") == "true":
        return Decorative.DECORATIVE
    alternative = plain_text(inlines_of(image.children or [], reading, span)[0])
    if alternative or resource is None:
        return alternative
    reading.diagnostics.append(note("SRC048", span, picture=resource))
    return Decorative.DECORATIVE


def _resource(address: str, reading: Reading, span: Span) -> ResourceName | None:
    """The name of a file below the manuscript's folder; None, and told, for anything else."""
    if not address:
        return None
    if _ABROAD.match(address):
        reading.diagnostics.append(warning("SRC049", span, address=address[:200]))
        return None
    return ResourceName(address)
