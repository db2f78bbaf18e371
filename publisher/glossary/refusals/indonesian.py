"""What Indonesian sentences say of a thing behind "adalah" without saying what it is: roles, advice, praise, passing facts.

An invented entry embarrasses a teacher more than a missing one, so a doubtful statement is none.
"""

import re
from itertools import pairwise

from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Phrase, Words

_BORN = re.compile(r"\bkelahiran (?:[A-Z]|\d)")
_OPENING = 5
_PAIR = 2
_PLACE = 4
_KINDS = 2
"""Words at the start of a definition that may name its kind: "tipe data"."""


def is_passing(run: Phrase, known: Words) -> bool:
    """Whether a description behind a copula only describes: one word sets the thing apart, or the statement holds for now, or for us."""
    if known.language != "id":
        return _is_dated(run, known)
    checks = (_is_thin, _is_most, _is_dated, _is_owned_by, _is_frequent, _is_chatter)
    return any(check(run, known) for check in checks)


def is_role(run: Phrase, known: Words) -> bool:
    """As in "makanan pokok bagi sebagian besar warga", "tempat saya bertemu kawan": what it is to somebody."""
    if any(known.has("first_person", word) or known.has("advising", word) for word in run):
        return True
    if known.phrase_in("praises", run):
        return True
    if any(known.has("relatives", word) for word in run):
        return False
    first = 1 if run[1:2] == ("part",) else 2
    if known.phrase_in("roles", run, end=first):
        return True
    return any(before == "bagi" and known.has("beneficiaries", word) for before, word in pairwise(run))


def is_notice(run: Phrase, known: Words) -> bool:
    """Whether a label begins a line of a notice and names no term: "Tempat: lapangan desa", "Juara pertama: …"."""
    alone = len(run) == 1 and known.has("notice_words", run[0])
    return alone or (len(run) <= _PAIR and known.has("notice_labels", run[0]))


def _relative(run: Phrase, known: Words) -> int:
    return next((position for position, word in enumerate(run) if position and known.has("relatives", word)), len(run))


def _is_thin(run: Phrase, known: Words) -> bool:
    """As in "penyerbuk yang ulung", "barang yang permintaannya inelastis", "bahan yang wajib ada", "karbohidrat yang mudah didapat"."""
    relative = _relative(run, known)
    rest = run[relative + 1 :]
    if len(rest) == 1 and known.has("pointers", rest[0]):
        return True
    weighed = len(rest) == _PAIR and (known.has("weighing", rest[0]) or known.has("prescriptive", rest[0]))
    if (
        relative <= _KINDS
        and weighed
        and not (known.has("abilities", rest[0]) and is_verb(rest[1], known) and not rest[1].startswith("di"))
    ):
        return True
    if len(run) == _PAIR and known.has("two_word_images", run[1]):
        return True
    if len(run) > _OPENING or is_verb(run[-1], known):
        return False
    if relative >= _KINDS and len(rest) == 1:
        return any(known.has(kind, rest[0]) for kind in ("judgements", "judged", "weighing"))
    return len(rest) == 1 or (len(rest) == _PAIR and rest[0].endswith("nya"))


def _is_most(run: Phrase, known: Words) -> bool:
    """As in "organ yang paling banyak memakai glukosa"; of a value it says which is meant: "nilai yang paling sering muncul"."""
    relative = _relative(run, known)
    most = relative + 1 < len(run) and known.has("mosts", run[relative + 1])
    most = most or any(known.has("mosts", word) for word in run[1:_KINDS])
    return most and not any(known.has("ranked", word) for word in run[:_KINDS])


def _is_frequent(run: Phrase, known: Words) -> bool:
    """As in "tumbuhan yang sering melilit pagar": how often a thing does it; "nilai yang paling sering muncul" tells which is meant."""
    relative = _relative(run, known)
    often = known.has("frequencies", run[relative + 1]) if relative + 1 < len(run) else False
    return often and not any(known.has("ranked", word) for word in run[:_KINDS])


def _is_chatter(run: Phrase, known: Words) -> bool:
    """As in "bagian yang bikin pusing", "pihak yang perlu Anda curigai": how somebody finds it, advice to the reader."""
    relative = _relative(run, known)
    rest = run[relative + 1 : relative + 1 + _OPENING]
    advised = any(known.has("prescriptive", word) for word in rest) and any(known.has("personal", word) for word in rest)
    return advised or any(known.has("colloquial", word) for word in run[1:])


def _is_dated(run: Phrase, known: Words) -> bool:
    """As in "partai yang berdiri tahun lalu", "stasiun yang masih dipakai sampai sekarang", "pemandangan sehari-hari di tempat itu"."""
    return known.phrase_in("deictic", run, 1)


def is_at_one_place(text: str, run: Phrase, known: Words) -> bool:
    """As in "predator puncak di padang rumput Afrika": where one thing is so; "sistem pengairan di Bali" names a kind."""
    if known.language != "id":
        return False
    if _BORN.search(text):
        return True
    located = known.has("landscapes", run[0])
    if not located and (known.has("genus", run[0]) or any(known.has("relatives", word) for word in run)):
        return False
    _, found, place = text.partition(" di ")
    return bool(found) and any(part[:1].isupper() for part in place.split()[:_PLACE])


def _is_owned_by(run: Phrase, known: Words) -> bool:
    """As in "hak setiap warga negara", "tanggung jawab kita semua": whose it is."""
    owner = run[1 : _PAIR + 1]
    return known.has("belongings", run[0]) and any(known.has("quantifiers", word) or known.has("personal", word) for word in owner)
