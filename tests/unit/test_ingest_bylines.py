"""Author, date and site as a page shows them, where its head says nothing."""

import pytest

from publisher import ingest
from publisher.model.chapter import Metadata
from publisher.model.span import SourceId
from publisher.source import SourceFile

PROSE = "<p>" + "Mata air keluar dari celah batu di lereng dan mengalir ke sawah warga sepanjang tahun. " * 5 + "</p>"


def metadata(title: str, before: str = "", behind: str = "") -> Metadata:
    body = f"<h1>Mata Air</h1>{before}<div class='post-content'>{PROSE}</div>{behind}"
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return ingest.capture(SourceFile(SourceId("a.html"), "html", page.encode())).value.metadata


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Mata Air - Kabar Desa", "Kabar Desa"),
        ("Mata Air | Lingkungan | Kabar Desa", "Kabar Desa"),
        ("Kabar Desa: Mata Air", "Kabar Desa"),
        ("Mata Air", ""),
        ("Mata Air - Mengapa airnya tetap jernih pada musim kemarau yang panjang?", ""),
        ("Halaman lain", ""),
    ],
)
def test_the_site_is_what_the_title_says_besides(title: str, site: str) -> None:
    assert metadata(title).site == site


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("<span class='author'>Oleh Tim IPA</span>", "Tim IPA"),
        ("<p class='byline'>Diposting oleh: Guru Geografi</p>", "Guru Geografi"),
        ("<p class='byline'>By The Water Desk</p>", "The Water Desk"),
        ("<p class='byline'>Kami menulis tentang air, hutan, dan sawah di desa kami sejak lama.</p>", ""),
        ("<div class='comments'><span class='author'>Pembaca</span></div>", ""),
        ("<div class='widget-recent'><span class='author'>Orang Lain</span></div>", ""),
    ],
)
def test_the_author_stands_in_a_byline(byline: str, author: str) -> None:
    assert metadata("Mata Air", byline).author == author


def test_the_date_stands_beside_the_article_and_not_in_its_comments() -> None:
    assert metadata("Mata Air", "<h2 class='date-header'>Senin, 18 Maret 2019</h2>").date == "2019-03-18"
    assert metadata("Mata Air", behind="<div class='comment-list'><span class='date'>2 Mei 2020</span></div>").date == ""
