"""Artefacts under the digest of what they were made from."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.build import store
from publisher.diagnostics import Result, Severity, warning
from publisher.model.book import Audience, Edition
from publisher.model.span import SourceId, Span

TOLD = (warning("OUT002", Span(SourceId("a.txt"), 3, 4), letters="x", count=1), warning("OUT004", None, anchor="b"))


def test_what_is_kept_is_found_with_what_was_said(tmp_path: Path) -> None:
    kept = store.Store(tmp_path)
    kept.keep("k1", Result(b"isi\nbaris", TOLD))
    assert kept.find("k1") == Result(b"isi\nbaris", TOLD)
    assert kept.find("k2") is None


@pytest.mark.parametrize("damage", [b"", b"{}\nx", b"not json", b'{"sha256": "0", "diagnostics": []}\nisi'])
def test_a_damaged_artefact_counts_as_absent(tmp_path: Path, damage: bytes) -> None:
    kept = store.Store(tmp_path)
    kept.keep("k1", Result(b"isi"))
    (tmp_path / "k1").write_bytes(damage)
    assert kept.find("k1") is None


def test_a_changed_byte_counts_as_absent(tmp_path: Path) -> None:
    kept = store.Store(tmp_path)
    kept.keep("k1", Result(b"isi"))
    (tmp_path / "k1").write_bytes((tmp_path / "k1").read_bytes()[:-1] + b"x")
    assert kept.find("k1") is None


def test_the_store_is_bounded_and_keeps_what_was_used_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MAX_ARTEFACTS", 3)
    kept = store.Store(tmp_path)
    for number in range(3):
        kept.keep(f"k{number}", Result(b"isi"))
        os.utime(tmp_path / f"k{number}", (number, number))
    kept.keep("k9", Result(b"isi"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["k1", "k2", "k9"]


def test_a_store_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "store").write_bytes(b"a file where the folder should be")
    kept = store.Store(tmp_path / "store")
    kept.keep("k1", Result(b"isi"))
    assert kept.find("k1") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        ({"a": "b"}, {"a": b"c"}),
        (["a"], ["a", ""]),
        (Edition(), Edition(audience=Audience.TEACHER)),
        ({"a": 1}, {"a": "1"}),
        (Severity.NOTE, Severity.ERROR),
        (None, ""),
    ],
)
def test_different_values_have_different_keys(one: object, other: object) -> None:
    assert store.key(one) != store.key(other)


def test_equal_values_have_equal_keys() -> None:
    assert store.key({"a": 1, "b": 2}) == store.key({"b": 2, "a": 1})
    assert store.key(Edition()) == store.key(Edition())


def test_a_key_is_the_same_in_another_process() -> None:
    imports = "from publisher.build import store; from publisher.model.book import Edition"
    code = f"{imports}; print(store.key({{'a': Edition(), 'b': [b'x', 'y', 1.5, None]}}))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1")
    }
    assert len(runs) == 1
