"""Names of the site that stand in one fixed place only: over a count of subscribers, or in the sentence that offers the app."""

import re

from publisher.clean.page import Line, Page, read_once
from publisher.clean.patterns import words
from publisher.clean.quick import sought

_HEAD = 12
_MOST_WORDS = 6
_LONGEST = 240
_LONGEST_COUNT = 60
_MENU_LINES = 60
_FEWEST_SAID = 6
_MOST_SAID = 60
_SPEAKING = frozenset({"promo", "legal", "metadata", "navigation", "engagement"})
_MEMBERS = re.compile(
    r"(?:channel|kanal|saluran|grup|group)?[\s·•|]*\d[\d\s.,]{0,12}(?:k|m|rb|jt|ribu|juta)?\s?"
    r"(?:subscribers?|members?|followers?|pelanggan|pengikut|anggota)\b.{0,30}",
    re.IGNORECASE,
)
_GROUP = re.compile(r"(?:members?|anggota),? \d[\d.,]{0,6} (?:online|daring)")
"""Members of a group who talk to each other: its name is that of no site."""
_OFFERS = (
    sought(
        r"(?:follow|like|ikuti|sukai) (?:berita |artikel |kanal |channel )?(.{2,40}?) (?:on|di) "
        r"(?:facebook|instagram|twitter|x|youtube|google news|telegram)\b.{0,80}",
        re.IGNORECASE,
    ),
    sought(r"(?:by )?the editors of (.{2,40})", re.IGNORECASE),
    sought(r"(?:download as|unduh sebagai) .{3,40}(?:read online (?:on|from)|baca online (?:dari|di)) (.{2,30})", re.IGNORECASE),
    sought(r"recommended from (.{2,40})", re.IGNORECASE),
    sought(
        r"(?:dapatkan|unduh|download|instal|pasang|coba|pakai) (?:gratis )?aplikasi (.{2,40}?)(?: (?:sekarang|gratis|di) .{0,60})?",
        re.IGNORECASE,
    ),
    sought(r"(?:download|get|install|try|open) the (.{2,40}?) app\b.{0,60}", re.IGNORECASE),
    sought(r"(?:read|view|open) (?:this )?(?:in|on) (.{2,40}?) app\b.{0,20}", re.IGNORECASE),
    sought(
        r"(?:the )?(.{2,40}?) is (?:a|an|the) (?:free |online |independent |nonprofit )*"
        r"(?:publication|website|magazine|newsletter|blog)\b.{0,200}"
    ),
    sought(r"(.{2,40}?) adalah (?:media|portal|platform|situs|laman|blog|majalah)\b.{0,200}"),
    sought(r"(?:thanks for reading|terima kasih (?:telah|sudah) membaca) ([A-Z].{1,40}?)[!.].{0,160}", re.IGNORECASE),
)
_ENDS = 3
_ISSUE = re.compile(
    r"(?:majalah|buletin|tabloid|koran|harian|surat kabar|magazine)\s(.{2,40}?)[\s,|]+(?:edisi|vol(?:ume)?\b|no(?:mor)?\b|issue)\b.{0,40}",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-Z][\w.'’&-]*|\d{1,4})(?: (?:(?:of|the|and|for|dan|di|untuk) )?(?:[A-Z][\w.'’&-]*|&|\d{1,4})){0,4}")


def over_members(page: Page) -> int | None:
    """The line at the head that names a channel: a count of its subscribers stands right below."""
    for i in range(min(_HEAD, len(page.lines) - 1)):
        line = page.lines[i]
        if _counts_members(page.lines[i + 1]) and line.text_only and 1 <= line.words <= _MOST_WORDS:
            return i
    return None


@read_once
def _counts_members(line: Line) -> bool:
    return line.has_figure and len(line.flat) <= _LONGEST_COUNT and _MEMBERS.fullmatch(line.flat) is not None


def channel_name(page: Page) -> str:
    """The name of the channel a post was copied from, "" if the page is no channel's."""
    index = over_members(page)
    return page.lines[index].flat if index is not None and not _GROUP.search(page.lines[index + 1].folded) else ""


def offered_name(page: Page) -> str:
    """The name in a sentence of the furniture that speaks of the site itself ("Get the Contoh app"), "" if there is none."""
    for i in sorted({*page.drops, *range(page.after, len(page.lines))}):
        text = page.lines[i].flat.strip(" .!")
        tried = _OFFERS if len(text) <= _LONGEST else ()
        found = next((name for name in (shape.fullmatch(text, page.lines[i].folded) for shape in tried) if name), None)
        if found and is_named(found[1]):
            return found[1]
    return ""


def echoed_name(page: Page) -> str:
    """A line of the page's head, of several words or capitals, that a sentence of its furniture below the article says again."""
    said = " ".join(page.lines[i].flat for i in range(_foot(page), len(page.lines)) if i not in page.drops or _is_speech(page, i))
    for i in range(min(page.first, _MENU_LINES)):
        line = page.lines[i]
        if i in page.drops and page.drops[i].kind == "navigation" and line.words <= _MOST_WORDS and line.key not in words("rubrics"):
            inner = any(character.isupper() for character in line.flat[1:])
            if inner and line.flat in said and is_named(line.flat) and re.search(rf"(?<!\w){re.escape(line.flat)}(?!\w)", said):
                return line.flat
    return ""


def issue_name(page: Page) -> str:
    """The name of a magazine in a line at either end that gives its issue ("Majalah Contoh Edisi Mei 2020")."""
    ends = (*range(min(_ENDS, len(page.lines))), *range(max(0, len(page.lines) - _ENDS), len(page.lines)))
    found = (_ISSUE.fullmatch(page.lines[i].flat) for i in ends if len(page.lines[i].flat) <= _LONGEST_COUNT * 2)
    return next((one[1] for one in found if one and is_named(one[1])), "")


def _foot(page: Page) -> int:
    """Where the page below the article starts; a sentence about the site may stand last and count as text."""
    return min(page.after, max(page.first + 1, len(page.lines) - _ENDS))


def _is_speech(page: Page, index: int) -> bool:
    """A sentence of the page about itself, below the article."""
    return page.drops[index].kind in _SPEAKING and _FEWEST_SAID <= page.lines[index].words <= _MOST_SAID


def is_named(name: str) -> bool:
    """Capitalised words, none of which stands on every page."""
    return _NAME.fullmatch(name) is not None and not words("no_sites") & set(name.casefold().split())
