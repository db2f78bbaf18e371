"""English definitions that name no kind: "what is left of …", "how much matter there is in …", "anything thrown away in …"."""

from publisher.glossary.grammar.words import Phrase, Words

_SHORTEST = 5
_BEHIND = 3
"""Words behind which "when" or "from" tells when it is so: "what you get when"."""


def is_free_relative(run: Phrase, known: Words) -> bool:
    """Whether English words say what a thing is by a clause of their own or by "anything", not who does something with it.

    "Money is what makes the world go round" sets off the subject and defines nothing.
    """
    if known.language != "en" or len(run) < _SHORTEST:
        return False
    if run[0] == "what":
        return _is_left(run) or (_is_anyone(run, known) and _is_conditioned(run, known))
    if run[0] == "how":
        return not (known.has("first_person", run[1]) or known.has("pointers", run[1]) or known.has("auxiliaries", run[1]))
    return known.has("anythings", run[0]) and _is_narrowed(run, known)


def _is_left(run: Phrase) -> bool:
    """As in "what is left of …", "what remains when …"."""
    return run[1] == "remains" or run[1:3] == ("is", "left")


def _is_anyone(run: Phrase, known: Words) -> bool:
    """As in "what you get", "what happens": nobody certain."""
    return run[1] in {"you", "happens"} or known.has("indefinite_articles", run[1])


def _is_conditioned(run: Phrase, known: Words) -> bool:
    return any(known.has("event_openers", word) or word in {"if", "from", "after", "by"} for word in run[_BEHIND - 1 :])


def _is_narrowed(run: Phrase, known: Words) -> bool:
    """As in "anything thrown away", "anything too large for", "anything you can turn to"."""
    made = run[1].endswith("ed") or known.has("bare_links", run[1]) or run[1] == "too"
    return made or known.has("relatives", run[1]) or run[1] == "you"
