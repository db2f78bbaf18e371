"""Blocks as XHTML."""

from typing import assert_never

from publisher.language import learning
from publisher.model.block import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Decorative,
    DefinitionList,
    Figure,
    Label,
    LearningBlock,
    LineBlock,
    ListItem,
    MathBlock,
    Numbering,
    OrderedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Rule,
    Table,
    UnknownBlock,
)
from publisher.model.inline import Inlines, Math
from publisher.model.walk import plain_text
from publisher.render.markup import attributes, characters, hard, identifier
from publisher.render.math import formula
from publisher.render.xhtml.captions import caption
from publisher.render.xhtml.editing import marks
from publisher.render.xhtml.inlines import inlines
from publisher.render.xhtml.keys import key_link
from publisher.render.xhtml.margins import definitions
from publisher.render.xhtml.pictures import picture
from publisher.render.xhtml.references import reference_list
from publisher.render.xhtml.setting import Medium, Setting
from publisher.render.xhtml.tables import table

DEEPEST_HEADING = 6
LIST_TYPES = {
    Numbering.DECIMAL: None,
    Numbering.LOWER_ALPHA: "a",
    Numbering.UPPER_ALPHA: "A",
    Numbering.LOWER_ROMAN: "i",
    Numbering.UPPER_ROMAN: "I",
}
BOX_TYPES = {"objectives": "learning-objective", "exercise": "assessment"}
"""Words of the EPUB structural vocabulary 1.1 for kinds of learning blocks."""
FEWEST_PAIRED = 3
FEW_WORDS = 30
"""Characters of an answer that leaves room for another beside it, on any paper."""
ASIDES = frozenset({"did-you-know", "teacher-note"})
"""Kinds that stand beside the thread of the chapter."""


def blocks(content: Blocks, setting: Setting, level: int) -> str:
    """`content` as XHTML flow content, one block a line; `level` is that of the heading above it (1-6)."""
    return "\n".join(_block(block, setting, level) for block in content)


def running_blocks(content: Blocks, setting: Setting, level: int) -> str:
    """`content` as `blocks` gives it, for the running text of a chapter: definitions for the margin follow what mentions a term."""
    parts = (part for block in content for part in (_block(block, setting, level), definitions(block, setting)))
    return "\n".join(part for part in parts if part)


def _block(block: Block, setting: Setting, level: int) -> str:  # noqa: C901, PLR0911, PLR0912 -- one case per kind of block
    match block:
        case Paragraph(content=content):
            return f"<p>{marks(block, setting)}{inlines(content, setting)}</p>"
        case Label(content=content):
            return f'<p class="label">{marks(block, setting)}<strong>{inlines(content, setting)}</strong></p>'
        case BulletList():
            return f"<ul{_looseness(block)}>\n{_items(block.items, setting, level, tight=block.tight)}\n</ul>"
        case OrderedList():
            return _ordered(block, setting, level)
        case DefinitionList():
            return _definitions(block, setting, level)
        case Quotation():
            return _quotation(block, setting, level)
        case Figure():
            return _figure(block, setting)
        case Table():
            return table(block, setting)
        case CodeBlock(content=code):
            return f"<pre><code>{characters(code)}</code></pre>"
        case MathBlock():
            return _equation(block, setting)
        case LineBlock(lines=lines):
            return f'<p class="lines">{marks(block, setting)}{"<br/>".join(inlines(line, setting) for line in lines)}</p>'
        case Rule():
            return "<hr/>"
        case LearningBlock():
            return _box(block, setting, level)
        case ReferenceList(references=references):
            return reference_list(references, setting)
        case UnknownBlock():
            return f'<div class="unknown">\n{blocks(block.blocks, setting, level)}\n</div>'
        case _:
            assert_never(block)


def _looseness(items: BulletList | OrderedList) -> str:
    return "" if items.tight else ' class="loose"'


def _items(items: tuple[ListItem, ...], setting: Setting, level: int, *, tight: bool) -> str:
    """List items; in a tight list an item's first paragraph is bare text.

    No space stands between text and a block after it: counted as a part of the line, it would break lines that are full.
    """
    written = []
    for item in items:
        first = item.blocks[0] if item.blocks else None
        if tight and isinstance(first, Paragraph):
            written.append(f"<li>{marks(first, setting)}{inlines(first.content, setting)}{blocks(item.blocks[1:], setting, level)}</li>")
        else:
            written.append(f"<li>{blocks(item.blocks, setting, level)}</li>")
    return "\n".join(written)


def _ordered(block: OrderedList, setting: Setting, level: int) -> str:
    start = str(block.start) if block.start != 1 else None
    looks = " ".join(name for name, holds in (("loose", not block.tight), ("paired", _is_short_choice(block))) if holds)
    numbering = attributes(class_=looks or None, start=start, type=LIST_TYPES[block.numbering])
    return f"<ol{numbering}>\n{_items(block.items, setting, level, tight=block.tight)}\n</ol>"


def _is_short_choice(block: OrderedList) -> bool:
    """Whether the items are lettered answers to choose from, each of a few words."""
    lettered = block.numbering in {Numbering.LOWER_ALPHA, Numbering.UPPER_ALPHA}
    return lettered and len(block.items) >= FEWEST_PAIRED and all(_is_few_words(item) for item in block.items)


def _is_few_words(item: ListItem) -> bool:
    match item.blocks:
        case (Paragraph(content=content),):
            return len(plain_text(content)) <= FEW_WORDS
        case _:
            return False


def _definitions(block: DefinitionList, setting: Setting, level: int) -> str:
    lines = []
    for item in block.items:
        lines.append(f"<dt>{inlines(item.term, setting)}</dt>")
        lines += [f"<dd>{blocks(explanation, setting, level)}</dd>" for explanation in item.explanations]
    return "<dl>\n" + "\n".join(lines) + "\n</dl>"


def _quotation(block: Quotation, setting: Setting, level: int) -> str:
    by = f'\n<p class="attribution">{inlines(block.attribution, setting)}</p>' if block.attribution else ""
    return f"<blockquote>\n{blocks(block.blocks, setting, level)}{by}\n</blockquote>"


def _figure(figure: Figure, setting: Setting) -> str:
    """A picture with its caption; a picture lost in pasting keeps its place by its description."""
    anchor = identifier(figure.id) if figure.id else None
    drawn = picture(figure, setting)
    if drawn is None:
        missing = "" if isinstance(figure.alternative, Decorative) else characters(figure.alternative)
        drawn = f'<p class="missing">{setting.label("picture_missing")}{f" {missing}" if missing else ""}</p>'
    written = caption(figure.id, figure.caption, setting)
    if figure.credit:
        written += f'<div class="credit">{_credit(figure.credit, setting)}</div>'
    below = f"\n<figcaption>{written}</figcaption>" if written else ""
    return f"<figure{attributes(id=anchor)}>\n{drawn}{below}\n</figure>"


def _credit(credit: Inlines, setting: Setting) -> str:
    """The source of a picture, with the word for it unless the author wrote it."""
    written = inlines(credit, setting)
    named = plain_text(credit).casefold().startswith(setting.book.labels["source"].casefold())
    return written if named else setting.label("source_of_figure").replace("{source}", written)


def _equation(block: MathBlock, setting: Setting) -> str:
    anchor = identifier(block.id) if block.id else None
    number = setting.number(block.id)
    beside = f' <span class="number">({characters(number.text)})</span>' if number else ""
    drawn = formula(Math(block.tex, display=True), drawn=setting.medium is Medium.PRINT)
    # A formula wider than the screen can be moved aside, with the keyboard too (WCAG 2.1.1).
    focusable = None if setting.medium is Medium.PRINT else "0"
    return f"<div{attributes(class_='equation', id=anchor, tabindex=focusable)}>{drawn}{beside}</div>"


def _box(block: LearningBlock, setting: Setting, level: int) -> str:
    """A learning block: its label is a heading one below the one above it, its title stands under it."""
    anchor = identifier(block.id) if block.id else f"{identifier(setting.anchor)}.box-{setting.calls.next_box()}"
    heading = min(level + 1, DEEPEST_HEADING)
    number = setting.number(block.id)
    label = hard(number.reference) if number else setting.label(learning.kinds()[block.kind].label)
    tag = "aside" if block.kind in ASIDES else "section"
    kind = BOX_TYPES.get(block.kind) if setting.medium is Medium.EPUB else None
    opening = attributes(class_=f"box box-{block.kind}", epub__type=kind, id=anchor, aria_labelledby=f"{anchor}.label")
    title = f'<p class="box-title">{inlines(block.title, setting)}</p>\n' if block.title else ""
    head = f"<h{heading}{attributes(class_='box-label', id=f'{anchor}.label')}>{label}</h{heading}>\n{title}"
    return f"<{tag}{opening}>\n{head}{blocks(block.blocks, setting, heading)}{key_link(block.id, setting)}\n</{tag}>"
