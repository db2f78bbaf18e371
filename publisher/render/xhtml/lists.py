"""The lists of figures and tables."""

from publisher.model.book import Document, Role
from publisher.render.markup import attributes, characters
from publisher.render.xhtml.illustrations import figures, listed, tables
from publisher.render.xhtml.setting import Medium, Setting, document

FEWEST = 3
"""Illustrations from which a list helps to find one; two are found as quickly by leafing."""
SHORT = 24
"""Lines of both lists together that fit on one page of any paper."""


def figures_document(setting: Setting) -> Document | None:
    """The list of figures, None where there are fewer than three."""
    return _list("figures", Role.FIGURES, _figure_lines(setting), setting)


def tables_document(setting: Setting) -> Document | None:
    """The list of tables, None where there are fewer than three; in print it follows a short list of figures on its page."""
    above = _figure_lines(setting)
    lines = _table_lines(setting)
    follows = len(above) >= FEWEST and len(above) + len(lines) <= SHORT
    return _list("tables", Role.TABLES, lines, setting, follows=follows)


def _figure_lines(setting: Setting) -> list[str]:
    return [line for _, figure in figures(setting) if (line := listed(figure, setting))]


def _table_lines(setting: Setting) -> list[str]:
    return [line for _, table in tables(setting) if (line := listed(table, setting))]


def _list(key: str, role: Role, lines: list[str], setting: Setting, *, follows: bool = False) -> Document | None:
    if len(lines) < FEWEST:
        return None
    title = setting.book.labels[f"list_{key}"]
    semantics = {"epub__type": {"figures": "loi", "tables": "lot"}[key]} if setting.medium is Medium.EPUB else {}
    classes = "matter illustrations follows" if follows else "matter illustrations"
    opening = attributes(class_=classes, **semantics, id=f"{key}.list", aria_labelledby=f"{key}.title")
    items = "\n".join(f"<li>{line}</li>" for line in lines)
    body = f'<section{opening}>\n<h1 id="{key}.title">{characters(title)}</h1>\n<ol>\n{items}\n</ol>\n</section>'
    return document(role.value, role, title, f"{key}.list", body)
