"""Diagnostics as plain JSON values and back, for what is kept between builds."""

from typing import Any

from publisher.diagnostics import Diagnostic, Severity
from publisher.model.span import SourceId, Span


def fields_of(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as JSON values; of its span the lines."""
    span = diagnostic.span
    where = None if span is None else [span.source, span.first_line, span.last_line]
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "span": where,
        "values": [list(pair) for pair in diagnostic.values],
    }


def diagnostic_from(fields: Any) -> Diagnostic:  # noqa: ANN401 - JSON can be anything
    """The diagnostic of `fields_of`. Raises ValueError for anything else."""
    match fields:
        case {"code": str(code), "severity": str(severity), "span": None, "values": list(values)}:
            span = None
        case {"code": str(code), "severity": str(severity), "span": [str(source), int(first), int(last)], "values": list(values)}:
            span = Span(SourceId(source), first, last)
        case _:
            raise ValueError(fields)
    return Diagnostic(code, Severity(severity), span, tuple((str(name), value) for name, value in values))
