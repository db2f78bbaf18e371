"""`publisher check`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from publisher.cli.command import Command, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import OneOf
from publisher.diagnostics import Severity
from publisher.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from publisher.build.checking import Checked


@click.command("check", cls=Command)
@several_paths
@click.option("--format", "form", type=OneOf(("text", "json", "sarif")), default="text")
@click.option("--only", metavar="CODE", multiple=True)
@click.option("--standard", type=OneOf(("pusbuk",)), default=None)
@click.option("--fix", is_flag=True)
@click.option("--diff", is_flag=True)
@click.option("--ignore", metavar="CODE FILE:LINE", nargs=2, multiple=True)
@click.option("--reason", metavar="TEXT", default="")
@ui_lang
@click.pass_obj
def command(console: Console, /, paths: tuple[Path, ...], form: str, **options: Any) -> int:  # noqa: ANN401 - Click's options
    """The pure pipeline, and all it says: 4 if an article cannot be read, 1 if there is anything to look at."""
    if options["reason"] and not options["ignore"]:
        raise UsageError("BLD074", example="--ignore CHK103 02-pasar.txt:12")
    if options["ignore"]:
        return _ignore(console, paths, options["ignore"], options["reason"])
    from publisher.build.checking import checked

    found = checked(paths, options["only"], options["standard"] or "")
    if options["diff"]:
        return _diff(console, found, options["only"])
    if options["fix"] and _fix(console, found, options["only"]):
        found = checked(paths, options["only"])
    _tell(console, found, form, options["only"])
    worth = any(one.finding.severity is not Severity.NOTE for one in found.told)
    return ExitCode.SOURCE if found.read.unreadable else ExitCode.FINDINGS if worth else ExitCode.OK


def _tell(console: Console, found: "Checked", form: str, only: tuple[str, ...]) -> None:
    import publisher
    from publisher.build.checking import as_findings, corrected
    from publisher.cli.findings import as_json, as_text
    from publisher.render.sarif import sarif

    fixable = as_findings(found, corrected(found, only))
    match form:
        case "sarif":
            everything = (*found.told, *fixable, *found.ignored)
            console.json(sarif(everything, console.language, publisher.__version__, complete=not found.read.unreadable))
        case "json":
            console.json(as_json(found, fixable, console))
        case _:
            as_text(found, fixable, console, listed=bool(only))


def _fix(console: Console, found: "Checked", only: tuple[str, ...]) -> bool:
    """Writes the safe corrections; whether there were any."""
    from publisher.build.checking import corrected, left_to_builds, write

    files = [file for file in corrected(found, only) if file.corrections]
    write(found, files)
    for file in files:
        console.say("fixed", file=console.path(found.project.folder / file.source.id), count=len(file.corrections))
    if left := left_to_builds(found):
        console.say("fixed_at_build", count=left)
    return bool(files)


def _diff(console: Console, found: "Checked", only: tuple[str, ...]) -> int:
    from publisher.build.checking import corrected, unified

    lines = list(unified(found, corrected(found, only)))
    for line in lines:
        console.data(line)
    if not lines:
        console.say("nothing_to_fix")
    return ExitCode.FINDINGS if lines else ExitCode.OK


def _ignore(console: Console, paths: tuple[Path, ...], wishes: tuple[tuple[str, str], ...], reason: str) -> int:
    from publisher.build.ignore_file import ignore

    noted = ignore(paths, wishes, reason, console.word("book_head"))
    for one in noted.findings:
        console.data(console.word("ignored_one", code=one.finding.code, place=f"{one.file}:{one.line}" if one.line else one.file))
    for before in noted.replaced:
        console.data(console.word("ignored_before", reason=before))
    console.say("ignored_written", file=console.path(noted.file))
    return ExitCode.OK
