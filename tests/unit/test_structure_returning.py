"""Signs of groups of headings: how many things a text speaks of as of all, and groups all of which have groups."""

import pytest

from publisher.structure.division import is_evenly_deep
from publisher.structure.tallies import all_of_them


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Di atas kertas ketiganya tampak mulia.", 3),
        ("All four of them burn.", 4),
        ("Both are used at home.", 2),
        ("Yang ketiga adalah daun.", 0),
        ("There are three kinds.", 0),
    ],
)
def test_a_text_that_speaks_of_all_there_are(text: str, count: int) -> None:
    assert all_of_them(text) == count


def test_groups_are_evenly_deep_where_each_has_a_group() -> None:
    assert is_evenly_deep((1, 3), {2: 1, 4: 3})
    assert not is_evenly_deep((1, 3, 5), {2: 1, 4: 3})
    assert not is_evenly_deep((1,), {2: 1})
