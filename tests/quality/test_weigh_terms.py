"""The weights of the confidence of terms are those that `tests/quality/weigh_terms.py` learns, and they are worth something."""

import tomllib
from functools import cache

from publisher.glossary.terms.weigh import Weights, weights
from tests.quality import labelled_terms, weigh_terms

FAR = 0.4
"""A weight may differ by as much where a rule was changed since it was learnt; a different method differs by more."""
SHARE = 0.95
AREA = 0.85
"""Of candidates in sets that the weights are not learnt from; 0.5 is chance, weights set by hand came to 0.77."""
PARTS = 4
"""Into which the sets are dealt; each is told by what is learnt from the others. Leaving out set by set tells the same to a thousandth."""


@cache
def examples() -> list[labelled_terms.Example]:
    return labelled_terms.examples(labelled_terms.texts())


@cache
def learnt() -> Weights:
    return weigh_terms.learn(examples())


def test_weights_are_learnt_and_not_edited() -> None:
    names = sorted({*weights().traits, *learnt().traits})
    near = [abs(weights().traits.get(name, 0.0) - learnt().traits.get(name, 0.0)) <= FAR for name in names]
    assert sum(near) >= SHARE * len(near)


def test_signs_weigh_on_the_side_they_should() -> None:
    known = weights().traits
    assert known["definition:listed kind"] > 0 > known["definition:judgement"]
    assert known["head:other names"] > 0 > known["text:report"]


def test_right_and_wrong_are_told_apart_in_sets_not_learnt_from() -> None:
    sets = sorted({one.text.group for one in examples()})
    told = weigh_terms.left_out(examples(), lambda text: str(sets.index(text.group) % PARTS))
    right = [share for one, share in told if one.right]
    wrong = [share for one, share in told if not one.right]
    above = sum(one > other for one in right for other in wrong)
    assert above >= AREA * len(right) * len(wrong)


def test_no_text_that_is_held_out_is_learnt_from() -> None:
    read = {f"{text.group}/{text.name}" for text in labelled_terms.texts()}
    assert read
    for name in labelled_terms.SETS[1:]:
        listed = tomllib.loads((labelled_terms.HERE / name / "sets.toml").read_text(encoding="utf-8"))
        assert not read & {f"{name}/{stem}" for stem in listed["held_out"]}
    assert set(labelled_terms.mistakes()) <= read
