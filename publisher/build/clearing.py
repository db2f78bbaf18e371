"""Deleting outputs: what was written here and still is what was written, and nothing else."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from publisher.build import outputs, plan
from publisher.build.module import delete_empty, delete_if_ours


@dataclass(frozen=True, slots=True)
class Cleared:
    """Outputs deleted, and outputs left alone because somebody changed them."""

    deleted: tuple[Path, ...]
    kept: tuple[Path, ...]


def clear(into: Path) -> Cleared:
    """Deletes the outputs of all builds into `into`, the store and the records; then the folders that are empty."""
    written: dict[Path, set[str]] = {}
    for record in plan.recall_all(into):
        for name, digest in record.outputs.items():
            written.setdefault(into / name, set()).add(digest)
    deleted = tuple(path for path, digests in written.items() if delete_if_ours(path, digests))
    kept = tuple(path for path in written if path.exists())
    state = into / outputs.STATE
    for pattern in ("build-*.json", "store/*", ".*.tmp", "store/.*.tmp"):
        for file in state.glob(pattern):
            with contextlib.suppress(OSError):
                file.unlink()
    delete_empty({state / "store", state, into, *(path.parent for path in written)})
    return Cleared(deleted, kept)
