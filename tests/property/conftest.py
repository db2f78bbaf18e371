"""The same examples wherever and in whatever order these tests run.

Hypothesis draws some of its examples from the constants of those modules of the project that are loaded at that moment
(its `internal/constants_ast.py`): without this, what is tried would hang on which tests the same worker ran before.
"""

import contextlib
import importlib
import pkgutil

import publisher

for found in pkgutil.walk_packages(publisher.__path__, "publisher."):
    if not found.name.endswith("__main__"):
        with contextlib.suppress(OSError):  # a module that needs Pango, where there is none
            importlib.import_module(found.name)
