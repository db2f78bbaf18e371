"""`publisher build`."""

import os
from pathlib import Path
from typing import Any

import click

from publisher.build import module
from publisher.build.module import Outcome
from publisher.build.plan import Request, Target
from publisher.cli.command import Command, edition_of, output_format, selection, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.diagnostics import Severity
from publisher.errors import ExitCode


@click.command("build", cls=Command)
@several_paths
@selection
@click.option("--force", is_flag=True)
@click.option("--strict", is_flag=True)
@output_format
@click.option("-q", "--quiet", is_flag=True)
@ui_lang
@click.pass_obj
def command(console: Console, /, paths: tuple[Path, ...], output: Path | None, **options: Any) -> int:  # noqa: ANN401 - Click's options
    """Options → build → closing lines → exit code."""
    request = request_of(console, options)
    try:
        outcome = module.build(paths, output, request, force=options["force"], progress=None if options["quiet"] else console)
    finally:
        console.arrived()
    if options["form"] == "json":
        console.json(_as_json(outcome, console))
    elif not options["quiet"]:
        _tell(outcome, console)
    else:
        console.tell_all(told for told in outcome.findings if told.severity is Severity.ERROR)
    return _exit_code(outcome, strict=options["strict"])


def request_of(console: Console, options: dict[str, Any]) -> Request:
    """The request that the shared options make."""
    targets = tuple(target for target in Target if target in options["target"])
    return Request(
        targets=targets or tuple(Target),
        named=bool(targets),
        chapter=options["chapter"],
        edition=edition_of(options["edition"], release=options["release"]),
        ui_language=console.language,
        epoch=os.environ.get("SOURCE_DATE_EPOCH", ""),
    )


def _exit_code(outcome: Outcome, *, strict: bool) -> int:
    """With `strict`, a warning counts as a finding of level error."""
    if strict and outcome.exit_code is ExitCode.OK and outcome.counts[Severity.WARNING]:
        return ExitCode.FINDINGS
    return outcome.exit_code


def _tell(outcome: Outcome, console: Console) -> None:
    """The worst findings, then what to print, what to send, what to read first."""
    if outcome.unchanged:
        console.say("unchanged")
    counts = {level: outcome.counts[level] for level in ("error", "warning", "changes")}
    console.tell_worst(outcome.findings, counts["error"] + counts["warning"])
    lines = {"print": _to_print(outcome, console), "send": _to_send(outcome, console)}
    if outcome.report is not None:
        lines["read"] = f"{console.path(outcome.report)} ({console.word('tally', **counts)})"
    width = max(len(console.word(key)) for key in lines) + 2
    for key, text in lines.items():
        console.data(f"{console.word(key) + ':':<{width}}{text}")


def _to_print(outcome: Outcome, console: Console) -> str:
    """The PDF; without one, how to print the HTML."""
    if Target.PDF in outcome.files:
        return _with_size(outcome.files[Target.PDF], console)
    if Target.HTML in outcome.files:
        return console.word("print_page", file=console.path(outcome.files[Target.HTML]))
    return console.word("nothing_made")


def _to_send(outcome: Outcome, console: Console) -> str:
    files = [outcome.files[target] for target in (Target.EPUB, Target.HTML, Target.PDF) if target in outcome.files]
    light = [file for file in files if file.suffix != ".pdf"] or files
    return ", ".join(_with_size(file, console) for file in light) or console.word("nothing_made")


def _with_size(file: Path, console: Console) -> str:
    return f"{console.path(file)} ({console.size(file)})"


def _as_json(outcome: Outcome, console: Console) -> dict[str, Any]:
    from publisher.render.report import finding

    return {
        "files": {str(target): {"path": path.as_posix(), "bytes": path.stat().st_size} for target, path in outcome.files.items()},
        "report": outcome.report.as_posix() if outcome.report else None,
        "counts": dict(outcome.counts),
        "findings": [finding(told, console.language) for told in outcome.findings],
        "unchanged": outcome.unchanged,
        "exit_code": int(outcome.exit_code),
    }
