"""Quick tests: the same rules are found as by trying each of their strings, and no page of a site is missed."""

import re

import pytest

from publisher.clean.patterns import profiles, shapes
from publisher.clean.quick import certain_parts, quick_tests

STRINGS = (("baca juga", "a"), ("uga", "jugaa"), (), ("wib", "baca"), ("zz",))


@pytest.mark.parametrize("text", ["", "a", "baca juga: padi", "xbaca jugaa", "xxbaca juga", "pukul 10 wib", "bac", "juga" * 700, "zz"])
def test_the_rules_that_pass_are_those_whose_string_is_in_the_line(text: str) -> None:
    expected = [place for place, strings in enumerate(STRINGS) if any(part in text for part in strings)]
    assert quick_tests(STRINGS).passed(text) == expected


def test_each_string_of_the_shapes_is_found_at_each_place_of_a_line() -> None:
    tests = quick_tests(shape.has for shape in shapes())
    for place, shape in enumerate(shapes()):
        for part in shape.has:
            assert all(place in tests.passed(f"{' ' * before}{part}") for before in range(3)), part


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("copyright © antara", ("copyright © antara",)),
        (r"gramedia\.com", ("gramedia.com",)),
        (r"^antara ?news$", ("antara",)),
        (r"^by .{3,60} ?bbc news$", ("bbc news",)),
        (r"(?:email|surel) anda", ("email", "surel")),
        (r"one|another", ("one", "another")),
        (r"one|an?", ("one", "a")),
        (r"one|[ab]?", ()),
        (r"^(?:this|that):?$", ("this", "that")),
        (r"(?:this|that)?it", ("it",)),
        (r"(?:ab|(?:cde|f)g){1,3}", ("ab", "cde", "f")),
        (r"(?=abcd)ab", ("ab",)),
        (r"ab{2,3}cd", ("cd",)),
        (r"ab+cd", ("ab",)),
        (r"a[]b]cde\d\bf", ("cde",)),
        (r"x?[^]|]\(gh\)", ("(gh)",)),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern: str, parts: tuple[str, ...]) -> None:
    assert certain_parts(pattern) == parts


def test_evidence_for_sites_that_is_a_plain_line_is_found_in_a_page() -> None:
    patterns = [(evidence, evidence.pattern.pattern) for profile in profiles() for evidence in profile.evidence]
    plain = [
        (evidence, re.sub(r"\\(\W)", r"\1", written)) for evidence, written in patterns if re.fullmatch(r"(?:[\w ,:!/-]|\\\W)+", written)
    ]
    assert len(plain) > 30
    assert all(evidence.is_in(f"kata\n{line}\nkata") for evidence, line in plain)
    assert not any(evidence.is_in("kata\n\nkata lain") for evidence, _ in patterns)
