"""`publisher check --fix`: the book stays the same, doing it twice changes nothing, and every other byte of the file stays."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.build import pipeline
from publisher.build.checking import as_findings, checked, corrected
from publisher.build.fixing import Mended, mended
from publisher.cli import run
from publisher.config import Settings
from publisher.diagnostics import Change
from publisher.model.chapter import Chapter
from publisher.model.span import SourceId
from publisher.render.markdown import write
from publisher.source import SourceFile

PIECES = (
    "kerjasama",
    "Kerjasama",
    "*kerjasama*",
    "**prosentase**",
    "`kerjasama`",
    "[kerjasama](https://kerjasama.example/kerjasama)",
    '"kerjasama"',
    "tepi  sungai",
    "2010-2015",
    "praktek ,",
    "antar negara",
    "1 - 2",
    "air &amp; tanah",
    "di\\*tepi",
    "…",
    " … ",
    "'hilir'",
    "hulu--hilir",
    "{#tepi}",
    "<!-- kerjasama -->",
)
LINE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)
PREFIX = st.sampled_from(["", "", "", "## ", "- ", "1. ", "> ", "| ", "::: box\n", "    "])
BODY = st.lists(st.tuples(PREFIX, LINE, st.sampled_from(["\n", "\n\n", "\r\n\r\n"])).map("".join), min_size=1, max_size=8).map("".join)
HEADS = st.sampled_from(["", "---\ntitle: Kerjasama di tepi  sungai\n---\n\n", "---\r\njudul: Praktek\r\n---\r\n"])
STARTS = st.sampled_from([b"", b"\xef\xbb\xbf"])


def style(source: SourceFile) -> tuple[Chapter, tuple[Change, ...]]:
    article = pipeline.read_article(source, Settings())
    styled = pipeline.in_house_style(pipeline.chapter_from(article.value, "id").value, "id", Settings())
    return styled.value, styled.changes


def fixed(data: bytes) -> Mended:
    return mended(SourceFile(SourceId("bab.md"), "md", data), style)


@given(STARTS, HEADS, BODY)
@settings(max_examples=60, deadline=None)
def test_the_book_stays_the_same_and_a_second_time_changes_nothing(start: bytes, head: str, body: str) -> None:
    data = start + (head + "Awal.\n\n" + body).encode()
    once = fixed(data)
    before, _ = style(once.source)
    after, changes = style(replace(once.source, data=once.data))
    assert write(after) == write(before)
    again = fixed(once.data)
    assert (again.data, again.corrections) == (once.data, ())
    assert set(once.left) == set(changes)
    assert once.data.count(b"\n") == data.count(b"\n")
    assert once.data.startswith(start)


TEXT = (
    '---\r\ntitle: "Kerjasama Warga"\r\n---\r\n\r\n<!-- jangan\tdiubah: kerjasama -->\r\nWarga  "kampung" menjaga kerjasama , dan\r\n'
    "`kerjasama` tetap. Tahun 2010-2015 [kerjasama](https://kerjasama.example) itu ramai.  \r\n\r\n* * *\r\n\r\n> Kerjasama itu baik.\r\n"
)


def test_everything_else_stays_byte_for_byte() -> None:
    done = fixed(TEXT.encode())
    assert [(change.before, change.span.first_line) for change in done.left] == [("Kerjasama", 1)]
    expected = TEXT.replace('Warga  "kampung" menjaga kerjasama , dan', "Warga “kampung” menjaga kerja sama, dan")
    expected = expected.replace("2010-2015 [kerjasama]", "2010–2015 [kerja sama]")
    assert done.data.decode() == expected


def test_the_right_one_of_several_is_corrected() -> None:
    done = fixed(b"# Tepi\n\n`kerjasama` dan *kerjasama* dan kerjasama warga\n")
    assert done.data.decode().endswith("`kerjasama` dan *kerjasama* dan kerja sama warga\n")


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "01.md").write_text("# Tepi Sungai\n\nWarga menjaga kerjasama.\n", encoding="utf-8")
    (tmp_path / "02.txt").write_text("Hulu Sungai\n\nWarga di hulu menjaga kerjasama setiap hari.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_fix_writes_markdown_and_leaves_captures(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pasted = (module / "02.txt").read_bytes()
    run(["check", "--fix", "--ui-lang", "en"])
    assert (module / "01.md").read_text(encoding="utf-8") == "# Tepi Sungai\n\nWarga menjaga kerja sama.\n"
    assert (module / "02.txt").read_bytes() == pasted
    said = capsys.readouterr().err
    assert "corrected: 01.md (1)" in said
    assert "the files themselves are not touched" in said
    assert not list(module.glob(".*"))
    run(["check", "--fix", "--ui-lang", "en"])
    assert "corrected: " not in capsys.readouterr().err


def test_diff_shows_and_writes_nothing(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (module / "01.md").read_bytes()
    assert run(["check", "--diff"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["--- a/01.md", "+++ b/01.md"]
    assert [line for line in lines[2:] if line[0] in "+-"] == ["-Warga menjaga kerjasama.", "+Warga menjaga kerja sama."]
    assert (module / "01.md").read_bytes() == before
    run(["check", "--fix"])
    assert run(["check", "--diff"]) == 0


def test_a_correction_says_what_it_replaces(module: Path) -> None:
    found = checked((module,))
    (one,) = as_findings(found, corrected(found))
    (part,) = one.fix
    line = (module / "01.md").read_text(encoding="utf-8").splitlines()[part.line - 1]
    assert line[: part.start - 1] + part.text + line[part.end - 1 :] == "Warga menjaga kerja sama."
    assert as_findings(found, corrected(found, ["NRM006"])) == ()


def test_a_module_that_keeps_its_spelling_has_nothing_to_fix(module: Path) -> None:
    (module / "book.toml").write_text("[cleaning]\nspelling = false\n", encoding="utf-8")
    assert run(["check", "--diff"]) == 0
