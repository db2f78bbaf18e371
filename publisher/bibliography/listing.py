"""Which works a book prints, in what order, and how those of one author and year are told apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from string import ascii_lowercase

from publisher.bibliography.doubles import plain_address, plain_name
from publisher.diagnostics import Diagnostic, Result, note
from publisher.language.collation import SortKey, sort_key
from publisher.model.chapter import Chapter
from publisher.model.work import Name, UsedAs, Work


def listed(
    works: Sequence[Work], chapters: Sequence[Chapter], language: str, named: frozenset[str] = frozenset()
) -> Result[tuple[Work, ...]]:
    """The bibliography of a book in its printed order.

    A work belongs to it if one of the chapters uses it, or if it does not say who does. The articles the chapters were made
    from have a list of their own and are not repeated, unless the list of a chapter names them (`named`, ids). What is left out
    is told.
    """
    articles = {plain_address(chapter.metadata.url) for chapter in chapters if chapter.metadata.url}
    files = {stem(chapter.source) for chapter in chapters}
    used = [work for work in works if not work.used_in or any(stem(file) in files for file in work.used_in)]
    told_apart = [work for work in used if work.id in named or not _is_chapter(work, articles)]
    told = (*_told("BIB012", works, used), *_told("BIB013", used, told_apart))
    return Result(lettered(sorted(told_apart, key=lambda work: _place(work, language))), told)


def _is_chapter(work: Work, articles: set[str]) -> bool:
    """Whether the work is an article that became a chapter: by its address, or because the register says so."""
    return bool(work.url and plain_address(work.url) in articles) or work.used_as in (UsedAs.EDITED, UsedAs.VERBATIM)


def works_of(works: Sequence[Work], source: str) -> tuple[Work, ...]:
    """Those of `works` (in printed order) that the manuscript file `source` rests on, for a chapter that stands alone.

    Letters behind years stay those of the book: the text cites them.
    """
    return tuple(work for work in works if uses(work, source))


def _told(code: str, before: Sequence[Work], after: Sequence[Work]) -> tuple[Diagnostic, ...]:
    kept = {work.id for work in after}
    gone = [work.id for work in before if work.id not in kept]
    return (note(code, names=", ".join(gone), count=len(gone)),) if gone else ()


def uses(work: Work, source: str) -> bool:
    """Whether `source` is among the files of a work; an edited Markdown file stands for its capture."""
    return stem(source) in {stem(file) for file in work.used_in}


def stem(file: str) -> str:
    """The name of a file without its ending: an edited Markdown file stands for its capture."""
    return file.rpartition(".")[0] or file


def _place(work: Work, language: str) -> tuple[tuple[SortKey, ...], str, SortKey]:
    """Place in the alphabet after APA 7 (9.44 to 9.48).

    By authors as they are printed, with their initials, a single one before the same with others, or without author by title; then
    by date, undated first and a bare year before a day of it; then by title.
    """
    title = sort_key(work.title, language)
    authors = tuple(sort_key(f"{one.family} {' '.join(plain_name(one)[1])}".strip(), language) for one in _named_first(work))
    return authors or (title,), work.shown_date, title


def _named_first(work: Work) -> tuple[Name, ...]:
    """Whose names an entry opens with: the authors, of a book without any its editors."""
    return work.authors if work.authors or work.is_part else work.editors


def lettered(works: Sequence[Work]) -> tuple[Work, ...]:
    """Works of the same authors and year get the letters a, b … in the order they stand in (APA 7, 9.47)."""
    groups: dict[object, list[str]] = defaultdict(list)
    for work in works:
        if _named_first(work):
            groups[tuple(plain_name(author) for author in _named_first(work)), work.others, work.date[:4]].append(work.id)
    letters = {id_: letter for group in groups.values() if len(group) > 1 for id_, letter in zip(group, _letters(len(group)), strict=True)}
    return tuple(replace(work, letter=letters.get(work.id, "")) for work in works)


def _letters(count: int) -> list[str]:
    """The alphabet, then with a z before each letter."""
    rounds, rest = divmod(count, len(ascii_lowercase))
    full = ["z" * turn + letter for turn in range(rounds) for letter in ascii_lowercase]
    return [*full, *("z" * rounds + letter for letter in ascii_lowercase[:rest])]
