"""What the head and tail of a page say of its article is found; what they do not say stays empty."""

import tomllib
from pathlib import Path

import pytest

from tests.unit.clean_capture import metadata_of

PAGES = {
    page["name"]: page
    for name in ("clean_pages.toml", "clean_heads.toml")
    for page in tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))["page"]
}
SENTENCES = {
    "id": (
        "Kompos adalah pupuk yang dibuat dari sisa tumbuhan dan kotoran hewan yang telah membusuk. Petani memakainya untuk tanah.",
        "Proses pengomposan memerlukan udara, air, dan suhu yang cukup. Mikroorganisme menguraikan bahan organik dalam beberapa minggu.",
        "Kompos yang baik berwarna gelap dan berbau seperti tanah. Apabila masih berbau busuk, berarti penguraian belum selesai.",
    ),
    "en": (
        "A tide is the regular rise and fall of the sea along the shore. It is caused by the pull of the moon and the sun on the water.",
        "When the sun, the moon and the earth stand in one line, their pulls add up and the tides are higher than usual.",
        "In narrow bays the water piles up, so that the difference between high and low water may reach more than twelve metres.",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_metadata_of_a_page(name: str) -> None:
    page = PAGES[name]
    metadata = metadata_of(page["text"].strip().format("", *SENTENCES[page["language"]]))
    assert {field: getattr(metadata, field) for field in page["says"]} == page["says"]


@pytest.mark.parametrize(
    ("line", "author", "date", "site", "category"),
    [
        ("Sains · 3 Mei 2021", "", "2021-05-03", "", "Sains"),
        ("By Jane Doe for The Shell", "Jane Doe", "", "The Shell", ""),
        ("Rina Dewi, Kabar Lawu - Senin, 3 Mei 2021 | 10:00 WIB", "Rina Dewi", "2021-05-03", "Kabar Lawu", ""),
        ("Reviewed by John Roe, MD — Written by Jane Doe — Updated on May 3, 2021", "Jane Doe", "2021-05-03", "", ""),
        ("Medically reviewed by John Roe", "", "", "", ""),
        ("Oleh Rina Dewi (Mahasiswa Universitas Lawu)", "Rina Dewi", "", "", ""),
        ("Reporter Rina Dewi", "Rina Dewi", "", "", ""),
        ("Penulis: Rina Dewi, guru IPA", "Rina Dewi", "", "", ""),
        ("Ditulis oleh Rina Dewi · 5 menit baca", "Rina Dewi", "", "", ""),
        ("Rina Dewi | Kontributor", "Rina Dewi", "", "", ""),
        ("2021/05/03", "", "2021-05-03", "", ""),
        ("Rina Dewi Environment correspondent", "Rina Dewi", "", "", ""),
        ("Teks oleh Rina Dewi | Foto oleh Budi Karso", "Rina Dewi", "", "", ""),
        ("When: 3 May 2021, 18:00", "", "", "", ""),
        ("Updated May 4, 2021 at 9:15 a.m.|Published May 3, 2021 at 6:00 a.m.", "", "2021-05-03", "", ""),
        ("Teks: Rina Dewi Foto: Budi Karso", "Rina Dewi", "", "", ""),
        ("Ditulis oleh Rina Dewi, XI IPA 2 pada 3 Mei 2021", "Rina Dewi", "2021-05-03", "", ""),
        ("Rina Dewi, Jurnalis · Senin 3 Mei 2021 11:05 WIB", "Rina Dewi", "2021-05-03", "", ""),
        ("Admin distan | 3 Mei 2021 | Dibaca 1204 kali", "", "2021-05-03", "", ""),
        ("By rinadewi in Science", "rinadewi", "", "", "Science"),
        ("Co-authored by Rina Dewi", "Rina Dewi", "", "", ""),
        ("Dibalas 3 Mei 2021, 10:21", "", "", "", ""),
        ("Diterjemahkan oleh Rina Dewi", "", "", "", ""),
        ("3 jam yang lalu", "", "", "", ""),
        ("Posted on May 3, 2021 by Jane Doe in Rivers, Maps | 12 Comments", "Jane Doe", "2021-05-03", "", "Rivers"),
        ("Diposting pada 3 Mei 2021 oleh Rina Dewi dalam Geografi | 2 Komentar", "Rina Dewi", "2021-05-03", "", "Geografi"),
    ],
)
def test_bylines_under_the_title(line: str, author: str, date: str, site: str, category: str) -> None:
    text = "\n".join(SENTENCES["id"])
    metadata = metadata_of(f"Beranda\nBerita\nCara Membuat Kompos di Rumah\n{line}\nBagikan\n{text}\nBagikan")
    assert (metadata.author, metadata.date, metadata.site, metadata.category) == (author, date, site, category)
