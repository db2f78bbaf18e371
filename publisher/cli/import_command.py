"""`publisher import`."""

from pathlib import Path

import click

from publisher.cli.command import Command, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import File, Folder
from publisher.errors import ExitCode


@click.command("import", cls=Command)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=File())
@click.option("--into", "into", metavar="DIR", required=True, type=Folder())
@ui_lang
@click.pass_obj
def command(console: Console, files: tuple[Path, ...], into: Path) -> int:
    """Each file on its own; the worst exit code of all."""
    from publisher.build.beside import Beside
    from publisher.build.importing import import_article, settings_for

    settings = settings_for(into)
    beside = Beside(files, into, settings)
    worst = ExitCode.OK
    for path in files:
        imported = import_article(path, into, settings, beside)
        console.tell_all(imported.diagnostics)
        if imported.written is not None:
            console.data(console.word("imported", file=console.path(path), written=console.path(imported.written)))
        worst = max(worst, imported.exit_code)
    return worst
