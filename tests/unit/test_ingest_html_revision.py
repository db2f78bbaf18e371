"""Paragraphs judged by those around them: as jusText judges them, in time that grows with their number."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from justext.core import revise_paragraph_classification

from publisher.ingest.html.revision import revise
from publisher.ingest.html.runs import Run

RUNS = st.lists(
    st.builds(
        Run,
        is_heading=st.booleans(),
        heading=st.booleans(),
        text=st.sampled_from(["a", "a" * 100, "a" * 199, "a" * 200, "a" * 201]),
        cf_class=st.sampled_from(["short", "short", "neargood", "good", "bad"]),
    ),
    max_size=30,
)


@given(RUNS)
def test_paragraphs_are_judged_as_justext_judges_them(runs: list[Run]) -> None:
    theirs, ours = [replace(run) for run in runs], [replace(run) for run in runs]
    revise_paragraph_classification(theirs)
    revise(ours)
    assert [run.class_type for run in ours] == [run.class_type for run in theirs]
