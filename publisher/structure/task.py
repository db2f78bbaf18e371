"""An exercise in the place of the title, as on pages where pupils ask and others answer: it is content, and no title."""

from dataclasses import replace

from publisher.language.learning import commands
from publisher.language.tokens import sentences
from publisher.model.walk import plain_text
from publisher.source import Article, CapturedBlock, Hint
from publisher.structure.cues import WORD

_MUCH = 600
_FEWEST = 4
"""Words of a command ("Jelaskan proses fotosintesis!")."""
_TOLD = 12
"""Words of a question with the sentences that lead to it ("Sebuah mobil … . Berapa jaraknya?")."""
_LONG = 4
_CAPITALS = 0.5
_SUBJECT_WORDS = 2
_JOINING = frozenset({"dan", "and", "serta", "secara", "dengan", "singkat", "jelas", "ringkas", "briefly", "lengkap", "please", "tolong"})
"""Words between commands, and how they are to be followed ("Sebutkan dan jelaskan secara singkat …")."""
_POINTING = frozenset(
    {"tersebut", "itu", "ini", "berikut", "atas", "bawah", "this", "that", "these", "those", "following", "above", "below", "it", "them"}
    | {"your", "kamu", "kalian", "anda", "masing-masing", "pendapatmu", "kelompokmu"}
)
"""Words that point at what stands elsewhere, or at who answers."""


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
    return len(words) >= _FEWEST and commands(words[0])


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) >= _LONG]
    return sum(word[:1].isupper() for word in long) > _CAPITALS * len(long)


def asked_for(text: str) -> str:
    """What a command of one sentence wants told, as a title ("Jelaskan proses fotosintesis!" → "Proses fotosintesis").

    "" where that points at what stands elsewhere ("soal berikut", "the graph above") or has numbers in it.
    """
    bare = text.strip().rstrip(".!\"'”’ ")
    rest = bare.split()
    while rest and (commands(rest[0]) or rest[0].casefold().strip(",").removesuffix("lah") in _JOINING):
        rest = rest[1:]
    plain = len(rest) < len(bare.split()) and _SUBJECT_WORDS <= len(rest) <= _TOLD and len(sentences(text)) == 1
    if not plain or not _POINTING.isdisjoint(word.casefold().strip(",") for word in rest) or any(map(str.isdigit, bare)) or "?" in bare:
        return ""
    name = " ".join(rest)
    return name[0].upper() + name[1:]


def without_task(article: Article) -> Article:
    """The article with an exercise that was taken for its title as a paragraph; its title is what that asks for, if it is clear."""
    title = asked_for(article.metadata.title) if sets_task(article.metadata.title) else article.metadata.title
    blocks = tuple(replace(block, hint=Hint.PARAGRAPH) if _is_task(block) else block for block in article.blocks)
    if title == article.metadata.title and blocks == article.blocks:
        return article
    return replace(article, blocks=blocks, metadata=replace(article.metadata, title=title))


def _is_task(block: CapturedBlock) -> bool:
    return block.hint is Hint.TITLE and not block.is_settled and sets_task(plain_text(block.content))
