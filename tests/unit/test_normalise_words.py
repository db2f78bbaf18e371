"""The word lists: each rule with the examples that stand beside it in the data."""

import tomllib
from importlib.resources import files
from itertools import pairwise

import pytest

from publisher.model.inline import Emphasis, Foreign, Inlines, Link, NoteId, NoteRef, Strong, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text, text
from publisher.normalise import lexicon, normalise
from publisher.source import Article, CapturedBlock, Hint, Metadata

SOURCE = SourceId("a.txt")


def article(*lines: str | Inlines, hint: Hint = Hint.LINE) -> Article:
    blocks = tuple(
        CapturedBlock(content=text(line) if isinstance(line, str) else line, span=Span(SOURCE, number, number), hint=hint)
        for number, line in enumerate(lines, 1)
    )
    return Article(source=SOURCE, blocks=blocks, metadata=Metadata())


def normal(*lines: str | Inlines, language: str = "id", hint: Hint = Hint.LINE) -> list[str]:
    result = normalise(article(*lines, hint=hint), language)
    return [plain_text(block.content) for block in result.value.blocks]


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
    changes = normalise(article(before), "id").changes
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
    result = normalise(article(line), "id")
    assert not [change for change in result.changes if change.code in {"NRM001", "NRM002", "NRM003"}]


def test_straight_quotation_marks_keep_the_words_and_become_typographic() -> None:
    assert normal("Guru berkata, \"Kerjasama itu 'resiko' kita,\" lalu kerjasama pun mulai.") == [
        "Guru berkata, “Kerjasama itu ‘resiko’ kita,” lalu kerja sama pun mulai."
    ]


def test_what_is_kept_in_a_quotation_is_told() -> None:
    result = normalise(article("Ia berkata, “Kerjasama antar kota itu perlu.”"), "id")
    assert [(d.code, dict(d.values)["after"]) for d in result.diagnostics] == [("NRM009", "Kerja sama"), ("NRM009", "antarkota")]


def test_a_block_quotation_keeps_its_words() -> None:
    assert normal("Kerjasama itu indah.", hint=Hint.QUOTATION) == ["Kerjasama itu indah."]


def test_the_reference_list_keeps_its_words_until_running_text_returns() -> None:
    prose = "Setelah membaca kerjasama " + "dan belajar bersama teman teman sekelas " * 5
    lines = normal("Kerjasama tani", "Daftar Pustaka:", "Praktek Tani dan Resiko. Bogor: Pustaka.", prose)
    assert lines[:3] == ["Kerja sama tani", "Daftar Pustaka:", "Praktek Tani dan Resiko. Bogor: Pustaka."]
    assert lines[3].startswith("Setelah membaca kerja sama ")


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
    result = normalise(article(line), "id").value.blocks[0].content
    assert result == (Text("hubungan antarnegara"), NoteRef(NoteId("1")), Link((Text(" maju"),), "https://contoh.id"))


def test_a_change_names_its_own_line_of_a_joined_paragraph() -> None:
    first, second = "Baris pertama kerjasama dua desa.", "Baris kedua tentang resiko."
    span = Span(SOURCE, 4, 5, ((0, 4), (len(first) + 1, 5)))
    block = CapturedBlock(content=text(f"{first} {second}"), span=span)
    result = normalise(Article(source=SOURCE, blocks=(block,), metadata=Metadata()), "id")
    assert [(change.before, change.span.first_line) for change in result.changes] == [("kerjasama", 4), ("resiko", 5)]
    new = result.value.blocks[0]
    assert plain_text(new.content)[new.span.starts[1][0] :] == "Baris kedua tentang risiko."


def test_the_title_of_the_metadata_is_normalised_and_told_once() -> None:
    title = "Kerjasama Dua Desa"
    plain = article(title)
    result = normalise(Article(source=SOURCE, blocks=plain.blocks, metadata=Metadata(title=title)), "id")
    assert result.value.metadata.title == "Kerja Sama Dua Desa"
    assert len(result.changes) == 1
    alone = normalise(Article(source=SOURCE, blocks=(), metadata=Metadata(title=title)), "id")
    assert [change.after for change in alone.changes] == ["Kerja Sama"]


def test_english_articles_get_typography_only() -> None:
    assert normal('The word "praktek" and the students\' books , 1990-1995.', language="en") == [
        "The word “praktek” and the students’ books, 1990–1995."
    ]
