"""The box of facts of a wiki's article goes; tables of facts in lessons, and tables within the article, stay."""

from tests.unit.clean_capture import cleaned

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
