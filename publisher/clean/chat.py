"""An article that was sent as a chat message: stamps of the messages, system lines, chatter around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.clean.courtesies import courtesies, is_courtesy
from publisher.clean.page import Drop, Line, Page, is_prose, line_of
from publisher.clean.values import person
from publisher.diagnostics import Change
from publisher.language import dates
from publisher.model.chapter import Metadata
from publisher.model.inline import Emphasis, Inlines, Strong, Text
from publisher.source import Hint

_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} [A-Za-z]{3,9}\.? \d{4}|[A-Za-z]{3,9}\.? \d{1,2}, \d{4})"
_AT = r",?(?: at| pukul)?"
_CLOCK = r"\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_STAMP = re.compile(
    r"[\u200e\s]{0,3}(?:"
    rf"(?:\[(?:{_DAY}{_AT} {_CLOCK}|{_CLOCK}, {_DAY})\] ?|{_DAY},? {_CLOCK} [-–] )[~\u200e ]{{0,3}}(?P<sender>[^:\n]{{1,60}}): ?"
    rf"|(?P<telegram>[^,:\n]{{1,60}}), \[{_DAY}{_AT} {_CLOCK}\]:? ?)"
)
"""The stamp of a message: WhatsApp on Android and iPhone, in its window on a computer, and Telegram ("Name, [day clock]")."""
_REACTIONS = re.compile("(?:[\u2600-\u27bf\u2b50\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]?\\s?\\d{1,4}\\s{0,3}){1,12}")
"""Pictures below a message and how many chose each."""
_SENT_ON = re.compile(r"\W{0,3}(?:diteruskan|forwarded)\b.{0,60}", re.IGNORECASE)
"""What an application says of a message that another has written."""
_BOLD_LINE = re.compile(r"([^\w\s*]{0,3}\s?)\*([^*\n]{1,300})\*(\s?[^\w\s*]{0,3})")
_MARKS = re.compile(r"(?<!\w)(?:\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*|_(?=\S)([^_\n]{1,300}?)(?<=\S)_)(?!\w)")
_LONGEST_MARKED = 4000
_MAIN = 25
_FEWEST = 2
_SENTENCE = 15
_MOST_REACTIONS = 160


@dataclass(frozen=True, slots=True)
class Message:
    """Lines of one message: the first index, the index after the last, its words without the stamp, who sent it."""

    start: int
    stop: int
    words: int
    sender: str


def is_chat(lines: Sequence[Line]) -> bool:
    """Whether the article is an exported or copied chat: at least two message stamps, or one that opens it."""
    stamped = sum([line.has_figure and _STAMP.match(line.flat) is not None for line in lines])
    return stamped >= _FEWEST or (stamped == 1 and _STAMP.match(lines[0].flat) is not None)


def unstamped(page: Page, code: str) -> tuple[Page, tuple[Change, ...]]:
    """The page without message stamps and without short messages around the long ones, with a change for each stamp."""
    lines: list[Line] = []
    changes: list[Change] = []
    drops: dict[int, Drop] = {}
    starts: list[tuple[int, str]] = []
    for i, line in enumerate(page.lines):
        stamp = _STAMP.match(line.flat)
        if not stamp:
            lines.append(_marked_up(line))
            continue
        starts.append((i, (stamp["sender"] or stamp["telegram"]).strip()))
        rest = line.flat[stamp.end() :].strip()
        if rest:
            changes.append(Change(code, line.block.span, stamp[0].strip(), "", "message-stamp"))
            lines.append(_marked_up(line_of(replace(line.block, content=(Text(rest),)))))
        else:
            drops[i] = Drop("chat", "message-stamp")
            lines.append(line)
    cleaned = replace(page, lines=tuple(lines))
    reactions = {i: Drop("chat", "reactions") for i, line in enumerate(lines) if _REACTIONS.fullmatch(line.flat[:_MOST_REACTIONS])}
    cleaned = cleaned.dropping({**drops, **reactions, **_chatter(cleaned, starts)}).knowing(_written(page, cleaned, starts))
    courteous = courtesies(cleaned, [start for start, _ in starts])
    return cleaned.dropping({i: Drop("chat", "courtesy") for i in courteous}), tuple(changes)


def _written(received: Page, page: Page, starts: Sequence[tuple[int, str]]) -> Metadata:
    """Who sent all long messages, two and more, and the day of the first: so one writes, and does not send on what another wrote."""
    if any(_SENT_ON.fullmatch(line.flat[:_MOST_REACTIONS]) for line in page.lines if line.words < _SENTENCE):
        return Metadata()
    long = [message for message in _messages(page, starts) if message.words >= _MAIN]
    if len(long) < _FEWEST or len({message.sender for message in long}) > 1 or len(starts) == len(long):
        return Metadata()
    day = re.search(_DAY, received.lines[long[0].start].flat[:_MOST_REACTIONS])
    name = person(long[0].sender)
    return Metadata(author=name, date=dates.parse(day[0]) if day and name else "")


def _chatter(page: Page, starts: Sequence[tuple[int, str]]) -> dict[int, Drop]:
    """Lines of the messages that are too short to be part of the article, where there are long ones."""
    messages = _messages(page, starts)
    main = [message for message in messages if message.words >= _MAIN]
    if not main:
        return {}
    senders = {message.sender for message in main}
    first, last = main[0].start, main[-1].start
    spare = [m for m in messages if m.words < _MAIN and not (m.sender in senders and _goes_on(page, m, first, last))]
    opening = range(starts[0][0])  # system lines before the first message
    chatter = {i: Drop("chat", "short-message") for m in spare for i in range(m.start, m.stop)}
    return {**{i: Drop("chat", "before-messages") for i in opening}, **chatter}


def _goes_on(page: Page, message: Message, first: int, last: int) -> bool:
    """A part of the article sent between its long messages, or a sentence or two after the first of them."""
    line = page.lines[message.start]
    text = message.words >= _SENTENCE and is_prose(line) and line.flat.endswith(".") and not is_courtesy(line)
    return message.start > first and (text or (message.start < last and _is_part(page, message)))


def _messages(page: Page, starts: Sequence[tuple[int, str]]) -> list[Message]:
    stops = [start for start, _ in starts[1:]] + [len(page.lines)]
    return [
        Message(start, stop, sum(line.words for line in page.lines[start:stop]), sender)
        for (start, sender), stop in zip(starts, stops, strict=True)
    ]


def _is_part(page: Page, message: Message) -> bool:
    """A heading or an item that was sent as a message of its own."""
    line = page.lines[message.start]
    return (
        line.listed
        or line.block.bold
        or (line.words <= 8 and line.flat[:1].isupper() and line.flat[-1:].isalnum() and message.stop - message.start == 1)
    )


def _marked_up(line: Line) -> Line:
    """A line with the chat's marks (*bold*, _italic_) turned into emphasis; a line that is all bold is marked so."""
    if line.block.hint is not Hint.LINE or len(line.flat) > _LONGEST_MARKED:
        return line
    whole = _BOLD_LINE.fullmatch(line.flat)
    if whole:
        return line_of(replace(line.block, content=(Text((whole[1] + whole[2] + whole[3]).strip()),), bold=True))
    parts = _parts(line.flat)
    return line_of(replace(line.block, content=parts)) if len(parts) > 1 or not isinstance(parts[0], Text) else line


def _parts(flat: str) -> Inlines:
    parts: list[Text | Strong | Emphasis] = []
    position = 0
    for found in _MARKS.finditer(flat):
        if found.start() > position:
            parts.append(Text(flat[position : found.start()]))
        parts.append(Strong((Text(found[1]),)) if found[1] else Emphasis((Text(found[2]),)))
        position = found.end()
    if position < len(flat):
        parts.append(Text(flat[position:]))
    return tuple(parts)
