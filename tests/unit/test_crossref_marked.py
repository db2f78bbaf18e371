"""What an editor marks in the text: words not to be linked, words for the index; and headwords set below their noun."""

from publisher.assemble.index import index_of
from publisher.crossref import link
from publisher.model.block import Cell, LearningBlock, Table
from publisher.model.glossary import Glossary
from publisher.model.index import IndexEntry, Place
from publisher.model.inline import AnchorId, EntryId, Inlines, Marked, Text
from publisher.model.walk import plain_text
from tests.unit.test_crossref_terms import SPAN, chapter, entry, linked, paragraph, references


def marked(words: str, *, linked: bool = True, index: str = "") -> Marked:
    return Marked((Text(words),), linked=linked, index=index)


def index(*content: Inlines, entries: tuple[str, ...] = ()) -> list[tuple[str, int, list[tuple[str, int]]]]:
    """(headword, number of places, the same of each sub-entry as it is printed) of each line."""
    made = [chapter(*(paragraph(inlines) for inlines in content))]
    found = link(made, Glossary(tuple(map(entry, entries))), 0.6).value.index
    return [(line.headword, len(line.places), [(one.short, len(one.places)) for one in line.entries]) for line in found if not line.see]


def test_a_word_marked_so_is_not_linked_and_not_listed() -> None:
    content: Inlines = (marked("Padi", linked=False), Text(" bukan padi."))
    result = link([chapter(paragraph(content))], Glossary((entry("padi"),)), 0.6).value
    (reference,) = references(result.chapters[0])
    assert plain_text(reference.content) == "padi"
    assert index((marked("Padi", linked=False),), entries=("padi",)) == []


def test_a_word_marked_for_the_index_is_listed_there_and_may_be_linked() -> None:
    content: Inlines = (Text("Lihat "), marked("padi", index="tanaman pangan"), Text("."))
    assert index(content) == [("tanaman pangan", 1, [])]
    result = link([chapter(paragraph(content))], Glossary((entry("padi"),)), 0.6).value.chapters[0]
    assert [ref.entry for ref in references(result)] == ["padi"]
    assert linked(paragraph(content), entry("jagung")) == []


def test_words_for_the_index_join_the_line_of_that_headword() -> None:
    assert index((Text("Sawah."),), (marked("lereng", index="sawah"),), entries=("sawah",)) == [("sawah", 2, [])]


def test_a_colon_makes_a_sub_entry() -> None:
    assert index((marked("lereng", index="sawah: berundak"),), (Text("Sawah."),), entries=("sawah",)) == [("sawah", 1, [("berundak", 1)])]


def test_words_in_tables_and_exercises_are_listed_where_an_editor_says_so() -> None:
    cell = Cell((marked("lereng", index="sawah"),))
    made = chapter(Table((cell,), ((cell,),), SPAN), LearningBlock("exercise", (paragraph((marked("x", index="soal"),)),), SPAN))
    found = link([made], Glossary(), 0.6).value.index
    assert [(line.headword, len(line.places)) for line in found] == [("sawah", 2), ("soal", 1)]


KINDS = ("kerja sama bilateral", "kerja sama multilateral", "kerja sama regional")


def test_three_headwords_of_one_noun_are_set_below_it() -> None:
    text = "Kerja sama bilateral, kerja sama multilateral, dan kerja sama regional."
    below = [("bilateral", 1), ("multilateral", 1), ("regional", 1)]
    assert index((Text(text),), entries=KINDS) == [("kerja sama", 0, below)]
    assert index((Text(text + " Kerja sama itu baik."),), entries=("kerja sama", *KINDS)) == [("kerja sama", 1, below)]
    assert index((Text(text),), entries=KINDS[:2]) == [("kerja sama bilateral", 1, []), ("kerja sama multilateral", 1, [])]


def test_names_are_never_sub_entries() -> None:
    text = "Laut Jawa, Laut Merah, dan Laut Mati."
    assert [headword for headword, _, _ in index((Text(text),))] == ["Jawa, Laut", "Mati, Laut", "Merah, Laut"]


def test_a_heading_with_one_sub_entry_left_gives_way_to_it() -> None:
    def below(name: str, anchor: str) -> IndexEntry:
        return IndexEntry(
            headword=f"hak {name}",
            short=name,
            places=(Place(AnchorId(anchor), AnchorId("a")),),
            entry=EntryId(name),
            see_also=("hak veto",),
        )

    line = IndexEntry(headword="hak", entries=(below("angket", "m1"), below("veto", "m2")))
    both = index_of([line], frozenset({"m1", "m2"}), [EntryId("angket"), EntryId("veto")])
    assert [one.short for one in both[0].entries] == ["angket", "veto"]
    assert both[0].entries[0].see_also == ("hak veto",)
    (left,) = index_of([line], frozenset({"m1", "m2"}), [EntryId("angket")])
    assert (left.headword, left.short, left.see_also, len(left.places)) == ("hak angket", "", (), 1)
