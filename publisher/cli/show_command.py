"""`publisher show`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from publisher.cli.command import Command, output_format, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import OneOf
from publisher.errors import UsageError
from publisher.language.roles import role_name
from publisher.model.chapter import Chapter
from publisher.model.pieces import Piece, Role, pieces_of

REMOVED, KEPT = "-", " "
_WIDEST = 100
"""Characters of a block that the outline shows."""
_PARTS = (Role.TITLE, Role.HEADING)


@click.command("show", cls=Command)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--stage", type=OneOf(("clean", "structure")), default="clean")
@click.option("--trace", metavar="TEXT", default=None)
@output_format
@ui_lang
@click.pass_obj
def command(console: Console, file: Path, stage: str, trace: str | None, form: str) -> None:
    """One article: its lines with what is removed, or the chapter it becomes, block by block; or the way of one sentence."""
    if trace is not None:
        _trace(console, file, trace, form)
        return
    from publisher.build.inspection import inspected
    from publisher.render.review import line_data

    if file.is_dir():
        raise UsageError("BLD072", path=file.as_posix())
    found = inspected(file)
    told = [*found.cleaned.diagnostics, *found.chapter.diagnostics]
    console.tell_all(one for one in dict.fromkeys(told) if one.code.startswith("DEC"))
    if form == "json":
        whole = {"file": file.name, "lines": [line_data(line, console.language) for line in found.lines]}
        console.json(whole if stage == "clean" else chapter_data(found.chapter.value))
        return
    if stage == "clean":
        for line in found.lines:
            console.data(_row(line_data(line, console.language)))
        return
    for piece in pieces_of(found.chapter.value):
        console.data(_piece(piece, console))


def _trace(console: Console, path: Path, words: str, form: str) -> None:
    from publisher.build.trail import trails
    from publisher.cli.trail_text import as_data, as_text

    found = trails(path, words)
    if form == "json":
        console.json([as_data(trail, console) for trail in found])
        return
    for number, trail in enumerate(found):
        if number:
            console.data("")
        for line in as_text(trail, console):
            console.data(line)


def _row(line: dict[str, Any]) -> str:
    """Mark, line, fingerprint, words; in brackets the rule that removed it, or the editor's decision."""
    why = f"{line['code']} {line['rule']}".strip() if not line["kept"] else line["decision"]
    text = line["text"].replace("\n", " ")
    return f"{KEPT if line['kept'] else REMOVED} {line['line']:>4}  {line['fingerprint']}  {text}{f'  [{why}]' if why else ''}"


def _piece(piece: Piece, console: Console) -> str:
    if piece.role in _PARTS:
        return f"{piece.span.first_line:>5}  {'#' * piece.level} {piece.text}  #{piece.anchor}"
    flat = " ".join(piece.text.split())
    text = flat if len(flat) <= _WIDEST else f"{flat[:_WIDEST]}…"
    return f"{piece.span.first_line:>5}    {role_name(piece.role, piece.level, piece.number, console.language)}: {text}".rstrip()


def chapter_data(chapter: Chapter) -> dict[str, Any]:
    """A chapter as its outline (title and sections) and its pieces, each with role, lines and the id of its section."""
    pieces = list(_placed(chapter))
    return {
        "file": chapter.source,
        "id": chapter.id,
        "title": pieces[0]["text"],
        "outline": [
            {"level": one["level"], "line": one["line"], "id": one["section"], "title": one["text"]}
            for one in pieces
            if one["role"] in _PARTS
        ],
        "blocks": pieces,
    }


def _placed(chapter: Chapter) -> Iterator[dict[str, Any]]:
    section = ""
    for piece in pieces_of(chapter):
        section = piece.anchor or section
        yield {
            "line": piece.span.first_line,
            "last_line": piece.span.last_line,
            "role": str(piece.role),
            "level": piece.level,
            "number": piece.number,
            "section": section,
            "text": piece.text,
        }
