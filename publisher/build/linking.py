"""The references between the sections of a project as its editor works on them: listed, pinned, removed, written to `see-also.toml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from publisher.build import outputs, pipeline
from publisher.build.manuscript import choose
from publisher.build.module import settings_of
from publisher.build.pairs_file import PairChange, with_pairs
from publisher.build.project import PAIRS, read_project
from publisher.build.reading import authored_entries, decided_pairs
from publisher.crossref import PairDecision, Proposal, Verdict, link, naming, nearest, proposed, returned
from publisher.diagnostics import Result
from publisher.errors import UsageError
from publisher.model.chapter import Chapter
from publisher.model.inline import AnchorId
from publisher.model.walk import all_sections, plain_text


class Standing(StrEnum):
    """What becomes of a pair: the book prints those pinned, named by the articles and proposed."""

    PINNED = "pinned"
    NAMED = "named"
    PROPOSED = "proposed"
    WEAK = "weak"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A pair as it is listed. `score` is 0 for one that nothing but a person or an article names; `shared` says what it rests on."""

    ends: tuple[AnchorId, AnchorId]
    standing: Standing
    score: float = 0.0
    shared: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """All pairs of a project, those of the editor first; `titles` of all chapters and sections by id.

    `file` is the see-also.toml, there or not, `data` its bytes, `pairs` what it says.
    """

    lines: tuple[Line, ...]
    titles: Mapping[AnchorId, str]
    pairs: tuple[PairDecision, ...]
    file: Path
    data: bytes

    def as_values(self, lines: Sequence[Line]) -> list[dict[str, Any]]:
        """Some of the pairs as JSON values."""
        return [
            {
                "sections": list(line.ends),
                "titles": [self.titles.get(end, "") for end in line.ends],
                "status": str(line.standing),
                "score": line.score,
                "shared": list(line.shared),
                "reason": line.reason,
            }
            for line in lines
        ]


def links_of(paths: tuple[Path, ...]) -> Result[Links]:
    """The pairs of a project. Raises UsageError and ConfigurationError for what cannot be read."""
    project = read_project(paths)
    settings = settings_of(project)
    manuscript = choose(project, settings)
    chapters = pipeline.read_chapters(manuscript.value.sources, settings)
    terms = pipeline.make_glossary(chapters.value, settings, authored_entries(project).value)
    named = naming(chapters.value.chapters)
    linked = link(named.value, terms.value, settings.glossary.threshold, chapters.value.language).value
    pairs = decided_pairs(project)
    threshold = settings.see_also.threshold if settings.see_also.propose else 1.1
    by_articles = [(one.at, one.target) for one in returned(linked.chapters, chapters.changes).value]
    found = _lines(proposed(linked.chapters, linked.glossary.entries), by_articles, pairs, threshold)
    links = Links(lines=found, titles=_titles(linked.chapters), pairs=pairs, file=project.folder / PAIRS, data=project.pairs or b"")
    return Result(links, (*manuscript.diagnostics, *chapters.diagnostics))


def _titles(chapters: Sequence[Chapter]) -> dict[AnchorId, str]:
    titles: dict[AnchorId, str] = {}
    for chapter in chapters:
        titles[AnchorId(chapter.id)] = plain_text(chapter.title)
        titles |= {section.id: plain_text(section.title) for section in all_sections(chapter.sections)}
    return titles


def _lines(
    proposals: Sequence[Proposal], named: Sequence[tuple[AnchorId, AnchorId]], pairs: Sequence[PairDecision], threshold: float
) -> tuple[Line, ...]:
    """Each pair once: as the editor decided, as the articles have it, as it is proposed."""
    grounds = {pair.ends: pair for pair in proposals}
    lines: dict[frozenset[AnchorId], Line] = {}
    for one in pairs:
        standing = Standing.PINNED if one.verdict is Verdict.PINNED else Standing.REMOVED
        lines.setdefault(frozenset(one.ends), Line(ends=one.ends, standing=standing, reason=one.reason))
    for ends in named:
        lines.setdefault(frozenset(ends), Line(ends=ends, standing=Standing.NAMED))
    for pair in proposals:
        standing = Standing.PROPOSED if pair.score >= threshold else Standing.WEAK
        lines.setdefault(pair.ends, Line(ends=(pair.first, pair.second), standing=standing))
    return tuple(_grounded(line, grounds.get(frozenset(line.ends))) for line in lines.values())


def _grounded(line: Line, pair: Proposal | None) -> Line:
    return replace(line, score=pair.score, shared=pair.grounds) if pair is not None else line


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to become of two parts, named by their ids; `verdict` is None to take back what was decided."""

    ends: tuple[str, str]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A wish that was carried out; `changed` is False where the file said so already."""

    wish: Wish
    changed: bool


def decide(links: Links, wishes: Sequence[Wish], reason: str, heading: str) -> tuple[Done, ...]:
    """Writes decisions about pairs into see-also.toml; a new file begins with the comment `heading`. All of the wishes or none.

    Raises UsageError for an id that is not there (REF030, REF031), one part paired with itself (REF032), two wishes about one pair
    (REF033) and nothing to take back (REF034); RenderError where the file cannot be written.
    """
    had = {frozenset(one.ends): one for one in links.pairs}
    done: list[Done] = []
    changes: list[PairChange] = []
    for wish in _checked(links, wishes):
        key = frozenset(AnchorId(end) for end in wish.ends)
        own = had.get(key)
        if wish.verdict is None and own is None:
            raise UsageError("REF034", one=wish.ends[0], other=wish.ends[1])
        changed = own is None or own.verdict is not wish.verdict or bool(reason and reason != own.reason)
        done.append(Done(wish=wish, changed=changed))
        if changed:
            changes.append(PairChange(ends=wish.ends, verdict=wish.verdict, reason=reason))
    if changes:
        outputs.write(links.file, with_pairs(links.data, changes, heading))
    return tuple(done)


def _checked(links: Links, wishes: Sequence[Wish]) -> list[Wish]:
    seen: set[frozenset[str]] = set()
    checked = []
    for wish in wishes:
        one, other = (_known(end.removeprefix("#"), links, wish) for end in wish.ends)
        if one == other:
            raise UsageError("REF032", id=one)
        if frozenset((one, other)) in seen:
            raise UsageError("REF033", one=one, other=other)
        seen.add(frozenset((one, other)))
        checked.append(replace(wish, ends=(one, other)))
    return checked


def _known(written: str, links: Links, wish: Wish) -> str:
    """The id as it is written; one that is gone may still be taken back."""
    gone = {str(end) for one in links.pairs for end in one.ends} if wish.verdict is None else set()
    if written in links.titles or written in gone:
        return written
    near = nearest(written, [str(anchor) for anchor in links.titles])
    raise UsageError("REF030", id=written, suggestion=near) if near else UsageError("REF031", id=written)
