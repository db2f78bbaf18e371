"""A book's own templates: read with care, told of by file and line, never in the way of the other outputs."""

from pathlib import Path

import pytest

from publisher.build.own_theme import LARGEST, look, read_templates
from publisher.cli import run
from publisher.diagnostics import Diagnostic
from publisher.errors import ExitCode, RenderError
from publisher.render.pdf.own_style import Sheets, lines_before
from publisher.render.theme import FILES, default

ARTICLE = "Air di Sekitar Kita\n\nAir mengalir dari tempat tinggi ke tempat rendah.\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = tmp_path / "modul kita"
    (root / "templates").mkdir(parents=True)
    (root / "air.txt").write_text(ARTICLE, encoding="utf-8")
    return root


def put(book: Path, name: str, text: str) -> Path:
    path = book / "templates" / name
    path.write_text(text, encoding="utf-8")
    return path


def told(book: Path) -> list[tuple[str, int, dict[str, str | int]]]:
    return [(one.code, one.span.first_line if one.span else 0, dict(one.values)) for one in look(read_templates(book)).diagnostics]


def test_a_file_takes_the_place_of_the_one_of_its_name(book: Path) -> None:
    put(book, "html.css", "p { color: #123456 }\n")
    dressed = look(read_templates(book))
    assert dressed.value.files["html.css"] == "p { color: #123456 }\n"
    assert (dressed.value.own, dressed.diagnostics) == ({"html.css"}, ())
    assert {name: text for name, text in dressed.value.files.items() if name != "html.css"} == {
        name: text for name, text in default().files.items() if name != "html.css"
    }


def test_a_copy_of_the_programs_file_is_not_the_books_own(book: Path) -> None:
    (book / "templates" / "text.css").write_bytes(b"\xef\xbb\xbf" + default().files["text.css"].replace("\n", "\r\n").encode())
    assert look(read_templates(book)).value == default()


def test_a_book_without_templates_has_the_programs_theme(tmp_path: Path) -> None:
    assert look(read_templates(tmp_path)).value == default()


def test_unknown_names_are_told_with_the_one_that_was_meant(book: Path) -> None:
    for name in ("txt.css", "foto.png", "README.md", ".DS_Store"):
        put(book, name, "x")
    assert told(book) == [
        ("THM002", 0, {"file": "templates/foto.png", "known": ", ".join(FILES)}),
        ("THM001", 0, {"file": "templates/txt.css", "suggestion": "text.css"}),
    ]


def test_files_that_cannot_be_used_are_told_and_left_out(book: Path, tmp_path: Path) -> None:
    put(book, "text.css", "x" * (LARGEST * 1000 + 1))
    (book / "templates" / "html.css").write_bytes(b"p { }\n/* \xff */\n")
    (tmp_path / "outside.css").write_text("p { color: red }", encoding="utf-8")
    (book / "templates" / "epub.css").symlink_to(tmp_path / "outside.css")
    assert [(code, line) for code, line, _ in told(book)] == [("THM005", 0), ("THM003", 0), ("THM004", 2)]
    assert look(read_templates(book)).value == default()


def test_a_file_that_cannot_be_opened_is_told(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(book, "text.css", "p { }")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert [one.code for one in read_templates(book).diagnostics] == ["THM006"]


def test_braces_without_their_counterpart_are_told(book: Path) -> None:
    put(book, "html.css", '/* { */\np::before { content: "}" }\nh1 {\n')
    put(book, "epub.css", "p { margin: 0 }\n}\n")
    assert [(code, line) for code, line, _ in told(book)] == [("THM008", 2), ("THM007", 3)]


def test_what_would_have_to_be_fetched_is_told(book: Path) -> None:
    put(book, "html.css", '@import "a.css";\np { background: url(b.png) }\np { background: url("data:image/png;base64,AA==") }\n')
    assert [(code, line) for code, line, _ in told(book)] == [("THM021", 1), ("THM021", 2)]


@pytest.mark.parametrize(
    ("shell", "code", "line", "shown"),
    [
        ("<html>\n{% for part in %}", "THM010", 2, "{% for part in %}"),
        ("<html>\n\n{{ judul }}", "THM011", 3, "{{ judul }}"),
        ("{% include 'kepala.css' %}", "THM012", 1, "{% include 'kepala.css' %}"),
        ("{{ 1 + 'a' }}", "THM013", 1, "{{ 1 + 'a' }}"),
        ("{{ labels.__class__.__mro__ }}", "THM013", 1, "{{ labels.__class__.__mro__ }}"),
        ("{% for n in range(10**9) %}{% endfor %}", "THM013", 1, "{% for n in range(10**9) %}{% endfor %}"),
    ],
)
def test_a_shell_that_fails_is_named_with_its_line(shell: str, code: str, line: int, shown: str) -> None:
    theme = default().overlaid({"html.html.jinja": shell})
    with pytest.raises(RenderError) as raised:
        theme.render("html.html.jinja", labels={})
    assert (raised.value.code, raised.value.values) == (code, {"file": "templates/html.html.jinja", "line": line, "shown": shown})


def test_a_shell_that_fails_in_another_own_file_names_that_one() -> None:
    theme = default().overlaid({"html.html.jinja": "{% include 'epub.xhtml.jinja' %}", "epub.xhtml.jinja": "a\n{{ nothing }}"})
    with pytest.raises(RenderError) as raised:
        theme.render("html.html.jinja")
    assert (raised.value.values["file"], raised.value.values["line"]) == ("templates/epub.xhtml.jinja", 2)


def test_the_other_outputs_are_written(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(book, "html.html.jinja", "<html>{{ judul }}</html>")
    assert run(["build", str(book), "-t", "html", "-t", "epub"]) == ExitCode.RENDER
    assert "THM011" in capsys.readouterr().err
    assert [path.suffix for path in (book / "build").iterdir() if path.is_file()] == [".epub"]


def test_a_changed_template_is_a_reason_to_build_and_is_named(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(book), "-t", "html", "-q"]) == ExitCode.OK
    before = next((book / "build").glob("*.html")).read_bytes()
    put(book, "html.css", "p { color: #123456 }\n")
    run(["why", str(book), "-t", "html"])
    assert "templates/html.css" in capsys.readouterr().out
    assert run(["build", str(book), "-t", "html", "-q"]) == ExitCode.OK
    assert b"#123456" in next((book / "build").glob("*.html")).read_bytes()
    (book / "templates" / "html.css").unlink()
    assert run(["build", str(book), "-t", "html", "-q"]) == ExitCode.OK
    assert next((book / "build").glob("*.html")).read_bytes() == before


def test_checking_the_manuscript_tells_of_the_templates_too(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(book, "html.css", "h1 {\n")
    assert run(["check", str(book)]) == ExitCode.FINDINGS
    assert "templates/html.css:1: " in capsys.readouterr().out


def test_templates_are_no_articles(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(book, "catatan.txt", "Catatan tentang warna.")
    assert run(["build", str(book), "-t", "html"]) == ExitCode.OK
    assert "BLD016" not in capsys.readouterr().err


def sheets(own: dict[str, str]) -> Sheets:
    theme = default().overlaid({"geometry.css": "a { b: c }\n", **own})
    return Sheets(theme, ("geometry.css", "text.css"), 1)


@pytest.mark.parametrize(
    ("remark", "line"),
    [
        ("Ignored `colour: red` at 5:5, unknown property.", 2),
        ("Invalid or unsupported selector, '\\np:foo '", 3),
    ],
)
def test_a_remark_of_the_layout_is_led_back_to_the_file_and_line(remark: str, line: int) -> None:
    found = sheets({"text.css": "/* text */\np { colour: red }\np:foo { color: red }\n"}).finding(remark)
    assert isinstance(found, Diagnostic)
    assert found.span is not None
    assert (found.code, found.span.source, found.span.first_line) == ("THM020", "templates/text.css", line)


def test_a_remark_on_the_programs_own_style_is_none_of_the_books() -> None:
    assert sheets({}).finding("Ignored `colour: red` at 5:5, unknown property.") is None
    assert sheets({"text.css": "p { }"}).finding("Missing something") is None


def test_the_lines_above_the_style_sheet_are_counted() -> None:
    assert lines_before("<html>\n<style>\n\np { }\n</style>", "p { }") == 2


@pytest.mark.pango
def test_the_layout_tells_of_the_books_own_style(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(book, "text.css", default().files["text.css"] + "p { colour: red }\n")
    assert run(["build", str(book), "-t", "pdf"]) == ExitCode.OK
    line = default().files["text.css"].count("\n") + 1
    assert f"templates/text.css, baris {line}: " in capsys.readouterr().err


@pytest.mark.pango
def test_handouts_and_booklets_have_the_books_own_look_and_tell_once(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "tanah.txt").write_text(ARTICLE.replace("Air", "Tanah"), encoding="utf-8")
    put(book, "print.xhtml.jinja", "{{ judul }}")
    assert run(["build", str(book), "-t", "handouts", "-t", "booklet"]) == ExitCode.RENDER
    assert capsys.readouterr().err.count("[THM011]") == 1
