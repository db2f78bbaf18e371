"""What is measured: the commands of one round, in order, each a process of its own."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree

from benchmarks.dice import Dice
from benchmarks.prose import Prose, all_terms

PYTHON = sys.executable
INSTALL = "pip install '.[bench]'"
BASELINE = "publisher-pdf"
_TYPST = (
    "import sys, typst; from benchmarks.fonts import folders; "
    "typst.compile('book.typ', output=sys.argv[1] + '.pdf', font_paths=list(folders()), ignore_system_fonts=True, "
    "pdf_tags=sys.argv[1] == 'typst-tagged')"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command to be measured.

    `before` is done first, `after` behind it, neither counted; `accepts` are exit codes of success. `needs` is the module without which it
    is not run. `output` is the PDF it writes.
    """

    key: str
    label: str
    arguments: tuple[str, ...]
    output: Path | None = None
    before: Callable[[int], None] = lambda _round: None
    after: Callable[[], None] = lambda: None
    accepts: tuple[int, ...] = (0,)
    needs: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def lacks(self) -> str:
        """What has to be installed to run it, "" for nothing."""
        return f"needs {self.needs}: {INSTALL}" if self.needs and find_spec(self.needs) is None else ""


def commands(project: Path, matter: Path, scratch: Path) -> Iterator[Command]:
    """The commands for the manuscript in `project`, whose `matter` for others is prepared; `scratch` gets the outputs."""
    yield from _publisher(project, scratch)
    yield from _weasyprint(matter)
    yield from _typst(matter)


def _publisher(project: Path, scratch: Path) -> Iterator[Command]:
    """An exit code of 1 says that the book was written and something is to be looked at."""
    whole, single = scratch / "whole", scratch / "single"
    chapter = min((project / "chapters").glob("*.md"))
    original = chapter.read_text(encoding="utf-8")

    def build(into: Path, *options: str) -> tuple[str, ...]:
        return (PYTHON, "-m", "publisher", "build", str(project), "--output", str(into), "--quiet", *options)

    def edit(turn: int) -> None:
        chapter.write_text(edited(original, turn), encoding="utf-8")

    def restore() -> None:
        chapter.write_text(original, encoding="utf-8")

    pdf = ("--target", "pdf")
    yield Command(
        key="publisher-all",
        label="publisher: PDF, EPUB and HTML from nothing",
        arguments=build(whole),
        before=lambda _turn: rmtree(whole, ignore_errors=True),
        accepts=(0, 1),
    )
    yield Command(key="publisher-same", label="publisher: the same again, nothing changed", arguments=build(whole), accepts=(0, 1))
    yield Command(
        key=BASELINE,
        label="publisher: PDF from nothing",
        arguments=build(single, *pdf),
        output=single,
        before=lambda _turn: rmtree(single, ignore_errors=True),
        accepts=(0, 1),
    )
    yield Command(
        key="publisher-edit",
        label="publisher: PDF after one paragraph changed",
        arguments=build(single, *pdf),
        output=single,
        before=edit,
        after=restore,
        accepts=(0, 1),
    )


def edited(chapter: str, turn: int) -> str:
    """A chapter whose first paragraph of running text has a sentence more, another one for each `turn`."""
    lines = chapter.split("\n")
    heading = next(number for number, line in enumerate(lines) if line.startswith("## "))
    place = next(number for number in range(heading + 1, len(lines)) if lines[number])
    lines[place] += " " + Prose(Dice(turn), all_terms()[:1]).sentence()
    return "\n".join(lines)


def _weasyprint(matter: Path) -> Iterator[Command]:
    for kind, options in (("tagged", ("--pdf-variant", "pdf/ua-1")), ("untagged", ())):
        yield Command(
            key=f"weasyprint-{kind}",
            label=f"WeasyPrint alone: PDF, {kind}",
            arguments=(PYTHON, "-m", "weasyprint", "-q", "-p", "--optimize-images", *options, "book.html", f"{kind}.pdf"),
            output=matter / f"{kind}.pdf",
            needs="weasyprint",
            environment={"FONTCONFIG_FILE": str(matter / "fonts.conf")},
        )


def _typst(matter: Path) -> Iterator[Command]:
    template = str(Path(__file__).with_name("plain.typ"))
    yield Command(
        key="pandoc",
        label="pandoc: Markdown to Typst",
        arguments=(
            pandoc(),
            "-f",
            "markdown-auto_identifiers",
            "-t",
            "typst",
            "--template",
            template,
            "-M",
            "title=Naskah",
            "book.md",
            "-o",
            "book.typ",
        ),
        needs="pypandoc",
    )
    for kind in ("tagged", "untagged"):
        yield Command(
            key=f"typst-{kind}",
            label=f"Typst alone: PDF, {kind}",
            arguments=(PYTHON, "-c", _TYPST, f"typst-{kind}"),
            output=matter / f"typst-{kind}.pdf",
            needs="typst",
        )


def pandoc() -> str:
    """The pandoc program that comes with the Python package."""
    if find_spec("pypandoc") is None:
        return "pandoc"
    from pypandoc import get_pandoc_path

    return str(get_pandoc_path())
