"""What stands beside a headword in the glossary."""

from publisher.model.glossary import Expansion, GlossaryEntry, Origin
from publisher.model.inline import EntryId
from publisher.render.xhtml import Medium, write
from tests.builders import SPAN, book, chapter, para


def printed(entry: GlossaryEntry) -> str:
    """The glossary of a book that has this entry only."""
    written = write(book([chapter("air", "Air", para("Air mengalir."))], glossary=[entry]), Medium.HTML)
    return next(document.body for document in written.documents if document.name == "glossary")


def wmo(origin: Origin, *names: str) -> GlossaryEntry:
    longs = tuple(Expansion(name, "en", SPAN) for name in names)
    return GlossaryEntry(
        id=EntryId("wmo"), headword="WMO", definition="badan dunia untuk cuaca", expansions=longs, foreign=names, origin=origin
    )


def test_a_name_found_twice_is_printed_once() -> None:
    assert printed(wmo(Origin.HARVESTED, "World Meteorological Organization")).count("World Meteorological Organization") == 1


def test_contradicting_names_of_a_harvested_entry_are_not_both_printed() -> None:
    body = printed(wmo(Origin.HARVESTED, "World Meteorological Organization", "World Metal Organization"))
    assert "World Meteorological Organization" in body
    assert "World Metal Organization" not in body


def test_an_editor_may_give_several_names() -> None:
    body = printed(wmo(Origin.AUTHORED, "World Meteorological Organization", "Organisation météorologique mondiale"))
    assert body.index("World Meteorological Organization") < body.index("Organisation météorologique mondiale")


def test_an_expansion_in_the_books_language_stays_upright() -> None:
    entry = GlossaryEntry(id=EntryId("das"), headword="DAS", expansions=(Expansion("daerah aliran sungai", "id", SPAN),))
    assert "<p>daerah aliran sungai.</p>" in printed(entry)
