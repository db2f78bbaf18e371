"""Single rules on small texts: what is taken, where it ends, what is told."""

import pytest

from publisher.clean import clean
from publisher.model.block import Figure
from publisher.model.inline import Text
from publisher.model.span import Span
from publisher.source import Capture, CapturedBlock, Hint
from tests.unit.clean_capture import SOURCE, captured, cleaned, kept

ONE = "Gunung api terbentuk di tempat magma naik melalui celah kerak bumi. Letusannya dapat berupa lelehan atau ledakan."
TWO = "Abu yang terlempar jauh menyuburkan tanah di sekitarnya. Karena itu banyak orang bertani di lereng gunung."
THREE = "Para pengamat mencatat gempa kecil setiap hari. Jika gempa bertambah, mereka menaikkan tingkat peringatan."


def told(text: str) -> list[tuple[str, int]]:
    return [(one.code, one.span.first_line if one.span else 0) for one in clean(captured(text)).diagnostics]


def article(*lines: str) -> str:
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("between", "stays"),
    [
        (["Baca juga:"], []),
        (["Baca juga:", "2. Gunung Api Perisai"], ["2. Gunung Api Perisai"]),
        (["Baca juga:", "- Mengapa Kawah Bisa Berwarna Hijau?", "- Sepuluh Gunung Tertinggi di Dunia"], []),
        (["Baca juga:", "- Sepuluh Gunung Tertinggi di Dunia", "Gunung Api Perisai"], ["Gunung Api Perisai"]),
        (["Baca juga", "Mengapa Kawah Bisa Berwarna Hijau? Ini Jawabannya", "Cara Aman Mendaki Saat Musim Hujan Tiba"], []),
        (["Baca juga:", "Cara Aman Mendaki Saat Musim Hujan Tiba", "", "Manfaat Abu"], ["Manfaat Abu"]),
        (["Baca juga:", "Kesimpulan"], ["Kesimpulan"]),
        (["You may also like", "How Rivers Find the Sea", "Five Stones Worth Collecting on a Beach"], []),
        (["Baca juga: Mengapa Kawah Bisa Berwarna Hijau?"], []),
        (["Lihat juga: Gambar 3 tentang bentuk gunung."], ["Lihat juga: Gambar 3 tentang bentuk gunung."]),
        (["• Warga Lereng Merapi Mulai Kembali ke Rumah Masing-Masing"], []),
    ],
)
def test_leads_take_their_titles_and_nothing_else(between: list[str], stays: list[str]) -> None:
    assert cleaned(article(ONE, *between, TWO, THREE)) == [ONE, *stays, TWO, THREE]


def test_a_list_that_a_sentence_leads_in_stays_after_a_lost_lead() -> None:
    text = article("Bahaya gunung api meliputi:", "Baca juga:", "- awan panas", "- lahar dingin", ONE, TWO)
    assert cleaned(text) == ["Bahaya gunung api meliputi:", "- awan panas", "- lahar dingin", ONE, TWO]


def test_lists_of_the_article_at_its_end_stay() -> None:
    text = article(ONE, TWO, "Contoh jejaring sosial untuk melapor antara lain:", "- Facebook", "- Telegram", "", "Bagikan", "Facebook")
    assert cleaned(text)[-2:] == ["- Facebook", "- Telegram"]


def test_headings_in_the_body_stay_whatever_they_say() -> None:
    headings = ["Populer", "Komentar", "Video", "Iklan", "Sumber", "Tag", "Terkini", "Penutup", "Isi"]
    lines = [line for heading in headings for line in (heading, ONE.replace("Gunung api", f"Gunung api, {heading.lower()},"))]
    assert cleaned(article(*lines, TWO)) == [*lines, TWO]


def test_references_stay_below_page_chrome() -> None:
    text = article(ONE, TWO, "Bagikan", "Facebook", "Daftar Pustaka", "Rudi, A. (2010). Vulkanologi. Bandung: Lereng.", "Bagikan:")
    assert cleaned(text) == [ONE, TWO, "Daftar Pustaka", "Rudi, A. (2010). Vulkanologi. Bandung: Lereng."]


def test_the_comments_go_with_what_readers_wrote() -> None:
    text = article(
        ONE, TWO, THREE, "2 komentar:", "Ani mengatakan...", "Terima kasih banyak, tulisan ini membantu saya.", "Posting Komentar"
    )
    assert cleaned(text) == [ONE, TWO, THREE]


def test_a_heading_komentar_with_text_below_stays() -> None:
    text = article(ONE, TWO, "Komentar", THREE)
    assert cleaned(text) == [ONE, TWO, "Komentar", THREE]


def test_alternative_text_and_caption_become_one_figure_that_is_told() -> None:
    result = clean(captured(article(ONE, "Kawah di puncak", "Kawah di puncak Image via img.contoh.org", TWO)))
    figure = result.value.blocks[1].block
    assert isinstance(figure, Figure)
    assert (figure.resource, figure.alternative) == (None, "Kawah di puncak")
    assert (figure.caption, figure.credit) == ((Text("Kawah di puncak"),), (Text("Image via img.contoh.org"),))
    assert [(change.code, change.span.first_line) for change in result.changes] == [("CLN023", 2)]
    assert told(article(ONE, "Kawah di puncak (Foto: Getty Images)", TWO)) == [("CLN104", 2)]


def test_a_sentence_that_names_its_source_is_no_caption() -> None:
    text = article(ONE, "Indonesia memiliki 127 gunung api yang aktif menurut catatan terbaru (Sumber: Badan Geologi).", TWO)
    assert cleaned(text)[1].endswith("(Sumber: Badan Geologi).")
    assert told(text) == []


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (["HALAMAN :", "1. 1", "2. 2", "3. 3"], [("CLN101", 3)]),
        (["Halaman: 1 2 Selanjutnya"], [("CLN101", 3)]),
        (["HALAMAN:", "1 2"], [("CLN101", 3)]),
        (["Halaman Selanjutnya"], [("CLN102", 3)]),
        (["Baca selengkapnya"], [("CLN102", 3)]),
        (["Halaman buku:", "1. sampul", "2. isi"], []),
        (["Selanjutnya", "Halaman 1 dari 3"], [("CLN101", 4)]),
        (["Page 2 of 3"], [("CLN101", 3)]),
        (["Halaman 3 dari 3"], []),
        (["Halaman 1 dari 1"], []),
    ],
)
def test_missing_pages_are_told(tail: list[str], expected: list[tuple[str, int]]) -> None:
    assert told(article(ONE, TWO, *tail)) == expected


def test_the_warning_names_the_number_of_pages() -> None:
    (warning,) = clean(captured(article(ONE, TWO, "HALAMAN :", "1. 1", "2. 2", "3. 3"))).diagnostics
    assert warning.values == (("page", 1), ("pages", 3))


NETS = "Jaring insang dipasang tegak di dalam air. Ikan terjerat pada insangnya ketika berenang melewati jaring itu."


@pytest.mark.parametrize(
    "between",
    [
        ["HALAMAN :", "1", "2", "LIHAT SEMUA"],
        ["Halaman Selanjutnya", "Halaman: 1 2 Tampilkan Semua"],
        ["Halaman Selanjutnya", "Alat lain", "Halaman: 1 2 3 Show All", "", "Alat lain"],
    ],
)
def test_the_next_page_below_a_selector_is_not_missing(between: list[str]) -> None:
    start = ["Alat Tangkap Ikan", "", "Trawl adalah jaring berbentuk kantong yang ditarik kapal di dasar laut.", ""]
    text = "\n".join([*start, *between, "", NETS])
    assert told(text) == []
    assert cleaned(text) == [start[0], start[2], *(["Alat lain"] if "Alat lain" in between else []), NETS]


def test_the_second_of_three_pages_with_its_selector_is_told() -> None:
    selector = ["HALAMAN :", "1", "2", "3"]
    text = "\n".join(["Trawl adalah jaring berbentuk kantong yang ditarik kapal.", *selector, NETS, *selector])
    warned = clean(captured(text)).diagnostics
    assert [(one.code, dict(one.values)) for one in warned] == [("CLN101", {"page": 2, "pages": 3})]


def test_what_sells_right_below_its_label_goes() -> None:
    prose = "Hujan meresap ke dalam tanah dan mengalir ke sungai. Sebagian air tersimpan di dalam batuan."
    assert cleaned(f"{prose}\n\nIKLAN\nSepatu bot dari Rp 99.000, beli sekarang!\n\n{NETS}") == [prose, NETS]
    assert cleaned(f"{prose}\n\nIKLAN\nDi mana air tersimpan\n\n{NETS}")[1:2] == ["Di mana air tersimpan"]


def test_initials_alone_below_the_last_sentence_go() -> None:
    start = f"{NETS}\nTrawl adalah jaring berbentuk kantong yang ditarik kapal di dasar laut."
    assert "(dwa/nrl)" not in cleaned(f"{start}\n(dwa/nrl)\nReferensi:\nSuharsono. 2008. Jenis Karang. Jakarta: LIPI Press.")
    assert "(ya/tidak)" in cleaned(f"{start}\nApakah trawl merusak dasar laut?\n(ya/tidak)\n{NETS}")


def test_pages_that_were_all_pasted_are_not_missing() -> None:
    assert told(article(ONE, "Halaman 1 dari 2", TWO, "Halaman 2 dari 2")) == []


@pytest.mark.parametrize(
    ("last", "cut"),
    [
        ("Setelah letusan besar itu para ahli segera memasang alat baru di lereng utara dan mulai mengukur", True),
        ("Setelah letusan besar itu para ahli segera memasang alat baru di lereng utara dan mulai mengukurnya.", False),
        ("- alat pengukur gempa yang dipasang di lereng utara dan selatan oleh para ahli dari kota", False),
        ("Gunung Api dan Kehidupan", False),
    ],
)
def test_an_end_in_mid_sentence_is_told(last: str, *, cut: bool) -> None:
    assert [code for code, _ in told(article(ONE, TWO, last))] == (["CLN103"] if cut else [])


def test_labels_of_an_essays_parts_are_left_to_structure() -> None:
    essay = ["Pembukaan:", ONE, "Isi:", TWO, "Penutup:", THREE]
    assert cleaned(article(*essay)) == essay


def test_the_approval_of_a_lesson_plan_goes() -> None:
    block = ["Mengetahui,\tTanjung, 17 Juli 2023", "Kepala SMP Tanjung\tGuru", "Drs. Amin\tNur Aini, S.Pd.", "NIP 19660412 199203 1 007"]
    assert cleaned(article(ONE, TWO, *block)) == [ONE, TWO]
    assert cleaned(article(ONE, "Mengetahui, letak sumber magma", TWO)) == [ONE, "Mengetahui, letak sumber magma", TWO]


def test_edit_links_are_cut_and_told() -> None:
    result = clean(captured(article("Letusan[sunting | sunting sumber]", ONE, TWO)))
    assert kept(result)[0] == "Letusan"
    assert [(change.code, change.before, change.rule) for change in result.changes] == [
        ("CLN020", "[sunting | sunting sumber]", "edit-link")
    ]


def test_numbers_of_the_texts_own_references_stay() -> None:
    text = article(ONE + "[1]", TWO + "[2]", "Referensi", "[1] Rudi, Vulkanologi.", "[2] Ani, Geologi.")
    assert cleaned(text) == text.split("\n")


@pytest.mark.parametrize("heading", ["Kesimpulan", "Penutup", "Referensi", "Conclusion", "Kelebihan (pros)", "Apa Itu Magma?"])
def test_headings_right_before_and_after_the_text_stay(heading: str) -> None:
    assert cleaned(article(heading, ONE, TWO)) == [heading, ONE, TWO]


def test_a_heading_of_the_format_goes_with_the_box_it_headed() -> None:
    span = Span(SOURCE, 1, 1)

    def block(words: str, hint: Hint) -> CapturedBlock:
        return CapturedBlock(content=(Text(words),), span=span, hint=hint, level=2)

    offer = "Berlangganan newsletter kami sekarang"
    lines = [
        (ONE, Hint.PARAGRAPH),
        ("Kabar Pekan Ini", Hint.HEADING),
        (offer, Hint.PARAGRAPH),
        ("Abu", Hint.HEADING),
        (TWO, Hint.PARAGRAPH),
    ]
    capture = Capture(source=SOURCE, blocks=tuple(block(words, hint) for words, hint in lines))
    assert kept(clean(capture)) == [ONE, "Abu", TWO]


def test_tables_and_figures_of_the_format_are_never_dropped() -> None:
    figure = CapturedBlock(
        content=(Text("Advertisement"),), span=Span(SOURCE, 2, 2), hint=Hint.BLOCK, block=Figure(None, "Advertisement", Span(SOURCE, 2, 2))
    )
    capture = captured(article(ONE, "", TWO))
    result = clean(Capture(source=SOURCE, blocks=(capture.blocks[0], figure, capture.blocks[1])))
    assert figure in result.value.blocks
