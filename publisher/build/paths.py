"""Paths that are not trusted: names in documents, links in folders."""

from pathlib import Path


def inside(path: Path, folder: Path) -> bool:
    """Whether `path`, all links followed, is in `folder`; False for one that cannot be followed."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False
