"""What this computer can make, as findings."""

import platform
from importlib.util import find_spec

import publisher
from publisher.build import tools
from publisher.diagnostics import Diagnostic, note, warning


def findings() -> tuple[Diagnostic, ...]:
    """The program, the outputs that can be made, the files that can be read, the typefaces, and Java for EPUBCheck."""
    versions = tools.library_versions()
    system = f"{platform.system()} {platform.release()}".strip()
    return (
        note("ENV010", None, version=publisher.__version__, python=versions["Python"], system=system),
        note("ENV003"),
        _pdf(versions),
        _word_files(versions),
        _typefaces(versions),
        note("ENV008") if tools.java() else note("ENV009"),
    )


def _pdf(versions: dict[str, str]) -> Diagnostic:
    if versions["weasyprint"] and versions["Pango"]:
        return note("ENV002", None, version=versions["weasyprint"], pango=versions["Pango"])
    return warning("ENV001", None, command=tools.pango_command())


def _word_files(versions: dict[str, str]) -> Diagnostic:
    if find_spec("pypandoc") is None:
        return warning("ENV005")
    return note("ENV004", None, version=versions["pypandoc_binary"] or "?")


def _typefaces(versions: dict[str, str]) -> Diagnostic:
    missing = [name for name in ("fontpkg-spectral", "fontpkg-fira-sans") if not versions[name]]
    if missing:
        return warning("ENV007", None, missing=" ".join(missing))
    return note("ENV006", None, spectral=versions["fontpkg-spectral"], fira=versions["fontpkg-fira-sans"])
