"""Exceptions that mean "cannot go on", each bound to the exit code a shell sees.

What a stage merely has to *tell* is a value (`publisher.diagnostics.Diagnostic`). An exception here carries the same
data, a code and its values, and no sentence: the text is looked up in the message catalogue by whoever prints it.
"""

from enum import IntEnum

Problem = tuple[str, dict[str, str | int]]
"""One thing wrong in a file of settings: its code and the values of its message."""


class ExitCode(IntEnum):
    """What the command tells the shell."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    CONFIGURATION = 3
    SOURCE = 4
    TOOL = 5
    RENDER = 6
    INTERRUPTED = 130


class PublisherError(Exception):
    """The work cannot go on; `code` and `values` name the reason in the message catalogue."""

    exit_code: ExitCode = ExitCode.FINDINGS

    def __init__(self, code: str, /, **values: str | int) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class UsageError(PublisherError):
    """The command line asks for something that cannot be."""

    exit_code = ExitCode.USAGE


class ConfigurationError(PublisherError):
    """`book.toml` or another file of settings is wrong; `problems` holds all that is wrong with it."""

    exit_code = ExitCode.CONFIGURATION

    def __init__(self, code: str, /, problems: tuple[Problem, ...] = (), **values: str | int) -> None:
        super().__init__(code, **values)
        self.problems = problems


class SourceError(PublisherError):
    """An article cannot be read."""

    exit_code = ExitCode.SOURCE


class ToolMissingError(PublisherError):
    """A program or library that an output needs is not on this machine."""

    exit_code = ExitCode.TOOL


class RenderError(PublisherError):
    """An output could not be made or written."""

    exit_code = ExitCode.RENDER
