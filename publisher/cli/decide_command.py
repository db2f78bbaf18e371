"""`publisher decide`."""

from pathlib import Path

import click

from publisher.cli.command import Command, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import File, OneOf

LEVELS = ("2", "3", "4")
_WIDEST = 70


@click.command("decide", cls=Command)
@click.argument("file", metavar="FILE", type=File())
@click.option("--keep", metavar="LINE", multiple=True)
@click.option("--drop", metavar="LINE", multiple=True)
@click.option("--heading", metavar="LEVEL LINE", type=(OneOf(LEVELS), str), multiple=True)
@click.option("--list", "listed", metavar="LINE", multiple=True)
@click.option("--paragraph", metavar="LINE", multiple=True)
@click.option("--undo", metavar="LINE", multiple=True)
@click.option("--reason", metavar="TEXT", default="")
@ui_lang
@click.pass_obj
def command(console: Console, /, file: Path, heading: tuple[tuple[str, str], ...], reason: str, **lines: tuple[str, ...]) -> None:
    """What is to become of lines, written into the file of decisions beside the article."""
    from publisher.build.deciding import Wish, decide

    headings = ((f"heading {level}", line) for level, line in heading)
    named = (("keep", "keep"), ("drop", "drop"), ("listed", "list"), ("paragraph", "paragraph"), ("undo", ""))
    wishes = [Wish(line=line, do=do, reason=reason) for do, line in headings]
    wishes += [Wish(line=line, do=do, reason=reason) for option, do in named for line in lines[option]]
    decided = decide(file, wishes, console.word("decisions_head", file=file.name))
    for wish, line in decided.lines:
        shown = line.text if len(line.text) <= _WIDEST else f"{line.text[:_WIDEST]}…"
        console.data(f"{wish.do or console.word('undone'):<10} {line.line:>4}  {shown}")
    console.say("decided", file=console.path(decided.file))
