"""One bibliography from the register and the lists of the chapters; the citations that lead into it."""

import re
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest

from publisher.bibliography import Bibliography, compiled
from publisher.bibliography.particulars import unread, with_particulars
from publisher.crossref import citing
from publisher.diagnostics import Result
from publisher.language.citation import work_of
from publisher.language.names import name
from publisher.model.block import Block, BulletList, Cell, Label, Paragraph, Quotation, Reference, ReferenceList, Table
from publisher.model.book import Lists
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.inline import Code, CrossRef, Emphasis, Inline, Inlines, Link, NoteId, NoteRef, Strong, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import chapter_blocks, plain_text
from publisher.model.work import Work, WorkKind
from tests.builders import chapter, item, note, para, section, words

SANTOSO = "Santoso, B. (2019). Daur air di pegunungan. Jurnal Hidrologi, 12(3), 45–60."
FOREST = "Santoso, B. (2019). Hutan dan hujan. Penerbit Hulu."
BOTH = "Santoso, B., & Dewi, S. (2020). Sungai kita. Gramedia."
MANY = "Kusuma, R., Dewi, S., & Putra, A. (2021). Muara. Penerbit Laut."
OFFICE = "Badan Pusat Statistik. (2020). Statistik lingkungan. Penerbit Hulu."
UNDATED = "Wibowo, A. (t.t.). Rawa. Penerbit Hulu."
NAMELESS = "Air tanah kita. (2014). Penerbit Hulu."
ODD = "Zainal, M. (2011). Rawa gambut. Penerbit Hulu. Cetakan khusus anggota."


def list_of(*entries: str | Inlines, start: int = 20) -> ReferenceList:
    def entry(content: str | Inlines, line: int) -> Reference:
        inlines = words(content)
        return Reference(inlines, Span(SourceId("air.txt"), line, line), work_of(plain_text(inlines)))

    made = tuple(entry(content, start + number) for number, content in enumerate(entries))
    return ReferenceList(made, Span(SourceId("air.txt"), start, start + len(made)))


def air(*content: Block | str, entries: Sequence[str | Inlines] = (SANTOSO, BOTH, MANY, OFFICE, UNDATED, NAMELESS)) -> Chapter:
    blocks = [para(one) if isinstance(one, str) else one for one in content]
    return chapter("air", "Air", *blocks, section("air-pustaka", "Daftar Pustaka", list_of(*entries)))


def book_of(*chapters: Chapter, works: Sequence[Work] = (), lists: Lists = Lists.BOOK) -> Result[Bibliography]:
    return compiled(works, chapters, "id", lists)


def titles(works: Sequence[Work]) -> list[str]:
    return [f"{work.title}{work.letter}" for work in works]


def linked(*content: Block | str, entries: Sequence[str | Inlines] | None = None) -> Result[tuple[Chapter, ...]]:
    own = air(*content) if entries is None else air(*content, entries=entries)
    made = book_of(own)
    return citing(made.value.chapters, made.value.citable, made.value.shared)


def shown(content: Inlines) -> str:
    """Plain text with each reference in brackets before its target: "{Santoso, 2019→work.id}"."""
    return "".join(_shown(inline) for inline in content)


def _shown(inline: Inline) -> str:
    match inline:
        case CrossRef(target, content):
            return f"{{{plain_text(content)}→{target.removeprefix('work.').partition('-')[0]}}}"
        case Emphasis(content) | Strong(content):
            return shown(content)
        case _:
            return plain_text((inline,))


def cited(text: str, entries: Sequence[str | Inlines] | None = None) -> str:
    block = linked(text, entries=entries).value[0].blocks[0]
    assert isinstance(block, Paragraph)
    return shown(block.content)


def codes(*texts: str) -> list[tuple[str, str]]:
    return [(told.code, str(dict(told.values).get("suggestion", ""))) for told in linked(*texts).diagnostics]


def test_the_lists_of_all_chapters_and_the_register_become_one_in_the_order_of_the_alphabet() -> None:
    register = (Work(id="laut", kind=WorkKind.BOOK, title="Laut", authors=(name("Dewi, Sari"),), date="2000"),)
    second = replace(air(entries=[ODD, SANTOSO]), id=ChapterId("hutan"), source=SourceId("hutan.txt"))
    made = book_of(air(), second, works=register)
    assert titles(made.value.works) == [
        "Air tanah kita",
        "Statistik lingkungan",
        "Laut",
        "Muara",
        "Daur air di pegunungan",
        "Sungai kita",
        "Rawa",
        "Rawa gambut",
    ]
    assert [len(one.sections) for one in made.value.chapters] == [0, 0]


def test_a_work_that_two_chapters_and_the_register_name_is_printed_once_and_told() -> None:
    register = (Work(id="daur", kind=WorkKind.ARTICLE, title="Daur Air di Pegunungan", authors=(name("Santoso, Budi"),), date="2019"),)
    made = book_of(air(entries=[SANTOSO]), works=register)
    (work,) = made.value.works
    assert (work.id, work.title, work.authors[0].given, work.container, work.volume) == (
        "daur",
        "Daur Air di Pegunungan",
        "Budi",
        "Jurnal Hidrologi",
        "12",
    )
    assert [told.code for told in made.diagnostics] == ["BIB014"]


def test_an_entry_that_was_not_read_to_its_end_stays_as_written_and_is_told() -> None:
    made = book_of(air(entries=[ODD]))
    (work,) = made.value.works
    assert plain_text(work.written) == ODD
    assert [told.code for told in made.diagnostics] == ["BIB015"]


def test_a_title_that_is_a_day_of_access_is_none() -> None:
    (work,) = book_of(air(entries=["Organisasi Hulu. Diakses pada 2022. Anemia."])).value.works
    assert plain_text(work.written) == "Organisasi Hulu. Diakses pada 2022. Anemia."


def test_what_was_read_replaces_its_double_that_was_not() -> None:
    made = book_of(air(entries=["Santoso, B., dkk. (2019). Daur air di pegunungan. Terbitan khusus pekan air.", SANTOSO]))
    assert [work.written for work in made.value.works] == [()]
    assert [told.code for told in made.diagnostics] == ["BIB014"]


def test_each_entry_that_leaves_its_chapter_is_a_change() -> None:
    made = book_of(air(entries=[SANTOSO, ODD]))
    assert [(change.code, change.before, change.span.first_line) for change in made.changes] == [
        ("BIB020", SANTOSO, 20),
        ("BIB020", ODD, 21),
    ]


def test_a_label_over_a_list_goes_with_it() -> None:
    whole = chapter("air", "Air", para("Air."), Label(words("Sumber:"), para("x").span), list_of(SANTOSO))
    (new,) = book_of(whole).value.chapters
    assert [plain_text(block.content) for block in new.blocks if isinstance(block, Paragraph | Label)] == ["Air."]


def test_each_chapter_may_have_its_own_list_with_what_the_register_adds() -> None:
    register = (
        Work(id="laut", kind=WorkKind.BOOK, title="Laut", authors=(name("Aji, B."),), date="2000", used_in=("air.txt",)),
        Work(id="umum", kind=WorkKind.BOOK, title="Umum", date="2001"),
    )
    made = book_of(air(entries=[SANTOSO, ODD]), works=register, lists=Lists.CHAPTER)
    assert titles(made.value.works) == ["Umum"]
    (block,) = made.value.chapters[0].sections[0].blocks
    assert isinstance(block, ReferenceList)
    assert [(entry.id, entry.work.title) for entry in block.references if entry.work] == [
        ("work.air.laut", "Laut"),
        ("work.air.santoso-2019-daur-air-di-pegunungan", "Daur air di pegunungan"),
        ("work.air.zainal-2011-rawa-gambut", "Rawa gambut"),
    ]
    assert [change.before for change in made.changes] == [SANTOSO]


def test_a_chapter_without_a_list_gets_one_for_its_works() -> None:
    register = (Work(id="laut", kind=WorkKind.BOOK, title="Laut", date="2000", used_in=("air.txt",)),)
    (new,) = book_of(chapter("air", "Air", para("Air.")), works=register, lists=Lists.CHAPTER).value.chapters
    assert [plain_text(one.title) for one in new.sections] == ["Daftar Pustaka"]


def test_a_list_whose_numbers_are_cited_stays_and_its_entries_are_led_to() -> None:
    made = linked("Air meresap [1]. Lalu mengalir [1, 2].", entries=[f"[1] {SANTOSO}", f"[2] {BOTH}"])
    (whole,) = made.value
    (block,) = whole.sections[0].blocks
    assert isinstance(block, ReferenceList)
    assert [entry.id for entry in block.references] == ["work.air.1", "work.air.2"]
    (text,) = whole.blocks
    assert isinstance(text, Paragraph)
    assert shown(text.content) == "Air meresap [{1→air.1}]. Lalu mengalir [{1→air.1}, {2→air.2}]."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air mengalir (Santoso, 2019).", "Air mengalir ({Santoso, 2019→santoso})."),
        ("Menurut Santoso (2019, hlm. 12), air.", "Menurut {Santoso (2019, hlm. 12)→santoso}, air."),
        ("Menurut Budi Santoso (2019: 12) air.", "Menurut Budi {Santoso (2019: 12)→santoso} air."),
        ("Santoso dan Dewi (2020) menulis.", "{Santoso dan Dewi (2020)→santoso} menulis."),
        ("Santoso & Dewi (2020) wrote.", "{Santoso & Dewi (2020)→santoso} wrote."),
        ("It flows (Santoso and Dewi, 2020, p. 4).", "It flows ({Santoso and Dewi, 2020, p. 4→santoso})."),
        ("(Kusuma dkk., 2021; Santoso, 2019)", "({Kusuma dkk., 2021→kusuma}; {Santoso, 2019→santoso})"),
        ("(Kusuma et al., 2021)", "({Kusuma et al., 2021→kusuma})"),
        ("Kusuma, Dewi, dan Putra (2021)", "{Kusuma, Dewi, dan Putra (2021)→kusuma}"),
        ("(lihat Santoso, 2019)", "(lihat {Santoso, 2019→santoso})"),
        ("(Badan Pusat Statistik [BPS], 2020)", "({Badan Pusat Statistik [BPS], 2020→badan})"),
        ("Data BPS (2020) menunjukkan.", "Data {BPS (2020)→badan} menunjukkan."),
        ("(Wibowo, t.t.)", "({Wibowo, t.t.→wibowo})"),
        ("(Air tanah kita, 2014)", "({Air tanah kita, 2014→air})"),
        ("Santoso (1962/2019) menulis.", "{Santoso (1962/2019)→santoso} menulis."),
        ("(Santoso, 1962/2019)", "({Santoso, 1962/2019→santoso})"),
        ("Santoso’s (2019) view", "{Santoso’s (2019)→santoso} view"),
        ("(Santoso 2019)", "({Santoso 2019→santoso})"),
        ("(dalam Santoso, Ed., 2019)", "(dalam {Santoso, Ed., 2019→santoso})"),
        ("(in Santoso, ed., 2019)", "(in {Santoso, ed., 2019→santoso})"),
        ("(see Santoso & Dewi, Eds., 2020)", "(see {Santoso & Dewi, Eds., 2020→santoso})"),
        ("(lihat Santoso (Ed.), 2019, hlm. 3)", "(lihat {Santoso (Ed.), 2019, hlm. 3→santoso})"),
        ("Santoso (Ed., 2019) menulis.", "{Santoso (Ed., 2019)→santoso} menulis."),
        ("(cf. Santoso 2019)", "(cf. {Santoso 2019→santoso})"),
        ("(Rahman, 2010, dalam Santoso, 2019)", "(Rahman, 2010, dalam {Santoso, 2019→santoso})"),
        ("(Rahman, 2010, as cited in Santoso, 2019)", "(Rahman, 2010, as cited in {Santoso, 2019→santoso})"),
        ("(Santoso, 2019, dalam Dewi, 2020)", "({Santoso, 2019→santoso}, dalam Dewi, 2020)"),
        ("Namun Santoso (2019) menulis.", "Namun {Santoso (2019)→santoso} menulis."),
    ],
)
def test_a_citation_leads_to_its_entry(text: str, expected: str) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ia menulis, “menurut Santoso (2019) air itu hidup”.",
        "Pada tahun 2019 Santoso lahir (2019–2020).",
        "Konferensi Bandung (1955) dan Jakarta (2019).",
        "Nilainya (lihat Gambar 2.1) dan [12].",
        "Mbah Santosowati (2019)",
    ],
)
def test_what_is_no_citation_of_a_listed_work_is_left(text: str) -> None:
    assert "→" not in cited(text)


def test_a_citation_within_a_link_code_heading_or_quotation_is_left_but_not_its_attribution() -> None:
    quotation = Quotation((para("Air hidup (Santoso, 2019)."),), para("x").span, words("(Santoso, 2019)"))
    closed = para("A ", Link(words("Santoso (2019)"), "https://contoh.example"), " B ", Code("Santoso (2019)"))
    (whole,) = linked(quotation, closed).value
    first, second = whole.blocks
    assert isinstance(first, Quotation)
    assert isinstance(second, Paragraph)
    assert isinstance(first.blocks[0], Paragraph)
    assert "→" not in shown(first.blocks[0].content) + shown(second.content)
    assert "→" in shown(first.attribution)


def test_a_citation_may_cross_marks_of_emphasis_and_keeps_its_notes() -> None:
    text = para("A ", Strong((Text("Santoso"), NoteRef(NoteId("n")))), " (2019)", NoteRef(NoteId("m")), " B.", NoteRef(NoteId("o")))
    own = replace(air(text), notes=(note("n", "Lihat (Santoso, 2019)."),))
    made = book_of(own)
    (whole,) = citing(made.value.chapters, made.value.citable, made.value.shared).value
    (block,) = whole.blocks
    assert isinstance(block, Paragraph)
    assert shown(block.content) == "A {Santoso (2019)→santoso} B."
    assert re.findall(r"NoteId|note='(\w)'", repr(block)) == ["n", "m", "o"]
    (inside,) = whole.notes[0].blocks
    assert isinstance(inside, Paragraph)
    assert "→" in shown(inside.content)


def test_citations_in_lists_are_linked() -> None:
    (whole,) = linked(BulletList((item("Air (Santoso, 2019)."),), para("x").span)).value
    assert "CrossRef" in repr(whole.blocks)


def test_a_letter_follows_the_list_of_the_book_as_a_change() -> None:
    entries = [SANTOSO.replace("2019", "2019b"), FOREST.replace("2019", "2019a")]
    made = linked("Air (Santoso, 2019b) dan (Santoso, 2019a, hlm. 2).", entries=entries)
    (block,) = made.value[0].blocks
    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == "Air (Santoso, 2019a) dan (Santoso, 2019b, hlm. 2)."
    assert [(change.code, change.before, change.after) for change in made.changes] == [
        ("BIB016", "Santoso, 2019b", "Santoso, 2019a"),
        ("BIB016", "Santoso, 2019a, hlm. 2", "Santoso, 2019b, hlm. 2"),
    ]


def test_a_citation_that_may_mean_two_works_is_told() -> None:
    made = linked("Air (Santoso, 2019).", entries=[SANTOSO, FOREST])
    assert ("BIB022", "Santoso (2019)") in [(told.code, dict(told.values).get("written")) for told in made.diagnostics]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Konferensi Bandung (1955) dan Jakarta (2018).", ""),
        ("Pada masa Hartono dan Joyo (1955) air bersih.", ""),
        ("Film Laskar Air (2008) menunjukkan hal itu.", ""),
        ("Hartono (2011) juga menulis tentang air.", "Hartono (2011)"),
        ("Menurut Hartono dkk. (1950), air hidup.", "Hartono dkk. (1950)"),
        ("Menurut Hartono dan Joyo (1950), air hidup.", "Hartono dan Joyo (1950)"),
        ("According to Hart (1950), water lives.", "Hart (1950)"),
        ("Hart et al. (1950) saw it.", "Hart et al. (1950)"),
        ("Namun Hartono (1950) menyatakan sebaliknya.", "Hartono (1950)"),
        ("Selanjutnya Hartono dan Joyo (1950) menyatakan sebaliknya.", "Hartono dan Joyo (1950)"),
        ("Sementara itu, Hartono (1950) menulis.", "Hartono (1950)"),
        ("However Hart (1950) argued the opposite.", "Hart (1950)"),
        ("Meanwhile Mary Hart (1950) reports a change.", "Mary Hart (1950)"),
        ("Namun Menurut Hartono (1950), air hidup.", "Hartono (1950)"),
        ("Namun Konferensi Bandung (1955) berbeda.", ""),
        ("Air hidup (lihat Hartono, 1950).", "Hartono, 1950"),
        ("Air hidup (dalam Hartono, Ed., 1950).", "Hartono, 1950"),
        ("Water lives (see also Hart, 1950).", "Hart, 1950"),
        ("Air hidup (Rahman, 1940, dalam Hartono, 1950).", "Hartono, 1950"),
    ],
)
def test_an_author_whom_nobody_lists_is_told_where_a_sentence_surely_names_a_work(text: str, written: str) -> None:
    told = [dict(one.values).get("written") for one in linked(text, "Air (Santoso, 2019).").diagnostics if one.code == "BIB018"]
    assert told == ([written] if written else [])


@pytest.mark.parametrize("text", ["Namun Santosa (2019) menulis.", "Air (lihat Santosa, 2019).", "Air (dalam Santosa, Ed., 2019)."])
def test_a_misspelt_author_is_told_without_the_words_before_the_name(text: str) -> None:
    (told,) = [one for one in linked(text).diagnostics if one.code == "BIB017"]
    assert dict(told.values)["written"] == "Santosa (2019)"


def test_a_work_that_another_is_quoted_from_need_not_have_the_quoted_one_listed() -> None:
    told = linked("Air (Rahman, 2010, dalam Santoso, 2019).").diagnostics
    assert not [one for one in told if one.code in {"BIB017", "BIB018"}]


def test_a_misspelt_author_of_two_is_told_with_both_names() -> None:
    (told,) = [one for one in linked("Kata Santosa dan Dewi (2020) air hidup.").diagnostics if one.code == "BIB017"]
    assert dict(told.values)["written"] == "Santosa dan Dewi (2020)"
    assert str(dict(told.values)["suggestion"]).startswith("Santoso & Dewi (2020)")


def test_a_work_of_the_register_that_no_chapter_lists_is_what_a_misspelt_name_means() -> None:
    register = (Work(id="laut", kind=WorkKind.BOOK, title="Laut", authors=(name("Santoso, B."),), date="2019"),)
    made = book_of(chapter("air", "Air", para("Air (Santosa, 2019).")), works=register)
    done = citing(made.value.chapters, made.value.citable, made.value.shared)
    assert [one.code for one in done.diagnostics] == ["BIB017"]


def test_a_work_that_a_caption_cites_is_cited_and_the_caption_stays() -> None:
    table = Table((Cell(words("A")),), ((Cell(words("b (Kusuma dkk., 2021)")),),), para("x").span, words("Hujan (Santoso & Dewi, 2020)"))
    made = linked(table, "Air (Santoso, 2019).")
    (told,) = [one for one in made.diagnostics if one.code == "BIB019"]
    assert dict(told.values)["count"] == 3
    assert made.value[0].blocks[0] == table


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Air (Santoso, 2018).", "Santoso (2019); Santoso & Dewi (2020)"),
        ("Menurut Santosa (2019) air.", "Santoso (2019)"),
        ("Menurut BPS (2021) air.", "Badan Pusat Statistik (2020)"),
    ],
)
def test_a_citation_that_resembles_a_listed_work_is_told_with_what_is_meant(text: str, suggestion: str) -> None:
    found = codes(text)
    assert [code for code, _ in found] == ["BIB017"]
    assert found[0][1].startswith(suggestion.partition(";")[0])


def test_a_number_beyond_the_list_is_told() -> None:
    made = linked("Air [1] dan [5].", entries=[f"[1] {SANTOSO}", f"[2] {BOTH}"])
    assert ("BIB017", "[5]") in [(told.code, dict(told.values).get("written")) for told in made.diagnostics]


def test_a_citation_of_what_nobody_lists_is_told_only_where_the_chapter_cites() -> None:
    assert codes("Air (Hartono, 2015).") == []
    assert "BIB018" in [code for code, _ in codes("Air (Hartono, 2015).", "Air (Santoso, 2019).")]


def test_what_is_listed_and_never_cited_is_told_only_where_the_chapter_cites() -> None:
    assert codes("Air mengalir.") == []
    told = [one for one in linked("Air (Santoso, 2019).").diagnostics if one.code == "BIB019"]
    assert [dict(one.values)["count"] for one in told] == [5]
    assert told[0].span == Span(SourceId("air.txt"), 21, 21)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Kusuma, R. (2021). Muara. Dalam T. Hadi & S. Dewi (Ed.), Ekologi Pesisir (hlm. 3–20). Penerbit Laut.",
            {"editors": (name("Hadi, T."), name("Dewi, S."))},
        ),
        ("Hadi, T. (Ed.). (2015). Ekologi pesisir (Edisi ke-2). Penerbit Laut.", {"editors": (name("Hadi, T."),), "edition": "2"}),
        (
            "Jambeck, J. R., dkk. (2015). Plastik di laut. Science, 347(6223), 768–771.",
            {"authors": (name("Jambeck, J. R."),), "others": True},
        ),
        ("Jambeck, J. R. et al. 2015. Plastik di laut. Jakarta: Hulu.", {"authors": (name("Jambeck, J. R."),), "others": True}),
        ("Jambeck, J. R., Geyer, R., et al. (2015). Plastik. Hulu.", {"others": True}),
        ("Jambeck, J. R. (2015). Plastik. Hulu.", {"others": False}),
        (
            "Reed, T. A. dkk. (2011). Kimia Edisi 5 Jilid 2. Jakarta: Hulu.",
            {"authors": (name("Reed, T. A."),), "others": True, "date": "2011", "title": "Kimia Jilid 2", "edition": "5"},
        ),
        ("Rahmat DS. (2011). Angin dan Laut. Bandung: Hulu.", {"authors": (name("Rahmat, D. S."),), "date": "2011"}),
        ("Rahmat D.S. (2011). Angin dan Laut. Bandung: Hulu.", {"authors": (name("Rahmat, D. S."),), "date": "2011"}),
        (
            "Wood, J. (2011). Harbours of the Straits since c. 1300 (2nd ed.). Leiden: Reed.",
            {"title": "Harbours of the Straits since c. 1300", "volume": "", "edition": "2", "place": "Leiden"},
        ),
        ("Smith, J. (2012). Rivers of the world (3rd ed.). Oxford University Press.", {"edition": "3", "title": "Rivers of the world"}),
        ("Stone, A. (2001). Laut (D. Sari, Penerj.). Penerbit Hulu.", {"translators": (name("Sari, D."),), "title": "Laut"}),
        (
            "Wibowo, A. (2018). Banjir di kota [Skripsi, Universitas Hulu]. Repositori Hulu. https://r.example/12",
            {"kind": WorkKind.THESIS, "genre": "Skripsi", "publisher": "Universitas Hulu", "container": "Repositori Hulu"},
        ),
        ("Santoso, B. (2019). Air. Jurnal Air, 1(2), 3–4. https://doi.org/10.1234/a.b", {"doi": "10.1234/a.b", "url": ""}),
    ],
)
def test_particulars_are_read_so_that_nothing_of_an_entry_is_left(text: str, facts: dict[str, object]) -> None:
    work = work_of(text)
    assert work is not None
    read = with_particulars(work, text)
    assert {key: getattr(read, key) for key in facts} == facts
    assert unread(read, text) == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (ODD, "anggota"),
        ("Hadi, T., dkk. (Ed.). (2015). Ekologi pesisir. Penerbit Laut.", "dkk"),
        ("Santoso, B. (2019). Hutan. Penerbit Hulu. 120 hlm.", "120"),
        ("Santoso, B. (2019). Hutan dan hujan, hlm. 4.", "4"),
        ("“Hutan”. Ensiklopedia Pulau. Diakses November 2023.", "2023"),
    ],
)
def test_words_that_no_fact_holds_are_found(text: str, left: str) -> None:
    work = work_of(text)
    assert work is not None
    assert left in unread(with_particulars(work, text), text)


def test_a_chapter_without_a_list_may_cite_what_the_book_lists() -> None:
    second = replace(chapter("hutan", "Hutan", para("Hutan (Santoso, 2019).")), source=SourceId("hutan.txt"))
    made = book_of(air(), second)
    done = citing(made.value.chapters, made.value.citable, made.value.shared).value[1]
    assert "work.santoso-2019" in repr(done.blocks)


def test_the_cost_grows_with_the_length_of_the_book() -> None:
    def seconds(count: int) -> float:
        started = time.perf_counter()
        made = book_of(*(_numbered_chapter(number) for number in range(count)))
        citing(made.value.chapters, made.value.citable, made.value.shared)
        return time.perf_counter() - started

    seconds(2)
    assert seconds(60) < 12 * max(seconds(15), 0.05)


def _numbered_chapter(number: int) -> Chapter:
    entries = [f"Penulis{number}a{place}, B. ({1950 + place}). Judul {number} {place}. Penerbit Hulu." for place in range(20)]
    cites = [para(f"Air (Penulis{number}a{place}, {1950 + place}) dan (Penulis{number}a{place}, 1900).") for place in range(20)]
    made = chapter(f"c{number}", "C", *cites, section(f"s{number}", "Daftar Pustaka", list_of(*entries)))
    return replace(made, source=SourceId(f"c{number}.txt"))


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000,
        "(Santoso, " * 3_000,
        "(Santoso, 2019; " * 2_000,
        "“Santoso (2019) " * 2_000,
        "[1, " * 5_000,
        "A" * 100_000 + " (2019)",
        "Santoso (2019) “a” " * 3_000,
    ],
    ids=lambda text: text[:20],
)
def test_hostile_text_costs_what_its_length_costs(text: str) -> None:
    started = time.perf_counter()
    linked(text)
    assert time.perf_counter() - started < 2


def test_letters_that_may_be_a_degree_stay_as_they_are_written() -> None:
    text = "Wirawan SH. (1999). Membaca Undang-Undang. Medan: Hulu."
    work = work_of(text)
    assert work is not None
    assert unread(with_particulars(work, text), text) == ("SH",)


def test_a_remark_in_a_list_stays_in_its_chapter_and_a_short_citation_is_no_second_work() -> None:
    own = air("Air mengalir.", entries=(SANTOSO, "Wijaya Kusuma memimpin Dinas Sungai.", "Santoso 2019, hlm. 47."))
    made = book_of(own)
    assert titles(made.value.works) == ["Daur air di pegunungan"]
    (kept,) = made.value.chapters
    assert "Wijaya Kusuma memimpin Dinas Sungai." in [plain_text(one.content) for one in chapter_blocks(kept) if isinstance(one, Paragraph)]
    assert not made.diagnostics
    (of_chapter,) = book_of(own, lists=Lists.CHAPTER).value.chapters
    assert [type(one).__name__ for one in of_chapter.sections[0].blocks] == ["ReferenceList", "Paragraph"]


@pytest.mark.parametrize("text", ["Kamus Besar Bahasa Indonesia.", "Kitab Undang-Undang Hukum Dagang.", "Atlas of the Rivers."])
def test_a_bare_title_is_no_remark(text: str) -> None:
    assert len(book_of(air("Air mengalir.", entries=(SANTOSO, text))).value.works) == 2


def test_a_short_citation_of_nothing_listed_stays_as_it_is_written() -> None:
    made = book_of(air("Air mengalir.", entries=(SANTOSO, "Wirawan 2011, hlm. 3.")))
    assert len(made.value.works) == 2


def test_a_work_that_a_footnote_names_is_cited() -> None:
    own = air("Air (Santoso, 2019).", entries=(SANTOSO, MANY, OFFICE, NAMELESS))
    own = replace(
        own,
        notes=(
            note("n1", "Lihat Kusuma dkk., Muara (Ambon: Penerbit Laut, 2021), hlm. 3."),
            note("n2", "Statistik Lingkungan, bab 2."),
        ),
    )
    made = book_of(own)
    found = citing(made.value.chapters, made.value.citable, made.value.shared).diagnostics
    assert [dict(one.values)["names"] for one in found if one.code == "BIB019"] == ["Air tanah kita (2014)"]
