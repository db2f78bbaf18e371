"""The glossary as a table: out to a spreadsheet and back."""

import ast
import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import publisher.glossary
from publisher.build.glossary_sheet import imported
from publisher.build.registering import register_of
from publisher.cli import run
from publisher.errors import ConfigurationError, ExitCode, UsageError
from publisher.glossary.editor.sheet import as_csv, table_in
from publisher.glossary.editor.sheet_changes import Outcome, changes_of
from publisher.glossary.editor.sheet_words import columns, guarded, pattern_of, unguarded
from publisher.glossary.editor.verdicts import Known
from publisher.glossary.grammar.words import words_of
from publisher.language.packaged import toml
from publisher.model.glossary import GlossaryEntry, Origin, Status
from publisher.model.inline import EntryId
from tests.unit.test_glossary_command import HAND, PASAR, file_of, listed

Rows = list[list[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "1 pasar.txt").write_text(PASAR, encoding="utf-8")
    file_of(tmp_path).write_text(HAND, encoding="utf-8")
    return tmp_path


def exported(project: Path, name: str = "istilah.csv") -> Path:
    assert run(["glossary", str(project), "--status", "all", "--export", str(project / name)]) == ExitCode.OK
    return project / name


def rows_of(file: Path) -> Rows:
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))


def edited(project: Path, change: Callable[[Rows], None], separator: str = ";", encoding: str = "utf-8") -> Path:
    """The exported table after a change of its rows, as a spreadsheet saves it."""
    file = exported(project)
    rows = rows_of(file)
    change(rows)
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    file.write_bytes(text.getvalue().encode(encoding))
    return file


def brought_back(project: Path, file: Path) -> int:
    return run(["glossary", str(project), "--import", str(file)])


def put(rows: Rows, term: str, column: str, value: str) -> None:
    next(row for row in rows if row[0].casefold() == term.casefold())[rows[0].index(column)] = value


def test_a_table_has_a_mark_semicolons_and_windows_line_ends(project: Path) -> None:
    data = exported(project).read_bytes()
    assert data.startswith(b"\xef\xbb\xbfistilah;definisi;status;")
    assert data.count(b"\r\n") == data.count(b"\n") == 5


def test_out_and_in_again_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, options in (("a.csv", []), ("b.csv", ["--ui-lang", "en"])):
        run(["glossary", str(project), "--status", "all", "--export", str(project / name), *options])
        capsys.readouterr()
        assert brought_back(project, project / name) == ExitCode.OK
        out = capsys.readouterr()
        assert out.out == ""
        assert "0 membawa perubahan, 4 tetap" in out.err
    assert file_of(project).read_text(encoding="utf-8") == HAND


@pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16"), (",", "utf-8-sig")])
def test_tables_as_spreadsheets_save_them_are_read(
    project: Path, capsys: pytest.CaptureFixture[str], separator: str, encoding: str
) -> None:
    file = edited(project, lambda rows: put(rows, "barter", "definisi", "tukar; “barang”, lama"), separator, encoding)
    capsys.readouterr()
    assert brought_back(project, file) == ExitCode.OK
    out = capsys.readouterr()
    assert out.out.splitlines() == ["baris 2: barter: diubah: definisi"]
    assert ("[GLO057]" in out.err) is (encoding == "cp1252")
    written = file_of(project).read_text(encoding="utf-8")
    assert written.startswith(HAND)
    assert 'definition = "tukar; “barang”, lama"' in written


def test_rows_approve_reject_edit_rename_and_add(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def change(rows: Rows) -> None:
        put(rows, "barter", "status", "Disetujui")
        put(rows, "inflasi", "status", "rejected")
        put(rows, "inflasi", "alasan", "bukan materi kelas X")
        put(rows, "pembeli", "istilah", "konsumen")
        rows.append(["duit", "", "", "", "", "", "barter"])
        rows.append(["rupiah", "mata uang Indonesia", "", "Rp; IDR", "", "", "", "konsumen", "tidak"])

    file = edited(project, change)
    capsys.readouterr()
    assert brought_back(project, file) == ExitCode.OK
    assert capsys.readouterr().out.splitlines() == [
        "baris 2: barter: diubah: status",
        "baris 3: inflasi: diubah: status, alasan",
        "baris 4: Pembeli → konsumen: diubah: istilah",
        "baris 6: duit: istilah baru",
        "baris 7: rupiah: istilah baru",
    ]
    marks = listed(project, capsys, "--status", "all")
    assert marks == {"barter": "+", "duit": "+", "inflasi": "-", "konsumen": "+", "rupiah": "+", "tengkulak": "+"}
    found = {entry.headword: entry for entry in register_of((project,)).value.entries}
    assert (found["konsumen"].id, found["rupiah"].variants, found["rupiah"].link) == ("pembeli", ("Rp", "IDR"), False)
    assert found["rupiah"].see_also == ("pembeli",)
    assert '"orang yang membeli"   # jangan diubah' in file_of(project).read_text(encoding="utf-8")
    assert brought_back(project, file) == ExitCode.OK
    assert "0 membawa perubahan" in capsys.readouterr().err


def test_tables_of_two_people_do_not_undo_one_another(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def one(rows: Rows) -> None:
        put(rows, "barter", "status", "disetujui")
        put(rows, "inflasi", "status", "ditolak")

    def other(rows: Rows) -> None:
        put(rows, "barter", "definisi", "tukar-menukar")
        put(rows, "pembeli", "varian", "konsumen")

    tables = [edited(project, one).rename(project / "a.csv"), edited(project, other).rename(project / "b.csv")]
    capsys.readouterr()
    assert [brought_back(project, table) for table in tables] == [ExitCode.OK, ExitCode.OK]
    assert capsys.readouterr().out.splitlines()[2:] == ["baris 2: barter: diubah: definisi", "baris 4: Pembeli: diubah: varian"]
    assert listed(project, capsys, "--status", "all") == {"barter": "+", "inflasi": "-", "Pembeli": "+", "tengkulak": "+"}
    assert 'definition = "tukar-menukar"' in file_of(project).read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", ['term = "pasang surut"', 'id = "pasang-surut"\nterm = "pasut"'])
def test_a_cell_can_be_emptied(project: Path, entry: str, capsys: pytest.CaptureFixture[str]) -> None:
    file_of(project).write_text(f'[[entry]]\n{entry}\ndefinition = "naik turunnya laut"\nvariants = ["pasang-surut"]\n', encoding="utf-8")
    file = edited(project, lambda rows: put(rows, entry.rpartition('= "')[2].strip('"'), "varian", ""))
    assert brought_back(project, file) == ExitCode.OK
    assert "variants" not in file_of(project).read_text(encoding="utf-8")
    capsys.readouterr()
    assert brought_back(project, file) == ExitCode.OK
    assert "Tidak ada yang berubah" in capsys.readouterr().err


def test_a_table_without_marks_is_compared_with_the_book(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "x.csv").write_text("term,status\nbarter,approved\nInflasi,proposed\n", encoding="utf-8")
    assert brought_back(project, project / "x.csv") == ExitCode.OK
    assert capsys.readouterr().out.splitlines() == ["baris 2: barter: diubah: status"]


def test_a_proposed_term_that_is_gone_is_left_out_and_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = exported(project)
    (project / "1 pasar.txt").write_text(PASAR.replace("Inflasi didefinisikan sebagai", "Tentang"), encoding="utf-8")
    capsys.readouterr()
    assert brought_back(project, file) == ExitCode.OK
    assert "baris 3: inflasi: dilewati" in capsys.readouterr().out


def codes(project: Path, file: Path) -> list[tuple[str, object]]:
    before = file_of(project).read_bytes()
    with pytest.raises(ConfigurationError) as raised:
        imported(register_of((project,)).value, file, "id", "")
    assert file_of(project).read_bytes() == before
    assert raised.value.code == "GLO040"
    return [(code, values["row"]) for code, values in raised.value.problems]


@pytest.mark.parametrize(
    ("term", "column", "value", "code"),
    [
        ("barter", "istilah", "", "GLO047"),
        ("barter", "status", "mungkin", "GLO048"),
        ("barter", "tautkan", "kadang", "GLO049"),
        ("barter", "lihat", "inflasi", "GLO050"),
        ("barter", "lihat juga", "inflsi", "GLO053"),
        ("barter", "lihat juga", "xyzzy", "GLO054"),
        ("barter", "definisi", "", "GLO059"),
        ("barter", "istilah", "tengkulak", "GLO060"),
    ],
)
def test_a_wrong_cell_is_told_with_row_and_column(project: Path, term: str, column: str, value: str, code: str) -> None:
    def change(rows: Rows) -> None:
        put(rows, "inflasi", "status", "disetujui")
        put(rows, term, column, value)

    assert codes(project, edited(project, change)) == [(code, 2)]


def test_all_problems_come_together_and_name_the_column(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def change(rows: Rows) -> None:
        put(rows, "barter", "status", "?")
        rows.append(list(rows[2]))
        rows.append(["baru"])

    file = edited(project, change)
    assert codes(project, file) == [("GLO048", 2), ("GLO051", 6), ("GLO052", 7)]
    capsys.readouterr()
    assert brought_back(project, file) == ExitCode.CONFIGURATION
    assert "baris 2, kolom status (C)" in capsys.readouterr().err


def test_two_rows_give_no_two_terms_one_name(project: Path) -> None:
    def change(rows: Rows) -> None:
        put(rows, "barter", "istilah", "tukar")
        put(rows, "inflasi", "istilah", "Tukar")

    assert [code for code, _ in codes(project, edited(project, change))] == ["GLO051", "GLO051"]


def test_a_name_that_several_terms_have_needs_the_id(project: Path) -> None:
    text = '[[entry]]\nid = "air-1"\nterm = "air"\ndefinition = "zat cair"\n[[entry]]\nid = "air-2"\nterm = "air"\ndefinition = "laut"\n'
    file_of(project).write_text(text, encoding="utf-8")
    (project / "x.csv").write_text("istilah;definisi\nair;zat\n", encoding="utf-8")
    assert codes(project, project / "x.csv") == [("GLO058", 2)]


def problems_of(text: str) -> list[tuple[str, object]]:
    with pytest.raises(ConfigurationError) as raised:
        table_in(text.encode(), "x.csv")
    return [(code, values["row"]) for code, values in raised.value.problems]


def test_columns_must_be_clear() -> None:
    assert problems_of("istilah;definsi\na;b\n") == [("GLO044", 1)]
    assert problems_of("istilah;definisi;definition\na;b;c\n") == [("GLO046", 1)]
    told = table_in(b"istilah;definisi;catatan Bu Guru\na;b;c\n", "x.csv")
    assert [one.code for one in told.diagnostics] == ["GLO045"]
    assert told.value.rows[0].cells == {"term": "a", "definition": "b"}


def test_rows_must_be_whole() -> None:
    assert problems_of("istilah;definisi\na;b;c\n") == [("GLO055", 2)]
    assert problems_of('istilah;definisi\na;b\n\nc;"d\n') == [("GLO056", 4)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04...", "GLO041"),
        (b"istilah\n\x81\x8d", "GLO042"),
        (b"\x00\x01", "GLO042"),
        (b"nama;arti\na;b\n", "GLO043"),
        (b"", "GLO043"),
    ],
)
def test_what_is_no_table_of_terms_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UsageError) as raised:
        table_in(data, "x.csv")
    assert raised.value.code == code


def test_the_separator_line_of_excel_is_no_row() -> None:
    (row,) = table_in(b"sep=,\r\nterm,definition\r\na,b\r\n", "x.csv").value.rows
    assert (row.number, row.cells) == (2, {"term": "a", "definition": "b"})


def test_no_cell_is_a_formula() -> None:
    entry = GlossaryEntry(id=EntryId("x"), headword="=1+1", definition="@rumus", variants=("-nya",))
    cells = next(csv.reader(io.StringIO(as_csv([entry], {}, "id").decode("utf-8-sig").split("\r\n")[1]), delimiter=";"))
    assert cells[:4] == ["'=1+1", "'@rumus", "usulan", "'-nya"]


@given(st.text())
def test_guarding_is_undone(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="()"), max_size=12).map(
    lambda word: f"{' '.join(word.split())}x"
)


@given(st.lists(st.tuples(WORDS, WORDS, st.lists(WORDS, max_size=3), st.booleans(), st.sampled_from(Status)), max_size=5))
def test_any_glossary_comes_back_as_it_went(found: list[tuple[str, str, list[str], bool, Status]]) -> None:
    entries = [
        GlossaryEntry(
            id=EntryId(f"e-{number}"),
            headword=f"t{number} {term}".strip(),
            definition=definition,
            variants=tuple(variants),
            link=link,
            status=status,
            origin=Origin.AUTHORED,
        )
        for number, (term, definition, variants, link, status) in enumerate(found)
    ]
    for language in ("id", "en"):
        table = table_in(as_csv(entries, {}, language), "x.csv").value
        changes = changes_of(table, [Known(entry=entry, own=None) for entry in entries], "id")
        assert {change.outcome for change in changes} <= {Outcome.SAME}
        assert len(changes) == len(entries)


def test_a_pattern_without_words_of_its_own_is_named() -> None:
    assert [pattern_of("label", language) for language in ("id", "en")] == ["butir berlabel", "labelled item"]
    assert pattern_of("adalah", "en") == "adalah"


def reasons_in_code() -> set[str]:
    """The names that the code gives to ways of finding a definition: where it makes a candidate, or says a weighed one that is no verb."""
    verbs = {" ".join(one.words) for language in ("id", "en") for same in words_of(language).definitors.values() for one in same}
    weighed = set(toml("publisher.glossary", "data", "weights.toml")["traits"]["form"]) - verbs
    found: set[str] = set()
    for file in (Path(publisher.glossary.__path__[0])).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in weighed:
                found.add(str(node.value))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "candidate":
                given = (one for argument in node.args if isinstance(argument, ast.Constant | ast.IfExp) for one in ast.walk(argument))
                found |= {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


def test_each_way_of_finding_a_definition_has_words_in_both_languages() -> None:
    names = toml("publisher.glossary", "data", "sheet.toml")["pattern"]
    reasons = reasons_in_code() | {"authored", "free"}
    assert len(reasons) > 20
    assert not reasons - names.keys()
    assert all(words["id"] and words["en"] for words in names.values())
    short = {reason for reason in toml("publisher.glossary", "data", "weights.toml")["traits"]["form"] if re.search(r"\b\w\b", reason)}
    assert {reason for reason in short if not reason.startswith(("trust ", "which is a"))} <= names.keys()


def test_columns_are_named_in_both_languages() -> None:
    assert list(columns("id")) == list(columns("en"))


def test_a_list_is_saved_once_and_in_the_form_of_its_name(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = exported(project)
    assert run(["glossary", str(project), "--export", str(file)]) == ExitCode.USAGE
    assert run(["glossary", str(project), "--export", str(project / "istilah.xlsx")]) == ExitCode.USAGE
    assert run(["glossary", str(project), "--import", str(file), "--approve", "barter"]) == ExitCode.USAGE
    err = capsys.readouterr().err
    assert [code for code in ("GLO061", "GLO062", "GLO063") if f"[{code}]" in err] == ["GLO061", "GLO062", "GLO063"]
    assert exported(project, "istilah.json").read_bytes().startswith(b'{\n "terms"')
