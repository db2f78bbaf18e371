"""Values of options and arguments as Click types whose refusals are messages of the catalogue, in the reader's language."""

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from publisher.cli.console import Console
from publisher.errors import UsageError


class OneOf(click.Choice[str]):
    """One of a few words; of words with what each means, those that name something else are of another language than English."""

    def __init__(self, words: Sequence[str] | Mapping[str, str]) -> None:
        super().__init__(tuple(words), case_sensitive=False)
        self._english = tuple(word for word, meant in words.items() if word == str(meant)) if isinstance(words, Mapping) else tuple(words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - Click's signature
        """The word that `value` is. Raises UsageError with all words, and the one that was most likely meant."""
        known = {str(word): word for word in self.choices}
        chosen = known.get(str(value).casefold())
        if chosen is not None:
            return chosen
        written = "/".join(param.opts) if param else ""
        console = ctx.find_object(Console) if ctx is not None else None
        shown = self._english if console is not None and console.language == "en" else known
        values = {"option": written, "value": str(value), "known": ", ".join(shown)}
        close = difflib.get_close_matches(str(value).casefold(), known, n=1)
        raise UsageError("BLD063", **values, suggestion=close[0]) if close else UsageError("BLD064", **values)


class Count(click.IntRange):
    """A whole number from 1."""

    def __init__(self) -> None:
        super().__init__(1)

    def fail(self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None) -> NoReturn:  # noqa: ARG002 - Click's signature
        """Raises UsageError, whatever is wrong with the number."""
        raise UsageError("BLD068", option=_name(param))


class Share(click.FloatRange):
    """A number from 0 to 1; a comma may stand for the point."""

    def __init__(self) -> None:
        super().__init__(0, 1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:  # noqa: ANN401, ARG002 - Click's signature
        """The number. Raises UsageError for anything else."""
        try:
            number = float(str(value).replace(",", "."))
        except ValueError:
            number = -1.0
        if not 0 <= number <= 1:
            raise UsageError("GLO030", option=_name(param), value=str(value))
        return number


class Folder(click.Path):
    """The path of a folder, which need not exist."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - Click's signature
        """The path. Raises UsageError for a file."""
        path = super().convert(value, param, ctx)
        if isinstance(path, Path) and path.is_file():
            raise UsageError("BLD070", path=path.as_posix())
        return path


class File(click.Path):
    """The path of a file; whether it is there is seen when it is read."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - Click's signature
        """The path. Raises UsageError for a folder."""
        path = super().convert(value, param, ctx)
        if isinstance(path, Path) and path.is_dir():
            raise UsageError("BLD072", path=path.as_posix())
        return path


def _name(parameter: click.Parameter | None) -> str:
    """How an option is written at its longest, an argument by what it stands for."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return str(parameter.metavar) if isinstance(parameter, click.Argument) else "?"
