"""What the check tells of the manuscript stands in the editing notes of the editor's edition, too."""

from pathlib import Path

import pytest

from publisher.assemble.editing import GROUPS
from publisher.build.project import read_project
from publisher.build.reading import read_book
from publisher.config import Settings
from publisher.language import messages
from publisher.model.book import Audience, Edition

ABOUT_WORDS = ("BIB", "CHK", "GLO", "LIC", "REF")
ELSEWHERE = {
    "BIB010": "a work of sources.toml that names a file",
    "BIB012": "what the reference list leaves out on purpose",
    "BIB013": "the same",
    "BIB016": "what was done to a line",
    "BIB020": "what was done to a line",
    "BIB021": "what was done to a line",
    "BIB035": "taking works in",
    "BIB036": "taking works in",
    "BIB037": "taking works in",
    "BIB039": "taking works in",
    "BIB040": "taking works in",
    "BIB041": "taking works in",
    "BIB042": "taking works in",
    "CHK701": "asked for with --standard alone",
    "CHK702": "asked for with --standard alone",
    "CHK703": "asked for with --standard alone",
    "CHK704": "asked for with --standard alone",
    "CHK705": "asked for with --standard alone",
    "CHK706": "asked for with --standard alone",
    "CHK707": "asked for with --standard alone",
    "GLO045": "reading a table",
    "GLO057": "reading a table",
    "REF008": "names of files",
    "REF020": "see-also.toml",
    "REF021": "see-also.toml",
    "REF022": "see-also.toml",
    "REF024": "what was done to a line",
}
"""Findings that are about no words of the manuscript, and what they are about."""
TEXT = """---
title: Desa dan Dunia
---

Menurut Rahman (2019) desa itu tua. Perserikatan itu beranggotakan 193 negara.

> Setiap rumah menyapu tepiannya sendiri.

WTO (World Trade Organization) mengatur perdagangan. Kelak WTO (World Trade Center) dibahas lagi.
"""


@pytest.mark.parametrize("code", [code for code in messages.codes() if code.startswith(ABOUT_WORDS)])
def test_each_finding_about_words_has_a_group(code: str) -> None:
    told = messages.message(code, {}, "en")
    group = messages.editing_group(code)
    assert group in (*GROUPS, "")
    if told.severity in ("note", "warning"):
        assert bool(group) != (code in ELSEWHERE)


def test_all_of_them_stand_in_the_editors_edition(tmp_path: Path) -> None:
    (tmp_path / "01-desa.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "02-danau.txt").write_text(
        "Danau Kami\nOleh: Rani Kusuma\n\nDanau itu dalam dan airnya jernih sepanjang tahun.\n", encoding="utf-8"
    )
    read = read_book(read_project((tmp_path,)), Settings(), Edition(audience=Audience.EDITOR), "")
    assert read.book is not None
    listed = {one.code for one in read.book.editing_notes}
    grouped = {one.code for one in read.diagnostics if messages.editing_group(one.code) and one.span is not None}
    assert {"CHK101", "LIC001"} <= listed
    assert grouped - listed == set()
