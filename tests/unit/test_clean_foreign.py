"""Boxes below the article that no rule knows."""

from dataclasses import replace

from publisher.clean import clean
from publisher.model.inline import NoteId, NoteRef
from tests.unit.clean_capture import captured

PAGE = """Batuan beku terbentuk dari magma yang mendingin di dalam maupun di permukaan bumi.
Magma yang mendingin perlahan di dalam bumi membentuk batuan beku berbutir kasar.
Batuan beku di permukaan bumi berbutir halus karena magma mendingin dengan cepat.
Kata
Resep sayur asem dengan sambal terasi dan ikan asin sudah menunggu kalian semua."""


def test_a_line_of_nothing_but_the_call_of_a_note_is_the_articles() -> None:
    capture = captured(PAGE)
    call = replace(capture.blocks[3], content=(NoteRef(NoteId("1")),))
    blocks = (*capture.blocks[:3], call, capture.blocks[4])
    assert clean(replace(capture, blocks=blocks)).value.blocks[3] == call
