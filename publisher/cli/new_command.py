"""`publisher new`."""

from pathlib import Path

import click

from publisher.cli.command import Command, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import Folder


@click.command("new", cls=Command)
@click.argument("folder", metavar="DIR", type=Folder())
@ui_lang
@click.pass_obj
def command(console: Console, folder: Path) -> None:
    """The files of a new module; those that exist are left alone."""
    from publisher.build.beginning import begin

    begun = begin(folder, console.language)
    for file in begun.created:
        console.data(console.word("created", file=console.path(file)))
    for told in begun.diagnostics:
        console.tell(told)
    console.say("next_new", folder=console.path(begun.chapters), root=console.typed(folder))
