"""The file-system edge, writing side: whole files or none, and nothing rewritten that is the same."""

import contextlib
import errno
import itertools
import os
from pathlib import Path

from publisher.errors import RenderError

STATE = ".publisher"
"""Folder in the output folder that holds what the program remembers: the last build and the store."""
REPORT_FOLDER = "report"
REPORT_PAGE = f"{REPORT_FOLDER}/index.html"
REPORT_DATA = f"{REPORT_FOLDER}/report.json"
"""The report of a build, in the output folder."""
_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_HELD = frozenset({errno.EBUSY, errno.ETXTBSY})
_HELD_ON_WINDOWS = frozenset({32, 33})
"""Sharing violation and lock violation."""
_IN_THE_WAY = frozenset({errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENOTEMPTY})
_COUNTER = itertools.count()


def prepare(folder: Path) -> None:
    """Makes the output folder. Raises RenderError where that is not allowed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = _beside(folder / "probe")
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise refusal(error, folder, "BLD030") from error


def write(path: Path, data: bytes) -> None:
    """Puts `data` at `path` in one step; leaves a file that already has these bytes alone.

    Raises RenderError, with the old file untouched, where the file is held open by another program or cannot be written.
    """
    if _holds(path, data):
        return
    written = _beside(path)
    denied = "BLD033"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        denied = "BLD034"
        written.replace(path)
    except OSError as error:
        raise refusal(error, path, denied) from error
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
        raise refusal(error, path, "BLD033") from error
    return True


def refusal(error: OSError, path: Path, denied: str) -> RenderError:
    """Why `path` cannot be written, each reason under a code of its own; `denied` is that of a file or folder kept from us.

    A file beside which others can be written, but which cannot be replaced itself, is held open by another program.
    """
    if error.errno in _FULL:
        code = "BLD032"
    elif error.errno in _IN_THE_WAY:
        code = "BLD035"
    elif error.errno in _HELD or getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
        code = "BLD034"
    else:
        code = denied if error.errno in _DENIED or denied == "BLD030" else "BLD031"
    return RenderError(code, file=path.as_posix(), reason=errno.errorcode.get(error.errno or 0, type(error).__name__))


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _beside(path: Path) -> Path:
    """A name in the same folder that no other process and no earlier call uses."""
    return path.with_name(f".{path.name}.{os.getpid()}-{next(_COUNTER)}.tmp")
