"""One work of the bibliography as it is printed: after APA 7 (2020), in Indonesian with the words of its schoolbooks."""

import re
from typing import assert_never

from publisher.language import LANGUAGES, dates, guess
from publisher.model.work import Name, Work, WorkKind
from publisher.render.markup import HARD_SPACE, address, address_text, attributes, characters, hard, language_attributes
from publisher.render.xhtml.setting import Setting

_LISTED = 20
"""Authors that are all named (APA 7, 9.8); of more, all but the last of these many, then "dkk."."""
_RANGE = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")
_CLOSED = (".", "?", "!", "…")


def reference(work: Work, setting: Setting) -> str:
    """A work as XHTML: authors (date). Title. What it is part of. Publisher. Address, each only if known.

    Without author the title comes first. No city, no full stop behind an address; when a page was looked at is said only
    where that is known.
    """
    title = _title(work, setting)
    date = f"({_date(work, setting)})"
    authors = _authors(work.authors, setting)
    opening = [f"{_stopped(authors)} {date}.", _stopped(title)] if authors else [_stopped(f"{title} {date}")]
    rest = [_stopped(part) for part in (_part_of(work, setting), _publisher(work)) if part]
    return " ".join([*opening, *rest, *_address(work, setting)])


def _stopped(sentence: str) -> str:
    return sentence if sentence.removesuffix("</cite>").endswith(_CLOSED) else f"{sentence}."


def _authors(authors: tuple[Name, ...], setting: Setting) -> str:
    """Names joined as the book's language does; a comma before the last only where there is an inverted name or a third."""
    names = [_name(author) for author in authors]
    if len(names) > _LISTED:
        return f"{', '.join(names[: _LISTED - 1])}, {hard(setting.label('and_others'))}"
    if len(names) < 2:
        return "".join(names)
    comma = "," if len(names) > 2 or authors[0].given else ""
    return f"{', '.join(names[:-1])}{comma} {setting.label('author_joint')} {names[-1]}"


def _name(author: Name) -> str:
    """Family name, then initials; organisations and people of one name as they are."""
    initials = HARD_SPACE.join(_initial(word) for word in re.split(r"[\s.]+", author.given) if word)
    return characters(f"{author.family}, {initials}" if initials else author.family)


def _initial(word: str) -> str:
    """The initial of a given name, two for a hyphenated one; particles such as "bin" stay whole."""
    if word[0].islower():
        return word
    return "-".join(f"{part[0]}." for part in word.split("-") if part)


def _date(work: Work, setting: Setting) -> str:
    """Year, then month or day in words. "t.t." where nothing is known."""
    if not work.date:
        return f"{setting.label('no_date')}-{work.letter}" if work.letter else setting.label("no_date")
    year = work.date[:4]
    day = dates.display(work.shown_date, setting.book.metadata.language).removesuffix(year).strip()
    return f"{year}{work.letter}, {hard(day)}" if day else f"{year}{work.letter}"


def _title(work: Work, setting: Setting) -> str:
    """The title, in italics where the work stands alone; volume and number of books and reports behind it."""
    title = characters(work.title)
    tongue = language_attributes(_language_of(work.title, setting), setting.book.metadata.language)
    match work.kind:
        case WorkKind.ARTICLE | WorkKind.CHAPTER:
            return f"<span{tongue}>{title}</span>" if tongue else title
        case WorkKind.BOOK | WorkKind.REPORT | WorkKind.LAW | WorkKind.TREATY | WorkKind.WEBPAGE:
            parts = [_counted(setting.label("volume_short"), work.volume), _counted(setting.label("number_short"), work.issue)]
            series = ", ".join(part for part in parts if part)
            return f"<cite{tongue}>{title}</cite> ({series})" if series else f"<cite{tongue}>{title}</cite>"
        case _:
            assert_never(work.kind)


def _language_of(title: str, setting: Setting) -> str:
    """The language a title is read aloud in; in doubt the book's. "id" is the guess without evidence, so it tells nothing."""
    guessed = guess(title) if " " in title else LANGUAGES[0]
    return guessed if guessed != LANGUAGES[0] else setting.book.metadata.language


def _counted(label: str, number: str) -> str:
    """A number with the word before it, as it is where it has one already."""
    return hard(f"{label} {number}" if number[:1].isdigit() else number)


def _part_of(work: Work, setting: Setting) -> str:
    """The journal with its volume, the book with its pages, the site or the gazette."""
    container = f"<cite>{characters(work.container)}</cite>" if work.container else ""
    pages = characters(_RANGE.sub("–", work.pages))
    match work.kind:
        case WorkKind.ARTICLE:
            volume = f"<cite>{characters(work.volume)}</cite>" if work.volume else ""
            issue = f"({characters(work.issue)})" if work.issue else ""
            return ", ".join(part for part in (container, f"{volume}{issue}", pages) if part)
        case WorkKind.CHAPTER:
            label = setting.label("pages_short" if "–" in pages or "," in pages else "page_short")
            span = f"({label}{HARD_SPACE}{pages})" if pages else ""
            inside = f"{setting.label('in_work')} {container}" if container else ""
            return " ".join(part for part in (inside, span) if part)
        case WorkKind.BOOK | WorkKind.REPORT | WorkKind.LAW | WorkKind.TREATY | WorkKind.WEBPAGE:
            return characters(work.container) if not _is_author(work.container, work) else ""
        case _:
            assert_never(work.kind)


def _publisher(work: Work) -> str:
    """The publisher, unless it is the author or the site named already."""
    said = work.publisher.casefold() == work.container.casefold() or _is_author(work.publisher, work)
    return "" if said else characters(work.publisher)


def _is_author(organisation: str, work: Work) -> bool:
    return any(organisation.casefold() == author.family.casefold() for author in work.authors if not author.given)


def _address(work: Work, setting: Setting) -> list[str]:
    href = address(work.url)
    if href is None:
        return []
    link = f"<a{attributes(href=href)}>{address_text(work.url.strip())}</a>"
    if not work.accessed:
        return [link]
    day = hard(dates.display(work.accessed, setting.book.metadata.language))
    return [f"{setting.label('retrieved').replace('{date}', day)} {link}"]
