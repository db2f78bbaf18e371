"""What readability takes for the article, without the detours of its public way: no text is written as HTML to be read again."""

from copy import deepcopy

from lxml.html import HtmlElement
from readability import Document
from readability.readability import REGEXES

from publisher.ingest.html.tree import Element


def summary_of(page: Element) -> str:
    """The text of the article on a page without programs, styles and comments; `page` is left as it is."""
    document = _Page(page)
    document.summary()
    return document.text


class _Page(Document):  # type: ignore[misc]
    """A page that is a tree already and needs no cleaning."""

    text = ""

    def _parse(self, page: HtmlElement) -> HtmlElement:
        """A copy for each attempt, without what is hidden."""
        whole = deepcopy(page)
        for element in whole.xpath("//*[@hidden]|//*[@style]"):
            if element.get("hidden") is not None or REGEXES["displayNoneRe"].search(element.get("style")):
                element.drop_tree()
        return whole

    def get_link_density(self, elem: HtmlElement) -> float:
        """The share of an element's characters that stand in links; where there is no link nothing is counted."""
        return float(super().get_link_density(elem)) if elem.find(".//a") is not None else 0.0

    def get_clean_html(self) -> str:
        """Keeps the text. What is returned is only measured: a short article lets another attempt be made."""
        self.text = " ".join(map(str, self.html.itertext()))
        return self.text if len(self.text) >= self.retry_length else str(super().get_clean_html())
