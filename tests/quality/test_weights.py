"""The weights in the package are those that `tests/quality/weigh.py` learns from the open articles."""

import tomllib
from functools import cache

from tests.quality import weigh

FAR = 0.5
"""A weight may differ by as much where a rule was changed since it was learnt; a different method differs by more."""
SHARE = 0.97


@cache
def tables() -> tuple[dict[str, float], dict[str, float]]:
    """Weights of the traits as they are written, and as they are learnt now."""
    written = tomllib.loads(weigh.TARGET.read_text(encoding="utf-8"))
    learnt = tomllib.loads(weigh.written(weigh.learn(weigh.examples()), weigh.classes()))
    flat = [
        {f"{kind}:{name}": value for kind, names in table["traits"].items() for name, value in names.items()} for table in (written, learnt)
    ]
    return flat[0], flat[1]


def test_weights_are_learnt_and_not_edited() -> None:
    written, learnt = tables()
    near = [abs(written.get(name, 0.0) - learnt.get(name, 0.0)) <= FAR for name in sorted({*written, *learnt})]
    assert sum(near) >= SHARE * len(near)


def test_known_words_weigh_on_the_side_they_should() -> None:
    written, _ = tables()
    assert written["word:bagika"] > 0 < written["word:gratis"]
    assert written["after:short-prose"] < 0 < written["topic:short-none"]


def test_no_article_that_is_held_out_is_learnt_from() -> None:
    names = {name for corpus in weigh.SETS for name, _ in weigh.labelled_blocks(corpus)}
    for corpus in weigh.SETS:
        sets = tomllib.loads((weigh.HERE / corpus / "sets.toml").read_text(encoding="utf-8"))
        assert not names & {f"{corpus}/{name}" for name in sets.get("held_out", ())}
    assert not {"corpus3", "corpus6", "corpus9"} & set(weigh.SETS)
