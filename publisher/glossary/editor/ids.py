"""Ids of entries: made from the headword alone, so that no other term and no file moves them."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.language.slug import slug
from publisher.model.glossary import GlossaryEntry
from publisher.model.inline import EntryId

_PLAIN = re.compile(r"[a-z0-9]+(?:[ -][a-z0-9]+)*")
_MARK = 6
"""Hexadecimal digits behind an id that does not say all of its headword: 24 bits, for the few that share a slug."""


def id_of(headword: str) -> EntryId:
    """The id of a term: its words; behind them a mark where it has signs that an id cannot hold ("C++" is not "C").

    "" for an empty headword. Case and apostrophes make no other id.
    """
    plain = " ".join(headword.casefold().replace("'", "").replace("’", "").split())
    if not plain:
        return EntryId("")
    spelled = plain.replace(" ", "-")
    whole = _PLAIN.fullmatch(plain) is not None and slug(plain).endswith(spelled)
    return EntryId(slug(plain) if whole else f"{slug(plain)}-{_mark(plain)}")


def with_own_ids(decided: Sequence[GlossaryEntry], harvested: Sequence[GlossaryEntry]) -> list[GlossaryEntry]:
    """All entries, ids unique: the editor's keep theirs, a harvested one whose id is taken gets a mark of its headword."""
    taken = {str(entry.id) for entry in decided}
    named: dict[int, GlossaryEntry] = {}
    for place, entry in sorted(enumerate(harvested), key=lambda numbered: numbered[1].headword):
        own, wanted = str(id_of(entry.headword)), entry.headword
        while own in taken:
            own, wanted = f"{slug(entry.headword)}-{_mark(wanted)}", f"{wanted}+"
        taken.add(own)
        named[place] = replace(entry, id=EntryId(own))
    return [*decided, *(named[place] for place in range(len(harvested)))]


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]
