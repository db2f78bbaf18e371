"""Text of the cover set to measure: the largest type in which it fits, lines of even length."""

from collections.abc import Sequence
from dataclasses import dataclass

from publisher.render.cover.metrics import width
from publisher.render.cover.shapes import Face, Ink, Line


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is set: face, ink, sizes to try from the largest, distance of baselines in ems, how many lines it may take."""

    face: Face
    ink: Ink
    sizes: tuple[float, ...]
    leading: float
    most: int


@dataclass(frozen=True, slots=True)
class Block:
    """Lines set in one size, not yet placed."""

    lines: tuple[str, ...]
    size: float
    manner: Manner

    @property
    def height(self) -> float:
        """From the top of the first line's capitals to the last baseline."""
        return (len(self.lines) - 1) * self.size * self.manner.leading + CAPITAL * self.size if self.lines else 0.0

    def placed(self, x: float, top: float) -> tuple[Line, ...]:
        """The lines with the capitals of the first at `top`."""
        first, step = top + CAPITAL * self.size, self.size * self.manner.leading
        face, ink = self.manner.face, self.manner.ink
        return tuple(
            Line(text, x, first + number * step, self.size, face, ink, width(text, face, self.size))
            for number, text in enumerate(self.lines)
        )


CAPITAL = 0.689
"""Height of the capitals of Fira Sans, in ems."""
SAVING = 0.7
"""How small type may become to need a line less."""


def fitted(pieces: Sequence[str], measure: float, height: float, manner: Manner) -> Block:
    """`pieces` (words that are not divided) in lines no wider than `measure`, all no higher than `height`.

    As large as may be, or somewhat smaller where that saves a line. In the smallest size what is wider than the measure
    is divided between letters, and lines too many are kept.
    """
    blocks = [block for size in manner.sizes if _fits(block := _set(pieces, measure, manner, size), measure, height)]
    if blocks:
        return min((block for block in blocks if _pays(block, blocks[0])), key=lambda block: (len(block.lines), -block.size))
    size = manner.sizes[-1]
    divided = [part for piece in pieces for part in _divided(piece, measure, manner.face, size)]
    return Block(tuple(_broken(divided, measure, manner.face, size)), size, manner)


def _pays(block: Block, largest: Block) -> bool:
    """Whether the lines saved are worth the smaller type: not smaller by more than their share."""
    if not largest.lines:
        return True
    return block.size >= largest.size * max(SAVING, len(block.lines) / len(largest.lines))


def _set(pieces: Sequence[str], measure: float, manner: Manner, size: float) -> Block:
    return Block(_evened(pieces, _broken(pieces, measure, manner.face, size), measure, manner.face, size), size, manner)


def _fits(block: Block, measure: float, height: float) -> bool:
    widest = max((width(line, block.manner.face, block.size) for line in block.lines), default=0.0)
    return widest <= measure and len(block.lines) <= block.manner.most and block.height <= height


def _broken(pieces: Sequence[str], measure: float, face: Face, size: float) -> list[str]:
    """Lines as full as they go."""
    lines: list[str] = []
    for piece in pieces:
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and width(longer, face, size) <= measure:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def _evened(pieces: Sequence[str], full: Sequence[str], measure: float, face: Face, size: float) -> tuple[str, ...]:
    """The same number of lines, broken at the narrowest measure that allows it."""
    best = list(full)
    for percent in range(98, 40, -2):
        narrower = _broken(pieces, measure * percent / 100, face, size)
        if len(narrower) > len(full):
            break
        best = narrower
    return tuple(best)


def _divided(piece: str, measure: float, face: Face, size: float) -> list[str]:
    parts = [""]
    for character in piece:
        if parts[-1] and width(parts[-1] + character, face, size) > measure:
            parts.append("")
        parts[-1] += character
    return parts
