"""Notes at the feet of pages become notes, and the sentence that a page tore goes on."""

import pytest

from publisher.model.block import Note, Paragraph
from publisher.model.inline import NoteId, NoteRef, Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock
from publisher.structure.feet import without_feet

SOURCE = SourceId("artikel.txt")


def blocks_of(text: str) -> list[CapturedBlock]:
    """The lines of a page; what a page's foot was is written "#" and taken out, as cleaning does."""
    lines = [(place, line) for place, line in enumerate(text.split("\n"), 1) if line != "#"]
    return [CapturedBlock(content=(Text(line),), span=Span(SOURCE, place, place)) for place, line in lines]


def told(notes: tuple[Note, ...]) -> list[str]:
    return [plain_text(block.content) for note in notes for block in note.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("call", "number"), [("sarang.1 Lebah", "1 "), ("sarang1 lebah", "1 "), ("sarang¹ lebah", "¹ "), ("sarang[1] lebah", "[1] ")]
)
def test_a_note_between_the_halves_of_a_sentence(call: str, number: str) -> None:
    note = f"{number}Sarang lebah klanceng dibuat dari damar yang di-\nkunyah."
    text = f"Madu disimpan di dalam {call} penjaga berdiri di\n{note}\n#\n#\nmulut sarang."
    found = without_feet(blocks_of(text))
    assert [plain_text(block.content) for block in found.blocks][1:] == ["mulut sarang."]
    assert NoteRef(NoteId("1")) in found.blocks[0].content
    assert told(found.notes) == ["Sarang lebah klanceng dibuat dari damar yang dikunyah."]


def test_two_notes_of_one_page_and_one_of_the_next() -> None:
    first = "Ratu1 bertelur dan pekerja2 merawatnya.\n1 Betina yang subur.\n2 Betina yang mandul."
    found = without_feet(blocks_of(f"{first}\n#\nJantan3 lahir kemudian.\n3 Dari telur biasa.\n#\nAkhir."))
    assert [one.note for one in found.blocks[0].content if isinstance(one, NoteRef)] == ["1", "2"]
    assert plain_text(found.blocks[0].content) == "Ratu bertelur dan pekerja merawatnya."
    assert [note.id for note in found.notes] == ["1", "2", "3"]
    assert [plain_text(block.content) for block in found.blocks][-1] == "Akhir."


@pytest.mark.parametrize(
    "text",
    [
        "Ratu bertelur.\n1 Betina yang subur.\n#\nJantan lahir kemudian.",
        "Ratu1 bertelur.\n1 Betina yang subur.\nJantan lahir kemudian.",
        "Luas sarang 4 cm2 saja.\n2 Pekerja menjaga mulutnya.\n#\nJantan lahir kemudian.",
        "Ratu1 bertelur dan ratu1 terbang.\n1 Betina yang subur.\n#\nJantan lahir kemudian.",
        "Tahap1 dan tahap2.\n1. Telur menetas.\n#\nJantan lahir kemudian.",
        "Ratu bertelur.[1] Pekerja tidak.[2]\nReferensi\n[1] Wibowo, A. Ratu. 2001.\n[2] Lestari, B. Pekerja. 2002.\n#\n",
    ],
    ids=["not called", "no page ends", "a unit", "called twice", "an item", "works"],
)
def test_what_is_no_note_stays(text: str) -> None:
    blocks = blocks_of(text)
    found = without_feet(blocks)
    assert found.blocks == tuple(blocks)
    assert not found.notes
