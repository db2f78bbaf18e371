"""The bibliography as it is printed."""

import re
from dataclasses import replace

import pytest

from publisher.language.names import name
from publisher.model.book import Role
from publisher.model.work import Work, WorkKind
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, para


def printed(work: Work, language: str = "id", medium: Medium = Medium.HTML) -> str:
    """The one item of the bibliography; italics as asterisks, no other mark-up."""
    whole = replace(book([chapter("air", "Air", para("Air."))], language=language), works=(work,))
    body = next(document.body for document in write(whole, medium).documents if document.role is Role.BIBLIOGRAPHY)
    item = re.findall(r"<li>(.*?)</li>", body, re.DOTALL)[0].replace("\u00a0", " ")
    return re.sub(r"<[^>]+>", "", re.sub(r"</?cite>", "*", item)).replace("&amp;", "&")


def work(kind: WorkKind, title: str, *authors: str, **facts: str) -> Work:
    return Work(id="x", kind=kind, title=title, authors=tuple(name(author) for author in authors), **facts)  # type: ignore[arg-type]


PAGE = work(
    WorkKind.WEBPAGE,
    "Peluang kerja sama air",
    "Nurjati, Nadia",
    container="Contoh",
    date="2023-12-27",
    url="https://contoh.example/peluang",
    accessed="2025-07-14",
)
ARTICLE = work(
    WorkKind.ARTICLE,
    "Air tanah",
    "Kusuma, Rini Ayu",
    "Sari, D.",
    container="Jurnal Air",
    date="2018-05",
    volume="12",
    issue="3",
    pages="45-60",
)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            PAGE,
            "Nurjati, N. (2023, 27 Desember). *Peluang kerja sama air*. Contoh. Diakses 14 Juli 2025, dari https://contoh.example/peluang",
        ),
        (replace(PAGE, accessed=""), "Nurjati, N. (2023, 27 Desember). *Peluang kerja sama air*. Contoh. https://contoh.example/peluang"),
        (replace(PAGE, url="", accessed="", date=""), "Nurjati, N. (t.t.). *Peluang kerja sama air*. Contoh."),
        (replace(PAGE, url="", authors=(), letter=""), "*Peluang kerja sama air* (2023, 27 Desember). Contoh."),
        (ARTICLE, "Kusuma, R. A., dan Sari, D. (2018). Air tanah. *Jurnal Air*, *12*(3), 45–60."),
        (
            work(WorkKind.ARTICLE, "Banjir lagi?", "Haris", container="Harian Hulu", date="2021-02-03"),
            "Haris. (2021, 3 Februari). Banjir lagi? *Harian Hulu*.",
        ),
        (
            work(WorkKind.BOOK, "Hidrologi", "Badan Air", publisher="Badan Air", place="Bandung", date="2019", volume="2"),
            "Badan Air. (2019). *Hidrologi* (Jil. 2).",
        ),
        (
            work(WorkKind.CHAPTER, "Hulu", "Kusuma, R.", container="Sungai", publisher="Hulu", date="2019", pages="3-9"),
            "Kusuma, R. (2019). Hulu. Dalam *Sungai* (hlm. 3–9). Hulu.",
        ),
        (
            work(WorkKind.LAW, "Undang-Undang Nomor 17 Tahun 2019 tentang Sumber Daya Air", "Republik Indonesia", date="2019-10-15"),
            "Republik Indonesia. (2019). *Undang-Undang Nomor 17 Tahun 2019 tentang Sumber Daya Air*.",
        ),
        (
            work(WorkKind.TREATY, "Deklarasi Sungai", date="1967-08-08", url="https://contoh.example/d"),
            "*Deklarasi Sungai* (1967, 8 Agustus). https://contoh.example/d",
        ),
        (replace(work(WorkKind.BOOK, "A", "WHO", "UNICEF", date="2018"), letter="a"), "WHO dan UNICEF. (2018a). *A*."),
        (replace(work(WorkKind.BOOK, "A", "WHO"), letter="b"), "WHO. (t.t.-b). *A*."),
        (work(WorkKind.BOOK, "A", "bin Ali, Siti-Nur fatimah Zahra"), "bin Ali, S.-N. fatimah Z. (t.t.). *A*."),
    ],
)
def test_a_work_is_printed_after_its_kind(given: Work, expected: str) -> None:
    assert printed(given) == expected


def test_an_english_book_has_english_words() -> None:
    assert printed(PAGE, "en") == (
        "Nurjati, N. (2023, 27 December). *Peluang kerja sama air*. Contoh. Retrieved 14 July 2025, from https://contoh.example/peluang"
    )
    assert printed(ARTICLE, "en").startswith("Kusuma, R. A., & Sari, D. (2018).")
    chapter_of = work(WorkKind.CHAPTER, "Hulu", "Kusuma, R.", container="Sungai", pages="3-9")
    assert printed(chapter_of, "en") == "Kusuma, R. (n.d.). Hulu. In *Sungai* (pp. 3–9)."


def test_twenty_authors_are_named_and_of_more_nineteen() -> None:
    names = [f"Nama{number}, A." for number in range(21)]
    assert printed(work(WorkKind.BOOK, "A", *names[:20])).startswith("Nama0, A., Nama1, A.,")
    assert "Nama18, A., dan Nama19, A. (t.t.)" in printed(work(WorkKind.BOOK, "A", *names[:20]))
    assert "Nama18, A., dkk. (t.t.)" in printed(work(WorkKind.BOOK, "A", *names))


def test_words_of_a_stranger_are_escaped() -> None:
    hostile = work(WorkKind.BOOK, "<script>", "<b>, <i>", publisher="&", url='https://contoh.example/"><script>')
    whole = replace(book([chapter("air", "Air", para("Air."))]), works=(hostile,))
    body = next(document.body for document in write(whole, Medium.EPUB).documents if document.role is Role.BIBLIOGRAPHY)
    assert "<script" not in body


def test_a_book_without_works_has_no_bibliography() -> None:
    written = write(book([chapter("air", "Air", para("Air."))]), Medium.PRINT)
    assert Role.BIBLIOGRAPHY not in {document.role for document in written.documents}


def test_the_list_of_sources_is_the_bibliography_only_where_there_is_no_other() -> None:
    alone = book([chapter("air", "Air", para("Air."), author="Kusuma")])
    for works, semantic in (((), True), ((PAGE,), False)):
        documents = write(replace(alone, works=works), Medium.EPUB).documents
        sources = next(document.body for document in documents if document.role is Role.SOURCES)
        assert ("doc-bibliography" in sources) is semantic


def test_an_english_title_in_an_indonesian_book_is_read_aloud_as_english() -> None:
    treaty = work(WorkKind.TREATY, "Convention on the Law of the Sea")
    whole = replace(book([chapter("air", "Air", para("Air."))]), works=(treaty, PAGE))
    body = next(document.body for document in write(whole, Medium.EPUB).documents if document.role is Role.BIBLIOGRAPHY)
    assert '<cite lang="en" xml:lang="en">Convention' in body
    assert "<cite>Peluang" in body
