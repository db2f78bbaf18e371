"""The examples of the rules on usage are their tests, as are those of the tables beside them."""

import re
import time

import pytest

from publisher.check import check
from publisher.check.conflicts import past
from publisher.check.eyd import Rule, rules
from publisher.language.messages import message
from publisher.language.packaged import toml
from tests.unit.glossary_text import chapter_of

ENTRIES = toml("publisher.check", "data", "eyd.toml")["rule"]
PAIRS = list(zip(rules(), ENTRIES, strict=True))


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, entry in PAIRS for text in entry["yes"]])
def test_what_a_rule_finds(rule: Rule, text: str) -> None:
    found = next(rule.find(text), None)
    assert found is not None
    assert rule.instead(found) != found[0]
    assert rule.instead(found) or rule.code == "CHK310" or "{after}" not in message(rule.code, {}, "id").hint


def test_what_may_stand_instead_is_whole_and_keeps_its_capital() -> None:
    wanted = {
        "Harganya Rp 1,250,000.": "1.250.000",
        "Anak anak itu bermain.": "Anak-anak",
        "Pelanggar diberi Sangsi.": "diberi Sanksi",
        "Masa jenis air dihitung.": "Massa jenis",
        "Siapkan massa depanmu.": "masa depanmu",
        "Nation United rapat lagi.": "United Nations",
        "Kantor United Nation ramai.": "United Nations",
    }
    told = {text: {rule.instead(found) for rule in rules() for found in rule.find(text)} for text in wanted}
    assert all(after in told[text] for text, after in wanted.items()), told


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, entry in PAIRS for text in entry["no"]])
def test_what_a_rule_leaves(rule: Rule, text: str) -> None:
    assert (rule.statements and text.endswith("?")) or next(rule.find(text), None) is None


def test_spellings_of_names_are_told_as_they_are_written() -> None:
    told = check([chapter_of("Tugu Mohammad ada di kota. Jalan Muhammad ada di desa.", "a.txt")], "id").diagnostics
    shown = [{dict(one.values)["form"], dict(one.values)["other"]} for one in told if one.code == "CHK205"]
    assert shown == [{"Mohammad", "Muhammad"}]


def test_each_name_of_the_past_stands_once() -> None:
    names = [name for one in past() for name in one.names]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"(19|20)\d\d", str(one.ended)) for one in past())


def test_usage_of_a_long_text_costs_what_its_length_costs() -> None:
    chapter = chapter_of("di sana ada di mana antara satu " * 8000, "a.txt")
    start = time.perf_counter()
    check([chapter], "id")
    assert time.perf_counter() - start < 20
