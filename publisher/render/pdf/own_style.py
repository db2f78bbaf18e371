"""What the layout says of a book's own style sheets, led back to the file and line it is about.

The layout names a line of all style sheets together, or quotes a selector.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.diagnostics import Diagnostic, warning
from publisher.model.span import SourceId, Span
from publisher.render.shell_faults import FOLDER
from publisher.render.theme import Theme

_LINE = re.compile(r"\bat (\d+):\d+")
_SELECTOR = re.compile(r"Invalid or unsupported selector, (['\"])(.*)\1$", re.DOTALL)
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Sheets:
    """The style sheets of a document in their order. `before` are the lines of the `style` element that stand above them."""

    theme: Theme
    names: tuple[str, ...]
    before: int

    def finding(self, remark: str) -> Diagnostic | None:
        """The warning on the line that `remark` is about, None where it is about no file of the book's own."""
        place = self._numbered(remark) or self._quoted(remark)
        if place is None or place[0] not in self.theme.own:
            return None
        name, number = place
        words = " ".join(self.theme.files[name].split("\n")[number - 1].split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]} …"
        return warning("THM020", Span(SourceId(f"{FOLDER}/{name}"), number, number), shown=shown)

    def _numbered(self, remark: str) -> tuple[str, int] | None:
        found = _LINE.search(remark)
        line = int(found[1]) - self.before if found else 0
        return next(((name, line - above) for name, above, count in self._stacked() if above < line <= above + count), None)

    def _quoted(self, remark: str) -> tuple[str, int] | None:
        found = _SELECTOR.match(remark)
        first = next((line.strip() for line in found[2].split("\\n") if line.strip()), "") if found else ""
        for name in self.names if first else ():
            start = self.theme.files[name].find(first)
            if name in self.theme.own and start >= 0:
                return name, self.theme.files[name].count("\n", 0, start) + 1
        return None

    def _stacked(self) -> Iterator[tuple[str, int, int]]:
        """Each sheet with the number of lines above it, and its own."""
        above = 0
        for name in self.names:
            count = self.theme.files[name].count("\n") + 1
            yield name, above, count
            above += count


def lines_before(document: str, stylesheet: str) -> int:
    """How many lines of its `style` element stand above `stylesheet` in `document`."""
    start = max(document.find(stylesheet), 0)
    return document.count("\n", document.rfind("<style", 0, start) + 1, start)
