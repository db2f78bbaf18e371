"""Where the words of a book stand: counted once, asked by several rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from publisher.check.texts import Kind, Piece
from publisher.language.tokens import words
from publisher.model.span import Span


@dataclass(slots=True)
class Uses:
    """How often a form is used, and where first."""

    first: Span
    count: int = 0


@dataclass(slots=True)
class Mentions:
    """The forms of a book as written, each with its uses in the author's own words; `cited` holds those of references."""

    own: dict[str, Uses] = field(default_factory=dict)
    cited: dict[str, Uses] = field(default_factory=dict)


def mentions(pieces: Iterable[Piece]) -> Mentions:
    """All words of `pieces`; one that stands in small letters too is found under these."""
    found = Mentions()
    for piece in pieces:
        if piece.kind is Kind.QUOTATION:
            continue
        table = found.cited if piece.kind is Kind.REFERENCE else found.own
        for token in words(piece.text):
            if token.text in table:
                table[token.text].count += 1
            else:
                table[token.text] = Uses(piece.place(token.start), 1)
    return found


def plural_too(short: str, table: dict[str, Uses]) -> Sequence[Uses]:
    """The uses of a short form, also with the English ending of the plural."""
    return [table[form] for form in (short, f"{short}s") if form in table]
