"""Linking changes no character of the text, links each entry once a chapter, and gives valid ids."""

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.crossref import link
from publisher.language.slug import slug
from publisher.model.block import Paragraph
from publisher.model.chapter import Chapter
from publisher.model.glossary import Glossary, GlossaryEntry, Origin
from publisher.model.inline import EntryId, IndexMark, Inlines, TermRef
from publisher.model.walk import chapter_blocks, plain_text, rewrite_each_inline
from tests.unit.glossary_text import chapter_of

TERM_WORDS = ["padi", "gabah", "kerja", "sama", "negara", "PBB", "air"]
OTHER_WORDS = ["sawah", "bekerja", "negara-negara", "adalah", "“", "”", ",", ".", "("]
TEXTS = st.lists(st.sampled_from(TERM_WORDS + OTHER_WORDS), max_size=30).map(" ".join)
TERMS = st.lists(st.lists(st.sampled_from(TERM_WORDS), min_size=1, max_size=3).map(" ".join), max_size=6, unique=True)


def text_of(chapter: Chapter) -> list[str]:
    return [plain_text(block.content) for block in chapter_blocks(chapter) if isinstance(block, Paragraph)]


def references(chapter: Chapter) -> list[TermRef]:
    blocks = [block for block in chapter_blocks(chapter) if isinstance(block, Paragraph)]
    return [inline for block in blocks for inline in unmarked(block.content) if isinstance(inline, TermRef)]


def unmarked(content: Inlines) -> Inlines:
    return rewrite_each_inline(content, lambda inline: inline.content if isinstance(inline, IndexMark) else (inline,))


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), TERMS, st.sampled_from(["id", "en"]))
def test_links_add_no_word_and_come_once(texts: list[str], terms: list[str], language: str) -> None:
    chapters = [chapter_of("\n\n".join(texts), f"{name}.txt", language) for name in ("satu", "dua")]
    entries = tuple(GlossaryEntry(id=EntryId(slug(term)), headword=term, definition="d", origin=Origin.AUTHORED) for term in terms)
    result = link(chapters, Glossary(entries), 0.6)
    for before, after in zip(chapters, result.value.chapters, strict=True):
        assert text_of(before) == text_of(after)
        linked = [reference.entry for reference in references(after)]
        assert len(linked) == len(set(linked))
    anchors = [reference.anchor for chapter in result.value.chapters for reference in references(chapter)]
    assert len(anchors) == len(set(anchors))
    assert sorted(anchors) == sorted(locator.anchor for entry in result.value.glossary.entries for locator in entry.locators)
    assert all(slug(anchor) == anchor for anchor in anchors)


@settings(max_examples=50, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3), TERMS)
def test_linking_twice_changes_nothing(texts: list[str], terms: list[str]) -> None:
    entries = tuple(GlossaryEntry(id=EntryId(slug(term)), headword=term, definition="d", origin=Origin.AUTHORED) for term in terms)
    first = link([chapter_of("\n\n".join(texts), "satu.txt")], Glossary(entries), 0.6).value
    again = link(first.chapters, Glossary(), 0.6).value
    assert again.chapters == first.chapters
