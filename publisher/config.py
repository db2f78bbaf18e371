"""`book.toml` as frozen values: strict, all problems at once, each with its key path and a suggestion."""

import difflib
import tomllib
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, get_type_hints

from publisher.errors import ConfigurationError

Problem = tuple[str, dict[str, str | int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookSettings:
    """The table `[book]`: what the title page says. All optional; the title is proposed from the content."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    year: str = ""
    language: str = ""
    """`id` or `en`; guessed from the articles where absent."""
    subject: str = ""
    level: str = ""
    license: str = ""
    description: str = ""
    identifier: str = ""
    chapters: tuple[str, ...] = ()
    """File names in reading order; absent means all articles in natural order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningSettings:
    """The table `[cleaning]`."""

    chrome: bool = True
    """Remove page chrome."""
    spelling: bool = True
    """Normalise spelling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossarySettings:
    """The table `[glossary]`."""

    harvest: bool = True
    """Harvest definitions from the articles."""
    threshold: float = 0.6
    """Confidence (0-1) from which a harvested entry is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of `book.toml`."""

    book: BookSettings = field(default_factory=BookSettings)
    cleaning: CleaningSettings = field(default_factory=CleaningSettings)
    glossary: GlossarySettings = field(default_factory=GlossarySettings)
