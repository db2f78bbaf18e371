"""The fonts of the book, as the other typesetters are given them."""

from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules


def folders() -> tuple[str, ...]:
    """Folders that hold the font files of the installed font packages, in the order of their names."""
    names = sorted(module.name for module in iter_modules() if module.name.startswith("fontpkg_"))
    found = (find_spec(name) for name in names)
    return tuple(str(Path(place, "files")) for spec in found if spec for place in spec.submodule_search_locations or ())
