"""Signs that part the scenes of a story or the parts of an essay, on a line of their own → a rule of the book."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.diagnostics import Change
from publisher.model.block import Rule
from publisher.model.walk import plain_text
from publisher.source import CapturedBlock, Hint

_LONGEST = 80
_SINGLE = re.compile(r"[⁂❦❧☙※♦◊◆◇✦✧❖❋✻✽★☆~∼～]\ufe0f?")
_ROW = re.compile(r"([*＊∗✱✻✽❋♦◊◆◇✦✧❖★☆~∼～•·●○■□#⁂※])\ufe0f?(?:\s{0,4}\1\ufe0f?){2,19}|⁂{1,3}")
_LINE = re.compile(r"-{3,60}|–{3,60}|—{3,60}|={3,60}|(?:[-–—]\s){2,12}[-–—]")
_WORDED = re.compile(r"[-–—~*=]{1,12}\s?(?:o{1,3}O{1,3}o{1,3}|o0o|0o0|OoO|ooo|oo0oo|xXx|xOx)\s?[-–—~*=]{1,12}")
_CLOSED = re.compile(r"[.!?…:][\"'”’»)\]]{0,3}$|\[\d{1,3}\]$")


@dataclass(frozen=True, slots=True)
class Broken:
    """The blocks with rules in the place of such signs, and what was done."""

    blocks: tuple[CapturedBlock, ...]
    changes: tuple[Change, ...] = ()


def with_breaks(blocks: Sequence[CapturedBlock]) -> Broken:
    """The blocks with a rule for each line of such signs; one with no text before it or after it, as below the last line, goes.

    Several signs in a row make one rule. A sign that stands once between lines without empty ones, and a line of dashes right
    below a few words, may be a bullet and an underlining: they stay.
    """
    signs = [_is_sign(block) for block in blocks]
    if not any(signs):
        return Broken(tuple(blocks))
    texts = [position for position, block in enumerate(blocks) if not signs[position] and (block.content or block.block is not None)]
    first, last = (texts[0], texts[-1]) if texts else (len(blocks), -1)
    alone = sum(bool(_SINGLE.fullmatch(plain_text(block.content).strip())) for block, is_sign in zip(blocks, signs, strict=True) if is_sign)
    kept: list[CapturedBlock] = []
    changes: list[Change] = []
    for position, block in enumerate(blocks):
        if not signs[position] or not _parts(blocks, position, texts, alone=alone):
            kept.append(block)
            continue
        words = plain_text(block.content).strip()
        if first < position < last and not (kept and isinstance(kept[-1].block, Rule)):
            kept.append(replace(block, content=(), hint=Hint.BLOCK, block=Rule(block.span)))
        changes.append(Change("STR009", block.span, words, ""))
    return Broken(tuple(kept), tuple(changes))


def _is_sign(block: CapturedBlock) -> bool:
    """Whether a line of pasted text has nothing but such signs."""
    if block.block is not None or block.hint not in {Hint.LINE, Hint.PARAGRAPH, Hint.BULLET} or block.is_held:
        return False
    words = plain_text(block.content).strip()
    if not words or len(words) > _LONGEST:
        return False
    return any(pattern.fullmatch(words) for pattern in (_SINGLE, _ROW, _LINE, _WORDED))


def _parts(blocks: Sequence[CapturedBlock], position: int, texts: Sequence[int], *, alone: int) -> bool:
    """Whether a sign stands between running text, and is neither a lost bullet nor the underlining of a heading or a table."""
    words = plain_text(blocks[position].content).strip()
    before = next((blocks[one] for one in reversed(texts) if one < position), None)
    below = blocks[position + 1] if position + 1 < len(blocks) else None
    apart = blocks[position].gap > 0 and (below is None or below.gap > 0)
    if _SINGLE.fullmatch(words):
        return apart or alone == 1
    if _LINE.fullmatch(words):
        closed = before is not None and (before.block is not None or _CLOSED.search(plain_text(before.content).rstrip()[-8:]) is not None)
        return closed and not any(one is not None and _has_columns(one) for one in (before, below))
    return True


def _has_columns(block: CapturedBlock) -> bool:
    words = plain_text(block.content)
    return "\t" in words or "|" in words or "   " in words.strip()
