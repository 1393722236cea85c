"""A sweep: what is crossed, that it can be stopped, and that nothing else counts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agents.studies.assumptions import BadValueError
from agents.studies.resume import done_before
from agents.studies.sweep import RUNS_FILE, Design, cells, done, sweep
from tests.model.towns import NEIGHBOURHOODS, small_town

METHODS = {"zoals-altijd": {}, "antwoord": {"antwoord": {"answer_weeks": 4}}}
DESIGN = Design(
    towns={"a": small_town(), "b": small_town(neighbourhoods=NEIGHBOURHOODS[:1])},
    methods={"a": METHODS, "b": METHODS},
    parameters={"idea_rate": (0.0003, 0.0009), "core_least": (2.0,)},
    months=2,
    runs=2,
    seed=5,
)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    """The rows of the design, lived at once."""
    return sweep(DESIGN, tmp_path_factory.mktemp("sweep"))


class _PlugPulledError(Exception):
    """Somebody pulls the plug."""


def test_everything_is_crossed_in_order(rows: list[dict]) -> None:
    """Each town, each set of values, each method and each run stands in one row, in order."""
    found = [(row["town"], row["set.idea_rate"], row["method"], row["run"]) for row in rows]
    assert found == [
        (town, rate, method, number)
        for town in ("a", "b")
        for rate in (0.0003, 0.0009)
        for method in METHODS
        for number in (0, 1)
    ]
    assert {row["set.core_least"] for row in rows} == {2.0}


def test_every_combination_has_the_same_luck(rows: list[dict]) -> None:
    """Run r has the same seed in every combination, and other runs have others."""
    seeds = {row["run"]: row["seed"] for row in rows}
    assert all(row["seed"] == seeds[row["run"]] for row in rows)
    assert seeds[0] == DESIGN.seed != seeds[1]


def test_parameters_and_methods_reach_the_town(rows: list[dict]) -> None:
    """More ideas make more groups; a method gives other runs than none."""
    groups = {
        rate: sum(row["year.initiatives"] for row in rows if row["set.idea_rate"] == rate)
        for rate in (0.0003, 0.0009)
    }
    assert groups[0.0009] > groups[0.0003]
    by_method = [
        [{**row, "method": ""} for row in rows if row["method"] == name] for name in METHODS
    ]
    assert by_method[0] != by_method[1]


@pytest.mark.parametrize("stopped_at", [1, 7])
def test_a_stopped_sweep_goes_on(stopped_at: int, rows: list[dict], tmp_path: Path) -> None:
    """After a stop only what is missing is run, and the rows are the same."""
    told: list[int] = []

    def stop(so_far: int) -> None:
        if so_far == stopped_at:
            raise _PlugPulledError

    with pytest.raises(_PlugPulledError):
        sweep(DESIGN, tmp_path, 1, stop)
    assert done(DESIGN, tmp_path) == stopped_at
    assert sweep(DESIGN, tmp_path, 2, told.append) == rows
    assert told[0] == stopped_at
    assert len(told) == len(rows) - stopped_at + 1


def test_a_line_that_was_cut_off_is_run_again(rows: list[dict], tmp_path: Path) -> None:
    """A line that a power cut left half does not count, and breaks nothing after it."""
    sweep(DESIGN, tmp_path)
    path = tmp_path / RUNS_FILE
    whole = path.read_bytes()
    path.write_bytes(whole[:-40])
    assert done(DESIGN, tmp_path) == len(rows) - 1
    assert sweep(DESIGN, tmp_path) == rows
    assert len(done_before(path)) == len(rows)


def test_a_wider_sweep_uses_what_was_run(tmp_path: Path) -> None:
    """A value and a run more leave the runs of before as they are; other months do not count."""
    narrow = replace(DESIGN, towns={"b": DESIGN.towns["b"]}, runs=1)
    lived = sweep(narrow, tmp_path)
    wide = replace(narrow, parameters={**narrow.parameters, "core_least": (2.0, 3.0)}, runs=2)
    assert done(wide, tmp_path) == len(lived)
    assert [row for row in sweep(wide, tmp_path) if row in lived] == lived
    assert done(replace(wide, months=3), tmp_path) == 0
    assert done(replace(wide, seed=6), tmp_path) == 0


def test_nothing_is_run_for_an_impossible_value(tmp_path: Path) -> None:
    """An unknown parameter is refused before the first run."""
    with pytest.raises(BadValueError):
        sweep(replace(DESIGN, parameters={"idee": (1.0,)}), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_names_hold_all_that_a_run_hangs_on() -> None:
    """Two designs share a run only where town, values, method, luck and months are the same."""
    usual = set(cells(DESIGN))
    for other in (
        replace(DESIGN, months=3),
        replace(DESIGN, seed=6),
        replace(DESIGN, parameters={"idea_rate": (0.0004,)}),
        replace(DESIGN, towns={"a": small_town(desk_fte=0.9), "b": small_town(desk_fte=0.9)}),
    ):
        assert not usual & set(cells(other))
