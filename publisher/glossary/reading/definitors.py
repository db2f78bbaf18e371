"""Where a statement says that it defines: "adalah", "is usually defined as", "is defined by the WHO as"."""

from publisher.glossary.grammar.clauses import Clause
from publisher.glossary.grammar.words import Definitor, Words
from publisher.glossary.sides.definitor_places import is_no_measure

_LONGEST_AGENT = 8
"""Words of "by the World Health Organization"."""


def definitor_at(part: Clause, position: int, known: Words) -> Definitor | None:
    """The definitor that begins at word `position` of a statement and is meant as one."""
    if position > 1 and known.phrase_at("identifiers", part.run, position - 1) > 1:
        return None
    for definitor in known.definitors.get(part.run[position], ()):
        if spans(part, position, definitor, known):
            weighing = definitor.verb and known.has("not_defining_after", part.run[position - 1])
            if weighing or part.is_bracketed(position):
                return None
            if is_no_measure(definitor, part.run):
                continue
            return None if known.phrase_at("namers", part.run, position) > len(definitor.words) else definitor
    return None


def spans(part: Clause, position: int, definitor: Definitor, known: Words) -> int:
    """Number of words of `definitor` where it stands there, 0 where it does not.

    An adverb may stand in it, or who says so: "is usually defined as", "is defined by the WHO as".
    """
    run, length = part.run, len(definitor.words)
    if run[position : position + length] == definitor.words:
        return length
    inner = run[position + 1] if length > 1 and position + 1 < len(run) else ""
    adverb = known.has("subject_closers", inner) or known.has("definitor_adverbs", inner)
    if adverb and (run[position], *run[position + 2 : position + 1 + length]) == definitor.words:
        return length + 1
    agent, last = position + length - 1, definitor.words[-1]
    is_named = run[position:agent] == definitor.words[:-1] and known.has("agent_marks", run[agent]) if agent < len(run) else False
    if not is_named or not known.has("defined_as", last):
        return 0
    return next((place + 1 - position for place in range(agent + 2, min(len(run), agent + _LONGEST_AGENT)) if run[place] == last), 0)
