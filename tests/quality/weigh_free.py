"""Learns the weights of `publisher/glossary/data/free_weights.toml` from open labelled texts and passages of the glossary.

    python -m tests.quality.weigh_free    write the weights (some minutes)

What is learnt from: every proposal by shape (`publisher/glossary/free`) in these texts whose term no rule has defined. It is right
where an editor would print the term with that meaning. The sentences of the unit tests that define nothing are learnt from too.
The method is that of `weigh_terms.py`.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from publisher.glossary.free.reading import defined_by, left_over
from publisher.glossary.free.signs import WEIGHTS
from publisher.glossary.grammar.keys import key
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.harvest import defined_in
from publisher.glossary.sides.predicates import trimmed
from publisher.glossary.terms.manner import manner_of
from publisher.glossary.terms.weigh import weighed
from tests.quality.glossary_measures import agreement
from tests.quality.labelled_terms import PASSAGES, SENTENCES, SETS, Example, Text, chapters_of, is_trap_of, texts
from tests.quality.weigh_terms import learn, written
from tests.unit import test_glossary_sentences, test_glossary_traps

TARGET = Path(__file__).parent.parent.parent / "publisher" / "glossary" / "data" / WEIGHTS
PENALTY = 5.0
LEAST_TEXTS = 4
OF_TRAP = 4.0
"""How much a proposal from a look-alike counts; most are wrong anyway, so what misleads must stand out more than among rules."""
RIGHT, WRONG = 0.6, 0.35
"""Agreement with a labelled meaning from which on a proposal is right, and below which it is wrong; between them nobody can say."""
LEARNT_FROM = (*SETS[SETS.index("glossary10") :], PASSAGES)
"""Texts that no rule was written for: what the rules leave over in the earlier ones is not what they leave over elsewhere."""
HEADER = """\
# What the signs of a freely read definition weigh (publisher/glossary/free/signs.py). Made by
#     python -m tests.quality.weigh_free
# from the open labelled texts; not to be edited by hand. A weight is what the sign adds to the log-odds that an editor would print
# the entry. Method: docs/decisions/0017-free-readings.md.
"""


def examples(labelled: Iterable[Text]) -> list[Example]:
    """The proposals in `labelled` whose term no rule has defined, and whether they are right."""
    return [example for text in (*(text for text in labelled if text.group in LEARNT_FROM), *_empty()) for example in _examples(text)]


def _empty() -> Iterator[Text]:
    """Sentences that define nothing, each in an article of its own."""
    rules = (tuple(example.values) for example in test_glossary_sentences.NO)
    for number, (text, language) in enumerate((*rules, *test_glossary_traps.sentences("traps"))):
        built = test_glossary_traps.article(str(text), str(language))
        yield Text(SENTENCES, f"empty-{number}", [built], str(language), {"terms": []})


def _examples(text: Text) -> Iterator[Example]:
    wanted = {key(form): term for term in reversed(text.labelled["terms"]) for form in _forms(term)}
    for chapter, casing in chapters_of(text):
        manner = manner_of(chapter)
        ruled = [weighed(found, traits) for found, traits in defined_in(chapter, casing, manner)[0]]
        defined = defined_by(ruled)
        for signer, proposed in left_over(chapter, ruled, casing, manner):
            lines = signer.text.lines
            for found in proposed:
                said_term = lines[found.term.line].said(found.term)
                name = key(said_term)
                right = _is_right(lines[found.meaning.line].said(found.meaning), wanted.get(name), signer.passage)
                if name not in defined and right is not None:
                    shown = signer.signs(found)
                    if text.group in (PASSAGES, SENTENCES):
                        shown = tuple(sign for sign in shown if not sign.startswith("text:"))
                    yield Example(text, shown, right, usual=True, trap=not right and is_trap_of(text, said_term))


def _forms(term: Mapping[str, Any]) -> Iterator[str]:
    for name in ("variants", "abbreviations", "foreign"):
        yield from term.get(name, ())
    yield term["term"]


def _is_right(said: str, term: Mapping[str, Any] | None, passage: Passage) -> bool | None:
    """Whether an editor would print it, None where that is not known."""
    if term is None:
        return False
    agreed = max((agreement(trimmed(said, passage.words)[0], one["text"]) for one in term["definitions"]), default=1.0)
    if term["weight"] == "optional" or WRONG <= agreed < RIGHT:
        return None
    return agreed >= RIGHT


if __name__ == "__main__":
    TARGET.write_text(written(learn(examples(texts()), penalty=PENALTY, least=LEAST_TEXTS, of_trap=OF_TRAP), HEADER), encoding="utf-8")
