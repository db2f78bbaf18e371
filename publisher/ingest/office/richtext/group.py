"""A group of rich text in the reading, and how text is set in it."""

from dataclasses import dataclass, field, replace

from publisher.ingest.office.page import Look
from publisher.ingest.office.richtext.destinations import Place
from publisher.ingest.office.richtext.text import Body, Lines


@dataclass(frozen=True, slots=True)
class Setting:
    r"""How text is set: what a group takes over from the one around it. `stand_ins` follow each `\uN` for older programs.

    `address` is that of a link; `rule` the one by which words here are told, "" for text of the article.
    """

    look: Look = field(default_factory=Look)
    lines: Lines = field(default_factory=Lines)
    font: int = 0
    stand_ins: int = 1
    rule: str = ""


@dataclass(slots=True)
class Group:
    """A group. `words` is what it keeps, `values` what was said in it of a picture, a style or a list."""

    setting: Setting
    place: Place
    body: Body
    name: str = ""
    is_new: bool = True
    is_optional: bool = False
    words: list[str] = field(default_factory=list)
    data: bytearray = field(default_factory=bytearray)
    values: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    levels: list[int] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    def inner(self) -> "Group":
        """A group in this one. What is kept or told of this one is kept or told of it too."""
        group = Group(self.setting, self.place, self.body)
        if self.place in (Place.KEPT, Place.TOLD, Place.PICTURE):
            group.words, group.data = self.words, self.data
        return group

    def looks(self, **values: bool | str | float) -> None:
        """Sets text from here on otherwise."""
        self.setting = replace(self.setting, look=replace(self.setting.look, **values))  # type: ignore[arg-type]

    def lies(self, **values: int | str) -> None:
        """Sets the paragraph otherwise."""
        self.setting = replace(self.setting, lines=replace(self.setting.lines, **values))  # type: ignore[arg-type]
