"""Structuring any text: no word lost or invented but by recorded changes, nothing crashes, doing it twice is the same."""

import re
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from publisher.diagnostics import Result
from publisher.model.block import Block, Figure, Label, LineBlock, Paragraph, Quotation, ReferenceList, Table
from publisher.model.chapter import Chapter, Metadata
from publisher.model.inline import Inlines, NoteRef, Strong, Text
from publisher.model.span import Span
from publisher.model.walk import all_sections, chapter_blocks, plain_text
from publisher.source import Article, CapturedBlock, Hint
from publisher.structure import structure
from tests.unit.test_structure_builder import SOURCE, article_of

WORD = re.compile(r"[^\W_]+")

FRAGMENTS = [
    "Kebun Raya", "Manfaat Hutan", "Apa Itu Hutan?", "Hutan adalah tempat hidup banyak makhluk dan sumber air bagi desa.", "Kesimpulan",
    "Hutan memberi manfaat sebagai berikut:", "Contoh hutan:", "1. Hutan Lindung", "2. Hutan Kota", "3. Hutan Bakau", "a. jati", "b. pinus",
    "- kayu", "• rotan", "Isi:", "Penutup:", "Daftar Pustaka", "Salim (2010). Hutan. Jakarta: Rimba.", "[1] Catatan pertama.",
    "Hutan itu luas [1] dan tua.", "Pohon jati di tepi desa (Foto: Ani)", "Jalan setapak. Foto: Arsip desa",
    "•", "2 kayu", "Sumber: Salim. 2010. Hutan.",
    "Tanah   Air   Api", "Kayu\t: keras", "¹ Catatan pertama.", "Hutan¹ tua.",
    '"Hutan adalah paru-paru dunia." – Sri Rahayu', "Gambar 1. Hutan bakau", "Jenis\tLuas", "Jati\t20",
    "BAB I", "PENDAHULUAN", "I. Latar", "A. Asal", "Pohon: tumbuhan berkayu yang tinggi", "Semak: tumbuhan rendah", "2.1 Akar",
    "hutan yang luas itu mem-", "bentang dari timur ke barat tanpa terputus oleh jalan", "x = 2y", "— Sri Rahayu", "|a|b|", "|-|-|", "[2]",
    "🌳 Kayu Jati", "🌿 rotan", "❌ plastik", "Ada dua jenis hutan di negeri ini.", "Contoh pantun hutan", "Ke hutan kami mencari madu,",
    "pulang petang membawa kayu.", "Kepada guru kami merindu,", "hutan dijaga jangan layu.", "Jenis hutan meliputi", "Lihat pula",
]  # fmt: skip

lines = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=30)), max_size=25)


def written(chapter: Chapter, *, titled: bool) -> Counter[str]:
    """How often each word stands in the chapter."""
    texts = [chapter.title] if titled else []
    texts += [section.title for section in all_sections(chapter.sections)]
    texts += [inlines for block in chapter_blocks(chapter) for inlines in own_text(block)]
    return counted(" ".join(plain_text(inlines) for inlines in texts))


def own_text(block: Block) -> list[Inlines]:
    """The inlines of a block, not those of the blocks inside it."""
    match block:
        case Paragraph() | Label():
            return [block.content]
        case Quotation() | Figure():
            return [block.attribution] if isinstance(block, Quotation) else [block.caption, block.credit]
        case LineBlock(lines=verses):
            return list(verses)
        case Table():
            return [block.caption, *(cell.content for row in (block.head, *block.rows) for cell in row)]
        case ReferenceList(references=references):
            return [reference.content for reference in references]
    return []


def counted(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


def expected(article: Article, result: Result[Chapter]) -> Counter[str]:
    """The words of the article, altered by the recorded changes; numbers that a format gave beside the text are none of its words."""
    words = counted(" ".join(plain_text(block.content) for block in article.blocks))
    given = {block.span.first_line: (f"{block.marker} ", plain_text(block.content).strip()) for block in article.blocks if block.marker}
    for change in result.changes:
        number, text = given.get(change.span.first_line, ("", ""))
        words.subtract(counted(text if change.before == f"{number}{text}" else change.before))
        words.update(counted(change.after))
    return +words


def is_proposed(result: Result[Chapter]) -> bool:
    return any(one.code == "STR020" for one in result.diagnostics)


@given(lines)
@example(
    ["1. Hutan Lindung", "Hutan adalah rumah bagi satwa liar di pulau itu.", "Hutan Kota", "Hutan itu tempat teduh bagi warga kota kita."]
)
@example(["Kata kunci", "Hutan itu luas [1] dan tua.", "Catatan", "[1] Catatan pertama."])
@settings(max_examples=300, deadline=None)
def test_no_word_is_lost_or_invented(rows: list[str]) -> None:
    article = article_of("\n".join(rows))
    result = structure(article, "id")
    assert written(result.value, titled=not is_proposed(result)) == expected(article, result)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[CapturedBlock, ...]:
    count = draw(st.integers(0, 15))
    made = []
    for number in range(1, count + 1):
        hint = draw(st.sampled_from([hint for hint in Hint if hint is not Hint.BLOCK]))
        words = draw(st.sampled_from(FRAGMENTS))
        content: Inlines = draw(st.sampled_from([(Text(words),), (Strong((Text(words),)),), (Strong((Text(words[:4]),)), Text(words[4:]))]))
        made.append(
            CapturedBlock(
                content=content,
                span=Span(SOURCE, number, number),
                hint=hint,
                level=draw(st.integers(0, 6)),
                marker=draw(st.sampled_from(["", "-", "1.", "2.", "a)"])),
                gap=draw(st.integers(0, 2)),
                indent=draw(st.integers(0, 6)),
                bold=draw(st.booleans()),
            )
        )
    return tuple(made)


@given(blocks())
@settings(max_examples=300, deadline=None)
def test_any_marked_up_article_keeps_its_words(captured: tuple[CapturedBlock, ...]) -> None:
    article = Article(source=SOURCE, blocks=captured, metadata=Metadata())
    result = structure(article, "en")
    assert written(result.value, titled=not is_proposed(result)) == expected(article, result)


@given(lines)
@settings(max_examples=100, deadline=None)
def test_the_same_article_gives_the_same_chapter(rows: list[str]) -> None:
    article = article_of("\n".join(rows))
    assert structure(article, "id") == structure(article, "id")


@given(lines)
@settings(max_examples=100, deadline=None)
def test_titles_and_ids(rows: list[str]) -> None:
    chapter = structure(article_of("\n".join(rows)), "id").value
    ids = [section.id for section in all_sections(chapter.sections)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", anchor) for anchor in (chapter.id, *ids))
    assert plain_text(chapter.title).strip()


@given(lines)
@settings(max_examples=100, deadline=None)
def test_each_call_of_a_note_has_its_note(rows: list[str]) -> None:
    chapter = structure(article_of("\n".join(rows)), "id").value
    calls = [
        inline.note for block in chapter_blocks(chapter) for inlines in own_text(block) for inline in inlines if isinstance(inline, NoteRef)
    ]
    assert sorted(calls) == sorted(note.id for note in chapter.notes)
