"""`publisher glossary`."""

from pathlib import Path
from typing import Any

import click

from publisher.cli.command import Command, output_format, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import OneOf
from publisher.cli.words import LANGUAGES
from publisher.diagnostics import Severity
from publisher.errors import ExitCode
from publisher.model.glossary import Glossary, GlossaryEntry
from publisher.model.span import Span


@click.command("glossary", cls=Command)
@several_paths
@click.option("--lang", type=OneOf(LANGUAGES), default=None)
@output_format
@ui_lang
@click.pass_obj
def command(console: Console, paths: tuple[Path, ...], lang: str | None, form: str) -> int:
    """The entries to standard output, the errors of reading to standard error."""
    from publisher.build.inspection import glossary_of

    found = glossary_of(paths, lang or "")
    broken = [told for told in found.diagnostics if told.severity is Severity.ERROR]
    console.tell_all(broken)
    if form == "json":
        console.json(as_json(found.value))
    else:
        for entry in found.value.entries:
            console.data(_line(entry, found.value, console))
        if not found.value.entries:
            console.say("no_terms")
    return ExitCode.SOURCE if broken else ExitCode.OK


def as_json(glossary: Glossary) -> dict[str, Any]:
    """Entries and acronyms as JSON values; `source` is file:line of the raw article."""
    return {
        "terms": [_entry_fields(entry, glossary) for entry in glossary.entries],
        "acronyms": [{"short": pair.short, "long": pair.long, "language": pair.language} for pair in glossary.acronyms],
    }


def _entry_fields(entry: GlossaryEntry, glossary: Glossary) -> dict[str, Any]:
    spans = [span for span in (entry.span, *(expansion.span for expansion in entry.expansions)) if span is not None]
    fields: dict[str, Any] = {
        "term": entry.headword,
        "definition": entry.definition or None,
        "abbreviations": list(entry.abbreviations),
        "variants": list(entry.variants),
        "foreign": list(entry.foreign),
        "expansions": [expansion.text for expansion in entry.expansions],
        "source": [_place(entry.span)] if entry.span else list(dict.fromkeys(map(_place, spans))),
        "origin": str(entry.origin),
        "status": str(entry.status),
        "confidence": round(entry.confidence, 3),
    }
    if entry.see is not None:
        fields["see"] = glossary.entry(entry.see).headword
    return fields


def _place(span: Span) -> str:
    return f"{span.source}:{span.first_line}"


def _line(entry: GlossaryEntry, glossary: Glossary, console: Console) -> str:
    """An entry on one line: headword, short forms, definition, where it stands."""
    short = f" ({', '.join(entry.abbreviations)})" if entry.abbreviations else ""
    names = "; ".join(expansion.text for expansion in entry.expansions)
    said = f"→ {glossary.entry(entry.see).headword}" if entry.see is not None else entry.definition or names
    place = f" [{console.word('source_at', source=entry.span.source, line=entry.span.first_line)}]" if entry.span else ""
    return f"{entry.headword}{short}: {said}{place}"
