"""The glossary of the book: what the chapters define and abbreviate, under what an editor wrote.

The method is rules over closed word lists (patterns by trust, after Hearst 1992 and Navigli and Velardi 2010), because the
texts are short, the reader must see why an entry is there, and an editor has the last word. What no rule finds is proposed by its
shape alone. How far either is trusted is learnt from labelled texts.
"""

from collections.abc import Iterator, Sequence

from publisher.diagnostics import Diagnostic, Result, warning
from publisher.glossary.abbreviations.organisations import named, organisation_of
from publisher.glossary.editor.authored import authored
from publisher.glossary.editor.records import as_records
from publisher.glossary.grammar.keys import key
from publisher.glossary.grammar.words import words_of
from publisher.glossary.harvest import harvest
from publisher.glossary.terms.concepts import Found, are_similar, concepts, name_key, short_forms
from publisher.glossary.terms.entries import entry_of
from publisher.glossary.terms.merge import merged
from publisher.glossary.terms.references import doubtful
from publisher.language.collation import sort_key
from publisher.model.chapter import Chapter
from publisher.model.glossary import Acronym, Glossary, GlossaryEntry

__all__ = ["as_records", "authored", "build", "doubtful"]


def build(chapters: Sequence[Chapter], authored: Sequence[GlossaryEntry], language: str, threshold: float = 0.0) -> Result[Glossary]:
    """The glossary of `chapters` in the order of `language`'s alphabet, ids unique.

    Every harvested entry has its definition, confidence, the pattern that found it and its source lines; `authored`
    entries replace harvested ones of the same name, and rejected ones remove them. Pairs of short and long forms without
    a definition are acronyms only. A definition below `threshold` (0-1) makes no decision of the editor's stale. The
    organisations of the table are names: the index lists those the text mentions.
    """
    known = words_of(language)
    found = harvest(chapters, language)
    forms = short_forms(found.pairs)
    harvested = [
        entry
        for concept in concepts(found.candidates, found.aliases, found.pairs, forms)
        if (entry := entry_of(concept, found.casing, known)) is not None
    ]
    whole = merged(harvested, authored, threshold)
    acronyms = _acronyms(found.pairs)
    ordered = tuple(sorted(whole.entries, key=lambda entry: (sort_key(entry.headword, language), entry.id)))
    built = Glossary(ordered, acronyms, named(language), forms.ambiguous, whole.lost, whole.rejected)
    return Result(built, (*_conflicts(found.pairs), *whole.told))


def _acronyms(pairs: Sequence[Found]) -> tuple[Acronym, ...]:
    """Each pair once, where it first stands."""
    first = {(one.pair.short, key(one.pair.long)): one for one in reversed(pairs)}
    found = (Acronym(one.pair.short, one.pair.long, one.pair.language, one.span) for one in first.values())
    return tuple(sorted(found, key=lambda acronym: (acronym.short, acronym.language, acronym.long)))


def _conflicts(pairs: Sequence[Found]) -> Iterator[Diagnostic]:
    """A warning for each short form with two different long forms in one language."""
    first: dict[tuple[str, str], Found] = {}
    told: set[tuple[str, str]] = set()
    for one in pairs:
        place = (name_key(one.pair.short), one.pair.language)
        other = first.setdefault(place, one)
        twice = (one.pair.short, key(one.pair.long))
        if key(other.pair.long) == key(one.pair.long) or twice in told or _are_names_of_one(other, one):
            continue
        told.add(twice)
        yield warning(
            "GLO001",
            one.span,
            short=one.pair.short,
            long=one.pair.long,
            other=other.pair.long,
            file=other.span.source,
            line=other.span.first_line,
        )


def _are_names_of_one(one: Found, other: Found) -> bool:
    """Whether the table knows both long forms as names of the same organisation."""
    organisation = organisation_of(one.pair.long)
    return organisation is not None and organisation is organisation_of(other.pair.long) and are_similar(one.pair.long, other.pair.long)
