"""One output of a book: written by the content writer, laid out or packed by its renderer, kept in the store."""

from functools import cache
from typing import assert_never

from publisher.build import store, tools
from publisher.build.plan import Target
from publisher.diagnostics import Result, note
from publisher.model.book import Book, Paper, Publication
from publisher.render.math import findings
from publisher.render.theme import Theme
from publisher.render.xhtml import Medium, write
from publisher.render.xhtml.handout import handout


def artefact(target: Target, book: Book, theme: Theme, kept: store.Store, paper: Paper = Paper.A4) -> Result[bytes]:
    """The bytes of `target`, from the store if it holds what these contents, this theme and these versions give.

    `book` is the one chapter of a handout, the whole book of any other target. `paper` is heeded by those that have pages;
    a booklet is laid out on A5 whatever it says.

    Raises ToolMissingError without Pango (PDF), RenderError where layout fails.
    """
    if target is Target.BOOKLET:
        return _booklet(artefact(Target.PDF, book, theme, kept, Paper.A5))
    publication = _publication(target, book, paper)
    name = store.key(target, publication, theme.files, _renderers(), tools.library_versions(), _paper(target, paper))
    found = kept.find(name)
    if found is not None:
        return found
    made = _rendered(target, publication, theme, paper)
    kept.keep(name, made)
    return made


def _paper(target: Target, paper: Paper) -> str:
    return str(paper) if target in {Target.PDF, Target.HANDOUTS} else ""


def _publication(target: Target, book: Book, paper: Paper) -> Publication:
    match target:
        case Target.PDF | Target.BOOKLET:
            return write(book, Medium.PRINT, paper)
        case Target.HANDOUTS:
            return handout(book)
        case Target.EPUB:
            return write(book, Medium.EPUB)
        case Target.HTML:
            return write(book, Medium.HTML)
        case _:
            assert_never(target)


def _rendered(target: Target, publication: Publication, theme: Theme, paper: Paper) -> Result[bytes]:
    match target:
        case Target.PDF | Target.BOOKLET:
            from publisher.render.pdf import pdf

            return pdf(publication, theme, paper)
        case Target.HANDOUTS:
            from publisher.render.pdf import pdf

            return pdf(publication, theme, paper, ("handout.css",))
        case Target.EPUB:
            from publisher.render.epub import epub

            return Result(epub(publication, theme), findings(publication))
        case Target.HTML:
            from publisher.render.html import html

            return Result(html(publication, theme), findings(publication))
        case _:
            assert_never(target)


def _booklet(laid: Result[bytes]) -> Result[bytes]:
    """The pages of an A5 book imposed on A4; imposing takes no longer than finding it in the store would."""
    from publisher.render.pdf.imposition import imposed

    return Result(imposed(laid.value), (*laid.diagnostics, note("OUT022")))


@cache
def _renderers() -> str:
    """Digest of the program files that turn a publication into bytes; the rest of the program does not matter to them."""
    folder = tools.package_folder() / "render"
    return store.key({file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*.py"))})
