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


@lru_cache(maxsize=4096)
def wording(text: str) -> str:
    """The words of `text` in lower case, parted by single spaces, without punctuation."""
    return " ".join(WORD.findall(text.casefold().replace("‑", "-").replace("‐", "-")))


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
def _first_words(kind: str) -> frozenset[str]:
    return frozenset(expression.split(" ", 1)[0] for expression in listed(kind))


@cache
def _last_words(kind: str) -> frozenset[str]:
    return frozenset(expression.rsplit(" ", 1)[-1] for expression in listed(kind))


def may_hold(kind: str, words: str) -> bool:
    """A quick test before a pattern: whether a word of `words` (see `wording`) opens one of the expressions of a list."""
    return not _first_words(kind).isdisjoint(words.split())


def holds(kind: str, words: str) -> bool:
    """Whether one of the expressions of a list is among `words` (see `wording`)."""
    return may_hold(kind, words) and pattern_of(kind, r"(?:^|\s)(?:{0})(?:\s|$)").search(words) is not None


def ends_with(kind: str, words: str) -> bool:
    """Whether `words` (see `wording`) end with one of the expressions of a list."""
    return words.rpartition(" ")[2] in _last_words(kind) and pattern_of(kind, r"(?:^|\s)(?:{0})$").search(words) is not None


def is_reference_heading(text: str) -> bool:
    """Whether the line is the heading of a list of works and nothing else ("Sumber Referensi :")."""
    return wording(text[:LONGEST_ENDING]) in listed("references")


def is_bare_source(text: str) -> bool:
    """Whether a reference heading is a word that may head other matter as well."""
    return wording(text[:LONGEST_ENDING]) in listed("bare_sources")


def is_notes_heading(text: str) -> bool:
    """Whether the line is the heading of footnotes."""
    return wording(text[:LONGEST_ENDING]) in listed("notes")


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
    found = WORD.search(text[:LONGEST_ENDING])
    return found is not None and found[0].casefold() in listed("sides")


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
    return len(end) - start <= 3 * LONGEST_ENDING and pattern_of("lead_in_openings", r"^(?:{0})(?:\s|$)").match(sentence) is not None


def looks_back(text: str) -> bool:
    """Whether a sentence looks back at its start ("Selain itu, …", "Gejala tersebut …"), and so is no item of the list before it."""
    words = wording(text[:LONGEST_ENDING])
    if pattern_of("connectives", r"^(?:{0})(?:\s|$)").match(words):
        return True
    points = pattern_of("pointing", r"^(?:\S{{1,30}}\s){{1,3}}(?:{0})(?:\s|$)").match(words)
    return points is not None and not is_instruction(text)


def greets(text: str) -> bool:
    """Whether the line greets or thanks the reader ("Halo, teman-teman", "Happy learning")."""
    return pattern_of("greetings", r"^(?:{0})(?:\s|$)").match(wording(text[:LONGEST_ENDING])) is not None


def asks_reader(text: str) -> bool:
    """Whether a question speaks to the reader as the first sentence of a text does ("Teman-teman, pernahkah kamu …?")."""
    words = wording(text[: 2 * LONGEST_ENDING])
    return len(words.split()) > _SHORTEST_ASKED and pattern_of("reader_questions", r"(?:^|\s)(?:{0})\s").search(words) is not None


def is_credit(text: str) -> bool:
    """Whether the line names the source of a picture: "… (Dok. sekolah)", "Sumber: Arsip Kota", "A. Salim/Unsplash", or its author."""
    start, end = text[:LONGEST_ENDING], text[-LONGEST_ENDING:].rstrip(" .)")
    bracketed = re.search(r"[(/|]\s?([^()/|]{2,80})$", end)
    if bracketed is not None and pattern_of("credits", r"^(?:{0})(?:\s|$)").match(wording(bracketed[1])):
        return True
    opening = re.match(r"[(]?([^\W\d_]{2,20}(?: [^\W\d_]{2,20})?)\s?[:©]\s?\S", start)
    if opening is not None and pattern_of("credits", r"^(?:{0})$").match(wording(opening[1])):
        return True
    return pattern_of("bylines", r"^(?:{0})\s(?=\S)").match(start.casefold()) is not None and start[:1].isupper()


def ends_with_credit(text: str) -> bool:
    """Whether the line ends with the source of a picture in brackets ("… (Dok. sekolah)")."""
    found = re.search(r"\(([^()]{2,80})\)\.?$", text[-LONGEST_ENDING:].rstrip())
    return found is not None and pattern_of("credits", r"^(?:{0})(?:\s|$)").match(wording(found[1])) is not None


def names_answer(text: str) -> bool:
    """Whether the line is one of the labels on a page of questions and answers ("Penjelasan:")."""
    return wording(text[:LONGEST_ENDING]) in listed("answers")


def names_verse(text: str) -> bool:
    """Whether the line speaks of verse ("Contoh pantun jenaka:", "The last stanza of the poem:")."""
    return holds("verse", wording(text[: 3 * LONGEST_ENDING]))


def announces_steps(text: str) -> bool:
    """Whether the last sentence announces things to be done one after the other."""
    return holds("ordering", wording(text[-2 * LONGEST_ENDING :]))


def heads_list(text: str) -> bool:
    """Whether the line is one of the headings that stand over lists ("Alat dan bahan", "Key points")."""
    return wording(text[:LONGEST_ENDING]) in listed("list_heads")


@cache
def part_pattern() -> re.Pattern[str]:
    """Matches "BAB I", "Bagian 2:" with its number and, from group 2, what is left as the title."""
    return pattern_of("parts", r"(?i)^(?:{0})\s+([ivxlc]{{1,6}}|\d{{1,3}}|[A-Z])(?:\s*[.:–—-]\s*|\s+|$)(.*)$")


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


def is_instruction(text: str) -> bool:
    """Whether the sentence begins by telling the reader to do something ("Potong …", "Siapkan …", "Pour …")."""
    found = WORD.search(text[:LONGEST_ENDING])
    word = found[0].casefold() if found is not None else ""
    if word in listed("instructions") or word.removesuffix("lah") in listed("instructions"):
        return True
    ends = word.endswith("kan") and len(word) > 5
    return ends and not word.startswith(("me", "di", "pe", "ke")) and word not in listed("not_instructions")


def speaks_of_questions(text: str) -> bool:
    """Whether the line speaks of questions to be answered ("Soal Latihan", "Discuss the questions below!")."""
    if wording(text[:LONGEST_ENDING]) in listed("question_heads"):
        return True
    return holds("questions", wording(text[-2 * LONGEST_ENDING :]))
