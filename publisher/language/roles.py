"""What the pieces of a chapter are called."""

from publisher.language.packaged import toml


def role_name(role: str, level: int, number: int, language: str) -> str:
    """A role of `publisher.model.pieces` in `language` ("id" or "en"): "heading, level 2", "butir bernomor 3"; "›" for each depth below.

    `level` is that of a heading or the depth of an item from 1, `number` that of a numbered item.
    """
    wording: str = toml("publisher.language", "data", "roles.toml")[role][language]
    deeper = "› " * max(level - 1, 0) if role in ("item", "numbered") else ""
    return deeper + wording.format(level=level, number=number)
