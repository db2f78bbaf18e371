"""The works a book rests on: the register and the reference lists of the chapters as one bibliography, doubles merged.

`register` reads `sources.toml` strictly, all problems at once; `compiled` makes the lists of a book and its chapters, `works_of`
gives those of one chapter.
"""

from publisher.bibliography.compiled import Bibliography, compiled
from publisher.bibliography.listing import listed, works_of
from publisher.bibliography.register import register

__all__ = ["Bibliography", "compiled", "listed", "register", "works_of"]
