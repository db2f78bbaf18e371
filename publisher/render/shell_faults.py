"""What is wrong with a page shell that a book brought itself: the file, the line, and a code for the kind of fault."""

import traceback
from collections.abc import Mapping

from publisher.errors import RenderError

FOLDER = "templates"
"""Where a book keeps its own files of the theme, beside book.toml."""
_SHOWN = 60


def fault_of(failure: Exception, own: Mapping[str, str]) -> RenderError | None:
    """The failure that filling a shell ended in, told of the book's own file it comes from; None if it comes from none of them.

    `own` are the book's own files by name.
    """
    place = _place(failure, own)
    if place is None:
        return None
    name, line = place
    lines = own[name].split("\n")
    shown = " ".join(lines[min(line, len(lines)) - 1].split())
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]} …"
    return RenderError(_code(failure), file=f"{FOLDER}/{name}", line=line, shown=shown)


def _code(failure: Exception) -> str:
    from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

    match failure:
        case TemplateSyntaxError():
            return "THM010"
        case UndefinedError():
            return "THM011"
        case TemplateNotFound():
            return "THM012"
        case _:
            return "THM013"


def _place(failure: Exception, own: Mapping[str, str]) -> tuple[str, int] | None:
    """Name and line of the book's own file where it went wrong: the innermost of those that were being filled."""
    frames = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(failure.__traceback__) if frame.filename in own]
    return frames[-1] if frames else None
