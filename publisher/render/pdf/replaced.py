"""Parts of the layout library replaced for a while, where it has no way of its own to say what a book needs.

Which parts, why each, and what tells when it is no longer needed: docs/decisions/0011-parts-of-the-layout-library-replaced.md.
WeasyPrint is pinned, since these are its insides.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def replaced(owner: object, name: str, part: Any) -> Iterator[None]:  # noqa: ANN401 -- WeasyPrint ships no types
    """Within the block the attribute `name` of `owner`, a module or class, is `part`."""
    before = vars(owner)[name]
    setattr(owner, name, part)
    try:
        yield
    finally:
        setattr(owner, name, before)
