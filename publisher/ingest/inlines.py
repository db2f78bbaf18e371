"""What every reader asks of inlines and their attributes."""

import re

from publisher.model.inline import Inline, Inlines, LineBreak, Text

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")
_RENAMED = {"in": "id"}
"""Codes that old programs write (IANA's registry of language subtags: "in" was that of Indonesian until 1989)."""


def is_language(tag: str) -> bool:
    """Whether `tag` has the form of a BCP 47 tag."""
    return _LANGUAGE.match(tag) is not None


def language_tag(said: str) -> str:
    """The BCP 47 tag that a file means ("EN", "id_ID", "in"), written as tags are; "" where it is none."""
    language, *others = said.strip().replace("_", "-").split("-")
    regions = (part.upper() if len(part) == len("ID") else part for part in others)
    tag = "-".join((_RENAMED.get(language.lower(), language.lower()), *regions))
    return tag if is_language(tag) else ""


def stripped(content: Inlines) -> Inlines:
    """`content` without white space and line breaks at its edges."""
    kept = [place for place, inline in enumerate(content) if not _is_blank(inline)]
    found = list(content[kept[0] : kept[-1] + 1]) if kept else []
    if found and isinstance(found[0], Text):
        found[0] = Text(found[0].content.lstrip())
    if found and isinstance(found[-1], Text):
        found[-1] = Text(found[-1].content.rstrip())
    return tuple(found)


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Text) and not inline.content.strip())
