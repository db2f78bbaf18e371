"""Characters, spaces and numbers: edits that hold in any language and also inside quotations."""

import re
import unicodedata

from publisher.normalise.edit import FIXED, Edit

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# No-width spaces, soft hyphens, byte order marks, control characters and noncharacters (which XML refuses).
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+")
# Joiners shape other scripts and emoji; between Latin letters they are dirt.
_JOINERS = re.compile("(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])")
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_CHUNK = re.compile(rf"[^\s{FIXED}]+")

_BEFORE_MARK = re.compile(
    r"""(?:(?<=\w\w)|(?<=[)\]”’"'%]))\ (?=
        [,!?][\s”’"')\]]|[,!?]$
      | [;:]\s|[;:]$
      | \.(?!\.|\ \.)[\s”’"')\]]|\.$
    )
    | (?<=[^\s(\[])\ (?=[)\]](?:[\s,.;:!?]|$))""",
    re.VERBOSE,
)
_BETWEEN_DIGITS = re.compile(r"\d [,:] ?\d")
_AFTER_BRACKET = re.compile(r"(?<=[(\[]) (?=[\w“‘\"'])")
_SPACED_DOTS = re.compile(r"(?<![.])(?<!\. )\.(?: \.){2,3}(?! ?\.)")

_RUPIAH = re.compile(r"(?<![A-Za-z])Rp(?:\. ?| )(?=\d)")
_YEARS = re.compile(r"(?<![\w/.,–-])([12]\d{3})( ?[-–] ?)([12]\d{3})(?![\w/–-]|[.,]\d)", re.ASCII)
_PAGES = re.compile(r"(?<!\w)(?:[Hh]lm|[Hh]al|[Hh]alaman|pp|p)\.? ?(\d{1,4})( ?- ?)(\d{1,4})(?![\w-]|[.,]\d)", re.ASCII)
_CLOCK = re.compile(r"(?<![\w/.,:–-])(\d{1,2}[.:]\d{2})( ?- ?)(\d{1,2}[.:]\d{2})(?![\w/:-]|[.,]\d)", re.ASCII)


def invisible(text: str) -> list[Edit]:
    """What no reader sees goes; ligature characters of PDF text become letters."""
    if text.isascii() and text.isprintable():
        return []
    found = [Edit(*match.span(), "", "NRM007", "tak-tampak") for match in _INVISIBLE.finditer(text)]
    found += [Edit(*match.span(), " ", "NRM007", "spasi") for match in _BREAKS.finditer(text)]
    found += [Edit(*match.span(), _LIGATURES[match[0]], "NRM007", "ligatur") for match in _LIGATURE.finditer(text)]
    if not _RIGHT_TO_LEFT.search(text):
        found += [Edit(*match.span(), "", "NRM007", "tak-tampak") for match in _DIRECTION.finditer(text)]
    return sorted(found, key=lambda edit: edit.start)


def composed(text: str) -> list[Edit]:
    """Letters with accents as one character each (Unicode NFC)."""
    if unicodedata.is_normalized("NFC", text):
        return []
    return [
        Edit(*match.span(), unicodedata.normalize("NFC", match[0]), "NRM007", "nfc")
        for match in _CHUNK.finditer(text)
        if not unicodedata.is_normalized("NFC", match[0])
    ]


def joiners(text: str) -> list[Edit]:
    """Joiners between Latin letters go."""
    if text.isascii():
        return []
    return [Edit(*match.span(), "", "NRM007", "tak-tampak") for match in _JOINERS.finditer(text)]


def runs_of_spaces(text: str) -> list[Edit]:
    """Each run of white space → one space, none at the ends of the line."""
    if "  " not in text and text.isprintable() and text.strip() == text:
        # isprintable() is False for every white space but the ordinary one.
        return []
    return [
        Edit(*match.span(), "" if match.start() == 0 or match.end() == len(text) else " ", "NRM007", "spasi")
        for match in _SPACES.finditer(text)
        if match[0] != " " or match.start() == 0 or match.end() == len(text)
    ]


def spaces_at_marks(text: str) -> list[Edit]:
    """No space before , ; : . ! ? ) ] and after ( [; spaced ellipses closed up. Not in formulas ("F . s", "2 : 3")."""
    found = [
        Edit(*match.span(), "", "NRM007", "spasi-tanda-baca")
        for match in _BEFORE_MARK.finditer(text)
        if not _BETWEEN_DIGITS.match(text, match.start() - 1)
    ]
    found += [Edit(*match.span(), "", "NRM007", "spasi-tanda-baca") for match in _AFTER_BRACKET.finditer(text)]
    found += [Edit(*match.span(), match[0].replace(" ", ""), "NRM007", "elipsis") for match in _SPACED_DOTS.finditer(text)]
    return _apart(found)


def numbers(text: str) -> list[Edit]:
    """Sums of rupiah without a space; ranges of years, pages and clock times with an unspaced en dash."""
    found = [Edit(*match.span(), "Rp", "NRM008", "rupiah") for match in _RUPIAH.finditer(text)]
    found += [
        Edit(*match.span(2), "–", "NRM008", "rentang")
        for shape in (_YEARS, _PAGES, _CLOCK)
        for match in shape.finditer(text)
        if match[2] != "–" and _ascending(match[1], match[3])
    ]
    return _apart(found)


def _ascending(first: str, last: str) -> bool:
    return int(re.sub(r"\D", "", first)) < int(re.sub(r"\D", "", last))


def _apart(found: list[Edit]) -> list[Edit]:
    """The edits in order; of two that overlap, the earlier."""
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda edit: (edit.start, edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
