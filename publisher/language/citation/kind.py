"""What an entry of a reference list is: a book, an article, a law or another kind of work."""

from collections.abc import Sequence

from publisher.language.citation.found import Found, bare_host
from publisher.language.citation.rest import Publication
from publisher.language.citation.words import holds, opens_with
from publisher.model.work import Name, WorkKind

_STATE = frozenset(("republik indonesia", "indonesia"))
"""Authors that only laws have."""


def kind_of(found: Found, authors: Sequence[Name], date: str, read: Publication) -> WorkKind:
    """What the work is, by what is known of it; the surest sign first. `date` is ISO 8601: a day tells of a newspaper."""
    state = bool(authors) and authors[0].family.casefold() in _STATE
    on_web = bool(found.url or found.accessed or bare_host(found.text)) and "://doi.org/" not in found.url
    is_paper = holds(read.container, "journal") or (not on_web and holds(read.container, "periodical"))
    is_press = holds(read.publisher, "publisher")
    is_meeting = holds(read.container, "proceedings")
    signs = (
        (WorkKind.LAW, opens_with(read.title, "law") or state),
        (WorkKind.TREATY, opens_with(read.title, "treaty") and not authors),
        (WorkKind.REPORT, read.is_thesis),
        (WorkKind.WEBPAGE, on_web and holds(read.container, "encyclopaedia") and not read.pages),
        (
            WorkKind.CHAPTER,
            read.within and not ((read.volume or read.issue) and _is_periodical(read)) and not (on_web and not _is_printed(read)),
        ),
        (WorkKind.ARTICLE, bool(read.issue or (read.volume and read.container))),
        (WorkKind.CHAPTER, is_meeting and not is_paper),
        (WorkKind.ARTICLE, is_paper),
        (WorkKind.CHAPTER, bool(read.container) and bool(read.publisher or read.place) and not on_web),
        (WorkKind.WEBPAGE, on_web and read.is_online),
        (WorkKind.REPORT, opens_with(read.title, "report")),
        (WorkKind.BOOK, not (read.container and on_web) and (bool(read.place) or is_press)),
        (WorkKind.WEBPAGE, on_web),
        (WorkKind.ARTICLE, len(date) == len("2020-01-01") and bool(read.pages)),
        (WorkKind.ARTICLE, bool(read.container)),
    )
    return next((kind for kind, is_so in signs if is_so), WorkKind.BOOK)


def _is_periodical(read: Publication) -> bool:
    return holds(read.container, "journal") or holds(read.container, "periodical")


def _is_printed(read: Publication) -> bool:
    return bool(read.pages or read.place or read.publisher)
