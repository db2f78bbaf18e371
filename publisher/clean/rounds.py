"""One round over the lines of an article: all rules by name, in the order in which the earlier wins."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from publisher.clean.adverts import below_label, initials_alone
from publisher.clean.answerers import answerers
from publisher.clean.answers import answer_cards
from publisher.clean.approvals import approval
from publisher.clean.below import below_article
from publisher.clean.beside import beside_furniture
from publisher.clean.boxes import boxed
from publisher.clean.bylines import bylines, site_of
from publisher.clean.captions import captions
from publisher.clean.chat import is_chat, unstamped
from publisher.clean.comments import comment_section
from publisher.clean.described import picture_titles
from publisher.clean.editors import form_blanks, margin_comments, program_menus
from publisher.clean.evidence import weighed
from publisher.clean.foreign import foreign_box
from publisher.clean.forms import mail_forms
from publisher.clean.header import page_header, under_title
from publisher.clean.infoboxes import infobox
from publisher.clean.inline import cut_anywhere, cut_ends, named_dateline
from publisher.clean.licence import licensing
from publisher.clean.lost_links import lost_links
from publisher.clean.numbered_works import with_numbers
from publisher.clean.origin import dateline_date, dateline_site, harvested, holder
from publisher.clean.own import spared
from publisher.clean.page import Finding, Line, Page, line_of
from publisher.clean.pagination import missing_pages, page_selector
from publisher.clean.paper import contents_box, front_matter
from publisher.clean.passages import returned
from publisher.clean.patterns import Profile, codes
from publisher.clean.people import author_bio, bio_above, under_author
from publisher.clean.recognise import Matches, Remembered, active_profiles, matches_of, named_sites
from publisher.clean.related import related
from publisher.clean.running import running_lines
from publisher.clean.runs import closed_in, emptied_headings, known_lines, ordinary_words, tags_by_place
from publisher.clean.sections import counted_sections, outermost_sections, section_captions
from publisher.clean.sites import claimed_name, copyright_name, opening_name, site_name
from publisher.clean.slides import slide_numbers
from publisher.clean.tabs import part_links
from publisher.clean.templates import from_templates
from publisher.clean.titles import above_tabs, placed_author, placed_category, title
from publisher.clean.transcripts import moments
from publisher.clean.wikis import WIKIS, heads_see_also, see_also_list
from publisher.clean.zones import zoned
from publisher.diagnostics import Change, Diagnostic
from publisher.model.chapter import Metadata
from publisher.model.walk import plain_text

Seen = dict[frozenset[str], Remembered]
"""What fitted a line in an earlier round, by the sites and platforms the page was taken for."""


@dataclass(frozen=True, slots=True)
class Round:
    """What a round leaves: the lines, the metadata, what was done, what is told, and what the page was taken for."""

    lines: tuple[Line, ...]
    metadata: Metadata
    changes: tuple[Change, ...]
    diagnostics: tuple[Diagnostic, ...]
    profiles: tuple[Profile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """The page between two rules, as it was received, and what earlier rules have to tell the later ones.

    `matches` is what fits each line by itself. `before` and `after` are what was cut out of lines before lines were dropped
    and after it; `selector` is the first page selector, `title_line` the title that the template of a site names.
    """

    received: Page
    page: Page
    seen: Seen
    profiles: tuple[Profile, ...] = ()
    matches: Matches = ()
    selector: tuple[int, int] | None = None
    title_line: int | None = None
    before: tuple[Change, ...] = ()
    after: tuple[Change, ...] = ()
    told: tuple[Diagnostic, ...] = ()

    def finding(self, finding: Finding) -> "_Desk":
        """With what a rule found; what an earlier rule has dropped stays dropped by that rule."""
        page = self.page.dropping(finding.drops).knowing(finding.metadata)
        if new := {i: block for i, block in finding.blocks.items() if not self.page.lines[i].block.is_settled}:
            page = replace(page, lines=tuple(line_of(new[i]) if i in new else line for i, line in enumerate(page.lines)))
        return self if page is self.page else replace(self, page=page)

    def knowing(self, metadata: Metadata) -> "_Desk":
        """With values for fields that are still empty."""
        return replace(self, page=self.page.knowing(metadata))


_Rule = Callable[[_Desk], _Desk]


def round_of(lines: tuple[Line, ...], known: Metadata, seen: Seen, profiles: tuple[Profile, ...] = ()) -> Round:
    """All rules once over `lines`; `known` is the metadata so far, `profiles` are the sites and platforms known from earlier rounds."""
    page = Page(lines, metadata=known)
    desk = _Desk(received=page, page=page, seen=seen, profiles=profiles)
    for _, rule in RULES:
        desk = rule(desk)
    done = desk.page
    told = (*missing_pages(desk.received, done, desk.selector), *desk.told)
    kept = tuple(done.lines[i] for i in done.kept())
    return Round(kept, done.metadata, (*desk.before, *_removals(done), *desk.after), told, desk.profiles)


def _removals(page: Page) -> tuple[Change, ...]:
    return tuple(
        Change(codes()[drop.kind], page.lines[i].block.span, plain_text(page.lines[i].block.content), "", drop.rule)
        for i, drop in sorted(page.drops.items())
    )


def _on_page(rule: Callable[[Page], Finding]) -> _Rule:
    """A rule that sees the page alone."""
    return lambda desk: desk.finding(rule(desk.page))


def _on_matches(rule: Callable[[Page, Matches], Finding]) -> _Rule:
    """A rule that also sees what fits each line."""
    return lambda desk: desk.finding(rule(desk.page, desk.matches))


def _by_place(rule: Callable[[Page], Finding]) -> _Rule:
    """A rule that judges lines by their place alone: lines that only articles have are spared."""
    return lambda desk: desk.finding(spared(desk.page, rule(desk.page)))


def _chat(desk: _Desk) -> _Desk:
    if not is_chat(desk.page.lines):
        return desk
    page, stamps = unstamped(desk.page, codes()["chat"])
    return replace(desk, page=page, before=stamps)


def _profiles(desk: _Desk) -> _Desk:
    active = active_profiles(desk.received.lines)
    active = (*active, *(known for known in desk.profiles if known.id in WIKIS and known not in active))  # their marks are gone by now
    return replace(desk, profiles=active, page=replace(desk.page, profiles=frozenset(profile.id for profile in active)))


def _cuts_anywhere(desk: _Desk) -> _Desk:
    page, numbered = with_numbers(desk.page, codes()["inline"])
    page, cut = cut_anywhere(page, codes()["inline"])
    return replace(desk, page=page, before=(*desk.before, *numbered, *cut))


def _documents(desk: _Desk) -> _Desk:
    """What documents and their programs leave: all look at the same page; a title with tabs below it stays."""
    found, selector = page_selector(desk.page)
    for rule in (front_matter, program_menus, margin_comments, form_blanks, contents_box, slide_numbers, moments, running_lines, approval):
        found = found.then(rule(desk.page))
    tabbed = above_tabs(desk.page)
    found = replace(found, drops={i: drop for i, drop in found.drops.items() if i != tabbed})
    return replace(desk.finding(found), selector=selector)


def _related(desk: _Desk) -> _Desk:
    """Other articles: the contents of a wiki page name its "See also" too, and its title stands right below them."""
    found = related(desk.page, desk.matches)
    tabbed = above_tabs(desk.page)
    return desk.finding(replace(found, drops={i: drop for i, drop in found.drops.items() if i != tabbed}))


def _templates(desk: _Desk) -> _Desk:
    head, title_line = from_templates(desk.page, desk.profiles)
    return replace(desk.finding(head), title_line=title_line)


def _matches(desk: _Desk) -> _Desk:
    remembered = desk.seen.setdefault(desk.page.profiles, {})
    found = matches_of(desk.page, desk.profiles, remembered)
    return replace(desk, matches=[match if match is None or not heads_see_also(desk.page, i) else None for i, match in enumerate(found)])


def _zones(desk: _Desk) -> _Desk:
    return replace(desk, page=zoned(desk.page, desk.matches))


def _bylines_and_captions(desk: _Desk) -> _Desk:
    pictures = captions(desk.page, desk.matches)
    return replace(desk.finding(bylines(desk.page).then(pictures)), told=pictures.diagnostics)


def _title(desk: _Desk) -> _Desk:
    return desk.finding(title(desk.page, desk.matches, desk.title_line))


def _values(desk: _Desk) -> _Desk:
    return desk.knowing(harvested(desk.page))


def _licence(desk: _Desk) -> _Desk:
    return desk.knowing(licensing(desk.page))


def _evidence(desk: _Desk) -> _Desk:
    found = weighed(desk.page)
    return replace(desk.finding(spared(desk.page, found)), told=(*desk.told, *found.diagnostics))


def _passages(desk: _Desk) -> _Desk:
    drops, told = returned(desk.page, desk.matches)
    return replace(desk, page=replace(desk.page, drops=drops), told=(*desk.told, *told)) if told else desk


def _site(desk: _Desk) -> _Desk:
    page = desk.page
    sites = named_sites(desk.received.lines, desk.profiles)
    names = (*sites, site_name(page), opening_name(page), copyright_name(page), holder(page), claimed_name(desk.received.lines))
    return desk.knowing(site_of(page.metadata, names))


def _cuts_at_ends(desk: _Desk) -> _Desk:
    page, dateline = named_dateline(desk.page, codes()["inline"])
    page, cut = cut_ends(page, codes()["inline"])
    told = Metadata(site=dateline_site(cut), date=dateline_date(cut))
    return replace(desk, page=page.knowing(told), after=(*dateline, *cut))


RULES: tuple[tuple[str, _Rule], ...] = (
    ("stamps of a chat", _chat),
    ("sites and platforms the page comes from", _profiles),
    ("pieces inside of lines", _cuts_anywhere),
    ("sections of a wiki page", _on_page(outermost_sections)),
    ("leavings of documents and programs", _documents),
    ("head of a known site", _templates),
    ("what fits each line by itself", _matches),
    ("cards of answers", _on_matches(answer_cards)),
    ("comments", _on_matches(comment_section)),
    ("who wrote the answers to a question", _on_matches(answerers)),
    ("where the text begins and ends", _zones),
    ("bylines and captions", _bylines_and_captions),
    ("titles of pictures", _on_page(picture_titles)),
    ("boxes whose link was lost", _on_page(lost_links)),
    ("articles that a wiki names", _on_page(see_also_list)),
    ("other articles", _related),
    ("known lines", _on_matches(known_lines)),
    ("captions at the heads of sections", _on_page(section_captions)),
    ("levels of a list of contents", _on_page(counted_sections)),
    ("title", _title),
    ("box of facts of a wiki", _on_page(infobox)),
    ("links to parts of the article", _on_page(part_links)),
    ("head of the page", _on_matches(page_header)),
    ("values of what was dropped", _values),
    ("author by place", _on_page(placed_author)),
    ("category by place", _on_page(placed_category)),
    ("lines below the author", _on_page(under_author)),
    ("life of the author above the text", _on_page(bio_above)),
    ("life of the author", _on_page(author_bio)),
    ("boxes between paragraphs", _on_matches(boxed)),
    ("forms for letters by mail", _on_page(mail_forms)),
    ("box below the text", _on_matches(foreign_box)),
    ("lines below the title", _by_place(under_title)),
    ("tags by place", _by_place(tags_by_place)),
    ("ordinary words of menus", _on_matches(ordinary_words)),
    ("buttons beside page chrome", _on_matches(beside_furniture)),
    ("lines of advertisements", _on_page(below_label)),
    ("lines between page chrome", _by_place(closed_in)),
    ("lines below the article", _by_place(below_article)),
    ("weighed evidence", _evidence),
    ("passages of the article", _passages),
    ("initials below the text", _on_page(initials_alone)),
    ("headings of nothing", _by_place(emptied_headings)),
    ("values of what was dropped since", _values),
    ("licence of the page", _licence),
    ("name of the site", _site),
    ("pieces at the ends of the text", _cuts_at_ends),
)
"""Name of each rule and what it does to the page. Where rules overlap, the earlier wins."""
