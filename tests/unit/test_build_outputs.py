"""Writing whole files or none."""

import errno
import os
import time
from pathlib import Path

import pytest

from publisher.build import outputs
from publisher.errors import ExitCode, RenderError


def test_a_file_is_written_and_folders_made(tmp_path: Path) -> None:
    outputs.write(tmp_path / "a" / "b.txt", b"isi")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"isi"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    file = tmp_path / "b.txt"
    outputs.write(file, b"isi")
    os.utime(file, (1, 1))
    outputs.write(file, b"isi")
    assert file.stat().st_mtime == 1
    outputs.write(file, b"lain")
    assert file.stat().st_mtime > time.time() - 60


def test_a_file_held_open_is_named_and_left_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "buku.pdf"
    file.write_bytes(b"lama")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "dipakai program lain")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(RenderError) as caught:
        outputs.write(file, b"baru")
    assert (caught.value.code, caught.value.values["file"], caught.value.exit_code) == ("BLD034", file.as_posix(), ExitCode.RENDER)
    assert file.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"a file where the folder should be")
    with pytest.raises(RenderError) as caught:
        outputs.prepare(tmp_path / "build")
    assert caught.value.code == "BLD035"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "BLD032"),
        (errno.EDQUOT, "BLD032"),
        (errno.EACCES, "BLD033"),
        (errno.EROFS, "BLD033"),
        (errno.EBUSY, "BLD034"),
        (errno.EISDIR, "BLD035"),
        (errno.EIO, "BLD031"),
    ],
)
def test_each_reason_has_a_message_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", refuse)
    for write in (outputs.write, outputs.write_new):
        with pytest.raises(RenderError) as caught:
            write(tmp_path / "buku.pdf", b"baru")
        assert caught.value.code == code
        assert os.strerror(number) not in caught.value.values.values()


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(RenderError) as caught:
        outputs.prepare(tmp_path / "build")
    assert caught.value.code == "BLD030"


def test_an_existing_file_is_never_replaced_by_a_new_one(tmp_path: Path) -> None:
    file = tmp_path / "bab.md"
    assert outputs.write_new(file, b"satu")
    assert not outputs.write_new(file, b"dua")
    assert file.read_bytes() == b"satu"


@pytest.mark.skipif(os.name == "nt", reason="modes are a matter of POSIX systems")
def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        outputs.write(tmp_path / "a.pdf", b"isi")
    finally:
        os.umask(old)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o644
