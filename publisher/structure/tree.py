"""Lines with roles and levels → the tree of sections, with ids made from titles."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from publisher.diagnostics import Change, warning
from publisher.language.roman import roman
from publisher.language.slug import slug
from publisher.model.chapter import ChapterId, Section
from publisher.model.inline import AnchorId, Inlines
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.structure.blocks import Setting, blocks_of
from publisher.structure.inlines import between, plain_if_bold
from publisher.structure.levels import DEEPEST
from publisher.structure.line import Line
from publisher.structure.series import Series

_NUMBER = re.compile(r"\d+(?:[\s._-]+|$)")
_PATH = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,3}[.)]?")


@dataclass(slots=True)
class Draft:
    """A section being built; the outermost one is the chapter and has no heading."""

    level: int
    heading: Line | None = None
    title: Inlines = ()
    lines: list[Line] = field(default_factory=list)
    inner: list["Draft"] = field(default_factory=list)
    last: Line | None = None


def chapter_id(source: SourceId) -> ChapterId:
    """The slug of the file's stem without its number ("002_globalisasi.txt" → "globalisasi")."""
    stem = source.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return ChapterId(slug(_NUMBER.sub("", stem, count=1) or stem))


def drafted(lines: Sequence[Line], levels: Mapping[int, int], setting: Setting) -> Draft:
    """The lines hung into sections. A heading too deep for a section stays where it is and becomes a label."""
    root = Draft(1)
    path = [root]
    for line in lines:
        level = levels.get(line.index, 0)
        if not level or level > DEEPEST:
            path[-1].lines.append(line)
            continue
        while path[-1].level >= level:
            path.pop()
        if level > path[-1].level + 1:
            setting.diagnostics.append(warning("STR021", line.span, text=line.text[:80]))
        draft = Draft(level, line, heading_of(line, setting))
        path[-1].inner.append(draft)
        path.append(draft)
    return root


def heading_of(line: Line, setting: Setting) -> Inlines:
    """The heading as it is printed: without its number (the book numbers), its colon, and bold type; recorded if words change.

    "BAB I" stays: the text refers to its parts by these words.
    """
    content, printed = line.content, line.text
    end = len(printed.rstrip().removesuffix(":").rstrip())
    if line.is_item and line.is_stopped_heading:
        end -= 1
    if 0 < end < len(printed):
        content = between(content, 0, end)
    series = setting.series.get(line.index)
    before = line.typed
    if series is not None and line.index in series.restored:
        before = f"{_number_of(line, series)} {line.text}"
        setting.changes.append(Change("STR002", line.span, line.text, before, "lost-number"))
    elif line.marker is not None and line.marker.raw and not line.marker.length:
        before = f"{line.marker.raw} {before}"  # counted by the word processor: no word of the text, but the reader saw it
    after = plain_text(content)
    if before != after:
        setting.changes.append(Change("STR001", line.span, before, after, "heading"))
    return plain_if_bold(content)


def _number_of(line: Line, series: Series) -> str:
    """The number a heading must have carried, written like those of its series."""
    number = next(number for index, number in series.members if index == line.index)
    kind, _, signs = series.style.partition(" ")
    if kind == "path":
        return f"{signs}{number}"
    written = str(number)
    if kind.endswith("alpha"):
        written = chr(ord("a") + (number - 1) % 26)
    elif kind.endswith("roman"):
        written = roman(max(1, min(number, 399)))
    written = written.upper() if kind.startswith("upper") else written
    return f"({written}{signs[1:]}" if signs.startswith("(") else f"{written}{signs}"


@dataclass(slots=True)
class Ids:
    """Ids given in one chapter."""

    chapter: ChapterId
    setting: Setting
    taken: set[str] = field(default_factory=set)
    doubled: Counter[str] = field(default_factory=Counter)

    def give(self, title: str, parent: str, line: Line) -> AnchorId:
        """Chapter and title; for a double, the parent's title between; if that is taken too, a number, which is told."""
        candidate = f"{self.chapter}-{slug(title)}"
        if candidate in self.taken and parent:
            candidate = f"{self.chapter}-{slug(parent)}-{slug(title)}"
        if candidate in self.taken:
            wanted = candidate
            while candidate in self.taken:
                self.doubled[wanted] += 1
                candidate = f"{wanted}-{self.doubled[wanted] + 1}"
            self.setting.diagnostics.append(warning("STR022", line.span, text=title[:80], id=candidate))
        self.taken.add(candidate)
        return AnchorId(candidate)


def sections_of(drafts: Sequence[Draft], ids: Ids, parent: str = "") -> tuple[Section, ...]:
    """The sections of the drafts, with their blocks; ids are given in reading order."""
    return tuple(_section(draft, ids, parent) for draft in drafts)


def _section(draft: Draft, ids: Ids, parent: str) -> Section:
    if draft.heading is None:
        msg = "only the chapter has no heading"
        raise ValueError(msg)
    title = plain_text(draft.title)
    anchor = ids.give(title, parent, draft.heading)
    blocks = blocks_of(draft.lines, ids.setting)
    inner = sections_of(draft.inner, ids, title)
    last = inner[-1].span if inner else (draft.lines[-1].span if draft.lines else draft.heading.span)
    number = _typed_number(draft.heading)
    return Section(id=anchor, title=draft.title, span=draft.heading.span.to(last), blocks=blocks, sections=inner, number=number)


def _typed_number(line: Line) -> str:
    """The number of several parts that the text gives a heading ("2.1"), by which it may refer to it; "" for any other."""
    marker = line.marker
    return marker.raw if marker is not None and marker.length and _PATH.fullmatch(marker.raw) else ""
