"""The report's data → its HTML pages: source and outcome side by side, ready to be decided about."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from publisher.language.messages import message
from publisher.language.packaged import toml
from publisher.language.roles import role_name
from publisher.language.slug import slug
from publisher.model.decision import opening

INDEX = "index.html"
_ON_ONE_PAGE = 1500
"""Lines of all articles that one page may have: about 1 MB, which opens at once on an old telephone."""
_OWN_WORDS = frozenset({"title", "heading", "label", "term", "box"})
"""Roles whose words are shown always; a paragraph that is as it was need not say everything twice."""
_SHOWN = 160
_NOTE = "note"


def pages(data: Mapping[str, Any], ui_language: str) -> dict[str, str]:
    """The pages by file name. `data` is the report as `report_data` gives it."""
    split = len(data["articles"]) > 1 and sum(len(article["lines"]) for article in data["articles"]) > _ON_ONE_PAGE
    about = _by_source(data["findings"])
    articles = [_article(article, place, about, ui_language) for place, article in enumerate(data["articles"], 1)]
    for article in articles if split else ():
        article["page"] = f"{article['place']:03}-{slug(article['chapter'])}.html"
    by_file = {article["file"]: article for article in articles}
    word = _words(ui_language)
    shared = {"language": ui_language, "word": word, "report": data}
    whole = {
        "look": [_linked(item, by_file) for item in data["findings"] if item["severity"] != _NOTE],
        "notes": [_linked(item, by_file) for item in data["findings"] if item["severity"] == _NOTE],
        "articles": articles,
        "skipped": [(one["file"], word[f"passed_{one['reason']}"]) for one in data["passed_over"]],
        "split": split,
    }
    made = {INDEX: _rendered("report.html.jinja", {**shared, **whole})}
    if split:
        for before, article, after in zip([None, *articles], articles, [*articles[1:], None], strict=False):
            made[article["page"]] = _rendered("report_article.html.jinja", {**shared, "article": article, "before": before, "next": after})
    return made


def _by_source(findings: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for one in findings:
        found.setdefault(str(one["source"]), []).append(one)
    return found


def _article(article: Mapping[str, Any], place: int, about: Mapping[str, Sequence[Any]], ui_language: str) -> dict[str, Any]:
    """What the pages show of an article; `about` are all findings by their file."""
    word = _words(ui_language)
    anchor = f"a{place}"
    lines = [_line(line, f"{anchor}-{number}", ui_language) for number, line in enumerate(article["lines"], 1)]
    return {
        **article,
        "anchor": anchor,
        "place": place,
        "page": "",
        "name": article["title"] or article["file"],
        "typed": f'"{article["file"]}"' if " " in article["file"] else article["file"],
        "metadata": list(_fields(article, lines, word)),
        "missing": [word[f"field_{name}"] for name in article["missing"]],
        "to_fill": [f"{name}:" for name in article["missing"]],
        "lines": lines,
        "decisions": about.get(f"{article['file'].rpartition('.')[0]}.decisions.toml", ()),
        "kept": sum(line["kept"] for line in article["lines"]),
        "gone": sum(not line["kept"] for line in article["lines"]),
        "altered": sum(one["count"] for one in article["changed"]),
        "look": sum(one["severity"] != _NOTE for line in article["lines"] for one in line["findings"]),
        "rules": list(_rules(article["lines"], ui_language)),
    }


def _fields(article: Mapping[str, Any], lines: Sequence[Mapping[str, Any]], word: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Metadata with their labels, and the line each came from where it is known."""
    for name, value in article["metadata"].items():
        if f"field_{name}" not in word:
            continue
        origin = next((line for line in lines if name in line["metadata"]), None)
        yield {"label": word[f"field_{name}"], "value": value if isinstance(value, str) else ", ".join(value), "origin": origin}


def _line(line: Mapping[str, Any], anchor: str, ui_language: str) -> dict[str, Any]:
    word = _words(ui_language)
    return {
        **line,
        "anchor": anchor,
        "number": str(line["line"]) if line["line"] == line["last_line"] else f"{line['line']}–{line['last_line']}",
        "became": list(_outcomes(line, ui_language)),
        "changes": list(_changes(line["changes"])),
        "labels": [word[f"field_{name}"] for name in line["metadata"] if f"field_{name}" in word],
        "look": [one for one in line["findings"] if one["severity"] != _NOTE],
        "notes": [one for one in line["findings"] if one["severity"] == _NOTE],
        "to_keep": "" if line["kept"] else _to_keep(line),
    }


def _outcomes(line: Mapping[str, Any], ui_language: str) -> Iterator[dict[str, str]]:
    """The roles in words; the words of a piece where they say more than the line beside them."""
    pieces = line["became"]
    for piece in pieces:
        flat, source = " ".join(piece["text"].split()), " ".join(line["text"].split())
        same = source.endswith(flat) or line["changes"]
        wanted = piece["role"] in _OWN_WORDS or len(pieces) > 1 or not same
        text = flat if len(flat) <= _SHOWN else f"{flat[:_SHOWN]}…"
        name = role_name(piece["role"], piece["level"], piece["number"], ui_language)
        yield {"name": name, "text": text if wanted else "", "role": piece["role"], "level": str(piece["level"])}


def _changes(changes: Sequence[Mapping[str, str]]) -> Iterator[dict[str, Any]]:
    """Changes without the words that stay at both ends; equal ones once, with their count."""
    essences = [(*_essence(one["before"], one["after"]), one["code"], one["rule"]) for one in changes]
    for key in dict.fromkeys(essences):
        before, after, code, rule = key
        yield {"before": before, "after": after, "code": code, "rule": rule, "count": essences.count(key)}


def _essence(before: str, after: str) -> tuple[str, str]:
    """The words of a change without those that stay at both ends: a list mark that goes need not show its whole item."""
    old, new = before.split(" "), after.split(" ")
    while old and new and old[-1] == new[-1]:
        old.pop()
        new.pop()
    while old and new and old[0] == new[0]:
        old.pop(0)
        new.pop(0)
    return " ".join(old), " ".join(new)


def _to_keep(line: Mapping[str, Any]) -> str:
    """The decision that keeps a removed line, as the file of decisions has it."""
    quoted = json.dumps(opening(line["text"]), ensure_ascii=False)
    counted = f"occurrence = {line['occurrence']}\n" if line["occurrence"] else ""
    return f'[[decision]]\nline = {quoted}\ndo = "keep"\n{counted}fingerprint = "{line["fingerprint"]}"\n'


def _rules(lines: Sequence[Mapping[str, Any]], ui_language: str) -> Iterator[dict[str, Any]]:
    """The codes that did something to these lines, each with its words, its reason and how often it did."""
    gone = [{"code": line["code"], "rule": line["rule"], "before": line["text"], "after": ""} for line in lines if line["code"]]
    done = sorted([*gone, *(one for line in lines for one in line["changes"])], key=lambda one: one["code"])
    for code, group in groupby(done, key=lambda one: one["code"]):
        first, *others = group
        told = message(code, {name: first[name] for name in ("rule", "before", "after")}, ui_language)
        yield {"code": code, "text": told.text, "why": told.why, "hint": told.hint, "count": 1 + len(others)}


def _linked(item: Mapping[str, Any], articles: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """A finding with the address of the line it is about, "" where no article has it."""
    article = articles.get(item["source"])
    lines = article["lines"] if article is not None else ()
    line = next((one for one in lines if one["line"] <= item["line"] <= one["last_line"]), None)
    address = f"{article['page']}#{line['anchor'] if line else article['anchor']}" if article is not None else ""
    return {**item, "address": address}


def _rendered(name: str, values: Mapping[str, Any]) -> str:
    return str(_environment().get_template(name).render(**values))


@cache
def _words(ui_language: str) -> Mapping[str, str]:
    return {key: wording[ui_language] for key, wording in toml("publisher.render", "report.toml").items()}


@cache
def _environment() -> Any:  # noqa: ANN401 - Jinja's own type would import Jinja with this module
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    loader = FunctionLoader(lambda name: files("publisher.render").joinpath(name).read_text(encoding="utf-8"))
    made = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True, loader=loader, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["typed"] = _typed
    return made


def _typed(text: str) -> str:
    """The text as markup, what stands in back quotes set as what is typed."""
    from markupsafe import Markup, escape

    parts = str(text).split("`")
    pairs = len(parts) % 2 == 1
    marked = (Markup("<code>{}</code>").format(part) if pairs and place % 2 else escape(part) for place, part in enumerate(parts))
    return Markup("").join(marked)
