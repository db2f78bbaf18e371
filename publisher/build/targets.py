"""One output of a book: written by the content writer, laid out or packed by its renderer, kept in the store."""

from functools import cache
from typing import assert_never

from publisher.build import store, tools
from publisher.build.plan import Target
from publisher.diagnostics import Result
from publisher.model.book import Book, Publication
from publisher.render.math import findings
from publisher.render.theme import Theme
from publisher.render.xhtml import Medium, write


def artefact(target: Target, book: Book, theme: Theme, kept: store.Store) -> Result[bytes]:
    """The bytes of `target`, from the store if it holds what these contents, this theme and these versions give.

    Raises ToolMissingError without Pango (PDF), RenderError where layout fails.
    """
    publication = write(book, _medium(target))
    name = store.key(target, publication, theme.files, _renderers(), tools.library_versions())
    found = kept.find(name)
    if found is not None:
        return found
    made = _rendered(target, publication, theme)
    kept.keep(name, made)
    return made


def _medium(target: Target) -> Medium:
    match target:
        case Target.PDF:
            return Medium.PRINT
        case Target.EPUB:
            return Medium.EPUB
        case Target.HTML:
            return Medium.HTML
        case _:
            assert_never(target)


def _rendered(target: Target, publication: Publication, theme: Theme) -> Result[bytes]:
    match target:
        case Target.PDF:
            from publisher.render.pdf import pdf

            return pdf(publication, theme)
        case Target.EPUB:
            from publisher.render.epub import epub

            return Result(epub(publication, theme), findings(publication))
        case Target.HTML:
            from publisher.render.html import html

            return Result(html(publication, theme), findings(publication))
        case _:
            assert_never(target)


@cache
def _renderers() -> str:
    """Digest of the program files that turn a publication into bytes; the rest of the program does not matter to them."""
    folder = tools.package_folder() / "render"
    return store.key({file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*.py"))})
