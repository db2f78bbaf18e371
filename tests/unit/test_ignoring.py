"""Findings that the editor lets stand: remarks in the manuscript, entries of book.toml, the command that writes them."""

import tomllib
from pathlib import Path

import pytest

from publisher.build.checking import Checked, checked
from publisher.build.ignore_file import ignore, with_entry
from publisher.build.project import read_project
from publisher.build.reading import read_book
from publisher.config import Settings, load
from publisher.errors import ConfigurationError, UsageError
from publisher.model.book import Audience, Edition

QUOTATION = "> Setiap rumah menyapu tepiannya sendiri.\n"
OTHER = "> Sungai tidak punya tempat sampah.\n"
HEAD = "---\ntitle: Menjaga Sungai\n---\n\n"
PASTED = (
    "Sungai Kami\n\nPara ahli mengatakan bahwa sungai ini mengalirkan banyak air.\n\nSungai itu melewati desa sebelum sampai ke laut.\n"
)


def book(folder: Path, settings: str = "", **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    if settings:
        (folder / "book.toml").write_text(settings, encoding="utf-8")
    return folder


def lines(found: Checked, code: str) -> list[int]:
    return [one.finding.span.first_line for one in found.told if one.finding.code == code and one.finding.span]


def codes(found: Checked) -> set[str]:
    return {one.finding.code for one in found.told}


def test_a_remark_is_about_the_next_block_only(tmp_path: Path) -> None:
    text = f"{HEAD}<!-- publisher: ignore CHK101 – pepatah warga -->\n\n{QUOTATION}\nDi tepi itu kami tinggal.\n\n{OTHER}"
    found = checked((book(tmp_path, bab_md=text),))
    assert lines(found, "CHK101") == [11]
    assert [(one.finding.code, one.by.reason) for one in found.ignored if one.by] == [("CHK101", "pepatah warga")]


def test_a_finding_shows_the_reference_it_is_about(tmp_path: Path) -> None:
    line = "Padi di sawah: lihat [](#sawah-padi), [sawah](#sawah-padi), [](#padi) dan [](#entah-apa)."
    found = checked((book(tmp_path, bab_md=f"{HEAD}{line}\n\n## Sawah padi {{#sawah-padi}}\n\nPadi tumbuh di sawah.\n"),))
    shown = {one.finding.code: one.columns for one in found.told if one.finding.code in ("REF002", "REF007")}
    assert {code: line[columns[0] - 1 : columns[1] - 1] for code, columns in shown.items() if columns} == {
        "REF002": "padi",
        "REF007": "entah-apa",
    }
    assert shown["REF002"] == (line.index("(#padi)") + 3, line.index("(#padi)") + 7)


def test_a_remark_above_a_heading_is_about_its_section(tmp_path: Path) -> None:
    text = f"{HEAD}## Satu\n\n{OTHER}\n<!-- publisher: ignore CHK101 – pepatah -->\n## Dua\n\n{QUOTATION}\n"
    text += f"### Dalam\n\n{OTHER}\n## Tiga\n\n{OTHER}"
    found = checked((book(tmp_path, bab_md=text),))
    assert lines(found, "CHK101") == [7, 20]
    assert len(found.ignored) == 2


def test_a_remark_above_the_title_is_about_the_chapter(tmp_path: Path) -> None:
    text = f"<!-- publisher: ignore CHK101 – kumpulan\n     pepatah -->\n\n# Pepatah\n\n{QUOTATION}\nDi tepi itu kami tinggal.\n\n{OTHER}"
    found = checked((book(tmp_path, bab_md=text),))
    assert lines(found, "CHK101") == []
    assert {one.by.reason for one in found.ignored if one.by} == {"kumpulan pepatah"}


def test_an_entry_knows_its_line_after_lines_have_moved(tmp_path: Path) -> None:
    book(tmp_path, sungai_txt=PASTED)
    ignore((tmp_path,), [("CHK103", "sungai.txt:3")], "sudah diperiksa", "Buku")
    assert "CHK103" not in codes(checked((tmp_path,)))
    moved = PASTED.replace("Kami\n\n", "Kami\n\nAirnya jernih, dan warga mandi di sana setiap pagi.\n\n")
    assert lines(checked((book(tmp_path, sungai_txt=moved),)), "CHK103") == []
    other = PASTED.replace("banyak air", "sedikit air")
    found = checked((book(tmp_path, sungai_txt=other),))
    assert lines(found, "CHK103") == [3]
    assert "IGN002" in codes(found)


def test_entries_for_a_file_and_for_the_whole_book(tmp_path: Path) -> None:
    both = {"a_md": f"{HEAD}{QUOTATION}", "b_md": f"{HEAD}{OTHER}"}
    one_file = '[[check.ignore]]\ncode = "CHK101"\nfile = "chapters/a.md"\nreason = "pepatah"\n'
    found = checked((book(tmp_path, one_file, **both),))
    assert [one.file for one in found.told if one.finding.code == "CHK101"] == ["b.md"]
    whole = '[[check.ignore]]\ncode = "chk101"\nreason = "pepatah"\n'
    assert "CHK101" not in codes(checked((book(tmp_path, whole, **both),)))


def test_an_ignore_that_nothing_answers_to_is_told(tmp_path: Path) -> None:
    settings = '[[check.ignore]]\ncode = "CHK101"\nreason = "pepatah"\n\n[[check.ignore]]\ncode = "CHK105"\nreason = "tanpa tahun"\n'
    found = checked((book(tmp_path, settings, a_md=f"{HEAD}{QUOTATION}"),))
    (stale,) = [one for one in found.told if one.finding.code == "IGN002"]
    assert (stale.file, stale.line) == ("book.toml", 5)
    assert dict(stale.finding.values)["wanted"] == "CHK105"


def test_a_part_of_the_book_does_not_judge_entries_about_the_rest(tmp_path: Path) -> None:
    settings = '[[check.ignore]]\ncode = "CHK101"\nfile = "a.md"\nreason = "pepatah"\n\n[[check.ignore]]\ncode = "CHK105"\nreason = "x"\n'
    folder = book(tmp_path, settings, a_md=f"{HEAD}{QUOTATION}", b_md=f"{HEAD}Di tepi itu kami tinggal.\n")
    assert "IGN002" not in codes(checked((folder / "b.md",)))
    assert "IGN002" in codes(checked((folder,)))


def test_an_error_is_told_all_the_same(tmp_path: Path) -> None:
    text = f"{HEAD}<!-- publisher: ignore REF004 – nanti -->\n\nLihat [](#bab-entah).\n"
    found = checked((book(tmp_path, bab_md=text),))
    errors = {one.finding.code for one in found.told if one.finding.severity == "error"}
    assert errors
    text = text.replace("REF004", min(errors))
    found = checked((book(tmp_path, bab_md=text),))
    assert {min(errors), "IGN005"} <= codes(found)
    assert not found.ignored


def test_the_editors_edition_lists_what_is_not_ignored(tmp_path: Path) -> None:
    text = f"{HEAD}<!-- publisher: ignore CHK101 – pepatah warga -->\n\n{QUOTATION}\nDi tepi itu kami tinggal.\n\n{OTHER}"
    project = read_project((book(tmp_path, bab_md=text),))
    read = read_book(project, Settings(), Edition(audience=Audience.EDITOR), "")
    assert read.book is not None
    assert [one.span.first_line for one in read.book.editing_notes if one.code == "CHK101" and one.span] == [11]


WRITTEN = (
    '# Buku kami\n\n[book]\ntitle = "Sungai"  # nanti diganti\n\n# Yang boleh tinggal\n[[check.ignore]]\ncode = "CHK105"\nreason = "lama"\n'
)


def test_writing_an_entry_leaves_everything_else() -> None:
    new = {"code": "CHK101", "file": "a.md", "reason": "pepatah"}
    written = with_entry(WRITTEN.encode(), new, "").decode()
    assert written == f'{WRITTEN}\n[[check.ignore]]\ncode = "CHK101"\nfile = "a.md"\nreason = "pepatah"\n'
    again = with_entry(written.encode(), {"code": "CHK105", "reason": "baru"}, "").decode()
    assert again == written.replace("lama", "baru")
    windows = with_entry(b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode(), new, "")
    assert windows == b"\xef\xbb\xbf" + written.replace("\n", "\r\n").encode()
    short = b'[check]\nignore = [{ code = "CHK105", reason = "lama" }]\n\n[layout]\npaper = "a5"\n'
    listed = tomllib.loads(with_entry(short, new, "").decode())
    assert listed["check"]["ignore"][1] == new
    assert listed["layout"] == {"paper": "a5"}
    assert load(with_entry(b"", new, "Buku")).check.ignore[0].code == "CHK101"


def test_a_second_reason_takes_the_place_of_the_first(tmp_path: Path) -> None:
    book(tmp_path, sungai_txt=PASTED)
    for reason in ("satu", "dua"):
        noted = ignore((tmp_path,), [("chk103", str(tmp_path / "sungai.txt:3").rpartition("/")[2])], reason, "Buku")
    assert noted.replaced == ("satu",)
    listed = tomllib.loads((tmp_path / "book.toml").read_text(encoding="utf-8"))["check"]["ignore"]
    assert [one["reason"] for one in listed] == ["dua"]


def refused(folder: Path, code: str, place: str, reason: str = "alasan") -> str:
    with pytest.raises(UsageError) as failure:
        ignore((folder,), [(code, place)], reason, "Buku")
    assert not (folder / "book.toml").exists()
    return failure.value.code


def test_without_a_reason_nothing_is_written(tmp_path: Path) -> None:
    assert refused(book(tmp_path, sungai_txt=PASTED), "CHK103", "sungai.txt:3", " ") == "IGN012"


def test_an_unknown_code_is_refused(tmp_path: Path) -> None:
    assert refused(book(tmp_path, sungai_txt=PASTED), "CHK998", "sungai.txt:3") == "IGN014"
    with pytest.raises(UsageError, match="IGN014"):
        checked((tmp_path,), ["CHK998"])


def test_what_is_no_place_is_refused(tmp_path: Path) -> None:
    assert refused(book(tmp_path, sungai_txt=PASTED), "CHK103", "baris tiga") == "IGN010"


def test_a_finding_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(book(tmp_path, sungai_txt=PASTED), "CHK103", "sungai.txt:5") == "IGN011"
    assert refused(tmp_path, "CHK103", "danau.txt:3") == "IGN011"


def test_an_error_is_not_written_down(tmp_path: Path) -> None:
    folder = book(tmp_path, bab_md=f"{HEAD}Lihat [](#bab-entah).\n")
    (code,) = {one.finding.code for one in checked((folder,)).told if one.finding.severity == "error"}
    assert refused(folder, code, "bab.md:5") == "IGN013"


def test_mistakes_in_book_toml_are_told_with_their_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as failure:
        load(b'[[check.ignore]]\ncode = "CHK101"\nreson = "x"\n\n[[check.ignore]]\ncode = 3\n')
    assert [(code, values["line"]) for code, values in failure.value.problems] == [("CFG002", 3), ("CFG004", 6)]
    found = checked((book(tmp_path, '[[check.ignore]]\ncode = "CHK101"\n', a_md=f"{HEAD}{QUOTATION}"),))
    assert {"IGN001", "CHK101"} <= codes(found)


def test_a_build_counts_what_is_ignored(tmp_path: Path) -> None:
    text = f"{HEAD}<!-- publisher: ignore CHK101 – pepatah warga -->\n\n{QUOTATION}"
    read = read_book(read_project((book(tmp_path, bab_md=text),)), Settings(), Edition(), "")
    (told,) = [one for one in read.diagnostics if one.code == "IGN006"]
    assert dict(told.values) == {"count": 1, "codes": "CHK101"}
    assert "IGN006" not in codes(checked((tmp_path,)))
    read = read_book(read_project((book(tmp_path, bab_md=f"{HEAD}{QUOTATION}"),)), Settings(), Edition(), "")
    assert "IGN006" not in {one.code for one in read.diagnostics}
