"""Properties that are read once, and lines that keep what was read off them."""

from publisher.model.once import once
from publisher.model.span import SourceId, Span
from publisher.model.walk import text
from publisher.source import CapturedBlock, Hint
from publisher.structure.line import line_of, moved


class _Counter:
    def __init__(self) -> None:
        self.times = 0

    @once
    def read(self) -> int:
        """How often it was read."""
        self.times += 1
        return self.times


def test_a_property_is_read_once_for_each_object() -> None:
    one, other = _Counter(), _Counter()
    assert (one.read, one.read, one.times) == (1, 1, 1)
    assert other.read == 1
    assert _Counter.read.__doc__ == "How often it was read."


def test_a_line_at_another_place_keeps_what_was_read_off_it() -> None:
    line = line_of(CapturedBlock(content=text("Hutan itu luas."), span=Span(SourceId("a.txt"), 1, 1), hint=Hint.LINE), 3)
    words = line.words
    other = moved(line, 2)
    assert (other.index, other.text, line.index) == (2, "Hutan itu luas.", 3)
    assert other.words is words
    assert moved(line, 3) is line
