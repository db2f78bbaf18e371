"""What a document says of itself: its title page styles, and its properties as far as they mean anything."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.ingest.inlines import language_tag
from publisher.ingest.office.package import Package
from publisher.ingest.office.xml import Element, parsed
from publisher.language.packaged import toml
from publisher.model.alike import alike
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint

_PROPERTIES = "docProps/core.xml"
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 200
_MOST_TAGS = 20
_FIRST = 12
"""Blocks among which a title of the properties is looked for."""


@dataclass(frozen=True, slots=True)
class Properties:
    """The file's properties, "" where absent or meaningless. `date` is that of publication; when a file was saved says nothing."""

    title: str = ""
    author: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    date: str = ""
    publisher: str = ""


def properties_of(package: Package, source: SourceId) -> Properties:
    """The properties of `docProps/core.xml` that mean something."""
    data = package.parts.get(_PROPERTIES)
    if data is None:
        return Properties()
    root = parsed(data, _PROPERTIES, source)
    return said_by(_said(root, "title"), _said(root, "creator"), _said(root, "language"), (_said(root, "keywords"), _said(root, "subject")))


def said_by(title: str, creator: str, language: str, tags: Sequence[str]) -> Properties:
    """The properties that mean something. Names and tags may be several in one text, parted by semicolons or commas."""
    return Properties(
        title=meaningful_title(title),
        author=", ".join(name for one in re.split(r"[;,]", creator) if (name := meaningful_person(one))),
        language=language_tag(language),
        tags=tuple(dict.fromkeys(tag.strip() for said in tags for tag in re.split(r"[;,]", said) if tag.strip()))[:_MOST_TAGS],
    )


def meaningful_title(title: str) -> str:
    """A title that an author gave; "" for one that a program made of a file's name."""
    known = toml("publisher.ingest", "data", "office.toml")["metadata"]
    folded = title.casefold()
    is_made = folded.startswith(tuple(known["untitled"][:1])) or re.sub(r"[\s\d()]+\Z", "", folded) in known["untitled"]
    return "" if is_made or folded.endswith(tuple(known["files"])) or not _LETTER.search(title) or len(title) > _LONGEST else title


def meaningful_person(name: str) -> str:
    """The name of an author; "" for that of a computer or a program."""
    known = toml("publisher.ingest", "data", "office.toml")["metadata"]
    name = name.strip()
    folded = name.casefold()
    if folded in known["nobody"] or any(word in folded for word in known["machine"]):
        return ""
    return name if _LETTER.search(name) and "@" not in name and len(name) <= _LONGEST else ""


def stands_in(title: str, blocks: Sequence[CapturedBlock]) -> bool:
    """Whether a title of the properties may be the article's: it stands at the start of the text, or no other title does."""
    first = blocks[:_FIRST]
    if any(alike(plain_text(block.content)) == alike(title) for block in first):
        return True
    return not any(block.hint in (Hint.HEADING, Hint.TITLE) or block.bold for block in first[:3])


def _said(root: Element, name: str) -> str:
    for one in root:
        if str(one.tag).rpartition("}")[2] == name:
            return " ".join((one.text or "").split())
    return ""
