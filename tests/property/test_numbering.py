"""Numbers of sections: whatever the tree, no number comes twice, and each is found in how running text names it."""

from collections import Counter
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.assemble.numbering import DEEPEST, numbered
from publisher.model.book import Headings
from publisher.model.chapter import Section
from publisher.model.walk import all_sections
from publisher.render.xhtml.chapters import section_number
from tests.builders import chapter, para, section

Tree = list["Tree"]
TREES: st.SearchStrategy[Tree] = st.recursive(st.just([]), lambda inner: st.lists(inner, max_size=30), max_leaves=60)


def sections(tree: Tree, ids: "count[int]") -> list[Section]:
    return [section(f"s{next(ids)}", "Judul", para("Isi."), *sections(inner, ids)) for inner in tree]


def depths(parts: tuple[Section, ...], depth: int = 1) -> dict[str, int]:
    return {key: value for part in parts for key, value in ({part.id: depth} | depths(part.sections, depth + 1)).items()}


@pytest.mark.parametrize("scheme", Headings)
@given(trees=st.lists(TREES, min_size=1, max_size=3))
def test_no_number_comes_twice(scheme: Headings, trees: list[Tree]) -> None:
    ids = count()
    chapters = [chapter(f"bab-{place}", "Bab", *sections(tree, ids)) for place, tree in enumerate(trees)]
    numbers = numbered(chapters, "id", scheme).numbers
    for one in chapters:
        references = Counter(numbers[part.id].reference for part in all_sections(one.sections) if part.id in numbers)
        assert all(times == 1 for times in references.values())
        for siblings in (one.sections, *(part.sections for part in all_sections(one.sections))):
            printed = [section_number(numbers[part.id].text) for part in siblings if part.id in numbers]
            assert len(printed) == len(set(printed))
            assert len(printed) in {0, len(siblings)}
        assert all((part in numbers) is (depth <= DEEPEST) for part, depth in depths(one.sections).items())
    if scheme is Headings.DECIMAL:
        texts = [numbers[part.id].text for one in chapters for part in all_sections(one.sections) if part.id in numbers]
        assert len(texts) == len(set(texts))


def test_the_marks_of_each_level() -> None:
    deep = section("a", "A", section("b", "B", section("c", "C", section("d", "D", section("e", "E", section("f", "F"))))))
    letters = numbered([chapter("bab", "Bab", deep)], "id").numbers
    decimal = numbered([chapter("bab", "Bab", deep)], "en", Headings.DECIMAL).numbers
    in_letters = [section_number(number.text) for number in letters.values()][1:]
    assert in_letters == ["A.", "1.", "a.", "1)", "a)"]
    assert letters[section("b", "B").id].reference == "Subbab A.1"
    assert [section_number(number.text) for number in decimal.values()][1:4] == ["1.1", "1.1.1", "1.1.1.1"]
    assert decimal[section("b", "B").id].reference == "Section 1.1.1"
