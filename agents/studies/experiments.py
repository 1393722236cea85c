"""Runs, replicates and paired comparisons.

Run r of a seed is the same run whatever the number of runs, workers or
threads: its luck hangs on (seed, r) alone, and its town on the town seed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from agents.burn_in import start
from agents.institution import LeverValue
from agents.keyed import identity, join
from agents.lenses import readings
from agents.municipality import Municipality
from agents.parameters import PARAMETERS, Parameters
from agents.results import SERIES, series_of
from agents.studies.spread_out import spread_out
from agents.studies.struck import let_happen
from agents.town import Town

Method = Mapping[str, Mapping[str, LeverValue]]
"""Changes per building block; empty is *zoals altijd*."""


@dataclass(frozen=True)
class Run:
    """What one run left behind.

    Attributes:
        number: Number of the run, from 0.
        series: Values a month per series, one per month of the run.
        lenses: Lens readings at the end.
        groups: Shares at the end per group of citizens, by name.
    """

    number: int
    series: Mapping[str, tuple[float, ...]]
    lenses: Mapping[str, float]
    groups: Mapping[str, float]


@dataclass(frozen=True)
class Experiment:
    """What is run: a town, a method, a time and a seed; `just_happened` names incidents."""

    town: Town
    method: Method
    months: int
    seed: int
    keep_in: Path | None = None
    parameters: Parameters = PARAMETERS
    town_seed: int = 1
    just_happened: tuple[str, ...] = ()


def seed_of_run(seed: int, number: int) -> int:
    """Return the seed of a run; run 0 is the seed itself, as in the game."""
    return seed if number == 0 else join(seed, identity("run"), number) >> 1


def run(experiment: Experiment, number: int) -> Run:
    """Live one run from the start of the term."""
    model = start(
        experiment.town,
        seed_of_run(experiment.seed, number),
        town_seed=experiment.town_seed,
        parameters=experiment.parameters,
        keep_in=experiment.keep_in,
    )
    let_happen(model, experiment.just_happened)
    model.adopt(experiment.method)
    for _ in range(experiment.months):
        model.step()
    months = experiment.months
    return Run(
        number=number,
        series={s.name: tuple(series_of(model, s.name)[-months:]) for s in SERIES},
        lenses=readings(model),
        groups=by_group(model),
    )


def by_group(model: Municipality) -> dict[str, float]:
    """Return who takes part and who trusts, by schooling, age and neighbourhood."""
    people = model.people
    active = model.citizens.helped >= model.month - 12
    trusts = model.citizens.trust > 0.5
    hood = people.hood[: people.grown]
    named = {
        "education": ("low", "middle", "high"),
        "age": ("15-34", "35-64", "65+"),
        "neighbourhood": people.names,
    }
    codes = {"education": people.education, "age": people.band, "neighbourhood": hood}
    found = {}
    for kind, names in named.items():
        for place, name in enumerate(names):
            mine = codes[kind] == place
            count = max(1, int(np.count_nonzero(mine)))
            found[f"active.{kind}.{name}"] = int(np.count_nonzero(mine & active)) / count
            found[f"trusts.{kind}.{name}"] = int(np.count_nonzero(mine & trusts)) / count
    return found


def replicate(
    experiment: Experiment,
    runs: int,
    jobs: int = 1,
    progress: Callable[[int], None] | None = None,
) -> list[Run]:
    """Live runs 0 to `runs` - 1, in order of number.

    Args:
        experiment: What is run.
        runs: How many.
        jobs: Processes at the same time.
        progress: Told how many runs are done.
    """
    if experiment.keep_in is not None:
        # Made once here, so that no two workers make the same ten years.
        start(
            experiment.town,
            town_seed=experiment.town_seed,
            parameters=experiment.parameters,
            keep_in=experiment.keep_in,
        )
    return spread_out(partial(run, experiment), range(runs), jobs, progress)


@dataclass(frozen=True)
class Summary:
    """Mean and spread of one number over runs.

    Attributes:
        name: What it is.
        mean: Mean.
        low: 10th percentile.
        high: 90th percentile.
    """

    name: str
    mean: float
    low: float
    high: float


def summarise(name: str, values: Sequence[float]) -> Summary:
    """Return mean and 10th and 90th percentile of values."""
    array = np.asarray(values, dtype=np.float64)
    low, high = np.quantile(array, [0.1, 0.9])
    return Summary(name, float(array.mean()), float(low), float(high))


def paired(method: Sequence[Run], against: Sequence[Run]) -> list[Summary]:
    """Return differences (method minus against) run by run, by lens and by group.

    Raises:
        ValueError: The runs are not of the same numbers.
    """
    if [one.number for one in method] != [one.number for one in against]:
        raise ValueError("only runs of the same numbers can be paired")
    found = []
    for kind in ("lenses", "groups"):
        for name in getattr(method[0], kind):
            differences = [
                getattr(a, kind)[name] - getattr(b, kind)[name]
                for a, b in zip(method, against, strict=True)
            ]
            found.append(summarise(name, differences))
    return found
