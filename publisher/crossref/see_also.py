"""*Lihat juga* at the end of a section: what the editor pinned, what the articles name, what is proposed by likeness."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from publisher.crossref.likened import Part, parts_of
from publisher.crossref.pairs import Ends, PairDecision, Verdict, ends_of
from publisher.crossref.similar import similar
from publisher.diagnostics import Diagnostic, Result, note, warning
from publisher.model.chapter import Chapter, Section, SeeAlso
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import AnchorId
from publisher.model.span import Span
from publisher.model.walk import all_sections, plain_text
from publisher.settings_file import resembled_by

MOST = 3
"""References at the end of one section: of more nobody follows any."""
LEAST = 0.1
"""Score from which a pair is listed for the editor at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two sections of different chapters that may refer to each other, `first` being the earlier one.

    `score` runs from 0 to 1; `shared` are the words they have in common as the first one writes them, `terms` the headwords that
    both define.
    """

    first: AnchorId
    second: AnchorId
    score: float
    shared: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()

    @property
    def ends(self) -> Ends:
        """Both sections, without an order."""
        return frozenset((self.first, self.second))

    @property
    def grounds(self) -> tuple[str, ...]:
        """What the likeness rests on: the terms that both define, then the words they share, each once."""
        return tuple(dict.fromkeys((*self.terms, *self.shared)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An article that a line of another article names: "Baca juga: …". `at` is where the reference is to stand."""

    at: AnchorId
    target: AnchorId
    span: Span


def proposals(
    chapters: Sequence[Chapter], entries: Sequence[GlossaryEntry], languages: Sequence[str], apart: Collection[AnchorId] = ()
) -> tuple[Proposal, ...]:
    """What sections of `chapters`, each in its of `languages`, have much in common, the best first.

    Only sections of different chapters that do not follow each other, and only where neither refers to the other in its text.
    `apart` are the parts before and behind the chapters, `entries` the glossary as it is printed.
    """
    parts = parts_of(chapters, entries, languages, apart)
    headwords = {entry.id: entry.headword for entry in entries}
    found = similar([part.passage for part in parts], LEAST)
    return tuple(
        Proposal(
            first=parts[pair.first].id,
            second=parts[pair.second].id,
            score=pair.score,
            shared=tuple(parts[pair.first].written.get(word, word) for word in pair.shared),
            terms=tuple(headwords[term] for term in pair.terms),
        )
        for pair in found
        if not _are_neighbours(parts[pair.first], parts[pair.second]) and not _refer(parts[pair.first], parts[pair.second])
    )


def _are_neighbours(one: Part, other: Part) -> bool:
    return abs(one.place - other.place) == 1


def _refer(one: Part, other: Part) -> bool:
    """Whether one of two sections names the other, or its chapter, in its text."""
    return not (one.refers.isdisjoint((other.id, other.chapter)) and other.refers.isdisjoint((one.id, one.chapter)))


def with_see_also(
    chapters: Sequence[Chapter],
    proposed: Sequence[Proposal],
    decisions: Sequence[PairDecision] = (),
    named: Sequence[Named] = (),
    threshold: float | None = None,
) -> Result[tuple[Chapter, ...]]:
    """`chapters` with what stands at the end of their sections, at most three references each.

    First what the editor pinned, then what the articles name, then the proposals with a score of at least `threshold` (None for
    none) that the editor did not remove. Decisions that fit nothing in the book are told.
    """
    titles = _titles(chapters)
    known = [one for one in decisions if all(end in titles for end in one.ends)]
    removed = {frozenset(one.ends) for one in known if one.verdict is Verdict.REMOVED}
    lists = _Lists(titles)
    for one in known:
        if one.verdict is Verdict.PINNED:
            lists.join(one.ends, 1.0)
    for line in named:
        if frozenset((line.at, line.target)) not in removed:
            lists.add(line.at, line.target, 1.0)
    for pair in proposed:
        if threshold is not None and pair.score >= threshold and pair.ends not in removed:
            lists.join((pair.first, pair.second), pair.score, pair.grounds)
    told = (*_stale(decisions, titles), *_unneeded(known, proposed, named))
    return Result(tuple(_filled(chapter, lists.found) for chapter in chapters), told)


@dataclass(slots=True)
class _Lists:
    """The references of each section, by its id, as far as they are chosen."""

    titles: Mapping[AnchorId, str]
    found: dict[AnchorId, list[SeeAlso]] = field(default_factory=lambda: defaultdict(list))

    def join(self, ends: tuple[AnchorId, AnchorId], score: float, shared: tuple[str, ...] = ()) -> None:
        one, other = ends
        self.add(one, other, score, shared)
        self.add(other, one, score, shared)

    def add(self, at: AnchorId, target: AnchorId, score: float, shared: tuple[str, ...] = ()) -> None:
        own = self.found[at]
        if len(own) < MOST and at != target and all(one.target != target for one in own):
            own.append(SeeAlso(target=target, title=self.titles[target], score=score, shared=shared))


def _titles(chapters: Sequence[Chapter]) -> dict[AnchorId, str]:
    titles: dict[AnchorId, str] = {}
    for chapter in chapters:
        titles[AnchorId(chapter.id)] = plain_text(chapter.title)
        titles |= {section.id: plain_text(section.title) for section in all_sections(chapter.sections)}
    return titles


def _filled(chapter: Chapter, found: Mapping[AnchorId, Sequence[SeeAlso]]) -> Chapter:
    def section(old: Section) -> Section:
        return replace(old, see_also=tuple(found.get(old.id, ())), sections=tuple(section(inner) for inner in old.sections))

    sections = tuple(section(old) for old in chapter.sections)
    return replace(chapter, see_also=tuple(found.get(AnchorId(chapter.id), ())), sections=sections)


def _stale(decisions: Sequence[PairDecision], titles: Mapping[AnchorId, str]) -> tuple[Diagnostic, ...]:
    """Decisions about ids that the book does not have, each id with the one that may be meant."""
    told: list[Diagnostic] = []
    for one in decisions:
        for end in one.ends:
            if end in titles:
                continue
            near = resembled_by(end, tuple(titles))
            values = {"id": str(end), "verdict": str(one.verdict)}
            told.append(warning("REF020", one.span, suggestion=near, **values) if near else warning("REF021", one.span, **values))
    return tuple(told)


def _unneeded(known: Sequence[PairDecision], proposed: Sequence[Proposal], named: Sequence[Named]) -> tuple[Diagnostic, ...]:
    """Removals of what nobody proposes any more."""
    live = {pair.ends for pair in proposed} | {frozenset((line.at, line.target)) for line in named}
    return tuple(
        note("REF022", one.span, one=str(one.ends[0]), other=str(one.ends[1]))
        for one in known
        if one.verdict is Verdict.REMOVED and ends_of(one) not in live
    )
