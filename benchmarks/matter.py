"""The matter of a manuscript for other typesetters: what publisher made of it, before its own theme and layout.

    python -m benchmarks.matter PROJECT FOLDER

writes into FOLDER `book.html` (the publication's own XHTML with plain.css), `book.md` (the chapters as one Markdown document,
page references as raw Typst), the pictures, and `fonts.conf` (fontconfig, the book's fonts alone).
"""

import re
import sys
from html import escape
from importlib import resources
from pathlib import Path

from benchmarks.fonts import folders
from publisher.build.module import settings_of
from publisher.build.project import read_project
from publisher.build.reading import read_book
from publisher.model.book import Book, Edition, Publication
from publisher.model.chapter import Chapter
from publisher.model.walk import plain_text
from publisher.render import markdown
from publisher.render.xhtml import Medium, write

_REFERENCE = re.compile(r"\[([^\]^]*)\]\(#([\w-]+)\)")
_CAPTION = re.compile(r"^(: .*) \{#([\w-]+)\}$", re.MULTILINE)
_FORMULA = re.compile(r"^\$\$ \{#([\w-]+)\}$", re.MULTILINE)
_NOTE = re.compile(r"\[\^([\w-]+)\]")


def book_of(project: Path) -> Book:
    """The book publisher makes of the manuscript in a folder, in its default edition. Raises ValueError if no article can be read."""
    found = read_project((project,))
    book = read_book(found, settings_of(found), Edition(), "").book
    if book is None:
        raise ValueError(project)
    return book


def html(publication: Publication) -> str:
    """All documents of a publication in one, with the plain style sheet."""
    style = resources.files("benchmarks").joinpath("plain.css").read_text(encoding="utf-8")
    body = "\n".join(document.body for document in publication.documents)
    data = publication.metadata
    head = f'<meta charset="utf-8"><title>{escape(data.title)}</title><style>{style}</style>'
    return f'<!DOCTYPE html>\n<html lang="{data.language}"><head>{head}</head><body>{body}</body></html>\n'


def pandoc_markdown(book: Book) -> str:
    """The chapters of `book` in one document of pandoc's Markdown; what pandoc lacks is put as raw Typst."""
    return "\n\n".join(_chapter(chapter, number) for number, chapter in enumerate(book.chapters, start=1)) + "\n"


def _chapter(chapter: Chapter, number: int) -> str:
    text = markdown.write(chapter).partition("\n---\n")[2]
    text = _REFERENCE.sub(lambda found: f"{found[1]} `#pageof(<{found[2]}>)`{{=typst}}".strip(), text)
    text = _CAPTION.sub(r"\1 []{#\2}", text)
    text = _FORMULA.sub(r"$$[]{#\1}", text)
    text = _NOTE.sub(rf"[^{number}-\1]", text)
    return f"# {plain_text(chapter.title)} {{#{chapter.id}}}\n\n{text.strip()}"


def font_settings(cache: Path) -> str:
    """Settings of fontconfig that list the fonts of the book and no other."""
    listed = "".join(f"<dir>{escape(folder)}</dir>" for folder in folders())
    return f'<?xml version="1.0"?>\n<fontconfig>{listed}<cachedir>{escape(str(cache))}</cachedir></fontconfig>\n'


def main(project: Path, folder: Path) -> None:
    """Writes the files."""
    book = book_of(project)
    publication = write(book, Medium.PRINT)
    files = {"book.html": html(publication), "book.md": pandoc_markdown(book), "fonts.conf": font_settings(folder.resolve() / "fonts")}
    contents = {name: text.encode("utf-8") for name, text in files.items()} | dict(publication.resources)
    for name, data in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
