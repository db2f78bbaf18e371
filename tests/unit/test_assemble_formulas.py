"""Formulas in definitions."""

from publisher.assemble.formulas import with_formulas
from publisher.model.inline import AnchorId, IndexMark, Strong, Subscript, Superscript, Text
from tests.builders import chapter, para
from tests.unit.test_crossref_terms import entry

CO2 = (Text("gas CO"), Subscript((Text("2"),)))


def definition(said: str, *content: object) -> str:
    (made,) = with_formulas([entry("gas", definition=said)], [chapter("air", "Air", para(*content))])  # type: ignore[arg-type]
    return made.definition


def test_a_formula_stands_in_a_definition_as_in_the_text() -> None:
    assert definition("karbon dioksida (CO2) di udara", *CO2, ".") == "karbon dioksida (CO₂) di udara"
    assert definition("serapan CO2", IndexMark((Strong(CO2),), AnchorId("m"))) == "serapan CO₂"
    assert definition("luas dalam m2", "Luasnya 3 m", Superscript((Text("2"),))) == "luas dalam m²"


def test_other_words_with_digits_stay() -> None:
    assert definition("gas H2 dan CO2a", *CO2, ".") == "gas H2 dan CO2a"
    assert definition("gas CO2", "gas CO2") == "gas CO2"
    assert definition("tanda x2", "x", Subscript((Text("2"),)), " dan x", Superscript((Text("2"),))) == "tanda x2"
