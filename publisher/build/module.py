"""Building a module, if anything it is made from changed; no stage is imported before that is known."""

import contextlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from publisher import config
from publisher.build import outputs, plan
from publisher.build.codec import diagnostic_from, fields_of
from publisher.build.outputs import REPORT_PAGE
from publisher.build.plan import Reason, Record, Request, Target
from publisher.build.products import Product, product_from
from publisher.build.products import fields_of as product_fields
from publisher.build.progress import Progress, Silence
from publisher.build.project import Project, read_project
from publisher.config import Settings
from publisher.diagnostics import Diagnostic, error
from publisher.errors import ExitCode, RenderError, UsageError
from publisher.render.report import worst_first

if TYPE_CHECKING:
    from publisher.build.making import Made

OUTPUT_FOLDER = "build"
REMEMBERED_FINDINGS = 30
"""Worst findings kept with a build, to be told again when there is nothing to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a build.

    `files` are target → what was written or stands from the last build; `report` is the page of the report, None if
    it could not be written. `findings` are the worst ones first. `counts` has "chapters", "changes", "error", "warning",
    "note". `unchanged` says that there was nothing to do.
    """

    files: Mapping[Target, Product]
    report: Path | None
    findings: tuple[Diagnostic, ...]
    counts: Mapping[str, int]
    exit_code: ExitCode
    unchanged: bool = False


def output_folder(project: Project, into: Path | None) -> Path:
    """Where outputs go. Raises UsageError for the manuscript folder itself: outputs there would be read as articles."""
    folder = into or project.root / OUTPUT_FOLDER
    if folder.resolve() == project.folder.resolve():
        raise UsageError("BLD005", folder=folder.as_posix())
    return folder


def settings_of(project: Project) -> Settings:
    """The settings of a project, the defaults where it has no book.toml. Raises ConfigurationError with all problems."""
    return Settings() if project.settings is None else config.load(project.settings)


def why(paths: tuple[Path, ...], into: Path | None, request: Request) -> tuple[Reason, ...]:
    """Why a build would have something to do; nothing if all stands as it should."""
    project = read_project(paths)
    folder = output_folder(project, into)
    return plan.reasons(plan.recall(folder, request), plan.snapshot(project, request), project.folder, folder)


def build(
    paths: tuple[Path, ...], into: Path | None, request: Request, *, force: bool = False, progress: Progress | None = None
) -> Outcome:
    """Build what is asked for, or, where all of it stands already, say again what came of it and touch nothing.

    Raises UsageError, ConfigurationError, and RenderError where nothing at all can be written.
    """
    project = read_project(paths)
    folder = output_folder(project, into)
    snapshot = plan.snapshot(project, request)
    record = plan.recall(folder, request)
    reasons = plan.reasons(record, snapshot, project.folder, folder)
    if record is not None and not reasons and not force:
        return _remembered(record, folder)
    settings = settings_of(project)
    outputs.prepare(folder)

    from publisher.build.making import Job, make

    job = Job(project=project, settings=settings, request=request, folder=folder, progress=progress or Silence())
    made = make(job)
    if record is not None and not made.lacking:
        _delete_superseded(record, made, folder)
    try:
        plan.remember(folder, request, _record(snapshot, made, folder))
    except RenderError as failure:
        told = () if any(one.code == failure.code for one in made.diagnostics) else (error(failure.code, None, **failure.values),)
        made.diagnostics.extend(told)
        made.exit_codes.add(failure.exit_code)
    return _outcome(made)


def _outcome(made: "Made") -> Outcome:
    findings = tuple(worst_first(made.diagnostics))
    return Outcome(files=made.files, report=made.report, findings=findings, counts=made.counts, exit_code=made.exit_code)


def _record(snapshot: plan.Snapshot, made: "Made", folder: Path) -> Record:
    summary: dict[str, Any] = {
        "files": {str(target): product_fields(product, folder) for target, product in made.files.items()},
        "findings": [fields_of(told) for told in worst_first(made.diagnostics)[:REMEMBERED_FINDINGS]],
        "counts": made.counts,
        "exit_code": int(made.exit_code),
    }
    return Record(snapshot=snapshot, pictures=made.pictures, outputs=made.digests, complete=not made.lacking, summary=summary)


def _remembered(record: Record, folder: Path) -> Outcome:
    """What the last build said."""
    summary = record.summary
    return Outcome(
        files={Target(target): product_from(fields, folder) for target, fields in summary["files"].items()},
        report=folder / REPORT_PAGE if REPORT_PAGE in record.outputs else None,
        findings=tuple(diagnostic_from(fields) for fields in summary["findings"]),
        counts=summary["counts"],
        exit_code=ExitCode(summary["exit_code"]),
        unchanged=True,
    )


def _delete_superseded(record: Record, made: "Made", folder: Path) -> None:
    """Takes away what the last build wrote under a name that is no longer used (the title changed), if nobody touched it."""
    for name, digest in record.outputs.items():
        if name not in made.digests:
            delete_if_ours(folder / name, {digest})
    delete_empty({(folder / name).parent for name in record.outputs} - {folder})


def delete_if_ours(path: Path, digests: Collection[str]) -> bool:
    """Deletes a file that still has bytes that were written (their SHA-256); False if it is not there, changed, or cannot be deleted."""
    with contextlib.suppress(OSError):
        if plan.digest(path.read_bytes()) in digests:
            path.unlink()
            return True
    return False


def delete_empty(folders: Collection[Path]) -> None:
    """Deletes those folders that hold nothing, the inner ones first."""
    for folder in sorted(folders, key=lambda path: (-len(path.parts), path)):
        with contextlib.suppress(OSError):
            folder.rmdir()
