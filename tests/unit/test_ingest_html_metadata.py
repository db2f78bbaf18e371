"""What a page says of its article, wherever it says it; and what it does not say."""

import json

import pytest

from publisher.ingest import capture
from publisher.ingest.inlines import language_tag
from publisher.model.chapter import Metadata
from publisher.model.span import SourceId
from publisher.source import SourceFile

LONG = "Batu kapur larut perlahan oleh air hujan, lalu terbentuk gua yang dindingnya penuh tiang batu dari atas dan dari bawah. " * 3


def read(head: str = "", body: str = "") -> Metadata:
    page = f"<!DOCTYPE html><html lang=id><head><meta charset=utf-8>{head}</head><body>{body}<article><p>{LONG}</p></article></body></html>"
    return capture(SourceFile(SourceId("gua.html"), "html", page.encode())).value.metadata


def linked(*objects: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in objects)


def test_references_within_linked_data_are_followed() -> None:
    graph = [
        {
            "@type": "Article",
            "headline": "Gua Kapur",
            "author": {"@id": "#a"},
            "publisher": {"@id": "#o"},
            "editor": {"name": "Budi Karso"},
        },
        {"@type": "Person", "@id": "#a", "name": "Ani Lestari"},
        {"@type": "Organization", "@id": "#o", "name": "Kabar Bumi"},
    ]
    found = read(linked({"@graph": graph}))
    assert (found.title, found.author, found.site, found.editor) == ("Gua Kapur", "Ani Lestari", "Kabar Bumi", "Budi Karso")


def test_a_person_stands_before_an_organisation() -> None:
    authors = [{"@type": "Organization", "name": "Kabar Bumi Media"}, {"@type": "Person", "name": "Ani Lestari"}]
    assert read(linked({"@type": "NewsArticle", "author": authors})).author == "Ani Lestari"


@pytest.mark.parametrize("author", ["Kabar Bumi", "admin", "https://bumi.contoh/ani", "redaksi@bumi.contoh", "Redaksi"])
def test_what_names_nobody_is_no_author(author: str) -> None:
    head = f'<meta property="og:site_name" content="Kabar Bumi"><meta name="author" content="{author}">'
    assert read(head).author == ""


def test_linked_data_with_a_comma_too_many_in_a_comment_is_read() -> None:
    script = '<script type="application/ld+json">/*<![CDATA[*/{"@type": "BlogPosting", "headline": "Gua Kapur",}/*]]>*/</script>'
    assert read(script).title == "Gua Kapur"


def test_the_last_step_of_the_trail_before_the_article_is_its_category() -> None:
    steps = [{"position": place, "name": name} for place, name in ((3, "Gua Kapur"), (1, "Beranda"), (2, "Geografi"))]
    assert (
        read(linked({"@type": "BreadcrumbList", "itemListElement": steps}, {"@type": "Article", "headline": "Gua Kapur"})).category
        == "Geografi"
    )


def test_a_trail_that_is_shown_is_read_too() -> None:
    trail = "<div class=breadcrumb><a href=/>Home</a> <a href=/g>Geografi</a> <a href=/g/k>Gua Kapur</a></div>"
    assert read("<title>Gua Kapur</title>", trail).category == "Geografi"


def test_categories_and_tags_that_are_linked() -> None:
    found = read(body='<p><a rel="category tag" href=/k>Geografi</a> <a rel=tag href=/a>gua</a> <a rel=tag href=/b>kapur</a></p>')
    assert (found.category, found.tags) == ("Geografi", ("gua", "kapur"))


def test_microdata() -> None:
    author = "<span itemprop=author itemscope><span itemprop=name>Ani Lestari</span></span>"
    found = read(body=f"{author}<time itemprop=datePublished datetime=2021-04-05>kemarin</time>")
    assert (found.author, found.date) == ("Ani Lestari", "2021-04-05")


TITLES = {
    "site behind": ("<title>Gua Kapur - Kabar Bumi</title>", "<h1>Gua Kapur</h1>", "Gua Kapur", "Kabar Bumi"),
    "site in front": (
        "<title>Kabar Bumi: Gua Kapur</title>",
        "<h1><a href=/>Kabar Bumi</a></h1><h3>Gua Kapur</h3>",
        "Gua Kapur",
        "Kabar Bumi",
    ),
    "only the site": (
        "<title>:: Website Resmi SMP Bukit ::</title>",
        "<td class=judul_menu>Menu Kita</td><td class=judul_menu>Siswa Kita</td><td class=judul_berita>Gua Kapur</td>",
        "Gua Kapur",
        "SMP Bukit",
    ),
    "separator in the title": ("<title>Gua: Rumah Batu | Kabar Bumi</title>", "<h1>Gua: Rumah Batu</h1>", "Gua: Rumah Batu", "Kabar Bumi"),
    "page number behind": (
        '<meta property="og:title" content="Gua Kapur di Pulau Kita Halaman 2 - Kabar"><meta property="og:site_name" content="Kabar">',
        "<h1 class=entry-title>Gua Kapur di Pulau Kita</h1>",
        "Gua Kapur di Pulau Kita",
        "Kabar",
    ),
    "site in front, both shown without headings": (
        "<title>Kabar Bumi | Gua Kapur</title>",
        "<div>Kabar Bumi</div><div class=jd><font size=5>Gua Kapur</font></div>",
        "Gua Kapur",
        "Kabar Bumi",
    ),
    "site behind, both shown without headings": (
        "<title>Gua Kapur | Kabar Bumi</title>",
        "<div>Kabar Bumi</div><p>Gua Kapur</p>",
        "Gua Kapur",
        "Kabar Bumi",
    ),
    "other quotation marks and dashes": (
        "<title>Nature's Caves - A Guide - Cave News</title>",
        "<h1>Nature\u2019s Caves\u00a0\u2013 A Guide</h1>",
        "Nature\u2019s Caves \u2013 A Guide",
        "Cave News",
    ),
    "no heading": ("<title>Gua Kapur | Kabar Bumi</title>", "", "Gua Kapur", "Kabar Bumi"),
    "no site": ("<title>Gua Kapur</title>", "<h1>Gua Kapur</h1>", "Gua Kapur", ""),
}


@pytest.mark.parametrize(("head", "body", "title", "site"), TITLES.values(), ids=TITLES.keys())
def test_title_and_site_are_told_apart(head: str, body: str, title: str, site: str) -> None:
    found = read(head, f"<table><tr>{body}</table>" if body.startswith("<td") else body)
    assert (found.title, found.site) == (title, site)


def test_the_date_of_other_articles_is_not_this_ones() -> None:
    assert read(body='<div class=sidebar><time datetime="2020-01-02">2 Januari 2020</time></div>').date == ""
    assert read(body="<div class=comments><span class=date>2 Januari 2020</span></div>").date == ""


def test_a_line_of_facts_gives_author_and_date() -> None:
    found = read(body="<h1>Gua Kapur</h1><div class=tgl>Tanggal : 22-02-2011, oleh Drs. Widodo, dibaca 12 kali</div>")
    assert (found.author, found.date) == ("Drs. Widodo", "2011-02-22")


def test_a_name_beside_the_date_above_the_article_is_the_author() -> None:
    head = "<title>Gua Kapur</title><h1>Gua Kapur</h1><div><b>Dewi Anggraini</b><i>12 Juli 2023</i></div>"
    page = f"<html lang=id><body>{head}<div><p>{LONG}</p><p>{LONG}</p></div></body></html>"
    found = capture(SourceFile(SourceId("gua.html"), "html", page.encode())).value.metadata
    assert found.author == "Dewi Anggraini"


def test_a_wiki_is_dated_by_its_last_edit() -> None:
    found = read(body="<ul><li id=footer-info-lastmod>Halaman ini terakhir diubah pada 3 Maret 2024, pukul 10.11.</li></ul>")
    assert (found.date, found.updated) == ("2024-03-03", "2024-03-03")


def test_the_address_that_a_browser_wrote_down_when_saving() -> None:
    page = f"<!DOCTYPE html>\n<!-- saved from url=(0030)https://bumi.contoh/gua-kapur -->\n<html><body><p>{LONG}</p></body></html>"
    assert capture(SourceFile(SourceId("gua.html"), "html", page.encode())).value.metadata.url == "https://bumi.contoh/gua-kapur"


def test_the_start_page_is_not_the_articles_address() -> None:
    head = '<link rel=canonical href="https://bumi.contoh/"><meta property="og:url" content="https://bumi.contoh/gua">'
    assert read(head).url == "https://bumi.contoh/gua"


def test_a_page_that_says_nothing_invents_nothing() -> None:
    assert read() == Metadata(language="id")


@pytest.mark.parametrize(
    ("head", "body", "site"),
    [
        ("<title>Gua Kapur</title>", '<a class="navbar-brand" href="/x">Kabar Bumi</a>', "Kabar Bumi"),
        ("<title>Gua Kapur</title>", '<header><a href="/">Kabar Bumi</a><a href="/b">Berita</a></header>', "Kabar Bumi"),
        ("<title>Gua Kapur</title>", '<header><a href="/">Beranda</a></header>', ""),
        ("<title>IPA7: Gua Kapur | Kabar Bumi</title>", "", "Kabar Bumi"),
        ("<title>Bumi | Gua Kapur | Kabar</title>", "", ""),
    ],
)
def test_the_site_as_the_page_shows_it(head: str, body: str, site: str) -> None:
    assert read(head, f"{body}<h1>Gua Kapur</h1>").site == site


@pytest.mark.parametrize(
    ("named", "heading", "title"),
    [
        (
            "Gua Kapur, Stalaktit, dan Sungai | Kelas 7",
            "Gua Kapur, Stalaktit, dan Sungai di Bawah Tanah",
            "Gua Kapur, Stalaktit, dan Sungai di Bawah Tanah",
        ),
        ("Gua Kapur | Kelas 7", "Gua Kapur di Jawa", "Gua Kapur"),
    ],
)
def test_a_heading_that_goes_on_where_the_title_of_the_window_stops(named: str, heading: str, title: str) -> None:
    assert read(f"<title>{named}</title>", f"<h1>{heading}</h1>").title == title


@pytest.mark.parametrize(
    ("body", "category"),
    [
        ('<div class="crumb"><a href="/">Beranda</a> » <a href="/k">Koleksi</a> » Gua</div>', "Koleksi"),
        ('<span class="cat-links"><a href="/k">Geologi</a>, <a href="/b">Bumi</a></span>', "Geologi"),
        ('<div class="sidebar"><div class="kategori"><a href="/k">Geologi</a></div></div>', ""),
        ('<div class="breadcrumb"><a href="/">Home</a> <a href="/c">IPA7</a> <a href="/w">Week 3 Batuan</a></div>', ""),
    ],
)
def test_the_section_as_the_page_shows_it(body: str, category: str) -> None:
    assert read("<title>Gua Kapur</title>", f"{body}<h1>Gua Kapur</h1>").category == category


@pytest.mark.parametrize(
    ("said", "tag"), [("EN", "en"), ("id_ID", "id-ID"), ("in", "id"), ("IN-id", "id-ID"), ("zh-hant", "zh-hant"), ("x", ""), ("bahasa", "")]
)
def test_language_tags_are_written_as_tags_are(said: str, tag: str) -> None:
    assert language_tag(said) == tag
