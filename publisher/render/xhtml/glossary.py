"""The glossary as one XHTML document."""

from publisher.model.book import Document, Role
from publisher.model.glossary import GlossaryEntry, Locator, Origin, Status
from publisher.model.inline import EntryId
from publisher.render.markup import attributes, characters, hard, identifier, language_attributes
from publisher.render.xhtml.inlines import entry_anchor
from publisher.render.xhtml.setting import Medium, Setting, document

NAME = "glossary"
ANCHOR = "glossary.list"
ARROW_BACK = "↩\ufe0e"


def glossary_document(setting: Setting) -> Document | None:
    """The glossary, None where the book has no entries."""
    entries = setting.book.glossary
    if not entries:
        return None
    title = setting.book.labels["glossary"]
    about = f'\n<p class="about">{setting.label("definition_harvested")}</p>' if any(map(is_unchecked, entries)) else ""
    semantics = {"epub__type": "glossary"} if setting.medium is Medium.EPUB else {}
    role = None if setting.medium is Medium.PRINT else "doc-glossary"
    opening = attributes(class_="matter glossary", **semantics, role=role, id=ANCHOR, aria_labelledby="glossary.title")
    lines = "\n".join(_entry(entry, setting) for entry in entries)
    body = f'<section{opening}>\n<h1 id="glossary.title">{characters(title)}</h1>{about}\n<dl>\n{lines}\n</dl>\n</section>'
    return document(NAME, Role.GLOSSARY, title, ANCHOR, body)


def is_unchecked(entry: GlossaryEntry) -> bool:
    """Whether a definition was taken from an article and no person has looked at it."""
    return entry.origin is Origin.HARVESTED and entry.status is not Status.APPROVED and entry.see is None


def _entry(entry: GlossaryEntry, setting: Setting) -> str:
    epub = setting.medium is Medium.EPUB
    # A word joiner keeps the mark at the end of its word.
    mark = f'\u2060<span class="mark">{setting.label("definition_harvested_mark")}</span>' if is_unchecked(entry) else ""
    short = f" ({characters(', '.join(entry.abbreviations))})" if entry.abbreviations else ""
    term = attributes(epub__type="glossterm" if epub else None, id=identifier(entry_anchor(entry.id)))
    parts = [f"<p>{' '.join(_meaning(entry, setting))}</p>", *_see_also(entry, setting), *_locators(entry, setting)]
    meaning = attributes(epub__type="glossdef" if epub else None)
    headword = f"<dt{term}><dfn>{characters(entry.headword)}</dfn>{short}{mark}</dt>"
    return f'<div class="entry">\n{headword}\n<dd{meaning}>{"".join(parts)}</dd>\n</div>'


def _meaning(entry: GlossaryEntry, setting: Setting) -> list[str]:
    if entry.see is not None:
        return [f"{setting.label('see')} {_term(entry.see, setting)}"]
    names = [_name(name, entry, setting) for name in _other_names(entry)]
    named = [f"{'; '.join(names)}{';' if entry.definition else '.'}"] if names else []
    definition = characters(entry.definition)
    stop = "" if definition.endswith((".", "?", "!")) else "."
    return named + ([f"{definition}{stop}"] if definition else [])


def _other_names(entry: GlossaryEntry) -> tuple[str, ...]:
    """Names in other languages, else what the short form stands for. Of harvested ones the first: texts contradict each other."""
    names = entry.foreign or tuple(long.text for long in entry.expansions if long.text.casefold() != entry.headword.casefold())
    return names if entry.origin is Origin.AUTHORED else names[:1]


def _name(name: str, entry: GlossaryEntry, setting: Setting) -> str:
    """A name, in italics where it is foreign."""
    own = setting.book.metadata.language
    language = next((long.language for long in entry.expansions if long.text == name), "")
    if language == own or (not language and name not in entry.foreign):
        return characters(name)
    return f"<i{language_attributes(language) if language else ''}>{characters(name)}</i>"


def _see_also(entry: GlossaryEntry, setting: Setting) -> list[str]:
    if not entry.see_also:
        return []
    others = ", ".join(_term(other, setting) for other in entry.see_also)
    return [f'<span class="see-also">{setting.label("see_also").capitalize()} {others}.</span>']


def _term(entry: EntryId, setting: Setting) -> str:
    """A link to another entry, its bare name where the edition does not print that entry."""
    known = setting.entries.get(entry)
    if known is None:
        return characters(entry)
    return f"<a{attributes(class_='headword', href=setting.link(entry_anchor(entry)))}>{characters(known.headword)}</a>"


def _locators(entry: GlossaryEntry, setting: Setting) -> list[str]:
    """Back to each mention: by chapter on screen, with the page in print (the page is the style sheet's)."""
    places = [locator for locator in entry.locators if locator.chapter in setting.places]
    if not places:
        return []
    links = "; ".join(_locator(locator, setting) for locator in places)
    arrow = "" if setting.medium is Medium.PRINT else f"{ARROW_BACK} "
    return [f'<p class="locators">{arrow}{links}</p>']


def _locator(locator: Locator, setting: Setting) -> str:
    number = setting.number(locator.chapter)
    name = hard(number.reference) if number else setting.label("back_to_text")
    if setting.medium is Medium.PRINT:
        marks = {"class_": "locator", "data_page": setting.book.labels["page_short"]}
    else:
        marks = {"role": "doc-backlink"}
    href = setting.link(locator.anchor) if locator.anchor in setting.places else setting.link(locator.chapter)
    return f"<a{attributes(**marks, href=href)}>{name}</a>"
