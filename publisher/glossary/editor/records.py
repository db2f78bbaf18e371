"""The glossary as records for other programs (JSON), and as a whole `glossary.toml`."""

from collections.abc import Mapping
from typing import Any

from publisher.glossary.editor.verdicts import Fact, Facts, Known
from publisher.model.decision import fingerprint
from publisher.model.glossary import Glossary, GlossaryEntry
from publisher.model.inline import EntryId
from publisher.model.span import Span


def as_records(glossary: Glossary) -> dict[str, list[dict[str, Any]]]:
    """`{"terms": […], "acronyms": […]}`: entries with their places as "file:line" of the raw article, pairs of short and long form."""
    headwords = {entry.id: entry.headword for entry in glossary.entries}
    return {
        "terms": [_term(entry, headwords) for entry in glossary.entries],
        "acronyms": [
            {"short": pair.short, "long": pair.long, "language": pair.language, "source": place_of(pair.span)} for pair in glossary.acronyms
        ],
    }


def place_of(span: Span) -> str:
    """A place as "file:line"."""
    return f"{span.source}:{span.first_line}"


def whole_facts(known: Known) -> Facts:
    """All that is known of a term, as the keys of an entry of `glossary.toml`; what is empty is left out by the writer."""
    entry = known.entry
    basis = entry.basis
    facts: dict[str, Fact] = {
        "id": str(entry.id),
        "term": entry.headword,
        "status": str(entry.status),
        "definition": entry.definition,
        "see": entry.typed(entry.see) if entry.see is not None else "",
        **{key: tuple(getattr(entry, key)) for key in ("variants", "abbreviations", "foreign")},
        "see_also": tuple(map(entry.typed, entry.see_also)),
        "link": None if entry.link else False,
    }
    if basis is not None and basis.fingerprint:
        facts |= {"source": basis.source, "fingerprint": basis.fingerprint}
    elif basis is None and known.found is not None:
        facts |= {"source": known.found[1], "fingerprint": fingerprint(known.found[0])}
    return {**facts, "reason": basis.reason if basis is not None else ""}


def _term(entry: GlossaryEntry, headwords: Mapping[EntryId, str]) -> dict[str, Any]:
    spans = [span for span in (entry.span, *(expansion.span for expansion in entry.expansions)) if span is not None]
    record: dict[str, Any] = {
        "id": entry.id,
        "term": entry.headword,
        "definition": entry.definition or None,
        "abbreviations": list(entry.abbreviations),
        "variants": list(entry.variants),
        "foreign": list(entry.foreign),
        "expansions": [expansion.text for expansion in entry.expansions],
        "source": [place_of(entry.span)] if entry.span else list(dict.fromkeys(map(place_of, spans))),
        "origin": entry.origin.value,
        "status": entry.status.value,
        "confidence": round(entry.confidence, 3),
        "reason": entry.reason,
        "further": [{"definition": text, "source": place_of(span)} for text, span in entry.further],
        "link": entry.link,
    }
    if entry.basis is not None:
        record["decision"] = {"reason": entry.basis.reason, "source": entry.basis.source, "stale": entry.basis.is_stale}
    if entry.see is not None:
        record["see"] = headwords.get(entry.see, entry.typed(entry.see))
    if entry.see_also:
        record["see_also"] = [headwords.get(other, entry.typed(other)) for other in entry.see_also]
    return record
