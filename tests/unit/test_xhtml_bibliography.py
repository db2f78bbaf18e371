"""The bibliography as it is printed."""

import re
from dataclasses import replace

import pytest

from publisher.language.names import name
from publisher.model.book import Role
from publisher.model.inline import Emphasis, Text
from publisher.model.work import Work, WorkKind
from publisher.render.xhtml import Medium, write
from tests.builders import book, chapter, para


def printed(work: Work, language: str = "id", medium: Medium = Medium.HTML) -> str:
    """The one item of the bibliography; italics as asterisks, no other mark-up."""
    whole = replace(book([chapter("air", "Air", para("Air."))], language=language), works=(work,))
    body = next(document.body for document in write(whole, medium).documents if document.role is Role.BIBLIOGRAPHY)
    item = re.findall(r"<li[^>]*>(.*?)</li>", body, re.DOTALL)[0].replace("\u00a0", " ")
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
        (replace(PAGE, url="", authors=(), letter=""), "*Peluang kerja sama air*. (2023, 27 Desember). Contoh."),
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
            "*Deklarasi Sungai*. (1967, 8 Agustus). https://contoh.example/d",
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
        "Nurjati, N. (2023, December 27). *Peluang kerja sama air*. Contoh. Retrieved July 14, 2025, from https://contoh.example/peluang"
    )
    assert printed(ARTICLE, "en").startswith("Kusuma, R. A., & Sari, D. (2018).")
    chapter_of = work(WorkKind.CHAPTER, "Hulu", "Kusuma, R.", container="Sungai", pages="3-9")
    assert printed(chapter_of, "en") == "Kusuma, R. (n.d.). Hulu. In *Sungai* (pp. 3–9)."


MANY = {
    "journal_with_doi": (
        replace(ARTICLE, doi="10.1234/air.12", url="https://contoh.example/air", accessed="2024-01-02"),
        "Kusuma, R. A., dan Sari, D. (2018). Air tanah. *Jurnal Air*, *12*(3), 45–60. https://doi.org/10.1234/air.12",
        "Kusuma, R. A., & Sari, D. (2018). Air tanah. *Jurnal Air*, *12*(3), 45–60. https://doi.org/10.1234/air.12",
    ),
    "article_number": (
        replace(ARTICLE, pages="e0193972"),
        "Kusuma, R. A., dan Sari, D. (2018). Air tanah. *Jurnal Air*, *12*(3), Artikel e0193972.",
        "Kusuma, R. A., & Sari, D. (2018). Air tanah. *Jurnal Air*, *12*(3), Article e0193972.",
    ),
    "article_without_author": (
        replace(ARTICLE, authors=()),
        "Air tanah. (2018). *Jurnal Air*, *12*(3), 45–60.",
        "Air tanah. (2018). *Jurnal Air*, *12*(3), 45–60.",
    ),
    "book_in_an_edition": (
        work(WorkKind.BOOK, "Hidrologi", "Kusuma, R.", publisher="Hulu", place="Bandung", date="2019", edition="2", volume="3"),
        "Kusuma, R. (2019). *Hidrologi* (Edisi ke-2, Jil. 3). Hulu.",
        "Kusuma, R. (2019). *Hidrologi* (2nd ed., Vol. 3). Hulu.",
    ),
    "book_in_a_named_edition": (
        work(WorkKind.BOOK, "Hidrologi", "Kusuma, R.", date="2019", edition="Revisi"),
        "Kusuma, R. (2019). *Hidrologi* (Edisi Revisi).",
        "Kusuma, R. (2019). *Hidrologi* (Revisi ed.).",
    ),
    "edited_book": (
        replace(work(WorkKind.BOOK, "Sungai", date="2020", publisher="Hulu"), editors=(name("Sari, Dewi"), name("Putra, Adi"))),
        "Sari, D., dan Putra, A. (Ed.). (2020). *Sungai*. Hulu.",
        "Sari, D., & Putra, A. (Eds.). (2020). *Sungai*. Hulu.",
    ),
    "chapter_of_an_edited_book": (
        replace(
            work(WorkKind.CHAPTER, "Muara", "Kusuma, R.", container="Sungai", publisher="Hulu", date="2020", pages="3-9", edition="2"),
            editors=(name("Sari, Dewi"), name("Putra, Adi Bayu")),
        ),
        "Kusuma, R. (2020). Muara. Dalam D. Sari dan A. B. Putra (Ed.), *Sungai* (Edisi ke-2, hlm. 3–9). Hulu.",
        "Kusuma, R. (2020). Muara. In D. Sari & A. B. Putra (Eds.), *Sungai* (2nd ed., pp. 3–9). Hulu.",
    ),
    "translated_book": (
        replace(
            work(WorkKind.BOOK, "Laut", "Stone, Ann", date="2001", publisher="Hulu", original="1950"), translators=(name("Sari, Dewi"),)
        ),
        "Stone, A. (2001). *Laut* (D. Sari, Penerj.). Hulu. (Karya asli diterbitkan 1950)",
        "Stone, A. (2001). *Laut* (D. Sari, Trans.). Hulu. (Original work published 1950)",
    ),
    "thesis_in_a_repository": (
        work(
            WorkKind.THESIS, "Banjir", "Putra, A.", date="2021-03", genre="Skripsi", publisher="Universitas Hulu", url="https://r.example/1"
        ),
        "Putra, A. (2021). *Banjir* [Skripsi, Universitas Hulu]. https://r.example/1",
        "Putra, A. (2021). *Banjir* [Skripsi, Universitas Hulu]. https://r.example/1",
    ),
    "thesis_on_a_shelf": (
        work(WorkKind.THESIS, "Banjir", "Putra, A.", date="2021", publisher="Universitas Hulu"),
        "Putra, A. (2021). *Banjir* [Tesis tidak diterbitkan]. Universitas Hulu.",
        "Putra, A. (2021). *Banjir* [Unpublished thesis]. Universitas Hulu.",
    ),
    "newspaper": (
        work(WorkKind.NEWSPAPER, "Air surut", "Sari, D.", date="2022-08-05", container="Harian Hulu", pages="4"),
        "Sari, D. (2022, 5 Agustus). Air surut. *Harian Hulu*, 4.",
        "Sari, D. (2022, August 5). Air surut. *Harian Hulu*, 4.",
    ),
    "video": (
        work(WorkKind.VIDEO, "Daur air", "Kanal Ilmu", date="2023-05-01", container="YouTube", url="https://v.example/1"),
        "Kanal Ilmu. (2023, 1 Mei). *Daur air* [Video]. YouTube. https://v.example/1",
        "Kanal Ilmu. (2023, May 1). *Daur air* [Video]. YouTube. https://v.example/1",
    ),
    "report_with_a_number": (
        work(WorkKind.REPORT, "Curah hujan", "Badan Air", date="2020", issue="12", publisher="Badan Air"),
        "Badan Air. (2020). *Curah hujan* (Laporan No. 12).",
        "Badan Air. (2020). *Curah hujan* (Report No. 12).",
    ),
    "paper_that_was_read": (
        work(WorkKind.PAPER, "Air kita", "Sari, D.", date="2020-05-12", container="Temu Ilmiah Air", place="Bogor"),
        "Sari, D. (2020, 12 Mei). *Air kita* [Presentasi makalah]. Temu Ilmiah Air, Bogor.",
        "Sari, D. (2020, May 12). *Air kita* [Paper presentation]. Temu Ilmiah Air, Bogor.",
    ),
    "paper_among_the_proceedings": (
        work(WorkKind.PAPER, "Air kita", "Sari, D.", date="2020-05", container="Prosiding Temu Air", pages="7-12"),
        "Sari, D. (2020). Air kita. Dalam *Prosiding Temu Air* (hlm. 7–12).",
        "Sari, D. (2020). Air kita. In *Prosiding Temu Air* (pp. 7–12).",
    ),
    "three_authors": (
        work(WorkKind.BOOK, "A", "Sari, D.", "Putra, A.", "Badan Air", date="2020"),
        "Sari, D., Putra, A., dan Badan Air. (2020). *A*.",
        "Sari, D., Putra, A., & Badan Air. (2020). *A*.",
    ),
    "no_date_and_page_looked_at": (
        replace(PAGE, date="", authors=()),
        "*Peluang kerja sama air*. (t.t.). Contoh. Diakses 14 Juli 2025, dari https://contoh.example/peluang",
        "*Peluang kerja sama air*. (n.d.). Contoh. Retrieved July 14, 2025, from https://contoh.example/peluang",
    ),
}


@pytest.mark.parametrize("kind", MANY)
def test_each_kind_of_work_after_the_standard(kind: str) -> None:
    given, indonesian, english = MANY[kind]
    assert (printed(given), printed(given, "en")) == (indonesian, english)


def test_an_entry_that_could_not_be_read_is_printed_as_it_was_written() -> None:
    given = replace(PAGE, written=(Text("Entah apa ini, "), Emphasis((Text("2019"),))))
    assert printed(given) == "Entah apa ini, 2019"


def test_twenty_authors_are_named_and_of_more_nineteen_and_the_last() -> None:
    names = [f"Nama{number}, A." for number in range(21)]
    assert printed(work(WorkKind.BOOK, "A", *names[:20])).startswith("Nama0, A., Nama1, A.,")
    assert "Nama18, A., dan Nama19, A. (t.t.)" in printed(work(WorkKind.BOOK, "A", *names[:20]))
    assert "Nama18, A., . . . Nama20, A. (t.t.)" in printed(work(WorkKind.BOOK, "A", *names))


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


@pytest.mark.parametrize(
    ("genre", "language", "expected"),
    [
        ("PhD thesis", "id", "[Disertasi tidak diterbitkan]"),
        ("PhD thesis", "en", "[Unpublished doctoral dissertation]"),
        ("Master’s thesis", "id", "[Tesis tidak diterbitkan]"),
        ("Master’s thesis", "en", "[Unpublished master’s thesis]"),
        ("Skripsi", "id", "[Skripsi tidak diterbitkan]"),
    ],
)
def test_theses_of_reference_managers_are_named_in_the_language_of_the_book(genre: str, language: str, expected: str) -> None:
    assert expected in printed(work(WorkKind.THESIS, "Air", "Sari, D.", genre=genre, publisher="Hulu", date="2000"), language)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("King, Martin Luther, Jr.", "King, M. L., Jr. (1963)."),
        ("King, Martin Luther, Jr", "King, M. L., Jr. (1963)."),
        ("King Jr., Martin Luther", "King, M. L., Jr. (1963)."),
        ("King, Martin Luther III", "King, M. L., III. (1963)."),
        ("Hamengkubuwono IX", "Hamengkubuwono IX. (1963)."),
        ("Apt, Jerome", "Apt, J. (1963)."),
    ],
)
def test_a_suffix_stands_behind_the_initials(written: str, expected: str) -> None:
    assert printed(work(WorkKind.BOOK, "Laut", written, date="1963")).startswith(expected)


def test_a_suffix_stands_behind_the_name_of_an_editor() -> None:
    part = replace(work(WorkKind.CHAPTER, "Laut", "Sari, D.", container="Air", date="1963"), editors=(name("King, Martin Luther, Jr."),))
    assert "M. L. King, Jr. (Ed.)" in printed(part)


@pytest.mark.parametrize(("language", "expected"), [("id", "Sari, D., Aji, B., dkk. (1963)."), ("en", "Sari, D., Aji, B., et al. (1963).")])
def test_a_list_of_authors_that_is_cut_short_stays_so(language: str, expected: str) -> None:
    given = replace(work(WorkKind.BOOK, "Laut", "Sari, Dewi", "Aji, B.", date="1963"), others=True)
    assert printed(given, language).startswith(expected)
