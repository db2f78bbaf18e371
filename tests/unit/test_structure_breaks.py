"""Signs between scenes: which become rules, which go, and what only looks like them."""

import pytest

from publisher.model.block import BulletList, Rule
from publisher.model.walk import chapter_blocks
from tests.unit.test_structure_builder import outline, structured

ONE = "Kereta terakhir tiba lewat tengah malam dan peron itu sudah kosong sejak lama."
TWO = "Pagi harinya seorang anak menemukan koper cokelat di bangku paling ujung."


def rules(text: str) -> int:
    return sum(isinstance(block, Rule) for block in chapter_blocks(structured(text)))


@pytest.mark.parametrize("sign", ["* * *", "***", "♦", "⁂", "~", "—oOo—", "-o0o-", "• • •", "~~~", "---", "- - -", "❦", "=====", "✦ ✦ ✦"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "loose"])
def test_a_sign_between_two_paragraphs_is_a_rule(sign: str, gap: str) -> None:
    assert outline(structured(gap.join(["Koper", ONE, sign, TWO])))[0] == "# Koper"
    assert rules(gap.join(["Koper", ONE, sign, TWO])) == 1


@pytest.mark.parametrize("sign", ["* * *", "♦", "—oOo—"])
def test_a_sign_that_parts_nothing_goes(sign: str) -> None:
    chapter = structured(f"Koper\n\n{ONE}\n\n{TWO}\n\n{sign}")
    assert outline(chapter) == ["# Koper", "p 2"]


@pytest.mark.parametrize("line", ["____________", "..........", "* air", "—", "-", "2 * 3", "o"])
def test_blanks_items_and_dashes_are_no_rules(line: str) -> None:
    assert rules(f"Koper\n\n{ONE}\n\n{line}\n\n{TWO}") == 0


def test_signs_that_stand_alone_above_each_item_are_bullets_that_lost_their_words() -> None:
    text = f"Koper\n{ONE}\n◆\nbaju hangat\n◆\nroti kering\n◆\nsurat lama\n{TWO}"
    assert rules(text) == 0


def test_items_with_stars_stay_a_list() -> None:
    chapter = structured(f"Koper\n{ONE} Isinya:\n* baju hangat\n* roti kering\n* surat lama\n{TWO}")
    assert any(isinstance(block, BulletList) for block in chapter.blocks)
