"""The small table of organisations whose names differ between languages (`data/organisations.toml`)."""

from dataclasses import dataclass
from functools import cache

from publisher.glossary.grammar.keys import key
from publisher.language.packaged import toml
from publisher.model.index import Named


@dataclass(frozen=True, slots=True)
class Organisation:
    """Its names by language, its short forms, and whether everybody calls it by the short form."""

    names: tuple[tuple[str, str], ...]
    short: tuple[str, ...]
    known_by_short: bool

    def name(self, language: str) -> str:
        """Its name in `language`, "" if the table has none."""
        return dict(self.names).get(language, "")

    def forms(self) -> tuple[str, ...]:
        """All names and short forms."""
        return (*(name for _, name in self.names), *self.short)


@cache
def organisations() -> tuple[Organisation, ...]:
    """All of the table, in its order."""
    return tuple(
        Organisation((("id", facts["id"]), ("en", facts["en"])), tuple(facts["short"]), facts["usual"] == "short")
        for facts in toml("publisher.glossary", "data", "organisations.toml")["organisation"]
    )


@cache
def _by_form() -> dict[str, Organisation]:
    found: dict[str, Organisation] = {}
    for organisation in organisations():
        for form in organisation.forms():
            found.setdefault(form if form in organisation.short else key(form), organisation)
    return found


def organisation_of(form: str) -> Organisation | None:
    """The organisation that is called `form`; short forms count only as they are written."""
    return _by_form().get(form) or _by_form().get(key(form))


@cache
def named(language: str) -> tuple[Named, ...]:
    """The organisations as a book in `language` calls them, with their other names."""
    return tuple(_named(organisation, language) for organisation in organisations())


def _named(organisation: Organisation, language: str) -> Named:
    name = organisation.name(language) or organisation.names[0][1]
    headword = organisation.short[0] if organisation.known_by_short else name
    full = tuple(dict.fromkeys(name for _, name in organisation.names if name != headword))
    return Named(headword=headword, variants=full, abbreviations=tuple(short for short in organisation.short if short != headword))
