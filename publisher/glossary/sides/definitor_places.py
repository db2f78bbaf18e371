"""Words that define in one place and only tell in another: "menunjukkan", "sama dengan", "menyatakan bahwa", "berarti"."""

from publisher.glossary.grammar.verbs import is_verb
from publisher.glossary.grammar.words import Definitor, Phrase, Words, fold
from publisher.glossary.sides.subjects import Subject, is_name

_EQUALS, _UNIT = (("sama", "dengan"), ("setara", "dengan")), "satu"
"""As in "Satu ampere sama dengan satu coulomb tiap sekon"."""

_SCENE = 4
"""Words of "diagram on the left" in an opening phrase."""


def is_measured(subject: Subject, right: str, known: Words) -> bool:
    """As in "Kapasitas kalor menunjukkan banyaknya kalor yang …": a quantity tells a measure; a report and a person only inform."""
    head = fold(subject.headword)[0]
    telling = any(known.has(kind, head) for kind in ("reports", "humans", "trades", "person_genus", "actors"))
    run = fold(right[:40])
    return (
        bool(run)
        and (known.has("measures", run[0]) or known.has("degrees", run[0]))
        and not telling
        and not subject.verbal
        and not is_name(subject.headword, known)
    )


def is_no_measure(definitor: Definitor, run: Phrase) -> bool:
    """As in "Penduduk tidak sama dengan warga negara": only of a unit the words say what it is."""
    return definitor.words in _EQUALS and run[0] != _UNIT


def is_out_of_place(definitor: Definitor, subject: Subject, known: Words) -> bool:
    """As in "Menteri menyatakan bahwa": of a law the words say what it is."""
    return definitor.words[-1] == known.that_link and not known.has("rules", fold(subject.headword)[0])


def is_own_deed(run: tuple[str, ...], left: str, known: Words) -> bool:
    """As in "Lampu merah berarti mesinnya dimatikan": what can be concluded of a thing; of a word it would be the meaning."""
    opened = known.phrase_at("subject_openers", fold(left) or ("",)) > 0
    owned = known.language == "id" and run[0].endswith("nya") and not is_verb(run[0].removesuffix("nya"), known)
    return owned and not opened and len(run) > 1 and (known.has("finite", run[1]) or is_verb(run[1], known))


def is_of_one_scene(left: str, known: Words) -> bool:
    """As in "In this diagram, the arrow", "Dalam contoh kita, pembeli": what something is in one picture, story or case."""
    opening, comma, _ = left.partition(",")
    run = fold(opening)
    length = known.phrase_at("scene_openers", run) if run else 0
    return bool(comma and length) and len(run) <= length + _SCENE and any(known.has("scenes", word) for word in run[length:])
