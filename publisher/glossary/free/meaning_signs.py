"""What the words show that may be the meaning of a term."""

from collections.abc import Iterator

from publisher.glossary.free.around import Around
from publisher.glossary.free.lines import Line, Stretch
from publisher.glossary.grammar.commonness import degree
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.word_signs import classes, listed, shape
from publisher.glossary.grammar.words import Phrase, Words
from publisher.glossary.terms.traits import step

_LENGTHS = (2, 3, 4, 6, 9, 13, 18, 25, 36)
_EARLY, _OPENING = 5, 4
"""Words at its beginning."""
_NEAR = 9
"""Words among which a list shows itself."""
_SHORT_WORD = 4
"""Letters: words as short are signs themselves."""
_MANY_NAMES = 2


def meaning_signs(line: Line, stretch: Stretch, known: Words, around: Around) -> Iterator[str]:
    """The signs of `stretch` of `line` as a meaning."""
    run, language = line.run[stretch.first : stretch.end], known.language
    yield f"meaning:length {step(len(run), _LENGTHS)}"
    yield from _opening(run, language)
    telling = listed("in_meanings")
    for position, word in enumerate(run):
        where = "early" if position < _EARLY else "late"
        yield from (f"meaning:{where} {one}" for one in classes(word, language) if one in telling)
    yield from (f"meaning:last {one}" for one in classes(run[-1], language))
    if known.prefixes:
        yield f"meaning:verb {_place_of_verb(run, known)}"
    yield from _writing(line.said(stretch), around)
    if _begins_list(line, stretch, known):
        yield "meaning:begins a list"
    whole = stretch.first == 0 and stretch.end == len(line.run)
    yield f"meaning:{'whole sentence' if whole else 'part'}"


def _opening(run: Phrase, language: str) -> Iterator[str]:
    for name, word in zip(("first", "second"), run, strict=False):
        yield from (f"meaning:{name} {one}" for one in classes(word, language))
        yield f"meaning:{name} shape {shape(word, language)}"
    if len(run[0]) <= _SHORT_WORD:
        yield f"meaning:first {language} {run[0]}"
    yield from (f"meaning:word {language} {word}" for word in run[:_OPENING] if degree(word, language))


def _place_of_verb(run: Phrase, known: Words) -> str:
    verb = next((position for position, word in enumerate(run) if is_verb(word, known)), None)
    relative = next((position for position, word in enumerate(run) if known.has("relatives", word)), len(run))
    if verb is None:
        return "none"
    return "first" if verb == 0 else "after relative" if relative < verb else "before relative"


def _writing(said: str, around: Around) -> Iterator[str]:
    names = [part for part in said.split()[1:] if part[:1].isupper() and part.strip(",.;:()").casefold() not in around.casing.small]
    if names:
        yield f"meaning:names {min(_MANY_NAMES, len(names))}"
    if any(character.isdigit() for character in said):
        yield "meaning:figure"
    yield from (f"meaning:mark {mark}" for mark in ",:(–“" if mark in said)


def _begins_list(line: Line, stretch: Stretch, known: Words) -> bool:
    """As in "(ketegangan,) prasangka, dan konfrontasi …"."""
    near = range(stretch.first + 1, min(stretch.end, stretch.first + _NEAR))
    return any("," in line.gaps[place] and known.has("conjunctions", line.run[place]) for place in near)
