"""What words say about the structure of a text: lead-ins, closings, reference headings, scaffolding. All lists are data.

Both languages are always consulted: an Indonesian article may end in "References".
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from publisher.language.packaged import toml

WORD = re.compile(r"[^\W_]+(?:[-‐‑'’][^\W_]+)*")
"""A word, its hyphens and apostrophes included."""
_SHORTEST_ASKED = 4
"""Words of a question that is more than "Did you know?"."""
LONGEST_ENDING = 80
"""Characters looked at from either end of a sentence, so that a line of a megabyte costs no more than a short one."""


remembered = lru_cache(maxsize=4096)
"""What was read of a line once and is asked again: as much as several articles have."""


@remembered
def wording(text: str) -> str:
    """The words of `text` in lower case, parted by single spaces, without punctuation."""
    return " ".join(WORD.findall(text.casefold().replace("‑", "-").replace("‐", "-")))


@remembered
def first_word(text: str) -> str:
    """The first word of `text` in lower case, "" where it has none at its start."""
    found = WORD.search(text[:LONGEST_ENDING])
    return found[0].casefold() if found is not None else ""


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a list of cues, of both languages."""
    return frozenset(word for language in cue_lists().values() for word in language[kind])


@cache
def cue_lists() -> Mapping[str, Mapping[str, Any]]:
    """The lists of cues by language and name."""
    return toml("publisher.structure", "data", "cues.toml")


@cache
def numerals() -> dict[str, int]:
    """Number words of both languages and what they count."""
    return {word: value for language in cue_lists().values() for word, value in language["numerals"].items()}


@cache
def pattern_of(kind: str, shape: str) -> re.Pattern[str]:
    """The pattern `shape` with the alternatives of a list of cues in the place of {0}."""
    alternatives = "|".join(re.escape(word) for word in sorted(listed(kind), key=lambda word: (-len(word), word)))
    return re.compile(shape.format(alternatives))


@cache
def _by_word(kind: str, place: int) -> Mapping[str, tuple[str, ...]]:
    """The expressions of a list, each between spaces, by the word at a place of them: 0 the first, -1 the last."""
    found: dict[str, list[str]] = {}
    for expression in sorted(listed(kind)):
        found.setdefault(expression.split(" ")[place], []).append(f" {expression} ")
    return {word: tuple(expressions) for word, expressions in found.items()}


def may_hold(kind: str, words: str) -> bool:
    """A quick test before a pattern: whether a word of `words` (see `wording`) opens one of the expressions of a list."""
    return not _by_word(kind, 0).keys().isdisjoint(words.split())


def holds(kind: str, words: str) -> bool:
    """Whether one of the expressions of a list is among `words` (see `wording`)."""
    opening = _by_word(kind, 0)
    found = [word for word in words.split() if word in opening]
    return bool(found) and any(expression in f" {words} " for word in found for expression in opening[word])


def opens_with(kind: str, words: str) -> bool:
    """Whether `words` (see `wording`) begin with one of the expressions of a list."""
    return f" {words} ".startswith(_by_word(kind, 0).get(words.partition(" ")[0], ()))


def ends_with(kind: str, words: str) -> bool:
    """Whether `words` (see `wording`) end with one of the expressions of a list."""
    return f" {words} ".endswith(_by_word(kind, -1).get(words.rpartition(" ")[2], ()))


def is_reference_heading(text: str) -> bool:
    """Whether the line is the heading of a list of works and nothing else ("Sumber Referensi :")."""
    return wording(text[:LONGEST_ENDING]) in listed("references")


def is_bare_source(text: str) -> bool:
    """Whether a reference heading is a word that may head other matter as well."""
    return wording(text[:LONGEST_ENDING]) in listed("bare_sources")


def is_notes_heading(text: str) -> bool:
    """Whether the line is the heading of footnotes."""
    return wording(text[:LONGEST_ENDING]) in listed("notes")


@remembered
def is_closing(text: str) -> bool:
    """Whether the heading closes an article and so never lies below another."""
    return wording(text[:LONGEST_ENDING]) in listed("closings") or is_reference_heading(text)


def is_outermost(text: str) -> bool:
    """Whether the heading is one of those that stand beside the sections of an article and not in one ("Lihat pula")."""
    return wording(text[:LONGEST_ENDING]) in listed("outermost")


def names_kinds(text: str) -> bool:
    """Whether the heading begins with a word for kinds or parts, after a number if need be ("Jenis-jenis …", "Three types …")."""
    words = wording(text[:LONGEST_ENDING]).split()[:2]
    first = next((word for word in words if word not in numerals() and not word.isdecimal()), "")
    return first.partition("-")[0] in listed("dividing")


def is_kind(word: str) -> bool:
    """Whether a word is one for kinds, parts or the like ("zones")."""
    return word in listed("kinds")


def is_opening(text: str) -> bool:
    """Whether the heading opens an article and holds nothing below it."""
    return wording(text[:LONGEST_ENDING]) in listed("openings")


def heads_box(text: str) -> bool:
    """Whether the line is what boxes of lessons are headed by: what will be learnt, what is to be done."""
    return is_opening(text) or is_outermost(text) or wording(text[:LONGEST_ENDING]) in listed("question_heads")


def names_side(text: str) -> bool:
    """Whether the heading begins with a word for a side of the subject ("Manfaat …", "Why …")."""
    return first_word(text) in listed("sides")


def scaffold(text: str) -> str:
    """What to do with a label of essay scaffolding, "drop" ("Isi:") or "keep" ("Penutup:"); "" for any other line."""
    if not text.rstrip().endswith(":"):
        return ""
    words = wording(text[:LONGEST_ENDING])
    if words in listed("scaffold_drop"):
        return "drop"
    return "keep" if words in listed("scaffold_keep") else ""


def is_run_in(text: str) -> bool:
    """Whether a label is one that is set in line with what it names ("Contoh:"), never a heading."""
    return wording(text[:LONGEST_ENDING]) in listed("run_in")


@remembered
def is_sentence_like(text: str) -> bool:
    """Whether a line ending in a colon has a verb or a connecting word, so that it is a sentence and not a label.

    Verbs of a relative clause do not count ("Alat yang digunakan:"), but nothing may be open at the end ("… untuk:").
    """
    words = wording(text[: 4 * LONGEST_ENDING])
    if ends_with("lead_in_endings", words):
        return True
    relative = may_hold("relative", words)
    before = pattern_of("relative", r"(?<=\S)\s(?:{0})\s").split(words, maxsplit=1)[0] if relative else words
    lists = ("sentence_words",) if names_side(text) else ("sentence_words", "verbs")
    return any(holds(kind, before) for kind in lists)


@remembered
def is_lead_in(text: str) -> bool:
    """Whether the text ends by announcing a list or sections: a colon, or "… sebagai berikut.", "Berikut adalah …"."""
    end = text.rstrip(' \t\u00a0*_”"\ufe0f')
    if end.endswith((":", "👇", "⬇", "↓")):
        return True
    tail = wording(end[-LONGEST_ENDING:])
    if not end.endswith((".", "!")):
        return end[-1:].isalpha() and pattern_of("lead_in_bare", r"\s(?:{0})$").search(tail) is not None
    if ends_with("lead_in_endings", tail) and _announces(tail):
        return True
    return _opens_lead_in(end)


def _announces(tail: str) -> bool:
    """After a full stop only the expressions that name what follows announce it; "adalah" alone does not."""
    return re.search(r"(?:berikut|berikut ini|bawah ini|ulasannya|penjelasannya|uraiannya|following|follows|below)$", tail) is not None


def _opens_lead_in(end: str) -> bool:
    start = max(end.rfind(mark, 0, -1) for mark in (". ", "? ", "! ")) + 1
    sentence = wording(end[start : start + LONGEST_ENDING])
    return len(end) - start <= 3 * LONGEST_ENDING and opens_with("lead_in_openings", sentence)


def looks_back(text: str) -> bool:
    """Whether a sentence looks back at its start ("Selain itu, …", "Gejala tersebut …"), and so is no item of the list before it."""
    words = wording(text[:LONGEST_ENDING])
    if opens_with("connectives", words):
        return True
    points = pattern_of("pointing", r"^(?:\S{{1,30}}\s){{1,3}}(?:{0})(?:\s|$)").match(words)
    return points is not None and not is_instruction(text)


def adds(text: str) -> bool:
    """Whether a line of more than one word adds to what was said before it ("Manfaat lainnya:", "… come by road too:")."""
    return len(wording(text[:LONGEST_ENDING]).split()) > 1 and holds("adding", wording(text[:LONGEST_ENDING]))


def greets(text: str) -> bool:
    """Whether the line greets or thanks the reader ("Halo, teman-teman", "Happy learning")."""
    return opens_with("greetings", wording(text[:LONGEST_ENDING]))


def asks_reader(text: str) -> bool:
    """Whether a question speaks to the reader as the first sentence of a text does ("Teman-teman, pernahkah kamu …?")."""
    words = wording(text[: 2 * LONGEST_ENDING])
    return len(words.split()) > _SHORTEST_ASKED and pattern_of("reader_questions", r"(?:^|\s)(?:{0})\s").search(words) is not None


def is_credit(text: str) -> bool:
    """Whether the line names the source of a picture: "… (Dok. sekolah)", "Sumber: Arsip Kota", "A. Salim/Unsplash", or its author."""
    start, end = text[:LONGEST_ENDING], text[-LONGEST_ENDING:].rstrip(" .)")
    bracketed = re.search(r"[(/|]\s?([^()/|]{2,80})$", end)
    if bracketed is not None and opens_with("credits", wording(bracketed[1])):
        return True
    opening = re.match(r"[(]?([^\W\d_]{2,20}(?: [^\W\d_]{2,20})?)\s?[:©]\s?\S", start)
    if opening is not None and wording(opening[1]) in listed("credits"):
        return True
    return pattern_of("bylines", r"^(?:{0})\s(?=\S)").match(start.casefold()) is not None and start[:1].isupper()


def ends_with_credit(text: str) -> bool:
    """Whether the line ends with the source of a picture in brackets ("… (Dok. sekolah)")."""
    found = re.search(r"\(([^()]{2,80})\)\.?$", text[-LONGEST_ENDING:].rstrip())
    return found is not None and opens_with("credits", wording(found[1]))


def names_answer(text: str) -> bool:
    """Whether the line is one of the labels on a page of questions and answers ("Penjelasan:")."""
    return wording(text[:LONGEST_ENDING]) in listed("answers")


def names_verse(text: str) -> bool:
    """Whether the line speaks of verse ("Contoh pantun jenaka:", "The last stanza of the poem:")."""
    return holds("verse", wording(text[: 3 * LONGEST_ENDING]))


def announces_steps(text: str) -> bool:
    """Whether the last sentence announces things to be done one after the other."""
    return holds("ordering", wording(text[-2 * LONGEST_ENDING :]))


@remembered
def heads_list(text: str) -> bool:
    """Whether the line is one of the headings that stand over lists ("Alat dan bahan", "Key points")."""
    return wording(text[:LONGEST_ENDING]) in listed("list_heads")


_CAPTION_NUMBER = r"(?i)^(?:{0})\.?\s+(?:\d{{1,3}}(?:\.\d{{1,3}})*\s*[.:–—-]\s*(?=[^\s\d])|\d{{1,3}}(?:\.\d{{1,3}})+\s+(?=(?-i:[A-Z])))"
"""The kind and number of a caption: "Gambar 2.", "Tabel 2.1:", and a number of two parts without a sign before a capital."""


@cache
def figure_pattern() -> re.Pattern[str]:
    """Matches "Gambar 2.1. " at the start of a caption."""
    return pattern_of("figures", _CAPTION_NUMBER)


@cache
def table_pattern() -> re.Pattern[str]:
    """Matches "Tabel 2. " at the start of a caption."""
    return pattern_of("tables", _CAPTION_NUMBER)


@remembered
def is_instruction(text: str) -> bool:
    """Whether the sentence begins by telling the reader to do something ("Potong …", "Siapkan …", "Pour …")."""
    word = first_word(text)
    if word in listed("instructions") or word.removesuffix("lah") in listed("instructions"):
        return True
    ends = word.endswith("kan") and len(word) > 5
    return ends and not word.startswith(("me", "di", "pe", "ke")) and word not in listed("not_instructions")


@remembered
def speaks_of_questions(text: str) -> bool:
    """Whether the line speaks of questions to be answered ("Soal Latihan", "Discuss the questions below!")."""
    if wording(text[:LONGEST_ENDING]) in listed("question_heads"):
        return True
    return holds("questions", wording(text[-2 * LONGEST_ENDING :]))
