"""`publisher clean`."""

from pathlib import Path

import click

from publisher.cli.command import Command, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import Folder
from publisher.errors import UsageError


@click.command("clean", cls=Command)
@click.argument("folder", metavar="[DIR]", default=".", type=Folder())
@click.option("-o", "--output", "output", metavar="DIR", type=Folder())
@ui_lang
@click.pass_obj
def command(console: Console, folder: Path, output: Path | None) -> None:
    """Deletes what was built and nothing else."""
    from publisher.build.clearing import clear
    from publisher.build.module import OUTPUT_FOLDER

    if output is None and not folder.exists():
        raise UsageError("BLD001", path=folder.as_posix())
    into = output or folder / OUTPUT_FOLDER
    cleared = clear(into)
    console.data(console.word("deleted", count=len(cleared.deleted), folder=console.path(into)))
    for file in cleared.kept:
        console.say("kept", file=console.path(file))
    console.say("cleaning_where", folder=console.path(into))
