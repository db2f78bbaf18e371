"""Page chrome out of a captured article, what the page says of it into its metadata. Every removal is a change.

The rules are data (`data/*.toml`); the modules here know how to apply them. Order matters only in one way: where rules
overlap, the earlier in `_round` wins.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from publisher.clean.below import below_article
from publisher.clean.boxes import boxed
from publisher.clean.bylines import bylines, site_of
from publisher.clean.captions import captions
from publisher.clean.chat import is_chat, unstamped
from publisher.clean.comments import comment_section
from publisher.clean.decided import without_dropped
from publisher.clean.editors import form_blanks, margin_comments, program_menus
from publisher.clean.evidence import weighed
from publisher.clean.foreign import foreign_box
from publisher.clean.header import page_header, under_title
from publisher.clean.inline import cut_lines, named_dateline
from publisher.clean.origin import dateline_site, harvested, holder
from publisher.clean.own import spared
from publisher.clean.page import Finding, Line, Page, line_of
from publisher.clean.pagination import missing_pages, page_selector
from publisher.clean.paper import contents_box, front_matter
from publisher.clean.patterns import codes
from publisher.clean.people import approval, author_bio, bio_above, under_author
from publisher.clean.recognise import Remembered, active_profiles, matches_of, named_sites
from publisher.clean.related import related
from publisher.clean.running import running_lines
from publisher.clean.runs import closed_in, emptied_headings, known_lines, ordinary_words, tags_by_place
from publisher.clean.sites import copyright_name, opening_name, site_name
from publisher.clean.templates import from_templates
from publisher.clean.titles import above_tabs, placed_author, placed_category, title
from publisher.clean.zones import zoned
from publisher.diagnostics import Change, Diagnostic, Result
from publisher.model.chapter import Metadata
from publisher.model.walk import plain_text
from publisher.source import Article, Capture, CapturedBlock, Hint

_Seen = dict[frozenset[str], Remembered]
_MOST_ROUNDS = 8
"""Rounds until nothing more is found; two are the rule. A bound, so that hostile input costs no more than its length."""


@dataclass(frozen=True, slots=True)
class _Round:
    """One pass over the lines: what is left, what was said and done."""

    lines: tuple[Line, ...]
    metadata: Metadata
    changes: tuple[Change, ...]
    diagnostics: tuple[Diagnostic, ...]


def clean(capture: Capture, *, chrome: bool = True, everywhere: Collection[str] = ()) -> Result[Article]:
    """The article without page chrome, in its order, with the metadata that was found.

    What the format already said of the article (`capture.metadata`) stands before what is found in the text. With `chrome`
    off no rule drops or alters a line, but the title and the metadata are still found; the lines `everywhere`, which the editor
    wants out of every article, go in any case. The line of the title, where one is found, gets the hint TITLE; a caption of a
    lost picture becomes a figure without resource. Warnings: CLN101 an article on several pages, CLN102 continued elsewhere,
    CLN103 cut off in mid-sentence, CLN104 a picture is missing.
    """
    decided = without_dropped(capture, everywhere)
    capture = decided.value
    seen: _Seen = {}
    first = _round(tuple(line_of(block) for block in capture.blocks), capture.metadata, seen)
    if not chrome:
        blocks = tuple(_titled(block, first.metadata.title) for block in capture.blocks)
        return Result(_article(capture, blocks, first.metadata), (), decided.changes)
    rounds = [first]
    while len(rounds) < _MOST_ROUNDS and (rounds[-1].changes or len(rounds) == 1):
        rounds.append(_round(rounds[-1].lines, rounds[-1].metadata, seen))
    done_to = (*decided.changes, *(change for done in rounds for change in done.changes))
    changes = sorted(done_to, key=lambda change: change.span.first_line)
    told = [diagnostic for done in rounds for diagnostic in done.diagnostics if done is first or diagnostic.code == "CLN104"]
    return Result(_article(capture, tuple(line.block for line in rounds[-1].lines), rounds[-1].metadata), tuple(told), tuple(changes))


def _article(capture: Capture, blocks: tuple[CapturedBlock, ...], metadata: Metadata) -> Article:
    return Article(
        source=capture.source,
        blocks=blocks,
        metadata=replace(metadata, date=metadata.date or metadata.updated),
        notes=capture.notes,
        resources=capture.resources,
        language=capture.language,
    )


def _titled(block: CapturedBlock, name: str) -> CapturedBlock:
    is_title = bool(name) and line_of(block).flat == name and block.hint in {Hint.LINE, Hint.HEADING, Hint.PARAGRAPH}
    return replace(block, hint=Hint.TITLE) if is_title else block


def _round(lines: tuple[Line, ...], known: Metadata, seen: _Seen) -> _Round:
    """All rules once, in the order in which the earlier wins; `seen` remembers what fitted a line in an earlier round."""
    started = Page(lines, metadata=known)
    chat = is_chat(started.lines)
    page, stamps = unstamped(started, codes()["chat"]) if chat else (started, ())
    active = active_profiles(started.lines)
    page = replace(page, profiles=frozenset(profile.id for profile in active))
    page, early = cut_lines(page, codes()["inline"], ("any",))
    selected, selector = page_selector(page)
    for rule in (front_matter, program_menus, margin_comments, form_blanks, contents_box, running_lines, approval):
        selected = selected.then(rule(page))
    tabbed = above_tabs(page)
    page = _applied(page, replace(selected, drops={i: drop for i, drop in selected.drops.items() if i != tabbed}))
    head, title_line = from_templates(page, active)
    page = _applied(page, head)
    matches = matches_of(page, active, seen.setdefault(page.profiles, {}))
    page = _applied(page, comment_section(page, matches))
    page = zoned(page, matches)
    pictures = captions(page, matches)
    page = _applied(page, bylines(page).then(pictures))
    page = _applied(page, related(page, matches))
    page = _applied(page, known_lines(page, matches))
    page = _applied(page, title(page, matches, title_line))
    page = _applied(page, page_header(page, matches))
    page = page.knowing(harvested(page))
    for place in (placed_author, placed_category, under_author, bio_above, author_bio):
        page = _applied(page, place(page))
    page = _applied(page, boxed(page, matches))
    page = _applied(page, foreign_box(page, matches))
    page = _applied(page, spared(page, under_title(page)))
    page = _applied(page, spared(page, tags_by_place(page)))
    page = _applied(page, ordinary_words(page, matches))
    for late in (closed_in, below_article, weighed, emptied_headings):
        page = _applied(page, spared(page, late(page)))
    page = page.knowing(harvested(page))
    page = page.knowing(
        site_of(
            page.metadata, (*named_sites(started.lines, active), site_name(page), opening_name(page), copyright_name(page), holder(page))
        )
    )
    page, dateline = named_dateline(page, codes()["inline"])
    page, last = cut_lines(page, codes()["inline"], ("first", "last"))
    page = page.knowing(Metadata(site=dateline_site(last)))
    told = (*missing_pages(started, page, selector), *pictures.diagnostics)
    kept = tuple(page.lines[i] for i in page.kept())
    return _Round(kept, page.metadata, (*stamps, *early, *_removals(page), *dateline, *last), told)


def _applied(page: Page, finding: Finding) -> Page:
    """`page` with what a rule found; what an earlier rule has dropped stays dropped by that rule."""
    new = {i: block for i, block in finding.blocks.items() if not page.lines[i].block.is_settled}
    page = page.dropping(finding.drops).knowing(finding.metadata)
    if not new:
        return page
    return replace(page, lines=tuple(line_of(new[i]) if i in new else line for i, line in enumerate(page.lines)))


def _removals(page: Page) -> tuple[Change, ...]:
    return tuple(
        Change(codes()[drop.kind], page.lines[i].block.span, plain_text(page.lines[i].block.content), "", drop.rule)
        for i, drop in sorted(page.drops.items())
    )
