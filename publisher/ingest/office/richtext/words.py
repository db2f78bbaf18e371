"""Control words of rich text that set text and paragraphs, begin rows, and describe fonts, styles and lists.

Rich Text Format Specification 1.9.1: "Character Text", "Paragraph Text", "Table Definitions", "Font Table", "Style Sheet", "List Table".
"""

import re
from dataclasses import dataclass, field, replace

from publisher.ingest.office.page import Look
from publisher.ingest.office.richtext.group import Group, Setting
from publisher.ingest.office.richtext.letters import Letters
from publisher.ingest.office.richtext.lists import ListTable
from publisher.ingest.office.richtext.tables import RowForm
from publisher.ingest.office.richtext.text import Lines

_SWITCHES = {"b": "bold", "i": "italic", "strike": "struck", "striked": "struck"}
_UNDERLINED = re.compile(r"ul(?:d|dash|dashd|dashdd|db|th|thd|thdash|w|wave|hwave|ldash|uldbwave)?\Z")
_POSITIONS = {"super": "sup", "sub": "sub", "nosupersub": "", "up": "sup", "dn": "sub"}
_RULES = {"v": "hidden", "deleted": "deletion"}
_FAR = 100_000
_FIELDS = {
    "outlinelevel": ("outline", -1, 9),
    "ls": ("override", 0, _FAR),
    "ilvl": ("level", 0, 8),
    "itap": ("depth", 0, 99),
    **dict.fromkeys(("li", "lin"), ("left", -_FAR, _FAR)),
    **dict.fromkeys(("ri", "rin"), ("right", -_FAR, _FAR)),
}
"""Control words of paragraphs → what they set, and between which numbers."""
_HEADING = re.compile(r"(?:heading|judul) ([1-9])\Z")
_STANDARD_SIZE = 24
"""Half points that text has where nothing is said."""


@dataclass(slots=True)
class Tables:
    """What a file says of its fonts, styles and lists, and the form of the row at hand."""

    letters: Letters = field(default_factory=Letters)
    lists: ListTable = field(default_factory=ListTable)
    styles: dict[int, tuple[str, int]] = field(default_factory=dict)
    form: RowForm = field(default_factory=RowForm)
    nested: RowForm = field(default_factory=RowForm)


def applied(name: str, number: int | None, group: Group, tables: Tables) -> None:
    """One control word, as far as it says anything to a book."""
    value = 1 if number is None else number
    if _of_text(name, number, group) or _of_paragraph(name, value, group, tables) or _of_row(name, value, group, tables):
        return
    _of_tables(name, value, group, tables)


def style_ended(group: Group, tables: Tables) -> None:
    """A style is told: its name says whether it is that of a heading."""
    name = "".join(group.words).strip(" ;\r\n").partition(";")[0].casefold()
    found = _HEADING.match(name)
    outline = int(found[1]) - 1 if found else group.numbers.get("outlinelevel", -1)
    if "cs" not in group.numbers and "ts" not in group.numbers:
        tables.styles[group.numbers.get("s", 0)] = (name, outline)


def _of_text(name: str, number: int | None, group: Group) -> bool:
    is_on = number != 0
    if name in _SWITCHES:
        group.looks(**{_SWITCHES[name]: is_on})
    elif name == "ulnone" or _UNDERLINED.match(name):
        group.looks(underlined=is_on and name != "ulnone")
    elif name in _POSITIONS:
        group.looks(position=_POSITIONS[name] if is_on else "")
    elif name in _RULES:
        group.setting = replace(group.setting, rule=_RULES[name] if is_on else "")
    elif name == "plain":
        group.setting = _plain(group.setting)
    else:
        return _of_font(name, 0 if number is None else number, group)
    return True


def _plain(setting: Setting) -> Setting:
    rule = "" if setting.rule in _RULES.values() else setting.rule
    return replace(setting, look=Look(size=_STANDARD_SIZE / 2, address=setting.look.address), rule=rule)


def _of_font(name: str, value: int, group: Group) -> bool:
    match name:
        case "fs":
            group.looks(size=max(0, value) / 2)
        case "f":
            group.setting = replace(group.setting, font=value)
            group.numbers["f"] = value
        case "uc":
            group.setting = replace(group.setting, stand_ins=min(max(0, value), 10))
        case _:
            return False
    return True


def _of_paragraph(name: str, value: int, group: Group, tables: Tables) -> bool:
    match name:
        case "pard":
            group.setting = replace(group.setting, lines=Lines())
        case "s":
            style, outline = tables.styles.get(value, ("", -1))
            group.lies(style=style, outline=outline)
        case "intbl":
            group.lies(depth=max(1, group.setting.lines.depth))
        case _ if name in _FIELDS:
            field_name, lowest, highest = _FIELDS[name]
            group.lies(**{field_name: min(max(value, lowest), highest)})
        case _:
            return False
    group.numbers[name] = value
    return True


def _of_row(name: str, value: int, group: Group, tables: Tables) -> bool:
    form = tables.nested if group.name == "nesttableprops" else tables.form
    match name:
        case "trowd":
            fresh = RowForm()
            if group.name == "nesttableprops":
                tables.nested = fresh
            else:
                tables.form = fresh
        case "trhdr":
            form.is_head = True
        case "clmrg":
            form.waiting.joins = True
        case "clvmrg":
            form.waiting.goes_on = True
        case "cellx":
            form.closed(value)
        case _:
            return False
    return True


def _of_tables(name: str, value: int, group: Group, tables: Tables) -> None:
    tables.letters.file_says(name, value)
    match name:
        case "fcharset":
            tables.letters.fonts[group.numbers.get("f", group.setting.font)] = value
        case "levelnfc":
            group.levels.append(value)
        case "cs" | "ts" | "listid":
            group.numbers[name] = value
        case _:
            return
