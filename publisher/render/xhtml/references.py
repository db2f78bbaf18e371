"""One work of the bibliography as it is printed: after APA 7 (2020), in Indonesian with the words of its schoolbooks."""

import re
from collections.abc import Sequence
from typing import assert_never

from publisher.language import LANGUAGES, dates, guess
from publisher.model.block import Reference
from publisher.model.work import Work, WorkKind
from publisher.render.markup import HARD_SPACE, address, address_text, attributes, characters, hard, identifier, language_attributes
from publisher.render.xhtml.inlines import inlines
from publisher.render.xhtml.reference_names import authors, credited
from publisher.render.xhtml.setting import Setting

_RANGE = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")
_CLOSED = (".", "?", "!", "…")
_ARTICLE_NUMBER = re.compile(r"[eE]?\d{5,}|[eE]\d+")
_GENRES = {
    WorkKind.THESIS: "thesis_genre",
    WorkKind.VIDEO: "video_genre",
    WorkKind.AUDIO: "audio_genre",
    WorkKind.PAPER: "paper_genre",
}

_BIBTEX_GENRES = {
    **dict.fromkeys(("phd thesis", "phdthesis"), "doctoral_genre"),
    **dict.fromkeys(("master's thesis", "masters thesis", "mathesis", "mastersthesis"), "masters_genre"),
}
"""What files of reference managers say of a thesis whatever the language; the book has its own word."""


def reference(work: Work, setting: Setting) -> str:
    """A work as XHTML: authors (date). Title. What it is part of. Publisher. Address, each only if known.

    Without author the title comes first. No city, no full stop behind an address; when a page was looked at is said only
    where that is known. An entry that could not be read is printed as it was written.
    """
    if work.written:
        return inlines(work.written, setting)
    title = _stopped(_title(work, setting))
    date = f"({_date(work, setting)})."
    named = _author_part(work, setting)
    opening = [_stopped(named), date, title] if named else [title, date]
    rest = [_stopped(part) for part in (_part_of(work, setting), _publisher(work)) if part]
    return " ".join([*opening, *rest, *_address(work, setting), *_original(work, setting)])


def reference_list(entries: Sequence[Reference], setting: Setting) -> str:
    """The reference list of a chapter: each entry as it was written, one without text from its work."""
    items = "\n".join(f"<li{attributes(id=identifier(entry.id) if entry.id else None)}>{_entry(entry, setting)}</li>" for entry in entries)
    return f'<ul class="references">\n{items}\n</ul>'


def _entry(entry: Reference, setting: Setting) -> str:
    return reference(entry.work, setting) if entry.work and not entry.content else inlines(entry.content, setting)


def _stopped(sentence: str) -> str:
    return sentence if sentence.removesuffix("</cite>").endswith(_CLOSED) else f"{sentence}."


def _author_part(work: Work, setting: Setting) -> str:
    """The authors; of a book that has none its editors, who are called so (APA 7, 9.10)."""
    if work.authors or work.is_part or not work.editors:
        return authors(work.authors, setting, others=work.others and bool(work.authors))
    return f"{authors(work.editors, setting)} ({_editor_label(work, setting)})"


def _editor_label(work: Work, setting: Setting) -> str:
    return setting.label("editor_short" if len(work.editors) == 1 else "editors_short")


def _date(work: Work, setting: Setting) -> str:
    """Year, then month or day in words. "t.t." where nothing is known."""
    if not work.date:
        return f"{setting.label('no_date')}-{work.letter}" if work.letter else setting.label("no_date")
    year = work.date[:4]
    day = _day(work.shown_date, setting)
    return f"{year}{work.letter}, {hard(day)}" if day else f"{year}{work.letter}"


def _day(iso: str, setting: Setting) -> str:
    """Month and day in the order of the book's language: "27 Desember", "December 27"; "" of a year alone."""
    language = setting.book.metadata.language
    shown = dates.display(iso, language).removesuffix(iso[:4]).strip()
    number, _, month = shown.partition(" ")
    return f"{month} {number}" if language == "en" and month else shown


def _title(work: Work, setting: Setting) -> str:
    """The title, in italics where the work stands alone; edition, numbers and translators behind it, then what it is."""
    title = characters(work.title)
    tongue = language_attributes(_language_of(work, setting), setting.book.metadata.language)
    plain = f"<span{tongue}>{title}</span>" if tongue else title
    written = plain if _stands_inside(work) else f"<cite{tongue}>{title}</cite>"
    return " ".join(part for part in (written, _bracketed(_facts(work, setting)), _genre(work, setting)) if part)


def _stands_inside(work: Work) -> bool:
    """Whether the title is that of a part, so that its container has the italics (APA 7, 9.19)."""
    match work.kind:
        case WorkKind.ARTICLE | WorkKind.CHAPTER | WorkKind.NEWSPAPER | WorkKind.MAGAZINE:
            return True
        case WorkKind.PAPER:
            return work.is_part
        case (
            WorkKind.BOOK
            | WorkKind.REPORT
            | WorkKind.LAW
            | WorkKind.TREATY
            | WorkKind.WEBPAGE
            | WorkKind.THESIS
            | WorkKind.VIDEO
            | WorkKind.AUDIO
        ):
            return False
        case _:
            assert_never(work.kind)


def _facts(work: Work, setting: Setting) -> str:
    """What stands in brackets behind a title: "D. Sari, Penerj.; Edisi ke-2, Jil. 3"."""
    translated = f"{credited(work.translators, setting)}, {setting.label('translator_short')}" if work.translators else ""
    numbers = [] if _stands_inside(work) else [_edition(work, setting), _volume(work, setting), _issue(work, setting)]
    return "; ".join(part for part in (translated, ", ".join(one for one in numbers if one)) if part)


def _bracketed(facts: str) -> str:
    return f"({facts})" if facts else ""


def _edition(work: Work, setting: Setting) -> str:
    """The edition as the book's language counts: "Edisi ke-2", "2nd ed."; a named one by its name."""
    if re.search(r"\b[Ee]d(?:isi|ition|\.)", work.edition):
        return characters(work.edition)
    if work.edition.isdecimal():
        number = work.edition if setting.book.metadata.language != "en" else _ordinal(int(work.edition))
        return hard(setting.label("edition_numbered").replace("{number}", number))
    return setting.label("edition_named").replace("{name}", characters(work.edition)) if work.edition else ""


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _volume(work: Work, setting: Setting) -> str:
    return _counted(setting.label("volume_short"), work.volume)


def _issue(work: Work, setting: Setting) -> str:
    if work.kind is WorkKind.REPORT and work.issue[:1].isdigit():
        return hard(setting.label("report_number").replace("{number}", work.issue))
    return _counted(setting.label("number_short"), work.issue)


def _counted(label: str, number: str) -> str:
    """A number with the word before it, as it is where it has one already."""
    return hard(f"{label} {number}" if number[:1].isdigit() else number)


def _genre(work: Work, setting: Setting) -> str:
    """What the work is, in square brackets; of a thesis also where it was handed in, unless it was never published (APA 7, 10.6)."""
    usual = _GENRES.get(work.kind, "") if not work.is_part else ""
    usual = _BIBTEX_GENRES.get(work.genre.casefold().replace("’", "'"), "" if work.genre else usual)
    genre = setting.label(usual) if usual else characters(work.genre)
    if work.kind is not WorkKind.THESIS:
        return f"[{genre}]" if genre else ""
    if not (work.address or work.container):
        inner = genre[:1].lower() + genre[1:] if setting.book.metadata.language == "en" else genre
        return f"[{setting.label('unpublished').replace('{genre}', inner)}]"
    return f"[{genre}, {characters(work.publisher)}]" if work.publisher else f"[{genre}]"


def _language_of(work: Work, setting: Setting) -> str:
    """The language a title is read aloud in; in doubt the book's. "id" is the guess without evidence, so it tells nothing."""
    if work.language:
        return work.language
    guessed = guess(work.title) if " " in work.title else LANGUAGES[0]
    return guessed if guessed != LANGUAGES[0] else setting.book.metadata.language


def _part_of(work: Work, setting: Setting) -> str:
    """The journal with its volume, the book with its pages, the site or the gazette."""
    container = f"<cite>{characters(work.container)}</cite>" if work.container else ""
    if work.is_part:
        return _in_book(work, container, setting)
    if _stands_inside(work):
        volume = f"<cite>{characters(work.volume)}</cite>" if work.volume else ""
        issue = f"({characters(work.issue)})" if work.issue else ""
        return ", ".join(part for part in (container, f"{volume}{issue}", _pages(work, setting)) if part)
    if work.kind is WorkKind.PAPER:
        return ", ".join(characters(part) for part in (work.container, work.place) if part)
    return characters(work.container) if not _is_author(work.container, work) else ""


def _pages(work: Work, setting: Setting) -> str:
    """The pages of an article, or the number that stands for them in a journal that has none."""
    if work.kind is WorkKind.ARTICLE and _ARTICLE_NUMBER.fullmatch(work.pages):
        return hard(setting.label("article_number").replace("{number}", work.pages))
    return characters(_RANGE.sub("–", work.pages))


def _in_book(work: Work, container: str, setting: Setting) -> str:
    """The book that a part stands in, as "Dalam R. Kusuma (Ed.), *Sungai* (Edisi ke-2, hlm. 3–9)"."""
    pages = characters(_RANGE.sub("–", work.pages))
    label = setting.label("pages_short" if "–" in pages or "," in pages else "page_short")
    span = f"{label}{HARD_SPACE}{pages}" if pages else ""
    numbers = (_edition(work, setting), _volume(work, setting), span)
    edited = f"{credited(work.editors, setting)} ({_editor_label(work, setting)})," if work.editors else ""
    inside = " ".join(part for part in (setting.label("in_work"), edited, container) if part) if container else ""
    return " ".join(part for part in (inside, _bracketed(", ".join(one for one in numbers if one))) if part)


def _publisher(work: Work) -> str:
    """The publisher, unless it is the author, the site named already, or the university told behind the title."""
    told = work.kind is WorkKind.THESIS and bool(work.address or work.container)
    said = told or work.publisher.casefold() == work.container.casefold() or _is_author(work.publisher, work)
    return "" if said else characters(work.publisher)


def _is_author(organisation: str, work: Work) -> bool:
    return any(organisation.casefold() == author.family.casefold() for author in work.authors if not author.given)


def _address(work: Work, setting: Setting) -> list[str]:
    """The DOI or address as a link; what has a DOI does not change, so when it was looked at is not told (APA 7, 9.34)."""
    shown = work.address.strip()
    href = address(shown)
    if href is None:
        return []
    link = f"<a{attributes(href=href)}>{address_text(shown)}</a>"
    if not work.accessed or "://doi.org/" in shown:
        return [link]
    return [f"{setting.label('retrieved').replace('{date}', _whole_day(work.accessed, setting))} {link}"]


def _whole_day(iso: str, setting: Setting) -> str:
    """A day in words with its year: "14 Juli 2025", "July 14, 2025"."""
    day = _day(iso, setting)
    joint = ", " if setting.book.metadata.language == "en" and day.split()[-1:] != day.split()[:1] else " "
    return hard(f"{day}{joint}{iso[:4]}" if day else iso[:4])


def _original(work: Work, setting: Setting) -> list[str]:
    """When what was translated or printed again came out first (APA 7, 9.41); no full stop behind it."""
    return [f"({setting.label('first_published').replace('{year}', characters(work.original[:4]))})"] if work.original else []
