"""`publisher show`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from publisher.cli.command import Command, output_format, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import File, OneOf
from publisher.model.chapter import Chapter, Section
from publisher.model.span import Span
from publisher.model.walk import plain_text
from publisher.source import Article

REMOVED, KEPT = "-", " "


@click.command("show", cls=Command)
@click.argument("file", metavar="FILE", type=File())
@click.option("--stage", type=OneOf(("clean", "structure")), default="clean")
@output_format
@ui_lang
@click.pass_obj
def command(console: Console, file: Path, stage: str, form: str) -> None:
    """One article: its lines with what is removed, or the outline of the chapter it becomes."""
    from publisher.build.inspection import inspected

    found = inspected(file)
    rows = list(_lines(found.cleaned) if stage == "clean" else _outline(found.chapter.value))
    if form == "json":
        console.json(rows)
        return
    for row in rows:
        console.data(_removed_or_kept(row) if stage == "clean" else _heading(row, console))


def _lines(cleaned: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - Result of an article or of an edited chapter
    """Kept and removed lines in the order of the file."""
    rows = [
        {"line": change.span.first_line, "kept": False, "text": change.before, "code": change.code, "rule": change.rule}
        for change in cleaned.changes
        if not change.after
    ]
    rows += [{"line": span.first_line, "kept": True, "text": text} for span, text in _kept(cleaned.value)]
    yield from sorted(rows, key=lambda row: (row["line"], row["kept"]))


def _kept(article: Article | Chapter) -> Iterator[tuple[Span, str]]:
    match article:
        case Article():
            yield from ((block.span, plain_text(block.content)) for block in article.blocks)
        case Chapter():
            yield article.span, plain_text(article.title)


def _removed_or_kept(row: dict[str, Any]) -> str:
    mark, reason = (KEPT, "") if row["kept"] else (REMOVED, f"  [{row['code']}{' ' + row['rule'] if row['rule'] else ''}]")
    return f"{mark} {row['line']:>4}  {row['text']}{reason}"


def _outline(chapter: Chapter) -> Iterator[dict[str, Any]]:
    """The chapter and its sections: level from 1, line, id, title, how many blocks of each kind stand directly in it."""
    yield _part(1, chapter.id, plain_text(chapter.title), chapter.span, chapter.blocks)
    yield from _sections(chapter.sections, 2)


def _sections(sections: tuple[Section, ...], level: int) -> Iterator[dict[str, Any]]:
    for section in sections:
        yield _part(level, section.id, plain_text(section.title), section.span, section.blocks)
        yield from _sections(section.sections, level + 1)


def _part(level: int, anchor: str, title: str, span: Span, blocks: Any) -> dict[str, Any]:  # noqa: ANN401 - Blocks
    counts: dict[str, int] = {}
    for block in blocks:
        counts[type(block).__name__] = counts.get(type(block).__name__, 0) + 1
    return {"level": level, "line": span.first_line, "id": anchor, "title": title, "blocks": counts}


def _heading(row: dict[str, Any], console: Console) -> str:
    blocks = ", ".join(f"{console.word(f'block_{name}')}: {count}" for name, count in row["blocks"].items())
    return f"{row['line']:>5}  {'  ' * (row['level'] - 1)}{row['title']}  #{row['id']}{'  (' + blocks + ')' if blocks else ''}"
