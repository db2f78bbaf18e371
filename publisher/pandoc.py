"""The one doorway to pandoc: called as a process, in its sandbox, with limits of time and memory, over pipes alone.

Pandoc is a program of its own under the GPL; nothing of it is linked or copied. What it says on its error stream is never
shown: it speaks of its own insides. Its exit codes: the chapter "Exit codes" of its manual, and 251 of GHC's run-time system
for a full heap.
"""

import json
import os
import re
import signal
from contextlib import suppress
from subprocess import DEVNULL, PIPE, STDOUT, Popen
from threading import Event, Thread, Timer
from typing import TypeAlias

from publisher.errors import SourceError, ToolMissingError

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
"""A value of JSON."""

SECONDS = 60
"""How long one document may take. An article takes a tenth of a second."""
MEMORY = 512
"""Megabytes that pandoc may use while reading."""
LARGEST_TREE = 100_000_000
"""Bytes of JSON that one document may give: an article of 100 pages gives a million."""
_HEAP_IS_FULL = (2, 251)
_KEPT = ("SYSTEMROOT", "TEMP", "TMP")
"""Variables without which no program starts on Windows. The others stay outside: `GHCRTS` would lift the limits."""


def read(data: bytes, format: str, name: str) -> dict[str, Json]:  # noqa: A002 -- pandoc's own word for it
    """The syntax tree of a document: pandoc's JSON, an object with `meta` and `blocks`.

    `format` is the name of one of pandoc's readers, with its extensions ("docx"); `name` the document's, for messages. No
    file is opened and no address followed (`--sandbox`); a tracked change comes as a span that says so. Raises
    ToolMissingError without pandoc, SourceError where the document cannot be read, takes too long or gives too much.
    """
    options = [f"--from={format}", "--to=json", "--sandbox", "--track-changes=all", "+RTS", f"-M{MEMORY}M", "-RTS"]
    said, exit_code, stopped = _answer([_program(), *options], data)
    if stopped:
        raise SourceError("SRC069", file=name, seconds=SECONDS)
    if exit_code in _HEAP_IS_FULL or len(said) > LARGEST_TREE:
        raise SourceError("SRC070", file=name, memory=MEMORY)
    if exit_code != 0:
        raise SourceError("SRC068", file=name, number=exit_code)
    return _tree(said, name)


def references(data: bytes) -> tuple[list[Json], int]:
    """The items of CSL-JSON that pandoc reads from BibTeX or biblatex, and 0; or none, and the line that it cannot read.

    Raises ToolMissingError without pandoc, SourceError where it takes too long or gives too much.
    """
    options = ["--from=biblatex", "--to=csljson", "--sandbox", "--quiet", "+RTS", f"-M{MEMORY}M", "-RTS"]
    said, exit_code, stopped = _answer([_program(), *options], data, STDOUT)
    if stopped:
        raise SourceError("SRC069", file="BibTeX", seconds=SECONDS)
    if exit_code:
        found = re.search(rb"\(line (\d+), column \d+\)", said)
        return [], int(found[1]) if found else 1
    items: Json = json.loads(said)
    return (items, 0) if isinstance(items, list) else ([], 1)


def _program() -> str:
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        raise ToolMissingError("ENV005") from None


def _answer(command: list[str], data: bytes, errors: int = DEVNULL) -> tuple[bytes, int, bool]:
    """What a program writes for `data`, at most one byte more than allowed; its exit code; whether it was stopped for its time."""
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=errors, env=environment, start_new_session=True)  # noqa: S603 -- no shell
    except OSError:
        raise ToolMissingError("ENV005") from None
    stopped = Event()
    clock = Timer(SECONDS, _stop, (process, stopped))
    writer = Thread(target=_give, args=(process, data), daemon=True)
    with process:
        clock.start()
        writer.start()
        try:
            said = process.stdout.read(LARGEST_TREE + 1) if process.stdout else b""
            if len(said) > LARGEST_TREE:
                _stop(process)
            process.wait()
        finally:
            clock.cancel()
            if process.poll() is None:
                _stop(process)
            writer.join()
    return said, process.returncode, stopped.is_set()


def _give(process: Popen[bytes], data: bytes) -> None:
    """Writes the document; a program that stopped reading needs no more of it."""
    if process.stdin is None:
        return
    with suppress(OSError):
        process.stdin.write(data)
    with suppress(OSError):
        process.stdin.close()


def _stop(process: Popen[bytes], stopped: Event | None = None) -> None:
    """Ends the program and all that it started."""
    if process.poll() is not None:
        return
    if stopped is not None:
        stopped.set()
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _tree(said: bytes, name: str) -> dict[str, Json]:
    try:
        tree: Json = json.loads(said)
    except RecursionError:
        raise SourceError("SRC067", file=name) from None
    except ValueError:
        raise SourceError("SRC068", file=name, number=0) from None
    if not isinstance(tree, dict) or not isinstance(tree.get("blocks"), list):
        raise SourceError("SRC068", file=name, number=0)
    return tree
