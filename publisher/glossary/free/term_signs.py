"""What the words show that may be a term, and those before and behind them."""

from collections.abc import Iterator

from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.free.around import Around
from publisher.glossary.free.lines import Line, Stretch
from publisher.glossary.grammar.commonness import degree
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.word_signs import classes, listed, shape
from publisher.glossary.grammar.words import Phrase, Words
from publisher.glossary.terms.traits import step

_COUNTS = (2, 3, 5, 8)
_MANY = 3
_SHORT_WORD = 4
"""Letters: words as short are signs themselves."""


def term_signs(line: Line, stretch: Stretch, known: Words, around: Around) -> Iterator[str]:
    """The signs of `stretch` of `line` as a term."""
    run = line.run[stretch.first : stretch.end]
    language = known.language
    yield f"term:words {len(run)}"
    yield from _before(line, stretch, known)
    for name, word in (("first", run[0]), ("last", run[-1])):
        yield from (f"term:{name} {one}" for one in classes(word, language))
        yield f"term:{name} shape {shape(word, language)}"
    yield from _commonness(run, language)
    inside = {one for word in run[1:] for one in classes(word, language)}
    yield from (f"term:inside {one}" for one in listed("in_terms") if one in inside)
    if any(is_verb(word, known) if known.prefixes else word.endswith("ed") for word in run):
        yield "term:verb"
    yield f"term:count {step(around.counts.get(run, 1), _COUNTS)}"
    yield from (f"term:{name}" for name in _writing(line, stretch, around))
    if stretch.end < len(line.run) and not line.is_broken(stretch.end):
        yield from (f"term:behind {one}" for one in classes(line.run[stretch.end], language))


def _before(line: Line, stretch: Stretch, known: Words) -> Iterator[str]:
    language = known.language
    if not stretch.first:
        yield "term:before start"
    elif line.is_broken(stretch.first):
        yield "term:before mark"
    else:
        word = line.run[stretch.first - 1]
        yield from (f"term:before {one}" for one in classes(word, language))
        if known.prefixes and is_verb(word, known):
            yield "term:before verb"
        yield f"term:before {language} {word}" if len(word) <= _SHORT_WORD else f"term:before shape {shape(word, language)}"


def _commonness(run: Phrase, language: str) -> Iterator[str]:
    degrees = [degree(word, language) for word in run]
    yield f"term:common first {degrees[0]}"
    yield f"term:common last {degrees[-1]}"
    yield f"term:common least {min(degrees)}"
    yield f"term:commonest {max(degrees)}"
    yield f"term:common {min(len(run), _MANY)} {min(degrees)} {max(degrees)}"


def _writing(line: Line, stretch: Stretch, around: Around) -> Iterator[str]:
    said, run = line.said(stretch), line.run[stretch.first : stretch.end]
    gap = line.gaps[stretch.end]
    shown = {
        "in a heading": run in around.headings,
        "figure": any(character.isdigit() for character in said),
        "short form": is_short_form(said),
        "name": len(run) > 1 and all(part[:1].isupper() for part in said.split()),
        "capital inside": said[:1].isupper() and stretch.first > 0,
        "small elsewhere": run[0] in around.casing.small,
        "only a name": run and around.casing.names.issuperset(run),
        "partly a name": run[0] in around.casing.names,
        "bracket behind": "(" in gap,
        "figure in a bracket behind": "(" in gap and stretch.end < len(line.run) and line.run[stretch.end].isdigit(),
        "quoted": "”" in gap or '"' in gap,
    }
    yield from (name for name, holds in shown.items() if holds)
