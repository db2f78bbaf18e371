"""The rules that are data: every example in the files is a test, and no rule touches the headings that articles have."""

from itertools import pairwise
from typing import Any

import pytest

from publisher.clean import patterns
from publisher.clean.caption_lines import captioned, credits_known
from publisher.clean.keys import folded_text, key_of, masked_key
from publisher.clean.page import Line, Page, line_of
from publisher.clean.recognise import matches_of
from publisher.clean.related import _inline_lead
from publisher.language.packaged import toml
from publisher.model.inline import Text
from publisher.model.span import SourceId, Span
from publisher.source import CapturedBlock

SITES = patterns.profiles()
HEADINGS = [
    "Kesimpulan",
    "Penutup",
    "Referensi",
    "Sumber Referensi :",
    "Pendahuluan",
    "Pembahasan",
    "Conclusion",
    "References",
    "Isi",
    "Kutipan",
]


def line(text: str) -> Line:
    return line_of(CapturedBlock(content=(Text(text),), span=Span(SourceId("a.txt"), 1, 1)))


def examples(file: str, table: str, side: str) -> list[Any]:
    entries = toml("publisher.clean", "data", file)[table]
    return [pytest.param(entry["id"], text, id=f"{entry['id']}: {text[:40]}") for entry in entries for text in entry[side]]


def shape(name: str) -> patterns.Shape:
    every = [*patterns.shapes(), *(own for profile in SITES for own in profile.shapes)]
    return next(one for one in every if one.match.rule == name)


def site_examples(side: str) -> list[Any]:
    stems = ["blogger", "wordpress", "mediawiki", "whatsapp", "scribd", "bbc"]
    entries = [entry for stem in stems for entry in toml("publisher.clean", "data", "sites", f"{stem}.toml").get("shape", [])]
    return [pytest.param(entry["id"], text, id=f"{entry['id']}: {text[:40]}") for entry in entries for text in entry[side]]


@pytest.mark.parametrize(("name", "text"), [*examples("shapes.toml", "shape", "yes"), *site_examples("yes")])
def test_shape_fits(name: str, text: str) -> None:
    assert shape(name).fits(line(text))


@pytest.mark.parametrize(("name", "text"), [*examples("shapes.toml", "shape", "no"), *site_examples("no")])
def test_shape_leaves_alone(name: str, text: str) -> None:
    assert not shape(name).fits(line(text))


def lead_ids(text: str) -> set[str]:
    """Leads that the line is, alone or with its rest."""
    one = line(text)
    alone = {lead.match.rule for lead in patterns.leads_at(one)}
    inline = _inline_lead(one)
    pages = {"page-selector"} if text.startswith(("Pages: 1", "Halaman: 1")) else set()
    return alone | ({inline.match.rule} if inline else set()) | pages


@pytest.mark.parametrize(("name", "text"), examples("leads.toml", "lead", "yes"))
def test_lead_is_known(name: str, text: str) -> None:
    assert name in lead_ids(text)


@pytest.mark.parametrize(("name", "text"), examples("leads.toml", "lead", "no"))
def test_line_is_no_lead(name: str, text: str) -> None:
    assert name not in lead_ids(text)


@pytest.mark.parametrize(
    ("name", "pair"), [(entry["id"], pair) for entry in toml("publisher.clean", "data", "cuts.toml")["cut"] for pair in entry["yes"]]
)
def test_cut_is_made(name: str, pair: list[str]) -> None:
    assert cut_of(name, pair[0]) == pair[1]


@pytest.mark.parametrize(
    ("name", "text"), [(entry["id"], text) for entry in toml("publisher.clean", "data", "cuts.toml")["cut"] for text in entry["no"]]
)
def test_cut_is_not_made(name: str, text: str) -> None:
    assert cut_of(name, text) == text


def cut_of(name: str, text: str) -> str:
    cut = next(one for one in patterns.cuts() if one.id == name)
    return cut.pattern.sub("", text).strip() if any(part in text for part in cut.has) else text


CREDITS = toml("publisher.clean", "data", "captions.toml")["credit"]


@pytest.mark.parametrize("text", [text for entry in CREDITS for text in entry["yes"]])
def test_credit_is_seen(text: str) -> None:
    assert captioned(text, folded_text(text)) is not None


@pytest.mark.parametrize(("place", "text"), [(place, text) for place, entry in enumerate(CREDITS) for text in entry["no"]])
def test_no_credit(place: int, text: str) -> None:
    shape = credits_known()[place]
    fits = any(part in folded_text(text) for part in shape.has) and shape.pattern.search(text)
    assert not fits or len(text.split()) > 25  # a sentence is never a caption


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_of_articles_stand_in_no_list(heading: str) -> None:
    one = line(heading)
    assert matches_of(Page((one,)), SITES) == [None]
    assert not patterns.leads().get(one.key)


def test_every_class_has_its_own_code() -> None:
    codes = list(patterns.codes().values())
    assert len(codes) == len(set(codes))
    assert all(len(code) == 6 for code in codes)
    assert all(earlier < later for earlier, later in pairwise(codes))


def test_every_rule_names_a_known_class() -> None:
    kinds = {match.kind for match in patterns.lexicon().values()} | {one.match.kind for one in patterns.shapes()}
    kinds |= {lead.match.kind for leads in patterns.leads().values() for lead in leads}
    kinds |= {match.kind for profile in SITES for match in profile.lexicon.values()}
    assert kinds <= set(patterns.codes())


def test_no_line_stands_in_two_zones() -> None:
    zones: dict[str, tuple[str, str]] = {}
    for listed in toml("publisher.clean", "data", "lexicon.toml").values():
        for zone, entries in listed.items():
            for entry in entries:
                key = masked_key(key_of(folded_text(entry.replace("#", "0"))))
                assert zones.setdefault(key, (entry, zone))[1] == zone, entry
