"""Reading order of files by their names, and ids that files share."""

import re

_NUMBER = re.compile(r"(\d{1,300})")


def natural_key(name: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """Sort key by which "2 pasar" comes before "10 uang"; independent of the machine's locale, and total.

    Numbers compare as numbers and come before letters; letter case decides last.
    """
    parts = _NUMBER.split(name.casefold())
    key = tuple((0, int(part), "") if place % 2 else (1, 0, part) for place, part in enumerate(parts) if part)
    return key, name
