"""Indonesian definitions over two sentences, the term in one and what it means in the other, joined by a pointing word.

"Waspada phishing! Ini modus penipuan yang …", "Istilah itu dipakai untuk orang yang …", "Begitulah sebutan bagi …",
"…; yang begini disebut isotop", "… Namanya rekayasa sosial".
"""

import re
from collections.abc import Iterator

from publisher.glossary.forms.anaphora import Before
from publisher.glossary.forms.appositions import is_sentence
from publisher.glossary.forms.retold import told_before
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.indonesian.composing import is_general, is_kind, kind_in, owning, that_does, without_more
from publisher.glossary.indonesian.onward import introduced
from publisher.glossary.indonesian.relatives import contrasted
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.named_term import name_at_start
from publisher.glossary.sides.predicates import Predicate, as_told, begun_small, predicate_of
from publisher.glossary.sides.subjects import Subject, subject_of
from publisher.language.tokens import words

_QUOTED = re.compile(r"[“\"]([^“”\"]{3,40})[”\"]")
_USED = re.compile(
    r"\A(?:istilah|kata|sebutan|ungkapan|frasa|julukan) (?:ini|itu|tersebut) (?:kemudian |biasa |lazim |sering )?(?:dipakai|digunakan"
    r"|dipergunakan|diberikan|muncul|lahir) (?:untuk|bagi|kepada)(?: menyebut| menggambarkan| menamai| menunjuk| melukiskan)? ",
    re.IGNORECASE,
)
_SO_CALLED = re.compile(
    r"\A(?:begitulah|itulah|inilah|demikianlah|begitu) (?=(?:sebutan|julukan|nama|istilah|panggilan) (?:bagi|untuk) )", re.IGNORECASE
)
_SUCH = re.compile(
    r"\A(?:nah, |dan )?(?:yang|hal|keadaan) (?:begini|begitu|seperti ini|seperti itu|demikian)(?: ini| itu)? "
    r"(?:biasa |lazim |sering |kita )?(?:disebut|sebut|dinamakan|dikenal sebagai|namanya) (?=[^,.;]{3,40}\Z)",
    re.IGNORECASE,
)
_NAME_IS = re.compile(r"\A(?:nah, )?(?:namanya|istilahnya|sebutannya|nama kerennya) (?=[^,.;:]{3,40}\Z)", re.IGNORECASE)
_THIS = re.compile(r"\A(?:ini|itu)(?:lah)? (?=\S)", re.IGNORECASE)
_POINTED, _USED_FOR, _SUCH_TRUST, _NAMED = 1.5, 2.2, 1.6, 1.1
_SHORT = 5
"""Words of "Waspada phishing!", whose last is the term."""
_LONGEST_SUBJECT = 9
_WHEN = "peristiwa ketika"


def pointing(part: Clause, passage: Passage, before: Before) -> Iterator[Candidate]:
    """What the statement says of the term before it, or of what stands there as the meaning of its own term; at most one."""
    known = passage.words
    if known.language != "id" or not before.text or "\x00" in part.text + before.text:
        return
    found = _used(part, before, known) or _such(part, before, known) or _name_is(part, before, known) or _this(part, before, known)
    found = found or _owned(part, before, known)
    if found is not None:
        yield candidate(*found, "pointer", passage, part.place)


def _mentioned(previous: str, known: Words) -> Subject | None:
    """The term that the sentence before mentions: in quotation marks, behind a colon, at its end."""
    quoted = _QUOTED.findall(previous)
    bare = previous.rstrip(" .!?…")
    if len(quoted) == 1:
        return subject_of(quoted[0], known, named=True)
    last = bare.rpartition(": ")[2] if ": " in bare else ""
    if last and len(fold(last)) < _SHORT:
        return subject_of(last, known, named=True)
    presented = introduced(bare, known, ending=True)
    if presented is not None:
        return presented
    return name_at_start(bare, known) if len(fold(bare)) < _SHORT and subject_of(bare, known) is not None else None


def _used(part: Clause, before: Before, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Fenomena “generasi sandwich” ramai lagi. Istilah itu dipakai untuk orang dewasa yang …"."""
    used = _USED.match(part.text) or _SO_CALLED.match(part.text)
    subject = _mentioned(before.text, known) if used is not None else None
    predicate = predicate_of(part.text[used.end() :], known) if used is not None and subject is not None else None
    return (subject, predicate, _USED_FOR) if subject is not None and predicate is not None and predicate.differentia else None


def _this(part: Clause, before: Before, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Waspada phishing! Ini modus penipuan yang …"."""
    this = _THIS.match(part.text)
    if this is None or not part.opens:
        return None
    told = part.text[this.end() :]
    predicate = predicate_of(told, known)
    sound = predicate is not None and predicate.in_good_order and is_kind(fold(told)[0], known) and not is_sentence(fold(told), known)
    subject = _mentioned(before.text, known) if sound else None
    plain = subject is not None and not subject.weak and not subject.verbal
    return (subject, predicate, _POINTED) if subject is not None and predicate is not None and plain else None


def _such(part: Clause, before: Before, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Atom dari unsur yang sama bisa berbeda jumlah neutronnya; yang begini disebut isotop"."""
    such = _SUCH.match(part.text.rstrip(" .!?"))
    subject = name_at_start(part.text[such.end() :], known) if such is not None else None
    turned = _turned(before.text, known) if subject is not None else ""
    return (subject, as_told(turned, known), _SUCH_TRUST) if subject is not None and turned else None


def _turned(sentence: str, known: Words) -> str:
    """Of "Atom dari unsur yang sama bisa berbeda" "atom dari unsur yang sama yang bisa berbeda"; "" where that fails."""
    text = without_more(without_openers(sentence, known))
    tokens = words(text)
    run = tuple(token.text.casefold() for token in tokens)
    if len(run) < 3 or not is_kind(run[0], known) or not is_general(text, known):
        return ""
    for position in range(1, min(_LONGEST_SUBJECT, len(run) - 1)):
        inside = known.has("relatives", run[position - 1]) or known.has("negations", run[position - 1])
        if not inside and (known.has("finite", run[position]) or is_verb(run[position], known)):
            return f"{begun_small(text[: tokens[position].start].rstrip())} yang {text[tokens[position].start :]}"
    return ""


def _name_is(part: Clause, before: Before, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Penipu menyamar sebagai petugas lalu meminta sandi. Namanya rekayasa sosial"."""
    named = _NAME_IS.match(part.text.rstrip(" .!?"))
    subject = name_at_start(part.text[named.end() :], known) if named is not None and part.opens else None
    told = without_more(told_before(before.text, known)) if subject is not None else ""
    if subject is None or not told or not is_general(told, known) or any(part[:1].isupper() for part in subject.headword.split()):
        return None
    predicate = predicate_of(told, known)
    if predicate is not None and predicate.in_good_order and not is_sentence(fold(told), known):
        return subject, predicate, _POINTED
    return subject, as_told(f"{_WHEN} {told}", known), _NAMED


def _owned(part: Clause, before: Before, known: Words) -> tuple[Subject, Predicate, float] | None:
    """As in "Lain halnya dengan hak pakai. Pemegangnya hanya boleh …": "hak yang pemegangnya hanya boleh …"."""
    if not part.opens or not owning(part.run[:1], known) or len(part.run) < _SHORT - 1:
        return None
    bare = before.text.rstrip(" .!?")
    subject = contrasted(bare, known)
    kind = kind_in(subject.headword, known) if subject is not None else ""
    predicate = that_does(kind, begun_small(part.text.strip(" .!?;")), known)
    return (subject, predicate, _SUCH_TRUST) if subject is not None and predicate is not None else None
