"""The names in the head of a reference."""

import re
from dataclasses import replace
from itertools import pairwise

from publisher.language.citation.imprint import is_place
from publisher.language.citation.words import any_of, holds, is_named, listed, opens_with
from publisher.language.names import is_suffix, name, without_degrees
from publisher.language.tokens import sentences
from publisher.model.work import Name

WORD = r"[A-ZÀ-Þ][\w’'‘-]*"
FAMILY = rf"(?:(?:van|von|de|der|den|bin|binti|al-|el-|la|da|di)\s?)*{WORD}(?:[ -]{WORD}){{0,2}}"
INITIALS = r"(?:[A-Z]\.[ -]?){1,4}"
SHORT = rf"{FAMILY}\s[A-Z]{{1,3}}(?!\w|\.\w)"
_SEPARATOR = re.compile(r"\s*(?:;|,?\s&\s|,?\s(?:dan|and|dengan|with)\s)\s*", re.IGNORECASE)
_INITIALS_ONLY = re.compile(r"(?:[A-Z]\.?[ -]?){1,4}(?:,?\s?(?:Jr|Sr)\.)?\Z")
_SMALL = re.compile(r"[a-z]{3,20},\s[a-z]{1,20}\.?(?:\s[a-z]{1,20}\.?){0,2}")
"""A name whose typist wrote no capitals."""
_INITIAL_STOP = re.compile(r"(?<=\b[A-Z])\.(?=\s?(?:[A-Z](?!\w)|[,;&]|dan\b|and\b|$))")
_SHORT_NAME = len("Mohd.")
_LONGEST = 400


def are_people(text: str) -> bool:
    """Whether the words before the year are authors, and not the title of a work without one."""
    bare = _marked(text).strip(" .,")
    if not bare:
        return is_anonymous(text)
    if len(bare) > _LONGEST or bare[0] in "“\"'‘«" or re.search(r"\d{2}|[?!:]", bare) or opens_with(bare, "law"):
        return False
    if any(is_place(part) or opens_with(part, "publisher") for part in bare.split(", ")[2:]):
        return False
    return (is_named(bare) or _SMALL.fullmatch(bare) is not None or _contributes(bare)) and _is_one(bare)


def _is_one(text: str) -> bool:
    """Whether no sentence ends within `text`, but behind a shortened first name ("Abd. Rahman Saleh")."""
    parts = sentences(_INITIAL_STOP.sub("", text))
    return len(parts) == 1 or (len(parts) == 2 and parts[0][1] <= _SHORT_NAME)


def is_anonymous(text: str) -> bool:
    """Whether the head only says that nobody knows the author ("Anonim")."""
    return text.strip(" .,[]()").casefold() in listed("anonymous")


def _contributes(text: str) -> bool:
    words = text.casefold().split()
    return len(words) <= 5 and text[:1].isupper() and not listed("contributors").isdisjoint(words)


def _marked(text: str) -> str:
    """The text without "et al." and editors' marks."""
    return re.sub(
        rf"\s?\[[^\[\]]{{1,60}}\]|\s?\((?:{any_of('role')})\)|[\s,(\[]*(?<![\w.])(?:{any_of('others')}|{any_of('editors')})(?!\w)[)\]]*(?:\.(?=[,;\s]|$))?",
        " ",
        text,
        flags=re.IGNORECASE,
    )


def people(text: str) -> tuple[Name, ...]:
    """The authors named in the head of a reference, in order; "dkk.", "Anonim" and editors' marks are left out."""
    bare = _marked(" ".join(text.split())).strip(" ,;&:")
    bare = bare if re.search(r"\b[A-Z]\.$", bare) else bare.rstrip(" .,")
    if not bare or is_anonymous(bare):
        return ()
    if _is_institution(bare):
        return (name(bare),)
    groups = [one for part in _SEPARATOR.split(bare) if (one := _words(part))]
    found = [one for number, group in enumerate(groups) for one in _grouped(group, is_first=number == 0, is_alone=len(groups) == 1)]
    is_inverted = len(found) > 1 and "," in found[0]
    names = [_turned(one) if is_inverted and "," not in one else _name(one) for one in found]
    return tuple(one for one in names if one.family and one.family.casefold() not in listed("anonymous"))


def _words(part: str) -> list[str]:
    parts = [word.strip() for word in part.split(",") if word.strip(" .")]
    return [word for word in without_degrees(parts) if word.strip(" .")] if parts else []


def _grouped(words: list[str], *, is_first: bool, is_alone: bool) -> list[str]:
    """One text an author: a word and the one behind its comma where they are family and given name."""
    if len(words) > 1 and all(re.fullmatch(SHORT, word.strip(".")) for word in words):
        return words
    if len(words) == 2 and (is_alone or not is_first or not _are_whole(words)):
        return [", ".join(words)] if _is_given(words[1]) and not re.match(INITIALS, words[0]) else words
    found: list[str] = []
    at = 0
    while at < len(words):
        is_pair = at + 1 < len(words) and _are_pair(words[at], words[at + 1], opens=at == 0 and is_first)
        end = at + 2 if is_pair else at + 1
        end += 1 if is_pair and end < len(words) and is_suffix(words[end]) else 0
        found.append(", ".join(words[at:end]))
        at = end
    return found


def _are_whole(words: list[str]) -> bool:
    """Whether each is a full name in the order of speech ("Nurul Hikmah, Slamet Purwadi, dan …")."""
    return all(len(word.split()) > 1 and not _INITIALS_ONLY.match(word) for word in words)


def _are_pair(family: str, given: str, *, opens: bool) -> bool:
    if _INITIALS_ONLY.match(given):
        return not re.match(INITIALS, family)
    is_single = len(family.split()) == 1 or re.match(r"(?:van|von|de|der|bin|al)\b", family, re.IGNORECASE) is not None
    return (
        is_single
        and not re.match(INITIALS, family)
        and (opens or len(given.split()) <= 2)
        and (opens or len(given.split()) == 1 or "." in given)
    )


def _turned(written: str) -> Name:
    """A later author in the order of speech behind an inverted first one (MLA: "Smith, John, and Mary Jones")."""
    *given, family = written.split()
    return Name(family, " ".join(given)) if given and not _INITIALS_ONLY.match(family) else _name(written)


def _is_given(word: str) -> bool:
    """Whether the part behind a comma is the given name of the one before, and not a second author in full."""
    return bool(_INITIALS_ONLY.match(word)) or len(word.split()) <= 3


def _is_institution(text: str) -> bool:
    """A ministry or an agency: its name holds small words or commas that part no persons."""
    words = text.split()
    has_initials = any(re.fullmatch(r"[A-Z]\.,?", word) for word in words)
    opens = words[0].casefold() in listed("offices")
    if not has_initials and len(words) >= 3 and "," not in text and holds(text, "body"):
        return True
    return not has_initials and len(words) >= 3 and ("," not in text or opens) and (opens or _is_joined(words))


def _is_joined(words: list[str]) -> bool:
    """Whether small words stand in a name that are no part of a person's ("Centre for Reef Studies")."""
    persons = {"dan", "and", "&", "bin", "binti", "al", "van", "von", "de", "der", "la", "da", "du", "di"}
    return any(word.casefold() in listed("small") - persons for word in words[1:-1]) and not any(
        first.casefold() in {"dan", "and", "&"} and second.casefold() == "dan" for first, second in pairwise(words)
    )


def _name(written: str) -> Name:
    """One author; a given name that comes first is put behind ("B. Anwar" → Anwar, B.)."""
    direct = re.fullmatch(rf"({INITIALS})\s?({FAMILY})", written)
    if direct:
        return Name(direct[2], direct[1].strip())
    behind = re.fullmatch(rf"({WORD})\s((?:[A-Z]\.\s?){{2,4}})", written)
    if behind:
        return Name(behind[1], _dotted(re.sub(r"[.\s]", "", behind[2])))
    short = re.fullmatch(rf"({FAMILY})\s([A-Z]{{1,3}})\.?", written)
    if short and "," not in written:
        return Name(short[1], _dotted(short[2]))
    whole = name(written)
    return replace(whole, given=_dotted(whole.given)) if re.fullmatch(r"[A-Z]{1,2}", whole.given) else whole


def _dotted(initials: str) -> str:
    return " ".join(f"{letter}." for letter in initials)
