"""The sample articles beside the project, where `PUBLISHER_CORPUS` names their folder, against the scorers that lie with them."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from publisher.cli import run
from tests.quality.test_conflicts import Said, said

CORPUS = os.environ.get("PUBLISHER_CORPUS", "")
pytestmark = pytest.mark.skipif(not CORPUS, reason="no sample articles (PUBLISHER_CORPUS)")
FLOORS = {"recall": 0.99, "precision": 0.98, "head_lvl": 0.80, "list": 0.85, "refs": 0.95}
HIGHEST_LEAK = 0.05
GLOSSARY_FLOORS = {"soft_f1": 0.85, "acronym_f1": 0.95, "must_recall": 0.95, "source": 0.95}


def scorer(*arguments: str) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_imported_samples_reach_the_floors_of_cleaning(tmp_path: Path) -> None:
    seeds = sorted(str(path) for path in Path(CORPUS, "seeds").glob("*.txt"))
    assert run(["import", *seeds, "--into", str(tmp_path / "md")]) == 0
    scores = tmp_path / "scores.json"
    scorer(f"{CORPUS}/score_cleaning.py", str(tmp_path / "md"), "--seeds", f"{CORPUS}/seeds", "--json", str(scores))
    for name, measured in json.loads(scores.read_text(encoding="utf-8")).items():
        for measure, floor in FLOORS.items():
            if not name.startswith("_") and measured.get(measure) is not None:
                assert measured[measure] >= floor, (name, measure, measured[measure])
        if not name.startswith("_"):
            assert (measured["leak"] or 0) <= HIGHEST_LEAK, (name, measured["leak"])


def test_the_glossary_of_the_samples_reaches_its_floors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["glossary", f"{CORPUS}/seeds", "--format", "json"]) == 0
    found = tmp_path / "glossary.json"
    found.write_text(capsys.readouterr().out, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, f"{CORPUS}/score_glossary.py", f"{CORPUS}/seeds-gold/glossary.json", str(found), "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    figures = json.loads(done.stdout)["micro"]
    for measure, floor in GLOSSARY_FLOORS.items():
        assert figures[measure] >= floor, (measure, figures[measure])
    assert figures["traps"] == 0


FLAG = "flag"
TOLD_BY = {
    "expansion-conflict": {"GLO001"},
    "expansion-suspect": {"CHK201", "CHK203"},
    "spelling": {"CHK201", "CHK319"},
    "name-variation": {"CHK202", "CHK205"},
    "classification-conflict": {"CHK402"},
    "definition-conflict": {"CHK404", "CHK405"},
    "genus-mismatch": {"CHK208"},
    "slip": {"CHK310", "CHK314", "CHK315", "NRM001"},
    "lost-number": {"STR002"},
    "fact-suspect": {"CHK203", "CHK206"},
    "time-bound": {"CHK104", "CHK105"},
}


def samples() -> Said:
    return said(sorted(Path(CORPUS, "seeds").glob("*.txt")))


def labelled(name: str, key: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(Path(CORPUS, "seeds-gold", name).read_text(encoding="utf-8"))[key]
    return listed


def test_what_may_be_changed_is_changed_and_what_must_not_is_not() -> None:
    edits = labelled("normalisation.json", "edits")
    found = samples()
    done = Counter(
        (change.span.source, change.span.first_line, change.before.strip('.”" '), change.after.strip('.”" ')) for change in found.changes
    )
    words = Counter(
        (one["source"], one["line"], one["from"], one["to"]) for one in edits if one["class"] == "auto" and '"' not in one["from"]
    )
    assert sum(words.values()) == 111
    dropped = {(change.span.source, change.span.first_line) for change in found.changes if change.code == "CLN023"}
    assert {one: count for one, count in words.items() if done[one] < count and one[:2] not in dropped} == {}
    marks = {(one["source"], one["line"]) for one in edits if one["class"] == "auto" and '"' in one["from"]}
    assert all(
        any(change.code == "NRM006" and (change.span.source, change.span.first_line) == place for change in found.changes)
        for place in marks
    )
    kept = {(one["source"], one["line"]) for one in edits if one["class"] == "never"}
    assert not [
        change for change in found.changes if change.code.startswith("NRM") and (change.span.source, change.span.first_line) in kept
    ]


def test_what_is_not_safe_to_change_is_told_at_its_line() -> None:
    found = samples()
    flags = [one for one in labelled("normalisation.json", "edits") if one["class"] == FLAG]
    assert len(flags) == 26
    assert [one for one in flags if not is_told(one, found)] == []


def is_told(flag: dict[str, Any], found: Said) -> bool:
    """Whether a finding at the line shows words of the flag; a dash before a name at the end is the style of attributions."""
    wanted = flag["from"].casefold()
    for one in found.told:
        if one.span is None or (one.span.source, one.span.first_line) != (flag["source"], flag["line"]):
            continue
        shown = [str(value).casefold() for name, value in one.values if name in ("before", "text", "long")]
        if any(value in wanted or wanted in value or len(set(value.split()) & set(wanted.split())) > 1 for value in shown if value):
            return True
    return flag["from"].startswith(" – ") and any(flag["from"].strip(" –") in attribution for attribution in found.attributions)


def test_all_conflicts_of_the_samples_are_told() -> None:
    found = samples()
    missed = []
    for one in labelled("glossary.json", "conflicts"):
        places = [place.split(":") for _, where in one["values"] for place in where]
        lines = [(file, int(line.split("-")[0])) for file, line in places]
        if not any(found.at(TOLD_BY[one["kind"]], source, line) for file, line in lines for source in found.sources(file)):
            missed.append((one["kind"], one["subject"]))
    assert missed == []
