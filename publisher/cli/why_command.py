"""`publisher why`."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from publisher.build import module
from publisher.build.plan import Reason
from publisher.cli.build_command import request_of
from publisher.cli.command import Command, output_format, selection, several_paths, ui_lang
from publisher.cli.console import Console


@click.command("why", cls=Command)
@several_paths
@selection
@output_format
@ui_lang
@click.pass_obj
def command(console: Console, /, paths: tuple[Path, ...], output: Path | None, **options: Any) -> None:  # noqa: ANN401 - Click's options
    """Options → reasons → one line each."""
    reasons = module.why(paths, output, request_of(console, options))
    if options["form"] == "json":
        console.json([asdict(reason) for reason in reasons])
        return
    for reason in reasons:
        console.data(_in_words(reason, console))
    if not reasons:
        console.data(console.word("unchanged"))


def _in_words(reason: Reason, console: Console) -> str:
    before, after = (value.replace("\n", ", ") or "–" for value in (reason.before, reason.after))
    return console.word(f"why_{reason.cause}", what=reason.what, before=before, after=after)
