"""`publisher check`."""

from pathlib import Path
from typing import Any

import click

from publisher.cli.command import Command, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import OneOf
from publisher.diagnostics import Severity
from publisher.errors import ExitCode


@click.command("check", cls=Command)
@several_paths
@click.option("--format", "form", type=OneOf(("text", "json", "sarif")), default="text")
@click.option("--only", metavar="CODE", multiple=True)
@click.option("--ignore", metavar="CODE FILE:LINE", type=(str, str), multiple=True)
@click.option("--reason", metavar="TEXT", default="")
@ui_lang
@click.pass_obj
def command(console: Console, /, paths: tuple[Path, ...], form: str, **options: Any) -> int:  # noqa: ANN401 - Click's options
    """The pure pipeline, and all it says: 4 if an article cannot be read, 1 if there is anything to look at."""
    if options["ignore"]:
        return _ignore(console, paths, options["ignore"], options["reason"])
    import publisher
    from publisher.build.checking import checked
    from publisher.cli.findings import as_json, as_text
    from publisher.render.sarif import sarif

    found = checked(paths, options["only"])
    if form == "sarif":
        console.json(sarif((*found.told, *found.ignored), console.language, publisher.__version__, complete=not found.read.unreadable))
    elif form == "json":
        console.json(as_json(found, console))
    else:
        as_text(found, console)
    worth = any(one.finding.severity is not Severity.NOTE for one in found.told)
    return ExitCode.SOURCE if found.read.unreadable else ExitCode.FINDINGS if worth else ExitCode.OK


def _ignore(console: Console, paths: tuple[Path, ...], wishes: tuple[tuple[str, str], ...], reason: str) -> int:
    from publisher.build.ignore_file import ignore

    noted = ignore(paths, wishes, reason, console.word("book_head"))
    for one in noted.findings:
        console.data(console.word("ignored_one", code=one.finding.code, place=f"{one.file}:{one.line}" if one.line else one.file))
    console.say("ignored_written", file=console.path(noted.file))
    return ExitCode.OK
