"""Many findings of one kind: the first ones in full, the rest of each chapter in one line."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from publisher.diagnostics import Diagnostic, Severity, note

MOST = 20
"""Findings of a kind that a book shows in full."""
REST: Mapping[str, str] = {"CHK101": "CHK111", "CHK102": "CHK112", "CHK103": "CHK113", "CHK104": "CHK114", "CHK105": "CHK115"}
"""The code that stands for the rest of a kind."""
_USAGE, _REST_OF_USAGE = ("CHK3", "CHK107"), "CHK399"
"""Findings on usage, and on the year of data, have one code for the rest, which names theirs."""


def summarised(chapters: Sequence[Sequence[Diagnostic]]) -> Iterator[Diagnostic]:
    """The findings of each chapter; of a kind of which the book has more than `MOST`, each chapter shows its share of them."""
    counts = Counter(told.code for found in chapters for told in found)
    with_kind = Counter(code for found in chapters for code in {told.code for told in found})
    shares = {code: max(1, MOST // with_kind[code]) if count > MOST else count for code, count in counts.items()}
    for found in chapters:
        yield from _chapter(found, shares)


def _chapter(found: Sequence[Diagnostic], shares: Mapping[str, int]) -> Iterator[Diagnostic]:
    shown: Counter[str] = Counter()
    rest: dict[str, list[Diagnostic]] = {}
    for told in found:
        shown[told.code] += 1
        if shown[told.code] > shares[told.code] and _may_be_summed_up(told):
            rest.setdefault(told.code, []).append(told)
        else:
            yield told
    for code, left in sorted(rest.items()):
        lines = ", ".join(map(str, dict.fromkeys(told.span.first_line for told in left if told.span)))
        if code in REST:
            yield note(REST[code], left[0].span, count=len(left), lines=lines)
        else:
            yield note(_REST_OF_USAGE, left[0].span, code=code, count=len(left), lines=lines)


def _may_be_summed_up(told: Diagnostic) -> bool:
    return told.severity is Severity.NOTE and (told.code in REST or told.code.startswith(_USAGE))
