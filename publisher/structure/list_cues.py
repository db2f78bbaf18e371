"""What words say about lists, tables and pictures: instructions, counting off, definitions, captions. All lists are data."""

from collections.abc import Sequence
from functools import cache

from publisher.structure.cues import (
    WORD,
    cue_lists,
    ends_with,
    first_word,
    holds,
    is_instruction,
    listed,
    may_hold,
    opens_with,
    pattern_of,
    remembered,
    table_pattern,
    wording,
)

_LONGEST_ENDING = 80
"""Characters looked at from either end of a line."""
_SHORTEST_ASKED = 6
"""Letters; a word in "-lah" that is no longer is seldom a verb."""


def ordinal_of(text: str) -> int:
    """Which one a line says it is by its first word ("Kedua, …" → 2), 0 if it says nothing; a comma must follow."""
    found = WORD.match(text[:_LONGEST_ENDING])
    if found is None or text[found.end() : found.end() + 1] != ",":
        return 0
    word = found[0].casefold()
    return next((ordinals.index(word) + 1 for ordinals in _ordinals() if word in ordinals), 0)


@cache
def _ordinals() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for language in cue_lists().values() for row in language["ordinals"])


def defines(text: str) -> bool:
    """Whether a sentence says of its first few words what they are ("Bakteri adalah …", "A noun is …")."""
    return pattern_of("defining", r"^(?:\S{{1,30}}\s){{1,4}}(?:{0})\s").match(wording(text[: 2 * _LONGEST_ENDING])) is not None


def heads_legend(text: str) -> bool:
    """Whether the line says that the signs of a formula are explained below it ("Keterangan:", "where")."""
    return wording(text[:_LONGEST_ENDING]) in listed("legends")


def leaves_open(text: str) -> bool:
    """Whether an item ends so that another must follow it: with a comma, a semicolon, "dan" or "or"."""
    end = text.rstrip()
    return end.endswith((",", ";")) or pattern_of("joining", r"[,;]?\s(?:{0})$").search(end[-_LONGEST_ENDING:]) is not None


def names_table(text: str) -> bool:
    """Whether the line is the caption of a table or says at its end that one follows ("… dapat dilihat pada tabel berikut.")."""
    if table_pattern().match(text[:_LONGEST_ENDING]):
        return True
    words = wording(text[-_LONGEST_ENDING:])
    at_end = r"(?:^|\s)(?:{0})\s(?:\S{{1,20}}\s){{0,2}}\S{{1,20}}$|(?:^|\s)(?:{0})$"
    return may_hold("tables", words) and pattern_of("tables", at_end).search(words) is not None


def names_picture_source(text: str) -> bool:
    """Whether the words in brackets behind a caption say where the picture is from ("dokpri", "Foto: Ani", "pexels.com/ani")."""
    return holds("picture_sources", wording(text)) and len(text.split()) <= 6


def labels_picture_source(text: str) -> bool:
    """Whether the words before a colon behind a caption say that the picture's source follows ("Foto", "Sumber gambar")."""
    words = wording(text)
    return words in listed("picture_sources") or words in listed("picture_labels")


def names_some(text: str) -> bool:
    """Whether the sentence says at its end that what follows are but some of several ("antara lain:", "for example:")."""
    return ends_with("some", wording(text[-_LONGEST_ENDING:]))


def gives_advice(text: str) -> bool:
    """Whether the line calls what follows advice, habits or rules, which have no order ("Tips …", "These habits help:")."""
    return holds("advice", wording(text[-2 * _LONGEST_ENDING :]))


def warns(text: str) -> bool:
    """Whether the sentence begins by saying what not to do ("Jangan …", "Avoid …")."""
    return opens_with("warnings", wording(text[:_LONGEST_ENDING]))


def tells_time(text: str) -> bool:
    """Whether the sentence says in what order or how long something is done ("…, lalu bilas", "for ten minutes")."""
    words = wording(text[: 4 * _LONGEST_ENDING])
    return may_hold("sequence", words) and pattern_of("sequence", r"(?:^|\s)(?:{0})\s").search(words) is not None


def is_marked_right_or_wrong(text: str) -> bool:
    """Whether a tick or a cross at its end says of an example that it is right or wrong."""
    return len(text) > 1 and text.rstrip("\ufe0f").endswith(("✓", "✔", "✅", "✗", "✘", "❌", "☑"))


def is_given(text: str) -> bool:
    """Whether the line says behind one of the labels of a worked example what it is ("Ditanya: suhu di puncak")."""
    label, colon, rest = text[:_LONGEST_ENDING].partition(":")
    return colon != "" and rest.strip() != "" and wording(label) in listed("run_in")


def is_turned(text: str) -> bool:
    """Whether the line is a sentence and, behind an arrow, the sentence made of it ('"I am here." ⇒ He said he was there.')."""
    before, arrow, after = next(((text.partition(sign)) for sign in ("⇒", "→", "➔", "=>", "->") if sign in text), ("", "", ""))
    return arrow != "" and before.strip(' "“”')[-1:] in {".", "?", "!"} and after.strip(' "“”')[-1:] in {".", "?", "!"}


def says_wording(text: str) -> bool:
    """Whether the line says at its end, before a colon, that the words of a saying or an inscription follow ("Bunyinya:", "It reads:")."""
    return text.rstrip().endswith(":") and ends_with("sayings", wording(text[-_LONGEST_ENDING:]))


def names_making(text: str) -> bool:
    """Whether a heading or a lead-in speaks of making or trying something ("Membuat Pupuk", "Make your own kite", "Percobaan")."""
    return holds("making", wording(text[:_LONGEST_ENDING]))


def names_examples(text: str) -> bool:
    """Whether the line speaks of examples or sentences, so that single sentences below it are those ("Look at these examples.")."""
    return holds("samples", wording(text[-2 * _LONGEST_ENDING :]))


def shares_verb(texts: Sequence[str]) -> bool:
    """Whether one of the words that make a sentence ("may", "dapat") stands within each of the texts, never as the first word."""
    shared = set.intersection(*(set(wording(text[:_LONGEST_ENDING]).split()[1:]) for text in texts)) if texts else set()
    return bool(shared & listed("sentence_words"))


def opens_solution(text: str) -> bool:
    """Whether the line says nothing but that an exercise is solved now ("Penyelesaian", "Show solution")."""
    return wording(text[:_LONGEST_ENDING]) in listed("solutions")


def names_several(text: str) -> bool:
    """Whether a heading names things of which there are several, so that the lines below may be they ("Common mistakes")."""
    return holds("collections", wording(text[:_LONGEST_ENDING]))


@remembered
def gives_order(text: str) -> bool:
    """Whether the line, among others that do, begins by telling the reader to do something; words that may be nouns count as well."""
    if is_instruction(text):
        return True
    word = first_word(text)
    asked = word.endswith("lah") and len(word) > _SHORTEST_ASKED and not word.startswith("se")
    return word in listed("orders") or (asked and word not in listed("not_orders"))
