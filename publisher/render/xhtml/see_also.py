"""*Lihat juga*: the line at the end of a section that names others like it."""

from collections.abc import Sequence

from publisher.model.book import Audience, Kind
from publisher.model.chapter import SeeAlso
from publisher.model.inline import AnchorId
from publisher.render.markup import attributes, characters, hard
from publisher.render.xhtml.setting import Medium, Setting


def see_also(references: Sequence[SeeAlso], setting: Setting, label: str = "see_also") -> str:
    """A line of references by title and number, in print with their pages, behind its `label`; "" where there is none.

    The editor's edition adds of a proposal how alike the two are and by which words, so that it can be removed or pinned.
    """
    written = [_reference(one, setting) for one in references if one.target in setting.places]
    if not written:
        return ""
    head = setting.label(label).capitalize()
    return f'<p class="related"><span class="related-label">{head}:</span> {"; ".join(written)}</p>'


def _reference(one: SeeAlso, setting: Setting) -> str:
    """As "Jenis-Jenis Hujan (Subbab B, Bab 3)"; in print the style sheet puts the page in and closes the bracket."""
    number = way_to(one.target, setting)
    place = f" ({number})" if number else ""
    kind, page = "ref", {}
    if setting.medium is Medium.PRINT:
        page = {"data_page": setting.book.labels["page_short"]}
        kind = "ref within" if number else "ref named"
        place = place.removesuffix(")")
    kind += " roman" if setting.in_front(one.target) else ""
    title = characters(one.title)
    return f"<a{attributes(class_=kind, href=setting.link(one.target), **page)}>{title}{place}</a>{_likeness(one, setting)}"


def way_to(target: AnchorId, setting: Setting) -> str:
    """The numbers that lead to a place: "Subbab B, Bab 3"; without the chapter from within it, "" where it has none."""
    number, chapter = setting.number(target), setting.chapter_of(target)
    section = number if number is not None and number.text and number.kind is not Kind.CHAPTER else None
    if section is not None and "." in section.text:
        return hard(section.reference)  # it tells its chapter: "Subbab 3.2"
    return ", ".join(hard(one.reference) for one in (section, chapter) if one is not None)


def _likeness(one: SeeAlso, setting: Setting) -> str:
    if setting.book.edition.audience is not Audience.EDITOR or not one.shared:
        return ""
    score = f"{one.score:.2f}".replace(".", "," if setting.book.metadata.language == "id" else ".")
    return f' <span class="likeness">[{characters(score)}: {characters(", ".join(one.shared))}]</span>'
