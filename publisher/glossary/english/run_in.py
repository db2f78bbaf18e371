"""English names set as sentences before what they mean: "Erosion. The wearing away of rock by wind or water."."""

from collections.abc import Iterator

from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.words import fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import predicate_of
from publisher.glossary.sides.subjects import subject_of

_TRUST = 1.9
_LONGEST = 3
"""Words of the name."""


def run_in(passage: Passage) -> Iterator[Candidate]:
    """As in "Erosion. The wearing away of rock by wind or water.": a name set as a sentence, and a phrase that says what it is."""
    known, parts = passage.words, passage.sentences()
    if len(parts) <= 1 or len(fold(passage.text[slice(*parts[0])])) > _LONGEST:
        return
    name, told = (passage.text[slice(*place)] for place in parts[:2])
    subject = subject_of(name.rstrip(" ."), known, label=True) if name.rstrip().endswith(".") else None
    run = fold(told)
    predicate = predicate_of(told, known, article=True, label=True) if run and known.has("articles", run[0]) else None
    if subject is None or predicate is None or not predicate.in_good_order or is_whole_sentence(predicate.text, known):
        return
    yield candidate(subject, predicate, _TRUST, "label", passage, parts[1])
