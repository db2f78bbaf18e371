"""The measured manuscript of the linking benchmark is one in which there is something to link."""

from benchmarks.linking import chapters, seconds, terms
from publisher.crossref import link
from publisher.model.glossary import Glossary


def test_terms_are_all_different_and_the_chapters_use_them() -> None:
    known = terms(300)
    assert len({entry.headword for entry in known}) == 300
    linked = link(chapters(2, known), Glossary(known), 0.6).value.glossary.entries
    assert len([entry for entry in linked if len({locator.chapter for locator in entry.locators}) == 2]) > 40
    assert seconds(20, 1) > 0
