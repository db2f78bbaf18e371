"""Definitions set beside their term: "X, suatu Y, …", "… tersimpan DNA, molekul Y", "X – Y –", "X (Y)", "Y, atau X,"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from publisher.glossary.abbreviations.letters import is_spelled_by, spelled
from publisher.glossary.abbreviations.short_forms import is_short_form
from publisher.glossary.forms.beside import Beside, end_of, is_list_of_things
from publisher.glossary.forms.kinds import after_class_mark, is_plain_kind, points_outside
from publisher.glossary.forms.stories import is_dateline, is_of_story, is_on_offer
from publisher.glossary.grammar.acting import behind_verb
from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.verbs import is_command, is_deed, is_verb
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.refusals.predicates import is_happening
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.nounphrase import noun_phrase_before
from publisher.glossary.sides.predicates import Predicate, is_enumeration, is_place, predicate_of, tells_clause
from publisher.glossary.sides.subjects import Subject, is_name, subject_of
from publisher.language.tokens import words

_ARTICLED = 2.0
_BY_KIND = 1.6
_BRACKETED = 1.9
_DASHED = 2.0
_COLON = 1.5
_OTHER_NAME = 1.8
_LABEL = 3
"""Words of a term before a colon inside a paragraph: "Energi kinetik: energi yang …"."""
_SHORTEST, _LONG_ENOUGH = 3, 4
"""Words of a definition, and of a description that another name follows."""
_LONGEST_OTHER_NAME = 3
_MARK = re.compile(r",\s+|\s*—\s*|\s+–\s+|\s+-\s+|\s+=\s+|:\s+|\s\((?=[^()]{12,300}\))")
_DASH = re.compile(r"\s[–—]\s|—")
_MOST_MARKS = 12
"""Marks of one statement that are tried: who sets more lists things."""


def appositions(part: Clause, passage: Passage) -> Iterator[Candidate]:
    """The definitions that stand beside their terms in the statement `part`; none inside another."""
    done = -1
    for number, found in enumerate(_MARK.finditer(part.text)):
        if number >= _MOST_MARKS:
            return
        if found.start() <= done or _closes(part.text, found) or _is_bracketed(part.text, found):
            continue
        beside = Beside(part.text[: found.start()], found[0].strip()[:1], part.text[found.end() :], part.opens)
        one = _described(beside, part, passage) or _renamed(beside, part, passage)
        if one is not None:
            done = found.end() + len(end_of(beside, passage.words))
            yield one


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a dash ends what another one began: "The surface between them – the water table – rises"."""
    dash = mark[0].strip()
    return dash in {"–", "—"} and len(re.findall(rf"\s{dash}\s" if mark[0] != dash else dash, text[: mark.start()])) % 2 == 1


def _is_bracketed(text: str, mark: re.Match[str]) -> bool:
    """Whether a comma stands between two names in a bracket: "(force majeure, overmacht)"."""
    return mark[0].strip() == "," and text.count("(", 0, mark.start()) > text.count(")", 0, mark.start())


def _described(beside: Beside, part: Clause, passage: Passage) -> Candidate | None:
    """The term on the left, described on the right."""
    known = passage.words
    run = fold(beside.right[:80])
    if (
        not run
        or is_dateline(beside, known)
        or _is_list_before(beside, known)
        or is_on_offer(beside, known)
        or any(known.phrase_at(kind, run) for kind in ("identifiers", "trends", "namers"))
    ):
        return None
    if _is_told_otherwise(beside, run, known):
        beside = replace(beside, right=beside.right[words(beside.right)[1].start :])
        run = run[1:]
    articled = known.has("articles", run[0])
    right = end_of(beside, known)
    closed = beside.mark == "(" or known.language == "en" or len(right) < len(beside.right)
    gerund = beside.mark != "," and closed and _is_activity(run[0], known)
    predicate = predicate_of(right, known, verb=gerund and known.language == "id", article=known.language == "en" and not gerund)
    subject = _subject(beside, known, articled=articled)
    if predicate is None or subject is None:
        return None
    if is_short_form(subject.headword) and is_spelled_by(right, spelled(subject.headword), known):
        return None
    other_names = bool(subject.abbreviations or subject.glosses) and beside.mark == ","
    if not _describes(
        predicate, right, beside.mark, known, articled=articled or gerund or is_happening(run, known) or (other_names and predicate.genus)
    ):
        return None
    if (is_name(subject.headword, known) and (is_place(predicate, known) or "who" in run)) or is_of_story(beside, right, subject, known):
        return None
    return candidate(subject, predicate, _trust(beside.mark, articled=articled), "apposition", passage, part.place)


def _is_activity(word: str, known: Words) -> bool:
    """As in "doxing—membongkar data pribadi orang lain—", "shirring – gathering cloth –"."""
    return word.endswith("ing") if known.language == "en" else word.startswith("me") and is_verb(word, known)


def _is_told_otherwise(beside: Beside, run: tuple[str, ...], known: Words) -> bool:
    """As in "Redundansi, atau pengulangan data yang tidak perlu, memboroskan ruang"."""
    piece = fold(beside.right.partition(",")[0])
    told = any(known.has("relatives", word) for word in piece)
    if known.language == "en":
        told = len(piece) > _SHORTEST and known.has("articles", piece[1]) and subject_of(beside.left, known) is not None
    short = "," not in beside.left and len(fold(beside.left)) <= _LABEL
    return beside.opens and beside.mark == "," and short and told and known.has("alternatives", run[0])


def _trust(mark: str, *, articled: bool) -> float:
    match mark:
        case ",":
            return _ARTICLED if articled else _BY_KIND
        case "(":
            return _BRACKETED
        case ":":
            return _COLON
        case _:
            return _DASHED


def _is_list_before(beside: Beside, known: Words) -> bool:
    """As in "beras, jagung, dan …": the comma stands between things of a list, or a subordinate clause ends there."""
    before = fold(beside.left[-40:])
    opened = known.language == "en" and known.phrase_ends("openers", before) > 1
    if opened or any(known.phrase_ends(kind, before) for kind in ("identifiers", "explainers", "restaters")):
        return True
    if beside.mark != ",":
        return known.language == "en" and any(known.has("numerals", word) for word in fold(beside.left[-40:])[-_LABEL - 1 :])
    last = fold(beside.left.rpartition(",")[2])
    clause = len(last) > 1 and known.language == "en" and known.has("subject_pronouns", last[1])
    return bool(last) and not clause and any(known.has(kind, last[0]) for kind in ("conjunctions", "alternatives"))


def _describes(predicate: Predicate, right: str, mark: str, known: Words, *, articled: bool) -> bool:
    """Whether what stands beside is a noun phrase with a kind and a difference, and no list and no sentence."""
    run = fold(predicate.text)
    if known.language == "en" and _only_tells(predicate, right, mark, known, articled=articled):
        return False
    told = (mark != "=" and is_sentence(run, known)) or points_outside(run, known)
    if len(run) < _SHORTEST or _begins_list(right, known) or is_enumeration(right, known) or told:
        return False
    plain = known.language == "id" and mark != ":" and is_plain_kind(run, known)
    return predicate.in_good_order or plain or (articled and (predicate.differentia or known.language == "id"))


def _only_tells(predicate: Predicate, right: str, mark: str, known: Words, *, articled: bool) -> bool:
    """Whether English words beside a noun only tell of it: a list, an image ("the vampire of the verbs"), speech, a sentence."""
    run = fold(predicate.text)
    if mark == "," and (is_list_of_things(right, known) or (fold(right)[0] == "the" and len(run) <= _SHORTEST)):
        return True
    if mark == "," and not articled and any(known.has("conjunctions", word) for word in run[1:3]):
        return True
    restricted = any(known.has("relatives", word) or known.has("genus", word) for word in run[:_LONG_ENOUGH])
    if fold(right)[0] == "the" and not restricted and (mark == ":" or (mark == "," and _is_of_the(predicate, known))):
        return True
    said = bool(run) and (known.has("reporting", run[-1]) or fold(right)[-1:] == ("said",))
    return said or is_whole_sentence(right, known)


def _is_of_the(predicate: Predicate, known: Words) -> bool:
    """As in "(the) vampire of the verb world", "(the) pride of our town": no kind, and whose or what's it is."""
    run = fold(predicate.text)
    owned = "of" in run and known.has("possessives", (*run[run.index("of") + 1 :], "")[0]) and "a" not in run[run.index("of") + 1 :][:1]
    return owned and not predicate.genus


def _begins_list(right: str, known: Words) -> bool:
    """As in "kebijakan, aturan, atau keputusan yang …", "sengketa, kompromi yang tidak adil, atau sabotase": one of a list."""
    first, comma, rest = right.partition(", ")
    following = fold(rest[:40])
    joined = bool(following) and any(known.has(kind, following[0]) for kind in ("conjunctions", "alternatives"))
    return bool(comma) and joined and bool(first)


def is_sentence(run: tuple[str, ...], known: Words) -> bool:
    """Whether a verb comes that belongs to no "yang": "air mengalir ke laut"."""
    if tells_clause(run, known) or (known.language == "id" and is_happening(run, known)):
        return False
    for position, word in enumerate(run):
        if position and (known.has("clause_stops", word) or known.has("differentia", word)):
            return False
        if position and known.has("nominal_links", word) and is_deed(run[0], known):
            return False
        if position == 1 and known.has("actors", run[0]) and known.language == "id" and word.startswith("ber") and is_verb(word, known):
            return True
        of_event = position == 1 and known.has("events", run[0])
        if known.has("finite", word) or (position and not of_event and word.startswith(("di", "me")) and is_verb(word, known)):
            return True
    return False


def _subject(beside: Beside, known: Words, *, articled: bool) -> Subject | None:
    """The whole left side where it opens the sentence, else the noun phrase at its end."""
    behind_dash = _DASH.split(beside.left)[-1]
    if beside.mark == "," and behind_dash != beside.left and not is_short_form(behind_dash.strip()):
        return None
    left = after_class_mark(_without_short_tail(behind_dash, known), known)
    whole = (
        subject_of(left, known, label=beside.mark == ":")
        if beside.opens and "," not in left and not (_has_english_verb(left, known) or is_command((fold(left) or ("",))[0], known))
        else None
    )
    if whole is not None:
        labelled = beside.mark == ":" and (known.language != "id" or len(fold(left)) > _LABEL)
        return None if labelled or (whole.verbal and not articled) else whole
    if beside.mark == "," and not _has_said(left, known):
        return None
    return noun_phrase_before(left.rstrip(" ,"), known)


def _has_english_verb(left: str, known: Words) -> bool:
    """As in "Farmers grow wheat", "the team used sonar": a plural or a past form before the last word."""
    if known.language != "en":
        return False
    inner = [word for word in fold(left.partition("(")[0])[:-1] if not known.has("articles", word) and not known.has("openers", word)]
    plural = any(word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) and len(word) > 3 for word in inner)
    return plural or any(word.endswith("ed") for word in inner[1:])


def _without_short_tail(left: str, known: Words) -> str:
    """What stands before "…, CPI for short" without what names the short form."""
    run = fold(left[-40:])
    length = known.phrase_ends("short_tails", run) if run else 0
    return left.rpartition(",")[0] if length and "," in left else left


def _has_said(left: str, known: Words) -> bool:
    """Whether `left` has its verb already, so that the comma cannot end an opening phrase: "Di dalam inti tersimpan DNA"."""
    told = left.rpartition(f" {known.that_link} ")[2] if known.language == "id" else left
    bare = without_openers(told.partition("(")[0], known)
    run = fold(bare)
    if not run or known.has("subordinators", run[0]):
        return False
    if known.has("purpose_openers", run[0]):
        return any(word.startswith("di") and is_verb(word, known) for word in run[1:])
    if known.language == "id" and known.has("prepositions", run[0]):
        run = run[1:] or run
    if known.language == "en":
        return any(known.has("finite", word) for word in run) or not known.has("prepositions", run[0]) or behind_verb(run, known) > 0
    said = any(
        (known.has("finite", word) and not known.has("named_so", word)) or known.has("plain_verbs", word) or is_verb(word, known)
        for word in run
    )
    return said or is_command(run[0], known)


def _renamed(beside: Beside, part: Clause, passage: Passage) -> Candidate | None:
    """The description on the left, another name for it on the right: "A fall in the price level, or deflation, …"."""
    known = passage.words
    tokens = words(beside.right[:80])
    alternative = bool(tokens) and known.has("alternatives", tokens[0].text.casefold())
    if (
        not beside.opens
        or (beside.mark == "," and "," in beside.left)
        or beside.mark not in (",–—" if alternative else "–—")
        or len(tokens) < 2
    ):
        return None
    name = beside.right[tokens[1].start if alternative else tokens[0].start :]
    closing = re.search(r"[,.;]|\s*—|\s+–(?=\s)", name)
    if closing is None:
        return None
    subject = subject_of(name[: closing.start()], known)
    predicate = predicate_of(without_openers(beside.left, known), known)
    if subject is None or predicate is None or len(fold(subject.headword)) > _LONGEST_OTHER_NAME or is_short_form(subject.headword):
        return None
    if not predicate.in_good_order or len(fold(predicate.text)) <= _LONG_ENOUGH or is_sentence(fold(predicate.text), known):
        return None
    return candidate(subject, predicate, _OTHER_NAME, "other name", passage, part.place)
