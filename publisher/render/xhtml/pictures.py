"""Pictures: where they are found in each medium."""

import base64

from publisher.model.block import Decorative, Figure
from publisher.render.markup import attributes, relative_address
from publisher.render.xhtml.setting import Medium, Setting

MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}
"""Picture formats that all outputs can show, by file ending."""


def picture(figure: Figure, setting: Setting) -> str | None:
    """The `img` of a figure; None where the book does not have the picture."""
    data = setting.book.resources.get(figure.resource or "")
    if figure.resource is None or data is None:
        return None
    source = _inline_data(figure.resource, data) if setting.medium is Medium.HTML else relative_address(figure.resource)
    if isinstance(figure.alternative, Decorative):
        return f'<img{attributes(src=source)} alt="" role="presentation"/>'
    return f"<img{attributes(src=source, alt=figure.alternative)}/>"


def _inline_data(name: str, data: bytes) -> str:
    media_type = MEDIA_TYPES.get(name.rsplit(".", 1)[-1].lower(), "application/octet-stream")
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
