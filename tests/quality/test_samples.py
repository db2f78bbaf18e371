"""The sample articles beside the project, where `PUBLISHER_CORPUS` names their folder, against the scorers that lie with them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.cli import run

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
