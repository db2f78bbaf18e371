"""The right side of a definition: what a term is, trimmed as an editor would, or nothing that defines."""

import re
from dataclasses import dataclass

from publisher.glossary.grammar.english import begins_bare
from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.set_apart import is_mass_set_apart, is_plural_set_apart, set_apart_at
from publisher.glossary.grammar.verbs import is_deed, is_doer, is_verb
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.refusals.predicates import has_genus, is_refused
from publisher.glossary.sides.free_relatives import is_free_relative
from publisher.language.tokens import words

_CITATION = re.compile(r"\s*\([^()]*\b(?:1[5-9]|20)\d\d[a-z]?(?:[:,][^()]*)?\)")
_EXAMPLES = re.compile(r"\s*\((?:[“\"‘']|e\.\s?g\.|for example|for instance|such as|think of|see|cf\.|figure|fig\.)[^()]*\)\s*[.!?]?\s*\Z")
_AGAIN = re.compile(r":\s|,\s(?:that is|i\.e\.),\s")
_PIECES = re.compile(r"[,:;(]|\s[–—]\s")
_ENDS = " \t.,;:!?…–—"
_QUOTES = "“”\"'‘’"
_SHORTEST = 2
_SHORTEST_PLAIN = 4
"""Words of a definition that names no kind and no difference."""
_LONGEST = 60
"""Words: longer "definitions" are explanations."""
_JOINED_LATE = 3
"""Words before "dan" from which on it joins what belongs to one kind: "gabungan pelapisan terbuka dan tertutup"."""
_EACH_OTHER = "saling"
_SPEAKER = 6
"""Words of ", ujar Ketua Panitia Budi"."""
_OPENING = 5
"""Words among which a judgement ("penting") or a superlative makes a statement of the definition."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A definition, trimmed; `genus` and `differentia` say whether it names a kind and what sets the thing apart."""

    text: str
    genus: bool
    differentia: bool
    pointer: bool

    @property
    def in_good_order(self) -> bool:
        """Whether it reads "<kind> that <difference>"."""
        return self.genus and self.differentia


def as_told(text: str, known: Words, *, differentia: bool = True) -> Predicate:
    """`text`, a clause or phrase that was cut out or put together already, as it stands; whether it points its words say."""
    return Predicate(text, genus=True, differentia=differentia, pointer=any(known.has("pointers", word) for word in fold(text)))


def begun_small(text: str) -> str:
    """`text`, which opened a sentence, with a small first letter."""
    return text[:1].lower() + text[1:]


def predicate_of(
    right: str, known: Words, *, verb: bool = False, article: bool = False, label: bool = False, said: bool = False
) -> Predicate | None:
    """The definition that `right` is, None if it is none: a list, a judgement, a place's fact, a verb where none may stand.

    `verb` and `label` as in `is_refused`; with `article` it must start like a noun phrase ("a …", "proteins that …").
    `said` as in `set_apart_at`.
    """
    if _is_unfinished(right, known):
        return None
    text, articled = trimmed(_with_kind(right, known), known)
    run = fold(text)
    if not _SHORTEST <= len(run) <= _LONGEST:
        return None
    if article and is_free_relative(run, known):
        return as_told(text, known)
    genus = has_genus(fold(text.partition(",")[0]) if known.language == "en" and not articled else run, known)
    bare, apart = _set_apart(text, known, articled=articled, said=said)
    unopened = article and not (articled or bare or begins_bare(run, known, genus=genus))
    if unopened or is_refused(text, known, verb=verb, label=label, articled=articled):
        return None
    genus = genus or apart
    differentia = any(known.has("differentia", word) or is_doer(word, known) for word in run[1:]) or tells_clause(run, known)
    differentia = differentia or (article and apart)
    if len(run) < _SHORTEST_PLAIN and not (genus or differentia or verb):
        return None
    pointer = any(known.has("pointers", word) for word in run)
    text += "”" * (text.count("“") > text.count("”"))
    return Predicate(text, genus, differentia, pointer)


def _is_unfinished(right: str, known: Words) -> bool:
    """Whether something is still to come, somebody else says it, or a quotation begins or ends within it."""
    listing = right.rstrip().endswith(":") and not _is_complete(right, known)
    return listing or _is_said(right, known) or "\x00" in right or right.count("“") != right.count("”") or right.count('"') % 2 == 1


def _set_apart(text: str, known: Words, *, articled: bool, said: bool) -> tuple[bool, bool]:
    """(whether a plural without article is set apart by the words behind it, whether anything is), English."""
    if known.language != "en":
        return False, False
    pieces = _PIECES.split(text)
    run = fold(pieces[0] if len(fold(pieces[0])) > _SHORTEST else "".join(pieces[:2]))
    bare = bool(run) and (is_plural_set_apart(run, known, said=said) or is_mass_set_apart(fold(pieces[0]), known, said=said))
    return bare, bare or (articled and bool(run) and set_apart_at(run, known, said=said) > 0)


def tells_clause(run: Phrase, known: Words) -> bool:
    """As in "kebiasaan tetangga saling menolong", "kemampuan akar menyerap air": a clause tells what it is, no statement is made of it."""
    if not known.has("clausal", run[0]):
        return False
    verb = next((word for word in run[1:] if known.has("finite", word) or is_verb(word, known)), "")
    return bool(verb) and not known.has("stating", verb) and (verb == _EACH_OTHER or not known.has("finite", verb))


def _is_complete(right: str, known: Words) -> bool:
    """Whether a formula and no list follows the colon: "the rate at which charge flows past a point:"."""
    run = fold(right)
    restricted = any(known.has("relatives", word) for word in run[1:])
    return known.language == "en" and restricted and not known.has("pronouns", run[-1]) and not known.has("demonstratives", run[-1])


def trimmed(right: str, known: Words) -> tuple[str, bool]:
    """(definition, whether an article or quantity stood before it)."""
    text = _EXAMPLES.sub("", _CITATION.sub("", right)).strip(_ENDS + _QUOTES)
    articled = False
    while True:
        tokens = words(text)
        run = tuple(token.text.casefold() for token in tokens[:6])
        if len(tokens) < 2:
            return _without_tail(text, known, articled=articled), articled
        length = known.phrase_at("trends", run)
        if run[length : length + 1] == ("of",):
            length = 0
        if known.has("articles", run[0]) or (run[0] == "our" and known.has("genus", run[1])):
            articled, length = True, 1
        if known.language == "en" and run[0] == "those" and any(known.has("relatives", word) for word in run[2:]):
            articled, length = True, 1
        articled = articled or (known.language == "en" and (run[0] == "any" or _is_articled_behind(run, known)))
        if not 0 < length < len(tokens):
            return _without_tail(text, known, articled=articled), articled
        text = text[tokens[length].start :]


def _is_articled_behind(run: Phrase, known: Words) -> bool:
    """As in "all the money a business takes in", "half the height of a wave"."""
    return known.has("predeterminers", run[0]) and known.has("articles", run[1])


def _is_said(right: str, known: Words) -> bool:
    """As in "… adalah pihak yang merasakan manfaatnya, ujar dia": somebody's words."""
    comma = right.rfind(", ")
    run = fold(right[comma + 1 :]) if comma >= 0 else ()
    return 1 < len(run) <= _SPEAKER and any(known.has("reporting", word) for word in (run[0], run[-1]))


def _with_kind(right: str, known: Words) -> str:
    """`right` with a kind of thing for its head: "someone who …" → "person who …"."""
    tokens = words(right[:60])[:2]
    head = (
        known.indefinite.get(tokens[0].text.casefold()) if len(tokens) > 1 and known.has("relatives", tokens[1].text.casefold()) else None
    )
    if head is None and known.language == "en":
        return _with_english_kind(right, known)
    return head + right[tokens[0].end :] if head else right


def _with_english_kind(right: str, known: Words) -> str:
    """As in "something valuable that …": "valuable thing that …"."""
    tokens = words(right[:60])[:3]
    if tuple(token.text.casefold() for token in tokens[:2]) == ("those", "who"):
        return f"people {right[tokens[1].start :]}"
    head = known.indefinite.get(tokens[0].text.casefold()) if len(tokens) > _SHORTEST else None
    if head is not None and tokens[1].text == "of":
        return head + right[tokens[0].end :]
    if head is not None and known.has("contacts", tokens[1].text.casefold()):
        return head + right[tokens[0].end :]
    described = head is not None and known.has("relatives", tokens[2].text.casefold())
    return f"{tokens[1].text} {head}{right[tokens[1].end :]}" if described else right


def _without_tail(text: str, known: Words, *, articled: bool) -> str:
    """`text` without what comes after the definition, a dangling "dan" of a list, and half a pair of brackets or quotation marks."""
    text = _up_to_break(text.partition(";")[0].rstrip(_ENDS), known)
    if known.language == "en":
        text = _up_to_dash(text, known)
        text = _told_again(text, known, articled=articled)
    elif (colon := text.find(": ")) > 0 and _tells_on(text[colon:], known):
        text = text[:colon]
    tokens = words(text)
    dangling = known.phrase_ends("danglers", tuple(token.text.casefold() for token in tokens[-4:]))
    if 0 < dangling < len(tokens):
        text = text[: tokens[-dangling].start].rstrip(_ENDS)
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].rstrip(_ENDS)
    return text


def _tells_on(rest: str, known: Words) -> bool:
    """As in "amplop tertutup: ia tidak …", "sungai: airnya berganti", Indonesian: behind the colon something is said of the thing."""
    run = fold(rest[:30])
    return known.language == "id" and bool(run) and (known.has("stand_ins", run[0]) or run[0].endswith("nya"))


def _up_to_dash(text: str, known: Words) -> str:
    """Of "bank that keeps a river in its bed – and it breaks" what stands before the dash."""
    first, dash, rest = text.partition(" – ")
    run = fold(rest[:30])
    goes_on = bool(dash) and bool(run) and any(known.has(kind, run[0]) for kind in ("conjunctions", "clause_breaks", "subject_pronouns"))
    return first if goes_on and len(fold(first)) >= _SHORTEST_PLAIN else text


def _told_again(text: str, known: Words, *, articled: bool) -> str:
    """Of "living thing: a fungus that …" "fungus that …", of a longer definition what stands before the colon."""
    again = _AGAIN.search(text)
    if again is None:
        return text
    first, rest = text[: again.start()], text[again.end() :]
    tokens = words(rest[:20])
    if len(fold(first)) >= _SHORTEST_PLAIN or is_whole_sentence(rest, known):
        return first
    anew = articled and len(tokens) > 1 and known.has("articles", tokens[0].text.casefold())
    return rest[tokens[1].start :] if anew else text


def _up_to_break(text: str, known: Words) -> str:
    """`text` up to the comma behind which something else is said, if what stands before can define."""
    comma = text.find(", ")
    while comma >= 0:
        run = fold(text[comma + 1 : comma + 40])
        before = fold(text[:comma])
        sets_apart = any(known.has("differentia", word) for word in before[1:])
        if run and known.phrase_at("tail_breaks", run) and (sets_apart or len(before) >= _OPENING):
            return text[:comma]
        comma = text.find(", ", comma + 1)
    return text


def is_place(predicate: Predicate, known: Words) -> bool:
    """Whether it says where something is: true of a name, "Jakarta adalah ibu kota …"."""
    return any(known.has("place_genus", word) for word in fold(predicate.text)[: 1 if known.language == "id" else 2])


def is_enumeration(text: str, known: Words) -> bool:
    """Whether `text` only lists things: "alam, tenaga kerja, dan modal", "tuna dan cakalang"."""
    run = fold(text)
    if run and any(known.has("composites", word) for word in run[: 1 if known.language == "id" else 3]):
        return False
    if any(known.has("relatives", word) or known.has("clause_stops", word) for word in run):
        head = re.split(r",", text)[0]
        first = fold(head)
        described = any(known.has("relatives", word) or known.has("clause_stops", word) for word in first)
        if described or (len(first) >= _SHORTEST and is_deed(run[0], known)):
            return False
        early = 2 if known.language == "id" and known.has("genus", run[0]) else 3
        return text.count(",") >= 2 or any(known.has("conjunctions", word) for word in run[:early])
    if text.count(",") >= 2 and all(len(fold(part)) <= 3 for part in text.split(",")):
        return True
    joints = [position for position, word in enumerate(run) if known.has("conjunctions", word) or known.has("alternatives", word)]
    if joints and "," not in text and known.has("genus", run[0]) and joints[0] >= _JOINED_LATE:
        return False
    return bool(joints) and ("," in text or len(run) <= 7)
