"""`publisher check`."""

from pathlib import Path

import click

from publisher.cli.command import Command, output_format, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.diagnostics import Severity
from publisher.errors import ExitCode


@click.command("check", cls=Command)
@several_paths
@output_format
@ui_lang
@click.pass_obj
def command(console: Console, paths: tuple[Path, ...], form: str) -> int:
    """The pure pipeline, and all it says: 4 if an article cannot be read, 1 if there is anything to look at."""
    from publisher.build.inspection import checked
    from publisher.render.report import worst_first
    from publisher.render.review import finding

    found = checked(paths)
    told = worst_first(found.diagnostics)
    if form == "json":
        console.json([finding(one, console.language) for one in told])
    else:
        console.report(told)
        if not told:
            console.say("no_findings")
    worth = any(one.severity is not Severity.NOTE for one in told)
    return ExitCode.SOURCE if found.unreadable else ExitCode.FINDINGS if worth else ExitCode.OK
