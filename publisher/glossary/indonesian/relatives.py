"""Indonesian definitions in a relative clause or a bracket: "X, yang merupakan Y", "data yang terbaca (plaintext)".

Of a certain thing ", yang …" tells what happened; of a kind of thing, just presented or set against another, what it is.
"""

import re
from collections.abc import Iterator

from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.forms.anaphora import Before
from publisher.glossary.forms.kinds import after_class_mark
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import doing, is_event, is_general, kind_in, owning
from publisher.glossary.indonesian.onward import introduced
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import restricted_name
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import Predicate, is_enumeration, predicate_of
from publisher.glossary.sides.subjects import Subject, is_name, subject_of
from publisher.language.tokens import words

_RELATIVE = re.compile(r",\s+yang\s+")
_DESCRIBED = re.compile(r"([\w-]+ yang (?:[\w-]+ ){0,4}[\w-]+) \(([a-z][a-z-]{3,}(?: [a-z-]{3,})?)\)")
_NAMED = re.compile(
    r"\b([\w-]+)(?: ini| itu| tersebut)?, yang (?:lazim |biasa |sering |juga )?"
    r"(?:disebut|dinamakan|dinamai|dikenal (?:sebagai|dengan nama|dengan sebutan|dengan istilah)) "
    r"([^,.;]{3,40}), (.{12,200})"
)
_IS = 1.7
_DOES = 1.2
_BRACKETED = 1.5
_INTRODUCED = 80
"""Characters among which a term and its other name stand."""
_DEED = 5
_SHORTEST = 3
_KIND_AND_NAME, _LONGEST_NAME = 2, 3
_NO_KINDS = ("humans", "trades", "person_genus", "place_genus", "times", "quantifiers", "numerals", "crews", "relational", "pronouns")
_CONTRAST = re.compile(
    r"(?:berbeda (?:dengan|dari)|(?:kebalikan|lawan) dari|lain (?:halnya |lagi )?dengan|(?:tidak|bukan) seperti|dibandingkan(?: dengan)?"
    r"|bedakan dengan|tertukar dengan) ([^,.;]{3,60})\Z",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\A(?:dalam|pada|di dalam|menurut|bagi|untuk) ([^,.;()]{5,50})\Z", re.IGNORECASE)
_JOINED = re.compile(r" (?:dan|serta|atau) ([\w-]+ yang (?:tidak )?[\w-]+(?: \([^()]*\))?)\Z")


def relative_definitions(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """The definitions that follow their term as ", yang …" or stand before it in brackets."""
    known = passage.words
    if known.language != "id":
        return
    for subject, predicate in _bracketed(part.text, known):
        yield candidate(subject, predicate, _BRACKETED, "bracket", passage, part.place)
    beside = _acting(part, known) or _named_aside(part.text, known)
    sides = ((part.text[: found.start()], part.text[found.end() :]) for found in _RELATIVE.finditer(part.text))
    found = beside or next((one for one in (_relative(*side, before, known) for side in sides) if one is not None), None)
    if found is not None:
        yield candidate(*found, "relative clause", passage, part.place)


def _bracketed(text: str, known: Words) -> Iterator[tuple[Subject, Predicate]]:
    """As in "data yang terbaca (plaintext)"."""
    for found in _DESCRIBED.finditer(text):
        subject = subject_of(found[2], known, named=True)
        predicate = predicate_of(found[1], known)
        described = predicate is not None and known.has("genus", fold(found[1])[0])
        if subject is not None and predicate is not None and described and not is_event(found[1], fold(found[1]), known):
            yield subject, predicate


def _named_aside(text: str, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "jaringan ini, yang dikenal sebagai sistem saraf enterik, mampu mengatur gerak usus"."""
    named = _NAMED.search(text)
    if named is None:
        return None
    subject = subject_of(named[2], known, named=True)
    first = fold(named[3])[0]
    told = f"{named[1]} yang {named[3]}".rstrip(" .!?;")
    acting = (is_verb(first, known) or known.has("tellable", first)) and not known.has("not_telling", first)
    if subject is None or not acting or is_event(told, fold(told), known):
        return None
    return subject, Predicate(told, genus=True, differentia=True, pointer=False), _IS


def _acting(part: Clause, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Sel surya (photovoltaic cell) mengubah cahaya menjadi listrik": a term, introduced with its other name, and what it does."""
    close = part.text.find(") ", 0, _INTRODUCED)
    if close < 0 or not part.opens:
        return None
    subject = subject_of(part.text[: close + 1], known)
    told = part.text[close + 2 :].strip(" .!?;")
    run = fold(told)
    foreign = subject is not None and any(gloss.islower() and " " in gloss for gloss in subject.glosses)
    if subject is None or not foreign or len(run) < _DEED or not run[0].startswith("me") or not is_verb(run[0], known):
        return None
    if known.has("not_telling", run[0]) or is_event(told, run, known):
        return None
    return subject, Predicate(told, genus=True, differentia=True, pointer=False), _DOES


def _relative(left: str, right: str, before: Before, known: Words) -> tuple[Subject, Predicate, float] | None:
    run = fold(right[:60])
    if not run:
        return None
    clause = _up_to_end(right, known)
    if known.has("copulas", run[0]):
        subject = _term(left, known)
        told = clause[words(clause)[0].end :]
        predicate = predicate_of(told, known)
        sound = predicate is not None and predicate.in_good_order and not is_enumeration(told, known)
        return (subject, predicate, _IS) if subject is not None and predicate is not None and sound else None
    beside = contrasted(left, known) or _placed(left, known)
    subject = beside or introduced(left, known, ending=True)
    whole = fold(clause)
    telling = doing(run, known) or owning(run[:1], known) or _restricts(whole, known)
    if subject is None and _restricts(whole, known):
        subject = _kind_and_name(left, known)
    if subject is None or not telling or len(whole) < _SHORTEST or not is_general(clause, known):
        return None
    if is_name(subject.headword, known) or (is_short_form(subject.headword) and beside is None):
        return None
    kind = kind_in(subject.headword, known) or (_kind_defined(before, known) if beside is not None else "")
    if not kind and beside is None and subject.headword[:1].isupper():
        return None
    if kind and kind == run[0].removesuffix("nya"):
        kind = ""
    return subject, Predicate(f"{kind} yang {clause}" if kind else clause, genus=True, differentia=True, pointer=False), _DOES


def _kind_defined(before: Before, known: Words) -> str:
    """The kind of what was defined just before, with which the term is compared: "ROM, yang …" behind "RAM adalah tempat …"."""
    run = fold(before.defined.definition) if before.defined is not None else ()
    return run[0] if run and known.has("genus", run[0]) else ""


def _placed(left: str, known: Words) -> Subject | None:
    """As in "Dalam masyarakat matrilineal, yang menarik garis keturunan dari pihak ibu, …": a kind of thing, no certain one."""
    found = _PLACED.search(left.strip())
    subject = subject_of(found[1], known) if found is not None else None
    kind = kind_in(subject.headword, known) if subject is not None else ""
    general = (
        subject is not None and kind and not known.has("crews", kind) and not any(part[:1].isupper() for part in subject.headword.split())
    )
    return subject if general else None


def _restricts(run: tuple[str, ...], known: Words) -> bool:
    """Whether ", yang …" behind a plain noun phrase says which of the kind is meant, and not what happened to it, nor when."""
    verb = next((word for word in run[:3] if not (known.has("tellable_adverbs", word) or known.has("adverbs_of_degree", word))), "")
    dated = any(known.has("times", word) for word in run)
    return (is_verb(verb, known) or known.has("tellable", verb)) and not (dated or known.has("not_restricting", verb))


def _kind_and_name(left: str, known: Words) -> Subject | None:
    """As in "Inflasi inti, yang …", "termasuk hewan endemik, yang …": a kind and which of it; no people, no place, no thing pointed at."""
    bare = after_class_mark(without_openers(_after_way_in(left, known), known), known)
    if "," in bare or any(known.has("pointers", word) for word in fold(bare)):
        return None
    subject = subject_of(bare, known) or noun_phrase_before(bare, known)
    run = fold(subject.headword) if subject is not None else ()
    if subject is None or not _KIND_AND_NAME <= len(run) <= _LONGEST_NAME or subject.weak or subject.verbal:
        return None
    closed = any(known.has(kind, run[0]) for kind in _NO_KINDS)
    return None if closed or subject.headword[1:] != subject.headword[1:].casefold() else subject


def _after_way_in(left: str, known: Words) -> str:
    """Of "Dalam masyarakat matrilineal" "masyarakat matrilineal", of "Lain halnya dengan barang komplementer" the goods."""
    tokens = words(left)
    length = known.phrase_at("set_against", fold(left)) if tokens else 0
    return left[tokens[length].start :] if 0 < length < len(tokens) else left


def _term(left: str, known: Words) -> Subject | None:
    whole = subject_of(without_openers(left, known), known) if "," not in left else None
    return whole or noun_phrase_before(left, known)


def contrasted(left: str, known: Words) -> Subject | None:
    """As in "Berbeda dengan sistem terbuka, yang …", "… dan perubahan yang tidak dikehendaki, yang …"."""
    found = _CONTRAST.search(left)
    if found is not None:
        if found[1][:1].isupper() and not is_short_form(found[1]):
            return None
        return restricted_name(found[1], known) or subject_of(found[1], known)
    joined = _JOINED.search(left)
    return restricted_name(joined[1], known) if joined is not None else None


def _up_to_end(right: str, known: Words) -> str:
    """`right` up to the comma that closes the clause; a comma of a list in it is none."""
    comma = right.find(", ")
    while comma >= 0:
        run = fold(right[comma + 1 : comma + 40])
        listed = any(known.has("conjunctions", fold(piece)[0]) for piece in right[comma + 1 :].split(",") if fold(piece))
        if run and not listed:
            return right[:comma].strip()
        comma = right.find(", ", comma + 1)
    return right.strip(" .!?;")
