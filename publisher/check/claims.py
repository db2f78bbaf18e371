"""Words and claims of others without a source: quotations, quoted sentences, hearsay."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from textwrap import shorten

from publisher.check.lexicon import any_of, phrases
from publisher.check.passages import Passage
from publisher.check.sourced import names_a_source, names_a_work
from publisher.check.speakers import NEAR, is_witness, names_a_speaker
from publisher.diagnostics import Diagnostic, note
from publisher.language.tokens import words
from publisher.model.block import Block, Blocks, LearningBlock, Paragraph, Quotation
from publisher.model.chapter import Chapter
from publisher.model.inline import Link, NoteRef
from publisher.model.walk import all_blocks, all_sections, chapter_blocks, children, plain_text, rewrite_inlines

LEAST_WORDS = 6
"""Words from which quotation marks hold a sentence somebody said, and no name or term."""
LEAST_FEW = 3
"""The same where an office is said to have spoken."""
EXCERPT = 60
"""Characters of a text that a finding shows."""
_TITLED = 0.6
"""Share of capitalised words from which quoted words are the title of a work."""
_MARKED = re.compile(r"[“\"«]([^“”\"«»]*)[”\"»]")
_SAID = re.compile(r"[,:]\s*\Z")


def quotations(chapter: Chapter, language: str) -> Iterator[Diagnostic]:
    """Block quotations that neither name who said it nor are introduced by a work, a person or a footnote."""
    own = _own_words(chapter)
    for blocks in (chapter.blocks, *(section.blocks for section in all_sections(chapter.sections))):
        yield from _quotations(blocks, language, own)


def _quotations(blocks: Blocks, language: str, own: str) -> Iterator[Diagnostic]:
    for before, block in pairwise((None, *blocks)):
        if isinstance(block, Quotation):
            text = " ".join(plain_text(inner.content) for inner in block.blocks if isinstance(inner, Paragraph)).strip()
            is_placed = block.attribution or _has_mark(block) or _is_introduced(before, language) or _closes_with_source(block)
            # A sentence of the text itself may be shown twice, to catch the eye.
            if not is_placed and _flat(text) not in own:
                yield note("CHK101", block.span, text=shorten(_bare(text), EXCERPT, placeholder=" …"))
        elif block is not None and not isinstance(block, LearningBlock):
            yield from _quotations(children(block), language, own)


def _bare(text: str) -> str:
    """`text` without the marks around the whole of it: a finding sets its own."""
    whole = _MARKED.fullmatch(text)
    return whole[1] if whole else text


def _own_words(chapter: Chapter) -> str:
    """What the chapter itself says, as `_flat` writes it; "" where it quotes nothing."""
    blocks = list(chapter_blocks(chapter))
    quoted = {id(inner) for block in blocks if isinstance(block, Quotation) for inner in all_blocks((block,))}
    return (
        "\n".join(_flat(plain_text(one.content)) for one in blocks if isinstance(one, Paragraph) and id(one) not in quoted)
        if quoted
        else ""
    )


def _flat(text: str) -> str:
    return f" {' '.join(word.text for word in words(text.casefold()))} "


def _has_mark(block: Block) -> bool:
    found: list[object] = []

    def seen(inlines: tuple[object, ...]) -> tuple[object, ...]:
        found.extend(inline for inline in inlines if isinstance(inline, NoteRef | Link))
        return inlines

    rewrite_inlines(block, seen)  # type: ignore[arg-type]
    return bool(found)


def _closes_with_source(block: Quotation) -> bool:
    last = block.blocks[-1] if block.blocks else None
    return isinstance(last, Paragraph) and bool(re.search(r"\([^()]{3,120}\)\W{0,3}\Z", plain_text(last.content)))


def _is_introduced(before: Block | None, language: str) -> bool:
    """Whether the paragraph before a quotation says whose words follow: a work, who spoke, a name in a sentence that ends with a colon."""
    if not isinstance(before, Paragraph):
        return False
    text = plain_text(before.content)
    if _has_mark(before) or names_a_work(text[-200:], language):
        return True
    if names_a_speaker(text, language):
        return True
    return text.rstrip().endswith(":") and bool(re.search(r"[^\W\d_]\s[A-Z]", text[-160:]))


def quoted_sentences(passage: Passage, language: str, known: frozenset[str] = frozenset()) -> Iterator[Diagnostic]:
    """The first quoted sentence of a passage that has no source beside it; `known` are the names of the chapter's witnesses."""
    for start, end in passage.quoted:
        spoken = any(word.text.casefold() in phrases(language, "spoken") for word in words(passage.text[start:end]))
        said = _is_said(passage, start, end) and not is_witness(passage, start, end, language, known)
        if (said or _is_of_an_office(passage, start, end, language)) and not spoken and not _is_placed(passage, start, end, language):
            yield note("CHK102", passage.place(start), text=shorten(passage.text[start + 1 : end - 1], EXCERPT, placeholder=" …"))
            return


def _is_said(passage: Passage, start: int, end: int) -> bool:
    """Whether the quotation is a sentence of somebody: long enough, no title, and set off as speech."""
    inside = passage.text[start + 1 : end - 1].strip()
    spoken = words(inside)
    if len(spoken) < LEAST_WORDS or not inside[:1].isupper() or inside.endswith("?"):
        return False
    if sum(word.text[0].isupper() for word in spoken) / len(spoken) >= _TITLED:
        return False
    before = passage.text[max(0, start - 3) : start]
    return inside[-1] in ".!,…" or not before.strip() or bool(_SAID.search(before))


def _is_of_an_office(passage: Passage, start: int, end: int, language: str) -> bool:
    """Whether somebody who holds an office and has no name spoke, be it in few words: "kata Menteri Kelautan saat itu"."""
    few = LEAST_FEW <= len(words(passage.text[start + 1 : end - 1])) < LEAST_WORDS
    return few and bool(_nameless_office(language).match(passage.text[end : end + NEAR]))


@cache
def _nameless_office(language: str) -> re.Pattern[str]:
    offices, then = any_of(language, "offices"), any_of(language, "then")
    return re.compile(rf"[\s,]{{0,3}}{any_of(language, 'speech')}\s(?:the\s)?{offices}\s(?:\w+\s){{0,3}}{then}\b", re.IGNORECASE)


def _is_placed(passage: Passage, start: int, end: int, language: str) -> bool:
    first, last = passage.around(start, end)
    above = passage.before if not passage.text[:start].strip() else ""
    near = f"{above} {passage.text[max(first, start - 200) : start]} {passage.text[end : min(last, end + 200)]}"
    reach = passage.around(start, end, 1)
    return names_a_source(passage, first, reach[1]) or names_a_work(near, language)


def hearsay(passage: Passage, language: str) -> Iterator[Diagnostic]:
    """The first claim of a passage that rests on nobody in particular."""
    for pattern in (_relay(language), _crowd(language), _study(language)):
        for found in pattern.finditer(passage.text):
            first, last = passage.around(*found.span())
            is_sourced = names_a_source(passage, first, last) or (pattern is _relay(language) and _is_named(passage, found.end(), language))
            if not passage.is_quoted(found.start()) and not is_sourced:
                yield note(
                    "CHK103", passage.place(found.start()), text=shorten(passage.text[found.start() : last], EXCERPT, placeholder=" …")
                )
                return


def _is_named(passage: Passage, end: int, language: str) -> bool:
    """Whether what somebody passes on is followed by the name of whose it is: "dikutip dari laman Badan Pangan"."""
    found = _source_name(language).match(passage.text[end : end + EXCERPT])
    return found is not None and found[1].casefold() not in phrases(language, "relay_nobody")


@cache
def _source_name(language: str) -> re.Pattern[str]:
    return re.compile(rf",?\s(?:(?:{any_of(language, 'relay_through')})\s){{0,3}}([A-Z][\w.-]+)")


@cache
def _relay(language: str) -> re.Pattern[str]:
    opening = rf"(?:(?<=[.!?] )|\A){any_of(language, 'relay_first')}"
    return re.compile(rf"\b{any_of(language, 'relay')}\b|{opening}\b", re.IGNORECASE)


@cache
def _crowd(language: str) -> re.Pattern[str]:
    crowd, said = any_of(language, "crowd"), any_of(language, "says")
    return re.compile(rf"\b{any_of(language, 'according')}\s{crowd}\b|\b{crowd}\s(?:\w+\s){{0,1}}{said}\b", re.IGNORECASE)


@cache
def _study(language: str) -> re.Pattern[str]:
    other = any_of(language, "study_not_with")
    between = rf"(?:(?!{other}\s)[\w-]+\s){{0,2}}"
    return re.compile(rf"\b{any_of(language, 'study')}\s{between}{any_of(language, 'shows')}\b", re.IGNORECASE)
