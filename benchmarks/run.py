"""publisher beside bare WeasyPrint and Typst, on the same manuscripts in the same run.

    python -m benchmarks.run [--chapters 10 30] [--words 1200] [--runs 3] [--format table|json]

Nothing here passes or fails by a time: figures are for reading. The exit code is 1 only where a command failed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from benchmarks import manuscripts
from benchmarks.commands import PYTHON, Command, commands
from benchmarks.environment import environment
from benchmarks.measure import Row, Run, run
from benchmarks.tables import Measured, as_json, as_text

_SEED = 1


def measured(chapters: int, words: int, rounds: int, folder: Path) -> Measured:
    """What each command costs for a manuscript of that many chapters, each about `words` long; all is written into `folder`.

    All commands run once before any runs again, so that a slow minute of the machine falls on all of them.
    """
    project, matter, scratch = folder / "manuscript", folder / "matter", folder / "outputs"
    manuscripts.write(project, chapters, words, _SEED)
    scratch.mkdir(parents=True)
    prepared = run((PYTHON, "-m", "benchmarks.matter", str(project), str(matter)), scratch, _paths())
    if prepared.exit_code:
        raise RuntimeError(prepared.said)
    planned = list(commands(project, matter, scratch))
    runs: dict[str, list[Run]] = {command.key: [] for command in planned}
    for turn in range(1, rounds + 1):
        for command in planned:
            if not command.lacks:
                _say(f"{chapters} chapters, round {turn} of {rounds}: {command.label}")
                runs[command.key].append(_once(command, turn, matter))
    rows = tuple(_row(command, runs[command.key]) for command in planned)
    return Measured(chapters=chapters, words=_words_in(project), rounds=rounds, rows=rows)


def _once(command: Command, turn: int, folder: Path) -> Run:
    command.before(turn)
    try:
        return run(command.arguments, folder, {**_paths(), **command.environment})
    finally:
        command.after()


def _row(command: Command, runs: Sequence[Run]) -> Row:
    failed = next((run for run in runs if run.exit_code not in command.accepts), None)
    why = command.lacks or (f"failed with exit code {failed.exit_code}: {failed.said}" if failed else "")
    pdf = _pdf(command.output)
    pages, size = (_pages(pdf), pdf.stat().st_size) if pdf else (None, None)
    return Row(key=command.key, label=command.label, runs=tuple(runs), why=why, pages=pages, size=size)


def _pdf(output: Path | None) -> Path | None:
    """The PDF a command wrote: the file itself, or the one in the folder."""
    found = output if output is None or output.is_file() else next(output.glob("*.pdf"), None)
    return found if found and found.is_file() else None


def _pages(pdf: Path) -> int | None:
    """Pages of a PDF, None without the library that counts them; counted by another process, so that this one stays small."""
    program = "import pypdfium2, sys; print(len(pypdfium2.PdfDocument(sys.argv[1])))"
    counted = subprocess.run((PYTHON, "-c", program, str(pdf)), capture_output=True, text=True, check=False)  # noqa: S603 -- as in measure
    return int(counted.stdout) if counted.returncode == 0 else None


def _words_in(project: Path) -> int:
    articles = (path for path in (project / "chapters").iterdir() if path.suffix in {".md", ".txt"})
    return sum(len(path.read_text(encoding="utf-8").split()) for path in articles)


def _paths() -> dict[str, str]:
    """Python finds this tree in any folder."""
    return {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def _folder(kept: Path | None) -> AbstractContextManager[str | Path]:
    if kept is None:
        return tempfile.TemporaryDirectory(prefix="publisher-bench-")
    kept.mkdir(parents=True)
    return nullcontext(kept.resolve())


def main() -> int:
    """The command line. Before anything counts, all commands run once on one chapter: programs and libraries are then on hand."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description="Measure publisher beside WeasyPrint and Typst.")
    parser.add_argument("--chapters", type=int, nargs="+", default=[10, 30], help="sizes of the manuscripts (default: 10 30)")
    parser.add_argument("--words", type=int, default=1200, help="words of a chapter, about (default: 1200)")
    parser.add_argument("--runs", type=int, default=3, help="how often each command runs (default: 3)")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a new folder for manuscripts and outputs, to look at")
    chosen = parser.parse_args()
    with _folder(chosen.keep) as folder:
        measured(1, chosen.words, 1, Path(folder, "warm-up"))
        sizes = [measured(count, chosen.words, chosen.runs, Path(folder, f"{count}-chapters")) for count in chosen.chapters]
    write = as_json if chosen.format == "json" else as_text
    sys.stdout.write(write(environment(), sizes) + "\n")
    return int(any(row.why and row.runs for size in sizes for row in size.rows))


if __name__ == "__main__":
    sys.exit(main())
