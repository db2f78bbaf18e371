"""The summary that an article's own conclusion makes, and the key terms of a chapter."""

from dataclasses import replace

import pytest

from publisher.assemble.numbering import numbered
from publisher.assemble.teaching import MOST_TERMS, with_key_terms, with_summaries
from publisher.language import learning
from publisher.model.block import Block, BulletList, Figure, LearningBlock, ListItem, OrderedList, Paragraph, Reference, ReferenceList
from publisher.model.book import Kind, Number
from publisher.model.chapter import Chapter, Section
from publisher.model.glossary import GlossaryEntry, Locator
from publisher.model.inline import AnchorId, EntryId, TermRef, Text
from publisher.model.walk import plain_text
from tests.builders import SPAN, box, chapter, para, section, table, words

WORKS = ReferenceList((Reference(words("Buku Air"), SPAN),), SPAN)


def summarised(*content: Block | Section) -> Chapter:
    return with_summaries([chapter("air", "Air", *content)], "id").value[0]


def has_summary(one: Chapter) -> bool:
    return any(isinstance(block, LearningBlock) for part in one.sections for block in part.blocks)


@pytest.mark.parametrize(
    "title", ["Kesimpulan", "SIMPULAN:", "Rangkuman", "In Conclusion", "Key takeaways", "Section Summary", "Rangkuman Bab"]
)
def test_a_conclusion_at_the_end_becomes_the_summary_under_its_own_id(title: str) -> None:
    before = section("air-akhir", title, para("Air itu berharga."), para("Jagalah."))
    result = with_summaries([chapter("air", "Air", section("air-sifat", "Sifat", para("Cair.")), before)], "id")
    first, last = result.value[0].sections
    assert first.title == words("Sifat")
    assert (last.id, last.title) == ("air-akhir", words("Rangkuman"))
    (made,) = last.blocks
    assert isinstance(made, LearningBlock)
    assert (made.kind, made.blocks) == ("summary", before.blocks)
    (change,) = result.changes
    assert (change.code, change.before, change.after) == ("ASM011", title, "Rangkuman")


def test_exercises_and_reference_lists_may_stand_behind_the_summary() -> None:
    assert has_summary(
        summarised(
            section("s", "Kesimpulan", para("Air itu berharga."), WORKS),
            section("l", "Latihan", para("Apa itu air?")),
            section("r", "Renungan", box("reflection", para("Apa yang kamu rasakan?"))),
            section("p", "Daftar Pustaka", WORKS),
        )
    )


def test_questions_with_choices_may_stand_behind_the_summary() -> None:
    choices = BulletList((ListItem((para("es"),), SPAN), ListItem((para("uap"),), SPAN)), SPAN)
    items = OrderedList((ListItem((para("Air yang membeku disebut"), choices), SPAN), ListItem((para("Sebutkan wujud air."),), SPAN)), SPAN)
    assert has_summary(
        summarised(section("s", "Section Summary", para("Air itu berharga.")), section("q", "Critical Thinking Questions", items))
    )
    told = OrderedList((ListItem((para("Air itu cair."),), SPAN), ListItem((para("Es itu padat."),), SPAN)), SPAN)
    assert not has_summary(summarised(section("s", "Section Summary", para("Air itu berharga.")), section("q", "Review Questions", told)))


@pytest.mark.parametrize(
    "content",
    [
        (section("s", "Kesimpulan", para("x")), section("t", "Saran", para("y"))),
        (section("s", "Penutup", para("Terima kasih sudah membaca.")),),
        (section("s", "Kesimpulan", para("x"), section("t", "Isi", para("y"))),),
        (section("s", "Kesimpulan", para("x"), table(("a",), ("b",))),),
        (section("s", "Kesimpulan", para("x"), Figure(None, "peta", SPAN)),),
        (section("s", "Kesimpulan", para("x"), WORKS, para("y")),),
        (section("s", "Kesimpulan"),),
        (section("s", "Kesimpulan", box("exercise", para("x"))),),
        (box("summary", para("Ringkas.")), section("s", "Kesimpulan", para("x"))),
        (para("Tanpa bagian."),),
        (section("p", "Daftar Pustaka", WORKS),),
    ],
)
def test_anything_else_is_left_alone(content: tuple[Block | Section, ...]) -> None:
    one = chapter("air", "Air", *content)
    result = with_summaries([one], "id")
    assert (result.value, result.changes) == ((one,), ())


def test_the_summary_has_a_name_and_no_number() -> None:
    conclusion = section("air-akhir", "Kesimpulan", para("x"))
    one = summarised(section("s", "Sifat", para("x")), conclusion, section("l", "Latihan", para("y")))
    numbers = numbered([one], "id").numbers
    assert numbers[AnchorId("air-akhir")] == Number(Kind.SECTION, "", "Rangkuman")
    assert numbers[AnchorId("l")].text == "B"


def entry(name: str, *chapters: str) -> GlossaryEntry:
    places = tuple(Locator(chapter(one, "x").id, AnchorId(f"ref-{one}-{name}")) for one in chapters)
    return GlossaryEntry(id=EntryId(name), headword=name, definition="d", locators=places)


def mentions(*names: str) -> Paragraph:
    return para(*(TermRef((Text(name.upper()),), EntryId(name), AnchorId(f"ref-air-{name}")) for name in names))


ENTRIES = tuple(entry(name, "air") for name in ("awan", "embun", "hujan", "uap"))


def key_terms(one: Chapter, entries: tuple[GlossaryEntry, ...] = ENTRIES) -> list[str]:
    (made,) = with_key_terms([one], entries)
    boxes = [block for block in made.blocks if isinstance(block, LearningBlock) and block.kind == "key-terms"]
    return [plain_text(block.content) for box in boxes for block in box.blocks if isinstance(block, Paragraph)]


def test_the_key_terms_of_a_chapter_are_its_terms_as_the_glossary_has_them() -> None:
    assert key_terms(chapter("air", "Air", mentions("uap", "hujan", "awan", "embun"))) == ["awan, embun, hujan, uap"]


def test_a_term_that_is_only_defined_in_the_chapter_is_one_of_them_and_one_of_another_chapter_is_not() -> None:
    entries = (*ENTRIES[:3], entry("salju", "gunung"))
    assert key_terms(chapter("air", "Air", para("x")), entries) == ["awan, embun, hujan"]


def test_a_name_that_only_leads_to_another_entry_is_no_key_term() -> None:
    leads = GlossaryEntry(id=EntryId("kabut"), headword="kabut", see=EntryId("embun"), locators=ENTRIES[0].locators)
    assert key_terms(chapter("air", "Air", para("x")), (*ENTRIES, leads)) == ["awan, embun, hujan, uap"]


def test_of_many_terms_those_are_key_that_the_chapter_brings_up_first_or_explains() -> None:
    here = chapter("air", "Air", para("x"))
    known = tuple(entry(f"lama {number:02}", "gunung", "air") for number in range(10))
    explained = replace(entry("zat", "gunung", "air"), span=here.span)
    assert key_terms(here, (*ENTRIES[:2], *known, explained)) == ["awan, embun, zat"]
    assert len(key_terms(here, (*ENTRIES[:2], *known))[0].split(", ")) == MOST_TERMS


def test_a_reference_in_the_list_of_key_terms_is_no_mention() -> None:
    (made,) = with_key_terms([chapter("air", "Air", mentions("uap", "hujan", "awan"))], ENTRIES)
    first = made.blocks[0]
    assert isinstance(first, LearningBlock)
    (paragraph,) = first.blocks
    assert isinstance(paragraph, Paragraph)
    assert {inline.anchor for inline in paragraph.content if isinstance(inline, TermRef)} == {""}


def test_key_terms_stand_behind_the_objectives_else_first() -> None:
    opening = chapter("air", "Air", box("objectives", para("x")), box("warm-up", para("y")), mentions("uap", "hujan", "awan"))
    (made,) = with_key_terms([opening], ENTRIES)
    assert [block.kind for block in made.blocks if isinstance(block, LearningBlock)] == ["objectives", "key-terms", "warm-up"]
    (plain,) = with_key_terms([replace(opening, blocks=opening.blocks[2:])], ENTRIES)
    assert isinstance(plain.blocks[0], LearningBlock)


def test_few_terms_or_the_editors_own_box_leave_the_chapter_alone() -> None:
    few = chapter("air", "Air", mentions("uap", "hujan"))
    own = chapter("air", "Air", section("s", "S", box("key-terms", para("uap"))), mentions("uap", "hujan", "awan"))
    assert with_key_terms([few], ENTRIES[:2]) == (few,)
    assert with_key_terms([own], ENTRIES) == (own,)


def test_each_kind_says_what_it_is_for() -> None:
    from publisher.language import labels

    assert all(labels(language)[kind.use].endswith(".") for kind in learning.kinds().values() for language in ("id", "en"))
