"""Where an English sentence names something: "is nowadays commonly called", "can be referred to as", "is known in medicine as"."""

from publisher.glossary.grammar.words import Phrase, Words

_MOST_ADVERBS = 2


def naming_at(run: Phrase, position: int, known: Words) -> int:
    """Number of words at `position` that name something: a form of "be", adverbs, "called"; 0 where nothing like that stands there."""
    if known.language != "en":
        return 0
    return _passive(run, position, known) or _in_field(run, position, known)


def _passive(run: Phrase, position: int, known: Words) -> int:
    after = position
    if known.has("modals", run[after]) and run[after + 1 : after + 2] == ("be",):
        after += 2
    elif known.has("presenters", run[after]) or known.has("past_copulas", run[after]):
        after += 1
    else:
        return 0
    for start in range(after, min(after + _MOST_ADVERBS + 1, len(run))):
        length = known.phrase_at("namings", run, start)
        if length:
            return start + length - position
        if not _is_adverb(run[start], known):
            return 0
    return 0


def _is_adverb(word: str, known: Words) -> bool:
    return word.endswith("ly") or word == "also" or known.has("subject_closers", word) or known.has("definitor_adverbs", word)


def _in_field(run: Phrase, position: int, known: Words) -> int:
    """As in "is known in medicine as"."""
    if position + 3 >= len(run) or not known.has("presenters", run[position]) or run[position + 1] != "known":
        return 0
    if not known.has("prepositions", run[position + 2]):
        return 0
    return next((end + 1 - position for end in range(position + 3, min(position + 7, len(run))) if known.has("defined_as", run[end])), 0)
