"""Any bytes named .docx end in a clear refusal or an article, and no word of a document is lost on the way."""

from xml.sax.saxutils import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publisher import ingest
from publisher.errors import SourceError
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import SourceFile
from tests.word import archive, paragraph, table, word

CALM = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WHOLE = word(paragraph("Sungai mengalir ke laut.") * 3)
words = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FFF, exclude_categories=("Cc", "Cs", "Cn", "Zs", "Zl", "Zp", "Cf")), min_size=1
)


def capture(data: bytes) -> object:
    """What is read, or the code of the refusal."""
    try:
        return ingest.capture(SourceFile(SourceId("a.docx"), "docx", data)).value
    except SourceError as refused:
        return refused.code


@CALM
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]))
def test_arbitrary_bytes_are_refused(data: bytes, start: bytes) -> None:
    assert str(capture(start + data)).startswith("SRC0")


@CALM
@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_one_wrong_byte_anywhere_never_crashes(place: int, flip: int) -> None:
    damaged = bytearray(WHOLE)
    damaged[place] ^= flip
    assert capture(bytes(damaged)) is not None


@CALM
@given(
    st.dictionaries(st.sampled_from(["word/document.xml", "_rels/.rels", "word/styles.xml", "word/numbering.xml"]), st.binary(max_size=80))
)
def test_parts_of_arbitrary_bytes_never_crash(parts: dict[str, bytes]) -> None:
    assert capture(archive(dict(parts))) is not None
    assert capture(word(paragraph("a"), more=dict(parts))) is not None


@CALM
@given(st.lists(st.lists(words, min_size=1, max_size=4), min_size=1, max_size=5), st.integers(0, 3))
def test_every_word_arrives(lines: list[list[str]], tables: int) -> None:
    body = "".join(paragraph(escape(" ".join(line))) for line in lines)
    for _ in range(tables):
        body = table((body + "<w:p/>",)) + "<w:p/>"
    found = ingest.capture(SourceFile(SourceId("a.docx"), "docx", word(body))).value
    arrived = " ".join(plain_text(block.content) for block in found.blocks)
    assert arrived.split() == [one for line in lines for word_ in line for one in word_.split()]
