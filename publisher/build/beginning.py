"""The files of a new module."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from publisher.build import outputs
from publisher.build.project import CHAPTERS, SETTINGS
from publisher.diagnostics import Diagnostic, note


@dataclass(frozen=True, slots=True)
class Begun:
    """Files created, the folder that articles go to, and what was left alone."""

    created: tuple[Path, ...]
    chapters: Path
    diagnostics: tuple[Diagnostic, ...]


def begin(root: Path, ui_language: str) -> Begun:
    """Writes book.toml, one example article and .gitignore into `root`, which is made if need be; overwrites nothing.

    A folder of chapters that holds files gets no example. Raises RenderError where nothing can be written.
    """
    skeleton = files("publisher.build").joinpath("skeleton")
    chapters = root / CHAPTERS
    wanted = {SETTINGS: f"book.{ui_language}.toml", ".gitignore": "gitignore"}
    if not chapters.is_dir() or not any(chapters.iterdir()):
        wanted[f"{CHAPTERS}/01-contoh.md" if ui_language == "id" else f"{CHAPTERS}/01-example.md"] = f"chapter.{ui_language}.md"
    outcomes = {root / name: outputs.write_new(root / name, skeleton.joinpath(source).read_bytes()) for name, source in wanted.items()}
    left = tuple(note("BLD061", None, file=path.name) for path, created in outcomes.items() if not created)
    return Begun(tuple(path for path, created in outcomes.items() if created), chapters, left)
