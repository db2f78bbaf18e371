"""Terms with what explains them indented below, as browsers copy the definition lists of a page → finished blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.diagnostics import Diagnostic, note
from publisher.model.block import Definition, DefinitionList, Paragraph
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint
from publisher.structure.marker import marker_of

_FEWEST = 2
"""Terms of a list."""
_LONGEST_TERM = 6
_SHORTEST, _LONGEST = 3, 60
"""Words of an explanation."""
_DEEPER = 2
"""Columns by which an explanation stands further in than its term."""
_PROSE = 12
"""Words of a line outside that shows where the paragraphs of the article begin."""
_QUOTED = 60
_CLOSING = "\"'”’)"


@dataclass(frozen=True, slots=True)
class Listed:
    """The blocks with the lists that were found, and a finding for each."""

    blocks: tuple[CapturedBlock, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def with_definitions(blocks: Sequence[CapturedBlock]) -> Listed:
    """Runs of terms at the margin, each with one indented line right below it, as definition lists.

    Only in an article whose paragraphs stand at the margin: where they are indented, the short lines above them are headings.
    """
    runs = {run[0]: run for run in _runs(blocks)}
    inside = {place for run in runs.values() for place in run}
    margins = [block.indent for place, block in enumerate(blocks) if place not in inside and _is_prose(block)]
    listed = {first: run for first, run in runs.items() if margins and max(margins) <= blocks[first].indent}
    result: list[CapturedBlock] = []
    told: list[Diagnostic] = []
    index = 0
    while index < len(blocks):
        run = listed.get(index)
        result.append(_list_of([blocks[place] for place in run]) if run else blocks[index])
        if run:
            told.append(note("STR010", result[-1].span, count=len(run) // 2, text=plain_text(blocks[index].content)[:_QUOTED]))
        index = run.stop if run else index + 1
    return Listed(tuple(result), tuple(told))


def _runs(blocks: Sequence[CapturedBlock]) -> Iterator[range]:
    """The places of pairs one below the other, not from the first line on: that is the title."""
    index = 1
    while index < len(blocks):
        end = _run_end(blocks, index)
        goes_on = end > index and end < len(blocks) and _is_plain(blocks[end]) and blocks[end].indent > blocks[index].indent
        if end - index >= 2 * _FEWEST and not goes_on:
            yield range(index, end)
        index = max(end, index + 1)


def _run_end(blocks: Sequence[CapturedBlock], start: int) -> int:
    """Where the pairs of term and explanation end that begin at `start`."""
    terms: set[str] = set()
    index = start
    while index + 1 < len(blocks):
        term, explanation = blocks[index], blocks[index + 1]
        named = plain_text(term.content).casefold()
        alike = term.indent == blocks[start].indent and explanation.indent == blocks[start + 1].indent
        if not alike or named in terms or not _is_pair(term, explanation):
            break
        terms.add(named)
        index += 2
    return index


def _is_pair(term: CapturedBlock, explanation: CapturedBlock) -> bool:
    if not (_is_plain(term) and _is_plain(explanation)) or explanation.gap or explanation.indent < term.indent + _DEEPER:
        return False
    name, told = plain_text(term.content), plain_text(explanation.content)
    few = len(name.split()) <= _LONGEST_TERM and name[:1].isalpha() and name.rstrip(_CLOSING)[-1:] not in set(".,;:!?…")
    return few and _SHORTEST <= len(told.split()) <= _LONGEST and told.lstrip("\"'“‘(")[:1].isalpha()


def _is_plain(block: CapturedBlock) -> bool:
    typed = block.hint is Hint.LINE and block.block is None and block.decision is None and not block.marker
    return typed and marker_of(plain_text(block.content)[:40]) is None


def _is_prose(block: CapturedBlock) -> bool:
    return len(plain_text(block.content).split()) >= _PROSE


def _list_of(run: Sequence[CapturedBlock]) -> CapturedBlock:
    pairs = zip(run[::2], run[1::2], strict=True)
    items = tuple(Definition(term.content, ((Paragraph(told.content, told.span),),), term.span.to(told.span)) for term, told in pairs)
    span = run[0].span.to(run[-1].span)
    return CapturedBlock(content=(), span=span, hint=Hint.BLOCK, gap=run[0].gap, block=DefinitionList(items, span))
