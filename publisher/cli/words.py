"""The words of the command line, in the reader's language."""

from collections.abc import Mapping, Sequence

from publisher.language.packaged import toml

LANGUAGES = ("id", "en")


def word(key: str, language: str, **values: str | int) -> str:
    """The words for `key`, placeholders filled. KeyError for an unknown key."""
    wording: str = toml("publisher.cli", "words.toml")[key][language]
    return wording.format(**values) if values else wording


def is_word(key: str) -> bool:
    """Whether there are words for `key`."""
    return key in toml("publisher.cli", "words.toml")


def ui_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Language of the messages: `--ui-lang`, else the environment's; Indonesian unless that says English.

    The arguments are looked at before they are parsed, because what is wrong with them is told in that language too.
    """
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        chosen = value or next(iter(arguments[place + 1 :]), "")
        if name == "--ui-lang" and chosen in LANGUAGES:
            return chosen
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "en" if named.casefold().startswith("en") else "id"
