"""Tags with more attributes than any page has lose them; other tags and all text stay."""

import pytest

from publisher.ingest.html.tags import with_few_attributes

LONG = "kata " * 10_000
MANY = "".join(f" a{number}={number}\n" for number in range(600))


def test_a_tag_of_many_attributes_loses_them_and_keeps_its_lines() -> None:
    assert with_few_attributes(f"<p{MANY}>{LONG}</p>") == "<p" + "\n" * 600 + f">{LONG}</p>"


@pytest.mark.parametrize(
    "page",
    [
        f"<p class=a id='b' title=\"c > d\">{LONG}</p>",
        f"{'<p class=a>kata</p>' * 5_000}",
        f"<p title='{'a=1 ' * 2_000}'>{LONG}</p>",
        f"a < b {'kata = ' * 10_000}",
    ],
    ids=["few", "many tags", "long value", "no tag"],
)
def test_other_tags_keep_theirs(page: str) -> None:
    assert with_few_attributes(page) == page
