"""`publisher explain`."""

import difflib
from dataclasses import asdict

import click

from publisher.cli.command import Command, output_format, ui_lang
from publisher.cli.console import Console
from publisher.errors import UsageError


@click.command("explain", cls=Command)
@click.argument("code", metavar="CODE")
@output_format
@ui_lang
@click.pass_obj
def command(console: Console, code: str, form: str) -> None:
    """The catalogue's text, reason and next action of a code, with dots for what each case fills in."""
    from publisher.language.messages import codes, message, places

    wanted = code.upper()
    if wanted not in codes():
        close = difflib.get_close_matches(wanted, codes(), n=1, cutoff=0.3)
        raise UsageError("BLD062", wanted=code, suggestion=close[0]) if close else UsageError("BLD073", wanted=code)
    told = message(wanted, dict.fromkeys(places(wanted), "…"), console.language)
    if form == "json":
        console.json({"code": wanted, **asdict(told)})
        return
    console.data(f"{wanted} ({console.word(told.severity)})")
    console.data(told.text)
    console.data(f"{console.word('reason')}: {told.why}")
    console.data(f"{console.word('action')}: {told.hint}")
