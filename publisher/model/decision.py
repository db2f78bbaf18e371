"""What an editor decided about lines of an article, and by what a line is known again."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from publisher.model.span import Span

FINGERPRINT = 10
"""Hexadecimal digits of a fingerprint: 40 bits, so that two of 10,000 different lines share one once in 20,000 articles."""
_WORDS = 9
"""Opening words by which a person knows a longer line; the fingerprint knows the whole."""
_LONGEST = 90
"""Characters of the opening words."""
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
_MEANT = re.compile(r"[^\W_]+|[+=<>×÷−∕≤≥±√∑]")


class Verdict(StrEnum):
    """What is to become of a line."""

    KEEP = "keep"
    DROP = "drop"
    HEADING = "heading"
    LIST = "list"
    PARAGRAPH = "paragraph"


HIGHEST_HEADING, DEEPEST_HEADING = 2, 4
"""Levels of headings within a chapter, whose own title is 1."""
SPELLINGS = {
    str(verdict) if not level else f"{verdict} {level}": (verdict, level)
    for verdict in Verdict
    for level in (range(HIGHEST_HEADING, DEEPEST_HEADING + 1) if verdict is Verdict.HEADING else (0,))
}
"""How a decision is written → verdict and level of the heading (0 for what is no heading)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision about the line that `line` (its words, or its opening words and "…") and `fingerprint` name.

    One of the two may be "". `occurrence` counts the lines of the same words from 1, 0 means each of them. `level` is 2-4
    for a heading. `span` is the place in the file of decisions.
    """

    verdict: Verdict
    span: Span
    line: str = ""
    fingerprint: str = ""
    level: int = 0
    occurrence: int = 0
    reason: str = ""

    @property
    def spelled(self) -> str:
        """The decision as it is written in the file."""
        return f"{self.verdict} {self.level}" if self.level else str(self.verdict)


def folded(text: str) -> str:
    """The words of a line alone: what stays when white space, case, quotation marks, dashes or invisible characters change.

    Composed by Unicode's NFKC, so that a repaired encoding gives the same; signs that stand for words in mathematics stay. A
    line that has neither is itself without white space.
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold())
    return " ".join(_MEANT.findall(plain)) or "".join(plain.split())


def fingerprint(text: str) -> str:
    """The first digits of the SHA-256 of the folded line, in hexadecimal: it depends on this line's words and on nothing else."""
    return hashlib.sha256(folded(text).encode("utf-8", "surrogatepass")).hexdigest()[:FINGERPRINT]


def opening(words: str) -> str:
    """A line as a file of decisions names it: whole if it is short, else its opening words and "…"."""
    flat = words.split()
    whole = " ".join(flat)
    if len(flat) <= _WORDS + 2 and len(whole) <= _LONGEST:
        return whole
    first = " ".join(flat[:_WORDS])
    return (first if len(first) <= _LONGEST else first[:_LONGEST].rpartition(" ")[0] or first[:_LONGEST]) + " …"
