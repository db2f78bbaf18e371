"""Block rules of our own: fenced divs, display mathematics, line blocks, comments, and a limit on depth."""

from markdown_it.rules_block import StateBlock

from publisher.ingest.markdown.attributes import Attributes, parsed
from publisher.language.learning import kind_of, teachers_kind_like

DEEPEST = 60
"""Levels of nesting; far above any real manuscript, far below what would exhaust the interpreter's stack."""


class TooDeepError(Exception):
    """Blocks nested deeper than `DEEPEST`; `line` is 0-based."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def depth_limit(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Rule that never matches, and stops what the parser would silently skip."""
    if not silent and state.level >= DEEPEST:
        raise TooDeepError(start)
    return False


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def div(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Rule: `::: name {#id title="…"}`, `::: {.name #id}` opens, `:::` closes; pairs are found later, by a stack."""
    if state.is_code_block(start):
        return False
    text = _line(state, start)
    if not text.startswith(":::"):
        return False
    opening = _div_attributes(text.strip().strip(":").strip())
    if opening is None:
        return False
    if not silent:
        token = state.push("div_mark", "div", 0)
        token.map = [start, start + 1]
        token.meta["attributes"] = opening
        state.line = start + 1
    return True


def _div_attributes(text: str) -> Attributes | None:
    """Attributes of an opening fence; empty ones for a closing fence; None for what is no fence."""
    if not text:
        return Attributes()
    name, brace, _ = text.partition("{")
    named = _named(name.split())
    if named is None:
        return None
    if not brace:
        return named
    found = parsed(text, text.index("{"))
    if found is None:
        return None
    attributes, behind = found[0], text[found[1] :].strip()
    title = (("title", behind),) if behind else named.pairs
    return Attributes(attributes.id, (*named.classes, *attributes.classes), (*attributes.pairs, *title))


def _named(words: list[str]) -> Attributes | None:
    """The kind and title of a fence without braces: "latihan", "kunci jawaban", "latihan Uji Diri"; None for a line of prose.

    A fence is read as generously as can be: one that is not understood would print an answer key to students.
    """
    for meant in (kind_of, teachers_kind_like):
        for count in range(len(words), 0, -1):
            if meant(" ".join(words[:count])) is not None:
                title = " ".join(words[count:])
                return Attributes(classes=("-".join(words[:count]),), pairs=(("title", title),) if title else ())
    return Attributes(classes=tuple(words)) if len(words) <= 1 else None


def math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Rule: `$$ … $$ {#id}`, on lines of its own, without an empty line inside."""
    if state.is_code_block(start) or not _line(state, start).startswith("$$"):
        return False
    lines: list[str] = []
    for number in range(start, end):
        text = _line(state, number)
        if not text or (number > start and state.sCount[number] < state.blkIndent):
            return False
        closed = _closed(text[2:] if number == start else text)
        if closed is None:
            lines.append(text[2:] if number == start else text)
            continue
        tex = "\n".join([*lines, closed[0]]).strip()
        if not tex or "$$" in tex:
            return False
        if not silent:
            token = state.push("math_block", "math", 0)
            token.content, token.map = tex, [start, number + 1]
            token.meta["attributes"] = closed[1]
            state.line = number + 1
        return True
    return False


def _closed(text: str) -> tuple[str, Attributes] | None:
    """What stands before the closing `$$` of a line, and the attributes after it; None where nothing closes."""
    text = text.rstrip()
    attributes = Attributes()
    if text.endswith("}") and "{" in text:
        found = parsed(text, text.rindex("{"))
        if found is not None and text[: text.rindex("{")].rstrip().endswith("$$"):
            text, attributes = text[: text.rindex("{")].rstrip(), found[0]
    return (text[:-2], attributes) if text.endswith("$$") and not text.endswith("\\$$") else None


def line_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Rule: lines that each start with `| `; the author's line breaks stay."""
    if silent or state.is_code_block(start) or not _is_verse(_line(state, start)):
        return False
    line = start
    opening = state.push("line_block_open", "div", 1)
    while line < end and state.sCount[line] >= state.blkIndent and _is_verse(_line(state, line)):
        token = state.push("inline", "", 0)
        token.content, token.children, token.map = _line(state, line)[1:].strip(" \t"), [], [line, line + 1]
        line += 1
    state.push("line_block_close", "div", -1)
    opening.map = [start, line]
    state.line = line
    return True


def _is_verse(text: str) -> bool:
    return text.startswith("| ") or text.rstrip() == "|"


def comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Rule: `<!-- … -->` on lines of its own says nothing; it also parts two lists."""
    if state.is_code_block(start) or not _line(state, start).startswith("<!--") or state.env.get("no_comment_ends"):
        return False
    position = state.bMarks[start] + state.tShift[start]
    close = state.src.find("-->", position + 4)
    if close < 0:
        state.env["no_comment_ends"] = True
        return False
    line = next((number for number in range(start, end) if state.eMarks[number] >= close + 3), None)
    if line is None or state.src[close + 3 : state.eMarks[line]].strip():
        return False
    if not silent:
        state.line = line + 1
    return True
