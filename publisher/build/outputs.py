"""The file-system edge, writing side: whole files or none, and nothing rewritten that is the same."""

import contextlib
import itertools
import os
from pathlib import Path

from publisher.errors import RenderError

STATE = ".publisher"
"""Folder in the output folder that holds what the program remembers: the last build and the store."""
REPORT_PAGE = "report/index.html"
REPORT_DATA = "report/report.json"
"""The report of a build, in the output folder."""
_COUNTER = itertools.count()


def prepare(folder: Path) -> None:
    """Makes the output folder. Raises RenderError where that is not allowed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = _beside(folder / "probe")
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise RenderError("BLD030", folder=folder.as_posix(), reason=reason_of(error)) from error


def write(path: Path, data: bytes) -> None:
    """Puts `data` at `path` in one step; leaves a file that already has these bytes alone.

    Raises RenderError, with the old file untouched, where the file is held open by another program or cannot be written.
    """
    if _holds(path, data):
        return
    written = _beside(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)
    except OSError as error:
        raise RenderError("BLD031", file=path.as_posix(), reason=reason_of(error)) from error
    finally:
        with contextlib.suppress(OSError):
            written.unlink(missing_ok=True)


def write_new(path: Path, data: bytes) -> bool:
    """Makes the file `path`; False, and nothing done, if there is one already. Raises RenderError if it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        return False
    except OSError as error:
        raise RenderError("BLD031", file=path.as_posix(), reason=reason_of(error)) from error
    return True


def reason_of(error: OSError) -> str:
    """What the system says, without its numbers and paths."""
    return error.strerror or type(error).__name__


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _beside(path: Path) -> Path:
    """A name in the same folder that no other process and no earlier call uses."""
    return path.with_name(f".{path.name}.{os.getpid()}-{next(_COUNTER)}.tmp")
