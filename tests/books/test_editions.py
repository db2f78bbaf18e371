"""What one edition must not show is nowhere in its files: words, pictures, ids, metadata, in every place a block may stand."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from publisher.cli import run

STUDENT = "Pertanyaan untuk semua"
CANARY = re.compile(r"zq[a-z]{2}\d\d[a-z]", re.IGNORECASE)
"""Canary words: short enough that nothing hyphenates them, written nowhere else."""


class Aviary:
    """Makes canary words, each another, and remembers what each one was for."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}

    def __call__(self, purpose: str) -> str:
        number = len(self.words)
        word = f"zq{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}{number % 100:02}x"
        self.words[word] = purpose
        return word


def drawing(words: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><title>{words}</title><path d="M0 0L9 9"/></svg>'
    )


def teachers_block(kind: str, place: str, folder: Path, canary: Aviary) -> str:
    """A block of teachers' matter with a canary in everything it may hold."""

    def new(purpose: str) -> str:
        return canary(f"{kind} {place}: {purpose}")

    picture = f"{new('file name')}.svg"
    (folder / picture).write_text(drawing(new("inside the picture")), encoding="utf-8")
    note, figure, table = new("note label"), new("figure id"), new("table id")
    return f"""::: {kind} {{#{new("id")} title="{new("title")}"}}
Paragraf {new("paragraph")} dengan *{new("emphasis")}*, `{new("code")}`, $ {new("formula")} $, catatan[^{note}],
[tautan {new("link text")}](https://example.org/{new("address")}), [{new("foreign")}]{{lang=en}} dan [](#{figure}).
Neraca {new("term")} adalah selisih nilai {new("definition")} dalam satu tahun.
Badan {new("long form")} Raya ({new("short form").upper()}) mencatatnya.

- butir {new("item")}

  1. butir dalam {new("inner item")}

> Kutipan {new("quotation")}.
> -- {new("attribution")}

![gambar {new("alternative")}]({picture} "Keterangan {new("caption")}"){{#{figure} credit="{new("credit")}"}}

| {new("head")} | b |
| --- | --- |
| {new("cell")} | c |

: Tabel {new("table caption")} {{#{table}}}

{new("defined").capitalize()}
: uraian {new("explanation")}

::: {{.tahukah-kamu title="{new("inner title")}"}}
Kotak {new("inner box")}.
:::
:::

[^{note}]: Catatan {new("note")}."""


def indented(text: str, by: str) -> str:
    return "\n".join(by + line if line.strip() or by.strip() else line for line in text.split("\n"))


def chapter(kind: str, folder: Path, canary: Aviary) -> str:
    """A chapter with that kind of block in every place where a block may stand."""

    def parts(place: str) -> tuple[str, str]:
        block, _, notes = teachers_block(kind, place, folder, canary).partition("\n\n[^")
        return block, f"[^{notes}"

    places = ("body", "list", "quotation", "section", "emptied section", "box", "exercise", "definition", "footnote", "deep section")
    block, notes = zip(*(parts(place) for place in places), strict=True)
    return f"""---
title: Bab {kind.capitalize()}
author: Tim Penyusun
---

Kalimat pembuka. {STUDENT}. Lihat [](#sesudah-{kind}) dan catatan[^umum].

{block[0]}

- butir biasa

{indented(block[1], "  ")}

> Kutipan biasa.
>
{indented(block[2], "> ")}

## Bagian {kind}

Kalimat bagian.

{block[3]}

### Bagian dalam

Kalimat dalam.

{block[9]}

## {canary(f"{kind} title of a section that holds nothing else").capitalize()}

{block[4]}

## Sesudah {{#sesudah-{kind}}}

::: tahukah-kamu
Isi kotak untuk semua.

{block[5]}
:::

::: latihan
1. Soal nomor satu?

{block[6]}
:::

istilah
: penjelasan biasa

{indented(block[7], "    ")}

[^umum]: Catatan untuk semua.

{indented(block[8], "    ")}

""" + "\n\n".join(notes)


def manuscript(folder: Path, canary: Aviary) -> None:
    folder.mkdir()
    for number, kind in enumerate(("kunci", "catatan-guru"), start=1):
        (folder / f"{number}-{kind}.md").write_text(chapter(kind, folder, canary), encoding="utf-8")
    alone = teachers_block("catatan-guru", "chapter of its own", folder, canary)
    (folder / f"3-{canary('file of a chapter for teachers')}.md").write_text(
        f"---\ntitle: {canary('title of a chapter for teachers')}\n---\n\n{alone}\n", encoding="utf-8"
    )
    foreword = teachers_block("catatan-guru", "foreword", folder, canary)
    (folder / "kata-pengantar.md").write_text(f"---\ntitle: Kata Pengantar\n---\n\nSelamat membaca.\n\n{foreword}\n", encoding="utf-8")


def spoken(output: Path) -> Iterator[tuple[str, str]]:
    """All that can be dug out of the files of a build, by file; the report beside them is the editor's own."""
    for path in sorted(output.rglob("*")):
        if path.is_file() and not {"report", ".publisher"} & set(path.relative_to(output).parts):
            yield from ((f"{path.name}: {where}", text) for where, text in inside(path.name, path.read_bytes()))


def inside(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    yield "name", name
    if name.endswith((".epub", ".zip")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from ((f"{inner}: {where}", text) for where, text in inside(inner, archive.read(inner)))
    elif name.endswith(".pdf"):
        yield from pdf_parts(data)
    else:
        yield "bytes", data.decode("utf-8", "replace")


def pdf_parts(data: bytes) -> Iterator[tuple[str, str]]:
    """Text of the pages; every string, name and stream of the file: tags, outline, destinations, annotations, metadata, attachments."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            yield f"page {number}", text.get_text_bounded().replace("\ufffe", "").replace("\r\n", "")
        yield "outline", "\n".join(str(entry.get_title()) for entry in document.get_toc())
    with pikepdf.open(io.BytesIO(data)) as opened:
        for number, thing in enumerate(opened.objects):
            yield f"object {number}", "\n".join(strings(thing))
            if isinstance(thing, pikepdf.Stream):
                yield f"stream {number}", readable(thing)


def strings(thing: object) -> Iterator[str]:
    """Keys, names and strings of an object, without following references: each object is read by itself."""
    match thing:
        case pikepdf.String():
            yield from (str(thing), bytes(thing).decode("utf-16-be", "ignore"))
        case pikepdf.Dictionary() | pikepdf.Stream():
            for key in thing.keys():  # noqa: SIM118 - no dict
                yield key
                yield from strings(thing.get(key)) if not is_reference(thing.get(key)) else ()
        case pikepdf.Array():
            for one in thing:
                yield from strings(one) if not is_reference(one) else ()
        case pikepdf.Name():
            yield str(thing)
        case _:
            return


def is_reference(thing: object) -> bool:
    return isinstance(thing, pikepdf.Object) and thing.is_indirect


def readable(stream: pikepdf.Stream) -> str:
    try:
        return stream.read_bytes().decode("latin-1")
    except pikepdf.PdfError:
        return stream.read_raw_bytes().decode("latin-1")


@pytest.fixture(scope="module")
def canary() -> Aviary:
    return Aviary()


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory, canary: Aviary) -> dict[str, list[tuple[str, str]]]:
    """What can be dug out of the files of each edition, in each kind of output."""
    folder = tmp_path_factory.mktemp("edisi")
    manuscript(folder / "modul", canary)
    found = {}
    for edition in ("student", "teacher"):
        output = folder / edition
        targets = [part for target in ("pdf", "epub", "html", "handouts", "booklet") for part in ("-t", target)]
        run(["build", str(folder / "modul"), "-o", str(output), "--edition", edition, "--quiet", *targets])
        found[edition] = list(spoken(output))
    return found


def heard(parts: list[tuple[str, str]]) -> dict[str, set[str]]:
    """Canaries by where they were heard."""
    found: dict[str, set[str]] = {}
    for where, text in parts:
        for word in CANARY.findall(text):
            found.setdefault(word.casefold(), set()).add(where)
    return found


@pytest.mark.pango
def test_the_student_gets_no_teachers_matter(editions: dict[str, list[tuple[str, str]]], canary: Aviary) -> None:
    leaks = {f"{word} ({canary.words.get(word, '?')})": sorted(places)[:3] for word, places in heard(editions["student"]).items()}
    assert not leaks


@pytest.mark.pango
def test_the_student_gets_everything_else(editions: dict[str, list[tuple[str, str]]]) -> None:
    for ending in (".pdf", ".epub", ".html", ".zip"):
        assert any(ending in where for where, _ in editions["student"]), ending
    text = "\n".join(text for _, text in editions["student"])
    for words in (STUDENT, "Soal nomor satu?", "Isi kotak untuk semua", "Catatan untuk semua", "penjelasan biasa", "Selamat membaca"):
        assert words in text


@pytest.mark.pango
def test_the_teacher_gets_all_of_it(editions: dict[str, list[tuple[str, str]]], canary: Aviary) -> None:
    """The search above hears what is there: each canary but labels of notes and the title of a section that lost its keys."""
    found = heard(editions["teacher"])
    silent = {purpose for word, purpose in canary.words.items() if word not in found and not purpose.endswith("note label")}
    assert silent == {"kunci title of a section that holds nothing else"}
    places = {where for heard_at in found.values() for where in heard_at}
    for kind in (".pdf: page", ".pdf: object", ".pdf: stream", ".pdf: outline", ".epub", "nav.xhtml", ".svg", ".html: bytes", ".zip"):
        assert any(kind in where for where in places), kind


def test_a_fence_written_in_another_way_still_hides_the_answers(tmp_path: Path) -> None:
    known = ("kunci jawaban", "Kunci Jawaban:", "KUNCI", "kunci {#k} Untuk guru", "jawaban", "kunci Bagian A", "untuk guru")
    ways = (*known, "kuncci", "kunci jawban", "catatan gru")
    for number, way in enumerate(ways):
        text = f"---\ntitle: Debit\n---\n\nDebit sungai diukur.\n\n::: {way}\nzqaa{number:02}x\n:::\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    run(["build", str(tmp_path), "-o", str(tmp_path / "hasil"), "--quiet", "-t", "html"])
    assert heard(list(spoken(tmp_path / "hasil"))) == {}
