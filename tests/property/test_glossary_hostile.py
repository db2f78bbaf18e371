"""The glossary of any text: smileys, dashes, dots and half sentences stop nothing, and what is found stands in the text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publisher import glossary
from tests.unit.glossary_text import chapter_of

PIECES = [
    "Inflasi adalah kenaikan harga umum secara terus-menerus di suatu negara.",
    "Air yang meresap ke dalam tanah disebut air tanah",
    "Apa itu abrasi? Pengikisan pantai oleh ombak.",
    "melainkan",
    "Produk domestik bruto (PDB)",
    "An aquifer is a layer of rock that holds water.",
    "This process is called infiltration",
    "What is a levee? A raised bank",
    "or levee, or",
    "sedangkan",
    "yaitu",
    "that is",
    *(
        "---",
        "...",
        "…",
        "👍",
        "😀",
        ":)",
        "***",
        "—",
        "–",
        "?",
        "!",
        ". . .",
        "“”",
        '"',
        "()",
        "(…)",
        ";",
        ":",
        ",",
        "= =",
        "→",
        "/",
        "1.",
        "a)",
        "%",
    ),
    *("\n\n", "\n- ", "\n1. ", "\n\n# ", "\n\n## ", " "),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map(" ".join)
CRASHED = [
    "Inflasi adalah kenaikan harga umum. Selamat belajar! ---",
    "Inflasi adalah kenaikan harga umum. Hore! 👍👍",
    "Inflasi adalah kenaikan harga umum. Benarkah ? ! Ya.",
]


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(["id", "en"]))
@example(CRASHED[0], "id")
@example(CRASHED[1], "id")
@example(CRASHED[2], "id")
@example("? OF<0", "en")
@example("... Itu sungai", "id")
@example("<, Air meresap disebut air tanah — Inflasi adalah kenaikan harga umum.", "en")
def test_any_text_has_a_glossary(text: str, language: str) -> None:
    built = glossary.build([chapter_of(text, "a.txt", language)], (), language).value
    ids = [entry.id for entry in built.entries]
    assert len(ids) == len(set(ids))
    assert all(entry.headword.strip() and entry.definition.strip() for entry in built.entries)


@pytest.mark.parametrize("text", CRASHED)
def test_a_sign_that_is_no_sentence_takes_no_term_away(text: str) -> None:
    built = glossary.build([chapter_of(text, "a.txt", "id")], (), "id").value
    assert [entry.headword for entry in built.entries] == ["inflasi"]
