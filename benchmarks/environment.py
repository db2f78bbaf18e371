"""What the figures were measured with: versions and cores, nothing that names a machine."""

import os
import platform
import subprocess
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version

import publisher
from benchmarks.commands import PYTHON, pandoc

_PACKAGES = ("weasyprint", "pydyf", "typst")


def environment() -> Mapping[str, str]:
    """Names and versions of the programs, number of cores this process may use."""
    return {**versions(_PACKAGES), "Pango": _pango(), "pandoc": _second_word(pandoc(), "--version"), "cores": str(_cores())}


def versions(packages: Iterable[str]) -> Mapping[str, str]:
    """Versions of the program, of Python and of `packages`, "absent" for those that are not installed."""
    found = {"publisher": publisher.__version__, "Python": platform.python_version()}
    return found | {name: _version(name) for name in packages}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


def _pango() -> str:
    """Pango's version as WeasyPrint tells it: 15012 is 1.50.12."""
    told = _said(PYTHON, "-m", "weasyprint", "--info").rpartition("Pango version: ")[2].strip()
    return f"{int(told) // 10000}.{int(told) // 100 % 100}.{int(told) % 100}" if told.isdigit() else "absent"


def _second_word(*command: str) -> str:
    words = _said(*command).split()
    return words[1] if len(words) > 1 else "absent"


def _said(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603 -- commands of this package
    except OSError:
        return ""


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
