"""Each code has a text in both languages, a folder of cases, a place in the reference, and a use in the program."""

import re
from pathlib import Path

import pytest

from publisher.language import messages

ROOT = Path(__file__).parents[2]
CODES = messages.codes()
CODE = re.compile(r"\b[A-Z]{3}\d{3}\b")


def used_codes() -> set[str]:
    """Codes written in the program: in Python, or in the data that rules are made of."""
    sources = [*(ROOT / "publisher").rglob("*.py"), *(ROOT / "publisher").rglob("*.toml")]
    return {code for path in sources if "messages" not in path.parts for code in CODE.findall(path.read_text(encoding="utf-8"))}


def test_there_are_codes() -> None:
    assert len(CODES) > 20


def test_each_used_code_has_a_text_and_each_text_is_used() -> None:
    prefixes = {code[:3] for code in CODES}
    used = {code for code in used_codes() if code[:3] in prefixes}
    assert used == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_each_code_has_cases(code: str) -> None:
    assert (ROOT / "tests" / "cases" / code / "cases.toml").is_file(), f"tests/cases/{code}/cases.toml is missing"


@pytest.mark.parametrize("code", CODES)
def test_each_code_stands_in_the_reference(code: str) -> None:
    page = (ROOT / "docs" / "reference" / "codes.md").read_text(encoding="utf-8")
    assert f"## {code}" in page


@pytest.mark.parametrize("code", CODES)
def test_both_languages_fill_the_same_places(code: str) -> None:
    raw = messages.catalogue()[code]
    for part in ("text", "why", "hint"):
        assert raw["id"][part].strip(), (code, part)
        assert set(re.findall(r"\{(\w+)", raw["id"][part])) == set(re.findall(r"\{(\w+)", raw["en"][part])), (code, part)
