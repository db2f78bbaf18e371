"""The glossary of an edition."""

from publisher.language.collation import sort_key
from publisher.model.book import Edition
from publisher.model.glossary import Glossary, GlossaryEntry, Origin, Status


def glossary_of(glossary: Glossary, edition: Edition, language: str) -> tuple[GlossaryEntry, ...]:
    """The entries of the edition in alphabetical order; see references lead to entries that are there."""
    kept = [entry for entry in glossary.entries if _belongs(entry, edition)]
    ids = {entry.id for entry in kept if entry.see is None}
    return tuple(
        sorted((entry for entry in kept if entry.see is None or entry.see in ids), key=lambda entry: sort_key(entry.headword, language))
    )


def _belongs(entry: GlossaryEntry, edition: Edition) -> bool:
    if entry.status is Status.REJECTED:
        return False
    return not edition.release or entry.origin is Origin.AUTHORED or entry.status is Status.APPROVED
