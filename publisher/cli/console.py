"""The only module that prints. Data goes to standard output, talk to standard error."""

import contextlib
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from publisher.cli.words import word
from publisher.diagnostics import Diagnostic, Severity, error
from publisher.errors import ConfigurationError, PublisherError
from publisher.language.messages import message

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
WORST = 10
"""Findings shown after a build; the report holds all."""


@dataclass(frozen=True, slots=True)
class Console:
    """A terminal or a pipe, and the language of what is said to it."""

    language: str
    colour: bool = False

    def word(self, key: str, **values: str | int) -> str:
        """The words for `key` in the console's language."""
        return word(key, self.language, **values)

    def data(self, text: str) -> None:
        """What the command was asked for."""
        click.echo(text)

    def bytes(self, data: bytes) -> None:
        """The same as bytes of a file, whatever the terminal's encoding and line ends."""
        click.echo(data, nl=False)

    def json(self, value: object) -> None:
        """The same as JSON."""
        click.echo(json.dumps(value, ensure_ascii=False, indent=1))

    def say(self, key: str, **values: str | int) -> None:
        """Talk beside the data, by key."""
        click.echo(self.word(key, **values), err=True)

    def tell(self, diagnostic: Diagnostic) -> None:
        """A finding: level, place, what it is, and on a line of its own what to do next."""
        self._tell(diagnostic)

    def tell_all(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Every finding but the notes."""
        for diagnostic in diagnostics:
            if diagnostic.severity is not Severity.NOTE:
                self.tell(diagnostic)

    def report(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Findings as the data a command was asked for, notes too."""
        for diagnostic in diagnostics:
            self._tell(diagnostic, to_error=False)

    def tell_worst(self, diagnostics: Sequence[Diagnostic], total: int) -> None:
        """The first ten of findings sorted worst first, notes left to the report, and how many of `total` are left out."""
        worth = [told for told in diagnostics if told.severity is not Severity.NOTE]
        for told in worth[:WORST]:
            self.tell(told)
        left = total - len(worth[:WORST])
        if left > 0:
            self.say("more", count=left)

    def fail(self, failure: PublisherError) -> None:
        """Why the command stops: all problems of a file of settings, then the failure itself."""
        problems = failure.problems if isinstance(failure, ConfigurationError) else ()
        for code, values in problems:
            self._tell(error(code, None, **{**failure.values, **values}))
        self._tell(error(failure.code, None, **failure.values))

    def at(self, step: str, name: str) -> None:
        """What a build is at, on a terminal: one line that the next one replaces."""
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{self.word(step, name=name)}", nl=False, err=True)

    def arrived(self) -> None:
        """Wipes the line of `at`."""
        if sys.stderr.isatty():
            click.echo("\r\x1b[K", nl=False, err=True)

    def path(self, path: Path) -> str:
        """A path as a person would type it: relative to the current folder where it is below it, with forward slashes."""
        with contextlib.suppress(ValueError):
            return path.absolute().relative_to(Path.cwd()).as_posix() or "."
        return path.as_posix()

    def typed(self, path: Path) -> str:
        """A path as a word of a command: between quotation marks where it has spaces, in every shell."""
        name = self.path(path)
        return f'"{name}"' if " " in name else name

    def size(self, path: Path) -> str:
        """Size of a file in kB or MB, "" where it is gone."""
        try:
            return self.amount(path.stat().st_size)
        except OSError:
            return ""

    def amount(self, count: int) -> str:
        """A number of bytes in kB or MB."""
        number, unit = (count / 1e6, "MB") if count >= 1e6 else (count / 1e3, "kB")
        written = f"{number:.1f}" if unit == "MB" else f"{max(round(number), 1)}"
        return f"{written.replace('.', ',') if self.language == 'id' else written} {unit}"

    def count(self, number: int) -> str:
        """A whole number with its thousands apart."""
        return f"{number:,}".replace(",", ".") if self.language == "id" else f"{number:,}"

    def _tell(self, diagnostic: Diagnostic, *, to_error: bool = True) -> None:
        told = message(diagnostic.code, dict(diagnostic.values), self.language)
        span = diagnostic.span
        place = f"{self.word('source_at', source=span.source, line=span.first_line)}: " if span else ""
        level = self.word(str(diagnostic.severity))
        if self.colour and to_error:
            level = click.style(level, fg=_COLOURS[diagnostic.severity], bold=True)
        click.echo(f"{level}: {place}{told.text} [{diagnostic.code}]", err=to_error)
        if diagnostic.severity is not Severity.NOTE and told.hint:
            click.echo(f"    → {told.hint}", err=to_error)


def console(language: str, environment: Mapping[str, str] = os.environ) -> Console:
    """The console of this process: colours only on a terminal and without NO_COLOR; nothing fails for want of a letter."""
    for stream in (sys.stdout, sys.stderr):
        _make_safe(stream)
    return Console(language, colour=sys.stderr.isatty() and not environment.get("NO_COLOR"))


def _make_safe(stream: TextIO) -> None:
    """A pipe gets UTF-8; a terminal its own encoding, with a question mark for a letter it lacks."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None and stream.isatty():
        reconfigure(errors="replace")
    elif reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")


def close_quietly() -> None:
    """Lets a reader of the output go away (`publisher … | head`) without a complaint at the end of the program."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
