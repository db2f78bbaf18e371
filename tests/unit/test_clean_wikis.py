"""The box of facts of a wiki's article goes; tables of facts in lessons, and tables within the article, stay."""

import pytest

from publisher.clean import clean
from publisher.model.walk import plain_text
from publisher.source import Hint
from tests.unit.clean_capture import captured, cleaned

LEDE = "The candlenut is a tree of the spurge family whose oily seeds are ground for sauces and were once burnt as candles."
USES = "The seeds are roasted before they are eaten, because raw ones upset the stomach. The oil hardens and was used for varnish."
FACTS = [
    "Candlenut",
    "Conservation status",
    "Least Concern[1]",
    "Scientific classification",
    "Kingdom:\tPlantae",
    "Family:\tEuphorbiaceae",
    "Genus:\tAleurites",
]
BELOW = ["Binomial name", "Aleurites moluccanus", "(L.) Willd."]
TABLE = ["Nutrient\tAmount", "Fat\t60 g", "Protein\t8 g"]


def test_box_of_a_wiki() -> None:
    page = ["Article", "Talk", "From Wikipedia, the free encyclopedia", *FACTS, *BELOW, LEDE, "Uses[edit]", USES, *TABLE]
    kept = cleaned("\n".join(page))
    assert kept[-5:] == ["Uses", USES, *TABLE]
    assert LEDE in kept
    assert not {"Conservation status", FACTS[4], "Binomial name", "(L.) Willd."} & set(kept)


def test_box_below_the_first_sentence() -> None:
    box = ["General information", "Height\t3,805 m", "Location\tSumatra", "Last eruption\t2023"]
    page = ["Sign in to edit", "Mount Kerinci", LEDE, *box, USES, "Community content is available under CC-BY-SA unless otherwise noted."]
    assert box[1] not in cleaned("\n".join(page))


def test_table_at_the_head_of_a_lesson_stays() -> None:
    lesson = ["Classification of the candlenut", *FACTS[4:], LEDE, USES]
    assert [line for line in cleaned("\n".join(lesson)) if ":" in line] == FACTS[4:]


HEADS = ["Early life[edit]", "Career[edit]", "Field work[edit]", "Teaching[edit]", "Awards[edit]"]
MENU = ["Contents", "hide", "(Top)", "Early life", "Career", "Toggle Career subsection", "Awards", "References", "Article", "Talk"]


def _biography(menu: list[str]) -> str:
    life, work, field, school, awards = HEADS
    prizes = ["1931: Silver Trowel, from the Guild of Gardeners", "1940: Green Ribbon, from the City of Hexham"]
    body = [LEDE, life, USES, work, field, "The collector on a moor in 1903", USES, school, LEDE, awards, *prizes]
    return "\n".join([*menu, "From Wikipedia, the free encyclopedia", *body, "References[edit]", "^ Fenwick, A. (1990). The Moss Lady."])


def test_a_link_to_edit_marks_a_heading() -> None:
    blocks = clean(captured(_biography(MENU))).value.blocks
    levels = {plain_text(block.content): block.level for block in blocks if block.hint is Hint.HEADING}
    assert levels == {"Early life": 2, "Career": 2, "Field work": 0, "Teaching": 0, "Awards": 2, "References": 2}
    assert [plain_text(block.content) for block in blocks if block.block is not None] == ["The collector on a moor in 1903"]
    assert "1940: Green Ribbon, from the City of Hexham" in cleaned(_biography(MENU))


def test_contents_that_name_all_sections_give_no_levels() -> None:
    menu = [*MENU[:6], "Field work", "Teaching", *MENU[6:]]
    blocks = clean(captured(_biography(menu))).value.blocks
    assert {block.level for block in blocks if block.hint is Hint.HEADING} == {0}


def test_numbers_of_contents_give_the_levels_of_headings_with_edit_links() -> None:
    contents = ["Contents", "1 Uses", "1.1 Food", "1.2 Light", "2 Names"]
    text = [part for name in ("Uses", "Food", "Light", "Names") for part in (f"{name}[edit]", USES)]
    blocks = clean(captured("\n".join(["From Wikipedia, the free encyclopedia", LEDE, *contents, *text]))).value.blocks
    assert [block.level for block in blocks if block.hint is Hint.HEADING] == [2, 3, 3, 2]
    short = clean(captured("\n".join(["From Wikipedia, the free encyclopedia", LEDE, *contents[:4], *text]))).value.blocks
    assert [block.level for block in short if block.hint is Hint.HEADING] == [0, 0, 0, 0]


def test_a_link_to_edit_on_a_line_of_its_own_makes_the_line_above_a_heading() -> None:
    ends = [
        "Notes",
        "[edit]",
        "^ Some say the harbour tree.",
        "Bibliography",
        "[edit | edit source]",
        "Lund, A. (2004), Trees, Rome: Palm Press",
    ]
    text = [part for name in ("Uses", "Food") for part in (name, "[edit]", USES)]
    lines = ["From Wikipedia, the free encyclopedia", LEDE, *text, *ends, "External links", "[edit]", "Trees at Harbour Daily"]
    blocks = clean(captured("\n".join(lines))).value.blocks
    assert [plain_text(block.content) for block in blocks if block.hint is Hint.HEADING] == ["Uses", "Food", "Notes", "Bibliography"]
    assert plain_text(blocks[-1].content) == "Lund, A. (2004), Trees, Rome: Palm Press"


def test_sentence_that_speaks_of_the_link_stays() -> None:
    text = f"{LEDE}\nEach section ends in a link that opens it, so every reader may correct what a section says about trees. [edit]\n{USES}"
    assert all(block.hint is Hint.LINE for block in clean(captured(text)).value.blocks)


CITED = "The candlenut bears nuts after four years.[1] Its oil was burnt in lamps.[2]:12–14 Few use it so today.[1][3]"
WORKS = [
    "^ a b Lund, A. Trees of the Islands 2004. Rome: Palm Press.",
    "^ Mora, B. (2018). Lamps. Leiden: Brook.",
    '^ "Oils". Harbour Daily.',
]


def _wiki(*lines: str) -> list[str]:
    return cleaned("\n".join(["From Wikipedia, the free encyclopedia", LEDE, *lines]))


def test_references_of_a_wiki_get_the_numbers_back_that_the_text_calls_them_by() -> None:
    kept = _wiki(CITED, "References[edit]", *WORKS)
    assert CITED in kept
    assert kept[-3:] == [
        "[1] Lund, A. Trees of the Islands 2004. Rome: Palm Press.",
        "[2] Mora, B. (2018). Lamps. Leiden: Brook.",
        '[3] "Oils". Harbour Daily.',
    ]


def test_the_jump_marks_are_told_with_the_number_in_their_place() -> None:
    result = clean(captured("\n".join(["From Wikipedia, the free encyclopedia", LEDE, CITED, "References", *WORKS])))
    assert [(one.before, one.after) for one in result.changes if one.rule == "back-link"] == [("^ a b", "[1]"), ("^", "[2]"), ("^", "[3]")]


@pytest.mark.parametrize(
    "mark",
    [
        "^",
        "^ a b",
        "^ Lompat ke: a b",
        "^ Lompat ke:a b c",
        "^ Jump up to: a b",
        "^ Jump up to:a b",
        "^ Jump up",
        "↑",
        "↑ 1,0 1,1",
        "2. ^ a b",
    ],
)
def test_all_forms_of_jump_marks(mark: str) -> None:
    kept = _wiki("The nuts are large.[1] The oil burns.[2]", "References", WORKS[0], f"{mark} Mora, B. (2018). Lamps. Leiden: Brook.")
    assert kept[-1] == "[2] Mora, B. (2018). Lamps. Leiden: Brook."


@pytest.mark.parametrize(
    "works",
    [
        WORKS[:2],
        [*WORKS[:2], "External links", *WORKS[2:]],
        ["2. ^ Mora, B. (2018). Lamps.", "3. ^ Lund, A. Trees.", "4. ^ Kamp, C. Oils."],
    ],
    ids=["fewer than the text calls", "two lists", "other numbers typed"],
)
def test_references_that_may_not_be_those_the_text_calls_get_no_numbers(works: list[str]) -> None:
    kept = _wiki(CITED, "References", *works)
    assert not [one for one in kept if "[" in one or one.startswith("^")]


def test_letters_of_remarks_go_though_the_numbers_of_the_references_stay() -> None:
    assert CITED in _wiki(CITED.replace("today.", "today.[a]"), "References", *WORKS)
