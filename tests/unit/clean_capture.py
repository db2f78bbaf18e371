"""A capture from typed text, as a text file gives it: one line, one block. For the tests of cleaning."""

from dataclasses import dataclass

from publisher.clean import clean
from publisher.diagnostics import Result
from publisher.model.chapter import Metadata
from publisher.model.inline import Text
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text
from publisher.source import Article, Capture, CapturedBlock

SOURCE = SourceId("artikel.txt")


def captured(text: str) -> Capture:
    """Each non-empty line a block; `gap` counts the empty lines before it."""
    blocks: list[CapturedBlock] = []
    gap = 0
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if not words:
            gap += 1
            continue
        indent = len(line) - len(line.lstrip())
        blocks.append(CapturedBlock(content=(Text(words),), span=Span(SOURCE, number, number), gap=gap, indent=indent))
        gap = 0
    return Capture(source=SOURCE, blocks=tuple(blocks))


@dataclass(frozen=True)
class Marked:
    """A test article whose lines say what shall become of them.

    A line that starts with "- " in the first two columns is chrome, "~ " is metadata, "= " is the title; "| " is content.
    """

    text: str
    chrome: tuple[str, ...]
    metadata: tuple[str, ...]
    content: tuple[str, ...]
    title: str


def marked(article: str) -> Marked:
    lines = [(line[:2], line[2:]) for line in article.strip("\n").split("\n")]

    def of(mark: str) -> tuple[str, ...]:
        return tuple(words.strip() for sign, words in lines if sign == mark and words.strip())

    title = next(iter(of("= ")), "")
    return Marked("\n".join(words for _, words in lines), of("- "), of("~ "), of("| "), title)


def kept(result: Result[Article]) -> list[str]:
    """The words of the blocks that stay."""
    return [plain_text(block.content) for block in result.value.blocks]


def removed(result: Result[Article]) -> list[str]:
    """The words of the lines that were dropped as a whole, in order."""
    return [change.before for change in result.changes if change.code != "CLN020"]


def cleaned(text: str) -> list[str]:
    return kept(clean(captured(text)))


def metadata_of(text: str) -> Metadata:
    return clean(captured(text)).value.metadata
