"""Lists: with signs, with signs lost, nested, with terms."""

import pytest

from publisher.model.block import Block, BulletList, Numbering, OrderedList, Paragraph
from publisher.model.inline import Strong, Text
from publisher.model.walk import plain_text
from publisher.source import Hint
from publisher.structure import structure
from publisher.structure.marker import Reading, marker_of
from tests.unit.test_structure_builder import article_of, hinted, outline, structured

LEAD = "Alat musik tradisional dibedakan menurut cara memainkannya, yaitu:"
PROSE = "Musik menemani banyak upacara adat dan mengiringi tarian di seluruh Nusantara."


def first_list(text: str) -> BulletList | OrderedList:
    found = [block for block in structured(text).blocks if isinstance(block, BulletList | OrderedList)]
    return found[0]


def words(block: Block) -> list[str]:
    assert isinstance(block, BulletList | OrderedList)
    return [plain_text(item.blocks[0].content) for item in block.items if isinstance(item.blocks[0], Paragraph)]


@pytest.mark.parametrize("sign", ["- ", "• ", "* ", "– ", "▪ ", "✅ ", "➢ ", "•", "· "])
def test_signs(sign: str) -> None:
    assert words(first_list(f"Musik\n{LEAD}\n{sign}dipukul\n{sign}ditiup\n{PROSE}")) == ["dipukul", "ditiup"]


@pytest.mark.parametrize(
    ("rows", "start", "numbering"),
    [
        (["1. satu", "2. dua"], 1, Numbering.DECIMAL),
        (["3) tiga", "4) empat"], 3, Numbering.DECIMAL),
        (["(1) satu", "(2) dua"], 1, Numbering.DECIMAL),
        (["a. satu", "b. dua"], 1, Numbering.LOWER_ALPHA),
        (["A) satu", "B) dua"], 1, Numbering.UPPER_ALPHA),
        (["i. satu", "ii. dua"], 1, Numbering.LOWER_ROMAN),
        (["IV. empat", "V. lima"], 4, Numbering.UPPER_ROMAN),
        (["1️⃣ satu", "2️⃣ dua"], 1, Numbering.DECIMAL),
    ],
)
def test_numbers_keep_their_start_and_kind(rows: list[str], start: int, numbering: Numbering) -> None:
    found = first_list("\n".join(["Musik", LEAD, *rows, PROSE]))
    assert isinstance(found, OrderedList)
    assert (found.start, found.numbering, len(found.items)) == (start, numbering, 2)


def test_a_letter_that_is_also_a_roman_number_is_read_by_its_neighbours() -> None:
    rows = [f"{letter}. alat {letter}" for letter in "abcdefghij"]
    found = first_list("\n".join(["Musik", LEAD, *rows, PROSE]))
    assert isinstance(found, OrderedList)
    assert (len(found.items), found.numbering) == (10, Numbering.LOWER_ALPHA)


def test_all_ones_are_one_list() -> None:
    assert outline(structured(f"Musik\n{LEAD}\n1. dipukul\n1. ditiup\n1. digesek\n{PROSE}")) == ["# Musik", "p", "ol 3", "p"]


def test_text_between_numbers_leaves_the_numbers_right() -> None:
    rows = [
        "1. Gamelan dimainkan bersama-sama oleh banyak orang di pendapa.",
        PROSE,
        "2. Angklung dimainkan dengan cara digoyangkan oleh para murid.",
    ]
    assert outline(structured("\n".join(["Musik", LEAD, *rows, PROSE]))) == ["# Musik", "p", "ol 1", "p", "ol 1 from 2", "p"]


def test_indented_items_are_nested() -> None:
    found = first_list(f"Musik\n{LEAD}\n- dipukul\n  - gendang\n  - gong\n- ditiup\n{PROSE}")
    assert words(found) == ["dipukul", "ditiup"]
    assert words(found.items[0].blocks[1]) == ["gendang", "gong"]


def test_letters_between_two_numbers_are_nested() -> None:
    found = first_list(f"Musik\n{LEAD}\n1. dipukul\na. gendang\nb. gong\n2. ditiup\na. suling\nb. serunai\n{PROSE}")
    assert words(found) == ["dipukul", "ditiup"]
    assert words(found.items[1].blocks[1]) == ["suling", "serunai"]


def test_levels_of_a_format_are_nested() -> None:
    article = hinted(
        (Hint.PARAGRAPH, LEAD), (Hint.BULLET, "dipukul", 0, "-"), (Hint.BULLET, "gong", 1, "-"), (Hint.BULLET, "ditiup", 0, "-")
    )
    found = structure(article, "id").value.blocks[1]
    assert words(found) == ["dipukul", "ditiup"]


def test_lists_do_not_nest_without_end() -> None:
    rows = [f"{' ' * (3 * depth)}- alat {depth}" for depth in range(400)]
    assert structured("\n".join(["Musik", LEAD, *rows])).blocks


@pytest.mark.parametrize(
    "lead", [LEAD, "Ada tiga cara memainkannya sebagai berikut.", "Cara memainkannya antara lain:", "There are three ways, including:"]
)
def test_short_lines_after_a_lead_in_are_items(lead: str) -> None:
    assert outline(structured(f"Musik\n{PROSE}\n{lead}\ndipukul dengan tangan\nditiup\ndigesek\n{PROSE}")) == [
        "# Musik",
        "p 2",
        "ul 3",
        "p",
    ]


def test_a_lost_list_ends_before_the_next_heading() -> None:
    text = f"Musik\n{PROSE}\n{LEAD}\ndipukul dengan tangan\nditiup\ndigesek\nAlat Musik Modern\n{PROSE}"
    assert outline(structured(text)) == ["# Musik", "p 2", "ul 3", "## Alat Musik Modern", "p"]


def test_a_heading_in_title_case_like_the_items_is_known_by_what_follows() -> None:
    text = f"Musik\n{PROSE}\n{LEAD}\nAlat Pukul\nAlat Tiup\nAlat Gesek\nManfaat Musik\n{PROSE}"
    assert outline(structured(text)) == ["# Musik", "p 2", "ul 3", "## Manfaat Musik", "p"]


def test_sentences_of_one_form_after_a_lead_in_are_items() -> None:
    rows = ["Melatih kepekaan telinga.", "Menumbuhkan kerja sama antarpemain.", "Mengisi waktu luang dengan kegiatan yang baik."]
    text = "\n".join(
        ["Musik", "Manfaat bermain musik adalah:", *rows, "Selain itu, bermain musik menyenangkan hati siapa pun yang mendengarnya."]
    )
    assert outline(structured(text)) == ["# Musik", "p", "ul 3", "p"]


def test_steps_without_signs_are_numbered() -> None:
    rows = ["Duduklah dengan tegak.", "Pegang alat pukul dengan tangan kanan.", "Pukul perlahan mengikuti irama."]
    text = "\n".join(["Gamelan", PROSE, "Lakukan langkah-langkah berikut:", *rows, PROSE + " " + PROSE])
    assert outline(structured(text)) == ["# Gamelan", "p 2", "ol 3", "p"]


def test_lost_signs_are_told() -> None:
    result = structure(article_of(f"Musik\n{LEAD}\ndipukul\nditiup\n{PROSE}"), "id")
    assert [(one.code, dict(one.values)["count"]) for one in result.diagnostics] == [("STR010", 2)]


def test_terms_are_set_strong() -> None:
    found = first_list(f"Musik\n{LEAD}\n- Gendang: alat pukul dari kulit\n- Suling: alat tiup dari bambu\n{PROSE}")
    first = found.items[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert first.content == (Strong((Text("Gendang:"),)), Text(" alat pukul dari kulit"))


def test_one_colon_among_many_items_is_no_term() -> None:
    found = first_list(f"Musik\n{LEAD}\n- Gendang: alat pukul\n- suling\n- rebab\n{PROSE}")
    first = found.items[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert first.content == (Text("Gendang: alat pukul"),)


def test_speakers_of_a_dialogue_are_no_terms() -> None:
    rows = ["Guru: Apa alat musik ini?", "Murid: Itu angklung, Bu.", "Guru: Dari mana asalnya?", "Murid: Dari Jawa Barat."]
    assert outline(structured("\n".join(["Percakapan di Kelas", PROSE, *rows]))) == ["# Percakapan di Kelas", "p 5"]


def test_a_heading_over_a_row_of_names() -> None:
    text = f"Musik\n{PROSE}\nDaftar Alat\ngendang\nsuling\nrebab\nCara Merawat\n{PROSE}"
    assert outline(structured(text)) == ["# Musik", "p", "## Daftar Alat", "ul 3", "## Cara Merawat", "p"]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("1. satu", "1."),
        ("1.Satu", "1."),
        ("(a) satu", "(a)"),
        ("1.2 Satu", "1.2"),
        ("1.2.3. Satu", "1.2.3."),
        ("- satu", "-"),
        ("IV. Satu", "IV."),
    ],
)
def test_markers(text: str, raw: str) -> None:
    found = marker_of(text)
    assert found is not None
    assert found.raw == raw


@pytest.mark.parametrize(
    "text", ["1945 adalah", "1.500 orang", "12,5 persen", "-5 derajat", "Bab 1", "dr. Sutomo", "3 butir telur", "1.", "-"]
)
def test_no_markers(text: str) -> None:
    assert marker_of(text) is None


def test_readings_of_letters_and_roman_numbers() -> None:
    marker = marker_of("I. Satu")
    assert marker is not None
    assert marker.readings == (Reading("upper-roman .", 1), Reading("upper-alpha .", 9))


@pytest.mark.parametrize("sign", ["➤ ", "• ", "- "])
def test_names_with_a_paragraph_each_are_one_list(sign: str) -> None:
    text = f"""Rumah Tangga Lebah
Lebah hidup berkelompok di dalam sarang, dan setiap anggotanya mempunyai tugas yang tidak sama.
{sign}Ratu
Ratu bertelur sampai dua ribu butir dalam sehari.
{sign}Lebah pekerja
Lebah pekerja mencari nektar. Pada musim panen umurnya hanya enam minggu.
Ia juga membersihkan sarang dan menjaga pintunya.
{sign}Lebah jantan
Lebah jantan hanya hidup selama musim kawin.
Tanpa salah satu dari mereka sarang itu akan kosong sebelum musim berganti lagi."""
    chapter = structured(text)
    lists = [block for block in chapter.blocks if isinstance(block, BulletList)]
    assert [[len(item.blocks) for item in one.items] for one in lists] == [[2, 3, 2]]
    assert outline(chapter)[-1] == "p"


def test_a_lone_name_with_a_paragraph_stays_a_list_of_its_own() -> None:
    rows = ("How Bees Live", "Bees live together in a hive that they build of wax.", "• The queen", "She lays two thousand eggs a day.")
    lists = [block for block in structured("\n".join(rows), "en").blocks if isinstance(block, BulletList)]
    assert [len(item.blocks) for one in lists for item in one.items] == [1]


@pytest.mark.parametrize(
    ("lead", "items", "runs"),
    [
        ("Barangnya dari kebun sendiri:", ("pisang, dipetik sore hari;", "sayuran, dicuci di sungai."), True),
        ("Manfaat lainnya:", ("sungai bersih", "harga rendah"), True),
        ("The other goods:", ("rice, from the hills;", "salt, from the coast."), True),
        ("More goods too:", ("Rice", "Salt"), True),
        ("Barang dagangan:", ("pisang", "sayuran"), False),
        ("Alat dan bahan:", ("perahu;", "dayung;"), False),
    ],
)
def test_a_line_that_opens_the_sentence_of_its_list_is_text_and_no_label(lead: str, items: tuple[str, str], *, runs: bool) -> None:
    chapter = structured(f"Pasar\n{PROSE}\n{lead}\n- {items[0]}\n- {items[1]}\n{PROSE}\nSejarah\n{PROSE}")
    texts = [plain_text(block.content) for block in chapter.blocks if isinstance(block, Paragraph)]
    assert (lead in texts) is runs
