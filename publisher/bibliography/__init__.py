"""The works a book rests on: the register and the reference lists of the chapters as one bibliography, doubles merged.

`register` reads `sources.toml` strictly, all problems at once; `compiled` makes the lists of a book and its chapters, `works_of`
gives those of one chapter; `rights` holds the licences of the articles against what the book is for.
"""

from publisher.bibliography.compiled import Bibliography, compiled
from publisher.bibliography.listing import listed, works_of
from publisher.bibliography.register import register
from publisher.bibliography.rights import NO_RIGHTS, completed, rights

__all__ = ["NO_RIGHTS", "Bibliography", "compiled", "completed", "listed", "register", "rights", "works_of"]
