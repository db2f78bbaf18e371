"""Boxes with a form for letters by mail between paragraphs: a title, a pitch, a field, a button, a line on privacy go as a whole."""

import re
from collections.abc import Iterator, Sequence

from publisher.clean.page import Drop, Finding, Line, Page, common_stems, is_prose, read_once
from publisher.clean.quick import certain_parts
from publisher.source import Hint

_FIELD = re.compile(
    r"(?:(?:enter |type )?(?:your |my )?(?:e-?mail)(?: address)?"
    r"|(?:masukkan |tulis |ketik )?(?:alamat )?(?:e-?mail|surel)(?: anda| kamu|mu)?)"
    r"(?: here| di sini)?\s?(?:\*|\(required\)|\(wajib(?: diisi)?\))?"
)
_BUTTON = re.compile(
    r"(?:sign (?:me )?up|subscribe|join|submit|get (?:it|the newsletter)|count me in"
    r"|daftar|daftarkan|berlangganan|langganan|kirim|gabung)"
    r"(?: now| today| for free| free| sekarang| gratis)?[!→ ]{0,3}"
)
_CONSENT = re.compile(
    r"(?:by (?:submitting|subscribing|signing up|entering|clicking|providing|continuing|joining)\b.{0,200}"
    r"\b(?:agree|consent|accept|acknowledge)"
    r"|dengan (?:mendaftar|berlangganan|mengirim|memasukkan|mengeklik|mengklik|melanjutkan|bergabung)\b.{0,200}"
    r"\b(?:setuju|menyetujui)"
    r"|protected by recaptcha|dilindungi (?:oleh )?recaptcha|unsubscribe (?:at )?any ?time|berhenti berlangganan kapan (?:saja|pun))"
)
_CONSENT_PARTS = certain_parts(_CONSENT.pattern)
_MARKS = (_FIELD, _BUTTON)
_FEWEST = 2
"""Kinds of lines of a form; one alone may be anything."""
_FURTHEST = 3
"""Lines between two of them at most."""
_PITCH = 30
_BRIEF = 15
"""Words of a pitch that nothing but its place shows."""
_TITLE = 8
_LONGEST = 12
"""Words of a field or button at most."""
_SUBJECT = 0.35


def mail_forms(page: Page) -> Finding:
    """The lines of each such form within the running text, with the pitch and the title above it."""
    drops: dict[int, Drop] = {}
    for form in _forms(page):
        taken = (*form, *_above(page, form[0]))
        drops.update({i: Drop("promo", "mail-form") for i in taken if i not in page.drops})
    return Finding(drops)


def _forms(page: Page) -> Iterator[Sequence[int]]:
    """From the first line of a form to its last; at least two kinds of line, a field or a consent among them."""
    marks = [i for i in range(page.first, page.after) if _kind(page.lines[i])]
    while marks:
        form = [marks.pop(0)]
        while marks and marks[0] - form[-1] <= _FURTHEST and all(_may_belong(page.lines[i]) for i in range(form[-1] + 1, marks[0])):
            form.append(marks.pop(0))
        kinds = {_kind(page.lines[i]) for i in form}
        if len(kinds) >= _FEWEST and kinds != {"button"}:
            yield range(form[0], form[-1] + 1)


@read_once
def _kind(line: Line) -> str:
    if not line.text_only or not line.folded or line.block.hint not in {Hint.LINE, Hint.PARAGRAPH, Hint.BULLET} or line.number:
        return ""
    if line.words <= _LONGEST:
        found = next((name for name, mark in zip(("field", "button"), _MARKS, strict=True) if mark.fullmatch(line.folded)), "")
        if found:
            return found
    return "consent" if any(part in line.folded for part in _CONSENT_PARTS) and _CONSENT.search(line.folded) else ""


def _may_belong(line: Line) -> bool:
    """A short line between two lines of a form ("First name", "Choose a letter")."""
    return line.text_only and line.words <= _TITLE and not line.closed


def _above(page: Page, form: int) -> list[int]:
    """The pitch right above the form, no more than two sentences off the subject, and the title above that; or the title alone."""
    pitch = form - 1
    if pitch < page.first or pitch in page.drops or not _is_pitch(page, pitch):
        return []
    title = pitch - 1
    headed = title >= page.first and title not in page.drops and _is_title(page.lines[title]) and page.lines[pitch].block.gap == 0
    return [pitch, title] if headed else [pitch]


def _is_pitch(page: Page, index: int) -> bool:
    line = page.lines[index]
    plain = line.text_only and line.block.hint in {Hint.LINE, Hint.PARAGRAPH} and not line.listed and 1 < line.words <= _PITCH
    near = [page.lines[i] for i in page.kept(max(page.first, index - _PITCH), index) if is_prose(page.lines[i])]
    told = common_stems(near)
    above = page.lines[index - 1] if index else line
    apart = line.block.gap > 0 or (above.block.gap > 0 and _is_title(above))
    boxed = apart and page.lines[index + 1].block.gap == 0
    brief = line.words <= _BRIEF and len(line.stems & told) <= _SUBJECT * len(line.stems)
    return plain and not line.flat.endswith(":") and (boxed or brief)


def _is_title(line: Line) -> bool:
    plain = line.text_only and line.block.hint in {Hint.LINE, Hint.PARAGRAPH, Hint.HEADING} and not line.listed
    return plain and line.words <= _TITLE and not line.flat.endswith((".", ":", ";", ","))
