"""An edited chapter is never without a title."""

from dataclasses import replace

from publisher.model.block import Paragraph
from publisher.model.chapter import Chapter, ChapterId, Metadata
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text, text
from publisher.source import Article, CapturedBlock, Hint
from publisher.structure import structure, titled

SPAN = Span(SourceId("a.md"), 1, 1)


def chapter(title: str) -> Chapter:
    words = "Irigasi adalah usaha mengairi sawah dari sungai atau waduk. Airnya berasal dari mata air."
    return Chapter(id=ChapterId("a"), title=text(title), source=SPAN.source, span=SPAN, blocks=(Paragraph(text(words), SPAN),))


def test_a_title_is_proposed_and_told() -> None:
    result = titled(chapter(""), "id")
    assert plain_text(result.value.title) == "Irigasi"
    assert [told.code for told in result.diagnostics] == ["STR020"]


def test_the_editors_title_stays() -> None:
    assert titled(chapter("Air untuk Sawah"), "id").value == chapter("Air untuk Sawah")


def test_a_part_without_a_title_has_the_name_of_the_part() -> None:
    named = replace(chapter(""), source=SourceId("00-kata-pengantar.md"))
    said = replace(chapter(""), metadata=Metadata(extra=(("part", "profil-penulis"),)))
    assert [plain_text(titled(one, language).value.title) for one, language in ((named, "id"), (named, "en"), (said, "id"))] == [
        "Kata Pengantar",
        "Foreword",
        "Profil Penulis",
    ]


def test_a_first_line_that_names_a_part_is_the_title() -> None:
    lines = ("Kata Pengantar", "Puji syukur modul ini selesai disusun.", "Terima kasih kepada semua yang membantu.")
    blocks = tuple(
        CapturedBlock(content=text(line), hint=Hint.PARAGRAPH, span=Span(SPAN.source, n, n)) for n, line in enumerate(lines, start=1)
    )
    result = structure(Article(source=SPAN.source, blocks=blocks, metadata=Metadata()), "id")
    assert (plain_text(result.value.title), len(result.value.blocks), result.value.sections) == ("Kata Pengantar", 2, ())
