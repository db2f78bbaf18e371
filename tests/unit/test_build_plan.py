"""What changed since the last build, said in reasons."""

from dataclasses import replace
from pathlib import Path

import pytest

from publisher.build import plan, tools
from publisher.build.plan import Cause, Reason, Record, Request, Target
from publisher.build.project import read_project


def project_in(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def record_of(folder: Path, into: Path, request: Request, outputs: tuple[str, ...] = ("buku.html",)) -> Record:
    into.mkdir(exist_ok=True)
    for name in outputs:
        (into / name).write_bytes(b"isi")
    written = dict.fromkeys(outputs, plan.digest(b"isi"))
    return Record(snapshot=plan.snapshot(read_project((folder,)), request), pictures={}, outputs=written, complete=True, summary={})


def reasons(old: Record | None, folder: Path, into: Path, request: Request | None = None) -> tuple[Reason, ...]:
    return plan.reasons(old, plan.snapshot(read_project((folder,)), request or Request()), folder, into)


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, Path, Record]:
    folder, into = tmp_path / "naskah", tmp_path / "hasil"
    folder.mkdir()
    project_in(folder, **{"a.txt": "a", "b.txt": "b"})
    return folder, into, record_of(folder, into, Request())


def test_nothing_changed_nothing_to_do(built: tuple[Path, Path, Record]) -> None:
    folder, into, record = built
    assert reasons(record, folder, into) == ()


def test_the_first_time_is_a_reason_of_its_own(built: tuple[Path, Path, Record]) -> None:
    assert reasons(None, built[0], built[1]) == (Reason(Cause.FIRST),)


def test_files_added_changed_and_removed_are_named(built: tuple[Path, Path, Record]) -> None:
    folder, into, record = built
    project_in(folder, **{"a.txt": "lain", "c.txt": "c", "book.toml": ""})
    (folder / "b.txt").unlink()
    assert set(reasons(record, folder, into)) == {
        Reason(Cause.CHANGED, "a.txt"),
        Reason(Cause.ADDED, "c.txt"),
        Reason(Cause.ADDED, "book.toml"),
        Reason(Cause.REMOVED, "b.txt"),
    }


def test_a_changed_register_of_works_is_a_reason(built: tuple[Path, Path, Record]) -> None:
    folder, into, _ = built
    project_in(folder, **{"sources.toml": "[a]"})
    record = record_of(folder, into, Request())
    assert reasons(record, folder, into) == ()
    project_in(folder, **{"sources.toml": "[b]"})
    assert reasons(record, folder, into) == (Reason(Cause.CHANGED, "sources.toml"),)


def test_the_same_files_under_other_times_are_no_reason(built: tuple[Path, Path, Record]) -> None:
    folder, into, record = built
    project_in(folder, **{"a.txt": "a"})
    assert reasons(record, folder, into) == ()


def test_an_option_is_named_with_its_values(built: tuple[Path, Path, Record]) -> None:
    folder, into, record = built
    assert reasons(record, folder, into, Request(ui_language="en")) == (Reason(Cause.OPTION, "ui-lang", "id", "en"),)
    assert reasons(record, folder, into, Request(epoch="7")) == (Reason(Cause.OPTION, "SOURCE_DATE_EPOCH", "", "7"),)


def test_a_changed_program_or_library_is_a_reason(built: tuple[Path, Path, Record]) -> None:
    folder, into, record = built
    other = replace(
        record, snapshot=replace(record.snapshot, program="x", version="0", libraries={**tools.library_versions(), "lxml": "1"})
    )
    found = reasons(other, folder, into)
    assert [reason.cause for reason in found] == [Cause.PROGRAM, Cause.LIBRARY]
    assert (found[1].what, found[1].before) == ("lxml", "1")


def test_outputs_missing_or_changed_are_reasons(built: tuple[Path, Path, Record]) -> None:
    folder, into, record = built
    (into / "buku.html").write_bytes(b"lain")
    assert reasons(record, folder, into) == (Reason(Cause.OUTPUT_CHANGED, "buku.html"),)
    (into / "buku.html").unlink()
    assert reasons(record, folder, into) == (Reason(Cause.OUTPUT_MISSING, "buku.html"),)


def test_a_picture_that_turns_up_or_changes_is_a_reason(built: tuple[Path, Path, Record]) -> None:
    folder, into, record = built
    waiting = replace(record, pictures=plan.picture_digests({"sel.png": None}))
    assert reasons(waiting, folder, into) == ()
    (folder / "sel.png").write_bytes(b"x")
    assert reasons(waiting, folder, into) == (Reason(Cause.PICTURE, "sel.png"),)


def test_an_incomplete_build_is_tried_again(built: tuple[Path, Path, Record]) -> None:
    folder, into, record = built
    assert reasons(replace(record, complete=False), folder, into) == (Reason(Cause.INCOMPLETE),)


def test_a_record_is_remembered_per_request(built: tuple[Path, Path, Record]) -> None:
    _, into, record = built
    plan.remember(into, Request(), record)
    assert plan.recall(into, Request()) == record
    assert plan.recall(into, Request(targets=(Target.HTML,))) is None
    assert plan.recall_all(into) == (record,)


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"format": 99}', '{"format": 1, "snapshot": 3}'])
def test_a_damaged_record_counts_as_none(built: tuple[Path, Path, Record], damage: str) -> None:
    _, into, record = built
    plan.remember(into, Request(), record)
    for file in (into / ".publisher").iterdir():
        file.write_text(damage, encoding="utf-8")
    assert plan.recall(into, Request()) is None


def test_the_program_is_known_by_its_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = tools.program_digest()
    assert first == tools.program_digest()
    tools.program_digest.cache_clear()
    (tmp_path / "rule.py").write_text("x = 1", encoding="utf-8")
    monkeypatch.setattr(tools, "package_folder", lambda: tmp_path)
    assert tools.program_digest() != first
    tools.program_digest.cache_clear()
