"""Works given to other programs and taken from them: CSL-JSON, BibTeX, `sources.toml`."""

import json
from pathlib import Path
from typing import Any

import pytest

from publisher import pandoc
from publisher.bibliography import register
from publisher.bibliography.bibtex import bibtex
from publisher.bibliography.csl import as_csl, from_csl
from publisher.bibliography.exchange import items_of_json, without_new_capitals
from publisher.build.sources_file import as_toml, merged
from publisher.build.works import listed, take_in
from publisher.cli import run
from publisher.diagnostics import Diagnostic
from publisher.errors import ConfigurationError, ExitCode, UsageError
from publisher.model.inline import Text
from publisher.model.work import Name, UsedAs, Work, WorkKind

WHOLE: dict[str, Any] = {
    "title": "Air & Tanah: 100% untuk Kita",
    "others": True,
    "authors": (Name("Sari", "Dewi"), Name("King", "Martin", "Jr."), Name("Badan Air, dan Tanah")),
    "editors": (Name("Putra", "A."),),
    "translators": (Name("Aji"),),
    "container": "Jurnal Air",
    "publisher": "Hulu",
    "place": "Bogor",
    "date": "2020-03-04",
    "original": "1950",
    "updated": "2021-02",
    "url": "https://a.example/x_y",
    "doi": "10.1234/a_b",
    "isbn": "978-1-1-1-1",
    "accessed": "2021-01-01",
    "volume": "1",
    "issue": "2",
    "pages": "3–4",
    "edition": "2",
    "genre": "Skripsi",
    "language": "id",
    "license": "CC BY 4.0",
    "permission": "Redaksi, 2024",
    "changes": "Dipendekkan.",
    "used_as": UsedAs.EDITED,
    "used_in": ("a.txt",),
}


def item(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON can be anything
    return {"id": "x", "type": "book", "title": "Air", **fields}


@pytest.mark.parametrize("kind", WorkKind)
def test_nothing_is_lost_on_the_way_to_csl_and_back(kind: WorkKind) -> None:
    work = Work(id="air", kind=kind, **WHOLE)
    read = from_csl(json.loads(json.dumps(as_csl(work))))
    written = as_toml([(read.id, read.facts)])
    assert register(written.encode(), "sources.toml", ("a.txt",)).value == (work,)
    assert (read.approximated, read.undated, read.dropped) == ("", (), ())


@pytest.mark.parametrize("kind", [WorkKind.ARTICLE, WorkKind.NEWSPAPER, WorkKind.MAGAZINE, WorkKind.CHAPTER, WorkKind.PAPER])
def test_bibtex_is_read_back_by_another_reader_with_its_capitals(kind: WorkKind) -> None:
    facts = {
        key: WHOLE[key] for key in ("title", "authors", "container", "publisher", "place", "date", "doi", "volume", "accessed", "edition")
    }
    (read,), line = pandoc.references(bibtex([Work(id="air", kind=kind, **facts)]).encode())
    assert line == 0
    assert isinstance(read, dict)
    back = from_csl(read)
    assert back.id == "air"
    assert back.facts == {
        **{key: facts[key] for key in ("title", "container", "publisher", "place", "date", "doi", "volume", "accessed", "edition")},
        "kind": kind.value,
        "authors": ["Sari, Dewi", "King, Martin, Jr.", "Badan Air, dan Tanah"],
    }


def test_an_entry_that_was_not_read_is_given_out_in_its_own_words() -> None:
    work = Work(id="x", kind=WorkKind.BOOK, title="Entah", written=(Text("Entah apa {ini}"),))
    assert as_csl(work) == {"id": "x", "type": "document", "title": "Entah apa {ini}"}
    assert r"note = {Entah apa \{ini\}}" in bibtex([work])


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("issued", {"date-parts": [["2020", "3"]]}, "2020-03"),
        ("issued", {"date-parts": [[2020], [2021]]}, "2020"),
        ("issued", {"raw": "2020-03-04"}, "2020-03-04"),
        ("issued", {"literal": "4 Maret 2020"}, "2020-03-04"),
        ("issued", {"date-parts": [[2020, 13]]}, None),
    ],
)
def test_dates_of_csl_are_read_in_all_their_forms(field: str, value: object, expected: str | None) -> None:
    read = from_csl(item(**{field: value}))
    assert read.facts.get("date") == expected
    assert bool(read.undated) is (expected is None)


def test_names_mark_up_and_addresses_of_reference_managers_are_read() -> None:
    people = [{"non-dropping-particle": "van der", "family": "Berg", "given": "Ann"}, {"family": "Plato"}, {"literal": "UNESCO"}]
    read = from_csl(item(author=people, title='<span class="nocase">Air</span> &amp; <i>Padi</i>', URL="a.example/x", DOI="rusak"))
    assert read.facts["authors"] == ["van der Berg, Ann", "Plato", "UNESCO"]
    assert (read.facts["title"], read.facts["url"], read.dropped) == ("Air & Padi", "https://a.example/x", ("DOI",))


def test_an_id_that_is_no_key_is_made_anew() -> None:
    assert from_csl(item(id="http://zotero.org/x/1", author=[{"family": "Sari", "given": "D."}])).id == "sari-air"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('[{"id": "x",\n"title" "Air"}]', "BIB030", 2),
        ('"x"', "BIB031", 1),
        ("[1]", "BIB031", 1),
        ('{"a": 1}', "BIB031", 1),
        ("[]", "BIB032", 1),
        ("[" * 100_000, "BIB030", 1),
    ],
)
def test_a_file_that_is_no_csl_is_told_with_its_line(text: str, code: str, line: int) -> None:
    with pytest.raises(ConfigurationError) as raised:
        items_of_json(text.encode(), "refs.json")
    assert (raised.value.code, raised.value.values["line"]) == (code, line)


def test_all_works_without_title_are_told_at_once() -> None:
    with pytest.raises(ConfigurationError) as raised:
        items_of_json(b'[{"id": "a", "type": "book"},\n{"id": "b", "type": "book"}]', "refs.json")
    assert [(code, values["id"], values["line"]) for code, values in raised.value.problems] == [("BIB033", "a", 1), ("BIB033", "b", 2)]


def test_what_cannot_be_kept_is_told() -> None:
    data = json.dumps([item(type="software", issued={"literal": "entah"}, abstract="x", keyword="y")]).encode()
    told = items_of_json(data, "refs.json").diagnostics
    assert [one.code for one in told] == ["BIB035", "BIB036", "BIB037"]
    assert dict(told[2].values)["names"] == "abstract, keyword"


def test_titles_keep_their_capitals_and_lines_their_numbers() -> None:
    text = "@book{a,\n  title = {Hidrologi untuk Sekolah},\n  langid = {english}\n}\n"
    changed = without_new_capitals(text)
    assert changed.count("\n") == text.count("\n")
    (read,), _ = pandoc.references(changed.encode())
    assert isinstance(read, dict)
    assert read["title"] == "Hidrologi untuk Sekolah"


OWN = """# catatan penyunting
[laut]
kind = "book"   # sudah diperiksa
author = "Sari, Dewi"
title = "Laut"
date = 2000

[air]
kind = "book"
title = "Air Lain"
"""


def test_merging_fills_in_and_adds_and_leaves_all_else_as_it_was() -> None:
    laut = item(id="sari2000", title="LAUT", author=[{"family": "Sari", "given": "D."}], issued={"date-parts": [[2000]]}, publisher="Hulu")
    new = item(id="air", title="Air", publisher="Hilir")
    done = merged(OWN, [from_csl(laut), from_csl(new)])
    assert (done.added, done.filled, done.there, done.kept) == (["air-2"], ["laut"], [], ["laut"])
    assert (
        done.text
        == OWN.replace("date = 2000\n", 'date = 2000\npublisher = "Hulu"\n')
        + '\n[air-2]\nkind = "book"\ntitle = "Air"\npublisher = "Hilir"\n'
    )


def test_what_is_filled_in_stands_before_the_comments_of_the_next_work() -> None:
    laut = item(id="laut", title="Laut", publisher="Hulu", author=[{"family": "Sari", "given": "Dewi"}], issued={"date-parts": [[2000]]})
    commented = OWN.replace("\n[air]", "\n# masih dicari\n[air]")
    assert merged(commented, [from_csl(laut)]).text == commented.replace("date = 2000\n", 'date = 2000\npublisher = "Hulu"\n')


def test_merging_twice_changes_nothing() -> None:
    once = merged(OWN, [from_csl(item())])
    again = merged(once.text, [from_csl(item())])
    assert (again.text, again.there) == (once.text, ["x"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    chapters = tmp_path / "chapters"
    chapters.mkdir()
    body = "Air\n\nAir mengalir ke laut (Santoso, 2019).\n\nDaftar Pustaka\n\nSantoso, B. (2019). Hutan dan hujan. Penerbit Hulu.\n"
    (chapters / "air.txt").write_text(body, encoding="utf-8")
    (chapters / "sources.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


def test_a_project_gives_out_its_register_and_the_lists_of_its_chapters(project: Path) -> None:
    found = listed((project,)).value
    assert found.references == ("Air Lain. (t.t.).", "Santoso, B. (2019). Hutan dan hujan. Penerbit Hulu.", "Sari, D. (2000). Laut.")
    assert [one["id"] for one in found.as_csl()] == ["air", "santoso-2019-hutan-dan-hujan", "laut"]
    assert "@book{laut," in found.as_bibtex()
    assert [work.title for work in register(found.as_toml().encode(), "s", ("air.txt",)).value] == [work.title for work in found.works]


def test_chapters_with_lists_of_their_own_give_them_out_as_well(project: Path) -> None:
    (project / "book.toml").write_text('[bibliography]\nlists = "chapter"\n', encoding="utf-8")
    assert "Santoso, B. (2019). Hutan dan hujan. Penerbit Hulu." in listed((project,)).value.references


def test_works_are_taken_in_from_bibtex(project: Path) -> None:
    file = project / "refs.bib"
    file.write_text("@book{k, author={Kusuma, R.}, title={Muara Kita}, year=2020, publisher={Hulu}}\n", encoding="utf-8")
    done = take_in((project,), file).value
    assert done.merged.added == ["k"]
    assert done.written.read_text(encoding="utf-8").startswith(OWN)
    assert 'title = "Muara Kita"' in done.written.read_text(encoding="utf-8")


def taken(project: Path, data: bytes) -> tuple[list[Work], list[Diagnostic]]:
    """The works that come of a BibTeX file, and what is told of it."""
    (project / "refs.bib").write_bytes(data)
    (project / "chapters" / "sources.toml").unlink()
    done = take_in((project,), project / "refs.bib")
    return list(register(done.value.written.read_bytes(), "sources.toml", ()).value), list(done.diagnostics)


def test_bibtex_of_older_programs_is_read_as_windows_1252(project: Path) -> None:
    (work,), told = taken(project, "@book{k,\n title={Café – “kopi”}, year=2020}\n".encode("cp1252"))
    assert work.title == "Café – “kopi”"
    assert [(one.code, one.span and one.span.first_line) for one in told] == [("BIB040", 2)]


def test_bibtex_that_is_no_text_is_refused(project: Path) -> None:
    with pytest.raises(ConfigurationError) as raised:
        taken(project, b"@book{k,\n title={\x81\x8d}, year=2020}\n")
    assert (raised.value.code, raised.value.values["line"]) == ("CFG006", 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_bibtex_in_unicode_is_read_without_a_word(project: Path, encoding: str) -> None:
    (work,), told = taken(project, "@book{k, title={Café}, year=2020}\n".encode(encoding))
    assert (work.title, told) == ("Café", [])


@pytest.mark.parametrize(
    ("entry", "facts"),
    [
        (r"@book{k, title={Air}, author={Garc{\'\i}a, Ana}}", {"authors": (Name("García", "Ana"),)}),
        (r"@online{k, title={Air}, url={https://a.example/?a=1\&b=2\_3}}", {"url": "https://a.example/?a=1&b=2_3"}),
        (r"@misc{k, title={Air}, howpublished={\url{https://a.example/~b/c_d}}}", {"url": "https://a.example/~b/c_d", "publisher": ""}),
        (r"@misc{k, title={Air}, howpublished={\url{https://a.example/b}}}", {"kind": WorkKind.WEBPAGE}),
        (r"@misc{k, title={Air}, howpublished={Selebaran}}", {"kind": WorkKind.BOOK, "publisher": "Selebaran"}),
        (r"@book{k, title={Air}, edition={2nd}}", {"edition": "2"}),
        (r"@book{k, title={Air}, edition={Second}}", {"edition": "2"}),
        (r"@book{k, title={Air}, edition={Revisi}}", {"edition": "Revisi"}),
        (r"@book{k, title={H$_2$O dan E=mc\textsuperscript{2}}}", {"title": "H₂O dan E=mc²"}),
        (r"@book{k, title={Harga \$5 dan \$6}}", {"title": "Harga $5 dan $6"}),
    ],
)
def test_what_tex_needs_is_not_kept(project: Path, entry: str, facts: dict[str, Any]) -> None:
    (work,), _ = taken(project, entry.encode())
    assert {key: getattr(work, key) for key in facts} == facts


def test_and_others_is_no_author(project: Path) -> None:
    (work,), told = taken(project, b"@book{k, title={Air}, author={Sari, Dewi and others}}\n")
    assert (work.authors, work.others) == ((Name("Sari", "Dewi"),), True)
    assert "author = {Sari, Dewi and others}" in bibtex([work])
    assert [one.code for one in told] == ["BIB042"]


def test_a_key_that_stands_twice_is_told(project: Path) -> None:
    works, told = taken(project, b"@book{k, title={Air}}\n@book{k, title={Tanah}}\n@book{l, title={Api}}\n")
    assert [work.id for work in works] == ["k", "k-2", "l"]
    assert [(one.code, dict(one.values)["id"]) for one in told] == [("BIB041", "k")]


def test_a_date_that_is_none_is_told_under_the_name_the_file_has(project: Path) -> None:
    _, told = taken(project, b"@book{j, title={Tanah}, date={2000}}\n@book{k, title={Air}, year={in press}}\n")
    assert [(one.code, dict(one.values)["field"]) for one in told] == [("BIB036", "year")]


def test_a_register_from_windows_stays_one(project: Path) -> None:
    register_file = project / "chapters" / "sources.toml"
    register_file.write_bytes(("\ufeff" + OWN).replace("\n", "\r\n").encode())
    (project / "refs.json").write_text(json.dumps([item(title="Hujan")]), encoding="utf-8")
    assert take_in((project,), project / "refs.json").value.merged.added == ["x"]
    data = register_file.read_bytes()
    assert data.startswith(("\ufeff" + OWN).replace("\n", "\r\n").encode())
    assert data.count(b"\r\n") == data.count(b"\n")


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [("refs.bib", "@book{a,\n title={x},,\n}\n", "BIB034"), ("refs.bib", "% nothing\n", "BIB032"), ("refs.json", "[{]", "BIB030")],
)
def test_nothing_is_written_where_anything_is_wrong(project: Path, name: str, text: str, code: str) -> None:
    (project / name).write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as raised:
        take_in((project,), project / name)
    assert raised.value.code == code
    assert (project / "chapters" / "sources.toml").read_text(encoding="utf-8") == OWN


def test_another_kind_of_file_is_refused(project: Path) -> None:
    with pytest.raises(UsageError) as raised:
        take_in((project,), project / "refs.ris")
    assert raised.value.code == "BIB038"


def test_what_the_editor_said_otherwise_is_told(project: Path) -> None:
    (project / "refs.json").write_text(json.dumps([item(id="laut", title="LAUT", issued={"date-parts": [[2000]]})]), encoding="utf-8")
    assert [one.code for one in take_in((project,), project / "refs.json").diagnostics] == ["BIB039"]


@pytest.mark.parametrize("form", ["text", "json", "csl-json", "bibtex", "toml"])
def test_the_command_gives_out_each_form(project: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", str(project), "--format", form]) == ExitCode.OK
    said = capsys.readouterr().out
    assert "Hutan dan hujan" in said
    if "json" in form:
        assert len(json.loads(said)) == 3


def test_the_command_says_what_came_of_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "refs.json").write_text(json.dumps([item()]), encoding="utf-8")
    assert run(["sources", str(project), "--import", str(project / "refs.json"), "--ui-lang", "en"]) == ExitCode.OK
    assert "1 added, 0 filled in, 0 already there" in capsys.readouterr().out
