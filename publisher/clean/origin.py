"""Values in lines that were dropped: tags, category, the site and address of the original, the author's biography."""

import re
from collections.abc import Callable, Mapping, Sequence

from publisher.clean.keys import folded_text, key_of
from publisher.clean.page import Page, merged
from publisher.clean.patterns import leads
from publisher.clean.told import told
from publisher.clean.values import address, date_line, labelled, person, site_in
from publisher.diagnostics import Change
from publisher.language import dates
from publisher.model.chapter import Metadata

_LONGEST_BIO = 800
_MOST_TAGS = 20
_ELSEWHERE = re.compile(
    r"(?:tayang|terbit|published|appeared|republished|posted)(?: pertama kali| first)? (?:di|on|in|at|from|by)\s(?:the )?([^,;\"“]{2,50}?)"
    r"(?=\s(?:dengan|pada|dan|and|with|under|ditulis)\b|[,;\"“]|\.\s|\.?$)",
    re.IGNORECASE,
)
_HEADED = re.compile(r"(?:dengan judul|titled|under the headline)\s[\"“']([^\"”]{5,200})[\"”']", re.IGNORECASE)
_CRUMB = re.compile(r"\s?[>›»/→|]\s?")
_COUNTED = re.compile(
    r"(?:week|minggu|unit|bab|chapter|modul|module|topic|topik|pertemuan|lesson|section|part)\s(?:ke-?)?\d|\d{1,2}(?:\.\d{1,2})*\s?[:.]\s",
    re.IGNORECASE,
)
"""A step of a path that counts a part of a course: no section of a site."""
_TAG_LEAD = re.compile(r"^(?:tags?|label|labels|topik|topics|tagged(?: with)?|tag terkait)\b\s?:?\s?", re.IGNORECASE)
_LABELLED = re.compile(r"labels?\s?:", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|copyright|\(c\)|hak cipta)[^A-Za-z0-9]{0,6}(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s(?:by\s|oleh\s)?(?:PT\.?\s)?"
    r"((?-i:[A-Z])[\w&' -]{2,60}?)(?=\.\s|\.$|,|$|\s?\(|\sall rights)",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:this entry was )?(?:posted in|filed under|ditulis dalam|diposting di|diposkan pada|diterbitkan dalam|published in)"
    r"\s?:?\s?(.{2,60})$",
    re.IGNORECASE,
)
_LONGEST_NOTE = 160
_EDITED = re.compile(
    r"(?:this (?:page|article) was |halaman ini |artikel ini )?"
    r"(?:last (?:edited|changed|modified|updated)|(?:di\w+ )?terakhir(?: di\w+| kali di\w+)?) (?:on|pada)\s(.{6,40})",
    re.IGNORECASE,
)
_WIKI = re.compile(
    r"(?:dari|from)\s(.{3,60}?), (?:(?:ensiklopedia|kamus|sumber|perpustakaan|koleksi|kumpulan|panduan)\b.{0,30}"
    r"\b(?:bebas|terbuka)|(?:the )?(?:free|open)\s)",
    re.IGNORECASE,
)
"""The slogan of a wiki: what it is, and that it is free."""
_SIGNED = re.compile(r"(?:written by|ditulis oleh)\s(.{3,50})", re.IGNORECASE)
_NAMED_SITE = re.compile(r"[A-Z][\w.'& -]{2,40}")


def harvested(page: Page) -> Metadata:
    """What the dropped lines say of the article."""
    found = Metadata()
    bio: list[str] = []
    tags: list[str] = []
    for i in sorted(page.drops):
        drop, flat = page.drops[i], page.lines[i].flat
        match drop.rule:
            case "about-author":
                bio.append(flat)
            case "tags" | "hashtags" | "tags-by-place":
                named = _tags(flat)
                tags.extend(named)
                if len(named) == 1 and _LABELLED.match(flat):  # Blogger files a post under its only label
                    found = merged(found, Metadata(category=named[0]))
            case "comments":
                found = merged(found, _signed(flat))
            case rule:
                reader = _READERS.get(rule)
                found = merged(found, reader(flat, page)) if reader else found
    found = merged(found, Metadata(updated=_last_edit(page)))
    listed = tuple(dict.fromkeys(tags))[:_MOST_TAGS]
    if len(listed) == 1 and "Blogger" in page.profiles:
        found = merged(found, Metadata(category=listed[0]))
    found = merged(found, told(page)) if not page.metadata.author or not page.metadata.date or not page.metadata.category else found
    text = " ".join(line for line in bio[1:] if line.casefold() != found.author.casefold() and line != page.metadata.author)
    return merged(found, Metadata(tags=listed, bio=text if len(text) <= _LONGEST_BIO else ""))


def _last_edit(page: Page) -> str:
    """The date of the last change that a wiki tells at its foot, "" if none does."""
    foot = (page.lines[i].flat for i in sorted(page.drops) if i >= page.after and len(page.lines[i].flat) <= _LONGEST_NOTE)
    return next((dates.parse(one[1]) for one in map(_EDITED.match, foot) if one), "")


def _signed(flat: str) -> Metadata:
    """A line "Written by NAME" below an article, among its buttons."""
    named = _SIGNED.fullmatch(flat)
    return Metadata(author=person(named[1], labelled=True) if named else "")


def dateline_site(cuts: Sequence[Change]) -> str:
    """The name of the site in a dateline that was cut off ("Contoh.com, Jakarta - ")."""
    doubled = next((cut.before for cut in cuts if cut.rule == "dateline-double-dash"), "")
    if doubled:
        return doubled.partition(", ")[2].strip(" -")
    return next((site_in(cut.before) for cut in cuts if cut.rule in {"dateline-site", "dateline-domain"}), "")


def dateline_date(cuts: Sequence[Change]) -> str:
    """The date in a dateline that was cut off ("Bandung, 12 Juli 2022 - "), ISO 8601, "" if there is none."""
    return next((date for cut in cuts if cut.rule == "dateline-date" and (date := dates.parse(cut.before.partition(", ")[2]))), "")


def _tags(flat: str) -> list[str]:
    if key_of(folded_text(flat)) in leads():
        return []
    bare = _TAG_LEAD.sub("", flat)
    parts = re.split(r"[#\s]+" if flat.lstrip().startswith("#") else r"[,;|#·•]", bare)
    return [part.strip(" .#") for part in parts if 2 <= len(part.strip(" .#")) <= 40]


def _elsewhere(flat: str, _: Page) -> Metadata:
    """A line such as "Artikel ini telah tayang di Contoh.com dengan judul …, https://…"."""
    place = _ELSEWHERE.search(flat)
    name = place[1].strip() if place else ""
    site = site_in(name) or (name if _NAMED_SITE.fullmatch(name) else "")
    headline = _HEADED.search(flat)
    return Metadata(site=site, url=address(flat), title=headline[1].strip() if headline else "")


def _wiki_source(flat: str, _: Page) -> Metadata:
    """A line such as "From NAME, the free encyclopedia" and "Retrieved from …"."""
    named = _WIKI.match(flat)
    return Metadata(site=named[1] if named else "", url=address(flat).removesuffix('"'))


def _platform(flat: str, _: Page) -> Metadata:
    named = re.match(r"(.{3,40}?) adalah platform blog", flat, re.IGNORECASE)
    return Metadata(site=named[1] if named else "")


def _updated(flat: str, _: Page) -> Metadata:
    return Metadata(updated=dates.parse(flat))


def _checked(flat: str, _: Page) -> Metadata:
    """A line such as "Reviewed by NAME, 3 May 2020": who checked is no author, when is the last change."""
    dated = date_line(flat)
    return Metadata(updated=(dated.updated or dated.date) if dated else "")


def _footer(flat: str, _: Page) -> Metadata:
    dated = date_line(flat)
    updated = (dated.updated or dated.date) if dated and re.match(r"(?:this page|halaman ini)", flat, re.IGNORECASE) else ""
    return Metadata(updated=updated)


def holder(page: Page) -> str:
    """The name in the page's copyright line, "" if there is none: that of the site, where nothing better names it."""
    lines = (page.lines[i].flat for i, drop in page.drops.items() if drop.rule == "copyright-notice")
    named = next((found for found in map(_COPYRIGHT.search, lines) if found), None)
    name = named[1].strip(" .,") if named else ""
    return "" if name.casefold().startswith(("hak cipta", "all rights")) else name


def _breadcrumb(flat: str, page: Page) -> Metadata:
    """The category: the path between the start page and the article."""
    title = page.metadata.title.casefold()
    bare = flat[: -len(title)] if title and flat.casefold().endswith(title) else flat
    crumbs = [crumb.strip() for crumb in _CRUMB.split(bare) if crumb.strip()][1:]
    last = crumbs[-1].casefold().rstrip(" .…") if crumbs and bare is flat else ""
    crumbs = crumbs[:-1] if last and last in title else crumbs
    path = [crumb for crumb in crumbs if crumb.casefold() != title and any(map(str.isalpha, crumb))]
    short = [crumb for crumb in path if len(crumb.split()) <= 4 and not _COUNTED.match(crumb)]
    return Metadata(category=" / ".join(short))


def _filed(flat: str, _: Page) -> Metadata:
    """A line such as "Posted in Chemistry | Tagged acids, bases"."""
    pieces = re.split(r"\s?[|·•]\s?|\s(?:and\s)?(?=(?:[Tt]agged|[Dd]itandai)\s)", flat)
    values = Metadata()
    for piece in pieces:
        named = _FILED.match(piece)
        tagged = re.match(r"(?:tagged|ditandai|dikaitkatakan)\s(?:with |dengan )?(.{2,200})$", piece, re.IGNORECASE)
        if named:
            values = merged(values, Metadata(category=named[1].split(",")[0].strip(" .")))
        if tagged:
            values = merged(values, Metadata(tags=tuple(part.strip() for part in tagged[1].split(",") if part.strip())))
    return values


def _wiki_categories(flat: str, _: Page) -> Metadata:
    value = flat.split(":", 1)[-1]
    parts = [part.strip() for part in value.split("|") if part.strip()]
    return Metadata(category=parts[0]) if "|" in value and not labelled(value) else Metadata()


_READERS: Mapping[str, Callable[[str, Page], Metadata]] = {
    "published-elsewhere": _elsewhere,
    "wiki-source-line": _wiki_source,
    "blog-platform-disclaimer": _platform,
    "wiki-footer": _footer,
    "updated-note": _updated,
    "editorial-note": _checked,
    "breadcrumb": _breadcrumb,
    "filed-in": _filed,
    "filed-under": _filed,
    "wiki-categories": _wiki_categories,
}
