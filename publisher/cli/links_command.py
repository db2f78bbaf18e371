"""`publisher links`."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.cli.command import Command, output_format, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import OneOf
from publisher.diagnostics import Severity
from publisher.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from publisher.build.linking import Line, Links, Wish

CHOICES = {
    "pinned": "pinned",
    "named": "named",
    "proposed": "proposed",
    "weak": "weak",
    "removed": "removed",
    "all": "all",
    "dipasang": "pinned",
    "disebut": "named",
    "usulan": "proposed",
    "lemah": "weak",
    "dibuang": "removed",
    "semua": "all",
}
MARKS = {"pinned": "+", "named": "=", "proposed": "?", "weak": "~", "removed": "-"}
"""Signs that every terminal has."""


@click.command("links", cls=Command)
@several_paths
@click.option("--status", "status", type=OneOf(CHOICES), default=None)
@click.option("--pin", metavar="ID ID", nargs=2, multiple=True)
@click.option("--remove", metavar="ID ID", nargs=2, multiple=True)
@click.option("--undo", metavar="ID ID", nargs=2, multiple=True)
@click.option("--reason", metavar="TEXT", default="")
@output_format
@ui_lang
@click.pass_obj
def command(
    console: Console, /, paths: tuple[Path, ...], status: str | None, reason: str, form: str, **pairs: tuple[tuple[str, str], ...]
) -> int:
    """The pairs of sections to standard output, or decisions about them written; the errors of reading to standard error."""
    from publisher.build.linking import links_of

    read = links_of(paths)
    broken = [one for one in read.diagnostics if one.severity is Severity.ERROR]
    console.tell_all(broken)
    wishes = _wishes(pairs)
    if reason and not wishes:
        raise UsageError("BLD074", example="--remove pasar uang")
    if wishes:
        _decide(console, read.value, wishes, reason)
    else:
        _list(console, read.value, CHOICES.get(status or "", ""), form)
    return ExitCode.SOURCE if broken else ExitCode.OK


def _wishes(pairs: dict[str, tuple[tuple[str, str], ...]]) -> list["Wish"]:
    from publisher.build.linking import Wish
    from publisher.crossref import Verdict

    meant = (("pin", Verdict.PINNED), ("remove", Verdict.REMOVED), ("undo", None))
    return [Wish(ends=ends, verdict=verdict) for key, verdict in meant for ends in pairs[key]]


def _decide(console: Console, links: "Links", wishes: Sequence["Wish"], reason: str) -> None:
    from publisher.build.linking import decide

    done = decide(links, wishes, reason, console.word("pairs_head"))
    for one in done:
        deed = console.word((f"pair_{one.wish.verdict}" if one.wish.verdict else "deed_undo") if one.changed else "deed_none")
        console.data(f"{deed} {' ↔ '.join(one.wish.ends)}")
    count = sum(one.changed for one in done)
    console.say("glossary_decided" if count else "glossary_unchanged", count=count, file=console.path(links.file))


def _list(console: Console, links: "Links", chosen: str, form: str) -> None:
    shown = [line for line in links.lines if _is_chosen(str(line.standing), chosen)]
    if form == "json":
        console.json(links.as_values(shown))
        return
    for line in shown:
        console.data(_line(line, links, console))
    counts = Counter(str(line.standing) for line in links.lines)
    parts = [f"{mark} {console.word(f'pairs_{status}', count=counts[status])}" for status, mark in MARKS.items() if counts[status]]
    if not parts:
        console.say("no_pairs")
        return
    console.say("pairs_counts", parts=", ".join(parts))
    if shown:
        console.say("pairs_next")


def _is_chosen(status: str, chosen: str) -> bool:
    """Whether a pair of that standing is listed; without a choice those that the book prints are."""
    return chosen in ("all", status) or (not chosen and status in ("pinned", "named", "proposed"))


def _line(line: "Line", links: "Links", console: Console) -> str:
    """A pair on one line: ids to copy into a decision, their titles, how alike the two are and by which words."""
    titles = " ↔ ".join(links.titles.get(end, "?") for end in line.ends)
    score = f"{line.score:.2f}".replace(".", "," if console.language == "id" else ".") if line.score else ""
    grounds = "; ".join(part for part in (score, ", ".join(line.shared), line.reason) if part)
    return f"{MARKS[line.standing]} {' '.join(line.ends)}: {titles}{f' [{grounds}]' if grounds else ''}"
