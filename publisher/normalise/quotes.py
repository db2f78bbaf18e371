"""Quotation marks of a line: which ones belong together, what stands inside, and their typographic form."""

import re
from dataclasses import dataclass, field

from publisher.normalise.edit import Edit, Range

_DOUBLE = re.compile(r"[\"“”„]")
_SINGLE = re.compile("(?<!')'(?!')|‘")
_TYPOGRAPHIC_SINGLE = re.compile(r"‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)")
_GUILLEMETS = re.compile(r"«[^«»]*»|‹[^‹›]*›")
_CODE = re.compile(r"[={}<>\\][\"']|[\"'][={}<>\\]|\w\([\"']")
_OPENERS = "([{/-–—‘“'\"«\n"


@dataclass(slots=True)
class _Marks:
    """What was found: new forms of single marks by position, and the stretches inside quotations."""

    forms: dict[int, str] = field(default_factory=dict)
    quoted: list[Range] = field(default_factory=list)


def quotations(text: str) -> list[Range]:
    """The stretches of `text` in quotation marks of any kind, marks included; an unclosed one reaches to the end."""
    found = _double(text).quoted + _single(text).quoted
    found += [match.span() for shape in (_TYPOGRAPHIC_SINGLE, _GUILLEMETS) for match in shape.finditer(text)]
    return found


def edits(text: str, language: str) -> list[Edit]:
    """Straight marks → typographic ones: pairs, and the apostrophe between letters. What has no partner stays as it is."""
    if ('"' not in text and "'" not in text) or _CODE.search(text):
        return []
    pairs = _double(text).forms | _single(text).forms
    found = [Edit(at, at + 1, form, "NRM006", "tanda-petik") for at, form in pairs.items()]
    found += [
        Edit(*match.span(), "’", "NRM006", "apostrof")
        for match in _SINGLE.finditer(text)
        if match[0] == "'" and match.start() not in pairs and _is_apostrophe(text, match.start(), language)
    ]
    return sorted(found, key=lambda edit: edit.start)


def _around(text: str, at: int) -> tuple[str, str]:
    return text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "


def _can_open(text: str, at: int) -> bool:
    before, after = _around(text, at)
    return not after.isspace() and (before.isspace() or before in _OPENERS)


def _can_close(text: str, at: int) -> bool:
    before, after = _around(text, at)
    return not before.isspace() and not after.isalnum()


def _is_apostrophe(text: str, at: int, language: str) -> bool:
    before, after = _around(text, at)
    if before.isalpha() and after.isalpha():
        return True
    # The English genitive plural: students' books.
    return language == "en" and before == "s" and after.isspace() and at > 1 and text[at - 2].isalpha()


def _double(text: str) -> _Marks:
    marks = _Marks()
    opened: int | None = None
    for match in _DOUBLE.finditer(text):
        at, mark = match.start(), match[0]
        if mark == "”" or (mark == '"' and opened is not None and _can_close(text, at)):
            if opened is not None:
                _close(text, marks, opened, at)
            opened = None
        elif mark in "“„" or _can_open(text, at):
            opened = at
    if opened is not None:
        marks.quoted.append((opened, len(text)))
    return marks


def _close(text: str, marks: _Marks, opened: int, closed: int) -> None:
    marks.quoted.append((opened, closed + 1))
    if text[opened] == '"' and closed > opened + 1:
        marks.forms[opened] = "“"
    if text[closed] == '"' and closed > opened + 1:
        marks.forms[closed] = "”"


def _single(text: str) -> _Marks:
    marks = _Marks()
    opened: int | None = None
    for match in _SINGLE.finditer(text):
        at = match.start()
        if match[0] == "‘":
            opened = None
        elif opened is not None and at > opened + 1 and _can_close(text, at):
            marks.forms |= {opened: "‘", at: "’"}
            marks.quoted.append((opened, at + 1))
            opened = None
        elif _can_open(text, at):
            opened = at
    return marks
