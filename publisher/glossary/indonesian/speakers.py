"""Indonesian sentences that tell who calls a thing so: "Ekonom menyebut biaya yang … sebagai eksternalitas"."""

import re
from collections.abc import Iterator

from publisher.glossary.forms.anaphora import Before
from publisher.glossary.forms.retold import from_previous, told_before
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import is_event
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import name_at_start
from publisher.glossary.sides.predicates import Predicate, predicate_of
from publisher.glossary.sides.subjects import Subject

_CALL = r"\b(?:menyebut|menamai|menamakan|mengistilahkan|menjuluki)"
_AS = re.compile(_CALL + r"(?:kan)? (.{8,200}?),? (?:sebagai|dengan (?:istilah|nama|sebutan)) (?=[^,.;]{3,60}$)")
_THIS = re.compile(
    _CALL + r" ([\w-]+(?: [\w-]+){0,9}?)(?: semacam| seperti)? (?:ini|itu|tersebut)"
    r"(?: sebagai| dengan(?: istilah| nama| sebutan)?)? (?=[^,.;]{3,40}$)"
)
_IT = re.compile(
    r"\b(?:menyebutnya|menamainya|menamakannya|mengenalnya)(?: sebagai| dengan(?: istilah| nama| sebutan)?)? (?=[^,.;]{3,40}$)"
)
_THAT_IS = re.compile(
    r"\A(?:nah, |jadi, )?(?:kalau|jika|bila|apabila|ketika) (.{8,160}), (?:itulah|inilah) (?=[^,.;]{3,40}$)", re.IGNORECASE
)
_CALLED, _POINTED, _TOLD = 2.1, 1.4, 1.0
_MOST_WORDS = 3
"""Words of a name that people use."""
_STATES = ("ke", "pe")


def spoken(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """The thing that the statement says somebody calls by a name, at most one."""
    known = passage.words
    text = part.text.rstrip(' .!?;”"')
    if known.language != "id":
        return
    for form, trust in ((_AS, _CALLED), (_THIS, _POINTED), (_IT, _TOLD), (_THAT_IS, _POINTED)):
        found = form.search(text)
        if found is None:
            continue
        name = _name(text[found.end() :], known)
        predicate = _meaning(found, form, before, known)
        names_another = predicate is not None and known.phrase_in("namers", fold(predicate.text), 1)
        if name is not None and predicate is not None and not names_another:
            yield candidate(name, predicate, trust, "named", passage, part.place)
        return


def _name(text: str, known: Words) -> Subject | None:
    subject = name_at_start(text, known)
    if subject is None or len(fold(subject.headword)) > _MOST_WORDS or fold(subject.headword) != fold(text.partition("(")[0]):
        return None
    capital = any(part[:1].isupper() for part in subject.headword.split())
    judged = any(known.has(kind, word) for word in fold(text) for kind in ("judgements", "particular", "colloquial"))
    return None if capital or judged else subject


def _meaning(found: re.Match[str], form: re.Pattern[str], before: Before, known: Words) -> Predicate | None:
    if form is _THAT_IS:
        return Predicate(found[1], genus=True, differentia=True, pointer=False) if not is_event(found[1], fold(found[1]), known) else None
    if form is _AS:
        predicate = predicate_of(found[1], known)
        return predicate if predicate is not None and predicate.in_good_order else None
    told = told_before(before.text, known)
    if form is _THIS:
        noun = found[1].casefold()
        if len(fold(noun)) > _MOST_WORDS:
            whole = predicate_of(found[1], known)
            return whole if whole is not None and whole.in_good_order else None
        again = from_previous(noun, before.text, known)
        if again is not None or not told or not (noun.startswith(_STATES) and noun.endswith("an")):
            return again
        return Predicate(f"{noun} ketika {told}", genus=True, differentia=True, pointer=False)
    return Predicate(told, genus=True, differentia=False, pointer=False) if told else None
