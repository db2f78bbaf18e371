"""An edited chapter is never without a title."""

from publisher.model.block import Paragraph
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text, text
from publisher.structure import titled

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
