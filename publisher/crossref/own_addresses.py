"""Links to the web that name an article of the book: the reader has it at hand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.crossref.titles import Titles, folded
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId, Link
from publisher.model.walk import plain_text

_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[^/?#\s]+)(?P<path>[^?#\s]*)(?P<query>\?[^#\s]+)?", re.IGNORECASE)
_FEWEST = 2
"""Words by which a title is known."""


@dataclass(frozen=True, slots=True)
class OwnAddresses:
    """Where the articles of the book stand on the web: `places` gives the article at an address, `hosts` the site of each article."""

    places: dict[str, AnchorId | None]
    hosts: dict[AnchorId, str]
    titles: Titles

    def target(self, link: Link) -> AnchorId | None:
        """The article that a link leads to by its address, or names by its whole title; an article of another site is another one."""
        host, place = _parts(link.address)
        at = self.places.get(place)
        if at is not None:
            return at
        title = folded(plain_text(link.content))
        named = self.titles.found.get(title) if len(title) >= _FEWEST else None
        return named if named is not None and self.hosts.get(named, host) == host else None


def own_addresses(chapters: Sequence[Chapter], titles: Titles) -> OwnAddresses:
    """The addresses of `chapters`; one that several have is nobody's. `titles` are those of the chapters."""
    places: dict[str, AnchorId | None] = {}
    hosts: dict[AnchorId, str] = {}
    for chapter in chapters:
        host, place = _parts(chapter.metadata.url)
        if not host:
            continue
        own = AnchorId(chapter.id)
        hosts[own] = host
        # A bare host is the site, not one of its articles.
        if place != host:
            places[place] = own if places.get(place, own) == own else None
    return OwnAddresses(places, hosts, titles)


def _parts(address: str) -> tuple[str, str]:
    """The host of an address, and host, path and query, without what differs between two ways to write one address."""
    found = _ADDRESS.match(address.strip())
    if found is None:
        return "", ""
    host = found["host"].casefold()
    return host, f"{host}{found['path'].rstrip('/')}{found['query'] or ''}"
