"""`publisher build`."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from publisher.build import module
from publisher.build.module import Outcome
from publisher.build.plan import DEFAULT_TARGETS, Request, Target
from publisher.build.products import Product
from publisher.cli.command import PAPERS, USES, Command, edition_of, output_format, selection, several_paths, ui_lang
from publisher.cli.console import Console
from publisher.cli.values import Count
from publisher.diagnostics import Severity
from publisher.errors import ExitCode


@click.command("build", cls=Command)
@several_paths
@selection
@click.option("--pupils", metavar="N", type=Count(), default=None)
@click.option("--force", is_flag=True)
@click.option("--strict", is_flag=True)
@output_format
@click.option("-q", "--quiet", is_flag=True)
@ui_lang
@click.pass_obj
def command(console: Console, /, paths: tuple[Path, ...], output: Path | None, **options: Any) -> int:  # noqa: ANN401 - Click's options
    """Options → build → closing lines → exit code."""
    request = request_of(console, options)
    try:
        outcome = module.build(paths, output, request, force=options["force"], progress=None if options["quiet"] else console)
    finally:
        console.arrived()
    if options["form"] == "json":
        console.json(_as_json(outcome, options["pupils"], console))
    elif not options["quiet"]:
        _tell(outcome, options["pupils"], console)
    else:
        console.tell_all(told for told in outcome.findings if told.severity is Severity.ERROR)
    return _exit_code(outcome, strict=options["strict"])


def request_of(console: Console, options: dict[str, Any]) -> Request:
    """The request that the shared options make."""
    targets = tuple(target for target in Target if target in options["target"])
    return Request(
        targets=targets or DEFAULT_TARGETS,
        named=bool(targets),
        chapter=options["chapter"],
        edition=edition_of(options["edition"], release=options["release"]),
        use=USES[options["use"]] if options["use"] else None,
        paper=PAPERS[options["paper"]] if options["paper"] else None,
        ui_language=console.language,
        epoch=os.environ.get("SOURCE_DATE_EPOCH", ""),
    )


def _exit_code(outcome: Outcome, *, strict: bool) -> int:
    """With `strict`, a warning counts as a finding of level error."""
    if strict and outcome.exit_code is ExitCode.OK and outcome.counts[Severity.WARNING]:
        return ExitCode.FINDINGS
    return outcome.exit_code


def _tell(outcome: Outcome, pupils: int | None, console: Console) -> None:
    """The worst findings, then what to print and what paper it takes, what to send, what to read first."""
    if outcome.unchanged:
        console.say("unchanged")
    counts = {level: outcome.counts[level] for level in ("error", "warning", "changes")}
    console.tell_worst(outcome.findings, counts["error"] + counts["warning"])
    lines = {"print": tuple(_to_print(outcome, pupils, console)), "send": (_to_send(outcome, console),)}
    if outcome.report is not None:
        lines["read"] = (f"{console.path(outcome.report)} ({console.word('tally', **counts)})",)
    width = max(len(console.word(key)) for key in lines) + 2
    for key, texts in lines.items():
        for number, text in enumerate(texts):
            heading = "" if number else f"{console.word(key)}:"
            console.data(f"{heading:<{width}}{text}")


def _to_print(outcome: Outcome, pupils: int | None, console: Console) -> Iterator[str]:
    """Everything with pages and the paper it takes; without any, how to print the HTML."""
    printed = [outcome.files[target] for target in (Target.PDF, Target.HANDOUTS, Target.BOOKLET) if target in outcome.files]
    for product in printed:
        yield _described(product, console)
        if pupils:
            yield console.word(
                "for_pupils", pupils=console.count(pupils), total=console.count(pupils * product.sheets), **_paper(product, console)
            )
        if product.signatures:
            key = "fold_one" if product.signatures == 1 else "fold_several"
            yield console.word(key, sheets=console.count(product.sheets), count=product.signatures)
    if not printed and Target.HTML in outcome.files:
        yield console.word("print_page", file=console.path(outcome.files[Target.HTML].path))
    elif not printed:
        yield console.word("nothing_made")


def _described(product: Product, console: Console) -> str:
    """A file or a folder of files, with size and paper."""
    if product.folder is None:
        return f"{console.path(product.path)} ({console.size(product.path)}, {console.word('pages', **_paper(product, console))})"
    size = console.amount(sum(_bytes(part.path) for part in product.parts))
    about = console.word("pages_of_files", count=len(product.parts), size=size, **_paper(product, console))
    return f"{console.path(product.folder)}/ ({about})"


def _paper(product: Product, console: Console) -> dict[str, str]:
    return {"pages": console.count(product.pages), "sheets": console.count(product.sheets)}


def _bytes(path: Path) -> int:
    """Size of a file, 0 where it is gone."""
    return path.stat().st_size if path.is_file() else 0


def _to_send(outcome: Outcome, console: Console) -> str:
    """What is read on a screen; else what there is, handouts as their archive. A booklet is for paper alone."""
    by_choice = [[Target.EPUB, Target.HTML], [Target.PDF, Target.HANDOUTS]]
    read, printed = ([outcome.files[target] for target in targets if target in outcome.files] for targets in by_choice)
    packed = [product for product in printed if product.archive]
    files = [product.archive or product.path for product in (*read, *packed)] or [product.path for product in printed]
    return ", ".join(_with_size(file, console) for file in files) or console.word("nothing_made")


def _with_size(file: Path, console: Console) -> str:
    return f"{console.path(file)} ({console.size(file)})"


def _as_json(outcome: Outcome, pupils: int | None, console: Console) -> dict[str, Any]:
    from publisher.render.review import finding

    return {
        "files": {str(target): _product_as_json(product, pupils) for target, product in outcome.files.items()},
        "report": outcome.report.as_posix() if outcome.report else None,
        "counts": dict(outcome.counts),
        "findings": [finding(told, console.language) for told in outcome.findings],
        "unchanged": outcome.unchanged,
        "exit_code": int(outcome.exit_code),
    }


def _product_as_json(product: Product, pupils: int | None) -> dict[str, Any]:
    """Path and bytes; of what has pages also pages and sheets for one copy and for all pupils; of handouts each file and the archive."""
    told: dict[str, Any] = {"path": product.path.as_posix(), "bytes": sum(_bytes(part.path) for part in product.parts)}
    if product.pages:
        told |= {"pages": product.pages, "sheets": product.sheets}
        told |= {"pupils": pupils, "sheets_for_pupils": pupils * product.sheets} if pupils else {}
    if product.folder:
        told["parts"] = [{"path": part.path.as_posix(), "bytes": _bytes(part.path), "pages": part.pages} for part in product.parts]
    if product.archive:
        told["archive"] = {"path": product.archive.as_posix(), "bytes": _bytes(product.archive)}
    return told
