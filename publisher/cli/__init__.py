"""The command line: options → a call in `build` → the console → an exit code. Commands are imported when they are used."""

import difflib
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

import publisher
from publisher.build.guard import broken
from publisher.cli import misuse
from publisher.cli.command import Command, translated_help, ui_lang
from publisher.cli.console import Console, close_quietly, console
from publisher.cli.words import ui_language
from publisher.errors import ExitCode, PublisherError, RenderError, UsageError

COMMANDS = ("build", "import", "glossary", "links", "sources", "show", "decide", "check", "why", "explain", "doctor", "new", "clean")
"""In the order a newcomer meets them."""


class Commands(click.Group):
    """The commands by name; a module is imported only when its command is used, so that help stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """All of them, in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; only its name where it is merely listed."""
        if cmd_name not in COMMANDS:
            return None
        if ctx.params.get("listed"):
            return Command(cmd_name)
        module = import_module(f"publisher.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name. Raises UsageError, with a suggestion, for one that is not there."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            close = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
            raise UsageError("BLD008", command=name, suggestion=close[0] if close else "build", known=", ".join(COMMANDS))
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        """The help page of the program."""
        ctx.params["listed"] = True
        return translated_help(self, ctx, "about")


@click.group(cls=Commands, name="publisher")
@click.version_option(publisher.__version__, prog_name="publisher", message="%(prog)s %(version)s")
@ui_lang
def group() -> None:
    """See words.toml: `about`."""


def main() -> None:
    """The command `publisher`."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs one command; its exit code. What went wrong is told, never shown as a traceback."""
    terminal = console(ui_language(arguments, os.environ))
    try:
        result = group.main(list(arguments), prog_name="publisher", standalone_mode=False, obj=terminal)
    except PublisherError as failure:
        terminal.fail(failure)
        return failure.exit_code
    except click.UsageError as failure:
        return _misused(failure, terminal)
    except click.Abort:
        terminal.say("interrupted")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        close_quietly()
        return ExitCode.OK
    except Exception as failure:  # noqa: BLE001 - nobody is shown a traceback; the finding names the place in the program
        told = broken(failure, None)
        terminal.fail(RenderError(told.code, **dict(told.values)))
        return ExitCode.RENDER
    return int(result or 0)


def _misused(failure: click.UsageError, terminal: Console) -> int:
    """Tells what is wrong with the command line; who typed the name of the program alone is shown its help."""
    if isinstance(failure, click.exceptions.NoArgsIsHelpError):
        terminal.data(failure.format_message())
    else:
        terminal.fail(misuse.told(failure, terminal.language))
    return ExitCode.USAGE
