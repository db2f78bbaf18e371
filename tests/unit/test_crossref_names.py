"""Persons, places and organisations in running text, and how the index prints them."""

import pytest

from publisher.crossref import link
from publisher.crossref.people import known_people
from publisher.model.block import LearningBlock
from publisher.model.glossary import Glossary
from publisher.model.index import Named
from tests.unit.test_crossref_terms import SPAN, chapter, entry, paragraph


def listed(*texts: str, language: str = "id") -> list[str]:
    made = chapter(*(paragraph(text) for text in texts), language=language)
    return [line.headword for line in link([made], Glossary(), 0.6, language).value.index if not line.see]


PERSONS = [
    ("Pidato Ir. Soekarno dan Moh. Hatta disambut rakyat.", ["Hatta, Mohammad", "Soekarno"]),
    ("Presiden Soekarno berpidato.", ["Soekarno"]),
    ("Prof. Dr. B.J. Habibie merancang pesawat.", ["Habibie, B.J."]),
    ("Menurut Dr. Rangga Wirawan, cuaca berubah.", ["Rangga Wirawan"]),
    ("“Kami siap,” kata Melani Tobing.", ["Tobing, Melani"]),
    ("Tuti Marwati (45) menjual jamu.", ["Tuti Marwati"]),
    ("Tuti Marwati, seorang perajin, menjual jamu.", ["Tuti Marwati"]),
    ("Pengantar oleh Wiryono Saptadi, S.Pd., dibacakan.", ["Wiryono Saptadi"]),
    ("Guru itu meniru lukisan Pangeran Jayakusuma.", ["Pangeran Jayakusuma"]),
    ("Buku W.K. Darmasto terbit tahun lalu.", ["Darmasto, W.K."]),
    ("Ia membaca Isaac Newton.", ["Newton, Isaac"]),
    ("Tabel itu disusun Henry Moseley.", ["Moseley, Henry"]),
    ("Surya Dirgantoro menyatakan setuju.", ["Surya Dirgantoro"]),
    ("Gubernur Jenderal Frans van den Heuvel menolak.", ["Heuvel, Frans van den"]),
    ("Alat itu dirancang oleh Wiranta R. Sudarga sejak lama.", ["Sudarga, Wiranta R."]),
    ("Pasukan Kyai Sentika mundur.", ["Kyai Sentika"]),
    ("Rumus itu dari Walter Wischmeier dan Dwight Perrin sejak lama.", ["Dwight Perrin", "Wischmeier, Walter"]),
]


@pytest.mark.parametrize(("text", "names"), PERSONS)
def test_a_person_is_listed_under_the_name_the_trade_uses(text: str, names: list[str]) -> None:
    assert listed(text) == names


def test_a_person_called_again_by_the_last_part_of_the_name_is_found_there() -> None:
    assert listed("Menurut Surya Dirgantoro, hujan turun.", "Kemudian Dirgantoro pergi.") == ["Dirgantoro, Surya"]
    assert listed("Menurut Surya Dirgantoro, hujan turun.", "Kemudian Surya pergi.") == ["Surya Dirgantoro"]


def test_an_organisation_that_speaks_is_no_person() -> None:
    assert listed("Liga Sejahtera menyatakan setuju.") == ["Liga Sejahtera"]


def test_english_names_are_turned_round() -> None:
    assert listed("The council heard Councillor Pia Lindqvist.", language="en") == ["Lindqvist, Pia"]


def test_an_english_book_calls_persons_and_places_by_their_english_names() -> None:
    said = "Aristotle wrote of Alexander the Great, and a school in California reads him."
    assert listed(said, language="en") == ["Alexander the Great", "Aristotle", "California"]
    assert listed("Aristotle dan Hippocrates dibaca di Kalifornia.") == ["Aristoteles", "California", "Hippokrates"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Forecasters at the Met Office said that rain was late.", ["Met Office"]),
        ("The Environment Agency met. Later the Environment Agency left.", ["Environment Agency"]),
        ("Head Office said no, and every Council said so; the Council agreed.", []),
        ("Every Council said no.", []),
        ("The formula of Walter Wischmeier and Dwight Smith is old.", ["Smith, Dwight", "Wischmeier, Walter"]),
        ("The Society for the Protection of Birds met at the Tamble Council.", ["Tamble Council"]),
        ("The delta of the Ganges and Brahmaputra is wide.", ["Brahmaputra", "Ganges"]),
    ],
)
def test_english_names_that_stand_side_by_side_or_speak(text: str, names: list[str]) -> None:
    assert listed(text, language="en") == names


NO_PERSONS = [
    "Hukum Newton berlaku di sini.",
    "Menurut Undang-Undang Dasar, semua setara.",
    "Menteri Luar Negeri datang.",
    "Pak Budi membeli tiga apel.",
    "A. Pengertian Demokrasi",
    "Menurut kami, Senin Pagi lebih baik.",
    "Ketua Umum Partai hadir.",
    "Menteri Pertanian berpidato.",
    "Met Office menyatakan hujan akan turun.",
]


@pytest.mark.parametrize("text", NO_PERSONS)
def test_what_only_looks_like_a_person_is_left(text: str) -> None:
    assert listed(text) == []


PLACES = [
    ("Abu Gunung Merapi jatuh di Yogyakarta.", ["Merapi", "Yogyakarta"]),
    ("Puncak Gunung Lesung tertutup awan.", ["Lesung, Gunung"]),
    ("Kapal melintasi Laut Jawa.", ["Jawa, Laut"]),
    ("Warga Desa Ngadirata menanam kopi.", ["Ngadirata, Desa"]),
    ("Kabupaten Garut dan Kota Bandung bekerja sama.", ["Bandung", "Garut"]),
    ("Ia lahir di Malang. Kini Malang ramai.", ["Malang"]),
    ("Sumatera dan Kalimantan luas.", ["Kalimantan", "Sumatra"]),
]


@pytest.mark.parametrize(("text", "names"), PLACES)
def test_a_place_is_listed(text: str, names: list[str]) -> None:
    assert listed(text) == names


@pytest.mark.parametrize(
    "text", ["Malang nian nasibnya.", "Ia belajar bahasa Inggris.", "Desa Wisata itu ramai.", "Orang Jawa suka wayang.", "Palu itu berat."]
)
def test_what_only_looks_like_a_place_is_left(text: str) -> None:
    assert listed(text) == []


BODIES = [
    ("Kementerian Kelautan dan Perikanan membuka pelabuhan.", ["Kementerian Kelautan dan Perikanan"]),
    ("Data Badan Meteorologi, Klimatologi, dan Geofisika terbit.", ["Badan Meteorologi, Klimatologi, dan Geofisika"]),
    ("Ia kuliah di Universitas Indonesia.", ["Universitas Indonesia"]),
    ("Dewan Guru berapat.", []),
    ("Badan Golgi ada di dalam sel.", []),
]


@pytest.mark.parametrize(("text", "names"), BODIES)
def test_an_organisation_is_listed(text: str, names: list[str]) -> None:
    assert listed(text) == names


def test_a_place_named_on_every_page_is_the_scene_of_the_book() -> None:
    assert listed(*["Bali indah."] * 9) == []
    assert listed(*["Bali indah."] * 8) == ["Bali"]


def test_names_in_exercises_are_no_places_of_the_index() -> None:
    made = chapter(LearningBlock("exercise", (paragraph("Kapan Ir. Soekarno lahir?"),), SPAN))
    assert link([made], Glossary(), 0.6).value.index == ()


def test_a_name_the_glossary_explains_is_one_headword() -> None:
    made = chapter(paragraph("Kota Bandung ramai."), paragraph("Ia ke Bandung."))
    index = link([made], Glossary((entry("Bandung"),)), 0.6).value.index
    assert [(line.headword, len(line.places)) for line in index] == [("Bandung", 2)]


def test_an_organisation_of_the_register_keeps_its_headword() -> None:
    named = Named(headword="Bank Dunia", variants=("World Bank",))
    index = link([chapter(paragraph("Bank Dunia memberi utang."))], Glossary(names=(named,)), 0.6).value.index
    assert [line.headword for line in index] == ["Bank Dunia"]


def test_each_known_person_has_one_headword() -> None:
    names = [one.headword for one in known_people("id")]
    assert len(names) == len(set(names))
