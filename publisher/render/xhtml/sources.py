"""Where the articles came from: the line under a chapter's title, the list of sources."""

from publisher.language import dates
from publisher.model.book import Document, Role, Source
from publisher.model.chapter import Chapter, Metadata
from publisher.model.walk import plain_text
from publisher.render.markup import address, address_text, attributes, characters, hard
from publisher.render.qr import source_address
from publisher.render.xhtml.setting import Medium, Setting, document

NAME = "sources"
ANCHOR = "sources.list"


def source_line(chapter: Chapter, source: Source | None, setting: Setting) -> str:
    """Origin of a chapter: work, author, site and date as far as known.

    A text that comes from no site was written for the book and has only its author; "" where nothing is known.
    """
    metadata = source.metadata if source else chapter.metadata
    if not (metadata.site or metadata.url):
        return setting.label("written_by").replace("{author}", characters(metadata.author)) if metadata.author else ""
    title = characters(metadata.title or plain_text(chapter.title))
    changed = source is None or source.changed
    if metadata.author and changed:
        work = setting.label("adapted_from_work").format(title=title, author=characters(metadata.author))
    else:
        opening = setting.label("adapted_from") if changed else f"{setting.label('source')}:"
        by = f" {setting.label('by')} {characters(metadata.author)}" if metadata.author else ""
        work = f"{opening} “{title}”{by}"
    return ", ".join(part for part in (work, characters(metadata.site), _date(metadata.date, setting)) if part)


def _date(iso: str, setting: Setting) -> str:
    return hard(dates.display(iso, setting.book.metadata.language)) if iso else ""


def is_stated(source: Source) -> bool:
    """Whether there is anything to say of where an article came from."""
    metadata = source.metadata
    return bool(metadata.author or metadata.site or metadata.url)


def citation(source: Source, setting: Setting) -> str:
    """Author (date). Title. Site. Address, each only if known; the title stands first where there is no author."""
    metadata = source.metadata
    title = f"<cite>{characters(metadata.title or _chapter_title(source, setting))}</cite>"
    date = f"({_date(metadata.date, setting)})" if metadata.date else ""
    if metadata.author:
        opening = [_stopped(" ".join(part for part in (characters(metadata.author), date) if part)), _stopped(title)]
    else:
        opening = [_stopped(" ".join(part for part in (title, date) if part))]
    site = [_stopped(characters(metadata.site))] if metadata.site else []
    return " ".join([*opening, *site, *_address(metadata)])


def _stopped(sentence: str) -> str:
    bare = sentence.removesuffix("</cite>").removesuffix("</a>")
    return sentence if bare.endswith((".", "?", "!", "…")) else f"{sentence}."


def _address(metadata: Metadata) -> list[str]:
    """The address as a link, without what only tracks readers."""
    href = address(metadata.url)
    if href is None:
        return []
    bare = source_address(metadata.url) or href
    shown = metadata.url.strip() if bare == href else bare
    return [f"<a{attributes(href=bare)}>{address_text(shown)}</a>"]


def _chapter_title(source: Source, setting: Setting) -> str:
    return next((plain_text(chapter.title) for chapter in setting.book.chapters if str(chapter.id) == source.chapter), "")


def source_items(setting: Setting, *, complete: bool) -> str:
    """A list of the sources in the order of the chapters; `complete` adds licence, update and what was done to the text."""
    return "\n".join(f"<li>{_item(source, setting, complete=complete)}</li>" for source in setting.book.sources if is_stated(source))


def _item(source: Source, setting: Setting, *, complete: bool) -> str:
    number = setting.number(source.chapter)
    where = f"<a{attributes(class_='where', href=setting.link(source.chapter))}>{hard(number.reference)}</a> " if number else ""
    further = _further(source, setting) if complete else ""
    return f"{where}{citation(source, setting)}{further}"


def _further(source: Source, setting: Setting) -> str:
    metadata = source.metadata
    facts = [f"{setting.label('updated')} {_date(metadata.updated, setting)}."] if metadata.updated else []
    facts += [f"{setting.label('license')}: {_stopped(_license(source))}"] if source.rights.license or metadata.license else []
    facts += [f"{setting.label('permission')}: {_stopped(characters(source.rights.permission))}"] if source.rights.permission else []
    done = (setting.label("edited") if source.changed else setting.label("unchanged")).capitalize()
    facts.append(f"{done}: {_stopped(characters(source.rights.changes))}" if source.rights.changes and source.changed else _stopped(done))
    return f' <span class="further">{" ".join(facts)}</span>'


def _license(source: Source) -> str:
    """The name of the licence, led to its text."""
    name, href = characters(source.rights.license or source.metadata.license), address(source.rights.url)
    return f"<a{attributes(href=href, rel='license')}>{name}</a>" if href else name


def sources_document(setting: Setting) -> Document | None:
    """The list of sources at the end of the book, None where no source is known."""
    items = source_items(setting, complete=True)
    if not items:
        return None
    title = setting.book.labels["sources"]
    edited = any(source.changed and is_stated(source) for source in setting.book.sources)
    about = f'\n<p class="about">{setting.label("edited").capitalize()}: {setting.label("what_was_changed")}</p>' if edited else ""
    # A book has one bibliography: this list is it only where no works are registered.
    alone = not setting.book.works
    semantics = {"epub__type": "bibliography"} if alone and setting.medium is Medium.EPUB else {}
    role = "doc-bibliography" if alone and setting.medium is not Medium.PRINT else None
    opening = attributes(class_="matter sources", **semantics, role=role, id=ANCHOR, aria_labelledby="sources.title")
    body = (
        f'<section{opening}>\n<h1 id="sources.title">{characters(title)}</h1>{about}\n<ul class="references">\n{items}\n</ul>\n</section>'
    )
    return document(NAME, Role.SOURCES, title, ANCHOR, body)
