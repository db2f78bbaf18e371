"""Weighed evidence: what can be read off a line, how neighbours join in, which boxes go and which lines of an article stay."""

import math
from dataclasses import replace

import pytest

from publisher.clean import clean, evidence
from publisher.clean.evidence import still_doubtful, weighed
from publisher.clean.own import own_lines
from publisher.clean.page import Drop, Page, line_of
from publisher.clean.patterns import codes
from publisher.clean.traits import own_traits, traits_of
from publisher.clean.weights import Chain, Weights, log_odds, weights
from publisher.diagnostics import note
from publisher.model.walk import plain_text
from tests.unit.clean_capture import captured, cleaned, kept

CORAL = [
    "Terumbu karang dibangun oleh hewan kecil yang disebut polip. Polip hidup berkoloni dan membentuk kerangka dari kapur.",
    "Di dalam tubuh polip hidup alga bersel satu. Alga itu berfotosintesis dan memberi polip sebagian besar makanannya.",
    "Jika suhu laut naik, polip mengusir alganya sehingga karang memutih. Karang yang memutih terlalu lama akan mati.",
    "Nelayan bergantung pada terumbu karang karena ikan bertelur dan berlindung di sana. Tanpa karang, hasil tangkapan menurun.",
]
TIDES = [
    "Tides rise and fall because the Moon pulls on the water of the oceans. The side that faces the Moon bulges towards it.",
    "A second bulge forms on the far side of the Earth, where the pull of the Moon is weakest and the water lags behind.",
    "As the Earth turns, each coast passes through both bulges, so most places see two high tides and two low tides a day.",
    "When the Sun and the Moon pull in the same direction, the tides are higher than usual and are called spring tides.",
]
ID_TAIL = [
    "Suka dengan tulisan seperti ini?",
    "Dapatkan kabar terbaru kami lewat email, gratis setiap Jumat",
    "Langganan sekarang",
    "Bagikan",
]
EN_TAIL = [
    "Enjoying our stories?",
    "Sign up for our free weekly newsletter",
    "Enter your email address",
    "Sign me up",
    "Share this article",
]


def page_of(*lines: str) -> Page:
    made = tuple(line_of(block) for block in captured("\n".join(lines)).blocks)
    return Page(made, first=0, after=len(made))


def words_of(page: str) -> frozenset[str]:
    return frozenset(own_traits(page, page.casefold()))


def test_words_are_cut_but_keep_their_prefixes() -> None:
    assert "word:bagika" in words_of("Bagikan artikel ini")
    assert "opens:bagika" in words_of("Bagikan artikel ini")
    assert "word:membag" in words_of("Guru membagikan buku")
    assert "word:bagika" not in words_of("Guru membagikan buku")


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("Lihat di www.contoh.id", "sign:url"),
        ("Tulis ke redaksi@contoh.id", "sign:mail"),
        ("© 2020 Contoh", "sign:copyright"),
        ("Mulai Rp 35.000", "sign:money"),
        ("Home › Sains › Laut", "sign:bar"),
        ("Apa itu karang?", "end:short?"),
        ("BERITA TERKINI", "case:shortcapitals"),
        ("12 menit", "start:digit"),
        ("Dibaca 2,5rb kali", "sign:count"),
        ("Telepon (021) 5551234", "sign:phone"),
    ],
)
def test_signs_of_a_line(text: str, trait: str) -> None:
    assert trait in words_of(text)


def test_long_lines_have_no_words_read() -> None:
    assert own_traits("kata " * 300, "") == ("length:over",)


def test_the_subject_is_what_other_sentences_speak_of() -> None:
    traits = traits_of(page_of(*CORAL, "Terumbu karang", "Promo sepatu lari"))
    assert "topic:short-all" in traits[4]
    assert "topic:short-none" in traits[5]


def test_a_heading_is_taken_up_by_the_text_below() -> None:
    traits = traits_of(page_of(CORAL[0], "Alga", CORAL[1], "Berita lain", CORAL[2]))
    assert "taken-up:short" in traits[1]
    assert "taken-up:short" not in traits[3]


def test_items_after_a_colon_are_led() -> None:
    traits = traits_of(page_of(CORAL[0], "Ancaman bagi karang antara lain:", "- bom ikan", "- jangkar kapal", CORAL[1], "Bagikan"))
    assert ["led:listed" in line for line in traits] == [False, False, True, True, False, False]


def test_traits_count_dropped_lines_and_know_the_place() -> None:
    page = Page(page_of("Menu", *CORAL, "Masuk").lines, first=1, after=5)
    traits = traits_of(page)
    assert "zone:head-short" in traits[0]
    assert "zone:tail-short" in traits[5]


def chain(evidence: list[float], known: list[bool | None] | None = None, passing: float = -2.0) -> list[float]:
    size = len(evidence)
    return Chain(evidence, [passing] * size, [passing] * size, known or [None] * size).chrome()[0]


def test_one_line_alone_is_a_logistic_regression() -> None:
    assert chain([1.5]) == pytest.approx([1 / (1 + math.exp(-1.5))])
    assert log_odds(chain([1.5])[0]) == pytest.approx(1.5)


def test_neighbours_lift_a_doubtful_line_within_a_block() -> None:
    alone, within = chain([-4, 0.3, -4])[1], chain([4, 0.3, 4])[1]
    assert alone < 0.1
    assert within > 0.9


def test_known_lines_bind_their_neighbours() -> None:
    assert chain([0, 0, 0], [True, None, True])[1] > 0.9
    assert chain([0, 0, 0], [False, None, False])[1] < 0.1
    assert chain([9, 0, 0], [False, None, None])[0] == pytest.approx(0)


def test_probabilities_agree_with_counting_all_ways() -> None:
    evidence, passing = [0.7, -1.2, 2.0], -0.8
    weight = {
        (a, b, c): math.exp(a * evidence[0] + b * evidence[1] + c * evidence[2] + passing * ((a != b) + (b != c)))
        for a in (0, 1)
        for b in (0, 1)
        for c in (0, 1)
    }
    total = sum(weight.values())
    counted = [sum(much for way, much in weight.items() if way[i]) / total for i in range(3)]
    assert chain(evidence, passing=passing) == pytest.approx(counted)
    starts, ends = Chain(evidence, [passing] * 3, [passing] * 3, [None] * 3).chrome()[1:]
    assert starts[1] == pytest.approx(sum(much for way, much in weight.items() if way[:2] == (0, 1)) / total)
    assert ends[2] == pytest.approx(sum(much for way, much in weight.items() if way[1:] == (1, 0)) / total)


def test_no_lines_no_probabilities() -> None:
    assert chain([]) == []


def test_weights_add_up_and_unknown_traits_weigh_nothing() -> None:
    known = Weights({"word:a": 1.0, "word:b": -0.25}, 0.5, (0, 0), (0, 0), {}, {})
    assert known.of(["word:a", "word:b", "word:unknown"]) == 1.25


def test_the_classes_of_the_weights_are_told_with_a_code() -> None:
    assert set(weights().classes.values()) <= set(codes())
    assert set(weights().least) == {"head", "body", "tail"}
    assert weights().least["body"] > weights().least["tail"] > 0


@pytest.mark.parametrize(("article", "tail"), [(CORAL, ID_TAIL), (TIDES, EN_TAIL)], ids=["id", "en"])
def test_a_box_below_goes_and_the_article_stays(article: list[str], tail: list[str]) -> None:
    assert cleaned("\n".join([*article, *tail])) == article


def test_every_removal_is_told_with_the_class_of_its_words() -> None:
    result = clean(captured("\n".join([*TIDES, "Enjoying our stories?", "Get one like it by email every Friday", "Start today", *EN_TAIL])))
    weighed = [change for change in result.changes if change.rule == "evidence"]
    assert weighed
    assert {change.after for change in weighed} == {""}
    told = {change.before for change in weighed}
    assert not told & set(TIDES)
    assert {change.code for change in weighed} <= set(codes().values()) - {codes()["metadata"], codes()["caption"]}
    assert codes()["promo"] in {change.code for change in weighed}


@pytest.mark.parametrize(
    "lines",
    [
        [CORAL[0], "Ancaman bagi Karang", CORAL[1], CORAL[2], "Peran bagi Nelayan", CORAL[3]],
        [*CORAL, "Karang membutuhkan tiga hal:", "1. cahaya", "2. air jernih", "3. suhu hangat"],
        [*TIDES, "References", "Ives, T. (2004). Tides and coasts. London: Mole.", '[2] Bay Office. "Tide tables."'],
        [TIDES[0], "What causes a second bulge?", TIDES[1], "Spring tides", TIDES[3]],
        [*CORAL, "Latihan", "1. Apa makanan polip?", "2. Mengapa karang memutih?"],
        ["Pasang naik", "mengisi teluk kecil", "perahu-perahu pun", "pulang ke rumah"],
    ],
    ids=["headings", "led list", "works cited", "questions", "exercise", "verse"],
)
def test_clean_text_stays_as_it_is(lines: list[str]) -> None:
    assert cleaned("\n".join(lines)) == lines


def test_works_cited_items_and_rows_are_the_articles() -> None:
    page = page_of("Bagikan", CORAL[0], "Contoh karang adalah:", "- karang otak", "- karang tanduk", "Jenis\tBentuk", "Masuk", CORAL[1])
    assert {3, 4, 5} <= own_lines(page)
    assert not {0, 6} & own_lines(page)
    cited = page_of(CORAL[0], "Daftar Pustaka", "Sari, D. (2011). Laut.", "Bagikan")
    assert 2 in own_lines(cited)
    assert 3 not in own_lines(cited)
    assert 2 not in own_lines(page_of(CORAL[0], "Bagikan", "Sari, D. (2011). Laut."))


def test_lines_that_name_the_subject_stay_where_no_title_was_found() -> None:
    page = replace(page_of("Jelajah Samudra Raya", "Polip, Kerangka Kapur Karang", *CORAL), first=2)
    assert 1 in own_lines(page)
    assert 0 not in own_lines(page)


def test_where_much_of_the_text_would_go_only_the_surest_lines_do() -> None:
    slides = ["Atmosfer", "• Troposfer", "• Stratosfer", "Mesosfer", "• Tempat meteor terbakar", "Termosfer", "• Tempat aurora", "Eksosfer"]
    assert cleaned("\n".join(slides)) == slides


def test_cleaned_again_nothing_more_goes() -> None:
    once = kept(clean(captured("\n".join(["Beranda", "Masuk", *TIDES, *EN_TAIL, "Terpopuler"]))))
    assert cleaned("\n".join(once)) == once


@pytest.mark.parametrize(("weight", "goes", "told"), [(0.5, False, False), (1.5, False, True), (2.5, True, False)])
def test_a_doubtful_line_is_kept_and_told(monkeypatch: pytest.MonkeyPatch, weight: float, goes: bool, told: bool) -> None:
    least = {"head": 1.5, "body": 2.0, "tail": 1.5}
    monkeypatch.setattr(evidence, "weights", lambda: Weights({"word:kelana": weight}, 0.0, (0, 0), (0, 0), least, {}))
    page = replace(page_of(*TIDES[:2], "Kelana Rasa", *TIDES[2:], "Share"), after=5, drops={5: Drop("share", "x")})
    found = weighed(page)
    assert (2 in found.drops) is goes
    assert [(note.code, note.span.first_line if note.span else 0) for note in found.diagnostics] == ([("CLN107", 3)] if told else [])


def test_a_doubt_about_a_line_that_a_later_rule_took_is_not_told() -> None:
    blocks = captured("\n".join(("Beranda", "Kelana Rasa", *TIDES))).blocks
    doubts = tuple(note("CLN107", block.span, line=plain_text(block.content), count=1) for block in blocks[:4])
    told = still_doubtful(doubts, blocks[2:])
    assert [(one.span and one.span.first_line, dict(one.values)["count"]) for one in told] == [(3, 2)]
    assert still_doubtful(doubts, ()) == ()
