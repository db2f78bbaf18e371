"""Artefacts kept under the digest of exactly what they were made from. May be deleted at any moment; several may write at once."""

import contextlib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from pathlib import Path

from publisher.build import outputs
from publisher.build.codec import diagnostic_from, fields_of
from publisher.diagnostics import Result
from publisher.errors import RenderError

MAX_ARTEFACTS = 400
"""Handouts of two editions of a long book, and its other outputs."""
MAX_BYTES = 256 * 1024 * 1024


def key(*consumed: object) -> str:
    """SHA-256 of values: dataclasses, mappings, sequences, text, bytes and numbers, each with its kind and length."""
    digest = hashlib.sha256()
    for part in _canonical(consumed):
        digest.update(part)
    return digest.hexdigest()


def _canonical(value: object) -> Iterator[bytes]:
    """The bytes that stand for a value: equal for equal values, different for different ones, in any process."""
    match value:
        case bytes():
            yield f"b{len(value)}:".encode()
            yield value
        case Enum():
            yield from _canonical(value.value)
        case str():
            yield from _canonical(value.encode("utf-8", "surrogatepass"))
        case Mapping():
            yield f"m{len(value)}:".encode()
            yield from (part for item in sorted(value.items()) for part in _canonical(item))
        case tuple() | list():
            yield f"l{len(value)}:".encode()
            yield from (part for item in value for part in _canonical(item))
        case _ if is_dataclass(value):
            yield type(value).__name__.encode()
            yield from _canonical({field.name: getattr(value, field.name) for field in fields(value)})
        case _:
            yield f"v{value!r};".encode()


@dataclass(frozen=True, slots=True)
class Store:
    """Artefacts in a folder, each in one file with a digest of its own, so that a damaged one counts as absent."""

    folder: Path

    def find(self, name: str) -> Result[bytes] | None:
        """The artefact of that key with what was said when it was made, None if it is not there or damaged."""
        path = self.folder / name
        try:
            head, _, payload = path.read_bytes().partition(b"\n")
            described = json.loads(head)
            if described["sha256"] != hashlib.sha256(payload).hexdigest():
                return None
            told = tuple(diagnostic_from(item) for item in described["diagnostics"])
        except (OSError, ValueError, TypeError, KeyError):
            return None
        with contextlib.suppress(OSError):
            path.touch()
        return Result(payload, told)

    def keep(self, name: str, artefact: Result[bytes]) -> None:
        """Keeps an artefact, and lets the ones not used for longest go. A store that cannot be written keeps nothing."""
        described = {"sha256": hashlib.sha256(artefact.value).hexdigest(), "diagnostics": [fields_of(d) for d in artefact.diagnostics]}
        head = json.dumps(described, ensure_ascii=True, sort_keys=True).encode()
        with contextlib.suppress(RenderError):
            outputs.write(self.folder / name, head + b"\n" + artefact.value)
            self._bound()

    def _bound(self) -> None:
        """The time of last use decides what goes: it says nothing about whether an artefact is right, only what it is worth."""
        with contextlib.suppress(OSError):
            found = [(path.stat(), path) for path in self.folder.iterdir() if not path.name.startswith(".")]
            found.sort(key=lambda item: (item[0].st_mtime_ns, item[1].name), reverse=True)
            total = 0
            for count, (status, path) in enumerate(found):
                total += status.st_size
                if count >= MAX_ARTEFACTS or total > MAX_BYTES:
                    path.unlink(missing_ok=True)
