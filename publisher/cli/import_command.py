"""`publisher import`."""

from pathlib import Path

import click

from publisher.cli.command import Command, ui_lang
from publisher.cli.console import Console
from publisher.errors import ExitCode, UsageError


@click.command("import", cls=Command)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--into", "into", metavar="DIR", required=True, type=click.Path(path_type=Path, file_okay=False))
@ui_lang
@click.pass_obj
def command(console: Console, files: tuple[Path, ...], into: Path) -> int:
    """Each file on its own; the worst exit code of all."""
    from publisher.build.importing import import_article, settings_for

    settings = settings_for(into)
    for path in files:
        if path.is_dir():
            raise UsageError("BLD004", path=path.as_posix(), formats=".txt, .docx, .html, .md")
    worst = ExitCode.OK
    for path in files:
        imported = import_article(path, into, settings)
        console.tell_all(imported.diagnostics)
        if imported.written is not None:
            console.data(console.word("imported", file=console.path(path), written=console.path(imported.written)))
        worst = max(worst, imported.exit_code)
    return worst
