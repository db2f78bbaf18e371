"""Where words are broken: the rules of Indonesian spelling, the exceptions, and what is never broken."""

import pyphen
import pytest

from publisher.language.hyphenation import breaks
from publisher.render.pdf.hyphenation import own_hyphenation

SHORTEST = 3
"""Letters before and behind a break, as the style sheets ask."""
WORDS = """
    pem-ba-ngunan kebu-da-yaan kemer-de-kaan per-ju-angan kea-dilan kese-jah-te-raan peme-rin-tahan per-eko-no-mian ling-kungan pen-ce-maran
    penge-lo-laan peles-ta-rian per-ta-nian per-da-gangan komu-ni-kasi infor-masi tek-no-logi pen-di-dikan kese-hatan makanan minuman
    pen-cer-naan per-na-pasan eko-sis-tem popu-lasi foto-sin-te-sis gra-vi-tasi per-ce-patan kece-patan gelom-bang rang-kaian per-sa-maan
    per-ban-dingan ling-karan him-punan geo-grafi seja-rah sosi-o-logi antro-po-logi kewar-ga-ne-ga-raan demok-rasi kons-ti-tusi
    per-aturan kebi-jakan kepu-tusan musya-wa-rah tole-ransi kera-gaman tra-disi kera-jinan kera-jaan impe-ri-a-lisme prok-la-masi
    revo-lusi glo-ba-li-sasi trans-mig-rasi orga-ni-sasi masya-ra-kat kelu-arga kope-rasi per-usahaan pro-duksi kon-sumsi per-min-taan
    peng-ang-guran kemis-kinan ang-garan pen-da-patan per-bankan mener-je-mah-kan men-je-las-kan mem-ban-ding-kan menyim-pul-kan
    menun-juk-kan mem-beri-kan mengum-pul-kan meng-hi-tung meng-ukur ber-tang-gung bekerja ber-la-tih ber-pi-kir men-de-ngar-kan menu-lis
    kali-mat para-graf kesim-pulan halaman dia-gram bel-ajar pel-ajaran mem-pel-ajari pem-bel-ajaran seko-lah kelom-pok per-mainan
    kema-nu-si-aan per-mu-sya-wa-ratan menye-be-rangi selu-ruh-nya kesu-litan memi-liki penye-li-dikan keti-da-ka-dilan
    eks-pe-ri-men ins-tru-men kons-truksi sub-tro-pis inter-na-si-o-nal nasi-o-nal kelautan samudra pegu-nungan tetangga diplo-masi
    perun-dingan per-jan-jian ker-ja-sama per-da-maian dila-ku-kan tulis-kan tekanan gerakan tin-dakan ber-ubah ber-akhir bera-gam
    meng-ubah meng-ajar mengi-rim dise-leng-ga-ra-kan meng-oor-di-na-si-kan
"""


def written(word: str, language: str = "id") -> str:
    """`word` with a hyphen wherever it may be broken on paper."""
    patterns = pyphen.Pyphen(lang=language).hd.positions(word)
    for position in reversed(breaks(word, language, patterns)):
        if SHORTEST <= position <= len(word) - SHORTEST:
            word = f"{word[:position]}-{word[position:]}"
    return word


@pytest.mark.parametrize("word", WORDS.split())
def test_indonesian_words_break_between_syllables_and_at_affixes(word: str) -> None:
    assert written(word.replace("-", "")) == word


def test_the_common_patterns_alone_would_break_many_of_them_elsewhere() -> None:
    common = pyphen.Pyphen(lang="id", left=SHORTEST, right=SHORTEST)
    wrong = [word for word in WORDS.split() if set(_breaks(common.inserted(word.replace("-", "")))) - set(_breaks(word))]
    assert {"kesu-litan", "mem-pel-ajari"} <= set(wrong)
    assert len(wrong) >= 10


def _breaks(word: str) -> list[int]:
    return [position - count for count, position in enumerate(i for i, c in enumerate(word) if c == "-")]


@pytest.mark.parametrize("word", ["ASEAN", "INDONESIA", "UNESCO", "PERSERIKATAN"])
def test_words_in_capitals_are_never_broken(word: str) -> None:
    assert breaks(word, "id", range(len(word))) == ()
    assert breaks(word, "en", range(len(word))) == ()


@pytest.mark.parametrize("word", ["Soekarno", "Yugoslavia", "Muhammad", "Singapura"])
def test_names_are_not_broken(word: str) -> None:
    assert written(word) == word


@pytest.mark.parametrize("word", ["Perserikatan", "Pemerintah", "Pembangunan"])
def test_words_made_with_affixes_are_broken_at_the_start_of_a_sentence_too(word: str) -> None:
    assert "-" in written(word)


@pytest.mark.parametrize("word", ["smartphone", "communication", "agreement", "whatsapp"])
def test_words_of_another_language_are_left_whole(word: str) -> None:
    assert written(word) == word


def test_english_is_broken_by_its_patterns_and_exceptions() -> None:
    assert written("cooperation", "en") == "coop-er-a-tion"
    assert "-" in written("international", "en")


def test_the_library_has_its_own_dictionaries_back_afterwards() -> None:
    before = pyphen.Pyphen(lang="id").inserted("kesulitan")
    with own_hyphenation():
        assert pyphen.Pyphen(lang="id", left=3, right=3).inserted("kesulitan") == "kesu-litan"
        assert pyphen.Pyphen(lang="en", left=3, right=3).inserted("cooperation") == "coop-er-a-tion"
    assert pyphen.Pyphen(lang="id").inserted("kesulitan") == before
