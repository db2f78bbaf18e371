"""What cannot be a term though it stands before "is": pronouns, clauses, several things, one certain thing, deeds."""

from collections.abc import Callable

from publisher.glossary.grammar.verbs import is_command, is_verb
from publisher.glossary.grammar.words import Phrase, Words
from publisher.glossary.refusals.english import names_nothing
from publisher.glossary.refusals.predicates import is_superlative

_OWN = 5
"""Letters of "tanya", which is nobody's own."""
_ONE = ("one", "satu", "pertama")
_ADJECTIVE = 2
"""Words of "tidak langsung"."""
_TWO_NAMES = 3
"""Words of "Amoeba dan Paramecium"."""


def is_no_name(run: Phrase, known: Words, *, name: bool, named: bool) -> bool:
    """Whether the words `run` are no term; `name` says that they have capitals, `named` that the text calls something so."""
    return any(refuses(run, known, name=name or (named and refuses is _is_particular)) for refuses in _REFUSALS)


def _is_pronominal(run: Phrase, known: Words, *, name: bool) -> bool:
    del name
    if known.phrase_at("phrase_openers", run):
        return True
    inside = known.language == "id" and any(known.has("pointers", word) for word in run)
    return (
        inside or known.has("pronouns", run[0]) or known.has("demonstratives", run[-1]) or (len(run) == 1 and known.has("numerals", run[0]))
    )


def _is_clause(run: Phrase, known: Words, *, name: bool) -> bool:
    if any(_is_verbal(run, position, known, name=name) for position in range(len(run))):
        return True
    if name:
        return False
    if known.language == "id" and any(known.has("extremes", word) for word in run):
        return True
    if known.language == "en" and any(known.has("articles", word) or known.has("subject_pronouns", word) for word in run[1:]):
        return True
    if known.has("particles", run[0]) or known.has("images_openers", run[0]) or (run[0].endswith("lah") and is_command(run[0], known)):
        return True
    inside = run[1:-1] if len(run) > 1 else run
    return any(known.has("prepositions", word) for word in (run[0], *inside))


def _is_verbal(run: Phrase, position: int, known: Words, *, name: bool) -> bool:
    """Whether a helper, "yang" or a negation stands there; "biaya tetap", "wajib pajak", "pajak tidak langsung" are names."""
    word = run[position]
    inside = name and known.language == "id" and position > 0 and not known.has("copulas", word)
    if inside or not any(known.has(kind, word) for kind in ("finite", "relatives", "negations")):
        return False
    last = position > 0 and position == len(run) - 1
    negated = (
        known.language == "id" and 0 < position == len(run) - _ADJECTIVE and known.has("negations", word) and not is_verb(run[-1], known)
    )
    compounded = known.phrase_at("compounds", run, position) > 1
    named_so = 0 < position < len(run) - 1 and known.has("named_so", word) and not is_verb(run[position + 1], known)
    return not (negated or compounded or named_so or (last and known.has("attributive", word)))


def _is_several(run: Phrase, known: Words, *, name: bool) -> bool:
    if name:
        return len(run) == _TWO_NAMES and known.has("conjunctions", run[1])
    return any(known.has("conjunctions", word) for word in run)


def _is_particular(run: Phrase, known: Words, *, name: bool) -> bool:
    """A country, a quantity, somebody's or something's own ("fungsinya")."""
    own = (known.language == "id" and run[-1].endswith("nya") and len(run[-1]) > 5) or (len(run) > 1 and known.has("titles", run[0]))
    own = own or (known.language == "id" and not name and len(run) > 1 and run[0].endswith("nya") and len(run[0]) > _OWN)
    ranks = run[:-1] if len(run) > 1 and known.has("units_of_rank", run[-1]) else run
    only_one = not name and not known.phrase_at("compounds", run) and any(is_superlative(word, known) for word in ranks)
    one_of_them = known.language == "en" and "one" in run[1:]
    numbered = len(run) > 1 and known.has("numbered", run[0]) and (run[-1].isdigit() or known.has("numerals", run[-1]) or run[-1] in _ONE)
    return numbered or own or only_one or one_of_them or " ".join(run) in known.places or known.has("numerals", run[0])


def _is_deed(run: Phrase, known: Words, *, name: bool) -> bool:
    """As in "Menggunakan kata sandi yang kuat": a verb phrase; one or two words may name an activity ("Membaca", "Berpikir kritis").

    A verb that acts behind a noun makes a sentence of it ("Empati menurun"); others describe it ("tumbuhan berbiji").
    """
    del name
    return (len(run) > 2 and is_verb(run[0], known)) or any(
        word.startswith(("me", "di")) and is_verb(word, known) and not known.has("describing_verbs", word) for word in run[1:]
    )


_REFUSALS: tuple[Callable[..., bool], ...] = (names_nothing, _is_pronominal, _is_clause, _is_several, _is_particular, _is_deed)
