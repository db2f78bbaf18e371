"""The word lists: each rule with the examples that stand beside it in the data."""

import tomllib
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest

from publisher.model.block import Block, Paragraph, Quotation, Reference, ReferenceList
from publisher.model.chapter import Chapter, ChapterId, Metadata, Section
from publisher.model.inline import AnchorId, Emphasis, Foreign, Inlines, Link, NoteId, NoteRef, Strong, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import chapter_blocks, plain_text, text
from publisher.normalise import lexicon, normalise

SOURCE = SourceId("a.txt")
SPAN = Span(SOURCE, 1, 1)


def of(*blocks: Block) -> Chapter:
    """A chapter of these blocks, untitled so that its title says nothing."""
    return Chapter(id=ChapterId("a"), title=(), source=SOURCE, span=Span(SOURCE, 1, 1), blocks=blocks)


def lines(*contents: str | Inlines) -> Chapter:
    """A chapter with a paragraph for each line."""
    runs = (text(content) if isinstance(content, str) else content for content in contents)
    return of(*(Paragraph(run, Span(SOURCE, number, number)) for number, run in enumerate(runs, 1)))


def paragraphs(chapter: Chapter) -> list[Paragraph]:
    return [block for block in chapter_blocks(chapter) if isinstance(block, Paragraph)]


def normal(*contents: str | Inlines, language: str = "id") -> list[str]:
    return [plain_text(block.content) for block in paragraphs(normalise(lines(*contents), language).value)]


RULES = [
    table
    for file in ("compounds.toml", "bound.toml", "spelling.toml", "prepositions.toml", "particles.toml")
    for data in [tomllib.loads(files("publisher.normalise").joinpath("data", file).read_text(encoding="utf-8"))]
    for table in (*data.get("group", []), *([data["bound"]] if "bound" in data else []))
]
CHANGED = [(rule["code"], rule["id"], before, after) for rule in RULES for before, after in rule["changed"]]
LEFT = [(rule["id"], line) for rule in RULES for line in rule["left"]]


@pytest.mark.parametrize(("code", "rule", "before", "after"), CHANGED)
def test_a_rule_changes_its_examples(code: str, rule: str, before: str, after: str) -> None:
    assert normal(before) == [after]
    changes = normalise(lines(before), "id").changes
    assert (code, rule) in {(change.code, change.rule) for change in changes}


@pytest.mark.parametrize(("rule", "line"), LEFT)
def test_a_rule_leaves_its_counterexamples(rule: str, line: str) -> None:
    assert normal(line) == [line], rule


def test_each_rule_has_a_reason_and_examples() -> None:
    for rule in RULES:
        assert rule["reason"]
        assert rule["changed"]
        assert rule["left"]


def test_no_word_is_changed_into_one_that_is_changed_again() -> None:
    words, pairs = lexicon.words(), lexicon.pairs()
    for word, entry in words.items():
        assert word == word.lower()
        parts = entry.after.replace("-", " ").split()
        assert entry.after != word
        assert not any(part in words for part in parts), word
        assert not any(second in pairs.get(first, {}) for first, second in pairwise(parts)), word


def test_a_word_stands_in_one_list_only() -> None:
    listed = [word for group in lexicon.groups() for word in group.get("words", {})]
    assert len(listed) == len(set(listed))
    assert len(listed) > 400


def test_exceptions_name_words_of_their_group() -> None:
    for group in lexicon.groups():
        keys = {*group.get("words", {}), *group.get("pairs", {})}
        for exception in ("in_names", "at_start", "not_after", "lower_only"):
            assert set(group.get(exception, ())) <= keys, (group["id"], exception)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Kerjasama lebah dan bunga menguntungkan.", "Kerja sama lebah dan bunga menguntungkan."),
        ("Kerjasama Lebah dan Bunga", "Kerja Sama Lebah dan Bunga"),
        ("1. Kerjasama Lebah: kerjasama dua makhluk", "1. Kerja Sama Lebah: kerja sama dua makhluk"),
        ("Manfaat: Kerjasama petani meningkat", "Manfaat: Kerja sama petani meningkat"),
        ("KERJASAMA ANTAR DAERAH", "KERJA SAMA ANTARDAERAH"),
        ("Pengertian dari Kerjasama Ekonomi adalah tukar-menukar.", "Pengertian dari Kerja Sama Ekonomi adalah tukar-menukar."),
        ("Hidup Dibawah Laut", "Hidup di Bawah Laut"),
        ("Dibawah Laut", "Di Bawah Laut"),
        ("Siapapun Bisa Menanam", "Siapa pun Bisa Menanam"),
        ("Bunga mekar, Kamipun pulang.", "Bunga mekar, Kami pun pulang."),
        ("Apa Itu Resiko?", "Apa Itu Risiko?"),
        ("Di Propinsi Jambi ada resiko banjir.", "Di Provinsi Jambi ada risiko banjir."),
        ("Praktek-praktek itu lazim.", "Praktik-praktik itu lazim."),
    ],
)
def test_capitals_are_carried_over(before: str, after: str) -> None:
    assert normal(before) == [after]


@pytest.mark.parametrize(
    "line",
    [
        "Lihat https://contoh.sch.id/kerjasama-antar-daerah dan kirim ke kerjasama@contoh.id.",
        "Berkas kerjasama.docx ada di www.contoh.id/resiko.",
        "Ketua berkata, “Kerjasama kita antar negara kuat.”",
        "Ia menulis dalam buku Praktek Pengobatan Kampung tentang jamu.",
        "Menurut Resiko Usaha Tani (2011), panen itu rawan.",
        "Sari, D. (2019). Resiko Banjir di Propinsi Riau. https://contoh.id/banjir",
        "Dewan Kerjasama Teluk berdiri pada tahun 1981.",
        "Tim kami memakai nama AZAS sejak awal.",
        "The praktek of the word is that it was often in use here.",
    ],
)
def test_words_of_others_are_kept(line: str) -> None:
    result = normalise(lines(line), "id")
    assert not [change for change in result.changes if change.code in {"NRM001", "NRM002", "NRM003"}]


def test_straight_quotation_marks_keep_the_words_and_become_typographic() -> None:
    assert normal("Guru berkata, \"Kerjasama itu 'resiko' kita,\" lalu kerjasama pun mulai.") == [
        "Guru berkata, “Kerjasama itu ‘resiko’ kita,” lalu kerja sama pun mulai."
    ]


def test_what_is_kept_in_a_quotation_is_told() -> None:
    result = normalise(lines("Ia berkata, “Kerjasama antar kota itu perlu.”"), "id")
    assert [(d.code, dict(d.values)["after"]) for d in result.diagnostics] == [("NRM009", "Kerja sama"), ("NRM009", "antarkota")]


def test_a_block_quotation_keeps_its_words() -> None:
    assert [
        plain_text(block.content) for block in paragraphs(normalise(of(Quotation(lines("Kerjasama itu indah.").blocks, SPAN)), "id").value)
    ] == ["Kerjasama itu indah."]


def test_the_reference_list_keeps_its_words() -> None:
    works = ReferenceList((Reference(text("Praktek Tani dan Resiko. Bogor: Pustaka."), SPAN),), SPAN)
    assert normalise(of(works), "id").value.blocks == (works,)


def test_titles_get_capitals_and_the_source_keeps_its_own_title() -> None:
    section = Section(id=AnchorId("a-b"), title=text("Bentuk kerjasama antar negara"), span=SPAN)
    chapter = replace(of(), title=text("Kerjasama Dua Desa"), sections=(section,), metadata=Metadata(title="Kerjasama Dua Desa"))
    value = normalise(chapter, "id").value
    assert plain_text(value.title) == "Kerja Sama Dua Desa"
    assert plain_text(value.sections[0].title) == "Bentuk kerja sama antarnegara"
    assert value.metadata.title == "Kerjasama Dua Desa"


def test_italics_and_foreign_words_are_kept_and_strong_is_not() -> None:
    line: Inlines = (
        Text("Buku "),
        Emphasis((Text("Praktek Tani"),)),
        Text(" dan "),
        Foreign((Text("resiko"),), "nl"),
        Text(" soal "),
        Strong((Text("resiko"),)),
    )
    assert normal(line) == ["Buku Praktek Tani dan resiko soal risiko"]


def test_an_edit_over_two_texts_keeps_the_mark_up() -> None:
    line: Inlines = (Text("hubungan antar"), NoteRef(NoteId("1")), Text(" "), Link((Text("negara maju"),), "https://contoh.id"))
    result = normalise(lines(line), "id").value
    assert paragraphs(result)[0].content == (
        Text("hubungan antarnegara"),
        NoteRef(NoteId("1")),
        Link((Text(" maju"),), "https://contoh.id"),
    )


def test_a_change_names_its_own_line_of_a_joined_paragraph() -> None:
    first, second = "Baris pertama kerjasama dua desa.", "Baris kedua tentang resiko."
    span = Span(SOURCE, 4, 5, ((0, 4), (len(first) + 1, 5)))
    result = normalise(of(Paragraph(text(f"{first} {second}"), span)), "id")
    assert [(change.before, change.span.first_line) for change in result.changes] == [("kerjasama", 4), ("resiko", 5)]
    new = paragraphs(result.value)[0]
    assert plain_text(new.content)[new.span.starts[1][0] :] == "Baris kedua tentang risiko."


def test_english_articles_get_typography_only() -> None:
    assert normal('The word "praktek" and the students\' books , 1990-1995.', language="en") == [
        "The word “praktek” and the students’ books, 1990–1995."
    ]
