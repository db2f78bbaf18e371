"""`publisher doctor`."""

import click

from publisher.cli.command import Command, output_format, ui_lang
from publisher.cli.console import Console


@click.command("doctor", cls=Command)
@output_format
@ui_lang
@click.pass_obj
def command(console: Console, form: str) -> None:
    """What this computer can make; it always succeeds, because EPUB and HTML need nothing else."""
    from publisher.build.health import findings
    from publisher.render.review import finding

    found = findings()
    if form == "json":
        console.json([finding(told, console.language) for told in found])
        return
    console.report(found)
