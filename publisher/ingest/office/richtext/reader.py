"""A rich text file, token by token → the page of XHTML for pandoc, its pictures, and what it says of itself."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from publisher.errors import SourceError
from publisher.ingest.office.page import Page, Piece, picture, piece
from publisher.ingest.office.prepared import Prepared
from publisher.ingest.office.richtext.destinations import BLIPS, OPENED, PLACES, RULES, SIGNS, SYMBOLS, Place
from publisher.ingest.office.richtext.group import Group, Setting
from publisher.ingest.office.richtext.text import Body, Lines
from publisher.ingest.office.richtext.tokens import Sign, Token, tokens
from publisher.ingest.office.richtext.words import Tables, applied, style_ended
from publisher.ingest.office.show import Loss, Picture

DEEPEST = 200
"""Groups inside one another. Word reaches thirty."""
MOST_TOKENS = 1_000_000
"""Words, signs and groups of one file. Word writes some ten thousand for an article, and pictures are one each."""
_ENTRIES = {"fonttbl": "font", "stylesheet": "style"}
"""Groups whose inner groups are entries without a name of their own."""
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,2000})"', re.IGNORECASE)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX)\b", re.IGNORECASE)
_HEX = re.compile(rb"[^0-9a-fA-F]+")
_BODIES = (Place.TEXT, Place.NOTE, Place.BOX)
_ENDS = ("par", "sect", "page", "column", "line", "softline", "cell", "nestcell", "row", "nestrow")


@dataclass(slots=True)
class Reader:
    """A file in the reading. `usual` is the size of most of its text (points; 0 while that is counted)."""

    found: Prepared
    usual: float = 0
    page: Page = field(default_factory=Page)
    tables: Tables = field(default_factory=Tables)
    parts: dict[str, bytes] = field(default_factory=dict)
    info: dict[str, str] = field(default_factory=dict)
    sizes: Counter[float] = field(default_factory=Counter)
    stack: list[Group] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    skipped: int = 0
    high: int = 0
    told: tuple[str, list[str]] = ("", [])

    def read(self, data: bytes) -> None:
        """Reads the whole file."""
        self.stack = [Group(Setting(), Place.TEXT, Body(self.tables.lists, self.usual), is_new=False)]
        for count, token in enumerate(tokens(data), 1):
            if count > MOST_TOKENS:
                raise SourceError("SRC065", file=self.found.source, count=count, limit=MOST_TOKENS)
            self._token(token)
        self._decode()
        while len(self.stack) > 1:
            self._close()
        self._tell("")
        body = self.stack[0].body
        self.page.blocks.append(body.written(self.stack[0].setting.lines))

    def _token(self, token: Token) -> None:
        if token.sign in (Sign.BYTE, Sign.TEXT):
            self._bytes(token.data)
            return
        self._decode()
        if token.sign is not Sign.SYMBOL:
            self.skipped = 0
        match token.sign:
            case Sign.OPEN:
                self._open()
            case Sign.CLOSE:
                self._close()
            case Sign.WORD:
                self._word(token.name, token.number)
            case Sign.SYMBOL:
                self._symbol(token.name)
            case _:
                self.stack[-1].data += token.data

    def _open(self) -> None:
        if len(self.stack) > DEEPEST:
            raise SourceError("SRC067", file=self.found.source)
        outer = self.stack[-1]
        inner = outer.inner()
        if outer.name in _ENTRIES:
            inner.name, inner.place, inner.words = _ENTRIES[outer.name], Place.KEPT, []
        self.stack.append(inner)

    def _symbol(self, name: str) -> None:
        group = self.stack[-1]
        if name == "*" and group.is_new:
            group.is_optional = True
        elif name in SYMBOLS:
            self._say(SYMBOLS[name])
        elif name in "\r\n":
            self._word("par", None)

    def _word(self, name: str, number: int | None) -> None:
        group = self.stack[-1]
        if group.is_new:
            group.is_new = False
            if self._begins(group, name):
                return
        if name == "u" and number is not None:
            self._sign(number % 65536, group)
        elif name in SIGNS:
            self._say(SIGNS[name])
        elif name in BLIPS:
            group.values["kind"] = BLIPS[name]
        elif not self._ends(name, group):
            applied(name, number, group, self.tables)

    def _begins(self, group: Group, name: str) -> bool:
        """Whether the first word of a group says what the group is for."""
        if group.place is Place.NOWHERE or group.name:
            return False
        group.name = name
        if name in PLACES:
            group.place = PLACES[name]
            group.words, group.data = [], bytearray()
            if group.place in (Place.NOTE, Place.BOX):
                group.body = Body(self.tables.lists, self.usual)
                group.setting = Setting(rule=group.setting.rule)
            if group.place is Place.NOTE:
                group.numbers["note"] = self.page.reserve_note()
        elif name == "fldrslt":
            self._result(group)
        elif group.is_optional and name not in OPENED:
            group.place = Place.NOWHERE
        else:
            return name in OPENED
        return True

    def _result(self, group: Group) -> None:
        """What a field shows: the words of a link, a contents list, or plain text."""
        instruction = next((one.values["fldinst"] for one in reversed(self.stack) if "fldinst" in one.values), "")
        link = _LINK.match(instruction)
        if link and not link[1].startswith("#"):
            group.looks(address=link[1])
        if _CONTENTS.match(instruction):
            group.setting = replace(group.setting, rule="contents")

    def _ends(self, name: str, group: Group) -> bool:
        """Whether a word ends a line, a paragraph, a cell or a row."""
        if name not in _ENDS:
            return False
        if group.place not in _BODIES and name != "nestrow":
            group.words.append(" ")
            return True
        self._tell_if_other("")
        self._ended(name, group.body, group.setting.lines)
        return True

    def _ended(self, name: str, body: Body, lines: Lines) -> None:
        match name:
            case "line" | "softline":
                body.pieces.append(Piece("<br>"))
            case "par" | "sect":
                body.paragraph(lines)
            case "cell" | "nestcell":
                body.cell(lines, 1 if name == "cell" else max(2, lines.depth))
            case "row":
                body.row(1, self.tables.form)
            case "nestrow":
                body.row(len(body.levels) - 1, self.tables.nested)
            case _:
                body.break_page(lines)

    def _close(self) -> None:
        if len(self.stack) < 2:
            return
        group = self.stack.pop()
        outer = self.stack[-1]
        text = "".join(group.words)
        match group.place:
            case Place.TOLD if group.name in RULES:
                self.found.said(text, RULES[group.name])
            case Place.KEPT if group.name:
                self._keep(group, outer, text)
            case Place.PICTURE if group.name == "pict":
                self._picture(group, outer)
            case Place.NOTE if group.name == "footnote":
                outer.body.pieces.append(self.page.call(group.numbers["note"], group.body.written(group.setting.lines)))
            case Place.BOX if group.name in ("shptxt", "dptxbxtext"):
                outer.body.beside.append(group.body.written(group.setting.lines))
            case Place.DATA:
                self._data(group, outer)
            case _:
                self._shape(group)

    def _keep(self, group: Group, outer: Group, text: str) -> None:
        match group.name:
            case "style":
                style_ended(group, self.tables)
            case "font":
                return
            case "listtext" | "pntext":
                outer.body.marker, outer.body.is_old = text, group.name == "pntext"
            case "fldinst":
                outer.values["fldinst"] = outer.values.get("fldinst", "") + text
            case "sn" | "sv":
                outer.values[group.name] = text
            case _ if outer.name == "info":
                self.info[group.name] = " ".join(text.split())

    def _data(self, group: Group, outer: Group) -> None:
        """What fonts, lists and properties of shapes say is kept where it belongs."""
        lists = self.tables.lists
        match group.name:
            case "listlevel":
                outer.levels += group.levels[:1]
            case "list":
                lists.levels[group.numbers.get("listid", 0)] = group.levels
            case "listoverride":
                lists.of[group.numbers.get("ls", 0)] = group.numbers.get("listid", 0)
            case "sp":
                outer.values[group.values.get("sn", "")] = group.values.get("sv", "")
            case "picprop" | "shpinst" | "shpgrp":
                outer.values |= {name: said for name, said in group.values.items() if name.startswith("wz")}
                outer.pictures += group.pictures
            case _:
                return

    def _shape(self, group: Group) -> None:
        """A shape is closed: its description belongs to the pictures in it."""
        said = group.values.get("wzDescription", "")
        for name in group.pictures if group.name == "shp" and said else ():
            known = self.found.pictures[name]
            self.found.pictures[name] = replace(known, alternative=known.alternative or said)

    def _picture(self, group: Group, outer: Group) -> None:
        if outer.place is Place.NOWHERE or not self.usual:
            return
        data = bytes(group.data)
        if not data:
            digits = _HEX.sub(b"", "".join(group.words).encode("latin-1", "ignore"))
            data = bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
        part = f"picture-{len(self.parts) + 1}.{group.values.get('kind', 'bin')}"
        self.parts[part] = data
        name = self.found.stand_in(Picture(part, group.values.get("wzDescription", ""), Loss.NONE))
        for shape in self.stack:
            if shape.name == "shp":
                shape.pictures.append(name)
        outer.body.pieces.append(picture(name))

    def _sign(self, code: int, group: Group) -> None:
        """A character by its number in Unicode; those beyond 65535 come as two."""
        self.skipped = group.setting.stand_ins
        if 0xD800 <= code < 0xDC00:
            self.high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self.high - 0xD800) << 10) + (code - 0xDC00) if self.high else 0xFFFD
        self.high = 0
        skipped = self.skipped
        self._say(self.tables.letters.symbol(chr(code), group.setting.font))
        self.skipped = skipped

    def _bytes(self, data: bytes) -> None:
        self.stack[-1].is_new = False
        if self.skipped:
            dropped = min(self.skipped, len(data))
            self.skipped -= dropped
            data = data[dropped:]
        self.waiting += data

    def _decode(self) -> None:
        """Says the bytes that waited: a character may be made of several."""
        if self.waiting:
            data, self.waiting = bytes(self.waiting), bytearray()
            self._say(self.tables.letters.text(data, self.stack[-1].setting.font))

    def _say(self, text: str) -> None:
        group = self.stack[-1]
        group.is_new = False
        if group.place in (Place.NOWHERE, Place.DATA):
            return
        if group.place not in _BODIES:
            group.words.append(text)
            return
        setting = group.setting
        rule = setting.rule or ("contents" if setting.lines.style.startswith("toc ") else "")
        self._tell_if_other(rule)
        if rule:
            self.told[1].append(text)
            return
        self.sizes[setting.look.size] += len(text.strip())
        group.body.pieces.append(piece(text, setting.look))

    def _tell_if_other(self, rule: str) -> None:
        if self.told[0] != rule:
            self._tell(rule)

    def _tell(self, rule: str) -> None:
        """Tells the words left out so far by one rule."""
        if self.told[0]:
            self.found.said("".join(self.told[1]), self.told[0])
        self.told = (rule, [])
