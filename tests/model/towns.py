"""Small towns for the tests of the society, and what makes two towns the same."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass, replace
from typing import Any

import numpy as np

from agents.citizens import Citizens
from agents.initiatives import Need, Record, Stage
from agents.institution import Institution, Lever, LeverValue
from agents.keyed import identity
from agents.municipality import BURN_IN, Municipality
from agents.parameters import PARAMETERS, Parameters
from agents.town import BuildingBlock, Faction, Incident, Neighbourhood, Opening, Town

NEIGHBOURHOODS = (
    Neighbourhood("dijkzicht", 1400, (0.15, 0.11, 0.23, 0.29, 0.22), (0.3, 0.4, 0.3), "town"),
    Neighbourhood("molenhoek", 1000, (0.20, 0.12, 0.28, 0.25, 0.15), (0.2, 0.35, 0.45), "town"),
    Neighbourhood("oosterwoud", 600, (0.16, 0.10, 0.20, 0.31, 0.23), (0.35, 0.4, 0.25), "village"),
)
FACTIONS = (
    Faction("aarde", ("aarde-1", "aarde-2", "aarde-3"), True, 0.6, 0.35),
    Faction("brug", ("brug-1", "brug-2"), True, 0.4, 0.25),
    Faction("cirkel", ("cirkel-1", "cirkel-2", "cirkel-3", "cirkel-4"), False, 0.7, 0.4),
)
MISUSE = Incident("misbruik", "always", 3.0, "misuse", 0.0, 0)

Levers = dict[str, Any]
"""Values of levers by name."""

LIVELY = replace(PARAMETERS, idea_rate=0.0045)
"""Ideas come ten times as often, so that a small town has as many groups as Leusden."""


def small_town(
    *,
    neighbourhoods: tuple[Neighbourhood, ...] = NEIGHBOURHOODS,
    incidents: tuple[Incident, ...] = (),
    fund_months: int = 24,
    **levers: Any,
) -> Town:
    """Return a town of 3,000 residents and nine seats with levers set at will."""
    usual: Levers = {"grant_decider": "committee", "desk_fte": 0.5} | levers
    return Town(
        id="proefstad",
        neighbourhoods=neighbourhoods,
        factions=FACTIONS,
        institution=Institution(**usual),
        opening=Opening(austerity_memory=0.3, fund_months=fund_months),
        civil_servants=4,
        blocks={"antwoord": BuildingBlock("antwoord", {"answer_weeks": 4}, "both", "motion")},
        incidents=incidents,
    )


def lived(
    town: Town,
    months: int,
    *,
    seed: int = 1,
    since: int = BURN_IN - 24,
    parameters: Parameters = LIVELY,
) -> Municipality:
    """Return a town that lived some months, from an absolute month on."""
    model = Municipality(town, seed, 1, parameters)
    model.month = since
    return on(model, months)


def on(model: Municipality, months: int) -> Municipality:
    """Let months pass and return the same model."""
    for _ in range(months):
        model.step()
    return model


def a_group(model: Municipality, hood: int = 0, rank: int = 0, **changes: Any) -> Record:
    """Return the record of a plain group of three free citizens of a neighbourhood.

    Args:
        model: The municipality; not changed.
        hood: Neighbourhood as a position.
        rank: Which three free citizens of the neighbourhood, from 0.
        changes: Fields that differ.
    """
    low, high = int(model.people.first[hood]), int(model.people.first[hood + 1])
    free = [row for row in range(low, high) if model.citizens.slot[row] < 0]
    core = tuple(free[3 * rank : 3 * rank + 3])
    plain = Record(
        identity=identity(f"group of {core}"),
        founder=core[0],
        core=core,
        hood=hood,
        born=model.month,
        against=False,
        lasting=True,
        density=0.5,
        skill=0.6,
        root=0.5,
        wants_eur=800.0,
        needs=Need.NONE,
        stage=Stage.RUNNING,
        began=model.month,
    )
    return replace(plain, **changes)


STATE = (
    "month", "base", "institution", "landing", "chamber", "agenda", "verdicts", "decided",
    "issues", "issue_month", "visited", "last_request", "mood", "shock", "free_hours",
    "fund", "fund_cuts", "desk", "decider", "deciders", "ratchet", "overspent",
    "happened", "last_panel", "answers", "invited", "missed", "total", "gone",
)  # fmt: skip
"""Attributes of a municipality that make up its state, besides people and groups."""


def state_of(model: Municipality) -> dict[str, bytes]:
    """Return everything that can differ between two towns, by name, exactly."""
    found = {name: _exact(getattr(model, name)) for name in STATE}
    for item in fields(Citizens):
        found[f"citizens.{item.name}"] = getattr(model.citizens, item.name).tobytes()
    for name, values in model.datacollector.model_vars.items():
        found[f"series.{name}"] = _exact(values)
    found["groups"] = _exact([(group.place, group.record) for group in model.initiatives])
    found["members"] = _exact(
        [
            (m.seat, m.holder, m.belief, m.will, m.contacts, m.spent, m.fatigue, m.faith)
            for m in model.members
        ]
    )
    found["servants"] = _exact([(s.name, s.yes_if) for s in model.servants])
    return found


def differences(one: Municipality, other: Municipality) -> list[str]:
    """Return the names of all that differs between two towns; empty when identical."""
    left, right = state_of(one), state_of(other)
    assert left.keys() == right.keys()
    return [name for name in left if left[name] != right[name]]


def _exact(value: Any) -> bytes:
    return json.dumps(value, default=_plain, sort_keys=True).encode()


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, np.ndarray):
        return value.tolist()
    return value.item()


def extremes(lever: Lever, now: LeverValue) -> list[LeverValue]:
    """Return the values of a lever that lie furthest apart, the present one left out."""
    if lever.kind is bool:
        return [not now]
    options: tuple[LeverValue, ...] = lever.options or (
        lever.kind(lever.low),
        lever.kind(lever.high),
    )
    return [value for value in options if value != now]
