"""What words say about lists, tables and pictures: instructions, counting off, definitions, captions. All lists are data."""

from functools import cache

from publisher.structure.cues import WORD, cue_lists, listed, pattern_of, table_pattern, wording

_LONGEST_ENDING = 80
"""Characters looked at from either end of a line."""


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
    return (
        pattern_of("tables", r"(?:^|\s)(?:{0})\s(?:\S{{1,20}}\s){{0,2}}\S{{1,20}}$|(?:^|\s)(?:{0})$").search(
            wording(text[-_LONGEST_ENDING:])
        )
        is not None
    )


def names_picture_source(text: str) -> bool:
    """Whether the words in brackets behind a caption say where the picture is from ("dokpri", "Foto: Ani", "pexels.com/ani")."""
    return pattern_of("picture_sources", r"(?:^|\s)(?:{0})(?:\s|$)").search(wording(text)) is not None and len(text.split()) <= 6


def labels_picture_source(text: str) -> bool:
    """Whether the words before a colon behind a caption say that the picture's source follows ("Foto", "Sumber gambar")."""
    words = wording(text)
    return words in listed("picture_sources") or words in listed("picture_labels")
