"""Definitions read by their shape: what is proposed, what is taken, how it is printed."""

import pytest

from publisher import glossary
from publisher.glossary.free.around import Around, around_of
from publisher.glossary.free.neighbours import neighbour_signs
from publisher.glossary.free.printed import predicate_as_printed
from publisher.glossary.free.proposed import Proposal, Text, is_behind_clause, text_of
from publisher.glossary.free.reading import REASON
from publisher.glossary.free.shapes import FORM_NAMES, proposals
from publisher.glossary.free.term_signs import term_signs
from publisher.glossary.grammar.commonness import BOUNDS, degree
from publisher.glossary.grammar.passages import Passage, passages
from publisher.glossary.grammar.word_signs import classes, listed, shape
from publisher.glossary.grammar.words import words_of
from publisher.glossary.terms.casing import casing_of
from publisher.glossary.terms.manner import manner_of
from publisher.glossary.terms.weigh import weights_in
from tests.unit.glossary_text import chapter_of, texts

SHAPES = [
    ("stated", "en", "Supply, by contrast, is the quantity that sellers offer.", "Supply", "the quantity that sellers offer"),
    ("stated", "id", "Singkatnya, abrasi adalah pengikisan pantai oleh ombak.", "abrasi", "pengikisan pantai oleh ombak"),
    ("does", "en", "Herbivores eat only plants.", "Herbivores", "eat only plants"),
    ("does", "id", "Pajak langsung harus ditanggung sendiri.", "Pajak langsung", "harus ditanggung sendiri"),
    ("within", "en", "In a proxy war, the powers do not fight each other.", "proxy war", "the powers do not fight each other"),
    ("named", "en", "The slow wearing of rock is called erosion.", "erosion", "The slow wearing of rock"),
    ("named", "id", "Dinding yang miring begini disebut talus.", "talus", "Dinding yang miring begini"),
    ("beside", "en", "They identified it as a cog, a broad ship with one sail.", "cog", "a broad ship with one sail"),
    ("beside", "id", "Periksa pula label, yaitu keterangan pada kemasan.", "label", "yaitu keterangan pada kemasan"),
    ("renamed", "en", "Interest is paid on the sum you put in (the principal).", "principal", "the sum you put in"),
    ("next", "id", "Lalu ada rebab. Alat ini digesek dengan busur.", "rebab", "digesek dengan busur"),
    ("final", "en", "Positive ions are cations.", "cations", "Positive ions"),
    ("if", "en", "A reaction is exothermic if it gives out heat.", "exothermic", "it gives out heat"),
    ("headed", "en", "# Soil\n\n## Humus\n\nThe dark part of soil.", "Humus", "The dark part of soil"),
]


def passages_of(text: str, language: str) -> list[Passage]:
    return list(passages(chapter_of(text, "teks.txt", language), language))


def said(found: Proposal, text: Text) -> tuple[str, str, str]:
    return found.form, text.lines[found.term.line].said(found.term), text.lines[found.meaning.line].said(found.meaning)


@pytest.mark.parametrize(("form", "language", "text", "term", "meaning"), SHAPES)
def test_each_form_proposes_its_term_and_meaning(form: str, language: str, text: str, term: str, meaning: str) -> None:
    read = text_of(passages_of(text, language)[-1])
    assert (form, term, meaning) in {said(found, read) for found in proposals(read, frozenset())}


def test_every_form_is_tried() -> None:
    assert {form for form, *_ in SHAPES} == set(FORM_NAMES)


def test_no_meaning_is_sought_where_a_rule_has_read() -> None:
    read = text_of(passages_of("Positive ions are cations. Herbivores eat only plants.", "en")[0])
    assert {found.meaning.line for found in proposals(read, frozenset({0}))} == {1}


@pytest.mark.parametrize(
    ("language", "text", "term", "printed"),
    [
        ("en", "Herbivores eat only plants.", "Herbivores", "those that eat only plants"),
        ("en", "A maritime climate has mild winters.", "maritime climate", "climate that has mild winters"),
        ("en", "The Panel on Climate Change reports on gases.", "Panel on Climate Change", "panel that reports on gases"),
        ("id", "Pajak langsung harus ditanggung sendiri.", "Pajak langsung", "pajak yang harus ditanggung sendiri"),
        ("id", "Keystone species melindungi jenis lain.", "Keystone species", "sesuatu yang melindungi jenis lain"),
    ],
)
def test_what_things_do_is_printed_behind_their_kind(language: str, text: str, term: str, printed: str) -> None:
    read = text_of(passages_of(text, language)[0])
    found = next(one for one in proposals(read, frozenset()) if said(one, read)[:2] == ("does", term))
    predicate = predicate_as_printed(found, read)
    assert predicate is not None
    assert predicate.text == printed


def test_a_thing_that_cannot_be_counted_is_something() -> None:
    read = text_of(passages_of("Heavy droplets fall as precipitation, which includes rain and hail.", "en")[0])
    wanted = ("beside", "precipitation", "which includes rain and hail")
    found = next(one for one in proposals(read, frozenset()) if said(one, read) == wanted)
    predicate = predicate_as_printed(found, read)
    assert predicate is not None
    assert predicate.text == "something that includes rain and hail"


def test_a_name_of_the_thing_is_no_definition_of_it() -> None:
    text = (
        "# Weather and Climate\n\nWeather is the state of the air at a place and time. Climate is the average weather of a place over at "
        "least thirty years.\n\n## Greenhouse Gases\n\nA greenhouse gas is a gas that holds back heat in the air. "
        "The Intergovernmental Panel on Climate Change (IPCC) reports on greenhouse gases every few years."
    )
    built = glossary.build([chapter_of(text, "gas.txt", "en")], (), "en").value
    assert "greenhouse gas" in {entry.headword for entry in built.entries}
    assert not any(entry.definition.startswith("Intergovernmental") for entry in built.entries)
    assert [one.short for one in built.acronyms] == ["IPCC"]
    text = "# Leaves\n\nA stoma is a small opening in the skin of a leaf. The enzyme rubisco, also known as RuBisCO, binds carbon dioxide."
    built = glossary.build([chapter_of(text, "leaf.txt", "en")], (), "en").value
    assert [entry.headword for entry in built.entries] == ["stoma"]


def test_a_definition_without_a_rule_is_found_and_tells_how() -> None:
    text = texts()["contract-law"]
    built = glossary.build([chapter_of(text["text"], "law.txt", "en")], (), "en").value
    entry = next(one for one in built.entries if one.headword == "alternative dispute resolution")
    assert entry.reason == REASON
    assert entry.confidence >= 0.5


def test_words_that_only_join_sentences_are_no_term() -> None:
    text = text_of(passages_of("Supply, by contrast, is the quantity that sellers offer.", "en")[0])
    terms = {text.lines[0].said(one.term) for one in proposals(text, frozenset())}
    assert "Supply" in terms
    assert not any("contrast" in term for term in terms)


def test_who_is_cited_is_no_term() -> None:
    text = text_of(passages_of("Experts say that an inch of topsoil takes 500 years to form (Montgomery, 2007).", "en")[0])
    terms = {text.lines[0].said(one.term) for one in proposals(text, frozenset())}
    assert terms
    assert not any("Montgomery" in term for term in terms)


ROWS = [
    ("Vinegar, lemon juice, and stomach acid are acids.", "en", "Vinegar"),
    ("Ada taman nasional, suaka alam, taman wisata, dan hutan lindung.", "id", "taman nasional"),
]


@pytest.mark.parametrize(("said", "language", "thing"), ROWS)
def test_a_thing_in_a_row_is_not_defined_by_the_next(said: str, language: str, thing: str) -> None:
    text = text_of(passages_of(said, language)[0])
    beside = {text.lines[0].said(one.term) for one in proposals(text, frozenset()) if one.form == "beside"}
    assert thing not in beside


NEVER = [
    ("Wira (16 tahun) membeli buku.", "id", "Wira"),
    ("Sebelum dinyatakan lalai, debitur diperingatkan dengan somasi.", "id", "lalai"),
    ("Jamur tidak dapat membuat makanan sehingga disebut saprofit.", "id", "saprofit"),
    ("Each of these pretended copies is called a clone.", "en", "clone"),
    ("Ratna Sasmita konon pernah berlatih di tepi pantai.", "id", "Ratna Sasmita"),
    ("Ictinus is said to have drawn the temple on sand.", "en", "Ictinus"),
    ("Apakah permintaan itu beralasan?", "id", "beralasan"),
    ("Menjual semangkuk bakso, menumpang bus kota, atau menyewa sepeda memerlukan uang.", "id", "bus kota"),
]


@pytest.mark.parametrize(("said", "language", "thing"), NEVER)
def test_half_clauses_rows_hearsay_and_questions_define_nothing(said: str, language: str, thing: str) -> None:
    text = text_of(passages_of(said, language)[0])
    assert thing not in {text.lines[one.term.line].said(one.term) for one in proposals(text, frozenset())}


def test_a_word_that_is_only_written_as_a_name_is_seen() -> None:
    chapter = passages_of("Wira menolong buku. Ibu Wira marah. Buku menambah ilmu.", "id")
    text, around = text_of(chapter[0]), around_of(chapter, casing_of(chapter), 0, manner_of(chapter))
    signs = {
        text.lines[one.term.line].said(one.term): set(term_signs(text.lines[one.term.line], one.term, text.known, around))
        for one in proposals(text, frozenset())
    }
    assert "term:only a name" in signs["Wira"]
    assert "term:only a name" not in signs["Buku"]


def test_a_comma_behind_an_opening_clause_is_seen() -> None:
    text = text_of(passages_of("Sebelum fajar mereka bangun untuk sahur, makan dini hari sebagai bekal.", "id")[0])
    assert {is_behind_clause(one, text) for one in proposals(text, frozenset()) if one.form == "beside"} == {True}


NEIGHBOURS = [
    ("Air keluar dari sel. Peristiwa ini disebut plasmolisis.", 0, {"next names", "next names this", "next short"}),
    ("Apa itu abrasi? Ombak mengikis pantai.", 1, {"before asks", "next none"}),
    ("Gerak bumi ada dua. Bumi berputar pada porosnya.", 1, {"before counts", "next none"}),
    ("Abrasi adalah pengikisan. Ombak mengikis pantai. Apakah pasir ikut hilang?", 1, {"before defines", "next short", "next asks"}),
]


@pytest.mark.parametrize(("said", "number", "shown"), NEIGHBOURS)
def test_the_sentences_around_are_seen(said: str, number: int, shown: set[str]) -> None:
    assert set(neighbour_signs(text_of(passages_of(said, "id")[0]), number)) == shown


def _around(chapter: list[Passage]) -> Around:
    return around_of(chapter, casing_of(chapter), 0, manner_of(chapter))


def test_a_text_with_benefits_and_challenges_is_doubtful() -> None:
    plain = "# Koperasi\n\n## Jenis\n\nKoperasi dibagi menjadi tiga.\n\n## Contoh\n\nKoperasi sekolah menjual buku."
    arguing = plain.replace("Jenis", "Manfaat Koperasi").replace("Contoh", "Tantangan Koperasi")
    assert [_around(passages_of(text, "id")).is_doubtful for text in (plain, arguing)] == [False, True]


def test_no_passage_is_no_text() -> None:
    assert not _around([]).is_doubtful


def test_a_doubled_word_is_as_common_as_its_single() -> None:
    assert degree("negara-negara", "id") == degree("negara", "id") > degree("osmosis", "id")


@pytest.mark.parametrize(
    ("language", "common", "rarer", "rare"), [("id", "yang", "negara", "osmosis"), ("en", "the", "country", "osmosis")]
)
def test_degrees_fall_from_everyday_words_to_those_of_a_subject(language: str, common: str, rarer: str, rare: str) -> None:
    assert degree(common, language) == len(BOUNDS)
    assert 0 < degree(rarer, language) < len(BOUNDS)
    assert degree(rare, language) == 0


def test_words_show_their_lists_and_their_shape() -> None:
    assert "prepositions" in classes("in", "en")
    assert classes("osmosis", "en") == ("none",)
    assert [shape(word, "id") for word in ("pengikisan", "2024", "air")] == ["peng-an", "figure", "plain"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_lists_that_are_looked_at_exist(language: str) -> None:
    known = words_of(language)
    for name in ("classes", "in_meanings", "in_terms", "headings", "argued", "judging"):
        assert not [kind for kind in listed(name) if kind not in known.single]


def test_the_weights_are_of_signs_that_exist() -> None:
    """A term of rare words speaks for a reading, one of everyday words against it."""
    known = weights_in("free_weights.toml").traits
    assert known["term:commonest 5"] < 0
    assert known["rules:term refused"] < 0


def test_a_part_of_a_defined_term_is_no_term() -> None:
    text = (
        "Perdagangan internasional adalah kegiatan jual beli barang yang dilakukan penduduk suatu negara dengan penduduk negara lain.\n\n"
        "Perdagangan internasional terjadi karena setiap negara memiliki sumber daya dan keahlian yang berbeda."
    )
    built = glossary.build([chapter_of(text, "teks.txt", "id")], (), "id").value
    assert [entry.headword for entry in built.entries] == ["perdagangan internasional"]


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("Menjaga kebugaran jasmani: tubuh yang bugar tidak mudah sakit.", "id", set()),
        ("Melebur: padat menjadi cair.", "id", {"Melebur"}),
        ("Purifying copper: the impure copper is the anode.", "en", {"Purifying copper"}),
        ("Retrieval cues: any stimulus that helps you remember.", "en", {"Retrieval cues", "cues"}),
    ],
)
def test_a_label_that_says_what_is_done_has_no_term_within(text: str, language: str, kept: set[str]) -> None:
    read = text_of(passages_of(text, language)[0])
    found = proposals(read, frozenset())
    assert {read.lines[one.term.line].said(one.term) for one in found if one.form == "beside" and one.joint == ":"} == kept


@pytest.mark.parametrize(
    "text", ["Susunannya sederhana, yaitu pembuka, isi, dan penutup.", "Di negara pun, yaitu wilayah yang berdaulat, pajak dipungut."]
)
def test_words_that_point_back_are_in_no_term(text: str) -> None:
    read = text_of(passages_of(text, "id")[0])
    names = {read.lines[one.term.line].said(one.term) for one in proposals(read, frozenset())}
    assert names
    assert not [name for name in names if name.endswith("pun") or "nya" in name]


def test_a_meaning_without_a_kind_gets_a_word_for_any() -> None:
    text = text_of(passages_of("Kita perlu melawan prasangka, yang tumbuh di antara orang yang tidak saling mengenal.", "id")[0])
    found = next(one for one in proposals(text, frozenset()) if said(one, text)[:2] == ("beside", "prasangka"))
    told = predicate_as_printed(found, text)
    assert told is not None
    assert told.text == "sesuatu yang tumbuh di antara orang yang tidak saling mengenal"
