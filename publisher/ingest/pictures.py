"""Pictures that came inside an article: which are taken, and under which name."""

import hashlib
import re

from publisher.source import LARGEST_PICTURE, MEGABYTE

LARGEST = LARGEST_PICTURE * MEGABYTE
"""Bytes of one picture."""
_SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "gif": b"GIF8"}
_ACTIVE = re.compile(
    rb"""<\s*(?:script|foreignObject|iframe|!ENTITY|!DOCTYPE|image|use|a|set|animate)[\s>/]
       | \bon[a-z]+\s*=
       | (?:href|src)\s*=\s*["']\s*(?!\#)
       | url\(\s*["']?\s*(?!["']?\s*\#)
       | @import
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a drawing must not hold: programs, entities, and anything fetched from elsewhere."""


def is_safe_picture(data: bytes, kind: str) -> bool:
    """Whether `data` is a picture of `kind` ("png", "jpg", "gif", "svg") of bearable size that does nothing but show."""
    if not data or len(data) > LARGEST:
        return False
    if kind == "svg":
        return b"<svg" in data[:2000] and not _ACTIVE.search(data)
    return kind in _SIGNATURES and data.startswith(_SIGNATURES[kind])


def file_name(data: bytes, kind: str) -> str:
    """A name made of the content, so that the same picture has the same name in any article."""
    return f"{hashlib.sha256(data).hexdigest()[:16]}.{kind}"
