"""The pipeline: broken articles, house style, the language of a book."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from publisher.build import pipeline
from publisher.config import BookSettings, CleaningSettings, GlossarySettings, Settings
from publisher.crossref import Linked
from publisher.diagnostics import Result, Severity
from publisher.errors import SourceError
from publisher.model.book import Edition
from publisher.model.chapter import Chapter, Metadata
from publisher.model.glossary import Glossary, Origin
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import SourceFile

PASAR = "Pasar Desa\n\nPasar adalah tempat penjual dan pembeli bertemu. Mereka saling bekerjasama setiap pagi di desa itu.\n"
MARKET = "The Market\n\nA market is a place where people buy and sell. They meet there every morning of the week.\n"


def source(name: str, text: str) -> SourceFile:
    return SourceFile(SourceId(name), name.rpartition(".")[2], text.encode("utf-8"))


def text_of(chapter: pipeline.Chapter) -> str:
    return " ".join(plain_text(block.content) for block in pipeline.chapter_blocks(chapter) if isinstance(block, pipeline.Paragraph))


def test_an_article_becomes_a_chapter_in_house_style() -> None:
    result = pipeline.read_chapters([source("1 pasar.txt", PASAR)], Settings())
    (chapter,) = result.value.chapters
    assert plain_text(chapter.title) == "Pasar Desa"
    assert "bekerja sama" in text_of(chapter)
    assert ("bekerjasama", "bekerja sama") in [(change.before, change.after) for change in result.changes]


def test_import_leaves_the_authors_spelling() -> None:
    assert "bekerjasama" in text_of(pipeline.import_chapter(source("1 pasar.txt", PASAR), Settings()).value.chapters[0])


def test_house_style_rules_edited_files_too() -> None:
    edited = source("pasar.md", "---\ntitle: Pasar\n---\n\nMereka bekerjasama setiap pagi di pasar desa.\n")
    assert "bekerja sama" in text_of(pipeline.read_chapters([edited], Settings()).value.chapters[0])


def test_house_style_is_switched_off_by_book_or_by_chapter() -> None:
    article = source("pasar.txt", PASAR)
    off = Settings(cleaning=CleaningSettings(spelling=False))
    assert "bekerjasama" in text_of(pipeline.read_chapters([article], off).value.chapters[0])
    (chapter,) = pipeline.import_chapter(article, Settings()).value.chapters
    own = replace(chapter, metadata=Metadata(extra=(("spelling", "false"),)))
    assert pipeline.in_house_style(own, "id", Settings()).value == own


def test_a_broken_article_is_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.ingest.capture

    def capture(one: SourceFile) -> object:
        if one.id == "b.txt":
            raise SourceError("SRC001", line=7)
        return real(one)

    monkeypatch.setattr(pipeline.ingest, "capture", capture)
    result = pipeline.read_chapters([source("a.txt", PASAR), source("b.txt", PASAR), source("c.txt", PASAR)], Settings())
    assert [chapter.source for chapter in result.value.chapters] == ["a.txt", "c.txt"]
    (told,) = (one for one in result.diagnostics if one.severity is Severity.ERROR)
    assert told.span is not None
    assert (told.code, told.span.source, told.span.first_line, dict(told.values)["file"]) == ("SRC001", "b.txt", 7, "b.txt")


@pytest.mark.parametrize(
    ("texts", "language"), [([PASAR], "id"), ([MARKET], "en"), ([PASAR * 3, MARKET], "id"), ([MARKET * 3, PASAR], "en")]
)
def test_the_language_is_that_of_most_words(texts: list[str], language: str) -> None:
    sources = [source(f"{number}.txt", text) for number, text in enumerate(texts)]
    assert pipeline.read_chapters(sources, Settings()).value.language == language
    said = Settings(book=BookSettings(language="en"))
    assert pipeline.read_chapters(sources, said).value.language == "en"


def test_a_broken_glossary_does_not_take_the_book_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> object:
        raise RecursionError

    chapters = pipeline.read_chapters([source("a.txt", PASAR)], Settings()).value
    monkeypatch.setattr(pipeline.glossary, "build", fail)
    book = pipeline.make_book(Result(chapters), Settings(), pipeline.Registers(), Edition(), "2000-01-01T00:00:00Z")
    assert len(book.value.chapters) == 1
    assert "BLD041" in [told.code for told in book.diagnostics]


def test_broken_links_hide_no_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.link

    def fail(chapters: Sequence[Chapter], terms: Glossary, *rest: object) -> Result[Linked]:
        if terms.entries:
            raise KeyError("moyo")
        return real(chapters, terms, *rest)  # type: ignore[arg-type]

    chapters = pipeline.read_chapters([source("1-a.txt", PASAR), source("2-a.txt", PASAR)], Settings()).value
    assert len({chapter.id for chapter in chapters.chapters}) == 1
    monkeypatch.setattr(pipeline, "link", fail)
    book = pipeline.make_book(Result(chapters), Settings(), pipeline.Registers(), Edition(), "2000-01-01T00:00:00Z")
    assert [told.code for told in book.diagnostics].count("BLD041") == 1
    assert len({chapter.id for chapter in book.value.chapters}) == 2


@pytest.mark.parametrize("tag", ["fr", "ms-MY", "EN"])
def test_a_chapter_in_another_language_breaks_nothing(tag: str) -> None:
    page = f"<html lang='{tag}'><body><article><h1>Pasar</h1><p>{PASAR * 4}</p></article></body></html>"
    chapters = pipeline.read_chapters([source("1-a.html", page), source("2-b.txt", PASAR)], Settings())
    book = pipeline.make_book(chapters, Settings(), pipeline.Registers(), Edition(), "2000-01-01T00:00:00Z")
    assert "BLD041" not in [told.code for told in book.diagnostics]


def test_harvesting_can_be_switched_off() -> None:
    chapters = pipeline.read_chapters([source("a.txt", PASAR)], Settings()).value
    assert any(entry.origin is Origin.HARVESTED for entry in pipeline.make_glossary(chapters, Settings(), ()).value.entries)
    off = Settings(glossary=GlossarySettings(harvest=False))
    assert pipeline.make_glossary(chapters, off, ()).value.entries == ()
