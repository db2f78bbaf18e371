"""Terms with indented lines below them are a definition list where the paragraphs of the article stand at the margin."""

import pytest

from publisher.model.block import DefinitionList, Paragraph
from publisher.model.walk import chapter_blocks, plain_text
from tests.unit.test_structure_builder import structured

PROSE = "Tanah tersusun dari beberapa lapisan yang warnanya berbeda. Para ahli memakai istilah berikut untuk menyebut lapisan-lapisan itu."
MORE = "Setiap lapisan mempunyai warna yang berbeda pula. Warna yang gelap menunjukkan banyaknya humus di dalam lapisan tanah itu."
TERMS = """Lapisan atas
    Lapisan yang kaya bahan organik dan menjadi tempat akar tumbuh.
Batuan induk
    Batuan asal tanah yang belum lapuk."""


def found(body: str) -> list[list[tuple[str, str]]]:
    chapter = structured(f"Istilah Tanah\n\n{PROSE}\n\n{body}\n\n{MORE}")
    lists = [block for block in chapter_blocks(chapter) if isinstance(block, DefinitionList)]
    told = [[(item.term, item.explanations[0][0]) for item in one.items] for one in lists]
    return [[(plain_text(term), plain_text(first.content)) for term, first in one if isinstance(first, Paragraph)] for one in told]


def test_indented_lines_below_short_ones_explain_them() -> None:
    assert found(TERMS) == [
        [
            ("Lapisan atas", "Lapisan yang kaya bahan organik dan menjadi tempat akar tumbuh."),
            ("Batuan induk", "Batuan asal tanah yang belum lapuk."),
        ]
    ]


@pytest.mark.parametrize(
    "body",
    [
        TERMS.replace("    ", ""),
        TERMS.partition("\nBatuan")[0],
        TERMS.replace("\n    ", "\n\n    "),
        f"{TERMS}\n    Batuan itu keras sekali.",
        TERMS.replace("Lapisan atas", "Batuan induk"),
        TERMS.replace("    ", "    - "),
        f"{TERMS}\n\n    {MORE}",
    ],
    ids=["not indented", "one alone", "an empty line between", "a second line", "who speaks again", "a list", "paragraphs are indented"],
)
def test_what_may_be_headings_stays_as_it_was(body: str) -> None:
    assert found(body) == []
