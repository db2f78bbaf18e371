"""How to use the book."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from publisher.language import learning
from publisher.model.book import Document, Role
from publisher.render.markup import attributes, characters
from publisher.render.xhtml.glossary import is_unchecked
from publisher.render.xhtml.setting import Medium, Setting, document

NAME = "how-to-use"
ANCHOR = "use.page"
MEANINGS: Mapping[Role, str] = MappingProxyType(
    {
        Role.ANSWERS: "use_answers_meaning",
        Role.GLOSSARY: "use_glossary_meaning",
        Role.BIBLIOGRAPHY: "use_bibliography_meaning",
        Role.SOURCES: "use_sources_meaning",
        Role.INDEX: "use_index_meaning",
    }
)
"""Parts at the end of the book that a reader looks things up in, and the labels that say what for."""


def how_to_use_document(setting: Setting, back: Sequence[Document]) -> Document | None:
    """What the boxes and marks of this book mean, and what its parts in `back` are for.

    None where it has less than two kinds of boxes, or an editor's own page takes the place.
    """
    kinds = learning.kinds_in(setting.book.chapters)
    if len(kinds) < learning.FEWEST_TO_EXPLAIN or any(matter.role is Role.HOW_TO_USE for matter in setting.book.matter):
        return None
    title = setting.book.labels["how_to_use"]
    marks = list(_marks(setting, back))
    parts = [
        f'<h1 id="use.title">{characters(title)}</h1>',
        f'<p class="about">{setting.label("use_intro")}</p>',
        _definitions([(setting.label(kind.label), setting.label(kind.use)) for kind in kinds]),
        f"<h2>{setting.label('use_marks')}</h2>\n{_definitions(marks)}" if marks else "",
    ]
    opening = attributes(class_="matter how-to-use", id=ANCHOR, aria_labelledby="use.title")
    body = f"<section{opening}>\n" + "\n".join(filter(None, parts)) + "\n</section>"
    return document(NAME, Role.HOW_TO_USE, title, ANCHOR, body)


def _marks(setting: Setting, back: Sequence[Document]) -> Iterator[tuple[str, str]]:
    """What the marks in the text mean and which lists stand at the end, each only where this book has it."""
    glossary = next((part.title for part in back if part.role is Role.GLOSSARY), "")
    linked = any(entry.locators for entry in setting.book.glossary)
    if glossary and linked:
        yield f'<span class="dotted">{setting.label("use_term")}</span>', _placed("use_term_meaning", glossary, setting)
    if glossary and any(is_unchecked(entry) for entry in setting.book.glossary):
        yield setting.label("definition_harvested_mark"), _placed("use_mark_meaning", glossary, setting)
    for part in back:
        if part.role in MEANINGS:
            yield _link(part, setting), setting.label(MEANINGS[part.role])


def _placed(key: str, place: str, setting: Setting) -> str:
    return characters(setting.book.labels[key].format(place=place))


def _link(target: Document, setting: Setting) -> str:
    page = {"data_page": setting.book.labels["page_short"]} if setting.medium is Medium.PRINT else {}
    href = f"{target.name}.xhtml#{target.anchor}" if setting.medium is Medium.EPUB else f"#{target.anchor}"
    return f"<a{attributes(class_='ref named', href=href, **page)}>{characters(target.title)}</a>"


def _definitions(pairs: Sequence[tuple[str, str]]) -> str:
    lines = "\n".join(f"<div>\n<dt>{name}</dt>\n<dd>{meaning}</dd>\n</div>" for name, meaning in pairs)
    return f'<dl class="uses">\n{lines}\n</dl>'
