"""Page chrome out of a captured article, what the page says of it into its metadata. Every removal is a change.

The rules are data (`data/*.toml`); the modules here know how to apply them. Order matters only in one way: where rules
overlap, the earlier in `rounds.RULES` wins.
"""

from collections.abc import Collection
from dataclasses import replace

from publisher.clean.decided import without_dropped
from publisher.clean.evidence import still_doubtful
from publisher.clean.page import line_of
from publisher.clean.rounds import Seen, round_of
from publisher.diagnostics import Result
from publisher.model.chapter import Metadata
from publisher.source import Article, Capture, CapturedBlock, Hint

_MOST_ROUNDS = 8
"""Rounds until nothing more is found; two are the rule. A bound, so that hostile input costs no more than its length."""


def clean(capture: Capture, *, chrome: bool = True, everywhere: Collection[str] = ()) -> Result[Article]:
    """The article without page chrome, in its order, with the metadata that was found.

    What the format already said of the article (`capture.metadata`) stands before what is found in the text. With `chrome`
    off no rule drops or alters a line, but the title and the metadata are still found; the lines `everywhere`, which the editor
    wants out of every article, go in any case. The line of the title, where one is found, gets the hint TITLE; a caption of a
    lost picture becomes a figure without resource. Warnings: CLN101 an article on several pages, CLN102 continued elsewhere,
    CLN103 cut off in mid-sentence, CLN104 a picture is missing.
    """
    decided = without_dropped(capture, everywhere)
    capture = decided.value
    seen: Seen = {}
    first = round_of(tuple(line_of(block) for block in capture.blocks), capture.metadata, seen)
    if not chrome:
        blocks = tuple(_titled(block, first.metadata.title) for block in capture.blocks)
        return Result(_article(capture, blocks, first.metadata), (), decided.changes)
    rounds = [first]
    while len(rounds) < _MOST_ROUNDS and (rounds[-1].changes or len(rounds) == 1):
        rounds.append(round_of(rounds[-1].lines, rounds[-1].metadata, seen, rounds[-1].profiles))
    done_to = (*decided.changes, *(change for done in rounds for change in done.changes))
    changes = sorted(done_to, key=lambda change: change.span.first_line)
    told = [diagnostic for done in rounds for diagnostic in done.diagnostics if done is first or diagnostic.code == "CLN104"]
    blocks = tuple(line.block for line in rounds[-1].lines)
    return Result(_article(capture, blocks, rounds[-1].metadata), still_doubtful(told, blocks), tuple(changes))


def _article(capture: Capture, blocks: tuple[CapturedBlock, ...], metadata: Metadata) -> Article:
    return Article(
        source=capture.source,
        blocks=blocks,
        metadata=replace(metadata, date=metadata.date or metadata.updated),
        notes=capture.notes,
        resources=capture.resources,
        language=capture.language,
    )


def _titled(block: CapturedBlock, name: str) -> CapturedBlock:
    is_title = bool(name) and line_of(block).flat == name and block.hint in {Hint.LINE, Hint.HEADING, Hint.PARAGRAPH}
    return replace(block, hint=Hint.TITLE) if is_title else block
