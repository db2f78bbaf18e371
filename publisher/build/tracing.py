"""What became of each line of an article: the lines received beside the pieces of the chapter.

A line is known by its number while it is cleaned; from then on by its place in the file, and where several lines share one (a page
written on one line) by its words and by the order.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import islice

from publisher.diagnostics import Change, Diagnostic
from publisher.language.dates import display, parse
from publisher.language.lexicon import LANGUAGES
from publisher.model.chapter import Chapter, Metadata
from publisher.model.decision import Decision, fingerprint, folded
from publisher.model.pieces import Piece, Role, pieces_of
from publisher.model.span import Span
from publisher.render.review import ReviewedLine
from publisher.source import Article, CapturedBlock, Hint

_READING = "SRC"
"""What codes of the reading stage begin with: lines that it leaves out are not in the capture."""
_ALIKE = 24
"""Characters of folded words by which a line and a piece are seen to be the same."""
_FACT = "CLN021"
"""The code of a line that was moved to the facts about the article."""
_LOOKED = 100
"""Lines in one place of the file that are looked at for a change or a piece: keeps a large page on one line within bounds."""
_TOP = 4
"""Lines at the top of an article that its title is among."""
_LONGEST_TITLE = 300
_SAME_TITLE = 0.7
"""Likeness from which a line is the title in the spelling of the house."""
_FIELDS = ("title", "author", "date", "updated", "site", "category", "url", "license", "editor", "affiliation", "bio")


@dataclass(slots=True, kw_only=True)
class _Row:
    """A line while its traces are gathered."""

    span: Span
    text: str
    kept: bool
    decision: Decision | None = None
    removals: list[Change] = field(default_factory=list)
    became: list[Piece] = field(default_factory=list)
    joined: bool = False
    changes: list[Change] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    folded: str = ""


def traced(article: Article | Chapter, chapter: Chapter, changes: Iterable[Change], told: Iterable[Diagnostic]) -> tuple[ReviewedLine, ...]:
    """The lines of an article in their order. `chapter` is what it became; `changes` and `told` are those of the article.

    An edited file has a line for each piece of its chapter. What is told of no line of the article is left out.
    """
    mine = [change for change in changes if change.span.source == chapter.source]
    rows = _received(article, mine) if isinstance(article, Article) else _pieces_alone(chapter)
    by_line = _by_line(rows)
    for change in mine:
        _attach(change, by_line)
    if isinstance(article, Article):
        _follow(chapter, by_line, rows)
    for diagnostic in told if rows else ():
        if diagnostic.span is not None and diagnostic.span.source == chapter.source:
            _nearest(diagnostic.span.first_line, by_line, rows).told.append(diagnostic)
    _find_fields(
        chapter.metadata, rows, typed=not isinstance(article, Article) or any(block.hint is Hint.LINE for block in article.received)
    )
    return _reviewed(rows)


def _received(article: Article, changes: Sequence[Change]) -> list[_Row]:
    """The lines of the capture, and in their places those that the reader of the format left out."""
    kept = {block.number for block in article.blocks}
    rows = [_row(block, kept=block.number in kept) for block in article.received]
    left_out = [change for change in changes if change.code.startswith(_READING) and not change.after and change.before.strip()]
    extra = [_Row(span=change.span, text=change.before, kept=False, removals=[change]) for change in left_out]
    return sorted([*rows, *extra], key=lambda row: row.span.first_line)


def _row(block: CapturedBlock, *, kept: bool) -> _Row:
    return _Row(span=block.span, text=block.words, kept=kept, decision=block.decision, folded=folded(block.words))


def _pieces_alone(chapter: Chapter) -> list[_Row]:
    return [_Row(span=piece.span, text=piece.text, kept=True, became=[piece]) for piece in pieces_of(chapter)]


def _by_line(rows: Sequence[_Row]) -> dict[int, list[_Row]]:
    """Rows by each line that they begin in."""
    found: defaultdict[int, list[_Row]] = defaultdict(list)
    for row in rows:
        found[row.span.first_line].append(row)
    return found


def _attach(change: Change, by_line: Mapping[int, Sequence[_Row]]) -> None:
    """Notes a change at its line: as a reason why the line went, or as something done to a line that stays."""
    here = by_line.get(change.span.first_line, ())[:_LOOKED]
    if change.code.startswith(_READING) and not change.after:
        return
    wanted = change.before.strip()
    owner = next((row for row in here if wanted and wanted in row.text), here[0] if here else None)
    if owner is None:
        return
    gone = next((row for row in here if not row.kept and not change.after and row.text.strip() == wanted), None)
    if gone is not None or (not owner.kept and not change.after):
        (gone or owner).removals.append(change)
    else:
        owner.changes.append(change)


def _follow(chapter: Chapter, by_line: Mapping[int, Sequence[_Row]], rows: Sequence[_Row]) -> None:
    """Gives each piece of the chapter to the line it begins with; the other lines it is made of are joined to that one."""
    title, *pieces = pieces_of(chapter)
    waiting = {line: [row for row in reversed(here) if row.kept] for line, here in by_line.items()}
    for piece in pieces:
        lines = range(piece.span.first_line, piece.span.last_line + 1)
        here = [row for line in lines for row in _next_of(waiting.get(line, []))]
        shared = any(len(waiting.get(line, ())) > 1 for line in lines)
        mine = _own(piece, here) if shared else here
        if not mine:
            continue
        mine[0].became.append(piece)
        for row in mine[1:]:
            row.joined = row.joined or not row.became
    _place_title(title, rows)


def _next_of(waiting: list[_Row]) -> list[_Row]:
    """The next lines in one place that no piece is made of yet; of the last one also where it is. `waiting` is in reverse order."""
    while len(waiting) > 1 and (waiting[-1].became or waiting[-1].joined):
        waiting.pop()
    return waiting[: -_LOOKED - 1 : -1]


def _place_title(title: Piece, rows: Sequence[_Row]) -> None:
    """Notes the line that is the title: one of the first, in nothing else, and of its words but for the house style.

    A title that was proposed has no line.
    """
    top = [row for row in islice((row for row in rows if row.kept), _TOP) if not row.became and not row.joined]
    row = max(top, key=lambda row: _likeness(row.folded, folded(title.text)), default=None)
    if row is not None and _likeness(row.folded, folded(title.text)) >= _SAME_TITLE:
        row.became.append(replace(title, span=row.span))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:_LONGEST_TITLE], other[:_LONGEST_TITLE], autojunk=False).ratio()


def _own(piece: Piece, here: Sequence[_Row]) -> list[_Row]:
    """Of several lines in one place the one that a piece is made of: that of its words, else the first that is still free.

    A piece of several lines of the file may be made of more of them.
    """
    words = folded(piece.text)
    free = [row for row in here if not row.became and not row.joined] or list(here)
    best = max(free, key=lambda row: _sameness(row.folded, words), default=None)
    if best is None:
        return []
    if piece.span.first_line == piece.span.last_line:
        return [best]
    return [best, *(row for row in free if row is not best and row.folded and row.folded in words)]


def _sameness(fold: str, words: str) -> int:
    """3 for the same words, 2 for the same opening words, 1 for a part of them, 0 for others."""
    if fold == words:
        return 3
    if fold[:_ALIKE] == words[:_ALIKE]:
        return 2
    return int(bool(fold) and fold in words)


def _nearest(line: int, by_line: Mapping[int, Sequence[_Row]], rows: list[_Row]) -> _Row:
    """The row of a line; where it has none of its own, the last one above it, else the first."""
    if here := by_line.get(line):
        return here[0]
    return next((row for row in reversed(rows) if row.span.first_line <= line), rows[0])


def _find_fields(metadata: Metadata, rows: Sequence[_Row], *, typed: bool) -> None:
    """Names at each line the metadata that it gave: the title's line, one that went as a fact of the article, else the first.

    Only pasted text has no other place for them (`typed`); a format may have said them in its own data, so that a line that merely
    holds the same words proves nothing.
    """
    for name in _FIELDS:
        value = str(getattr(metadata, name))
        if not value:
            continue
        says = [row for row in rows if _says(row, name, value)]
        best = min(says, key=lambda row: _rank(row, name), default=None)
        if best is not None and (typed or _rank(best, name) == 0 or best.folded == folded(value)):
            best.fields.append(name)


def _rank(row: _Row, name: str) -> int:
    """How likely a line that says a value is where it came from: 0 most of all."""
    if name == "title":
        return 0 if any(piece.role is Role.TITLE for piece in row.became) else 1
    codes = {change.code for change in row.removals}
    return 0 if _FACT in codes else 1 if codes else 2


def _says(row: _Row, name: str, value: str) -> bool:
    if name in ("date", "updated"):
        words = row.text[:_LONGEST_TITLE]
        return parse(words) == value or any(folded(display(value, language)) in folded(words) for language in LANGUAGES)
    return folded(value) in (row.folded or folded(row.text))


def _reviewed(rows: Sequence[_Row]) -> tuple[ReviewedLine, ...]:
    marks = [fingerprint(row.text) for row in rows]
    keys = [(mark, row.folded == "") for mark, row in zip(marks, rows, strict=True)]
    count, met = Counter(keys), Counter[tuple[str, bool]]()
    reviewed = []
    for row, key in zip(rows, keys, strict=True):
        met[key] += 1
        reviewed.append(_line(row, key[0], met[key] if count[key] > 1 else 0))
    return tuple(reviewed)


def _line(row: _Row, mark: str, occurrence: int) -> ReviewedLine:
    removal = max(row.removals, key=lambda change: len(change.before), default=None) if not row.kept else None
    return ReviewedLine(
        line=row.span.first_line,
        last_line=row.span.last_line,
        text=row.text,
        fingerprint=mark,
        occurrence=occurrence,
        kept=row.kept,
        removal=removal,
        decision=row.decision,
        became=tuple(row.became),
        joined=row.joined,
        changes=tuple(row.changes) + tuple(change for change in row.removals if change is not removal),
        told=tuple(row.told),
        fields=tuple(row.fields),
    )
