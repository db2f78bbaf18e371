"""The parser of the dialect: CommonMark without raw HTML, pandoc's footnotes, definition lists and tables, and our own rules."""

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from publisher.ingest.markdown import fences, lists, marks
from publisher.ingest.markdown.attach import attach
from publisher.ingest.markdown.labels import HELPERS

_INTERRUPTS = ["paragraph", "reference", "blockquote", "list"]


def parser() -> MarkdownIt:
    """A new parser. Addresses come out as written; whether one is allowed is for the reader to say."""
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": fences.DEEPEST + 4}).enable("table")
    md.validateLink = _accepts  # type: ignore[method-assign]
    md.normalizeLink = str  # type: ignore[method-assign,assignment]
    md.normalizeLinkText = str  # type: ignore[method-assign,assignment]
    md.helpers = HELPERS  # type: ignore[assignment]
    md.use(deflist_plugin)
    md.use(footnote_plugin, inline=False, move_to_end=False)
    block = md.block.ruler
    block.at("list", lists.list_block, {"alt": ["paragraph", "reference", "blockquote"]})
    block.before("fence", "div", fences.div, {"alt": _INTERRUPTS})
    block.before("fence", "math_block", fences.math_block, {"alt": _INTERRUPTS})
    block.before("fence", "comment", fences.comment, {"alt": _INTERRUPTS})
    block.after("table", "line_block", fences.line_block)
    block.before("table", "depth_limit", fences.depth_limit)
    inline = md.inline.ruler
    inline.before("link", "span", marks.span)
    inline.after("image", "inline_note", marks.inline_note)
    inline.at("footnote_ref", marks.note_call)
    inline.after("footnote_ref", "sup", marks.shifted("^", "sup"))
    inline.after("sup", "sub", marks.shifted("~", "sub"))
    inline.before("escape", "math", marks.math)
    for sign in "^~$[":
        md.inline.add_terminator_char(sign)
    md.core.ruler.after("block", "attach", attach)
    return md


def _accepts(url: str) -> bool:
    """Any address is parsed as a link, so that the reader can say why it is not one."""
    return isinstance(url, str)
