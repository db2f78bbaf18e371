"""Merged page numbers say no more and no less than the places they come from."""

from hypothesis import given
from hypothesis import strategies as st

from publisher.render.pdf.locators import Spot, merged

SPOTS = st.lists(st.builds(Spot, st.integers(1, 60), st.sampled_from("abcde"), st.booleans()), max_size=80)


@given(SPOTS)
def test_merging_keeps_exactly_the_pages_in_order(spots: list[Spot]) -> None:
    runs = merged(spots)
    spelled = [page for run in runs for page in range(run[0].page, run[-1].page + 1)]
    assert spelled == sorted({spot.page for spot in spots})
    assert all(len(run) == 1 or run[-1].page - run[0].page >= 2 for run in runs)


@given(SPOTS)
def test_main_pages_stand_alone_and_are_all_there(spots: list[Spot]) -> None:
    main = {spot.page for spot in spots if spot.main}
    alone = {run[0].page for run in merged(spots) if len(run) == 1 and run[0].main}
    assert alone == main
    assert not any(run[0].page <= page <= run[-1].page for run in merged(spots) if len(run) > 1 for page in main)


@given(SPOTS)
def test_no_three_single_pages_in_a_row_are_left(spots: list[Spot]) -> None:
    singles = [run[0].page for run in merged(spots) if len(run) == 1 and not run[0].main]
    assert not any({page, page + 1, page + 2} <= set(singles) for page in singles)


@given(SPOTS)
def test_merging_again_changes_nothing(spots: list[Spot]) -> None:
    spelled = [spot for run in merged(spots) for spot in run]
    inside = [Spot(page, "x") for run in merged(spots) for page in range(run[0].page + 1, run[-1].page)]
    again = merged([*spelled, *inside])
    assert [tuple(spot.page for spot in run) for run in again] == [tuple(spot.page for spot in run) for run in merged(spots)]
