"""What the outputs depend on besides the manuscript: the program itself, its libraries, Pango, Python."""

import ctypes
import hashlib
import platform
import shutil
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import publisher

LIBRARIES = (
    "Babel",
    "fontpkg-fira-sans",
    "fontpkg-spectral",
    "fonttools",
    "Jinja2",
    "jusText",
    "latex2mathml",
    "lxml",
    "lxml-html-clean",
    "markdown-it-py",
    "mdit-py-plugins",
    "pikepdf",
    "Pillow",
    "pydyf",
    "pypandoc_binary",
    "pyphen",
    "PyYAML",
    "readability-lxml",
    "segno",
    "tinycss2",
    "tinyhtml5",
    "trafilatura",
    "weasyprint",
    "ziamath",
)
"""Distributions whose version can change the bytes of an output."""

_HARFBUZZ_NAMES = ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll")
_PANGO_NAMES = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll", "libpango-1.0.0.dylib")
_PANGO_COMMANDS = {
    "Linux": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "Darwin": "brew install pango",
    "Windows": "winget install MSYS2.MSYS2; C:\\msys64\\usr\\bin\\pacman -S mingw-w64-ucrt-x86_64-pango",
}
_PROGRAM_FILES = (".py", ".toml", ".css", ".jinja", ".json", ".txt", ".xhtml", ".svg")


def package_folder() -> Path:
    """Where the program's own files are."""
    return Path(publisher.__file__).parent


def _program_files() -> Iterator[Path]:
    package = package_folder()
    templates = package.parent / "templates"
    folders = [package, templates] if (package.parent / "pyproject.toml").is_file() and templates.is_dir() else [package]
    for folder in folders:
        yield from sorted(file for file in folder.rglob("*") if file.suffix in _PROGRAM_FILES)


@cache
def program_digest() -> str:
    """SHA-256 over all files of the program and its templates: a changed rule is a changed program, whatever its version."""
    digest = hashlib.sha256()
    for file in _program_files():
        data = file.read_bytes()
        digest.update(f"{file.name} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


@cache
def library_versions() -> dict[str, str]:
    """Version of each library that touches the outputs, of Pango, HarfBuzz and Python; "" for one that is not there."""
    versions = {name: _version(name) for name in LIBRARIES}
    return {**versions, "Pango": pango_version(), "HarfBuzz": harfbuzz_version(), "Python": platform.python_version()}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


@cache
def pango_version() -> str:
    """Version of the Pango library that this process can load, "" if there is none."""
    return _version_said_by(_PANGO_NAMES, "pango_version_string")


@cache
def harfbuzz_version() -> str:
    """Version of the HarfBuzz library, which shapes text and cuts fonts down; "" if there is none."""
    return _version_said_by(_HARFBUZZ_NAMES, "hb_version_string")


def _version_said_by(names: tuple[str, ...], function: str) -> str:
    for name in names:
        try:
            version_string = getattr(ctypes.CDLL(name), function)
        except (OSError, AttributeError):
            continue
        version_string.restype = ctypes.c_char_p
        return bytes(version_string()).decode("ascii", "replace")
    return ""


def pango_command() -> str:
    """The command that installs Pango on this kind of system."""
    return _PANGO_COMMANDS.get(platform.system(), _PANGO_COMMANDS["Linux"])


def java() -> str:
    """Path of a Java runtime (EPUBCheck needs one), "" if there is none."""
    return shutil.which("java") or ""
