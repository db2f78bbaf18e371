"""References at the end of sections: what the editor pinned, what the articles name, what is proposed."""

from dataclasses import replace

import pytest

from publisher.crossref.pairs import Verdict, pair_decisions
from publisher.crossref.related import proposed, related
from publisher.crossref.returned import returned
from publisher.diagnostics import Change, Diagnostic, Result
from publisher.errors import ConfigurationError
from publisher.model.chapter import Chapter, Section
from publisher.model.inline import AnchorId, CrossRef
from publisher.model.span import SourceId, Span
from publisher.model.walk import all_sections
from tests.builders import chapter, para, section

RAIN = (
    "Uap air naik dari laut yang hangat, mendingin di langit, lalu mengembun menjadi awan. Butir awan yang berat jatuh sebagai hujan "
    "di lereng gunung. Hujan deras meresap ke tanah hutan, mengisi mata air, dan mengalir ke sungai sampai kembali ke laut."
)
AGAIN = (
    "Ketika laut dipanaskan matahari, uap air naik dan mengembun. Awan yang terbentuk menjatuhkan hujan di gunung dan lereng hutan. "
    "Air hujan itu meresap ke dalam tanah, keluar lagi di mata air, dan mengalir lewat sungai menuju laut. "
    "Hutan gundul tidak lagi menahan hujan deras yang jatuh di gunung itu."
)
MARKET = (
    "Pedagang sayur menata cabai, bawang, dan tomat sebelum subuh. Pembeli menawar harga, membayar tunai, lalu membawa belanjaan pulang "
    "dengan becak. Di sudut pasar seorang penjual kain menghitung laba setelah membayar sewa kios dan ongkos angkut dari kota."
)
PLAY = (
    "Anak-anak bermain gasing di halaman sekolah. Gasing kayu diikat tali, dilempar, lalu berputar lama di atas batu yang licin. "
    "Pemenangnya ialah yang gasingnya roboh paling akhir, dan hadiahnya sepotong kue yang dibagi bersama kawan satu regu."
)


def book() -> tuple[Chapter, ...]:
    """Three chapters: the first section of the first and the second of the third are about rain."""
    return (
        chapter("air", "Air", section("air-hujan", "Hujan", para(RAIN)), section("air-main", "Gasing", para(PLAY))),
        chapter("pasar", "Pasar", section("pasar-pagi", "Pagi", para(MARKET)), section("pasar-akhir", "Malam", para("Pasar tutup."))),
        chapter("langit", "Langit", section("langit-awal", "Awal", para("Lihat!")), section("langit-awan", "Awan", para(AGAIN))),
    )


def lists(result: Result[tuple[Chapter, ...]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in result.value:
        parts: tuple[Chapter | Section, ...] = (one, *all_sections(one.sections))
        found |= {part.id: [str(reference.target) for reference in part.see_also] for part in parts if part.see_also}
    return found


def codes(told: tuple[Diagnostic, ...]) -> list[str]:
    return [one.code for one in told]


def pairs(text: str) -> bytes:
    return text.encode("utf-8")


PINNED = '[[pair]]\nsections = ["air-main", "pasar-pagi"]\nreason = "keduanya tentang anak"\n'
REMOVED = '[[pair]]\nsections = ["langit-awan", "air-hujan"]\nstatus = "removed"\n'


def test_sections_about_the_same_refer_to_each_other() -> None:
    result = related(book(), (), threshold=0.13)
    assert lists(result) == {"air-hujan": ["langit-awan"], "langit-awan": ["air-hujan"]}
    (one,) = result.value[0].sections[0].see_also
    assert one.title == "Awan"
    assert 0.13 < one.score < 1
    assert "hujan" in one.shared


def test_without_a_threshold_nothing_is_proposed() -> None:
    assert lists(related(book(), ())) == {}


def test_neighbours_over_the_end_of_a_chapter_are_no_pair() -> None:
    first, second, third = book()
    one, other = replace(first, sections=first.sections[:1]), replace(third, sections=third.sections[1:])
    assert lists(related((one, other), (), threshold=0.13)) == {}
    assert lists(related((one, second, other), (), threshold=0.13)) != {}


def test_what_the_text_refers_to_is_not_proposed() -> None:
    first, second, third = book()
    told = section("air-hujan", "Hujan", para(RAIN, CrossRef(AnchorId("langit-awan"))))
    assert lists(related((replace(first, sections=(told,)), second, third), (), threshold=0.13)) == {}


def test_front_matter_exercises_and_summaries_are_left_out() -> None:
    first, second, third = book()
    for title in ("Latihan", "Kesimpulan"):
        told = replace(third, sections=(section("langit-awan", title, para(AGAIN)),))
        assert proposed((first, second, told), ()) == ()
    foreword = replace(third, source=SourceId("kata-pengantar.md"))
    assert proposed((first, second, foreword), ()) == ()


def test_pairs_of_the_editor_go_before_proposals_and_removed_ones_are_gone() -> None:
    decided = pair_decisions(pairs(PINNED + REMOVED), "see-also.toml")
    assert [(one.verdict, one.reason) for one in decided] == [(Verdict.PINNED, "keduanya tentang anak"), (Verdict.REMOVED, "")]
    result = related(book(), (), decided, threshold=0.13)
    assert lists(result) == {"air-main": ["pasar-pagi"], "pasar-pagi": ["air-main"]}
    assert result.diagnostics == ()


def test_at_most_three_stand_at_the_end_of_a_section() -> None:
    ends = ("langit-awan", "pasar-pagi", "pasar-akhir", "langit-awal")
    text = "".join(f'[[pair]]\nsections = ["air-main", "{end}"]\n' for end in ends)
    assert lists(related(book(), (), pair_decisions(pairs(text), "x")))["air-main"] == list(ends[:3])


def test_a_decision_about_what_is_gone_is_told_with_what_may_be_meant() -> None:
    text = '[[pair]]\nsections = ["air-huan", "pasar-pagi"]\n\n[[pair]]\nsections = ["zzz", "pasar-pagi"]\nstatus = "removed"\n'
    result = related(book(), (), pair_decisions(pairs(text), "see-also.toml"))
    assert codes(result.diagnostics) == ["REF020", "REF021"]
    assert dict(result.diagnostics[0].values) == {"id": "air-huan", "suggestion": "air-hujan", "verdict": "pinned"}
    assert result.diagnostics[1].span == Span(SourceId("see-also.toml"), 4, 4)


def test_a_removal_of_what_nobody_proposes_is_told() -> None:
    text = '[[pair]]\nsections = ["air-main", "pasar-pagi"]\nstatus = "removed"\n'
    assert codes(related(book(), (), pair_decisions(pairs(text), "x"), threshold=0.13).diagnostics) == ["REF022"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[[pair]]\nsections = ["a"]\n', "CFG004"),
        ('[[pair]]\nsections = ["a", "a"]\n', "CFG004"),
        ('[[pair]]\nsections = ["a", "b"]\nstatus = "maybe"\n', "CFG007"),
        ('[[pair]]\nsections = ["a", "b"]\nreason = 3\n', "CFG004"),
        ('[[pair]]\nsections = ["a", "b"]\nreasn = "x"\n', "CFG002"),
        ('[[pairs]]\nsections = ["a", "b"]\n', "CFG002"),
        ("pair = 3\n", "CFG004"),
    ],
)
def test_faults_of_the_file_are_told_with_their_line(text: str, code: str) -> None:
    with pytest.raises(ConfigurationError) as failure:
        pair_decisions(pairs(text), "see-also.toml")
    assert [problem[0] for problem in failure.value.problems] == [code]


def test_two_decisions_about_one_pair_are_told() -> None:
    text = '[[pair]]\nsections = ["a", "b"]\n\n[[pair]]\nsections = ["b", "a"]\nstatus = "removed"\n'
    with pytest.raises(ConfigurationError) as failure:
        pair_decisions(pairs(text), "see-also.toml")
    ((code, values),) = failure.value.problems
    assert (code, values["first"], values["line"]) == ("REF023", 1, 4)


def cut(before: str, line: int, after: str = "", source: str = "air.txt") -> Change:
    return Change("CLN006", Span(SourceId(source), line, line), before, after)


def at_lines(whole: Chapter) -> Chapter:
    """The chapter with its sections in lines 5, 10, 15 and their paragraphs right below."""
    sections = []
    for number, one in enumerate(whole.sections, 1):
        span = Span(whole.source, 5 * number, 5 * number)
        below = Span(whole.source, 5 * number + 2, 5 * number + 2)
        sections.append(replace(one, span=span, blocks=tuple(replace(block, span=below) for block in one.blocks)))
    return replace(whole, sections=tuple(sections))


def test_a_removed_line_that_names_an_article_of_the_book_comes_back() -> None:
    chapters = (at_lines(book()[0]), *book()[1:])
    result = related(chapters, (), changes=[cut("Baca juga: Langit", 6)])
    assert lists(result) == {"air-hujan": ["langit"]}
    (told,) = result.diagnostics
    assert (told.code, dict(told.values)) == ("REF024", {"line": "Baca juga: Langit", "id": "langit"})


def test_one_behind_all_text_belongs_to_the_chapter() -> None:
    chapters = (at_lines(book()[0]), *book()[1:])
    assert lists(related(chapters, (), changes=[cut("Baca juga: Langit", 30)])) == {"air": ["langit"]}


@pytest.mark.parametrize(
    "change",
    [
        cut("Baca juga: 10 Pantai Terindah", 6),
        cut("Baca juga: Air", 6),
        cut("Langit", 6),
        cut("Langit cerah di atas kota itu", 6),
        replace(cut("Baca juga: Langit", 6), code="NRM001"),
        cut("Baca juga: Langit", 6, source="lain.txt"),
    ],
)
def test_other_lines_stay_away(change: Change) -> None:
    assert returned(book(), [change]).value == ()


def test_the_end_of_a_line_that_was_cut_counts_too() -> None:
    chapters = (at_lines(book()[0]), *book()[1:])
    change = cut("Hujan turun. Baca juga: Langit", 7, "Hujan turun.")
    assert [one.target for one in returned(chapters, [change]).value] == ["langit"]


def test_the_editor_may_remove_what_a_line_named() -> None:
    chapters = (at_lines(book()[0]), *book()[1:])
    decided = pair_decisions(pairs('[[pair]]\nsections = ["langit", "air-hujan"]\nstatus = "removed"\n'), "x")
    result = related(chapters, (), decided, [cut("Baca juga: Langit", 6)])
    assert lists(result) == {}
