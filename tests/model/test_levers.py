"""What is written down of levers, parameters, series and lenses."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from agents import incidents
from agents.institution import LEVERS, Institution, LeverValue
from agents.lenses import LENSES, readings
from agents.municipality import BURN_IN, Municipality
from agents.parameters import DERIVED, ESTIMATED, MEASURED, PARAMETERS, Parameters, parameter_table
from agents.results import SERIES
from agents.town import Town
from game.content.build import town_of
from game.content.load import load, towns
from tests.model.towns import LIVELY, MISUSE, Levers, differences, extremes, lived, small_town


def test_every_lever_says_what_it_is() -> None:
    """Each field of the institution has a part, a unit, a source and a range that holds it."""
    usual = Institution()
    assert list(LEVERS) == [item.name for item in fields(Institution)]
    for name, lever in LEVERS.items():
        assert lever.part in {
            "agenda", "meeting", "answering", "money", "room", "people", "learning"
        }  # fmt: skip
        assert lever.unit
        assert lever.source
        value = getattr(usual, name)
        assert type(value) is lever.kind or lever.kind is str
        if lever.options:
            assert value in lever.options
        elif lever.kind is not bool:
            assert lever.low < lever.high
            assert lever.low <= value <= lever.high


def test_every_parameter_says_where_it_comes_from() -> None:
    """Each parameter stands once, with a unit, a range that holds it, an origin and a source."""
    table = parameter_table()
    names = [row.name for row in table]
    assert names == [item.name for item in fields(Parameters)]
    assert len(set(names)) == len(names)
    for row in table:
        assert row.low <= row.value <= row.high, row.name
        assert row.low < row.high, row.name
        assert row.origin in (MEASURED, DERIVED, ESTIMATED), row.name
        assert row.unit, row.name
        assert row.source, row.name
        assert row.value == getattr(PARAMETERS, row.name)


@pytest.mark.parametrize("folder", towns(), ids=lambda folder: folder.name)
def test_shipped_towns_speak_of_what_exists(folder: Path) -> None:
    """Signals, effects and levers in shipped scenarios exist, and levers lie in their ranges."""
    town = town_of(load(folder))
    for incident in town.incidents:
        assert incident.signal in incidents.SIGNALS
        assert incident.effect in incidents.EFFECTS
    settings = [vars_of(town.institution), *(dict(b.changes) for b in town.blocks.values())]
    for setting in settings:
        for name, value in setting.items():
            lever = LEVERS[name]
            if lever.options:
                assert value in lever.options
            elif lever.kind is not bool:
                assert lever.low <= float(value) <= lever.high, name


def vars_of(institution: Institution) -> dict[str, LeverValue]:
    """Return every lever with its value."""
    return {name: getattr(institution, name) for name in LEVERS}


def test_signals_of_an_ordinary_town_are_ordinary(leusden_begun: Municipality) -> None:
    """Each state that makes incidents likely is a number of at least zero, about one."""
    for name, signal in incidents.SIGNALS.items():
        assert 0.0 <= signal(leusden_begun) <= 5.0, name


SETTING: dict[str, Levers] = {
    "members_per_visit": {"visits_quarter": 2},
    "invitation": {"invited_year": 100},
    "panel_days": {"invited_year": 100},
    "panel_mandate": {"invited_year": 100},
    "promised_influence": {"visits_quarter": 2},
    "fast_lane_weeks": {"fast_lane_eur": 1500.0},
    "cofunding_from_eur": {"cofunding_share": 0.5},
    "evaluations_year": {"application_hours": 3.0},
    "takeover_min_months": {"takeover_open": True},
    "takeover_open": {"takeover_min_months": 6},
    "tasks_offered": {"takeover_open": True, "takeover_min_months": 6},
}
"""What a lever needs beside it before it can do anything."""

DARING = replace(LIVELY, challenge_chance=0.5, formal_months=12, formal_eur=500.0)
"""Groups become formal early and offer to take tasks over, so that a short run has some."""


@pytest.mark.parametrize("name", LEVERS)
def test_every_lever_can_move_the_town(name: str) -> None:
    """From one end of its range to the other a lever changes something in two years."""
    setting = SETTING.get(name, {})
    usual = getattr(small_town().institution, name)
    seen: set[str] = set()
    for value in extremes(LEVERS[name], usual):
        plain, moved = busy(**setting), busy(**setting | {name: value})
        for seed in (1, 2):
            pair = (lived(town, 24, seed=seed, parameters=DARING) for town in (plain, moved))
            seen |= set(differences(*pair)) - {"base", "institution"}
            if seen:
                return
    assert seen


def busy(**levers: Any) -> Town:
    """Return a town in which everything is called on."""
    return small_town(incidents=(MISUSE,), **levers)


def test_series_and_lenses_have_names_and_units(grown: Municipality) -> None:
    """Names are unique, everything has a unit, and each lens reads a number with named parts."""
    names = [series.name for series in SERIES]
    assert len(set(names)) == len(names)
    assert all(series.unit for series in SERIES)
    assert len(LENSES) == 6
    assert set(readings(grown)) == {lens.name for lens in LENSES}
    for lens in LENSES:
        assert lens.better in (1, -1)
        assert isinstance(lens.read(grown), int | float)
        assert lens.parts(grown)


def test_the_fund_exists_from_its_month_on() -> None:
    """A town whose fund is two years old at the start paid nothing before that."""
    model = lived(small_town(fund_months=12, application_hours=2.0), 24, since=BURN_IN - 24)
    paid = model.datacollector.model_vars["granted_eur"]
    assert sum(paid[:12]) == 0
    assert sum(paid[12:]) > 0


def test_parameters_are_values_and_not_code() -> None:
    """Another set of parameters is another model; the usual one cannot be changed."""
    with pytest.raises(AttributeError):
        PARAMETERS.idea_rate = 1.0  # type: ignore[misc]
    few = replace(LIVELY, idea_rate=LIVELY.idea_rate / 20)
    busy_town, calm = (lived(small_town(), 12, parameters=p) for p in (LIVELY, few))
    assert calm.total["ideas"] < 0.3 * busy_town.total["ideas"]
