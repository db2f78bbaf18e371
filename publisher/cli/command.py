"""Click commands whose help is in the reader's language, and the options that several commands share."""

import itertools
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from publisher.build.plan import Target
from publisher.cli.console import Console
from publisher.cli.values import Folder, OneOf
from publisher.cli.words import LANGUAGES, is_word
from publisher.errors import UsageError
from publisher.model.book import Audience, Edition, Paper, Use

F = TypeVar("F", bound=Callable[..., Any])
AUDIENCES: Mapping[str, Audience] = {
    "student": Audience.STUDENT,
    "teacher": Audience.TEACHER,
    "editor": Audience.EDITOR,
    "siswa": Audience.STUDENT,
    "guru": Audience.TEACHER,
    "penyunting": Audience.EDITOR,
}
USES: Mapping[str, Use] = {**{str(use): use for use in Use}, "kelas": Use.CLASSROOM, "umum": Use.PUBLIC, "jual": Use.SALE}
PAPERS: Mapping[str, Paper] = {**{str(paper): paper for paper in Paper}, "folio": Paper.F4}


class Formatter(click.HelpFormatter):
    """Help with its headings in the reader's language."""

    def __init__(self, console: Console, width: int | None) -> None:
        super().__init__(width=width, max_width=100)
        self._console = console

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line of a help page."""
        super().write_usage(prog, args, prefix or self._console.word("usage"))

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A part of a help page under its heading."""
        known = {"Options": "options", "Commands": "commands"}
        with super().section(self._console.word(known[name]) if name in known else name):
            yield


class Command(click.Command):
    """A command whose texts are words.toml entries: its own name, and `arg_` + name for each option."""

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - Click's signature
        """What the list of commands says of this one."""
        context = click.get_current_context()
        return context.find_object(Console).word(str(self.name))  # type: ignore[union-attr]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Takes the arguments apart. Raises UsageError for more of them than the command takes."""
        ctx.allow_extra_args = True
        try:
            self._see_values(ctx, args)
            left = super().parse_args(ctx, args)
        except click.UsageError as failure:
            failure.ctx = failure.ctx or ctx
            raise
        if left:
            taken = (ctx.params.get(str(one.name)) for one in self.params if isinstance(one, click.Argument))
            together = " ".join(str(one) for one in (*taken, *left))
            raise UsageError("BLD069", extra=" ".join(left), command=ctx.command_path, together=together)
        return left

    def _see_values(self, ctx: click.Context, args: list[str]) -> None:
        """Raises BadOptionUsage for an option with the name of another in place of its value: Click would take it, and the other be lost.

        Who means it as a value can join the two by an equals sign.
        """
        known = {name: one for one in self.get_params(ctx) if isinstance(one, click.Option) for name in one.opts}
        rest = iter(args)
        for written in itertools.takewhile(lambda word: word != "--", rest):
            option = known.get(written)
            values = itertools.islice(rest, option.nargs if option and not option.is_flag else 0)
            if any(value.partition("=")[0] in known for value in values):
                raise click.BadOptionUsage(written, "", ctx)

    def get_help(self, ctx: click.Context) -> str:
        """The help page of this command."""
        return translated_help(self, ctx, str(self.name))


def translated_help(command: click.Command, context: click.Context, about: str) -> str:
    """The help page of a command; `about` is the key of what it says of itself."""
    console = context.find_object(Console)
    if console is None:
        return ""
    command.help = console.word(about)
    command.options_metavar = console.word("options_metavar")
    if isinstance(command, click.Group):
        command.subcommand_metavar = console.word("subcommand_metavar")
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option):
            parameter.help = console.word(key_of(parameter, str(command.name)))
    formatter = Formatter(console, context.terminal_width)
    command.format_help(context, formatter)
    return formatter.getvalue().rstrip("\n")


def key_of(option: click.Option, command: str) -> str:
    """The key of what is said of an option; what means something else in one command has a key of its own there."""
    key = max(option.opts, key=len).lstrip("-").replace("-", "_")
    if key in ("help", "version", "ui_lang"):
        return key
    own = f"arg_{key}_{command}"
    return own if is_word(own) else f"arg_{key}"


def ui_lang(function: F) -> F:
    """The option `--ui-lang`; its value was read before parsing (see `words.ui_language`)."""
    return click.option("--ui-lang", type=OneOf(LANGUAGES), expose_value=False)(function)


def several_paths(function: F) -> F:
    """The folder or files to work on."""
    return click.argument("paths", metavar="[DIR|FILE...]", nargs=-1, type=click.Path(path_type=Path))(function)


def output_format(function: F) -> F:
    """The option `--format`."""
    return click.option("--format", "form", type=OneOf(("text", "json")), default="text")(function)


def selection(function: F) -> F:
    """The options that say which outputs are meant: target, folder, chapter, edition, paper."""
    options = (
        click.option("-t", "--target", "target", multiple=True, type=OneOf([str(target) for target in Target])),
        click.option("-o", "--output", "output", metavar="DIR", type=Folder()),
        click.option("--chapter", metavar="ID", default=""),
        click.option("--edition", type=OneOf(AUDIENCES), default="student"),
        click.option("--use", type=OneOf(USES), default=None),
        click.option("--release", is_flag=True),
        click.option("--paper", type=OneOf(PAPERS), default=None),
    )
    for option in reversed(options):
        function = option(function)
    return function


def edition_of(edition: str, *, release: bool) -> Edition:
    """The edition of an audience's English or Indonesian name."""
    return Edition(audience=AUDIENCES[edition], release=release)
