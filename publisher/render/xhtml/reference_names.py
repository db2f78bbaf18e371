"""Names in a reference: of authors inverted, of editors and translators in their own order (APA 7, 9.7 to 9.12)."""

import re
from collections.abc import Sequence

from publisher.model.work import Name
from publisher.render.markup import HARD_SPACE, characters
from publisher.render.xhtml.setting import Setting

_LISTED = 20
"""Authors that are all named (APA 7, 9.8); of more, the first of these but one, three points and the last."""
_POINTS = HARD_SPACE.join("...")


def authors(names: Sequence[Name], setting: Setting, *, others: bool = False) -> str:
    """Names joined as the book's language does; a comma before the last only where there is an inverted name or a third.

    With `others` there are more than is known of, and "dkk." closes the list.
    """
    written = [_inverted(name) for name in names]
    if others:
        return f"{', '.join(written)}, {setting.label('and_others')}"
    if len(written) > _LISTED:
        return f"{', '.join(written[: _LISTED - 1])}, {_POINTS} {written[-1]}"
    if len(written) < 2:
        return "".join(written)
    comma = "," if len(written) > 2 or names[0].given else ""
    return f"{', '.join(written[:-1])}{comma} {setting.label('author_joint')} {written[-1]}"


def credited(names: Sequence[Name], setting: Setting) -> str:
    """Names behind a title, initials first: "R. A. Kusuma dan D. Sari"."""
    written = [_direct(name) for name in names]
    if len(written) < 2:
        return "".join(written)
    comma = "," if len(written) > 2 else ""
    return f"{', '.join(written[:-1])}{comma} {setting.label('author_joint')} {written[-1]}"


def _inverted(author: Name) -> str:
    """Family name, then initials, then "Jr."; organisations and people of one name as they are."""
    initials = _initials(author)
    return characters(", ".join(part for part in (author.family, initials, author.suffix) if part))


def _direct(name: Name) -> str:
    initials = _initials(name)
    family = f"{name.family}, {name.suffix}" if name.suffix else name.family
    return characters(f"{initials}{HARD_SPACE}{family}" if initials else family)


def _initials(name: Name) -> str:
    return HARD_SPACE.join(_initial(word) for word in re.split(r"[\s.]+", name.given) if word)


def _initial(word: str) -> str:
    """The initial of a given name, two for a hyphenated one; particles such as "bin" stay whole."""
    if word[0].islower():
        return word
    return "-".join(f"{part[0]}." for part in word.split("-") if part)
