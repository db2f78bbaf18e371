"""A figure: a picture alone in its paragraph."""

from publisher.model.block import Decorative, Figure
from publisher.model.inline import Text
from publisher.render.markdown.escape import quoted, title
from publisher.render.markdown.inlines import address, one_line


def figure(block: Figure) -> str:
    """`![what it shows](file "caption"){#id number="3" credit="…"}`; a lost picture has no file."""
    is_decorative = block.alternative is Decorative.DECORATIVE
    alternative = "" if isinstance(block.alternative, Decorative) else one_line((Text(block.alternative),))
    caption = f" {title(one_line(block.caption))}" if block.caption else ""
    resource = address(block.resource) if block.resource else "<>" if caption else ""
    attributes = [
        *([f"#{block.id}"] if block.id else []),
        *([f"number={quoted(block.number)}"] if block.number else []),
        *([f"credit={quoted(one_line(block.credit))}"] if block.credit else []),
        *(["decorative=true"] if is_decorative else []),
    ]
    braces = f"{{{' '.join(attributes)}}}" if attributes else ""
    return f"![{alternative}]({resource}{caption}){braces}"
