"""The copyright page: what may be done with the book, and whose words it holds."""

import re

from publisher.model.book import Document, Role, Use
from publisher.render.markup import address_text, attributes, characters
from publisher.render.xhtml.edition import edition_name
from publisher.render.xhtml.setting import Medium, Setting, document
from publisher.render.xhtml.sources import source_items

NOTICES = {Use.CLASSROOM: "classroom_notice", Use.PUBLIC: "public_notice"}
ISBN = re.compile(r"\A(?:urn:isbn:|isbn(?:-1[03])?:?\s*)?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])\Z", re.IGNORECASE)
CREATIVE_COMMONS = re.compile(r"\ACC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)\b", re.IGNORECASE)


def copyright_page(setting: Setting) -> Document:
    """Title, holder and year, edition, licence, ISBN, notices, and the articles the book was made from. No empty fields."""
    title = setting.book.labels["copyright_page"]
    items = source_items(setting, complete=False)
    lines = [
        f'<h1 id="copyright.title">{characters(title)}</h1>',
        _paragraph("work", f"<cite>{characters(setting.book.metadata.title)}</cite>"),
        _facts(setting),
        *(_paragraph("notice", notice) for notice in _notices(setting, sourced=bool(items))),
        f'<p class="compiled">{setting.label("compiled_from")}:</p>\n<ul class="references">\n{items}\n</ul>' if items else "",
        _paragraph("description", characters(setting.book.metadata.description)),
    ]
    semantics = {"epub__type": "copyright-page"} if setting.medium is Medium.EPUB else {}
    opening = attributes(class_="copyright-page", **semantics, id="copyright.page", aria_labelledby="copyright.title")
    body = f"<section{opening}>\n" + "\n".join(filter(None, lines)) + "\n</section>"
    return document("copyright", Role.COPYRIGHT_PAGE, title, "copyright.page", body)


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{kind}">{text}</p>' if text else ""


def _facts(setting: Setting) -> str:
    """Who and when, one fact a line. Year and holder stand together as the claim of copyright, or each alone where one is missing."""
    metadata = setting.book.metadata
    makers = ", ".join(metadata.authors)
    holder = makers or metadata.publisher
    claim = f"© {metadata.year} {holder}" if metadata.year and holder else ""
    facts = [
        ("compiler" if setting.book.sources else "author", makers),
        ("publisher", metadata.publisher),
        ("year", "" if claim else metadata.year),
        ("isbn", isbn(metadata.identifier)),
    ]
    lines = [characters(claim)] if claim else []
    lines += [f"{setting.label(key)}: {characters(value)}" for key, value in facts if value]
    lines.append(characters(edition_name(setting)))
    lines += [f"{setting.label('license')}: {_license(metadata.license)}"] if metadata.license else []
    return "\n".join(f'<p class="fact">{line}</p>' for line in lines)


def _notices(setting: Setting, *, sourced: bool) -> list[str]:
    """What the use of this edition allows, and that a draft is one."""
    edition = setting.book.edition
    notice = NOTICES.get(edition.use)
    licensed = bool(license_address(setting.book.metadata.license))
    # "Not for sale" would contradict a Creative Commons licence where nobody else's article is in the book.
    used = notice and (sourced or (notice == "classroom_notice" and not licensed))
    draft = not edition.release
    return [*([setting.label(notice)] if notice and used else []), *([setting.label("draft_disclaimer")] if draft else [])]


def _license(name: str) -> str:
    """The licence, with the address of its deed where that is known."""
    deed = license_address(name)
    return f"{characters(name)} (<a{attributes(href=deed)}>{address_text(deed)}</a>)" if deed else characters(name)


def isbn(identifier: str) -> str:
    """The ISBN that an identifier is, as written; "" for another identifier or a wrong check digit (ISBN manual, 7th edition)."""
    found = ISBN.match(identifier.strip())
    if not found:
        return ""
    digits = re.sub(r"[- ]", "", found[1]).upper()
    values = [10 if digit == "X" else int(digit) for digit in digits]
    if len(values) == 13:
        right = "X" not in digits and sum(value * (1, 3)[place % 2] for place, value in enumerate(values)) % 10 == 0
    else:
        right = "X" not in digits[:-1] and sum(value * (10 - place) for place, value in enumerate(values)) % 11 == 0
    return found[1] if right else ""


def license_address(name: str) -> str:
    """The address of the deed of a Creative Commons licence, "" for any other."""
    found = CREATIVE_COMMONS.match(name.strip())
    return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/" if found else ""
