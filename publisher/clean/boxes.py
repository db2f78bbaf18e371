"""Boxes between paragraphs: a letter by mail, an offer, a quiz, whose surest line a rule knows and whose other lines none does."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from publisher.clean.offers import is_button, offer, opens_call
from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.patterns import words
from publisher.clean.recognise import Matches
from publisher.source import Hint

_MOST = 3
_LONGEST = 30
"""Words of a line of such a box."""
_SUBJECT = 0.35
_AD = 16
"""Words of a sentence in an advertisement, at most."""
_CHIEF = 3
"""Sentences that speak of what an article is about, at least."""
_HEADLINE = 10
_POLL = 9
"""Lines below the label of a poll at most, and of these the first, among which the question stands."""
_ASKED = 2
_DASHES = frozenset("-–—")
_TITLE = 4
_LABEL = 3
_ADDRESSED = re.compile(
    r"\b(?:you|your|you'll|our|us|we|we'll|we've|get|join|sign up|try|start|discover"
    r"|kamu|kalian|anda|kami|emailmu|mari|bergabung|bergabunglah|yuk|dapatkan|gabung|daftar|ikuti|coba)\b"
)
_WANTED = re.compile(
    r"(?:ingin|mau|butuh|perlu|punya|penasaran|tertarik|bingung|want|need|looking|curious|interested|ready)\b[^.?]{0,80}\?"
)
"""A question about what the reader would like, as it opens an offer."""
_FORM = ("lexicon/promo", "newsletter-button", "newsletter-call", "newsletter-label")
"""Rules that know the fields, buttons and labels of a form for letters by mail."""
_CALLS = frozenset({"promo", "pagination", "navigation", "related"})
"""Classes of the buttons that end an advertisement ("Download", "Learn more")."""
_REVEALED = ("lexicon/engagement", "quiz-prize")
_OPTIONS = 5


def boxed(page: Page, matches: Matches) -> Finding:
    """Lines of such boxes within the running text: above a form, between two of its lines, and the question over a button."""
    subject = _subject(page)
    drops: dict[int, Drop] = {}
    for i in range(page.first, page.after):
        if i in page.drops and page.drops[i].rule in _FORM:
            taken = (*_above(page, i, subject), *_between(page, i, subject), *_button(page, i + 1, matches))
            drops.update({j: Drop("promo", "box") for j in taken})
        elif i in page.drops and page.drops[i].rule == "sponsored-by":
            drops.update({j: Drop("ad", "ad-box") for j in _advertised(page, i, matches, subject)})
        elif i in page.drops and page.drops[i].rule in _REVEALED:
            drops.update({j: Drop("promo", "quiz-box") for j in _quiz(page, i)})
        else:
            drops.update({j: Drop("promo", "offer-box") for j in _offered(page, i, subject)})
    drops.update({j: Drop("engagement", "poll") for j in _poll(page)})
    drops.update({j: Drop("page-furniture", "lone-dash") for j in _dashes(page)})
    drops.update({j: Drop("related", "doubled-teaser") for j in _doubled(page)})
    return Finding(drops)


def _is_on_title(page: Page, line: Line) -> bool:
    """Whether a sentence speaks of what the title says, or of several things that the article keeps speaking of."""
    titles = (one for one in page.lines if one.block.hint is Hint.TITLE)
    return any(line.stems & title.stems for title in titles) or len(line.stems & _subject(page, _CHIEF)) > 1


def _subject(page: Page, least: int = 2) -> frozenset[str]:
    """What two sentences of the running text and more speak of."""
    prose = (page.lines[i] for i in page.kept(page.first, page.after) if is_prose(page.lines[i]))
    often = Counter(chain.from_iterable(line.stems for line in prose))
    return frozenset(stem for stem, times in often.items() if times >= least)


def _above(page: Page, form: int, subject: frozenset[str]) -> list[int]:
    """The lines right above a field or button that speak to the reader and not of the subject."""
    taken: list[int] = []
    for i in range(form - 1, max(page.first, form - _MOST) - 1, -1):
        line = page.lines[i]
        speaks = _ADDRESSED.search(line.folded) is not None or opens_call(line.folded) or _WANTED.match(line.folded) is not None
        if i in page.drops or not _is_off(line, subject) or not speaks:
            break
        taken.append(i)
    return taken


def _offered(page: Page, index: int, subject: frozenset[str]) -> Sequence[int]:
    """A headline over an offer, the button below one; a button alone with the lines above it that speak to the reader."""
    made = page.drops[index].rule == "offer" if index in page.drops else False
    if made:
        above = (index - 1,) if _is_call(page, index - 1) else ()
        return (*above, *((index + 1,) if index + 1 < page.after and is_button(page.lines[index + 1]) else ()))
    if index in page.drops or not is_button(page.lines[index]) or index <= page.first:
        return ()
    over = [index - 1] if offer(page.lines[index - 1]) is not None else _above(page, index, subject)
    return (*over, index) if over else ()


def _is_call(page: Page, index: int) -> bool:
    """A short line that orders or asks the reader, as the headline of an offer does."""
    if index < page.first or index in page.drops:
        return False
    line = page.lines[index]
    short = line.text_only and line.block.hint in {Hint.LINE, Hint.PARAGRAPH} and line.words <= _HEADLINE and not line.listed
    return short and not line.flat.endswith((".", ":")) and opens_call(line.folded)


def _button(page: Page, index: int, matches: Matches) -> Sequence[int]:
    """The button below a field of a form."""
    match = matches[index] if index < page.after else None
    if index >= page.after or index in page.drops:
        return ()
    return (index,) if is_button(page.lines[index]) or (match is not None and match.kind in _CALLS and match.zone == "edge") else ()


def _between(page: Page, form: int, subject: frozenset[str]) -> list[int]:
    """One or two lines between this line of a form and the next."""
    run: list[int] = []
    for i in range(form + 1, min(page.after, form + _MOST + 1)):
        if i in page.drops:
            return run if page.drops[i].kind == "promo" else []
        if not _is_off(page.lines[i], subject) or len(run) == _MOST - 1:
            return []
        run.append(i)
    return []


def _advertised(page: Page, label: int, matches: Matches, subject: frozenset[str]) -> list[int]:
    """From the name of who advertises to the button, up to three lines further down."""
    run: list[int] = []
    for i in range(label + 1, min(page.after, label + _MOST + 2)):
        match = matches[i]
        if i in page.drops or (match is not None and match.kind in _CALLS):
            return [*run, i]
        line = page.lines[i]
        if not _is_off(line, subject) or (is_prose(line) and (line.words > _AD or _is_on_title(page, line))):
            return []
        run.append(i)
    return []


def _is_off(line: Line, subject: frozenset[str]) -> bool:
    """A plain line that does not speak of the subject."""
    if not line.text_only or line.listed or line.words > _LONGEST or line.flat.endswith(":") or line.key in words("headings"):
        return False
    plain = line.block.hint in {Hint.LINE, Hint.PARAGRAPH} and bool(line.folded)
    return plain and len(line.stems & subject) <= _SUBJECT * len(line.stems)


def _quiz(page: Page, button: int) -> Sequence[int]:
    """A label such as "Quiz", the one question under it and the answers to choose from, where a button follows that shows the right one."""
    question = button - 1
    while question > button - 1 - _OPTIONS and page.lines[question].number and question not in page.drops:
        question -= 1
    label = question - 1
    if label < page.first or label in page.drops or not _is_quiz(page.lines[label]):
        return ()
    if question in page.drops:  # what to do there is known by a rule; its label goes with it
        return (label,) if page.drops[question].kind == "engagement" else ()
    asked = page.lines[question]
    return range(label, button) if asked.flat.endswith("?") and not asked.listed and asked.text_only else ()


def _is_quiz(line: Line) -> bool:
    """A label of a quiz, perhaps with its subject behind it ("Kuis Sejarah")."""
    return line.key in words("quiz_labels") or (line.words <= _LABEL and line.folded.split(" ", 1)[0] in words("quiz_labels"))


def _poll(page: Page) -> Iterator[int]:
    """From the label of a poll over a question and its answers to the button that sends the vote."""
    for i in page.kept(page.first):
        label, _, asked = page.lines[i].folded.partition(":")
        if label not in words("poll_labels") or (asked and not asked.endswith("?")):
            continue
        below = range(i + 1, min(i + 1 + _POLL, len(page.lines)))
        end = next((j for j in below if any(page.lines[j].key.endswith(button) for button in words("poll_buttons"))), None)
        asks = bool(asked) or any(page.lines[j].flat.endswith("?") for j in below[:_ASKED])
        if end is not None and asks and not any(page.lines[j].flat.endswith(".") for j in range(i + 1, end + 1)):
            yield from (j for j in range(i, end + 1) if j not in page.drops)
        elif asked and end is None:  # the buttons of a form are lost where a page is read as HTML
            yield i
            shut = next((j for j in below if page.lines[j].block.hint is Hint.HEADING), i)
            yield from (j for j in range(i + 1, shut) if page.lines[j].words <= _OPTIONS and j not in page.drops)


def _dashes(page: Page) -> Iterator[int]:
    """A dash alone on its line between two paragraphs; between other short lines it may be an empty cell."""
    for i in page.kept(page.first, page.after - 1):
        if page.lines[i].flat in _DASHES and i > page.first and is_prose(page.lines[i - 1]) and is_prose(page.lines[i + 1]):
            yield i


def _doubled(page: Page) -> Iterator[int]:
    """A headline, the section it is from, and the headline once more: a card that points to another article."""
    for i in page.kept(page.first, page.after - 2):
        line, section, again = page.lines[i : i + 3]
        named = section.words <= _LABEL and not section.closed and section.text_only and again.text_only
        if named and again.folded == line.folded and _is_card(line) and {i + 1, i + 2}.isdisjoint(page.drops):
            yield from (i, i + 1, i + 2)


def _is_card(line: Line) -> bool:
    """A headline: some words, no full stop, no item."""
    ends = line.closed and not line.flat.endswith("?")
    return line.text_only and bool(line.folded) and line.words >= _TITLE and not ends and not line.listed
