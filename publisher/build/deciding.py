"""Writing decisions about lines of an article into the file beside it."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from publisher.build import outputs
from publisher.build.decision_file import Noted, with_decision, without_decision
from publisher.build.edited_toml import rewritten
from publisher.build.inspection import inspected
from publisher.build.project import decisions_name
from publisher.decisions import SHORTENED, decisions_in
from publisher.errors import UsageError
from publisher.model.chapter import Chapter
from publisher.model.decision import folded, opening
from publisher.render.review import ReviewedLine

_NAMED = 8
"""Lines named in one message."""
_SHOWN = 80
_UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A decision asked for: `line` is a number, a fingerprint, the words or the opening words of a line; `do` "" takes it back."""

    line: str
    do: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was written: the file, and each wish with the line it is about."""

    file: Path
    lines: tuple[tuple[Wish, ReviewedLine], ...] = field(default_factory=tuple)


def decide(path: Path, wishes: Sequence[Wish], heading: str) -> Decided:
    """Writes decisions about the article at `path`; a new file begins with the comment `heading`. All of the wishes or none.

    Raises UsageError for an article that is edited already (DEC010), a line that is not there (DEC012, DEC017), words that several
    lines share (DEC013), two decisions about one line (DEC015) and nothing to take back (DEC016);
    ConfigurationError for a file of decisions with mistakes; RenderError where it cannot be written.
    """
    if not wishes:
        raise UsageError("DEC014", file=path.as_posix())
    found = inspected(path)
    file = path.with_name(decisions_name(path.name))
    if isinstance(found.cleaned.value, Chapter):
        raise UsageError("DEC010", file=file.name, article=path.name)
    meant = _once([(wish, line) for wish in wishes for line in _meant(wish.line, found.lines, path)], path)
    data = file.read_bytes() if file.is_file() else b""
    decisions_in(data, file.name)
    outputs.write(file, rewritten(data, heading, lambda text: _noted(text, meant, path)))
    return Decided(file=file, lines=tuple(meant))


def _once(meant: Sequence[tuple[Wish, ReviewedLine]], path: Path) -> list[tuple[Wish, ReviewedLine]]:
    """Each decision once, however its line is named. Raises UsageError for two about one line (DEC015)."""
    seen: dict[tuple[str, int], tuple[Wish, ReviewedLine]] = {}
    for wish, line in meant:
        first, _ = seen.setdefault((line.fingerprint, _occurrence(wish, line)), (wish, line))
        if first.do != wish.do:
            asked = {"one": first.do or _UNDO, "other": wish.do or _UNDO}
            raise UsageError("DEC015", file=path.as_posix(), line=line.line, text=opening(line.text), **asked)
    return list(seen.values())


def _noted(text: str, meant: Sequence[tuple[Wish, ReviewedLine]], path: Path) -> str:
    for wish, line in meant:
        noted = Noted(words=line.text, do=wish.do, occurrence=_occurrence(wish, line), reason=wish.reason)
        changed = with_decision(text, noted) if wish.do else without_decision(text, noted)
        if not wish.do and changed == text:
            raise UsageError("DEC016", text=opening(line.text), line=line.line, file=decisions_name(path.name))
        text = changed
    return text


def _occurrence(wish: Wish, line: ReviewedLine) -> int:
    """Which of the lines of these words is meant, 0 for all of them."""
    return line.occurrence if _counts(wish.line) else 0


def _counts(named: str) -> bool:
    """Whether a line is named by its number, so that one of several of the same words is meant."""
    return named.strip().isdecimal()


def _meant(named: str, lines: Sequence[ReviewedLine], path: Path) -> list[ReviewedLine]:
    """The line that is named; the first of several that say the same. Raises UsageError where it is none or not clear."""
    words = folded(named.removesuffix("…").removesuffix("..."))
    whole = not named.rstrip().endswith(SHORTENED)
    choices: tuple[Iterable[ReviewedLine], ...] = (
        (line for line in lines if _counts(named) and line.line == int(named)),
        (line for line in lines if line.fingerprint == named.strip().casefold()),
        (line for line in lines if whole and folded(line.text) == words),
        (line for line in lines if words and folded(line.text).startswith(words)),
    )
    found = next((chosen for chosen in map(list, choices) if chosen), [])
    if not found and _counts(named):
        raise UsageError("DEC017", line=int(named), file=path.as_posix(), last=max((line.last_line for line in lines), default=0))
    if not found:
        raise UsageError("DEC012", text=named, file=path.as_posix(), suggestion=_nearest(words, lines))
    if len({line.fingerprint for line in found}) > 1:
        shown = "; ".join(f"{line.line} {line.fingerprint} “{line.text[:40]}”" for line in found[:_NAMED])
        raise UsageError("DEC013", text=named, file=path.as_posix(), lines=shown + (" …" if len(found) > _NAMED else ""))
    return found[:1]


def _nearest(words: str, lines: Sequence[ReviewedLine]) -> str:
    """The line most like the words; where none is, one to show what a line looks like."""
    known = {folded(line.text)[: len(words) + 12]: line for line in lines}
    close = difflib.get_close_matches(words, known, n=1, cutoff=0.4)
    line = known[close[0]] if close else next(iter(lines), None)
    return " ".join(line.text.split())[:_SHOWN] if line is not None else ""
