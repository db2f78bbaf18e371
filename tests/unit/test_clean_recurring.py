"""Lines that several articles of one run share, and lines the editor wants out of all of them."""

from dataclasses import replace

from publisher.build.pipeline import read_chapters
from publisher.clean import clean
from publisher.clean.recurring import recurring
from publisher.config import CleaningSettings, Settings
from publisher.model.decision import Decision, Verdict
from publisher.model.span import SourceId, Span
from publisher.source import Article, SourceFile
from tests.unit.clean_capture import captured

MOTTO = "Lentera Pagi, teman belajar sepanjang hari"
BODIES = (
    "Angin terjadi karena udara bergerak dari tekanan tinggi ke tekanan rendah. Siang hari angin bertiup dari laut.",
    "Tanah terbentuk dari batuan yang lapuk selama ribuan tahun. Air dan akar membantu pelapukan itu.",
    "Sungai membawa pasir dan lumpur ke muara. Di sana endapannya membentuk delta yang subur.",
)


def articles(*extra: str, bodies: tuple[str, ...] = BODIES) -> list[Article]:
    """One article a body, each with the same extra lines behind it."""
    return [clean(captured("\n".join((body, *extra)))).value for body in bodies]


def test_a_line_of_three_articles_is_told_once() -> None:
    (told,) = recurring(articles(MOTTO))
    assert (told.code, dict(told.values)["line"], dict(told.values)["count"]) == ("CLN105", MOTTO, 3)


def test_a_line_of_two_articles_is_not_told() -> None:
    assert recurring(articles(MOTTO, bodies=BODIES[:2])) == ()


def test_headings_of_lessons_and_sentences_that_lead_in_are_not_told() -> None:
    assert recurring(articles("Kesimpulan", "Perhatikan tiga hal berikut:", "Daftar Pustaka")) == ()


def test_a_work_that_several_articles_rest_on_is_not_told() -> None:
    entry = "Hartono, S. (2015). Tanah dan Air di Kepulauan. Bandung: Penerbit Lembah."
    assert recurring(articles("Daftar Pustaka", entry)) == ()


def test_a_phrase_within_the_text_is_no_edge() -> None:
    many = [f"{body}\n" * 12 + "Perhatikan gambar ini!\n" + f"{body}\n" * 12 for body in BODIES]
    assert recurring(articles(bodies=tuple(many))) == ()


def test_what_the_editor_judged_already_is_not_told() -> None:
    assert recurring(articles(MOTTO), known=[MOTTO.upper()]) == ()


def test_a_line_the_editor_drops_everywhere_goes_from_this_article() -> None:
    result = clean(captured(f"{BODIES[0]}\n{MOTTO}"), everywhere=[f"  {MOTTO.upper()}!"])
    assert [block.words for block in result.value.blocks] == [BODIES[0]]
    assert [(change.code, change.before) for change in result.changes] == [("CLN024", MOTTO)]


def test_a_decision_to_keep_stands_before_the_list_of_the_book() -> None:
    capture = captured(f"{BODIES[0]}\n{MOTTO}")
    keep = Decision(verdict=Verdict.KEEP, span=Span(SourceId("artikel.decisions.toml"), 1, 1), line=MOTTO)
    blocks = (*capture.blocks[:-1], replace(capture.blocks[-1], decision=keep))
    assert clean(replace(capture, blocks=blocks), everywhere=[MOTTO]).changes == ()


def test_a_line_to_drop_that_no_article_has_is_told() -> None:
    settings = Settings(cleaning=CleaningSettings(drop=(MOTTO, "Tidak ada di mana pun")))
    sources = [SourceFile(SourceId(f"{number}.txt"), "txt", f"{body}\n{MOTTO}".encode()) for number, body in enumerate(BODIES)]
    result = read_chapters(sources, settings)
    assert [dict(one.values)["line"] for one in result.diagnostics if one.code == "CLN106"] == ["Tidak ada di mana pun"]
    assert [change.code for change in result.changes].count("CLN024") == len(BODIES)
    assert not [one for one in result.diagnostics if one.code == "CLN105"]
