"""What a stage has to say, as values: something to tell (`Diagnostic`), something done to the author's words (`Change`).

Neither holds a sentence: text, reason and next action come from the message catalogue by code, in the reader's language.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from publisher.model.span import Span

T_co = TypeVar("T_co", covariant=True)
Value: TypeAlias = str | int


class Severity(StrEnum):
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something to tell the editor. `values` fill the catalogue's text for `code`; ascending by name."""

    code: str
    severity: Severity
    span: Span | None = None
    values: tuple[tuple[str, Value], ...] = ()


def _diagnostic(code: str, severity: Severity, span: Span | None, values: dict[str, Value]) -> Diagnostic:
    return Diagnostic(code, severity, span, tuple(sorted(values.items())))


def note(code: str, span: Span | None = None, /, **values: Value) -> Diagnostic:
    """Worth knowing; nothing to do."""
    return _diagnostic(code, Severity.NOTE, span, values)


def warning(code: str, span: Span | None = None, /, **values: Value) -> Diagnostic:
    """Worth a look before the book is handed out."""
    return _diagnostic(code, Severity.WARNING, span, values)


def error(code: str, span: Span | None = None, /, **values: Value) -> Diagnostic:
    """Wrong, and the book is wrong with it."""
    return _diagnostic(code, Severity.ERROR, span, values)


@dataclass(frozen=True, slots=True)
class Change:
    """Something done to the author's words: `before` became `after`, and `after` is empty for a removal.

    `rule` names the rule of that code which did it (the id in its data file), for the report.
    """

    code: str
    span: Span
    before: str
    after: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Result(Generic[T_co]):
    """A value with all that was said and done on the way to it."""

    value: T_co
    diagnostics: tuple[Diagnostic, ...] = ()
    changes: tuple[Change, ...] = ()

    def after(self, *earlier: "Result[object]") -> "Result[T_co]":
        """This result with what the earlier ones said put in front, in their order."""
        return replace(
            self,
            diagnostics=tuple(d for r in earlier for d in r.diagnostics) + self.diagnostics,
            changes=tuple(c for r in earlier for c in r.changes) + self.changes,
        )
