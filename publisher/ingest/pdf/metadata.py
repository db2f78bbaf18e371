"""What a PDF says of itself, as far as it means anything, and the line of its title.

The file's dates are those of the file and not of the article, so they are not read; its author is often the owner of the
computer, so a name counts only where the text has it as well.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.ingest.inlines import language_tag
from publisher.ingest.office.metadata import meaningful_person, meaningful_title, stands_in
from publisher.ingest.pdf.glyphs import Document
from publisher.model.chapter import Metadata
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint

_MOST_TAGS = 20
_FIRST = 40
"""Blocks in which an author is named."""


def metadata_of(document: Document, blocks: Sequence[CapturedBlock], address: str) -> Metadata:
    """The metadata of the file's own entries that mean something, and of the `address` that a browser printed."""
    known = dict(document.properties)
    title = meaningful_title(" ".join(known.get("Title", "").split()))
    words = " ".join(plain_text(block.content) for block in blocks[:_FIRST]).casefold()
    names = [meaningful_person(one) for one in re.split(r"[;,&]", known.get("Author", "")[:500])]
    tags = dict.fromkeys(tag.strip() for tag in re.split(r"[;,]", known.get("Keywords", "")[:1000]) if tag.strip())
    return Metadata(
        title=title if title and stands_in(title, blocks) else "",
        author=", ".join(name for name in names if name and name.casefold() in words),
        tags=tuple(tags)[:_MOST_TAGS],
        url=address,
        language=language_tag(document.language),
    )


def titled(blocks: tuple[CapturedBlock, ...], title: str) -> tuple[CapturedBlock, ...]:
    """The blocks with the line of the title marked: the one that the file names, else the only one of the largest headings."""
    folded = title.casefold()
    named = next((at for at, block in enumerate(blocks[:_FIRST]) if folded and plain_text(block.content).casefold() == folded), None)
    largest = [at for at, block in enumerate(blocks) if block.hint is Hint.HEADING and block.level == 1]
    at = named if named is not None else largest[0] if len(largest) == 1 and largest[0] < _FIRST and not folded else None
    if at is None:
        return blocks
    return (*blocks[:at], replace(blocks[at], hint=Hint.TITLE, level=0), *blocks[at + 1 :])
