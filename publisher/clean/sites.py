"""The name of the site: said by several lines of its furniture, for one line alone proves nothing."""

import re
from collections.abc import Iterator, Sequence

from publisher.clean.channels import channel_name, echoed_name, is_named, issue_name, offered_name
from publisher.clean.keys import folded_text
from publisher.clean.page import Line, Page
from publisher.clean.patterns import lexicon, words
from publisher.clean.quick import sought
from publisher.clean.values import site_in
from publisher.source import Hint

_MOST_WORDS = 9
_FEWEST = 2
_GLUED = 7
"""Letters of a name that may be written in one word ("contohbelajar")."""
_SKIPS = ("skip to", "lompat ke", "loncat ke", "langsung ke", "lewati ke", "lanjut ke", "jump to")
_HEADER_LINES = 4
_MOST_LINES = 150
"""Lines of furniture at either end that are asked: a bound for hostile pages."""
_LONGEST_LINE = 40
"""Words of a line that is asked for the name: running text speaks of many things."""
_LONGEST = 400
_PROOF = 2.0
_ECHO = 0.6
_MOST_ECHOES = 3
_FIRST = 0.9
_WRITTEN = 0.5
_IN_PHRASE = 1.1
_IN_COPYRIGHT = 1.4
_IN_DOMAIN = 1.5
_DOMAIN = sought(r"(?:https?://(?:www\.)?|www\.|@)([\w-]{3,40}(?:\.[\w-]{2,30}){1,3})", re.IGNORECASE)
_COPYRIGHT = sought(
    r"(?:©|\(c\)|@(?=\s?(?:19|20)\d\d|[\w ]{3,40}, .{0,80}rights reserved)|^copyright|^hak cipta"
    r"|(?:copyright|hak cipta)(?=[\s:]{0,2}(?:©|\(c\)|(?:19|20)\d\d|by\s|oleh\s)))[^\w]{0,6}(?:copyright[^\w]{0,6})?"
    r"(?:[A-Z][a-z]{2,8} \d{1,2}, )?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?[^\w]{0,4}(?:by\s|oleh\s)?"
    r"((?-i:[A-Z])[\w&'’. -]{1,60}|[a-z][\w-]{2,30}\.(?:com|co\.id|id|net|org)\b)",
    re.IGNORECASE,
)
_HELD_BEFORE = sought(
    r"([A-Z][\w&'’. -]{1,60}?)\s(?:©|\([Cc]\)|[Cc]opyright)\s?(?:19|20)\d\d"
    r"(?:\s?[-–]\s?(?:(?:19|20)\d\d|[Nn]ow|[Pp]resent|[Ss]ekarang))?\.?"
)
_CLAIM = re.compile(
    r"(?:(?:site|website|page|situs|laman|design|desain|logo|all|seluruh|semua|content|contents|konten|isi|text|texts|teks|images|and|dan|&|/|,)\s?){1,8}"
    r"(?:©|\(c\)|copyright|hak cipta)",
    re.IGNORECASE,
)
"""A claim to the rights of the whole site, in words before the sign."""
_BLOGS = frozenset({"Blogger"})
"""Platforms whose pages open with the name of the blog."""
_COOKIES = sought(r"(.{2,40}?) (?:(?:and its partners )?uses? cookies|(?:menggunakan|memakai) (?:cookies?|kuki))\b.{0,360}")
_DATELINE = 80
_OPENING_DOMAIN = re.compile(r"([\w-]{2,40}(?:\.[a-z]{2,4}){1,2})(?:,? ?[-–—] |, [A-Z])")
"""How a report opens on some sites: "Contoh.com, Jakarta …"."""
_PART_OF = sought(
    r"(.{2,40}?) (?:is (?:a )?(?:part of|owned by|published by|brand of)|(?:adalah|merupakan) bagian dari|dikelola oleh|diterbitkan oleh) "
    r"(.{2,60}?)(?:[.,].{0,160})?"
)
"""A site and the house it belongs to, which holds the rights."""
_REST = re.compile(
    r"[,.|]?\s(?:all rights?|hak cipta|inc\b|llc\b|ltd\b|limited|or its|developed|powered|trust|media group|\d{4}|an? [A-Z]"
    r"|all right|terms|privacy|—|–|-|\||·|©|copyright)|[,|·©(]|\.\s|\.$",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"^(?:PT\.?|CV\.?)\s|\s(?:Company|Corporation|Inc|LLC|Ltd)\.?$", re.IGNORECASE)
_PHRASES = (
    sought(
        r"(?:logo|about(?: the)?|tentang|follow|ikuti|more from|recommended from|sahabat|sobat|redaksi|tim (?:penulis|redaksi)) (.{2,40})",
        re.IGNORECASE,
    ),
    sought(r"(?:sign up for|get|gabung|subscribe to) (.{2,40})", re.IGNORECASE),
    sought(r"(.{2,40}?) (?:logo|home|app|newsletters?|homepage)", re.IGNORECASE),
    sought(r"(.{2,40}?)(?: [-–|] )(?:back to home|home|beranda)", re.IGNORECASE),
    sought(r"(?:download|install|get) (.{2,40}) app", re.IGNORECASE),
    sought(r"(?:back to|kembali ke|welcome to|selamat datang di|download aplikasi|unduh aplikasi|aplikasi) (.{2,40})", re.IGNORECASE),
    sought(r"(.{2,40}?) (?:is a registered|adalah (?:portal|media))\b.{0,160}", re.IGNORECASE),
    sought(r"(.{2,40}?) (?:is an?|adalah(?: sebuah)?) (?:[\w-]+ ){0,3}(?:community|komunitas)\b.{0,80}", re.IGNORECASE),
    sought(
        r"(?:follow|ikuti) (?:berita |artikel |kanal |channel )?(.{2,40}?) (?:on|di|lewat) "
        r"(?:google news|facebook|instagram|twitter|x|youtube|whatsapp channel)",
        re.IGNORECASE,
    ),
)
_NO_LETTERS = re.compile(r"[\W_]+")
_ROMAN = re.compile(r"\s[IVX]{1,4}\b")
_SUFFIX = re.compile(r"(.{8,200}?)\s[|•·–—»-]\s([^|•·»]{2,40})")


def site_name(page: Page) -> str:
    """The name that most of the furniture speaks for, "" where nothing does beyond chance."""
    furniture = _furniture(page)
    echoes = [line.folded for line in _furniture(page, teasers=False)]
    named = (line.flat for line in furniture if _DOMAIN.search(line.flat, line.folded))
    packed = " ".join(_packed(found[1]) for text in named for found in _DOMAIN.pattern.finditer(text))
    channel = channel_name(page)
    if channel:
        return channel
    best, most = "", 0.0
    scored: dict[str, float] = {}
    for name, weight in _weighed(page, furniture).items():
        folded = folded_text(name)
        glued = _packed(name) if " " in name else ""
        heard = sum(_says(echo, folded) or (len(glued) > _GLUED and glued in echo) for echo in echoes if echo != folded)
        alike = sum(echo == folded for echo in echoes)
        score = weight + _ECHO * min(heard + max(0, alike - (weight <= _FIRST)), _MOST_ECHOES)
        score += _PROOF if _opens(page, folded) else 0.0
        score += _IN_DOMAIN if "." not in name and len(_packed(name)) > 3 and _packed(name) in packed else 0
        scored[name] = score
        if score > most:
            best, most = name, score
    if most < _PROOF:
        return ""
    longer = [name for name, score in scored.items() if _extends(name, best) and score > most - _ECHO * 2]
    longer += [name for name in scored if _extends(name, best) and _is_header_only(page, name, best)]
    return max(longer, key=len, default=best)


def _is_header_only(page: Page, name: str, shorter: str) -> bool:
    """Whether a line above the title is the longer name, and none the shorter."""
    headers = [folded_text(text) for text, _ in _headers(page)]
    return folded_text(name) in headers and folded_text(shorter) not in headers


def _extends(name: str, shorter: str) -> bool:
    """Whether one name is the other with a word more ("Contoh Times" for "Contoh")."""
    folded, other = folded_text(name), folded_text(shorter)
    return folded != other and _says(folded, other) and len(folded.split()) <= len(other.split()) + 2


def _opens(page: Page, name: str) -> bool:
    """Whether the running text opens with the name, as a dateline does ("Warta Kota - Panen …")."""
    opening = folded_text(page.lines[page.first].flat[:80]) if page.first < len(page.lines) else ""
    return any(opening.startswith(name + dash) for dash in (" -", " –", " —", ", "))


def _furniture(page: Page, *, teasers: bool = True) -> list[Line]:
    """The lines that were dropped, running text and comments apart, with or without the titles of other articles."""
    kinds = {"comment", "caption", "contents", "front-matter"} | (set() if teasers else {"related"})
    lines = [
        page.lines[i]
        for i, drop in sorted(page.drops.items())
        if _may_be_furniture(page.lines[i]) and (drop.kind not in kinds or (drop.kind == "comment" and _is_notice(page.lines[i].flat)))
    ]
    return lines if len(lines) <= 2 * _MOST_LINES else lines[:_MOST_LINES] + lines[-_MOST_LINES:]


def _may_be_furniture(line: Line) -> bool:
    """A line short enough to be asked, also by the rules that are data."""
    return line.words <= _LONGEST_LINE and bool(line.folded)


def _is_notice(text: str) -> bool:
    """A copyright line, also at the end of the comments."""
    return _COPYRIGHT.pattern.match(text) is not None


def _weighed(page: Page, furniture: list[Line]) -> dict[str, float]:
    """Each name that may be the site's with the best of the places where it stands."""
    found: dict[str, float] = {}
    last = [line for line in page.lines[max(page.first + 1, len(page.lines) - _HEADER_LINES) :] if line.words <= _LONGEST_LINE]
    parts = [one for line in (*furniture, *last) if (one := _PART_OF.fullmatch(line.flat, line.folded)) and is_named(one[1])]
    owners = [folded_text(one[2]) for one in parts]
    opening = (page.lines[i].flat[:_DATELINE] for i in page.kept(page.first, page.first + _HEADER_LINES))
    dateline = [one[1] for one in map(_OPENING_DOMAIN.match, opening) if one and site_in(one[1]) == one[1]]
    asking = [one for line in furniture if (one := _COOKIES.fullmatch(line.flat, line.folded)) and is_named(one[1])]
    for name, weight in (
        *((one[1], _PROOF) for one in (*parts, *asking)),
        *((name, _PROOF) for name in dateline),
        *_headers(page),
        *_in_lines(page, furniture),
    ):
        clean = _COMPANY.sub("", name).strip(" -–|.,:·") if weight != _FIRST else name
        if _may_be_name(page, clean) and not any(owner.startswith(folded_text(clean)) for owner in owners):
            found[clean] = max(found.get(clean, 0.0), weight)
    return found


def _headers(page: Page) -> Iterator[tuple[str, float]]:
    """The first lines of the page that are no menu words."""
    title = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE), page.first)
    names = [
        i
        for i in range(title)
        if page.lines[i].text_only and 1 <= page.lines[i].words <= _MOST_WORDS and page.lines[i].masked not in lexicon()
    ]
    for i in names[:_HEADER_LINES]:
        yield page.lines[i].flat, _FIRST


def _in_lines(page: Page, furniture: list[Line]) -> Iterator[tuple[str, float]]:
    title = page.metadata.title.casefold()
    for line in furniture:
        text, folded = line.flat, line.folded
        tail = _SUFFIX.fullmatch(text) if title and len(text) <= 260 else None
        if tail and tail[1].casefold() == title:
            yield tail[2], _IN_PHRASE + _IN_COPYRIGHT
        written = site_in(text)
        if written:
            yield written, _WRITTEN
        held = _held(line)
        if held:
            yield _REST.split(held[1], maxsplit=1)[0], _IN_COPYRIGHT / (2 if _COMPANY.search(held[1]) else 1)  # the owner may be another
        if len(text) <= _LONGEST:
            yield from ((phrase[1], _IN_PHRASE) for phrase in (shape.fullmatch(text, folded) for shape in _PHRASES) if phrase)


def _held(line: Line) -> re.Match[str] | None:
    """Who holds the rights, as a line says it."""
    return _HELD_BEFORE.fullmatch(line.flat, line.folded) or _COPYRIGHT.search(line.flat, line.folded)


def _may_be_name(page: Page, name: str) -> bool:
    """A few words with a capital (or a domain), not the author, not a subject, not a button."""
    folded = folded_text(name)
    if (
        not 2 <= len(name) <= 60
        or len(name.split()) > _MOST_WORDS
        or name.endswith(("?", "!", ":"))
        or "," in name
        or "@" in name
        or "theme" in folded.split()
        or _is_document(name)
    ):
        return False
    writer = (
        page.metadata.author if " " in page.metadata.author or not page.metadata.author.islower() else ""
    )  # a blog may sign with its own name
    known = {_packed(value) for value in (writer, page.metadata.title, page.metadata.category)}
    if (
        _packed(name) in known
        or folded in words("rubrics")
        or folded in lexicon()
        or folded in words("no_sites")
        or any(folded == folded_text(tag) for tag in page.metadata.tags)
    ):
        return False
    return any(character.isupper() for character in name) or "." in name or " " not in name


def _is_document(name: str) -> bool:
    """A line that names a document or a part of one ("BAB", "Kelas X", "MATERI BIOLOGI")."""
    opening = folded_text(name).split()[0]
    counted = name.isupper() or any(character.isdigit() for character in name) or _ROMAN.search(name) is not None
    return opening in words("documents") or (opening in words("counted_heads") and counted)


def _says(text: str, name: str) -> bool:
    """Whether a line speaks of the name as a whole phrase."""
    start = text.find(name)
    end = start + len(name)
    return start >= 0 and not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def _packed(text: str) -> str:
    """Letters and digits only, to compare a name with a host."""
    return _NO_LETTERS.sub("", folded_text(text))


def copyright_name(page: Page) -> str:
    """Who holds the rights, by the first line of the furniture that says so."""
    foot = [line for line in _foot(page) if line.flat.startswith(("©", "Copyright")) or _HELD_BEFORE.fullmatch(line.flat, line.folded)]
    held = (found for found in map(_held, (*_furniture(page), *foot)) if found)
    names = (_COMPANY.sub("", _REST.split(found[1], maxsplit=1)[0]).strip(" -–|.,:·") for found in held)
    held_by = next((name for name in names if _may_be_name(page, name)), "")
    return held_by or next(
        (name for name in (offered_name(page), echoed_name(page), issue_name(page)) if name and _may_be_name(page, name)), ""
    )


def claimed_name(lines: Sequence[Line]) -> str:
    """The name in a line at the foot that claims the rights to the site itself ("Site design © 2020 NAME; …"), before anything was cut."""
    texts = (line.flat for line in lines[-2 * _HEADER_LINES :] if line.words <= _LONGEST_LINE)
    found = (_COPYRIGHT.pattern.search(text) for text in texts if _CLAIM.match(text))
    return next(
        (name for one in found if one and is_named(name := _COMPANY.sub("", _REST.split(one[1], maxsplit=1)[0]).strip(" -–|.,:·"))), ""
    )


def _foot(page: Page) -> list[Line]:
    """The last lines of the page, dropped or not."""
    return [line for line in page.lines[-_HEADER_LINES:] if len(line.flat) <= _LONGEST]


def opening_name(page: Page) -> str:
    """The first line of a page that goes on with a menu: where nothing else names the site, its head does."""
    menu = sum(drop.kind == "navigation" for i, drop in page.drops.items() if i < page.first)
    if menu < (1 if _BLOGS & page.profiles else _FEWEST):
        return ""
    for i in range(page.first):
        line = page.lines[i]
        if i not in page.drops or line.block.hint is Hint.TITLE:
            return ""
        if page.drops[i].kind in {"loading", "ad", "access"} or line.key.startswith(_SKIPS) or "navigation" in line.key:
            continue
        sure = page.drops[i].rule == "above-title" and line.words >= _FEWEST and not words("no_sites") & set(line.folded.split())
        return line.flat if sure and is_named(line.flat) and line.masked not in lexicon() and _may_be_name(page, line.flat) else ""
    return ""
