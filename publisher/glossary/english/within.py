"""English definitions by what goes on in a thing: "In a relay race, each runner …", "tempering, in which steel is …".

The name gives the kind, the clause what sets it apart. A clause of a story (in the past, of "he" or "she") tells of one case.
"""

import re
from collections.abc import Iterator

from publisher.glossary.english.kinds import is_brought_up, is_process, own_kind, situation
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.generic import is_everyday, is_generic, is_plain_description
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import as_told, begun_small
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import Token

_TRUST = 1.4
_LONGEST_NAME = 4
_SHORTEST, _LONGEST = 5, 40
"""Words of the clause."""
_ENOUGH = 6
"""Words of a clause from which on a comma may end it."""
_RELATIVE = re.compile(r",\s(?:in|by|during|through|under)\swhich\s|,\s(?:whereby|where)\s")
_SHORT_AT_END = re.compile(r"\([A-Z][A-Za-z&-]{1,9}\)\s*\Z")
_NO_NAMES = ("situational", "place_genus", "groups", "humans", "person_genus", "judgements", "images", "vague", "book_parts")


def within(part: Clause, passage: Passage, previous: str) -> Iterator[Candidate]:
    """What the statement tells of things within which something goes on; `previous` is the sentence before."""
    if passage.words.language != "en" or len(part.run) < _SHORTEST:
        return
    found = _opening(part, passage, previous) or _relative(part, passage)
    if found is not None:
        yield found


def _opening(part: Clause, passage: Passage, previous: str) -> Candidate | None:
    """As in "In a command economy, the state decides …", "Under the leasehold system, …", and "In spoofing, …" of what was just named."""
    known, run = passage.words, part.run
    ruled = run[0] == "under" and run[1] == "the"
    if not (part.opens and (ruled or (run[0] == "in" and not known.has("definite", run[1])))):
        return None
    first = 2 if known.has("articles", run[1]) else 1
    end = _name_end(part.text, part.tokens, first, known)
    if not end:
        return None
    subject = subject_of(part.text[part.tokens[first].start : part.tokens[end - 1].end], known)
    clause = part.text[part.tokens[end - 1].end :].strip(" ,.!?;")
    if subject is None or not (ruled or _is_kind(fold(subject.headword), known)) or not _is_clause(clause, known):
        return None
    name = fold(subject.headword)
    if ruled:
        bound = any(known.has(kind, word) for word in (name[0], name[-1]) for kind in ("laws", "schemes"))
        sure = len(name) > 1 and bound and not is_plain_description(name[0], known)
    elif first == 1:
        sure = is_process(name[-1:], known) and (len(name) > 1 or is_brought_up(name, passage, previous))
    else:
        looks = name[0].endswith(("ed", *known.single["describing_endings"])) and not known.has("genus", name[0])
        course = known.has("events", name[-1]) or is_process(name[-1:], known)
        sure = len(name) > 1 and ((course and not looks) or is_brought_up(name, passage, previous))
    return _candidate(subject, clause, part, passage) if sure else None


def _name_end(text: str, tokens: tuple[Token, ...], first: int, known: Words) -> int:
    """Number of the token behind the name: at a comma, or before what begins a clause; 0 for none."""
    for position in range(first + 1, min(first + _LONGEST_NAME + 2, len(tokens))):
        between = text[tokens[position - 1].end : tokens[position].start]
        opens = any(known.has(kind, tokens[position].text.casefold()) for kind in ("articles", "distributives", "numerals", "possessives"))
        if between.startswith(",") or (opens and not between.strip()):
            return position
        if between.strip():
            return 0
    return 0


def _is_kind(name: Phrase, known: Words) -> bool:
    """Whether the name may be that of a kind: no place, nobody, nothing that an adjective only describes."""
    if is_everyday(name, known) or is_plain_description(name[0], known) or is_plural(name[-1], known):
        return False
    return not any(known.has(kind, singular(name[-1], known)) or known.has(kind, name[0]) for kind in _NO_NAMES)


def _is_known_kind(head: str, known: Words) -> bool:
    return any(known.has(kind, head) for kind in ("genus", "events")) or is_process((head,), known)


def _is_clause(text: str, known: Words) -> bool:
    """Whether `text` tells how such things go: in the present, of no "he" and of no "it" that stands elsewhere."""
    run = fold(text)
    told = _SHORTEST <= len(run) <= _LONGEST and is_generic(text, known)
    return told and not known.has("futures", run[1]) and not (known.has("subject_pronouns", run[0]) and run[0] not in {"one", "you"})


def _relative(part: Clause, passage: Passage) -> Candidate | None:
    """As in "a reverse takeover, in which a small firm buys …", "The next step is tempering, in which …", "(IPO), in which …"."""
    known = passage.words
    mark = _RELATIVE.search(part.text)
    if mark is None or mark.start() == 0:
        return None
    left = part.text[: mark.start()]
    if any(known.has("story_pronouns", word) for word in fold(left)):
        return None
    clause = _up_to_comma(part.text[mark.end() :].strip(" .!?;"))
    subject = noun_phrase_before(left, known)
    if subject is None or not _is_clause(clause, known) or not _is_kind(fold(subject.headword), known):
        return None
    name = fold(subject.headword)
    placed = mark[0].strip(", ") == "where" and not (is_process(name[-1:], known) or known.has("events", name[-1]))
    if placed or not _is_new(left, subject, known):
        return None
    return _candidate(subject, begun_small(clause), part, passage)


def _up_to_comma(clause: str) -> str:
    """The clause without what goes on behind it: "its shares are sold to the public, before the end of the year"."""
    comma = clause.find(", ")
    while comma >= 0:
        if len(fold(clause[:comma])) >= _ENOUGH and fold(clause[comma:])[:1] not in {("and",), ("or",), ("but",)}:
            return clause[:comma]
        comma = clause.find(", ", comma + 1)
    return clause


def _is_new(left: str, subject: Subject, known: Words) -> bool:
    """Whether the name is brought in there: with its short form, behind "a" or "is", or as the name of a process without article."""
    if _SHORT_AT_END.search(left):
        return True
    name = fold(subject.headword)
    run = fold(left)
    before = run[-len(name) - 1 : -len(name)] if len(run) > len(name) else ("",)
    if known.has("indefinite_articles", before[0]):
        return len(name) > 1 and (_is_known_kind(name[-1], known) or own_kind(subject, known) != "")
    bare = not known.has("articles", before[0]) and not known.has("possessives", before[0]) and not known.has("demonstratives", before[0])
    return bare and is_process(name[-1:], known) and (len(name) > 1 or known.has("presenters", before[0]))


def _candidate(subject: Subject, clause: str, part: Clause, passage: Passage) -> Candidate:
    known = passage.words
    told = as_told(situation(subject, begun_small(clause) if clause[1:2].islower() or clause[1:2] == " " else clause, known), known)
    return candidate(subject, told, _TRUST, "clause", passage, part.place)
