"""Hyphens at the end of a line: of a broken word, or of the word itself."""

import pytest

from publisher.language.seams import Vocabulary, keeps_hyphen, seam


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [
        ("negara", "negara", True),
        ("anak", "anaknya", True),
        ("tolong", "menolong", True),
        ("sayur", "mayur", True),
        ("ha", "ha", True),
        ("me", "merlukan", False),
        ("sa", "saran", False),
        ("ki", "kiran", False),
        ("tukar", "menukar", True),
        ("tawar", "menawar", True),
        ("berpandang", "pandangan", True),
        ("non", "formal", True),
        ("Asia", "Pasifik", True),
        ("se", "Indonesia", True),
        ("self", "esteem", True),
        ("twenty", "five", True),
        ("keta", "hanan", False),
        ("dagangan", "nya", False),
        ("educa", "tion", False),
        ("se", "kolah", False),
        ("ber", "main", False),
        ("ke", "giatan", False),
        ("PENDI", "DIKAN", False),
        ("ma", "sama", False),
    ],
)
def test_hyphens_at_the_end_of_a_line(left: str, right: str, kept: bool) -> None:
    assert keeps_hyphen(left, right, Vocabulary()) is kept


def test_a_doubled_word_broken_in_its_second_half() -> None:
    assert seam("terbang kupu-ku-", "pu di taman", Vocabulary()) == ("", True)
    assert seam("pohon-po-", "honnya rindang", Vocabulary()) == ("", True)
    assert seam("kebun sa-", "yur-mayur", Vocabulary()) == ("", True)
    assert seam("kam-", "pung-kampung", Vocabulary()) == ("", True)
    assert seam("pohon-pohon-", "pohon rindang", Vocabulary()) == ("", False)


def test_the_text_itself_knows_how_a_word_is_written() -> None:
    known = Vocabulary.of(["Pupuk organo-mineral itu murah.", "Kerja sama antarnegara, prasekolah."])
    assert keeps_hyphen("organo", "mineral", known)
    assert not keeps_hyphen("non", "formal", Vocabulary.of(["Pendidikan nonformal."]))


@pytest.mark.parametrize(
    ("before", "after", "between", "drops"),
    [
        ("air sungai", "mengalir", " ", False),
        ("abad ke-", "20 dan", "", False),
        ("warga –", "termasuk anak", " ", False),
        ("sebuah -", "garis", " ", False),
        ("her mother-", "in-law came", "", False),
        ("ilmu penge\u00ad", "tahuan", "", True),
        ("pemerin‐", "tah", "", True),
        ("", "kata", " ", False),
        ("garis --", "lagi", " ", False),
    ],
)
def test_what_goes_between_two_lines(before: str, after: str, between: str, drops: bool) -> None:
    assert seam(before, after, Vocabulary()) == (between, drops)
