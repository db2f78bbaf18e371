"""What signs of a formula stand for is a list, however far the sign of equality is set; aligned figures stay a table."""

import pytest

from publisher.clean import clean
from publisher.model.block import BulletList, Table
from publisher.model.walk import chapter_blocks
from publisher.structure import structure
from tests.unit.clean_capture import captured

INTRO = "Usaha adalah hasil kali gaya dengan perpindahan, dan besarnya dihitung dengan rumus berikut."
AFTER = "Rumus itu hanya berlaku apabila gaya searah dengan perpindahan benda, jadi perhatikan arahnya."


def _kinds(*lines: str) -> list[type]:
    chapter = structure(clean(captured("\n".join((INTRO, *lines, "", AFTER)))).value, "id").value
    return [type(block) for block in chapter_blocks(chapter) if isinstance(block, BulletList | Table)]


@pytest.mark.parametrize(
    "rows",
    [
        ("W   = usaha (J)", "F   = gaya (N)", "s   = perpindahan (m)"),
        ("W\t= usaha (J)", "F\t= gaya (N)", "s\t= perpindahan (m)"),
    ],
)
def test_legend_is_a_list(rows: tuple[str, ...]) -> None:
    assert _kinds("W = F × s", "", "Keterangan:", *rows) == [BulletList]


def test_aligned_figures_stay_a_table() -> None:
    assert _kinds("Gaya   Perpindahan   Usaha", "10 N   2 m   20 J", "20 N   2 m   40 J") == [Table]
