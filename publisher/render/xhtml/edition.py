"""What the edition of a book is called."""

from publisher.model.book import Audience
from publisher.render.xhtml.setting import Setting

NAMES = {Audience.STUDENT: "student_edition", Audience.TEACHER: "teacher_edition", Audience.EDITOR: "editor_edition"}


def edition_name(setting: Setting) -> str:
    """For whom the edition is, and whether it is a draft."""
    edition = setting.book.edition
    name = setting.book.labels[NAMES[edition.audience]]
    return name if edition.release else setting.book.labels["edition_draft"].format(edition=name)
