"""The shape of a chapter: what is empty, too long, alone or uneven, and pictures nobody describes."""

from collections import Counter
from collections.abc import Iterator
from textwrap import shorten

from publisher.check.passages import passage
from publisher.diagnostics import Diagnostic, note, warning
from publisher.language.tokens import spelled
from publisher.model.block import Block, BulletList, CodeBlock, Figure, LearningBlock, ListItem, MathBlock, Note, OrderedList, Paragraph
from publisher.model.chapter import Chapter, Section
from publisher.model.span import Span
from publisher.model.walk import all_blocks, all_sections, chapter_blocks, children, plain_text
from publisher.model.words import words_of

LONGEST_PARAGRAPH = 180
"""Words of a paragraph, from which it is told: about two thirds of an A5 page."""
LONGEST_SENTENCE = 45
LONGEST_NOTE = 90
_EXCERPT = 60
_SENTENCE_MARKS = ".!?…"
_LEAST_ITEMS = 4
"""Items from which an odd one among them is a slip."""
_ODD = 0.25


def shape(chapter: Chapter) -> Iterator[Diagnostic]:
    """Findings on the shape of `chapter`."""
    for section in all_sections(chapter.sections):
        if _is_empty(section):
            yield warning("CHK501", _line(section.span), text=plain_text(section.title))
    for footnote in chapter.notes:
        yield from _long_note(footnote)
    inner = {
        id(one) for block in chapter_blocks(chapter) if isinstance(block, LearningBlock | BulletList | OrderedList) for one in _below(block)
    }
    inner |= _heading_points(chapter)
    for block in chapter_blocks(chapter):
        if not (isinstance(block, BulletList | OrderedList) and id(block) in inner):
            yield from _block(block)


def _heading_points(chapter: Chapter) -> set[int]:
    """Lists of one point of which a section has several, each with its text below: points that head paragraphs."""
    found: set[int] = set()
    for blocks in (chapter.blocks, *(section.blocks for section in all_sections(chapter.sections))):
        single = [block for block in blocks if isinstance(block, BulletList) and len(block.items) == 1]
        found |= {id(block) for block in single} if len(single) > 1 else set()
    return found


def _below(block: Block) -> Iterator[Block]:
    """All blocks in a list or a learning block: tasks and notes are numbered one by one, and under a point one may stand."""
    for one in children(block):
        yield from all_blocks((one,))


def _line(span: Span) -> Span:
    return Span(span.source, span.first_line, span.first_line)


def _is_empty(section: Section) -> bool:
    """Whether nothing stands below a heading; answers and notes for teachers are something."""
    return not section.sections and not any(
        words_of(block).strip() or isinstance(block, Figure | MathBlock | CodeBlock) for block in section.blocks
    )


def _long_note(footnote: Note) -> Iterator[Diagnostic]:
    count = sum(len(spelled(words_of(block))) for block in footnote.blocks)
    if count > LONGEST_NOTE:
        yield note("CHK502", _line(footnote.span), count=count, most=LONGEST_NOTE)


def _block(block: Block) -> Iterator[Diagnostic]:
    match block:
        case Paragraph():
            yield from _paragraph(block)
        case BulletList() | OrderedList():
            yield from _list(block)
        case Figure(resource=resource, alternative=str(alternative)) if resource is not None and not alternative.strip():
            yield warning("CHK506", _line(block.span), name=resource, text=shorten(plain_text(block.caption), _EXCERPT, placeholder=" …"))
        case _:
            pass


def _paragraph(block: Paragraph) -> Iterator[Diagnostic]:
    known = passage(block)
    count = len(spelled(known.text))
    if count > LONGEST_PARAGRAPH:
        yield note("CHK503", _line(block.span), count=count, most=LONGEST_PARAGRAPH, text=_opening(known.text))
    longest = max(known.sentences, key=lambda piece: len(spelled(known.text[slice(*piece)])), default=(0, 0))
    if (length := len(spelled(known.text[slice(*longest)]))) > LONGEST_SENTENCE:
        yield note("CHK504", known.place(longest[0]), count=length, most=LONGEST_SENTENCE, text=_opening(known.text[slice(*longest)]))


def _opening(text: str) -> str:
    return shorten(text, _EXCERPT, placeholder=" …")


def _list(block: BulletList | OrderedList) -> Iterator[Diagnostic]:
    if len(block.items) == 1 and isinstance(block, BulletList):
        yield note("CHK505", _line(block.span), text=_opening(_text(block.items[0])))
    elif odd := _odd_item(block.items):
        yield note("CHK316", _line(odd.span), text=_opening(_text(odd)), count=len(block.items))


def _text(item: ListItem) -> str:
    first = item.blocks[0] if item.blocks else None
    return plain_text(first.content).strip() if isinstance(first, Paragraph) else ""


def _odd_item(items: tuple[ListItem, ...]) -> ListItem | None:
    """The first item that opens or ends unlike the others; the last one may end with the full stop of the sentence."""
    texts = [_text(item) for item in items]
    if len(items) < _LEAST_ITEMS or not all(texts) or any(len(item.blocks) > 1 for item in items):
        return None
    ends = [text[-1] in _SENTENCE_MARKS for text in texts]
    ends[-1] = ends[-1] and any(ends[:-1])
    capitals = [text[:1].isupper() or not text[:1].isalpha() for text in texts]
    # A capital among small letters is a name or a sign; a small letter among capitals is a slip.
    for signs, odd in ((ends, (True, False)), (capitals, (False,))):
        rare, count = Counter(signs).most_common()[-1]
        if len(set(signs)) > 1 and count <= _ODD * len(signs) and rare in odd:
            return items[signs.index(rare)]
    return None
