"""Forms for letters by mail and boxes of other titles between paragraphs go as a whole; headings and lists of the article stay."""

import pytest

from tests.unit.clean_capture import cleaned

FIRST = (
    "A straight river is a rare thing, because the water at the outer side of a curve runs faster and takes the bank away. "
    "What it takes it lays down again at the next inner bank, so that each bend grows wider year after year."
)
SECOND = (
    "Some bends grow until their two ends meet, and the river takes the short cut. "
    "The old loop is left behind as a lake that has the shape of a bow, and reeds soon close it."
)
HEAD = "Then the curve feeds itself"
PITCH = "One good story about the natural world, every Thursday."


def _page(*box: str) -> str:
    return "\n".join(
        ("Menu", "Sign in", "Why rivers bend", FIRST, "", *box, "", HEAD, "", SECOND, "", "© 2024 Fieldhouse. All rights reserved")
    )


@pytest.mark.parametrize(
    "box",
    [
        ("The Weekly Field Notes", PITCH, "Email (required)", "Sign Up", "By submitting your email, you agree to our Terms."),
        ("Field Notes", PITCH, "Your email address", "Subscribe"),
        ("Related", "How a dam changed a delta", "The fish that walks between ponds"),
        ("What to read next", "The town that moved uphill for good", "Why is the sand running out?"),
        ("Kabar Sungai", "Satu cerita tentang alam tiap Kamis pagi.", "Alamat email Anda", "Daftar", "Dengan mendaftar, Anda setuju."),
    ],
)
def test_box_goes_as_a_whole(box: tuple[str, ...]) -> None:
    assert cleaned(_page(*box))[-3:] == [FIRST, HEAD, SECOND]


@pytest.mark.parametrize(
    "box",
    [
        ("Related", "It shares a word with its neighbour.", "It stands in the same family."),
        ("Parts of a letter", "Email", "The greeting opens it."),
        ("How the rivers of the plain are called", "Meander", "Oxbow lake"),
    ],
)
def test_text_stays(box: tuple[str, ...]) -> None:
    kept = cleaned(_page(*box))
    assert set(box[1:]) <= set(kept)


def test_paragraph_right_above_a_form_stays() -> None:
    page = ["Menu", "Sign in", "Why rivers bend", FIRST, SECOND, "Email (required)", "Sign Up", FIRST.lower(), "© 2024 Fieldhouse"]
    assert SECOND in cleaned("\n".join(page))
