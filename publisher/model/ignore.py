"""A finding that the editor does not want to be told of, and why."""

from dataclasses import dataclass

from publisher.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """Findings of `code` are not told. Without `reason` nothing is ignored, and that is told.

    `source` is the article, "" for the whole book. `fingerprint` knows one line of it by its words, `line` shows these to a person
    and knows the line where there is no fingerprint; both "" mean the whole article. `lines` are the first and the last line
    meant by a remark in the manuscript itself. `span` is the place where this is written.
    """

    code: str
    reason: str
    span: Span
    source: str = ""
    line: str = ""
    fingerprint: str = ""
    lines: tuple[int, int] | None = None
