"""What the strict rules think of the two sides of a proposal, as signs: here they advise and do not decide."""

from collections.abc import Iterator

from publisher.glossary.grammar.generic import is_generic
from publisher.glossary.grammar.learned import is_learned
from publisher.glossary.grammar.telling import is_statement
from publisher.glossary.grammar.words import Words
from publisher.glossary.sides.predicates import is_enumeration, predicate_of
from publisher.glossary.sides.subjects import subject_of


def of_term(term: str, known: Words) -> Iterator[str]:
    """What they think of `term` as a term."""
    yield from (f"rules:{one}" for one in _of_term(term, known))


def of_meaning(form: str, meaning: str, known: Words) -> Iterator[str]:
    """What they think of `meaning` as one; it counts once for all forms, and once for the `form`."""
    for one in _of_meaning(meaning, known):
        yield f"rules:{one}"
        yield f"rules:{form} {one}"


def _of_term(term: str, known: Words) -> Iterator[str]:
    subject = subject_of(term, known, named=True)
    if subject is None:
        yield "term refused"
    else:
        yield "term taken" if subject.headword == term else "term cut"
        if subject.weak:
            yield "term weak"
    if is_learned(term, known):
        yield "term learned"


def _of_meaning(meaning: str, known: Words) -> Iterator[str]:
    told = predicate_of(meaning, known, verb=True)
    if told is None:
        yield "meaning refused"
    else:
        yield f"meaning {'kind' if told.genus else 'no kind'}, {'difference' if told.differentia else 'no difference'}"
    if predicate_of(meaning, known, article=known.language == "en") is None:
        yield "meaning refused as a noun phrase"
    if is_statement(meaning, known):
        yield "meaning a statement"
    if is_enumeration(meaning, known):
        yield "meaning a list"
    if known.language == "en" and not is_generic(meaning, known):
        yield "meaning of one thing"
