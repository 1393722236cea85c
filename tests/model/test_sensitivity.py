"""The screening of assumptions, and what another assumption makes of a town."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from distributed import Client, LocalCluster
from joblib import parallel_config

from agents.parameters import PARAMETERS, parameter_table
from agents.studies import sensitivity
from agents.studies.assumptions import (
    RISING,
    BadValueError,
    estimated,
    in_order,
    with_values,
)
from agents.studies.evidence import read
from agents.studies.sensitivity import (
    TOP,
    Plan,
    Screened,
    digest_of_plan,
    plan_of,
    sample,
    screen,
    values_at,
)
from game.content.assumptions import assumptions_of
from game.content.build import town_of
from game.content.load import find, load, towns
from tests.model.towns import small_town

TABLE = {one.name: one for one in parameter_table()}
MOVED = tuple(TABLE[name] for name in ("idea_rate", "exit_base", "core_least", "platform_rate"))
ROOT = Path(__file__).parents[2]
SHIPPED = tuple(folder.name for folder in towns())


def small_plan() -> Plan:
    """Return a screening of four parameters in a small town, of 13 short runs."""
    return Plan(small_town(), 7, MOVED, trajectories=2, months=12, spread_runs=3)


# --- values -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"idea_rat": 0.0004}, "unknown"),
        ({"idea_rate": 1.0}, "outside"),
        ({"idea_rate": float("nan")}, "outside"),
        ({"core_least": 2.5}, "not_whole"),
        ({"skill_low": 0.45, "skill_middle": 0.41}, "not_rising"),
    ],
)
def test_impossible_values_are_refused(values: dict[str, float], code: str) -> None:
    """A value that a parameter cannot have is refused with its reason."""
    with pytest.raises(BadValueError) as refused:
        with_values(values)
    assert refused.value.code == code


def test_values_keep_their_kind() -> None:
    """A parameter that counts something stays whole; the rest stays as it was."""
    made = with_values({"core_least": 3.0, "idea_rate": 0.0005})
    assert made == replace(PARAMETERS, core_least=3, idea_rate=0.0005)
    assert isinstance(made.core_least, int)


def test_parameters_that_rise_do() -> None:
    """The values of the model rise where the study says they should."""
    for smaller, larger in (pair for names in RISING for pair in pairwise(names)):
        assert getattr(PARAMETERS, smaller) <= getattr(PARAMETERS, larger)


def test_every_low_and_high_whose_ranges_meet_rises() -> None:
    """A parameter `x_high` is held above `x_low` where their ranges overlap."""
    held = {(names[0], name) for names in RISING for name in names[1:]}
    for name, one in TABLE.items():
        partner = TABLE.get(name.removesuffix("_low") + "_high")
        if name.endswith("_low") and partner is not None and one.high > partner.low:
            assert (name, partner.name) in held


def test_a_sample_out_of_order_is_mended() -> None:
    """A sampled pair that would fall is made to rise by raising the larger one."""
    made = in_order({"skill_low": 0.45, "skill_middle": 0.40, "skill_high": 0.8})
    assert (made.skill_low, made.skill_middle, made.skill_high) == (0.45, 0.45, 0.8)


# --- the sample -------------------------------------------------------------------


def test_the_screening_is_about_every_estimated_parameter() -> None:
    """All estimated parameters move, within their ranges, and nothing else does."""
    plan = plan_of(small_town(), 1)
    assert [one.name for one in plan.moved] == [one.name for one in estimated()]
    assert {one.name for one in plan.moved} == {
        one.name for one in TABLE.values() if one.origin == "estimated" and one.low < one.high
    }
    for place in sample(plan):
        for name, value in values_at(plan.moved, place).items():
            assert TABLE[name].low <= value <= TABLE[name].high


def test_a_trajectory_moves_every_parameter_once() -> None:
    """From each run to the next one parameter moves, and in a trajectory each does once."""
    plan = plan_of(small_town(), 3)
    shares = sample(plan)
    size = len(plan.moved) + 1
    assert shares.shape == (plan.trajectories * size, len(plan.moved))
    for first in range(0, len(shares), size):
        steps = np.diff(shares[first : first + size], axis=0)
        moved = np.abs(steps) > 1e-9
        assert moved.sum(axis=1).tolist() == [1] * len(plan.moved)
        assert moved.sum(axis=0).tolist() == [1] * len(plan.moved)
        assert np.allclose(np.abs(steps[moved]), 2 / 3)


# --- the screening ----------------------------------------------------------------


@pytest.fixture(scope="module")
def screened(tmp_path_factory: pytest.TempPathFactory) -> Screened:
    """A small screening."""
    return screen(small_plan(), tmp_path_factory.mktemp("screen"), jobs=1)


def test_what_matters_is_named_and_what_does_not_is_not(screened: Screened) -> None:
    """The rate of ideas moves the groups much; a price that nobody pays moves nothing."""
    effects = {(one.parameter, one.lens): one for one in screened.effects}
    lenses = screened.found["lenses"]
    assert "idea_rate" in lenses["initiatives"]["top"][:2]
    assert effects["idea_rate", "initiatives"].mu > 0
    assert {effects["platform_rate", lens].mu_star for lens in lenses} == {0.0}
    assert all(len(lens["top"]) == min(TOP, len(MOVED)) for lens in lenses.values())


def test_every_parameter_has_a_card(screened: Screened) -> None:
    """Every parameter has what a card needs; those that did not move say nothing of effect."""
    cards = {card["name"]: card for card in screened.found["parameters"]}
    assert list(cards) == list(TABLE)
    for name, card in cards.items():
        assert {"origin", "value", "unit", "low", "high", "source", "matters"} <= card.keys()
        assert bool(card["matters"]) == (name in {one.name for one in MOVED})


def test_a_share_is_the_effect_over_the_spread(screened: Screened) -> None:
    """How much an assumption matters is its effect over the spread of the lens by luck."""
    for one in screened.effects:
        lens = screened.found["lenses"][one.lens]
        spread = lens["high"] - lens["low"]
        share = one.mu_star / spread if spread else 0.0
        assert one.share == pytest.approx(share, rel=0.002, abs=0.002)
    assert any(one.share > 0 for one in screened.effects)


class _PlugPulledError(Exception):
    """Somebody pulls the plug."""


def test_a_stopped_screening_goes_on(screened: Screened, tmp_path: Path) -> None:
    """After a stop only what is missing is lived; the table is the same, on two processes too."""
    told: list[int] = []

    def stop(done: int) -> None:
        if done == 2:
            raise _PlugPulledError

    with pytest.raises(_PlugPulledError):
        screen(small_plan(), tmp_path, 1, stop)
    assert screen(small_plan(), tmp_path, 2, told.append) == screened
    assert told == [2, 3, 8, 13]
    assert list(tmp_path.iterdir()) == []


def test_a_cluster_gives_the_same_table(screened: Screened, tmp_path: Path) -> None:
    """On a local Dask cluster the table is the same."""
    with (
        LocalCluster(n_workers=2, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
        parallel_config(backend="dask", client=client),
    ):
        assert screen(small_plan(), tmp_path, None) == screened


def test_towns_that_are_not_lived_again_are_the_same(
    screened: Screened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table in which every town is lived equals that in which the unread is skipped."""
    lived: list[object] = []
    own = sensitivity._last_year

    def counted(*given: Any) -> dict[str, float]:
        lived.append(given)
        return own(*given)

    monkeypatch.setattr(sensitivity, "_last_year", counted)
    assert screen(small_plan(), tmp_path) == screened
    assert len(lived) == small_plan().towns - small_plan().trajectories
    monkeypatch.setattr(sensitivity, "STRETCH", 1)
    assert screen(small_plan(), tmp_path) == screened
    assert len(lived) == 2 * small_plan().towns - small_plan().trajectories


# --- what is kept -----------------------------------------------------------------


@pytest.mark.parametrize("name", SHIPPED)
def test_the_kept_table_is_of_this_model(name: str) -> None:
    """The table that came with a town was made with this model, town and plan."""
    command = f"voorop validate {name} --sensitivity"
    path = find(name) / "evidence" / "sensitivity.json"
    assert path.exists(), f"run: {command}"
    kept = read(path)
    plan = plan_of(town_of(load(find(name))), kept["seed"])
    assert kept["digest"] == digest_of_plan(plan), f"run: {command} --seed {kept['seed']}"
    names = {one.name for one in plan.moved}
    assert all(set(lens["top"]) <= names for lens in kept["found"]["lenses"].values())


@pytest.mark.parametrize("name", SHIPPED)
def test_what_moves_a_lens_is_said_in_plain_words(name: str) -> None:
    """Every assumption in a kept top ten has a sentence for the card."""
    cards = assumptions_of(find(name), load(find(name)))
    named = {parameter for top in cards.top.values() for parameter in top}
    assert named, "no table is kept"
    assert sorted(one for one in named if not cards.cards[one].said) == []
