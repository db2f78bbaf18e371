"""Where the text defines a term: the sentences in which it is not linked, and the place to which the glossary leads back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from publisher.language.tokens import sentences, spelled
from publisher.model.chapter import Chapter, ChapterId
from publisher.model.glossary import GlossaryEntry, Locator
from publisher.model.index import IndexEntry, Place
from publisher.model.inline import AnchorId, EntryId
from publisher.model.span import Span
from publisher.model.walk import all_sections

_SHARE = 0.5
"""Share of a definition's words that the sentence has from which it was taken, at least: a definition is trimmed and joined."""
Range = tuple[int, int]


@dataclass(slots=True)
class DefiningSentences:
    """The sentences of one paragraph that define an entry: the one with its definition, or also the one beside it that has the term."""

    text: str
    span: Span
    _sentences: list[Range] = field(default_factory=list)
    _words: list[frozenset[str]] = field(default_factory=list)
    _known: dict[EntryId, frozenset[int]] = field(default_factory=dict)

    def hold(self, entry: GlossaryEntry, position: int) -> bool:
        """Whether the sentence at `position` is one of them; its chosen definition counts, and any other found."""
        if entry.id not in self._known:
            self._known[entry.id] = frozenset(self._of(entry))
        defining = self._known[entry.id]
        return any(first <= position < last for number in defining for first, last in (self._sentences[number],))

    def _of(self, entry: GlossaryEntry) -> Iterable[int]:
        definitions = (*((entry.defining,) if entry.defining is not None else ()), *entry.further)
        here = [definition for definition, span in definitions if span.overlaps(self.span)]
        if not here:
            return
        if not self._sentences:
            self._sentences = sentences(self.text)
            self._words = [_words_of(self.text[first:last]) for first, last in self._sentences]
        for definition in here:
            yield from self._taken_from(_words_of(definition), entry)

    def _taken_from(self, definition: frozenset[str], entry: GlossaryEntry) -> Iterable[int]:
        shares = [len(definition & said) for said in self._words]
        best = max(range(len(shares)), key=shares.__getitem__, default=None)
        if best is None or shares[best] < _SHARE * len(definition):
            return
        yield best
        names = [_words_of(name) for name in (entry.headword, *entry.variants, *entry.abbreviations)]
        if not any(name <= self._words[best] for name in names):
            yield from (beside for beside in (best - 1, best + 1) if 0 <= beside < len(self._words))


def _words_of(text: str) -> frozenset[str]:
    return frozenset(spelled(text.casefold()))


def with_locators(entry: GlossaryEntry, mentioned: Sequence[Locator], chapters: Sequence[Chapter], main: Place | None) -> GlossaryEntry:
    """`entry` with the places of its mentions, and that of its definition where its chapter does not mention it again.

    Places come in the order of `chapters`. `main` is the place that the index has for the definition; without one the glossary leads
    to its section.
    """
    own = _place_of_definition(entry, chapters, main)
    if own is None or any(one.chapter == own.chapter for one in mentioned):
        return replace(entry, locators=tuple(mentioned))
    order = {chapter.id: number for number, chapter in enumerate(chapters)}
    return replace(entry, locators=tuple(sorted((own, *mentioned), key=lambda one: order[one.chapter])))


def _place_of_definition(entry: GlossaryEntry, chapters: Sequence[Chapter], main: Place | None) -> Locator | None:
    if entry.span is None:
        return None
    if main is not None:
        return Locator(ChapterId(main.chapter), main.anchor)
    chapter = next((one for one in chapters if one.source == entry.span.source), None)
    if chapter is None:
        return None
    own = (one for one in all_sections(chapter.sections) if one.span.source == chapter.source)
    before = [section for section in own if section.span.first_line <= entry.span.first_line]
    return Locator(chapter.id, before[-1].id if before else AnchorId(chapter.id))


def defined_at(index: Sequence[IndexEntry]) -> dict[EntryId, Place]:
    """The place of each entry of the glossary that `index` has in bold: where it is defined."""
    lines = (line for group in index for line in (group, *group.entries))
    return {line.entry: place for line in lines if line.entry is not None and not line.see for place in line.places if place.main}
