"""From an exercise to its key at the end of the book, and back."""

from publisher.model.inline import AnchorId
from publisher.render.markup import attributes, hard
from publisher.render.xhtml.setting import Medium, Setting


def key_link(exercise: AnchorId | None, setting: Setting) -> str:
    """The line of an exercise that leads to its keys; "" where the edition has none."""
    keys = [key for part in setting.book.answers for key, answered in part.exercises if answered == exercise]
    links = ", ".join(reference(key, setting.book.labels["answer_key"], setting) for key in keys)
    return f'\n<p class="to-key">{links}</p>' if links else ""


def reference(anchor: str, words: str, setting: Setting) -> str:
    """A link of the book's own to a place in it, in print with its page (the page is the style sheet's)."""
    if anchor not in setting.places:
        return hard(words)
    page = {"data_page": setting.book.labels["page_short"]} if setting.medium is Medium.PRINT else {}
    return f"<a{attributes(class_='ref named', href=setting.link(anchor), **page)}>{hard(words)}</a>"
