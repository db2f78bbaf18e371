"""What is no definition though it stands behind "is": judgements, facts about one thing, people, numbers, pointers."""

from itertools import pairwise

from publisher.glossary.grammar.english import is_plural, singular
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.set_apart import is_plural_set_apart, set_apart_at
from publisher.glossary.grammar.verbs import is_doer, is_ordered, is_verb
from publisher.glossary.grammar.words import Phrase, Words, fold
from publisher.glossary.refusals.english import has_kind_set_apart, is_described, is_image, is_personal
from publisher.glossary.refusals.indonesian import is_at_one_place, is_passing, is_role
from publisher.language.tokens import words

_GERUND = 5
_EVENT = 2
"""Words of "terkikisnya tanah": an event and whose it is."""
_PAIR = 2
_NEAR = 4
"""Words among which a noun has its "yang"."""
_NAMED_WITHIN = 6
"""Words from which on a definition may itself name what its last pronoun means."""
_OTHER_END = 3
"""Words of "naik atau turunnya"."""
_FAR = 8
"""Words among which "that" shows an English kind: "paste of flour and fat that …"."""
_OPENING = 5
"""Words among which a judgement ("penting") or a superlative makes a statement of the definition."""


def is_refused(text: str, known: Words, *, verb: bool, label: bool, articled: bool = False) -> bool:
    """Whether `text`, trimmed, tells about a thing instead of saying what it is.

    With `verb` it may start with a verb; behind a `label` a doubtful kind ("bukti", "sumber") is one; behind an article
    (`articled`) an adjective that judges elsewhere may describe ("a short addition that …").
    """
    run = tuple(token.text.casefold() for token in words(text))
    if not (articled and is_described(run, known)) and _is_particular(run, known, verb=verb, label=label):
        return True
    if not (label or verb) and (is_passing(run, known) or is_at_one_place(text, run, known)):
        return True
    checks = (_is_judgement, _is_person, _points_outside, is_role, is_image, is_personal, _is_done_by_one)
    return any(check(run, known) for check in checks) or _names_only_one(text, run, known)


def _is_particular(run: Phrase, known: Words, *, verb: bool, label: bool) -> bool:
    """As in "contoh …", "dua konsep …", "35 gram", "pelarutnya": by its first word."""
    if known.language == "en" and known.has("small_adverbs", run[0]) and len(run) > _PAIR and set_apart_at(run[1:], known) > 1:
        run = run[1:]
    first = run[0]
    kind = known.has("genus", first)
    if known.phrase_at("compounds", run) and len(run) > _PAIR:
        return False
    if known.language == "id" and (verb or label) and run[1] == known.that_link:
        return False
    if known.has("numerals", first):
        return not _is_number_of_kind(run, known)
    denied = known.language == "id" and known.has("negations", first) and len(run) > _PAIR and is_verb(run[1], known)
    if known.has("particular", first) and not (verb and (known.has("prepositions", first) or denied)):
        called = known.has("appellations", first)
        told = 2 if len(run) > _PAIR and known.has("naming_kinds", run[1]) else 1
        for_whom = called and len(run) > _PAIR and known.has("for_whom", run[told])
        return not (for_whom or (not called and _is_part_that(run, known)) or (label and kind))
    closed = any(known.has(listed, first) for listed in ("pronouns", "negations", "demonstratives")) and not (verb and denied)
    acting = not verb and is_verb(first, known) and not _is_noun_set_apart(run, known)
    return first in known.places or first[0].isdigit() or _is_owned(run, known) or ((closed or acting) and not kind)


def _is_noun_set_apart(run: Phrase, known: Words) -> bool:
    """As in "teropong bersudut yang …": a noun that only begins like a verb has a "yang" behind it."""
    return run[0].startswith(("ter", "ber")) and any(known.has("relatives", word) for word in run[1:_NEAR])


def _is_judgement(run: Phrase, known: Words) -> bool:
    """As in "instrumen penting", "an oligopoly in most countries"."""
    opening = _until_differentia(run, known)
    apart = 1 + set_apart_at(run[1:], known)
    mild = has_kind_set_apart(run[1:], known) or (apart > 1 and not known.has("prepositions", run[apart]))
    judging = [word for position, word in enumerate(opening) if known.has("judgements", word) and not _is_compounded(run, position, known)]
    if any(not (mild and known.has("mild_judgements", word)) for word in judging):
        return True
    plain = known.language == "en" and not any(known.has("relatives", word) for word in run)
    last = len(run) if plain else 4
    return _judged_at_once(run, known) or known.phrase_in("evaluations", run, 1, last)


def _is_compounded(run: Phrase, position: int, known: Words) -> bool:
    """As in "surat berharga", "gagasan utama": the word judges nothing there."""
    return any(known.phrase_at("compounds", run, start) > 1 for start in (position, position - 1) if start >= 0)


def _is_done_by_one(run: Phrase, known: Words) -> bool:
    """As in "game that he plays every evening", "bahan yang kita kenal dari baju": what somebody of the text or the reader does with it."""
    for at, (word, later) in enumerate(pairwise(run)):
        ours = known.has("personal", later) and known.has("knowing", (*run[at + 2 :], "")[0])
        if known.has("relatives", word) and (known.has("one_person", later) or ours):
            return True
    return False


def _points_outside(run: Phrase, known: Words) -> bool:
    """As in "a clever use of it"; in "the ratio of the voltage across a component to the current through it" the thing is named before."""
    if known.language != "en" or not known.has("pointers", run[-1]) or any(known.has("relatives", word) for word in run):
        return False
    if len(run) >= _NAMED_WITHIN and known.has("prepositions", run[-2]):
        return False
    return run[-1] != "them" or not any(is_plural(word, known) for word in run[1:-1])


def is_certain_one(left: str, right: str, headword: str, known: Words) -> bool:
    """As in "The ship is a vessel that …", English: a thing of the story; "The epicentre is the point …" names its kind."""
    begun, described, head = fold(without_openers(left, known)[:20]), fold(right[:10]), fold(headword)
    if not (begun and described and head):
        return False
    named = len(head) > 1 and all(part[:1].isupper() for part in headword.split())
    if named and known.has("undertakings", head[-1]):
        return False
    return known.has("definite", begun[0]) and known.has("indefinite_articles", described[0]) and known.has("situational", head[-1])


def has_genus(run: Phrase, known: Words) -> bool:
    """Whether a definition names a kind of thing: by its first word, or by the noun before "that"."""
    if not run:
        return False
    head = run[0]
    single = head.partition("-")[0] if "-" in head else head
    if known.has("genus", head) or known.has("genus", single) or known.has("genus", head.removesuffix("s")):
        return True
    acting = is_verb(head, known)
    described = known.language == "id" and head.startswith("ber")
    if is_happening(run, known) or (_has_kind_ending(head, known) and not (acting or described)):
        return True
    if known.language != "en":
        shaped = len(run) > _PAIR and run[1].startswith("ber") and known.has("differentia", run[1])
        doing = is_doer(head, known) and not known.has("person_genus", head)
        shaped = shaped or (len(run) > _PAIR and (doing or known.has("measures", head) or known.has("degrees", head)))
        return (shaped or any(known.has("relatives", word) for word in run[1:3])) and not acting and not known.has("pronouns", head)
    return _has_english_genus(run, known)


def _has_kind_ending(head: str, known: Words) -> bool:
    """As in "cekungan", "gesekan"; "urutkan" is an order: before "-kan" a noun has a vowel."""
    ordered = known.language == "id" and (is_ordered(head) or known.has("particles", head))
    return len(head) > _OPENING and head.endswith(tuple(known.single["genus_endings"])) and not known.has("not_kinds", head) and not ordered


def is_happening(run: Phrase, known: Words) -> bool:
    """As in "terjaganya kadar garam", "ikut bergetarnya benda", "hilangnya air": a clause made a noun."""
    if len(run) > _OTHER_END and known.has("happenings", run[0]) and known.has("alternatives", run[1]):
        return run[2].endswith("nya")
    start = 1 if len(run) > _PAIR and (known.has("happening_adverbs", run[0]) or known.has("degree_words", run[0])) else 0
    if start and known.has("degree_words", run[0]):
        return run[1].endswith("nya")
    word = run[start].removesuffix("nya")
    return word != run[start] and (is_verb(word, known) or known.has("happenings", word))


def _is_made(run: Phrase, position: int, known: Words) -> bool:
    """Whether the word there says what was done with the noun before it: "heavy stones carried …", "syringe filled with …"."""
    later = run[position + 1] if position + 1 < len(run) else ""
    return run[position].endswith("ed") and (run[position - 1].endswith("s") or known.has("prepositions", later))


def _has_english_genus(run: Phrase, known: Words) -> bool:
    """As in "natural home of …", "dating by …", "whatever that …", "heavy stones carried …": the kind comes after its adjective."""
    opening = run[1:4]
    stop = next((position for position, word in enumerate(opening) if known.has("clause_stops", word)), len(opening))
    if any(known.has(kind, one) for word in run[: stop + 1] for one in (word, singular(word, known)) for kind in ("genus", "masses")):
        return True
    if len(run[0]) > _GERUND and run[0].endswith("ing"):
        return True
    if stop < len(opening) and run[stop].endswith(tuple(known.single["genus_endings"])) and not known.has("not_kinds", run[stop]):
        return True
    pairs = list(pairwise(run[:_FAR]))
    described = any(
        known.has("relatives", word) and (not known.has("clause_stops", before) or known.has("prepositions", before))
        for before, word in pairs
    )
    made = any(_is_made(run, position, known) for position in range(1, min(_FAR, len(run))))
    return described or made


def _is_owned(run: Phrase, known: Words) -> bool:
    """As in "pelarutnya": somebody's own thing. Of an event ("terkikisnya") it says whose event that is."""
    bare = run[0].removesuffix("nya")
    if known.language != "id" or bare == run[0]:
        return False
    alone = len(run) < _EVENT or known.has("conjunctions", run[1]) or known.has("prepositions", run[1])
    return known.has("genus", bare) or bare.startswith("pe") or (alone and not is_verb(bare, known))


def _is_number_of_kind(run: Phrase, known: Words) -> bool:
    """As in "lima asas yang menjadi dasar negara": so many of a kind, with what sets them apart."""
    kind = run[1:3] if known.language == "id" else run[1:4]
    has_kind = any(has_genus((word, *run[2:]), known) for word in kind)
    restricted = any(known.has("relatives", word) for word in run[2:6])
    return (has_kind and restricted) or (is_plural_set_apart(run[1:], known) and not restricted)


def _is_part_that(run: Phrase, known: Words) -> bool:
    """As in "bagian komputer yang menjalankan …" says what a thing is, "bagian dari program …" does not."""
    of_the_whole = run[0] == "bagian" and any(known.has("relatives", word) for word in run[2:7])
    if known.has("prepositions", run[1]) and not of_the_whole:
        return False
    begin = 1 if known.language == "en" or known.has("relatives", run[1]) or known.has("where_words", run[1]) else 2
    return known.has("genus", run[0]) and any(known.has("clause_stops", word) for word in run[begin:])


def _until_differentia(run: Phrase, known: Words) -> Phrase:
    opening = run[:_OPENING]
    for position, word in enumerate(opening):
        if position and known.has("clause_stops", word):
            return opening[:position]
    return opening


def _judged_at_once(run: Phrase, known: Words) -> bool:
    """As in "proses yang sangat penting", "topik yang relevan": the difference is a judgement."""
    for position, word in enumerate(run[:_OPENING]):
        if known.has("nominal_links", word):
            return False
        if known.has("relatives", word) and position:
            after = run[position + 1 : position + 3]
            # "The price at which a good is sold": behind an article it is a thing.
            if known.language == "en" and after and known.has("articles", after[0]):
                after = ()
            only_one = position + 2 == len(run) and known.has("superlatives", run[-1])
            judged = any(known.has(kind, later) for kind in ("judgements", "judged") for later in after) and not _is_sized(after, known)
            return only_one or judged or _is_ordinary(run, position + 1, known)
    return False


def _is_sized(run: Phrase, known: Words) -> bool:
    """As in "(data yang) sangat besar": how much of it there is."""
    return len(run) == _PAIR and known.has("extremes", run[0]) and known.has("magnitudes", run[1])


def _is_ordinary(run: Phrase, position: int, known: Words) -> bool:
    """Whether the clause at `position` weighs or advises: "… yang paling lancar", "sumber yang harus dibaca"."""
    word = run[position] if position < len(run) else ""
    if known.has("prescriptive", word):
        return known.has("particular", run[0])
    if any(known.has("comparing", later) for later in run[position:]):
        return False
    ours = any(known.has("personal", later) for later in run[position:])
    placed = position + 2 < len(run) and known.has("prepositions", run[position + 2])
    return known.has("extremes", word) and (ours or placed or position + 2 >= len(run))


def _names_only_one(text: str, run: Phrase, known: Words) -> bool:
    """As in "danau terbesar di Asia", "the longest river in Africa": a fact about one thing.

    "Titik tertinggi gelombang", "pejabat tertinggi yang memimpin …" say what things of a kind are.
    """
    tokens = words(text)
    if known.has("groups", run[0]):
        return False
    for position, word in enumerate(_until_differentia(run, known)):
        if not is_superlative(word, known):
            continue
        after = tokens[position + 1 :]
        ended = bool(after) and "," in text[tokens[position].end : after[0].start]
        alone = not after or ended or (position == 0 and not _is_kind_of_point(run[1:], known))
        return alone or any(token.text[0].isupper() or known.has("whole_worlds", token.text.casefold()) for token in after)
    return False


def _is_kind_of_point(run: Phrase, known: Words) -> bool:
    """As in "the highest point of a wave", "the smallest bit of a word that …": English has the superlative before its kind."""
    if known.language != "en":
        return False
    of_any = len(run) > _PAIR and run[1] == "of" and known.has("indefinite_articles", run[2])
    begin = set_apart_at(run, known)
    for_any = begin > 0 and any(known.has("indefinite_articles", word) or word == "your" for word in run[begin:])
    return of_any or for_any or known.has("genus", singular(run[0], known))


def is_superlative(word: str, known: Words) -> bool:
    """Whether `word` says that only one can be it: "terbesar", "longest"."""
    if known.has("superlatives", word):
        return True
    return known.language == "en" and len(word) > 5 and word.endswith("est") and not known.has("not_superlatives", word)


def _is_person(run: Phrase, known: Words) -> bool:
    """As in "tokoh yang …", "penyair yang …"."""
    head = run[0] if known.language == "id" else next((word for word in run[:3] if known.has("person_genus", word)), run[0])
    return known.has("person_genus", head) and not known.has("genus", head)
