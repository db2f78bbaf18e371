"""What can be read off a line, by itself and by its place, without knowing any site: the traits that evidence is weighed by.

A trait is a name ("word:bagika", "end:short.", "topic:none"); a line has it or not. Words are cut to their first letters, so
that one form speaks for its kin, while a bare imperative ("bagikan") and a verb with its prefix ("membagikan") stay apart.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.clean.keys import title_case
from publisher.clean.page import Line, Page, is_prose, leads_in
from publisher.clean.patterns import words
from publisher.clean.quick import QuickTests, quick_tests
from publisher.source import Hint

_STEM = 6
_MOST_WORDS = 60
"""Words of a line that are looked at: a longer one is running text by then."""
_REMEMBERED = 8192
_TOKEN = re.compile(r"[^\W\d_]+")
_LENGTHS = (1, 2, 3, 5, 8, 12, 20, 35)
_SHORT = 7
_LONG = 14
_AROUND = 3
_SIGNS = (
    ("url", re.compile(r"https?://|www\.|\b[a-z0-9-]{2,40}\.(?:com|id|org|net|co|tv|edu)\b")),
    ("mail", re.compile(r"[\w.-]{1,40}@[\w-]{1,40}\.")),
    ("handle", re.compile(r"(?:^|[\s(])@\w")),
    ("hashtag", re.compile(r"(?:^|[\s(])#[^\W\d]")),
    ("copyright", re.compile(r"©|\(c\)|\bcopyright\b")),
    ("money", re.compile(r"\brp\.? ?\d|[$€£]\s?\d|\bidr\b")),
    ("bar", re.compile(r"[|·•/]\s|\s[|·•›»>/]|[›»]")),
    ("arrow", re.compile(r"[→←▶►▸▾▼▲↓↑⋮☰×✕]")),
    ("picture", re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")),
    ("plus", re.compile(r"^\+|\+$")),
    ("quoted", re.compile(r"[\"“”]")),
    ("bracket", re.compile(r"[(\[]")),
    ("formula", re.compile(r"[=≈≤≥√∑^²³]|\d ?[×x] ?\d")),
    ("comma", re.compile(",")),
    ("colon", re.compile(r"\w: ?\w")),
)
_HAVE: Mapping[str, Sequence[str]] = {
    "url": ("http", "www.", ".com", ".id", ".org", ".net", ".co", ".tv", ".edu"),
    "mail": "@",
    "handle": "@",
    "hashtag": "#",
    "copyright": ("©", "(c)", "copyright"),
    "money": ("rp", "$", "€", "£", "idr"),
    "bar": "|·•/›»>",
    "arrow": "→←▶►▸▾▼▲↓↑⋮☰×✕",
    "picture": ("",),
    "plus": "+",
    "quoted": '"“”',
    "bracket": "([",
    "formula": "=≈≤≥√∑^²³×x",
    "comma": ",",
    "colon": ":",
}
"""What a line must have for a sign to be looked for in it: one of these."""
_NUMBERS = (
    ("phone", re.compile(r"\+?\d{2,5}[ -]\d{3,4}[ -]\d{3,5}|\(\d{3,4}\) ?\d{4,8}|\b08\d{8,11}\b")),
    ("clock", re.compile(r"\b\d{1,2}[.:]\d\d\b")),
    ("year", re.compile(r"\b(?:1[5-9]|20)\d\d\b")),
    ("count", re.compile(r"\b\d[\d.,]*\s?(?:k|rb|jt|ribu|juta|m)\b")),
    ("digit", re.compile(r"\d")),
    ("percent", re.compile(r"\d ?%")),
)
"""Signs with a figure in them."""
_FIGURE = re.compile(r"\d")
_WORK = re.compile(r"\b(?:1[5-9]|20)\d\d\b|https?://|\bn\.d\.|\bt\.t\.")


@dataclass(frozen=True, slots=True)
class _Place:
    """What is known of all lines of a page before one of them is looked at."""

    sizes: Sequence[str]
    prose: Sequence[int]
    short: Sequence[int]
    keys: Counter[str]
    subject: Counter[str]
    led: frozenset[int]
    cited: int


def traits_of(page: Page, known: Container[int] = ()) -> list[tuple[str, ...]]:
    """The traits of each line of `page`, in order; none for the lines `known`, which need no judging. Dropped lines count as neighbours."""
    lines = page.lines
    place = _place(page)
    return [
        () if i in known else (*own_traits(line.flat, line.folded), *_by_format(line), *_by_place(page, place, i))
        for i, line in enumerate(lines)
    ]


@lru_cache(maxsize=_REMEMBERED)
def own_traits(flat: str, folded: str) -> tuple[str, ...]:
    """Traits of the words and signs of a line; `folded` as in `Line`."""
    if not folded:
        return ("length:over",)
    tokens = _TOKEN.findall(folded)[:_MOST_WORDS]
    size = len(tokens)
    breadth = _breadth(size)
    found = [f"word:{token[:_STEM]}" for token in tokens]
    found += [f"opens:{token[:_STEM]}" for token in tokens[:1]]
    found += [f"sign:{name}" for name in _signs(folded)]
    found += [f"length:{_step(_LENGTHS, size)}", f"end:{breadth}{_mark(flat)}", f"start:{_start(flat)}"]
    if _is_shouted(flat[:200]):
        found.append(f"case:{breadth}capitals")
    elif size > 1:
        found.append(f"case:{breadth}{round(3 * title_case(flat))}")
    return tuple(dict.fromkeys(found))


def _is_shouted(text: str) -> bool:
    """Whether all words of more than one letter are in capitals."""
    if text[:1].isalpha() and text[1:2].islower():
        return False
    words_of = [token for token in _TOKEN.findall(text) if len(token) > 1]
    return bool(words_of) and all(map(str.isupper, words_of))


def _signs(folded: str) -> list[str]:
    """The signs that a line has."""
    found = [name for name, sign in (_SIGNS[place] for place in _quick_tests().passed(folded)) if sign.search(folded)]
    if _FIGURE.search(folded):
        found += [name for name, sign in _NUMBERS if sign.search(folded)]
    return found


@cache
def _quick_tests() -> QuickTests:
    return quick_tests(_HAVE[name] for name, _ in _SIGNS)


def _step(steps: Sequence[int], value: int) -> int:
    """`value` as the lower bound of its step: the last of `steps` that it reaches, plus one beyond the end."""
    return steps[min(bisect_left(steps, value), len(steps) - 1)] if value <= steps[-1] else steps[-1] + 1


def _breadth(size: int) -> str:
    if size < _SHORT:
        return "short"
    return "middle" if size < _LONG else "long"


def _mark(flat: str) -> str:
    last = flat.rstrip("\"'”’»)]")[-1:]
    return last if last and last in ".,:;!?…" else "none"


def _start(flat: str) -> str:
    first = flat[:1]
    if first.isdigit():
        return "digit"
    if first.isalpha():
        return "capital" if first.isupper() else "lower"
    return "sign"


def _by_format(line: Line) -> list[str]:
    """Traits that the format gives: mark, heading, bold, space before."""
    found = [f"gap:{min(line.block.gap, 2)}"]
    if line.block.hint not in {Hint.LINE, Hint.PARAGRAPH, Hint.TITLE}:
        found.append(f"format:{line.block.hint.value}")
    if line.bulleted:
        found.append("mark:bullet")
    elif line.number:
        found.append("mark:number")
    return found


def _place(page: Page) -> _Place:
    lines = page.lines
    sizes = ["prose" if is_prose(line) else _breadth(line.words) for line in lines]
    prose = [i for i, size in enumerate(sizes) if size == "prose"]
    subject: Counter[str] = Counter()
    for i in prose:
        subject.update(lines[i].stems)
    return _Place(
        sizes=sizes,
        prose=prose,
        short=[i for i, line in enumerate(lines) if line.words < _SHORT and not line.closed],
        keys=Counter(line.key for line in lines if line.key),
        subject=subject,
        led=_led(lines, sizes),
        cited=next((i for i, line in enumerate(lines) if line.key in words("references") and i > len(lines) // 3), len(lines)),
    )


def _led(lines: Sequence[Line], sizes: Sequence[str]) -> frozenset[int]:
    """Lines that follow a sentence which announces them, while their marks are alike."""
    led: set[int] = set()
    leading = False
    for i, line in enumerate(lines):
        if leading and i - 1 in led:
            leading = line.listed == lines[i - 1].listed and (line.listed or sizes[i] != "prose")
        if leading:
            led.add(i)
        if leads_in(line) and line.words > 2:
            leading = True
    return frozenset(led)


def _by_place(page: Page, place: _Place, index: int) -> list[str]:
    lines = page.lines
    line = lines[index]
    size = place.sizes[index]
    found = [f"zone:{page.zone(index).value}-{size}"]
    found.append(f"around:{size}-prose{_within(place.prose, index)}")
    found.append(f"around:{size}-short{_within(place.short, index)}")
    found.append(f"topic:{size}-{_topic(line.stems, place.subject, is_text=size == 'prose')}")
    found.extend(_neighbours(lines, place, index, size))
    if line.key and place.keys[line.key] > 1:
        found.append(f"again:{size}")
    if index in place.led:
        found.append("led:listed" if line.listed else f"led:{size}")
    if index > place.cited:
        found.append(f"cited:{size}-{'work' if _WORK.search(line.flat[:400]) else 'other'}")
    return found


def _within(places: Sequence[int], index: int) -> int:
    """How many of the ascending `places` are among the neighbours of `index`, itself not counted."""
    low, high = bisect_left(places, index - _AROUND), bisect_right(places, index + _AROUND)
    here = bisect_left(places, index, low, high)
    return high - low - (here < high and places[here] == index)


def _topic(own: frozenset[str], subject: Counter[str], *, is_text: bool) -> str:
    """How many of the line's words other sentences of the article have too."""
    if not own:
        return "nothing"
    shared = sum([subject[stem] > is_text for stem in own]) / len(own)
    if shared == 0:
        return "none" if len(own) > 1 else "none1"
    if shared < 0.34:
        return "few"
    if shared < 0.67:
        return "some"
    return "all" if shared == 1 and len(own) > 1 else "most"


def _neighbours(lines: Sequence[Line], place: _Place, index: int, size: str) -> list[str]:
    """What stands right before and after: nothing, running text, a short line; whether the text after takes up the words."""
    found = []
    after = lines[index + 1] if index + 1 < len(lines) else None
    found.append(f"before:{size}-{_kind(lines, place, index - 1)}")
    found.append(f"after:{size}-{_kind(lines, place, index + 1)}")
    if after is not None and after.words >= _LONG and lines[index].stems & after.stems:
        found.append(f"taken-up:{size}")
    found.append(f"space:{_space(lines, index)}")
    return found


def _space(lines: Sequence[Line], index: int) -> str:
    """Whether empty lines stand before and after."""
    after = lines[index + 1].block.gap if index + 1 < len(lines) else 1
    return f"{min(lines[index].block.gap, 1)}{min(after, 1)}"


def _kind(lines: Sequence[Line], place: _Place, index: int) -> str:
    if not 0 <= index < len(lines):
        return "none"
    return "colon" if lines[index].flat.endswith(":") else place.sizes[index]
