"""`publisher glossary`: what is listed, what a decision writes, what stays as it was."""

import json
from pathlib import Path

import pytest

from publisher.cli import run
from publisher.errors import ExitCode

PASAR = """Pasar dan Uang

Barter adalah pertukaran barang dengan barang lain tanpa memakai uang.

Sebelum ada uang

Dahulu orang menukar padi dengan ikan. Barter menyulitkan orang yang tidak memiliki barang yang dicari.

Inflasi didefinisikan sebagai kenaikan harga barang secara umum dan terus-menerus.

Pembeli ialah orang yang menukarkan uang dengan barang. Pembeli dan inflasi dibahas lagi di bab lain.
"""
HAND = """# Daftar istilah kelas X

[[entry]]   # dari buku lama
term = "Pembeli"
definition = "orang yang membeli"   # jangan diubah

# Yang berikut masih diperiksa Bu Guru.
[[entry]]
term = "tengkulak"
variants = [
  "bakul",  # Jawa
]
definition = "pedagang yang membeli dari petani"
# akhir
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "1 pasar.txt").write_text(PASAR, encoding="utf-8")
    return tmp_path


def file_of(project: Path) -> Path:
    return project / "glossary.toml"


def glossary(project: Path, *options: str) -> int:
    return run(["glossary", str(project), *options])


def listed(project: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, str]:
    """Headword → mark of each term in the list."""
    capsys.readouterr()
    assert glossary(project, *options) == ExitCode.OK
    lines = capsys.readouterr().out.splitlines()
    return {line[2:].partition(":")[0]: line[0] for line in lines}


def test_terms_are_listed_with_mark_place_confidence_and_reason(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert glossary(project) == ExitCode.OK
    out = capsys.readouterr()
    line = next(line for line in out.out.splitlines() if "barter" in line)
    assert line.startswith("? barter: pertukaran barang dengan barang lain tanpa memakai uang [1 pasar.txt, baris 3; 0,")
    assert line.endswith("; adalah]")
    assert "? usulan 3" in out.err


def test_a_decision_writes_one_entry_and_nothing_else(project: Path) -> None:
    file_of(project).write_text(HAND, encoding="utf-8")
    assert glossary(project, "--approve", "BARTER", "--reason", "sudah dicek") == ExitCode.OK
    written = file_of(project).read_text(encoding="utf-8")
    assert written.startswith(HAND)
    assert written.removeprefix(HAND).splitlines()[:5] == [
        "",
        "[[entry]]",
        'id = "barter"',
        'term = "barter"',
        'status = "approved"',
    ]
    assert written.count("[[entry]]") == 3
    assert 'source = "1 pasar.txt:3"' in written
    assert 'reason = "sudah dicek"' in written


def test_a_decision_about_a_written_entry_changes_its_lines_alone(project: Path) -> None:
    file_of(project).write_text(HAND, encoding="utf-8")
    assert glossary(project, "--reject", "pembeli") == ExitCode.OK
    expected = HAND.replace("# jangan diubah\n", '# jangan diubah\nstatus = "rejected"\n')
    assert file_of(project).read_text(encoding="utf-8") == expected
    assert glossary(project, "--rename", "tengkulak", "pengepul") == ExitCode.OK
    text = file_of(project).read_text(encoding="utf-8")
    assert '"bakul",  # Jawa' in text
    assert 'id = "tengkulak"' in text
    assert text.endswith("# akhir\n")


@pytest.mark.parametrize(("mark", "end"), [(b"\xef\xbb\xbf", b"\r\n"), (b"", b"\n")])
def test_line_ends_and_byte_order_mark_stay(project: Path, mark: bytes, end: bytes) -> None:
    before = mark + HAND.encode().replace(b"\n", end)
    file_of(project).write_bytes(before)
    assert glossary(project, "--approve", "barter") == ExitCode.OK
    after = file_of(project).read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(end)


def test_deciding_the_same_twice_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary(project, "--approve", "barter")
    before = file_of(project).read_bytes()
    assert glossary(project, "--approve", "barter") == ExitCode.OK
    assert file_of(project).read_bytes() == before
    assert "Tidak ada yang berubah" in capsys.readouterr().err


def test_an_edit_approves_with_the_editors_words(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edits = ("--edit", "barter", "--definition", "tukar-menukar", "--edit", "inflasi", "--definition", "naiknya harga")
    assert glossary(project, *edits) == ExitCode.OK
    capsys.readouterr()
    glossary(project, "--format", "json")
    terms = {term["term"]: term for term in json.loads(capsys.readouterr().out)["terms"]}
    assert (terms["barter"]["definition"], terms["barter"]["status"]) == ("tukar-menukar", "approved")
    assert (terms["inflasi"]["definition"], terms["inflasi"]["source"]) == ("naiknya harga", ["1 pasar.txt:9"])


def test_a_rename_keeps_the_id_and_the_definition(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert glossary(project, "--rename", "pembeli", "konsumen") == ExitCode.OK
    capsys.readouterr()
    glossary(project, "--format", "json")
    (term,) = (term for term in json.loads(capsys.readouterr().out)["terms"] if term["term"] == "konsumen")
    assert (term["id"], term["variants"], term["definition"]) == ("pembeli", ["pembeli"], "orang yang menukarkan uang dengan barang")


def test_what_the_articles_say_otherwise_is_told_until_it_is_decided_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary(project, "--approve", "barter", "--edit", "inflasi", "--definition", "naiknya harga")
    article = project / "1 pasar.txt"
    article.write_text(PASAR.replace("tanpa memakai uang", "secara langsung").replace("dan terus-menerus", "dan lama"), encoding="utf-8")
    assert listed(project, capsys, "--status", "stale") == {"barter": "!", "inflasi": "!"}
    glossary(project)
    assert capsys.readouterr().err.count("[GLO005]") == 2
    assert glossary(project, "--approve", "barter", "--approve", "inflasi") == ExitCode.OK
    assert listed(project, capsys) == {"barter": "+", "inflasi": "+", "pembeli": "?"}
    text = file_of(project).read_text(encoding="utf-8")
    assert 'definition = "pertukaran barang dengan barang lain secara langsung"' in text
    assert 'definition = "naiknya harga"' in text


def test_a_renamed_article_moves_no_decision(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary(project, "--approve", "barter", "--reject", "inflasi")
    (project / "1 pasar.txt").rename(project / "7 uang.txt")
    (project / "2 lain.txt").write_text("Lain\n\nArang adalah bahan bakar yang dibuat dari kayu. Arang menyala lama.\n", encoding="utf-8")
    before = file_of(project).read_bytes()
    assert listed(project, capsys, "--status", "all") == {"arang": "?", "barter": "+", "inflasi": "-", "pembeli": "?"}
    assert file_of(project).read_bytes() == before


def test_an_undone_decision_leaves_the_file_as_it_was(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file_of(project).write_text(HAND, encoding="utf-8")
    glossary(project, "--reject", "barter")
    assert glossary(project, "--undo", "barter") == ExitCode.OK
    assert file_of(project).read_text(encoding="utf-8").rstrip("\n") == HAND.rstrip("\n")
    assert glossary(project, "--undo", "tengkulak") == ExitCode.OK
    assert 'status = "proposed"\n# akhir' in file_of(project).read_text(encoding="utf-8")
    assert listed(project, capsys)["tengkulak"] == "?"


def test_taking_back_twice_is_taking_back_once(project: Path) -> None:
    glossary(project, "--approve", "barter", "--approve", "inflasi")
    assert glossary(project, "--undo", "barter", "--undo", "BARTER") == ExitCode.OK
    written = file_of(project).read_text(encoding="utf-8")
    assert written.count("[[entry]]") == 1
    assert 'term = "inflasi"' in written


def test_the_same_said_twice_is_one_decision(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert glossary(project, "--approve", "barter", "--approve", "Barter", "--approve-from", "0") == ExitCode.OK
    out = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("disetujui: barter") for line in out) == 1
    assert file_of(project).read_text(encoding="utf-8").count('term = "barter"') == 1


def test_a_renaming_is_taken_back_as_a_whole(project: Path) -> None:
    glossary(project, "--rename", "barter", "tukar barang")
    assert glossary(project, "--undo", "tukar barang") == ExitCode.OK
    assert "[[entry]]" not in file_of(project).read_text(encoding="utf-8")


@pytest.mark.parametrize("names", [("tukar barang", "tukar menukar"), ("tukar barang", "barter"), ("tukar barang", "tukar", "barteran")])
def test_several_renamings_are_taken_back_at_once(project: Path, names: tuple[str, ...]) -> None:
    for name in names:
        assert glossary(project, "--rename", "barter", name) == ExitCode.OK
    assert 'term = "tukar barang"' not in file_of(project).read_text(encoding="utf-8")
    assert glossary(project, "--undo", "barter") == ExitCode.OK
    assert "[[entry]]" not in file_of(project).read_text(encoding="utf-8")


def test_a_name_cut_shorter_and_then_changed_is_taken_back(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "3 kas.txt").write_text("Kas\n\nKas desa kecil adalah uang milik desa yang disimpan bendahara.\n", encoding="utf-8")
    for name in ("kas desa", "dompet"):
        assert glossary(project, "--rename", "kas-desa-kecil", name) == ExitCode.OK
    assert 'variants = ["kas desa"]' in file_of(project).read_text(encoding="utf-8")
    assert glossary(project, "--undo", "dompet") == ExitCode.OK
    assert "[[entry]]" not in file_of(project).read_text(encoding="utf-8")
    capsys.readouterr()


def test_an_entry_written_by_hand_outlives_the_undoing_of_its_new_name(project: Path) -> None:
    file_of(project).write_text('[[entry]]\nterm = "modal"\ndefinition = "harta untuk berdagang"\n', encoding="utf-8")
    glossary(project, "--rename", "modal", "dana")
    assert glossary(project, "--undo", "dana") == ExitCode.OK
    assert 'definition = "harta untuk berdagang"' in file_of(project).read_text(encoding="utf-8")


def test_names_that_a_person_added_are_not_taken_out(project: Path) -> None:
    glossary(project, "--rename", "barter", "tukar barang")
    file = file_of(project)
    file.write_text(file.read_text(encoding="utf-8").replace('["barter"]', '["barter", "barteran"]'), encoding="utf-8")
    assert glossary(project, "--undo", "tukar barang") == ExitCode.OK
    assert 'status = "proposed"' in file.read_text(encoding="utf-8")


def test_an_entry_written_by_hand_is_proposed_again_and_keeps_its_comment(project: Path) -> None:
    own = '# dari rapat\n[[entry]]\nterm = "modal"\ndefinition = "harta untuk berdagang"\n'
    commented = '# dari rapat\n[[entry]]\nid = "upah"\nterm = "upah"\nstatus = "approved"\ndefinition = "imbalan kerja"\n'
    file_of(project).write_text(f"{own}\n{commented}", encoding="utf-8")
    assert glossary(project, "--undo", "modal", "--undo", "upah") == ExitCode.OK
    proposed = commented.replace("approved", "proposed")
    assert file_of(project).read_text(encoding="utf-8") == f'{own}status = "proposed"\n\n{proposed}'


def test_all_above_a_confidence_are_approved(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert glossary(project, "--format", "json") == ExitCode.OK
    shares = {term["term"]: term["confidence"] for term in json.loads(capsys.readouterr().out)["terms"]}
    bound = sorted(shares.values())[len(shares) // 2]
    assert glossary(project, "--approve-from", f"{bound}".replace(".", ","), "--reason", "yakin") == ExitCode.OK
    sure = {term for term, share in shares.items() if share >= bound}
    assert set(listed(project, capsys, "--status", "approved")) == sure < shares.keys()


def test_a_share_is_a_number_from_0_to_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert glossary(project, "--approve-from", "90") == ExitCode.USAGE
    assert "[GLO030]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--edit", "barter"], "GLO021"),
        (["--approve", "bartr"], "GLO022"),
        (["--approve", "xyzzy"], "GLO023"),
        (["--approve", "barter", "--reject", "Barter"], "GLO025"),
        (["--edit", "barter", "--definition", "  "], "GLO027"),
        (["--undo", "barter"], "GLO028"),
        (["--rename", "barter", "Inflasi"], "GLO029"),
        (["--rename", "barter", "tukar", "--rename", "inflasi", "Tukar"], "GLO029"),
        (["--rename", "barter", "tukar", "--rename", "BARTER", "ganti"], "GLO025"),
        (["--edit", "barter", "--definition", "a", "--edit", "Barter", "--definition", "b"], "GLO025"),
    ],
)
def test_what_cannot_be_decided_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str], options: list[str], code: str) -> None:
    assert glossary(project, "--approve", "pembeli", *options) == ExitCode.USAGE
    assert f"[{code}]" in capsys.readouterr().err
    assert not file_of(project).exists()


def test_an_entry_that_refers_elsewhere_takes_no_definition(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file_of(project).write_text('[[entry]]\nterm = "tukar"\nsee = "barter"\n', encoding="utf-8")
    assert glossary(project, "--edit", "tukar", "--definition", "x") == ExitCode.USAGE
    assert "[GLO026]" in capsys.readouterr().err


LOST = '[[entry]]\nterm = "tukar"\nsee = "Pertukaran Besar"\n'


def test_an_entry_that_refers_to_nothing_is_listed_and_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file_of(project).write_text(LOST, encoding="utf-8")
    assert listed(project, capsys)["tukar"] == "x"
    assert listed(project, capsys, "--status", "buntu") == {"tukar": "x"}
    assert glossary(project, "--status", "all", "--format", "csv") == ExitCode.OK
    out = capsys.readouterr()
    assert "tukar;;disetujui;;;;Pertukaran Besar;" in out.out
    assert "“Pertukaran Besar”" in out.err


@pytest.mark.parametrize(
    ("options", "written"),
    [
        (["--reject", "tukar"], 'see = "Pertukaran Besar"\nstatus = "rejected"\n'),
        (["--undo", "tukar"], 'see = "Pertukaran Besar"\nstatus = "proposed"\n'),
        (["--edit", "tukar", "--definition", "memberi dan menerima"], 'definition = "memberi dan menerima"\n'),
    ],
)
def test_an_entry_that_refers_to_nothing_can_be_decided_upon(project: Path, options: list[str], written: str) -> None:
    file_of(project).write_text(LOST, encoding="utf-8")
    assert glossary(project, *options) == ExitCode.OK
    assert file_of(project).read_text(encoding="utf-8") == '[[entry]]\nterm = "tukar"\n' + written
    assert glossary(project) == ExitCode.OK


def test_a_reference_to_a_doubtful_proposal_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file_of(project).write_text('[[entry]]\nterm = "tukar"\nsee = "barter"\n', encoding="utf-8")
    assert glossary(project) == ExitCode.OK
    assert "[GLO008]" not in capsys.readouterr().err
    (project / "book.toml").write_text("[glossary]\nthreshold = 1.0\n", encoding="utf-8")
    assert glossary(project) == ExitCode.OK
    assert "“barter”" in next(line for line in capsys.readouterr().err.splitlines() if "[GLO008]" in line)


def test_several_terms_of_one_name_need_the_id(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        '[[entry]]\nid = "air-1"\nterm = "air"\ndefinition = "zat cair"\n[[entry]]\nid = "air-2"\nterm = "air"\ndefinition = "perairan"\n'
    )
    file_of(project).write_text(text, encoding="utf-8")
    assert glossary(project, "--reject", "air") == ExitCode.USAGE
    assert "air-1 (air), air-2 (air)" in capsys.readouterr().err
    assert glossary(project, "--reject", "air-2") == ExitCode.OK


def test_toml_of_the_list_is_a_glossary(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary(project, "--approve", "barter")
    marks = listed(project, capsys, "--status", "all")
    glossary(project, "--format", "toml", "--status", "all")
    file_of(project).write_text(capsys.readouterr().out, encoding="utf-8")
    assert listed(project, capsys, "--status", "all") == marks


def printed(project: Path, *options: str) -> str:
    """The book as one HTML file."""
    assert run(["build", str(project), "-t", "html", *options]) == ExitCode.OK
    return next((project / "build").glob("*.html")).read_text(encoding="utf-8")


def test_a_rejected_term_is_neither_linked_nor_listed_nor_indexed(project: Path) -> None:
    before = printed(project)
    assert 'id="term.inflasi"' in before
    glossary(project, "--reject", "inflasi")
    after = printed(project)
    assert "inflasi" in after
    assert "term.inflasi" not in after
    assert "ref-pasar-inflasi" not in after


def test_a_term_may_stay_without_links(project: Path) -> None:
    assert 'id="ref-pasar-pembeli"' in printed(project)
    file_of(project).write_text('[[entry]]\nterm = "pembeli"\nlink = false\n', encoding="utf-8")
    after = printed(project)
    assert 'id="term.pembeli"' in after
    assert 'id="ref-pasar-pembeli"' not in after


def test_a_release_prints_what_somebody_approved_or_wrote(project: Path) -> None:
    file_of(project).write_text('[[entry]]\nterm = "tengkulak"\ndefinition = "pedagang perantara"\n', encoding="utf-8")
    glossary(project, "--approve", "barter")
    book = printed(project, "--release")
    listed_terms = [term for term in ("barter", "inflasi", "pembeli", "tengkulak") if f'id="term.{term}"' in book]
    assert listed_terms == ["barter", "tengkulak"]
