"""The glossary as records for other programs (JSON)."""

from typing import Any

from publisher.model.glossary import Glossary, GlossaryEntry


def as_records(glossary: Glossary) -> dict[str, list[dict[str, Any]]]:
    """`{"terms": […], "acronyms": […]}`: entries with their source (file and raw line), pairs of short and long form."""
    headwords = {entry.id: entry.headword for entry in glossary.entries}
    return {
        "terms": [_term(entry, headwords) for entry in glossary.entries],
        "acronyms": [
            {
                "short": acronym.short,
                "long": acronym.long,
                "language": acronym.language,
                "source": _place(acronym.span.source, acronym.span.first_line),
            }
            for acronym in glossary.acronyms
        ],
    }


def _term(entry: GlossaryEntry, headwords: dict[Any, str]) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": entry.id,
        "term": entry.headword,
        "definition": entry.definition or None,
        "abbreviations": list(entry.abbreviations),
        "variants": list(entry.variants),
        "foreign": list(entry.foreign),
        "source": _place(entry.span.source, entry.span.first_line) if entry.span else None,
        "origin": entry.origin.value,
        "status": entry.status.value,
        "confidence": entry.confidence,
        "reason": entry.reason,
        "further": [{"definition": text, "source": _place(span.source, span.first_line)} for text, span in entry.further],
    }
    if entry.see is not None:
        record["see"] = headwords[entry.see]
    if entry.see_also:
        record["see_also"] = [headwords[other] for other in entry.see_also]
    return record


def _place(source: str, line: int) -> dict[str, str | int]:
    return {"file": source, "line": line}
