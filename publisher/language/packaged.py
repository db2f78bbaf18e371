"""The package's own data files, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def toml(package: str, *path: str) -> dict[str, Any]:
    """A TOML file inside `package`, parsed. The value is shared: read it, do not change it."""
    return tomllib.loads(files(package).joinpath(*path).read_text(encoding="utf-8"))
