"""Learns the weights of `publisher/glossary/data/free_weights.toml` from open labelled texts and passages of the glossary.

    python -m tests.quality.weigh_free    write the weights (some minutes)

What is learnt from: every proposal by shape (`publisher/glossary/free`) in these texts whose term no rule has defined. It is right
where an editor would print the term with that meaning. The sentences of the unit tests that define nothing are learnt from too.
The method is that of `weigh_terms.py`.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from publisher.glossary.free.around import around_of
from publisher.glossary.free.reading import ruled_sentences
from publisher.glossary.free.shapes import proposals, text_of
from publisher.glossary.free.signs import WEIGHTS, Signer
from publisher.glossary.grammar.keys import key
from publisher.glossary.grammar.passages import Passage, passages
from publisher.glossary.harvest import defined_in
from publisher.glossary.sides.predicates import trimmed
from publisher.glossary.terms.casing import casing_of
from publisher.glossary.terms.weigh import weighed
from tests.quality.glossary_measures import agreement
from tests.quality.labelled_terms import PASSAGES, SENTENCES, SETS, Example, Text, texts
from tests.quality.weigh_terms import learn, written
from tests.unit import test_glossary_sentences, test_glossary_traps

TARGET = Path(__file__).parent.parent.parent / "publisher" / "glossary" / "data" / WEIGHTS
PENALTY = 10.0
LEAST_TEXTS = 4
RIGHT, WRONG = 0.6, 0.35
"""Agreement with a labelled meaning from which on a proposal is right, and below which it is wrong; between them nobody can say."""
SURE = 0.5
LEARNT_FROM = (*SETS[SETS.index("glossary10") :], PASSAGES)
"""Texts that no rule was written for: what the rules leave over in the earlier ones is not what they leave over elsewhere."""
HEADER = """\
# What the signs of a freely read definition weigh (publisher/glossary/free/signs.py). Made by
#     python -m tests.quality.weigh_free
# from the open labelled texts; not to be edited by hand. A weight is what the sign adds to the log-odds that an editor would print
# the entry. Method: docs/decisions/0017-free-readings.md.
"""


def examples(read: Iterable[Text]) -> list[Example]:
    """The proposals in `read` whose term no rule has defined, and whether they are right."""
    return [example for text in (*(text for text in read if text.group in LEARNT_FROM), *_empty()) for example in _examples(text)]


def _empty() -> Iterator[Text]:
    """Sentences that define nothing, each in an article of its own."""
    rules = (tuple(example.values) for example in test_glossary_sentences.NO)
    for number, (text, language) in enumerate((*rules, *test_glossary_traps.sentences("traps"))):
        built = test_glossary_traps.article(str(text), str(language))
        yield Text(SENTENCES, f"empty-{number}", [built], str(language), {"terms": []})


def _examples(text: Text) -> Iterator[Example]:
    wanted = {key(form): term for term in reversed(text.labelled["terms"]) for form in _forms(term)}
    for chapter in text.chapters:
        read = list(passages(chapter, text.language))
        casing = casing_of(read)
        ruled = [weighed(found, traits) for found, traits in defined_in(read, casing)[0]]
        sure = [found for found in ruled if found.confidence >= SURE]
        defined = {key(found.subject.headword) for found in sure}
        around = around_of(read, casing.small, len(sure))
        for passage in read:
            signed = text_of(passage)
            signer = Signer(signed, passage, around)
            for found in proposals(signed, ruled_sentences(passage, signed, sure)):
                name = key(signed.lines[found.term.line].said(found.term))
                right = _is_right(signed.lines[found.meaning.line].said(found.meaning), wanted.get(name), passage)
                if name not in defined and right is not None:
                    shown = signer.signs(found)
                    if text.group in (PASSAGES, SENTENCES):
                        shown = tuple(sign for sign in shown if not sign.startswith("text:"))
                    yield Example(text, shown, right, usual=True)


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
    TARGET.write_text(written(learn(examples(texts()), penalty=PENALTY, least=LEAST_TEXTS), HEADER), encoding="utf-8")
