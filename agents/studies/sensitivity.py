"""Which assumptions matter: a Morris screening of every estimated parameter.

From random corners of all stated ranges at once, the parameters move one by one
over two thirds of their range, each in every trajectory once (Morris 1991, as
in SALib). The town is the whole town, with its own ten years before the term
under the moved parameters. Within a trajectory the luck is the same, so that a
difference is the parameter's; every trajectory has luck of its own.

A town in which nothing is read of what has moved is the same town to the bit, so
it is not lived again (`_Watched`); two in five moves are of that kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from itertools import accumulate
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from agents.burn_in import start
from agents.lenses import LENSES, readings
from agents.parameters import ParameterInfo, Parameters, parameter_table
from agents.studies.assumptions import estimated, in_order, with_values
from agents.studies.evidence import digest_of
from agents.studies.experiments import (
    seed_of_run,
    summarise,
)
from agents.studies.resume import resume
from agents.town import Town

MONTHS = 36
"""From the start of the term; a lens is its mean over the last year of these."""

YEAR = 12
TRAJECTORIES = 3
LEVELS = 4
"""Values per parameter, evenly over its range; a step is two thirds of the range."""

SPREAD_RUNS = 24
"""Runs with nothing moved, for how much a lens differs by luck alone."""

STRETCH = 24
"""Towns in a row that one process lives."""

TOP = 10

Shares = NDArray[np.float64]
"""Where each parameter stands in its range, 0 low to 1 high, shape (runs, parameters)."""


@dataclass(frozen=True)
class Plan:
    """What is screened: a town, parameters and a seed.

    Attributes:
        town: The town.
        seed: Seed of the sample and of all luck.
        moved: The parameters that move.
        trajectories: Times that every parameter moves.
        months: Months of the term that are lived.
        spread_runs: Runs with nothing moved.
    """

    town: Town
    seed: int
    moved: tuple[ParameterInfo, ...]
    trajectories: int = TRAJECTORIES
    months: int = MONTHS
    spread_runs: int = SPREAD_RUNS

    @property
    def towns(self) -> int:
        """Number of towns with their own parameters and luck, in all."""
        return self.spread_runs + self.trajectories * (len(self.moved) + 1)


class Effect(NamedTuple):
    """What a parameter does to a lens over its whole range, in the unit of the lens.

    Attributes:
        parameter: The parameter.
        lens: The lens.
        mu: Mean effect, with its sign.
        mu_star: Mean size of the effect.
        sigma: How much the effect differs from place to place (sd).
        confidence: Half of the 95 % interval of `mu_star`, by resampling.
        share: `mu_star` over the spread of the lens by luck alone (10-90 %).
    """

    parameter: str
    lens: str
    mu: float
    mu_star: float
    sigma: float
    confidence: float
    share: float


@dataclass(frozen=True)
class Screened:
    """What a screening found.

    Attributes:
        found: The table as plain values: `lenses` with mean and spread by luck
            and the `top` ten; `parameters` with, per lens, how much each `matters`.
        effects: Every effect, lens by lens, in the order of the parameters.
    """

    found: dict[str, Any]
    effects: tuple[Effect, ...]


@dataclass(frozen=True)
class _Stretch:
    """Towns in a row that share their luck and differ little from one to the next."""

    town: Town
    seed: int
    parameters: tuple[Parameters, ...]
    months: int


def plan_of(town: Town, seed: int) -> Plan:
    """Return the screening of all estimated parameters of a town."""
    return Plan(town, seed, estimated())


def digest_of_plan(plan: Plan) -> str:
    """Return the digest that the kept table must have."""
    return digest_of([plan.town], plan.trajectories, LEVELS, plan.months, plan.spread_runs)


def sample(plan: Plan) -> Shares:
    """Return where the parameters stand in every run that moves them."""
    from SALib.sample import morris  # noqa: PLC0415 - more than a second, only for this study

    found: Shares = morris.sample(
        _problem(plan), plan.trajectories, num_levels=LEVELS, seed=plan.seed
    )
    return found


def _problem(plan: Plan) -> dict[str, Any]:
    names = [one.name for one in plan.moved]
    return {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}


def values_at(moved: Sequence[ParameterInfo], shares: Shares) -> dict[str, float]:
    """Return the values at shares of the ranges, shape (parameters,)."""
    return {
        one.name: min(one.high, one.low + (one.high - one.low) * float(share))
        for one, share in zip(moved, shares, strict=True)
    }


def screen(
    plan: Plan,
    keep_in: Path,
    jobs: int | None = 1,
    progress: Callable[[int], None] | None = None,
) -> Screened:
    """Screen a town; what was done before a stop is not done again.

    Args:
        plan: What is screened.
        keep_in: Folder for the runs that are done; emptied when all are.
        jobs: Processes at the same time; None leaves it to the backend in force.
        progress: Told how many of `plan.towns` are done.
    """
    shares = sample(plan)
    stretches = _stretches(plan, shares)
    path = keep_in / f"sensitivity-{plan.town.id}.jsonl"
    ends = list(accumulate((len(one.parameters) for one in stretches.values()), initial=0))

    def told(done: int) -> None:
        if progress is not None:
            progress(ends[done])

    rows = resume(_live, stretches, path, jobs, told)
    path.unlink(missing_ok=True)
    towns = [town for row in rows for town in row["towns"]]
    read = {lens.name: np.array([town[lens.name] for town in towns]) for lens in LENSES}
    return _screened(plan, shares, read)


def _stretches(plan: Plan, shares: Shares) -> dict[str, _Stretch]:
    """Return all towns in stretches, each by a name that holds all it hangs on."""
    own = (with_values({}),)
    found = [
        _Stretch(plan.town, seed_of_run(plan.seed, number), own, plan.months)
        for number in range(plan.spread_runs)
    ]
    size = len(plan.moved) + 1
    for number in range(plan.trajectories):
        mine = shares[number * size : (number + 1) * size]
        parameters = tuple(in_order(values_at(plan.moved, place)) for place in mine)
        seed = seed_of_run(plan.seed, number)
        found += [
            _Stretch(plan.town, seed, parameters[first : first + STRETCH], plan.months)
            for first in range(0, size, STRETCH)
        ]
    town = digest_of([plan.town])
    return {f"{number} {_name(town, one)}": one for number, one in enumerate(found)}


def _name(town: str, one: _Stretch) -> str:
    parameters = [asdict(parameters) for parameters in one.parameters]
    return digest_of([], town, one.seed, parameters, one.months)


class _Watched(Parameters):
    """Parameters that remember which of them were read."""

    def __getattribute__(self, name: str) -> Any:
        if name in _NAMES:
            object.__getattribute__(self, "_read").add(name)
        return object.__getattribute__(self, name)


_NAMES = frozenset(item.name for item in fields(Parameters))


def _watched(parameters: Parameters) -> tuple[_Watched, set[str]]:
    """Return the same parameters, and the set in which what is read will stand."""
    watched = _Watched(**asdict(parameters))
    read: set[str] = set()
    object.__setattr__(watched, "_read", read)
    return watched, read


def _live(stretch: _Stretch) -> dict[str, Any]:
    """Live the towns of a stretch, but none that must be the same as the one before."""
    towns: list[dict[str, float]] = []
    read: set[str] = set()
    for place, parameters in enumerate(stretch.parameters):
        if place and not _moved(stretch.parameters[place - 1], parameters) & read:
            towns.append(towns[-1])
            continue
        watched, read = _watched(parameters)
        towns.append(_last_year(stretch, watched))
    return {"towns": towns}


def _moved(before: Parameters, after: Parameters) -> set[str]:
    return {name for name in _NAMES if getattr(before, name) != getattr(after, name)}


def _last_year(stretch: _Stretch, parameters: Parameters) -> dict[str, float]:
    """Live ten years and a term; return the lenses in the last year, by name."""
    seed = stretch.seed
    model = start(stretch.town, seed, town_seed=seed, parameters=parameters)
    model.collects = False
    last: list[dict[str, float]] = []
    for month in range(stretch.months):
        model.step()
        if month >= stretch.months - YEAR:
            last.append(readings(model))
    return {name: sum(one[name] for one in last) / len(last) for name in last[0]}


# --- the table ------------------------------------------------------------------


def _screened(plan: Plan, shares: Shares, read: Mapping[str, NDArray[np.float64]]) -> Screened:
    lenses: dict[str, Any] = {}
    effects: list[Effect] = []
    for lens in LENSES:
        usual = summarise(lens.name, list(read[lens.name][: plan.spread_runs]))
        moved = read[lens.name][plan.spread_runs :]
        mine = _effects(plan, shares, moved, lens.name, usual.high - usual.low)
        effects += mine
        lenses[lens.name] = {
            "unit": lens.unit,
            "mean": round(usual.mean, 4),
            "low": round(usual.low, 4),
            "high": round(usual.high, 4),
            "usual_share": _usual(mine),
            "top": [one.parameter for one in _largest_first(mine)[:TOP]],
        }
    cards = [
        one._asdict() | {"matters": {e.lens: e.share for e in effects if e.parameter == one.name}}
        for one in parameter_table()
    ]
    about = {"town": plan.town.id, "trajectories": plan.trajectories, "levels": LEVELS}
    about |= {"months": plan.months, "spread_runs": plan.spread_runs}
    return Screened(about | {"lenses": lenses, "parameters": cards}, tuple(effects))


def _effects(
    plan: Plan, shares: Shares, values: NDArray[np.float64], lens: str, spread: float
) -> list[Effect]:
    """Return the effects over the whole range of every parameter on a lens."""
    from SALib.analyze import morris  # noqa: PLC0415

    found = morris.analyze(_problem(plan), shares, values, num_levels=LEVELS, seed=plan.seed)
    columns = (found[name] for name in ("mu", "mu_star", "sigma", "mu_star_conf"))
    effects = []
    for name, *figures in zip(found["names"], *columns, strict=True):
        mu, mu_star, sigma, confidence = (round(float(one), 4) for one in figures)
        share = round(mu_star / spread, 3) if spread > 0.0 else 0.0
        effects.append(Effect(str(name), lens, mu, mu_star, sigma, confidence, share))
    return effects


def _usual(effects: Sequence[Effect]) -> float:
    """Return the middle share of the assumptions that moved anything at all."""
    return round(median([one.share for one in effects if one.mu_star > 0.0] or [0.0]), 3)


def _largest_first(effects: Sequence[Effect]) -> list[Effect]:
    return sorted(effects, key=lambda one: (-one.mu_star, one.parameter))
