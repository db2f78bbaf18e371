"""Where the article of a page stands: three voters, the page's own marks, and what belongs to it outside its element."""

import time

import pytest
import readability
import trafilatura
from lxml import html

from publisher.diagnostics import Result
from publisher.ingest import capture
from publisher.ingest.html import voters
from publisher.ingest.html.runs import paragraphs_of
from publisher.ingest.html.vote import verdict_of
from publisher.ingest.html.voters import votes_of, words_in
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import Capture, SourceFile

FIRST = (
    "Sungai membawa lumpur dari hulu ke hilir, dan lumpur itu mengendap ketika air mengalir makin lambat di dekat muara yang lebar. " * 2
)
SECOND = "Endapan yang bertambah setiap tahun membentuk daratan baru yang disebut delta, tempat petani menanam padi dan sayur. " * 2
THIRD = "Penduduk di delta perlu menjaga tanggul, sebab banjir datang hampir setiap musim hujan dan merusak sawah mereka. " * 2
MENU = "<div><a href=/a>Beranda</a> <a href=/b>Ilmu Bumi</a> <a href=/c>Sejarah</a> <a href=/d>Kontak Kami</a></div>"


def read(body: str, head: str = "") -> Result[Capture]:
    page = f'<!DOCTYPE html><html lang="id"><head><meta charset=utf-8>{head}</head><body>{body}</body></html>'
    return capture(SourceFile(SourceId("delta.html"), "html", page.encode()))


def texts(result: Result[Capture]) -> list[str]:
    return [plain_text(block.content) for block in result.value.blocks]


def test_the_winner_is_the_vote_that_agrees_most_with_the_others() -> None:
    votes = (words_in("a b c x y z"), words_in("a b c d"), words_in("a b c e"))
    verdict = verdict_of(votes)
    assert verdict.words == ("a", "b", "c", "d")
    assert verdict.agreement == pytest.approx(0.75)


def test_an_empty_vote_wins_nothing_and_one_vote_alone_is_no_agreement() -> None:
    assert verdict_of(((), words_in("a b"), ())).words == ("a", "b")
    assert verdict_of(((), words_in("a b"), ())).agreement == 0
    assert verdict_of(((), (), ())).words == ()


def test_voting_leaves_the_page_as_it_is_and_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    body = html.fromstring(f"<html><body>{MENU}<div><p>{FIRST}</p><p>{SECOND}</p></div></body></html>").find("body")
    before = html.tostring(body)
    assert all(votes_of(body, "id"))
    assert html.tostring(body) == before
    assert capfd.readouterr() == ("", "")


def test_the_function_words_of_the_language_decide_the_third_vote() -> None:
    body = html.fromstring(f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>").find("body")
    assert votes_of(body, "id")[2]
    assert not votes_of(body, "en")[2]


def test_a_voter_that_fails_has_no_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voters, "_readability", lambda *_: 1 // 0)
    body = html.fromstring(f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>").find("body")
    assert [bool(vote) for vote in votes_of(body, "id")] == [True, False, True]


SHORT = "Delta terbentuk dari lumpur, pasir, dan tanah yang dibawa sungai sampai ke muaranya."


@pytest.mark.parametrize(
    "inside",
    [
        f"<div><p>{FIRST}</p><p>{SECOND}</p></div>",
        f"<div><p>{FIRST}</p><article style='display:none'><p>{THIRD}</p></article><p>{SECOND}</p></div>",
        f"<div><p>{SHORT}</p></div><div class=menu><p>{FIRST}</p><p>{SECOND}</p></div>",
        f"<div class=content><p><i title={'x' * 300}>{SHORT}</i></p></div><section class=menu><p>{FIRST}</p><p>{SECOND}</p></section>",
        f"<form><p>{FIRST}</p><p>{SECOND}</p></form><blockquote style='color: red' onclick='x()'>{THIRD}</blockquote>",
    ],
    ids=["plain", "hidden", "second attempt", "long in HTML alone", "form"],
)
def test_the_votes_are_what_the_extractors_say_of_the_same_page(inside: str) -> None:
    page = f"<html><body>{MENU}{inside}</body></html>"
    summary = html.fromstring(readability.Document(page).summary())
    votes = votes_of(html.fromstring(page).find("body"), "id")
    assert votes[0] == words_in(trafilatura.extract(page, include_comments=False) or "")
    assert votes[1] == words_in(" ".join(map(str, summary.itertext())))


def test_a_page_too_deep_for_the_voters_gets_no_votes() -> None:
    body = html.fromstring(f"<html><body>{'<div>' * 130}<p>{FIRST}</p>{'</div>' * 130}</body></html>").find("body")
    assert votes_of(body, "id") == ((), (), ())


def test_paragraphs_end_at_blocks_and_double_breaks() -> None:
    body = html.fromstring("<body><div>satu<br>dua<br><br>tiga <a href=x>empat</a></div><h2>lima</h2></body>")
    runs = paragraphs_of(body, {"body", "div", "h2"})
    assert [(run.text, run.is_heading) for run in runs] == [("satu dua", False), ("tiga empat", False), ("lima", True)]
    assert runs[1].links_density() == pytest.approx(0.5)


def test_the_article_is_found_in_a_page_of_nameless_boxes() -> None:
    result = read(f"{MENU}<div><div><div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div></div></div><div>Kaki halaman</div>")
    assert texts(result) == [FIRST.strip(), SECOND.strip(), THIRD.strip()]
    assert not result.diagnostics


def test_short_lines_in_the_articles_element_stay() -> None:
    found = read(f"{MENU}<div><p>{FIRST}</p><h2>Tanggul</h2><p>{SECOND}</p><ul><li>tanah</li><li>batu</li></ul><p>{THIRD}</p></div>")
    assert texts(found)[1::2] == ["Tanggul", "tanah", THIRD.strip()]


def test_a_marked_element_is_taken_at_its_word_against_what_stands_below_it() -> None:
    below = "<div><p>Tulisan lain tentang danau purba yang mengering pada zaman dahulu kala di negeri seberang lautan.</p></div>"
    found = texts(read(f"{MENU}<div><div class=entry-content><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>{below}</div>"))
    assert found == [FIRST.strip(), SECOND.strip(), THIRD.strip()]


def test_a_list_of_sources_outside_the_articles_element_belongs_to_it() -> None:
    sources = "<section><h3>Daftar Pustaka</h3><ul><li>Hasan (2019). Tanah Delta.</li></ul></section>"
    result = read(f"{MENU}<div><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>{sources}</div><div>Kaki</div>")
    assert texts(result)[-2:] == ["Daftar Pustaka", "Hasan (2019). Tanah Delta."]


def test_the_byline_between_title_and_text_is_kept_for_the_cleaning() -> None:
    body = f"<div><h1>Delta</h1></div><div>Oleh: Ratna, 3 Mei 2021</div><div>{MENU}</div><div><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert texts(read(body, "<title>Delta</title>"))[0] == "Oleh: Ratna, 3 Mei 2021"


def test_other_articles_inside_the_articles_element_are_left_out() -> None:
    teaser = "<article><h3><a href=/x>Danau purba</a></h3><p>Danau ini terbentuk dari letusan gunung api.</p></article>"
    result = read(f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><div>{teaser}</div></article>")
    assert len(texts(result)) == 3
    assert [change.code for change in result.changes] == ["SRC021"]


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>Baca juga: <a href=/x>Mengenal Gambut</a></strong></p>",
        "<div>Baca Juga <a href=/x>Mengenal Gambut</a></div>",
        "<p><a href=/x>Baca juga: Mengenal Gambut</a></p>",
    ],
)
def test_a_line_that_leads_to_another_article_is_left_out(line: str) -> None:
    assert len(texts(read(f"<article><p>{FIRST}</p>{line}<p>{SECOND}</p></article>"))) == 2


@pytest.mark.parametrize("line", ["<p>Baca juga label pada <a href=/x>kemasan pupuk</a>.</p>", "<p><a href=/x>Mengenal Gambut</a></p>"])
def test_a_sentence_with_a_link_stays(line: str) -> None:
    assert len(texts(read(f"<article><p>{FIRST}</p>{line}<p>{SECOND}</p></article>"))) == 3


def test_furniture_goes_by_its_class_unless_all_voters_have_it() -> None:
    share = "<div class=share-bar>Bagikan ke teman</div>"
    result = read(f"<article><p>{FIRST}</p>{share}<div class=related-facts><p>{SECOND}</p></div><p>{THIRD}</p></article>")
    assert texts(result) == [FIRST.strip(), SECOND.strip(), THIRD.strip()]


def test_short_elements_that_are_named_as_advertisements_go_and_long_ones_stay() -> None:
    sells = "<div class=ad><p>Iklan</p><a href=/x>Diskon 40% untuk kolam!</a></div><div class=advert>Beli jas hujan!</div>"
    wrapped = f"<div class=ads><p>{SECOND * 8}</p></div>"
    assert texts(read(f"<article><p>{FIRST}</p>{sells}{wrapped}<p>{THIRD}</p></article>"))[::2] == [FIRST.strip(), THIRD.strip()]


def test_a_box_beside_the_text_is_content_and_a_box_of_links_is_not() -> None:
    box = "<aside><p>Tahukah kamu? Delta terbesar di negeri ini terbentuk dari endapan selama ribuan tahun.</p></aside>"
    links = "<aside><a href=/x>Danau purba</a> <a href=/y>Gunung api muda</a></aside>"
    found = texts(read(f"<article><p>{FIRST}</p>{box}{links}<p>{SECOND}</p></article>"))
    assert [line[:6] for line in found] == ["Sungai", "Tahuka", "Endapa"]


def test_disagreement_is_told_with_the_file() -> None:
    (told,) = read("<ul><li><a href=/a>Danau</a></li><li><a href=/b>Sungai</a></li></ul>").diagnostics
    assert (told.code, dict(told.values)) == ("SRC024", {"file": "delta.html"})


@pytest.mark.parametrize(
    "hostile",
    [
        f"<table>{'<tr><td rowspan=500 colspan=40>x<td>y' * 300}</table>",
        f"<div class='{'a ' * 100_000}'>x</div>",
        "<p>" + "".join(f'<a href="#n{number}">{number % 900}</a>' for number in range(500)) + "</p>"
        "<ol>" + "".join(f'<li id="n{number}">isi <a href="#x">^</a></li>' for number in range(500)) + "</ol>",
    ],
    ids=["table", "class", "notes"],
)
def test_hostile_pages_take_a_bounded_time(hostile: str) -> None:
    begun = time.process_time()
    read(f"<div><p>{FIRST}</p><p>{SECOND}</p></div>{hostile}")
    assert time.process_time() - begun < 5
