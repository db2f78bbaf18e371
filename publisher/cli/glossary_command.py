"""`publisher glossary`."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.cli.command import Command, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import File, OneOf, Share
from publisher.cli.words import LANGUAGES
from publisher.diagnostics import Diagnostic, Severity
from publisher.errors import ExitCode, UsageError
from publisher.model.glossary import GlossaryEntry, Status

if TYPE_CHECKING:
    from publisher.build.registering import Decided, Register, Wish

FORMS = ("text", "json", "csv", "toml")
CHOICES = {
    "proposed": "proposed",
    "approved": "approved",
    "rejected": "rejected",
    "stale": "stale",
    "weak": "weak",
    "lost": "lost",
    "all": "all",
    "usulan": "proposed",
    "disetujui": "approved",
    "ditolak": "rejected",
    "basi": "stale",
    "lemah": "weak",
    "buntu": "lost",
    "semua": "all",
}
MARKS = {"approved": "+", "proposed": "?", "rejected": "-", "stale": "!", "weak": "~", "lost": "x"}
"""Signs that every terminal has."""


@click.command("glossary", cls=Command)
@several_paths
@click.option("--status", "status", type=OneOf(CHOICES), default=None)
@click.option("--approve", metavar="TERM", multiple=True)
@click.option("--approve-from", metavar="NUMBER", type=Share(), default=None)
@click.option("--reject", metavar="TERM", multiple=True)
@click.option("--edit", metavar="TERM", multiple=True)
@click.option("--definition", metavar="TEXT", multiple=True)
@click.option("--rename", metavar="TERM TERM", nargs=2, multiple=True)
@click.option("--undo", metavar="TERM", multiple=True)
@click.option("--reason", metavar="TEXT", default="")
@click.option("--format", "form", type=OneOf(FORMS), default="text")
@click.option("--export", "export", metavar="FILE", type=File(), default=None)
@click.option("--import", "table", metavar="FILE", type=File(), default=None)
@click.option("--lang", type=OneOf(LANGUAGES), default=None)
@ui_lang
@click.pass_obj
def command(console: Console, /, paths: tuple[Path, ...], lang: str | None, reason: str, **options: object) -> int:
    """The terms to standard output, or decisions about them written; the errors of reading to standard error."""
    from publisher.build.registering import register_of

    read = register_of(paths, lang or "")
    wishes = _wishes(read.value, options)
    table = options["table"]
    told = [one for one in read.diagnostics if one.severity is Severity.ERROR or (not (wishes or table) and _is_of_register(one))]
    console.tell_all(told)
    if wishes and table:
        raise UsageError("GLO063")
    if reason and not wishes and options["approve_from"] is None:
        raise UsageError("BLD074", example="--approve barter")
    if wishes:
        _decide(console, read.value, wishes, reason)
    elif isinstance(table, Path):
        _import(console, read.value, table)
    else:
        _list(console, read.value, options)
    return ExitCode.SOURCE if any(one.severity is Severity.ERROR for one in told) else ExitCode.OK


def _is_of_register(one: Diagnostic) -> bool:
    return one.code.startswith("GLO") and one.span is not None and one.span.source == "glossary.toml"


def _wishes(register: "Register", options: dict[str, object]) -> list["Wish"]:
    """What the options ask for. Raises UsageError where definitions and terms are not as many."""
    from publisher.build.registering import Wish, sure
    from publisher.glossary.editor.verdicts import Deed

    named: dict[str, Sequence[str]] = {key: options[key] for key in ("approve", "reject", "undo", "edit", "definition")}  # type: ignore[misc]
    if len(named["edit"]) != len(named["definition"]):
        raise UsageError("GLO021", terms=len(named["edit"]), definitions=len(named["definition"]))
    wishes = [Wish(term=term, deed=Deed(key)) for key in ("approve", "reject", "undo") for term in named[key]]
    wishes += [Wish(term=term, deed=Deed.EDIT, words=text) for term, text in zip(named["edit"], named["definition"], strict=True)]
    renamed: Sequence[tuple[str, str]] = options["rename"]  # type: ignore[assignment]
    wishes += [Wish(term=term, deed=Deed.RENAME, words=name) for term, name in renamed]
    share = options["approve_from"]
    return [*wishes, *sure(register, share)] if isinstance(share, float) else wishes


def _decide(console: Console, register: "Register", wishes: Sequence["Wish"], reason: str) -> None:
    from publisher.build.registering import decide

    decided = decide(register, wishes, reason, console.word("glossary_head"))
    for one in decided:
        console.data(_decided(one, console))
    done = sum(one.changed for one in decided)
    console.say("glossary_decided" if done else "glossary_unchanged", count=done, file=console.path(register.file))


def _decided(one: "Decided", console: Console) -> str:
    deed = console.word(f"deed_{one.deed}" if one.changed else "deed_none")
    return f"{deed} {one.entry.headword}{f': {one.words}' if one.words else ''}"


def _import(console: Console, register: "Register", file: Path) -> None:
    """Writes what a table changes, and says it row by row."""
    from publisher.build.glossary_sheet import imported
    from publisher.glossary.editor.sheet_changes import Outcome
    from publisher.glossary.editor.sheet_words import columns

    result = imported(register, file, console.language, console.word("glossary_head"))
    console.tell_all(result.diagnostics)
    headings = columns(console.language)
    for change in result.value:
        if change.outcome is not Outcome.SAME:
            parts = ", ".join(headings[key] for key in change.columns)
            said = console.word(f"row_{change.outcome}", columns=parts) if parts else console.word(f"row_{change.outcome}")
            name = f"{change.before} → {change.term}" if change.before else change.term
            console.data(f"{console.word('row', row=change.row)}: {name}: {said}")
    done = sum(change.outcome in (Outcome.ADDED, Outcome.CHANGED) for change in result.value)
    console.say("rows_done", rows=len(result.value), count=done, same=sum(change.outcome is Outcome.SAME for change in result.value))
    console.say("glossary_decided" if done else "glossary_unchanged", count=done, file=console.path(register.file))


def _list(console: Console, register: "Register", options: dict[str, object]) -> None:
    """The chosen terms to the terminal, or to a file whose ending says the form."""
    from publisher.build.glossary_sheet import as_bytes, export, form_of

    chosen = CHOICES.get(str(options["status"]), "")
    shown = [entry for entry in register.entries if _is_chosen(status_of(entry, register), chosen)]
    file = options["export"]
    form = form_of(file) if isinstance(file, Path) else str(options["form"])
    if form == "text":
        names = {entry.id: entry.headword for entry in register.entries}
        for entry in shown:
            see = names.get(entry.see, entry.typed(entry.see)) if entry.see is not None else ""
            console.data(f"{MARKS[status_of(entry, register)]} {_line(entry, see, console)}")
        _say_counts(console, register, shown)
        return
    data = as_bytes(register, shown, form, console.language, console.word("glossary_head"))
    if isinstance(file, Path):
        export(file, data)
        console.say("glossary_exported", count=len(shown), file=console.path(file))
        if form == "csv":
            console.say("glossary_exported_next", file=console.typed(file))
    else:
        console.bytes(data)


def status_of(entry: GlossaryEntry, register: "Register") -> str:
    """What the list says of a term: a key of `MARKS`."""
    if entry.id in register.lost:
        return "lost"
    if entry.status is Status.APPROVED and entry.basis is not None and entry.basis.is_stale:
        return "stale"
    return "weak" if register.is_weak(entry) else str(entry.status)


def _is_chosen(status: str, chosen: str) -> bool:
    """Whether a term of that status is listed; without a choice those that a draft prints are."""
    match chosen:
        case "":
            return status not in ("weak", "rejected")
        case "all":
            return True
        case "approved":
            return status in ("approved", "stale")
        case _:
            return status == chosen


def _say_counts(console: Console, register: "Register", shown: Sequence[GlossaryEntry]) -> None:
    """How many terms of each status there are, with their marks; and what to do where there are none."""
    if not register.entries:
        console.say("no_terms")
        return
    counts = Counter(status_of(entry, register) for entry in register.entries)
    parts = [f"{mark} {console.word(f'status_{status}', count=counts[status])}" for status, mark in MARKS.items() if counts[status]]
    console.say("glossary_counts", parts=", ".join(parts))
    if counts["proposed"] and shown:
        console.say("glossary_next")


def _line(entry: GlossaryEntry, see: str, console: Console) -> str:
    """An entry on one line: headword, short forms, definition or `see`, where it stands, and of a proposal how sure and why."""
    short = f" ({', '.join(entry.abbreviations)})" if entry.abbreviations else ""
    names = "; ".join(expansion.text for expansion in entry.expansions)
    said = f"→ {see}" if see else entry.definition or names
    return f"{entry.headword}{short}: {said}{_grounds(entry, console)}".rstrip(": ")


def _grounds(entry: GlossaryEntry, console: Console) -> str:
    from publisher.glossary.editor.sheet_words import pattern_of

    place = console.word("source_at", source=entry.span.source, line=entry.span.first_line) if entry.span else ""
    weighed = entry.status is Status.PROPOSED and entry.span is not None
    sure = f"{entry.confidence:.2f}".replace(".", "," if console.language == "id" else ".") if weighed else ""
    why = pattern_of(entry.reason, console.language) if weighed else entry.basis.reason if entry.basis is not None else ""
    parts = [part for part in (place, sure, why) if part]
    return f" [{'; '.join(parts)}]" if parts else ""
