"""`publisher sources`."""

from pathlib import Path

import click

from publisher.cli.command import Command, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import File, OneOf
from publisher.diagnostics import Severity
from publisher.errors import ExitCode

FORMS = ("text", "json", "csl-json", "bibtex", "toml")


@click.command("sources", cls=Command)
@several_paths
@click.option("--format", "form", type=OneOf(FORMS), default="text")
@click.option("--import", "taken", metavar="FILE", type=File(), default=None)
@ui_lang
@click.pass_obj
def command(console: Console, paths: tuple[Path, ...], form: str, taken: Path | None) -> int:
    """The works to standard output; or the works of a file into `sources.toml`, and what came of it."""
    return _take_in(console, paths, taken) if taken else _list(console, paths, form)


def _list(console: Console, paths: tuple[Path, ...], form: str) -> int:
    from publisher.build.works import listed

    found = listed(paths)
    broken = [told for told in found.diagnostics if told.severity is Severity.ERROR and not told.code.startswith("LIC")]
    console.tell_all(broken)
    match form:
        case "json":
            console.json(found.value.as_values())
        case "csl-json":
            console.json(found.value.as_csl())
        case "bibtex":
            console.data(found.value.as_bibtex().rstrip("\n"))
        case "toml":
            console.data(found.value.as_toml().rstrip("\n"))
        case _:
            for reference in found.value.references:
                console.data(reference)
    if not found.value.works:
        console.say("no_works")
    return ExitCode.SOURCE if broken else ExitCode.OK


def _take_in(console: Console, paths: tuple[Path, ...], file: Path) -> int:
    from publisher.build.works import take_in

    done = take_in(paths, file)
    console.tell_all(done.diagnostics)
    counts = {"added": len(done.value.merged.added), "filled": len(done.value.merged.filled), "there": len(done.value.merged.there)}
    console.data(console.word("works_taken_in", file=console.path(file), written=console.path(done.value.written), **counts))
    return ExitCode.OK
