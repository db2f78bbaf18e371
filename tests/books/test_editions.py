"""What one edition must not show is nowhere in its files."""

import pytest

from publisher.cli import run
from tests.books.test_safety import contents

KEY = "JawabanRahasiaTujuhBelas"
NOTE = "PesanUntukGuruSaja"
CHAPTER = f"""---
title: Menghitung Debit Sungai
---

Debit adalah banyaknya air yang mengalir tiap detik.

::: latihan
1. Berapa debit sungai itu?

::: kunci
{KEY} liter tiap detik.
:::
:::

::: catatan-guru
{NOTE}: bawa tali dan pelampung.
:::
"""


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All that is in the files of each edition."""
    folder = tmp_path_factory.mktemp("modul")
    (folder / "debit.md").write_text(CHAPTER, encoding="utf-8")
    found = {}
    for edition in ("student", "teacher"):
        output = folder / edition
        assert run(["build", str(folder), "-o", str(output), "--edition", edition, "--quiet"]) == 0
        found[edition] = contents(output)
    return found


@pytest.mark.pango
@pytest.mark.parametrize("words", [KEY, NOTE])
def test_the_student_gets_no_teachers_matter(editions: dict[str, str], words: str) -> None:
    assert "Berapa debit sungai itu?" in editions["student"]
    assert words not in editions["student"]


@pytest.mark.pango
@pytest.mark.parametrize("words", [KEY, NOTE])
def test_the_teacher_gets_it(editions: dict[str, str], words: str) -> None:
    assert words in editions["teacher"]
