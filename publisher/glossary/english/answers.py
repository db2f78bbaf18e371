"""English answers to a question that asks what a thing is: "What is a cookie?" – "A small text file that …"."""

from collections.abc import Iterator

from publisher.glossary.grammar.main_verbs import is_whole_sentence
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.grammar.questions import asked_term, without_answerer
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.sides.candidates import Candidate, candidate
from publisher.glossary.sides.predicates import Predicate, predicate_of
from publisher.glossary.sides.subjects import subject_of
from publisher.language.tokens import sentences, words

_ANSWERED = 2.3
_ALONE = 1
"""Words of a "the" thing that is one of a story: "What is the castle? A ruin that …"."""


def answered(passage: Passage) -> Iterator[Candidate]:
    """What the sentences of `passage` answer, the first of them perhaps a question that stood before the passage."""
    known = passage.words
    if known.language != "en":
        return
    parts = passage.sentences()
    asked = asked_term(_last_sentence(passage.before), known)
    for begin, end in parts:
        text = passage.text[begin:end]
        if asked:
            predicate = _answer(without_answerer(text), known)
            subject = subject_of(asked, known, named=True) if predicate is not None and not _is_certain(asked, known) else None
            if subject is not None and predicate is not None:
                yield candidate(subject, predicate, _ANSWERED, "answer", passage, (begin, end))
        asked = asked_term(text, known)


def _last_sentence(text: str) -> str:
    parts = sentences(text)
    return text[slice(*parts[-1])] if parts else ""


def _is_certain(asked: str, known: Words) -> bool:
    """As in "your name", "the plan": a thing of the reader or of a story."""
    run = fold(asked)
    owned = known.has("possessives", run[0]) and not known.has("articles", run[0])
    owned = owned or run[0].endswith(("'s", "’s"))
    return owned or (run[0] == "the" and (len(run) <= _ALONE + 1 or known.has("situational", run[-1])))


def _answer(text: str, known: Words) -> Predicate | None:
    """What the sentence `text` says that the thing is: "It is the …", or the noun phrase alone."""
    bare = without_openers(text.strip(), known)
    run = fold(bare)
    length = known.phrase_at("answer_openers", run) if run else 0
    if 0 < length < len(run):
        bare = bare[words(bare)[length].start :]
        if length < len(run) and run[length] == "when":
            return None
    elif is_whole_sentence(bare, known):
        return None
    restricted = len(run) > 1 and known.has("relatives", fold(bare)[1])
    predicate = predicate_of(bare, known, article=not restricted, label=True)
    return predicate if predicate is not None and predicate.differentia else None
