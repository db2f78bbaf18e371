"""An exercise in the place of the title, as on pages where pupils ask and others answer: it is content, and no title."""

from dataclasses import replace

from publisher.language.tokens import sentences
from publisher.model.walk import plain_text
from publisher.source import Article, CapturedBlock, Hint
from publisher.structure.cues import WORD, listed

_MUCH = 600
_FEWEST = 4
"""Words of a command ("Jelaskan proses fotosintesis!")."""
_TOLD = 12
"""Words of a question with the sentences that lead to it ("Sebuah mobil … . Berapa jaraknya?")."""
_LONG = 4
_CAPITALS = 0.5


def sets_task(text: str) -> bool:
    """Whether the text tells the reader to work something out, or asks for something after telling what is given.

    A question alone is a good title, and so is a command in title case or without an end mark.
    """
    bare = text[:_MUCH].rstrip("\"'”’) ")
    words = WORD.findall(bare)
    if not words or bare[-1:] not in {"!", "?", "."} or _is_title_case(words[1:]):
        return False
    if bare[-1:] != "." and len(words) >= _TOLD and len(sentences(bare)) > 1:
        return True
    return len(words) >= _FEWEST and words[0].casefold().removesuffix("lah") in listed("tasks")


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) >= _LONG]
    return sum(word[:1].isupper() for word in long) > _CAPITALS * len(long)


def without_task(article: Article) -> Article:
    """The article with an exercise that was taken for its title as a paragraph; what the metadata name as title goes with it."""
    title = "" if sets_task(article.metadata.title) else article.metadata.title
    blocks = tuple(replace(block, hint=Hint.PARAGRAPH) if _is_task(block) else block for block in article.blocks)
    if title == article.metadata.title and blocks == article.blocks:
        return article
    return replace(article, blocks=blocks, metadata=replace(article.metadata, title=title))


def _is_task(block: CapturedBlock) -> bool:
    return block.hint is Hint.TITLE and not block.is_settled and sets_task(plain_text(block.content))
