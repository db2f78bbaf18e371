"""Which files make the manuscript, and what is told of the others."""

import os
from pathlib import Path

import pytest

from publisher.build.manuscript import Manuscript, choose
from publisher.build.project import read_pictures, read_project
from publisher.config import BookSettings, Settings
from publisher.diagnostics import Result, Severity
from publisher.errors import ConfigurationError, ExitCode, UsageError


def folder(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def chosen(root: Path, settings: Settings | None = None) -> Result[Manuscript]:
    return choose(read_project((root,)), settings or Settings())


def names(result: Result[Manuscript]) -> list[str]:
    return [source.id for source in result.value.sources]


def codes(result: Result[Manuscript]) -> set[str]:
    return {told.code for told in result.diagnostics}


def test_articles_come_in_natural_order(tmp_path: Path) -> None:
    folder(tmp_path, **{"10 uang.txt": "j", "2 pasar.txt": "b", "Bab 1.txt": "a", "bab 03.txt": "c"})
    assert names(chosen(tmp_path)) == ["2 pasar.txt", "10 uang.txt", "Bab 1.txt", "bab 03.txt"]


def test_the_folder_chapters_is_the_manuscript_and_strays_are_told(tmp_path: Path) -> None:
    folder(tmp_path, **{"chapters/a.txt": "a", "luar.txt": "b", "README.md": "c"})
    result = chosen(tmp_path)
    assert names(result) == ["a.txt"]
    assert [dict(told.values)["names"] for told in result.diagnostics if told.code == "BLD014"] == ["luar.txt"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("README.txt", "BLD010"),
        ("LICENSE.md", "BLD010"),
        ("~$lap.docx", "BLD011"),
        (".rahasia.txt", "BLD011"),
        ("lain.decisions.toml", "DEC011"),
        ("tabel.xlsx", "BLD013"),
        ("tanpa-akhiran", "BLD013"),
        ("lama/a.txt", "BLD016"),
    ],
)
def test_files_passed_over_are_named(tmp_path: Path, name: str, code: str) -> None:
    folder(tmp_path, **{"a.txt": "a", name: "x"})
    result = chosen(tmp_path)
    assert names(result) == ["a.txt"]
    (told,) = (one for one in result.diagnostics if one.code == code)
    assert name.split("/", maxsplit=1)[0] in str(dict(told.values)["names"])


def test_settings_pictures_and_their_folders_are_not_told(tmp_path: Path) -> None:
    folder(tmp_path, **{"a.txt": "a", "book.toml": "", "glossary.toml": "", "peta.png": "x", "gambar/sel.png": "x", "build/a.html": "x"})
    assert chosen(tmp_path).diagnostics == ()


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    assert codes(chosen(folder(tmp_path, **{"a.txt": "a", "kosong.txt": ""}))) == {"BLD017"}


def test_the_same_bytes_are_built_once(tmp_path: Path) -> None:
    result = chosen(folder(tmp_path, **{"2.txt": "sama", "10.txt": "sama", "3.txt": "lain"}))
    assert names(result) == ["2.txt", "3.txt"]
    (told,) = result.diagnostics
    assert (told.code, dict(told.values)) == ("BLD021", {"file": "10.txt", "same": "2.txt"})


def test_edited_markdown_shadows_its_capture(tmp_path: Path) -> None:
    result = chosen(folder(tmp_path, **{"sel.txt": "a", "sel.md": "b", "lain.html": "c"}))
    assert names(result) == ["lain.html", "sel.md"]
    assert (codes(result), result.value.shadowed) == ({"BLD020"}, ("sel.txt",))


def test_book_toml_gives_the_order_and_what_it_leaves_out_is_told(tmp_path: Path) -> None:
    folder(tmp_path, **{"a.txt": "a", "b.txt": "b", "c.txt": "c", "c.md": "d"})
    result = chosen(tmp_path, Settings(book=BookSettings(chapters=("c.txt", "a.txt"))))
    assert names(result) == ["c.md", "a.txt"]
    assert {"BLD022", "BLD020"} == codes(result)


def test_a_chapter_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    folder(tmp_path, **{"pasar.txt": "a"})
    with pytest.raises(ConfigurationError) as caught:
        chosen(tmp_path, Settings(book=BookSettings(chapters=("pasr.txt",))))
    assert caught.value.problems == (("CFG009", {"file": "book.toml", "value": "pasr.txt", "suggestion": "pasar.txt"}),)


@pytest.mark.parametrize(("path", "code"), [("tidak-ada", "BLD001"), ("kosong", "BLD003")])
def test_nothing_to_read_is_a_usage_error(tmp_path: Path, path: str, code: str) -> None:
    (tmp_path / "kosong").mkdir()
    with pytest.raises(UsageError) as caught:
        read_project((tmp_path / path,))
    assert (caught.value.code, caught.value.exit_code) == (code, ExitCode.USAGE)


def test_a_folder_beside_files_is_a_usage_error(tmp_path: Path) -> None:
    folder(tmp_path, **{"a.txt": "a", "lain/b.txt": "b"})
    with pytest.raises(UsageError) as caught:
        read_project((tmp_path / "a.txt", tmp_path / "lain"))
    assert caught.value.code == "BLD002"


def test_a_file_of_another_kind_is_a_usage_error(tmp_path: Path) -> None:
    folder(tmp_path, **{"a.xlsx": "a"})
    with pytest.raises(UsageError) as caught:
        read_project((tmp_path / "a.xlsx",))
    assert caught.value.code == "BLD004"


def test_files_are_read_as_given_but_a_shells_star_in_natural_order(tmp_path: Path) -> None:
    folder(tmp_path, **{"1.txt": "a", "2.txt": "b", "10.txt": "c"})
    starred = read_project(tuple(tmp_path / name for name in ("1.txt", "10.txt", "2.txt")))
    given = read_project(tuple(tmp_path / name for name in ("2.txt", "10.txt", "1.txt")))
    assert list(starred.articles) == ["1.txt", "2.txt", "10.txt"]
    assert list(given.articles) == ["2.txt", "10.txt", "1.txt"]


def test_files_of_the_folder_chapters_use_its_project(tmp_path: Path) -> None:
    folder(tmp_path, **{"chapters/a.txt": "a", "book.toml": "x"})
    project = read_project((tmp_path / "chapters" / "a.txt",))
    assert (project.root, project.settings) == (tmp_path, b"x")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = folder(tmp_path / "luar", **{"rahasia.txt": "r"})
    inside = folder(tmp_path / "naskah", **{"a.txt": "a"})
    (inside / "b.txt").symlink_to(outside / "rahasia.txt")
    result = chosen(inside)
    assert (names(result), codes(result)) == (["a.txt"], {"BLD015"})


def test_an_article_that_cannot_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path, **{"a.txt": "a", "b.txt": "b"})
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "b.txt":
            raise PermissionError(13, "denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = chosen(tmp_path)
    assert names(result) == ["a.txt"]
    assert [(told.code, told.severity) for told in result.diagnostics] == [("BLD018", Severity.ERROR)]


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publisher.build.project.MEGABYTE", 10)
    result = chosen(folder(tmp_path, **{"a.txt": "a" * 50, "b.TXT": "b" * 51, "c.html": "c" * 51}))
    assert names(result) == ["a.txt", "c.html"]
    assert [(told.code, dict(told.values)["limit"]) for told in result.diagnostics] == [("BLD019", 5)]


def test_the_order_of_the_directory_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path, **{f"{number}.txt": str(number) for number in range(12)})
    first = names(chosen(tmp_path))
    real = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: iter(sorted(real(path), key=lambda entry: entry.name[::-1], reverse=True)))
    assert names(chosen(tmp_path)) == first


@pytest.mark.parametrize("name", ["../luar.png", "/etc/hostname", "a/../../luar.png", "sub\\a.png", "", "catatan.txt", "a\0.png"])
def test_a_picture_is_taken_from_inside_the_folder_only(tmp_path: Path, name: str) -> None:
    inside = folder(tmp_path / "naskah", **{"gambar/sel.png": "x", "catatan.txt": "x"})
    folder(tmp_path, **{"luar.png": "rahasia"})
    assert read_pictures(inside, ["gambar/sel.png", name]) == {"gambar/sel.png": b"x", name: None}


def test_names_in_any_script_and_with_spaces(tmp_path: Path) -> None:
    folder(tmp_path / "modul saya é 書", **{"bab satu ñ.txt": "a"})
    assert names(chosen(tmp_path / "modul saya é 書")) == ["bab satu ñ.txt"]


def test_a_name_with_spaces_and_no_quotation_marks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path, **{"modul bumi/a.txt": "a"})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as caught:
        read_project((Path("modul"), Path("bumi")))
    assert (caught.value.code, caught.value.values["path"]) == ("BLD024", "modul bumi")


def test_what_is_written_about_a_folder_is_no_stray_article(tmp_path: Path) -> None:
    folder(tmp_path, **{"chapters/a.txt": "a", "SECURITY.md": "b", "CODE_OF_CONDUCT.md": "c", "security.md.txt": "d"})
    told = [one for one in chosen(tmp_path).diagnostics if one.code == "BLD014"]
    assert [dict(one.values)["names"] for one in told] == ["security.md.txt"]


def test_an_article_may_be_called_like_a_document_in_small_letters(tmp_path: Path) -> None:
    folder(tmp_path, **{"security.md": "a", "SUPPORT.md": "b"})
    assert names(chosen(tmp_path)) == ["security.md"]
