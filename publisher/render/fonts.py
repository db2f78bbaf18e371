"""The font files of the book, found in pinned packages."""

from importlib import resources
from pathlib import Path

PACKAGES = ("fontpkg_spectral", "fontpkg_fira_sans", "fontpkg_ibm_plex_mono")


def folders() -> tuple[Path, ...]:
    """The folders that hold the font files."""
    return tuple(Path(str(resources.files(package).joinpath("files"))) for package in PACKAGES)
