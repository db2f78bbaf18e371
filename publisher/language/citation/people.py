"""The authors of a reference: where they end, and who they are."""

import re

from publisher.language.citation.words import any_of, is_named, listed, opens_with
from publisher.language.names import name, without_degrees
from publisher.model.work import Name

_WORD = r"[A-ZÀ-Þ][\w’'‘-]*"
_FAMILY = rf"(?:(?:van|von|de|der|den|bin|binti|al-|el-|la|da|di)\s?)*{_WORD}(?:[ -]{_WORD}){{0,2}}"
_INITIALS = r"(?:[A-Z]\.[ -]?){1,4}"
_GIVEN = rf"(?:{_INITIALS}|{_WORD}(?:\s(?:{_WORD}|[A-Z]\.)){{0,3}}(?:\s?{_INITIALS})?)"
_INVERTED = rf"{_FAMILY},\s(?:{_GIVEN})"
_DIRECT = rf"(?:{_INITIALS}\s?{_FAMILY}|{_WORD}(?:\s(?:{_WORD}|[A-Z]\.)){{1,3}})"
_SHORT = rf"{_FAMILY}\s[A-Z]{{1,3}}(?![\w.])"
_AND = r"(?:,?\s(?:dan|and|&)\s|,\s|;\s)"
_OTHERS = rf"(?:,?\s(?:{any_of('others')}))?"
_EDITORS = rf"(?:,?\s\(?(?:{any_of('editors')})\)?)?"
_HEADS = tuple(
    re.compile(rf"(?P<who>{one}(?:{_AND}(?:{more})){{0,12}}{_OTHERS}{_EDITORS})(?P<end>{end})")
    for one, more, end in (
        (_INVERTED, f"{_INVERTED}|{_DIRECT}", r"\.?\s(?=[“\"'‘«])|\.\s(?=\S)|(?<=\.)\s(?=[A-Z0-9“\"])"),
        (_SHORT, _SHORT, r"\.\s"),
        (rf"{_INITIALS}\s?{_FAMILY}", rf"{_INITIALS}\s?{_FAMILY}", r",\s(?=[“\"‘«A-Z])|\.\s"),
    )
)
_SEPARATOR = re.compile(r"\s*(?:;|\s&\s|,?\s(?:dan|and|&)\s)\s*", re.IGNORECASE)
_INITIALS_ONLY = re.compile(r"(?:[A-Z]\.?[ -]?){1,4}(?:,?\s?Jr\.)?\Z")
_LONGEST = 400


def authors_before(text: str) -> int:
    """Where the authors at the head of a reference without a year behind them end, 0 if none is certain."""
    for head in _HEADS:
        found = head.match(text[:_LONGEST])
        if found:
            return found.end("who")
    return 0


def are_people(text: str) -> bool:
    """Whether the words before the year are authors, and not the title of a work without one."""
    bare = text.strip(" .,")
    if not bare or len(bare) > _LONGEST or bare[0] in "“\"'‘«":
        return False
    if opens_with(bare, "law"):
        return False
    return is_named(re.sub(rf"(?<!\w)(?:{any_of('others')}|{any_of('editors')})(?!\w)", "", bare, flags=re.IGNORECASE))


def people(text: str) -> tuple[Name, ...]:
    """The authors named in the head of a reference, in order; "dkk." and editors' marks are left out."""
    bare = re.sub(rf"[\s,(]*(?<!\w)(?:{any_of('others')}|{any_of('editors')})(?!\w)[.)]*", " ", text, flags=re.IGNORECASE)
    bare = bare.strip(" .,;&") + ("." if re.search(r"\b[A-Z]\.\s*$", text.strip(" ,;")) else "")
    pieces = [one for piece in _pieces(bare) if (one := piece.strip(" ,;"))]
    is_inverted = len(pieces) > 1 and "," in pieces[0]
    names = [_turned(piece) if is_inverted and "," not in piece else _name(piece) for piece in pieces]
    return tuple(one for one in names if one.family)


def _turned(written: str) -> Name:
    """A later author in the order of speech behind an inverted first one (MLA: "Smith, John, and Mary Jones")."""
    *given, family = written.split()
    return Name(family, " ".join(given)) if given and not _INITIALS_ONLY.match(family) else _name(written)


def _pieces(text: str) -> list[str]:
    """One piece an author. Commas part authors only where each is inverted ("Ali, B., Budi, C.") or initials come first."""
    if _is_institution(text):
        return [text]
    pieces: list[str] = []
    for part in _SEPARATOR.split(text):
        pieces.extend(_by_commas(part))
    return pieces


def _by_commas(part: str) -> list[str]:
    words = without_degrees([word.strip() for word in part.split(",") if word.strip()] or [""])
    if len(words) > 1 and all(re.fullmatch(_SHORT, word.strip(".")) for word in words):
        return words
    if len(words) <= 2:
        return [", ".join(words)] if len(words) < 2 or _is_given(words[1]) else words
    if all(_INITIALS_ONLY.match(word) for word in words[1::2]):
        return [", ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    return [part] if len(words[0].split()) == 1 and not any(" " in word for word in words[:2]) else [", ".join(words[:2]), *words[2:]]


def _is_given(word: str) -> bool:
    """Whether the part behind a comma is the given name of the one before, and not a second author in full."""
    return bool(_INITIALS_ONLY.match(word)) or len(word.split()) <= 3


def _is_institution(text: str) -> bool:
    """A ministry or an agency: its name holds small words or commas that part no persons."""
    words = text.split()
    has_initials = any(re.fullmatch(r"[A-Z]\.,?", word) for word in words)
    return not has_initials and len(words) >= 3 and ("," not in text or words[0].casefold() in listed("offices")) and _is_office(words)


def _is_office(words: list[str]) -> bool:
    return words[0].casefold() in listed("offices") or any(word.casefold() in listed("small") - {"dan", "and", "&"} for word in words[1:-1])


def _name(written: str) -> Name:
    """One author; a given name that comes first is put behind ("B. Anwar" → Anwar, B.)."""
    direct = re.fullmatch(rf"({_INITIALS})\s?({_FAMILY})", written)
    if direct:
        return Name(direct[2], direct[1].strip())
    short = re.fullmatch(rf"({_FAMILY})\s([A-Z]{{1,3}})\.?", written)
    if short and "," not in written:
        return Name(short[1], " ".join(f"{letter}." for letter in short[2]))
    return name(written)
