"""A saved web page → captured blocks: the article's part of the page, with its structure, and what the page says of it."""

from dataclasses import replace
from itertools import takewhile

from publisher.diagnostics import Result
from publisher.errors import SourceError
from publisher.ingest.html import footnotes, mathematics
from publisher.ingest.html.content import article_parts
from publisher.ingest.html.convert import converted
from publisher.ingest.html.metadata import completed, language_of, metadata_of
from publisher.ingest.html.pruning import pruned
from publisher.ingest.html.tree import page_of, saved_from, words_of
from publisher.source import Capture, SourceFile

LONGEST_LEAD = 200
"""Characters of what stands between title and text."""


def read_html(source: SourceFile) -> Result[Capture]:
    """The article of a page. No address is followed and no file opened. SourceError where there is nothing to read."""
    page = page_of(source)
    metadata = metadata_of(page.value)
    metadata = replace(metadata, url=metadata.url or saved_from(source))
    language = language_of(page.value)
    mathematics.prepared(page.value)
    bare = pruned(page.value, source.id)
    article = article_parts(bare.value, source.id, metadata.title, language)
    metadata = completed(metadata, takewhile(lambda part: len(words_of(part)) <= LONGEST_LEAD, article.value))
    notes = footnotes.taken(article.value, source.id)
    blocks = converted(article.value, notes.value, source, metadata.url)
    if not blocks.value.blocks:
        raise SourceError("SRC003", file=source.id)
    captured = replace(blocks.value, metadata=replace(metadata, language=language), language=language)
    return Result(captured).after(page, bare, article, notes, blocks)
