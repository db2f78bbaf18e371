"""The benchmark of articles: what is measured, and how it is shown. No test looks at how long something takes."""

from collections.abc import Callable

import pytest

from benchmarks import articles
from benchmarks.articles import Row, as_text, pasted, rows_of, web_page
from publisher.source import SourceFile


def test_articles_are_the_same_each_time_and_as_long_as_asked() -> None:
    first, again = list(pasted(2, 300)), list(pasted(2, 300))
    assert first == again
    longer = next(pasted(1, 3_000))
    assert 300 <= len(first[0].data.split()) < 3_000 <= len(longer.data.split()) < 4_000


def test_a_web_page_holds_the_lines_of_the_article_in_order() -> None:
    article = next(pasted(1, 300))
    page = web_page(article).data.decode()
    places = [page.find(line) for line in article.data.decode().splitlines()[4:20] if line.strip() and "&" not in line]
    assert places == sorted(places)
    assert -1 not in places


def test_systems_take_turns_and_the_baseline_is_the_three_together(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def system(name: str) -> Callable[[SourceFile], object]:
        return lambda _: asked.append(name)

    systems = {name: system(name) for name in ("a", "b")}
    monkeypatch.setattr(articles, "imported", system("ours"))
    monkeypatch.setattr(articles, "read", system("read"))
    monkeypatch.setattr(articles, "extractors", lambda: systems)
    texts = list(pasted(2, 300))
    rows = list(rows_of(texts, texts, 1))
    assert asked == ["ours"] * 3 + ["ours", "read", "a", "b"] * 3
    ours = ["publisher: web pages", "of these the reading alone"]
    assert [row.label for row in rows] == ["publisher: pasted articles", "the three together", *ours, "a", "b"]
    assert rows[0].times is None


def test_a_row_shows_the_time_of_one_article() -> None:
    assert as_text([Row("a", 4, 2_400, 0.2, 1.25)]).splitlines()[-1] == "| a | 4 | 2400 | 0.20 | 50.0 ms | 1.25 |"
