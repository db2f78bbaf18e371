"""`book.toml` as frozen values: strict, all problems at once, each with its key path, its line and a suggestion."""

from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, get_type_hints

from publisher.errors import ConfigurationError, Problem
from publisher.model.book import Headings, Lists, Paper, Use
from publisher.model.glossary import LinkScope
from publisher.model.ignore import Ignore
from publisher.model.span import SourceId, Span
from publisher.settings_file import key_lines, line_of, parsed, unknown

LANGUAGES = ("id", "en")
IGNORE_KEYS = ("code", "file", "line", "fingerprint", "reason")
"""Keys of a table `[[check.ignore]]`."""
"""The languages a book can be in."""
CHOICES = MappingProxyType(
    {
        ("book", "use"): tuple(Use),
        ("layout", "paper"): tuple(Paper),
        ("layout", "headings"): tuple(Headings),
        ("bibliography", "lists"): tuple(Lists),
        ("glossary", "links"): tuple(LinkScope),
    }
)
"""Keys that take one of a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookSettings:
    """The table `[book]`: what the title page says. All optional; the title is proposed from the content."""

    title: str = ""
    """Title of the book; proposed from the titles of the chapters where absent."""
    subtitle: str = ""
    """Subtitle, printed under the title."""
    authors: tuple[str, ...] = ()
    """Who put the module together."""
    publisher: str = ""
    """School or publisher."""
    year: str = ""
    """Year of the edition; never invented."""
    language: str = ""
    """`id` or `en`; guessed from the articles where absent."""
    subject: str = ""
    """School subject."""
    level: str = ""
    """Grade or phase."""
    license: str = ""
    """Licence of the module as a whole."""
    description: str = ""
    """One or two sentences about the book, for library catalogues."""
    identifier: str = ""
    """A URN or ISBN; made from title and chapters where absent."""
    use: str = "classroom"
    """What the book is for: `classroom`, `public` (given to anyone) or `sale`; licences are held against it."""
    chapters: tuple[str, ...] = ()
    """File names in reading order; absent means all articles in natural order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningSettings:
    """The table `[cleaning]`: what may be done to a pasted article."""

    chrome: bool = True
    """Remove page chrome (buttons, notices, "read also")."""
    spelling: bool = True
    """Normalise spelling."""
    drop: tuple[str, ...] = ()
    """Lines that go from every pasted article, such as the motto of a site; compared by their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossarySettings:
    """The table `[glossary]`."""

    harvest: bool = True
    """Harvest definitions from the articles."""
    threshold: float = 0.5
    """Confidence (0 to 1) from which a harvested entry is printed: the probability that an editor would print it."""
    links: str = "chapter"
    """Which mentions lead to the glossary: the first in each `chapter`, in each `section` of the first level, or `all`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BibliographySettings:
    """The table `[bibliography]`."""

    lists: str = "book"
    """Where the works stand: one list for the whole `book`, or one for each `chapter`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeeAlsoSettings:
    """The table `[see_also]`: references at the end of sections to others like them."""

    propose: bool = True
    """Print what is proposed, and not only what the articles name and `see-also.toml` pins."""
    threshold: float = 0.13
    """Likeness (0 to 1) from which a proposal is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutSettings:
    """The table `[layout]`: what the pages look like."""

    paper: str = "a4"
    """Size of the page in the PDF: `a4`, `f4` (Folio, 215 × 330 mm), `b5` or `a5`."""
    headings: str = "letters"
    """Numbers of headings: `letters` (A, 1, a, 1), a)) or `decimal` (2.1, 2.1.1)."""
    cover: bool = True
    """A cover drawn from title, authors and level."""
    key_terms: bool = True
    """A box of its glossary terms at the head of each chapter that has none of its own."""
    margin_definitions: bool = True
    """Definitions beside the first mention of a term, where the paper has a margin for them (A4 and F4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """The table `[check]`."""

    ignore: tuple[Ignore, ...] = ()
    """Findings that are not told: the code, a reason and, as wanted, the file and the line; `publisher check --ignore` writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of `book.toml`."""

    book: BookSettings = field(default_factory=BookSettings)
    cleaning: CleaningSettings = field(default_factory=CleaningSettings)
    glossary: GlossarySettings = field(default_factory=GlossarySettings)
    bibliography: BibliographySettings = field(default_factory=BibliographySettings)
    see_also: SeeAlsoSettings = field(default_factory=SeeAlsoSettings)
    layout: LayoutSettings = field(default_factory=LayoutSettings)
    check: CheckSettings = field(default_factory=CheckSettings)


EXAMPLES = MappingProxyType(
    {
        str: '"…"',
        bool: "true",
        float: "0.6",
        tuple[str, ...]: '["…", "…"]',
        tuple[Ignore, ...]: '[{ code = "CHK105", reason = "…" }]',
    }
)
"""How a value of each type is written in TOML; shown to who wrote another type."""


def load(data: bytes, name: str = "book.toml") -> Settings:
    """The settings that the bytes of `name` hold.

    Raises ConfigurationError with every problem found: broken TOML (with its line), unknown keys, wrong types, bad values.
    """
    text, document = parsed(data, name)
    lines = key_lines(text)
    problems: list[Problem] = []
    tables: dict[str, Any] = {}
    known = {table.name: table for table in fields(Settings)}
    hints = get_type_hints(Settings)
    homes = {key: table for table in known for key in get_type_hints(hints[table])}
    for key, value in document.items():
        if key not in known:
            problems.append(unknown((key,), tuple(known), lines, homes))
        elif not isinstance(value, dict):
            problems.append(("CFG004", {"key": key, "line": line_of((key,), lines), "example": f"[{key}]"}))
        else:
            own = tuple(get_type_hints(hints[key]))
            problems += [unknown((key, stranger), own, lines, homes) for stranger in value if stranger not in own]
            tables[key] = _table(hints[key], key, value, lines, problems)
    if problems:
        located: list[Problem] = [(code, {"file": name, **values}) for code, values in problems]
        located.sort(key=lambda problem: int(problem[1]["line"]))
        raise ConfigurationError("CFG005", tuple(located), file=name, count=len(problems))
    return Settings(**tables)


def _table(kind: type, path: str, values: dict[str, Any], lines: dict[tuple[str, ...], int], problems: list[Problem]) -> Any:  # noqa: ANN401
    """A dataclass of `kind` from the known keys of a TOML table; what is wrong goes to `problems` and its default stays."""
    hints = get_type_hints(kind)
    accepted: dict[str, Any] = {}
    for key, value in values.items():
        where = (path, key)
        if key not in hints:
            continue
        if hints[key] == tuple[Ignore, ...] and isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
            accepted[key] = tuple(_ignore(entry, (*where, str(number)), lines, problems) for number, entry in enumerate(value, 1))
            continue
        converted = _converted(hints[key], value)
        wrong = _value_problem(where, converted)
        if converted is None:
            example = f"{key} = {EXAMPLES[hints[key]]}"
            problems.append(("CFG004", {"key": ".".join(where), "line": line_of(where, lines), "example": example}))
        elif wrong is not None:
            code, extra = wrong
            problems.append((code, {"key": ".".join(where), "line": line_of(where, lines), **extra}))
        else:
            accepted[key] = converted
    return kind(**accepted)


def _ignore(entry: dict[str, Any], place: tuple[str, ...], lines: dict[tuple[str, ...], int], problems: list[Problem]) -> Ignore:
    """A table `[[check.ignore]]`, all of text; an unknown code or a missing reason is a finding of the check, not of this file."""
    texts = {key: str(value).strip() if isinstance(value, str) else "" for key, value in entry.items()}
    for key, value in entry.items():
        if key not in IGNORE_KEYS:
            problems.append(unknown((*place, key), IGNORE_KEYS, lines))
        elif not isinstance(value, str):
            where = (*place, key)
            problems.append(("CFG004", {"key": f"check.ignore.{key}", "line": line_of(where, lines), "example": f'{key} = "…"'}))
    at = line_of(place, lines)
    return Ignore(
        code=texts.get("code", "").upper(),
        reason=texts.get("reason", ""),
        source=texts.get("file", "").replace("\\", "/"),
        line=texts.get("line", ""),
        fingerprint=texts.get("fingerprint", "").casefold(),
        span=Span(SourceId("book.toml"), at, at),
    )


def _converted(hint: object, value: object) -> object:
    """`value` as the type asked for, or None: nothing is turned into another type but a whole number into a decimal."""
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if hint == tuple[str, ...] and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if hint in (str, bool) and type(value) is hint:
        return value
    return None


def _value_problem(where: tuple[str, str], value: object) -> Problem | None:
    match where, value:
        case ("book", "language"), str(language) if language not in ("", *LANGUAGES):
            return "CFG007", {"value": language, "allowed": ", ".join(LANGUAGES)}
        case _, str(choice) if choice not in CHOICES.get(where, (choice,)):
            return "CFG007", {"value": choice, "allowed": ", ".join(CHOICES[where])}
        case ("glossary" | "see_also", "threshold"), float(threshold) if not 0 <= threshold <= 1:
            return "CFG007", {"value": f"{threshold:g}", "allowed": "0 … 1"}
        case ("book", "chapters"), tuple(names) if len(set(names)) < len(names):
            twice = next(name for place, name in enumerate(names) if name in names[:place])
            return "CFG008", {"value": str(twice)}
        case _:
            return None
