"""A stage that fails on one article must not take the book with it: the failure becomes a finding, never a traceback."""

import hashlib
import re
import traceback
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TypeVar

from publisher.diagnostics import Diagnostic, Result, error
from publisher.errors import SourceError
from publisher.model.span import SourceId, Span

_ADDRESS = re.compile(r"0x[0-9a-f]+")
"""An object's place in memory: different in each run."""
T = TypeVar("T")
S = TypeVar("S")


def each(items: Sequence[S], stage: Callable[[S], Result[T]], name_of: Callable[[S], SourceId]) -> Result[tuple[T, ...]]:
    """`stage` on each item; the value holds what came out, an item that failed is an error finding that names its file."""
    values: list[T] = []
    diagnostics: list[Diagnostic] = []
    results: list[Result[T]] = []
    for item in items:
        try:
            result = stage(item)
        except SourceError as failure:
            diagnostics.append(unreadable(failure, name_of(item)))
        except Exception as failure:  # noqa: BLE001 - whatever it is, the other chapters still build and the finding names it
            diagnostics.append(broken(failure, name_of(item)))
        else:
            values.append(result.value)
            results.append(result)
            diagnostics.extend(result.diagnostics)
    return Result(tuple(values), tuple(diagnostics), tuple(change for result in results for change in result.changes))


def survived(stage: Callable[[], Result[T]], fallback: T) -> Result[T]:
    """What `stage` gives, or `fallback` with a finding where the stage itself is broken."""
    try:
        return stage()
    except Exception as failure:  # noqa: BLE001 - a book without glossary is better than none; the finding names the failure
        return Result(fallback, (broken(failure, None),))


def unreadable(failure: SourceError, source: SourceId) -> Diagnostic:
    """The finding of an article that cannot be read, at the line the failure names."""
    line = failure.values.get("line", 1)
    where = max(line, 1) if isinstance(line, int) else 1
    return error(failure.code, Span(source, where, where), **{"file": source, **failure.values})


def broken(failure: Exception, source: SourceId | None) -> Diagnostic:
    """The finding of a mistake of the program itself: what failed and where in the program, for a report to its makers."""
    place = _place(failure)
    name = type(failure).__name__
    number = hashlib.sha256(f"{name} {place}".encode()).hexdigest()[:8]
    kind = f"{name}: {_ADDRESS.sub('…', str(failure))[:120]}" if str(failure) else name
    if source is None:
        return error("BLD041", None, kind=kind, place=place, number=number)
    return error("BLD040", Span(source, 1, 1), file=source, kind=kind, place=place, number=number)


def _place(failure: Exception) -> str:
    """Module and line, in this program, where an exception came from."""
    frames = [frame for frame in traceback.extract_tb(failure.__traceback__) if "publisher" in PurePath(frame.filename).parts]
    if not frames:
        return "?"
    path = PurePath(frames[-1].filename)
    after = path.parts[len(path.parts) - path.parts[::-1].index("publisher") :]
    return f"{'/'.join(after)}:{frames[-1].lineno}"
